import type { Attempted, Attempter } from '../attempts';
import type { Search, SearchOptions } from './asked';
import type { Doubts } from './doubts';
import type { Candidate, Tried } from './candidate';
import { isWhole } from './gain';

const versionWork = 250;
const testWork = 25;
const defaultWork = 3_000_000;
/** Work that goes on after the first version that passes, for others that do. */
const workAfter = 700_000;
/** Versions that are handed over at once: fewer of a long program, each of which takes longer, so that a search that is over ends soon. */
const mostAtOnce = 192;
const fewestAtOnce = 24;
const charactersAtOnce = 800_000;

/** Tries versions on the tests of one search, each text once, and counts what that costs. */
export class Trials {
	readonly known = new Map<string, Tried>();
	/** Versions that pass every test. */
	readonly passing: Tried[] = [];
	/** Work that is left. */
	work: number;
	tried = 0;
	private order: readonly number[] = [];
	private budgets: readonly number[] = [];
	private decisive = 1;

	constructor(private readonly attempter: Attempter, private readonly search: Search, private readonly signal: AbortSignal, private readonly options: SearchOptions, private readonly doubts: Doubts) {
		this.work = options.work ?? defaultWork;
	}

	/** A version passes every test, and nothing speaks against it. */
	get isFound(): boolean {
		return this.trusted > 0;
	}

	private get trusted(): number {
		return this.passing.filter((one) => this.doubts.of(one) === null).length;
	}

	/** The version on every test, with the steps of each. */
	async measure(text: string): Promise<Attempted | undefined> {
		const budgets = this.search.tests.map((_, index) => enough(this.search.steps[index] ?? usualSteps));
		const [one] = await this.attempter.attempt(this.search.program, [text], { tests: this.search.tests, budgets, decisive: this.search.tests.length, all: true }, this.signal);
		return one;
	}

	/** The candidates on every test, whatever they pass, in the tests' own order: with the steps of the plan, or as many as a text gets that was no program. */
	async onEvery(candidates: readonly Candidate[], steps: 'planned' | 'few' = 'few'): Promise<readonly Attempted[]> {
		const { tests, program } = this.search;
		const planned = tests.map((_, index) => this.budgets[this.order.indexOf(index)] ?? mendedSteps);
		const plan = { tests, budgets: steps === 'planned' ? planned : tests.map(() => mendedSteps), decisive: tests.length, all: true };
		const attempted = await this.attempter.attempt(program, candidates.map(({ text }) => text), plan, this.signal);
		this.tried += attempted.length;
		this.work -= attempted.reduce((sum, { steps }) => sum + versionWork + steps, 0);
		this.options.onProgress?.(this.tried, this.trusted + attempted.filter((one) => one.broken === null && isWhole(one)).length);
		return attempted;
	}

	/** Leaves no more work than this. */
	spare(work: number): void {
		this.work = Math.min(this.work, work);
	}

	/** Failing tests first, the quickest of them first. Each has several times the steps that the program itself takes. */
	plan({ passed, spent }: Attempted): void {
		const at = this.search.tests.map((_, index) => index);
		const isOver = (index: number) => (spent[index] ?? 0) >= enough(this.search.steps[index] ?? usualSteps);
		const steps = (index: number) => (isOver(index) ? null : (spent[index] ?? null));
		const known = at.map(steps).filter((one) => one !== null);
		const usual = known.length > 0 ? Math.max(40, ...known) : usualSteps / 20;
		const cost = (index: number) => steps(index) ?? 2 * usual;
		this.order = at.sort((a, b) => Number(passed[a]) - Number(passed[b]) || cost(a) - cost(b) || a - b);
		// Slow ones do not decide: they are run for versions that have passed a quick one.
		const failing = this.order.filter((index) => passed[index] !== true);
		let sum = 0;
		this.decisive = Math.max(1, failing.filter((index) => (sum += cost(index)) <= mostDeciding).slice(0, mostTests).length);
		this.budgets = this.order.map((index) => Math.min(mostSteps, 300 + 6 * Math.max(steps(index) ?? usual, usual / 4)));
	}

	/** Tries the candidates in order, those already tried without cost. Ends early when the work is spent. */
	async attempt(candidates: readonly Candidate[]): Promise<readonly Tried[]> {
		const results: Tried[] = [];
		const fresh: Candidate[] = [];
		for (const candidate of candidates) {
			const known = this.known.get(candidate.text);
			if (known) results.push(known.cost <= candidate.cost ? known : { ...known, ...candidate });
			else fresh.push(candidate);
		}
		const chunk = Math.max(fewestAtOnce, Math.min(mostAtOnce, Math.floor(charactersAtOnce / this.search.program.text.length)));
		for (let at = 0; at < fresh.length && this.work > 0; at += chunk) {
			if (this.options.isOver?.()) this.spare(0);
			if (this.work <= 0) break;
			const some = fresh.slice(at, at + chunk);
			const tests = this.order.map((index) => this.search.tests[index]).filter((test) => test !== undefined);
			const plan = { tests, budgets: this.budgets, decisive: this.decisive };
			const attempted = await this.attempter.attempt(this.search.program, some.map(({ text }) => text), plan, this.signal);
			const had = this.isFound;
			some.forEach((candidate, index) => {
				const one = attempted[index];
				if (!one) return;
				this.tried += 1;
				this.work -= versionWork + testWork * one.ends.length + one.steps;
				const tried: Tried = { ...candidate, ...this.backInOrder(one) };
				this.known.set(candidate.text, tried);
				results.push(tried);
				if (isWhole(tried)) this.passing.push(tried);
			});
			if (!had && this.isFound) this.spare(workAfter);
			this.options.onProgress?.(this.tried, this.trusted);
		}
		return results;
	}

	/** The results of tests that ran in the order of the plan, in the tests' own order. */
	private backInOrder({ passed, lines, ends }: Attempted): Pick<Tried, 'passed' | 'lines' | 'ends'> {
		const own: boolean[] = [];
		const ownLines: (readonly boolean[])[] = [];
		this.order.forEach((index, at) => {
			own[index] = passed[at] === true;
			ownLines[index] = lines[at] ?? [];
		});
		return { passed: own, lines: ownLines, ends: ends.slice(0, this.decisive) };
	}

	inOrder({ passed, lines, ends }: Attempted): Pick<Tried, 'passed' | 'lines' | 'ends'> {
		return { passed, lines, ends: this.order.slice(0, this.decisive).map((index) => ends[index] ?? 0) };
	}
}

/** Steps of each test of a text that was no program. */
const mendedSteps = 2000;
/** So many tests decide at most. */
const mostTests = 8;
/** Steps of the tests that decide, all together. */
const mostDeciding = 1500;
/** Lines of a test whose end nobody knows. */
const usualSteps = 8000;
/** No test of any version takes more. */
const mostSteps = 1_000_000;

/** Rounds and calls that a version may take where the program itself took so many lines. */
function enough(lines: number): number {
	return Math.min(mostSteps, 300 + 2.5 * lines);
}
