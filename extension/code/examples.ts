import type { CallTest, EntryPoint, InputTest, Test } from '../words';
import { asMeant } from './consoleReading';
import type { FoundCall, FoundExample, FoundProblem, FoundProse } from './foundExample';
import type { FunctionOutline } from './outline';
import type { ProgramNames, SyntaxNode, TextFile } from './language';
import type { ParsedProgram, ProgramParser } from './parser';
import { proseExamples } from './proseExamples';
import { callTest } from './testIds';
import { plainSource } from './plainSource';

/** What a program (and the test files beside it) says that it should do. */
export interface FoundExamples {
	/** Tests by the name of the function (or class) that they are about, in the order in which they stand there. */
	readonly functions: ReadonlyMap<string, readonly CallTest[]>;
	/** Tests of the program as a whole. */
	readonly script: readonly InputTest[];
	/** What the program as a whole should print for something that the file does not say: the student is asked what is typed. */
	readonly unfilled: readonly string[];
	/** Examples that cannot be used, by line of the program (zero-based), worded by `refusalWords.ts`. */
	readonly problems: readonly FoundProblem[];
	/** What the entry point should do, in the file's own words: its docstring, or the comment that heads it; else empty. */
	statement(entry: EntryPoint): string;
}

export interface ExampleSources {
	/** The program's own file name, without a folder; null when it was never saved. */
	readonly fileName: string | null;
	/** Files beside the program that may hold its tests ({@link testFileNames}). */
	readonly testFiles: readonly TextFile[];
}

/** Finds every example in a program and in the test files beside it. Cheap enough to call whenever the program rests. */
export function findExamples(program: ParsedProgram, sources: ExampleSources): FoundExamples {
	const { language, parser } = program;
	const names = namesOf(program, sources.fileName);
	const readOwn = (root: SyntaxNode) => language.examples.inProgram(root, names, parser.piece);
	const own = program.outline().broken ? parser.piece(program.mended(), readOwn) : program.read(readOwn);
	const beside = sources.testFiles.flatMap((file) => parser.piece(file.text, (root) => language.examples.inTestFile(file, root, names, parser.piece)));
	const prose = own.filter((one) => one.kind === 'prose');
	const fromProse = prose.map((one) => proseExamples(one, program, names));

	const calls = [...own, ...fromProse.flatMap((one) => one.found)].filter((one) => one.kind !== 'prose').sort((a, b) => a.line - b.line);
	const meant = byFunction([...calls, ...beside].filter((one) => one.kind === 'call'), (name) => saidOf(name, prose), language.spelling.nothing);
	return {
		functions: new Map([...meant].flatMap(([name, found]) => { const tests = found.flatMap((one) => (one.kind === 'call' ? [callTest(one, 'file')] : [])); return tests.length > 0 ? [[name, sayingMore(tests)]] : []; })),
		script: unique(fromProse.flatMap((one) => one.script)),
		unfilled: [...new Set(fromProse.flatMap((one) => one.unfilled))],
		problems: [...calls, ...[...meant.values()].flat()].filter((one) => one.kind === 'problem').sort((a, b) => a.line - b.line),
		statement: (entry) => statementOf(entry, program, prose),
	};
}

/** The tests that were found for an entry point. */
export function testsFor(found: FoundExamples, entry: EntryPoint): readonly Test[] {
	return entry.kind === 'script' ? found.script : (found.functions.get(entry.name) ?? []);
}

/** Reads the examples that a program's text itself holds for an entry point. `fileName`: asked at every use. */
export function exampleReader(parser: Pick<ProgramParser, 'parse'>, fileName: () => string): (entry: EntryPoint, text: string) => readonly Test[] {
	return (entry, text) => {
		const program = parser.parse(text);
		try {
			return testsFor(findExamples(program, { fileName: fileName(), testFiles: [] }), entry);
		} finally {
			program.dispose();
		}
	};
}

/** Names under which a test file may lie beside a program, the usual one first. */
export function testFileNames(program: ParsedProgram, fileName: string): readonly string[] {
	return program.language.spelling.testFiles(fileName).filter((name) => name !== fileName);
}

/**
 * The program's text with its own checks taken out (top-level asserts about its functions, calls that start its tests),
 * so that starting it for a function's tests does not stop at the first wrong value. Every line keeps its number; prints stay.
 * A program with a syntax error does not start at all, and comes back as it is.
 */
export function withoutExamples(program: ParsedProgram): string {
	const { language, lines } = program;
	if (program.outline().broken) return program.text;
	const ranges = program.read((root) => language.examples.setAside(root, namesOf(program, null)));
	let text = program.text;
	for (const { from, to, alone } of [...ranges].sort((a, b) => b.from - a.from)) {
		const breaks = text.slice(from, to).replace(/[^\r\n]/g, '');
		const column = lines.columnAt(from);
		text = text.slice(0, from) + (alone && column === 0 ? '' : language.spelling.emptyStatement) + breaks + text.slice(to);
	}
	return text;
}

/** What the readers of examples need to know of a program. */
export function namesOf(program: ParsedProgram, fileName: string | null): ProgramNames {
	const { functions: all, classes = [] } = program.outline();
	const top = outermost(all).filter((one) => one.owner === null);
	const withinOf = ({ header }: FunctionOutline) => classes.find(({ header: above, range }) => above < header && header <= range.to)?.name;
	const functions = top.map((one) => { const within = withinOf(one); return { name: one.name, parameters: one.parameters, ...(within === undefined ? {} : { within }) }; });
	return { functions, classes: classes.map((one) => one.name), fileName };
}

/** The functions that stand in no other one; their order stays. One walk over them: a long program has thousands. */
function outermost(functions: readonly FunctionOutline[]): readonly FunctionOutline[] {
	const inner = new Set<FunctionOutline>();
	let end = -1;
	for (const one of [...functions].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to)) {
		if (one.range.to <= end) inner.add(one);
		end = Math.max(end, one.range.to);
	}
	return functions.filter((one) => !inner.has(one));
}

function byFunction(calls: readonly FoundCall[], said: (name: string) => string, nothing: string): ReadonlyMap<string, readonly (FoundCall | FoundProblem)[]> {
	const groups = new Map<string, FoundCall[]>();
	for (const found of calls) groups.set(found.about, [...(groups.get(found.about) ?? []), found]);
	return new Map([...groups].map(([name, found]) => [name, asMeant(found, said(name), nothing)]));
}

/** What the file says of a function in words, its examples left out. */
function saidOf(name: string, prose: readonly FoundProse[]): string {
	return prose.filter((one) => one.place === 'function' && one.about === name && one.describes).map(textOf).join('\n');
}

function unique<T extends Test>(tests: readonly T[]): readonly T[] {
	return [...new Map(tests.map((test) => [test.id, test])).values()];
}

/**
 * Each call with a value once, though a docstring's words and its console may both say it. What is plainly returned goes before what a
 * console shows, which may be printed as well.
 */
function sayingMore(tests: readonly CallTest[]): readonly CallTest[] {
	const kept = new Map<string, CallTest>();
	for (const test of tests) {
		const said = saidBy(test);
		const before = kept.get(said);
		if (!before || (before.compare === 'shown' && test.compare === 'equal')) kept.set(said, test);
	}
	return [...kept.values()];
}

/** What an example says, whichever quotes and gaps it is written with. */
function saidBy({ call, expected, compare, value, output, raises, before, loose }: CallTest): string {
	const manner = compare === 'shown' && value === undefined ? 'printed' : compare === 'shown' ? 'equal' : compare;
	return JSON.stringify([plainSource(call), manner === 'printed' ? expected : plainSource(value ?? expected), manner, output, raises, before, loose]);
}

function statementOf(entry: EntryPoint, program: ParsedProgram, prose: readonly FoundProse[]): string {
	const top = prose.find((one) => one.place === 'top' && one.describes);
	// What stands right above the one function that does it all is about the program.
	const [only, ...more] = program.outline().functions;
	const isAll = only !== undefined && more.length === 0 && only.parameters.length === 0;
	const doing = isAll ? prose.find((one) => one.place === 'function' && one.describes && one.about === only.name) : undefined;
	if (entry.kind === 'script') return textOf(top ?? doing);
	const docstring = program.outline().functions.findLast((one) => one.name === entry.name && one.owner === null)?.docstring;
	return docstring || textOf(prose.find((one) => one.place === 'function' && one.about === entry.name && one.describes)) || textOf(top);
}

function textOf(prose: FoundProse | undefined): string {
	return prose ? prose.lines.join('\n').trim().replace(/\n{3,}/g, '\n\n') : '';
}

export type { FoundExample };
