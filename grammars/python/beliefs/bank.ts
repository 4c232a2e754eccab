import * as l10n from '@vscode/l10n';
import type { Misconception } from '../../beliefs';

/**
 * What beginners often believe of the language, each with the rule that they go by, the rule that holds, and how the value that
 * it leads to is worked out. Those of a line's value are worked out by `rules.ts` on the values of the run, those of the way that a
 * run takes by the questions themselves, from its trace.
 */
export const bank: readonly Misconception[] = [
	// Loops and rows of numbers.
	{ id: 'end-is-included', concept: 'loop-bounds', computed: 'the row with its end', believes: () => l10n.t('The row goes up to its end, and the end is in.'), holds: () => l10n.t('The row stops just before its end.') },
	{ id: 'counts-from-one', concept: 'loop-bounds', computed: 'a row given by its end alone, from 1 up to that end', believes: () => l10n.t('With one number the row goes from 1 to that number.'), holds: () => l10n.t('With one number the row starts at 0 and stops just before that number.') },
	{ id: 'starts-one-late', concept: 'loop-bounds', computed: 'the row without its first number', believes: () => l10n.t('The first number of the row is one above the start.'), holds: () => l10n.t('The row begins with its start; without a start it begins with 0.') },
	{ id: 'ends-one-early', concept: 'loop-bounds', computed: 'the row without its last number', believes: () => l10n.t('The row stops two before its end.'), holds: () => l10n.t('The last number of the row is one below its end.') },
	{ id: 'step-is-ignored', concept: 'loop-bounds', computed: 'the row in steps of one', believes: () => l10n.t('The row goes on in steps of 1.'), holds: () => l10n.t('The third number says how far each step goes.') },
	{ id: 'index-for-item', concept: 'loop-walk', computed: 'the positions 0, 1, 2 ... of what is walked through', believes: () => l10n.t('The loop\'s name gets the positions: 0, 1, 2.'), holds: () => l10n.t('The loop\'s name gets the items themselves.') },
	{ id: 'item-for-index', concept: 'loop-walk', computed: 'the items at the positions that the loop counts', believes: () => l10n.t('The loop\'s name gets the items.'), holds: () => l10n.t('The loop\'s name gets the numbers of the row; an item has to be fetched by its position.') },
	{ id: 'loop-always-ends-by-itself', concept: 'return-ends', computed: 'as many rounds as there are items to walk through', believes: () => l10n.t('The loop goes on to its last round, whatever runs inside.'), holds: () => l10n.t('A line inside the loop can end it before its last round.') },
	{ id: 'nested-loops-share-rounds', concept: 'loop-walk', computed: 'the rounds of the longer of two loops', believes: () => l10n.t('Two loops inside each other go on at the same time.'), holds: () => l10n.t('The inner loop runs whole in each round of the outer one.') },
	{ id: 'condition-looked-at-last', concept: 'while-condition', computed: 'one round although the condition is false at the start', believes: () => l10n.t('The loop makes one round before its condition is looked at.'), holds: () => l10n.t('The condition is looked at before each round, the first one too.') },
	{ id: 'value-always-lasts', concept: 'accumulator', computed: 'the value of the round before', believes: () => l10n.t('What a name got in one round is still there in the next.'), holds: () => l10n.t('A line that runs in each round gives the name its value anew.') },

	// Names and values.
	{ id: 'one-name-after-the-other', concept: 'assignment', computed: 'the names get their values in turn, each from those that came before', believes: () => l10n.t('The names get their values one by one, from left to right.'), holds: () => l10n.t('First the whole right side is worked out. Then the names get the values.') },
	{ id: 'adding-to-it-replaces-it', concept: 'accumulator', computed: 'the value of the right side alone', believes: () => l10n.t('The name gets the value of the right side.'), holds: () => l10n.t('The value of the right side is worked into what the name had.') },
	{ id: 'minus-from-the-right', concept: 'accumulator', computed: 'the old value taken from the right side', believes: () => l10n.t('The old value is taken away from the right side.'), holds: () => l10n.t('The right side is taken away from the old value.') },
	{ id: 'method-changes-in-place', concept: 'string-immutability', computed: 'the text as the method gives it', believes: () => l10n.t('The method changes the text itself.'), holds: () => l10n.t('The method gives a new text; the old one stays.') },
	{ id: 'change-gives-the-list', concept: 'method-result', computed: 'the changed list, as the value of the call that changes it', believes: () => l10n.t('The method gives the changed list back.'), holds: () => l10n.t('The method changes the list and gives `None` back.') },

	// Numbers.
	{ id: 'slash-drops-the-rest', concept: 'integer-division', computed: '`//` in the place of `/`', believes: () => l10n.t('`/` gives a whole number.'), holds: () => l10n.t('`/` gives a number with a point, also when nothing is left over.') },
	{ id: 'double-slash-keeps-the-rest', concept: 'integer-division', computed: '`/` in the place of `//`', believes: () => l10n.t('`//` gives the fraction as well.'), holds: () => l10n.t('`//` goes down to a whole number.') },
	{ id: 'double-slash-rounds', concept: 'integer-division', computed: 'the quotient, rounded to the nearest', believes: () => l10n.t('`//` goes to the nearest whole number.'), holds: () => l10n.t('`//` goes down to a whole number, however near the next one is.') },
	{ id: 'remainder-is-quotient', concept: 'modulo', computed: '`//` in the place of `%`', believes: () => l10n.t('`%` says how often the one fits into the other.'), holds: () => l10n.t('`%` gives what is left over.') },
	{ id: 'percent-is-percentage', concept: 'modulo', computed: 'left times right, through 100', believes: () => l10n.t('`%` gives a percentage.'), holds: () => l10n.t('`%` divides and gives what is left over.') },
	{ id: 'power-is-times', concept: 'operator-order', computed: '`*` in the place of `**`', believes: () => l10n.t('`**` multiplies the two.'), holds: () => l10n.t('`**` multiplies the first by itself, as often as the second says.') },
	{ id: 'caret-is-power', concept: 'operator-order', computed: '`**` in the place of `^`', believes: () => l10n.t('`^` gives a power.'), holds: () => l10n.t('`^` compares two numbers bit by bit; it gives no power.') },
	{ id: 'left-to-right', concept: 'operator-order', computed: 'the operators from left to right', believes: () => l10n.t('The operators are worked out from left to right.'), holds: () => l10n.t('`*` and `/` come before `+` and `-`.') },
	{ id: 'whole-is-nearest', concept: 'type-conversion', computed: 'the nearest whole number', believes: () => l10n.t('`int` goes to the nearest whole number.'), holds: () => l10n.t('`int` drops what stands behind the point.') },
	{ id: 'half-goes-up', concept: 'type-conversion', computed: 'a half rounded up', believes: () => l10n.t('`round` takes a half up.'), holds: () => l10n.t('`round` takes a half to the even number beside it.') },

	// Texts and lists.
	{ id: 'takes-text-for-number', concept: 'type-conversion', computed: 'the number that the text looks like', believes: () => l10n.t('Digits are a number, with quotes or without.'), holds: () => l10n.t('Digits in quotes are a text.') },
	{ id: 'texts-add-as-numbers', concept: 'type-conversion', computed: 'the sum of the numbers that the texts look like', believes: () => l10n.t('`+` adds two texts as numbers.'), holds: () => l10n.t('`+` puts one text behind the other.') },
	{ id: 'text-times-is-product', concept: 'type-conversion', computed: 'the product of the number that the text looks like', believes: () => l10n.t('`*` takes the text for a number.'), holds: () => l10n.t('`*` repeats the text.') },
	{ id: 'texts-compare-as-numbers', concept: 'comparison-operator', computed: 'the comparison of the numbers that the texts look like', believes: () => l10n.t('Digits in quotes are compared as numbers.'), holds: () => l10n.t('Digits in quotes are compared as texts, letter by letter.') },
	{ id: 'capitals-do-not-matter', concept: 'comparison-operator', computed: 'the comparison of both texts in small letters', believes: () => l10n.t('A capital and a small letter are equal.'), holds: () => l10n.t('A capital letter and a small one are not the same.') },
	{ id: 'positions-from-one', concept: 'indexing', computed: 'the item one position before', believes: () => l10n.t('The first item has position 1.'), holds: () => l10n.t('The first item has position 0.') },
	{ id: 'back-from-zero', concept: 'indexing', computed: 'the item one position nearer to the start', believes: () => l10n.t('From the end the counting begins at 0, so -1 is the last but one.'), holds: () => l10n.t('Position -1 is the last item.') },
	{ id: 'length-is-last-position', concept: 'indexing', computed: 'the length minus one', believes: () => l10n.t('`len` gives the last position.'), holds: () => l10n.t('`len` gives how many there are: one more than the last position.') },
	{ id: 'slice-end-is-included', concept: 'slicing', computed: 'the slice with the item at its end', believes: () => l10n.t('The item at the end of the slice is in.'), holds: () => l10n.t('The item at the end of the slice is not in.') },
	{ id: 'slice-takes-so-many', concept: 'slicing', computed: 'so many items from the start as the second number says', believes: () => l10n.t('The second number says how many are taken.'), holds: () => l10n.t('The second number says where to stop.') },
	{ id: 'slice-counts-from-one', concept: 'slicing', computed: 'the slice from one position before', believes: () => l10n.t('The slice counts its start from 1.'), holds: () => l10n.t('The slice counts its start from 0.') },

	// Conditions.
	{ id: 'less-takes-in-equal', concept: 'comparison-operator', computed: 'true for two equal sides', believes: () => l10n.t('It is true for equal sides too.'), holds: () => l10n.t('It is false when both sides are equal.') },
	{ id: 'at-most-leaves-out-equal', concept: 'comparison-operator', computed: 'false for two equal sides', believes: () => l10n.t('It is false when both sides are equal.'), holds: () => l10n.t('It is true for equal sides too.') },
	{ id: 'alternatives-share-the-test', concept: 'boolean-logic', computed: 'the first comparison with each of the values', believes: () => l10n.t('The comparison counts for both values.'), holds: () => l10n.t('Each side stands alone; a value that is not zero or empty counts as true.') },
	{ id: 'or-means-only-one', concept: 'boolean-logic', computed: 'false where both sides are true', believes: () => l10n.t('`or` is true when one side is, but not both.'), holds: () => l10n.t('`or` is true also when both sides are.') },
	{ id: 'or-needs-both', concept: 'boolean-logic', computed: '`and` in the place of `or`', believes: () => l10n.t('`or` needs both sides.'), holds: () => l10n.t('For `or` one side is enough.') },
	{ id: 'and-means-one-of-them', concept: 'boolean-logic', computed: '`or` in the place of `and`', believes: () => l10n.t('For `and` one side is enough.'), holds: () => l10n.t('`and` needs both sides.') },
	{ id: 'not-takes-in-all', concept: 'boolean-logic', computed: 'the whole condition turned round', believes: () => l10n.t('`not` turns all that follows round.'), holds: () => l10n.t('`not` turns only the part right behind it round.') },
	{ id: 'chain-goes-step-by-step', concept: 'comparison-operator', computed: 'the first comparison\'s True or False compared with the next value', believes: () => l10n.t('The answer of the first comparison is compared with the next value.'), holds: () => l10n.t('Each pair of neighbours is compared, and all must be true.') },
];
