import type { Moment, Replay } from './replay';

/** The last moment before the line stopped: of a function that calls itself, in that of its calls in which the error was raised. */
export function stopMoment(replay: Replay, at: number): Moment | null {
	const last = replay.moments.findLastIndex(({ event }) => event !== 'raise');
	const raised = replay.moments.slice(last + 1).find(({ line }) => line === replay.startOf(at));
	return (raised && replay.passes(at, raised.activation).at(-1)) ?? replay.passes(at).at(-1) ?? null;
}
