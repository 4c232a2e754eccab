import type { RunDigest } from './events/events';
import { isGone } from './settle';
import type { SessionState } from './state';

/** What the program gave for a failing example stays hidden until *predict* was answered or left for it. */
export function isHidden(state: SessionState, test: string, result: RunDigest['results'][number]): boolean {
	if (result.passed || state.outcome || !state.run) {
		return false;
	}
	const { run } = state;
	const bug = state.bugs.find((other) => other.tests.includes(test) && !isGone(state, other, other.tests, run));
	if (!bug) {
		// A new example, whose bug is not looked for yet.
		const isNew = !` ${state.diagnosed ?? ''} `.includes(` ${test} `);
		return state.tasks.length === 0 || isNew;
	}
	const predicts = state.stages[bug.id]?.includes('predict') ?? true;
	const asked = state.turns.some((turn) => turn.stage === 'predict' && turn.slots.test === test && (turn.status === 'answered' || turn.status === 'left'));
	return predicts && !asked && !(state.stagesDone[bug.id] ?? []).includes('predict');
}
