/** After a table with wrong cells: what is right stays, the first wrong cell meets its fact, and the others are asked again. */
import * as l10n from '@vscode/l10n';
import type { Question, Value, Words } from '../../../words';
import type { PastTurn, Situation } from '../../roles';
import type { Candidate } from '../draft';
import { readCells } from '../reading/normaliser';
import { type Blank, blanksOf, type TableForm } from '../reading/table';
import { judge } from '../reading/verdict';
import { readingContext } from '../readingContext';
import { code, join, say, shown } from '../say';
import type { Subject } from '../subject';
import { tableTemplate } from './table';

interface Cell extends Blank {
	readonly value: Value;
	readonly isRight: boolean;
}

/** The blanks of a table that was answered, each with its verdict; null for any other turn. */
function cellsOf(situation: Situation, { question, given, assessment }: PastTurn): readonly Cell[] | null {
	const { answer, truth } = question;
	if (answer.kind !== 'table' || truth.kind !== 'cells' || given?.kind !== 'typed' || assessment?.kind !== 'answer') return null;
	const context = readingContext(situation);
	const said = readCells(given.text, question, context);
	return blanksOf(answer).flatMap((blank, at) => {
		const [cell, value] = [said[at], truth.values[at]];
		if (!cell || !value) return [];
		return [{ ...blank, value, isRight: judge({ kind: 'answer', readAs: '', said: cell }, { truth: { kind: 'value', value } }, context).correct === true }];
	});
}

/** `3 of your 4 values are right, and stay. In the row “Round 3” b is 5.`; null where no table was answered wrong. */
export function tableReply(situation: Situation, last: PastTurn): Words | null {
	const cells = last.assessment?.correct === false ? cellsOf(situation, last) : null;
	const wrong = cells?.find(({ isRight }) => !isRight);
	if (!cells || !wrong) return null;
	const right = cells.filter(({ isRight }) => isRight).length;
	const fact = say(l10n.t('In the row “{0}” {1} is {2}.'), wrong.label, code(wrong.name), shown(wrong.value));
	if (right === 0) return join(say(l10n.t('The run gives other values.')), fact);
	return join(right === 1 ? say(l10n.t('1 of your {0} values is right, and stays.'), cells.length) : say(l10n.t('{0} of your {1} values are right, and stay.'), right, cells.length), fact);
}

/** How many blanks of a table that was answered wrong are right; null where none is, or no table was asked. */
export function rightOf(situation: Situation, last: PastTurn): { readonly right: number; readonly all: number } | null {
	const cells = cellsOf(situation, last) ?? [];
	const right = cells.filter(({ isRight }) => isRight).length;
	return right === 0 ? null : { right, all: cells.length };
}

/** For each table that was answered with more than one wrong cell: the same with what is known by now filled in. */
export function tablesAgain(situation: Situation, { bug }: Subject, all: readonly Candidate[]): readonly Candidate[] {
	const own = situation.turns.filter(({ question, withdrawn, assessment }) => !withdrawn && assessment?.correct === false && question.id.startsWith(`${bug.id}/`) && question.template === tableTemplate);
	return own.flatMap((turn) => {
		const cells = cellsOf(situation, turn) ?? [];
		const [, ...open] = cells.filter(({ isRight }) => !isRight);
		const first = all.find(({ question }) => question.template === tableTemplate && turn.question.id.startsWith(question.id));
		if (open.length === 0 || !first || turn.question.answer.kind !== 'table') return [];
		const question: Question = {
			...turn.question,
			id: `${turn.question.id}/${open.map(({ row, column }) => `${row}.${column}`).join(',')}`,
			answer: filled(turn.question.answer, cells, open),
			truth: { kind: 'cells', values: open.map(({ value }) => value) },
			words: open.length === 1 ? say(l10n.t('One blank is left. Which value belongs there?')) : say(l10n.t('{0} blanks are left. Which values belong there?', open.length)),
		};
		return [{ ...first, question, asks: `${first.asks}/${open.length}`, says: [], inContext: null, isRest: true, follows: (last: PastTurn) => last.question.id === turn.question.id && last.assessment?.correct === false }];
	});
}

function filled(form: TableForm, cells: readonly Cell[], open: readonly Cell[]): TableForm {
	const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column && !open.includes(cell));
	return { ...form, rows: form.rows.map(({ label, cells: all }, row) => ({ label, cells: all.map((cell, column) => cell ?? at(row, column)?.value.shown ?? null) })) };
}
