import { describe, expect, test } from 'vitest';
import { fewEnough, scoreOfText, shownLenses, type Lens } from '../../../extension/editor/start/lensChoice';

const of = (name: string, examples: number): Lens => ({ line: 0, entry: { kind: 'function', name }, examples, hasExamples: examples > 0 });
const script = (examples: number): Lens => ({ line: 0, entry: { kind: 'script' }, examples, hasExamples: examples > 0 });
const names = (lenses: readonly Lens[]): string[] => lenses.map(({ entry }) => (entry.kind === 'script' ? 'script' : entry.name));
const noRun = (): boolean => false;

describe('which entry points carry a lens', () => {
	test.each<[string, Lens[], string[], string[]]>([
		['before any run, those with an example', [of('f', 2), of('g', 0)], [], ['f']],
		['a program that runs by itself, on its first line', [script(0), of('g', 0)], [], ['script']],
		['not the program beside functions with examples', [script(0), of('f', 2)], [], ['f']],
		['the program too where it says what it should print', [script(1), of('f', 2)], [], ['script', 'f']],
		['after a run, also where the student gave the examples', [of('f', 0), of('g', 0)], ['function:f'], ['f']],
	])('failing: %s', (_what, all, ran, expected) => {
		expect(names(shownLenses(all, 'failing', (id) => ran.includes(id)))).toEqual(expected);
	});

	test('a score is that of the program as it is: a changed one has none, until it is as it was', () => {
		const last = { passed: 2, total: 2, text: 'a' };
		expect([scoreOfText(null, 'a'), scoreOfText(last, 'b'), scoreOfText(last, 'a')]).toEqual([null, null, last]);
	});

	test('never and always', () => {
		const all = [script(0), of('f', 2), of('g', 0)];
		expect(names(shownLenses(all, 'never', noRun))).toEqual([]);
		expect(names(shownLenses(all, 'always', noRun))).toEqual(['script', 'f', 'g']);
	});

	test('of hundreds of functions only those that say something of their own', () => {
		const many = (count: number): Lens[] => Array.from({ length: count }, (_, at) => of(`f${at}`, at === 7 ? 2 : 0));
		expect(names(shownLenses(many(300), 'always', noRun))).toHaveLength(300);
		expect(names(shownLenses(many(301), 'always', (id) => id === 'function:f9'))).toEqual(['f7', 'f9']);
		expect([fewEnough(many(300)).length, fewEnough(many(301)).length, fewEnough([])]).toEqual([300, 0, []]);
	});
});
