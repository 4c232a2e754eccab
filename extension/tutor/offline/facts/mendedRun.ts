/** What the run of a program with a repair has where the failing run goes wrong: the number of rounds, the values at the line that stopped, the line that gives back. */
import { LineTable } from '../../../code/lineTable';
import type { MendedRun, MendedStop, Trace, Variables } from '../../../words';
import type { Ground } from '../../roles';
import { isAskable } from '../draft';
import { namesIn } from '../questions/phrases';
import { type Moment, Replay } from './replay';

/** `mended` is told in the lines of the program as it is. */
export function mendedRun(ground: Ground, failing: Trace, mended: Trace): MendedRun {
	const { outline, problem } = ground;
	const entry = problem.entry.kind === 'function' ? problem.entry.name : null;
	const [own, run] = [new Replay(failing, outline, entry), new Replay(mended, outline, entry)];
	const end = run.main && run.of(run.main.id).at(-1);
	const loops = outline.loops.flatMap((loop) => {
		const [only, ...more] = run.loopRuns(loop);
		if (!only || more.length > 0) return [];
		const [name, ...others] = loop.variables;
		const taken = name === undefined || others.length > 0 ? [] : only.rounds.flatMap(({ from: { state } }) => state[name]?.shown ?? []);
		return [{ line: loop.header, rounds: only.rounds.length, ...(taken.length === only.rounds.length && taken.length > 0 ? { taken } : {}) }];
	});
	const stop = stopOf(ground, own, run);
	return { test: mended.test, ends: end?.event === 'return' ? end.line : null, loops, ...(stop ? { stop } : {}) };
}

function stopOf({ code }: Ground, own: Replay, run: Replay): MendedStop | null {
	const { ending } = own.trace;
	const at = ending.kind === 'raised' ? ending.exception.line : null;
	if (at === null || !isKept(own, run, at)) return null;
	const names = namesIn(new LineTable(code.text).textOf(at));
	const of = (state: Variables | null | undefined): Variables => Object.fromEntries(names.flatMap((name) => (state?.[name] && isAskable(state[name]) ? [[name, state[name]]] : [])));
	const [failed, passes] = [own.passes(at), run.passes(at)];
	const same: Moment | undefined = passes[failed.length - 1];
	return { before: same ? of(same.state) : null, after: of(same && run.after(same)), last: of(passes.at(-1)?.state) };
}

/** A line that runs in neither is out of the program, or never reached. */
function isKept(own: Replay, run: Replay, at: number): boolean {
	return own.passes(at).length > 0 && run.main !== null;
}
