/** Reads a line of the program: by number, in words, by its text, or the gap between two lines. */
import { ordinalWords } from './english';
import { isDenied } from './mentions';
import { tokenize } from './tokens';
import type { ReadingContext, Said, Token } from './types';

/** A range of more lines than this names no place. */
const mostLines = 3;

/** The zero-based lines that the text names; null when it names none of the program, or several apart from each other. */
export function readPlace(text: string, context: ReadingContext): Said | null {
	const pasted = readPasted(text, context);
	if (pasted !== null) {
		return pasted;
	}
	// "l8" and "L8" are the short form of "line 8".
	const spelled = text.replace(/\b[lL](?:n|ine)?\.?\s?#?(\d+)/g, 'line $1').replace(/#(\d+)/g, 'line $1');
	const tokens = tokenize(spelled, { context, commas: 'separate', phrases: false });
	const leading = readLeading(tokens, context);
	if (leading !== null) {
		return leading;
	}
	// "4 or not" is a doubt, "8 or 9" two lines.
	if (tokens.some((token, at) => token.lower === 'or' && lineAt(tokens, skip(tokens, at + 1, /^(?:the|on|in|maybe|lines?)$/), context) !== null)) {
		return null;
	}
	return readGap(tokens, context) ?? readNumbered(tokens, context) ?? readRelative(tokens, context);
}

/** A line of the program that was copied, or a piece of one in backticks; only when exactly one line fits. */
function readPasted(text: string, context: ReadingContext): Said | null {
	const pasted = squeeze(text.replace(/^\s*\d+\s*[:|.)]?\s+(?=\S)/, ''));
	const whole = squeeze(text);
	const lines = context.programLines.map(squeeze);
	if (/^[\d\s.,-]*$/.test(whole)) {
		return null;
	}
	const same = indexesOf(lines, (line) => line !== '' && (line === whole || line === pasted || line === squeeze(text.replace(/^[`'"]+|[`'"]+$/g, ''))));
	if (same.length === 1 && same[0] !== undefined) {
		return { kind: 'lines', from: same[0], to: same[0] };
	}
	const rows = text.split('\n').map(squeeze).filter((row) => row !== '');
	if (rows.length > 1 && rows.length <= mostLines) {
		const starts = indexesOf(lines, (_, index) => rows.every((row, offset) => lines[index + offset] === row));
		if (starts.length === 1 && starts[0] !== undefined) {
			return { kind: 'lines', from: starts[0], to: starts[0] + rows.length - 1 };
		}
	}
	const piece = squeeze(/[`'"]([^`'"\n]{3,})[`'"]/.exec(text)?.[1] ?? '');
	if (piece !== '' && !/\blines?\b/i.test(text)) {
		const holding = indexesOf(lines, (line) => line.includes(piece));
		if (holding.length === 1 && holding[0] !== undefined) {
			return { kind: 'lines', from: holding[0], to: holding[0] };
		}
	}
	const within = indexesOf(lines, (line) => line.length >= 6 && /[^\w\s]/.test(line) && whole.includes(line));
	return within.length === 1 && within[0] !== undefined && !/\bline\s*\d/i.test(text) ? { kind: 'lines', from: within[0], to: within[0] } : null;
}

/** "between 8 and 9", "after line 8", "before line 9". */
function readGap(tokens: readonly Token[], context: ReadingContext): Said | null {
	for (let at = 0; at < tokens.length; at += 1) {
		const word = tokens[at]?.lower ?? '';
		if (word !== 'between' && word !== 'after' && word !== 'before') {
			continue;
		}
		const next = skip(tokens, at + 1, /^(?:the|lines?)$/);
		const first = lineAt(tokens, next, context);
		const line = tokens.slice(at, next).some((token) => /^lines?$/.test(token.lower)) || (at === 0 && tokens.length <= next + 1);
		if (first === null) {
			continue;
		}
		if (word === 'between') {
			const second = lineAt(tokens, skip(tokens, next + 1, /^(?:and|,|lines?)$/), context);
			if (second !== null && second - first === 1) {
				return { kind: 'gap', after: first };
			}
		} else if (line) {
			return { kind: 'gap', after: word === 'after' ? first : first - 1 };
		}
	}
	return null;
}

/** What a number in front of these counts is no line. */
const counted = /^(?:rounds?|times|items?|elements?|steps?|values?|numbers?|letters?|words?|rows?|runs|loops|more|less|extra|characters?|digits?)$/;

/** "6 rounds", but not "6 row is never empty": there a name of the program follows, and something is said of it. */
function isCounting(tokens: readonly Token[], index: number): boolean {
	const [next, then] = [tokens[index + 1]?.lower ?? '', tokens[index + 2]?.lower ?? ''];
	if (next === 'too') {
		return /^(?:many|much|few|often|little)$/.test(then);
	}
	return counted.test(next) && !(index === 0 && !next.endsWith('s') && /^(?:is|was|isn't|wasn't|has|gets|becomes|should|stays|never|does|doesn't|must)$/.test(then));
}

function readNumbered(tokens: readonly Token[], context: ReadingContext): Said | null {
	const named = tokens.flatMap((token, index) => (/^lines?$/.test(token.lower) && tokens[index + 1]?.said?.kind === 'number' && !isDenied(tokens, index) && !isDenied(tokens, index + 1) ? [index + 1] : []));
	const reason = tokens.findIndex((token) => /^(?:because|since|cause|cuz)$/.test(token.lower));
	const claimed = named.filter((index) => reason <= 0 || index < reason);
	const at = (claimed.length > 0 ? claimed : named).at(-1);
	if (at !== undefined) {
		const corrected = tokens.slice(named[0] ?? 0, at).some((token) => /^(?:no|wait|not|actually|but|instead|so)$/.test(token.lower));
		const lines = new Set(claimed.map((index) => lineAt(tokens, index, context)));
		const tail = readTail(tokens, at, context);
		if (lines.size > 1 && !corrected) {
			return together([...lines], context);
		}
		return tail;
	}
	const main = saysWhy(tokens) ? tokens.slice(0, 1) : reason > 0 ? tokens.slice(0, reason) : tokens;
	const numbers = main.flatMap((token, index) => (token.said?.kind === 'number' && (token.kind === 'value' || (token.kind === 'ordinal' && main.length <= 2)) && !isDenied(tokens, index) && !isCounting(main, index) ? [index] : []));
	const only = numbers[0];
	const words = main.filter((token) => token.kind === 'word').length;
	if (only !== undefined && numbers.length <= 2 && (words <= 4 || numbers.length === 1 && only === 0)) {
		const tail = readTail(tokens, only, context);
		return numbers.length === 1 || tail === null || tail.kind !== 'lines' || tail.to > tail.from ? tail : null;
	}
	return null;
}

/** Behind a number these make it a value or one of several, and no line of which something is said. */
const goesOn = /^(?:and|or|to|through|till|until|not|no|is|are|was|were|should|becomes?|equals?|plus|minus|times|x|comes|goes|lines?|wait|then|but)$/;

/** "8? j begins with 0 again so it finds 0,1", "8 and it adds 2": the line that the text begins with, whatever other numbers the reason has. */
function readLeading(tokens: readonly Token[], context: ReadingContext): Said | null {
	const start = tokens[0]?.lower === 'line' ? 1 : tokens[0]?.lower === 'still' || tokens[0]?.lower === 'maybe' ? 1 : 0;
	const number = tokens[start];
	const line = number?.kind === 'value' && /^\d/.test(number.text) ? lineAt(tokens, start, context) : null;
	if (line === null || isCounting(tokens.slice(start), 0)) {
		return null;
	}
	const pauses = skip(tokens, start + 1, /^[?!.,:;()–-]+$/);
	const [first, second, third] = tokens.slice(pauses);
	const isSaid = first !== undefined && first.kind !== 'value' && first.kind !== 'mark' && (!goesOn.test(first.lower) || (/^(?:and|but|then)$/.test(first.lower) && second?.kind === 'word' && !/^lines?$/.test(second.lower)));
	// "8, no 9", "8 ... wait, 9": another one is meant by then.
	const isTakenBack = tokens.slice(pauses).some((token, at, rest) => (/^(?:no|wait|actually|sorry|rather|instead)$/.test(token.lower) || (token.lower === 'or' && at + 2 === rest.length)) && rest.slice(at + 1, at + 4).some(({ said }) => said?.kind === 'number') && !/^(?:it|there|i)$/.test(rest[at - 1]?.lower ?? ''));
	return isSaid && !isTakenBack && (second !== undefined || third !== undefined) && !namesLines(tokens.slice(pauses)) ? { kind: 'lines', from: line, to: line } : null;
}

function namesLines(tokens: readonly Token[]): boolean {
	return tokens.some(({ lower }) => /^lines?$/.test(lower));
}

/** "8, it goes down from 60 to 59": a number, and then in words why. */
function saysWhy([first, second, third]: readonly Token[]): boolean {
	if (first?.kind !== 'value' || first.said?.kind !== 'number' || !second) return false;
	return /^[,:;.(–-]$/.test(second.lower) ? third?.kind === 'word' && !/^(?:and|or|to|no|not|wait|actually|sorry|rather)$/.test(third.lower) : /^(?:it|its|there|here|the|this|that|why)$/.test(second.lower);
}

/** "8-9", "8 to 9", "8 and 9" from the token of the first number on. */
function readTail(tokens: readonly Token[], at: number, context: ReadingContext): Said | null {
	const first = lineAt(tokens, at, context);
	if (first === null) {
		return null;
	}
	const joint = tokens[at + 1]?.lower ?? '';
	const second = tokens[at + 2]?.lower === 'line' ? at + 3 : at + 2;
	const joined = /^(?:-|–|to|and|,|&|through|\.\.)$/.test(joint) && tokens[second]?.said?.kind === 'number' && tokens[second]?.kind === 'value';
	// "line 8, 5 is too much": a comma joins only when nothing follows.
	if (!joined || (joint === ',' && second !== tokens.length - 1)) {
		return { kind: 'lines', from: first, to: first };
	}
	const last = lineAt(tokens, second, context);
	return last === null ? null : together([first, last], context);
}

function together(lines: readonly (number | null)[], context: ReadingContext): Said | null {
	const known = lines.filter((line) => line !== null).sort((a, b) => a - b);
	const from = known[0];
	const to = known.at(-1);
	return from === undefined || to === undefined || known.length < lines.length || to - from >= mostLines || to >= context.programLines.length ? null : { kind: 'lines', from, to };
}

/** "the eighth line", "the 8th line", "the last line". */
function readRelative(tokens: readonly Token[], context: ReadingContext): Said | null {
	for (let at = 0; at + 1 < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || tokens[at + 1]?.lower !== 'line') {
			continue;
		}
		if (token.kind === 'ordinal' && !isDenied(tokens, at)) {
			const number = token.said?.kind === 'number' ? Number(token.said.text) : ordinalWords.get(token.lower) ?? 0;
			return number >= 1 && number <= context.programLines.length ? { kind: 'lines', from: number - 1, to: number - 1 } : null;
		}
		if (token.lower === 'last' && !isDenied(tokens, at)) {
			const last = context.programLines.findLastIndex((line) => line.trim() !== '');
			return last < 0 ? null : { kind: 'lines', from: last, to: last };
		}
	}
	return null;
}

/** The zero-based line that the number token names; null when the program has no such line. */
function lineAt(tokens: readonly Token[], at: number, context: ReadingContext): number | null {
	const said = tokens[at]?.said;
	if (said?.kind !== 'number' || !/^-?\d{1,7}$/.test(said.text)) {
		return null;
	}
	const line = Math.abs(Number(said.text)) - 1;
	return line >= 0 && line < context.programLines.length ? line : null;
}

function skip(tokens: readonly Token[], start: number, words: RegExp): number {
	let at = start;
	while (words.test(tokens[at]?.lower ?? '')) {
		at += 1;
	}
	return at;
}

function squeeze(text: string): string {
	return text.trim().replace(/\s+/g, ' ').replace(/(?<=[^\s;{]) ?[;{]$/, '');
}

function indexesOf(lines: readonly string[], fits: (line: string, index: number) => boolean): readonly number[] {
	return lines.flatMap((line, index) => (fits(line, index) ? [index] : []));
}
