/** Two loops, one in the other: which of their values meet when the inner one does something that it should not. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { Test, Value } from '../../../words';
import { type Candidate, draft, isBrief } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { loopsAround } from '../../../code/around';
import { code, join, line, listed, ordinal, say } from '../say';
import { type Subject, departedOf } from '../subject';
import { opening, valuesOf } from './phrases';
import { observe } from '../moves/observe';

/** The name that this question is known by. */
export const nestedTemplate = 'explain.nested';

/** The values that the names of both loops have when a line inside changes something for the first time in a round that a mended program does not make, or makes otherwise. */
export function nestedQuestions(subject: Subject, test: Test, replay: Replay): readonly Candidate[] {
	const { ground: { outline } } = subject;
	const [first] = departedOf(subject, test.id);
	const from = first && replay.passes(first.line)[first.time - 1];
	const inner = outline.loops.filter(({ header, body }) => first && (header === first.line || (body.from <= first.line && first.line <= body.to))).sort((a, b) => b.header - a.header)[0];
	const [outer] = inner ? loopsAround(outline.loops, inner.header).filter(({ header }) => header !== inner.header) : [];
	if (!first || !from || !inner || !outer || !isFoundAmong(subject, inner, outer)) return [];
	const names = [...outer.variables, ...inner.variables];
	// A value that a line inside makes wrongly shows at that line.
	if (first.name !== undefined && !names.includes(first.name)) return [];
	const changes = changedLines(subject, inner);
	const moment = replay.moments.find(({ event, index, line: at }) => event === 'line' && index >= from.index && changes.includes(at));
	const values = moment ? names.flatMap((name) => moment.state[name] ?? []) : [];
	if (!moment || names.length < 2 || new Set(names).size < names.length || values.length < names.length || !values.every(isBrief)) return [];
	return [asked(subject, test, { moment, names, values, nth: nthOf(replay, moment) })];
}

/** Null for a line that runs once. */
function nthOf(replay: Replay, moment: Moment): number | null {
	const passes = replay.passes(moment.line);
	return passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null;
}

function isFoundAmong({ found }: Subject, inner: LoopOutline, outer: LoopOutline): boolean {
	return found.length === 0 || found.some((at) => at === outer.header || (inner.range.from <= at && at <= inner.range.to));
}

/** Lines of the inner loop that count, collect or print. */
function changedLines({ ground: { outline }, source, spelling }: Subject, { body }: LoopOutline): readonly number[] {
	const isIn = (at: number) => body.from <= at && at <= body.to;
	return [
		...outline.assignments.filter(({ augmented, range }) => augmented && isIn(range.from)).map(({ range }) => range.from),
		...outline.calls.filter(({ line: at, text }) => isIn(at) && source.textOf(at).trim().startsWith(text) && (text.includes('.') || text.startsWith(spelling?.print('').split('(')[0] ?? ' '))).map(({ line: at }) => at),
	];
}

function asked(subject: Subject, test: Test, { moment: { line: at }, names, values, nth }: { readonly moment: Moment; readonly names: readonly string[]; readonly values: readonly Value[]; readonly nth: number | null }): Candidate {
	const all = listed(names.map(code));
	const inContext = nth === null ? say(l10n.t('Which values do {0} have when {1} runs?'), all, line(at)) : say(l10n.t('Which values do {0} have when {1} runs for the {2} time?'), all, line(at), ordinal(nth));
	const told = say(l10n.t('There {0}.'), valuesOf(names.flatMap((name, index) => (values[index] ? [[name, values[index]] as const] : []))));
	return draft(subject, {
		stage: 'explain', template: nestedTemplate, slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'table', columns: [l10n.t({ message: 'its value', comment: ['Heads a column of a table, whose rows are the parts of a condition'] })], rows: names.map((label) => ({ label, cells: [null] })) },
		truth: { kind: 'cells', values },
		words: join(opening(test), inContext), inContext,
		fact: told, held: join(say(l10n.t('Right.')), told),
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which values come out first?'), code(subject.spelling.printAll?.(names) ?? ''), line(at)), null)],
		asks: `nested/${at}/${nth ?? 1}`,
	});
}
