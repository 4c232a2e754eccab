import { crc32 } from 'node:zlib';
import type { SyntaxProblem } from '../../words';
import type { AttemptRequest, CheckRequest, EvaluateRequest, LoadRequest, Request, TestRequest, WireLimits } from '../contained/messages';
import type { Wall } from '../contained/probes.node';
import type { Interpreter } from '../contained/serving.node';
import type { Layer } from '../layers';
import type { Contexts } from './contexts.node';
import { isProblem, type EngineLanguage } from './language';
import { CodeFile, complaint, home, readPart, type Part } from './program.node';
import { Session, type Brief, type TestText } from './session.node';
import type { Ending } from './realm/trial';

type TestSource = TestRequest['test'];

/** A program as it was loaded, with what is known of it by now. */
interface Loaded {
	readonly request: LoadRequest;
	readonly file: CodeFile;
	readonly siblings: readonly (CodeFile | { readonly name: string; readonly problem: SyntaxProblem })[];
	readonly prelude: CodeFile | null;
	readonly texts: readonly (readonly [string, string])[];
	/** Statements of the top level that could not run, when the program is only wanted for its functions. */
	readonly skipped: Set<number>;
	readonly lost: string[];
	trouble: Ending | null;
}

/** A name that a text does not have. */
function helperFor(...texts: readonly string[]): string {
	for (let at = 0; ; at += 1) {
		const name = `$$${at === 0 ? '' : at}`;
		if (texts.every((text) => !text.includes(name))) return name;
	}
}

const decoder = new TextDecoder();
const textOf = (data: string): string => decoder.decode(Uint8Array.from(decode(data), (character) => character.charCodeAt(0)));
const decode = atob;
const digest = crc32;
/** More statements than this are not left out one by one. */
const mostSkipped = 60;

/** What a program has in it that may change the language's own objects. */
const changes = /prototype|__proto__|Proxy|Object\s*\.\s*(?:assign|define|setPrototypeOf)|Reflect|globalThis/;
/** What may be promised, and fail without anybody looking. */
const promises = /\basync\b|\bawait\b|Promise|\.then\b|import\s*\(/;

/** Runs programs for the engine that the process itself runs on, each test in a realm of its own. */
export class EngineInterpreter implements Interpreter {
	private loaded: Loaded | null = null;
	private timeMs = 5000;

	constructor(private readonly contexts: Contexts, private readonly language: EngineLanguage, private readonly off: ReadonlySet<Layer>, private readonly tick: Tick) {}

	answer(request: Exclude<Request, { kind: 'reset' }>): string | Promise<string> {
		switch (request.kind) {
			case 'load': return JSON.stringify({ syntax: this.load(request) });
			case 'test': return this.test(request);
			case 'evaluate': return this.evaluate(request);
			case 'attempt': return this.attempt(request);
			case 'check': return JSON.stringify(this.check(request));
		}
	}

	tidy(): void {}

	reset(): boolean {
		this.loaded = null;
		return true;
	}

	limit(memoryMb: number, timeMs: number): void {
		this.contexts.limitMemory(memoryMb);
		this.timeMs = timeMs;
	}

	isOutOfMemory(): boolean {
		return false;
	}

	probe(): readonly Wall[] {
		if (this.off.has('language')) return [];
		const { realm, outside } = this.contexts.create();
		realm.build(JSON.stringify({ home, file: 'probe.js', texts: [], mark: '', mayChange: false }), outside, 'main', this.contexts.helperFile);
		const missing = realm.probe();
		return [{ name: 'language', stands: missing === '', detail: missing }];
	}

	// ------------------------------------------------------------ a program

	private load(request: LoadRequest): SyntaxProblem | null {
		this.loaded = null;
		const file = CodeFile.read(request.fileName, request.text, this.language);
		if (isProblem(file as never)) return file as SyntaxProblem;
		this.loaded = this.beside(request, file as CodeFile);
		return this.unfit(this.loaded);
	}

	/** The engine has the last word on what is a program. */
	private unfit(loaded: Loaded): SyntaxProblem | null {
		const { file, request } = loaded;
		try {
			this.session(loaded, 'steps', []).begin(null, settingsFor(loaded, { kind: 'input', typed: [] }, { steps: 1, output: 1 }, null, null));
			return null;
		} catch (error) {
			this.loaded = null;
			return complaint(file.code, file.parsed.isModule, request.fileName) ?? { message: String((error as Error).message).slice(0, 500), line: 0, column: null, type: 'SyntaxError' };
		}
	}

	private beside(request: LoadRequest, file: CodeFile): Loaded {
		const texts = request.files.map(({ name, data }) => [name, textOf(data)] as const);
		const siblings = texts.filter(([name]) => this.language.endings.some((ending) => name.endsWith(ending)) && !name.endsWith('.d.ts')).map(([name, text]) => {
			const read = CodeFile.read(name, text, this.language);
			return read instanceof CodeFile ? read : { name, problem: read };
		});
		const prelude = request.prelude === '' ? null : CodeFile.read('prelude', request.prelude, this.language);
		return { request, file, siblings, texts, prelude: prelude instanceof CodeFile ? prelude : null, skipped: new Set(), lost: [], trouble: null };
	}

	private check(_request: CheckRequest): object {
		if (!this.loaded || !this.language.check) return { findings: [] };
		const { request, texts } = this.loaded;
		return { findings: this.language.check(request.fileName, new Map([...texts, [request.fileName, request.text]])) };
	}

	private session(loaded: Loaded, detail: 'steps' | 'trace' | 'count', tests: readonly string[]): Session {
		const { request, file, siblings, prelude, texts } = loaded;
		const helper = helperFor(file.code, prelude?.code ?? '', ...siblings.map((each) => (each instanceof CodeFile ? each.code : '')), ...tests);
		const all = [file, ...siblings.filter((each) => each instanceof CodeFile)].map(({ code }) => code).join('\n');
		return new Session(this.contexts, { file, siblings, prelude, texts, detail, helper, mayChange: changes.test(all), mayReject: promises.test(all), fileName: request.fileName }, this.off.has('interrupt') ? null : this.tick.now, this.tick);
	}

	// ------------------------------------------------------------ a test

	private async test({ test, limits, maxSteps }: TestRequest): Promise<string> {
		const { loaded } = this;
		if (!loaded) throw new Error('no program is loaded');
		const deadline = this.tick.now() + this.timeMs;
		return this.runTest(loaded, test, limits, maxSteps, deadline);
	}

	private async runTest(loaded: Loaded, test: TestSource, limits: WireLimits, maxSteps: number | null, deadline: number): Promise<string> {
		const detail = maxSteps === null ? 'steps' : 'trace';
		const texts = test.kind === 'call' ? [test.call, test.expected, test.before] : [];
		for (;;) {
			const session = this.session(loaded, detail, texts);
			const parts = test.kind === 'call' ? partsOf(test, session.helper, this.language) : null;
			if (parts && 'problem' in parts) return badTest(parts.problem.part, parts.problem.reason);
			session.begin(parts, settingsFor(loaded, test, limits, maxSteps, null));
			const progress = await session.run(deadline);
			if (progress !== 'failed') return session.result();
			if (!this.leaveOut(loaded, session.failed())) return session.result();
		}
	}

	/** A statement of the top level could not run: the next run is without it. False when nothing more can be left out. */
	private leaveOut(loaded: Loaded, { statement, trouble }: { readonly statement: number; readonly trouble: Ending | null }): boolean {
		if (loaded.skipped.has(statement) || loaded.skipped.size >= mostSkipped) return false;
		loaded.skipped.add(statement);
		loaded.lost.push(...loaded.file.namesOf(statement));
		loaded.trouble ??= trouble;
		return true;
	}

	// ------------------------------------------------------------ expressions alone

	private async evaluate({ expressions, limits }: EvaluateRequest): Promise<string> {
		const deadline = this.tick.now() + this.timeMs;
		const results: object[] = [];
		for (const expression of expressions) results.push(await this.evaluateOne(expression.trim(), limits, deadline));
		return JSON.stringify({ results });
	}

	private async evaluateOne(text: string, limits: WireLimits, deadline: number): Promise<object> {
		const empty = CodeFile.read('answer', '', this.language) as CodeFile;
		const loaded: Loaded = { request: { kind: 'load', text: '', fileName: 'answer', prelude: '', script: false, entry: '', siblings: [], files: [] }, file: empty, siblings: [], prelude: null, texts: [], skipped: new Set(), lost: [], trouble: null };
		const test: TestSource = { kind: 'call', call: text, expected: '', compare: 'none', raises: false, before: '' };
		const { ending } = JSON.parse(await this.runTest(loaded, test, limits, null, deadline)) as { ending: Ending };
		switch (ending.kind) {
			case 'returned': return { kind: 'value', value: ending.value };
			case 'raised': return { kind: 'problem', problem: { type: ending.exception.type, message: ending.exception.message } };
			case 'bad-test': {
				const [, type = 'SyntaxError', message = ending.reason] = /^(\w+): ([^]*)$/.exec(ending.reason) ?? [];
				return { kind: 'problem', problem: { message, line: 0, column: null, type } };
			}
			default: return { kind: 'problem', problem: { type: 'Stopped', message: ending.kind } };
		}
	}

	// ------------------------------------------------------------ versions

	private async attempt(request: AttemptRequest): Promise<string> {
		const { loaded } = this;
		if (!loaded) throw new Error('no program is loaded');
		const deadline = this.tick.now() + this.timeMs;
		const results: object[] = [];
		for (const text of request.texts) {
			const one = await this.attemptOne(loaded, text, request, deadline);
			results.push(one.result);
			if (one.isLate) break;
		}
		return JSON.stringify({ results, intact: true });
	}

	/** As Python's harness: the tests that fail today come first, the others only when one of these passes or all is to be told. */
	private async attemptOne(loaded: Loaded, text: string, request: AttemptRequest, deadline: number): Promise<{ readonly result: object; readonly isLate: boolean }> {
		const file = CodeFile.read(loaded.file.name, text, this.language);
		if (!(file instanceof CodeFile)) return { result: { bits: '0', steps: 0, ends: [], broken: file.line + 1 }, isLate: false };
		const version: Loaded = { ...loaded, file, skipped: new Set(), lost: [], trouble: null };
		let [bits, steps, endless, isLate] = [0n, 0, 0, false];
		const [ends, told, spent]: [number[], object[], number[]] = [[], [], []];
		for (const [index, test] of request.tests.entries()) {
			if (index === request.decisive && bits === 0n && told.length === 0 && !request.all) break;
			const limits = { steps: 1, output: request.output };
			const found = await this.attemptTest(version, test, limits, request.budgets[index] ?? 1, deadline, request.mayEnd);
			if (found === null) continue;
			const isTold = test.kind === 'input' || request.tells[index] === true;
			steps += found.steps;
			spent.push(found.steps);
			if (found.kind === 'slow') {
				[isLate, bits, told.length] = [true, 0n, 0];
				break;
			}
			if (found.passed && !isTold) bits |= 1n << BigInt(index);
			if (isTold && (test.kind === 'input' || found.kind === 'returned' || found.kind === 'exited')) {
				const isDone = test.kind === 'input' ? found.kind === 'ended' || found.kind === 'exited' : true;
				told.push({ test: index, output: found.output, prompts: test.kind === 'input' ? found.prompts : [], done: isDone, fits: found.passed, shown: found.shown, exited: found.kind === 'exited' });
			}
			if (found.kind === 'endless' || found.kind === 'memory' || found.end.startsWith('RangeError')) endless += 1;
			if (endless === mostEndless && !request.all) break;
			ends.push(found.passed && !isTold ? 0 : digest(isTold ? `${found.kind === 'raised' ? found.end.replace(/@.*/, '') : found.end}|${found.output}` : found.end));
		}
		const result = { bits: bits.toString(16), steps, ends, broken: 0, ...(told.length > 0 ? { told } : {}), ...(request.all ? { spent } : {}) };
		return { result, isLate };
	}

	/** Null for a test that cannot be run. */
	private async attemptTest(version: Loaded, test: TestSource, limits: WireLimits, budget: number, deadline: number, mayEnd: boolean): Promise<Brief | null> {
		const texts = test.kind === 'call' ? [test.call, test.expected, test.before] : [];
		for (;;) {
			const session = this.session(version, 'count', texts);
			const parts = test.kind === 'call' ? partsOf(test, session.helper, this.language) : null;
			if (parts && 'problem' in parts) return null;
			session.begin(parts, { ...settingsFor(version, test, limits, null, budget), mayEnd });
			const progress = await session.run(deadline);
			if (progress !== 'failed' || !this.leaveOut(version, session.failed())) return session.brief();
		}
	}
}

/** A version that hangs so often is not tried on the other tests. */
const mostEndless = 2;

/** What the process around gives the interpreter: time, and a moment in which the engine tells which promises have failed unseen. */
export interface Tick {
	/** Milliseconds of a clock that only goes forward. */
	readonly now: () => number;
	/** Resolves when the engine has told; `tell` gets each reason. */
	readonly rejections: (tell: (reason: unknown) => void) => Promise<void>;
}

type CallSource = TestSource & { kind: 'call' };

function partsOf(test: CallSource, helper: string, language: EngineLanguage): TestText | { readonly problem: { readonly part: 'call' | 'before' | 'expected'; readonly reason: string } } {
	const isValue = !test.raises && test.compare !== 'none';
	const call = readPart(test.call.trim(), true, helper, language);
	if ('problem' in call) return { problem: { part: 'call', reason: call.problem } };
	const before: Part = test.before === '' ? { code: '', head: '', isAsync: false } : readPart(test.before, false, helper, language);
	if ('problem' in before) return { problem: { part: 'call', reason: before.problem } };
	const expected = isValue ? readPart(test.expected.trim(), true, helper, language) : null;
	if (expected && 'problem' in expected) return test.compare === 'maybe' ? { call, before, expected: null } : { problem: { part: 'expected', reason: expected.problem } };
	return { call, before, expected };
}

function settingsFor(loaded: Loaded, test: TestSource, limits: WireLimits, maxSteps: number | null, budget: number | null) {
	const isCall = test.kind === 'call';
	const { file, request, lost, trouble } = loaded;
	return {
		isCall, typed: isCall ? [] : test.typed, steps: limits.steps, budget, output: limits.output, mayEnd: expectsEnd(file.code), maxSteps, raises: isCall && test.raises, expects: isCall && !test.raises && test.compare !== 'none',
		compare: isCall ? test.compare : 'none', expected: isCall ? test.expected.trim() : '', entry: request.entry.split('.')[0] ?? '', file: file.name, lines: file.size, headers: file.headers, lost, trouble,
		without: isCall ? loaded.skipped : new Set<number>(),
	} as const;
}

/** The program looks whether there is anything typed any more. */
export const expectsEnd = (text: string): boolean => /\bnull\b/.test(text);

function badTest(part: 'call' | 'before' | 'expected', reason: string): string {
	return JSON.stringify({ passed: false, ending: { kind: 'bad-test', part, reason: reason.slice(0, 1000) }, expected: null, output: '', prompts: [], lines: [], steps: 0, startup: null, leftOut: null, missingModule: null, trace: null });
}
