/** The prompts of the three explanations, after MacNeil et al. 2022. What the student wrote goes through `fenced` and nowhere else. */
import type { LineRange } from '../../code/outline';
import type { ChatMessage } from '../../models/chatModel';
import { fenced, fenceRule } from '../../tutor/llm/fence';
import type { ExplanationRequest, ReadingLevel } from '../explanation';

/** Said once more after an answer that could only be used in part: what was the matter with it. */
export function againMessages(messages: readonly ChatMessage[], answer: string, problems: readonly string[], wanted: string): readonly ChatMessage[] {
	const repeat = `Some of that cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}\n\nAnswer once more in the same form. ${wanted}`;
	return [...messages, { role: 'assistant', content: answer }, { role: 'user', content: repeat }];
}

/** Line by line: one entry for each statement that the syntax tree has in the lines. */
export function linesMessages(request: ExplanationRequest, statements: readonly LineRange[]): readonly ChatMessage[] {
	return [
		{ role: 'system', content: system(request, 'Explain the program line by line: for each statement that is listed one entry with its lines and one or two short sentences on what it does here, in this program. Cover every listed statement once, with exactly the lines that are listed for it, in order; add no other lines.', '{"lines": [{"from": 3, "to": 3, "text": "..."}]}') },
		{ role: 'user', content: `${programOf(request)}\n\n## Statements to explain (by their lines)\n${statementsText(statements)}` },
	];
}

export function conceptsMessages(request: ExplanationRequest): readonly ChatMessage[] {
	return [
		{ role: 'system', content: system(request, 'Name the programming concepts that a reader must know to understand the lines, the most telling first, at most eight. For each: its usual name, the lines (numbers) that show it, and one to three short sentences on what the concept is and what it does here.', '{"concepts": [{"name": "...", "lines": [3, 4], "text": "..."}]}') },
		{ role: 'user', content: `${programOf(request)}\n\n## Lines to explain\n${rangeText(request.range)}` },
	];
}

export function summaryMessages(request: ExplanationRequest): readonly ChatMessage[] {
	return [
		{ role: 'system', content: system(request, 'Summarise the lines in at most 80 words. The first sentence says what they are for; then, shortly, how they do it. Do not go through them line by line.', '{"summary": "..."}') },
		{ role: 'user', content: `${programOf(request)}\n\n## Lines to explain\n${rangeText(request.range)}` },
	];
}

/** `lines 3 to 5`, one-based. */
export function rangeText({ from, to }: LineRange): string {
	return from === to ? `line ${from + 1}` : `lines ${from + 1} to ${to + 1}`;
}

export function statementsText(statements: readonly LineRange[]): string {
	return statements.map((one) => `- ${rangeText(one)}`).join('\n');
}

function system({ level, language }: ExplanationRequest, task: string, form: string): string {
	return `You explain a program to the student who reads it. ${task}

Say what the code does as it stands. Never say that it is right or wrong, what it should do instead, or what to change; if it holds a mistake, tell what it does with the mistake and leave it at that. State only what the code itself shows: no values that you would have to run it for.
${readers[level]} Write in ${languageName(language)}. Code in backticks, lines as "line 8". No headings, no lists, no blocks of code.
${fenceRule}

Answer with one JSON object: ${form}.`;
}

const readers: Readonly<Record<ReadingLevel, string>> = {
	beginner: 'The reader has just begun to program: everyday words, short sentences, and each technical term explained where it comes up.',
	intermediate: 'The reader has written small programs before: short, with the usual terms.',
};

function programOf({ code }: ExplanationRequest): string {
	return `## The program\n${fenced('program', code.text, true)}`;
}

/** The English name of a language, as a model knows it; a code that none has is told as it is, without what could be an instruction. */
export function languageName(code: string): string {
	const tag = /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*/.exec(code)?.[0] ?? 'en';
	try {
		return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag;
	} catch {
		return 'English';
	}
}
