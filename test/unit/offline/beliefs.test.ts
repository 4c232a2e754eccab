/** What each misconception makes of a line, on the values of a run. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { optionsOf, valueOptions } from '../../../extension/tutor/offline/options';
import { say, spoken } from '../../../extension/tutor/offline/say';
import { conceptOf } from '../../../extension/learner/concepts';
import type { Foil, Variables } from '../../../extension/words';
import { value } from './handMade';

const [language] = languages;
if (!language) throw new Error('there is no language');
const { beliefs } = language;
const state = (all: Readonly<Record<string, string>>): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));

/** Misconception, expression, variables, what the run gave, what the misconception gives. */
const values: readonly (readonly [string, string, Readonly<Record<string, string>>, string, string])[] = [
	['slash-drops-the-rest', 'total / n', { total: '7', n: '2' }, '3.5', '3'],
	['double-slash-keeps-the-rest', 'total // n', { total: '7', n: '2' }, '3', '3.5'],
	['double-slash-rounds', 'n // 3', { n: '8' }, '2', '3'],
	['remainder-is-quotient', 'n % 5', { n: '17' }, '2', '3'],
	['percent-is-percentage', 'n % 50', { n: '20' }, '20', '10.0'],
	['power-is-times', 'n ** 3', { n: '5' }, '125', '15'],
	['caret-is-power', 'n ^ 2', { n: '5' }, '7', '25'],
	['left-to-right', 'a + b * 2', { a: '1', b: '3' }, '7', '8'],
	['slice-end-is-included', 's[1:3]', { s: "'planet'" }, "'la'", "'lan'"],
	['slice-takes-so-many', 's[2:3]', { s: "'planet'" }, "'a'", "'ane'"],
	['slice-counts-from-one', 's[2:]', { s: "'planet'" }, "'anet'", "'lanet'"],
	['positions-from-one', 'xs[2]', { xs: '[4, 6, 9]' }, '9', '6'],
	['back-from-zero', 'xs[-1]', { xs: '[4, 6, 9]' }, '9', '6'],
	['length-is-last-position', 'len(xs)', { xs: '[4, 6, 9]' }, '3', '2'],
	['texts-add-as-numbers', 'a + b', { a: "'6'", b: "'7'" }, "'67'", '13'],
	['text-times-is-product', 'a * 3', { a: "'6'" }, "'666'", '18'],
	['whole-is-nearest', 'int(x)', { x: '2.7' }, '2', '3'],
	['half-goes-up', 'round(x)', { x: '2.5' }, '2', '3'],
	['change-gives-the-list', 'xs.append(5)', { xs: '[4]' }, 'None', '[4, 5]'],
	['change-gives-the-list', 'xs.sort()', { xs: '[4, 2]' }, 'None', '[2, 4]'],
	['chain-goes-step-by-step', '3 > x > 1', { x: '2' }, 'True', 'False'],
	['less-takes-in-equal', 'x < 5', { x: '5' }, 'False', 'True'],
];

/** Misconception, condition, variables, whether it held. */
const conditions: readonly (readonly [string, string, Readonly<Record<string, string>>, boolean])[] = [
	['less-takes-in-equal', 'age > 18', { age: '18' }, false],
	['at-most-leaves-out-equal', 'age >= 18', { age: '18' }, true],
	['alternatives-share-the-test', 'x == 1 or 2', { x: '3' }, true],
	['or-means-only-one', 'x > 1 or x > 2', { x: '3' }, true],
	['or-needs-both', 'x > 1 or x > 5', { x: '3' }, true],
	['and-means-one-of-them', 'x > 1 and x > 5', { x: '3' }, false],
	['not-takes-in-all', 'not x > 5 and x > 4', { x: '3' }, false],
	['texts-compare-as-numbers', 'a < b', { a: "'10'", b: "'9'" }, true],
	['capitals-do-not-matter', 'a == b', { a: "'Yes'", b: "'yes'" }, false],
	['chain-goes-step-by-step', '3 > x > 1', { x: '2' }, true],
];

/** Misconception, what is gone through, variables, the values on the run, those by the misconception. */
const walks: readonly (readonly [string, string, Readonly<Record<string, string>>, string, string])[] = [
	['end-is-included', 'range(0, n)', { n: '4' }, '0, 1, 2, 3', '0, 1, 2, 3, 4'],
	['end-is-included', 'range(n, 0, -1)', { n: '3' }, '3, 2, 1', '3, 2, 1, 0'],
	['counts-from-one', 'range(n)', { n: '3' }, '0, 1, 2', '1, 2, 3'],
	['starts-one-late', 'range(2, n)', { n: '5' }, '2, 3, 4', '3, 4'],
	['step-is-ignored', 'range(0, n, 2)', { n: '5' }, '0, 2, 4', '0, 1, 2, 3, 4'],
	['index-for-item', 'xs', { xs: '[4, 6, 9]' }, '4, 6, 9', '0, 1, 2'],
	['item-for-index', 'range(len(xs))', { xs: '[4, 6, 9]' }, '0, 1, 2', '4, 6, 9'],
	['length-is-last-position', 'range(len(xs))', { xs: '[4, 6, 9]' }, '0, 1, 2', '0, 1'],
];

/** Misconception, line, name, variables before it, its value after it on the run, that by the misconception. */
const lines: readonly (readonly [string, string, string, Readonly<Record<string, string>>, string, string])[] = [
	['one-name-after-the-other', '    a, b = b, a + b', 'b', { a: '1', b: '2' }, '3', '4'],
	['adding-to-it-replaces-it', '    total += x', 'total', { total: '4', x: '3' }, '7', '3'],
	['minus-from-the-right', '    rest -= x', 'rest', { rest: '4', x: '7' }, '-3', '3'],
	['slash-drops-the-rest', 'mean = total / 2', 'mean', { total: '7' }, '3.5', '3'],
	['change-gives-the-list', 'xs = xs.append(1)', 'xs', { xs: '[4]' }, 'None', '[4, 1]'],
];

const by = (all: readonly { misconception: string; shown: string }[], id: string) => all.find(({ misconception }) => misconception === id)?.shown;

describe('what a misconception makes of a line', () => {
	it.each(values)('%s: %s', (id, source, variables, right, wrong) => {
		const found = beliefs.ofValue(source, state(variables), value(right));
		// Another one may come to the same value: the first is named.
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
	});

	it.each(values)('%s is never the run\'s own value, and no value comes twice: %s', (_, source, variables, right) => {
		const found = beliefs.ofValue(source, state(variables), value(right)).map(({ shown }) => shown);
		expect(found).not.toContain(right);
		expect(new Set(found).size).toBe(found.length);
	});

	it.each(conditions)('%s: %s', (id, source, variables, held) => {
		expect(beliefs.ofCondition(source, state(variables), held)).toContain(id);
		expect(beliefs.ofCondition(source, state(variables), !held)).toEqual([]);
	});

	it.each(walks)('%s: for each of %s', (id, over, variables, right, wrong) => {
		const items = right.split(', ').map(value);
		const found = beliefs.ofWalk(over, state(variables), items);
		expect(by(found, id)).toBe(wrong);
		expect(found.map(({ shown }) => shown)).not.toContain(right);
	});

	it.each(lines)('%s: %s', (id, text, name, variables, right, wrong) => {
		expect(by(beliefs.ofLine(text, name, state(variables), value(right)), id)).toBe(wrong);
	});

	it.each([
		['a value that is not the run\'s', 'a / b', { a: '7', b: '2' }, '4'],
		['a name that is not there', 'a / b', { a: '7' }, '3.5'],
		['a call that is not known', 'f(a) / 2', { a: '7' }, '3.5'],
		['a division by zero', 'a / 0', { a: '7' }, '0'],
		['what is no expression', 'for a in', { a: '7' }, '7'],
	])('nothing is made of %s', (_, source, variables, right) => {
		expect(beliefs.ofValue(source, state(variables as Readonly<Record<string, string>>), value(right))).toEqual([]);
	});

	it('has each misconception once, with a concept of the catalogue and two rules that differ', () => {
		expect(new Set(beliefs.all.map(({ id }) => id)).size).toBe(beliefs.all.length);
		for (const { concept, believes, holds } of beliefs.all) {
			expect(conceptOf(concept), concept).not.toBeNull();
			expect(believes()).not.toBe(holds());
		}
	});

	it('names every misconception that is worked out', () => {
		const named = new Set(beliefs.all.map(({ id }) => id));
		for (const [id] of [...values, ...conditions, ...walks, ...lines]) expect(named, id).toContain(id);
	});
});

describe('options', () => {
	const foils: readonly Foil[] = [{ answer: '4', misconception: 'a' }, { answer: '5', misconception: 'b' }, { answer: '4', misconception: 'c' }, { answer: '3', misconception: 'd' }, { answer: "'3'", misconception: 'e' }];

	it('holds the right value and each other value once, always in the same order', () => {
		const options = valueOptions('q', '3', foils);
		expect(options?.answer.options.map(({ words }) => spoken(words)).sort()).toEqual(['3', '4', '5']);
		expect(options?.foils.map(({ misconception }) => misconception)).toEqual(['a', 'b']);
		expect(valueOptions('q', '3', foils)).toEqual(options);
	});

	it('puts the right one at no place of its own, and its id does not tell it', () => {
		const places = Array.from({ length: 30 }, (_, at) => {
			const options = valueOptions(`q${at}`, '3', foils);
			return options?.answer.options.findIndex(({ id }) => id === options.truth.id);
		});
		expect(new Set(places).size).toBe(3);
	});

	it('is no choice without a wrong option', () => {
		expect(optionsOf('q', say('yes'), [{ words: say('yes'), misconception: 'a' }])).toBeNull();
	});
});
