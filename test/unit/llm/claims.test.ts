import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falseClaim, unknownNumber } from '../../../extension/tutor/llm/claims';
import { RunFacts } from '../../../extension/tutor/llm/runFacts';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { groundOf, situationOf } from '../offline/programs';
import { fibonacci, fibonacciProblem } from './sessions';

describe('statements held against the run of fibonacci(5)', () => {
	let plain: PlainParts;
	let facts: RunFacts;
	beforeAll(async () => {
		plain = await plainParts();
		facts = new RunFacts(await situationOf(await groundOf({ name: 'fibonacci', text: fibonacci, problem: fibonacciProblem }, plain.parts.runner, plain.parser)));
	});
	afterAll(() => plain.dispose());

	it.each([
		['`fibonacci(5)` returned 7.', 'gives 8'],
		['Your program gives back the wrong thing: `fibonacci(10)` gives `55`.', 'gives 89'],
		['`fibonacci(5)` should return 8.', 'should give 5'],
		['After the first round `b` is 2.', 'b is 1 there, not 2'],
		['Before the loop `a` is 1.', 'a is 0 there, not 1'],
		['`b` is 4 at some point.', 'on this run, not 4'],
		['The loop makes four rounds.', 'make 5, 10 rounds'],
		['2 of your 5 examples pass.', '3 of 5'],
		['On line 40 something happens.', 'no line 40'],
		['On line 9 you wrote `for i in range(0, n)`.', 'stands on line 8'],
		['b = 4 after round 3', 'b is 2, 3 there'],
		['Why is `b` 7 after the first round?', 'b is 1 there, not 7'],
		['How did `a` come to be 42 in the second round?', 'not 42'],
		['Why did `fibonacci(5)` return 6?', 'gives 8'],
		['What made the loop stop after 3 rounds?', 'make 5, 10 rounds'],
	])('false: %s', (text, fact) => {
		expect(falseClaim(text, facts)?.fact).toContain(fact);
	});

	it.each([
		'`fibonacci(5)` returned 8.',
		'`fibonacci(5)` should return 5, and it returned `8`.',
		'fibonacci(5) is 5',
		'fibonacci(5) is 8',
		'After the first round `b` is 1, after the second 2.',
		'Before the loop `a` is 0 and `b` is 1.',
		'The loop makes five rounds.',
		'The loop goes one round too far.',
		'It makes one round too many.',
		'3 of your 5 examples pass.',
		'Does `fibonacci(5)` return 5?',
		'Is `b` 4 after the first round?',
		'What would `b` be if `n` were 3?',
		'Change the program so that `fibonacci(5)` returns 5.',
		'On line 8 `i` is 0.',
		'I think n is 5 there',
		'The list is fine.',
		'Why is `b` 1 after the first round?',
		'Why did `fibonacci(5)` return 8?',
		'The first position of `n` is 0.',
		'`fibonacci(5)` should print 3 lines.',
	])('not false: %s', (text) => {
		expect(falseClaim(text, facts)).toBeNull();
	});

	it('knows the numbers of problem, program and run, and no others in a statement', () => {
		expect(unknownNumber('It returned 8 where 5 was wanted, in 5 rounds. Line 8.', facts)).toBeNull();
		expect(unknownNumber('It returned 4711.', facts)).toBe('4711');
		expect(unknownNumber('What would it give for 4711?', facts)).toBeNull();
		expect(unknownNumber('Why is it 4711?', facts)).toBe('4711');
		expect(unknownNumber('Suppose `n` is 4711.', facts)).toBeNull();
	});
});
