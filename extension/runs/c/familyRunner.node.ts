import * as l10n from '@vscode/l10n';
import type { ParsePiece } from '../../code/language';
import { createPieceParser } from '../../code/parser';
import { grammarFolder } from '../../code/parserFiles.node';
import { callTest } from '../../code/testIds';
import type { Log } from '../../log';
import type { Ending, RaisedException, Run, Test, TestResult, Trace } from '../../words';
import type { Attempted, Attempter, AttemptPlan } from '../attempts';
import { passesCall } from '../callOutcome';
import { isExpectedOutput } from '../output';
import { Queue } from '../queue';
import { defaultLimits, type Evaluated, type Limits, type Program, type Runner, type TraceLimits } from '../runner';
import { Batches } from './batches.node';
import { Builder, testKey, type Broken, type Build } from './building.node';
import { Compiler } from './compiler.node';
import type { Dialect } from './dialect';
import { literalValue } from './literals';
import { valueFits } from './judging';
import { endingOf, promptsIn, traceOf, writingOf } from './outcome';
import { outcomeIn } from './record';
import { runJob, type JobEnd } from './running.node';
import { valueOf } from './wire';

export interface FamilyOptions {
	/** The folder of what is built (`dist`): the grammars are in it. */
	readonly distFolder: string;
	readonly log: Log;
}

const defaultSteps = 5000;
/** After so many tests that had to be stopped by the clock the others are not tried. */
const maxSlow = 2;
const evaluateLimits: Limits = { ...defaultLimits, timeMs: 2000, steps: 20_000, outputKb: 8 };

/** Runs programs of one language of the family with the student's own compiler, each run in a process of its own. */
export class FamilyRunner implements Runner, Attempter {
	private readonly queue = new Queue();
	private readonly compiler: Compiler;
	private readonly builder: Builder;
	private readonly batches: Batches;
	private parser: Promise<ParsePiece> | null = null;
	private last: { readonly program: Program; readonly keys: ReadonlySet<string>; readonly built: Build | Broken } | null = null;

	constructor(private readonly dialect: Dialect, private readonly options: FamilyOptions) {
		this.compiler = new Compiler(dialect, options.log);
		const parse = () => (this.parser ??= createPieceParser(dialect.grammarFile, grammarFolder(`${options.distFolder}/grammars`)));
		this.builder = new Builder(dialect, this.compiler, parse);
		this.batches = new Batches(dialect, this.compiler, parse);
	}

	async warm(): Promise<void> {
		await this.compiler.ready();
	}

	run(program: Program, tests: readonly Test[], signal: AbortSignal, limits?: Partial<Limits>): Promise<Run> {
		return this.exclusive(signal, async () => {
			const began = performance.now();
			const all = { ...defaultLimits, ...limits };
			const built = await this.built(program, tests, signal);
			const whole = (more: Partial<Run>): Run => ({ version: program.version, syntax: null, startup: null, results: [], missingModule: null, elapsedMs: performance.now() - began, ...findings(built), ...more });
			if (built.kind === 'broken') return whole({ syntax: built.problem, missingModule: built.missingModule });
			if (program.entry.kind === 'script' && built.script === null) return whole({ syntax: noMain() });
			const results: TestResult[] = [];
			let startup: RaisedException | null = null;
			if (tests.length === 0 && built.script !== null && program.entry.kind === 'script') {
				const ending = endingOf(await this.job(built, built.script, [], all, null, signal), built.known);
				startup = ending.kind === 'raised' ? ending.exception : null;
			}
			let slow = 0;
			let isEndless = false;
			for (const test of tests) {
				if (signal.aborted) break;
				if (isEndless || slow >= maxSlow) {
					results.push(untried(test, { kind: 'not-run' }));
					continue;
				}
				const result = await this.test(built, test, all, signal);
				results.push(result);
				isEndless ||= result.ending.kind === 'endless';
				if (result.ending.kind === 'slow' || result.ending.kind === 'crashed') slow += 1;
			}
			if (signal.aborted) throw signal.reason;
			return whole({ results, startup });
		});
	}

	trace(program: Program, test: Test, signal: AbortSignal, limits?: Partial<TraceLimits>): Promise<Trace> {
		return this.exclusive(signal, async () => {
			const built = await this.built(program, [test], signal);
			const nothing = { test: test.id, version: program.version, steps: [], activations: [], cut: false, output: '' };
			const entry = built.kind === 'build' ? this.entry(built, test) : null;
			if (built.kind === 'broken' || entry === null) return { ...nothing, ending: { kind: 'not-run' } };
			if (typeof entry !== 'number') return { ...nothing, ending: badTest(test, entry) };
			const end = await this.job(built, entry, typedOf(test), { ...defaultLimits, ...limits }, Math.max(2, limits?.maxSteps ?? defaultSteps), signal);
			if (signal.aborted) throw signal.reason;
			const ending = this.ending(end, built, test);
			return { ...nothing, ...(end.left ? traceOf(end.left, built.known) : { cut: true }), ending, output: textIn(end) };
		});
	}

	attempt(program: Program, texts: readonly string[], plan: AttemptPlan, signal: AbortSignal): Promise<readonly Attempted[]> {
		return this.exclusive(signal, () => this.batches.attempt(program, texts, plan, signal));
	}

	evaluate(expressions: readonly string[], signal: AbortSignal): Promise<readonly Evaluated[]> {
		const writing = { nothing: this.dialect.nothing, nameOf: () => null };
		const known = expressions.map((expression) => {
			const wire = literalValue(expression);
			return wire && ({ kind: 'value', value: valueOf(wire, null, writing) } as const);
		});
		if (known.every((each) => each !== null)) return Promise.resolve(known);
		return this.exclusive(signal, async () => {
			const tests = expressions.map((expression, at) => ({ ...callTest({ call: expression, expected: '0', compare: 'printed', raises: false, before: '' }, 'file'), id: String(at) }));
			const program: Program = { version: 0, text: this.dialect.bare, fileName: `values${this.dialect.ending}`, entry: { kind: 'function', name: '' }, files: [] };
			const built = await this.builder.build(program, tests, signal);
			if (built.kind === 'broken') return expressions.map(() => ({ kind: 'problem', problem: built.problem }) as const);
			try {
				const results: Evaluated[] = [];
				for (const test of tests) {
					const entry = this.entry(built, test);
					if (typeof entry !== 'number') {
						results.push({ kind: 'problem', problem: { type: 'compile error', message: entry?.reason ?? '' } });
						continue;
					}
					const end = await this.job(built, entry, [], evaluateLimits, null, signal);
					const ending = endingOf(end, built.known);
					if (ending.kind === 'returned') results.push({ kind: 'value', value: ending.value });
					else if (ending.kind === 'raised') results.push({ kind: 'problem', problem: { type: ending.exception.type, message: ending.exception.message } });
					else results.push({ kind: 'problem', problem: { type: 'Stopped', message: l10n.t('It does not come to an end.') } });
				}
				return results;
			} finally {
				await built.folder.dispose();
			}
		});
	}

	release(): void {
		void this.forget();
	}

	dispose(): void {
		void this.forget().then(() => this.compiler.dispose());
	}

	// ---------------------------------------------------------------- parts of a run

	private exclusive<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		return this.queue.add(signal, async () => {
			await this.compiler.ready();
			return work();
		});
	}

	/** The program made ready; the last one is kept, since the same is run and then traced. */
	private async built(program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Build | Broken> {
		const keys = new Set(tests.map(testKey));
		const { last } = this;
		if (last && isSameProgram(last.program, program) && (last.built.kind === 'broken' || [...keys].every((key) => key === 'script' || last.keys.has(key)))) return last.built;
		await this.forget();
		const built = await this.builder.build(program, tests, signal);
		if (built.kind === 'build' && built.level !== 'all') this.options.log.warn(`a program was taken only with less of the harness: ${built.level}`);
		this.last = { program, keys, built };
		return built;
	}

	private async forget(): Promise<void> {
		const { last } = this;
		this.last = null;
		if (last?.built.kind === 'build') await last.built.folder.dispose();
	}

	private entry(built: Build, test: Test) {
		return test.kind === 'input' ? built.script : (built.entries.get(testKey(test)) ?? null);
	}

	private job(built: Build, entry: number, typed: readonly string[], limits: Limits, kept: number | null, signal: AbortSignal): Promise<JobEnd> {
		return runJob(built, { entry, rounds: Number.MAX_SAFE_INTEGER, typed }, { limits, kept, mayEnd: built.mayEnd }, signal);
	}

	private async test(built: Build, test: Test, limits: Limits, signal: AbortSignal): Promise<TestResult> {
		const entry = this.entry(built, test);
		if (entry === null) return untried(test, { kind: 'bad-test', reason: noMain().message });
		if (typeof entry !== 'number') return untried(test, badTest(test, entry));
		const end = await this.job(built, entry, typedOf(test), limits, null, signal);
		const ending = this.ending(end, built, test);
		const output = textIn(end);
		const prompts = end.left && test.kind === 'input' ? promptsIn(output, end.printed, end.left.asked) : [];
		const wanted = end.left && test.kind === 'call' ? outcomeIn(end.left, 1) : null;
		const isDone = ending.kind === 'ended' || ending.kind === 'exited';
		const passed = test.kind === 'call'
			? passesCall(test, { ending, printed: { text: output }, valueFits: valueFits(test, end, ending) })
			: isDone && isExpectedOutput(test.expected, { text: output, prompts, typed: test.typed }, test.loose);
		return {
			test: test.id, passed, ending, expected: wanted && valueOf(wanted, null, writingOf(built.known)), output, ...(prompts.length > 0 ? { prompts } : {}),
			lines: (end.left?.lines ?? []).filter((line) => line < built.known.lines), steps: end.left?.steps ?? 0,
		};
	}

	/** What goes wrong before the call is no fault of the program's. */
	private ending(end: JobEnd, built: Build, test: Test): Ending {
		const ending = endingOf(end, built.known);
		const part = end.left?.part;
		if (test.kind !== 'call' || (part !== 1 && part !== 2) || ending.kind === 'returned') return ending;
		const reason = ending.kind === 'raised' ? `${ending.exception.type}: ${ending.exception.message}` : l10n.t('It does not come to an end.');
		return badTest(test, { part: part === 1 ? 'expected' : 'before', reason });
	}
}

function badTest(test: Test, { part, reason }: { readonly part: 'before' | 'call' | 'expected'; readonly reason: string }): Ending {
	const isExpected = part === 'expected' && test.kind === 'call';
	return { kind: 'bad-test', reason: isExpected ? l10n.t('The value {0} that you expect cannot be worked out: {1}', test.expected.trim(), reason) : reason };
}

function untried(test: Test, ending: Ending): TestResult {
	return { test: test.id, passed: false, ending, expected: null, output: '', lines: [], steps: 0 };
}

const noMain = () => ({ message: "the program has no function 'main'", line: 0, column: null, type: 'link error' });

const typedOf = (test: Test) => (test.kind === 'input' ? test.typed : []);

function textIn({ printed }: JobEnd): string {
	return new TextDecoder().decode(printed).replaceAll('\r\n', '\n');
}

/** What the compiler warns of. */
function findings({ findings: found }: Build | Broken): Partial<Run> {
	return found.length === 0 ? {} : { findings: found.map(({ line, message, code }) => ({ line, message, code })) };
}

function isSameProgram(a: Program, b: Program): boolean {
	const files = ({ files: all }: Program) => all.map(({ name, bytes }) => `${name}:${bytes.length}:${hash(bytes)}`).join('|');
	return a.text === b.text && a.prelude === b.prelude && a.fileName === b.fileName && (a.files === b.files || files(a) === files(b));
}

function hash(bytes: Uint8Array): number {
	let value = 0x811c9dc5;
	for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
	return value >>> 0;
}
