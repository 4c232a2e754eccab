/** A line that stands in a loop and should not, or the other way round: how often it runs, beside the rounds of the loop. */
import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../../code/edits';
import { blockBelow } from '../../../code/blocks';
import { languages } from '../../../code/languages';
import type { LoopOutline } from '../../../code/outline';
import { isOfBrackets } from '../../../../grammars/sourceLine';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import { wholeValue } from '../facts/operands';
import { code, join, line, rounds, say, times } from '../say';
import type { Subject } from '../subject';
import { onRun, opening } from './phrases';
import { observe } from '../moves/observe';

/** The name that this question is known by. */
export const placedTemplate = 'explain.placed';

/** Nobody counts further by hand. */
const mostCounted = 12;

/** Where the likeliest repair only moves a line into a loop, or out of one: the two counts, side by side, on a run of several rounds where there is one. */
export function placedQuestions(subject: Subject): readonly Candidate[] {
	const moved = movedLine(subject);
	const runs = [...(subject.traced ? [subject.traced] : []), ...subject.alsoTraced];
	const counted = moved ? runs.flatMap((run) => countsOf(run, moved) ?? []) : [];
	const best = counted.find(({ rounds: several }) => several > 1) ?? counted[0];
	return moved && best ? [placed(subject, moved, best)] : [];
}

interface Counts {
	readonly test: Test;
	readonly own: number;
	readonly rounds: number;
}

function countsOf({ test, replay }: NonNullable<Subject['traced']>, { at, loop }: Moved): Counts | null {
	const [run, ...more] = replay.loopRuns(loop);
	const counts = { test, own: replay.passes(at).length, rounds: run?.rounds.length ?? 0 };
	return !run || more.length > 0 || replay.trace.cut || run.end === 'open' || counts.rounds === 0 || counts.rounds > mostCounted || counts.own > mostCounted ? null : counts;
}

function placed(subject: Subject, { at, loop }: Moved, { test, own, rounds: made }: Counts): Candidate {
	const inContext = say(l10n.t('Compare {0} with the rounds of the loop on {1}. How often does each of them come?'), line(at), line(loop.header));
	const told = own === made ? say(l10n.t('The loop makes {0}, and in each of them {1} runs.'), rounds(made), line(at)) : say(l10n.t('The loop makes {0}, and {1} runs {2}.'), rounds(made), line(at), times(own));
	return draft(subject, {
		stage: 'explain', template: placedTemplate, slots: { test: test.id, line: at },
		answer: {
			kind: 'table', columns: [l10n.t({ message: 'how often', comment: ['Heads a column of counts'] })],
			rows: [l10n.t('line {0}', at + 1), l10n.t('rounds of the loop')].map((label) => ({ label, cells: [null] })),
		},
		truth: { kind: 'cells', values: [own, made].map(wholeValue) },
		words: join(opening(test), inContext), inContext,
		fact: told, held: join(say(l10n.t('Right.')), told),
		help: [subject.spelling && observe((isIndented(subject)
			? say(l10n.t('Add {0} right below {1}, as far to the right as it, and run it {2}. How often does it come out?'), code(subject.spelling.print(subject.spelling.quoted('here'))), line(at), onRun(test))
			: say(l10n.t('Add {0} right above {1}, and run it {2}. How often does it come out?'), code(subject.spelling.print(subject.spelling.quoted('here'))), line(at), onRun(test))), null)],
		asks: `placed/${at}`,
		tells: [`reached/${at}`, `rounds/${loop.header}`],
	});
}

interface Moved {
	readonly at: number;
	readonly loop: LoopOutline;
}

function isIndented({ ground: { code: { language } } }: Subject): boolean {
	return languages.find(({ id }) => id === language)?.syntax.indented ?? true;
}

/** The one line that is only set in or out by the likeliest repair, and the loop that it comes into or leaves; one that was found, while some were. */
function movedLine(subject: Subject): Moved | null {
	const { bug, ground: { code: { text }, outline }, found } = subject;
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	if (!best) return null;
	const [before, after] = [text.split('\n'), applyEdits(text, best).split('\n')];
	if (!isIndented(subject)) return movedOverBrace(subject, before, after);
	const changed = before.flatMap((row, at) => (row === after[at] ? [] : [at]));
	const [at, ...others] = changed;
	const [was = '', is = ''] = [before[at ?? -1], after[at ?? -1]];
	if (at === undefined || others.length > 0 || before.length !== after.length || was.trim() !== is.trim() || outline.returns.some(({ range }) => range.from === at)) return null;
	const depth = (row: string) => /^\s*/.exec(row)?.[0].length ?? 0;
	const isOver = ({ header }: LoopOutline, own: number) => header < at && depth(before[header] ?? '') < own && before.slice(header + 1, at).every((row) => row.trim() === '' || depth(row) > depth(before[header] ?? ''));
	const loops = outline.loops.filter((loop) => isOver(loop, depth(was)) !== isOver(loop, depth(is)));
	const [loop, ...more] = loops;
	return loop && more.length === 0 && (found.length === 0 || found.includes(at) || found.includes(loop.header)) ? { at, loop } : null;
}

/** The same where braces hold a block together: the line and the brace beside it have changed their places. */
function movedOverBrace({ ground: { code: { language }, outline }, found }: Subject, before: readonly string[], after: readonly string[]): Moved | null {
	const known = languages.find(({ id }) => id === language);
	const isSame = (at: number, other: number) => before[at]?.trim() === after[other]?.trim();
	const from = before.findIndex((_, at) => !isSame(at, at));
	const to = before.findLastIndex((_, at) => !isSame(at, at));
	if (!known || before.length !== after.length || from < 0 || from === to) return null;
	const isDown = Array.from({ length: to - from }, (_, step) => from + step).every((at) => isSame(at + 1, at)) && isSame(from, to);
	const isUp = Array.from({ length: to - from }, (_, step) => from + step).every((at) => isSame(at, at + 1)) && isSame(to, from);
	// Of two lines that change places either may be the one that is moved: it is the one that does something.
	const [at, now] = isDown && !isOfBrackets(before[from] ?? '') ? [from, to] : isUp && !isOfBrackets(before[to] ?? '') ? [to, from] : isDown ? [to, from] : isUp ? [from, to] : [-1, -1];
	if (at < 0 || !before.slice(from, to + 1).some(isOfBrackets) || isOfBrackets(before[at] ?? '') || outline.returns.some(({ range }) => range.from === at)) return null;
	const isIn = (rows: readonly string[], header: number, row: number) => {
		const block = blockBelow(rows, header, known);
		return block !== null && block.from <= row && row <= block.to;
	};
	const [loop, ...more] = outline.loops.filter(({ header }) => header < from && isIn(before, header, at) !== isIn(after, header, now));
	return loop && more.length === 0 && (found.length === 0 || found.includes(at) || found.includes(loop.header)) ? { at, loop } : null;
}
