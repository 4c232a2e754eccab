/** Where the student's run first departs from that of a mended program: one who looks for the first thing that they did not expect finds it there. */
import { applyEdits } from '../../../code/edits';
import type { Log } from '../../../log';
import { type Departure, firstDeparture, sameAllTheWay } from '../../../runs/divergence';
import type { Bug, Departed, Diagnosis, Edit, KnownBug, MendedRun, Place, Stage, Task, Trace } from '../../../words';
import type { Diagnostician, Ground, Tracing } from '../../roles';
import { placesOf as repairedPlaces } from '../diagnosis/foundBugs';
import { linesOf } from '../subject';
import { comesRight } from './comesRight';
import { mendedRun } from './mendedRun';

/** A failing run beside the same one of a mended program (`version`). */
interface Followed {
	readonly at: Departure | null;
	readonly same: readonly string[];
	readonly mended: Trace;
	readonly version: string;
}

/** Repairs of one bug that are followed, the likeliest first, and failing runs; each of the one and the first of the other. */
const mostRepairs = 3;
const mostRuns = 3;

/** A diagnostician whose known bugs say where their runs depart. What cannot be followed is left out; rejects only when `signal` says so. */
export class WithDepartures implements Diagnostician {
	constructor(private readonly inner: Diagnostician, private readonly by: { readonly trace: Tracing; readonly log: Log }) {}

	async diagnose(ground: Ground, previous: Diagnosis | null, signal: AbortSignal, isPause?: boolean): Promise<Diagnosis> {
		const diagnosis = await this.inner.diagnose(ground, previous, signal, isPause);
		const bugs: Bug[] = [];
		for (const bug of diagnosis.bugs) bugs.push(await this.followed(ground, bug, diagnosis.bugs, signal));
		return { ...diagnosis, bugs };
	}

	tasks(ground: Ground, diagnosis: Diagnosis): readonly Task[] {
		return this.inner.tasks(ground, diagnosis);
	}

	stages(diagnosis: Diagnosis, bug: string): readonly Stage[] {
		return this.inner.stages(diagnosis, bug);
	}

	private async followed(ground: Ground, bug: Bug, all: readonly Bug[], signal: AbortSignal): Promise<Bug> {
		if (bug.kind === 'suspected' || bug.departures) return bug;
		const [best] = bug.repairs;
		const runs = best ? await this.runsOf(ground, bug, signal) : [];
		const [first] = runs;
		if (!first || !best) return { ...bug, departures: [] };
		const pairs = [...bug.repairs.filter((edits) => isMeant(ground, bug, edits)).slice(0, mostRepairs).map((edits) => [first, edits] as const), ...runs.slice(1).map((run) => [run, best] as const)];
		const [places, departed]: [Place[], Departed[]] = [[], []];
		const same: { readonly test: string; readonly names: readonly string[] }[] = [];
		const mended: MendedRun[] = [];
		for (const [run, edits] of pairs) {
			const found = await this.departure(ground, run, edits, signal);
			if (!found) continue;
			same.push({ test: run.test, names: found.same });
			const whole = edits === best ? await this.mended(ground, run, found, withOthers(bug, best, all), signal) : null;
			if (whole) mended.push(whole);
			if (found.at) places.push(...placesOf(ground, bug, found.at));
			if (found.at && found.at.time > 0) departed.push(departedAt(run.test, found.at, comesRight(ground, found.mended)));
		}
		const once = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
		return { ...bug, departures: once, departed: tellingFirst(departed), ...(same.length > 0 ? { same } : {}), ...(mended.length > 0 ? { mended } : {}) };
	}

	/** Those of its failing runs that are known step by step, or the first of them. */
	private async runsOf(ground: Ground, { symptom }: KnownBug, signal: AbortSignal): Promise<readonly Trace[]> {
		const { trace, others, run } = ground.evidence;
		const known = [...(trace ? [trace] : []), ...(others ?? [])].filter(({ test, version }) => version === ground.code.version && symptom.tests.includes(test));
		if (known.length > 0) return known.slice(0, mostRuns);
		const shortest = run.results.filter(({ test, passed }) => !passed && symptom.tests.includes(test)).sort((a, b) => a.steps - b.steps)[0];
		const own = shortest ? await this.run(ground, ground.code.text, shortest.test, signal) : null;
		return own ? [own] : [];
	}

	private async departure(ground: Ground, run: Trace, edits: readonly Edit[], signal: AbortSignal): Promise<Followed | null> {
		const { text } = ground.code;
		const version = applyEdits(text, edits);
		const mended = await this.run(ground, version, run.test, signal);
		return mended && { at: firstDeparture(run, mended, text, version), same: sameAllTheWay(run, mended), mended, version };
	}

	/** Of a run that comes right with the repair, and where others are needed for that, with those: of any other nobody can say what should be there. */
	private async mended(ground: Ground, run: Trace, own: Followed, all: readonly Edit[] | null, signal: AbortSignal): Promise<MendedRun | null> {
		if (comesRight(ground, own.mended)) return mendedRun(ground, run, own.mended, own.version);
		const version = all && applyEdits(ground.code.text, all);
		const mended = version === null ? null : await this.run(ground, version, run.test, signal);
		return mended && version !== null && comesRight(ground, mended) ? mendedRun(ground, run, mended, version) : null;
	}

	private async run(ground: Ground, text: string, id: string, signal: AbortSignal): Promise<Trace | null> {
		const test = ground.problem.tests.find((each) => each.id === id);
		try {
			return test ? await this.by.trace(ground, text, test, signal) : null;
		} catch (error) {
			signal.throwIfAborted();
			this.by.log.warn(`a run could not be followed: ${String(error)}`);
			return null;
		}
	}
}

/** A change at the places that count as the bug's, and no other after which the examples happen to pass. */
function isMeant({ code }: Ground, { places, repairs }: KnownBug, edits: readonly Edit[]): boolean {
	return edits === repairs[0] || repairedPlaces(code.text, edits).some((place) => places.some((own) => linesOf(own.place).some((at) => linesOf(place).includes(at))));
}

function departedAt(test: string, { line, time, name, called, wanted }: Departure, isRight: boolean): Departed {
	return { test, line, time, ...(name === null ? {} : { name }), ...(called === null ? {} : { called }), ...(wanted === null ? {} : { wanted }), ...(isRight ? { isRight } : {}) };
}

/** The repair together with the likeliest ones of the other bugs; null where there are none, or two change the same place. */
function withOthers(bug: KnownBug, own: readonly Edit[], all: readonly Bug[]): readonly Edit[] | null {
	const others = all.flatMap((each) => (each.kind === 'known' && each.id !== bug.id ? (each.repairs[0] ?? []) : []));
	const edits = [...own, ...others].sort((a, b) => a.from - b.from);
	return others.length === 0 || edits.some(({ from }, at) => at > 0 && from < (edits[at - 1]?.to ?? 0)) ? null : edits;
}

/** That a mended program has no such value yet, as where a line only moves, tells less than which value it has there: one of these goes first where there is any. */
function tellingFirst(departed: readonly Departed[]): readonly Departed[] {
	const [first] = departed;
	const telling = first?.name !== undefined && first.wanted === undefined ? departed.find(({ test, name, wanted }) => test === first.test && name === first.name && wanted !== undefined) : undefined;
	return telling ? [telling, ...departed.filter((each) => each !== telling)] : departed;
}

function placesOf({ outline }: Ground, bug: KnownBug, { line, next, name }: Departure): readonly Place[] {
	// Behind a loop that ends too soon nothing happens that should not: it only comes too soon.
	const isBehind = outline.loops.some(({ header, range }) => header === line && next !== null && next > range.to);
	// The line before one that stands in the wrong block does what it should: only where the run goes from there is wrong.
	const isMended = (at: number) => bug.places.some(({ place }) => place.kind === 'lines' && linesOf(place).includes(at));
	const isBefore = next !== null && name === null && isMended(next) && !isMended(line);
	return [...(isBefore ? [] : [line]), ...(next === null || isBehind ? [] : [next])].map((at): Place => ({ kind: 'lines', from: at, to: at }));
}
