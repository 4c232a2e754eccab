import type { Observation } from '../learner/evidence';

/** What all journals together say of what the student knows. */
export interface Gathered {
	readonly evidence: readonly Observation[];
	/** What could not be used and was left as it is, in words for the student. */
	readonly notes: readonly string[];
}

/** Where the evidence of all sessions comes from. */
export interface EvidenceSource {
	/** Everything, as the journals are now. Rejects when the disk refuses. */
	gather(): Promise<Gathered>;
}
