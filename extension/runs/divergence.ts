import { diffLines } from 'diff';
import type { Activation, Trace, TraceStep, Value } from '../words';

/** Where a run first does something else than the run of a mended program; lines (zero-based) of the program as it is. */
export interface Departure {
	/** The line that ran last while all was the same: it made the value that differs, or took another turn. */
	readonly line: number;
	/** Where the run took another turn: the line that it came to, and would not have. Null where a value differs, or nothing ran any more. */
	readonly next: number | null;
	/** Which time that the line runs it was, one-based, counted over the whole run (zero: never before). */
	readonly time: number;
	/** The variable that has another value after that; null where the run took another turn or gave something else back. */
	readonly name: string | null;
	/** The function that the line called and in which that variable is; null where it is one of the line's own. */
	readonly called: string | null;
	/** What that variable has in the run of the mended program then, as it shows there; null where there is none. */
	readonly wanted: string | null;
}

/**
 * The first step at which the run of the program departs from that of a version of it, on the same test: another value, another turn,
 * another end. Lines that only one of the two has are passed over, names that only one of the two has are left out. Null while both do
 * the same as far as they are known. After the first "state departure" of Zeller ("Isolating Cause-Effect Chains", 2002), in order of time.
 */
export function firstDeparture(own: Trace, mended: Trace, text: string, version: string): Departure | null {
	const lines = linesInBoth(text, version);
	const inOwn = new Map([...lines].map(([row, other]) => [other, row]));
	const names = namesInBoth(own, mended);
	const [left, right] = [new Walk(own, names, (line) => lines.has(line)), new Walk(mended, names, (line) => inOwn.has(line))];
	const partner = new Map<number, number>();
	const at = (line: number, next: number | null, { name = null, called = null, wanted = null }: Partial<Departure> = {}): Departure => ({ line, next, time: left.times(line), name, called, wanted });
	for (;;) {
		const [one, other] = [left.next(), right.next()];
		if (one === null && other === null) return null;
		// Of a run that was too long to be kept nobody knows how it goes on.
		if ((one === null && own.cut) || (other === null && mended.cut)) return null;
		if (one === null) return left.last === null ? null : at(left.last, null);
		const before = one.before ?? one.step.line;
		const known = partner.get(one.step.activation);
		const isSameWay = other !== null && inOwn.get(other.step.line) === one.step.line && other.step.event === one.step.event && (known ?? other.step.activation) === other.step.activation;
		if (!isSameWay) return at(before, one.step.event === 'line' && one.step.line !== before ? one.step.line : null);
		partner.set(one.step.activation, other.step.activation);
		const name = differing(left.state(one.step.activation), right.state(other.step.activation));
		if (name !== null) return at(before, null, { name, called: one.isCalled ? (own.activations[one.step.activation]?.function ?? null) : null, wanted: shownOf(right.state(other.step.activation).get(name)) });
		if (one.step.event === 'return' && !isSameReturn(own.activations[one.step.activation], mended.activations[other.step.activation])) return at(one.step.line, null);
	}
}

/** The variables that take the same values in the same order in both runs, in whatever function they are; empty where a run was cut. */
export function sameAllTheWay(own: Trace, mended: Trace): readonly string[] {
	if (own.cut || mended.cut) return [];
	const [left, right] = [valuesByName(own), valuesByName(mended)];
	return [...left].filter(([name, values]) => right.get(name)?.join('\n') === values.join('\n')).map(([name]) => name);
}

function valuesByName({ steps }: Trace): ReadonlyMap<string, readonly string[]> {
	const all = new Map<string, string[]>();
	for (const { changed } of steps) {
		for (const [name, value] of Object.entries(changed)) all.set(name, [...(all.get(name) ?? []), keyOf(value)]);
	}
	return all;
}

/** The run of a version of the program, told in the lines of the program itself: what lines do that it has not is seen at the next one that it has. */
export function inOwnLines(mended: Trace, text: string, version: string): Trace {
	const inOwn = new Map([...linesInBoth(text, version)].map(([row, other]) => [other, row]));
	const waiting = new Map<number, TraceStep['changed']>();
	const steps = mended.steps.flatMap((step): TraceStep[] => {
		const changed = { ...waiting.get(step.activation), ...step.changed };
		const line = inOwn.get(step.line);
		waiting.set(step.activation, line === undefined ? changed : {});
		return line === undefined ? [] : [{ ...step, line, changed }];
	});
	return { ...mended, steps };
}

interface Moment {
	readonly step: TraceStep;
	/** The line that ran before in this activation; at its first step the line that called it, or ended what was done before. Null at the very first. */
	readonly before: number | null;
	/** The first step of a function that a line of the program called. */
	readonly isCalled: boolean;
}

/** Goes through a trace from one step on a line that both programs have to the next. */
class Walk {
	private at = 0;
	private readonly states = new Map<number, Map<string, string>>();
	private readonly lines = new Map<number, number>();
	private readonly steps: readonly TraceStep[];
	/** The line that ran last. */
	last: number | null = null;

	constructor(private readonly trace: Trace, private readonly names: ReadonlySet<string>, private readonly isShared: (line: number) => boolean) {
		// The last state of a run that was cut is far behind the others.
		this.steps = trace.cut ? trace.steps.slice(0, -1) : trace.steps;
	}

	next(): Moment | null {
		for (let step = this.steps[this.at]; step !== undefined; step = this.steps[this.at]) {
			this.at += 1;
			const { activation, line } = step;
			const parent = this.trace.activations[activation]?.parent ?? null;
			const isCalled = !this.lines.has(activation) && parent !== null;
			const before = this.lines.get(activation) ?? (parent === null ? this.last : this.lines.get(parent)) ?? null;
			const state = this.state(activation);
			for (const [name, value] of Object.entries(step.changed)) if (this.names.has(name)) state.set(name, keyOf(value));
			this.lines.set(activation, line);
			this.last = line;
			if (this.isShared(line)) return { step, before, isCalled };
		}
		return null;
	}

	/** Which time of the whole run the line ran last, before the step that was looked at last; in the activation of that step where it ran there. */
	times(line: number): number {
		const before = this.steps.slice(0, Math.max(0, this.at - 1));
		const activation = this.steps[this.at - 1]?.activation;
		const isPass = (step: TraceStep) => step.event === 'line' && step.line === line;
		const last = Math.max(before.findLastIndex((step) => isPass(step) && step.activation === activation), -1);
		return before.slice(0, last < 0 ? before.length : last + 1).filter(isPass).length;
	}

	state(activation: number): Map<string, string> {
		const known = this.states.get(activation) ?? new Map<string, string>();
		this.states.set(activation, known);
		return known;
	}
}

/** The first name that has another value, or a value on one side alone, rather what an object holds than the whole of it; null where there is none. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string | null {
	const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
	return names.find((name) => !names.some((part) => part.startsWith(`${name}.`))) ?? null;
}

function isSameReturn(one: Activation | undefined, other: Activation | undefined): boolean {
	return (one?.returned ? keyOf(one.returned) : null) === (other?.returned ? keyOf(other.returned) : null);
}

/** Stands in no name of a kind. */
const apart = '\0';

/** Two values with the same key look the same to a reader. What a name is declared as is none of it: one that stands for another's variable holds what that holds. */
function keyOf({ shown, shape }: Value): string {
	return `${shape.kind}${apart}${shown}`;
}

/** The value of a key as it shows. */
function shownOf(key: string | undefined): string | null {
	return key === undefined ? null : key.slice(key.indexOf(apart) + 1);
}

function namesInBoth(own: Trace, mended: Trace): ReadonlySet<string> {
	const names = ({ steps }: Trace) => new Set(steps.flatMap(({ changed }) => Object.keys(changed)));
	const others = names(mended);
	return new Set([...names(own)].filter((name) => others.has(name)));
}

/** For each line that both texts have, changed or not, the line in the version. Of changed lines those pair that say the same but for their depth, else one by one. */
export function linesInBoth(text: string, version: string): ReadonlyMap<number, number> {
	const pairs = new Map<number, number>();
	let [row, other] = [0, 0];
	let removed: readonly string[] = [];
	for (const part of diffLines(text, version)) {
		const rows = part.value.replace(/\n$/, '').split('\n');
		if (part.removed) {
			removed = rows;
			row += part.count;
			continue;
		}
		if (part.added) {
			for (const [at, to] of pairsOf(removed, rows)) pairs.set(row - removed.length + at, other + to);
			other += part.count;
		} else {
			for (let at = 0; at < part.count; at += 1) pairs.set(row + at, other + at);
			row += part.count;
			other += part.count;
		}
		removed = [];
	}
	return pairs;
}

function pairsOf(removed: readonly string[], added: readonly string[]): readonly (readonly [number, number])[] {
	if (removed.length === added.length) return removed.map((_, at) => [at, at] as const);
	let from = 0;
	return removed.flatMap((line, at) => {
		const to = added.findIndex((one, index) => index >= from && one.trim() === line.trim());
		if (to === -1) return [];
		from = to + 1;
		return [[at, to] as const];
	});
}
