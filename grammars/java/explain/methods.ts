/** Methods of texts, lists, maps, sets and queues. */
import * as l10n from '@vscode/l10n';
import { askedOf, orderOf, walked } from '../../braces/explain/callbacks';
import { kindOf } from '../../braces/explain/kinds';
import type { CallWords, Told } from '../../braces/explain/language';
import { isEmptyText, numberIn } from '../../braces/explain/parts';
import { bare } from '../../braces/tree';

/** Works on a text and leaves it as it is. */
const ofText = (gives: NonNullable<CallWords['gives']>, more: Partial<CallWords> = {}): CallWords => ({ of: 'text', kind: 'text', keeps: true, gives, ...more });
/** A question about what it is called on and what it is given. */
const asks = (say: (of: string, what: string) => string, more: Partial<CallWords> = {}): CallWords => ({ kind: 'truth', ...more, asks: ({ of, given: [what] }) => (what === undefined ? null : say(of, what)) });
const change = (does: NonNullable<CallWords['does']>, more: Partial<CallWords> = {}): CallWords => ({ changes: true, does, ...more });

const kindOfObject = ({ object, code }: Told) => (object === null ? null : kindOf(object, code));
const number = ({ parts }: Told, at: number) => (parts[at] ? numberIn(parts[at]) : null);

// Names that each object has, too: without a type of their own they would take that one's.
const asText: CallWords = { kind: 'text', gives: ({ of }) => l10n.t('{0} as text', of) };
const first: CallWords = { gives: ({ of }) => l10n.t('the first item of {0}', of) };
const last: CallWords = { gives: ({ of }) => l10n.t('the last item of {0}', of) };
const firstOut: CallWords = { changes: true, gives: ({ of }) => l10n.t('the first item of {0}, which is taken out', of), does: ({ of }) => l10n.t('Takes the first item out of {0}.', of) };
const lastOut: CallWords = { changes: true, gives: ({ of }) => l10n.t('the last item of {0}, which is taken out', of), does: ({ of }) => l10n.t('Takes the last item out of {0}.', of) };
const atEnd = change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds {1} to the end of {0}.', of, what)));
const atStart = change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds {1} at the start of {0}.', of, what)));

export const methods: Readonly<Record<string, CallWords>> = {
	// Texts.
	toUpperCase: ofText(({ of }) => l10n.t('{0} in capital letters', of)),
	toLowerCase: ofText(({ of }) => l10n.t('{0} in small letters', of)),
	trim: ofText(({ of }) => l10n.t('{0} without blanks at both ends', of)),
	strip: ofText(({ of }) => l10n.t('{0} without blanks at both ends', of)),
	charAt: ofText((told) => (told.given[0] === undefined ? null : number(told, 0) === 0 ? l10n.t('the first character of {0}', told.of) : l10n.t('the character of {0} at position {1}', told.of, told.given[0])), { short: true }),
	substring: ofText(part),
	concat: ofText(({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0} followed by {1}', of, what))),
	repeat: ofText(({ of, given: [times] }) => (times === undefined ? null : l10n.t('{0} repeated {1} times', of, times))),
	split: ofText(({ of, given: [by], parts: [mark] }) => (by === undefined ? null : mark && isEmptyText(mark) ? l10n.t('the characters of {0}, each as an item', of) : /^`"(?: |\\\\s\+)"`$/.test(by) ? l10n.t('the words in {0}', of) : l10n.t('the parts of {0}, split at each {1}', of, by)), { kind: 'row' }),
	toCharArray: ofText(({ of }) => l10n.t('the characters of {0}, each as an item', of), { kind: 'row' }),
	chars: ofText(({ of }) => l10n.t('the numbers that stand for the characters of {0}', of), { kind: 'row' }),
	equals: asks((of, what) => l10n.t('{0} has the same content as {1}', of, what)),
	equalsIgnoreCase: asks((of, what) => l10n.t('{0} and {1} have the same letters, large or small', of, what), { of: 'text' }),
	compareTo: { kind: 'number', gives: ({ of, given: [other] }) => (other === undefined ? null : l10n.t('a number that tells which one comes first, {0} or {1}', of, other)) },
	compareToIgnoreCase: ofText(({ of, given: [other] }) => (other === undefined ? null : l10n.t('a number that tells which one comes first, {0} or {1}', of, other)), { kind: 'number' }),
	startsWith: asks((of, what) => l10n.t('{0} starts with {1}', of, what), { of: 'text' }),
	endsWith: asks((of, what) => l10n.t('{0} ends with {1}', of, what), { of: 'text' }),
	matches: asks((of, what) => l10n.t('{0} fits the pattern {1}', of, what), { of: 'text' }),
	isBlank: { of: 'text', kind: 'truth', asks: ({ of }) => l10n.t('{0} has only blanks, or nothing at all', of) },
	replaceAll: ofText(({ of, given: [from, to], parts }) => (from === undefined || to === undefined ? null : parts[1] && isEmptyText(parts[1]) ? l10n.t('{0} with all that fits {1} taken out', of, from) : l10n.t('{0} with all that fits {1} turned into {2}', of, from, to))),
	replaceFirst: ofText(({ of, given: [from, to] }) => (from === undefined || to === undefined ? null : l10n.t('{0} with the first {1} turned into {2}', of, from, to))),
	replace: { kind: 'text', gives: ({ of, given: [from, to], parts }) => (from === undefined || to === undefined || parts.length > 2 ? null : parts[1] && isEmptyText(parts[1]) ? l10n.t('{0} with each {1} taken out', of, from) : l10n.t('{0} with each {1} turned into {2}', of, from, to)) },
	formatted: ofText(({ of, given }) => (given.length === 0 ? null : l10n.t('{0} with {1} filled in', of, given.join(', ')))),
	toString: asText,
	// A text that can grow.
	append: change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds {1} to the end of {0}.', of, what)), { of: 'text', gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('{0}, with {1} now at its end', of, what)) }),
	reverse: { changes: true, kind: 'text', does: ({ of }) => l10n.t('Turns {0} around: the last character comes first.', of), gives: ({ of }) => l10n.t('{0} turned around', of) },
	insert: change(({ of, given: [at, what] }) => (at === undefined || what === undefined ? null : l10n.t('Puts {2} into {0} at position {1}.', of, at, what)), { of: 'text', gives: ({ of, given: [at, what] }) => (at === undefined || what === undefined ? null : l10n.t('{0}, with {2} now at position {1}', of, at, what)) }),
	deleteCharAt: change(({ of, given: [at] }) => (at === undefined ? null : l10n.t('Takes the character at position {1} out of {0}.', of, at)), { of: 'text' }),
	setCharAt: change(({ of, given: [at, what] }) => (at === undefined || what === undefined ? null : l10n.t('Puts {2} in place of the character of {0} at position {1}.', of, at, what)), { of: 'text' }),
	setLength: change((told) => (told.given[0] === undefined ? null : number(told, 0) === 0 ? l10n.t('Takes everything out of {0}.', told.of) : l10n.t('Makes {0} {1} characters long.', told.of, told.given[0])), { of: 'text' }),
	// Texts and lists.
	contains: asks((of, what) => l10n.t('{0} is found in {1}', what, of)),
	indexOf: { kind: 'number', finds: true, gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place where {1} first comes in {0}, or -1', of, what)) },
	lastIndexOf: { kind: 'number', finds: true, gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place where {1} last comes in {0}, or -1', of, what)) },
	isEmpty: { kind: 'truth', asks: ({ of }) => l10n.t('{0} is empty', of) },
	// Lists.
	add: change(added, { kind: 'truth' }),
	addAll: change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds all that is in {1} to {0}.', of, what))),
	addFirst: atStart, addLast: atEnd, offerFirst: atStart, offerLast: atEnd, offer: atEnd,
	get: { gives: (told) => (told.given[0] === undefined ? null : kindOfObject(told) === 'pairs' ? l10n.t('what {0} holds for {1}', told.of, told.given[0]) : number(told, 0) === 0 ? l10n.t('the first item of {0}', told.of) : isLast(told) ? l10n.t('the last item of {0}', told.of) : l10n.t('the item of {0} at position {1}', told.of, told.given[0])), short: true },
	set: change(({ of, given: [at, what] }) => (at === undefined || what === undefined ? null : l10n.t('Puts {2} into {0} in place of the item at position {1}.', of, at, what))),
	remove: { changes: true, does: removed, gives: (told) => (told.given[0] === undefined ? l10n.t('the first item of {0}, which is taken out', told.of) : kindOfObject(told) === 'pairs' ? l10n.t('what {0} holds for {1}, which is taken out', told.of, told.given[0]) : number(told, 0) === 0 ? l10n.t('the first item of {0}, which is taken out', told.of) : isLast(told) ? l10n.t('the last item of {0}, which is taken out', told.of) : null) },
	removeIf: change(({ of, given: [test] }) => (test === undefined ? null : l10n.t('Takes each item out of {0} for which {1} gives true.', of, test))),
	removeFirst: firstOut, removeLast: lastOut, poll: firstOut, pollFirst: firstOut, pollLast: lastOut,
	getFirst: first, getLast: last, peekFirst: first, peekLast: last,
	clear: change(({ of }) => l10n.t('Takes everything out of {0}.', of)),
	subList: { kind: 'row', gives: ({ of, given: [from, to] }) => (from === undefined || to === undefined ? null : l10n.t('the part of {0} from position {1} up to, but without, position {2}', of, from, to)) },
	sort: change(sorted),
	forEach: { does: walked },
	containsAll: asks((of, what) => l10n.t('all that is in {1} is found in {0}', of, what)),
	retainAll: change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Keeps in {0} only what is in {1}, too.', of, what))),
	removeAll: change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Takes all that is in {1} out of {0}.', of, what))),
	clone: { gives: ({ of }) => l10n.t('a copy of {0}', of) },
	// Stacks and queues.
	push: change(({ of, given: [what] }) => (what === undefined ? null : l10n.t('Puts {1} on top of {0}.', of, what))),
	pop: { changes: true, gives: ({ of }) => l10n.t('the top item of {0}, which is taken off', of), does: ({ of }) => l10n.t('Takes the top item off {0}.', of) },
	peek: { gives: ({ of }) => l10n.t('the item of {0} that is next, which stays there', of) },
	// Maps.
	put: change(put, { of: 'pairs' }),
	putIfAbsent: change(({ of, given: [key, what] }) => (key === undefined || what === undefined ? null : l10n.t('Stores {2} in {0} under the key {1}, if there is no such key yet.', of, key, what)), { of: 'pairs' }),
	getOrDefault: { of: 'pairs', gives: ({ of, given: [key, start] }) => (key === undefined || start === undefined ? null : l10n.t('what {0} holds for {1}, or {2} if there is no such key', of, key, start)) },
	containsKey: asks((of, key) => l10n.t('{0} has the key {1}', of, key), { of: 'pairs' }),
	containsValue: asks((of, what) => l10n.t('{0} holds the value {1} for some key', of, what), { of: 'pairs' }),
	keySet: { of: 'pairs', kind: 'set', gives: ({ of }) => l10n.t('the keys of {0}', of) },
	values: { kind: 'row', gives: ({ of }) => l10n.t('the values in {0}', of) },
	entrySet: { of: 'pairs', kind: 'set', gives: ({ of }) => l10n.t('the pairs of key and value in {0}', of) },
	getKey: { gives: ({ of }) => l10n.t('the key of the pair {0}', of) },
	getValue: { gives: ({ of }) => l10n.t('the value of the pair {0}', of) },
	merge: change(({ of, given: [key, what, how] }) => (key === undefined || what === undefined || how === undefined ? null : /Integer::sum|Long::sum|Double::sum/.test(how) ? l10n.t('Adds {2} to what {0} holds for {1}. If there is nothing yet, it is {2}.', of, key, what) : l10n.t('Stores {2} in {0} for {1}. If there is a value already, {3} makes one value of both.', of, key, what, how)), { of: 'pairs' }),
	computeIfAbsent: { of: 'pairs', changes: true, gives: ({ of, given: [key, how] }) => (key === undefined || how === undefined ? null : l10n.t('what {0} holds for {1}, made by {2} if there is no such key yet', of, key, how)) },
	// Step by step through a collection, and what may be there or not.
	iterator: { gives: ({ of }) => l10n.t('something that goes through {0}, one item at a time', of) },
	hasNext: { kind: 'truth', asks: ({ of }) => l10n.t('{0} has something more to give', of) },
	hasNextInt: { kind: 'truth', asks: ({ of }) => l10n.t('a whole number comes next in {0}', of) },
	hasNextLine: { kind: 'truth', asks: ({ of }) => l10n.t('{0} has another line', of) },
	next: { gives: ({ of }) => l10n.t('the next value that {0} hands out', of) },
	nextInt: { kind: 'number', gives: ({ of, given: [from, to] }) => (from === undefined ? l10n.t('a random whole number from {0}', of) : to === undefined ? l10n.t('a random whole number from 0 up to, but without, {0}', from) : l10n.t('a random whole number from {0} up to, but without, {1}', from, to)) },
	nextDouble: { kind: 'number', gives: () => l10n.t('a random number from 0 up to, but without, 1') },
	nextBoolean: { kind: 'truth', asks: ({ of }) => l10n.t('{0} picks true by chance', of) },
	isPresent: { kind: 'truth', asks: ({ of }) => l10n.t('there is a value in {0}', of) },
	orElse: { gives: ({ of, given: [other] }) => (other === undefined ? null : l10n.t('the value in {0}, or {1} if there is none', of, other)) },
	// What goes through one by one.
	anyMatch: { kind: 'truth', asks: (told) => askedOf(told, (name, of, test) => l10n.t('{2} for at least one {0} in {1}', name, of, test), (given, of) => l10n.t('{0} gives true for at least one item of {1}', given, of)) },
	allMatch: { kind: 'truth', asks: (told) => askedOf(told, (name, of, test) => l10n.t('{2} for every {0} in {1}', name, of, test), (given, of) => l10n.t('{0} gives true for every item of {1}', given, of)) },
	noneMatch: { kind: 'truth', asks: (told) => askedOf(told, (name, of, test) => l10n.t('{2} for no {0} in {1}', name, of, test), (given, of) => l10n.t('{0} gives true for no item of {1}', given, of)) },
	stream: { gives: ({ of }) => l10n.t('the items of {0}, ready to be worked on one after the other', of) },
	// Numbers and objects.
	intValue: { kind: 'number', gives: ({ of }) => l10n.t('{0} as a whole number', of) },
	doubleValue: { kind: 'number', gives: ({ of }) => l10n.t('{0} as a number', of) },
	hashCode: { kind: 'number', gives: ({ of }) => l10n.t('a number that is made from {0}', of) },
	getClass: { gives: ({ of }) => l10n.t('the class that {0} was made from', of) },
	ordinal: { kind: 'number', gives: ({ of }) => l10n.t('the place of {0} in the list of its values, from 0 on', of) },
	getMessage: { kind: 'text', gives: ({ of }) => l10n.t('the message of the error {0}', of) },
	printStackTrace: { does: ({ of }) => l10n.t('Prints what went wrong in {0}, and which calls led there.', of) },
	close: { does: ({ of }) => l10n.t('Closes {0}: nothing is read from it any more.', of) },
	start: { does: ({ of }) => l10n.t('Starts {0}, which runs beside the rest.', of) },
};

/** `xs.add(x)`, `xs.add(0, x)`; a set takes each thing once. */
function added(told: Told): string | null {
	const { of, given: [one, two] } = told;
	if (one === undefined) return null;
	if (two !== undefined) return l10n.t('Puts {2} into {0} at position {1}.', of, one, two);
	return kindOfObject(told) === 'set' ? l10n.t('Puts {1} into {0}, if it is not there yet.', of, one) : l10n.t('Adds {1} to the end of {0}.', of, one);
}

/** `xs.get(xs.size() - 1)`. */
function isLast({ parts: [at], object, code }: Told): boolean {
	const place = at ? bare(at) : null;
	return place?.kind === 'binary' && place.operator.text === '-' && numberIn(place.right) === 1 && object !== null && code.text(place.left) === `${code.text(object)}.size()`;
}

/** A part of a text: where it starts, where it stops before. */
function part(told: Told): string | null {
	const { of, given: [from, to] } = told;
	const begins = number(told, 0);
	if (from === undefined) return null;
	if (to === undefined) return begins === 0 ? l10n.t('a copy of {0}', of) : begins === 1 ? l10n.t('all of {0} but its first character', of) : l10n.t('the part of {0} from position {1} to its end', of, from);
	const end = told.parts[1] ? bare(told.parts[1]) : null;
	const isButLast = end?.kind === 'binary' && end.operator.text === '-' && numberIn(end.right) === 1 && told.object !== null && told.code.text(end.left) === `${told.code.text(told.object)}.length()`;
	if (begins === 0 && isButLast) return l10n.t('all of {0} but its last character', of);
	if (begins === 0) return number(told, 1) === 1 ? l10n.t('the first character of {0}, as text', of) : l10n.t('the first {1} characters of {0}', of, to);
	return l10n.t('the part of {0} from position {1} up to, but without, position {2}', of, from, to);
}

function sorted(told: Told): string | null {
	const { of, given: [how], parts: [part_] } = told;
	if (how === undefined || (part_ && bare(part_).kind === 'literal')) return l10n.t('Puts the items of {0} in order, the smallest first.', of);
	const order = orderOf(told);
	if (order) {
		const by = order.by?.replace(/^\./, '').replace(/^get([A-Z])(\w*)\(\)$/, (_, head: string, tail: string) => head.toLowerCase() + tail).replace(/\(\)$/, '') ?? null;
		if (by !== null) return order.isUp ? l10n.t('Puts the items of {0} in order by {1}, the smallest first.', of, `\`${by}\``) : l10n.t('Puts the items of {0} in order by {1}, the largest first.', of, `\`${by}\``);
		return order.isUp ? l10n.t('Puts the items of {0} in order, the smallest first.', of) : l10n.t('Puts the items of {0} in order, the largest first.', of);
	}
	if (/reverseOrder\(\)/.test(how)) return l10n.t('Puts the items of {0} in order, the largest first.', of);
	return l10n.t('Puts the items of {0} in the order that {1} tells.', of, how);
}

/** An item by its position or by itself, a key of a map: the same word for all. */
function removed(told: Told): string | null {
	const { of, given: [what], parts: [at] } = told;
	const place = at ? bare(at) : null;
	const kind = kindOfObject(told);
	if (what === undefined) return kind === 'row' ? l10n.t('Takes the first item out of {0}.', of) : l10n.t('Takes out the item that {0} gave last.', of);
	if (kind === 'pairs') return l10n.t('Takes the key {1} out of {0}, with its value.', of, what);
	if (kind === 'set') return l10n.t('Takes {1} out of {0}, if it is there.', of, what);
	if (isLast(told)) return l10n.t('Takes the last item out of {0}.', of);
	if (place?.kind === 'call' || place?.kind === 'cast' || (place && kindOf(place, told.code) === 'text')) return l10n.t('Takes {1} out of {0}, if it is there.', of, what);
	if (place && kindOf(place, told.code) === 'number') return l10n.t('Takes the item at position {1} out of {0}.', of, what);
	return l10n.t('Takes {1} out of {0}, if it is there.', of, what);
}

/** `map.put(key, value)`; where the new value is made from the old one, that is told. */
function put(told: Told): string | null {
	const { of, given: [key, what], parts, code } = told;
	const given = parts[1] ? bare(parts[1]) : null;
	if (key === undefined || what === undefined || !given) return null;
	const old = given.kind === 'binary' && given.operator.text === '+' ? bare(given.left) : null;
	const own = parts[0] ? code.text(parts[0]) : '';
	if (old?.kind === 'call' && old.callee.kind === 'member' && old.given[0] && code.text(old.given[0]) === own && given.kind === 'binary') {
		const start = old.callee.name.text === 'getOrDefault' ? old.given[1] : undefined;
		if (start) return l10n.t('Adds {0} to what {1} holds for {2}. If there is nothing yet, it starts from {3}.', code.quote(given.right), of, key, code.quote(start));
		if (old.callee.name.text === 'get') return l10n.t('Adds {0} to what {1} holds for {2}.', code.quote(given.right), of, key);
	}
	return l10n.t('Stores {0} in {1}, under the key {2}.', what, of, key);
}
