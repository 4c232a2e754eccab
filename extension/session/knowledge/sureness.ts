import type { SessionState, TurnState } from '../state';

/** Answers that are given in one go: a value, values, a count, an option. */
const forms = ['value', 'values', 'count', 'choice'];

/**
 * Whether a question also asks how sure the student is: a prediction, the first time that this step is asked and before any help, so that
 * what is said can be set beside what the run says. It may be left open. Pure.
 */
export function asksSureness({ turns }: Pick<SessionState, 'turns'>, turn: TurnState): boolean {
	const isFirst = !turns.some((other) => other.id !== turn.id && other.task === turn.task && other.stage === turn.stage && other.status !== 'withdrawn');
	return turn.purpose === 'task' && turn.stage === 'predict' && turn.rung === 'question' && turn.assessment === null && isFirst && forms.includes(turn.form.kind);
}
