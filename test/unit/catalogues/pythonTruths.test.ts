/** What conditions come to by our reading of them, beside what the interpreter says: never another truth, and for what beginners write, one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOfCondition, truthOfCondition } from '../../../grammars/python/truths';
import type { CallTest, Variables } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const values = {
	é: "'é'", word: "'Abc'", small: "'abc'", digits: "'12'", empty: "''", n: '7', zero: '0', minus: '-7', half: '0.5', yes: 'True', none: 'None',
	xs: '[1, 2, 3]', no: '[]', pair: "('a', 2)", table: "{'a': 1, 'b': 2}",
};
const conditions = [
	'n == 7', 'n != 7', 'n > 6 and n < 8', '1 < n < 7', 'n % 2 == 0', 'n % 2 == 1 or zero', 'minus % 3 == 2', 'minus // 2 == -4', 'n - 1 == 6', 'n*2 > 13', 'n + 2 * 3 == 13', '(n + 2) * 3 == 27',
	'half < 1', 'half == 0.5', 'n == 4 or 6', 'n == 4 or 0', 'n == "7"', "word == 'abc' or 'x'", "word == 'abc' or ''", 'word', 'empty', 'not empty', 'not n == 7', 'not (n == 7 and yes)', 'yes', 'yes == 1', 'none', 'none is None', 'n is not None',
	'len(word) >= 8 and word.isalpha or word.isdigit', 'len(word) == 3', 'len(xs) > 3', 'len(no) == 0', 'len(table) == 2', 'word.isalpha()', 'digits.isdigit()', 'word.isupper()', 'small.islower()', 'empty.islower()', 'word.lower() == small', 'word.upper() == "ABC"',
	"word.startswith('A')", "word.startswith('B')", "'b' in word", "'B' not in word", "word in 'xAbcx'", '2 in xs', '9 in xs', '9 not in xs', '"a" in table', '1 in table', "word in ['Abc', 'x']", "word in ('a', 'b')", 'n in [1, 7]', 'xs == [1, 2, 3]', 'xs == [1, 2]', 'xs == (1, 2, 3)',
	'xs[0] == 1', 'xs[-1] == 3', 'word[0] == "A"', 'pair[1] == 2', "table['b'] > 1", 'word < small', "'a' < 'b'", "'10' < '9'", 'xs', 'no', 'table', 'n and word', 'no or empty or zero', 'no or n and yes', '(no or n) and yes', "word == 'a or b'", "word == '(' or small == ')'",
	'round(half) == 0', 'n / 2 == 3.5', 'word + small == "x"', 'n ** 2 > 3', 'max(xs) > 2', 'half * 2 == 1', "word[0:2] == 'Ab'", 'n not in xs and n is not None', 'not n in xs', 'no is None',
];
/** What is left unsaid, since it takes more than these rules know. */
const unsaid = ['missing == 1', 'word.count("b") > 0', '(n == 7', 'xs[9] == 1', 'word.title() == "Abc"', 'n is 7', 'table["z"] == 1', 'é.isalpha()'];

describe('a condition\'s truth', () => {
	let plain: PlainParts;
	let told: Readonly<Record<string, boolean>>;
	let variables: Variables;
	beforeAll(async () => {
		plain = await plainParts();
		const text = `def truths():\n${Object.entries(values).map(([name, value]) => `    ${name} = ${value}\n`).join('')}    return [${conditions.map((each) => `bool(${each})`).join(', ')}]\n\ndef values():\n    return [${Object.values(values).join(', ')}]\n`;
		const test = (call: string): CallTest => ({ kind: 'call', id: call, origin: 'file', call, expected: '0', compare: 'equal' });
		const program = { version: 1, text, fileName: 'program.py', entry: { kind: 'function', name: 'truths' } as const, files: [] };
		const run = await plain.parts.runner.run(program, [test('truths()'), test('values()')], new AbortController().signal);
		const [truths, shapes] = run.results.map(({ ending }) => (ending.kind === 'returned' && ending.value.shape.kind === 'items' ? ending.value.shape.items : []));
		told = Object.fromEntries(conditions.map((each, index) => { const shape = truths?.[index]; return [each, shape?.kind === 'truth' && shape.value]; }));
		variables = Object.fromEntries(Object.keys(values).map((name, index) => [name, { shown: values[name as keyof typeof values], type: '', shape: shapes?.[index] ?? { kind: 'opaque', text: '' } }]));
	});
	afterAll(() => plain.dispose());

	it.each(conditions)('%s', (condition) => {
		expect(truthOfCondition(condition, variables)).toBe(told[condition]);
	});

	it.each(unsaid)('leaves %s unsaid', (condition) => {
		expect(truthOfCondition(condition, variables)).toBeNull();
	});

	it('takes a condition apart at its joining words alone', () => {
		expect(partsOfCondition('answer == "y and n" or (n > 1 and m) and not done')).toEqual({ sides: ['answer == "y and n"', '(n > 1 and m)', 'not done'], words: ['or', 'and'] });
		expect(partsOfCondition('(a or b)')).toEqual({ sides: ['a', 'b'], words: ['or'] });
		expect(partsOfCondition('sandy == oreo')).toEqual({ sides: ['sandy == oreo'], words: [] });
		expect(partsOfCondition('f(a or b')).toBeNull();
	});
});
