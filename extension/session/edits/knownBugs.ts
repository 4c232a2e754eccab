/** Known bugs in the program as it is now: their repairs carried through the edits since, and which of them are gone. */
import { applyEdits } from '../../code/edits';
import { rebased } from '../../code/rebase';
import type { Ground, Trial } from '../../tutor/roles';
import type { Bug, Diagnosis, Edit, KnownBug, Run } from '../../words';
import type { RunDigest } from '../events/events';
import type { SessionState } from '../state';
import type { Secrets } from '../store/store';
import { takenBack } from './takenBack';

/**
 * The diagnosis in terms of the present program: lines of exceptions and places where they are now, repairs moved along. A line that
 * is gone is not known any more, and a repair whose surroundings changed is none.
 */
export function broughtUp({ diagnosis, diagnosedText }: Pick<Secrets, 'diagnosis' | 'diagnosedText'>, state: SessionState): Diagnosis | null {
	if (!diagnosis || diagnosis.version === state.code.version) return diagnosis;
	const moved = (bug: Bug): Bug => {
		const { exception } = bug.symptom;
		const line = exception?.line ?? null;
		const symptom = exception && line !== null ? { ...bug.symptom, exception: { ...exception, line: state.lines.line(line, diagnosis.version) } } : bug.symptom;
		if (bug.kind === 'suspected') return { ...bug, symptom };
		return {
			...bug, symptom,
			places: bug.places.flatMap(({ place, score }) => {
				const now = state.lines.place(place, diagnosis.version);
				return now ? [{ place: now, score }] : [];
			}),
			...(bug.departures ? { departures: bug.departures.flatMap((place) => state.lines.place(place, diagnosis.version) ?? []) } : {}),
			repairs: diagnosedText === undefined ? [] : bug.repairs.map((edits) => rebased(edits, diagnosedText, state.code.text)).filter((edits) => edits !== null),
		};
	};
	return { ...diagnosis, version: state.code.version, bugs: diagnosis.bugs.map(moved) };
}

/**
 * Which known bugs are gone: **with the repairs of all other open bugs the program passes**, though it may fail as it is; single bugs
 * mask each other, so a bug's own tests alone do not tell. A bug is gone as well when the program, with those repairs, **fails fewer
 * tests than it does with the change at the bug's own lines taken back**: another bug may not be known any more. `whole`: the repairs
 * that are known still lead to a program that passes; if not, something else is wrong now. Null when no known bug is open, or everything
 * passes anyway.
 */
export async function standingOfBugs(ground: Ground, state: SessionState, secrets: Secrets, trial: Trial, signal: AbortSignal): Promise<RunDigest['known'] | null> {
	const isOpen = ({ id }: Bug) => state.tasks.some((task) => task.bug === id && task.kind === 'syntactical' && task.status === 'open');
	const known = (broughtUp(secrets, state)?.bugs ?? []).filter((bug): bug is KnownBug => bug.kind === 'known');
	const open = known.filter(isOpen);
	if (open.length === 0 || isPassing(ground.evidence.run)) return null;
	const text = ground.code.text;
	const failing = async (program: string, bugs: readonly KnownBug[], moved: (edits: readonly Edit[]) => readonly Edit[] | null = (edits) => edits): Promise<number> => {
		const edits = moved(bugs.flatMap(({ repairs }): readonly Edit[] => repairs[0] ?? []));
		return edits === null ? Infinity : failures(edits.length === 0 && program === text ? ground.evidence.run : await trial(ground, applyEdits(program, edits), signal));
	};
	const passes = async (bugs: readonly KnownBug[]) => bugs.some(({ repairs }) => repairs.length > 0) && (await failing(text, bugs)) === 0;
	const isBetter = async (bug: KnownBug, others: readonly KnownBug[]): Promise<boolean> => {
		const before = secrets.diagnosedText;
		const edits = secrets.diagnosis?.bugs.flatMap((each) => (each.id === bug.id && each.kind === 'known' ? (each.repairs[0] ?? []) : [])) ?? [];
		const back = before === undefined || edits.length === 0 ? null : takenBack(edits, before, text);
		if (back === null) return false;
		// What cannot be run at all tells nothing of any bug.
		const now = await failing(text, others);
		return now < Infinity && now < (await failing(back, others, (all) => rebased(all, text, back)));
	};
	const gone: string[] = [];
	const others = (bug: KnownBug) => open.filter((other) => other !== bug && !gone.includes(other.id));
	for (const bug of open) {
		if (await passes(others(bug))) gone.push(bug.id);
	}
	const isWhole = gone.length > 0;
	for (const bug of isWhole ? [] : open) {
		if (await isBetter(bug, others(bug))) gone.push(bug.id);
	}
	const whole = isWhole || (await passes(open.filter(({ id }) => !gone.includes(id))));
	for (const bug of known.filter((other) => !isOpen(other))) {
		// One that was gone is back when it takes its repair once more.
		if (whole || !(await passes([...open, bug]))) gone.push(bug.id);
	}
	return { gone, whole };
}

/** So many repairs of one bug are set beside what the student did. */
const mostRepaired = 6;

/**
 * The diagnosed program with the best repair of every bug, then with the others where there is one bug, likeliest first; empty where a bug
 * has none. Whether they pass is not said: they may be of other tests.
 */
export function repairedTexts({ diagnosis, diagnosedText }: Pick<Secrets, 'diagnosis' | 'diagnosedText'>): readonly string[] {
	const all = diagnosis?.bugs.map((bug) => (bug.kind === 'known' ? bug.repairs : [])) ?? [];
	if (diagnosedText === undefined || all.length === 0 || all.some(({ length }) => length === 0)) return [];
	const [only = []] = all;
	const repairs = all.length === 1 ? only.slice(0, mostRepaired) : [all.flatMap(([best = []]) => best)];
	return repairs.map((edits) => applyEdits(diagnosedText, edits));
}

/** How many tests fail; without end where the program does not start. */
export function failures({ syntax, startup, results }: Run): number {
	return syntax !== null || startup !== null ? Infinity : results.filter(({ passed }) => !passed).length;
}

export function isPassing({ syntax, startup, results }: Run): boolean {
	return syntax === null && startup === null && results.every(({ passed }) => passed);
}
