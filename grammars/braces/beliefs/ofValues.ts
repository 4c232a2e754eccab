import * as l10n from '@vscode/l10n';
import type { Expression } from '../tree';
import { amount, number } from '../working';
import type { KnownBelief } from './belief';
import { inOrder } from './rewriting';
import { asNumber, digitsOf } from './values';

const isNumber = ({ kind }: { readonly kind: string }) => kind === 'number';

/** What beginners often believe of names, numbers, texts and rows, in every language with braces. */
export const beliefsOfValues: readonly KnownBelief[] = [
	// Names.
	{
		id: 'adding-to-it-replaces-it', concept: 'accumulator', computed: 'the value of the right side alone',
		believes: () => l10n.t('The name gets the value of the right side.'), holds: () => l10n.t('The value of the right side is worked into what the name had.'),
		line: ({ operator, values: [value] }, _, { own }) => (operator === '' || !value ? null : own(value)),
	},
	{
		id: 'minus-from-the-right', concept: 'accumulator', computed: 'the old value taken from the right side',
		believes: () => l10n.t('The old value is taken away from the right side.'), holds: () => l10n.t('The right side is taken away from the old value.'),
		line: ({ operator, values: [value], targets: [target = ''] }, _, { own, before, rules }) => (operator === '-' && value ? rules.calculated('-', own(value), before(target)) : null),
	},
	{
		id: 'step-counts-at-once', concept: 'assignment', computed: 'the value after the step',
		believes: () => l10n.t('`x++` gives the new value.'), holds: () => l10n.t('`x++` gives the value as it was, and then makes the step.'),
		line: ({ step }, _, { before }) => (step && !step.isBefore ? number(amount(before(step.name)) + step.by) : null),
	},
	{
		id: 'step-counts-later', concept: 'assignment', computed: 'the value before the step',
		believes: () => l10n.t('`++x` gives the value as it was.'), holds: () => l10n.t('`++x` makes the step first and gives the new value.'),
		line: ({ step }, _, { before }) => (step?.isBefore ? before(step.name) : null),
	},
	{
		id: 'method-changes-in-place', concept: 'string-immutability', computed: 'the text as the method gives it',
		believes: () => l10n.t('The method changes the text itself.'), holds: () => l10n.t('The method gives a new text. The old one stays.'),
		method: (of, name, given, rules) => (of.kind === 'text' ? rules.method(of, name, given) : null),
	},

	// Numbers.
	{
		id: 'remainder-is-quotient', concept: 'modulo', computed: 'how often the right number fits into the left one',
		believes: () => l10n.t('`%` says how often the one fits into the other.'), holds: () => l10n.t('`%` gives what is left over.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '%' ? number(Math.trunc(amount(calculated('/', a, b)))) : calculated(operator, a, b)) }) },
	},
	{
		id: 'percent-is-percentage', concept: 'modulo', computed: 'left times right, through 100',
		believes: () => l10n.t('`%` gives a percentage.'), holds: () => l10n.t('`%` divides and gives what is left over.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '%' && isNumber(a) && isNumber(b) ? number((amount(a) * amount(b)) / 100) : calculated(operator, a, b)) }) },
	},
	{
		id: 'rest-is-never-below-zero', concept: 'modulo', computed: 'the rest up from the next lower multiple',
		believes: () => l10n.t('What is left over is never below zero.'), holds: () => l10n.t('Where the left number is below zero, the rest is below zero too.'),
		belief: {
			rules: ({ calculated }) => ({
				calculated: (operator, a, b) => {
					if (operator !== '%' || !isNumber(a) || !isNumber(b) || amount(b) === 0) return calculated(operator, a, b);
					return number(amount(a) - Math.floor(amount(a) / amount(b)) * amount(b));
				},
			}),
		},
	},
	{
		id: 'left-to-right', concept: 'operator-order', computed: 'the operators from left to right',
		believes: () => l10n.t('The operators are worked out from left to right.'), holds: () => l10n.t('`*` and `/` come before `+` and `-`.'),
		belief: {
			tree: (expression, inner) => {
				const { first, rest } = inOrder(expression);
				if (rest.length < 2) return null;
				return rest.reduce<Expression>((left, { operator, right }) => ({ kind: 'binary', from: left.from, to: right.to, row: left.row, endRow: right.endRow, operator, left, right: inner(right) }), inner(first));
			},
		},
	},

	// Texts.
	{
		id: 'texts-add-as-numbers', concept: 'type-conversion', computed: 'the sum of the numbers that two texts look like',
		believes: () => l10n.t('`+` adds two texts as numbers.'), holds: () => l10n.t('`+` puts one text behind the other.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '+' && digitsOf(a) !== null && digitsOf(b) !== null ? calculated(operator, asNumber(a), asNumber(b)) : calculated(operator, a, b)) }) },
	},
	{
		id: 'number-joins-as-number', concept: 'type-conversion', computed: 'the sum with the number that the text looks like',
		believes: () => l10n.t('`+` takes digits in quotes for a number where the other side is one.'), holds: () => l10n.t('Where one side is a text, `+` puts the other behind it as a text.'),
		belief: {
			rules: ({ calculated }) => ({
				calculated: (operator, a, b) => (operator === '+' && [a, b].some(isNumber) && [a, b].some((each) => digitsOf(each) !== null) ? calculated(operator, asNumber(a), asNumber(b)) : calculated(operator, a, b)),
			}),
		},
	},
	{
		id: 'numbers-are-added-first', concept: 'text-joining', computed: 'the sum of the numbers, behind the text',
		believes: () => l10n.t('In a row of `+` the numbers are added first.'), holds: () => l10n.t('`+` goes from left to right. Behind a text each number is put as a text.'),
		belief: {
			tree: (expression, inner) => {
				const { first, rest } = inOrder(expression);
				if (rest.length < 2 || rest.some(({ operator }) => operator.text !== '+')) return null;
				const [one, ...more] = rest;
				if (!one) return null;
				const sum = more.reduce<Expression>((left, { operator, right }) => ({ kind: 'binary', from: left.from, to: right.to, row: left.row, endRow: right.endRow, operator, left, right: inner(right) }), inner(one.right));
				return { kind: 'binary', from: first.from, to: expression.to, row: expression.row, endRow: expression.endRow, operator: one.operator, left: first, right: sum };
			},
		},
	},

	// Positions.
	{
		id: 'positions-from-one', concept: 'indexing', computed: 'the item one position before',
		believes: () => l10n.t('The first item has position 1.'), holds: () => l10n.t('The first item has position 0.'),
		belief: { rules: ({ item }) => ({ item: (of, at) => (at.kind === 'number' && of.kind !== 'pairs' && amount(at) > 0 ? item(of, number(amount(at) - 1)) : item(of, at)) }) },
	},
	{
		id: 'below-zero-counts-from-the-end', concept: 'indexing', computed: 'the item so far from the end',
		believes: () => l10n.t('Position -1 is the last item.'), holds: () => l10n.t('Positions begin with 0. There is nothing at -1.'),
		belief: {
			rules: ({ item }) => ({
				item: (of, at) => {
					const size = of.kind === 'text' ? of.value.length : of.kind === 'items' ? of.items.length : 0;
					return at.kind === 'number' && amount(at) < 0 && size > 0 ? item(of, number(size + amount(at))) : item(of, at);
				},
			}),
		},
	},
	{
		id: 'length-is-last-position', concept: 'indexing', computed: 'the length minus one',
		believes: () => l10n.t('The length is the last position.'), holds: () => l10n.t('The length says how many there are: one more than the last position.'),
		belief: {
			rules: ({ member, method }) => ({
				member: (of, name) => (name === 'length' && (of.kind === 'text' || of.kind === 'items') ? number(amount(member(of, name)) - 1) : member(of, name)),
				method: (of, name, given) => (name === 'length' && typeof of !== 'string' && given.length === 0 ? number(amount(method(of, name, given)) - 1) : method(of, name, given)),
			}),
		},
	},
	{
		id: 'last-item-is-at-length', concept: 'indexing', computed: 'the last item, for the position behind it',
		believes: () => l10n.t('The last item is at the position that the length says.'), holds: () => l10n.t('The last item is at the length minus 1. Behind it there is nothing.'),
		belief: {
			rules: ({ item }) => ({
				item: (of, at) => {
					const size = of.kind === 'text' ? of.value.length : of.kind === 'items' ? of.items.length : 0;
					return at.kind === 'number' && size > 0 && amount(at) === size ? item(of, number(size - 1)) : item(of, at);
				},
			}),
		},
	},
	{
		id: 'found-position-from-one', concept: 'indexing', computed: 'the position that is found, plus one',
		believes: () => l10n.t('The position that is found counts from 1.'), holds: () => l10n.t('The position that is found counts from 0.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					const is = method(of, name, given);
					return /^(?:last)?indexOf$/i.test(name) && is.kind === 'number' && amount(is) >= 0 ? number(amount(is) + 1) : is;
				},
			}),
		},
	},
	{
		id: 'missing-has-position-zero', concept: 'indexing', computed: '0 where nothing is found',
		believes: () => l10n.t('Where nothing is found, the position is 0.'), holds: () => l10n.t('Where nothing is found, the position is -1. 0 is the first one.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					const is = method(of, name, given);
					return /^(?:last)?indexOf$/i.test(name) && is.kind === 'number' && amount(is) < 0 ? number(0) : is;
				},
			}),
		},
	},
	{
		id: 'slice-end-is-included', concept: 'slicing', computed: 'the part with the item at its end',
		believes: () => l10n.t('The item at the end of the part is in.'), holds: () => l10n.t('The part stops just before the position of its end.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => (isPart(name) && given[1] && atLeastZero(given[1]) ? method(of, name, [given[0] ?? number(0), number(amount(given[1]) + 1)]) : method(of, name, given)) }) },
	},
	{
		id: 'slice-takes-so-many', concept: 'slicing', computed: 'so many items from the start as the second number says',
		believes: () => l10n.t('The second number says how many are taken.'), holds: () => l10n.t('The second number says where to stop.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => (isPart(name) && given[0] && given[1] && given.every(atLeastZero) ? method(of, name, [given[0], number(amount(given[0]) + amount(given[1]))]) : method(of, name, given)) }) },
	},
	{
		id: 'slice-counts-from-one', concept: 'slicing', computed: 'the part from one position before',
		believes: () => l10n.t('The part counts its start from 1.'), holds: () => l10n.t('The part counts its start from 0.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => (isPart(name) && given[0] && amount(given[0]) > 0 ? method(of, name, [number(amount(given[0]) - 1), ...given.slice(1)]) : method(of, name, given)) }) },
	},
	{
		id: 'half-is-rounded-away', concept: 'type-conversion', computed: 'a half rounded away from zero',
		believes: () => l10n.t('A half below zero is rounded down.'), holds: () => l10n.t('A half is rounded up, below zero too.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					const [first] = given;
					return of === 'Math' && name === 'round' && first?.kind === 'number' ? number(Math.sign(amount(first)) * Math.round(Math.abs(amount(first)))) : method(of, name, given);
				},
			}),
		},
	},
	{
		id: 'down-goes-to-nearest', concept: 'type-conversion', computed: 'the nearest whole number',
		believes: () => l10n.t('`Math.floor` goes to the nearest whole number.'), holds: () => l10n.t('`Math.floor` goes down to a whole number, however near the next one is.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => (of === 'Math' && name === 'floor' ? method(of, 'round', given) : method(of, name, given)) }) },
	},
];

const isPart = (name: string) => name === 'slice' || name === 'substring' || name === 'subList' || name === 'subString';
const atLeastZero = (value: { readonly kind: string; readonly text?: string }) => value.kind === 'number' && Number(value.text) >= 0;
