/** Compares what a student says is printed with what is printed: line by line, without a care for prompts and trailing space. */
import { readNumberWords, sameNumber, tidyNumber } from './numbers';
import type { Match } from './compare';
import { stripAround } from './tidy';

/** Phrases for printing nothing at all. */
const nothingPrinted = /^(?:(?:it )?(?:prints? |outputs? |shows? |there is |there's )?(?:nothing(?: is printed| at all)?|no output|blank|empty|(?:an? )?(?:empty|blank) line|none)|(?:it )?(?:does(?: not|n't)|doesnt) (?:print|output|show)(?: anything)?|''|"")$/i;

/** Whether the text tells the output. Prompts that end in `:`, `?` or `>` need not be said, nor quotes, nor "it prints". */
export function matchOutput(said: string, truth: string): Match {
	const wanted = linesOf(truth);
	if (wanted.length === 0) {
		return { same: nothingPrinted.test(said.trim().replace(/[.!]+$/, '')), note: null };
	}
	let note: Match['note'] = null;
	for (const candidate of candidatesOf(said)) {
		const match = matchLines(linesOf(candidate), wanted);
		if (match.same) {
			return match;
		}
		note ??= match.note;
	}
	const [line, ...more] = wanted;
	const value = line === undefined || more.length > 0 ? null : valueIn(line);
	const alone = valueAlone(said);
	return value !== null && alone !== null && sameNumber(alone, value) ? { same: true, note: null } : { same: false, note };
}

/** The number that a printed line of words tells: its only one, or the last behind `=` or `:`; null where that is not clear, and for a bare number. */
function valueIn(line: string): string | null {
	const parts = line.trim().split(/\s+/);
	const numbers = parts.flatMap((part) => tidyNumber(part.replace(/[.!,;]$/, '')) ?? []);
	if (!/\p{L}/u.test(line)) {
		return null;
	}
	// A number inside a word or a list (`x2`, `[1, 2]`) may be meant too.
	const others = [...line.matchAll(/\d+(?:\.\d+)?/g)].length;
	if (numbers.length === 1 && others === 1) {
		return numbers[0] ?? null;
	}
	const behind = /[=:]\s*([-+]?[\d.]+)[.!]?\s*$/.exec(line)?.[1];
	return behind === undefined ? null : tidyNumber(behind);
}

/** The number that the whole answer is, hedges around it aside; null for anything more. */
function valueAlone(said: string): string | null {
	const bare = stripAround(said.trim()).replace(/[.!]$/, '');
	return /\s/.test(bare) ? null : tidyNumber(bare);
}

/** A number alone, where the line has several, or where it does not tell the right line from one that the program may print instead. */
export function isUndecided(said: string, truth: string, others: readonly string[]): boolean {
	const alone = valueAlone(said);
	if (alone === null || truth.includes('\n') || !/\p{L}/u.test(truth)) {
		return false;
	}
	const value = valueIn(truth);
	if (value === null) {
		return /\d/.test(truth);
	}
	return sameNumber(alone, value) && others.some((other) => other.trim() !== truth.trim() && matchOutput(said, other).same);
}

/** Whether the text says that nothing is printed. */
export function saysNothing(said: string): boolean {
	return nothingPrinted.test(said.trim().replace(/[.!]+$/, ''));
}

function candidatesOf(said: string): readonly string[] {
	const whole = said.replace(/^\n+|\s+$/g, '');
	const bare = whole.includes('\n') ? whole : stripAround(whole);
	const unquoted = [whole, bare].map((text) => /^(["'`])([\s\S]*)\1[.!]?$/.exec(text.trim())?.[2] ?? text);
	const written = unquoted.map((text) => text.replace(/\\n/g, '\n'));
	const led = /^(?:it |the (?:program|output|script|code) )?(?:(?:should |will |would )?(?:prints?|outputs?|shows?|displays?|be|is|printed|says?)|output)\s*:?\s+([\s\S]+)$/i.exec(whole)?.[1];
	const unled = led === undefined ? [] : [led, /^(["'`])([\s\S]*)\1[.!]?$/.exec(led.trim())?.[2] ?? led];
	const all = [...written, ...unquoted, ...unled];
	return [...new Set([...all, ...all.map((text) => text.replace(/[.!?]+$/, ''))])];
}

/** Lines without trailing space and without the empty ones at both ends. */
function linesOf(text: string): readonly string[] {
	const lines = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd());
	while (lines.at(-1) === '') {
		lines.pop();
	}
	while (lines[0] === '') {
		lines.shift();
	}
	return lines;
}

function matchLines(said: readonly string[], wanted: readonly string[]): Match {
	const needed = wanted.filter((line, index) => !(isPrompt(line) && index < wanted.length - 1));
	for (const truth of [wanted, needed, wanted.filter((line) => line !== '')]) {
		if (said.length === truth.length) {
			const matches = truth.map((line, index) => matchLine(said[index] ?? '', line));
			const same = matches.every((match) => match.same);
			const note = matches.find((match) => match.note !== null)?.note ?? null;
			if (same || (note !== null && matches.every((match) => match.same || match.note !== null))) {
				return { same, note };
			}
		}
	}
	// All lines in one: `1 2 3`, `1, 2, 3`, `1 / 2 / 3`.
	const row = said[0];
	if (said.length === 1 && row !== undefined && wanted.length > 1) {
		for (const separator of [/\s*[,;|]\s*/, /\s+\/\s+/, /\s+(?:then|and)\s+|\s*->\s*/, /\s+/]) {
			const parts = row.split(separator).filter((part) => part !== '');
			const truth = separator.source === '\\s+' ? wanted.flatMap((line) => line.split(/\s+/)) : wanted;
			if (parts.length === truth.length && parts.every((part, index) => [part, part.replace(/[.!]$/, '')].some((one) => matchLine(one, truth[index] ?? '').same))) {
				return { same: true, note: null };
			}
		}
	}
	return { same: false, note: null };
}

function matchLine(said: string, truth: string): Match {
	const spelled = said.trim();
	const wholes = [truth, ...afterPrompts(truth)].map((text) => text.trim());
	if (wholes.some((text) => text === spelled || sameTokens(spelled, text))) {
		return { same: true, note: null };
	}
	const bare = /^(["'`])(.*)\1$/.exec(spelled)?.[2];
	if (bare !== undefined && wholes.includes(bare.trim())) {
		return { same: true, note: null };
	}
	const collapse = (text: string) => text.replace(/\s+/g, '');
	if (wholes.some((text) => text !== '' && collapse(text) === collapse(spelled))) {
		return { same: false, note: 'spaces' };
	}
	return { same: false, note: wholes.some((text) => text !== '' && text.toLowerCase() === spelled.toLowerCase()) ? 'case' : null };
}

/** Word by word, numbers by their value. */
function sameTokens(said: string, truth: string): boolean {
	const first = said.split(/\s+/);
	const second = truth.split(/\s+/);
	const number = (text: string) => {
		const word = /^[a-z]+$/i.test(text) ? readNumberWords([text.toLowerCase()])?.text ?? null : null;
		return tidyNumber(text) ?? word;
	};
	return first.length === second.length && first.every((word, index) => {
		const other = second[index] ?? '';
		const a = number(word);
		const b = tidyNumber(other);
		return word === other || (a !== null && b !== null && sameNumber(a, b));
	});
}

function isPrompt(line: string): boolean {
	return /[:?>]\s*$/.test(line);
}

/** What is left of the line behind each prompt that may have been printed before it. */
function afterPrompts(line: string): readonly string[] {
	return [...line.matchAll(/[:?>]\s*/g)].map((found) => line.slice(found.index + found[0].length)).filter((rest) => rest.trim() !== '');
}
