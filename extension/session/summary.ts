import type { SessionEvent } from './events';
import type { SessionSummary } from './store';

/** Milliseconds after which an idea is asked about again: two nights lie between. */
export const laterMs = 2 * 24 * 60 * 60 * 1000;

/** What a list shows of a session with these events; null when it has not started. */
export function summaryOf(id: string, events: readonly SessionEvent[]): SessionSummary | null {
	const started = events.find((event) => event.type === 'started');
	if (!started) {
		return null;
	}
	const again = againIn(events);
	return {
		id,
		title: started.problem.title,
		document: events.findLast((event) => event.type === 'document-moved')?.document ?? started.document,
		startedAt: started.at,
		changedAt: events.at(-1)?.at ?? started.at,
		finished: events.some((event) => event.type === 'finished'),
		...(again ? { again } : {}),
	};
}

/** What was asked about on another program at the end is asked about again later, until it was answered or left once. */
function againIn(events: readonly SessionEvent[]): SessionSummary['again'] | null {
	const finished = events.find((event) => event.type === 'finished');
	const asked = events.filter((event) => event.type === 'transfer-asked');
	const answers = new Map(events.flatMap((event) => (event.type === 'transfer-answered' ? [[event.turn, event.correct] as const] : [])));
	const later = asked.filter(({ when, turn }) => when === 'later' && answers.has(turn));
	const next = asked.find(({ when, concept }) => when === 'end' && !later.some((other) => other.concept === concept));
	return !finished || !next || later.some(({ turn }) => answers.get(turn) === null) ? null : { from: finished.at + laterMs, concept: next.concept };
}
