/** The third rung: what a question's bug is about, at work on another program. */
import * as l10n from '@vscode/l10n';
import type { Bug, Question, Words } from '../../../words';
import type { Situation } from '../../roles';
import { examplesFor } from './exampleFor';
import { ideaBehind, isGuess, isTrusted } from '../diagnosis/idea';
import { conceptBehind, conceptOfQuestion, lessonsOf } from './lessons';
import { join, say } from '../say';
import { foundLines, linesOf } from '../subject';

/**
 * What the bug is about, an error's own idea while it is read, and at a smaller question before the place is found what that question is
 * about. Null where nothing fits that was not shown: what the whole call gives needs no example, and where the place is looked for only a
 * lesser one is given, since the best is for the repair.
 */
export function workedExample(situation: Situation, question: Question, shown: readonly Words[]): Words | null {
	const lessons = lessonsOf(situation.code.language);
	const { stage, slots } = question;
	const isEarly = stage === 'expect' || stage === 'predict';
	if (!lessons || (isEarly && (conceptOfQuestion(question) === null || slots.line === undefined))) return null;
	const bug = situation.diagnosis.bugs.find(({ id }) => id === situation.tasks.find((each) => each.id === question.task)?.bug);
	// What an error says is one thing, what led to it another.
	const idea = bug && !isEarly && stage !== 'read' ? ideaBehind(situation, bug) : null;
	const isShown = (example: Words) => shown.some((each) => JSON.stringify(each) === JSON.stringify(introduced(example)));
	const [concept, line] = isEarly ? [conceptOfQuestion(question), slots.line ?? null] : [bug && isGuess(bug) ? conceptOfQuestion(question) : conceptBehind(situation, question), lineBehind(situation, bug)];
	const [best, ...others] = examplesFor({ idea: idea?.id ?? null, concept, line, isShown }, lessons, situation);
	const example = stage === 'locate' ? others.at(-1) : best;
	return example ? introduced(example) : null;
}

function introduced(example: Words): Words {
	return join(say(l10n.t('An example, on another program:')), example);
}

/** The line (zero-based) that an example is like: the one that the student found, that of the error, or where the bug is; one that is only asked about says nothing of what is lacking. */
function lineBehind(situation: Situation, bug: Bug | undefined): number | null {
	const [place] = bug && isTrusted(situation, situation.diagnosis.bugs.map(({ id: each }) => each)) ? bug.places : [];
	return foundLines(situation)[0] ?? bug?.symptom.exception?.line ?? (place ? linesOf(place.place)[0] ?? null : null);
}
