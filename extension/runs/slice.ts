import type { Outline } from '../code/outline';
import type { Trace, TraceStep } from '../words';
import { type Reading, readingOf } from './reading';

/**
 * The lines (zero-based) that had a part in how the traced run ended, each with how far it is from there: 0 is where the wrong
 * value left, every definition, condition or call on the way back is one further. A dynamic backward slice (Korel and Laski,
 * "Dynamic Program Slicing", 1988) that also takes conditions up that kept a variable as it was (relevant slicing: Gyimóthy,
 * Beszédes and Forgács, 1999), since what a beginner's program leaves undone is a mistake too. Empty where nothing was traced.
 */
export function backwardSlice(trace: Trace, outline: Outline, text: string): ReadonlyMap<number, number> {
	return new BackwardSlice(trace, readingOf(outline, text)).walk();
}

/** One activation's steps, in order; the numbers are places in the trace. */
interface Frame {
	readonly steps: number[];
	/** For each name the steps that set it, ascending. */
	readonly sets: Map<string, number[]>;
	/** For each line its steps, ascending. */
	readonly onLine: Map<number, number[]>;
}

class BackwardSlice {
	private readonly frames = new Map<number, Frame>();
	/** For each step the one after it in its activation. */
	private readonly next: number[] = [];
	/** For each step the activations that were begun there. */
	private readonly begun = new Map<number, number[]>();
	/** For each activation the step that began it. */
	private readonly caller = new Map<number, number>();

	/** The program outside of all functions. */
	private readonly outer: Frame[] = [];

	constructor(private readonly trace: Trace, private readonly reading: Reading) {
		trace.steps.forEach((step, at) => this.take(step, at));
		for (const [id, frame] of this.frames) {
			for (const at of frame.steps) this.setAt(frame, at);
			if (trace.activations[id]?.function === null) this.outer.push(frame);
		}
	}

	private take(step: TraceStep, at: number): void {
		let frame = this.frames.get(step.activation);
		if (!frame) {
			frame = { steps: [], sets: new Map(), onLine: new Map() };
			this.frames.set(step.activation, frame);
			const parent = this.trace.activations[step.activation]?.parent ?? null;
			const call = parent === null ? undefined : this.frames.get(parent)?.steps.at(-1);
			if (call !== undefined) {
				this.caller.set(step.activation, call);
				push(this.begun, call, step.activation);
			}
		}
		const before = frame.steps.at(-1);
		if (before !== undefined) this.next[before] = at;
		frame.steps.push(at);
		if (step.event === 'line') push(frame.onLine, this.reading.headOf(step.line), at);
	}

	/** What a step set is seen at the activation's next one; a value set anew that is the old one is known by the line alone. */
	private setAt(frame: Frame, at: number): void {
		const step = this.trace.steps[at];
		const after = this.trace.steps[this.next[at] ?? -1];
		if (!step || step.event !== 'line') return;
		for (const name of new Set([...Object.keys(after?.changed ?? {}), ...this.reading.sets(step.line)])) push(frame.sets, name, at);
	}

	walk(): ReadonlyMap<number, number> {
		const far = new Map<number, number>();
		const seen = new Set<number>();
		let level = this.ends();
		for (let distance = 0; level.length > 0; distance += 1) {
			const further: number[] = [];
			for (const at of level) {
				const step = this.trace.steps[at];
				if (!step || seen.has(at)) continue;
				seen.add(at);
				const line = this.reading.headOf(step.line);
				if (!far.has(line)) far.set(line, distance);
				further.push(...this.before(step, at));
			}
			level = further;
		}
		return far;
	}

	/** Where the wrong value left: the last line of the activation that was called, or that raised; lines that show something, where it returned nothing. */
	private ends(): readonly number[] {
		const { steps, ending, activations, output } = this.trace;
		const lines = steps.flatMap(({ event }, at) => (event === 'line' ? [at] : []));
		const last = (which: (step: TraceStep) => boolean) => lines.findLast((at) => { const step = steps[at]; return step !== undefined && which(step); });
		const raised = ending.kind === 'raised' ? steps.find(({ event }) => event === 'raise') : undefined;
		const outer = activations.findLast((one) => one.function !== null && (one.parent === null || activations[one.parent]?.function === null));
		const isCall = ending.kind === 'returned' && outer !== undefined;
		const end = raised ? last(({ activation }) => activation === raised.activation) : isCall ? last(({ activation }) => activation === outer.id) : last(() => true);
		const isShown = !raised && output !== '' && (!isCall || outer.returned === null || outer.returned.shape.kind === 'nothing');
		const showing = isShown ? lines.filter((at) => this.reading.isCall(steps[at]?.line ?? -1) && Object.keys(steps[this.next[at] ?? -1]?.changed ?? {}).length === 0) : [];
		return showing.length > 0 || end === undefined ? showing : [end];
	}

	/** Steps on which this one rests directly. */
	private before({ line, activation }: TraceStep, at: number): readonly number[] {
		const frame = this.frames.get(activation);
		if (!frame) return [];
		const call = this.caller.get(activation);
		const found: number[] = [];
		for (const name of this.reading.uses(line)) {
			const set = lastBefore(frame.sets.get(name), at);
			found.push(...(set !== undefined ? [set] : this.fromOutside(name, activation, at)));
			const since = set ?? -1;
			for (const head of this.reading.guards(name)) {
				const asked = lastBefore(frame.onLine.get(head), at);
				if (asked !== undefined && asked > since) found.push(asked);
			}
		}
		for (const head of this.reading.around(line)) {
			const asked = lastBefore(frame.onLine.get(head), at);
			if (asked !== undefined) found.push(asked);
		}
		for (const begun of this.begun.get(at) ?? []) {
			const left = this.frames.get(begun)?.steps.filter((one) => this.trace.steps[one]?.event === 'line').at(-1);
			if (left !== undefined) found.push(left);
		}
		if (call !== undefined) found.push(call);
		return found;
	}

	/** A name that the activation has from its caller, or from the program around it. */
	private fromOutside(name: string, activation: number, at: number): readonly number[] {
		const call = this.caller.get(activation);
		if (call !== undefined && name in (this.trace.activations[activation]?.arguments ?? {})) return [call];
		return this.outer.flatMap((frame) => {
			const set = frame === this.frames.get(activation) ? undefined : lastBefore(frame.sets.get(name), at);
			return set === undefined ? [] : [set];
		});
	}
}

/** The last of the ascending numbers that is less. */
function lastBefore(list: readonly number[] | undefined, at: number): number | undefined {
	if (!list) return undefined;
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? at) < at) low = middle + 1;
		else high = middle;
	}
	return list[low - 1];
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
