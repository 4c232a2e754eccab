import * as l10n from '@vscode/l10n';
import type { KnownBelief } from '../../braces/beliefs/belief';
import { signFor } from '../../braces/beliefs/rewriting';
import { asNumber, digitsOf, isAlikeInside } from '../../braces/beliefs/values';
import { walkedOf } from '../../braces/beliefs/walk';
import { amount, number, type Worked } from '../../braces/working';
import { byNumber } from './rules';

const joins = new Set(['&&', '||']);
const isWord = (value: Worked | undefined, word: string) => value?.kind === 'nothing' && (value.shown ?? 'undefined') === word;
const half = (value: number) => Math.round(value * 1e10) / 1e10;

/** What beginners often believe of this language and of few others. */
export const ownBeliefs: readonly KnownBelief[] = [
	// Equal or the same.
	{
		id: 'two-signs-are-as-strict-as-three', concept: 'strict-equality', computed: '`===` in the place of `==`',
		believes: () => l10n.t('`==` is true only for two values of the same kind.'), holds: () => l10n.t('`==` makes the two sides one kind before it compares them.'),
		belief: { rules: ({ equal }) => ({ equal: (operator, a, b) => equal(operator === '==' ? '===' : operator === '!=' ? '!==' : operator, a, b) }) },
	},
	{
		id: 'three-signs-adapt-kinds', concept: 'strict-equality', computed: '`==` in the place of `===`',
		believes: () => l10n.t('`===` makes the two sides one kind before it compares them.'), holds: () => l10n.t('`===` is never true for a text and a number.'),
		belief: { rules: ({ equal }) => ({ equal: (operator, a, b) => equal(operator === '===' ? '==' : operator === '!==' ? '!=' : operator, a, b) }) },
	},
	{
		id: 'no-number-equals-itself', concept: 'strict-equality', computed: 'true for two values that are no number',
		believes: () => l10n.t('`NaN` is equal to `NaN`.'), holds: () => l10n.t('`NaN` is equal to nothing, not even to itself.'),
		belief: {
			rules: ({ equal }) => ({
				equal: (operator, a, b) => {
					const isNone = [a, b].every((each) => each.kind === 'number' && each.text === 'NaN');
					return isNone && /^[=!]==?$/.test(operator) ? operator.startsWith('=') : equal(operator, a, b);
				},
			}),
		},
	},
	{
		id: 'null-and-undefined-are-one', concept: 'strict-equality', computed: 'true for `null` and `undefined`',
		believes: () => l10n.t('`null` and `undefined` are the same.'), holds: () => l10n.t('`null` and `undefined` are two values. `===` tells them apart.'),
		belief: {
			rules: ({ equal }) => ({
				equal: (operator, a, b) => (a.kind === 'nothing' && b.kind === 'nothing' && /^[=!]==$/.test(operator) ? operator.startsWith('=') : equal(operator, a, b)),
			}),
		},
	},
	{
		id: 'lists-are-equal-by-content', concept: 'strict-equality', computed: 'true for two lists with the same items',
		believes: () => l10n.t('Two arrays with the same items are equal.'), holds: () => l10n.t('Two arrays are equal only when they are one and the same.'),
		belief: {
			tree: (expression, inner) => (expression.kind === 'binary' && /^[=!]==?$/.test(expression.operator.text)
				? { ...expression, operator: signFor(expression.operator, `${expression.operator.text}inside`), left: inner(expression.left), right: inner(expression.right) } : null),
			rules: ({ equal }) => ({
				equal: (operator, a, b) => {
					const plain = operator.replace('inside', '');
					return plain !== operator && a.kind === 'items' && b.kind === 'items' ? isAlikeInside(a, b) === plain.startsWith('=') : equal(plain, a, b);
				},
			}),
		},
	},

	// What counts as true.
	{
		id: 'text-of-zero-is-false', concept: 'boolean-value', computed: "false for `'0'` and `'false'`",
		believes: () => l10n.t('The texts `\'0\'` and `\'false\'` count as false.'), holds: () => l10n.t('Every text counts as true, unless it is empty.'),
		belief: { rules: ({ isTrue }) => ({ isTrue: (value) => isTrue(value) && !(value.kind === 'text' && ['0', 'false', 'null', 'undefined', 'NaN'].includes(value.value)) }) },
	},
	{
		id: 'empty-list-is-false', concept: 'boolean-value', computed: 'false for an array or object without anything in it',
		believes: () => l10n.t('An empty array counts as false.'), holds: () => l10n.t('Every array counts as true, an empty one too.'),
		belief: { rules: ({ isTrue }) => ({ isTrue: (value) => isTrue(value) && !(value.kind === 'items' && value.items.length === 0) && !(value.kind === 'pairs' && value.pairs.length === 0) }) },
	},
	{
		id: 'zero-is-a-value', concept: 'boolean-value', computed: 'true for 0 and the empty text',
		believes: () => l10n.t('0 and an empty text count as true: they are values.'), holds: () => l10n.t('0 and an empty text count as false.'),
		belief: { rules: ({ isTrue }) => ({ isTrue: (value) => isTrue(value) || (value.kind === 'number' && value.text !== 'NaN') || value.kind === 'text' }) },
	},
	{
		id: 'joining-gives-a-truth', concept: 'boolean-logic', computed: 'true or false in the place of one of the sides',
		believes: () => l10n.t('`&&` and `||` give true or false.'), holds: () => l10n.t('`&&` and `||` give one of the two sides.'),
		belief: {
			tree: (expression, inner) => {
				if (expression.kind !== 'binary' || !joins.has(expression.operator.text)) return null;
				const no = signFor(expression.operator, '!');
				const whole = { ...expression, left: inner(expression.left), right: inner(expression.right) };
				return { ...whole, kind: 'unary', operator: no, operand: { ...whole, kind: 'unary', operator: no, operand: whole } };
			},
		},
	},

	// Numbers and texts.
	{
		id: 'slash-drops-the-rest', concept: 'integer-division', computed: 'the quotient without its fraction',
		believes: () => l10n.t('`/` gives a whole number.'), holds: () => l10n.t('`/` gives the fraction as well.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator === '/' ? number(Math.trunc(amount(calculated(operator, a, b)))) : calculated(operator, a, b)) }) },
	},
	{
		id: 'power-is-times', concept: 'operator-order', computed: '`*` in the place of `**`',
		believes: () => l10n.t('`**` multiplies the two.'), holds: () => l10n.t('`**` multiplies the first by itself, as often as the second says.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => calculated(operator === '**' ? '*' : operator, a, b) }) },
	},
	{
		id: 'fractions-are-exact', concept: 'float-precision', computed: 'the sum with ten digits behind the point',
		believes: () => l10n.t('A sum of fractions is exact.'), holds: () => l10n.t('Most fractions are kept a little too large or too small, and so is their sum.'),
		belief: {
			rules: ({ calculated }) => ({
				calculated: (operator, a, b) => {
					const is = calculated(operator, a, b);
					return is.kind === 'number' && Number.isFinite(Number(is.text)) ? number(half(Number(is.text))) : is;
				},
			}),
		},
	},
	{
		id: 'minus-joins-no-texts', concept: 'type-conversion', computed: '`NaN` where a text is taken for a number',
		believes: () => l10n.t('`-`, `*` and `/` cannot work with digits in quotes.'), holds: () => l10n.t('`-`, `*` and `/` take digits in quotes for a number. Only `+` does not.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => (operator !== '+' && [a, b].some((each) => digitsOf(each) !== null) ? number(NaN) : calculated(operator, a, b)) }) },
	},
	{
		id: 'nothing-counts-as-zero', concept: 'initial-value', computed: 'the sum with 0 in the place of `undefined`',
		believes: () => l10n.t('A value that is not there counts as 0.'), holds: () => l10n.t('`undefined` is no number: a sum with it is `NaN`.'),
		belief: {
			rules: ({ calculated }) => ({
				calculated: (operator, a, b) => {
					const filled = (value: Worked) => (isWord(value, 'undefined') ? number(0) : value);
					return calculated(operator, filled(a), filled(b));
				},
			}),
		},
	},
	{
		id: 'null-is-no-number', concept: 'initial-value', computed: '`NaN` in the place of a sum with `null`',
		believes: () => l10n.t('A sum with `null` is `NaN`.'), holds: () => l10n.t('`null` counts as 0 in a sum.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => ([a, b].some((each) => isWord(each, 'null')) && [a, b].every(({ kind }) => kind !== 'text') ? number(NaN) : calculated(operator, a, b)) }) },
	},
	{
		id: 'reading-a-number-rounds', concept: 'type-conversion', computed: 'the nearest whole number',
		believes: () => l10n.t('`parseInt` goes to the nearest whole number.'), holds: () => l10n.t('`parseInt` drops what stands behind the point.'),
		belief: {
			rules: ({ call }) => ({
				call: (name, given) => {
					const is = name === 'parseInt' ? call('parseFloat', given) : call(name, given);
					return name === 'parseInt' && is.kind === 'number' ? number(Math.round(amount(is))) : is;
				},
			}),
		},
	},
	{
		id: 'number-reads-the-beginning', concept: 'type-conversion', computed: 'the number that the text begins with',
		believes: () => l10n.t('`Number` reads the digits at the beginning of a text.'), holds: () => l10n.t('`Number` gives `NaN` unless the whole text is a number.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => (name === 'Number' && given[0]?.kind === 'text' && given[0].value.trim() !== '' ? call('parseFloat', given) : call(name, given)) }) },
	},
	{
		id: 'reading-wants-digits-only', concept: 'type-conversion', computed: '`NaN` where other signs stand behind the digits',
		believes: () => l10n.t('`parseInt` gives `NaN` unless the whole text is a number.'), holds: () => l10n.t('`parseInt` reads the digits at the beginning and stops at the first other sign.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => call(/^parse(?:Int|Float)$/.test(name) && given[0]?.kind === 'text' ? 'Number' : name, given) }) },
	},
	{
		id: 'empty-text-is-no-number', concept: 'type-conversion', computed: '`NaN` for an empty text',
		believes: () => l10n.t('`Number` gives `NaN` for an empty text.'), holds: () => l10n.t('`Number` gives 0 for an empty text.'),
		belief: { rules: ({ call }) => ({ call: (name, given) => (name === 'Number' && given[0]?.kind === 'text' && given[0].value.trim() === '' ? number(NaN) : call(name, given)) }) },
	},
	{
		id: 'fixed-gives-a-number', concept: 'formatting', computed: 'the number in the place of its text',
		believes: () => l10n.t('`toFixed` gives a number.'), holds: () => l10n.t('`toFixed` gives a text.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					const is = method(of, name, given);
					return name === 'toFixed' ? asNumber(is) : is;
				},
			}),
		},
	},

	// Lists.
	{
		id: 'sort-goes-by-number', concept: 'sorting', computed: 'the numbers in their order',
		believes: () => l10n.t('`sort()` puts numbers in order, the smallest first.'), holds: () => l10n.t('`sort()` compares the items as texts, so 10 comes before 9.'),
		belief: { rules: ({ method }) => ({ method: (of, name, given) => (name === 'sort' && given.length === 0 && typeof of !== 'string' ? (byNumber(of) ?? method(of, name, given)) : method(of, name, given)) }) },
		method: (of, name, given) => (name === 'sort' && given.length === 0 ? byNumber(of) : null),
	},
	{
		id: 'push-gives-the-list', concept: 'method-result', computed: 'the longer list, as the value of the call',
		believes: () => l10n.t('`push` gives the array back.'), holds: () => l10n.t('`push` changes the array and gives its new length back.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					if (typeof of === 'string' || of.kind !== 'items' || (name !== 'push' && name !== 'unshift')) return method(of, name, given);
					return { ...of, items: name === 'push' ? [...of.items, ...given] : [...given, ...of.items] };
				},
			}),
		},
	},
	{
		id: 'pop-gives-the-list', concept: 'method-result', computed: 'the shorter list, as the value of the call',
		believes: () => l10n.t('`pop` gives the shorter array back.'), holds: () => l10n.t('`pop` takes the last item out and gives that item.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					if (typeof of === 'string' || of.kind !== 'items' || (name !== 'pop' && name !== 'shift')) return method(of, name, given);
					return { ...of, items: name === 'pop' ? of.items.slice(0, -1) : of.items.slice(1) };
				},
			}),
		},
	},
	{
		id: 'part-is-taken-out', concept: 'list-mutation', computed: 'the list without the part that was copied',
		believes: () => l10n.t('`slice` takes the part out of the array.'), holds: () => l10n.t('`slice` copies the part. The array stays as it is.'),
		method: (of, name, given, rules) => {
			if (name !== 'slice' || of.kind !== 'items') return null;
			const part = walkedOf(rules.method(of, name, given));
			return { ...of, items: of.items.filter((item) => !part.includes(item)) };
		},
	},
	{
		id: 'joined-list-changes', concept: 'list-mutation', computed: 'the longer list, for the name that it was made from',
		believes: () => l10n.t('`concat` makes the array longer.'), holds: () => l10n.t('`concat` makes a new array. The old one stays as it is.'),
		method: (of, name, given, rules) => (name === 'concat' && of.kind === 'items' ? rules.method(of, name, given) : null),
	},
	{
		id: 'keys-are-items', concept: 'loop-walk', computed: 'the items in the place of their positions or keys',
		believes: () => l10n.t('`for ... in` gives the items.'), holds: () => l10n.t('`for ... in` gives the positions (of an object: the keys), as texts. `for ... of` gives the items.'),
		walk: (items, _, isOfKeys) => (isOfKeys ? items : null),
	},
	{
		id: 'positions-are-numbers', concept: 'loop-walk', computed: 'the positions as numbers',
		believes: () => l10n.t('`for ... in` counts with numbers.'), holds: () => l10n.t('`for ... in` gives the positions as texts.'),
		walk: (_, keys, isOfKeys) => (isOfKeys && keys.length > 0 && keys.every((key) => digitsOf(key) !== null) ? keys.map(asNumber) : null),
	},
	{
		id: 'names-swap-one-by-one', concept: 'unpacking', computed: 'the names get their values in turn, each from those that came before',
		believes: () => l10n.t('The names get their values one by one, from left to right.'), holds: () => l10n.t('First the whole right side is worked out. Then the names get the values.'),
		line: ({ targets, values }, name, { own }) => {
			if (targets.length < 2 || values.length !== targets.length) return null;
			const given: Record<string, Worked> = {};
			targets.forEach((target, at) => {
				const value = values[at];
				if (value) given[target] = own(value, given);
			});
			return given[name] ?? null;
		},
	},
	{
		id: 'each-name-has-its-own', concept: 'list-mutation', computed: 'as many lists as there are names',
		believes: () => l10n.t('`=` makes a copy of an array.'), holds: () => l10n.t('`=` gives the same array a second name.'),
	},
	{
		id: 'value-of-a-truth', concept: 'boolean-value', computed: 'the sum without what is true or false',
		believes: () => l10n.t('`true` cannot be added.'), holds: () => l10n.t('In a sum `true` counts as 1 and `false` as 0.'),
		belief: { rules: ({ calculated }) => ({ calculated: (operator, a, b) => ([a, b].some(({ kind }) => kind === 'truth') && [a, b].every(({ kind }) => kind === 'truth' || kind === 'number') ? number(NaN) : calculated(operator, a, b)) }) },
	},
	{
		id: 'not-gives-the-value', concept: 'boolean-logic', computed: 'the value that is turned round, twice',
		believes: () => l10n.t('`!!` gives the value back.'), holds: () => l10n.t('`!!` gives true or false.'),
		belief: { tree: (expression, inner) => (expression.kind === 'unary' && expression.operator.text === '!' && expression.operand.kind === 'unary' && expression.operand.operator.text === '!' ? inner(expression.operand.operand) : null) },
	},
];
