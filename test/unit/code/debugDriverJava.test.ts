/** The file that compiles a program with one call in it, run as a debugger would run it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOfFile } from '../../../extension/code/languages';
import { hasTool } from '../runs/toolchains';

const isHere = await hasTool(['javac']);

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'driver-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What comes out when the call is made. */
function run(name: string, program: string, before: string, call: string): string {
	const language = languageOfFile(name);
	if (!language) throw new Error(`Nobody reads ${name}.`);
	const [file, driver] = [join(folder, name), join(folder, 'call.java')];
	writeFileSync(file, program);
	writeFileSync(driver, language.debugging.driver(file, before, call));
	return execFileSync('java', [driver], { encoding: 'utf8', cwd: folder }).trim();
}

const body = 'System.out.println("line " + new Throwable().getStackTrace()[0].getLineNumber());';

describe.runIf(isHere)('the file that makes one call of a Java program', { timeout: 60_000 }, () => {
	it.each([
		['a function, on its own line', 'Twice.java', `public class Twice {\n    private static int twice(int n) {\n        ${body}\n        return 2 * n;\n    }\n}\n`, '', 'twice(3)', 'line 3'],
		['a method of a class that keeps nothing', 'Solution.java', `class Solution {\n    void show(int n) { System.out.println(n + 1); }\n}\n`, '', 'show(3);', '4'],
		['what stands before the call', 'Dog.java', `class Dog {\n    String name;\n    Dog(String name) { this.name = name; }\n    void bark() { System.out.println(name + "!"); }\n}\nclass Other { }\n`, 'Dog dog = new Dog("Rex");\ndog.bark();', 'dog.bark()', 'Rex!\nRex!'],
		['a file beside it', 'Uses.java', 'class Uses {\n    static int f() { return Beside.value(); }\n}\n', '', 'System.out.println(f())', '7'],
	])('sees %s', (_, name, program, before, call, printed) => {
		writeFileSync(join(folder, 'Beside.java'), 'class Beside {\n    static int value() { return 7; }\n}\n');
		expect(run(name, program, before, call).replaceAll('\r\n', '\n')).toBe(printed);
	});
});
