import type { AskRequest, Situation, Utterance } from '../tutor/roles';
import type { SessionParts } from './parts';

/** After so many questions that may not be asked another move is made. */
const mostRefused = 6;

/** The first question for the move that the guard lets pass; null when there is none. Rejects as the instructor does. */
export async function allowedUtterance(
	{ tutor, guard, log }: Pick<SessionParts, 'tutor' | 'guard' | 'log'>, situation: Situation, request: AskRequest, signal: AbortSignal,
): Promise<Utterance | null> {
	const refused: string[] = [];
	while (refused.length < mostRefused) {
		const utterance = await tutor.instructor.ask(situation, refused.length > 0 ? { ...request, refused } : request, signal);
		const refusal = utterance && guard(situation, utterance, request);
		if (!utterance || !refusal) {
			return utterance;
		}
		log.warn(`the guard refused a question (${refusal}): ${utterance.question.template}`);
		// What is said before a question must never cost the student the question.
		const less = (utterance.plainly ?? []).map((words) => ({ question: utterance.question, words })).find((each) => !guard(situation, each, request));
		if (less) {
			return less;
		}
		if (refused.includes(utterance.question.id)) {
			return null;
		}
		refused.push(utterance.question.id);
	}
	return null;
}
