import type { ConceptUse } from '../../code/conceptQuery';
import type { ConceptId } from '../../words';
import type { SessionState } from '../state';

/**
 * The concepts that lines use which the student has written or changed during the session, each once. None where most of the program
 * was replaced (nobody knows by whom it was written), or the change was shown.
 */
export function ownConcepts(state: SessionState, uses: () => readonly ConceptUse[]): readonly ConceptId[] {
	if (state.replaced !== undefined || state.code.text === state.began || state.turns.some(({ rung }) => rung === 'change-described')) {
		return [];
	}
	const given = new Set(state.began.split('\n').map((line) => line.trim()));
	const lines = state.code.text.split('\n');
	return [...new Set(uses().filter(({ line }) => !given.has(lines[line]?.trim() ?? '')).map(({ concept }) => concept))];
}
