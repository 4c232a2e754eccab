import { EvidenceDiagnostician } from '../tutor/offline/diagnostician';
import { OfflineInstructor } from '../tutor/offline/offlineInstructor';
import { OfflineVerifier } from '../tutor/offline/offlineVerifier';
import { probesFor } from '../tutor/offline/probes';
import type { TutorParts } from './parts';

/** The tutor that needs no model. */
export function offlineTutor(): TutorParts {
	return {
		tutor: { diagnostician: new EvidenceDiagnostician(), instructor: new OfflineInstructor(), verifier: new OfflineVerifier() },
		guard: () => null,
		probes: ({ problem }) => probesFor(problem.entry, problem.tests),
	};
}
