import { describe, expect, it } from 'vitest';
import { argumentsOf, probesFor } from '../../../extension/tutor/offline/closing/probes';
import { call } from './handMade';

const probes = (prose: string, calls: readonly string[]) => probesFor({ kind: 'function', name: 'f' }, calls.map((text, index) => call(`t${index}`, text, '0')), prose);
const said = (prose: string, ...calls: string[]) => probes(prose, calls).flatMap(({ call: text, isFar }) => (isFar ? [] : [text]));

describe('edge inputs', () => {
	it.each([
		['one more and one less', '', ['f(5)'], ['f(4)', 'f(6)']],
		['nothing that a test has', '', ['f(5)', 'f(4)', 'f(6)'], ['f(3)', 'f(7)']],
		['nothing of which the task says nothing', '', ['f([3, 1])'], []],
		['one item where the examples have fewer and more', '', ['f([3, 1])', 'f([])'], ['f([3])']],
		['none, one item and equal items where the task speaks of them', 'A single item or an empty list gives 0, duplicates count once.', ['f([3, 1])'], ['f([3])', 'f([3, 3])', 'f([])']],
		['equal items and nothing where an example has some', '', ['f([1, 2], 0)', 'f([], 0)', 'f([4, 4], 0)'], ['f([1, 1], 0)', 'f([1], 0)', 'f([1, 2], 1)', 'f([4], 0)', 'f([4, 4], 1)']],
		['a tuple stays a tuple', 'empty, or a single item', ['f((3, 1))'], ['f((3,))', 'f(())']],
		['one item less, in the order of the others', '', ['f([1, 2, 3])', 'f([7, 9])'], ['f([1, 2])']],
		['no word that is cut, but fewer words', '', ["f('we all go')", "f('so do we')", "f('no way')"], ["f('all we go')", "f('we all')", "f('do so we')", "f('so do')", "f('way no')"]],
		['no shorter name', '', ["f('Sunday')", "f('Monday')"], []],
		['a short and an empty text', 'An empty text, or a single letter, is left as it is.', ["f('abc')"], ["f('a')", "f('')"]],
		['zero where the task speaks of it', 'Zero gives 0.', ['f(5)'], ['f(0)', 'f(4)', 'f(6)']],
		['no window that is wider than the list', '', ['f([1, 2, 3], 2)', 'f([4, 1], 2)', 'f([5], 1)'], ['f([1, 2], 2)', 'f([1, 2, 3], 1)', 'f([1, 2, 3], 3)', 'f([4, 1], 1)']],
		['no lists that differ in length where none do', '', ['f([1, 2], [3, 4])', 'f([5], [6])'], []],
		['the number of items with the items, and no number that the list does not have', 'A single number, the empty row, equal numbers.', ['f((int[]){1, 3, 2}, 3)', 'f((int[]){5, 1}, 2)', 'f((int[]){7}, 1)'], ['f((int[]){1}, 1)', 'f((int[]){1, 1}, 2)', 'f((int[]){5}, 1)', 'f((int[]){5, 5}, 2)', 'f((int[]){1, 3}, 2)']],
		['nothing for what is no plain value', '', ['f(g(1))', 'f(x=1)', 'f(1) + 1'], []],
		['nothing for large numbers', '', ['f(100000)'], []],
	])('%s', (_name, prose, calls, expected) => {
		expect(said(prose, ...calls)).toEqual(expected);
	});

	it.each([
		['other numbers of the same sign', 'f(75)', ['f(85)', 'f(150)', 'f(37)', 'f(100)', 'f(60)', 'f(82)', 'f(225)']],
		['the last item twice, so that what is in order stays so', 'f([1, 5])', ['f([1, 5, 5])']],
		['a text in capitals and in small letters', "f('Sunday')", ["f('SUNDAY')", "f('sunday')"]],
	])('last, at no edge: %s', (_name, one, expected) => {
		expect(probes('', [one]).flatMap(({ call: text, isFar }) => (isFar ? [text] : []))).toEqual(expected);
	});

	it('has none for a script', () => {
		expect(probesFor({ kind: 'script' }, [], '')).toEqual([]);
	});

	it('splits arguments at the outermost commas only', () => {
		expect(argumentsOf("f([1, 2], 'a, b', (3, 4))", 'f')).toEqual(['[1, 2]', "'a, b'", '(3, 4)']);
		expect(argumentsOf('f([1, 2)', 'f')).toBeNull();
	});
});
