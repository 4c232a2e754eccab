import * as l10n from '@vscode/l10n';
import type { KnownBelief } from '../../braces/beliefs/belief';
import { amount, number, type Worked } from '../../braces/working';
import { beliefsOfNumbers } from '../../c/beliefs/own';
import { isSign } from '../../c/valueRules';

const isList = (value: Worked | string): value is Extract<Worked, { kind: 'items' }> => typeof value !== 'string' && value.kind === 'items';
const isWhole = (value: Worked | undefined): value is Extract<Worked, { kind: 'number' }> => value?.kind === 'number' && value.whole;
const list = (items: readonly Worked[]): Worked => ({ kind: 'items', of: 'list', items });

/** What beginners often believe of this language and of few others. */
export const ownBeliefs: readonly KnownBelief[] = [
	...beliefsOfNumbers,
	{
		id: 'part-ends-before-the-second', concept: 'slicing', computed: 'the part from one position to before the other',
		believes: () => l10n.t('The second number of `substr` says where the part ends.'), holds: () => l10n.t('The second number of `substr` says how many letters are taken.'),
		belief: {
			rules: ({ method }) => ({
				method: (of, name, given) => {
					const [from, to] = given;
					return name === 'substr' && isWhole(from) && isWhole(to) && amount(to) >= amount(from) ? method(of, name, [from, number(amount(to) - amount(from))]) : method(of, name, given);
				},
			}),
		},
	},
	{
		id: 'number-is-written-into-text', concept: 'type-conversion', computed: 'the text with the digits of the number behind it',
		believes: () => l10n.t('`+=` with a number puts its digits behind a text.'), holds: () => l10n.t('`+=` with a number puts the letter with that place in the table behind a text. `to_string` gives the digits.'),
		line: ({ targets: [target], operator, values: [value] }, name, { own, before }) => {
			if (target !== name || operator !== '+' || !value) return null;
			const [old, by] = [before(name), own(value)];
			return old.kind === 'text' && !isSign(old) && isWhole(by) ? { kind: 'text', value: old.value + by.text } : null;
		},
	},
	{
		id: 'push-puts-in-front', concept: 'list-mutation', computed: 'the vector with the new item in front',
		believes: () => l10n.t('`push_back` puts the item at the front.'), holds: () => l10n.t('`push_back` puts the item at the end.'),
		method: (of, name, [given]) => (name === 'push_back' && isList(of) && given ? list([given, ...of.items]) : null),
	},
	{
		id: 'pop-takes-the-first', concept: 'list-mutation', computed: 'the vector without its first item',
		believes: () => l10n.t('`pop_back` takes the first item out.'), holds: () => l10n.t('`pop_back` takes the last item out.'),
		method: (of, name) => (name === 'pop_back' && isList(of) ? list(of.items.slice(1)) : null),
	},
	{
		id: 'each-name-is-the-same', concept: 'list-mutation', computed: 'one vector with two names',
		believes: () => l10n.t('`=` gives the same vector a second name.'), holds: () => l10n.t('`=` makes a copy of a vector. Only `&` gives it a second name.'),
	},
	{
		id: 'loop-changes-the-items', concept: 'loop-walk', computed: 'the vector with the new values in it',
		believes: () => l10n.t('A new value for the name of the loop changes the vector.'), holds: () => l10n.t('The name of the loop is a copy of the item. A new value for it leaves the vector as it is.'),
	},
	{
		id: 'call-changes-what-it-got', concept: 'parameters', computed: 'the variable with the value that the function gave to its parameter',
		believes: () => l10n.t('A new value for a parameter is a new value for the variable in the call.'), holds: () => l10n.t('A parameter is a copy of what stands in the call. A new value for it stays in the function.'),
	},
];

/** What a vector is after a method that changes it; null for one that leaves it as it is. */
export function changed(of: Worked, name: string, [first]: readonly Worked[]): Worked | null {
	if (!isList(of) || of.of !== 'list') return null;
	switch (name) {
		case 'push_back': return first ? list([...of.items, first]) : null;
		case 'pop_back': return list(of.items.slice(0, -1));
		case 'clear': return list([]);
		default: return null;
	}
}
