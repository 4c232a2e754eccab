/**
 * What a repair is about. One idea decides together what is told after a wrong answer, which example is shown, what is asked at the end,
 * and which other program comes then: so they always belong to each other. Where nobody knows it with some certainty there is none.
 */
import type { Idea, RunShows } from '../../../../grammars/lessons';
import { applyEdits } from '../../../code/edits';
import { conceptOf } from '../../../learner/concepts';
import type { Bug, Words } from '../../../words';
import type { Situation } from '../../roles';
import { backticked } from '../backticked';
import { changedWalkOf } from '../facts/changedWalk';
import { lessonsOf } from '../teaching/lessons';
import { leastTests } from './repairDiagnosis';
import { isSlip } from './stages';
import { standingAt } from './unwritten';
import { keeperOf } from '../questions/repairError';
import { foundLines, subjectOf } from '../subject';

/** What is known of a bug before it is repaired: a list changed under its loop, else what its likeliest repair changes, else what the run or the found line shows. */
export function ideaBehind(situation: Situation, bug: Bug): Idea | null {
	const { code } = situation;
	const lessons = lessonsOf(code.language);
	// What is not written yet has no mistake.
	if (!lessons || standingAt(bug, situation.diagnosis.standing) !== 'broken') return null;
	const [found] = foundLines(situation);
	const shown = shownBy(situation, bug);
	const ids = shown === 'changed-walk' || shown === 'unknown-name' ? lessons.ideasOfRun(shown, code.text)
		: changedBy(situation, bug) ?? (shown ? lessons.ideasOfRun(shown, code.text) : found === undefined ? [] : lessons.ideasOfLine(code.text, found));
	return ids[0] === undefined ? null : ideaOf(code.language, ids[0]);
}

/** What the run shows by itself; null for nothing. */
function shownBy(situation: Situation, bug: Bug): RunShows | null {
	const subject = subjectOf(situation, bug, situation.tasks, []);
	if (changedWalkOf(subject)) return 'changed-walk';
	const { exception } = bug.symptom;
	if (exception && !isSlip(bug.id) && keeperOf(subject, exception)) return 'unknown-name';
	const tried = subject.failing[0]?.result;
	const isNothing = tried?.ending.kind === 'returned' && tried.ending.value.shape.kind === 'nothing' && tried.expected !== null && tried.expected.shape.kind !== 'nothing';
	return isNothing ? 'nothing-back' : bug.symptom.kind === 'endless' ? 'endless' : null;
}

/** The one idea of the likeliest repair; null where no repair is known, or nobody can say what all of it is about. */
function changedBy(situation: Situation, bug: Bug): readonly string[] | null {
	const { code, diagnosis } = situation;
	const ideasOf = (each: Bug) => (each.kind === 'known' && each.repairs[0] ? (lessonsOf(code.language)?.ideasOfChange(code.text, applyEdits(code.text, each.repairs[0])) ?? []) : []);
	const [own, other] = ideasOf(bug);
	// An answer of its own for one example is what a search puts in when it finds nothing better.
	if (own === 'missing-case' && bug.symptom.kind !== 'exception') return null;
	return diagnosis.version === code.version && own && other === undefined && isTrusted(situation, diagnosis.bugs.map((each) => ideasOf(each)[0] ?? null)) ? [own] : null;
}

/** Several mistakes that few examples show are a guess, unless all of them are about the same. */
export function isTrusted({ problem, diagnosis }: Situation, ideas: readonly (string | null)[]): boolean {
	return problem.tests.length >= leastTests || diagnosis.bugs.length === 1 || new Set(ideas).size === 1;
}

/** The ideas of the change from the one program to the other, each once; null for a place of which nobody can say. */
export function ideasMended(language: string, began: string, now: string): readonly (Idea | null)[] {
	return (lessonsOf(language)?.ideasOfChange(began, now) ?? []).map((id) => (id === null ? null : ideaOf(language, id)));
}

export function ideaOf(language: string, id: string): Idea | null {
	return lessonsOf(language)?.ideas.find((idea) => idea.id === id) ?? null;
}

/** What happens there, in a sentence or two. */
export function meaningOf(idea: Idea): Words | null {
	const meaning = idea.meaning ?? conceptOf(idea.concept)?.meaning;
	return meaning ? backticked(meaning()) : null;
}

/** A wrong result alone speaks for the place with the most failing runs, and for nothing that stands there. */
export function isGuess({ kind, symptom }: Bug): boolean {
	return kind === 'suspected' && (symptom.kind === 'value' || symptom.kind === 'output');
}
