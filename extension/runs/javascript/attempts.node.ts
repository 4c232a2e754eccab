import { crc32 } from 'node:zlib';
import type { AttemptRequest } from '../contained/messages';
import { isTimeout, type Contexts } from './contexts.node';
import type { EngineLanguage } from './language';
import { CodeFile, mayPromise } from './program.node';
import type { Progress } from './realm/trialSettings';
import type { Brief, Session, SessionProgram, TestText } from './session.node';
import { leaveOut, partsOf, settingsFor, type Loaded, type TestSource } from './tests.node';

/** A version that hangs so often is not tried on the other tests. */
const mostEndless = 2;
const digest = crc32;

/** A realm that versions share, also of several requests about one program. */
export interface Kept {
	session: Session | null;
}

interface Tried {
	readonly result: object;
	/** The clock had to end it: nothing more of this request. */
	readonly isLate: boolean;
}

/** Versions of one program, each tried on the tests within a budget of rounds and calls. They share a realm as long as none of them changes it. */
export class Attempts {
	private readonly texts: readonly string[];
	private helper = '';
	private tests: readonly (TestText | null)[] = [];

	constructor(
		private readonly loaded: Loaded, private readonly request: AttemptRequest, private readonly language: EngineLanguage,
		private readonly contexts: Contexts, private readonly program: (version: Loaded, texts: readonly string[], isKept: boolean) => SessionProgram, private readonly open: (program: SessionProgram) => Session,
		private readonly deadline: number, private readonly timeLeft: () => number | null, private readonly kept: Kept,
	) {
		this.texts = request.tests.flatMap((test) => (test.kind === 'call' ? [test.call, test.expected, test.before] : []));
	}

	/** Nothing is promised in any of them. */
	private get isPlain(): boolean {
		const { siblings, prelude } = this.loaded;
		const beside = siblings.map((each) => (each instanceof CodeFile ? each.code : ''));
		return ![...this.request.texts, ...this.texts, ...beside, prelude?.code ?? ''].some(mayPromise);
	}

	/** The reply: what became of each version, up to the first that was late or has left something behind. */
	async run(): Promise<string> {
		const results: object[] = [];
		const versions = this.versions(results);
		if (this.isPlain) this.runPlain(versions);
		else for (let next = versions.next(); next.done !== true;) next = versions.next(await next.value.run(this.deadline));
		const isIntact = this.isIntact();
		if (!isIntact) this.kept.session = null;
		return JSON.stringify({ results, intact: this.request.careful || isIntact });
	}

	/** Where nothing is promised, all of them run as one piece of work. */
	private runPlain(versions: Generator<Session, void, Progress>): void {
		try {
			this.contexts.within(this.timeLeft(), () => {
				for (let next = versions.next(); next.done !== true;) next = versions.next(next.value.runPlain());
			});
		} catch (error) {
			if (!isTimeout(error)) throw error;
			// What ran then is tried again by itself.
			this.kept.session = null;
		}
	}

	private *versions(results: object[]): Generator<Session, void, Progress> {
		for (const text of this.request.texts) {
			const { result, isLate } = yield* this.version(text);
			results.push(result);
			if (isLate) return;
			if (this.request.careful && !this.isIntact()) this.kept.session = null;
		}
	}

	private isIntact(): boolean {
		return this.kept.session === null || this.kept.session.isIntact();
	}

	/** The tests that fail today come first, the others only when one of these passes or all is to be told. */
	private *version(text: string): Generator<Session, Tried, Progress> {
		const { request } = this;
		const file = CodeFile.read(this.loaded.file.name, text, this.language);
		if (!(file instanceof CodeFile)) return { result: { bits: '0', steps: 0, ends: [], broken: file.line + 1 }, isLate: false };
		const version: Loaded = { ...this.loaded, file, skipped: new Set(), lost: [], trouble: null };
		const program = this.program(version, this.texts, true);
		if (!this.ready(version, program)) return { result: { bits: '0', steps: 0, ends: [], broken: 1 }, isLate: false };
		let [bits, steps, endless] = [0n, 0, 0];
		const [ends, told, spent]: [number[], object[], number[]] = [[], [], []];
		for (const [index, test] of request.tests.entries()) {
			if (index === request.decisive && bits === 0n && told.length === 0 && !request.all) break;
			if (test.kind === 'call' && this.tests[index] === null) continue;
			// What changes the language itself shares no realm, not even with itself.
			if (program.mayChange && spent.length > 0) this.ready(version, program);
			const found = yield* this.test(version, test, index);
			const isTold = test.kind === 'input' || request.tells[index] === true;
			steps += found.steps;
			spent.push(found.steps);
			if (found.kind === 'slow') {
				this.kept.session = null;
				return { result: { bits: '0', steps, ends, broken: 0, ...(request.all ? { spent } : {}) }, isLate: true };
			}
			if (found.passed && !isTold) bits |= 1n << BigInt(index);
			if (isTold && isTellable(test, found)) told.push({ test: index, ...tellOf(test, found) });
			if (found.kind === 'endless' || found.kind === 'memory' || found.end.startsWith('RangeError')) endless += 1;
			if (endless === mostEndless && !request.all) break;
			ends.push(found.passed && !isTold ? 0 : digest(isTold ? `${found.kind === 'raised' ? found.end.replace(/@.*/, '') : found.end}|${found.output}` : found.end));
		}
		return { result: { bits: bits.toString(16), steps, ends, broken: 0, ...(told.length > 0 ? { told } : {}), ...(request.all ? { spent } : {}) }, isLate: false };
	}

	/** Puts the version into a realm; false where the engine does not take it. */
	private ready(version: Loaded, program: SessionProgram): boolean {
		if (this.helper !== program.helper) {
			this.helper = program.helper;
			this.tests = this.request.tests.map((test) => {
				const parts = test.kind === 'call' ? partsOf(test, program.helper, this.language) : null;
				return parts && !('problem' in parts) ? parts : null;
			});
		}
		if (this.kept.session && !program.mayChange) this.kept.session.take(program);
		else this.kept.session = this.open(program);
		try {
			this.kept.session.load(this.tests, version.skipped);
			return true;
		} catch {
			this.kept.session = null;
			return false;
		}
	}

	private *test(version: Loaded, test: TestSource, index: number): Generator<Session, Brief, Progress> {
		const { budgets, output, mayEnd } = this.request;
		const { session } = this.kept;
		if (!session) throw new Error('no realm is open');
		for (;;) {
			session.begin(index, { ...settingsFor(version, test, { steps: 1, output }, null, budgets[index] ?? 1), mayEnd });
			const progress = yield session;
			if (progress !== 'failed' || !leaveOut(version, session.failed())) return session.brief();
			session.load(this.tests, version.skipped);
		}
	}
}

function isTellable(test: TestSource, { kind }: Brief): boolean {
	return test.kind === 'input' || kind === 'returned' || kind === 'exited';
}

function tellOf(test: TestSource, { kind, output, prompts, passed, shown }: Brief): object {
	const isDone = test.kind === 'call' || kind === 'ended' || kind === 'exited';
	return { output, prompts: test.kind === 'input' ? prompts : [], done: isDone, fits: passed, shown, exited: kind === 'exited' };
}
