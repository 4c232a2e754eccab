/** Wrong answers that a misconception would give on this run, as foils; and what the misconceptions are called. */
import { languages } from '../../../code/languages';
import type { Believed, Beliefs, Misconception } from '../../../code/language';
import type { ConditionOutline, LoopOutline } from '../../../code/outline';
import type { ConceptId, Foil, Value } from '../../../words';
import type { LoopRun, Moment, Replay } from '../facts/replay';
import type { Subject } from '../subject';

function beliefsOf(language: string): Beliefs | null {
	return languages.find(({ id }) => id === language)?.beliefs ?? null;
}

/** A misconception by its id; null for a wrong answer that nobody's belief explains. */
export function misconceptionOf(language: string, id: string | null): Misconception | null {
	return id === null ? null : (beliefsOf(language)?.all.find((each) => each.id === id) ?? null);
}

/** The knowledge that a misconception lacks. */
export function lackedBy(language: string, misconception: string | null): ConceptId | null {
	return misconceptionOf(language, misconception)?.concept ?? null;
}

const asFoil = ({ misconception, shown }: Believed): Foil => ({ answer: shown, misconception });

/** Other values of an expression. */
export function valueFoils({ ground }: Subject, source: string, { state }: Moment, right: Value): readonly Foil[] {
	return (beliefsOf(ground.code.language)?.ofValue(source, state, right) ?? []).map(asFoil);
}

/** Other values of a name after a line. */
export function lineFoils({ ground, source }: Subject, at: number, name: string, { state }: Moment, right: Value): readonly Foil[] {
	return (beliefsOf(ground.code.language)?.ofLine(source.textOf(at), name, state, right) ?? []).map(asFoil);
}

/** Other rows of values of a loop's name, with commas between them. */
export function walkFoils({ ground }: Subject, { loop, entered }: LoopRun, items: readonly Value[]): readonly Foil[] {
	const over = loop.counts ?? (loop.kind === 'each' ? loop.over : null);
	return over === null ? [] : (beliefsOf(ground.code.language)?.ofWalk(over, entered.state, items) ?? []).map(asFoil);
}

/** The misconceptions by which the condition would have gone the other way. */
export function conditionBeliefs({ ground }: Subject, condition: ConditionOutline, { state }: Moment, held: boolean): readonly string[] {
	return beliefsOf(ground.code.language)?.ofCondition(condition.text, state, held) ?? [];
}

/** Other numbers of rounds: of another row, of all the items where a line inside ends the loop, of a loop that begins without looking. */
export function roundFoils(subject: Subject, run: LoopRun, items: readonly Value[]): readonly Foil[] {
	const count = run.rounds.length;
	const rows = run.end === 'done' ? walkFoils(subject, run, items).map(({ answer, misconception }) => ({ answer: String(answer.split(', ').length), misconception })) : [];
	const all = run.end === 'early' ? itemCount(run) : null;
	return [
		...rows,
		...(all !== null && all > count ? [{ answer: String(all), misconception: 'loop-always-ends-by-itself' }] : []),
		...(run.loop.kind === 'while' && count === 0 ? [{ answer: '1', misconception: 'condition-looked-at-last' }] : []),
		...(run.loop.looksAfter && count === 1 ? [{ answer: '0', misconception: 'condition-looked-at-first' }] : []),
	].filter(({ answer }) => answer !== String(count));
}

/** How many items a loop had before it; null where a name does not hold them. */
function itemCount({ loop, entered }: LoopRun): number | null {
	const shape = entered.state[loop.over]?.shape;
	return shape?.kind === 'items' ? shape.items.length : shape?.kind === 'text' ? [...shape.value].length : null;
}

/** How often a line runs inside two loops, for whoever takes the loops to go on together. */
export function nestedFoil(replay: Replay, around: readonly LoopOutline[], count: number): Foil | null {
	const [inner, outer] = around;
	if (!inner || !outer) return null;
	const rounds = (loop: LoopOutline) => replay.loopRuns(loop)[0]?.rounds.length ?? 0;
	const together = Math.max(rounds(inner), rounds(outer));
	return together > 0 && together !== count ? { answer: String(together), misconception: 'nested-loops-share-rounds' } : null;
}
