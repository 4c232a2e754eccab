import { same, samePlainly } from './comparing';
import { forgetThrown, noteThrow } from './errors';
import { Outcome, type Thrown } from './outcome';
import { add, getOwnPropertyDescriptor, promiseThen } from './primordials';
import { Recorder, type Activation } from './recorder';
import { Terminal } from './terminal';
import type { Progress, TrialSettings } from './trialSettings';
import { describe, isPromise, resultCaps } from './values';
import type { World } from './world';

type Scope = (require: unknown) => unknown;
type Parts = readonly [(() => unknown) | null, () => unknown];

/** One run of the program on one test. */
export class Trial extends Outcome {
	protected override terminal: Terminal;
	protected override readonly recorder: Recorder | null;
	private scopes: readonly Scope[] = [];
	private readonly phases: Iterator<undefined, void>;
	private rejection: Thrown = null;

	constructor(settings: TrialSettings, world: World) {
		super(settings, world);
		const { watch } = world;
		watch.load(settings.loops, settings.lines);
		watch.reset(settings.steps);
		if (settings.budget !== null) watch.allow(settings.budget);
		forgetThrown();
		this.recorder = settings.maxSteps === null ? null : new Recorder(settings.maxSteps < 2 ? 2 : settings.maxSteps, settings.functions, settings.seen, (value) => world.isForeign(value));
		this.terminal = this.attach();
		this.phases = settings.isCall ? this.call() : this.script();
	}

	/** The methods of the helper that every file of the program calls. */
	get helper(): object {
		const { watch } = this.world;
		const { recorder } = this;
		const base = {
			o: watch.other, h: watch.pass, t: noteThrow, c: watch.caught, s: watch.step,
			p: (statement: number) => {
				this.statement = statement;
			},
			scopes: (scopes: readonly Scope[]) => {
				this.scopes = scopes;
			},
		};
		if (!recorder) return base;
		const { step, caught } = watch;
		return {
			...base,
			s: (line: number, activation: Activation, seen: number, peek: (() => readonly unknown[]) | null) => {
				step(line);
				if (!watch.isGentle) recorder.step(line, activation, seen, peek);
			},
			c: (activation?: Activation) => {
				caught();
				if (activation) recorder.caught(activation);
			},
			e: recorder.enter, r: recorder.returned, v: recorder.returning, q: recorder.returned, w: recorder.wait,
			f: function arrow(id: number, parameters: (() => readonly unknown[]) | null, work: (activation: Activation) => unknown): unknown {
				return work(recorder.enter(id, parameters));
			},
		};
	}

	/** Goes on as far as it comes without waiting. */
	go(): Progress {
		do {
			if (this.phases.next().done === true) return this.hasFailedStart ? 'failed' : 'done';
		} while (this.settings.isPlain);
		return 'more';
	}

	/** A promise of the program has failed, and nobody looks at it. */
	reject(error: unknown): void {
		this.rejection ??= { error };
	}

	private attach(): Terminal {
		const { settings, world } = this;
		this.terminal = world.attach(new Terminal(settings.isCall ? [] : settings.typed, settings.output, settings.mayEnd, world.watch));
		return this.terminal;
	}

	// ------------------------------------------------------------ a script

	private *script(): Generator<undefined, void> {
		const { watch } = this.world;
		this.recorder?.resume();
		let thrown = yield* this.program(true);
		while (thrown === null && watch.stopped === null && this.rejection === null) {
			let isOver = false;
			thrown = this.guarded(() => {
				isOver = !this.world.clock.fire(() => watch.end('endless'));
			});
			if (isOver) break;
			yield;
		}
		thrown ??= this.rejection;
		if (thrown === null && watch.stopped === null) thrown = this.guarded(() => this.world.exit());
		this.endRecorder(thrown !== null || watch.stopped !== null);
		this.steps = watch.steps;
		if (thrown !== null || watch.stopped !== null) this.endWith(thrown);
	}

	/** Runs the program's top level, also where it waits; gives what it did not catch. */
	private *program(isMain: boolean): Generator<undefined, Thrown> {
		let result: unknown;
		const thrown = this.guarded(() => {
			result = this.world.modules.start(this.settings.file, isMain);
		});
		if (thrown !== null || this.world.watch.stopped !== null) return thrown;
		const settled = yield* this.settle(result);
		if (settled === 'never') {
			// The runtime gives up, with a warning.
			this.world.watch.note('exited');
			return null;
		}
		return 'error' in settled ? settled : null;
	}

	/** Waits for a promise: lets time pass as long as there is something that may yet happen. */
	private *settle(value: unknown): Generator<undefined, { readonly value: unknown } | { readonly error: unknown } | 'never'> {
		if (!isPromise(value)) {
			yield;
			return this.rejection ?? { value };
		}
		const { watch, clock } = this.world;
		const found: { outcome: { readonly value: unknown } | { readonly error: unknown } | null } = { outcome: null };
		promiseThen(value, (given) => {
			found.outcome = { value: given };
		}, (error) => {
			found.outcome = { error };
		});
		for (;;) {
			yield;
			if (found.outcome !== null) return found.outcome;
			if (watch.stopped !== null) return { error: undefined };
			if (this.rejection !== null) return this.rejection;
			let isOver = false;
			const thrown = this.guarded(() => {
				isOver = !clock.fire(() => watch.end('endless'));
			});
			if (thrown !== null) return thrown;
			if (isOver) return 'never';
		}
	}

	// ------------------------------------------------------------ a call

	private *call(): Generator<undefined, void> {
		const { watch, modules } = this.world;
		const thrown = yield* this.program(false);
		if (thrown !== null || watch.stopped !== null) return this.failStart(thrown);
		this.findEntry();
		this.attach();
		const scope = this.scopes[this.settings.test];
		if (!scope) return;
		const hits = copied(watch.hits);
		this.recorder?.resume();
		let parts: Parts | null = null;
		const failed = yield* this.waited(() => scope(modules.require), (value) => {
			parts = value as Parts;
		});
		if (failed || parts === null) return this.failBefore(this.lastThrown);
		const [expects, calls] = parts as Parts;
		let wanted: { readonly value: unknown } | null = null;
		if (this.settings.expects && expects !== null) {
			wanted = yield* this.expect(expects);
			if (wanted === null && this.settings.compare !== 'maybe') {
				this.endRecorder(false);
				this.trace = null;
				return;
			}
			if (wanted === null) {
				// The text only looked like a value.
				this.ending = { kind: 'ended' };
				this.startup = null;
			}
		}
		watch.countFromHere();
		watch.earlier = hits;
		if (this.recorder) this.recorder.called = this.recorder.count;
		let got: { readonly value: unknown } | null = null;
		const hasFailed = yield* this.waited(calls, (value) => {
			got = { value };
		});
		this.endRecorder(hasFailed);
		this.steps = watch.steps;
		if (hasFailed) return this.failCall(this.lastThrown);
		this.got = got;
		this.judge((got as { readonly value: unknown } | null)?.value, wanted);
	}

	private lastThrown: Thrown = null;

	/** Runs a part of a test and waits for what it gives. True where that failed, or was stopped. */
	private *waited(work: () => unknown, take: (value: unknown) => void): Generator<undefined, boolean> {
		const { watch } = this.world;
		let value: unknown;
		this.lastThrown = this.guarded(() => {
			value = work();
		});
		if (this.lastThrown !== null || watch.stopped !== null) return true;
		if (!isPromise(value)) {
			take(value);
			return false;
		}
		const settled = yield* this.settle(value);
		if (watch.stopped !== null) return true;
		if (settled === 'never') take(value);
		else if ('error' in settled) this.lastThrown = settled;
		else take(settled.value);
		return this.lastThrown !== null;
	}

	/** A function that the program only gives to others can be called by its name, too. */
	private findEntry(): void {
		const { entry, file } = this.settings;
		const given = this.world.modules.given(file);
		if (entry === '' || (typeof given !== 'object' && typeof given !== 'function') || given === null) return;
		const found = getOwnPropertyDescriptor(given, entry);
		if (found && !(entry in globalThis)) Object.defineProperty(globalThis, entry, { ...found, enumerable: false, configurable: true });
	}

	/** Evaluates what the test expects, apart from the call: it leaves no trace in the run. */
	private *expect(work: () => unknown): Generator<undefined, { readonly value: unknown } | null> {
		const { watch, world } = { watch: this.world.watch, world: this.world };
		this.recorder?.pause();
		const { hits } = watch;
		const chance = world.chance.state;
		watch.reset(this.settings.steps);
		let found: { readonly value: unknown } | null = null;
		const failed = yield* this.waited(work, (value) => {
			found = { value };
		});
		if (!failed && found !== null) this.expected = describe((found as { readonly value: unknown }).value, resultCaps);
		else if (watch.stopped !== null) this.ending = { kind: 'bad-test', part: 'expected', reason: `Stopped: ${watch.stopped}` };
		else this.failExpected(this.lastThrown);
		watch.reset(this.settings.steps);
		watch.hits = hits;
		world.chance.state = chance;
		this.attach();
		this.recorder?.resume();
		return failed ? null : found;
	}

	private judge(value: unknown, wanted: { readonly value: unknown } | null): void {
		this.ending = { kind: 'returned', value: describe(value, resultCaps) };
		if (this.settings.raises || wanted === null) return;
		this.passed = this.settings.compare === 'truth' ? Boolean(value) : same(value, wanted.value, this.world.watch) || (this.settings.compare === 'loose' && samePlainly(value, wanted.value));
	}

	/** Runs code of the program and gives what it threw; null when it threw nothing. */
	private guarded(work: () => void): Thrown {
		try {
			work();
			return null;
		} catch (error) {
			return { error };
		}
	}
}

function copied(list: readonly number[]): number[] {
	const copy: number[] = [];
	for (let at = 0; at < list.length; at += 1) add(copy, list[at] ?? 0);
	return copy;
}
