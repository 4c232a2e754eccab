import { applyEdits } from '../../code/edits';
import type { Situation, Trial } from '../../tutor/roles';
import type { Bug, Edit, Question } from '../../words';
import { failures } from './knownBugs';

/** The likeliest are enough to show one, and each is a run that the student waits for. */
const mostTried = 8;

/**
 * The situation with those repairs of the question's bug alone that prove themselves on the program as it is now: with one of them fewer
 * examples fail. A repair was found in the program as it was, and what the student has changed since may be the half that it counts on.
 */
export async function withProvenRepairs(situation: Situation, question: Question, trial: Trial, signal: AbortSignal): Promise<Situation> {
	const { diagnosis, tasks, code: { text }, evidence: { run } } = situation;
	const own = diagnosis.bugs.find(({ id }) => id === tasks.find((task) => task.id === question.task)?.bug);
	if (own?.kind !== 'known') return situation;
	const proven: typeof own.repairs[number][] = [];
	// Of several mistakes one may hide behind another: then it is tried with the repairs of the others.
	const isOpen = (bug: Bug) => tasks.some((task) => task.bug === bug.id && task.kind === 'syntactical' && task.status === 'open');
	const others = diagnosis.bugs.flatMap((bug) => (bug !== own && bug.kind === 'known' && isOpen(bug) ? (bug.repairs[0] ?? []) : []));
	const left = async (edits: readonly Edit[]) => failures(await trial(situation, applyEdits(text, edits), signal));
	for (const edits of own.repairs.slice(0, mostTried)) {
		if ((await left(edits)) < failures(run) || (others.length > 0 && (await left([...edits, ...others])) === 0)) proven.push(edits);
	}
	return { ...situation, diagnosis: { ...diagnosis, bugs: diagnosis.bugs.map((bug) => (bug === own ? { ...own, repairs: proven } : bug)) } };
}
