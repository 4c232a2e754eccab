/** Functions of the library that belong to a class, and what is made with `new`. */
import * as l10n from '@vscode/l10n';
import type { CallWords } from '../../braces/explain/language';
import { numberIn } from '../../braces/explain/parts';
import { bare, type Expression } from '../../braces/tree';
import { listed } from '../../wording';

const one = (say: (of: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [of] }) => (of === undefined ? null : say(of)) });
const two = (say: (of: string, other: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [of, other] }) => (of === undefined || other === undefined ? null : say(of, other)) });
/** What a call does to the value that it is given. */
const deed = (say: (of: string) => string): CallWords => ({ does: ({ given: [of] }) => (of === undefined ? null : say(of)) });
/** A question that a function answers about what it is given. */
const asks = (say: (of: string) => string): CallWords => ({ kind: 'truth', asks: ({ given: [of] }) => (of === undefined ? null : say(of)) });
const number = { kind: 'number' } as const;
const text = { kind: 'text' } as const;
const row = { kind: 'row' } as const;

const filledIn: CallWords = { ...text, gives: ({ given: [form, ...values] }) => (form === undefined ? null : values.length === 0 ? form : l10n.t('the text {0} with {1} filled in', form, listed(values))) };

export const functions: Readonly<Record<string, CallWords>> = {
	// Numbers.
	'Math.abs': one((of) => l10n.t('the size of {0} without its sign', of), { ...number, short: true }),
	'Math.sqrt': one((of) => l10n.t('the square root of {0}', of), { ...number, short: true }),
	'Math.cbrt': one((of) => l10n.t('the cube root of {0}', of), number),
	'Math.floor': one((of) => l10n.t('{0} rounded down to a whole number', of), number),
	'Math.ceil': one((of) => l10n.t('{0} rounded up to a whole number', of), number),
	'Math.round': one((of) => l10n.t('{0} rounded to a whole number', of), number),
	'Math.signum': one((of) => l10n.t('1, 0 or -1, by the sign of {0}', of), number),
	'Math.hypot': two((a, b) => l10n.t('the distance that {0} and {1} make in a right angle', a, b), number),
	'Math.floorMod': two((a, b) => l10n.t('what is left of {0} when {1} is taken out as often as it fits, with no sign where {1} has none', a, b), number),
	'Math.pow': { ...number, gives: ({ given: [of, power], parts }) => (of === undefined || power === undefined ? null : parts[1] && numberIn(parts[1]) === 2 ? l10n.t('{0} squared', of) : l10n.t('{0} to the power of {1}', of, power)) },
	'Math.max': { ...number, short: true, gives: ({ given }) => (given.length < 2 ? null : l10n.t('the largest of {0}', listed(given))) },
	'Math.min': { ...number, short: true, gives: ({ given }) => (given.length < 2 ? null : l10n.t('the smallest of {0}', listed(given))) },
	'Math.random': { ...number, gives: () => l10n.t('a random number from 0 up to, but without, 1') },
	'Integer.max': two((a, b) => l10n.t('the larger of {0} and {1}', a, b), number),
	'Integer.min': two((a, b) => l10n.t('the smaller of {0} and {1}', a, b), number),
	'Integer.sum': two((a, b) => l10n.t('{0} plus {1}', a, b), number),
	'Integer.compare': two((a, b) => l10n.t('a number that tells which one is larger, {0} or {1}', a, b), number),
	'Double.compare': two((a, b) => l10n.t('a number that tells which one is larger, {0} or {1}', a, b), number),
	'Integer.parseInt': one((of) => l10n.t('the whole number that is written in {0}', of), number),
	'Integer.valueOf': one((of) => l10n.t('{0} as a whole number', of), number),
	'Long.parseLong': one((of) => l10n.t('the whole number that is written in {0}', of), number),
	'Double.parseDouble': one((of) => l10n.t('the number that is written in {0}', of), number),
	'Double.valueOf': one((of) => l10n.t('{0} as a number', of), number),
	'Boolean.parseBoolean': asks((of) => l10n.t('{0} is the word `true`', of)),
	'Double.isNaN': asks((of) => l10n.t('{0} is the value for no number', of)),
	'Integer.toString': one((of) => l10n.t('{0} as text', of), text),
	'Double.toString': one((of) => l10n.t('{0} as text', of), text),
	'Integer.toBinaryString': one((of) => l10n.t('{0} written in zeros and ones, as text', of), text),
	'Integer.toHexString': one((of) => l10n.t('{0} written in base 16, as text', of), text),
	// Texts and characters.
	'String.valueOf': one((of) => l10n.t('{0} as text', of), text),
	'String.format': filledIn,
	'String.join': { ...text, gives: ({ given: [by, ...parts], code, parts: all }) => (by === undefined || parts.length === 0 ? null : parts.length === 1 && all[1] ? l10n.t('the items of {0} in one text, with {1} between them', code.quote(all[1]), by) : l10n.t('{0} in one text, with {1} between them', listed(parts), by)) },
	'String.copyValueOf': one((of) => l10n.t('the characters of {0} as one text', of), text),
	'Character.toUpperCase': one((of) => l10n.t('{0} as a capital letter', of), text),
	'Character.toLowerCase': one((of) => l10n.t('{0} as a small letter', of), text),
	'Character.toString': one((of) => l10n.t('{0} as text', of), text),
	'Character.getNumericValue': one((of) => l10n.t('the number that the digit {0} stands for', of), number),
	'Character.isDigit': asks((of) => l10n.t('{0} is a digit', of)),
	'Character.isLetter': asks((of) => l10n.t('{0} is a letter', of)),
	'Character.isLetterOrDigit': asks((of) => l10n.t('{0} is a letter or a digit', of)),
	'Character.isAlphabetic': asks((of) => l10n.t('{0} is a letter', of)),
	'Character.isUpperCase': asks((of) => l10n.t('{0} is a capital letter', of)),
	'Character.isLowerCase': asks((of) => l10n.t('{0} is a small letter', of)),
	'Character.isWhitespace': asks((of) => l10n.t('{0} is a space or another blank sign', of)),
	// Arrays and collections.
	'Arrays.toString': one((of) => l10n.t('the items of {0} as text, in square brackets', of), text),
	'Arrays.deepToString': one((of) => l10n.t('the rows of {0} as text, in square brackets', of), text),
	'Arrays.sort': { does: ({ given: [of, order] }) => (of === undefined ? null : order === undefined ? l10n.t('Puts the items of {0} in order, the smallest first.', of) : l10n.t('Puts the items of {0} in the order that {1} tells.', of, order)) },
	'Arrays.fill': { does: ({ given }) => (given.length === 2 ? l10n.t('Puts {1} into each place of {0}.', given[0] ?? '', given[1] ?? '') : null) },
	'Arrays.equals': { kind: 'truth', asks: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : l10n.t('{0} and {1} have the same items', a, b)) },
	'Arrays.copyOf': two((of, size) => l10n.t('a new array with the items of {0} and {1} places', of, size), row),
	'Arrays.copyOfRange': { ...row, gives: ({ given: [of, from, to] }) => (of === undefined || from === undefined || to === undefined ? null : l10n.t('a new array with the part of {0} from position {1} up to, but without, position {2}', of, from, to)) },
	'Arrays.asList': { ...row, gives: ({ given }) => l10n.t('a list of {0}, whose length stays as it is', listed(given)) },
	'Arrays.stream': one((of) => l10n.t('the items of {0}, ready to be worked on one after the other', of)),
	'List.of': { ...row, gives: ({ given }) => (given.length === 0 ? l10n.t('an empty list that never changes') : l10n.t('a list of {0} that never changes', listed(given))) },
	'Set.of': { kind: 'set', gives: ({ given }) => (given.length === 0 ? l10n.t('an empty set that never changes') : l10n.t('a set of {0} that never changes', listed(given))) },
	'Map.of': { kind: 'pairs', gives: ({ given }) => (given.length === 0 ? l10n.t('an empty map that never changes') : l10n.t('a map that never changes, with {0} keys and their values', given.length / 2)) },
	'List.copyOf': one((of) => l10n.t('a copy of {0} that never changes', of), row),
	'Collections.sort': deed((of) => l10n.t('Puts the items of {0} in order, the smallest first.', of)),
	'Collections.reverse': deed((of) => l10n.t('Turns {0} around: the last item comes first.', of)),
	'Collections.shuffle': deed((of) => l10n.t('Mixes the items of {0} by chance.', of)),
	'Collections.swap': { does: ({ given: [of, a, b] }) => (of === undefined || a === undefined || b === undefined ? null : l10n.t('Lets the items of {0} at the positions {1} and {2} change places.', of, a, b)) },
	'Collections.addAll': { does: ({ given: [of, ...more] }) => (of === undefined || more.length === 0 ? null : l10n.t('Adds {1} to {0}.', of, listed(more))) },
	'Collections.max': one((of) => l10n.t('the largest item of {0}', of)),
	'Collections.min': one((of) => l10n.t('the smallest item of {0}', of)),
	'Collections.frequency': two((of, what) => l10n.t('how often {1} comes in {0}', of, what), number),
	'Collections.unmodifiableList': one((of) => l10n.t('{0}, seen in a way that allows no changes', of), row),
	'Collections.reverseOrder': { gives: () => l10n.t('an order that puts the largest first') },
	'Comparator.reverseOrder': { gives: () => l10n.t('an order that puts the largest first') },
	'Comparator.naturalOrder': { gives: () => l10n.t('an order that puts the smallest first') },
	'Comparator.comparing': one((of) => l10n.t('an order by what {0} gives', of)),
	'Comparator.comparingInt': one((of) => l10n.t('an order by what {0} gives', of)),
	'IntStream.range': two((from, to) => l10n.t('the whole numbers from {0} up to, but without, {1}', from, to)),
	'IntStream.rangeClosed': two((from, to) => l10n.t('the whole numbers from {0} to {1}', from, to)),
	// Objects, time and the program itself.
	'Objects.equals': { kind: 'truth', asks: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : l10n.t('{0} and {1} are equal, or both are nothing', a, b)) },
	'Objects.hash': { ...number, gives: ({ given }) => l10n.t('one number that is made from {0}', listed(given)) },
	'Objects.requireNonNull': { gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('{0}, which must not be nothing', of)), does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Checks that {0} is not nothing. If it is, an error comes up.', of)) },
	'Optional.of': one((of) => l10n.t('a box with {0} in it', of)),
	'Optional.empty': { gives: () => l10n.t('a box with nothing in it') },
	'Thread.sleep': deed((of) => l10n.t('Waits for {0} thousandths of a second.', of)),
	'System.exit': { does: () => l10n.t('Ends the program here.') },
	'System.currentTimeMillis': { ...number, gives: () => l10n.t('the time now, in thousandths of a second') },
	'System.nanoTime': { ...number, gives: () => l10n.t('a clock for short times, in billionths of a second') },
	'System.arraycopy': { does: ({ given: [from, at, to, place, count] }) => (from === undefined || at === undefined || to === undefined || place === undefined || count === undefined ? null : l10n.t('Copies {2} items of {0}, from place {3} on. They go into {1}, from place {4} on.', from, to, count, at, place)) },
	'LocalDate.now': { gives: () => l10n.t('the date of today') },
	'LocalDate.of': { gives: ({ given }) => (given.length < 3 ? null : l10n.t('the date that {0} stands for', listed(given))) },
};

const listMade: CallWords = { ...row, gives: ({ given: [of], parts: [part] }) => (of === undefined || isRoom(part) ? l10n.t('a new empty list') : l10n.t('a new list of what is in {0}', of)) };
/** Room to begin with is no content, and neither is an order for the items. */
const isRoom = (part: Expression | undefined): boolean => part !== undefined && numberIn(part) !== null;
const isOrder = (of: string | undefined): boolean => /^`(?:Comparator\b|Collections\.reverseOrder|String\.CASE_INSENSITIVE_ORDER|Map\.Entry\.comparing)|->|::/.test(of ?? '');

const setMade: CallWords = { kind: 'set', gives: ({ given: [of], parts: [part] }) => (of === undefined || isRoom(part) ? l10n.t('a new empty set') : isOrder(of) ? l10n.t('a new empty set with an order of its own') : l10n.t('a set of what is in {0}, each thing once', of)) };
const mapMade: CallWords = { kind: 'pairs', gives: ({ given: [of], parts: [part] }) => (of === undefined || isRoom(part) ? l10n.t('a new empty map, for keys and their values') : isOrder(of) ? l10n.t('a new empty map with an order of its own') : l10n.t('a new map made from {0}', of)) };
const growing: CallWords = { ...text, gives: ({ given: [of], parts: [part] }) => (of === undefined || (part && bare(part).kind === 'literal' && numberIn(part) !== null) ? l10n.t('a new empty text that can grow') : l10n.t('a text that can grow, which begins as {0}', of)) };
const error: CallWords = { gives: ({ given: [of] }) => (of === undefined ? l10n.t('a new error') : l10n.t('a new error with the message {0}', of)) };
const queue: CallWords = { ...row, gives: ({ given: [of], parts: [part] }) => (of === undefined || isRoom(part) ? l10n.t('a new empty queue') : isOrder(of) ? l10n.t('a new empty queue with an order of its own') : l10n.t('a queue of what is in {0}', of)) };

/** What `new` makes. */
export const made: Readonly<Record<string, CallWords>> = {
	ArrayList: listMade, LinkedList: listMade, Vector: listMade,
	HashSet: setMade, TreeSet: setMade, LinkedHashSet: setMade,
	HashMap: mapMade, TreeMap: mapMade, LinkedHashMap: mapMade,
	StringBuilder: growing, StringBuffer: growing,
	ArrayDeque: queue, PriorityQueue: queue,
	Stack: { ...row, gives: () => l10n.t('a new empty stack: what is put on last comes off first') },
	Scanner: { gives: ({ given: [of] }) => (of === undefined ? null : of === '`System.in`' ? l10n.t('a reader of what the user types') : l10n.t('a reader of what is in {0}', of)) },
	BufferedReader: { gives: () => l10n.t('a reader of whole lines') },
	InputStreamReader: { gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('a reader of what comes in through {0}', of)) },
	Random: { gives: ({ given: [seed] }) => (seed === undefined ? l10n.t('a maker of random numbers') : l10n.t('a maker of random numbers that gives the same ones in each run, by {0}', seed)) },
	String: { ...text, gives: ({ given: [of] }) => (of === undefined ? l10n.t('an empty text') : l10n.t('a new text object made from {0}', of)) },
	Object: { gives: () => l10n.t('an object without any parts') },
	Exception: error, RuntimeException: error, IllegalArgumentException: error, IllegalStateException: error, NullPointerException: error, ArithmeticException: error, IndexOutOfBoundsException: error, NumberFormatException: error, UnsupportedOperationException: error,
	BigInteger: { ...number, gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('the whole number {0}, of any size', of)) },
	BigDecimal: { ...number, gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('the exact number {0}', of)) },
	Thread: { gives: () => l10n.t('a piece of work that can run beside the rest') },
};

/** What is said of calls that make one kind of value from another. */
export const conversions: Readonly<Record<string, (call: string, from: string) => string>> = {
	'Integer.parseInt': (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	'Integer.valueOf': (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	'Long.parseLong': (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	'Double.parseDouble': (call, from) => l10n.t('{0} makes a number from {1} that may have a fraction.', call, from),
	'String.valueOf': (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
	'Integer.toString': (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
	'Character.getNumericValue': (call, from) => l10n.t('{0} makes a number from the digit {1}.', call, from),
};
