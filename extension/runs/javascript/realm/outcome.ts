import type { RaisedException, Value } from '../../../words';
import { cut, kindsOf, missingModule, raisedException } from './errors';
import { written } from './json';
import { add } from './primordials';
import type { Recorded, Recorder } from './recorder';
import type { Terminal } from './terminal';
import type { Ending, TrialSettings } from './trialSettings';
import { resultCaps, show, tracedCaps } from './values';
import type { World } from './world';

/** What code of the program threw; null when it threw nothing. */
export type Thrown = { readonly error: unknown } | null;

const noted = (value: unknown): string => show(value, tracedCaps);
const manyLines = 50_000;

/** What comes of a test. */
export abstract class Outcome {
	/** The number of the statement of the top level that runs. */
	statement = -1;
	/** What the program ran into at its start, where a part of it is to be left out. */
	trouble: Ending | null = null;
	protected ending: Ending = { kind: 'ended' };
	protected passed = false;
	protected expected: Value | null = null;
	protected startup: RaisedException | null = null;
	protected missing: string | null = null;
	protected steps = 0;
	protected trace: Recorded | null = null;
	/** What was returned, as it shows; null where nothing was. */
	protected got: { readonly value: unknown } | null = null;
	protected hasFailedStart = false;
	protected abstract terminal: Terminal;
	protected abstract readonly recorder: Recorder | null;

	constructor(protected readonly settings: TrialSettings, protected readonly world: World) {}

	// ------------------------------------------------------------ failing

	/** A part of the top level may be left out, when the program is only wanted for its functions. */
	protected failStart(thrown: Thrown): void {
		const { watch } = this.world;
		this.endWith(thrown);
		const isFinal = this.missing !== null || watch.stopped === 'slow' || watch.stopped === 'memory' || this.statement < 0;
		if (!isFinal) {
			this.hasFailedStart = true;
			this.trouble = this.ending;
			return;
		}
		this.startup = this.ending.kind === 'raised' ? this.ending.exception : null;
	}

	protected failBefore(thrown: Thrown): void {
		this.endRecorder(true);
		this.endWith(thrown);
		if (this.ending.kind !== 'raised' || this.ending.exception.frames.length > 0) return;
		const { type, message } = this.ending.exception;
		this.ending = { kind: 'bad-test', part: 'before', reason: `${type}: ${message}` };
	}

	protected failExpected(thrown: Thrown): void {
		const told = raisedException(thrown?.error, noted);
		this.ending = { kind: 'bad-test', part: 'expected', reason: `${told.type}: ${told.message}` };
		this.blameStart(told);
	}

	protected failCall(thrown: Thrown): void {
		this.endWith(thrown);
		if (thrown === null || this.world.watch.stopped !== null) return;
		if (this.ending.kind === 'raised') this.blameStart(this.ending.exception);
		if (!this.settings.raises) return;
		const kinds = kindsOf(thrown.error);
		for (let at = 0; at < kinds.length; at += 1) this.passed ||= kinds[at] === this.settings.expected;
	}

	/** A name is missing because its statement at the top level could not run: that is what there is to tell. */
	protected blameStart({ type, about }: RaisedException): void {
		const { lost, trouble } = this.settings;
		if (type !== 'ReferenceError' || trouble === null || about === undefined) return;
		for (let at = 0; at < lost.length; at += 1) {
			if (lost[at] !== about) continue;
			this.ending = trouble;
			this.startup = trouble.kind === 'raised' ? trouble.exception : null;
		}
	}

	protected endWith(thrown: Thrown): void {
		const { watch } = this.world;
		if (watch.stopped !== null) {
			this.ending = { kind: watch.stopped, line: watch.stopLine };
			return;
		}
		this.ending = { kind: 'raised', exception: raisedException(thrown?.error, noted) };
		this.missing = missingModule(thrown?.error);
	}

	protected endRecorder(hasFailed: boolean): void {
		if (!this.recorder || this.trace) return;
		if (hasFailed) this.recorder.unwind();
		else this.recorder.finish();
		this.trace = this.recorder.end();
	}

	// ------------------------------------------------------------ what came of it

	/** The clock has ended what ran. */
	giveUp(kind: 'slow' | 'memory'): void {
		const { watch } = this.world;
		watch.note(kind);
		this.ending = { kind: watch.stopped ?? kind, line: watch.stopLine };
		this.steps = watch.steps;
		this.passed = false;
		this.endRecorder(false);
	}

	private lines(): number[] {
		const { watch } = this.world;
		const { isCall, headers } = this.settings;
		const isHeader: boolean[] = [];
		for (let at = 0; isCall && at < headers.length; at += 1) isHeader[headers[at] as number] = true;
		const lines: number[] = [];
		for (let line = 0; line < watch.hits.length && lines.length < manyLines; line += 1) {
			const count = watch.hits[line] ?? 0;
			const before = watch.earlier?.[line] ?? (isCall ? count : 0);
			if (count > before || (count > 0 && isHeader[line] !== true)) add(lines, line);
		}
		return lines;
	}

	result(): string {
		const { trouble } = this.settings;
		return written({
			passed: this.passed, ending: this.ending, expected: this.expected, output: this.terminal.text, prompts: this.terminal.prompts, lines: this.lines(), steps: this.steps, startup: this.startup,
			leftOut: trouble?.kind === 'raised' ? trouble.exception : null, missingModule: this.missing, trace: this.trace,
		});
	}

	/** As short as a search for repairs needs it. */
	brief(): string {
		const { ending } = this;
		const shown = this.got === null || this.got.value === undefined ? null : cut(show(this.got.value, resultCaps), 2000);
		const end = ending.kind === 'raised' ? `${ending.exception.type}@${ending.exception.line ?? ''}` : ending.kind === 'returned' ? cut(ending.value.shown, 400) : ending.kind;
		return written({ passed: this.passed, kind: ending.kind, end, steps: this.world.watch.steps, output: this.terminal.text, prompts: this.terminal.prompts, shown });
	}
}
