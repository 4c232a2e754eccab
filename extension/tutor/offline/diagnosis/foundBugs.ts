/** Found repairs as known bugs: each with the tests that show it alone, under the id of the symptom that it explains. */
import { applyEdits } from '../../../code/edits';
import { LineTable } from '../../../code/lineTable';
import { onlyCloses } from '../../../../grammars/sourceLine';
import type { Bug, ConceptId, Diagnosis, Edit, Insight, KnownBug, Place, Run, Symptom } from '../../../words';
import { linesOf } from '../subject';
import type { Ground } from '../../roles';
import { sameKind } from './symptoms';

/** One mistake and the edits of the program as it is that repair it. */
export interface FoundBug {
	readonly description: string;
	readonly concept: ConceptId | null;
	readonly insights: readonly Insight[];
	readonly edits: readonly Edit[];
}

/**
 * The known bugs in the order in which the failing run comes to them. A bug without which nothing fails is none: no test tells of it.
 * Together the repairs of `found` make every test pass.
 */
export async function knownBugs(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, found: readonly FoundBug[], run: (text: string) => Promise<Run>): Promise<readonly Bug[]> {
	const source = ground.code.text;
	let kept = found;
	const shown = new Map<FoundBug, readonly string[]>();
	for (const bug of found) {
		const others = kept.filter((other) => other !== bug);
		const result = await run(applyEdits(source, others.flatMap(({ edits }) => edits)));
		const failing = result.syntax || result.startup ? ground.problem.tests.map(({ id }) => id) : result.results.filter(({ passed }) => !passed).map(({ test }) => test);
		if (failing.length === 0 && others.length > 0) kept = others;
		else shown.set(bug, failing);
	}
	const ordered = [...kept].sort((a, b) => firstStep(ground, a) - firstStep(ground, b));
	return named(ground, evident, previous, ordered.map((bug) => ({ bug, tests: shown.get(bug) ?? [] })));
}

/** When the traced run first comes to a line of the bug; lines that it does not come to follow in their order. */
function firstStep({ code, evidence }: Ground, { edits }: FoundBug): number {
	const lines = new Set(placesOf(code.text, edits).flatMap(linesOf));
	const at = evidence.trace?.steps.findIndex(({ line }) => lines.has(line)) ?? -1;
	return at === -1 ? 1_000_000 + Math.min(...lines) : at;
}

/** Lines that the edits change; for an insertion of whole lines the gap. */
export function placesOf(source: string, edits: readonly Edit[]): readonly Place[] {
	const table = new LineTable(source);
	return edits.map(({ from, to, text }): Place => {
		const isGap = from === to && /^[^\n]*\n/.test(text) && table.columnAt(from) === 0 && text.endsWith('\n');
		const isTail = from === to && text.startsWith('\n') && from === table.endOf(table.lineAt(from));
		if (isGap) return { kind: 'gap', after: table.lineAt(from) - 1 };
		if (isTail) return { kind: 'gap', after: table.lineAt(from) };
		const last = table.lineAt(to);
		return widened(table, table.lineAt(from), to > from && table.columnAt(to) === 0 ? Math.max(table.lineAt(from), last - 1) : last);
	});
}

/** Of lines that only close something nobody says that they go wrong: what goes wrong are the lines beside. */
function widened(table: LineTable, from: number, to: number): Place {
	const isIdle = (at: number) => table.textOf(at).trim() === '' || onlyCloses(table.textOf(at));
	const own = Array.from({ length: to - from + 1 }, (_, step) => from + step);
	if (!own.every(isIdle) || own.every((at) => table.textOf(at).trim() === '')) return { kind: 'lines', from, to };
	const [before, after] = [Array.from({ length: from }, (_, step) => from - 1 - step), Array.from({ length: table.count - to - 1 }, (_, step) => to + 1 + step)].map((rows) => rows.find((at) => !isIdle(at)));
	return { kind: 'lines', from: before ?? from, to: after ?? to };
}

/** A line that is only moved stands at the wrong place: where it goes to, the lines beside are right. */
function withoutTargets(source: string, edits: readonly Edit[]): readonly Edit[] {
	const gone = new Set(edits.filter(({ text }) => text.trim() === '').map(({ from, to }) => source.slice(from, to).trim()));
	const isTarget = ({ from, to, text }: Edit) => from === to && text.trim() !== '' && gone.has(text.trim());
	return edits.filter((edit) => !isTarget(edit));
}

interface Shown {
	readonly bug: FoundBug;
	/** Tests that fail when everything but this bug is repaired. */
	readonly tests: readonly string[];
}

function named(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, all: readonly Shown[]): readonly Bug[] {
	const taken = new Set<string>();
	const bugs = all.map(({ bug, tests }): KnownBug => {
		const places = placesOf(ground.code.text, withoutTargets(ground.code.text, bug.edits));
		const symptomatic = evident.bugs.map((each) => ({ each, shared: each.symptom.tests.filter((test) => tests.includes(test)).length })).sort((a, b) => b.shared - a.shared)[0]?.each;
		const symptom = symptomOf(symptomatic?.symptom ?? null, tests);
		const id = idFor({ id: symptomatic?.id ?? symptom.kind, symptom }, places, tests, previous, taken);
		taken.add(id);
		return { kind: 'known', id, symptom, places: places.map((place) => ({ place, score: 1 })), concept: bug.concept ?? symptomatic?.concept ?? null, description: bug.description, repairs: [bug.edits], insights: bug.insights };
	});
	return explained(ground, bugs);
}

/** The symptom as the present run shows it, on the tests that this bug fails by itself. */
function symptomOf(seen: Symptom | null, tests: readonly string[]): Symptom {
	if (!seen) return { kind: 'value', tests, exception: null, syntax: null };
	const own = seen.tests.filter((test) => tests.includes(test));
	return { ...seen, tests: seen.kind === 'syntax' ? [] : own.length > 0 ? [...own, ...tests.filter((test) => !own.includes(test))] : seen.tests };
}

/** The id that the bug at this place had before, or one that stopped the run just so where its place was written anew; else that of the symptom that it explains; else a new one. */
function idFor({ id: symptomatic, symptom }: Pick<Bug, 'id' | 'symptom'>, places: readonly Place[], tests: readonly string[], previous: Diagnosis | null, taken: ReadonlySet<string>): string {
	const lines = new Set(places.flatMap(linesOf));
	const before = (previous?.bugs ?? []).filter((bug) => bug.kind === 'known' && !taken.has(bug.id));
	const same = before.find((bug) => bug.places.some(({ place }) => linesOf(place).some((at) => lines.has(at))) && (tests.length === 0 || bug.symptom.tests.some((test) => tests.includes(test))));
	if (same) return same.id;
	const stopped = before.find((bug) => bug.id === symptomatic && bug.places.length === 0 && isSameStop(bug.symptom, symptom));
	if (stopped) return stopped.id;
	const isFree = (id: string) => !taken.has(id) && !before.some((bug) => bug.id === id);
	if (isFree(symptomatic)) return symptomatic;
	let number = 2;
	while (!isFree(`${symptomatic}-${number}`)) number++;
	return `${symptomatic}-${number}`;
}

function isSameStop({ exception: before }: Symptom, { exception: now }: Symptom): boolean {
	return before !== null && now !== null && sameKind(before, now) && before.about === now.about;
}

/** A test that only several mistakes together fail is explained by the first of them. */
function explained({ evidence: { run } }: Ground, bugs: readonly KnownBug[]): readonly Bug[] {
	const known = new Set(bugs.flatMap(({ symptom }) => symptom.tests));
	const left = run.results.filter(({ test, passed, ending }) => !passed && ending.kind !== 'not-run' && ending.kind !== 'bad-test' && !known.has(test)).map(({ test }) => test);
	return bugs.map((bug, at) => (at === 0 && left.length > 0 ? { ...bug, symptom: { ...bug.symptom, tests: [...bug.symptom.tests, ...left] } } : bug));
}
