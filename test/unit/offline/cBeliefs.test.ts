/** What each misconception makes of a line of a C or C++ program, on the values of a run. */
import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../../extension/learner/concepts';
import type { Shape, Value, Variables } from '../../../extension/words';
import type { Beliefs } from '../../../grammars/beliefs';
import { beliefs as ofC } from '../../../grammars/c/beliefs';
import { beliefs as ofCpp } from '../../../grammars/cpp/beliefs';

/** A value as the run of such a program shows it. */
const value = (source: string): Value => ({ shown: source.trim(), type: /^'/.test(source.trim()) ? 'char' : '', shape: shapeOf(source.trim()) });

function shapeOf(text: string): Shape {
	if (text === 'NULL') return { kind: 'nothing' };
	if (text === 'true' || text === 'false') return { kind: 'truth', value: text === 'true' };
	if (/^-?\d+$/.test(text)) return { kind: 'number', text, whole: true };
	if (/^-?\d+\.\d+$/.test(text)) return { kind: 'number', text, whole: false };
	if (text.startsWith('{')) return { kind: 'items', of: 'list', items: text.slice(1, -1).split(', ').filter((one) => one !== '').map(shapeOf) };
	return { kind: 'text', value: text.slice(1, -1) };
}

type Given = Readonly<Record<string, string>>;
const state = (all: Given): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));
const by = (all: readonly { misconception: string; shown: string }[], id: string) => all.find(({ misconception }) => misconception === id)?.shown;

interface Tried {
	readonly of: Beliefs;
	readonly name: string;
	/** Misconception, expression, variables, what the run gave, what the misconception gives. */
	readonly values: readonly (readonly [string, string, Given, string, string])[];
	/** Misconception, condition, variables, whether it held. */
	readonly conditions: readonly (readonly [string, string, Given, boolean])[];
	/** Misconception, what the loop's head says, variables, the values on the run, those by the misconception. */
	readonly walks: readonly (readonly [string, string, Given, string, string])[];
	/** Misconception, line, name, variables before it, its value after it on the run, that by the misconception. */
	readonly lines: readonly (readonly [string, string, string, Given, string, string])[];
}

const both: Pick<Tried, 'values' | 'conditions' | 'walks' | 'lines'> = {
	values: [
		['slash-keeps-the-fraction', 'total / count', { total: '7', count: '2' }, '3', '3.5'],
		['slash-keeps-the-fraction', 'right / all * 100', { right: '3', all: '4' }, '0.0', '75.0'],
		['slash-rounds', 'total / 3', { total: '8' }, '2', '3'],
		['cast-reaches-inside', '(double) (a / b)', { a: '7', b: '2' }, '3.0', '3.5'],
		['cast-takes-the-whole-line', '(int) x * 10', { x: '2.5' }, '20', '25'],
		['cast-rounds', '(int) x', { x: '2.7' }, '2', '3'],
		['letter-and-number-give-a-letter', 'c + 1', { c: "'a'" }, '98', "'b'"],
		['digit-counts-as-its-number', 'c + 0', { c: "'7'" }, '55', '7'],
		['remainder-is-quotient', 'n % 5', { n: '17' }, '2', '3'],
		['rest-is-never-below-zero', 'n % 3', { n: '-7' }, '-1', '2'],
		['left-to-right', 'a + b * 2', { a: '1', b: '3' }, '7', '8'],
		['positions-from-one', 'xs[2]', { xs: '{4, 6, 9}' }, '9', '6'],
	],
	conditions: [
		['less-takes-in-equal', 'age > 18', { age: '18' }, false],
		['or-needs-both', 'x > 1 || x > 5', { x: '3' }, true],
		['only-one-is-true', 'n % 5', { n: '7' }, true],
		['below-zero-is-false', 'n', { n: '-2' }, true],
		['slash-keeps-the-fraction', 'a / b > 3', { a: '7', b: '2' }, false],
	],
	walks: [
		['end-is-included', 'int i = 0; i < n; i++', { n: '3' }, '0, 1, 2', '0, 1, 2, 3'],
		['ends-one-early', 'int i = 1; i <= n; i++', { n: '3' }, '1, 2, 3', '1, 2'],
		['step-is-ignored', 'int i = 0; i < n; i += 2', { n: '5' }, '0, 2, 4', '0, 1, 2, 3, 4'],
	],
	lines: [
		['adding-to-it-replaces-it', '    total += x;', 'total', { total: '4', x: '3' }, '7', '3'],
		['step-counts-at-once', 'int y = x++;', 'y', { x: '4' }, '4', '5'],
		['slash-keeps-the-fraction', 'int mean = total / 2;', 'mean', { total: '7' }, '3', '3.5'],
		['slash-keeps-the-fraction', 'double mean = total / 2;', 'mean', { total: '7' }, '3.0', '3.5'],
	],
};

const tried: readonly Tried[] = [
	{
		of: ofC, name: 'C', ...both,
		values: [...both.values, ['length-counts-the-end', 'strlen(s)', { s: '"cat"' }, '3', '4']],
		conditions: [...both.conditions, ['comparing-gives-true-for-equal', 'strcmp(a, b)', { a: '"x"', b: '"x"' }, false]],
	},
	{
		of: ofCpp, name: 'C++', ...both,
		values: [...both.values, ['part-ends-before-the-second', 's.substr(1, 3)', { s: '"planet"' }, '"lan"', '"la"']],
		walks: [...both.walks, ['end-is-included', 'int i = 0; i < xs.size(); i++', { xs: '{4, 6}' }, '0, 1', '0, 1, 2']],
		lines: [
			...both.lines,
			['push-puts-in-front', 'xs.push_back(5);', 'xs', { xs: '{1, 2}' }, '{1, 2, 5}', '{5, 1, 2}'],
			['pop-takes-the-first', 'xs.pop_back();', 'xs', { xs: '{1, 2}' }, '{1}', '{2}'],
		],
	},
];

describe.each(tried)('what a misconception makes of a line of $name', ({ of, values, conditions, walks, lines }) => {
	it.each(values)('%s: %s', (id, source, variables, right, wrong) => {
		const found = of.ofValue(source, state(variables), value(right));
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
		expect(found.map(({ shown }) => shown)).not.toContain(right);
	});

	it.each(conditions)('%s: %s', (id, source, variables, held) => {
		expect(of.ofCondition(source, state(variables), held)).toContain(id);
		expect(of.ofCondition(source, state(variables), !held)).toEqual([]);
	});

	it.each(walks)('%s: for (%s)', (id, over, variables, right, wrong) => {
		const found = of.ofWalk(over, state(variables), right.split(', ').map(value));
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
	});

	it.each(lines)('%s: %s', (id, text, name, variables, right, wrong) => {
		expect(by(of.ofLine(text, name, state(variables), value(right)), id)).toBe(wrong);
	});

	it('nothing is made of a value that is not the run’s, of a division by zero, of a call that is not known', () => {
		expect(of.ofValue('a / b', state({ a: '7', b: '2' }), value('4'))).toEqual([]);
		expect(of.ofValue('a / b', state({ a: '7', b: '0' }), value('7'))).toEqual([]);
		expect(of.ofValue('f(a) / 2', state({ a: '7' }), value('3'))).toEqual([]);
	});

	it('each misconception is there once and has a concept of the catalogue and two rules that differ', () => {
		const ids = of.all.map(({ id }) => id);
		expect(ids.length).toBeGreaterThanOrEqual(35);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, concept, believes, holds } of of.all) {
			expect(conceptOf(concept), `${id}: ${concept}`).not.toBeNull();
			expect(believes()).not.toBe(holds());
		}
		const named = [...values, ...conditions, ...walks, ...lines].map(([id]) => id);
		expect(ids).toEqual(expect.arrayContaining([...new Set(named)]));
	});
});
