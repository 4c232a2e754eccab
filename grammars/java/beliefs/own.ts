import * as l10n from '@vscode/l10n';
import type { KnownBelief } from '../../braces/beliefs/belief';
import { bare, type Expression } from '../../braces/tree';
import { amount, number, text, type Worked } from '../../braces/working';
import { codeOf, fraction, isLetter, letter, writtenPlainly } from './values';

const isWhole = (value: Worked): value is Extract<Worked, { kind: 'number' }> => value.kind === 'number' && value.whole;
const isText = (value: Worked): value is Extract<Worked, { kind: 'text' }> => value.kind === 'text' && !isLetter(value);
const isList = (value: Worked): value is Extract<Worked, { kind: 'items' }> => value.kind === 'items';
const list = (items: readonly Worked[]): Worked => ({ kind: 'items', of: 'list', items });

/** The division, whatever stands around it. */
function isDivision(expression: Expression): boolean {
	const of = bare(expression);
	return of.kind === 'binary' && of.operator.text === '/';
}

/** What beginners often believe of this language and of few others. */
export const ownBeliefs: readonly KnownBelief[] = [
	// Numbers.
	{
		id: 'slash-keeps-the-fraction', concept: 'integer-division', computed: 'the quotient with its fraction',
		believes: () => l10n.t('`/` gives the fraction, also of two whole numbers.'), holds: () => l10n.t('`/` of two whole numbers drops the fraction.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '/' && isWhole(a) && isWhole(b) && amount(b) !== 0 ? fraction(amount(a) / amount(b)) : calculated(operator, a, b)) }) },
	},
	{
		id: 'slash-rounds', concept: 'integer-division', computed: 'the quotient rounded to the nearest whole number',
		believes: () => l10n.t('`/` of two whole numbers goes to the nearest whole number.'), holds: () => l10n.t('`/` of two whole numbers drops the fraction, however large it is.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '/' && isWhole(a) && isWhole(b) && amount(b) !== 0 ? number(Math.round(amount(a) / amount(b))) : calculated(operator, a, b)) }) },
	},
	{
		id: 'cast-reaches-inside', concept: 'integer-division', computed: 'the exact quotient, for a cast in front of parentheses',
		believes: () => l10n.t('The type in front changes the numbers before they are divided.'), holds: () => l10n.t('The division in parentheses comes first. The cast changes only its result.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'cast' || !/^(?:double|float)$/.test(expression.type.text) || !isDivision(expression.value)) return null;
				const division = bare(expression.value);
				return division.kind === 'binary' ? { ...division, left: { ...expression, value: inner(division.left) }, right: inner(division.right) } : null;
			},
		},
	},
	{
		id: 'cast-takes-the-whole-line', concept: 'operator-order', computed: 'the cast made of the result',
		believes: () => l10n.t('The cast changes the result of all that follows.'), holds: () => l10n.t('The cast changes only the value right behind it.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || expression.left.kind !== 'cast') return null;
				return { ...expression.left, from: expression.from, to: expression.to, value: { ...expression, left: inner(expression.left.value), right: inner(expression.right) } };
			},
		},
	},
	{
		id: 'cast-rounds', concept: 'type-conversion', computed: 'the nearest whole number',
		believes: () => l10n.t('`(int)` goes to the nearest whole number.'), holds: () => l10n.t('`(int)` drops what stands behind the point.'),
		belief: { rules: ({ cast }) => ({ cast: (type, value) => (type === 'int' && value.kind === 'number' ? number(Math.round(amount(value))) : (cast?.(type, value) ?? value)) }) },
	},
	{
		id: 'whole-result-has-no-point', concept: 'type-conversion', computed: 'the number without its point',
		believes: () => l10n.t('A `double` without a fraction is shown as a whole number.'), holds: () => l10n.t('A `double` is always shown with a point, such as 6.0.'),
		belief: {
			rules: ({ calculated, method }) => {
				const plain = (value: Worked) => (value.kind === 'number' && !value.whole && Number.isInteger(Number(value.text)) ? number(Number(value.text)) : value);
				return { calculated: (operator, a, b) => plain(calculated(operator, a, b)), method: (of, name, given) => plain(method(of, name, given)) };
			},
		},
	},
	{
		id: 'numbers-grow-without-end', concept: 'number-size', computed: 'the result as it would be if there were no largest number',
		believes: () => l10n.t('An `int` can hold a whole number of any size.'), holds: () => l10n.t('An `int` ends at 2147483647. Behind that it begins again below zero.'),
		belief: {
			rules: ({ calculated }) => ({
				calculated: (operator, a, b) => {
					if (!isWhole(a) || !isWhole(b) || !['+', '-', '*'].includes(operator)) return calculated(operator, a, b);
					const [left, right] = [amount(a), amount(b)];
					const is = operator === '+' ? left + right : operator === '-' ? left - right : left * right;
					return Number.isSafeInteger(is) ? number(is) : calculated(operator, a, b);
				},
			}),
		},
	},

	// Letters.
	{
		id: 'letter-and-number-give-a-letter', concept: 'type-conversion', computed: 'the letter so many places further',
		believes: () => l10n.t('A letter plus a number is another letter.'), holds: () => l10n.t('A letter plus a number is a number. `(char)` makes a letter of it again.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => ((operator === '+' || operator === '-') && isLetter(a) && isWhole(b) ? letter(String.fromCharCode(codeOf(a) + (operator === '+' ? amount(b) : -amount(b)))) : calculated(operator, a, b)) }) },
	},
	{
		id: 'letters-are-joined', concept: 'text-joining', computed: 'both next to each other, as text',
		believes: () => l10n.t('`+` joins two letters to a text.'), holds: () => l10n.t('`+` adds the numbers of two letters. Only with a text it joins.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '+' && (isLetter(a) || isLetter(b)) && ![a, b].some(isText) ? text(writtenPlainly(a) + writtenPlainly(b)) : calculated(operator, a, b)) }) },
	},
	{
		id: 'digit-counts-as-its-number', concept: 'type-conversion', computed: 'the number that the digit stands for',
		believes: () => l10n.t('The letter `\'7\'` counts as 7.'), holds: () => l10n.t('The letter `\'7\'` counts as 55, its place among all letters. Minus `\'0\'` it is 7.'),
		belief: {
			rules: ({ calculated, cast }) => {
				const plain = (value: Worked) => (isLetter(value) && /^\d$/.test(writtenPlainly(value)) ? number(Number(writtenPlainly(value))) : value);
				return { calculated: (operator, a, b) => calculated(operator, isText(b) ? a : plain(a), isText(a) ? b : plain(b)), cast: (type, value) => (cast ? cast(type, type === 'char' ? value : plain(value)) : value) };
			},
		},
	},

	// Equal or the same.
	{
		id: 'texts-are-equal-by-content', concept: 'strict-equality', computed: 'true for two texts with the same letters',
		believes: () => l10n.t('`==` asks whether two texts have the same letters.'), holds: () => l10n.t('`==` asks whether both are one and the same object. `equals` compares the letters.'),
		belief: { rules: ({ equal }) => ({ equal: (operator, a, b) => (isText(a) && isText(b) && (operator === '==' || operator === '!=') ? (a.value === b.value) === (operator === '==') : equal(operator, a, b)) }) },
	},
	{
		id: 'equals-takes-capitals-alike', concept: 'comparison-operator', computed: '`equalsIgnoreCase` in the place of `equals`',
		believes: () => l10n.t('`equals` takes a capital and a small letter for the same.'), holds: () => l10n.t('For `equals` a capital and a small letter are not the same.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => method(of, name === 'equals' ? 'equalsIgnoreCase' : name, given) }) },
	},

	// Texts, positions and collections.
	{
		id: 'letters-count-from-one', concept: 'indexing', computed: 'the letter or item one position before',
		believes: () => l10n.t('`charAt` and `get` count from 1.'), holds: () => l10n.t('`charAt` and `get` count from 0.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => ((name === 'charAt' || (name === 'get' && typeof of !== 'string' && of.kind === 'items')) && given[0] && isWhole(given[0]) && amount(given[0]) > 0 ? method(of, name, [number(amount(given[0]) - 1)]) : method(of, name, given)) }) },
	},
	{
		id: 'missing-key-gives-zero', concept: 'dictionary-key', computed: '0 for a key that is not there',
		believes: () => l10n.t('`get` gives 0 for a key that is not there.'), holds: () => l10n.t('`get` gives `null` for a key that is not there.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => { const is = method(of, name, given); return name === 'get' && typeof of !== 'string' && of.kind === 'pairs' && is.kind === 'nothing' ? number(0) : is; } }) },
	},
	{
		id: 'remove-takes-the-value', concept: 'list-mutation', computed: 'the list without the first item of that value',
		believes: () => l10n.t('`remove` with a number takes out the item that equals it.'), holds: () => l10n.t('`remove` with a number takes out the item at that position.'),
		method: (of, name, [given]) => {
			if (name !== 'remove' || !isList(of) || !given || !isWhole(given)) return null;
			const at = of.items.findIndex((each) => isWhole(each) && amount(each) === amount(given));
			return list(at === -1 ? of.items : of.items.filter((_, index) => index !== at));
		},
	},
	{
		id: 'set-puts-in', concept: 'list-mutation', computed: 'the list with one item more',
		believes: () => l10n.t('`set` puts one more item in.'), holds: () => l10n.t('`set` puts a new item in the place of the old one.'),
		method: (of, name, [at, given]) => (name === 'set' && isList(of) && at && given && isWhole(at) ? list([...of.items.slice(0, amount(at)), given, ...of.items.slice(amount(at))]) : null),
	},
	{
		id: 'add-at-replaces', concept: 'list-mutation', computed: 'the list with another item at that position',
		believes: () => l10n.t('`add` with a position puts the item in the place of the old one.'), holds: () => l10n.t('`add` with a position moves the items behind it one place further.'),
		method: (of, name, [at, given]) => (name === 'add' && isList(of) && at && given && isWhole(at) && amount(at) < of.items.length ? list(of.items.map((each, index) => (index === amount(at) ? given : each))) : null),
	},
	{
		id: 'add-puts-in-front', concept: 'list-mutation', computed: 'the list with the new item in front',
		believes: () => l10n.t('`add` puts the item at the front.'), holds: () => l10n.t('`add` puts the item at the end.'),
		method: (of, name, [given, second]) => (name === 'add' && isList(of) && of.of === 'list' && given && !second ? list([given, ...of.items]) : null),
	},
	{
		id: 'each-name-has-its-own', concept: 'list-mutation', computed: 'as many lists as there are names',
		believes: () => l10n.t('`=` makes a copy of an array.'), holds: () => l10n.t('`=` gives the same array a second name.'),
	},
];

/** What a list is after a method that changes it; null for one that leaves it as it is. */
export function changed(of: Worked, name: string, [first, second]: readonly Worked[]): Worked | null {
	if (!isList(of) || of.of !== 'list') return null;
	const at = first && isWhole(first) ? amount(first) : -1;
	const isIn = at >= 0 && at < of.items.length;
	switch (name) {
		case 'add': return first && !second ? list([...of.items, first]) : second && at >= 0 && at <= of.items.length ? list([...of.items.slice(0, at), second, ...of.items.slice(at)]) : null;
		case 'remove': return isIn ? list(of.items.filter((_, index) => index !== at)) : null;
		case 'set': return second && isIn ? list(of.items.map((each, index) => (index === at ? second : each))) : null;
		case 'clear': return list([]);
		default: return null;
	}
}
