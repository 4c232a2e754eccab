import type { Activation as ToldActivation, TraceStep, Value } from '../../../words';
import type { FunctionSource, SeenNames } from '../source/tracing';
import { cut } from './errors';
import { add, create, defineProperty, getOwnPropertyDescriptor, mapGet, mapSet, RealMap } from './primordials';
import { describe, enumerable, tracedCaps } from './values';

const maxCharacters = 4_000_000;
const maxActivations = 3000;
/** Fields of one object that are followed. */
const maxHeld = 12;

type Peek = (() => readonly unknown[]) | null;

/** A value as it was told last. */
interface Kept {
	readonly value: unknown;
	readonly shown: string;
	readonly type: string;
}

/** One call of a function of the program. */
export interface Activation {
	/** -1 while nothing of it is recorded. */
	id: number;
	readonly function: number;
	readonly parameters: Peek;
	readonly parent: Activation | null;
	readonly values: Map<string, Kept>;
	line: number;
	seen: number;
	peek: Peek;
	/** Gives its value as soon as what is still to be done at the end is done. */
	isReturning: boolean;
	value: unknown;
}

export interface Recorded {
	readonly steps: readonly TraceStep[];
	readonly activations: readonly ToldActivation[];
	readonly called: number;
	readonly cut: boolean;
}

type Changed = Record<string, Value>;
type Written<T> = { -readonly [K in keyof T]: T[K] };

/** Records a run step by step: which line, in which call, and what changed. Keeps the first steps, then only follows, and adds the last state. */
export class Recorder {
	private readonly steps: TraceStep[] = [];
	private readonly activations: Written<ToldActivation>[] = [];
	private stack: Activation[] = [];
	private characters = 0;
	private isCut = false;
	private isOn = false;
	private last: { readonly event: TraceStep['event']; readonly line: number; readonly activation: Activation } | null = null;
	/** Activations before this one belong to what is done before the call. */
	called = 0;

	constructor(
		private readonly limit: number, private readonly functions: readonly FunctionSource[], private readonly seen: readonly SeenNames[],
		/** Values that are the language's rather than the program's: modules. */
		private readonly isForeign: (value: object) => boolean,
	) {}

	/** How many calls have been told. */
	get count(): number {
		return this.activations.length;
	}

	/** From here on what happens is recorded; calls that go on from before have no part in it. */
	resume(): void {
		this.isOn = true;
		this.stack = [];
	}

	pause(): void {
		this.isOn = false;
		this.stack = [];
	}

	// ------------------------------------------------------------ what the program says

	readonly enter = (id: number, parameters: Peek): Activation => {
		const activation: Activation = {
			id: -1, function: id, parameters, parent: this.top, values: new RealMap<string, Kept>(), line: this.functions[id]?.line ?? 0, seen: -1, peek: null, isReturning: false, value: undefined,
		};
		add(this.stack, activation);
		if (this.isOn) this.tell(activation);
		return activation;
	};

	readonly step = (line: number, activation: Activation, seen: number, peek: Peek): void => {
		this.settle(activation);
		activation.line = line;
		activation.seen = seen;
		activation.peek = peek;
		if (this.isOn) this.record('line', activation);
	};

	readonly returned = (activation: Activation, value?: unknown): unknown => {
		this.settle(activation);
		activation.value = value;
		this.leave(activation, 'return');
		this.pop();
		return value;
	};

	/** What is returned, where something is still to be done before that. */
	readonly returning = (activation: Activation, value?: unknown): unknown => {
		this.settle(activation);
		activation.value = value;
		activation.isReturning = true;
		return value;
	};

	/** The call waits, and others go on; gives back what it waits for. */
	readonly wait = (activation: Activation, value: unknown): unknown => {
		this.settle(activation);
		this.pop();
		return value;
	};

	/** A `catch` of a call begins: all that it had called has been left. */
	readonly caught = (activation: Activation): void => this.settle(activation);

	/** What ran has ended by an error: every call that is open is left. */
	unwind(): void {
		while (this.top !== null) this.leaveTop();
	}

	/** What ran has come to its end: calls that had only something left to do have given their value. */
	finish(): void {
		while (this.top?.isReturning === true) this.leaveTop();
	}

	/** Ends the recording. */
	end(): Recorded {
		this.isOn = false;
		if (this.isCut && this.last !== null) {
			const { event, line, activation } = this.last;
			add(this.steps, { event, line, activation: activation.id, changed: this.changes(activation) });
		}
		return { steps: this.steps, activations: this.activations, called: this.called, cut: this.isCut };
	}

	// ------------------------------------------------------------ calls

	private get top(): Activation | null {
		return this.stack[this.stack.length - 1] ?? null;
	}

	private pop(): void {
		this.stack.length -= 1;
	}

	/** This call is the one that runs: what was called from it has been left, or it goes on after having waited. */
	private settle(activation: Activation): void {
		if (this.top === activation) return;
		let at = this.stack.length - 1;
		while (at >= 0 && this.stack[at] !== activation) at -= 1;
		if (at < 0) {
			add(this.stack, activation);
			if (this.isOn) this.tell(activation);
			return;
		}
		while (this.top !== activation) this.leaveTop();
	}

	private leaveTop(): void {
		const { top } = this;
		if (top !== null) this.leave(top, top.isReturning ? 'return' : 'raise');
		this.pop();
	}

	private leave(activation: Activation, event: 'return' | 'raise'): void {
		if (this.isOn) this.record(event, activation);
	}

	private tell(activation: Activation): void {
		if (activation.id >= 0) return;
		if (this.activations.length >= maxActivations) {
			this.isCut = true;
			return;
		}
		activation.id = this.activations.length;
		const source = this.functions[activation.function];
		const given = activation.parameters === null ? null : looked(activation.parameters);
		const values: Changed = create(null) as Changed;
		if (given) for (let at = 0; at < given.length; at += 1) put(values, source?.parameters[at] ?? '', this.described(given[at]));
		let above = activation.parent;
		while (above !== null && above.id < 0) above = above.parent;
		add(this.activations, { id: activation.id, parent: above?.id ?? null, function: source ? cut(source.name, 200) : null, arguments: values, returned: null });
	}

	private record(event: TraceStep['event'], activation: Activation): void {
		if (activation.id < 0) {
			this.tell(activation);
			if (activation.id < 0) return;
		}
		if (event === 'return') {
			const told = this.activations[activation.id];
			if (told) told.returned = this.described(activation.value);
		}
		if (this.isCut || this.steps.length >= this.limit - 1 || this.characters > maxCharacters) {
			this.isCut = true;
			this.last = { event, line: activation.line, activation };
			return;
		}
		add(this.steps, { event, line: activation.line, activation: activation.id, changed: this.changes(activation) });
	}

	// ------------------------------------------------------------ values

	private described(value: unknown): Value {
		const described = describe(value, tracedCaps);
		this.characters += 3 * described.shown.length + 60;
		return described;
	}

	private changes(activation: Activation): Changed {
		const changed = create(null) as Changed;
		const seen = this.seen[activation.seen];
		const values = activation.peek === null ? null : looked(activation.peek);
		if (!seen || values === null) return changed;
		const firstEarly = seen.names.length - seen.early;
		for (let at = 0; at < seen.names.length; at += 1) {
			const name = seen.names[at] as string;
			const value = values[at];
			if (value === undefined && at >= firstEarly && mapGet(activation.values, name) === undefined) continue;
			this.note(changed, activation, name, value);
		}
		if (seen.hasThis) this.noteFields(changed, activation, values[values.length - 1]);
		return changed;
	}

	private noteFields(changed: Changed, activation: Activation, owner: unknown): void {
		if (typeof owner !== 'object' || owner === null || owner === globalThis) return;
		const keys = enumerable(owner);
		for (let at = 0; at < keys.length && at < maxHeld; at += 1) {
			const key = keys[at];
			const found = typeof key === 'string' ? getOwnPropertyDescriptor(owner, key) : undefined;
			if (found && 'value' in found) this.note(changed, activation, `this.${key as string}`, found.value);
		}
	}

	/** Puts a value down where it is new, or differs from the one at the call's step before. */
	private note(changed: Changed, activation: Activation, name: string, value: unknown): void {
		if (typeof value === 'function' || (typeof value === 'object' && value !== null && this.isForeign(value))) return;
		const before = mapGet(activation.values, name) as Kept | undefined;
		const isScalar = typeof value !== 'object' || value === null;
		if (before !== undefined && isScalar && before.value === value && typeof before.value === typeof value) return;
		const described = this.described(value);
		if (before !== undefined && before.shown === described.shown && before.type === described.type) return;
		mapSet(activation.values, name, { value: isScalar ? value : activation, shown: described.shown, type: described.type });
		put(changed, cut(name, 200), described);
	}
}

/** What a look at the variables gives; null where one of them cannot be had yet. */
function looked(peek: () => readonly unknown[]): readonly unknown[] | null {
	try {
		return peek();
	} catch {
		return null;
	}
}

function put(values: Changed, name: string, value: Value): void {
	defineProperty(values, name, { value, writable: true, enumerable: true, configurable: true });
}
