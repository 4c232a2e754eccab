import { describe, expect, it } from 'vitest';
import { type GuardContext, check } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { say } from '../../../extension/tutor/offline/say';
import type { Edit, Words } from '../../../extension/words';
import { fibonacci as source } from '../../support/fibonacci';

function edit(old: string, text: string): Edit {
	const from = source.indexOf(old);
	return { from, to: from + old.length, text };
}

/** Before the place is found, with every repair known. */
const known: GuardContext = {
	kind: 'question', stage: 'predict', rung: 'question', source, found: [], said: [],
	places: [{ kind: 'lines', from: 7, to: 7 }],
	repairs: [[edit('range(0, n)', 'range(1, n)')], [edit('range(0, n)', 'range(0, n - 1)')], [edit('range(0, n)', 'range(2, n + 1)')]],
	previous: [backticked('Take `fibonacci(5)`. What should it return?')],
};
const suspected: GuardContext = { ...known, repairs: [], places: [7, 8, 9].map((at) => ({ kind: 'lines', from: at, to: at })) };
const found: GuardContext = { ...known, stage: 'explain', found: [7] };

const reason = (text: string | Words, context: GuardContext) => {
	const verdict = check(typeof text === 'string' ? backticked(text) : text, context);
	return verdict.ok ? null : verdict.reason;
};

describe('with the repairs known', () => {
	it.each([
		['What if you used `n - 1`?', 'leak'],
		['Have you tried `range(1, n)`?', 'leak'],
		['Look at this:\n`for i in range(2, n + 1):`', 'leak'],
		['Is the loop on line 8 right?', 'premature'],
		['The loop on line 8 makes too many rounds. What is `b`?', 'premature'],
		['Think about line 8.', 'premature'],
		['How can you modify the range of the loop?', 'premature'],
		['What should `fibonacci(5)` return?', 'repeated'],
		['What does `return` do?', 'irrelevant'],
		['What is `i`, and how many rounds is that?', 'two-questions'],
		['What is `i`? How many rounds is that?', 'two-questions'],
	])('refuses %s', (text, expected) => {
		expect(reason(text, known)).toBe(expected);
	});

	it.each([
		'What is `b` after the first round of the loop on line 8?',
		'Which values does `i` take on line 8, for `fibonacci(5)`?',
		'What does your program return for `fibonacci(5)`? Try it on paper first.',
		'Take `fibonacci(10)`. What should it return?',
		'Click the first line where something happens that you did not expect.',
		'Only the second runs lines 6 to 10. Click the first line that does something you did not expect.',
	])('lets pass: %s', (text) => {
		expect(reason(text, known)).toBeNull();
	});

	it('lets the place be spoken of once it is found', () => {
		expect(reason('Good eye: line 8 makes a fifth round. Which values does `i` take there?', found)).toBeNull();
		expect(reason('What if you used `n - 1`?', found)).toBe('leak');
	});

	it('does not hold back what the student has said', () => {
		expect(reason('You said `n - 1`. Which values would `i` take then?', { ...found, said: ['i need n - 1 rounds'] })).toBeNull();
	});

	it('tells the change where the ladder has come to it', () => {
		expect(reason('Use `range(0, n - 1)` there.', { ...found, kind: 'help', rung: 'change-described' })).toBeNull();
	});

	it('lets teaching ask again', () => {
		expect(reason('Take `fibonacci(5)`. What should it return?', { ...known, kind: 'teaching' })).toBeNull();
	});

	it('refuses the own program with the change in it, also as an explanation', () => {
		const block: Words = [{ kind: 'block', text: source.replace('range(0, n)', 'range(1, n)') }];
		expect(reason(block, { ...found, kind: 'explanation' })).toBe('leak');
	});

	it('refuses long messages', () => {
		expect(reason(say(`${'word '.repeat(61)}?`), known)).toBe('too-long');
	});
});

describe('with suspicious places only', () => {
	it.each([
		['Is the loop on line 8 right?', 'premature'],
		['Change `range(0, n)` to `range(0, n - 1)`.', 'leak'],
		['What happens when you replace `0` with `1`?', 'leak'],
		['Have you considered using `range(1, n)`?', 'leak'],
		['Could it be `n - 1` instead of `n`?', 'leak'],
		['What about `for i in range(1, n):`?', 'leak'],
		['The fix is simple.', 'leak'],
		['Could the problem be with your range?', 'premature'],
		['Are you sure that the loop starts where it should?', 'premature'],
	])('refuses %s', (text, expected) => {
		expect(reason(text, suspected)).toBe(expected);
	});

	it.each([
		'Add `print(b)` as the last line inside the loop and run it. What comes out first?',
		'Change the program so that `fibonacci(5)` returns `5`. Then check it.',
		'It should return `5` and returns `8`. What is `b` after the second round?',
		'Where do you think the problem is?',
		'Have you considered using the debugger to track the value of `i` at each iteration?',
		'The examples that fail have lines 8 to 10 in common. Click the one that does something you did not expect.',
	])('lets pass: %s', (text) => {
		expect(reason(text, suspected)).toBeNull();
	});
});

describe('tokens of a repair', () => {
	const operator = 'def search(x, seq):\n    for i in range(len(seq)):\n        if x < seq[i]:\n            return i\n    return len(seq)\n';
	const at = operator.indexOf('<');
	const context: GuardContext = { ...known, source: operator, places: [{ kind: 'lines', from: 2, to: 2 }], repairs: [[{ from: at, to: at + 1, text: '<=' }]], previous: [] };

	it('finds a new operator, also in a sentence', () => {
		expect(reason('What would `<=` do here?', context)).toBe('leak');
		expect(reason('Is 5 <= 5 true?', context)).toBe('leak');
	});

	it('does not take the values of a run for it', () => {
		expect(reason('Take `search(5, [1, 5, 10])`. What does it return?', context)).toBeNull();
	});
});

describe('a printed line', () => {
	const source = 'def greet(name):\n    """\n    >>> greet("Ann")\n    Hello, Ann! Welcome.\n    """\n    print("Hello " + name)\n';
	const context: GuardContext = { ...known, source, statements: [0, 5], places: [], repairs: [], previous: [] };

	it('is no changed line of the program where it is like one of its docstring', () => {
		expect(reason([{ kind: 'text', text: 'It printed ' }, { kind: 'code', text: 'Hello, Bo! Welcome.' }], context)).toBeNull();
	});

	it('still may not be a changed statement', () => {
		expect(reason([{ kind: 'text', text: 'Look at ' }, { kind: 'code', text: 'print("Hello, " + name)' }], context)).toBe('leak');
	});
});
