import { diffArrays } from 'diff';
import type { Looseness } from '../words';

/** What a program printed on one run: its text, and where in it the prompts of its questions for input stand. */
export interface Printed {
	readonly text: string;
	/** From the first to before the last character of each prompt, one for each line that was asked for (an empty range without a prompt); empty when nobody knows. */
	readonly prompts?: readonly (readonly [number, number])[];
	/** The lines that were typed, in order. */
	readonly typed?: readonly string[];
}

/** One line of a comparison, as it stands in the expectation, in what was printed, or in both. */
export interface DiffLine {
	readonly kind: 'same' | 'missing' | 'extra';
	readonly text: string;
}

/**
 * Whether the program printed what is expected. Space at the ends of lines and empty lines at the end do not count; the
 * prompts may be expected, left out, or stand as in a terminal, where what is typed ends the prompt's line.
 */
export function isExpectedOutput(expected: string, printed: Printed, loose: readonly Looseness[] = []): boolean {
	const wanted = settled(expected);
	return readings(printed).some((reading) => isAlike(wanted, settled(reading), loose));
}

/** The text with its numbers in their shortest form, where nothing else stands right beside them. */
export function amountsOf(text: string): string {
	return text.replaceAll(/(?<![\p{L}\p{N}_.,-])-?\d+(?:\.\d+)?(?![\p{L}\p{N}_]|[.,]\d)/gu, (number) => String(Number(number)));
}

/** The same text, where `gaps`, `spacing` and `amounts` allow what they say. */
function isAlike(wanted: string, got: string, loose: readonly Looseness[]): boolean {
	if (wanted === got || loose.length === 0) return wanted === got;
	if (loose.includes('amounts')) return isAlike(amountsOf(wanted), amountsOf(got), loose.filter((each) => each !== 'amounts'));
	const spaced = (text: string) => (loose.includes('spacing') ? text.split(/\s+/).filter((word) => word !== '').join(' ') : text);
	if (!loose.includes('gaps')) return spaced(wanted) === spaced(got);
	const [first = '', ...rest] = spaced(wanted).split('...');
	const last = rest.pop();
	const text = spaced(got);
	if (last === undefined) return first === text;
	if (!text.startsWith(first)) return false;
	let at = first.length;
	// Each piece where it comes first: a later place could only leave less for the others.
	for (const piece of rest) {
		const found = text.indexOf(piece, at);
		if (found === -1) return false;
		at = found + piece.length;
	}
	return text.endsWith(last) && text.length - last.length >= at;
}

/**
 * The lines of both, for a person to read: taken from the reading (with prompts, without, or as in a terminal) that is
 * nearest to the expectation.
 */
export function compareOutput(expected: string, printed: Printed, loose: readonly Looseness[] = []): { readonly same: boolean; readonly lines: readonly DiffLine[] } {
	const wanted = settled(expected);
	const compared = readings(printed).map((reading) => diff(wanted, settled(reading), loose));
	const differences = (lines: readonly DiffLine[]) => lines.filter(({ kind }) => kind !== 'same').length;
	const lines = compared.reduce((best, other) => (differences(other) < differences(best) ? other : best));
	return { same: isExpectedOutput(expected, printed, loose), lines };
}

/**
 * Which of the lines of the expectation stand where they should, counted from the first, and at the end whether there are as many as should
 * be: of the reading with the most of that. Empty where one line is expected: that is right or it is not.
 */
export function rightLines(expected: string, printed: Printed): readonly boolean[] {
	const wanted = settled(expected).split('\n');
	if (wanted.length < 2) return [];
	const all = readings(printed).map((reading) => {
		const got = settled(reading).split('\n');
		return [...wanted.map((line, at) => got[at] === line), got.length === wanted.length];
	});
	const count = (right: readonly boolean[]) => right.filter((each) => each).length;
	return all.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Line ends as `\n`, no space at the ends of lines, no empty lines at the end. */
function settled(text: string): string {
	return text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n+$/, '');
}

/** The ways in which a person may write down what was printed. */
function readings({ text, prompts = [], typed = [] }: Printed): string[] {
	if (prompts.length === 0) return [text];
	let without = '';
	let withLineEnds = '';
	let withTyped = '';
	let withTypedAfterPrompts = '';
	let from = 0;
	prompts.forEach(([start, end], index) => {
		const between = text.slice(from, start);
		const prompt = text.slice(start, end);
		const answered = `${prompt}${typed[index] ?? ''}\n`;
		without += between;
		withLineEnds += between + (prompt && `${prompt}\n`);
		withTyped += between + answered;
		withTypedAfterPrompts += between + (prompt && answered);
		from = end;
	});
	const rest = text.slice(from);
	return [text, ...[without, withTyped, withTypedAfterPrompts, withLineEnds].map((reading) => reading + rest)];
}

function diff(wanted: string, got: string, loose: readonly Looseness[]): DiffLine[] {
	const parts = diffArrays(wanted.split('\n'), got.split('\n'), { comparator: (a, b) => isAlike(a, b, loose) });
	return parts.flatMap(({ value, added, removed }) => value.map((text): DiffLine => ({ kind: added ? 'extra' : removed ? 'missing' : 'same', text })));
}
