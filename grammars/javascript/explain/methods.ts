/** Methods of texts, arrays, maps, sets and what comes later. */
import * as l10n from '@vscode/l10n';
import { askedOf, folded, mapped, orderOf, picked, walked } from '../../braces/explain/callbacks';
import { kindOf } from '../../braces/explain/kinds';
import type { CallWords, Told } from '../../braces/explain/language';
import { isEmptyText, numberIn } from '../../braces/explain/parts';
import { bare } from '../../braces/tree';
import { listed } from '../../wording';

/** Works on a text and leaves it as it is. */
const ofText = (gives: CallWords['gives'], more: Partial<CallWords> = {}): CallWords => ({ of: 'text', kind: 'text', keeps: true, ...(gives ? { gives } : {}), ...more });

const isText = ({ object, code }: Told) => object !== null && kindOf(object, code) === 'text';
const isSet = ({ object, code }: Told) => object !== null && kindOf(object, code) === 'set';
const isRow = ({ object, code }: Told) => object !== null && kindOf(object, code) === 'row';
const number = ({ parts }: Told, at: number) => (parts[at] ? numberIn(parts[at]) : null);

// Names that each object has, too: without a type of their own they would take that one's.
const asText: CallWords = { kind: 'text', gives: ({ of, given: [base] }) => (base === undefined ? l10n.t('{0} as text', of) : l10n.t('{0} as text in base {1}', of, base)) };
const asPeopleWrite: CallWords = { kind: 'text', gives: ({ of }) => l10n.t('{0} as text, the way people write it', of) };
const ownKey: CallWords = { of: 'pairs', kind: 'truth', asks: ({ of, given: [key] }) => (key === undefined ? null : l10n.t('{0} has the key {1}', of, key)) };

export const methods: Readonly<Record<string, CallWords>> = {
	// Texts.
	toUpperCase: ofText(({ of }) => l10n.t('{0} in capital letters', of)),
	toLowerCase: ofText(({ of }) => l10n.t('{0} in small letters', of)),
	trim: ofText(({ of }) => l10n.t('{0} without blanks at both ends', of)),
	trimStart: ofText(({ of }) => l10n.t('{0} without blanks at its start', of)),
	trimEnd: ofText(({ of }) => l10n.t('{0} without blanks at its end', of)),
	split: ofText(({ of, given: [by], parts: [mark] }) => {
		if (by === undefined) return l10n.t('an array with {0} as its only item', of);
		if (mark && isEmptyText(mark)) return l10n.t('the characters of {0}, each as an item', of);
		return mark && bare(mark).kind === 'literal' && / ' '| " "/.test(` ${by.replaceAll('`', '')}`) ? l10n.t('the words in {0}', of) : l10n.t('the parts of {0}, split at each {1}', of, by);
	}, { kind: 'row' }),
	replace: ofText(({ of, given: [from, to] }) => (from === undefined || to === undefined ? null : l10n.t('{0} with the first {1} turned into {2}', of, from, to))),
	replaceAll: ofText(({ of, given: [from, to], parts }) => (from === undefined || to === undefined ? null : parts[1] && isEmptyText(parts[1]) ? l10n.t('{0} with each {1} taken out', of, from) : l10n.t('{0} with each {1} turned into {2}', of, from, to))),
	repeat: ofText(({ of, given: [times] }) => (times === undefined ? null : l10n.t('{0} repeated {1} times', of, times))),
	padStart: ofText(({ of, given: [width, sign] }) => (width === undefined ? null : sign === undefined ? l10n.t('{0} filled up at its start to {1} signs', of, width) : l10n.t('{0} filled up with {2} at its start to {1} signs', of, width, sign))),
	padEnd: ofText(({ of, given: [width, sign] }) => (width === undefined ? null : sign === undefined ? l10n.t('{0} filled up at its end to {1} signs', of, width) : l10n.t('{0} filled up with {2} at its end to {1} signs', of, width, sign))),
	charAt: ofText((told) => (told.given[0] === undefined ? null : number(told, 0) === 0 ? l10n.t('the first character of {0}', told.of) : l10n.t('the character of {0} at position {1}', told.of, told.given[0]))),
	charCodeAt: ofText(({ of, given: [at] }) => l10n.t('the number that stands for the character of {0} at position {1}', of, at ?? '`0`'), { kind: 'number' }),
	codePointAt: ofText(({ of, given: [at] }) => l10n.t('the number that stands for the character of {0} at position {1}', of, at ?? '`0`'), { kind: 'number' }),
	substring: ofText((told) => part(told)),
	substr: ofText(({ of, given: [from, count] }) => (from === undefined ? null : count === undefined ? l10n.t('the part of {0} from position {1} to its end', of, from) : l10n.t('{2} characters of {0} from position {1} on', of, from, count))),
	startsWith: { of: 'text', kind: 'truth', asks: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0} starts with {1}', of, what)) },
	endsWith: { of: 'text', kind: 'truth', asks: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0} ends with {1}', of, what)) },
	localeCompare: { of: 'text', kind: 'number', gives: ({ of, given: [other] }) => (other === undefined ? null : l10n.t('a number that tells which one comes first, {0} or {1}', of, other)) },
	match: { of: 'text', gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('what in {0} fits {1}', of, what)) },
	test: { kind: 'truth', asks: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{1} fits the pattern {0}', of, what)) },
	toFixed: { kind: 'text', gives: ({ of, given: [digits] }) => (digits === undefined ? l10n.t('{0} as text, rounded to a whole number', of) : l10n.t('{0} as text, rounded to {1} places after the point', of, digits)) },
	toString: asText,
	toLocaleString: asPeopleWrite,
	// Texts and arrays.
	slice: { gives: part },
	at: { gives: (told) => (told.given[0] === undefined ? null : number(told, 0) === -1 ? (isText(told) ? l10n.t('the last character of {0}', told.of) : l10n.t('the last item of {0}', told.of)) : (number(told, 0) ?? 0) < 0 ? l10n.t('the item of {0} at position {1}, counted from its end', told.of, told.given[0]) : l10n.t('the item of {0} at position {1}', told.of, told.given[0])) },
	concat: { gives: ({ of, given }) => (given.length === 0 ? l10n.t('a copy of {0}', of) : l10n.t('{0} followed by {1}', of, listed(given))) },
	includes: { kind: 'truth', asks: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0} is found in {1}', what, of)) },
	indexOf: { kind: 'number', finds: true, gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place where {1} first comes in {0}, or -1', of, what)) },
	lastIndexOf: { kind: 'number', finds: true, gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place where {1} last comes in {0}, or -1', of, what)) },
	// Arrays.
	push: { of: 'row', kind: 'number', changes: true, does: ({ of, given }) => (given.length === 0 ? null : l10n.t('Adds {1} to the end of {0}.', of, listed(given))), gives: ({ of, given }) => l10n.t('the new length of {0}, once {1} is at its end', of, listed(given)) },
	unshift: { of: 'row', kind: 'number', changes: true, does: ({ of, given }) => (given.length === 0 ? null : l10n.t('Adds {1} at the start of {0}.', of, listed(given))), gives: ({ of, given }) => l10n.t('the new length of {0}, once {1} is at its start', of, listed(given)) },
	pop: { of: 'row', changes: true, does: ({ of }) => l10n.t('Takes the last item out of {0}.', of), gives: ({ of }) => l10n.t('the last item of {0}, which is taken out', of) },
	shift: { of: 'row', changes: true, does: ({ of }) => l10n.t('Takes the first item out of {0}.', of), gives: ({ of }) => l10n.t('the first item of {0}, which is taken out', of) },
	splice: { of: 'row', kind: 'row', changes: true, does: spliced, gives: ({ of, given: [at, count] }) => (at === undefined ? null : count === undefined ? l10n.t('all items of {0} from position {1} on, which are taken out', of, at) : l10n.t('{2} items of {0} from position {1} on, which are taken out', of, at, count)) },
	sort: { of: 'row', kind: 'row', changes: true, does: sorted, gives: (told) => l10n.t('{0} itself, put in order', told.of) },
	toSorted: { of: 'row', kind: 'row', gives: ({ of }) => l10n.t('a new array with the items of {0} in order', of) },
	reverse: { of: 'row', kind: 'row', changes: true, does: ({ of }) => l10n.t('Turns {0} around: the last item comes first.', of), gives: ({ of }) => l10n.t('{0} turned around', of) },
	toReversed: { of: 'row', kind: 'row', gives: ({ of }) => l10n.t('a new array with the items of {0} turned around', of) },
	fill: { of: 'row', kind: 'row', changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Puts {1} into each place of {0}.', of, what)), gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0} with {1} in each place', of, what)) },
	join: { of: 'row', kind: 'text', gives: ({ of, given: [by], parts: [mark] }) => (by === undefined ? l10n.t('the items of {0} in one text, with a comma between them', of) : mark && isEmptyText(mark) ? l10n.t('the items of {0} in one text', of) : l10n.t('the items of {0} in one text, with {1} between them', of, by)) },
	forEach: { changes: false, does: walked },
	map: { of: 'row', kind: 'row', gives: mapped },
	filter: { of: 'row', kind: 'row', gives: picked },
	reduce: { of: 'row', short: true, gives: folded },
	find: { of: 'row', gives: (told) => askedOf(told, (name, of, test) => l10n.t('the first {0} in {1} where {2}', name, of, test), (given, of) => l10n.t('the first item of {1} for which {0} gives true', given, of)) },
	findIndex: { of: 'row', kind: 'number', finds: true, gives: (told) => askedOf(told, (name, of, test) => l10n.t('the position of the first {0} in {1} where {2}, or -1', name, of, test), (given, of) => l10n.t('the position of the first item of {1} for which {0} gives true, or -1', given, of)) },
	some: { of: 'row', kind: 'truth', asks: (told) => askedOf(told, (name, of, test) => l10n.t('{2} for at least one {0} in {1}', name, of, test), (given, of) => l10n.t('{0} gives true for at least one item of {1}', given, of)) },
	every: { of: 'row', kind: 'truth', asks: (told) => askedOf(told, (name, of, test) => l10n.t('{2} for every {0} in {1}', name, of, test), (given, of) => l10n.t('{0} gives true for every item of {1}', given, of)) },
	flat: { of: 'row', kind: 'row', gives: ({ of }) => l10n.t('a new array with the items of the arrays in {0}', of) },
	flatMap: { of: 'row', kind: 'row', gives: ({ of, given: [how] }) => (how === undefined ? null : l10n.t('a new array of what {0} gives for each item of {1}', how, of)) },
	// Maps, sets and objects.
	get: { of: 'pairs', gives: ({ of, given: [key] }) => (key === undefined ? null : l10n.t('what {0} holds for {1}', of, key)) },
	set: { of: 'pairs', changes: true, does: put },
	has: { kind: 'truth', asks: (told) => (told.given[0] === undefined ? null : isSet(told) ? l10n.t('{0} is found in {1}', told.given[0], told.of) : l10n.t('{0} has the key {1}', told.of, told.given[0])) },
	hasOwnProperty: ownKey,
	add: { of: 'set', changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Puts {1} into {0}.', of, what)) },
	delete: { changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Takes {1} out of {0}, if it is there.', of, what)) },
	clear: { changes: true, does: ({ of }) => l10n.t('Takes everything out of {0}.', of) },
	keys: { gives: (told) => (isRow(told) ? l10n.t('the positions of {0}', told.of) : l10n.t('the keys of {0}', told.of)) },
	values: { gives: ({ of }) => l10n.t('the values in {0}', of) },
	entries: { gives: (told) => (isRow(told) ? l10n.t('the items of {0}, each with its position', told.of) : l10n.t('the pairs of key and value in {0}', told.of)) },
	// What comes later, and parts of a page.
	then: { does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Calls {1} with the value of {0}, once that has come.', of, what)), gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('what {1} gives once {0} is done', of, what)) },
	catch: { does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Calls {1} with the error, if {0} fails.', of, what)) },
	finally: { does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Calls {1} once {0} is done, well or not.', of, what)) },
	addEventListener: { does: ({ of, given: [event, what] }) => (event === undefined || what === undefined ? null : l10n.t('Calls {2} at each {1} of {0} from now on.', of, event, what)) },
	appendChild: { does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Puts {1} into {0} on the page.', of, what)) },
	// Numbers one by one.
	next: { gives: ({ of }) => l10n.t('the next value that {0} hands out', of) },
};

/** A part of a text or of a row: where it starts, where it stops before. */
function part(told: Told): string | null {
	const { of, given: [from, to] } = told;
	const text = isText(told);
	const [first, last] = [number(told, 0), number(told, 1)];
	if (from === undefined) return l10n.t('a copy of {0}', of);
	if (to === undefined) {
		if (first === 0) return l10n.t('a copy of {0}', of);
		if (first === 1) return text ? l10n.t('all of {0} but its first character', of) : l10n.t('all of {0} but its first item', of);
		if (first === -1) return text ? l10n.t('the last character of {0}', of) : l10n.t('the last item of {0}, in a new array', of);
		if (first !== null && first < 0) return text ? l10n.t('the last {1} characters of {0}', of, `\`${-first}\``) : l10n.t('the last {1} items of {0}', of, `\`${-first}\``);
		return l10n.t('the part of {0} from position {1} to its end', of, from);
	}
	if (first === 0 && last === -1) return text ? l10n.t('all of {0} but its last character', of) : l10n.t('all of {0} but its last item', of);
	if (first === 0 && last !== null && last < 0) return text ? l10n.t('all of {0} but its last {1} characters', of, `\`${-last}\``) : l10n.t('all of {0} but its last {1} items', of, `\`${-last}\``);
	if (first === 0) return text ? l10n.t('the first {1} characters of {0}', of, to) : l10n.t('the first {1} items of {0}', of, to);
	return l10n.t('the part of {0} from position {1} up to, but without, position {2}', of, from, to);
}

function sorted(told: Told): string | null {
	const { of, given: [how] } = told;
	if (how === undefined) return l10n.t('Puts the items of {0} in order, compared as texts.', of);
	const order = orderOf(told);
	if (!order) return l10n.t('Puts the items of {0} in the order that {1} tells.', of, how);
	if (order.by !== null) return order.isUp ? l10n.t('Puts the items of {0} in order by {1}, the smallest first.', of, `\`${order.by.replace(/^\./, '')}\``) : l10n.t('Puts the items of {0} in order by {1}, the largest first.', of, `\`${order.by.replace(/^\./, '')}\``);
	return order.isUp ? l10n.t('Puts the items of {0} in order, the smallest first.', of) : l10n.t('Puts the items of {0} in order, the largest first.', of);
}

function spliced({ of, given: [at, count, ...more], parts }: Told): string | null {
	if (at === undefined) return null;
	if (count === undefined) return l10n.t('Takes all items from position {1} on out of {0}.', of, at);
	const isNone = parts[1] !== undefined && numberIn(parts[1]) === 0;
	if (more.length === 0) return parts[1] !== undefined && numberIn(parts[1]) === 1 ? l10n.t('Takes the item at position {1} out of {0}.', of, at) : l10n.t('Takes {2} items out of {0}, from position {1} on.', of, at, count);
	return isNone ? l10n.t('Puts {2} into {0} at position {1}.', of, at, listed(more)) : l10n.t('Takes {2} items out of {0} from position {1} on, and puts {3} in their place.', of, at, count, listed(more));
}

/** `map.set(key, value)`; where the new value is made from the old one, that is told. */
function put(told: Told): string | null {
	const { of, given: [key, what], parts, code } = told;
	const given = parts[1] ? bare(parts[1]) : null;
	if (key === undefined || what === undefined || !given) return null;
	const left = given.kind === 'binary' && given.operator.text === '+' ? bare(given.left) : null;
	const start = left?.kind === 'binary' && ['||', '??'].includes(left.operator.text) && code.text(left.left).endsWith(`.get(${code.text(parts[0] ?? given)})`) ? left.right : null;
	return start && given.kind === 'binary' ? l10n.t('Adds {0} to what {1} holds for {2}. If there is nothing yet, it starts from {3}.', code.quote(given.right), of, key, code.quote(start)) : l10n.t('Stores {0} in {1}, under the key {2}.', what, of, key);
}
