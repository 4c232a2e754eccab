/** Where a student adds a call to see what it gives: a place that a run comes to. */
import { expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { asLine, whereReached } from '../../../extension/tutor/offline/questions/phrases';
import { runningOf } from '../../../extension/tutor/offline/running';
import { say } from '../../../extension/tutor/offline/say';
import type { Subject } from '../../../extension/tutor/offline/subject';
import { parserOf } from '../code/helpers';
import { readable } from './readable';

async function place(language: string, text: string): Promise<string> {
	const outline = (await parserOf(language)).parse(text).outline();
	const own = languages.find(({ id }) => id === language);
	const subject = { ground: { outline, problem: { entry: { kind: 'function', name: 'f' } } }, running: runningOf(language), spelling: own?.spelling ?? null } as unknown as Subject;
	const call = asLine(subject, { kind: 'call', id: 't', origin: 'file', call: 'f(1)', expected: '1', compare: 'equal' });
	return readable(say('{0} {1}', call, whereReached(subject)));
}

it.each([
	['python', 'def f(n):\n    return n\n', '`f(1)` at the end of the program'],
	['python', 'def f(n):\n    return n\n\nassert f(1) == 2\n', '`f(1)` below line 2, at the very left,'],
	['javascript', 'function f(n) {\n  return n;\n}\n', '`f(1);` at the end of the program'],
	['java', 'class A {\n    static int f(int n) {\n        return n;\n    }\n    public static void main(String[] args) {\n        System.out.println(f(2));\n    }\n}\n', '`f(1);` at the start of `main`'],
	['java', 'class A {\n    static int f(int n) {\n        return n;\n    }\n}\n', '`f(1);` in a `main` of your own'],
	['c', 'int f(int n) {\n    return n;\n}\nint main(void) {\n    return 0;\n}\n', '`f(1);` at the start of `main`'],
	['cpp', 'int f(int n) {\n    return n;\n}\n', '`f(1);` in a `main` of your own'],
])('in %s: %j', async (language, text, expected) => {
	expect(await place(language, text)).toBe(expected);
});
