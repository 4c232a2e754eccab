/** Functions of the library and what is made of its types, in words. */
import * as l10n from '@vscode/l10n';
import type { CallWords, Says, Told } from '../../braces/explain/language';
import { functions as older, letters, numbers } from '../../c/explain/functions';
import { listed } from '../../wording';

const one = (say: (of: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [of] }) => (of === undefined ? null : say(of)) });

/** What stands between two places: `xs.begin(), xs.end()` is all of `xs`. */
export function rangeOf([from = '', to = '']: readonly string[]): string {
	const [, whole] = /^`(.+?)\.c?r?begin\(\)`$/.exec(from) ?? [];
	if (whole !== undefined && to === `\`${whole}.end()\``) return `\`${whole}\``;
	return l10n.t('the items from {0} up to, but without, {1}', from, to);
}

const ofRange = (say: (range: string, more: readonly string[]) => string | null) => ({ given }: Told): string | null => (given.length < 2 ? null : say(rangeOf(given), given.slice(2)));

const algorithms: Readonly<Record<string, CallWords>> = {
	max: { kind: 'number', short: true, gives: ({ given: [a, b] }) => (a === undefined ? null : b === undefined ? l10n.t('the largest of {0}', a) : l10n.t('the larger one of {0} and {1}', a, b)) },
	min: { kind: 'number', short: true, gives: ({ given: [a, b] }) => (a === undefined ? null : b === undefined ? l10n.t('the smallest of {0}', a) : l10n.t('the smaller one of {0} and {1}', a, b)) },
	swap: { does: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : l10n.t('Swaps {0} and {1}: each gets the value that the other had.', a, b)) },
	sort: { does: ofRange((range, [by]) => (by === undefined ? l10n.t('Puts {0} in order, the smallest first.', range) : /greater/.test(by) ? l10n.t('Puts {0} in order, the largest first.', range) : l10n.t('Puts {0} in order. {1} says which of two comes first.', range, by))) },
	stable_sort: { does: ofRange((range, [by]) => (by === undefined ? l10n.t('Puts {0} in order, the smallest first.', range) : l10n.t('Puts {0} in order. {1} says which of two comes first.', range, by))) },
	reverse: { does: ofRange((range) => l10n.t('Turns {0} around: the last item comes first.', range)) },
	fill: { does: ofRange((range, [what]) => (what === undefined ? null : l10n.t('Puts {1} into each place of {0}.', range, what))) },
	max_element: { gives: ofRange((range) => l10n.t('the place of the largest item of {0}', range)) },
	min_element: { gives: ofRange((range) => l10n.t('the place of the smallest item of {0}', range)) },
	accumulate: { kind: 'number', gives: ofRange((range, [start]) => (start === undefined ? null : l10n.t('the sum of {0}, from {1} on', range, start))) },
	count: { kind: 'number', gives: ofRange((range, [what]) => (what === undefined ? null : l10n.t('how often {1} is in {0}', range, what))) },
	count_if: { kind: 'number', gives: ofRange((range, [test]) => (test === undefined ? null : l10n.t('the number of items of {0} for which {1} gives true', range, test))) },
	find: { gives: ofRange((range, [what]) => (what === undefined ? null : l10n.t('the place of {1} in {0}, or the end', range, what))) },
	find_if: { gives: ofRange((range, [test]) => (test === undefined ? null : l10n.t('the place of the first item of {0} for which {1} gives true, or the end', range, test))) },
	any_of: { kind: 'truth', asks: ofRange((range, [test]) => (test === undefined ? null : l10n.t('{1} gives true for at least one item of {0}', range, test))) },
	all_of: { kind: 'truth', asks: ofRange((range, [test]) => (test === undefined ? null : l10n.t('{1} gives true for every item of {0}', range, test))) },
	binary_search: { kind: 'truth', asks: ofRange((range, [what]) => (what === undefined ? null : l10n.t('{1} is found in {0}', range, what))) },
	to_string: one((of) => l10n.t('{0} as text', of), { kind: 'text' }),
	stoi: one((of) => l10n.t('the whole number at the start of the text {0}', of), { kind: 'number' }),
	stol: one((of) => l10n.t('the whole number at the start of the text {0}', of), { kind: 'number' }),
	stod: one((of) => l10n.t('the number at the start of the text {0}', of), { kind: 'number' }),
	make_pair: { gives: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : l10n.t('a pair of {0} and {1}', a, b)) },
	make_unique: { gives: ({ given }) => (given.length === 0 ? l10n.t('the owner of a new object') : l10n.t('the owner of a new object, made from {0}', listed(given))) },
	make_shared: { gives: ({ given }) => (given.length === 0 ? l10n.t('an owner of a new object') : l10n.t('an owner of a new object, made from {0}', listed(given))) },
	move: one((of) => l10n.t('{0}, which gives away what it holds', of)),
	string: { kind: 'text', gives: ({ given: [a, b] }) => (a === undefined ? l10n.t('an empty text') : b === undefined ? l10n.t('{0} as text', a) : repeated(a, b)) },
	runtime_error: one((of) => l10n.t('a new error with the message {0}', of)),
	invalid_argument: one((of) => l10n.t('a new error with the message {0}', of)),
	out_of_range: one((of) => l10n.t('a new error with the message {0}', of)),
	logic_error: one((of) => l10n.t('a new error with the message {0}', of)),
};

/** With the name of the library's space in front, too. */
const withSpace = <T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> => ({ ...words, ...Object.fromEntries(Object.entries(words).map(([name, each]) => [`std::${name}`, each])) });

/** `string(3, '*')`; two other values are a part of a text. */
const repeated = (count: string, sign: string): string | null => (/^`'/.test(sign) ? l10n.t('a text of {0} times {1}', count, sign) : null);

export const functions: Readonly<Record<string, CallWords>> = { ...older, ...withSpace({ ...numbers, ...letters, ...algorithms }) };

const filled = (empty: () => string, sized: (count: string) => string, both: (count: string, value: string) => string | null): Says => ({ given: [count, value] }) => (count === undefined ? empty() : value === undefined ? sized(count) : both(count, value));

/** What a name begins as that is declared with values in parentheses, and what `new` makes. */
export const made: Readonly<Record<string, CallWords>> = withSpace<CallWords>({
	vector: { kind: 'row', gives: filled(() => l10n.t('an empty vector'), (count) => l10n.t('a vector with {0} places', count), (count, value) => (/begin\(\)/.test(count) ? l10n.t('a vector of {0}', rangeOf([count, value])) : l10n.t('a vector with {0} places, each with {1}', count, value))) },
	string: { kind: 'text', gives: filled(() => l10n.t('an empty text'), (from) => l10n.t('a text made from {0}', from), (count, sign) => repeated(count, sign)) },
	int: { kind: 'number', gives: ({ given: [of] }) => (of === undefined ? l10n.t('new memory for a whole number') : l10n.t('new memory for a whole number, which is {0}', of)) },
	double: { kind: 'number', gives: ({ given: [of] }) => (of === undefined ? l10n.t('new memory for a number') : l10n.t('new memory for a number, which is {0}', of)) },
});

export const conversions: Readonly<Record<string, (call: string, from: string) => string>> = {
	stoi: (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	stod: (call, from) => l10n.t('{0} makes a number from {1} that may have a fraction.', call, from),
	to_string: (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
	atoi: (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
};
