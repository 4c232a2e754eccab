import type { LoopRun, Replay } from '../facts/replay';
import type { Subject } from '../subject';
import { namesIn } from './phrases';

/** The loop that the run never left: around the line where it was stopped, the one with the most rounds; null when it is not known. */
export function openLoop(subject: Subject, replay: Replay): LoopRun | null {
	const { ending } = replay.trace;
	const at = 'line' in ending ? ending.line : null;
	const loops = subject.ground.outline.loops.filter(({ range }) => at === null || (range.from <= at && at <= range.to));
	const runs = loops.map((loop) => replay.loopRuns(loop).at(-1)).filter((run) => run !== undefined);
	return runs.sort((a, b) => b.rounds.length - a.rounds.length)[0] ?? null;
}

/** The names in the condition that have a value. */
export function namesOf(run: LoopRun): readonly string[] {
	return namesIn(run.loop.over).filter((name) => run.entered.state[name] !== undefined && run.entered.state[name].shape.kind !== 'opaque');
}

/** Rounds after which a condition that sees nothing new will not see anything new any more. */
const enoughRounds = 3;

/** Nothing that the condition of the loop names changes from round to round: the run does not get on, however long it is given. */
export function isStuck(subject: Subject): boolean {
	const run = subject.traced && openLoop(subject, subject.traced.replay);
	if (run?.loop.kind !== 'while' || run.rounds.length < enoughRounds || run.loop.over.includes('(')) return false;
	const names = namesOf(run);
	return names.length > 0 && names.every((name) => run.rounds.every(({ to }) => to === null || to.state[name]?.shown === run.entered.state[name]?.shown));
}
