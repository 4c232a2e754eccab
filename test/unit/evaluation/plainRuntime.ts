/** Programs run by their language's plain runtime or compiler, with no code of ours: what a fixture says of itself is held against it. */
import { execFile, type ExecFileException } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Ran {
	/** What was printed by a run that came to its end without an error; else null. */
	readonly prints: string | null;
	/** Why there is nothing: `endless`, `unreadable` where it is no program, or what the runtime said. */
	readonly why: string;
}

/** A program, made ready once, to be run with lines that are typed. */
export type Ready = (typed?: readonly string[]) => Promise<Ran>;

interface Runtime {
	/** Makes a program with its tests, which stand after it or in a main function of their own; without tests it is run as it is. */
	readonly ready: (folder: string, text: string, tests: string | null) => Promise<Ready>;
	/** What has to be installed for it; nothing where the test's own process has it. */
	readonly tools: readonly string[];
}

/** Milliseconds after which a run counts as endless: others take a hundredth of them. */
const longest = 2500;
/** Milliseconds that a compiler may take on a busy machine. */
const longestCompiling = 50_000;

function start(command: string, args: readonly string[], folder: string, typed: readonly string[] = [], timeout = longest): Promise<Ran> {
	return new Promise((resolve) => {
		const ended = (error: ExecFileException | null, stdout: string, stderr: string) => resolve(error ? { prints: null, why: error.killed ? 'endless' : stderr.includes('SyntaxError') ? 'unreadable' : stderr } : { prints: stdout, why: '' });
		const child = execFile(command, args, { timeout, cwd: folder }, ended);
		// A program that ends before it has read all of it leaves nobody to write to.
		child.stdin?.on('error', () => undefined);
		child.stdin?.end(typed.map((line) => `${line}\n`).join(''));
	});
}

/** Ready to run what a compiler makes of a file; one that it refuses cannot be read, however often it is run. */
async function compiled(compiler: string, args: readonly string[], folder: string, run: Ready): Promise<Ready> {
	const { prints } = await start(compiler, args, folder, [], longestCompiling);
	return prints === null ? () => Promise.resolve({ prints: null, why: 'unreadable' }) : run;
}

/** A script of the test's own runtime, under an ending by which it takes it as the right kind. */
function script(ending: string): Runtime {
	return {
		tools: [],
		ready: (folder, text, tests) => Promise.resolve((typed) => {
			const file = join(folder, `main${ending}`);
			writeFileSync(file, `globalThis.prompt = ((lines) => () => lines.shift() ?? null)(${JSON.stringify(typed ?? [])}); ${text}\n${tests ?? ''}\n`);
			return start(process.execPath, ['--no-warnings', file], folder);
		}),
	};
}

/** With checks of positions that cost the compiler little time. */
function native(compiler: string, ending: string, checks: readonly string[]): Runtime {
	return {
		tools: [compiler],
		ready: (folder, text, tests) => {
			writeFileSync(join(folder, `main${ending}`), `#include <assert.h>\n${text}\n${tests === null ? '' : `int main(void) {\n${tests}\nreturn 0;\n}\n`}`);
			return compiled(compiler, [...checks, `main${ending}`, '-o', 'main', '-lm'], folder, (typed) => start(join(folder, 'main'), [], folder, typed));
		},
	};
}

const java: Runtime = {
	tools: ['javac', 'java'],
	ready: (folder, text, tests) => {
		const own = /\bpublic class (\w+)/.exec(text)?.[1];
		const file = `${own ?? 'Main'}.java`;
		const entry = tests === null ? (own ?? 'Main') : 'TestsOfIt';
		writeFileSync(join(folder, file), `${text}\n${tests === null ? '' : `class ${entry} { public static void main(String[] args) {\n${tests}\n} }\n`}`);
		return compiled('javac', ['-J-XX:TieredStopAtLevel=1', '-proc:none', file], folder, (typed) => start('java', ['-XX:TieredStopAtLevel=1', '-Xshare:auto', '-ea', entry], folder, typed));
	},
};

/** By the language's id. */
export const runtimes: Readonly<Record<string, Runtime>> = {
	javascript: script('.cjs'),
	typescript: script('.mts'),
	java,
	c: native('gcc', '.c', ['-fsanitize=address,undefined', '-fno-sanitize-recover']),
	cpp: native('g++', '.cpp', ['-D_GLIBCXX_ASSERTIONS']),
};

let made = 0;

/** A program made ready in a folder of its own below this one. */
export function inFolderOfItsOwn(runtime: Runtime, parent: string, text: string, tests: string | null): Promise<Ready> {
	made += 1;
	const folder = join(parent, String(made));
	mkdirSync(folder);
	return runtime.ready(folder, text, tests);
}
