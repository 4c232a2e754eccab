import type { ParsePiece } from '../../code/language';
import type { SyntaxNode } from '../../../grammars/syntaxNode';
import type { Attempted, AttemptPlan } from '../attempts';
import { defaultLimits, type Limits, type Program } from '../runner';
import { runChild } from '../toolchain/child.node';
import { isPlainName, WorkFolder } from '../toolchain/workFolder.node';
import { attemptedOf, isPromising, type Tried } from './attempted';
import { renamedOnly } from './apart';
import { functionsOf, mayEnd, programFile, readCall } from './building.node';
import { changedFunctions } from './changed';
import { isClosed } from './closed';
import type { Compiler } from './compiler.node';
import type { Dialect } from './dialect';
import type { FunctionTable } from './instrument/instrumented';
import { instrument } from './instrument/instrumenter';
import { callEntry, closingTables, recordTables, scriptEntry, textOfTests } from './instrument/unit';
import { readLeft, shortBytes } from './record';
import { checkOptions, planText, runJob, type Job } from './running.node';
import { Sources } from './sources';

/** Versions that are compiled together: few enough that cancelling is quick. */
const together = 60;
/** The clock behind the steps. */
const jobMs = 1500;
const limits: Limits = { ...defaultLimits, timeMs: jobMs, steps: 100_000_000, outputKb: 8 };
/** What is kept of the log of one run. */
const room = 32 * 1024;

/** What reads or writes at a place that may lie outside of what is there. */
const reachesMemory = /[[*]|->|\b(?:str|mem)\w+\(/;

/** One version in the source that holds many. */
interface Version {
	readonly index: number;
	readonly text: string;
	/** The line where it is no program; null when it is one. */
	broken: number | null;
	/** Tests whose source does not fit it. */
	readonly bad: Set<number>;
}

interface Whole {
	readonly folder: WorkFolder;
	readonly entries: ReadonlyMap<string, number>;
	readonly functions: readonly FunctionTable[];
}

/** Tries many versions of a program: compiled together, each run split off on its own. */
export class Batches {
	constructor(private readonly dialect: Dialect, private readonly compiler: Compiler, private readonly parse: () => Promise<ParsePiece>) {}

	async attempt(program: Program, texts: readonly string[], plan: AttemptPlan, signal: AbortSignal): Promise<readonly Attempted[]> {
		const parse = await this.parse();
		const results: Attempted[] = [];
		// Where the program itself cannot be read to its end (a loop by a name for source, say), that tells nothing of its versions.
		const isReadable = parse(program.text, brokenLine) === null;
		for (let at = 0; at < texts.length; at += together) {
			signal.throwIfAborted();
			const versions = texts.slice(at, at + together).map((text, index): Version => ({ index, text, broken: isReadable ? parse(text, brokenLine) : null, bad: new Set() }));
			const tried = new Map<Version, ReadonlyMap<number, Tried>>();
			const readable = versions.filter(({ broken }) => broken === null);
			await this.tryAll(program, readable.filter(({ text }) => isClosed(text)), plan, parse, signal, tried);
			// What does not end would take along what stands after it in the same source.
			for (const version of readable) if (!isClosed(version.text)) await this.tryAll(program, [version], plan, parse, signal, tried);
			await this.lookCloser(program, versions, plan, parse, signal, tried);
			for (const version of versions) results.push(attemptedOf(version.broken, tried.get(version) ?? new Map<number, Tried>(), plan));
		}
		return results;
	}

	/** What passes every test is run once more with the checks of memory: it may only have been lucky in what lies beyond its rows. */
	private async lookCloser(program: Program, versions: readonly Version[], plan: AttemptPlan, parse: ParsePiece, signal: AbortSignal, tried: Map<Version, ReadonlyMap<number, Tried>>): Promise<void> {
		if (!(await this.compiler.checksMemory())) return;
		const lucky = versions.filter((version) => version.broken === null && reachesMemory.test(version.text) && attemptedOf(null, tried.get(version) ?? new Map<number, Tried>(), plan).passed.every((one) => one));
		const closer = new Map(lucky.map((version): [Version, Version] => [{ ...version, bad: new Set() }, version]));
		const seen = new Map<Version, ReadonlyMap<number, Tried>>();
		await this.tryAll(program, [...closer.keys()], plan, parse, signal, seen, false);
		for (const [own, version] of closer) {
			const found = seen.get(own);
			if (found && own.broken === null) tried.set(version, found);
		}
	}

	/** Compiles the versions together and runs them; where the compiler does not take them together, in halves. */
	private async tryAll(program: Program, versions: readonly Version[], plan: AttemptPlan, parse: ParsePiece, signal: AbortSignal, into: Map<Version, ReadonlyMap<number, Tried>>, isLean = true): Promise<void> {
		signal.throwIfAborted();
		if (versions.length === 0) return;
		const folder = await WorkFolder.make();
		try {
			const whole = await this.compile(folder, program, versions, plan, parse, signal, isLean);
			signal.throwIfAborted();
			if (whole) {
				await this.runAll(program, whole, versions, plan, parse, signal, into);
				return;
			}
		} finally {
			await folder.dispose();
		}
		const left = versions.filter(({ broken }) => broken === null);
		const [only] = left;
		if (only && versions.length === 1) {
			only.broken = 0;
			return;
		}
		const middle = Math.ceil(left.length / 2);
		await this.tryAll(program, left.slice(0, middle), plan, parse, signal, into, isLean);
		await this.tryAll(program, left.slice(middle), plan, parse, signal, into, isLean);
	}

	private async compile(folder: WorkFolder, program: Program, versions: readonly Version[], plan: AttemptPlan, parse: ParsePiece, signal: AbortSignal, isLean: boolean): Promise<Whole | null> {
		const sources = new Sources(program, this.dialect.ending, this.dialect.endings);
		for (const { name, bytes } of sources.beside) if (isPlainName(name)) await folder.write(name, bytes);
		const unit = `unit${this.dialect.ending}`;
		// The program itself may not be one: then nothing can be shared with it.
		let isShared = isClosed(program.text);
		for (let tries = 0; tries < 5; tries += 1) {
			const alive = versions.filter(({ broken }) => broken === null);
			if (alive.length === 0) return { folder, entries: new Map(), functions: [] };
			const isAlone = alive.length === 1 && tries > 0;
			const { text, entries, functions } = this.unit(program, alive, plan, parse, isAlone, isShared && alive.length > 1);
			await folder.write(unit, text);
			const made = await this.compiler.make(folder, [unit, ...sources.alongside], program.text, programFile, isLean, signal);
			if (made.isMade) return { folder, entries, functions };
			if (made.isStopped || signal.aborted) return null;
			let isBlamed = false;
			const errors = made.diagnostics.filter(({ kind }) => kind === 'error').map((error) => {
				const tag = /(?:^|-)v(\d+)$/.exec(error.file)?.[1] ?? /__v(\d+)\b/.exec(error.message)?.[1] ?? /sd_apart_v(\d+)::/.exec(error.message)?.[1];
				return { ...error, version: alive.find(({ index }) => String(index) === tag) };
			});
			// Where the program's own part is not sound, what is said of versions may come from there.
			if (isShared && errors.some(({ version }) => !version)) {
				isShared = false;
				continue;
			}
			for (const { file, line, version } of errors) {
				if (!version) continue;
				const test = /test-(\d+)-/.exec(file)?.[1];
				if (test !== undefined) version.bad.add(Number(test));
				else version.broken ??= file === '' ? 0 : line;
				isBlamed = true;
			}
			if (!isBlamed && !(alive.length === 1 && tries === 0)) return null;
		}
		return null;
	}

	/** `isShared`: what versions have in common with the program stands there once, before them. */
	private unit(program: Program, versions: readonly Version[], plan: AttemptPlan, parse: ParsePiece, isAlone: boolean, isShared: boolean): { readonly text: string; readonly entries: ReadonlyMap<string, number>; readonly functions: readonly FunctionTable[] } {
		const { dialect } = this;
		const includes = new Set<string>();
		const pieces: string[] = [];
		const names: string[] = [];
		const records: string[] = [];
		const functions: FunctionTable[] = [];
		const entries = new Map<string, number>();
		const asked = new Set(textOfTests(plan.tests).match(/\w+/g) ?? []);
		const base = parse(program.text, (root) => dialect.readProgram(root, program.text));
		const prelude = program.prelude ? `#line 1 "prelude"\n${program.prelude}\n` : '';
		if (isShared) {
			const whole = instrument(base, program.text, { manner: dialect.manner, level: 'all', tag: '', base: { functions: 0, loops: 0, records: 1 }, asked });
			functions.push(...whole.functions);
			const tables = recordTables(whole.records, whole.recordOf, '');
			records.push(...tables.rows);
			pieces.push(whole.tables, prelude, '#line 1 "base"\n', whole.text, '\n#line 1 "entries"\n', tables.text);
		}
		for (const { index, text, bad } of versions) {
			const tag = `v${index}`;
			const form = parse(text, (root) => dialect.readProgram(root, text));
			const own = isShared ? changedFunctions(base, program.text, form, text) : null;
			const instrumented = instrument(form, text, {
				manner: dialect.manner, level: 'all', tag, base: { functions: functions.length, loops: own ? 500 : 0, records: own ? 1 : 1 + records.length }, asked, ...(own ? { only: own.functions } : {}),
			});
			functions.push(...instrumented.functions);
			const apart = own ? renamedOnly(instrumented.text, own.functions, tag) : isAlone ? { includes: [], before: '', text: instrumented.text, after: '', prefix: '' } : dialect.apart(instrumented.text, form, text, tag);
			for (const each of apart.includes) includes.add(each);
			const called = { functions: functionsOf(form), recordOf: instrumented.recordOf, read: (source: string) => parse(`${source};`, (root) => readCall(root, source, dialect)), isGeneric: dialect.manner.hasReferences };
			const calls: string[] = [];
			const enter = (key: string, name: string, entry: string) => {
				entries.set(key, names.push(`${apart.prefix}${name}`) - 1);
				calls.push(entry.replaceAll(/"(test-\d+-\w+)"/g, `"$1-${tag}"`));
			};
			const main = instrumented.main ?? (own ? (called.functions.get('main') ?? null) : null);
			if (main) enter(`${index} script`, `sd_script_${tag}`, scriptEntry(main, `sd_script_${tag}`).text);
			plan.tests.forEach((test, at) => {
				if (test.kind === 'call' && !bad.has(at)) enter(`${index} ${at}`, `sd_test_${at}_${tag}`, callEntry(test, at, `sd_test_${at}_${tag}`, called).text);
			});
			const tables = recordTables(instrumented.records, instrumented.recordOf, tag);
			if (!own) records.push(...tables.rows.map((row) => row.replace(', sd_fields', `, ${apart.prefix}sd_fields`)));
			pieces.push(apart.before, instrumented.tables, own ? '' : prelude, `#line 1 "${tag}"\n`, apart.text, `\n#line 1 "entries-${tag}"\n`, own ? '' : tables.text, ...calls, apart.after);
		}
		return { text: `${[...includes].join('\n')}\n${pieces.join('')}\n#line 1 "tables"\n${closingTables(names, records)}`, entries, functions };
	}

	/** The deciding tests of all versions first; then the others of those that pass one. */
	private async runAll(program: Program, whole: Whole, versions: readonly Version[], plan: AttemptPlan, parse: ParsePiece, signal: AbortSignal, into: Map<Version, ReadonlyMap<number, Tried>>): Promise<void> {
		const alive = versions.filter(({ broken }) => broken === null);
		const results = new Map(alive.map((version) => [version, new Map<number, Tried>()]));
		const canEnd = mayEnd(parse(program.text, (root) => this.dialect.readProgram(root, program.text)), program.text);
		const rounds = [plan.tests.map((_, at) => at).filter((at) => plan.all || at < plan.decisive), plan.tests.map((_, at) => at).filter((at) => !plan.all && at >= plan.decisive)];
		for (const [phase, tests] of rounds.entries()) {
			const jobs: { readonly version: Version; readonly at: number; readonly job: Job }[] = [];
			for (const version of alive) {
				const own = results.get(version);
				if (phase > 0 && (!own || !isPromising(own, plan))) continue;
				for (const at of tests) {
					const test = plan.tests[at];
					const entry = whole.entries.get(test?.kind === 'input' ? `${version.index} script` : `${version.index} ${at}`);
					if (test && entry !== undefined) jobs.push({ version, at, job: { entry, rounds: Math.max(1, Math.ceil(plan.budgets[at] ?? 1)), typed: test.kind === 'input' ? test.typed : [], group: version.index } });
				}
			}
			const ended = await this.runJobs(program, whole, jobs.map(({ job }) => job), canEnd, plan.all === true, signal);
			signal.throwIfAborted();
			jobs.forEach(({ version, at }, index) => {
				const tried = ended[index];
				if (tried) results.get(version)?.set(at, tried);
			});
		}
		for (const [version, tried] of results) into.set(version, tried);
	}

	/** The outcome of each job; null for one that was not tried. */
	private async runJobs(program: Program, whole: Whole, jobs: readonly Job[], canEnd: boolean, isAll: boolean, signal: AbortSignal): Promise<readonly (Tried | null)[]> {
		if (jobs.length === 0) return [];
		const known = { functions: whole.functions, nothing: this.dialect.nothing, lines: Number.MAX_SAFE_INTEGER };
		const dataFiles = new Sources(program, this.dialect.ending, this.dialect.endings).data;
		const options = { limits, kept: null, mayEnd: canEnd };
		if (process.platform === 'win32' || jobs.length === 1) {
			const ended: Tried[] = [];
			for (const job of jobs) {
				signal.throwIfAborted();
				const end = await runJob({ folder: whole.folder, dataFiles }, job, options, signal);
				ended.push({ end, known });
			}
			return ended;
		}
		const ended: (Tried | null)[] = [];
		while (ended.length < jobs.length) {
			const rest = jobs.slice(ended.length);
			const folder = await WorkFolder.make();
			try {
				await folder.write('plan', planText(rest, { ...options, skips: !isAll }, room));
				for (const { name, bytes } of dataFiles) await folder.write(name, bytes).catch(() => {});
				await runChild({ command: whole.folder.file(programFile), args: [], cwd: folder.path, env: checkOptions(limits), timeMs: 2000 + rest.length * (jobMs + 500), outputBytes: 64 * 1024, signal });
				const bytes = await folder.read('results', 1 << 28);
				ended.push(...(bytes ? readResults(bytes, rest.length) : []).map((end) => end && { end, known }));
			} finally {
				await folder.dispose();
			}
			signal.throwIfAborted();
			// One of them has taken the whole process along: it is passed over.
			if (ended.length < jobs.length) ended.push(null);
		}
		return ended;
	}
}

/** The records of jobs that have ended, in their order; null for one that was left out. */
function readResults(bytes: Uint8Array, most: number): readonly (Tried['end'] | null)[] {
	const results: (Tried['end'] | null)[] = [];
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 0; at + 16 <= bytes.byteLength && results.length < most; ) {
		const [status, logged, printed] = [view.getInt32(at + 4, true), view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
		const state = at + 16;
		const end = state + shortBytes + logged + printed;
		if (end > bytes.byteLength) break;
		const signal = status & 0x7f;
		const left = readLeft(bytes.subarray(state, state + shortBytes + logged), true);
		results.push(status === -1 ? null : {
			child: { why: signal === 9 ? 'time' : 'exit', code: signal === 0 ? (status >> 8) & 0xff : null, signal: signalNames[signal] ?? null }, left, report: '',
			printed: bytes.subarray(state + shortBytes + logged, end),
		});
		at = end;
	}
	return results;
}

const signalNames: Readonly<Record<number, string>> = { 4: 'SIGILL', 6: 'SIGABRT', 7: 'SIGBUS', 8: 'SIGFPE', 9: 'SIGKILL', 11: 'SIGSEGV', 14: 'SIGALRM', 24: 'SIGXCPU', 25: 'SIGXFSZ' };

/** The first line that is no part of a program; null when all of it is. */
function brokenLine(root: SyntaxNode): number | null {
	if (!root.hasError) return null;
	for (let node = root; ; ) {
		if (node.isError || node.isMissing) return node.startPosition.row;
		const inner: SyntaxNode | undefined = node.children.find((child) => child.hasError || child.isMissing);
		if (!inner) return node.startPosition.row;
		node = inner;
	}
}

