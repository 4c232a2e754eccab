import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareOutput, isExpectedOutput } from '../../../extension/runs/output';
import type { CallTest } from '../../../extension/words';
import { call, functions, never, newRunner, startPatience } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const shows = (text: string, value?: string, more: Partial<CallTest> = {}) => call('f(2)', text, { compare: 'shown', ...(value === undefined ? {} : { value }), ...more });
const prints = (text: string, more: Partial<CallTest> = {}) => call('f(2)', text, { compare: 'printed', ...more });
const passes = async (body: string, test: CallTest) => {
	const [result] = (await runner.run(functions(`def f(n):\n    ${body.replaceAll('\n', '\n    ')}\n`), [test], never)).results;
	return result?.passed;
};

describe('what a console shows', () => {
	it.each([
		['a value that is returned', 'return 5', shows('5', '5'), true],
		['the same text, printed', 'print(5)', shows('5', '5'), true],
		['another value', 'return 6', shows('5', '5'), false],
		['other printed text', 'print(6)', shows('5', '5'), false],
		['a value nearly as it is shown', 'return 0.1 + 0.2', shows('0.3', '0.3'), true],
		['a set in another order', 'return {"b", "a"}', shows("{'a', 'b'}", "{'a', 'b'}"), true],
		['a value, whatever was printed to look at it', 'print("n is", n)\nreturn 5', shows('5', '5'), true],
		['printed text', 'print("Hello, Ann!")', shows('Hello, Ann!'), true],
		['the same text returned: a console shows its quotes', 'return "Hello, Ann!"', shows('Hello, Ann!'), false],
		['text that is printed, and a value with it', 'print("Hello, Ann!")\nreturn 7', shows('Hello, Ann!'), false],
		['printed lines and then the value', 'print("adding")\nreturn 3', shows('adding\n3', '3'), true],
		['all of them printed', 'print("adding")\nprint(3)', shows('adding\n3', '3'), true],
		['the right value, and other printed lines', 'print("other")\nreturn 3', shows('adding\n3', '3'), false],
		['an object as it shows itself', 'class P:\n    def __repr__(self): return "P here"\nreturn P()', shows('P here'), true],
		['text that only looks like a value', 'print("007")', shows('007', '007'), true],
		['nothing at all', 'pass', shows('', 'None'), true],
	])('%s', async (_, body, test, expected) => {
		expect(await passes(body, test)).toBe(expected);
	});
});

describe('what a call prints', () => {
	it.each([
		['the text', 'print("a")\nprint("b")', prints('a\nb'), true],
		['space at the ends of lines', 'print("a ")\nprint("b")\nprint()', prints('a\nb'), true],
		['a line too few', 'print("a")', prints('a\nb'), false],
		['the text, whatever it returns', 'print("a")\nreturn 7', prints('a'), true],
		['a value is not printed', 'return "a"', prints('a'), false],
		['an exception after the right text', 'print("a")\nraise ValueError', prints('a'), false],
		['text and value', 'print("a")\nreturn 7', call('f(2)', '7', { output: 'a' }), true],
		['the value alone', 'return 7', call('f(2)', '7', { output: 'a' }), false],
		['the text alone', 'print("a")', call('f(2)', '7', { output: 'a' }), false],
		['printing for an assert is no value', 'print(5)', call('f(2)', '5'), false],
		['what stands in the gaps does not count', 'for i in range(9): print(i)', prints('0\n...\n8', { loose: ['gaps'] }), true],
		['spaces do not count where the example says so', 'print("a    b")', prints('a b', { loose: ['spacing'] }), true],
		['and do elsewhere', 'print("a    b")', prints('a b'), false],
	])('%s', async (_, body, test, expected) => {
		expect(await passes(body, test)).toBe(expected);
	});

	it('is kept apart from what the program prints when it starts', async () => {
		const program = functions('print("start")\ndef f(n):\n    print("f")\n');
		const [result] = (await runner.run(program, [prints('f')], never)).results;
		expect(result).toMatchObject({ passed: true, output: 'f\n' });
	});
});

describe('gaps', () => {
	it.each([
		['a...z', 'a to z', true],
		['a...z', 'az', true],
		['...', '', true],
		['a...a', 'a', false],
		['a...b...c', 'a b c', true],
		['a...b...c', 'a c b', false],
		['a...', 'b', false],
	])('%j and %j', (wanted, text, same) => {
		expect(isExpectedOutput(wanted, { text }, ['gaps'])).toBe(same);
	});

	it('are the same line in a comparison', () => {
		expect(compareOutput('from 1...\nend', { text: 'from 1 to 9\nfin' }, ['gaps']).lines.map(({ kind }) => kind)).toEqual(['same', 'missing', 'extra']);
	});
});
