/** Values that a task's sentence or table gives, as an entry point takes them. */
import type { ParsedProgram } from './parser';
import { apart } from './typedAbove';
import { asTyped, splitsLines, typedReads } from './typedReads';
import { readValue } from './valueWords';

/** Words of a sentence: or values, each with the name of what it is for; empty where nothing says so. */
type Given = string | readonly (readonly [string, string])[];

/** Nobody types more than this for one example in passing: in characters, and in words for a line. */
const longestWords = 80;
const mostWords = 3;

/** Words before a value that only say what kind of thing it is. */
const kinds = /^(?:(?:the|a|an|input|inputs|argument|arguments|parameter|value|values|number|numbers|list|string|text|word|integer|user|typed|types|enters|of|is|are)\s+)+/i;
const named = /^([\p{L}_]\w*)\s*(?:=|==|:|\bis\b|\bequals\b|\bis equal to\b|\bbeing\b)\s*(.+)$/iu;

/** The call with the values that a sentence says, by the names of the parameters or in their order; null where they do not fit. */
export function argumentsIn(given: Given, name: string, program: ParsedProgram): string | null {
	const { language, parser } = program;
	const owner = program.outline().functions.find((one) => one.name === name && one.owner === null);
	const single = typeof given !== 'string' && given.length === 1 ? partsOf(given[0]?.[1] ?? '', program) : null;
	// One column may hold all values of the call.
	const parts = single && single.length > 1 && owner?.takes?.least === single.length ? single : partsOf(given, program);
	const { least, most } = owner?.takes ?? { least: owner?.parameters.length ?? 1, most: owner?.parameters.length ?? 1 };
	if (!parts || parts.length === 0 || parts.length < least || (most !== null && parts.length > most)) return null;
	const parameters = owner?.parameters ?? [];
	const byName = parts.every(([said]) => parameters.includes(said));
	const inOrder = byName ? parameters.flatMap((parameter) => parts.filter(([said]) => said === parameter)) : parts;
	// A name that is none of the parameters, beside one that is, was about something else.
	if (!byName && parts.some(([said]) => parameters.includes(said))) return null;
	// What leaves a parameter out cannot be told by its place.
	if (byName && !inOrder.every(([said], at) => parameters[at] === said)) return null;
	const call = language.spelling.call(name, inOrder.map(([, value]) => value));
	return language.examples.callIn(call, parser.piece) ? call : null;
}

/**
 * The lines that would be typed, as the program takes them where it can: a number without its unit, one line for each time that it asks.
 * Else the values as they are said; null where nothing says any. `isWhole`: all of it is what is typed, so that plain words are meant too.
 */
export function typedIn(given: Given, program: ParsedProgram, isWhole = false): readonly string[] | null {
	if (!program.outline().readsInput) return null;
	const parts = partsOf(given, program);
	const values = parts && parts.length > 0 ? parts.map(([, value]) => unquoted(value)) : null;
	const words = typeof given !== 'string' ? [given.map(([, text]) => unquoted(text.trim()))] : isWhole ? wordWays(given, program) : [];
	return asTyped([...(values ? [values] : []), ...words], program) ?? values;
}

/** What a few words may mean as typed lines: all of them one line, or a line for each part or each word. */
function wordWays(given: string, program: ParsedProgram): readonly (readonly string[])[] {
	const reads = typedReads(program).length;
	const text = given.trim();
	if (text === '' || text.length > longestWords || /[()[\]{}]/.test(text)) return [];
	const parts = apart(text);
	const isShort = parts.length > 0 && parts.every((part) => part.split(/\s+/).length <= mostWords);
	const whole = [unquoted(text)];
	const tokens = text.split(/\s+/);
	// `10 / 2` where a number, a sign and a number are read.
	const spread = tokens.length > 1 && tokens.length === reads && !splitsLines(program.outline()) ? [tokens] : [];
	return !isShort ? [] : reads === 1 ? [whole, parts] : [parts, ...spread, whole];
}

function unquoted(value: string): string {
	return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

function partsOf(given: Given, program: ParsedProgram): readonly (readonly [string, string])[] | null {
	if (typeof given !== 'string') {
		const read = given.map(([name, text]) => [name, valueOf(text, program)] as const);
		return read.every((one): one is readonly [string, string] => one[1] !== null) ? read : null;
	}
	const text = given.trim().replace(/[\s,:;]+(?:then|it|its|the|your|our|this|that|and|function|program|call|answer|output|result|we|you|should|must|will|would|return|value|[\s,])*$/i, '').replace(/[\s,:;]+$/, '');
	if (text === '' || text.length > 200) return null;
	const pieces = splitOutside(text).map((piece) => piece.trim().replace(kinds, '')).filter((piece) => piece !== '');
	const read = pieces.map((piece) => {
		const [, name, value] = named.exec(piece) ?? [];
		const isNamed = name !== undefined && value !== undefined;
		return [isNamed ? name : '', valueOf((isNamed ? value : piece).replace(kinds, ''), program)] as const;
	});
	return read.length > 0 && read.every((one): one is readonly [string, string] => one[1] !== null) ? read : null;
}

function valueOf(text: string, { language, parser }: ParsedProgram): string | null {
	return readValue(text.trim().replace(/^`(.*)`$/, '$1'), language, parser.piece);
}

/** Parts between commas and the word "and", where they stand in no bracket and no quotes. */
function splitOutside(text: string): readonly string[] {
	const parts: string[] = [];
	let depth = 0;
	let quote = '';
	let from = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at] ?? '';
		if (quote !== '') {
			if (char === quote) quote = '';
			continue;
		}
		// An apostrophe inside a word quotes nothing.
		if (char === '"' || (char === "'" && !/\w/.test(text[at - 1] ?? ''))) quote = char;
		else if ('([{'.includes(char)) depth += 1;
		else if (')]}'.includes(char)) depth -= 1;
		else if (depth === 0) {
			const cut = /^(?:\s*,\s*(?:and\s+)?|\s+and\s+)/i.exec(text.slice(at))?.[0];
			if (cut !== undefined) {
				parts.push(text.slice(from, at));
				from = at + cut.length;
				at = from - 1;
			}
		}
	}
	return [...parts, text.slice(from)];
}
