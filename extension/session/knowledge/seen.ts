import * as z from 'zod';
import { observationSchema } from '../../learner/evidence';
import { firstTrySchema } from '../../learner/firstTries';
import type { SessionEvent } from '../events/events';
import { firstTriesOf } from './firstTries';
import { observationsOf } from './observed';
import { summaryOf } from './summary';

/** The most characters of a task that are kept to be searched in. */
const mostAbout = 300;

/** What a journal says, as far as all sessions together are looked at: for the list of them, for the search, and for what the student knows. */
export const seenSchema = z.object({
	/** Null where it has not started. */
	summary: z.object({
		id: z.string(), title: z.string(), document: z.object({ uri: z.string(), name: z.string() }), startedAt: z.number(), changedAt: z.number(), finished: z.boolean(),
		again: z.object({ from: z.number(), concept: z.string() }).exactOptional(),
	}).nullable(),
	/** How the words of its task begin. */
	about: z.string(),
	/** The concepts that it was about. */
	concepts: z.array(z.string()),
	evidence: z.array(observationSchema),
	tries: z.array(firstTrySchema),
});

export type Seen = z.infer<typeof seenSchema>;

/** Of the journal of the session with this id. Pure. */
export function seenIn(id: string, events: readonly SessionEvent[]): Seen {
	const evidence = [...observationsOf(events)];
	const tasks = events.flatMap((event) => (event.type === 'tasks-set' ? event.tasks : []));
	const problem = events.findLast((event) => event.type === 'started' || event.type === 'problem-changed')?.problem;
	return {
		summary: summaryOf(id, events),
		about: problem?.statement.slice(0, mostAbout) ?? '',
		concepts: [...new Set([...tasks.flatMap(({ concept }) => concept ?? []), ...evidence.map(({ concept }) => concept)])],
		evidence,
		tries: [...firstTriesOf(events)],
	};
}
