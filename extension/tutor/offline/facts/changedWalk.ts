/**
 * A list that is changed while a loop goes through it: the loop goes by position, and from some round on its name is another item than the
 * list had there when the loop began. Read off the run alone.
 */
import type { Value } from '../../../words';
import { isAskable } from '../draft';
import { sameShape } from './operands';
import type { LoopRun } from './replay';
import type { Subject } from '../subject';

export interface ChangedWalk {
	readonly run: LoopRun;
	/** What is walked through and changed. */
	readonly list: string;
	/** What a round sets. */
	readonly item: string;
	/** The first round (one-based) in which the item is another one than stood there at first. */
	readonly round: number;
	readonly value: Value;
	/** The value that stood there when the loop began; null past the end that the list had then. */
	readonly instead: string | null;
	/** The list when that round begins. */
	readonly then: Value;
}

/** Rounds that a person follows by hand. */
const mostRounds = 6;

/** The first such loop of the traced run; null where no list is changed while a loop goes through it, or it makes no difference. */
export function changedWalkOf(subject: Subject): ChangedWalk | null {
	const { traced, ground: { outline } } = subject;
	if (!traced) return null;
	for (const loop of outline.loops) {
		const [item, ...others] = loop.variables;
		if (loop.kind !== 'each' || item === undefined || others.length > 0 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(loop.over)) continue;
		// A name that gets another list leaves the walk as it is.
		if (outline.assignments.some(({ targets, augmented, range }) => !augmented && targets.includes(loop.over) && loop.body.from <= range.from && range.to <= loop.body.to)) continue;
		const found = traced.replay.loopRuns(loop).map((run) => firstOther(run, loop.over, item)).find((each) => each !== null);
		if (found) return found;
	}
	return null;
}

function firstOther(run: LoopRun, list: string, item: string): ChangedWalk | null {
	const began = run.entered.state[list]?.shape;
	if (began?.kind !== 'items' || began.of !== 'list') return null;
	for (const [index, { from }] of run.rounds.slice(0, mostRounds).entries()) {
		const [value, then] = [from.state[item], from.state[list]];
		const [stood, stands] = [began.items[index], then?.shape.kind === 'items' ? then.shape.items[index] : undefined];
		// The name may have got another value on the first line of the round already.
		if (!value || !then || !stands || !sameShape(value.shape, stands)) return null;
		if (stood && sameShape(value.shape, stood)) continue;
		return isAskable(value) && isAskable(then) ? { run, list, item, round: index + 1, value, instead: itemShown(run, list, index), then } : null;
	}
	return null;
}

/** The item as the first rounds show it elsewhere, else by its plain value. */
function itemShown(run: LoopRun, list: string, index: number): string | null {
	const shape = run.entered.state[list]?.shape;
	const item = shape?.kind === 'items' ? shape.items[index] : undefined;
	if (item?.kind === 'number') return item.text;
	if (item?.kind === 'text') return `'${item.value}'`;
	return null;
}
