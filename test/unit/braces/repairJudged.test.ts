import { describe, expect, it } from 'vitest';
import { repair } from '../../../grammars/javascript/repair';
import type { RepairDoubt } from '../../../grammars/repairRules';
import { bracesParser, plain } from './repairing';

const parser = await bracesParser();

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

describe('versions that pass and are hardly repairs', () => {
	const doubt = (text: string, version: string, said = '') => parser.piece(version, (changed) => parser.piece(text, (root) => repair.doubtOf(root, text, changed, version, said)));
	const sum = lines('function f(xs, n) {', '  let total = 0;', '  for (const x of xs) {', '    total = total + x;', '  }', '  return total;', '}');
	const collect = lines('function f(xs) {', '  const out = [];', '  for (const x of xs) {', '    if (x > 1) {', '      out.push(x);', '    }', '  }', '  return out.sort();', '}');
	const box = lines('class Box {', '  constructor() { this.weight = 0; }', '  put(kilos) {', '    const weight = this.weight + kilos;', '    return weight;', '  }', '}', 'function load(total) {', '  const box = new Box();', '  let now = 0;', '  for (let i = 0; i < total; i++) {', '    now = box.put(1);', '  }', '  return now;', '}');
	const fare = (said: string) => lines(`// ${said}`, 'function fare(age) {', '  if (age < 6) {', '    return "free";', '  } else if (age < 16) {', '    return "half";', '  }', '  return "full";', '}');
	const two = lines('function f(xs) {', '  let count = 0;', '  let best = 0;', '  for (const x of xs) {', '    count += 1;', '    best = Math.max(best, x);', '  }', '  return count;', '}');
	const find = lines('function f(xs, y) {', '  for (let i = 0; i < xs.length; i++) {', '    if (xs[i] === y) {', '      return i;', '    }', '  }', '  return y;', '}');

	it.each<readonly [string, string, string, RepairDoubt | null]>([
		['a parameter in place of what was worked out', sum, sum.replace('return total', 'return n'), 'without-effect'],
		['a parameter given back in the first round', sum, sum.replace('total = total + x;', 'total = total + x;\n    return n;'), 'without-effect'],
		['what is collected, given back with the first item', collect, collect.replace('push(x);', 'push(x);\n      return out;'), 'without-effect'],
		['what is collected, given back after the loop', collect, collect.replace('return out.sort();', 'return out;'), null],
		['a constant in its place', sum, sum.replace('return total', 'return 3'), 'without-effect'],
		['an object that nobody asks any more', box, box.replace('now = box.put(1)', 'now = i + 1'), 'without-effect'],
		['what an object keeps and others ask for', box.replace('return weight', 'return kilos').replace('return now', 'return box.weight'), box.replace('const weight =', 'this.weight =').replace('return weight', 'return kilos').replace('return now', 'return box.weight'), null],
		['what was worked out, in another way', sum, sum.replace('total + x', 'total - x'), null],
		['another variable that reached nothing before', two, two.replace('return count', 'return best'), null],
		['a return of nothing found beside one of what was', find, find.replace('return y', 'return -1'), null],
		['another number than the text names', fare('Free under 6, half under 16.'), fare('Free under 6, half under 16.').replace('age < 16', 'age < 17'), 'against-the-task'],
		['the same by a step before it is compared', fare('Free under 6, half under 16.'), fare('Free under 6, half under 16.').replace('age < 16', 'age - 1 < 16'), 'against-the-task'],
		['another number where the text names none', fare('The fare.'), fare('The fare.').replace('age < 16', 'age < 17'), null],
		['the number itself, in another comparison', fare('Free under 6, half up to 16.'), fare('Free under 6, half up to 16.').replace('age < 16', 'age <= 16'), null],
		['a number that only an example names', fare('fare(16) => "half"'), fare('fare(16) => "half"').replace('age < 16', 'age < 17'), null],
		['one named number for another', fare('Free under 6, half under 18, never 16.'), fare('Free under 6, half under 18, never 16.').replace('age < 16', 'age < 18'), null],
	])('%s', (_, text, version, expected) => {
		expect(version).not.toBe(text);
		expect(doubt(text, version)).toBe(expected);
	});

	it('knows the words of the task', () => {
		expect(doubt(fare(''), fare('').replace('age < 16', 'age < 17'), 'Who is under 16 pays half.')).toBe('against-the-task');
	});
});

describe('what a right program makes of the student’s', () => {
	const aligned = (text: string, reference: string) => parser.piece(reference, (right) => parser.piece(text, (root) => repair.aligned(root, text, right)));

	it('takes its bodies in the student’s names and layout', () => {
		const text = lines('function f(values, factor) {', '    let result = 1;', '    for (const value of values) {', '        result += value;', '    }', '}', 'let after = 1;');
		const right = lines('function f(xs, k) {', '  let sum = 0;', '  for (const x of xs) {', '    // each', '    sum += x * k;', '  }', '  return sum;', '}');
		expect(aligned(text, right)[0]).toBe(lines('function f(values, factor) {', '    let result = 0;', '    for (const value of values) {', '        result += value * factor;', '    }', '    return result;', '}', 'let after = 1;'));
	});

	it('brings helpers along, and names outside of all functions that it reads', () => {
		const [version = ''] = aligned('const f = (w) => {\n  return 0;\n};\n', lines('const LIMIT = 3;', 'function half(n) { return n / 2; }', 'const f = (word) => half(word.length) > LIMIT;'));
		expect(plain(version)).toBe('const f = (w) => { return half(w.length) > LIMIT; }; const LIMIT = 3; function half(n) { return n / 2; }');
	});

	it('knows methods by their class', () => {
		const text = lines('class A {', '  m(n) {', '    return n;', '  }', '}', 'class B {', '  m(n) {', '    return n;', '  }', '}');
		expect(aligned(text, text.replace('return n;', 'return n + 1;'))).toEqual([text.replace('return n;', 'return n + 1;')]);
	});

	it('has nothing where the two have nothing in common', () => {
		expect(aligned('function f() { return 1; }', 'function g() { return 1; }')).toEqual([]);
	});

	it('does not mix up a name of the right one with one of the student’s', () => {
		const text = lines('function f(a) {', '  let n = a.length;', '  return n;', '}');
		const [version = ''] = aligned(text, lines('function f(n) {', '  let size = n.length;', '  let other = n[0];', '  return size + other;', '}'));
		expect(plain(version)).toBe('function f(a) { let n = a.length; let other = a[0]; return n + other; }');
	});
});

describe('calls like a call', () => {
	const variations = (call: string) => parser.piece(call, (root) => repair.variations(root, call));

	it.each([
		['f(3)', ['f(4)', 'f(2)', 'f(0)', 'f(1)', 'f(-3)', 'f(6)']],
		['f("abc")', ['f("bc")', 'f("ab")', 'f("cba")', 'f("abca")', 'f("a")', 'f("")', 'f("ABC")']],
		['f([1, 2])', ['f([2])', 'f([1])', 'f([2, 1])', 'f([])', 'f([1, 2, 1])']],
		['f(true)', ['f(false)']],
		['f(-2, 5)', ['f(-1, 5)', 'f(-2, 6)', 'f(-2, 4)']],
		['new Box(1).f(2)', ['new Box(1).f(3)']],
	])('%s', (call, some) => {
		const found = variations(call);
		for (const one of some) expect(found).toContain(one);
		expect(found).not.toContain(call);
		expect(new Set(found).size).toBe(found.length);
	});

	it('with one of each argument in turn, and their places exchanged', () => {
		expect(variations('f(1, 5)').slice(0, 2)).toEqual(['f(2, 5)', 'f(1, 6)']);
		expect(variations('f(1, 5)')).toContain('f(5, 1)');
		expect(variations('f(1, "a")')).not.toContain('f("a", 1)');
	});

	it('none of a text that is no call', () => {
		expect(variations('1 + 2')).toEqual([]);
	});
});

describe('what may run thousands of times', () => {
	it.each([
		['function f(n) { return n; }', true],
		['console.log(Math.max(1, 2));', true],
		['const readline = require("readline");', true],
		['const fs = require("fs"); const lines = fs.readFileSync(0, "utf8").split("\\n");', true],
		["import { readFileSync } from 'node:fs'; readFileSync('/dev/stdin'); readFileSync(process.stdin.fd);", true],
		["require('fs').readFileSync('diary.txt', 'utf8');", false],
		['const fs = require("fs"); fs.unlink("a", () => {});', false],
		["import { writeFileSync } from 'node:fs';", false],
		["import { readFile } from 'fs/promises';", false],
		['shop.open(1); account.write("a");', true],
		['fetch("http://x.y");', false],
		['setTimeout(() => f(), 10);', true],
		['function fetch(x) { return x; } fetch(1);', true],
		['new Worker("a.js");', false],
		['process.exit(1);', false],
		['process.stdout.write("a");', true],
		['eval("1");', false],
	])('%s: %s', (text, expected) => {
		expect(parser.piece(text, (root) => repair.isSearchable(root))).toBe(expected);
	});
});

describe('what a line is about', () => {
	it.each([
		['if (a > b) {', 'boolean-logic'], ['  } else {', 'conditional-chain'], ['for (;;) {', 'loop-bounds'], ['while (a) {', 'while-condition'], ['return a;', 'return-value'], ['total += x;', 'accumulator'], ['i++;', 'accumulator'],
		['let a = b;', 'assignment'], ['f(a);', 'function-call'], ['case 1:', 'switch-cases'], ['constructor(a) {', 'function-call'],
	])('%s', (line, concept) => {
		expect(repair.conceptOf(line)).toBe(concept);
	});
});
