import type { LineRange, Outline } from '../code/outline';

/** What the lines (zero-based) of a program do with its names, as far as the outline tells. */
export interface Reading {
	/** The first line of the statement that a line belongs to. */
	headOf(line: number): number;
	/** Names whose value the statement looks at; words of its texts are among them, which name no variable. */
	uses(line: number): readonly string[];
	/** Names that the statement sets. */
	sets(line: number): readonly string[];
	/** The statement is a call of something. */
	isCall(line: number): boolean;
	/** Heads of the conditions and loops that decide whether a line runs. */
	around(line: number): readonly number[];
	/** Heads of the conditions and loops in which a name may be set or changed. */
	guards(name: string): readonly number[];
}

/** Reads a program by its outline and the words of its lines. */
export function readingOf(outline: Outline, text: string): Reading {
	const lines = text.split('\n');
	const heads = new Map((outline.spans ?? []).flatMap(({ from, to }) => range(from, to).map((line) => [line, from] as const)));
	const ends = new Map((outline.spans ?? []).map(({ from, to }) => [from, to]));
	const headOf = (line: number) => heads.get(line) ?? line;
	const decided = decidedBy(outline);
	const setters = settersOf(outline);
	const uses = remembered((head: number) => {
		const words = new Set(range(head, ends.get(head) ?? head).flatMap((line) => namesOf(lines[line] ?? '')));
		for (const { range: own, targets, value, augmented } of outline.assignments) {
			if (own.from !== head || augmented) continue;
			const kept = new Set(namesOf(value));
			for (const target of targets) if (!kept.has(target)) words.delete(target);
		}
		for (const { header, variables, over } of outline.loops) if (header === head) for (const name of variables) if (!namesOf(over).includes(name)) words.delete(name);
		return [...words];
	});
	return {
		headOf,
		uses: (line) => uses(headOf(line)),
		sets: remembered((line: number) => setters.filter((one) => one.line === line && one.isWhole).map(({ name }) => name)),
		isCall: (line) => outline.calls.some((call) => headOf(call.line) === headOf(line)),
		around: remembered((line: number) => decided.filter(({ head, lines: { from, to } }) => head !== line && from <= line && line <= to).map(({ head }) => head)),
		guards: remembered((name: string) => {
			const at = setters.filter((one) => one.name === name).map(({ line }) => line);
			return decided.filter(({ head, lines: { from, to } }) => at.some((line) => line !== head && from <= line && line <= to)).map(({ head }) => head);
		}),
	};
}

/** The words of a piece of source that may be names. */
function namesOf(source: string): readonly string[] {
	return source.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}

interface Setter {
	readonly name: string;
	readonly line: number;
	/** False: it changes what the name stands for, as a method may. */
	readonly isWhole: boolean;
}

function settersOf({ assignments, loops, calls }: Outline): readonly Setter[] {
	return [
		...assignments.flatMap(({ targets, range: { from } }) => targets.map((name) => ({ name, line: from, isWhole: true }))),
		...loops.flatMap(({ variables, header }) => variables.map((name) => ({ name, line: header, isWhole: false }))),
		...calls.flatMap(({ callee, line }) => (callee.includes('.') ? namesOf(callee).slice(0, 1) : []).map((name) => ({ name, line, isWhole: false }))),
	];
}

/** For each condition and loop the lines that run, or do not, by what it says: those of its other branches are among them. */
function decidedBy({ functions, conditions, loops, returns }: Outline): readonly { readonly head: number; readonly lines: LineRange }[] {
	const ofConditions = conditions.map(({ line, body, whole }) => {
		const inside = conditions.filter((other) => other.line < line && other.whole !== undefined && other.whole.from <= line && line <= other.whole.to && !(other.body.from <= line && line <= other.body.to));
		const ends = [body.to, ...(whole ? [whole.to] : []), ...inside.flatMap((other) => other.whole?.to ?? [])];
		// What stands behind a branch that leaves runs only where that one did not.
		const leaves = returns.find((one) => body.from <= one.range.from && one.range.from <= body.to);
		const rest = leaves ? Math.max(0, ...functions.filter((one) => one.range.from <= line && line <= one.range.to).map((one) => one.range.to)) : 0;
		return { head: line, lines: { from: line, to: Math.max(rest, ...ends) } };
	});
	return [...ofConditions, ...loops.map(({ header, range: { to } }) => ({ head: header, lines: { from: header, to } }))];
}

function range(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const value = work(key);
		known.set(key, value);
		return value;
	};
}
