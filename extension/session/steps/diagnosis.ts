/** What could be wrong, and the tasks that follow from it. */
import * as l10n from '@vscode/l10n';
import type { Bug, Diagnosis } from '../../words';
import { withConcepts, withMistake } from '../course/knownMistakes';
import { diagnosed } from '../events/bodies';
import { digestOf } from '../events/digest';
import type { EventBody } from '../events/events';
import { inOrder } from '../knowledge/fitted';
import { asLeft, mendedPart, mendedWithRest, withoutLeft } from '../edits/halfMended';
import { broughtUp } from '../edits/knownBugs';
import { byHandId } from '../../tutor/offline/diagnosis/unwritten';
import { leastTests } from '../../tutor/offline/diagnosis/repairDiagnosis';
import { isPause } from '../sentences';
import { situationOf } from '../situation';
import { countedTests, type SessionState } from '../state';
import { reconsidered, ruledOutBy, supplantedBy } from '../examples/undecided';
import type { Work } from './work';

export async function diagnose(work: Work): Promise<readonly EventBody[]> {
	const { state, busy, signal, parts: { tutor } } = work;
	const ground = await work.ground();
	const halves = mendedWithRest(state);
	const previous = withoutLeft(broughtUp(work.secrets, state), halves);
	busy(l10n.t('Looking for what could be wrong'));
	const found = await tutor.diagnostician.diagnose(ground, reconsidered(previous, state), signal, isPause(state));
	signal.throwIfAborted();
	// What nobody can run is no known mistake.
	const mistake = ground.evidence.run.unrun ? null : await work.mistake();
	const evident = withConcepts(mistake ? withMistake(found, mistake) : found, work.course?.concepts ?? []);
	const halfIds = new Set(halves.map(({ bug }) => bug));
	const supplanted = supplantedBy(evident, state).filter(({ id }) => !halfIds.has(id));
	// What the example of a repair should give was said when it was asked for.
	const aim = lastAim(state);
	const spokenOf = new Set([...halves.flatMap(({ left }) => left), ...supplanted.flatMap(({ tests }) => tests), ...(aim === undefined ? [] : [aim])]);
	const diagnosis = asLeft(evident, previous, spokenOf, situationOf(state, ground, work.secrets).found);
	const parts = previous?.bugs.filter(({ id }) => halfIds.has(id) && diagnosis.bugs.every((other) => other.id !== id)).map(mendedPart) ?? [];
	// Where nothing of it came right, another mistake had hidden what it is: nobody has mended it, and it is none.
	const isMended = ({ symptom: { tests } }: Bug) => tests.length > 0;
	// What was gone through by hand is what the run says that it is.
	const seen = ground.evidence.run.unrun ? [] : state.bugs.filter(({ id }) => id === byHandId).map(({ id }) => id);
	const ruledOut = [...ruledOutBy(diagnosis, state), ...seen, ...supplanted.map(({ id }) => id), ...parts.filter((part) => !isMended(part)).map(({ id }) => id)];
	const named = { ...diagnosis, bugs: [...diagnosis.bugs, ...parts.filter(isMended)] };
	work.keep({ diagnosis: merged(named, previous, ruledOut), diagnosedText: ground.code.text });
	return [diagnosed(named, state.code.version, digestOf(ground.evidence.run), ruledOut, mistake?.id)];
}

/** The example that the student was asked last to make right, where that is checked now. */
function lastAim({ turns }: SessionState): string | undefined {
	const last = turns.findLast(({ purpose, status }) => purpose === 'task' && status !== 'withdrawn');
	return last?.stage === 'repair' && last.status === 'answered' ? last.slots.test : undefined;
}

/** The tasks of the diagnosis; where that is lost, it is made anew. */
export async function setTasks(work: Work): Promise<readonly EventBody[]> {
	const ground = await work.ground();
	const { diagnosis } = work.secrets;
	if (!diagnosis) {
		return diagnose(work);
	}
	const { diagnostician } = work.parts.tutor;
	// Where nobody is sure of the place, one line that was pointed at must not end the search, whatever is known of the idea.
	const isSure = countedTests(work.state).length >= leastTests;
	const tasks = inOrder(diagnostician.tasks(ground, diagnosis), isSure ? work.state.mastery : {});
	work.keep({ tasks: [...work.secrets.tasks.filter((task) => !tasks.some((other) => other.id === task.id)), ...tasks] });
	return [{
		type: 'tasks-set',
		tasks: tasks.map(({ id, bug, kind, concept, shownBy }) => ({ id, bug, kind, concept, shownBy: [...shownBy] })),
		stages: Object.fromEntries(diagnosis.bugs.map((bug) => [bug.id, [...diagnostician.stages(diagnosis, bug.id)]])),
	}];
}

/** Bugs of an earlier diagnosis that this one no longer names stay known, so that one that comes back keeps its id; but not what never was there. */
function merged(diagnosis: Diagnosis, previous: Diagnosis | null, ruledOut: readonly string[]): Diagnosis {
	const gone = previous?.bugs.filter(({ id }) => !ruledOut.includes(id) && !diagnosis.bugs.some((other) => other.id === id)) ?? [];
	return { ...diagnosis, bugs: [...diagnosis.bugs, ...gone] };
}
