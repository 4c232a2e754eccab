import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { repair } from '../../../grammars/javascript/repair';

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

/** The zero-based line where an engine cannot read on; null for a program. */
function brokenAt(text: string): number | null {
	try {
		new Script(text, { filename: 'program.js' });
		return null;
	} catch (error) {
		return Number(/program\.js:(\d+)/.exec((error as Error).stack ?? '')?.[1] ?? 1) - 1;
	}
}

/** Those of the mends that make it a program, in their order. */
function mended(text: string): readonly string[] {
	const line = brokenAt(text);
	if (line === null) throw new Error(`This is a program:\n${text}`);
	return repair.mends(text, line).map(({ edits }) => applyEdits(text, edits)).filter((version) => brokenAt(version) === null);
}

/** A mistake, the text that cannot be read, and what was meant. */
const slips: readonly (readonly [string, string, string])[] = [
	['a parenthesis that stays open before a block', lines('if (a > 1 {', '  f();', '}'), lines('if (a > 1) {', '  f();', '}')],
	['one that stays open in a call', lines('console.log(f(1);'), lines('console.log(f(1));')],
	['one too many', lines('console.log(f(1)));'), lines('console.log(f(1));')],
	['a bracket of another kind', lines('let xs = [1, 2);'), lines('let xs = [1, 2];')],
	['a row that stays open', lines('let xs = [1, 2;'), lines('let xs = [1, 2];')],
	['a brace missing at the end', lines('function f(a) {', '  return a;'), lines('function f(a) {', '  return a;', '}')],
	['a brace missing in the middle', lines('function f(a) {', '  if (a) {', '    return 1;', '  return 2;', '}'), lines('function f(a) {', '  if (a) {', '    return 1;', '  }', '  return 2;', '}')],
	['a brace missing before an else', lines('if (a) {', '  f();', 'else {', '  g();', '}'), lines('if (a) {', '  f();', '} else {', '  g();', '}')],
	['a brace missing behind a head', lines('function f(a)', '  return a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['a brace too many', lines('function f(a) {', '  return a;', '}', '}'), lines('function f(a) {', '  return a;', '}')],
	['a block told by its margin alone', lines('while (a > 1):', '  a--;', 'f(a);'), lines('while (a > 1) {', '  a--;', '}', 'f(a);')],
	['no parentheses around a condition', lines('if a > 1 {', '  f();', '}'), lines('if (a > 1) {', '  f();', '}')],
	['commas in the head of a loop', lines('for (let i = 0, i < 3, i++) {', '  f(i);', '}'), lines('for (let i = 0; i < 3; i++) {', '  f(i);', '}')],
	['a step without its semicolon', lines('for (let i = 0; i < 3 i++) {', '  f(i);', '}'), lines('for (let i = 0; i < 3; i++) {', '  f(i);', '}')],
	['an else with a condition', lines('if (a) {', '  f();', '} else (b) {', '  g();', '} else {', '  h();', '}'), lines('if (a) {', '  f();', '} else if (b) {', '  g();', '} else {', '  h();', '}')],
	['another word for else if', lines('if (a) {', '  f();', '} elif (b) {', '  g();', '}'), lines('if (a) {', '  f();', '} else if (b) {', '  g();', '}')],
	['a sign the wrong way round', lines('if (a =< 1) f();'), lines('if (a <= 1) f();')],
	['a thin arrow', lines('const f = (a) -> a * 2;'), lines('const f = (a) => a * 2;')],
	['and as a word', lines('if (a > 1 and b > 1) f();'), lines('if (a > 1 && b > 1) f();')],
	['a word for function', lines('def f(a) {', '  return a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['no word for function', lines('f(a) {', '  return a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['a keyword misspelt', lines('fucntion f(a) {', '  return a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['another one', lines('function f(a) {', '  retrun a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['a keyword with a capital', lines('Let x = 1;'), lines('let x = 1;')],
	['a type in front of a name', lines('int x = 1;'), lines('let x = 1;')],
	['a text that stays open', lines('let s = "abc;'), lines('let s = "abc";')],
	['a text with two kinds of quotes', lines('let s = "abc\';'), lines('let s = "abc";')],
	['quotes of a word processor', lines('let s = “abc”;'), lines('let s = "abc";')],
	['an apostrophe in a text', lines("let s = 'it's';"), lines('let s = "it\'s";')],
	['a comma missing between items', lines('let xs = [1, 2 3];'), lines('let xs = [1, 2, 3];')],
	['a plus missing between texts', lines('let s = "Hi " name;'), lines('let s = "Hi " + name;')],
	['a name declared twice', lines('let x = 1;', 'let x = 2;'), lines('let x = 1;', 'x = 2;')],
	['a fixed name without a value', lines('const x;'), lines('let x;')],
	['a name that the language has taken', lines('let class = 1;', 'console.log(class);'), lines('let class_ = 1;', 'console.log(class_);')],
	['waiting in a function that does not say so', lines('function f() {', '  return await g();', '}'), lines('async function f() {', '  return await g();', '}')],
	['a semicolon behind the head of a function', lines('function f(a); {', '  return a;', '}'), lines('function f(a) {', '  return a;', '}')],
	['equal signs for colons', lines('let p = { a = 1, b = 2 };'), lines('let p = { a: 1, b: 2 };')],
	['a value on the left', lines('let x;', '5 = x;'), lines('let x;', 'x = 5;')],
	['an assignment where a question is meant', lines('if (a + 1 = b) f();'), lines('if (a + 1 === b) f();')],
];

describe('a text that is no program', () => {
	it.each(slips)('%s', (_, text, wanted) => {
		const versions = mended(text);
		expect(versions).toContain(wanted);
		expect(versions.indexOf(wanted)).toBeLessThan(12);
	});

	it('keeps to what can be tried: some hundreds of changes', () => {
		for (const [, text] of slips) expect(repair.mends(text, brokenAt(text) ?? 0).length).toBeLessThan(500);
	});

	it('leaves texts and remarks as they are', () => {
		const text = lines('// if and else', 'let s = "this and that";', 'if (a and b) f(s);');
		expect(mended(text)).toContain(text.replace('a and b', 'a && b'));
		expect(mended(text).every((one) => one.includes('"this and that"') && one.includes('// if and else'))).toBe(true);
	});
});
