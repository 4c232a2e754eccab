import type { RankedPlace, Run, Test } from '../../words';
import type { ProgramParser } from '../../code/parser';
import type { Attempted, Attempter } from '../attempts';
import type { Program } from '../runner';
import { both, further, type Candidate, type Tried } from './candidate';
import { mendings, neighbours } from './neighbours';

/** What is searched: a program that fails some of its tests. */
export interface Search {
	readonly program: Program;
	readonly tests: readonly Test[];
	/** A right program, where there is one. */
	readonly reference: string | null;
	/** Where to look first; empty when nothing is known. */
	readonly suspicious: readonly RankedPlace[];
	/** Names that a run found undefined. */
	readonly missing: readonly string[];
	/** Lines that the program's own run of each test took; null where it did not come to an end. */
	readonly steps: readonly (number | null)[];
}

export interface Found {
	/** Versions that pass every test; unranked. */
	readonly passing: readonly Tried[];
	/** Versions that pass more tests than the program does, the best first. */
	readonly partial: readonly Tried[];
	/** Everything that was tried one change away: what it did to the tests tells where the mistake is. */
	readonly single: readonly Tried[];
	/** Which tests the program passes itself. */
	readonly before: readonly boolean[];
	readonly tried: number;
}

export interface SearchOptions {
	/** Told after each batch: how many versions were tried, and of these how many pass. */
	readonly onProgress?: (tried: number, passing: number) => void;
	/** Work that may be spent: a version costs {@link versionWork}, each of its tests {@link testWork}, and its steps. */
	readonly work?: number;
	/** Asked before each batch: true ends the search with what it has found. */
	readonly isOver?: () => boolean;
}

const versionWork = 250;
const testWork = 25;
const defaultWork = 3_000_000;
/** Work that goes on after the first version that passes, for others that do. */
const workAfter = 700_000;
/** Versions that are handed over at once. */
const chunk = 192;

/**
 * Looks for small changes after which the program passes its tests: one, then two, then further from whatever passes more
 * tests than before (Debroy and Wong, "Using Mutation to Automatically Suggest Fixes for Faulty Programs", 2010, and the
 * feasibility study of this project). Steps are counted, not time: the same search finds the same. Rejects as the attempter does.
 */
export async function searchRepairs(attempter: Attempter, parser: ProgramParser, search: Search, signal: AbortSignal, options: SearchOptions = {}): Promise<Found> {
	return new RepairSearch(attempter, parser, search, signal, options).run();
}

class RepairSearch {
	private readonly known = new Map<string, Tried>();
	private work: number;
	private tried = 0;
	private readonly passing: Tried[] = [];
	private single: readonly Tried[] = [];
	private before: readonly boolean[] = [];
	private order: readonly number[] = [];
	private budgets: readonly number[] = [];
	private decisive = 1;

	constructor(
		private readonly attempter: Attempter, private readonly parser: ProgramParser, private readonly search: Search,
		private readonly signal: AbortSignal, private readonly options: SearchOptions,
	) {
		this.work = options.work ?? defaultWork;
	}

	async run(): Promise<Found> {
		const { text } = this.search.program;
		const self: Candidate = { text, changes: [], places: [], cost: 0 };
		const first = await this.measure(text);
		if (!first) return this.result();
		this.before = first.passed;
		if (first.broken === null && first.passed.every((one) => one)) return this.result();
		this.plan(first);
		if (first.broken === null) await this.from({ ...self, passed: first.passed, ends: this.inOrder(first).ends });
		else await this.mend(self, first.broken);
		return this.result();
	}

	/** The version on every test, with the steps of each. */
	private async measure(text: string): Promise<Attempted | undefined> {
		const budgets = this.search.tests.map((_, index) => enough(this.search.steps[index] ?? usualSteps));
		const [one] = await this.attempter.attempt(this.search.program, [text], { tests: this.search.tests, budgets, decisive: this.search.tests.length, all: true }, this.signal);
		return one;
	}

	/** Failing tests first, the quickest of them first. Each has several times the steps that the program itself takes. */
	private plan({ passed, spent }: Attempted): void {
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

	// ------------------------------------------------------------ trying

	/** Tries the candidates in order, those already tried without cost. Ends early when the work is spent. */
	private async attempt(candidates: readonly Candidate[]): Promise<readonly Tried[]> {
		const results: Tried[] = [];
		const fresh: Candidate[] = [];
		for (const candidate of candidates) {
			const known = this.known.get(candidate.text);
			if (known) results.push(known.cost <= candidate.cost ? known : { ...known, ...candidate });
			else fresh.push(candidate);
		}
		for (let at = 0; at < fresh.length && this.work > 0; at += chunk) {
			if (this.options.isOver?.()) this.work = 0;
			if (this.work === 0) break;
			const some = fresh.slice(at, at + chunk);
			const tests = this.order.map((index) => this.search.tests[index]).filter((test) => test !== undefined);
			const plan = { tests, budgets: this.budgets, decisive: this.decisive };
			const attempted = await this.attempter.attempt(this.search.program, some.map(({ text }) => text), plan, this.signal);
			const had = this.passing.length > 0;
			some.forEach((candidate, index) => {
				const one = attempted[index];
				if (!one) return;
				this.tried += 1;
				this.work -= versionWork + testWork * one.ends.length + one.steps;
				const tried: Tried = { ...candidate, ...this.backInOrder(one) };
				this.known.set(candidate.text, tried);
				results.push(tried);
				if (tried.passed.every((passed) => passed)) this.passing.push(tried);
			});
			if (!had && this.passing.length > 0) this.work = Math.min(this.work, workAfter);
			this.options.onProgress?.(this.tried, this.passing.length);
		}
		return results;
	}

	/** The results of tests that ran in the order of the plan, in the tests' own order. */
	private backInOrder({ passed, ends }: Attempted): Pick<Tried, 'passed' | 'ends'> {
		const own: boolean[] = [];
		this.order.forEach((index, at) => {
			own[index] = passed[at] === true;
		});
		return { passed: own, ends: ends.slice(0, this.decisive) };
	}

	private inOrder({ passed, ends }: Attempted): Pick<Tried, 'passed' | 'ends'> {
		return { passed, ends: this.order.slice(0, this.decisive).map((index) => ends[index] ?? 0) };
	}

	// ------------------------------------------------------------ a text that is no program

	private async mend(self: Candidate, line: number): Promise<void> {
		let bases: readonly { readonly candidate: Candidate; readonly line: number }[] = [{ candidate: self, line }];
		const whole: Tried[] = [];
		for (let depth = 0; depth < 3 && whole.length === 0 && bases.length > 0; depth += 1) {
			const next: { candidate: Candidate; line: number }[] = [];
			for (const base of bases) {
				const candidates = mendings(this.parser, base.candidate.text, base.line).slice(0, 500).map((one) => further(self.text, base.candidate, one));
				const plan = { tests: this.search.tests, budgets: this.search.tests.map(() => 2000), decisive: this.search.tests.length, all: true };
				const attempted = await this.attempter.attempt(this.search.program, candidates.map(({ text }) => text), plan, this.signal);
				attempted.forEach((one, at) => {
					const candidate = candidates[at];
					if (!candidate) return;
					this.tried += 1;
					this.work -= versionWork + one.steps;
					if (one.broken === null) whole.push({ ...candidate, passed: one.passed, ends: one.ends });
					else if (one.broken > base.line + 1) next.push({ candidate, line: one.broken });
				});
				this.options.onProgress?.(this.tried, whole.filter(({ passed }) => passed.every((one) => one)).length);
			}
			bases = next.sort((a, b) => b.line - a.line || a.candidate.cost - b.candidate.cost).slice(0, 4);
		}
		whole.sort((a, b) => count(b.passed) - count(a.passed) || a.cost - b.cost);
		for (const one of whole) this.known.set(one.text, one);
		this.single = whole;
		this.passing.push(...whole.filter(({ passed }) => passed.every((one) => one)));
		if (this.passing.length > 0) return;
		// It is a program now, and still wrong: go on from the likeliest reading.
		const best = [...whole].sort((a, b) => a.cost - count(a.passed) * 0.5 - (b.cost - count(b.passed) * 0.5)).slice(0, 2);
		for (const one of best) {
			if (this.passing.length > 0) return;
			const measured = await this.measure(one.text);
			if (!measured) continue;
			this.before = measured.passed;
			this.plan(measured);
			await this.from({ ...one, passed: measured.passed, ends: this.inOrder(measured).ends });
		}
		this.before = this.search.tests.map(() => false);
	}

	// ------------------------------------------------------------ one change, two, and on

	private async from(base: Tried): Promise<void> {
		const first = await this.around(base, Number.POSITIVE_INFINITY);
		if (this.single.length === 0 || base.changes.length === 0) this.single = first;
		if (this.passing.length > 0) return;
		const gaining = this.gaining(first, base);
		await this.climb(gaining.slice(0, 3), base, 700);
		if (this.passing.length > 0) return;
		await this.pairs(base, first);
		if (this.passing.length > 0) return;
		await this.climb(gaining.slice(0, 8), base, 3000);
	}

	/** Every version that is one change away from this one. */
	private async around(base: Candidate, most: number): Promise<readonly Tried[]> {
		const hints = { literals: this.search.tests.flatMap((test) => (test.kind === 'call' ? [test.expected.trim()] : [])), missing: this.search.missing };
		const all = neighbours(this.parser, base.text, hints, this.search.reference);
		const sorted = [...all].map((one) => ({ one, key: one.cost - this.suspicion(base, one) })).sort((a, b) => a.key - b.key).slice(0, most);
		const candidates = sorted.map(({ one }) => (base.changes.length === 0 ? one : further(this.search.program.text, base, one)));
		return this.attempt(candidates);
	}

	/** Up to 0.6 for the most suspicious line. */
	private suspicion(base: Candidate, { places }: Candidate): number {
		if (base.changes.length > 0) return 0;
		const [first] = places;
		const row = first ? (first.kind === 'lines' ? first.from : first.after) : -1;
		const found = this.search.suspicious.find(({ place }) => (place.kind === 'lines' ? place.from <= row && row <= place.to : place.after === row));
		return 0.6 * (found?.score ?? 0);
	}

	/** Versions that pass more tests than the base, the best first, one for each thing that they do. */
	private gaining(tried: readonly Tried[], base: Tried): readonly Tried[] {
		const better = tried.filter((one) => gain(one, base) > 0).sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost);
		const seen = new Set<string>();
		return better.filter((one) => {
			const key = `${one.passed.map(Number).join('')}/${one.ends.join()}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
	}

	/** Goes on from versions that pass more tests, as long as they do. */
	private async climb(from: readonly Tried[], base: Tried, most: number): Promise<void> {
		let level = from;
		for (let depth = 0; depth < 4 && level.length > 0 && this.passing.length === 0; depth += 1) {
			const next: Tried[] = [];
			for (const one of level) {
				if (this.work <= 0 || this.passing.length > 0) return;
				const around = await this.around(one, most);
				next.push(...this.gaining(around, one));
			}
			level = next.sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost).slice(0, 3);
		}
	}

	/** Two changes of the program at once: of versions that do the same only one is taken. */
	private async pairs(base: Tried, tried: readonly Tried[]): Promise<void> {
		const own = base.ends.join();
		const seen = new Set<string>();
		const telling = [...tried].sort((a, b) => a.cost - b.cost).filter((one) => {
			const row = one.places.map((place) => (place.kind === 'lines' ? place.from : `g${place.after}`)).join();
			const does = one.ends.join();
			const key = does === own ? `${row}/${one.changes[0]?.rule}` : `${row}/${does}`;
			if (one.changes.length !== base.changes.length + 1 || seen.has(key) || (does === own && one.cost > 1.4)) return false;
			seen.add(key);
			return true;
		}).slice(0, 140);
		if (base.changes.length > 0) return;
		const pairs: Candidate[] = [];
		telling.forEach((one, at) => {
			for (const other of telling.slice(at + 1)) {
				const joint = both(base.text, one, other);
				if (joint) pairs.push(joint);
			}
		});
		await this.attempt(pairs.sort((a, b) => a.cost - b.cost).slice(0, 6000));
	}

	private result(): Found {
		const base = { passed: this.before };
		const partial = [...this.known.values()].filter((one) => gain(one, base) > 0 && !one.passed.every((passed) => passed)).sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost);
		return { passing: this.passing, partial: partial.slice(0, 20), single: this.single, before: this.before, tried: this.tried };
	}
}

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

const count = (passed: readonly boolean[]) => passed.filter((one) => one).length;

/** Tests passed more than before; one that is passed no longer takes back more than it gave. */
export function gain(one: Pick<Tried, 'passed'>, base: Pick<Tried, 'passed'>): number {
	const won = one.passed.filter((passed, at) => passed && base.passed[at] !== true).length;
	const lost = base.passed.filter((passed, at) => passed && one.passed[at] !== true).length;
	return won - 1.5 * lost;
}

/** For the evidence that a run gives: names that it found undefined. */
export function missingNames(run: Run): readonly string[] {
	const raised = [...run.results.flatMap(({ ending }) => (ending.kind === 'raised' ? [ending.exception] : [])), ...(run.startup ? [run.startup] : [])];
	return [...new Set(raised.flatMap(({ about }) => (about === undefined ? [] : [about])))];
}
