/** The trace table: the first rounds of a loop with a few blanks, for who got lost between one round and the next. */
import * as l10n from '@vscode/l10n';
import type { TableRow, Test, Value, Variables } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import { endOfRound, observe, skipsEnd } from '../moves/observe';
import type { LoopRun, Replay, Round } from '../facts/replay';
import { code, join, say } from '../say';
import { followed } from '../facts/story';
import type { Subject } from '../subject';
import type { PastTurn } from '../../roles';
import { walksItems } from './explainLoop';
import { onRun, opening, theLoopRun } from './phrases';

export const tableTemplate = 'predict.table';

/** Lines that a person follows by hand. */
const handLines = 15;
const mostRounds = 4;
const mostColumns = 3;
const mostBlanks = 6;
const shortest = 15;

/** A table for each loop of the traced run whose rounds change at least two things to watch. */
export function tableQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	if (!traced?.replay.main) return [];
	const { replay, test } = traced;
	return followed(subject, replay).flatMap(({ run, variables }) => tableOf(subject, replay, test, run, variables));
}

interface Column {
	readonly name: string;
	/** The loop sets it by itself: shown, never asked for. */
	readonly isGiven: boolean;
}

function tableOf(subject: Subject, replay: Replay, test: Test, run: LoopRun, variables: readonly string[]): Candidate[] {
	const rounds = byHand(replay, run);
	const [item] = walksItems(subject, run) && run.loop.variables.length === 1 ? run.loop.variables : [];
	const wanted: Column[] = [...(item === undefined ? [] : [{ name: item, isGiven: true }]), ...variables.map((name) => ({ name, isGiven: false }))];
	const columns = wanted.filter((column) => rounds.every((round) => isShort(valueIn(column, round)))).slice(0, mostColumns);
	if (rounds.length < 2 || columns.length < 2) return [];
	const blanks = rounds.flatMap((round, row) => columns.flatMap((column, at) => (isBlank(columns, rounds.length, row, at) ? [{ row, at, value: valueIn(column, round) }] : []))).slice(0, mostBlanks);
	const values = blanks.flatMap(({ value }) => value ?? []);
	if (values.length < 2) return [];
	const first: TableRow = { label: l10n.t('Before the loop'), cells: columns.map(({ name, isGiven }) => (isGiven ? '' : shortOr(run.entered.state, name))) };
	const rows = rounds.map((round, row): TableRow => ({
		label: l10n.t('Round {0}', row + 1),
		cells: columns.map((column, at) => (blanks.some((blank) => blank.row === row && blank.at === at) ? null : valueIn(column, round)?.shown ?? '')),
	}));
	const loop = theLoopRun(subject, replay, run);
	const watched = columns.filter(({ isGiven }) => !isGiven).map(({ name }) => name);
	const last = watched.at(-1);
	const ask = say(l10n.t('Go through {0} round by round. Which values belong in the blanks?'), loop);
	return [
		draft(subject, {
			stage: 'predict',
			template: tableTemplate,
			slots: { test: test.id, line: run.loop.header },
			answer: { kind: 'table', columns: columns.map(({ name }) => name), rows: [first, ...rows] },
			truth: { kind: 'cells', values },
			words: join(opening(test), ask),
			inContext: ask,
			fact: say(l10n.t('The run gives other values.')),
			held: say(l10n.t('Right, every blank is as the run says.')),
			reworded: [say(l10n.t('Each row is the end of one round. Take the values of the row above, do the lines of {0} once, and write the new values. Which ones are missing?'), loop)],
			help: last === undefined || !subject.spelling || skipsEnd(subject, run.loop) ? [] : [
				observe(say(l10n.t('Add {0} as the last line inside the loop and run it. Which values come out, {1}?'), code(subject.spelling.print(last)), onRun(test)), endOfRound(subject, last, run.loop)),
			],
			asks: `table/${run.loop.header}`,
			// Only a table of all rounds says how many there are.
			says: [
				...rounds.flatMap((_, row) => columns.map(({ name }) => `loop/${run.loop.header}/${row + 1}/${name}`)),
				...(rounds.length === run.rounds.length ? [`rounds/${run.loop.header}`] : []),
			],
			isSmaller: true,
			follows: isLost,
		}),
	];
}

/** Wrong about one round; or wrong about the whole run although there was a hint. */
function isLost({ question, assessment, rung }: PastTurn): boolean {
	if (assessment?.kind !== 'answer' || assessment.correct !== false) return false;
	return question.template === 'predict.round' || (question.template === 'predict.value' && rung !== 'question');
}

/** The first rounds that came to their end, as many as can be followed by hand. */
function byHand(replay: Replay, run: LoopRun): readonly Round[] {
	const rounds: Round[] = [];
	for (const round of run.rounds.slice(0, mostRounds)) {
		const from = run.rounds[0]?.from.index ?? 0;
		if (!round.to || round.to.event === 'raise') break;
		const lines = replay.moments.slice(from, round.to.index).filter(({ event }) => event === 'line').length;
		if (lines > handLines) break;
		rounds.push(round);
	}
	return rounds;
}

/** The first round is a model of how the table goes; then one blank a row, and all of the last. */
function isBlank(columns: readonly Column[], count: number, row: number, at: number): boolean {
	const asked = columns.flatMap(({ isGiven }, index) => (isGiven ? [] : [index]));
	if (row === 0 || !asked.includes(at)) return false;
	return row === count - 1 || asked[row % asked.length] === at;
}

function valueIn({ name, isGiven }: Column, { from, to }: Round): Value | undefined {
	return (isGiven ? from : to)?.state[name];
}

function isShort(value: Value | undefined): boolean {
	return value !== undefined && isAskable(value) && isBrief(value) && value.shown.length <= shortest;
}

/** Empty where there is no value yet, or none that fits into a cell. */
function shortOr(state: Variables, name: string): string {
	const value = state[name];
	return value && isShort(value) ? value.shown : '';
}
