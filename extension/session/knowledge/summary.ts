import type { SessionEvent } from '../events/events';
import type { Transfer } from '../state';
import type { SessionSummary } from '../store/store';
import { laterOf, withAnswered, withAsked } from './transferRule';

/** What a list shows of a session with these events; null when it has not started. */
export function summaryOf(id: string, events: readonly SessionEvent[]): SessionSummary | null {
	const started = events.find((event) => event.type === 'started');
	if (!started) {
		return null;
	}
	const finished = events.find((event) => event.type === 'finished');
	const again = finished && laterOf(finished.at, transfersIn(events));
	return {
		id,
		title: started.problem.title,
		document: events.findLast((event) => event.type === 'document-moved')?.document ?? started.document,
		startedAt: started.at,
		changedAt: events.at(-1)?.at ?? started.at,
		finished: finished !== undefined,
		...(finished?.outcome === 'solved' ? { solved: true } : {}),
		...(started.course?.problem ? { course: { id: started.course.id, problem: started.course.problem } } : {}),
		...(again ? { again } : {}),
	};
}

/** As the fold has them. */
function transfersIn(events: readonly SessionEvent[]): readonly Transfer[] {
	let transfers: readonly Transfer[] = [];
	for (const event of events) {
		if (event.type === 'transfer-asked') {
			transfers = withAsked(transfers, event);
		} else if (event.type === 'transfer-answered') {
			transfers = withAnswered(transfers, event, event.at);
		}
	}
	return transfers;
}
