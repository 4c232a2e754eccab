/** A worked example beside the student's program: with names of its own, so that no line of it is a line of theirs. */
import { applyEdits } from '../../../code/edits';
import type { Lessons } from '../../../../grammars/lessons';
import type { ConceptId, Words } from '../../../words';
import type { Situation } from '../../roles';
import { backticked } from '../backticked';
import { namesIn } from '../questions/phrases';
import { lessonsOf } from './lessons';

/** What an example must not look like. */
export type Program = Pick<Situation, 'outline' | 'code'> & Partial<Pick<Situation, 'diagnosis'>>;

/** Names to choose from, where the example's own is one of the program's. */
const spare = ['x', 'y', 'z', 'u', 'v', 'w', 'p', 'q', 'r', 'k', 'm'];

/** What an example should be about. */
export interface Aim {
	/** What the bug is about, by the id of `Lessons.ideas`; null where nobody knows. */
	readonly idea: string | null;
	/** What the question is about by itself; null for nothing. */
	readonly concept: ConceptId | null;
	/** The line in question (zero-based); null for none. */
	readonly line: number | null;
	/** Examples that were shown. */
	readonly isShown?: (example: Words) => boolean;
}

/**
 * Examples that show the idea, and no others; where nobody knows it, those of the concept that do something that the line in question does.
 * The best first: of those that do it equally the one that has least in common with the program. None shows the pattern or
 * a word of a known repair, and one with a loop or a function needs a program with one. Empty where none fits: one beside the point helps
 * nobody.
 */
export function examplesFor({ idea, concept, line, isShown = () => false }: Aim, lessons: Lessons, program: Program): readonly Words[] {
	const lines = new Set(program.code.text.split('\n').map(formOf));
	const repaired = new Set(repairedForms(program).filter((form) => !lines.has(form)));
	const [brought, signs] = [wordsBrought(program), signsBrought(program)];
	const { loops, functions } = program.outline;
	const all = line === null ? [] : lessons.constructsOf(program.code.text.split('\n')[line] ?? '');
	const kinds = all.filter((kind) => !lessons.common.includes(kind));
	const examples = lessons.examples.map((example) => ({ example, words: inWords(example, lessons) })).map((each) => ({ ...each, lines: codeLines(each.words) }));
	type One = (typeof examples)[number];
	const kindsOf = (one: One) => one.lines.flatMap(lessons.constructsOf);
	const needs = (one: One, some: readonly string[]) => kindsOf(one).some((kind) => some.includes(kind));
	const isFair = (one: One) =>
		!one.lines.some((each) => repaired.has(formOf(each))) && !wordsOf(`${one.example.code}\n${one.example.says()}`).some((word) => brought.has(word))
		&& usesOnly(one.lines, program, lessons)
		&& (loops.length > 0 || !needs(one, lessons.loops)) && (functions.length > 0 || !needs(one, lessons.functions));
	const fit = (one: One, of: readonly string[] = kinds) => of.filter((kind) => kindsOf(one).includes(kind)).length;
	const shared = (one: One) => one.lines.filter((each) => lines.has(formOf(each))).length;
	const shows = (one: One) => (one.lines.some((each) => signsOf(each).some((sign) => signs.has(sign))) ? 1 : 0);
	// A loop that goes through a list is not shown by one that counts.
	const isOtherLoop = (one: One) => needs(one, lessons.loops) && kinds.some((kind) => lessons.loops.includes(kind)) && !kindsOf(one).some((kind) => lessons.loops.includes(kind) && kinds.includes(kind));
	const fair = examples.filter(isFair);
	const fresh = (sorted: readonly One[]) => sorted.map(({ words }) => renamed(words, program)).filter((words) => !isShown(words));
	if (idea !== null) {
		const place = ({ example }: One) => example.shows?.indexOf(idea) ?? -1;
		// Those that were made for one idea stand behind those of the concepts.
		return fresh(fair.filter((one) => place(one) >= 0).reverse().sort((a, b) => shows(a) - shows(b) || place(a) - place(b) || fit(b) - fit(a)));
	}
	const alike = fair.filter((one) => fit(one) > 0 && !isOtherLoop(one)).sort((a, b) => shows(a) - shows(b) || fit(b, all) - fit(a, all) || shared(a) - shared(b));
	return fresh(alike.filter(({ example }) => example.concept === concept));
}

/** The lines do nothing that the program does not do as well; of a program whose repairs are known it does not matter. Where one is not, what is new in an example may be it. */
function usesOnly(lines: readonly string[], { code, diagnosis }: Program, lessons: Lessons): boolean {
	if (diagnosis?.bugs.every(({ kind }) => kind === 'known') ?? true) return true;
	const own = new Set(wordsOf(code.text));
	const bare = lines.map((line) => line.replaceAll(/(["'])(?:(?!\1).)*\1/g, ''));
	const made = new Set(bare.flatMap(lessons.namesMade));
	return bare.flatMap(wordsOf).every((word) => own.has(word) || made.has(word) || plain.has(word) || lessons.everyday.includes(word));
}

function inWords({ code, says }: Lessons['examples'][number], lessons: Lessons): Words {
	return [{ kind: 'block', text: lessons.remarked(code) }, ...backticked(says())];
}

/** The program with each likely repair of a bug made; what the others do is seldom what the student lacks. */
function repairedTexts({ code, diagnosis }: Program): readonly string[] {
	return (diagnosis?.bugs ?? []).flatMap((bug) => (bug.kind === 'known' ? bug.repairs.slice(0, mostRepairs).map((edits) => applyEdits(code.text, edits)) : []));
}

const mostRepairs = 3;

/** The same comparison with its sides the other way round. */
const mirrored: ReadonlyMap<string, string> = new Map([['<=', '>='], ['>=', '<=']]);

/** Names and signs of more than one character that a known repair puts into a program that does not have them: they are for the student to find. */
function wordsBrought(program: Program): ReadonlySet<string> {
	const own = new Set(wordsOf(program.code.text));
	const [texts, written] = [repairedTexts(program), countsOf(stepsIn(program.code.text))];
	const steps = texts.flatMap((text) => [...countsOf(stepsIn(text))].flatMap(([sign, count]) => (count > (written.get(sign) ?? 0) ? [sign] : [])));
	const everyday = lessonsOf(program.code.language)?.everyday ?? [];
	return new Set([...texts.flatMap(wordsOf), ...steps].filter((word) => !own.has(word) && !plain.has(word) && !everyday.includes(word)).flatMap((word) => [word, mirrored.get(word) ?? word]));
}

/** `total = total + x` by its shorter sign: who is to find the one would write the other as well. */
function stepsIn(text: string): readonly string[] {
	return [...text.matchAll(/^\s*([\p{L}_][\p{L}\p{N}_.[\]]*)\s*=\s*\1\s*([-+*/])(?!=)/gmu)].map(([, , sign = '']) => `${sign}=`);
}

/** The text names what a known repair puts into the program. */
export function bringsWord(text: string, program: Program): boolean {
	const brought = wordsBrought(program);
	return wordsOf(text).some((word) => brought.has(word));
}

/** Words that stand in every other sentence. */
const plain = new Set(['if', 'for', 'in', 'not', 'and', 'or', 'is', 'the', 'while', 'from', 'to', 'as', 'with']);

function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}_][\p{L}\p{N}_]+|[=!]==|[<>=!+\-*/%]=|\*\*|\/\/|&&|\|\|/gu) ?? [];
}

/** Signs (`<=`, `%`) that a known repair puts where they did not stand. */
function signsBrought(program: Program): ReadonlySet<string> {
	const own = countsOf(signsOf(program.code.text));
	return new Set(repairedTexts(program).flatMap((text) => [...countsOf(signsOf(text))].flatMap(([sign, count]) => (count > (own.get(sign) ?? 0) ? [sign] : []))));
}

function countsOf(signs: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	return counts;
}

/** Comparisons and the like, and what joins conditions; what nearly every line has is left out. */
function signsOf(text: string): readonly string[] {
	return (text.match(/[<>=!+\-*/%&|]+|\b(?:and|or)\b/g) ?? []).filter((sign) => !['=', '+', '-'].includes(sign));
}

/** Lines of the program with each likely repair made, without their names. */
function repairedForms(program: Program): readonly string[] {
	return repairedTexts(program).flatMap((text) => text.split('\n').map(formOf));
}

/** A line without its names and numbers. */
function formOf(line: string): string {
	return line.trim().replaceAll(/[\p{L}_][\p{L}\p{N}_]*/gu, '_').replaceAll(/\b\d+\b/g, '0').replaceAll(/\s+/g, '');
}

/** The lines of the example's block, without what stands behind a wide gap: a remark on the value. */
function codeLines(example: Words): readonly string[] {
	return example.flatMap((segment) => (segment.kind === 'block' ? segment.text.split('\n').map((line) => line.trim().split(/\s{2,}/)[0] ?? '') : []));
}

/** The example with other names where its own are the program's. */
export function renamed(example: Words, { outline, code }: Pick<Program, 'outline' | 'code'>): Words {
	const lines = codeLines(example);
	const functions = new Set(outline.functions.map(({ name }) => name));
	// Methods all call their own object by one name, which says what it is.
	const objects = outline.functions.flatMap(({ range, parameters: [first] }) => ((outline.classes ?? []).some((one) => one.range.from <= range.from && range.to <= one.range.to) && first !== undefined ? [first] : []));
	const variables = new Set([...outline.assignments.flatMap(({ targets }) => targets), ...outline.loops.flatMap((loop) => loop.variables), ...outline.functions.flatMap(({ parameters }) => parameters)]);
	const used = new Set(lines.flatMap(namesIn));
	// A name that is called and that the program only uses as a variable is the language's own.
	const isCalled = (name: string) => lines.some((line) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}\\(`, 'u').test(line));
	const shared = [...used].filter((name) => !objects.includes(name) && (functions.has(name) || (variables.has(name) && !isCalled(name))));
	const taken = new Set([...used, ...namesIn(code.text)]);
	const free = spare.filter((name) => !taken.has(name));
	const names = new Map(shared.map((name, index) => [name, free[index] ?? `${name}2`]));
	return example.map((segment) => (segment.kind === 'block' || segment.kind === 'code' ? { ...segment, text: withNames(segment.text, names) } : segment));
}

/** A text in its quotes, with the letter before it that makes holes in it. */
const quotedText = /(?<![\p{L}\p{N}_])(?<letters>[fF]?[rR]?)(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|`[^`]*`/gu;

/** The source with other names. What stands in quotes stays (`"%d\n"`), but for the holes of such a text. */
function withNames(source: string, names: ReadonlyMap<string, string>): string {
	const rename = (text: string) => text.replaceAll(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu, (name) => names.get(name) ?? name);
	const parts: string[] = [];
	let at = 0;
	for (const found of source.matchAll(quotedText)) {
		const [text] = found;
		const holes = text.startsWith('`') ? /\$\{[^{}]*\}/g : found.groups?.letters ? /\{[^{}:]*/g : null;
		parts.push(rename(source.slice(at, found.index)), holes ? text.replaceAll(holes, rename) : text);
		at = found.index + text.length;
	}
	return [...parts, rename(source.slice(at))].join('');
}
