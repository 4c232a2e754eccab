import { amount, text, truth, Unknown, type ValueRules, type Worked } from '../braces/working';
import { textOf } from './expressions';

/** A number that only its sign is known of, and one of a kind that has no numbers below zero. */
const [bySign, unsigned] = ['by sign', 'unsigned'];

/** What differs in a language that grew from this one. */
export interface OwnRules {
	readonly method: ValueRules['method'];
	readonly call: ValueRules['call'];
	readonly item: ValueRules['item'];
	/** Two texts are compared by what is in them, and not by where they are kept. */
	readonly comparesTexts: boolean;
}

/** How the languages of this family work with values. */
export function rulesOf({ method, call, item, comparesTexts }: OwnRules): ValueRules {
	return {
		isTrue: (value) => {
			switch (value.kind) {
				case 'truth': return value.value;
				case 'number': return Number(value.text) !== 0;
				case 'nothing': return false;
				case 'opaque': return true;
				case 'text':
					if (comparesTexts && !isSign(value)) throw new Unknown();
					return true;
				default: throw new Unknown();
			}
		},
		equal: (operator, left, right) => {
			switch (operator) {
				case '==': return isSame(left, right, comparesTexts);
				case '!=': return !isSame(left, right, comparesTexts);
				default: return null;
			}
		},
		ordered: (operator, left, right) => {
			const isOfTexts = comparesTexts && left.kind === 'text' && right.kind === 'text' && !isSign(left) && !isSign(right);
			const [a, b] = isOfTexts ? [left.value, right.value] : compared(left, right);
			switch (operator) {
				case '<': return a < b;
				case '<=': return a <= b;
				case '>': return a > b;
				default: return a >= b;
			}
		},
		calculated: (operator, left, right) => {
			const isOfTexts = comparesTexts && operator === '+' && [left, right].every(({ kind }) => kind === 'text') && ![left, right].every(isSign);
			if (isOfTexts && left.kind === 'text' && right.kind === 'text') return text(left.value + right.value);
			const [a, b] = [counted(left), counted(right)];
			const isWhole = [left, right].every((side) => side.kind !== 'number' || side.whole);
			const made = (value: number) => (isWhole ? whole(value, isUnsigned(left) || isUnsigned(right)) : fraction(value));
			switch (operator) {
				case '+': return made(a + b);
				case '-': return made(a - b);
				case '*': return made(a * b);
				case '/': return made(isWhole ? Math.trunc(a / divisor(b)) : a / divisor(b));
				case '%': return isWhole ? made(a % divisor(b)) : missing();
				default: throw new Unknown();
			}
		},
		literal: (of, source) => {
			switch (of) {
				case 'whole': return whole(Number(/^0[0-7]+$/.test(source) ? `0o${source.slice(1)}` : source.replaceAll(/[uUlL]+$/g, '')));
				case 'fraction': return fraction(Number(source.replace(/[fFlL]$/, '')));
				case 'text':
				case 'sign': {
					const value = textOf(source);
					if (value === null) throw new Unknown();
					return source.startsWith("'") ? sign(value) : text(value);
				}
				case 'truth': return truth(source === 'true');
				case 'nothing': return { kind: 'nothing', shown: source };
				default: throw new Unknown();
			}
		},
		unary: (operator, value) => {
			const is = operator === '-' ? -counted(value) : counted(value);
			return value.kind === 'number' && !value.whole ? fraction(is) : whole(is, isUnsigned(value));
		},
		item,
		member: () => missing(),
		method,
		call,
		cast: (type, value) => {
			switch (type) {
				case 'int':
				case 'long': return whole(Math.trunc(counted(value)));
				case 'float':
				case 'double': return fraction(counted(value));
				case 'char': return sign(String.fromCharCode(counted(value)));
				default: throw new Unknown();
			}
		},
		keepsSides: false,
		isKept: (shown) => /^(?:-> |&|<pointer>)/.test(shown),
	};
}

export const sign = (value: string): Worked => ({ kind: 'text', value, shown: `'${value}'` });

/** A letter, which is a number as well. */
export function isSign(value: Worked): boolean {
	return value.kind === 'text' && value.shown?.startsWith("'") === true;
}

function isUnsigned(value: Worked): boolean {
	return value.kind === 'number' && value.shown === unsigned;
}

/** A whole number; beyond the usual kind of them nobody knows here whether it is kept. */
export function whole(value: number, hasNoSign = false): Worked {
	if (!Number.isInteger(value) || Math.abs(value) > 2 ** 31 - 1 || (hasNoSign && value < 0)) throw new Unknown();
	return { kind: 'number', text: String(value === 0 ? 0 : value), whole: true, ...(hasNoSign ? { shown: unsigned } : {}) };
}

/** How many there are: a number that cannot be below zero. */
export const size = (value: number): Worked => whole(value, true);

/** A number with a point, as the language writes it. */
export function fraction(value: number): Worked {
	if (!Number.isFinite(value)) throw new Unknown();
	return { kind: 'number', text: Number.isInteger(value) ? `${value}.0` : String(value), whole: false };
}

export function missing(): never {
	throw new Unknown();
}

function divisor(value: number): number {
	return value === 0 ? missing() : value;
}

/** The number that a value counts as. */
export function counted(value: Worked): number {
	if (value.kind === 'number' && value.shown !== bySign) return amount(value);
	if (value.kind === 'truth') return value.value ? 1 : 0;
	if (value.kind === 'text' && isSign(value)) return value.value.charCodeAt(0);
	throw new Unknown();
}

/** Two numbers to be compared; one that may be any below zero is so only with zero itself. */
function compared(left: Worked, right: Worked): readonly [number, number] {
	const isHalfKnown = (value: Worked) => value.kind === 'number' && value.shown === bySign;
	if (isHalfKnown(left) || isHalfKnown(right)) {
		const other = isHalfKnown(left) ? right : left;
		if (isHalfKnown(other) || counted(other) !== 0) throw new Unknown();
		return [amount(left.kind === 'number' ? left : right), 0].map((each, at) => (isHalfKnown(left) || at === 1 ? each : -each)) as [number, number];
	}
	const [a, b] = [counted(left), counted(right)];
	// One below zero is taken for a very large one there.
	if ((isUnsigned(left) || isUnsigned(right)) && (a < 0 || b < 0)) throw new Unknown();
	return [a, b];
}

function isSame(left: Worked, right: Worked, comparesTexts: boolean): boolean {
	const isNothing = (value: Worked) => value.kind === 'nothing' || (value.kind === 'number' && value.text === '0');
	if (left.kind === 'nothing' || right.kind === 'nothing') {
		const other = left.kind === 'nothing' ? right : left;
		if (isNothing(other)) return true;
		return other.kind === 'opaque' || (other.kind === 'text' && !comparesTexts) ? false : missing();
	}
	if (left.kind === 'text' && right.kind === 'text' && !isSign(left) && !isSign(right)) return comparesTexts ? left.value === right.value : missing();
	const [a, b] = compared(left, right);
	return a === b;
}

/** What is above, below or at zero, and not how far. */
export function towards(value: number): Worked {
	return value === 0 ? whole(0) : { kind: 'number', text: String(Math.sign(value)), whole: true, shown: bySign };
}

/** The value at a position of a row or a text; behind the last letter stands the sign that ends the text. */
function item(of: Worked, at: Worked): Worked {
	const position = counted(at);
	if (of.kind === 'items' && of.of !== 'set') return of.items[position] ?? missing();
	if (of.kind !== 'text' || isSign(of)) throw new Unknown();
	if (position === of.value.length) return whole(0);
	const letter = of.value[position];
	return letter === undefined ? missing() : sign(letter);
}

const counting: Readonly<Record<string, (...given: number[]) => number>> = {
	fabs: Math.abs, sqrt: Math.sqrt, pow: Math.pow, floor: Math.floor, ceil: Math.ceil, trunc: Math.trunc, fmin: Math.min, fmax: Math.max,
	round: (value = 0) => Math.sign(value) * Math.round(Math.abs(value)),
};

const kinds: Readonly<Record<string, RegExp>> = {
	isdigit: /^[0-9]$/, isalpha: /^[A-Za-z]$/, isalnum: /^[A-Za-z0-9]$/, isspace: /^[ \t\n\v\f\r]$/, isupper: /^[A-Z]$/, islower: /^[a-z]$/, ispunct: /^[!-/:-@[-`{-~]$/,
};

/** What functions of the library give. */
export function ofLibrary(name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	if (!first) throw new Unknown();
	const [count, kind] = [Object.hasOwn(counting, name) ? counting[name] : undefined, Object.hasOwn(kinds, name) ? kinds[name] : undefined];
	if (count) return fraction(count(...given.map(counted)));
	if (kind) return kind.test(String.fromCharCode(counted(first))) ? towards(1) : whole(0);
	const [a, b] = [first, second].map((each) => (each?.kind === 'text' && !isSign(each) ? each.value : null));
	switch (name) {
		case 'abs': return first.kind === 'number' && !first.whole ? missing() : whole(Math.abs(counted(first)));
		case 'toupper': return whole(String.fromCharCode(counted(first)).toUpperCase().charCodeAt(0));
		case 'tolower': return whole(String.fromCharCode(counted(first)).toLowerCase().charCodeAt(0));
		case 'strlen': return a === null || a === undefined ? missing() : size(a.length);
		case 'strcmp': return typeof a !== 'string' || typeof b !== 'string' ? missing() : towards(a < b ? -1 : a > b ? 1 : 0);
		case 'atoi': return typeof a === 'string' && /^[-+]?\d+$/.test(a) ? whole(Number(a)) : missing();
		default: throw new Unknown();
	}
}

/** How this language works with values. */
export const valueRules: ValueRules = rulesOf({ method: () => missing(), call: ofLibrary, item, comparesTexts: false });
export const itemAt = item;
