/** Typed input that no example has, for the end of a session on a script. Pure. */
import type { InputTest } from '../../../words';
import type { Situation } from '../../roles';
import { conditionOfLoop } from '../facts/deciding';
import { comparedTyped, meetings } from './ends';
import { beyondNumber, farNumbers, newNumbers } from './probes';

/** Lines to type that no example has. */
export interface EdgeTyped {
	readonly typed: readonly string[];
	/** A condition turns at a value in it. */
	readonly isBound: boolean;
	/** No example has that value. */
	readonly isNew: boolean;
	/** The task speaks of that value. */
	readonly isSpokenOf: boolean;
	/** At no edge: worth a question only where the program and a known repair part. */
	readonly isFar: boolean;
	/** Two ways out of a loop meet there. */
	readonly isMeeting: boolean;
}

/** Nobody works out what comes of more typed lines than these. */
const mostLines = 6;
/** A small neighbour is worked out by hand; a large one is not. */
const least = 40;

/**
 * What may be typed at an edge, best first: where two ways out of a loop meet; what a condition that was mended compares with, in the place of each number (or text) of an
 * example; what other conditions compare with; the last line alone, which ends a program that reads on until then; then a number
 * beside one of an example; last some at no edge. Short examples go first. Whether the program reads all of it, only a run tells.
 */
export function typedProbesOf({ problem: { tests, statement }, outline, code, began }: Pick<Situation, 'problem' | 'outline' | 'code' | 'began'>): readonly EdgeTyped[] {
	const before = new Set((began ?? '').split(/\r?\n/).map((each) => each.trim()));
	const lines = code.text.split(/\r?\n/);
	const conditions = [...outline.conditions, ...outline.loops.flatMap((loop) => conditionOfLoop(loop) ?? [])];
	const isMended = (line: number) => !before.has(lines[line]?.trim() ?? '');
	const examples = tests.filter((test): test is InputTest => test.kind === 'input' && test.typed.length > 0 && test.typed.length <= mostLines).sort((one, other) => one.typed.length - other.typed.length);
	const known = new Set(tests.flatMap((test) => (test.kind === 'input' ? [test.typed.join('\n')] : [])));
	const boundsAt = (some: typeof conditions) => some.flatMap(({ text }) => comparedTyped(text, outline));
	const withBound = (bounds: readonly string[]) => bounds.flatMap((bound) => examples.flatMap(({ typed }) => typed.flatMap((line, at) => (isNumber(line) === isNumber(bound) ? [{ typed: typed.with(at, bound), bound }] : []))));
	const edges = [
		...meetings(examples, outline, code.text).map((typed) => ({ typed, bound: null, isMeeting: true })),
		...withBound(boundsAt(conditions.filter(({ line }) => isMended(line)))),
		...withBound(boundsAt(conditions.filter(({ line }) => !isMended(line)))),
		...examples.flatMap(({ typed }) => (typed.length > 1 ? [{ typed: typed.slice(-1), bound: null }] : [])),
		...examples.flatMap(({ typed }) => typed.flatMap((line, at) => besideOf(line).map((other) => ({ typed: typed.with(at, other), bound: null })))),
		...beyond(examples.map(({ typed }) => typed), newNumbers(code.text, began ?? code.text)).map((typed) => ({ typed, bound: null, isFar: true })),
		...withBound(boundsAt(conditions.filter(({ line }) => isMended(line))).flatMap(besideBound)).map(({ typed }) => ({ typed, bound: null, isFar: true })),
		...examples.flatMap(({ typed }) => typed.flatMap((line, at) => [...farNumbers(line.trim()), ...farTexts(line)].map((other) => ({ typed: typed.with(at, other), bound: null, isFar: true })))),
	].map(({ typed, bound, ...edge }) => ({ typed, isBound: bound !== null, isNew: bound !== null && !examples.some((each) => each.typed.includes(bound)), isSpokenOf: bound !== null && speaksOf(statement, bound), isFar: 'isFar' in edge, isMeeting: 'isMeeting' in edge }));
	const keyOf = ({ typed }: EdgeTyped) => typed.join('\n');
	return edges.filter((edge, at) => !known.has(keyOf(edge)) && edges.findIndex((other) => keyOf(other) === keyOf(edge)) === at);
}

/** All numbers of an example beyond one that was written into the program: a best that starts with 100 is not beaten by 110. */
function beyond(examples: readonly (readonly string[])[], written: readonly number[]): readonly (readonly string[])[] {
	return examples.flatMap((typed) => {
		const numbers = typed.filter(isNumber).map(Number);
		const most = Math.max(...numbers.map(Math.abs));
		return written.filter((number) => numbers.length > 1 && Math.abs(number) > most).map((number) => typed.map((line) => (isNumber(line) ? beyondNumber(number, line) : line)));
	});
}

/** On either side of a number that a mended condition compares with: `== 65` is right there, and nowhere else. */
function besideBound(bound: string): readonly string[] {
	return /^-?\d{1,5}$/.test(bound) ? [String(Number(bound) + 1), String(Number(bound) - 1)] : [];
}

/** Other words that are as easily worked out: shorter by the first letter or the last, the other way round, in capitals, and without its digits. */
function farTexts(line: string): readonly string[] {
	const text = line.trim();
	if (isNumber(text) || text.length < 3 || /\s/.test(text)) return [];
	const others = [text.slice(1), text.slice(0, -1), [...text].reverse().join(''), text.toUpperCase(), text.replaceAll(/\d/g, 'x')];
	return [...new Set(others)].filter((other) => other !== text);
}

function isNumber(text: string): boolean {
	return /^-?\d+(?:\.\d+)?$/.test(text.trim());
}

function besideOf(line: string): readonly string[] {
	const n = Number(line);
	return /^\d{1,6}$/.test(line.trim()) && n <= least ? [String(n + 1), ...(n > 1 ? [String(n - 1)] : [])] : [];
}

function speaksOf(prose: string, bound: string): boolean {
	return isNumber(bound) ? [...prose.matchAll(/-?\d+(?:\.\d+)?/g)].some(([number]) => number === bound) : prose.toLowerCase().includes(bound.toLowerCase());
}
