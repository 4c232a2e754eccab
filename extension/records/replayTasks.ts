import { conceptOf } from '../learner/concepts';
import type { ReplayStep } from '../progressProtocol';
import { isMoot } from '../session/settle';
import { openTurn, type SessionState, type TaskState } from '../session/state';

type TaskThen = ReplayStep['tasks'][number];

/**
 * The tasks as they stood at a moment. What is still to be found stays unsaid: before its first question a task is only listed once the
 * session is solved, and while a session goes on an open one has no name. Pure.
 */
export function tasksThen(state: SessionState, end: SessionState): TaskThen[] {
	const now = openTurn(state)?.task ?? null;
	return state.tasks.filter((task) => !isMoot(end, task.bug) && (end.outcome === 'solved' || wasReached(state, task))).map(({ id, kind, concept, shownBy, status }) => ({
		kind, status, shownBy: [...shownBy], isNow: id === now, concept: isNamed(end, id) && concept !== null ? (conceptOf(concept)?.title() ?? null) : null,
	}));
}

function wasReached({ turns }: SessionState, { id, status }: TaskState): boolean {
	return status !== 'open' || turns.some(({ task }) => task === id);
}

function isNamed({ outcome, tasks }: SessionState, id: string): boolean {
	return outcome !== null || tasks.some((task) => task.id === id && task.status !== 'open');
}
