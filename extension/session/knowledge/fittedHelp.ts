import { isHard, isMastered } from '../../learner/use';
import { conceptBehind } from '../../tutor/offline/teaching/lessons';
import type { Instructor, PastTurn, Situation } from '../../tutor/roles';
import type { Rung } from '../../words';
import type { SessionState } from '../state';

/**
 * What help comes to at a question, by what the session began with: where its concept is hard, help begins with a fact, since the smaller
 * question came first; where it is known, no example teaches it once more as long as there is something else. Else, and where there
 * is nothing of that, the next rung. Null when the ladder is spent.
 */
export async function fittedHelp(
	instructor: Pick<Instructor, 'help'>, { mastery }: Pick<SessionState, 'mastery'>, situation: Situation, turn: PastTurn, cap: Rung, signal: AbortSignal,
): ReturnType<Instructor['help']> {
	const concept = conceptBehind(situation, turn.question);
	const from = (rung: Rung) => instructor.help(situation, { ...turn, rung }, cap, signal);
	if (turn.rung === 'question' && isHard(mastery, concept)) {
		const fact = await from('smaller-question');
		if (fact) {
			return fact;
		}
	}
	const help = await from(turn.rung);
	return help?.rung === 'worked-example' && isMastered(mastery, concept) ? ((await from('worked-example')) ?? help) : help;
}
