import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../extension/code/language';
import type { Runner } from '../../../extension/runs/runner';
import { readDiagnostics } from '../../../extension/runs/c/diagnostics';
import type { Endings } from './endings';
import { never, typing } from '../runs/sandbox';
import { scriptIn } from '../runs/toolchains';

/** How one language of this family is compiled here. */
export interface Family {
	readonly command: string;
	readonly ending: string;
	/** What each of its programs brings in. */
	readonly head: string;
	/** As the compiler calls a file of such lines. */
	readonly header: string;
	readonly runner: () => Runner;
	/** The statement that reads which case is wanted. */
	readonly reading: string;
}

/** The compiler words things as the examples say: versions before and after say some in another way. */
function isHere(command: string): boolean {
	try {
		const version = Number.parseInt(execFileSync(command, ['-dumpfullversion'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10);
		if (version >= 12 && version <= 13) return true;
	} catch {
		// Told below.
	}
	console.warn(`skipped: ${command} 12 or 13 is not on this machine`);
	return false;
}

/** Definitions stand before `main`, what follows them in it. */
export function partsOf(code: string): { readonly top: string; readonly body: string } {
	const lines = code.split('\n');
	const behind = (at: number): number => {
		const line = lines[at] ?? '';
		if (/^(?:#|using |\/\/)/.test(line) || /^(?:[\w<>]+ [*&]?)+\w+\([^)]*\);$/.test(line) && /^(?:int|double|void|char|string|struct) /.test(line) && !/\((?:\d|\))/.test(line)) return behind(at + 1);
		if (/^(?:class|struct|enum|template)\b.*\{$/.test(line) || /^(?:\w+ )+[\w:]+\([^=]*\) \{$/.test(line) && !/^(?:if|for|while|switch|else)\b/.test(line) || /^(?:static )?(?:[\w:<>]+ [*&]?)+\w+\(.*\) \{$/.test(line) && !/^(?:if|for|while|switch|else)\b/.test(line)) {
			const end = lines.findIndex((each, index) => index > at && /^\};?$/.test(each));
			return end < 0 ? lines.length : behind(end + 1);
		}
		if (/^(?:class|struct) .*\};$/.test(line) || /^\w+ \w+\([^{]*\) \{.*\}$/.test(line) && !/^(?:if|for|while|switch|else)\b/.test(line)) return behind(at + 1);
		return at;
	};
	const first = behind(0);
	return { top: lines.slice(0, first).join('\n'), body: lines.slice(first).join('\n') };
}

export function wholeProgram(code: string): string {
	const { top, body } = partsOf(code);
	return `${top}\nint main(void) {\n${body}\n}\n`;
}

const isCompiled = (says: string): boolean => /^(?:fatal error|error|warning): /.test(says);

/** By the compiler of this machine, and by this project's runner. All examples are compiled by one call, and all that run are one program. */
export function compiledEndings(language: Language, family: Family): Endings {
	const here = isHere(family.command);
	const examples = Object.values(language.lessons.cases).filter(({ byHand }) => byHand !== true);
	const said = new Map<string, string>();
	let runner: Runner | null = null;

	const compileAll = async (codes: readonly string[]): Promise<void> => {
		const folder = mkdtempSync(join(tmpdir(), 'socratic-cases-'));
		try {
			const names = codes.map((code, at) => {
				writeFileSync(join(folder, `case${at}${family.ending}`), wholeProgram(code));
				return `case${at}${family.ending}`;
			});
			const compile = (args: readonly string[]) => new Promise<string>((done) => {
				execFile(family.command, ['-Wall', '-Wextra', '-O0', '-fno-diagnostics-show-caret', ...args], { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 1 << 26 }, (_error, _out, err) => done(err));
			});
			// What all bring in is read once.
			writeFileSync(join(folder, 'head.h'), family.head);
			await compile(['-x', family.header, 'head.h']);
			const written = await compile(['-S', '-include', 'head.h', ...names]);
			const found = readDiagnostics(written).filter(({ kind, message }) => kind !== 'note' && !/unused|set but not used|defined but not used/.test(message));
			codes.forEach((code, at) => {
				const own = found.filter(({ file }) => file === names[at]);
				const first = own.find(({ kind }) => kind === 'error') ?? own[0];
				const isFatal = first && new RegExp(`${first.file}:\\d+:\\d+: fatal error`).test(written);
				said.set(code, first ? `${isFatal ? 'fatal ' : ''}${first.kind}: ${first.message.replace(/ \[-f\w+\]$/, '')}` : 'nothing');
			});
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	};

	const runAll = async (codes: readonly string[], by: Runner): Promise<void> => {
		const parts = codes.map(partsOf);
		const text = [
			family.head, ...parts.map(({ top }) => top), ...parts.map(({ body }, at) => `void part${at}(void) {\n${body}\n}`),
			'int main(void) {', 'int wanted = 0;', family.reading, ...parts.map((_part, at) => `if (wanted == ${at}) part${at}();`), 'return 0;', '}', '',
		].join('\n');
		const { syntax, results } = await by.run(scriptIn(`main${family.ending}`)(text), codes.map((_code, at) => typing([String(at)], '')), never);
		codes.forEach((code, at) => {
			const ending = results[at]?.ending;
			said.set(code, syntax ? `${syntax.type}: ${syntax.message}` : ending?.kind === 'raised' ? `${ending.exception.type}: ${ending.exception.message}` : JSON.stringify(ending ?? null));
		});
	};

	return {
		isOwn: () => here,
		async begin() {
			if (!here) return;
			runner = family.runner();
			const [compiled, others] = [examples.filter(({ says }) => isCompiled(says)), examples.filter(({ says }) => !isCompiled(says))];
			const linked = others.filter(({ says }) => says.startsWith('link error'));
			await Promise.all([
				compileAll(compiled.map(({ code }) => code)),
				runAll(others.filter((one) => !linked.includes(one)).map(({ code }) => code), runner),
				...linked.map(({ code }) => runAll([code], runner as Runner)),
			]);
		},
		end: () => runner?.dispose(),
		lastLine: (code) => Promise.resolve(said.get(code) ?? ''),
	};
}
