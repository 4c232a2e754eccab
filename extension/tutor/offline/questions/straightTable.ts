/** The trace table of code without a loop: a row for each line that gives a value, and the last condition, for who got lost between two lines. */
import * as l10n from '@vscode/l10n';
import type { TableRow, Value } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import { below, observe } from '../moves/observe';
import type { Moment, Replay } from '../facts/replay';
import { code, join, say } from '../say';
import type { Subject } from '../subject';
import type { PastTurn } from '../../roles';
import { tableTemplate } from './table';
import { onRun, opening } from './phrases';

const mostRows = 6;
const mostColumns = 4;
const longestCell = 15;
const longestCondition = 24;

interface Row {
	readonly at: number;
	readonly name: string;
	readonly value: Value;
	/** Nothing has to be worked out: the line says the value. */
	readonly isPlain: boolean;
}

/** One table, where the traced run goes straight through a few lines whose values build on each other; else none. */
export function straightTableQuestions(subject: Subject): readonly Candidate[] {
	const { traced, spelling } = subject;
	if (!traced?.replay.main || !spelling) return [];
	const { replay, test } = traced;
	const main = replay.main?.id ?? -1;
	const moments = replay.of(main).filter(({ event }) => event === 'line');
	const { loops } = subject.ground.outline;
	if (moments.some(({ line }) => loops.some(({ range }) => range.from <= line && line <= range.to))) return [];
	const assigned = moments.flatMap((moment) => assignedBy(subject, replay, moment) ?? []);
	const rows = [...assigned, ...lastCondition(subject, replay, moments, assigned.at(-1)?.at ?? -1)];
	const columns = [...new Set(rows.map(({ name }) => name))];
	// The first value that takes working out shows how the table goes.
	const [model, ...blanks] = rows.filter(({ isPlain }) => !isPlain);
	if (!model || blanks.length === 0 || rows.length < 3 || rows.length > mostRows || columns.length > mostColumns) return [];
	const given = Object.entries(moments[0]?.state ?? {}).filter(([name, value]) => columns.includes(name) && isShort(value));
	const cells = (row: Row, text: string | null) => columns.map((column) => (column === row.name ? text : ''));
	const table: TableRow[] = [
		...(given.length > 0 ? [{ label: l10n.t('At the start'), cells: columns.map((column) => given.find(([name]) => name === column)?.[1].shown ?? '') }] : []),
		...rows.map((row) => ({ label: l10n.t('Line {0}', row.at + 1), cells: cells(row, blanks.includes(row) ? null : row.value.shown) })),
	];
	const ask = say(l10n.t('Go through the lines one by one. Which values belong in the blanks?'));
	const last = assigned.at(-1);
	return [
		draft(subject, {
			stage: 'predict',
			template: tableTemplate,
			slots: { test: test.id, line: model.at },
			answer: { kind: 'table', columns, rows: table },
			truth: { kind: 'cells', values: blanks.map(({ value }) => value) },
			words: join(opening(test), ask),
			inContext: ask,
			fact: say(l10n.t('The run gives other values.')),
			held: say(l10n.t('Right, every blank is as the run says.')),
			reworded: [say(l10n.t('Each row is one line of your program. Do what the line says with the values so far, and write down what it gives. Which ones are missing?'))],
			help: last === undefined ? [] : [observe(say(l10n.t('Add {0} below the line that sets it and run it. Which value comes out, {1}?'), code(spelling.print(last.name)), onRun(test)), below(subject, last.name, last.at))],
			asks: `table/${model.at}`,
			says: rows.map(({ at, name }) => `line/${at}/${name}/1`),
			isSmaller: true,
			follows: isLost,
		}),
	];
}

/** Wrong about one line; or wrong about the whole run although there was a hint. */
function isLost({ question, assessment, rung }: PastTurn): boolean {
	if (assessment?.kind !== 'answer' || assessment.correct !== false) return false;
	return question.template === 'predict.line' || ((question.template === 'predict.value' || question.template === 'predict.output') && rung !== 'question');
}

/** What a line that runs once in the whole run gives to one name; null for any other line, and for what does not fit into a cell. */
function assignedBy(subject: Subject, replay: Replay, moment: Moment): Row | null {
	const assignment = subject.ground.outline.assignments.find(({ range }) => replay.startOf(range.from) === moment.line);
	const [name, ...others] = assignment?.targets ?? [];
	const value = name === undefined ? undefined : replay.after(moment)?.[name];
	if (!assignment || name === undefined || others.length > 0 || !isShort(value) || replay.passes(moment.line).length !== 1) return null;
	return { at: moment.line, name, value, isPlain: assignment.value.replaceAll('"', "'") === value.shown };
}

/** The condition that comes last, as a row of its own; the rows below it would say of any other whether it held. */
function lastCondition(subject: Subject, replay: Replay, moments: readonly Moment[], after: number): readonly Row[] {
	const { conditions } = subject.ground.outline;
	const own = conditions.filter(({ line }) => line > after && moments.some((moment) => moment.line === line));
	const [condition, ...others] = own;
	const [outcome] = condition ? replay.outcomes(condition, replay.main?.id) : [];
	if (!condition || others.length > 0 || !outcome || !subject.spelling || condition.text.length > longestCondition) return [];
	const value: Value = { shown: outcome.held ? subject.spelling.true : subject.spelling.false, type: '', shape: { kind: 'truth', value: outcome.held } };
	return [{ at: condition.line, name: condition.text, value, isPlain: false }];
}

function isShort(value: Value | undefined): value is Value {
	return value !== undefined && isAskable(value) && isBrief(value) && value.shown.length <= longestCell;
}
