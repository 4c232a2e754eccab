import type { Bug, RaisedException } from '../../../words';
import type { Ground, Situation } from '../../roles';
import { placed, symptomsOf } from '../diagnosis/symptoms';

/**
 * The bug as the run of the program as it is now shows it; null when it does not. A program that cannot start shows nothing
 * else, and an exception counts only where it is raised now: at its line, or where an edit since the diagnosis has moved it.
 */
export function shownNow(ground: Ground | Situation, bug: Bug): Bug | null {
	const { symptom } = bug;
	const { run } = ground.evidence;
	if (run.syntax) return symptom.kind === 'syntax' ? { ...bug, symptom: { ...symptom, syntax: run.syntax } } : null;
	if (symptom.kind === 'syntax') return null;
	const own = run.results.flatMap(({ test, passed, ending }) => (symptom.tests.includes(test) && !passed && ending.kind === 'raised' ? [ending.exception] : []));
	if (!symptom.exception) return run.startup && run.results.every(({ passed }) => !passed) ? null : bug;
	const headers = new Set(ground.outline.functions.map(({ header }) => header));
	const { type, line } = symptom.exception;
	const same = [...(run.startup ? [run.startup] : []), ...own].map((raised) => placed(raised, headers)).filter((raised) => raised.type === type);
	const isOld = 'diagnosis' in ground && ground.diagnosis.version !== ground.code.version;
	const exception: RaisedException | undefined = same.find((raised) => raised.line === line) ?? (isOld ? same[0] : undefined);
	return exception ? { ...bug, symptom: { ...symptom, exception } } : own.length === 0 ? pastError(ground, bug) : null;
}

/** A known mistake whose error another repair took away, and whose examples go on to a wrong result: it shows by that now. */
function pastError(ground: Ground | Situation, bug: Bug): Bug | null {
	const { tests } = bug.symptom;
	const now = bug.kind === 'known' ? symptomsOf(ground).find(({ kind, tests: failing }) => (kind === 'value' || kind === 'output') && failing.some((test) => tests.includes(test))) : undefined;
	return now ? { ...bug, symptom: { ...now, tests: now.tests.filter((test) => tests.includes(test)) } } : null;
}
