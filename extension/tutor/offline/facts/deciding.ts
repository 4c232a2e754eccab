/** What decides whether a run comes to a line: the condition of a loop or of a branch, or the branch that is taken instead. */
import type { ConditionOutline, LoopOutline, Outline } from '../../../code/outline';
import type { Replay } from './replay';
import { functionAround } from '../../../code/around';
import { chainOfCondition } from '../../../code/chains';
import type { Subject } from '../subject';

type Block = Pick<Subject, 'ground' | 'source'>;

/** The conditions that are tried one after the other until one is true, with the one on this line; that one alone where it stands alone. */
export function chainOf({ ground: { outline } }: Block, at: number): readonly ConditionOutline[] {
	const own = outline.conditions.find(({ line }) => line === at);
	if (!own) return [];
	const chain = chainOfCondition(outline.conditions, own);
	return outline.conditions.filter((each) => chainOfCondition(outline.conditions, each) === chain);
}

/** The chain that a line stands in, as a condition or in one of its branches; the innermost. Empty for none. */
export function chainAround(subject: Block, at: number): readonly ConditionOutline[] {
	const { conditions } = subject.ground.outline;
	const inside = conditions.flatMap(({ line, whole }) => (whole && whole.from <= at && at <= whole.to ? [{ line, size: whole.to - whole.from }] : [])).sort((a, b) => a.size - b.size)[0];
	return inside ? chainOf(subject, inside.line) : [];
}

/**
 * The lines that keep the run from coming to this one: the innermost head around it that was tried, or, where an earlier branch was
 * taken instead, the condition of that; or the line at which the function is left before. Empty where the run comes to the line, or
 * where nobody can tell.
 */
export function decidersOf(subject: Block, replay: Replay, at: number): readonly number[] {
	const { outline } = subject.ground;
	if (replay.trace.cut || replay.passes(at).length > 0) return [];
	const heads = [
		...outline.loops.filter(({ body }) => isIn(body, at)).map((loop) => ({ size: loop.body.to - loop.body.from, deciders: () => ofLoop(replay, loop) })),
		...outline.conditions.filter(({ body }) => isIn(body, at)).map((own) => ({ size: own.body.to - own.body.from, deciders: () => ofBranch(subject, replay, own) })),
		...outline.conditions.filter(({ line, body, whole }) => whole && line < at && isIn(whole, at) && !chainOf(subject, line).some((each) => isIn(each.body, at) || each.line === at) && !isIn(body, at)).map((own) => ({ size: own.whole ? own.whole.to - own.line : 0, deciders: () => heldOf(replay, chainOf(subject, own.line)) })),
		...outline.conditions.filter(({ line }) => line === at).map(() => ({ size: 0, deciders: () => heldOf(replay, chainOf(subject, at)) })),
	].sort((a, b) => a.size - b.size);
	for (const { deciders } of heads) {
		const found = deciders();
		if (found === null) return [];
		if (found.length > 0) return found;
	}
	return leftBefore(outline, replay, at);
}

function isIn({ from, to }: { readonly from: number; readonly to: number }, at: number): boolean {
	return from <= at && at <= to;
}

/** Null where a round was made: then something inside keeps the run away. */
function ofLoop(replay: Replay, loop: LoopOutline): readonly number[] | null {
	const runs = replay.loopRuns(loop);
	return runs.some(({ rounds }) => rounds.length > 0) ? null : runs.length > 0 ? [loop.header] : [];
}

function ofBranch(subject: Block, replay: Replay, own: ConditionOutline): readonly number[] | null {
	if (replay.passes(own.line).length === 0) return heldOf(replay, chainOf(subject, own.line));
	return replay.outcomes(own).some(({ held }) => held) ? null : [own.line];
}

function heldOf(replay: Replay, chain: readonly ConditionOutline[]): readonly number[] {
	return chain.filter((each) => replay.outcomes(each).some(({ held }) => held)).map(({ line }) => line);
}

/** The line above at which the run leaves the function that both stand in. */
function leftBefore({ functions }: Outline, replay: Replay, at: number): readonly number[] {
	const home = functionAround(functions, at);
	const ends = replay.trace.activations.filter((each) => home !== undefined && each.function === home.name).flatMap(({ id }) => replay.of(id).at(-1) ?? []);
	const lines = [...new Set(ends.flatMap(({ event, line }) => (event === 'return' && home !== undefined && isIn(home.range, line) ? [line] : [])))];
	return lines.every((line) => line < at) ? lines : [];
}

/** The head of a loop as the condition that it is; null for one that has none. */
export function conditionOfLoop(loop: LoopOutline): ConditionOutline | null {
	return loop.kind === 'while' ? { line: loop.looksAfter ? loop.body.to : loop.header, text: loop.over, body: loop.body, word: '', function: loop.function } : null;
}
