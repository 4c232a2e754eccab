import { refuse } from './guardSession';
import { EvidenceDiagnostician } from './offline/diagnostician';
import type { RepairSearch } from './offline/repairDiagnosis';
import { OfflineInstructor } from './offline/offlineInstructor';
import { OfflineVerifier } from './offline/offlineVerifier';
import { type EdgeCall, probesOf } from './offline/probes';
import type { Situation, Tutor } from './roles';

/** The tutor that needs no model: its roles, the guard on its messages, and the edge inputs that it asks about at the end. Without `search` bugs stay suspected. */
export function offlineTutor(search: RepairSearch | null = null): { readonly tutor: Tutor; readonly guard: typeof refuse; readonly probes: (situation: Situation) => readonly EdgeCall[] } {
	return {
		tutor: { diagnostician: new EvidenceDiagnostician(search), instructor: new OfflineInstructor(), verifier: new OfflineVerifier() },
		guard: refuse,
		probes: probesOf,
	};
}
