/** How a program takes what is typed, and typed lines in the form that it takes them. Pure. */
import type { LineRange, Outline } from './outline';
import type { ParsedProgram } from './parser';

/** One place where the program reads a line that is typed. */
export interface TypedRead {
	/** Zero-based. */
	readonly line: number;
	/** The line on which a number is made of what is read; null where it stays a text. */
	readonly turned: number | null;
	/** What it is kept as and what it asks for, in the program's words. */
	readonly asks: string;
	/** `once`: in every run. `maybe`: under a condition. `again`: a loop or a function may read more than once, or not at all. */
	readonly runs: 'once' | 'maybe' | 'again';
}

/** Every place where the program reads a typed line, from the first line to the last. */
export function typedReads(program: Pick<ParsedProgram, 'language' | 'outline'>): readonly TypedRead[] {
	const { readsLine, readsLineToo, readsNumber = [], numbers } = program.language.spelling;
	const { calls, loops, conditions, assignments } = program.outline();
	const reading = calls.filter(({ callee }) => callee === readsLine || readsLineToo.some((method) => callee.endsWith(`.${method}`)));
	// A sign before it makes a number of it, where a language has that.
	const plain = (source: string) => source.trimStart().replace(/^await\s+/, '');
	const isRead = (source: string) => reading.some(({ text }) => plain(source).startsWith(text));
	const turned = calls.filter(({ callee }) => numbers.includes(callee)).map(({ text, callee, line }) => ({ line, given: plain(text.slice(callee.length + 1)) }));
	const kept = assignments.filter(({ value }) => isRead(value.replace(/^\+\s*/, '')));
	const turnedAt = (line: number): number | null => {
		const own = kept.filter(({ range }) => range.from === line);
		if (own.some(({ value }) => value.startsWith('+'))) return line;
		const names = own.flatMap(({ targets }) => targets);
		return turned.find((one) => (one.line === line && isRead(one.given)) || (one.line > line && names.some((name) => isAlone(one.given, name))))?.line ?? null;
	};
	// What is walked through, and the first condition of several, is read once.
	const again = loops.map(({ kind, range }) => (kind === 'each' ? { ...range, from: range.from + 1 } : range));
	const maybe = conditions.map(({ body, whole }) => (whole ? { ...whole, from: whole.from + 1 } : body));
	const turnedOf = (line: number, callee: string) => (readsNumber.some((method) => callee.endsWith(`.${method}`)) ? line : turnedAt(line));
	return reading
		.map(({ line, text, callee, function: owner }): TypedRead => ({ line, turned: turnedOf(line, callee), asks: [text, ...kept.flatMap(({ range, targets }) => (range.from === line ? targets : []))].join(' '), runs: owner !== null || isWithin(line, again) ? 'again' : isWithin(line, maybe) ? 'maybe' : 'once' }))
		.sort((a, b) => a.line - b.line);
}

/** How many lines a run takes at least and at most; no end where it may read again, or reads in some other way. */
function linesTaken(reads: readonly TypedRead[]): { readonly least: number; readonly most: number | null } {
	const isOpen = reads.length === 0 || reads.some(({ runs }) => runs === 'again');
	return { least: Math.max(1, reads.filter(({ runs }) => runs === 'once').length), most: isOpen ? null : reads.length };
}

/**
 * The first of these ways of typing that the program can take, line by line: as many lines as it reads, and a number alone where it makes
 * a number of the line (`3` for `3 nights`), or asks for it by its unit. Null where it can take none of them.
 */
export function asTyped(ways: readonly (readonly string[])[], program: ParsedProgram): readonly string[] | null {
	// Where lines end means nothing: what was said is typed as it was said.
	if (program.language.spelling.readsApart === true) return ways.at(-1) ?? null;
	const reads = typedReads(program);
	const { least, most } = linesTaken(reads);
	for (const typed of ways) {
		const lines = typed.length >= least && (most === null || typed.length <= most) ? linesFor(typed, reads) : null;
		if (lines) return lines;
	}
	return null;
}

/** Whether the program takes the lines apart itself. */
export function splitsLines({ calls }: Pick<Outline, 'calls'>): boolean {
	return calls.some(({ callee }) => callee.endsWith('.split'));
}

/** The number of `3 nights`, `5%` or `age: 17`; null where there is none, or more than one. */
export function numberAlone(text: string): string | null {
	return /^(?:\p{L}+\s*[:=]?\s*|\p{Sc}\s*)?([-+]?\d+(?:\.\d+)?)(?:\s*(?:%|\p{Sc}|°?\p{L}+\.?(?:\s\p{L}+)?))?$/u.exec(text.trim())?.[1] ?? null;
}

/** The lines as the reads take them; null where a number is read and the line holds none. Behind the first read that may not run, nobody knows which read takes a line. */
function linesFor(typed: readonly string[], reads: readonly TypedRead[]): readonly string[] | null {
	const firm = reads.findIndex(({ runs }) => runs !== 'once');
	const isAllNumbers = reads.length > 0 && reads.every(({ turned }) => turned !== null);
	const lines = typed.map((line, at) => {
		const isKnown = firm === -1 ? at < reads.length : at < firm;
		const isNumber = isKnown ? (reads[at]?.turned ?? null) !== null : isAllNumbers;
		if (isNumber) return numberAlone(line);
		// `nights = input("How many nights? ")` asks for a number, though none is made of it yet.
		const unit = isKnown ? /\d\s*(\p{L}{3,})$/u.exec(line)?.[1] : undefined;
		return unit !== undefined && new RegExp(`(?<!\\p{L})${unit}(?!\\p{L})`, 'iu').test(reads[at]?.asks ?? '') ? (numberAlone(line) ?? line) : line;
	});
	return lines.every((line): line is string => line !== null) ? lines : null;
}

function isAlone(given: string, name: string): boolean {
	return given.startsWith(name) && /^(?:\.\w+\(\))?\s*\)/.test(given.slice(name.length));
}

function isWithin(line: number, ranges: readonly LineRange[]): boolean {
	return ranges.some(({ from, to }) => line >= from && line <= to);
}
