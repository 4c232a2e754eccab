/** Where a student who starts at a function or a script probably wanted to be: the examples are for something else. Pure. */
import type { EntryPoint } from '../words';
import type { FoundExamples } from './examples';
import type { Language, ProgramNames } from './language';
import { calledIn, calledOtherwise, likestName } from './likelyNames';
import type { Outline } from './outline';

/** A program beside this one. */
export interface Neighbour {
	readonly name: string;
	/** The functions that it defines at its margin. */
	readonly functions: readonly string[];
}

export type Elsewhere =
	/** The examples call `said`; the function's name is `name`. */
	| { readonly kind: 'misnamed'; readonly said: string; readonly name: string }
	/** The task calls a function of the program beside this one. */
	| { readonly kind: 'other-file'; readonly name: string; readonly file: string }
	/** The examples of this file, or the calls of the task, are for another function of it. */
	| { readonly kind: 'other-function'; readonly name: string; readonly by: 'file' | 'task' }
	/** No line of the file calls what it defines, and it is to be run as a whole. */
	| { readonly kind: 'only-defines'; readonly name: string };

export interface Start {
	readonly entry: EntryPoint;
	readonly outline: Outline;
	readonly names: ProgramNames;
	readonly found: Pick<FoundExamples, 'functions' | 'script'>;
	/** The program's text and its test files'; they may call what is not there. */
	readonly texts: readonly string[];
	readonly statement: string;
	readonly neighbours: readonly Neighbour[];
	readonly isBuiltin: (name: string) => boolean;
}

/** The one thing to say; null where the start is as likely as any. */
export function elsewhere({ entry, outline, names, found, texts, statement, neighbours, isBuiltin }: Start): Elsewhere | null {
	const functions = names.functions.map(({ name }) => name);
	if (entry.kind === 'script') {
		const [first] = functions;
		return !outline.script && first !== undefined ? { kind: 'only-defines', name: [...found.functions.keys()].find((name) => functions.includes(name)) ?? first } : null;
	}
	const { name } = entry;
	if (found.functions.has(name)) return null;
	const called = calledIn(statement).filter((each) => !isBuiltin(each));
	if (called.includes(name)) return null;
	const other = called.find((each) => functions.includes(each));
	if (other !== undefined) return { kind: 'other-function', name: other, by: 'task' };
	const beside = called.flatMap((each) => neighbours.flatMap((one) => (one.functions.includes(each) ? [{ name: each, file: one.name }] : [])));
	const [file] = beside;
	if (file) return { kind: 'other-file', ...file };
	const naming = { name, names, isBuiltin };
	const said = texts.map((text) => calledOtherwise(text, naming, 'program').said).find((each) => each !== null) ?? calledOtherwise(statement, naming).said;
	if (said !== null) return { kind: 'misnamed', said, name };
	const likely = called.map((each) => likestName(each, functions)).find((each) => each !== null);
	if (likely !== undefined && likely !== null && likely !== name) return { kind: 'other-function', name: likely, by: 'task' };
	const [withExamples] = [...found.functions.keys()].filter((each) => functions.includes(each));
	return withExamples === undefined || statement !== '' && called.length === 0 ? null : { kind: 'other-function', name: withExamples, by: 'file' };
}

/** The functions that a program's text defines at its margin, without reading it as a whole. */
export function definedIn(text: string, { syntax }: Language): readonly string[] {
	return text.split(/\r?\n/).flatMap((line) => {
		const groups = syntax.functionHeaders.map((header) => header.exec(line)?.groups).find((each) => each !== undefined);
		return groups?.['name'] !== undefined && (groups['indent'] ?? '') === '' ? [groups['name']] : [];
	});
}

/** Of some files the one whose tests a file holds, by their names; null where it is no such file. */
export function programOfTests(fileName: string, beside: readonly string[], { spelling }: Language): string | null {
	return beside.find((name) => name !== fileName && spelling.testFiles(name).includes(fileName) && !spelling.testFiles(fileName).includes(name)) ?? null;
}
