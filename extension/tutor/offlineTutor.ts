import { refuse } from './guardSession';
import { WithDepartures } from './offline/facts/departures';
import { EvidenceDiagnostician } from './offline/diagnosis/diagnostician';
import type { RepairSearch } from './offline/diagnosis/repairDiagnosis';
import { OfflineInstructor } from './offline/offlineInstructor';
import { OfflineVerifier } from './offline/offlineVerifier';
import { type EdgeCall, probesOf } from './offline/closing/probes';
import { typedProbesOf } from './offline/closing/typedProbes';
import type { Situation, Tracing, Tutor } from './roles';

/** The tutor that needs no model: its roles, the guard on its messages, and the edge inputs that it asks about at the end. Without `search` bugs stay suspected. */
export function offlineTutor(search: (RepairSearch & { readonly trace: Tracing }) | null = null): { readonly tutor: Tutor; readonly guard: typeof refuse; readonly probes: (situation: Situation) => readonly EdgeCall[]; readonly typedProbes: typeof typedProbesOf } {
	const diagnostician = new EvidenceDiagnostician(search);
	return {
		tutor: { diagnostician: search ? new WithDepartures(diagnostician, search) : diagnostician, instructor: new OfflineInstructor(), verifier: new OfflineVerifier() },
		guard: refuse,
		probes: probesOf,
		typedProbes: typedProbesOf,
	};
}
