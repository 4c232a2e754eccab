/** Known bugs without a model: the repair search finds changes after which every test passes, and a run of them proves it. */
import { applyEdits, byLine } from '../../../code/edits';
import { LineTable } from '../../../code/lineTable';
import type { Log } from '../../../log';
import type { Repair, RepairFindings } from '../../../runs/repair/diagnosis';
import type { Bug, ConceptId, Diagnosis, Edit, KnownBug, Place, RankedPlace, Run } from '../../../words';
import type { FindRepairs, Ground, Trial } from '../../roles';
import { conceptOf } from '../../../learner/concepts';
import { type FoundBug, knownBugs, placesOf } from './foundBugs';
import { isSlip } from './stages';
import { linesOf } from '../subject';

/** How repairs are looked for, and how one is tried. */
export interface RepairSearch {
	readonly findRepairs: FindRepairs;
	readonly trial: Trial;
	readonly log: Log;
}

/** With fewer tests than these a program that passes them may still be wrong: a repair is a guess, which nothing is judged by. */
export const leastTests = 3;
/** More repairs than these say nothing new. */
const mostRepairs = 40;

/**
 * The diagnosis with its bugs known where a repair is; else as it was, the places ranked by what changes there did to the tests.
 * Repairs that were known before and still make the program pass are kept without a search. A search that fails leaves everything as
 * it was; rejects only when `signal` says so.
 */
export async function knownByRepair(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, search: RepairSearch, signal: AbortSignal): Promise<Diagnosis> {
	// What a program that cannot be read lacks, and a misspelt name, is told at once: there is nothing to look for.
	if (evident.standing !== 'broken' || evident.bugs.length === 0 || evident.bugs.some(({ id, symptom }) => symptom.kind === 'syntax' || isSlip(id))) return evident;
	try {
		// Several ask what the same program does.
		const runs = new Map([[ground.code.text, Promise.resolve(ground.evidence.run)]]);
		const run = (text: string) => {
			const known = runs.get(text) ?? search.trial(ground, text, signal);
			runs.set(text, known);
			return known;
		};
		return (await stillKnown(ground, evident, previous, run)) ?? (await sought(ground, evident, previous, search, run, signal));
	} catch (error) {
		signal.throwIfAborted();
		search.log.warn(`the search for repairs failed: ${String(error)}`);
		return evident;
	}
}

type Try = (text: string) => Promise<Run>;

async function stillKnown(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, run: Try): Promise<Diagnosis | null> {
	const before = (previous?.bugs ?? []).filter((bug): bug is KnownBug => bug.kind === 'known' && bug.repairs.length > 0);
	const found = before.map((bug): FoundBug => ({ ...bug, edits: bug.repairs[0] ?? [], insights: bug.insights ?? [] }));
	if (found.length === 0 || overlap(found) || !isPassing(await run(applyEdits(ground.code.text, found.flatMap(({ edits }) => edits))))) return null;
	const bugs = await knownBugs(ground, evident, previous, found, run);
	const kept = bugs.map((bug): Bug => {
		const own = bug.kind === 'known' ? before.find(({ repairs }) => repairs[0] === bug.repairs[0]) : undefined;
		return bug.kind === 'known' && own ? { ...bug, places: own.places, repairs: own.repairs } : bug;
	});
	return { ...evident, bugs: kept };
}

function overlap(found: readonly FoundBug[]): boolean {
	const edits = found.flatMap((bug) => bug.edits).sort((a, b) => a.from - b.from || a.to - b.to);
	return edits.some((edit, at) => edit.from < (edits[at - 1]?.to ?? 0));
}

async function sought(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, { findRepairs }: RepairSearch, run: Try, signal: AbortSignal): Promise<Diagnosis> {
	const findings = await findRepairs(ground, signal);
	if (!findings?.searched) return evident;
	// What only gets past the examples is no repair: nothing is judged by it, and the bug stays suspected where there is no other.
	// Those that do the same at the same place are one repair to the search; the guard has to know each.
	// One more here and something else there gets past one example by chance.
	const isByChance = ({ rules, edits }: Repair) => ground.problem.tests.length === 1 && rules.length > 1 && byLine(ground.code.text, edits).some((edit) => isByOne(edit, ground.code.text));
	const likely = findings.repairs.filter((repair) => repair.doubt === undefined && !isByChance(repair)).flatMap((repair) => [repair, ...repair.alike.map((edits): Repair => ({ ...repair, edits, alike: [] }))]).map((repair) => (repair.rules.length > 1 ? { ...repair, edits: byLine(ground.code.text, repair.edits) } : repair));
	const isOtherKind = await giveOtherKind(ground, likely.slice(0, mostKinds), run);
	const [best, ...others] = likely.filter((repair) => !isOtherKind.has(repair));
	if (!best) return { ...evident, bugs: evident.bugs.map((bug) => ranked(bug, withoutChance(findings, findings.repairs.filter(isByChance)))), ...(findings.suspect === null ? {} : { suspect: findings.suspect }) };
	// The search tried the program without its examples; this is the program as it is.
	if (!isPassing(await run(applyEdits(ground.code.text, best.edits)))) return evident;
	// A loop without an end is about what keeps it going, whatever kind of statement the change happens to be.
	const isEndless = evident.bugs.every(({ symptom }) => symptom.kind === 'endless');
	const found = foundIn(best, ground).map((bug) => (isEndless ? { ...bug, concept: null } : bug));
	const bugs = await knownBugs(ground, evident, previous, found, run);
	const undecided = undecidedOf(ground, findings);
	return { ...evident, bugs: withOthers(ground, bugs, best, others.slice(0, mostRepairs)), ...(undecided.length > 0 ? { undecided } : {}) };
}

/** Of more repairs than these nobody looks at the kind of value. */
const mostKinds = 8;

/** Repairs with which a call gives true for 1, or false for 0, the two being equal: the value is right by chance, and the program is not. */
async function giveOtherKind({ code }: Ground, repairs: readonly Repair[], run: Try): Promise<ReadonlySet<Repair>> {
	const isOther = ({ ending, expected }: Run['results'][number]) => ending.kind === 'returned' && expected !== null && new Set([ending.value.shape.kind, expected.shape.kind]).size === 2 && [ending.value.shape.kind, expected.shape.kind].every((kind) => kind === 'truth' || kind === 'number');
	const found = new Set<Repair>();
	for (const repair of repairs) {
		const { results } = await run(applyEdits(code.text, repair.edits));
		if (!results.some(isOther)) break;
		found.add(repair);
	}
	return found;
}

/** `n` becomes `n + 1`, or 4 becomes 5. */
function isByOne({ from, to, text }: Edit, program: string): boolean {
	const old = program.slice(from, to);
	const added = text.startsWith(old) ? text.slice(old.length) : text;
	return /^\s*[-+]\s*1$/.test(added) || (/^-?\d+$/.test(old) && /^-?\d+$/.test(text) && Math.abs(Number(old) - Number(text)) === 1);
}

/** A repair that is so much less likely than the best one is no rival of it; with few examples nobody knows so well. */
const rivals = { usual: 1, few: 1.5 };
/** So many calls that nobody has decided on are kept. */
const mostUndecided = 3;

/**
 * Calls on which rivals part, the nearest rivals first: with enough examples only rivals at other places, since that alone changes what
 * is asked. None where an example is about more than the value of a call.
 */
function undecidedOf({ problem: { tests } }: Ground, { undecided }: RepairFindings): readonly string[] {
	const isFew = tests.length < leastTests;
	const isPlain = tests.every((test) => test.kind === 'call' && test.compare === 'equal' && test.raises !== true && test.before === undefined && test.output === undefined);
	if (!isPlain) return [];
	return undecided.filter(({ gap, isElsewhere }) => (isFew ? gap <= rivals.few : isElsewhere && gap <= rivals.usual)).sort((a, b) => a.gap - b.gap).slice(0, mostUndecided).map(({ call }) => call);
}

/** What was only changed to get past the example is no more suspicious than the rest: its places come last. */
function withoutChance({ places }: RepairFindings, byChance: readonly Repair[]): readonly RankedPlace[] {
	const rows = new Set(byChance.flatMap((repair) => repair.places.flatMap(linesOf)));
	const isByChance = ({ place }: RankedPlace) => linesOf(place).some((at) => rows.has(at));
	return rankedOnce([...places.filter((each) => !isByChance(each)), ...places.filter(isByChance)].map(({ place }) => place));
}

/** A place that a symptom names by itself stays first; the others are ranked by the gain of changes there. */
function ranked(bug: Bug, places: readonly RankedPlace[]): Bug {
	if (bug.kind === 'known' || bug.symptom.exception) return bug;
	return places.length > 0 ? { ...bug, places } : bug;
}

// ---------------------------------------------------------------- from one repair to bugs

/** One bug for each change; what stands on one line belongs together. */
function foundIn(repair: Repair, { code }: Ground): readonly FoundBug[] {
	const table = new LineTable(code.text);
	if (repair.rules.length === 1) return [foundBug(table, repair.edits, repair.concepts[0] ?? null)];
	const groups: Edit[][] = [];
	for (const edit of [...repair.edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = groups.at(-1);
		const before = last?.at(-1);
		if (last && before && (table.lineAt(before.to) >= table.lineAt(edit.from) || isOneMove(table, before, edit))) last.push(edit);
		else groups.push([edit]);
	}
	return groups.map((edits) => foundBug(table, edits, conceptAt(repair, edits, table)));
}

/** A line that goes out right beside another change is a part of it: what stood there stands there now in another way. */
function isOneMove(table: LineTable, one: Edit, other: Edit): boolean {
	const goesOut = ({ from, to, text }: Edit) => text.trim() === '' && table.textOf(table.lineAt(from)).trim() !== '' && table.text.slice(from, to).includes(table.textOf(table.lineAt(from)).trim());
	return table.lineAt(other.from) - table.lineAt(Math.max(one.from, one.to - 1)) <= 1 && (goesOut(one) || goesOut(other));
}

/** The concept of the change whose place is the nearest; null where changes and places do not pair. */
function conceptAt({ places, concepts }: Repair, edits: readonly Edit[], table: LineTable): ConceptId | null {
	if (places.length !== concepts.length) return null;
	const at = table.lineAt(edits[0]?.from ?? 0);
	const distance = (place: Place) => Math.min(...linesOf(place).map((line) => Math.abs(line - at)));
	const nearest = [...places.keys()].sort((a, b) => distance(places[a] as Place) - distance(places[b] as Place))[0];
	return nearest === undefined ? null : (concepts[nearest] ?? null);
}

function foundBug(table: LineTable, edits: readonly Edit[], concept: ConceptId | null): FoundBug {
	const known = concept !== null && conceptOf(concept) ? concept : null;
	return { description: described(table, edits), concept: known, insights: [], edits };
}

/** For the host and a model only: what becomes of the lines. */
function described(table: LineTable, edits: readonly Edit[]): string {
	return edits.map(({ from, to, text }) => {
		const line = `Line ${table.lineAt(from) + 1}`;
		const old = table.text.slice(from, to).trim();
		if (old === '') return `${line}: \`${text.trim()}\` is missing.`;
		return text.trim() === '' ? `${line}: \`${old}\` is too much.` : `${line}: \`${old}\` where \`${text.trim()}\` is meant.`;
	}).join(' ');
}

// ---------------------------------------------------------------- further repairs

/**
 * Each bug with the other repairs that take its place while those of the other bugs stay. Repairs of another kind are known to the
 * first bug, behind its own: the guard has to know them all.
 */
function withOthers(ground: Ground, bugs: readonly Bug[], best: Repair, others: readonly Repair[]): readonly Bug[] {
	const gap = ground.problem.tests.length < leastTests ? Infinity : rivals.usual;
	const isRival = ({ score }: Repair) => score - best.score <= gap;
	const owners = others.map(({ edits }) => {
		if (bugs.length <= 1) return { bug: bugs[0], edits };
		const own = bugs.find((bug) => bug.kind === 'known' && best.edits.every((edit) => bug.repairs[0]?.includes(edit) === true || has(edits, edit)));
		const kept = best.edits.filter((edit) => own?.kind === 'known' && own.repairs[0]?.includes(edit) !== true);
		return { bug: own, edits: own ? edits.filter((edit) => !has(kept, edit)) : edits };
	});
	return bugs.map((bug, at): Bug => {
		if (bug.kind !== 'known') return bug;
		const own = others.flatMap((other, index) => (owners[index]?.bug === bug ? [{ edits: owners[index].edits, places: bugs.length > 1 ? [] : other.places, isRival: isRival(other) }] : []));
		const foreign = at === 0 ? others.filter((_, index) => !owners[index]?.bug) : [];
		// Who finds the place of a change that hardly anybody means is not told that they found it.
		const places = [...bug.places.map(({ place }) => place), ...(bugs.length > 1 ? [] : best.places), ...own.filter((each) => each.isRival).flatMap(({ edits, places: told }) => [...told, ...placesOf(ground.code.text, edits)])];
		return { ...bug, repairs: [...bug.repairs, ...own.map(({ edits }) => edits), ...foreign.map(({ edits }) => edits)], places: rankedOnce(places) };
	});
}

function has(edits: readonly Edit[], { from, to, text }: Edit): boolean {
	return edits.some((edit) => edit.from === from && edit.to === to && edit.text === text);
}

function rankedOnce(places: readonly Place[]): readonly RankedPlace[] {
	const once = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
	return once.map((place, at) => ({ place, score: 1 / (1 + at) }));
}

function isPassing({ syntax, startup, results }: Run): boolean {
	return syntax === null && startup === null && results.every(({ passed }) => passed);
}
