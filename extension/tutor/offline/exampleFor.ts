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

/** Of several examples the one that has least in common with the program, and none that shows the pattern of a known repair; null when the language has none. */
export function exampleFor(concept: ConceptId, lessons: Lessons, program: Program): Words | null {
	const own = new Set(program.code.text.split('\n').map(formOf));
	const shared = (example: Words) => codeLines(example).filter((line) => own.has(formOf(line))).length;
	const repaired = new Set(repairedForms(program).filter((form) => !own.has(form)));
	const innocent = workedExamplesOf(concept, lessons).filter((example) => !codeLines(example).some((line) => repaired.has(formOf(line))));
	const [best] = [...innocent].sort((a, b) => shared(a) - shared(b));
	return best ? renamed(best, program) : null;
}

/** Lines of the program with each known repair made, without their names. */
function repairedForms({ code, diagnosis }: Program): readonly string[] {
	return (diagnosis?.bugs ?? []).flatMap((bug) => (bug.kind === 'known' ? bug.repairs.flatMap((edits) => applyEdits(code.text, edits).split('\n').map(formOf)) : []));
}

/** A line without its names. */
function formOf(line: string): string {
	return line.trim().replaceAll(/[\p{L}_][\p{L}\p{N}_]*/gu, '_').replaceAll(/\s+/g, '');
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
