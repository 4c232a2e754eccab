/** A worked example beside the student's program: with names of its own, so that no line of it is a line of theirs. */
import { applyEdits } from '../../code/edits';
import type { Lessons } from '../../../grammars/lessons';
import type { ConceptId, Words } from '../../words';
import type { Situation } from '../roles';
import { workedExamplesOf } from './concepts';
import { namesIn } from './questions/phrases';

/** What an example must not look like. */
export type Program = Pick<Situation, 'outline' | 'code'> & Partial<Pick<Situation, 'diagnosis'>>;

/** Names to choose from, where the example's own is one of the program's. */
const spare = ['x', 'y', 'z', 'u', 'v', 'w', 'p', 'q', 'r', 'k', 'm'];

/**
 * Of the concept's examples the one that does the kind of thing that this line (zero-based; null for none) does; of those that do it
 * equally, the one that has least in common with the program. None shows the pattern of a known repair, and one with a loop needs a
 * program with a loop; where that leaves none, an example of another concept that fits the line. Null when there is none either.
 */
export function exampleFor(concept: ConceptId, lessons: Lessons, program: Program, line: number | null = null): Words | null {
	const lines = new Set(program.code.text.split('\n').map(formOf));
	const repaired = new Set(repairedForms(program).filter((form) => !lines.has(form)));
	const brought = signsBrought(program);
	const kinds = line === null ? [] : lessons.constructsOf(program.code.text.split('\n')[line] ?? '');
	const kindsOf = (example: Words) => codeLines(example).flatMap(lessons.constructsOf);
	const fit = (example: Words) => kinds.filter((kind) => kindsOf(example).includes(kind)).length;
	const shared = (example: Words) => codeLines(example).filter((each) => lines.has(formOf(each))).length;
	const isFair = (example: Words) =>
		!codeLines(example).some((each) => repaired.has(formOf(each))) && (program.outline.loops.length > 0 || !kindsOf(example).some((kind) => lessons.loops.includes(kind)));
	const shows = (example: Words) => (codeLines(example).some((each) => signsOf(each).some((sign) => brought.has(sign))) ? 1 : 0);
	const best = (examples: readonly Words[]) => examples.filter(isFair).sort((a, b) => shows(a) - shows(b) || fit(b) - fit(a) || shared(a) - shared(b))[0];
	const beside = () => best([...new Set(lessons.examples.map((each) => each.concept))].flatMap((each) => workedExamplesOf(each, lessons)).filter((example) => fit(example) > 0));
	const own = best(workedExamplesOf(concept, lessons));
	// A loop that goes through a list is not shown by one that counts.
	const isOtherLoop = (example: Words) => kinds.some((kind) => lessons.loops.includes(kind)) && kindsOf(example).some((kind) => lessons.loops.includes(kind)) && !kindsOf(example).some((kind) => lessons.loops.includes(kind) && kinds.includes(kind));
	const found = (own && isOtherLoop(own) ? beside() : null) ?? own ?? beside();
	return found ? renamed(found, program) : null;
}

/** Signs (`<=`, `%`) that a known repair puts where they did not stand. */
function signsBrought({ code, diagnosis }: Program): ReadonlySet<string> {
	const edits = (diagnosis?.bugs ?? []).flatMap((bug) => (bug.kind === 'known' ? bug.repairs.flat() : []));
	return new Set(edits.flatMap(({ from, to, text }) => {
		const before = signsOf(code.text.slice(from, to));
		return signsOf(text).filter((sign) => !before.includes(sign));
	}));
}

/** Comparisons and the like; what nearly every line has is left out. */
function signsOf(text: string): readonly string[] {
	return (text.match(/[<>=!+\-*/%]+/g) ?? []).filter((sign) => !['=', '+', '-'].includes(sign));
}

/** Lines of the program with each known repair made, without their names. */
function repairedForms({ code, diagnosis }: Program): readonly string[] {
	return (diagnosis?.bugs ?? []).flatMap((bug) => (bug.kind === 'known' ? bug.repairs.flatMap((edits) => applyEdits(code.text, edits).split('\n').map(formOf)) : []));
}

/** A line without its names and numbers. */
function formOf(line: string): string {
	return line.trim().replaceAll(/[\p{L}_][\p{L}\p{N}_]*/gu, '_').replaceAll(/\b\d+\b/g, '0').replaceAll(/\s+/g, '');
}

/** The lines of the example's block, without what stands behind a wide gap: a remark on the value. */
function codeLines(example: Words): readonly string[] {
	return example.flatMap((segment) => (segment.kind === 'block' ? segment.text.split('\n').map((line) => line.trim().split(/\s{2,}/)[0] ?? '') : []));
}

function renamed(example: Words, { outline, code }: Program): Words {
	const lines = codeLines(example);
	const functions = new Set(outline.functions.map(({ name }) => name));
	const variables = new Set([...outline.assignments.flatMap(({ targets }) => targets), ...outline.loops.flatMap((loop) => loop.variables), ...outline.functions.flatMap(({ parameters }) => parameters)]);
	const used = new Set(lines.flatMap(namesIn));
	// A name that is called and that the program only uses as a variable is the language's own.
	const isCalled = (name: string) => lines.some((line) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}\\(`, 'u').test(line));
	const shared = [...used].filter((name) => functions.has(name) || (variables.has(name) && !isCalled(name)));
	const taken = new Set([...used, ...namesIn(code.text)]);
	const free = spare.filter((name) => !taken.has(name));
	const names = new Map(shared.map((name, index) => [name, free[index] ?? `${name}2`]));
	const rename = (text: string) => text.replaceAll(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu, (name) => names.get(name) ?? name);
	return example.map((segment) => (segment.kind === 'block' || segment.kind === 'code' ? { ...segment, text: rename(segment.text) } : segment));
}
