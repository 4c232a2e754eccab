/** Where the loops of a script end, by what is typed. Pure. */
import type { LoopOutline, Outline } from '../../../code/outline';
import type { InputTest } from '../../../words';
import { conditionOfLoop } from '../facts/deciding';
import { namesIn } from '../questions/phrases';
import { comparedNumbers, comparedTexts } from './boundaries';
import { typedNames, writtenOut } from './heldNames';

/** What a condition compares with, of the names that hold what is typed (of all, where nobody knows those). */
export function comparedTyped(condition: string, outline: Outline): readonly string[] {
	const typed = typedNames(outline);
	const text = writtenOut(condition, outline);
	const isAbout = (part: string) => typed === null || namesIn(part).some((name) => typed.has(name));
	return text.split(/\s+(?:and|or)\s+|&&|\|\|/).filter(isAbout).flatMap((part) => [...comparedNumbers(part), ...comparedTexts(part)]);
}

/**
 * Lines to type with which a loop that reads them ends in two ways at once: the last of the longest example, which ends otherwise, is
 * what ends the loop by itself (the fifth of five guesses is right).
 */
export function meetings(examples: readonly InputTest[], outline: Outline, program: string): readonly (readonly string[])[] {
	const most = Math.max(...examples.map(({ typed }) => typed.length));
	const bounds = outline.loops.filter(({ range }) => outline.inputs?.some((line) => range.from <= line && line <= range.to)).flatMap((loop) => endsOf(loop, outline, program));
	if (most < 2) return [];
	return examples.filter(({ typed }) => typed.length === most).flatMap(({ typed }) => [...new Set(bounds)].flatMap((bound) => {
		const last = typed.at(-1)?.trim() ?? '';
		const isOfKind = Number.isNaN(Number(last)) === Number.isNaN(Number(bound));
		return isOfKind && !typed.includes(bound) ? [typed.with(-1, bound)] : [];
	}));
}

/** What is typed to end the loop: what its own condition compares with, and what those do that leave it. */
function endsOf(loop: LoopOutline, outline: Outline, program: string): readonly string[] {
	const lines = program.split(/\r?\n/);
	const { body } = loop;
	const own = conditionOfLoop(loop)?.text ?? '';
	const flags = namesIn(own);
	const isLeaving = (range: { readonly from: number; readonly to: number }) => lines.slice(range.from, range.to + 1).some((line) => /(?:^|[;{)]|\belse\b)\s*break\b/.test(line))
		|| outline.assignments.some((each) => range.from <= each.range.from && each.range.from <= range.to && each.targets.some((name) => flags.includes(name)));
	const leaving = outline.conditions.filter((each) => body.from <= each.line && each.line <= body.to && isLeaving(each.body));
	return [own, ...leaving.map(({ text }) => text)].flatMap((condition) => comparedTyped(condition, outline));
}
