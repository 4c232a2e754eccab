import type { EntryPoint } from '../words';
import type { FoundExamples } from './examples';
import type { FunctionOutline, Outline } from './outline';

/** A place in the program from which a session can start. */
export interface Entry {
	/** Zero-based: the function's header, or the first line for the script. */
	readonly line: number;
	readonly entry: EntryPoint;
	/** How many examples the file gives for it. */
	readonly examples: number;
}

/**
 * The entry points that a program offers, the likeliest first: functions with examples, then the script when there is
 * code that runs by itself, then the other functions, each in the order of the program. A class counts as a
 * function where examples are about it. Tests, methods and nested functions are none.
 */
export function entries(outline: Outline, examples: Pick<FoundExamples, 'functions' | 'script'>): readonly Entry[] {
	const named = (name: string, line: number): Entry => ({ line, entry: { kind: 'function', name }, examples: examples.functions.get(name)?.length ?? 0 });
	const withMethods = new Set(outline.functions.map((one) => one.owner));
	const classes = (outline.classes ?? []).filter(({ name }) => withMethods.has(name) && !/^Test/.test(name)).map(({ name, header }) => named(name, header));
	const functions = [...topFunctions(outline).map(({ name, header }) => named(name, header)), ...classes.filter((one) => one.examples > 0)].sort((a, b) => a.line - b.line);
	const script: readonly Entry[] = outline.script || examples.script.length > 0 ? [{ line: 0, entry: { kind: 'script' }, examples: examples.script.length }] : [];
	return [...functions.filter((one) => one.examples > 0), ...script, ...functions.filter((one) => one.examples === 0), ...classes.filter((one) => one.examples === 0)];
}

/** What a CodeLens shows: the entries in the order of their lines. */
export function lenses(outline: Outline, examples: Pick<FoundExamples, 'functions' | 'script'>): readonly (Entry & { readonly hasExamples: boolean })[] {
	return [...entries(outline, examples)].sort((a, b) => a.line - b.line).map((one) => ({ ...one, hasExamples: one.examples > 0 }));
}

/** The entry point for a place in the program: the function around the line, else the likeliest; null when it offers none. */
export function entryAt(line: number, outline: Outline, examples: Pick<FoundExamples, 'functions' | 'script'>): EntryPoint | null {
	const offered = entries(outline, examples);
	const around = outline.functions.filter(({ range }) => range.from <= line && line <= range.to).map((one) => one.name);
	const here = offered.find(({ entry }) => entry.kind === 'function' && around.includes(entry.name));
	return (here ?? offered[0])?.entry ?? null;
}

/** Functions that a caller of the program sees; of two with one name the later one counts. */
function topFunctions({ functions }: Outline): readonly FunctionOutline[] {
	const inside = (one: FunctionOutline) => functions.some(({ header, range }) => header < one.header && one.header <= range.to);
	const top = functions.filter((one) => one.owner === null && !inside(one) && !isTest(one.name));
	return [...new Map(top.map((one) => [one.name, one])).values()];
}

function isTest(name: string): boolean {
	return /^tests?(_|[A-Z]|$)/.test(name);
}
