import type { SessionState } from '../state';

/** How many ideas were worked out: each concept once, however many tasks showed it; a bug without one counts as one idea. */
export function ideasOf({ tasks }: Pick<SessionState, 'tasks'>): number {
	const worked = tasks.filter((task) => task.kind === 'conceptual' && task.status === 'resolved');
	return new Set(worked.map(({ concept, bug }) => concept ?? `bug ${bug}`)).size;
}
