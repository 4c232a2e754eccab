import * as l10n from '@vscode/l10n';
import type { Expression } from '../tree';
import { bare } from '../tree';
import { text } from '../working';
import type { KnownBelief } from './belief';
import { isComparison, signFor } from './rewriting';
import { asNumber, digitsOf, isEqual } from './values';

const joins = new Set(['&&', '||']);
const ordering = new Set(['<', '<=', '>', '>=']);

/** A side that asks nothing by itself: a plain value or a name. */
const isBare = (side: Expression) => bare(side).kind === 'literal' || bare(side).kind === 'name';

/** What beginners often believe of conditions, in every language with braces. */
export const beliefsOfConditions: readonly KnownBelief[] = [
	{
		id: 'less-takes-in-equal', concept: 'comparison-operator', computed: 'true for two equal sides',
		believes: () => l10n.t('It is true for equal sides too.'), holds: () => l10n.t('It is false when both sides are equal.'),
		belief: { rules: ({ ordered }) => ({ ordered: (operator, a, b) => ((operator === '<' || operator === '>') && isEqual(a, b)) || ordered(operator, a, b) }) },
	},
	{
		id: 'at-most-leaves-out-equal', concept: 'comparison-operator', computed: 'false for two equal sides',
		believes: () => l10n.t('It is false when both sides are equal.'), holds: () => l10n.t('It is true for equal sides too.'),
		belief: { rules: ({ ordered }) => ({ ordered: (operator, a, b) => !((operator === '<=' || operator === '>=') && isEqual(a, b)) && ordered(operator, a, b) }) },
	},
	{
		id: 'alternatives-share-the-test', concept: 'boolean-logic', computed: 'the first comparison with each of the values',
		believes: () => l10n.t('The comparison counts for both values.'), holds: () => l10n.t('Each side stands alone. A value that is not zero or empty counts as true.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || !joins.has(expression.operator.text) || !isBare(expression.right)) return null;
				const test = bare(expression.left);
				if (test.kind !== 'binary' || !isComparison(test)) return null;
				return { ...expression, left: inner(expression.left), right: { ...test, right: inner(expression.right) } };
			},
		},
	},
	{
		id: 'or-means-only-one', concept: 'boolean-logic', computed: 'false where both sides are true',
		believes: () => l10n.t('`||` is true when one side is, but not both.'), holds: () => l10n.t('`||` is true also when both sides are.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || expression.operator.text !== '||') return null;
				const [left, right] = [inner(expression.left), inner(expression.right)];
				const turned: Expression = { ...expression, kind: 'unary', operator: signFor(expression.operator, '!'), operand: right };
				return { ...expression, kind: 'choice', condition: left, then: turned, otherwise: right };
			},
		},
	},
	{
		id: 'or-needs-both', concept: 'boolean-logic', computed: '`&&` in the place of `||`',
		believes: () => l10n.t('`||` needs both sides.'), holds: () => l10n.t('For `||` one side is enough.'),
		belief: { tree: (expression, inner) => (expression.kind === 'binary' && expression.operator.text === '||' ? { ...expression, operator: signFor(expression.operator, '&&'), left: inner(expression.left), right: inner(expression.right) } : null) },
	},
	{
		id: 'and-means-one-of-them', concept: 'boolean-logic', computed: '`||` in the place of `&&`',
		believes: () => l10n.t('For `&&` one side is enough.'), holds: () => l10n.t('`&&` needs both sides.'),
		belief: { tree: (expression, inner) => (expression.kind === 'binary' && expression.operator.text === '&&' ? { ...expression, operator: signFor(expression.operator, '||'), left: inner(expression.left), right: inner(expression.right) } : null) },
	},
	{
		id: 'not-takes-in-all', concept: 'boolean-logic', computed: 'the whole condition turned round',
		believes: () => l10n.t('`!` turns all that follows round.'), holds: () => l10n.t('`!` turns only the part right behind it round.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || expression.left.kind !== 'unary' || expression.left.operator.text !== '!') return null;
				return { ...expression.left, operand: inner({ ...expression, left: expression.left.operand }) };
			},
		},
	},
	{
		id: 'comparisons-hold-together', concept: 'comparison-operator', computed: 'both comparisons of neighbours',
		believes: () => l10n.t('Each pair of neighbours is compared, and all must be true.'), holds: () => l10n.t('The first comparison gives true or false, and that is compared with the next value.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || !ordering.has(expression.operator.text) || expression.left.kind !== 'binary' || !ordering.has(expression.left.operator.text)) return null;
				const { left } = expression;
				return { ...expression, operator: signFor(expression.operator, '&&'), left: inner(left), right: { ...expression, left: inner(left.right), right: inner(expression.right) } };
			},
		},
	},
	{
		id: 'texts-compare-as-numbers', concept: 'comparison-operator', computed: 'the comparison of the numbers that two texts look like',
		believes: () => l10n.t('Digits in quotes are compared as numbers.'), holds: () => l10n.t('Two texts are compared letter by letter, digits too.'),
		belief: { rules: ({ ordered }) => ({ ordered: (operator, a, b) => (digitsOf(a) !== null && digitsOf(b) !== null ? ordered(operator, asNumber(a), asNumber(b)) : ordered(operator, a, b)) }) },
	},
	{
		id: 'capitals-do-not-matter', concept: 'comparison-operator', computed: 'the comparison of both texts in small letters',
		believes: () => l10n.t('A capital and a small letter are equal.'), holds: () => l10n.t('A capital letter and a small one are not the same.'),
		belief: {
			rules: ({ equal, ordered }) => ({
				equal: (operator, a, b) => (a.kind === 'text' && b.kind === 'text' ? equal(operator, text(a.value.toLowerCase()), text(b.value.toLowerCase())) : equal(operator, a, b)),
				ordered: (operator, a, b) => (a.kind === 'text' && b.kind === 'text' ? ordered(operator, text(a.value.toLowerCase()), text(b.value.toLowerCase())) : ordered(operator, a, b)),
			}),
		},
	},
];
