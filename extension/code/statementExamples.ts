/**
 * Examples that a task gives in its prose, as it was pasted or stands in the program: candidates for the student to confirm, since what a
 * sentence means is for who reads it. Pure.
 */
import type { EntryPoint } from '../words';
import { mannerIn } from './consoleReading';
import { namesOf } from './examples';
import { calledOtherwise } from './likelyNames';
import type { ParsedProgram } from './parser';
import { plainSource } from './plainSource';
import { proseExamples, valueAtStart } from './proseExamples';
import { argumentsIn, typedIn } from './statedValues';
import { tablesIn } from './statementTables';
import { readValue } from './valueWords';

/** What the two fields of the form would say, and where in the task it stands. */
export interface Candidate {
	/** The call, or what is typed, one line each. */
	readonly given: string;
	readonly expected: string;
	readonly manner: 'returns' | 'prints';
	/** The words of the task that it was read from. */
	readonly from: string;
}

/** More than these nobody confirms one by one. */
const most = 8;
/** What is printed on one line, in characters. */
const longestShown = 80;
/** A sentence is shown up to this length, in characters. */
const longest = 240;

/** The candidates of a statement for an entry point, in the order in which they stand there, each call or input once. */
export function statementExamples(statement: string, entry: EntryPoint, program: ParsedProgram): readonly Candidate[] {
	const names = namesOf(program, null);
	const owner = entry.kind === 'function' ? entry.name : null;
	const text = owner === null ? statement : calledOtherwise(statement, { name: owner, names, isBuiltin: program.language.examples.isBuiltin }).text;
	const lines = text.split('\n');
	const found = [
		...(owner === null ? typedBlocks(lines, program) : ofCalls(lines, owner, program)),
		...tablesIn(lines).flatMap(({ at, columns, rows }) => rows.flatMap((row, index) => {
			const given = row.slice(0, -1);
			return candidate(at + index + 1, columns.slice(0, -1).map((name, column) => [name, given[column] ?? '']), row.at(-1) ?? '', null, row.join('  '));
		})),
		...sentencesOf(lines).flatMap(({ at, sentence }) => stated(sentence).flatMap(({ given, expected, isPrinted }) => candidate(at, given, expected, isPrinted ? 'prints' : null, sentence))),
		...(owner === null && program.outline().readsInput ? arrowLines(lines, program) : []),
		...(owner === null && !program.outline().readsInput ? printedAlone(lines) : []),
	];
	const inOrder = found.sort((a, b) => a.at - b.at).map(({ at: _, ...one }) => ({ ...one, from: one.from.length > longest ? `${one.from.slice(0, longest).trimEnd()}...` : one.from }));
	return [...new Map(inOrder.reverse().map((one) => [plainSource(one.given), one])).values()].reverse().slice(0, most);

	/** Values by the names of what they are for (empty where nothing says so), as the entry point takes them; none where they do not fit. */
	function candidate(at: number, given: string | readonly (readonly [string, string])[], expected: string, manner: Candidate['manner'] | null, from: string): (Candidate & { at: number })[] {
		if (owner === null) {
			const typed = typedIn(given, program);
			const printed = printedIn(expected);
			return typed === null || printed === null ? [] : [{ at, given: typed.join('\n'), expected: printed, manner: 'returns', from }];
		}
		const call = argumentsIn(given, owner, program);
		if (call === null) return [];
		const value = valueAtStart(expected, program);
		const prints = manner === 'prints' || (manner === null && mannerIn(statement) === 'prints');
		const said = prints ? printedIn(expected) : value;
		return said === null ? [] : [{ at, given: call, expected: said, manner: prints ? 'prints' : 'returns', from }];
	}
}

/** `f(2) => 4`, `f(2) returns 4`, blocks of input and output, and what a console showed. */
function ofCalls(lines: readonly string[], owner: string, program: ParsedProgram): (Candidate & { at: number })[] {
	const names = namesOf(program, null);
	const { found } = proseExamples({ kind: 'prose', lines, line: 0, place: 'function', about: owner, describes: true }, program, names);
	const calls = found.flatMap((one) => {
		if (one.kind !== 'call' || one.about !== owner) return [];
		const line = lines[one.line] ?? '';
		const from = sentencesOf([line]).find(({ sentence }) => sentence.includes(one.call))?.sentence ?? line.trim();
		return [{ at: one.line + within(line, one.call), given: one.call, expected: one.expected, manner: one.compare === 'printed' ? ('prints' as const) : ('returns' as const), from }];
	});
	return [...calls, ...consoleCalls(lines, owner, program)];
}

/** A call behind the prompt of a console, and what it showed below. */
function consoleCalls(lines: readonly string[], owner: string, program: ParsedProgram): (Candidate & { at: number })[] {
	const { language, parser } = program;
	const prompt = language.spelling.prompt.trim();
	if (prompt === '') return [];
	const isPrompt = (line: string) => line.trimStart().startsWith(prompt);
	return lines.flatMap((line, at) => {
		const source = line.trim().slice(prompt.length).trim();
		const call = isPrompt(line) ? language.examples.callIn(source, parser.piece) : null;
		const shown: string[] = [];
		for (let next = lines[at + 1 + shown.length]; next !== undefined && next.trim() !== '' && !isPrompt(next); next = lines[at + 1 + shown.length]) shown.push(next.trim());
		const [only] = shown;
		const [inner] = call?.given ?? [];
		const isPrinting = call !== null && language.spelling.print('').startsWith(`${call.callee}(`);
		const isOwn = call?.callee === owner || (isPrinting && inner?.text.startsWith(`${owner}(`) === true);
		if (!call || !isOwn || only === undefined) return [];
		const value = shown.length === 1 ? readValue(only, language, parser.piece) : null;
		const from = [line.trim(), ...shown].join('\n');
		// Of a call inside a print the text is what the call gives; one without quotes is a text.
		if (isPrinting) return value === null && shown.length > 1 ? [] : [{ at, given: inner?.text ?? source, expected: value ?? language.spelling.quoted(only), manner: 'returns' as const, from }];
		return [value === null ? { at, given: source, expected: shown.join('\n'), manner: 'prints' as const, from } : { at, given: source, expected: value, manner: 'returns' as const, from }];
	});
}

function typedBlocks(lines: readonly string[], program: ParsedProgram): (Candidate & { at: number })[] {
	const { script } = proseExamples({ kind: 'prose', lines, line: 0, place: 'top', about: null, describes: true }, program, namesOf(program, null));
	return script.flatMap((test) => {
		const at = lines.findIndex((line) => test.typed.length > 0 && line.includes(test.typed[0] ?? ''));
		return [{ at: Math.max(0, at), given: test.typed.join('\n'), expected: test.expected, manner: 'returns' as const, from: [...test.typed, test.expected].join(' / ') }];
	});
}

/** How far into its line a piece stands, as a part of a line. */
function within(line: string, piece: string): number {
	return Math.max(0, line.indexOf(piece)) / (line.length + 1);
}

interface Sentence {
	/** The line, and how far into it. */
	readonly at: number;
	readonly sentence: string;
}

/** Sentences with the line that they begin on; a dot inside of a number, a bracket or an abbreviation ends none. */
function sentencesOf(lines: readonly string[]): readonly Sentence[] {
	return lines.flatMap((line, at) => line.split(/(?<=[.!?]["')]?)(?<!\b(?:e\.g|i\.e|etc|vs)\.)\s+(?=["'`(]?[\p{L}\d[])/u).map((sentence) => ({ at: at + within(line, sentence), sentence: sentence.trim() })));
}

const result = /(?:\b(?:the |its |your |expected )?(?:output|answer|result|value|return value|sum|total)\s+(?:(?:should|must|will|would)\s+be|is|=)|\b(?:should|must|will|would)\s+(?:be|return|give|print|output|display|show|say)|\b(?:returns?|gives?|prints?|outputs?|displays?|yields?|shows?|you get|we get))\b\s*(?:the (?:number|value|text|string|list|word)\s+)?:?\s*/gi;
const beginning = /\b(?:if|when|for|given|with|suppose|says?|types?|enters?|inputs?(?:\s+(?:is|are|of))?|of)\b/gi;
const printing = /\b(?:print|display|show|say)s?\b/i;

interface Stated {
	readonly given: string;
	readonly expected: string;
	readonly isPrinted: boolean;
}

/** `if n is 3 the output is 6`: what stands between the condition and the result, and behind it. */
function stated(sentence: string): readonly Stated[] {
	return [...sentence.matchAll(result)].flatMap((match) => {
		const before = sentence.slice(0, match.index);
		const expected = sentence.slice(match.index + match[0].length);
		return [...before.matchAll(beginning)].map((begin) => ({ given: before.slice(begin.index + begin[0].length), expected, isPrinted: printing.test(match[0]) }));
	});
}

/** A text that is printed, as a sentence says it: in quotes, or a number or a single word at its end; null for anything that may go on. */
function printedIn(said: string): string | null {
	const text = said.trim();
	const quoted = /^(["'`])(.+?)\1(?=[\s.,;:!?)]|$)/.exec(text)?.[2];
	if (quoted !== undefined) return quoted;
	const number = /^-?\d+(?:\.\d+)?(?=[\s,;]|\.?$|\.\s)/.exec(text)?.[0];
	if (number !== undefined) return number;
	const short = text.replace(/\.$/, '');
	return /^\S+(?: \S+){0,3}$/.test(short) && /^\p{Lu}/u.test(short) ? short : null;
}

/** `"helloworld" -> Weak`: what is typed, one line for each value, and what comes out. A line with another arrow beside it draws something else. */
function arrowLines(lines: readonly string[], program: ParsedProgram): (Candidate & { at: number })[] {
	return lines.flatMap((line, at) => {
		const sides = line.split(/\s*(?:-+>|=+>|→)\s*/);
		const [left = '', right = ''] = sides.map((side) => side.trim());
		const given = lastSentence(left).replace(/^(?:[-*•]\s+|\d+[.)]\s+|(?:examples?|case)\s*#?\d+\s*[:.)]\s*|(?:examples?|input|e\.g\.|for example|typed?|you type)\s*:?\s+)+/i, '');
		if (sides.length !== 2 || given === '' || right === '' || right.length > longestShown) return [];
		const word = /^[^\s,"'`()]+(?: [^\s,"'`()]+){0,2}$/.test(given) ? [given] : null;
		const typed = typedIn(given, program, true) ?? word;
		const expected = /^(["'`])(.*)\1$/.exec(right)?.[2] ?? right;
		return typed === null ? [] : [{ at, given: typed.join('\n'), expected, manner: 'returns' as const, from: line.trim() }];
	});
}

/** Without the sentences before: `Do you like it? yes`. */
function lastSentence(text: string): string {
	return text.replace(/^.*\p{L}{2}[.!?]\s+(?=\S)/u, '');
}

/** `The program should print Hello`, of a program that reads nothing. */
function printedAlone(lines: readonly string[]): (Candidate & { at: number })[] {
	return sentencesOf(lines).flatMap(({ at, sentence }) => {
		const [, said] = /\b(?:should|must|will|has to|needs to)\s+(?:print|display|show|output)(?: out)?(?: the (?:text|word|number|line))?\s*:?\s*(.+)$/i.exec(sentence) ?? [];
		const expected = said === undefined ? null : printedIn(said);
		return expected === null ? [] : [{ at, given: '', expected, manner: 'returns' as const, from: sentence }];
	});
}
