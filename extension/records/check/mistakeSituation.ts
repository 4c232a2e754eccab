import { editsOf, hunksOf } from '../../runs/repair/candidate';
import { repairFinder, type SearchLimits } from '../../session/repairFinder';
import { trialOf } from '../../session/trial';
import { EvidenceDiagnostician } from '../../tutor/offline/diagnosis/diagnostician';
import { isSlip } from '../../tutor/offline/diagnosis/stages';
import type { Situation } from '../../tutor/roles';
import type { Bug } from '../../words';
import { type Bench, type CheckParts, readText } from './checking';
import { groundOf } from './ground';

/** A check has more time than a student at the first question, and a busy machine is not to change what it finds. */
const patient: SearchLimits = { soonMs: 15_000, lastMs: 30_000 };

/**
 * A session at its first question, with a wrong program as the student's. `known`: how many bugs the tutor finds repairs
 * of. `isRepaired`: there is one, or the mistake is named without, as a misspelt name is; else the reference itself stands for the repair. Rejects as the runner does.
 */
export async function situationWith(bench: Bench, text: string, { now, log }: CheckParts, signal: AbortSignal): Promise<{ readonly situation: Situation; readonly isRepaired: boolean; readonly known: number }> {
	const { parser, runner, fileName, files } = bench;
	const ground = await groundOf(bench, text, signal);
	const reading = {
		runner, now, files: async () => files,
		read: (other: string) => ({ ...readText(parser, other), concepts: () => [] }),
	};
	const name = () => fileName;
	const diagnostician = new EvidenceDiagnostician({ findRepairs: repairFinder(reading, runner, parser, name, patient), trial: trialOf(reading, name), log });
	const diagnosis = await diagnostician.diagnose(ground, null, signal);
	const known = diagnosis.bugs.filter(({ kind }) => kind === 'known').length;
	const isRepaired = known > 0 || diagnosis.bugs.some(({ id }) => isSlip(id));
	const bugs = known > 0 ? diagnosis.bugs : asReference(diagnosis.bugs, text, ground.problem.reference ?? null);
	const found = ground.evidence.run.results.flatMap(({ ending }) => (ending.kind === 'raised' && ending.exception.line !== null ? [ending.exception.line] : []));
	return { situation: { ...ground, diagnosis: { ...diagnosis, bugs }, tasks: [], turns: [], found: [...new Set(found)] }, isRepaired, known };
}

/** The first bug as the reference would mend it; as they were where there is none. */
function asReference([first, ...rest]: readonly Bug[], text: string, reference: string | null): readonly Bug[] {
	if (!first || reference === null) return first ? [first, ...rest] : [];
	const places = hunksOf(text, reference).map(({ place }, at) => ({ place, score: 1 / (1 + at) }));
	return [{ ...first, kind: 'known', places, description: '', repairs: [editsOf(text, { text: reference, changes: [] })] }, ...rest];
}
