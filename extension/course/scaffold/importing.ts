/** The examples of a problem, from wherever its files give them: the programs' own texts, files of tests, and pairs of input and output. */
import { findExamples, namesOf, type FoundExamples } from '../../code/examples';
import { entries } from '../../code/entries';
import type { TextFile } from '../../code/language';
import type { ParsedProgram, ProgramParser } from '../../code/parser';
import type { EntryPoint, Test } from '../../words';
import type { NamedFile } from './names';
import type { Note } from './notes';
import type { FoundFiles } from './pairing';

/** An entry point of a problem's program, with its examples and what the files say of it. */
export interface FoundEntry {
	readonly entry: EntryPoint;
	readonly statement: string;
	readonly tests: readonly Test[];
	readonly hidden: readonly Test[];
}

export interface Imported {
	/** The likeliest first; those with examples, or the likeliest alone where none has one. */
	readonly entries: readonly FoundEntry[];
	/** The files of tests that examples were found in. */
	readonly used: ReadonlySet<string>;
	readonly notes: readonly Note[];
}

export interface ImportSources {
	readonly problem: FoundFiles;
	readonly textOf: (name: string) => string;
	/** Files of tests around the problem. */
	readonly testFiles: readonly NamedFile[];
	/** What is typed into the whole program, and what it prints. */
	readonly typed: readonly { readonly test: Test; readonly isHidden: boolean }[];
	readonly parser: ProgramParser;
}

/** Finds a problem's entry points and examples. Runs nothing. */
export function importExamples({ problem, textOf, testFiles, typed, parser }: ImportSources): Imported {
	const files = [problem.starter, ...(problem.solution ? [problem.solution] : [])];
	const programs = files.map(({ name }) => parser.parse(textOf(name)));
	try {
		const own = programs.map((program) => findExamples(program, { fileName: null, testFiles: [] }));
		const whole = programs.at(-1);
		const [starter] = programs;
		if (!whole || !starter) {
			return { entries: [], used: new Set(), notes: [] };
		}
		const beside = testFiles.map((file) => ({ file, ...readTests(file, textOf(file.name), problem, whole) }));
		const of = (entry: EntryPoint, isHidden: boolean): readonly Test[] => {
			const from = [...(isHidden ? [] : own), ...beside.filter(({ file }) => file.isHidden === isHidden).map(({ found }) => found)];
			const found = from.flatMap((one): readonly Test[] => (entry.kind === 'script' ? one.script : (one.functions.get(entry.name) ?? [])));
			return [...found, ...(entry.kind === 'script' ? typed.filter((one) => one.isHidden === isHidden).map(({ test }) => test) : [])];
		};
		const taken = offered(starter, whole, (entry) => [...of(entry, false), ...of(entry, true)]);
		return {
			entries: taken.map((entry) => ({
				entry, statement: own.map((one) => one.statement(entry)).find((text) => text !== '') ?? '', tests: of(entry, false), hidden: of(entry, true),
			})),
			used: new Set(beside.filter(({ isUsed }) => isUsed).map(({ file }) => file.name)),
			notes: [...own.flatMap(({ problems }, at) => problems.map((one) => exampleNote(files[at]?.name ?? '', one))), ...beside.flatMap(({ notes }) => notes)],
		};
	} finally {
		for (const program of programs) program.dispose();
	}
}

function exampleNote(file: string, { line, code, text }: FoundExamples['problems'][number]): Note {
	return { file, line, code: { example: code }, about: text };
}

/** The entry points that have examples and that a student finds in what they begin with; else the likeliest one. */
function offered(starter: ParsedProgram, whole: ParsedProgram, testsOf: (entry: EntryPoint) => readonly Test[]): readonly EntryPoint[] {
	const outline = whole.outline();
	const names = new Set([...outline.functions, ...(outline.classes ?? [])].map(({ name }) => name));
	const functions = new Map([...names].map((name) => [name, testsOf({ kind: 'function', name }).filter((test) => test.kind === 'call')]));
	const all = entries(outline, { functions, script: testsOf({ kind: 'script' }).filter((test) => test.kind === 'input') });
	const begun = new Set(starter.outline().functions.map(({ name }) => name));
	const tested = all.filter((one) => one.examples > 0);
	const inStarter = tested.filter(({ entry }) => entry.kind === 'script' || begun.has(entry.name));
	const [likeliest] = all;
	return (inStarter.length > 0 ? inStarter : tested.length > 0 ? tested : likeliest ? [likeliest] : []).map(({ entry }) => entry);
}

/** The examples of one file of tests, by the name under which it knows the program; they come with those of the program itself. */
function readTests(file: NamedFile, text: string, { place, program, starter, solution }: FoundFiles, whole: ParsedProgram): { readonly found: Pick<FoundExamples, 'functions' | 'script'>; readonly notes: readonly Note[]; readonly isUsed: boolean } {
	const { language, parser } = whole;
	const test: TextFile = { name: baseOf(file.name), text };
	// In the problem's own folder the files go by their own names, too; elsewhere every problem may have a file of that name.
	const own = [starter, ...(solution ? [solution] : [])].filter(({ stem }) => stem !== '' || file.folder === place).map(({ name }) => baseOf(name));
	for (const fileName of new Set([baseOf(program), ...own])) {
		const names = namesOf(whole, fileName);
		const read = parser.piece(text, (root) => language.examples.inTestFile(test, root, names, parser.piece));
		if (read.length > 0) {
			return {
				found: findExamples(whole, { fileName, testFiles: [test] }), isUsed: read.some(({ kind }) => kind === 'call'),
				notes: read.flatMap((one) => (one.kind === 'problem' ? [exampleNote(file.name, one)] : [])),
			};
		}
	}
	return { found: { functions: new Map(), script: [] }, notes: [], isUsed: false };
}

function baseOf(name: string): string {
	return name.slice(name.lastIndexOf('/') + 1);
}
