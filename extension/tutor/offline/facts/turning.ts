/** The round of a loop in which what it collects first goes the other way (10, 30, 29): there something happens that did not happen before. */
import { isNameIn, loopsAround } from '../../../code/around';
import type { Outline } from '../../../code/outline';
import { wholeOf } from './operands';
import type { Replay, Round } from './replay';

/** Null where nothing turns, where a line is in no loop, or where the run comes to its loop more than once. */
export function turningRound(replay: Replay, { loops, assignments }: Outline, at: number): Round | null {
	const [loop] = loopsAround(loops, at);
	const [run, ...more] = loop ? replay.loopRuns(loop) : [];
	if (!loop || !run || more.length > 0) return null;
	const collected = assignments.filter(({ range, targets, augmented, value }) => loop.body.from <= range.from && range.to <= loop.body.to && targets.length === 1 && (augmented || isNameIn(targets[0] ?? '', value)));
	const turns = collected.flatMap(({ targets: [name = ''] }) => {
		const values = [run.entered, ...run.rounds.map(({ to }) => to)].map((moment) => wholeOf(moment?.state[name]?.shape ?? null));
		const steps = values.slice(1).map((value, round) => Math.sign((value ?? 0) - (values[round] ?? 0)));
		const first = steps.findIndex((step) => step !== 0);
		const turn = steps.findIndex((step, round) => round > first && step !== 0 && step !== steps[first]);
		return values.every((value) => value !== null) && first !== -1 && turn !== -1 ? [turn] : [];
	});
	return turns.length === 0 ? null : run.rounds[Math.min(...turns)] ?? null;
}
