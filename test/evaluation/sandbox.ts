import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPythonRunner } from '../../extension/runs/python/pythonRunner.node';
import type { Runner } from '../../extension/runs/runner';
import type { Ending, EntryPoint, Run, Test } from '../../extension/words';
import { setCanaries, type Canaries } from './canaries';

export interface SandboxCase {
	readonly id: string;
	/** Each test's ending in a word and its fact, or the syntax error. */
	readonly result: string;
	readonly output: string;
	readonly ms: number;
	/** What was touched; empty when the program was contained. */
	readonly canaries: readonly string[];
	readonly contained: boolean;
}

const never = new AbortController().signal;
const check = { version: 1, fileName: 'check.py', entry: { kind: 'function', name: 'f' }, files: [], text: 'def f(x):\n    return x + len("a")\n' } as const;

/** The built sandbox: beside the bundle in `dist/`, wherever this file was bundled to below the project's folder. */
function sandboxFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
		const found = join(folder, 'dist', 'sandbox');
		if (statSync(join(found, 'child.mjs'), { throwIfNoEntry: false })) return found;
	}
	throw new Error('the sandbox is not built: npm run build');
}

/** Every Python file of these folders (or these files), sorted. */
function programs(data: readonly string[]): string[] {
	return data.flatMap((path) => {
		if (!statSync(path).isDirectory()) return [path];
		const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
		return names.filter((name) => name.endsWith('.py')).sort().map((name) => join(path, name));
	});
}

/**
 * Runs every program of the folders in the sandbox and looks whether it touched a canary: a secret file, a value of the
 * environment, a listening port, a writable folder, the host itself, or the next run. Rejects when the sandbox cannot run.
 */
export async function evaluateSandbox(options: { data: string[]; log: (line: string) => void }): Promise<{ name: 'sandbox'; summary: Record<string, unknown>; cases: unknown[] }> {
	const files = programs(options.data);
	if (files.length === 0) throw new Error(`no Python program in ${options.data.join(', ')}`);
	const nothing = () => {};
	const runner = createPythonRunner({ sandboxFolder: sandboxFolder(), log: { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing } });
	const canaries = await setCanaries();
	const cases: SandboxCase[] = [];
	try {
		await runner.warm();
		for (const file of files) {
			const one = await evaluateOne(runner, canaries, file);
			options.log(`${one.contained ? 'contained' : 'TOUCHED  '} ${one.id.padEnd(40)} ${Math.round(one.ms)} ms  ${[one.result.split('\n')[0], ...one.canaries].join(', ')}`);
			cases.push(one);
		}
	} finally {
		runner.dispose();
		await canaries.close();
	}
	const contained = cases.filter((one) => one.contained).length;
	options.log(`contained ${contained} of ${cases.length}`);
	return { name: 'sandbox', summary: { contained, total: cases.length }, cases };
}

async function evaluateOne(runner: Runner, canaries: Canaries, file: string): Promise<SandboxCase> {
	const text = readFileSync(file, 'utf8');
	const { entry, tests } = waysToRun(text);
	const began = performance.now();
	const program = { version: 1, text, fileName: basename(file), entry, files: [], prelude: canaries.prelude };
	const run = await runner.run(program, tests, never);
	const ms = performance.now() - began;
	const touched = canaries.touched(JSON.stringify(run));
	const next = await runner.run(check, [{ kind: 'call', id: 'next', origin: 'file', call: 'f(1)', expected: '2', compare: 'equal' }], never);
	if (next.results[0]?.passed !== true) touched.push('the next run did not work');
	const output = run.results.map((result) => result.output).join('');
	return { id: basename(file), result: facts(run), output, ms, canaries: touched, contained: touched.length === 0 };
}

/** As a script; a file that only defines functions is called, each with as many small numbers as it needs. */
function waysToRun(text: string): { entry: EntryPoint; tests: readonly Test[] } {
	const lines = text.split(/\r\n?|\n/);
	const isOnlyDefinitions = lines.every((line) => /^(\s|#|@|\)|$|(async )?def |class |from |import |"""|''')/.test(line));
	const functions = [...text.matchAll(/^def (\w+)\(([^)]*)\)/gm)];
	const [first] = functions;
	if (!isOnlyDefinitions || !first) return { entry: { kind: 'script' }, tests: [{ kind: 'input', id: 'script', origin: 'file', typed: ['1', '2', '3'], expected: '' }] };
	const tests = functions.slice(0, 20).map(([, name = '', parameters = '']): Test => {
		const needed = parameters.split(',').map((parameter) => parameter.trim()).filter((parameter) => parameter && !/[=*/]/.test(parameter));
		const call = `${name}(${needed.map(() => '5').join(', ')})`;
		return { kind: 'call', id: call, origin: 'file', call, expected: 'None', compare: 'equal' };
	});
	return { entry: { kind: 'function', name: first[1] ?? '' }, tests };
}

function facts({ syntax, results }: Run): string {
	return syntax ? `${syntax.type}: ${syntax.message}` : results.map(({ ending }) => fact(ending)).join('\n');
}

function fact(ending: Ending): string {
	switch (ending.kind) {
		case 'returned':
			return `returned ${ending.value.shown}`;
		case 'raised':
			return `raised ${ending.exception.type}: ${ending.exception.message}`;
		case 'crashed':
		case 'bad-test':
			return `${ending.kind}: ${ending.reason}`;
		case 'ended':
		case 'not-run':
			return ending.kind;
		default:
			return ending.line === null ? ending.kind : `${ending.kind} at line ${ending.line + 1}`;
	}
}
