import * as l10n from '@vscode/l10n';
import { callTest, startTest } from '../../code/testIds';
import type { Log } from '../../log';
import type { Finding, Run, Test, TestResult, Trace } from '../../words';
import type { Attempted, Attempter, AttemptPlan } from '../attempts';
import type { ContainedProcess, Outcome } from '../containedProcess.node';
import { passesCall } from '../callOutcome';
import { isExpectedOutput } from '../output';
import { Queue } from '../queue';
import { defaultLimits, type Evaluated, type Limits, type Program, type Runner, type TraceLimits } from '../runner';
import type { Dialect } from './dialect';
import { checkReplySchema, evaluateReplySchema, loadReplySchema, testReplySchema, type LoadRequest, type Request, type TestReply } from './messages';
import { usualGraceMs, type ProcessStarter, type SandboxOptions } from './sandboxStarter.node';
import { deathEnding, endingOf, loadRequest, startupRun, testRequest, untried, wireLimits } from './translate';
import { Versions } from './versions';

/** The host waits so many times as long as the watchdog before it kills. */
const hostPatience = 2.5;
/** Reading a program takes a while when it has ten thousand lines. */
const loadMs = 10_000;
/** The first check of a process reads what the language says of itself. */
const checkMs = 15_000;
const evaluateLimits = { timeMs: 2000, steps: 20_000, memoryMb: 256, outputKb: 8 };
const defaultSteps = 5000;
/** After so many tests that had to be stopped by the clock the others are not tried. */
const maxSlow = 2;
/** How long a cancelled request may still end by itself before the interpreter is given up. */
const cancelMs = 200;

/** Not a fault of the student's program: the interpreter said something that cannot be understood. */
const senseless: Outcome = { kind: 'died', why: 'crash', detail: 'its reply could not be read' };

/** Runs programs of a language in a contained process of their own. Starts none before the first call. */
export class ContainedRunner implements Runner, Attempter {
	private readonly queue = new Queue();
	private readonly log: Log;
	private starter: ProcessStarter | null = null;
	private current: Promise<ContainedProcess> | null = null;
	private alive: ContainedProcess | null = null;
	private isWanted = false;
	private isDisposed = false;

	constructor(private readonly options: Pick<SandboxOptions, 'log' | 'without' | 'graceMs'>, private readonly dialect: Dialect, private readonly starterOf: () => ProcessStarter) {
		this.log = options.log;
	}

	async warm(): Promise<void> {
		this.isWanted = true;
		await this.process();
	}

	run(program: Program, tests: readonly Test[], signal: AbortSignal, limits?: Partial<Limits>): Promise<Run> {
		return this.exclusive(signal, async (isOver) => {
			const began = performance.now();
			const all = this.limited(limits);
			const load = loadRequest(program, this.dialect);
			const start = await this.load(load, all);
			if (start.kind === 'syntax') return startupRun(program, start.problem, performance.now() - began);
			const results: TestResult[] = [];
			let startup: Run['startup'] = null;
			let leftOut: Run['startup'] = null;
			let missingModule: string | null = null;
			if (tests.length === 0) {
				const reply = await this.test(load, program.entry.kind === 'script' ? startTest : anyCall, all, null);
				if (isReply(reply)) {
					startup = reply.startup ?? (program.entry.kind === 'script' && reply.ending.kind === 'raised' ? reply.ending.exception : null);
					missingModule = reply.missingModule;
				}
			}
			let slow = 0;
			let isEndless = false;
			for (const test of tests) {
				if (isOver()) break;
				if (isEndless || slow >= maxSlow) {
					results.push(untried(test));
					continue;
				}
				const reply = await this.test(load, test, all, null);
				results.push(this.toResult(test, reply));
				if (isReply(reply)) {
					startup ??= reply.startup;
					leftOut ??= reply.leftOut;
					missingModule ??= reply.missingModule;
				}
				const { kind } = results.at(-1)?.ending ?? { kind: 'not-run' };
				isEndless ||= kind === 'endless';
				if (kind === 'slow' || kind === 'crashed') slow += 1;
			}
			// With all tests passed, the program still does not run to its end: that is what there is to find.
			if (results.length > 0 && results.every(({ passed }) => passed)) startup ??= leftOut;
			const findings = this.dialect.isChecked && !isOver() ? await this.check(load, all) : [];
			return { version: program.version, syntax: null, startup, results, missingModule, elapsedMs: performance.now() - began, ...(findings.length > 0 ? { findings } : {}) };
		});
	}

	trace(program: Program, test: Test, signal: AbortSignal, limits?: Partial<TraceLimits>): Promise<Trace> {
		return this.exclusive(signal, async () => {
			const all = this.limited(limits);
			const load = loadRequest(program, this.dialect);
			const start = await this.load(load, all);
			const nothing = { test: test.id, version: program.version, steps: [], activations: [], cut: false, output: '' };
			if (start.kind === 'syntax') return { ...nothing, ending: { kind: 'not-run' } };
			const reply = await this.test(load, test, all, limits?.maxSteps ?? defaultSteps);
			if (!isReply(reply)) return { ...nothing, cut: true, ending: deathEnding(reply, this.dialect) };
			const { steps, activations, called, cut } = reply.trace ?? { ...nothing, called: 0 };
			return { ...nothing, steps, activations, ...(called > 0 ? { called } : {}), cut, ending: endingOf(test, reply.ending), output: reply.output };
		});
	}

	attempt(program: Program, texts: readonly string[], plan: AttemptPlan, signal: AbortSignal): Promise<readonly Attempted[]> {
		return this.exclusive(signal, async () => {
			const limits = this.limited(undefined);
			const load = loadRequest(program, this.dialect);
			const ask = async (request: Request, timeMs: number) => {
				if (!this.alive?.isAlive) await this.load(load, limits);
				return this.ask(request, { ...limits, timeMs });
			};
			await this.load(load, limits);
			return new Versions(ask, program, plan, this.dialect, signal).run(texts);
		});
	}

	evaluate(expressions: readonly string[], signal: AbortSignal): Promise<readonly Evaluated[]> {
		return this.exclusive(signal, async () => {
			const request: Request = { kind: 'evaluate', expressions, limits: wireLimits(evaluateLimits) };
			const outcome = await this.ask(request, evaluateLimits);
			const reply = outcome.kind === 'reply' ? evaluateReplySchema.safeParse(outcome.body) : null;
			if (reply?.success && reply.data.results.length === expressions.length) return reply.data.results.map(worded);
			if (expressions.length <= 1) return expressions.map(stoppedExpression);
			// One of them has taken the interpreter along; each alone tells which.
			const results: Evaluated[] = [];
			for (const expression of expressions) {
				const one = await this.ask({ ...request, expressions: [expression] }, evaluateLimits);
				const parsed = one.kind === 'reply' ? evaluateReplySchema.safeParse(one.body) : null;
				const [result] = parsed?.success ? parsed.data.results : [];
				results.push(result ? worded(result) : stoppedExpression());
			}
			return results;
		});
	}

	release(): void {
		this.isWanted = false;
		this.alive?.kill();
		this.alive = null;
		this.current = null;
	}

	dispose(): void {
		this.isDisposed = true;
		this.release();
		this.starter?.dispose();
		this.starter = null;
	}

	/** One request after the other; what is cancelled while it waits is never begun, what runs is ended. */
	private exclusive<T>(signal: AbortSignal, work: (isOver: () => boolean) => Promise<T>): Promise<T> {
		return this.queue.add(signal, async () => {
			this.isWanted = true;
			let timer: NodeJS.Timeout | undefined;
			const cancel = () => {
				timer = setTimeout(() => this.alive?.kill(), cancelMs);
			};
			signal.addEventListener('abort', cancel, { once: true });
			try {
				return await work(() => signal.aborted);
			} finally {
				clearTimeout(timer);
				signal.removeEventListener('abort', cancel);
				this.alive?.tell({ timeMs: loadMs, memoryMb: defaultLimits.memoryMb, request: { kind: 'reset' } });
			}
		});
	}

	private async load(request: LoadRequest, limits: Limits) {
		let outcome = await this.ask(request, { ...limits, timeMs: loadMs });
		// The last run may have left an interpreter that was giving itself up, or has hardly any memory left: a new one tells.
		if (outcome.kind === 'died' || this.isOutOfMemory(outcome)) {
			this.alive?.kill();
			outcome = await this.ask(request, { ...limits, timeMs: loadMs });
		}
		const reply = outcome.kind === 'reply' && !this.isOutOfMemory(outcome) ? loadReplySchema.safeParse(outcome.body) : null;
		if (reply?.success) return reply.data.syntax ? ({ kind: 'syntax', problem: reply.data.syntax } as const) : ({ kind: 'loaded' } as const);
		const message = l10n.t('the program is too large or too deeply nested to be read');
		return { kind: 'syntax', problem: { message, line: 0, column: null, type: 'SyntaxError' } } as const;
	}

	/** What the language's own checks say of the program; nothing where that takes too long. */
	private async check(load: LoadRequest, limits: Limits): Promise<readonly Finding[]> {
		if (!this.alive?.isAlive) await this.load(load, limits);
		const outcome = await this.ask({ kind: 'check' }, { ...limits, timeMs: checkMs });
		const reply = outcome.kind === 'reply' ? checkReplySchema.safeParse(outcome.body) : null;
		return reply?.success ? reply.data.findings : [];
	}

	/** Runs one test; when the interpreter had to be replaced, the program is put into the new one first. */
	private async test(load: LoadRequest, test: Test, limits: Limits, maxSteps: number | null): Promise<TestReply | Outcome> {
		if (!this.alive?.isAlive) await this.load(load, limits);
		const outcome = await this.ask(testRequest(test, limits, maxSteps), limits);
		if (outcome.kind === 'died') return outcome;
		const reply = testReplySchema.safeParse(outcome.body);
		if (reply.success) return reply.data;
		this.log.warn(`a reply of the sandbox is not as agreed: ${reply.error.message.slice(0, 500)}`);
		this.alive?.kill();
		return senseless;
	}

	private async ask(request: Request, limits: Limits): Promise<Outcome> {
		const process = await this.process();
		return process.request({ timeMs: limits.timeMs, memoryMb: limits.memoryMb, request }, limits.timeMs + hostPatience * (this.options.graceMs ?? usualGraceMs) + (this.dialect.slackMs ?? 0));
	}

	private limited(limits: Partial<Limits> | undefined): Limits {
		const all = { ...defaultLimits, ...limits };
		const off = this.options.without ?? [];
		return {
			...all, steps: off.includes('steps') ? Number.MAX_SAFE_INTEGER : all.steps, outputKb: off.includes('output') ? 2 ** 30 : all.outputKb,
		};
	}

	/** A reading of the program that ended for want of memory: the last run may have left hardly any. */
	private isOutOfMemory(outcome: Outcome): boolean {
		const reply = outcome.kind === 'reply' ? loadReplySchema.safeParse(outcome.body) : null;
		return reply?.success === true && reply.data.syntax !== null && reply.data.syntax.type === this.dialect.memoryError;
	}

	private toResult(test: Test, reply: TestReply | Outcome): TestResult {
		if (!isReply(reply)) return { ...untried(test), ending: deathEnding(reply, this.dialect) };
		const { expected, output, prompts, lines, steps } = reply;
		const ending = endingOf(test, reply.ending);
		const isDone = ending.kind === 'ended' || ending.kind === 'exited';
		const passed = test.kind === 'call'
			? passesCall(test, { ending, printed: { text: output }, valueFits: reply.passed })
			: isDone && isExpectedOutput(test.expected, { text: output, prompts, typed: test.typed }, test.loose);
		return { test: test.id, passed, ending, expected, output, ...(prompts.length > 0 ? { prompts } : {}), lines, steps };
	}

	/** An interpreter that was lost is replaced at once, so that the next call does not wait. */
	private replaceLost(): void {
		if (this.isWanted && !this.isDisposed && this.alive && !this.alive.isAlive) void this.process().catch(() => {});
	}

	/** The interpreter's process; starts one when there is none or the last has died. */
	private async process(): Promise<ContainedProcess> {
		if (this.isDisposed) throw new Error('the runner is disposed');
		if (this.alive?.isAlive) return this.alive;
		if (this.alive) {
			this.alive = null;
			this.current = null;
		}
		this.starter ??= this.starterOf();
		const starting = (this.current ??= this.starter.start(() => this.replaceLost()));
		try {
			const process = await starting;
			if (this.current !== starting) {
				process.kill();
				return await this.process();
			}
			this.alive = process;
			return process;
		} catch (error) {
			if (this.current === starting) this.current = null;
			throw error;
		}
	}
}

/** A call of nothing: what comes before it is the program's start. */
const anyCall = callTest({ call: '0', expected: '0', compare: 'equal', raises: false, before: '' }, 'file');

const stoppedExpression = (): Evaluated => ({ kind: 'problem', problem: { type: 'Stopped', message: l10n.t('It does not come to an end.') } });

/** The sandbox only says that it stopped an expression; here it gets words. */
const worded = (result: Evaluated): Evaluated => (result.kind === 'problem' && result.problem.type === 'Stopped' ? stoppedExpression() : result);

const isReply = (reply: TestReply | Outcome): reply is TestReply => 'ending' in reply;
