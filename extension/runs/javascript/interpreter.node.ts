import type { SyntaxProblem } from '../../words';
import type { AttemptRequest, CheckRequest, EvaluateRequest, LoadRequest, Request, TestRequest, WireLimits } from '../contained/messages';
import type { Wall } from '../contained/probes.node';
import type { Interpreter } from '../contained/serving.node';
import type { Layer } from '../layers';
import { Attempts, type Kept } from './attempts.node';
import type { Contexts } from './contexts.node';
import { isProblem, type EngineLanguage } from './language';
import { CodeFile, complaint, home, mayPromise } from './program.node';
import type { Ending } from './realm/trialSettings';
import { Session, type SessionProgram } from './session.node';
import type { Detail } from './source/speech';
import type { Tick } from './tick';
import { leaveOut, partsOf, settingsFor, type Loaded, type TestSource } from './tests.node';

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
/** What a program has in it that may change the language's own objects. */
const changes = /prototype|__proto__|Proxy|Object\s*\.\s*(?:assign|define|setPrototypeOf)|Reflect|globalThis/;

/** Mebibytes that a version may take: far more than the program of a beginner needs. */
const attemptMb = 48;

/** Runs programs for the engine that the process itself runs on, each test in a realm of its own. */
export class EngineInterpreter implements Interpreter {
	private loaded: Loaded | null = null;
	/** What stands beside the program, also where the program itself cannot be read: its versions may be. */
	private around: Loaded | null = null;
	private timeMs = 5000;
	private kept: Kept = { session: null };

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
		this.around = null;
		this.kept = { session: null };
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
		realm.build(JSON.stringify({ home, file: 'probe.js', texts: [], mark: '\0', mayChange: false, isKept: false }), outside, 'main', this.contexts.helperFile);
		const missing = realm.probe();
		return [{ name: 'language', stands: missing === '', detail: missing }];
	}

	// ------------------------------------------------------------ a program

	private load(request: LoadRequest): SyntaxProblem | null {
		this.loaded = null;
		this.kept = { session: null };
		const file = CodeFile.read(request.fileName, request.text, this.language);
		if (isProblem(file as never)) {
			this.around = this.beside(request, CodeFile.read(request.fileName, '', this.language) as CodeFile);
			return file as SyntaxProblem;
		}
		this.loaded = this.around = this.beside(request, file as CodeFile);
		return this.unfit(this.loaded);
	}

	/** The engine has the last word on what is a program. */
	private unfit(loaded: Loaded): SyntaxProblem | null {
		const { file, request } = loaded;
		try {
			this.session(loaded, 'steps', []).load([], loaded.skipped);
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

	private program(loaded: Loaded, detail: Detail, tests: readonly string[], isKept: boolean): SessionProgram {
		const { request, file, siblings, prelude, texts } = loaded;
		const helper = helperFor(file.code, prelude?.code ?? '', ...siblings.map((each) => (each instanceof CodeFile ? each.code : '')), ...tests);
		const all = [file, ...siblings.filter((each) => each instanceof CodeFile)].map(({ code }) => code).join('\n');
		return { file, siblings, prelude, texts, detail, helper, mayChange: changes.test(all), mayReject: mayPromise(all + tests.join('\n')), fileName: request.fileName, isKept };
	}

	private open(program: SessionProgram): Session {
		return new Session(this.contexts, program, this.off.has('interrupt') ? null : this.tick.now, this.tick);
	}

	private session(loaded: Loaded, detail: Detail, tests: readonly string[]): Session {
		return this.open(this.program(loaded, detail, tests, false));
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
			const settings = settingsFor(loaded, test, limits, maxSteps, null);
			session.load([parts], settings.without);
			session.begin(0, settings);
			const progress = await session.run(deadline);
			if (progress !== 'failed') return session.result();
			if (!leaveOut(loaded, session.failed())) return session.result();
		}
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

	private attempt(request: AttemptRequest): Promise<string> {
		if (!this.around) throw new Error('no program is loaded');
		// What doubles in every round is seen before the round that takes all there is.
		this.contexts.limitMemory(attemptMb);
		const deadline = this.tick.now() + this.timeMs;
		const timeLeft = () => (this.off.has('interrupt') ? null : deadline - this.tick.now());
		return new Attempts(this.around, request, this.language, this.contexts, (version, texts, isKept) => this.program(version, 'count', texts, isKept), (program) => this.open(program), deadline, timeLeft, this.kept).run();
	}
}

function badTest(part: 'call' | 'before' | 'expected', reason: string): string {
	return JSON.stringify({ passed: false, ending: { kind: 'bad-test', part, reason: reason.slice(0, 1000) }, expected: null, output: '', prompts: [], lines: [], steps: 0, startup: null, leftOut: null, missingModule: null, trace: null });
}
