/** What the run of a program with a repair has where the failing run goes wrong: the number of rounds, the values at the line that stopped, the line that gives back. */
import { blockBelow } from '../../../code/blocks';
import { languages } from '../../../code/languages';
import { LineTable } from '../../../code/lineTable';
import type { LoopOutline } from '../../../code/outline';
import { inOwnLines, linesInBoth } from '../../../runs/divergence';
import type { Code, MendedRun, MendedStop, Trace, Value, Variables } from '../../../words';
import type { Ground } from '../../roles';
import { isAskable } from '../draft';
import { namesIn } from '../questions/phrases';
import { Replay } from './replay';
import { stopMoment } from './stopMoment';

/** `mended` is the run of `version`; told in the lines of the program as it is. */
export function mendedRun(ground: Ground, failing: Trace, mended: Trace, version: string): MendedRun {
	const { outline, problem, code: { language, text } } = ground;
	const entry = problem.entry.kind === 'function' ? problem.entry.name : null;
	const [own, run] = [new Replay(failing, outline, entry), new Replay(inOwnLines(mended, text, version), outline, entry)];
	const end = run.main && run.of(run.main.id).at(-1);
	const lines = linesInBoth(text, version);
	const loops = outline.loops.flatMap((loop) => {
		const header = lines.get(loop.header);
		const rounds = header === undefined ? null : roundsOf(mended, { text: version, language }, header, loop);
		return rounds === null ? [] : [{ line: loop.header, rounds: rounds.count, ...(rounds.taken.length === rounds.count && rounds.count > 0 ? { taken: rounds.taken } : {}) }];
	});
	const stop = stopOf(ground, own, run, new Set(lines.keys()));
	return { test: mended.test, ends: end?.event === 'return' ? end.line : null, loops, ...(stop ? { stop } : {}) };
}

/**
 * How often the loop with this header (zero-based line of the version) goes round, and what its one variable is in each; null where the run
 * comes to it never, or more than once.
 */
function roundsOf({ steps }: Trace, { text: version, language }: Pick<Code, 'language' | 'text'>, header: number, { variables }: LoopOutline): { readonly count: number; readonly taken: readonly string[] } | null {
	const [first] = steps.filter(({ event, line }) => event === 'line' && line === header);
	if (!first) return null;
	const known = languages.find(({ id }) => id === language);
	const block = known ? blockBelow(version.split('\n'), header, known) : null;
	if (!block) return null;
	const isInside = (at: number) => block.from <= at && at <= block.to;
	const [name, ...others] = variables;
	const state = new Map<string, Value>();
	const taken: string[] = [];
	let [count, isAtHead, isOver] = [0, false, false];
	for (const { activation, line, event, changed } of steps) {
		if (activation !== first.activation) {
			// Another call of the same function comes to it again.
			if (event === 'line' && line === header) return null;
			continue;
		}
		for (const [each, value] of Object.entries(changed)) state.set(each, value);
		if (event !== 'line') continue;
		if (line === header && isOver) return null;
		if (isAtHead && isInside(line)) {
			count += 1;
			const value = name === undefined || others.length > 0 ? undefined : state.get(name);
			if (value) taken.push(value.shown);
		} else if (isAtHead && line !== header) isOver = true;
		isAtHead = line === header;
	}
	return { count, taken };
}

/** Null also where the line that stops is another one in the mended program: when that should run nobody asks. */
function stopOf({ code }: Ground, own: Replay, run: Replay, inBoth: ReadonlySet<number>): MendedStop | null {
	const { ending } = own.trace;
	const at = ending.kind === 'raised' ? ending.exception.line : null;
	const stopped = at === null ? null : stopMoment(own, at);
	if (at === null || !stopped || run.main === null || !inBoth.has(at)) return null;
	const names = namesIn(new LineTable(code.text).textOf(at));
	const of = (state: Variables | null | undefined): Variables => Object.fromEntries(names.flatMap((name) => (state?.[name] && isAskable(state[name]) ? [[name, state[name]]] : [])));
	const passes = run.passes(at);
	const same = passes[own.passes(at).indexOf(stopped)];
	return { before: same ? of(same.state) : null, after: of(same && run.after(same)), last: of(passes.at(-1)?.state) };
}
