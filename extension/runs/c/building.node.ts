import type { FunctionPart, Program as Form } from '../../../grammars/braces/tree';
import { walk } from '../../../grammars/braces/tree';
import type { ParsePiece } from '../../code/language';
import type { CallTest, SyntaxProblem, Test } from '../../words';
import type { Program } from '../runner';
import { isPlainName, WorkFolder } from '../toolchain/workFolder.node';
import type { Compiler, Compiled } from './compiler.node';
import type { Diagnostic } from './diagnostics';
import type { Dialect } from './dialect';
import type { Instrumented, Level } from './instrument/instrumented';
import { instrument } from './instrument/instrumenter';
import { callEntry, closingTables, recordTables, scriptEntry, textOfTests, type Called } from './instrument/unit';
import type { Known } from './outcome';
import { Sources } from './sources';

/** A program that was made ready to run. */
export interface Build {
	readonly kind: 'build';
	readonly folder: WorkFolder;
	readonly known: Known;
	/** For each test (by its key) the place of its entry, or why it cannot be run. */
	readonly entries: ReadonlyMap<string, number | { readonly part: 'before' | 'call' | 'expected'; readonly reason: string }>;
	/** The program can be begun; false: it has no `main`. */
	readonly script: number | null;
	readonly mayEnd: boolean;
	readonly findings: readonly Diagnostic[];
	readonly dataFiles: Program['files'];
	/** How much of the harness the compiler took. */
	readonly level: Level;
}

/** The program cannot be made ready. */
export interface Broken {
	readonly kind: 'broken';
	readonly problem: SyntaxProblem;
	readonly missingModule: string | null;
	readonly findings: readonly Diagnostic[];
}

const levels: readonly Level[] = ['all', 'lines', 'none'];
export const programFile = 'program';

/** The same for tests that are run in the same way. */
export function testKey(test: Test): string {
	return test.kind === 'input' ? 'script' : JSON.stringify([test.call, test.expected, test.compare, test.value ?? '', test.before ?? '', test.raises ?? false]);
}

/** Makes programs ready: checks them as they are, then compiles them with the harness in them. */
export class Builder {
	constructor(private readonly dialect: Dialect, private readonly compiler: Compiler, private readonly parse: () => Promise<ParsePiece>) {}

	async build(program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Build | Broken> {
		const folder = await WorkFolder.make();
		try {
			const built = await this.buildIn(folder, program, tests, signal);
			if (built.kind === 'broken') await folder.dispose();
			return built;
		} catch (error) {
			await folder.dispose();
			throw error;
		}
	}

	private async buildIn(folder: WorkFolder, program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Build | Broken> {
		const sources = new Sources(program, this.dialect.ending, this.dialect.endings);
		const parse = await this.parse();
		const form = parse(program.text, (root) => this.dialect.readProgram(root, program.text));
		await this.writeFiles(folder, program, sources);
		const checking = this.compiler.check(folder, sources.name, signal);
		checking.catch(() => {});
		const calls = tests.filter((test) => test.kind === 'call');
		const plan = { folder, program, form, sources, parse, calls, bad: new Map<number, { part: 'before' | 'call' | 'expected'; reason: string }>() };
		const making = this.makeAtBestLevel(plan, signal);
		making.catch(() => {});
		const checked = await checking;
		signal.throwIfAborted();
		const problem = problemIn(checked, sources.name);
		if (problem) {
			await making.catch(() => {});
			return { kind: 'broken', ...problem, findings: findingsIn(checked, sources) };
		}
		const made = await making;
		if (signal.aborted) throw signal.reason;
		if (!made.compiled.isMade) return { kind: 'broken', ...linkProblem(made.compiled, form), findings: findingsIn(checked, sources) };
		const entries = new Map<string, number | { part: 'before' | 'call' | 'expected'; reason: string }>();
		let at = made.instrumented.main ? 1 : 0;
		calls.forEach((test, index) => {
			const bad = plan.bad.get(index);
			entries.set(testKey(test), bad ?? at);
			if (!bad) at += 1;
		});
		return {
			kind: 'build', folder, entries, script: made.instrumented.main ? 0 : null, mayEnd: mayEnd(form, program.text),
			known: { functions: made.instrumented.functions, nothing: this.dialect.nothing, lines: program.text.split('\n').length },
			findings: findingsIn(checked, sources), dataFiles: sources.data, level: made.level,
		};
	}

	private async writeFiles(folder: WorkFolder, program: Program, sources: Sources): Promise<void> {
		await folder.write(sources.name, sources.text);
		for (const { name, bytes } of sources.beside) if (isPlainName(name)) await folder.write(name, bytes);
	}

	/** With less of the harness where the compiler does not take more, and without the tests that it does not take. */
	private async makeAtBestLevel(plan: Plan, signal: AbortSignal): Promise<{ readonly compiled: Compiled; readonly instrumented: Instrumented; readonly level: Level }> {
		let last: { compiled: Compiled; instrumented: Instrumented; level: Level } | null = null;
		for (const level of levels) {
			for (let tries = 0; tries < 5; tries += 1) {
				const { text, instrumented } = unitOf(this.dialect, plan, level);
				await plan.folder.write(`unit${this.dialect.ending}`, text);
				const compiled = await this.compiler.make(plan.folder, [`unit${this.dialect.ending}`, ...plan.sources.alongside], plan.program.text, programFile, false, signal);
				last = { compiled, instrumented, level };
				if (compiled.isMade || compiled.isStopped || signal.aborted) return last;
				if (!this.blame(plan, compiled)) break;
			}
			// A name that is nowhere is missing at every level.
			if (last && last.compiled.diagnostics.some(({ kind, file }) => kind === 'error' && file === '')) return last;
		}
		if (!last) throw new Error('nothing was compiled');
		return last;
	}

	/** Notes the tests whose own source is wrong; false when none is. One that is no whole expression spoils those behind it, and is noted alone. */
	private blame({ bad, calls, parse, program }: Plan, { diagnostics }: Compiled): boolean {
		const found = new Map<number, { readonly part: 'before' | 'call' | 'expected'; readonly reason: string }>();
		for (const { kind, file, message } of diagnostics) {
			const missing = missingName(message);
			if (file === '' && missing !== null && !new RegExp(`\\b${missing}\\b`).test(program.text)) {
				// The compiler only supposed that there is such a function.
				calls.forEach((test, index) => {
					if (!bad.has(index) && new RegExp(`\\b${missing}\\b`).test(textOfTests([test]))) found.set(index, { part: 'call', reason: message });
				});
			}
			const named = /(?:^|[/\\])test-(\d+)-(before|call|expected)$/.exec(file);
			const index = Number(named?.[1]);
			const part = named?.[2];
			if (kind !== 'error' || bad.has(index) || index >= calls.length || (part !== 'before' && part !== 'call' && part !== 'expected')) continue;
			if (!found.has(index)) found.set(index, { part, reason: message });
		}
		const isWhole = (index: number) => [calls[index]?.call, calls[index]?.expected].every((source) => parse(`${source ?? ''};`, (root) => !root.hasError));
		const spoilt = [...found].filter(([index]) => !isWhole(index));
		for (const [index, reason] of spoilt.length > 0 ? spoilt : found) bad.set(index, reason);
		return found.size > 0;
	}
}

interface Plan {
	readonly folder: WorkFolder;
	readonly program: Program;
	readonly form: Form;
	readonly sources: Sources;
	readonly parse: ParsePiece;
	readonly calls: readonly CallTest[];
	readonly bad: Map<number, { part: 'before' | 'call' | 'expected'; reason: string }>;
}

export function functionsOf(form: Form): ReadonlyMap<string, FunctionPart> {
	return new Map([...walk(form)].flatMap((part) => (part.kind === 'function' && part.name ? [[part.name.text, part] as const] : [])));
}

/** The whole text of one program with its tests. */
function unitOf(dialect: Dialect, { program, form, sources, parse, calls, bad }: Plan, level: Level): { readonly text: string; readonly instrumented: Instrumented } {
	const asked = new Set(textOfTests(calls).match(/\w+/g) ?? []);
	const instrumented = instrument(form, program.text, { manner: dialect.manner, level, tag: '', base: { functions: 0, loops: 0, records: 1 }, asked });
	const { recordOf } = instrumented;
	const called: Called = { functions: functionsOf(form), recordOf, read: (source) => parse(`${source};`, (root) => readCall(root, source, dialect)), isGeneric: dialect.manner.hasReferences };
	const entries = [
		...(instrumented.main ? [scriptEntry(instrumented.main, 'sd_script')] : []),
		...calls.flatMap((test, index) => (bad.has(index) ? [] : [callEntry(test, index, `sd_test_${index}`, called)])),
	];
	const records = recordTables(instrumented.records, recordOf, '');
	const prelude = program.prelude ? `#line 1 "prelude"\n${program.prelude}\n` : '';
	const text = [
		instrumented.tables, prelude, `#line 1 "${sources.name}"\n`, instrumented.text, '\n#line 1 "entries"\n', records.text, ...entries.map((each) => each.text), '#line 1 "tables"\n',
		closingTables(entries.map(({ name }) => name), records.rows),
	].join('');
	return { text, instrumented };
}

/** The one expression of a test's source. */
export function readCall(root: Parameters<Dialect['readExpression']>[0], source: string, dialect: Dialect) {
	const [statement] = root.namedChildren;
	const [expression] = statement?.type === 'expression_statement' ? statement.namedChildren : [];
	return root.hasError || !expression ? null : dialect.readExpression(expression, source);
}

/** What the compiler says against the program as it is; the first error counts. */
function problemIn({ diagnostics, isMade }: Compiled, name: string): { readonly problem: SyntaxProblem; readonly missingModule: string | null } | null {
	const first = diagnostics.find(({ kind }) => kind === 'error');
	if (!first && !isMade) return { problem: { message: 'the program is too large or too deeply nested to be compiled', line: 0, column: null, type: 'compile error' }, missingModule: null };
	if (!first) return null;
	const { message, file, line, column } = first;
	const shown = file.replace(/^.*[/\\]/, '');
	const isOwn = shown === name;
	const missing = /^['"]?([^'":]+)['"]?(?:: No such file or directory| file not found)/.exec(message)?.[1] ?? null;
	const problem = { message: isOwn ? message : `${shown}:${line + 1}: ${message}`, line: isOwn ? line : 0, column: isOwn ? column : null, type: missing === null ? 'compile error' : 'missing header' };
	return { problem, missingModule: missing };
}

/** The program is right for itself, and something that it uses is nowhere. */
function linkProblem({ diagnostics, isStopped }: Compiled, form: Form): { readonly problem: SyntaxProblem; readonly missingModule: string | null } {
	const error = diagnostics.find(({ kind }) => kind === 'error');
	const name = missingName(error?.message ?? '');
	const use = name === null ? undefined : [...walk(form)].find((part) => part.kind === 'name' && part.name === name);
	const message = error?.message ?? (isStopped ? 'the program is too large or too deeply nested to be compiled' : 'the program cannot be put together');
	return { problem: { message, line: use?.row ?? 0, column: null, type: 'link error' }, missingModule: null };
}

/** The name that is defined nowhere, where that is what is said. */
function missingName(message: string): string | null {
	return /undefined reference to '(\w+)/.exec(message)?.[1] ?? null;
}

function findingsIn({ diagnostics }: Compiled, sources: Sources): readonly Diagnostic[] {
	return diagnostics.filter(({ kind, file }) => kind === 'warning' && file.replace(/^.*[/\\]/, '') === sources.name);
}

const reading = new Set(['scanf', 'fscanf', 'getchar', 'fgetc', 'getc', 'fgets', 'getline', 'cin', 'read', 'get']);

/** The program is prepared for the end of what is typed: it asks for it, or looks at whether something was read. */
export function mayEnd(form: Form, text: string): boolean {
	if (/\b(?:EOF|feof|eof|fail|good)\b/.test(text)) return true;
	for (const part of walk(form)) {
		if (part.kind !== 'if' && part.kind !== 'while' && part.kind !== 'do' && part.kind !== 'for') continue;
		if (part.condition && [...walk(part.condition)].some((each) => each.kind === 'name' && reading.has(each.name))) return true;
	}
	return false;
}
