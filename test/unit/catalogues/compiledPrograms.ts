/** Small programs of the lessons, all of them compiled as one and run once: what each prints. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf } from './compiledEndings';

/** How one language of this family is compiled here. */
export interface Compiled {
	readonly command: string;
	readonly ending: string;
	/** What all of the programs bring in. */
	readonly head: string;
	/** Keeps what a program defines apart from what the others do. */
	readonly apart: (top: string, at: number) => { readonly begin: string; readonly end: string };
	/** Prints a text without the C library's buffer getting out of step. */
	readonly shows: (text: string) => string;
}

const namesIn = (top: string): readonly string[] => [...top.matchAll(/^(?:\w+ [*&]?)+(\w+)\([^;]*(?:$|\) \{)|^struct (\w+) \{|^(?:int|double) (\w+)(?: = [^;]+)?;$/gm)].flatMap(([, one, other, kept]) => one ?? other ?? kept ?? []);
const macrosIn = (top: string): readonly string[] => [...top.matchAll(/^#define (\w+)/gm)].flatMap(([, name]) => name ?? []);

export const compiledC: Compiled = {
	command: 'gcc',
	ending: '.c',
	head: ['stdio', 'stdlib', 'string', 'stdbool', 'ctype', 'math'].map((name) => `#include <${name}.h>\n`).join(''),
	apart: (top, at) => ({ begin: namesIn(top).map((name) => `#define ${name} ${name}_${at}\n`).join(''), end: [...namesIn(top), ...macrosIn(top)].map((name) => `#undef ${name}\n`).join('') }),
	shows: (text) => `printf("${text}"); fflush(stdout);`,
};

export const compiledCpp: Compiled = {
	command: 'g++',
	ending: '.cpp',
	head: `${['iostream', 'iomanip', 'sstream', 'string', 'vector', 'map', 'set', 'stack', 'queue', 'algorithm', 'numeric', 'stdexcept', 'memory', 'cstdio', 'cstdlib', 'cstring', 'cctype', 'cmath'].map((name) => `#include <${name}>\n`).join('')}using namespace std;\n`,
	apart: (top, at) => ({ begin: `namespace own${at} {\n`, end: `}\n${macrosIn(top).map((name) => `#undef ${name}\n`).join('')}` }),
	shows: (text) => `cout << "${text}" << defaultfloat << setprecision(6) << flush;`,
};

/** What a program defines, and what it does: what stands in its main function, where it has one. */
function piecesOf(code: string): { readonly top: string; readonly body: string } {
	return /^int main\(/m.test(code) ? { top: code.replace(/^int main\(/m, 'void itsMain(').replace(/(itsMain\([^]*return) 0;/, '$1;'), body: 'itsMain();' } : partsOf(code);
}

const mark = '\u0001';

/** What each of the programs prints, in their order; a text that says why nothing is known where the compiler refuses one, or one stops. Places that are not theirs stop them. */
export async function printedBy(codes: readonly string[], { command, ending, head, apart, shows }: Compiled, typed = ''): Promise<readonly string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'socratic-programs-'));
	const call = (name: string, args: readonly string[], given = '') => new Promise<{ readonly out: string; readonly err: string }>((done) => {
		const child = execFile(name, [...args], { cwd: folder, timeout: 60_000, env: { ...process.env, LC_ALL: 'C', ASAN_OPTIONS: 'detect_leaks=0', UBSAN_OPTIONS: 'halt_on_error=1' }, maxBuffer: 1 << 26 }, (_error, out, err) => done({ out, err }));
		child.stdin?.end(given);
	});
	try {
		const parts = codes.map((code, at) => {
			const { top, body } = piecesOf(code);
			const { begin, end } = apart(top, at);
			return `${begin}${top}\nvoid part(void) {\n${body}\n}\n${end}`.replace('void part(', `void part${at}(`);
		});
		const calls = codes.map((_code, at) => {
			const begin = apart('', at).begin;
			return `${shows(`\\001${at}\\n`)} ${begin.startsWith('namespace') ? `own${at}::` : ''}part${at}(); ${shows('')}`;
		});
		writeFileSync(join(folder, `all${ending}`), `${head}${parts.join('\n')}\nint main(void) {\n${calls.join('\n')}\nreturn 0;\n}\n`);
		const { err } = await call(command, ['-O0', '-w', '-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-o', 'all', `all${ending}`, '-lm']);
		if (err !== '') throw new Error(err.slice(0, 4000));
		const { out, err: stopped } = await call(join(folder, 'all'), [], typed);
		const printed = new Map(out.split(mark).slice(1).map((text) => [Number.parseInt(text, 10), text.slice(text.indexOf('\n') + 1).trimEnd()] as const));
		const last = Math.max(-1, ...printed.keys());
		return codes.map((_code, at) => (at > last || (at === last && stopped !== '') ? `nothing: ${stopped.slice(0, 2000)}` : printed.get(at) ?? ''));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
