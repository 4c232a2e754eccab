import type { Variables } from '../../../words';
import { conditionOfLoop } from '../facts/deciding';
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

/** The names in the condition (of a loop without one, in what it goes through) that have a value. */
export function namesOf(run: LoopRun): readonly string[] {
	const state = startOf(run);
	return namesIn(conditionText(run) || run.loop.over).filter((name) => state[name] !== undefined && state[name].shape.kind !== 'opaque');
}

/** What the loop asks before each round; empty for one that only walks through something. */
export function conditionText({ loop }: Pick<LoopRun, 'loop'>): string {
	return conditionOfLoop(loop)?.text ?? '';
}

/** The values before the first round; a loop that counts has given its own name one by then. */
export function startOf({ loop, entered, rounds }: LoopRun): Variables {
	const own = loop.variables.flatMap((name) => (loop.counts !== undefined && rounds[0]?.from.state[name] ? [[name, rounds[0].from.state[name]] as const] : []));
	return { ...entered.state, ...Object.fromEntries(own) };
}

/** Rounds after which a condition that sees nothing new will not see anything new any more. */
const enoughRounds = 3;

/** Nothing that the condition of the loop names changes from round to round: the run does not get on, however long it is given. */
export function isStuck(subject: Subject): boolean {
	const run = subject.traced && openLoop(subject, subject.traced.replay);
	if (!run || conditionText(run) === '' || run.rounds.length < enoughRounds || conditionText(run).includes('(')) return false;
	const names = namesOf(run);
	return names.length > 0 && names.every((name) => run.rounds.every(({ to }) => to === null || to.state[name]?.shown === startOf(run)[name]?.shown));
}
