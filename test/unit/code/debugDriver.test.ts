/** The file that loads a program and makes one call, run as the debugger would run it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOfFile } from '../../../extension/code/languages';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'driver-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What comes out when the program is loaded and the call is made. */
function run(name: string, program: string, before: string, call: string): string {
	const language = languageOfFile(name);
	if (!language) throw new Error(`Nobody reads ${name}.`);
	const [file, driver] = [join(folder, name), join(folder, `call-${name}${language.fileExtensions[0] ?? ''}`)];
	writeFileSync(file, program);
	writeFileSync(driver, language.debugging.driver(file, before, call));
	return execFileSync(process.execPath, ['--no-warnings', driver], { encoding: 'utf8', cwd: folder }).trim();
}

const body = (n: string) => `{\n\tconsole.log("line", new Error().stack.split("\\n")[1].match(/:(\\d+):\\d+\\)?$/)[1]);\n\treturn 2 * ${n};\n}\n`;

describe('the file that makes one call', () => {
	it.each([
		['a plain program', 'plain.js', `function double(n) ${body('n')}`, '', 'console.log(double(3));', 'line 2\n6'],
		['names that the call needs', 'needs.js', `const double = (n) => ${body('n')}`, 'const xs = [4];\nxs.push(5);', 'console.log(double(xs[1]))', 'line 2\n10'],
		['what runs only when the program is started', 'main.js', 'function f() { return 1; }\nif (require.main === module) console.log("started");\n', '', 'console.log(f(), "it\'s")', '1 it\'s'],
		['a program that exports', 'module.mjs', `export function double(n) ${body('n')}`, '', 'console.log(double(3))', 'line 2\n6'],
		['imports without an ending that says so', 'imports.js', 'import { sep } from "node:path";\nconst f = () => sep.length;\n', '', 'console.log(f())', '1'],
		['a value that is waited for', 'later.js', 'async function f() { return 5; }\n', 'const n = await f();', 'console.log(n, await f())', '5 5'],
		['a line that says how to start it', 'shebang.js', '#!/usr/bin/env node\nfunction f() { return 7; }\n', '', 'console.log(f())', '7'],
		['types', 'typed.ts', 'interface Pet {\n\tname: string;\n}\nfunction f(pet: Pet): string {\n\treturn pet.name as string;\n}\n', 'const pet: Pet = { name: "Rex" };', 'console.log(f(pet))', 'Rex'],
		['types that are exported', 'typedModule.ts', 'export type Id = number;\nexport const f = (n: Id): Id => n + 1;\n', '', 'console.log(f(1))', '2'],
		['what is more than a type', 'enum.ts', 'enum Color { Red, Green }\nfunction f() { return Color.Green; }\n', '', 'console.log(f())', '1'],
	])('sees %s', (_, name, program, before, call, printed) => {
		expect(run(name, program, before, call)).toBe(printed);
	});
});
