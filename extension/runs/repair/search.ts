import type { ProgramParser } from '../../code/parser';
import type { Attempter } from '../attempts';
import { alignedVersions } from './aligned';
import type { Search, SearchOptions } from './asked';
import { both, further, hunksOf, type Candidate, type Tried } from './candidate';
import { Doubts } from './doubts';
import { count, gain, isWhole, type Result } from './gain';
import { mended } from './mending';
import { neighbours } from './neighbours';
import { rowsOf } from './places';
import { relevantLines } from './relevant';
import { Trials } from './trials';

export interface Found {
	/** Versions that pass every test; unranked. */
	readonly passing: readonly Tried[];
	/** Versions that pass more tests than the program does, the best first. */
	readonly partial: readonly Tried[];
	/** Everything that was tried one change away: what it did to the tests tells where the mistake is. */
	readonly single: readonly Tried[];
	/** What the program does to the tests itself. */
	readonly before: Result;
	readonly tried: number;
}

/**
 * Looks for small changes after which the program passes its tests: one, then two, then further from whatever passes more
 * tests than before (Debroy and Wong, "Using Mutation to Automatically Suggest Fixes for Faulty Programs", 2010, and the
 * feasibility study of this project). Steps are counted, not time: the same search finds the same. It
 * goes on past versions that there are `doubts` about. Rejects as the attempter does.
 */
export async function searchRepairs(
	attempter: Attempter, parser: ProgramParser, search: Search, signal: AbortSignal, options: SearchOptions = {}, doubts: Doubts = new Doubts(parser, search.program.text, search.said ?? ''),
): Promise<Found> {
	return new RepairSearch(new Trials(attempter, search, signal, options, doubts), parser, search).run();
}

/** What costs more, and is no more suspicious for it, is seldom the mistake. */
const usualCost = 2.2;
/** So many versions that pass more tests are put together, two and three of them. */
const mostJoined = 16;
/** So many first changes are gone on from on their own lines, the likeliest of each kind of result; fewer of a long program, which is read anew for each. */
const mostFirsts = 20;
const fewFirsts = 6;
const charactersRead = 24_000;
/** So many second changes of each. */
const mostSeconds = 50;
/** So many versions that mend all and break some, and so many second changes of each. */
const mostOverdone = 5;
const mostGuards = 250;
/** So many pairs of changes are tried before that, and so many at most. */
const fewPairs = 1200;
const mostPairs = 6000;

class RepairSearch {
	private single: readonly Tried[] = [];
	private before: Result = { passed: [], lines: [] };
	/** What a right program makes of this one; kept apart, so that smaller changes are still looked for. */
	private aligned: readonly Tried[] = [];

	constructor(private readonly trials: Trials, private readonly parser: ProgramParser, private readonly search: Search) {}

	private get isFound(): boolean {
		return this.trials.isFound;
	}

	async run(): Promise<Found> {
		const { text } = this.search.program;
		const self: Candidate = { text, changes: [], places: [], cost: 0 };
		const first = await this.trials.measure(text);
		if (!first) return this.result();
		this.before = first;
		if (first.broken === null && isWhole(first)) return this.result();
		this.trials.plan(first);
		if (this.search.reference !== null && first.broken === null) {
			this.aligned = await alignedVersions(this.trials, this.parser, text, this.search.reference);
			// There is an answer already; a smaller one is worth some more work, not all of it.
			if (this.aligned.length > 0) this.trials.spare(workBesideAligned);
		}
		if (first.broken === null) await this.from({ ...self, ...this.trials.inOrder(first) });
		else await this.mend(self, first.broken);
		return this.result();
	}

	// ------------------------------------------------------------ a text that is no program

	private async mend(self: Candidate, line: number): Promise<void> {
		const whole = await mended(this.trials, this.parser, self, line);
		for (const one of whole) this.trials.known.set(one.text, one);
		this.single = whole;
		this.trials.passing.push(...whole.filter(isWhole));
		if (this.isFound) return;
		// It is a program now, and still wrong: go on from the likeliest reading.
		const best = [...whole].sort((a, b) => a.cost - count(a.passed) * 0.5 - (b.cost - count(b.passed) * 0.5)).slice(0, 2);
		for (const one of best) {
			if (this.isFound) return;
			const measured = await this.trials.measure(one.text);
			if (!measured) continue;
			this.before = measured;
			this.trials.plan(measured);
			await this.from({ ...one, ...this.trials.inOrder(measured) });
		}
		this.before = { passed: this.search.tests.map(() => false), lines: [] };
	}

	// ------------------------------------------------------------ one change, two, and on

	private async from(base: Tried): Promise<void> {
		const candidates = this.versionsAround(base);
		const isUsual = (one: Candidate) => one.cost - base.cost - this.suspicion(base, one) <= usualCost;
		const usual = await this.trials.attempt(candidates.filter(isUsual));
		// Two mistakes in two parts of the program are likelier than one of an unusual kind.
		if (!this.isFound) await this.unions(varied(this.gaining(usual, base)).slice(0, mostJoined), base, 2);
		const first = [...usual, ...(await this.trials.attempt(candidates.filter((one) => !isUsual(one))))];
		if (this.single.length === 0 || base.changes.length === 0) this.single = first;
		if (this.isFound) return;
		const gaining = this.gaining(first, base);
		const joint = await this.unions(varied(gaining).slice(0, mostJoined), base, 3);
		if (this.isFound) return;
		const best = this.gaining([...joint, ...gaining], base);
		await this.climb(best.slice(0, 2), base, 500);
		if (this.isFound) return;
		await this.climb(this.named(first, base), base, 500);
		if (this.isFound) return;
		const pairs = this.pairs(base, first);
		await this.trials.attempt(pairs.slice(0, fewPairs));
		if (this.isFound) return;
		await this.again(first, base);
		if (this.isFound) return;
		await this.overdone(first, base);
		if (this.isFound) return;
		await this.trials.attempt(pairs.slice(fewPairs, mostPairs));
		if (this.isFound) return;
		await this.climb(best.slice(0, 6), base, 3000);
	}

	/** Every version that is one change away from this one, on the lines that are meant. */
	private async around(base: Tried, most: number, isMeant?: (line: number) => boolean): Promise<readonly Tried[]> {
		return this.trials.attempt(this.versionsAround(base, isMeant).slice(0, most));
	}

	/** The versions themselves, the likeliest first. */
	private versionsAround(base: Tried, isMeant: (line: number) => boolean = () => true): readonly Candidate[] {
		const hints = { literals: this.search.tests.flatMap((test) => (test.kind === 'call' ? [test.expected.trim()] : [])), missing: this.search.missing };
		const failing = this.search.tests.filter((_, at) => base.passed[at] !== true);
		const isRelevant = relevantLines(this.parser, base.text, failing);
		const all = neighbours(this.parser, base.text, hints, this.search.reference, (line) => isRelevant(line) && isMeant(line), (places) => this.suspicion(base, { places }));
		const sorted = all.map((one) => ({ one, key: one.cost - this.suspicion(base, one) })).sort((a, b) => a.key - b.key);
		return sorted.map(({ one }) => (base.changes.length === 0 ? one : further(this.search.program.text, base, one)));
	}

	/** Up to 0.6 for the most suspicious line. */
	private suspicion(base: Candidate, version: Pick<Candidate, 'places'>): number {
		if (base.changes.length > 0) return 0;
		const [first] = version.places;
		const row = first ? (first.kind === 'lines' ? first.from : first.after) : -1;
		const found = this.search.suspicious.find(({ place }) => (place.kind === 'lines' ? place.from <= row && row <= place.to : place.after === row));
		return 0.6 * (found?.score ?? 0);
	}

	/** Versions that pass more tests than the base, the best first, one for each thing that they do. */
	private gaining(tried: readonly Tried[], base: Tried): readonly Tried[] {
		const better = tried.filter((one) => gain(one, base) > 0).sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost);
		const seen = new Set<string>();
		return better.filter((one) => {
			const key = `${one.passed.map(Number).join('')}/${rightOf(one)}/${one.ends.join()}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
	}

	/** Those that pass more tests, two and three of them together: mistakes of several parts of a program have nothing to do with each other. */
	private async unions(gaining: readonly Tried[], base: Tried, most: 2 | 3): Promise<readonly Tried[]> {
		if (base.changes.length > 0) return [];
		const two = gaining.flatMap((one, at) => gaining.slice(at + 1).map((other) => both(base.text, one, other)));
		const pairs = await this.trials.attempt(two.filter((one) => one !== null).sort((a, b) => a.cost - b.cost));
		if (this.isFound || most === 2) return pairs;
		const better = this.gaining(pairs, base).slice(0, 10);
		const three = better.flatMap((pair) => gaining.filter((one) => gain(pair, base) >= gain(one, base)).map((one) => both(base.text, pair, one)));
		return [...pairs, ...(await this.trials.attempt(three.filter((one) => one !== null).sort((a, b) => a.cost - b.cost)))];
	}

	/** Where a name is not known, nothing behind it was ever seen: versions in which it is, and that end in another way, are gone on from although no test passes. */
	private named(tried: readonly Tried[], base: Tried): readonly Tried[] {
		if (this.search.missing.length === 0 || base.changes.length > 0) return [];
		const own = base.ends.join();
		const isNamed = ({ changes }: Tried) => changes.some(({ idea, edits }) => edits.some(({ from, to }) => this.search.missing.includes(base.text.slice(from, to))) || (idea !== null && this.search.missing.some((name) => idea.includes(`:${name}>`))));
		return tried.filter((one) => one.ends.join() !== own && gain(one, base) >= 0 && isNamed(one)).sort((a, b) => b.places.length - a.places.length || a.cost - b.cost).slice(0, 3);
	}

	/** Goes on from versions that pass more tests, as long as they do. */
	private async climb(from: readonly Tried[], base: Tried, most: number): Promise<void> {
		let level = from;
		for (let depth = 0; depth < 4 && level.length > 0 && !this.isFound; depth += 1) {
			const next: Tried[] = [];
			for (const one of level) {
				if (this.trials.work <= 0 || this.isFound) return;
				const around = await this.around(one, most);
				next.push(...this.gaining(around, one));
			}
			level = next.sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost).slice(0, 3);
		}
	}

	/**
	 * A second change on the lines of a first that did something to a test, though none passes for it: two mistakes of one statement
	 * mask each other, and {@link pairs} has only changes that do not touch.
	 */
	private async again(tried: readonly Tried[], base: Tried): Promise<void> {
		if (base.changes.length > 0) return;
		const own = base.ends.join();
		const seen = new Set<string>();
		const firsts = tried.filter((one) => one.changes.length === 1 && one.ends.join() !== own && gain(one, base) >= 0 && one.ends.length > 0).sort((a, b) => a.cost - b.cost).filter((one) => {
			const key = one.ends.join();
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		}).slice(0, Math.max(fewFirsts, Math.min(mostFirsts, Math.floor(charactersRead / base.text.length))));
		for (const one of firsts) {
			if (this.trials.work <= 0 || this.isFound) return;
			const rows = new Set(hunksOf(one.text, base.text).flatMap(({ place }) => rowsOf(place)));
			await this.around(one, mostSeconds, (line) => rows.has(line));
		}
	}

	/** What mends every failing test and breaks others asks for a second change that says when it holds. */
	private async overdone(tried: readonly Tried[], base: Tried): Promise<void> {
		if (base.changes.length > 0) return;
		const mends = tried.filter((one) => gain(one, base) <= 0 && base.passed.every((passed, at) => passed || one.passed[at] === true));
		const some = varied([...mends].sort((a, b) => a.cost - b.cost)).slice(0, mostOverdone);
		for (const one of some) {
			if (this.trials.work <= 0 || this.isFound) return;
			await this.around(one, mostGuards);
		}
	}

	/** Two changes of the program at once, the likeliest first: of versions that do the same only one is taken. */
	private pairs(base: Tried, tried: readonly Tried[]): readonly Candidate[] {
		if (base.changes.length > 0) return [];
		const own = base.ends.join();
		const seen = new Set<string>();
		const telling = [...tried].sort((a, b) => a.cost - b.cost).filter((one) => {
			const row = one.places.map((place) => (place.kind === 'lines' ? place.from : `g${place.after}`)).join();
			const does = one.ends.join();
			const key = does === own ? `${row}/${one.changes[0]?.rule}/${one.changes[0]?.idea ?? ''}` : `${row}/${does}`;
			if (one.changes.length !== base.changes.length + 1 || seen.has(key) || (does === own && one.cost > 1.4)) return false;
			seen.add(key);
			return true;
		}).slice(0, 140);
		const pairs: Candidate[] = [];
		telling.forEach((one, at) => {
			for (const other of telling.slice(at + 1)) {
				const joint = both(base.text, one, other);
				if (joint) pairs.push(joint);
			}
		});
		return pairs.sort((a, b) => a.cost - b.cost);
	}

	private result(): Found {
		const base = this.before;
		const { known, passing, tried } = this.trials;
		const partial = [...known.values()].filter((one) => gain({ passed: one.passed, lines: [] }, base) > 0 && !isWhole(one)).sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost);
		const all = [...passing, ...this.aligned.filter(({ text }) => passing.every((one) => one.text !== text))];
		return { passing: all, partial: partial.slice(0, 20), single: this.single, before: this.before, tried };
	}
}

/** Work for smaller changes where a right program has given some. */
const workBesideAligned = 1_200_000;

/** Which lines are right, as a word to compare with. */
function rightOf({ lines }: Pick<Tried, 'lines'>): string {
	return lines.map((each) => each.map(Number).join('')).join();
}

/** The same versions, so that those which pass other tests come before further ones that pass the same: they belong to other mistakes. */
function varied(gaining: readonly Tried[]): readonly Tried[] {
	const turns = new Map<string, number>();
	const turn = gaining.map(({ passed, lines }) => {
		const key = `${passed.map(Number).join('')}/${rightOf({ lines })}`;
		const at = turns.get(key) ?? 0;
		turns.set(key, at + 1);
		return at;
	});
	return gaining.map((one, at) => ({ one, turn: turn[at] ?? 0 })).sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}
