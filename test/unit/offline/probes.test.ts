import { describe, expect, it } from 'vitest';
import { argumentsOf, probesFor } from '../../../extension/tutor/offline/probes';
import { call } from './handMade';

const probes = (name: string, ...calls: string[]) => probesFor({ kind: 'function', name }, calls.map((text, index) => call(`t${index}`, text, '0')));

describe('edge inputs', () => {
	it.each([
		['one more and one less', ['f(5)'], ['f(4)', 'f(6)']],
		['nothing that a test has', ['f(5)', 'f(4)', 'f(6)'], ['f(3)', 'f(7)']],
		['one item, equal items, none', ['f([3, 1])'], ['f([3])', 'f([3, 3])', 'f([])']],
		['a tuple stays a tuple', ['f((3, 1))'], ['f((3,))', 'f((3, 3))', 'f(())']],
		['a short and an empty text', ["f('abc')"], ["f('a')", "f('')"]],
		['each argument in turn', ["f('ab', 2)"], ["f('a', 2)", "f('', 2)", "f('ab', 1)", "f('ab', 3)"]],
		['nothing for what is no plain value', ['f(g(1))', 'f(x=1)', 'f(1) + 1'], []],
		['nothing for large numbers', ['f(100000)'], []],
	])('%s', (_name, calls, expected) => {
		expect(probes('f', ...calls)).toEqual(expected);
	});

	it('has none for a script', () => {
		expect(probesFor({ kind: 'script' }, [])).toEqual([]);
	});

	it('splits arguments at the outermost commas only', () => {
		expect(argumentsOf("f([1, 2], 'a, b', (3, 4))", 'f')).toEqual(['[1, 2]', "'a, b'", '(3, 4)']);
		expect(argumentsOf('f([1, 2)', 'f')).toBeNull();
	});
});
