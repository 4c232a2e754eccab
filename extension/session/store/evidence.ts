import type { Observation } from '../../learner/evidence';
import type { FirstTry } from '../../learner/firstTries';
import type { Seen } from '../knowledge/seen';
import type { SessionSummary } from './store';

/** A session as it is searched for. */
export interface SeenSession extends Pick<Seen, 'about' | 'concepts'> {
	readonly summary: SessionSummary;
}

/** What all journals together say of what the student knows. */
export interface Gathered {
	readonly evidence: readonly Observation[];
	/** First tries, in the order of time. */
	readonly tries: readonly FirstTry[];
	/** The sessions that have started, newest first. */
	readonly sessions: readonly SeenSession[];
	/** What could not be used and was left as it is, in words for the student. */
	readonly notes: readonly string[];
}

/** Where the evidence of all sessions comes from. */
export interface EvidenceSource {
	/** Everything, as the journals are now. Rejects when the disk refuses. */
	gather(): Promise<Gathered>;
	/** Removes what was kept of journals, for good; what is asked for next is read from those that are there. */
	forget(): Promise<void>;
}
