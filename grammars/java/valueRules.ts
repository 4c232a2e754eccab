import { amount, text, truth, Unknown, type ValueRules, type Worked } from '../braces/working';
import { textOf } from './expressions';

type NumberValue = Extract<Worked, { kind: 'number' }>;
type TextValue = Extract<Worked, { kind: 'text' }>;

/** How the language works with values. */
export const valueRules: ValueRules = {
	isTrue: (value) => {
		if (value.kind !== 'truth') throw new Unknown();
		return value.value;
	},
	equal: (operator, left, right) => {
		switch (operator) {
			case '==': return isSame(left, right);
			case '!=': return !isSame(left, right);
			default: return null;
		}
	},
	ordered: (operator, left, right) => {
		const [a, b] = [counted(left), counted(right)];
		switch (operator) {
			case '<': return a < b;
			case '<=': return a <= b;
			case '>': return a > b;
			default: return a >= b;
		}
	},
	calculated: (operator, left, right) => {
		if (operator === '+' && [left, right].some((side) => side.kind === 'text' && !isSign(side))) return text(written(left) + written(right));
		const [a, b] = [counted(left), counted(right)];
		const isWhole = [left, right].every((side) => side.kind === 'text' || (side.kind === 'number' && side.whole));
		switch (operator) {
			case '+': return calculated(a + b, isWhole);
			case '-': return calculated(a - b, isWhole);
			case '*': return calculated(a * b, isWhole);
			case '/': return isWhole ? calculated(Math.trunc(a / divisor(b)), true) : calculated(a / b, false);
			case '%': return calculated(a % (isWhole ? divisor(b) : b), isWhole);
			default: throw new Unknown();
		}
	},
	literal: (of, source) => {
		switch (of) {
			case 'whole': return whole(Number(/^0[0-7_]+$/.test(source) ? `0o${source.slice(1)}` : source.replaceAll(/_|[lL]$/g, '')));
			case 'fraction': {
				// `5L` is whole, too, for those who read only its signs.
				const value = Number(source.replaceAll('_', '').replace(/[fFdDlL]$/, ''));
				return /[lL]$/.test(source) ? whole(value) : fraction(value);
			}
			case 'text':
			case 'sign': {
				const value = textOf(source);
				if (value === null) throw new Unknown();
				return source.startsWith("'") ? sign(value) : text(value);
			}
			case 'truth': return truth(source === 'true');
			case 'nothing': {
				if (source !== 'null') throw new Unknown();
				return { kind: 'nothing', shown: source };
			}
			default: throw new Unknown();
		}
	},
	unary: (operator, value) => calculated(operator === '-' ? -counted(value) : counted(value), value.kind === 'text' || (value.kind === 'number' && value.whole)),
	item: (of, at) => {
		if (of.kind !== 'items' || of.of === 'set') throw new Unknown();
		return itemAt(of.items, at);
	},
	member: (of, name) => {
		if (name !== 'length' || of.kind !== 'items') throw new Unknown();
		return whole(of.items.length);
	},
	method: (of, name, given) => {
		if (typeof of === 'string') return ofLanguage(`${of}.${name}`, given);
		if (of.kind === 'text' && !isSign(of)) return ofText(of.value, name, given);
		if (of.kind === 'items') return ofItems(of, name, given);
		if (of.kind === 'pairs') return ofPairs(of, name, given);
		throw new Unknown();
	},
	call: () => {
		throw new Unknown();
	},
	cast: (type, value) => {
		switch (type) {
			case 'int':
			case 'long': return whole(Math.trunc(counted(value)));
			case 'double': return fraction(counted(value));
			case 'char': return sign(String.fromCharCode(counted(value)));
			default: throw new Unknown();
		}
	},
	keepsSides: false,
};

const sign = (value: string): Worked => ({ kind: 'text', value, shown: `'${value}'` });

/** A letter, which is a number as well. */
function isSign(value: Worked): boolean {
	return value.kind === 'text' && value.shown?.startsWith("'") === true;
}

/** A whole number; beyond the smallest kind of them nobody knows here whether it is kept. */
function whole(value: number): NumberValue {
	if (!Number.isInteger(value) || Math.abs(value) > 2 ** 31 - 1) throw new Unknown();
	return { kind: 'number', text: String(value === 0 ? 0 : value), whole: true };
}

/** A number with a point, as the language writes it. */
function fraction(value: number): NumberValue {
	if (!Number.isFinite(value)) throw new Unknown();
	const size = Math.abs(value);
	if (size !== 0 && (size >= 1e7 || size < 1e-3)) throw new Unknown();
	return { kind: 'number', text: Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value), whole: false };
}

function calculated(value: number, isWhole: boolean): Worked {
	return isWhole ? whole(value) : fraction(value);
}

function divisor(value: number): number {
	if (value === 0) throw new Unknown();
	return value;
}

/** What `==` says. Of two texts or lists nobody knows here whether they are the same one. */
function isSame(left: Worked, right: Worked): boolean {
	if (left.kind === 'nothing' || right.kind === 'nothing') return left.kind === right.kind;
	if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
	return counted(left) === counted(right);
}

/** What `equals` says. */
function isEqual(left: Worked, right: Worked): boolean {
	if (left.kind === 'text' && right.kind === 'text') return isSign(left) === isSign(right) && left.value === right.value;
	if (left.kind === 'number' && right.kind === 'number') return left.whole === right.whole && amount(left) === amount(right);
	if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
	if (left.kind === 'nothing' || right.kind === 'nothing') return left.kind === right.kind;
	if (left.kind === 'items' && right.kind === 'items' && left.of === 'list' && right.of === 'list') return left.items.length === right.items.length && left.items.every((item, at) => isEqual(item, right.items[at] ?? item));
	if (left.kind !== right.kind) return false;
	throw new Unknown();
}

/** The number that a value counts as. */
function counted(value: Worked): number {
	if (value.kind === 'number') return amount(value);
	if (value.kind === 'text' && isSign(value)) return value.value.charCodeAt(0);
	throw new Unknown();
}

/** The text that a value is joined as. */
function written(value: Worked): string {
	switch (value.kind) {
		case 'number': return value.text;
		case 'truth': return String(value.value);
		case 'text': return value.value;
		case 'nothing': return 'null';
		default: throw new Unknown();
	}
}

function itemAt(items: readonly Worked[], at: Worked | undefined): Worked {
	const item = at ? items[counted(at)] : undefined;
	if (item === undefined) throw new Unknown();
	return item;
}

function ofLanguage(name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	if (!first) throw new Unknown();
	const isWhole = given.every((one) => one.kind === 'number' && one.whole);
	const letter = first.kind === 'text' && isSign(first) ? first.value : null;
	switch (name) {
		case 'Math.abs': return calculated(Math.abs(counted(first)), isWhole);
		case 'Math.max': return second ? calculated(Math.max(counted(first), counted(second)), isWhole) : missing();
		case 'Math.min': return second ? calculated(Math.min(counted(first), counted(second)), isWhole) : missing();
		case 'Math.floor': return fraction(Math.floor(counted(first)));
		case 'Math.ceil': return fraction(Math.ceil(counted(first)));
		case 'Math.round': return whole(Math.round(counted(first)));
		case 'Math.sqrt': return fraction(Math.sqrt(counted(first)));
		case 'Math.pow': return second ? fraction(counted(first) ** counted(second)) : missing();
		case 'Integer.parseInt': return first.kind === 'text' && /^[-+]?\d+$/.test(first.value) ? whole(Number(first.value)) : missing();
		case 'String.valueOf': return text(written(first));
		case 'Character.isDigit': return letter === null ? missing() : truth(/^\p{Nd}$/u.test(letter));
		case 'Character.isLetter': return letter === null ? missing() : truth(/^\p{L}$/u.test(letter));
		case 'Character.isLetterOrDigit': return letter === null ? missing() : truth(/^[\p{L}\p{Nd}]$/u.test(letter));
		case 'Character.isUpperCase': return letter === null ? missing() : truth(/^\p{Lu}$/u.test(letter));
		case 'Character.isLowerCase': return letter === null ? missing() : truth(/^\p{Ll}$/u.test(letter));
		case 'Character.isWhitespace': return letter === null ? missing() : truth(/^[ \t\n\r\f\v]$/.test(letter));
		case 'Character.toUpperCase': return letter === null ? missing() : sign(letter.toUpperCase());
		case 'Character.toLowerCase': return letter === null ? missing() : sign(letter.toLowerCase());
		case 'Character.getNumericValue': return letter !== null && /^\d$/.test(letter) ? whole(Number(letter)) : missing();
		case 'Objects.equals': return second ? truth(isEqual(first, second)) : missing();
		default: throw new Unknown();
	}
}

function missing(): never {
	throw new Unknown();
}

function ofText(value: string, name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	switch (name) {
		case 'length': return whole(value.length);
		case 'isEmpty': return truth(value === '');
		case 'isBlank': return truth(value.trim() === '');
		case 'toUpperCase': return text(value.toUpperCase());
		case 'toLowerCase': return text(value.toLowerCase());
		case 'trim':
		case 'strip': return text(value.trim());
		case 'toString': return text(value);
	}
	if (!first) throw new Unknown();
	if (name === 'charAt') {
		const letter = value[counted(first)];
		return letter === undefined ? missing() : sign(letter);
	}
	if (name === 'equals') return truth(isEqual(text(value), first));
	if (name === 'substring') return part(value, counted(first), second ? counted(second) : value.length);
	const other = first.kind === 'text' ? first.value : missing();
	switch (name) {
		case 'equalsIgnoreCase': return truth(value.toLowerCase() === other.toLowerCase());
		case 'contains': return truth(value.includes(other));
		case 'startsWith': return truth(value.startsWith(other));
		case 'endsWith': return truth(value.endsWith(other));
		case 'indexOf': return second ? whole(value.indexOf(other, counted(second))) : whole(value.indexOf(other));
		case 'lastIndexOf': return whole(value.lastIndexOf(other));
		case 'concat': return text(value + other);
		case 'compareTo': return whole(compared(value, other));
		default: throw new Unknown();
	}
}

function part(value: string, from: number, to: number): TextValue {
	if (from < 0 || from > to || to > value.length) throw new Unknown();
	return { kind: 'text', value: value.slice(from, to) };
}

/** What `compareTo` gives: how far apart the first letters are that differ, else how much longer the one is. */
function compared(a: string, b: string): number {
	for (let at = 0; at < Math.min(a.length, b.length); at++) {
		const far = a.charCodeAt(at) - b.charCodeAt(at);
		if (far !== 0) return far;
	}
	return a.length - b.length;
}

function ofItems(of: Extract<Worked, { kind: 'items' }>, name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	if (name === 'size') return whole(of.items.length);
	if (name === 'isEmpty') return truth(of.items.length === 0);
	if (!first || given.length !== 1) throw new Unknown();
	if (name === 'contains') return truth(of.items.some((item) => isEqual(item, first)));
	if (of.of === 'set') throw new Unknown();
	switch (name) {
		case 'get': return itemAt(of.items, first);
		case 'indexOf': return whole(of.items.findIndex((item) => isEqual(item, first)));
		default: throw new Unknown();
	}
}

function ofPairs(of: Extract<Worked, { kind: 'pairs' }>, name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	if (name === 'size') return whole(of.pairs.length);
	if (name === 'isEmpty') return truth(of.pairs.length === 0);
	if (!first) throw new Unknown();
	// A letter among the keys is kept as a text here.
	const found = of.pairs.find(([key]) => (key.kind === 'text' && first.kind === 'text' ? key.value === first.value : isEqual(key, first)));
	switch (name) {
		case 'containsKey': return truth(found !== undefined);
		case 'get': return found?.[1] ?? { kind: 'nothing', shown: 'null' };
		case 'getOrDefault': return found?.[1] ?? second ?? missing();
		default: throw new Unknown();
	}
}
