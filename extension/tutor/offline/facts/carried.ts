/** A value that is carried on from one round of a loop to the next, where a mended program begins anew each time. */
import { isNameIn, loopsAround } from '../../../code/around';
import type { Test, Value } from '../../../words';
import type { LoopRun, Moment } from './replay';
import { type Subject, departedOf } from '../subject';

export interface Carried {
	readonly test: Test;
	readonly name: string;
	readonly run: LoopRun;
	/** The round (one-based, never the first) that begins with what the one before left. */
	readonly round: number;
	/** What it begins with, and what it would begin with in a mended program, as that shows. */
	readonly value: Value;
	readonly wanted: string;
	/** The line (zero-based) at which the run departs from that of the mended program. */
	readonly at: number;
	/** The line (zero-based) before the loop that gives the value to begin with, once. */
	readonly start: number;
}

/** Null where nothing is carried on that should not be, or nobody knows. */
export function carriedOf(subject: Subject): Carried | null {
	const { traced, ground: { outline } } = subject;
	const [first] = traced ? departedOf(subject, traced.test.id) : [];
	const moment = first && traced?.replay.passes(first.line)[first.time - 1];
	if (!traced || !moment || first.name === undefined || first.wanted === undefined || first.called !== undefined) return null;
	const { name, wanted, line: at } = first;
	const start = outline.assignments.find(({ targets, augmented, value, range: { from } }) => {
		// That it is as at the beginning once is no reason to begin anew each time: a repair has to say so.
		const isSaid = targets.length === 1 && targets[0] === name && !augmented && !isNameIn(name, value) && putsInAnew(subject, subject.source.textOf(from).trim());
		const [pass, ...more] = isSaid ? traced.replay.passes(from) : [];
		return from !== at && pass !== undefined && more.length === 0 && pass.activation === moment.activation && traced.replay.after(pass)?.[name]?.shown === wanted;
	})?.range.from;
	if (start === undefined) return null;
	const around = outline.loops.filter(({ header }) => header === at).concat(loopsAround(outline.loops, at).filter(({ header }) => header !== at));
	for (const loop of around) {
		const isInside = loop.range.from <= start && start <= loop.range.to;
		const found = isInside ? null : roundAfter(traced.replay.loopRuns(loop), moment);
		const value = found?.run.rounds[found.round - 1]?.from.state[name];
		if (found && value && value.shown !== wanted) return { test: traced.test, name, run: found.run, round: found.round, value, wanted, at, start };
	}
	return null;
}

/** One of the likeliest repairs puts that very line somewhere. */
function putsInAnew({ bug }: Subject, line: string): boolean {
	return bug.kind === 'known' && bug.repairs.slice(0, mostRepairs).some((edits) => edits.some(({ text }) => text.split('\n').some((each) => each.trim() === line)));
}

const mostRepairs = 5;

/** The round, one-based, that begins next after this moment in the same run of the loop; null where none does. */
function roundAfter(runs: readonly LoopRun[], moment: Moment): { readonly run: LoopRun; readonly round: number } | null {
	for (const run of runs) {
		const index = run.rounds.findIndex(({ from }) => from.index > moment.index);
		if (index > 0 && run.entered.index < moment.index && run.activation === moment.activation) return { run, round: index + 1 };
	}
	return null;
}
