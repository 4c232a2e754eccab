import { withoutExamples } from '../../code/examples';
import type { ProgramParser } from '../../code/parser';
import type { CourseProblem } from '../../course/course';
import { folderOfName, nameInFolder } from '../../course/paths';
import type { Log } from '../../log';
import type { Attempter } from '../../runs/attempts';
import type { Program, Runner, SiblingFile } from '../../runs/runner';
import type { EntryPoint, Test, TestResult } from '../../words';
import type { Outline } from '../../code/outline';

/** What one language's programs are read and run with. */
export interface Tools {
	readonly parser: ProgramParser;
	readonly runner: Runner & Attempter;
}

/** What a check is built on. */
export interface CheckParts {
	/** The tools of a language by its id. Rejects when they cannot be loaded. */
	readonly tools: (language: string) => Promise<Tools>;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly log: Log;
}

/** A problem on the bench: its tests in one list, those that students see first, and how a text is run in its program's place. */
export interface Bench extends Tools {
	readonly problem: CourseProblem;
	/** Where it stands in the course file. */
	readonly path: readonly (string | number)[];
	readonly tests: readonly Test[];
	readonly files: readonly SiblingFile[];
	/** The program's own name, without its folder. */
	readonly fileName: string;
}

export function benchOf(problem: CourseProblem, at: number, tools: Tools): Bench {
	return { ...tools, problem, path: ['problems', at], tests: [...problem.problem.tests, ...problem.hidden], files: filesBeside(problem), fileName: nameInFolder(problem.program) };
}

/** The file of a test in the course file, by its index in the bench's list. */
export function testPath({ path, problem: { problem: { tests } } }: Bench, at: number): readonly (string | number)[] {
	return at < tests.length ? [...path, 'tests', at] : [...path, 'hiddenTests', at - tests.length];
}

/** Files that lie in the same folder as the program, as a student has them. */
function filesBeside({ program, starters }: CourseProblem): readonly SiblingFile[] {
	const folder = folderOfName(program);
	return [...starters].filter(([name]) => name !== program && folderOfName(name) === folder).map(([name, text]) => ({ name: nameInFolder(name), bytes: new TextEncoder().encode(text) }));
}

/** A text as a program of the problem, as a session runs it: without the examples in it that would stop it at its start. */
export function programOf(bench: Bench, text: string): Program {
	const { prelude, entry } = bench.problem.problem;
	return { version: 1, text: readText(bench.parser, text).runnable, fileName: bench.fileName, entry, ...(prelude === undefined ? {} : { prelude }), files: bench.files };
}

export function readText(parser: ProgramParser, text: string): { readonly outline: Outline; readonly runnable: string } {
	const program = parser.parse(text);
	try {
		return { outline: program.outline(), runnable: withoutExamples(program) };
	} finally {
		program.dispose();
	}
}

/** The program has what the tests call: by its outline, or, where it comes in by another way, by the results of calling it. */
export function hasEntry({ functions, classes = [], assignments }: Outline, entry: EntryPoint, results: readonly TestResult[]): boolean {
	if (entry.kind === 'script') return true;
	const { name } = entry;
	const isWritten = functions.some((each) => each.name === name) || classes.some((each) => each.name === name) || assignments.some(({ targets }) => targets.includes(name));
	return isWritten || !results.some(({ ending }) => ending.kind === 'raised' && ending.exception.line === null && ending.exception.about === name);
}
