import type { Bug, Diagnosis, Place, RankedPlace, Stage, SuspectedBug, Symptom, Task } from '../../../words';
import type { Diagnostician, Ground } from '../../roles';
import { conceptOfSymptom } from './conceptOf';
import { conceptOf } from '../../../learner/concepts';
import { candidatesOf } from '../generator';
import { givesBackTemplate } from '../questions/explainReturned';
import { type RepairSearch, knownByRepair } from './repairDiagnosis';
import { slipOf } from './slips';
import { isSlip, slipId, stagesOf } from './stages';
import { standingOf } from './standing';
import { linesOf, subjectOf } from '../subject';
import { lineOf, sameKind, symptomsOf } from './symptoms';
import { absentOf, byHandId, standingAt, unwrittenId, unwrittenOf, withoutTests } from './unwritten';

/** Bugs from evidence: each a symptom with ranked places, and known where the search finds a repair. Without a search all stay suspected. */
export class EvidenceDiagnostician implements Diagnostician {
	constructor(private readonly search: RepairSearch | null = null) {}

	async diagnose(ground: Ground, previous: Diagnosis | null, signal: AbortSignal): Promise<Diagnosis> {
		const evident: Diagnosis = { version: ground.code.version, standing: standingOf(ground), bugs: suspectedBugs(ground, previous?.bugs ?? []) };
		return this.search ? this.repaired(ground, evident, previous, this.search, signal) : evident;
	}

	/** Where something is not written yet, a repair is looked for by the examples of the rest. */
	private async repaired(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, search: RepairSearch, signal: AbortSignal): Promise<Diagnosis> {
		const isToWrite = (bug: Bug) => standingAt(bug, evident.standing) !== evident.standing || absentOf(ground, bug.symptom) !== null;
		const toWrite = evident.bugs.filter(isToWrite);
		const rest = evident.bugs.filter((bug) => !isToWrite(bug));
		if (toWrite.length === 0 || rest.length === 0) return knownByRepair(ground, evident, previous, search, signal);
		const known = await knownByRepair(withoutTests(ground, new Set(toWrite.flatMap(({ symptom }) => symptom.tests))), { ...evident, bugs: rest }, previous, search, signal);
		return { ...known, bugs: [...known.bugs, ...toWrite] };
	}

	tasks(ground: Ground, diagnosis: Diagnosis): readonly Task[] {
		return diagnosis.bugs.flatMap((bug) => tasksOf(ground, diagnosis, bug));
	}

	stages(diagnosis: Diagnosis, bug: string): readonly Stage[] {
		const found = diagnosis.bugs.find((each) => each.id === bug);
		return found ? stagesOf(found, diagnosis.standing) : [];
	}
}

/** The bugs in the order in which they are worked on: one that spoils many more examples than the shortest run's, then the traced one, since only it can be followed, then by line. */
export function suspectedBugs(ground: Ground, previous: readonly Bug[]): readonly SuspectedBug[] {
	const { run, trace } = ground.evidence;
	const taken = new Set<string>();
	// What is not written is no place to hunt in: the others come first.
	const isToWrite = (symptom: Symptom) => unwrittenOf(ground, symptom, previous) !== null || absentOf(ground, symptom) !== null;
	const symptoms = symptomsOf(ground);
	const first = leading(ground, symptoms.filter((symptom) => !isToWrite(symptom)));
	const order = (symptom: Symptom) => (isToWrite(symptom) ? Number.MAX_SAFE_INTEGER : symptom === first ? -2 : trace && symptom.tests.includes(trace.test) ? -1 : lineOf(symptom, run.results) ?? placesOf(ground, symptom)[0]?.line ?? 0);
	return [...symptoms]
		.sort((a, b) => order(a) - order(b))
		.map((symptom) => {
			const id = idOf(ground, symptom, previous, taken);
			taken.add(id);
			const places = placesOf(ground, symptom).map(({ ranked }) => ranked);
			return { kind: 'suspected', id, symptom, places, concept: conceptOfSymptom(ground, symptom, places) };
		});
}

/** A mistake on an edge (an empty list) stands back behind one that spoils so many times as many examples. */
const manyTimes = 3;

/** What goes wrong on most examples and can be followed, where that is many times as often as on the traced one; null where it is not. */
function leading({ evidence: { trace, others } }: Ground, symptoms: readonly Symptom[]): Symptom | null {
	const followed = new Set([...(trace ? [trace] : []), ...(others ?? [])].map(({ test }) => test));
	const own = symptoms.find(({ tests }) => trace && tests.includes(trace.test));
	const [most] = symptoms.filter(({ tests }) => tests.some((test) => followed.has(test))).sort((a, b) => b.tests.length - a.tests.length);
	return own && most && own !== most && most.tests.length >= manyTimes * own.tests.length ? most : null;
}

/** The id of the bug before that shows the same way, else one that says how it shows. */
function idOf(ground: Ground, symptom: Symptom, previous: readonly Bug[], taken: ReadonlySet<string>): string {
	if (ground.evidence.run.unrun && symptom.kind !== 'syntax') return unused(byHandId, taken);
	const slip = symptom.kind === 'exception' ? slipOf(ground, symptom.exception) : null;
	if (slip) return unused(slipId(slip.typed), taken);
	const unwritten = unwrittenOf(ground, symptom, previous);
	if (unwritten !== null) return unused(unwrittenId(unwritten), taken);
	const at = lineOf(symptom, ground.evidence.run.results);
	const same = previous.find((bug) => {
		if (taken.has(bug.id) || bug.id === byHandId || isSlip(bug.id) || standingAt(bug, 'broken') !== 'broken' || bug.symptom.kind !== symptom.kind || !sameKind(bug.symptom.exception, symptom.exception)) return false;
		const before = bug.symptom.exception?.line ?? null;
		if (symptom.exception && at !== null && before !== null) return before === at;
		return symptom.kind === 'syntax' || bug.symptom.tests.some((test) => symptom.tests.includes(test));
	});
	return same?.id ?? unused(symptom.exception ? `exception-${symptom.exception.type}` : symptom.kind, taken, previous);
}

function unused(name: string, taken: ReadonlySet<string>, previous: readonly Bug[] = []): string {
	const isFree = (id: string) => !taken.has(id) && !previous.some((bug) => bug.id === id);
	if (isFree(name)) return name;
	let number = 2;
	while (!isFree(`${name}-${number}`)) number++;
	return `${name}-${number}`;
}

/** Where to look: the line that the symptom names itself, then the suspicious ones, headers of functions left out. */
function placesOf(ground: Ground, symptom: Symptom): readonly { readonly line: number; readonly ranked: RankedPlace }[] {
	const named = lineOf(symptom, ground.evidence.run.results);
	const headers = new Set(ground.outline.functions.map(({ header }) => header));
	const first = (place: Place) => (place.kind === 'lines' ? place.from : place.after);
	const own: RankedPlace[] = named === null ? [] : [{ place: { kind: 'lines', from: named, to: named }, score: 1 }];
	const suspicious = ground.evidence.places.filter(({ place }) => first(place) !== named && !headers.has(first(place)));
	return [...own, ...suspicious].map((ranked) => ({ line: first(ranked.place), ranked }));
}

/** The tasks of one bug; an understanding that no question could show is left out. */
export function tasksOf(ground: Ground, diagnosis: Diagnosis, bug: Bug): readonly Task[] {
	const stages = stagesOf(bug, diagnosis.standing);
	const asksWith = (found: readonly number[]) => candidatesOf(subjectOf(ground, bug, [], found), diagnosis.standing).filter(({ follows }) => !follows);
	const first = asksWith([]);
	// Which kind of value comes back is asked of the line that gives it, once that is found.
	const given = first.flatMap(({ question: { template, truth } }) => (template === givesBackTemplate && truth.kind === 'places' ? truth.places.flatMap(linesOf) : []));
	// Of some lines, such as a start, all there is to ask is asked once they are found.
	const places = bug.kind === 'known' && first.every(({ question }) => question.stage !== 'explain') ? bug.places.flatMap(({ place }) => linesOf(place)) : [];
	const asked = new Set([...first, ...(given.length > 0 ? asksWith(given) : []), ...(places.length > 0 ? asksWith(places) : [])].map(({ question }) => question.stage));
	const able = stages.filter((stage) => stage !== 'repair' && asked.has(stage));
	const task = (name: string, kind: Task['kind'], shownBy: Stage, text: string): Task => ({ id: `${bug.id}/${name}`, bug: bug.id, kind, text, concept: bug.concept, shownBy: [shownBy] });
	const explain = able.find((stage) => stage === 'explain');
	const before = able.filter((stage) => stage !== 'explain').at(-1);
	// What a plan has shown is not what a hunt asks for: where the one becomes the other, its tasks are new.
	const isPlan = standingAt(bug, diagnosis.standing) !== 'broken';
	return [
		...(before ? [task(isPlan ? 'by-hand' : 'run', 'conceptual', before, runTexts[before] ?? '')] : []),
		...(explain ? [task(isPlan ? 'steps' : 'place', 'conceptual', explain, !isPlan ? aboutPlace(bug) : 'Can name the steps that lead to the result.')] : []),
		task('repair', 'syntactical', 'repair', 'The program does what these tests ask for.'),
	];
}

/** The model is told it too: it names the knowledge, never the place or the change. */
function aboutPlace(bug: Bug): string {
	const concept = bug.kind === 'known' && bug.concept !== null ? conceptOf(bug.concept) : null;
	return concept ? `Knows what the place of the mistake does on the failing run. It is about: ${concept.meaning()}` : 'Knows what that place does on the failing run.';
}

/** What a right answer at the last stage before *explain* shows. */
const runTexts: Partial<Record<Stage, string>> = {
	read: 'Knows what the message of the error says.',
	expect: 'Knows what should happen.',
	predict: 'Knows how things stand where the run goes wrong.',
	locate: 'Knows what should happen and where the run departs from it.',
};
