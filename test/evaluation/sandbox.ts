import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layers, type Layer } from '../../extension/runs/layers';
import { languageOfFile } from '../../extension/code/languages';
import { Runners } from '../../extension/runs/runners.node';
import type { Ending, EntryPoint, Run, Test } from '../../extension/words';
import { setCanaries, type Canaries } from './canaries';

export interface SandboxCase {
	readonly id: string;
	/** The layer that was switched off, or null. */
	readonly without: Layer | null;
	/** Each test's ending in a word and its fact, or the syntax error. */
	readonly result: string;
	readonly output: string;
	readonly ms: number;
	/** What was touched; empty when the program was contained. */
	readonly canaries: readonly string[];
	readonly contained: boolean;
}

const never = new AbortController().signal;
/** A sound program of each language, to see that the next run works. */
const checks: Readonly<Record<string, string>> = {
	python: 'def f(x):\n    return x + len("a")\n',
	javascript: "function f(x) {\n  return x + 'a'.length;\n}\n",
	typescript: "function f(x: number): number {\n  return x + 'a'.length;\n}\n",
};

/** What is built: `dist/`, wherever this file was bundled to below the project's folder. */
function distFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
		const found = join(folder, 'dist');
		if (statSync(join(found, 'sandbox', 'child.mjs'), { throwIfNoEntry: false })) return found;
	}
	throw new Error('the sandbox is not built: npm run build');
}

/** Every program of these folders (or these files), sorted. */
function programs(data: readonly string[]): string[] {
	return data.flatMap((path) => {
		if (!statSync(path).isDirectory()) return [path];
		const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
		return names.filter((name) => languageOfFile(name)).sort().map((name) => join(path, name));
	});
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): readonly [first: readonly T[], others: readonly T[]] {
	return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

/** Milliseconds a program may run with a layer switched off: whether the others hold does not depend on it, and there are many such runs. */
const shortMs = 1000;

/** The layers of the option `--without`: `each`, or names with commas between. Throws on a name that is no layer. */
export function layersOf(option: string): readonly Layer[] {
	if (option === 'each') return layers;
	const names = option.split(',').filter((name) => name !== '');
	return names.map((name) => {
		const layer = layers.find((one) => one === name);
		if (!layer) throw new Error(`no layer of the sandbox is called ${name}: each, ${layers.join(', ')}`);
		return layer;
	});
}

/**
 * Runs every program of the folders in the sandbox and looks whether it touched a canary: a secret file, a value of the
 * environment, a listening port, a writable folder, the host itself, or the next run. Then once more without each of the
 * layers that are named, to see that the others hold. Rejects when the sandbox cannot run.
 */
export async function evaluateSandbox(options: { data: string[]; without: readonly Layer[]; log: (line: string) => void }): Promise<{ name: 'sandbox'; summary: Record<string, unknown>; cases: unknown[] }> {
	const canaries = await setCanaries();
	const [files, others] = partition(programs(options.data), (file) => canaries.preludeIn(languageOfFile(file)?.id ?? '') !== null);
	if (files.length === 0) {
		await canaries.close();
		throw new Error(`no program in ${options.data.join(', ')} that a sandbox holds`);
	}
	if (others.length > 0) options.log(`left out: ${others.length} programs that are run by the student's own tools, without these layers (npm run test:unit -- test/unit/runs runs them)`);
	const cases: SandboxCase[] = [];
	const contained: Record<string, string> = {};
	try {
		for (const without of [null, ...options.without]) {
			if (without !== null) options.log(`without ${without}`);
			const some = await evaluateWithout(without, files, canaries, options.log);
			cases.push(...some);
			contained[without === null ? 'all layers' : `without ${without}`] = `${some.filter((one) => one.contained).length} of ${some.length}`;
		}
	} finally {
		await canaries.close();
	}
	return { name: 'sandbox', summary: { contained: cases.filter((one) => one.contained).length, total: cases.length, leftOut: others.length, ...contained }, cases };
}

async function evaluateWithout(without: Layer | null, files: readonly string[], canaries: Canaries, log: (line: string) => void): Promise<readonly SandboxCase[]> {
	const nothing = () => {};
	const runners = new Runners({
		distFolder: distFolder(), log: { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }, isTrusted: () => true, without: without === null ? [] : [without],
	});
	const cases: SandboxCase[] = [];
	try {
		for (const file of files) {
			const one = await evaluateOne(runners, canaries, file, without);
			log(`${one.contained ? 'contained' : 'TOUCHED  '} ${one.id.padEnd(40)} ${Math.round(one.ms)} ms  ${[one.result.split('\n')[0], ...one.canaries].join(', ')}`);
			cases.push(one);
		}
	} finally {
		runners.dispose();
	}
	return cases;
}

async function evaluateOne(runners: Runners, canaries: Canaries, file: string, without: Layer | null): Promise<SandboxCase> {
	const text = readFileSync(file, 'utf8');
	const language = languageOfFile(file);
	if (!language) throw new Error(`${file} is in no language that is known`);
	const runner = runners.of(language.id);
	await runner.warm();
	const { entry, tests } = waysToRun(text);
	const began = performance.now();
	const program = { version: 1, text, fileName: basename(file), entry, files: [], prelude: canaries.preludeIn(language.id) ?? '' };
	const run = await runner.run(program, tests, never, without === null ? {} : { timeMs: shortMs });
	const ms = performance.now() - began;
	const touched = canaries.touched(JSON.stringify(run));
	const next = await runner.run({ version: 1, fileName: `check${language.fileExtensions[0] ?? ''}`, entry: { kind: 'function', name: 'f' }, files: [], text: checks[language.id] ?? '' }, [{ kind: 'call', id: 'next', origin: 'file', call: 'f(1)', expected: '2', compare: 'equal' }], never);
	if (next.results[0]?.passed !== true) touched.push('the next run did not work');
	const output = run.results.map((result) => result.output).join('');
	return { id: basename(file), without, result: facts(run), output, ms, canaries: touched, contained: touched.length === 0 };
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
