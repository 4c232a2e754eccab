/** What a task says of an example, whatever signs stand in it. */
import { describe, expect, it } from 'vitest';
import { callTest, inputTest } from '../../../extension/code/testIds';
import { isSaidByTask } from '../../../extension/session/examples/saidByTask';
import type { Problem, Test } from '../../../extension/words';

const taskOf = (statement: string): Problem => ({ title: 't', statement, entry: { kind: 'script' }, tests: [] });
const call = (text: string, expected: string): Test => callTest({ call: text, expected, compare: 'equal', raises: false, before: '' }, 'student');

describe('an example that the task says', () => {
	it.each([
		['search(5, [-1, 5]) gives 1', call('search(5, [-1, 5])', '1')],
		['top({"a-b": 2}) is \'a-b\'', call('top({"a-b": 2})', '\'a-b\'')],
		['power(2, 3) => 8 and so on', call('power(2, 3)', '8')],
		['age 10 -> 5', inputTest(['10'], '5', 'student')],
		['type -4 and see 4/2 = -2?', inputTest(['-4'], '4/2 = -2?', 'student')],
	])('is known: %s', (statement, test) => {
		expect(isSaidByTask(taskOf(statement), test)).toBe(true);
	});

	it.each([
		['search(5, [-1, 5]) gives 11', call('search(5, [-1, 5])', '1')],
		['age 10 -> 5', inputTest(['12'], '5', 'student')],
		['', call('f(-1)', '-1')],
	])('is not made up: %s', (statement, test) => {
		expect(isSaidByTask(taskOf(statement), test)).toBe(false);
	});

	it('reads every sign that an example may hold', () => {
		const signs = '\\^$.*+?()[]{}|/-&~#@!%:;,<>="\'`_ \t';
		for (const sign of signs) expect(isSaidByTask(taskOf(`f("${sign}") is 7`), call(`f("${sign}")`, '7')), sign).toBe(true);
	});
});
