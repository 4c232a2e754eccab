import * as l10n from '@vscode/l10n';
import type { KnownBelief } from '../../braces/beliefs/belief';
import { bare, type Expression } from '../../braces/tree';
import { amount, number, truth, Unknown, type Worked } from '../../braces/working';
import { counted, fraction, isSign, sign } from '../valueRules';

const isWhole = (value: Worked): value is Extract<Worked, { kind: 'number' }> => value.kind === 'number' && value.whole;
const isText = (value: Worked | undefined): value is Extract<Worked, { kind: 'text' }> => value?.kind === 'text' && !isSign(value);

/** The division, whatever stands around it. */
function isDivision(expression: Expression): boolean {
	const of = bare(expression);
	return of.kind === 'binary' && of.operator.text === '/';
}

/** The quotient of two whole numbers, made in another way. */
const quotient = (made: (exact: number) => Worked): NonNullable<KnownBelief['belief']> => ({
	rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '/' && isWhole(a) && isWhole(b) && amount(b) !== 0 ? made(amount(a) / amount(b)) : calculated(operator, a, b)) }),
});

/** What beginners often believe of numbers and letters, in this language and in those that grew from it. */
export const beliefsOfNumbers: readonly KnownBelief[] = [
	{
		id: 'slash-keeps-the-fraction', concept: 'integer-division', computed: 'the quotient with its fraction', belief: quotient((exact) => fraction(exact)),
		believes: () => l10n.t('`/` gives the fraction, also of two whole numbers.'), holds: () => l10n.t('`/` of two whole numbers drops the fraction.'),
	},
	{
		id: 'slash-rounds', concept: 'integer-division', computed: 'the quotient rounded to the nearest whole number', belief: quotient((exact) => number(Math.round(exact))),
		believes: () => l10n.t('`/` of two whole numbers goes to the nearest whole number.'), holds: () => l10n.t('`/` of two whole numbers drops the fraction, however large it is.'),
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

	// Letters.
	{
		id: 'letter-and-number-give-a-letter', concept: 'type-conversion', computed: 'the letter so many places further',
		believes: () => l10n.t('A letter plus a number is another letter.'), holds: () => l10n.t('A letter plus a number is a number: the place of the letter in the table of all letters, moved on.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => ((operator === '+' || operator === '-') && isSign(a) && isWhole(b) ? sign(String.fromCharCode(counted(a) + (operator === '+' ? amount(b) : -amount(b)))) : calculated(operator, a, b)) }) },
	},
	{
		id: 'digit-counts-as-its-number', concept: 'type-conversion', computed: 'the number that the digit stands for',
		believes: () => l10n.t('The letter `\'7\'` counts as 7.'), holds: () => l10n.t('The letter `\'7\'` counts as 55, its place among all letters. Minus `\'0\'` it is 7.'),
		belief: {
			rules: ({ calculated, equal, ordered, cast }) => {
				const plain = (value: Worked) => (isSign(value) && value.kind === 'text' && /^\d$/.test(value.value) ? number(Number(value.value)) : value);
				return {
					calculated: (operator, a, b) => calculated(operator, plain(a), plain(b)), ordered: (operator, a, b) => ordered(operator, plain(a), plain(b)),
					equal: (operator, a, b) => equal(operator, isSign(b) ? a : plain(a), isSign(a) ? b : plain(b)), cast: (type, value) => (cast ? cast(type, type === 'char' ? value : plain(value)) : value),
				};
			},
		},
	},

	// What counts as true.
	{
		id: 'only-one-is-true', concept: 'boolean-value', computed: 'false for every number but 1',
		believes: () => l10n.t('Only 1 counts as true.'), holds: () => l10n.t('Every number but 0 counts as true, one below zero too.'),
		belief: { rules: ({ isTrue }) => ({ isTrue: (value) => (value.kind === 'number' ? amount(value) === 1 : isTrue(value)) }) },
	},
	{
		id: 'below-zero-is-false', concept: 'boolean-value', computed: 'false for numbers below zero',
		believes: () => l10n.t('A number below zero counts as false.'), holds: () => l10n.t('Every number but 0 counts as true, one below zero too.'),
		belief: { rules: ({ isTrue }) => ({ isTrue: (value) => isTrue(value) && !(value.kind === 'number' && amount(value) < 0) }) },
	},

	// Names that nobody can tell the value of on a run, and names for one and the same thing.
	{
		id: 'copy-is-handed-back', concept: 'parameters', computed: 'the value that the function gave its own name',
		believes: () => l10n.t('A function changes the name that it was called with.'), holds: () => l10n.t('A function gets a copy of a plain value. The name outside keeps what it had.'),
	},
	{
		id: 'case-ends-by-itself', concept: 'switch-cases', computed: 'the values without the cases below',
		believes: () => l10n.t('A case ends where the next one begins.'), holds: () => l10n.t('Without `break` the program runs on into the next case.'),
	},
	{
		id: 'unset-is-zero', concept: 'initial-value', computed: '0 in the place of what nobody can tell',
		believes: () => l10n.t('A name without a first value holds 0.'), holds: () => l10n.t('A name of a function that gets no first value holds what was in that place before.'),
	},
];

/** What is believed of this language alone: texts are rows of letters at a place in memory. */
export const ownBeliefs: readonly KnownBelief[] = [
	...beliefsOfNumbers,
	{
		id: 'texts-are-equal-by-content', concept: 'strict-equality', computed: 'true for two texts with the same letters',
		believes: () => l10n.t('`==` asks whether two texts have the same letters.'), holds: () => l10n.t('`==` asks whether both texts stand at the same place in memory. `strcmp` compares the letters.'),
		belief: { rules: ({ equal }) => ({ equal: (operator, a, b) => (isText(a) && isText(b) && (operator === '==' || operator === '!=') ? (a.value === b.value) === (operator === '==') : equal(operator, a, b)) }) },
	},
	{
		id: 'comparing-gives-true-for-equal', concept: 'strict-equality', computed: 'true for two texts with the same letters, false for others',
		believes: () => l10n.t('`strcmp` is true for two equal texts.'), holds: () => l10n.t('`strcmp` gives 0 for two equal texts, and 0 counts as false.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => (name === 'strcmp' && isText(given[0]) && isText(given[1]) ? truth(given[0].value === given[1].value) : call(name, given)) }) },
	},
	{
		id: 'length-counts-the-end', concept: 'text-end', computed: 'one more than the letters of the text',
		believes: () => l10n.t('`strlen` counts the sign that ends the text.'), holds: () => l10n.t('`strlen` counts the letters alone. The sign that ends the text takes a place of its own.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => { const is = call(name, given); return name === 'strlen' ? number(amount(is) + 1) : is; } }) },
	},
	{
		id: 'changed-letter-is-a-letter', concept: 'type-conversion', computed: 'the letter in the place of its number',
		believes: () => l10n.t('`toupper` gives a letter that is shown as one, whatever prints it.'), holds: () => l10n.t('`toupper` gives the number of the letter. `%c` shows it as a letter.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => { const is = call(name, given); if (name !== 'toupper' && name !== 'tolower') return is; if (!isWhole(is)) throw new Unknown(); return sign(String.fromCharCode(amount(is))); } }) },
	},
	{
		id: 'each-name-has-its-own', concept: 'pointers', computed: 'as many arrays as there are names',
		believes: () => l10n.t('`=` makes a copy of what a pointer points to.'), holds: () => l10n.t('`=` of two pointers makes both point to the same place.'),
	},
];
