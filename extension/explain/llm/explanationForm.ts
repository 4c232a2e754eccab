/** The forms of a model's explanations, and what each part of one must hold to be shown. Pure. */
import * as z from 'zod';
import type { LineRange } from '../../code/outline';
import { wordsOf } from '../../tutor/llm/modelWords';
import { countWords } from '../../tutor/offline/say';
import type { Words } from '../../words';
import type { ExplanationUnit } from '../explanation';

/** Lines are one-based here, as the model reads them in its prompt. */
export const linesForm = z.object({ lines: z.array(z.object({ from: z.number(), to: z.number(), text: z.string() })) });
export const conceptsForm = z.object({ concepts: z.array(z.object({ name: z.string(), lines: z.array(z.number()), text: z.string() })) });
export const summaryForm = z.object({ summary: z.string() });

export type ModelLines = z.infer<typeof linesForm>['lines'][number];
export type ModelConcept = z.infer<typeof conceptsForm>['concepts'][number];

/** The most words of a part. */
const longest = { lines: 60, concepts: 60, summary: 80 } as const;
/** The most concepts, and the longest name of one in characters. */
export const mostConcepts = 8;
const longestName = 60;

/** What of a model's answer can be used, or why it cannot: for the model. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** What the checks know of the program. */
export interface Checking {
	/** Lines of the whole program. */
	readonly lineCount: number;
	/** The lines to explain. */
	readonly range: LineRange;
	/** Zero-based lines that hold nothing. */
	readonly blank: ReadonlySet<number>;
	/** What the syntax tree takes together: every line that is not blank stands in exactly one of them. */
	readonly statements: readonly LineRange[];
}

/** Lines are explained as the syntax tree has them: a range is one statement, no other lines with it and none of it left out. */
export function checkLines({ from, to, text }: ModelLines, checking: Checking): Checked<ExplanationUnit & { kind: 'lines' }> {
	const where = from === to ? `line ${from}` : `lines ${from} to ${to}`;
	const range = checking.statements.find((one) => one.from === from - 1 && one.to === to - 1);
	if (!range) return { ok: false, problem: `${where}: not one of the statements that were asked for` };
	const words = said(text, longest.lines, checking);
	return words.ok ? { ok: true, value: { kind: 'lines', by: 'model', range: { from: range.from, to: range.to }, words: words.value, general: false } } : { ok: false, problem: `${where}: ${words.problem}` };
}

/** A concept is shown by lines that are there and hold something. */
export function checkConcept({ name, lines, text }: ModelConcept, checking: Checking): Checked<ExplanationUnit & { kind: 'concepts' }> {
	const title = name.trim().replace(/\s+/g, ' ').replaceAll('`', '');
	if (title === '' || title.length > longestName) return { ok: false, problem: `"${title.slice(0, longestName)}": a name has 1 to ${longestName} characters` };
	const { range, blank } = checking;
	const shown = [...new Set(lines.map((line) => line - 1))].sort((a, b) => a - b);
	const invented = shown.filter((line) => !Number.isInteger(line) || line < range.from || line > range.to || blank.has(line));
	if (shown.length === 0 || invented.length > 0) return { ok: false, problem: `"${title}": ${shown.length === 0 ? 'it names no line' : `there is nothing to explain on line ${invented.map((line) => line + 1).join(', ')}`}` };
	const words = said(text, longest.concepts, checking);
	return words.ok ? { ok: true, value: { kind: 'concepts', by: 'model', concept: title.toLowerCase(), name: title, words: words.value, lines: shown } } : { ok: false, problem: `"${title}": ${words.problem}` };
}

/** What it is for comes first; how it does that may follow. */
export function checkSummary(text: string, checking: Checking): Checked<ExplanationUnit & { kind: 'summary' }> {
	const words = said(text, longest.summary, checking);
	if (!words.ok) return words;
	if (steps.test(text.trim())) return { ok: false, problem: 'it begins with a step; say first what the code is for' };
	return { ok: true, value: { kind: 'summary', by: 'model', words: words.value } };
}

/** A step of the work, where the purpose should stand. */
const steps = /^(?:first\b|(?:on |in )?(?:this |the )?lines? \d|(?:it|this|the (?:code|function|program)) (?:starts?|begins?|first|loops?|iterates?|checks if)\b)/i;

function said(text: string, most: number, { lineCount }: Checking): Checked<Words> {
	const words = wordsOf(text, lineCount);
	const count = countWords(words);
	if (count === 0) return { ok: false, problem: 'it says nothing' };
	if (count > most) return { ok: false, problem: `it has ${count} words, and ${most} is the most` };
	if (words.some(({ kind }) => kind === 'block')) return { ok: false, problem: 'it holds a block of code' };
	const invented = [...text.matchAll(/\blines?\s+(\d+)(?:\s*(?:-|–|to|through|and)\s*(\d+))?/gi)].flatMap(([, from, to]) => [Number(from), Number(to ?? from)]).find((line) => line < 1 || line > lineCount);
	return invented === undefined ? { ok: true, value: words } : { ok: false, problem: `there is no line ${invented}` };
}
