import type { SessionEvent } from './events';
import type { SessionSummary } from './store';

/** What a list shows of a session with these events; null when it has not started. */
export function summaryOf(id: string, events: readonly SessionEvent[]): SessionSummary | null {
	const started = events.find((event) => event.type === 'started');
	if (!started) {
		return null;
	}
	return {
		id,
		title: started.problem.title,
		document: events.findLast((event) => event.type === 'document-moved')?.document ?? started.document,
		startedAt: started.at,
		changedAt: events.at(-1)?.at ?? started.at,
		finished: events.some((event) => event.type === 'finished'),
	};
}
