import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, check } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';

function moment(source: string, old: string, text: string): GuardContext {
	const from = source.indexOf(old);
	const line = source.slice(0, from).split('\n').length - 1;
	return {
		kind: 'question', stage: 'explain', rung: 'question', source, found: [line], said: [], previous: [], inWords: python.inWords,
		places: [{ kind: 'lines', from: line, to: line }], repairs: [[{ from, to: from + old.length, text }]],
	};
}
const reason = (text: string, context: GuardContext) => {
	const verdict = check(backticked(text), context);
	return verdict.ok ? null : verdict.reason;
};

const product = moment('def product(numbers):\n    result = 0\n    for number in numbers:\n        result = result * number\n    return result\n', '0', '1');
const inside = moment('def inside(x, low, high):\n    a = x > low and x > 1\n    return x > low or x < high\n', 'or', 'and');
const tax = moment('def add_tax(price, rate):\n    total = price + price * rate\n    return price\n', 'return price', 'return total');

describe('a question between what stands there and what should', () => {
	it.each<[string, GuardContext]>([
		['Is it 0 or 1 that you need there?', product], ['One or zero: which do you take?', product], ['Do you want zero or rather one?', product],
		['Is it `or` or `and`?', inside], ['Is it "and" or "or" that joins them?', inside],
		['Which one do you mean, `total` or `price`?', tax],
	])('is refused, also after the place was found: %s', (text, context) => {
		expect(reason(text, context)).toBe('leak');
	});

	it.each<[string, GuardContext]>([
		['Is `result` 0 or 1 after the first round?', product], ['Is `number` 2 or 3 there?', product], ['What is 0 * 1?', product],
		['Which is larger, `total` or `price`?', tax], ['When is `x > low or x < high` true?', inside],
	])('but a fact is asked for: %s', (text, context) => {
		expect(reason(text, context)).not.toBe('leak');
	});

	it('offers what the student has said', () => {
		expect(reason('Is it 0 or 1 that you need there?', { ...product, said: ['should it be 1'] })).not.toBe('leak');
	});
});
