import type { ConceptId, RankedPlace, Symptom } from '../../../words';
import type { Ground } from '../../roles';
import { conceptAtStart } from '../teaching/atStart';
import { explained } from '../teaching/lessons';
import { loopsAround } from '../../../code/around';
import { isAboutOutput } from '../facts/output';
import { type Tried, triedTests } from '../closing/tried';

/** The concept that a symptom points to, as far as it can be seen without knowing the bug; null when nothing stands out. */
export function conceptOfSymptom(ground: Ground, symptom: Symptom, places: readonly RankedPlace[]): ConceptId | null {
	const { language, text } = ground.code;
	if (symptom.syntax) return conceptAtStart(language, text, symptom.syntax) ?? explained(language, symptom.syntax)?.concept ?? null;
	if (symptom.exception) return explained(language, symptom.exception)?.concept ?? null;
	const isKilled = ground.evidence.run.results.some(({ test, ending }) => symptom.tests.includes(test) && ending.kind === 'crashed');
	if (symptom.kind === 'endless' && !isKilled) return 'while-condition';
	return ofResult(ground, symptom) ?? ofLine(ground, places);
}

/** A function that gives nothing back on every failing test. */
function ofResult(ground: Ground, symptom: Symptom): ConceptId | null {
	const own = triedTests(ground).filter(({ test }) => symptom.tests.includes(test.id));
	if (own.length > 0 && own.every(isReturnedInstead)) return 'print-vs-return';
	const isNothing = own.length > 0 && own.every((each) => !isAboutOutput(each)) && own.every(({ result }) => result.ending.kind === 'returned' && result.ending.value.shape.kind === 'nothing' && result.expected?.shape.kind !== 'nothing');
	if (!isNothing) return null;
	return own.every(({ result }) => result.output.trim() !== '') ? 'print-vs-return' : 'return-value';
}

/** It gives a value back and prints nothing, where something should be printed. */
export function isReturnedInstead(tried: Tried): boolean {
	const { ending, output } = tried.result;
	return tried.test.kind === 'call' && isAboutOutput(tried) && output.trim() === '' && ending.kind === 'returned' && ending.value.shape.kind !== 'nothing';
}

/** By what stands on the most suspicious line. */
function ofLine({ outline }: Ground, places: readonly RankedPlace[]): ConceptId | null {
	for (const { place } of places.slice(0, 3)) {
		const at = place.kind === 'lines' ? place.from : place.after;
		const loop = outline.loops.find(({ header }) => header === at);
		if (loop) return loop.counts !== undefined ? 'loop-bounds' : loop.kind === 'while' ? 'while-condition' : /[\d(]/.test(loop.over) ? 'loop-bounds' : 'loop-walk';
		if (outline.conditions.some(({ line }) => line === at)) return 'comparison-operator';
		const isInLoop = loopsAround(outline.loops, at).length > 0;
		const assignment = outline.assignments.find(({ range }) => range.from <= at && at <= range.to);
		if (assignment) return isInLoop ? 'accumulator' : 'assignment';
		if (isInLoop && outline.returns.some(({ range }) => range.from === at)) return 'return-ends';
	}
	return null;
}
