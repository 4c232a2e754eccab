import type { InputTest } from '../words';
import type { FoundCall, FoundProblem, FoundProse } from './foundExample';
import { inputBlocks, type InputBlock } from './inputBlocks';
import type { ProgramNames } from './language';
import type { ParsedProgram } from './parser';
import { matchingBracket } from './brackets';
import { printingSeparator, raisingSeparator, strongSeparator, weakSeparator } from './separators';
import { inputTest } from './testIds';
import { apart, typedAbove } from './typedAbove';
import { asTyped, splitsLines, typedReads } from './typedReads';
import { unowned } from './unowned';
import { readValue } from './valueWords';

export interface ProseFound {
	readonly found: readonly (FoundCall | FoundProblem)[];
	readonly script: readonly InputTest[];
	/** What a program that reads should print, where nothing says what is typed before. */
	readonly unfilled: readonly string[];
}

/** The examples that a text for people gives: `f(2) => 1` and its like on a line, and blocks of input and output. */
export function proseExamples(prose: FoundProse, program: ParsedProgram, names: ProgramNames): ProseFound {
	const inLines = prose.lines.flatMap((text, index) => lineExamples(text, prose.line + index, program, names));
	const blocks = inputBlocks(prose.lines);
	const owner = prose.place === 'function' ? names.functions.find((one) => one.name === prose.about && one.parameters.length > 0) : undefined;
	if (owner) return { found: [...inLines, ...blocks.flatMap((block) => callOfBlock(block, owner, prose.line + block.at, program))], script: [], unfilled: [] };
	const isScript = prose.place === 'top' || program.outline().readsInput;
	const filled = (isScript ? blocks : []).map((block) => ({ ...block, typed: typedFor(block, prose.lines, program) }));
	return {
		found: [...inLines, ...filled.flatMap(({ output, input, at }): FoundProblem[] => (output === null ? [{ kind: 'problem', line: prose.line + at, code: 'half', text: input?.join('\n') ?? '' }] : []))],
		script: filled.flatMap(({ output, typed }) => (output === null || typed === null ? [] : [inputTest(typed, output.join('\n'), 'file')])),
		unfilled: (isAboutTask(prose) ? filled : []).flatMap(({ output, typed }) => (output === null || typed !== null ? [] : [output.join('\n')])),
	};
}

/** Not a remark beside the code, which says in its own way what a line prints. */
function isAboutTask({ describes, lines }: FoundProse): boolean {
	return describes || lines.some((line) => /\b(?:examples?|samples?)\b/i.test(line));
}

/** What is typed for a block; null where the program reads something, and nothing says what. */
function typedFor({ input, output, at }: InputBlock, lines: readonly string[], program: ParsedProgram): readonly string[] | null {
	if (input !== null && input.length > 0) return typedLines(input, program);
	if (output === null || !program.outline().readsInput) return [];
	return typedAbove(lines, at, program);
}

function lineExamples(written: string, line: number, program: ParsedProgram, names: ProgramNames): (FoundCall | FoundProblem)[] {
	const text = unowned(written, names);
	const calls = callsOn(text, names);
	return calls.flatMap(({ about, from, to }, index): (FoundCall | FoundProblem)[] => {
		const call = text.slice(from, to);
		const rest = text.slice(to, calls[index + 1]?.from ?? text.length);
		if (looksLikeCode(text.slice(0, from), program.language.spelling.beforeCalls) || !standsAlone(call, program, names)) return [];
		const found = { kind: 'call', line, about, call, compare: 'equal', raises: false, before: '' } as const;
		const raised = raisingSeparator.exec(rest)?.[1];
		if (raised) return [{ ...found, expected: raised, raises: true }];
		const printed = printedText(rest);
		if (printed !== null) return [{ ...found, expected: printed, compare: 'printed' }];
		const separator = strongSeparator.exec(rest) ?? weakSeparator.exec(rest);
		if (!separator) return [];
		const expected = valueAtStart(rest.slice(separator[0].length), program);
		if (expected !== null) return [{ ...found, expected }];
		const said = rest.slice(separator[0].length).trim();
		return strongSeparator.test(rest) && said !== '' ? [{ kind: 'problem', line, code: 'expected-unreadable', text: said }] : [];
	});
}

/** The text of `prints Hello, Ann!` behind a call; null where it says no such thing, or where a sentence goes on. */
function printedText(rest: string): string | null {
	const begin = printingSeparator.exec(rest);
	if (!begin) return null;
	const said = rest.slice(begin[0].length).trim();
	const marked = /^(["'`])(.+)\1[.,;]?$/.exec(said)?.[2];
	if (marked !== undefined) return marked;
	// Nobody knows if the dot belongs to the text; a word alone may go on about something else.
	return /^-?\d+(?:\.\d+)?\.?$/.test(said) ? said.replace(/\.$/, '') : null;
}

const namesOfPrograms = new WeakMap<ProgramNames, ReadonlySet<string>>();

function ownNames(names: ProgramNames): ReadonlySet<string> {
	const before = namesOfPrograms.get(names);
	if (before) return before;
	const own = new Set([...names.functions.map((one) => one.name), ...names.classes]);
	namesOfPrograms.set(names, own);
	return own;
}

/** Calls of the program's functions on a line, outermost only. */
function callsOn(text: string, names: ProgramNames): { about: string; from: number; to: number }[] {
	const known = ownNames(names);
	const calls: { about: string; from: number; to: number }[] = [];
	for (const match of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?=\s*\()/gu)) {
		const from = match.index;
		if (!known.has(match[0]) || from < (calls.at(-1)?.to ?? 0) || /[\p{L}\p{N}_.]$/u.test(text.slice(0, from))) continue;
		const close = matchingBracket(text, text.indexOf('(', from));
		if (close !== null) calls.push({ about: match[0], from, to: close + 1 });
	}
	return calls;
}

/** What stands before the call makes it a part of a statement, and not an example by itself. */
function looksLikeCode(before: string, words: readonly string[]): boolean {
	if (/^[\s\-*+•>\d.)#/]*$/.test(before)) return false;
	const [word] = /[\p{L}_]+(?=\s*$)/u.exec(before) ?? [];
	return (/(?:[=([{+*/%<]|&&|\|\|)\s*$|!$/.test(before) || (word !== undefined && words.includes(word))) && !/(example|e\.g\.)[^=]*=?\s*$/i.test(before);
}

/** The call needs no names from elsewhere, so that it can be run as it is. */
function standsAlone(call: string, program: ParsedProgram, names: ProgramNames): boolean {
	const value = program.language.examples.valueIn(call, program.parser.piece);
	const known = ownNames(names);
	return value.kind === 'expression' && value.names.every((name) => known.has(name) || program.language.examples.isBuiltin(name));
}

/** The longest value that a text begins with and that ends where a sentence may; null when there is none. */
export function valueAtStart(text: string, { language, parser }: ParsedProgram): string | null {
	const whole = text.trim().replace(/^`(.*)`$/, '$1');
	const ends = [whole.length, ...[...whole.matchAll(/[.,;!`]?(?=\s|$)|[,;`]|\s+(?=[#(]|\/\/|--|—|–)/g)].map((match) => match.index)];
	for (const end of [...new Set(ends)].sort((a, b) => b - a)) {
		const piece = whole.slice(0, end).replace(/[\s.,;!`]+$/, '');
		const value = readValue(piece, language, parser.piece);
		if (value !== null) return value;
	}
	return null;
}

/** `Input: nums = [2, 7], target = 9` and `Output: [0, 1]` of a function's own text, as a call. */
function callOfBlock(block: InputBlock, owner: ProgramNames['functions'][number], line: number, program: ParsedProgram): (FoundCall | FoundProblem)[] {
	const { language, parser } = program;
	const said = block.input?.join(', ') ?? '';
	if (block.output === null || block.input === null) return [];
	const call = language.examples.callIn(language.spelling.call(owner.name, [said]), parser.piece);
	const fits = call && call.given.length > 0 && call.given.length <= owner.parameters.length && call.given.every(({ name }) => name === null || owner.parameters.includes(name));
	const isReadable = fits && call.given.every(({ text }) => readValue(text, language, parser.piece) !== null);
	// "Input: a list of numbers" describes; only what reads as values was meant as an example.
	if (!isReadable) return [];
	const inOrder = call.given.every(({ name }, index) => name === null || name === owner.parameters[index]);
	const source = inOrder ? language.spelling.call(owner.name, call.given.map((one) => one.text)) : call.text;
	const expected = valueAtStart(block.output.join(' '), program);
	if (expected === null) return [{ kind: 'problem', line, code: 'expected-unreadable', text: block.output.join('\n') }];
	return [{ kind: 'call', line, about: owner.name, call: source, expected, compare: 'equal', raises: false, before: '' }];
}

/** `3 4` on one line is two lines typed where the program reads two lines and takes none of them apart; of `3 nights` it takes the number. */
function typedLines(input: readonly string[], program: ParsedProgram): readonly string[] {
	if (input.length > 1 || splitsLines(program.outline())) return asTyped([input], program) ?? input;
	const [line = ''] = input;
	const tokens = line.split(/[\s,]+/).filter((one) => one !== '');
	const values = tokens.filter((one) => !/^(?:and|then|&)$/i.test(one));
	const reads = typedReads(program);
	const spread = [tokens, values].filter(({ length }) => reads.length > 1 && length === reads.length);
	const parts = apart(line);
	return asTyped([...spread, ...(reads.length > 1 && parts.length > 1 ? [parts] : []), input], program) ?? spread[0] ?? input;
}
