import { amount, number, text, truth, Unknown, type ValueRules, type Worked } from '../../braces/working';
import { methodOf, ofLibrary } from './methods';
import { codeOf, fraction, isLetter, letter, textOf, writtenPlainly } from './values';

/** What becomes of values, as far as a beginner is asked about it. What would stop the run cannot be told. */
export const rules: ValueRules = {
	isTrue: (value) => {
		if (value.kind !== 'truth') throw new Unknown();
		return value.value;
	},
	equal: (operator, left, right) => {
		if (operator !== '==' && operator !== '!=') return null;
		return isSame(left, right) === (operator === '==');
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
	calculated,
	literal: (of, source) => {
		switch (of) {
			case 'whole': return number(Number(source.replace(/[_lL]/g, '')), true);
			case 'fraction': return fraction(Number(source.replace(/_|[dDfF]$/g, '')));
			case 'sign':
			case 'text': {
				const value = textOf(source);
				if (value === null) throw new Unknown();
				return source.startsWith("'") ? letter(value) : text(value);
			}
			case 'truth': return truth(source === 'true');
			case 'nothing': return { kind: 'nothing', shown: 'null' };
			default: throw new Unknown();
		}
	},
	unary: (operator, value) => (operator === '-' ? calculated('-', number(0, true), value) : value),
	item: (of, at) => {
		const position = at.kind === 'number' && at.whole ? amount(at) : -1;
		const found = of.kind === 'items' ? of.items[position] : of.kind === 'text' ? of.value[position] : undefined;
		if (found === undefined) throw new Unknown();
		return typeof found === 'string' ? letter(found) : found;
	},
	member: (of, name) => {
		if (name !== 'length' || of.kind !== 'items') throw new Unknown();
		return number(of.items.length, true);
	},
	method: (of, name, given) => (typeof of === 'string' ? ofLibrary(`${of}.${name}`, given) : methodOf(of, name, given, rules.item)),
	call: () => {
		throw new Unknown();
	},
	cast: (type, value) => {
		switch (type) {
			case 'int':
			case 'long':
			case 'short':
			case 'byte': return number(Math.trunc(counted(value)), true);
			case 'double':
			case 'float': return fraction(counted(value));
			case 'char': return letter(String.fromCharCode(counted(value)));
			default: throw new Unknown();
		}
	},
	keepsSides: false,
};

/** The number that a value counts as: a letter counts as its place among all letters. */
export function counted(value: Worked): number {
	return isLetter(value) ? codeOf(value) : amount(value);
}

/** `==`: plain values by what they are. Two texts with the same letters may be two objects, and then they are not the same. */
function isSame(left: Worked, right: Worked): boolean {
	if (left.kind === 'nothing' || right.kind === 'nothing') return left.kind === right.kind;
	if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
	if (left.kind === 'text' && right.kind === 'text' && !isLetter(left) && !isLetter(right)) return false;
	return counted(left) === counted(right);
}

function isWhole(value: Worked): boolean {
	return isLetter(value) || (value.kind === 'number' && value.whole);
}

/** A whole number that is too large for its place begins again at the other end. */
function inPlace(value: number, ...from: readonly number[]): Worked {
	if (!Number.isSafeInteger(value)) throw new Unknown();
	return number(from.every((each) => each === (each | 0)) ? value | 0 : value, true);
}

function calculated(operator: string, left: Worked, right: Worked): Worked {
	const isJoined = [left, right].some((each) => each.kind === 'text' && !isLetter(each));
	if (operator === '+' && isJoined) return text(writtenPlainly(left) + writtenPlainly(right));
	const [a, b] = [counted(left), counted(right)];
	if (!isWhole(left) || !isWhole(right)) {
		switch (operator) {
			case '+': return fraction(a + b);
			case '-': return fraction(a - b);
			case '*': return fraction(a * b);
			case '/': return fraction(a / b);
			case '%': return fraction(a % b);
			default: throw new Unknown();
		}
	}
	switch (operator) {
		case '+': return inPlace(a + b, a, b);
		case '-': return inPlace(a - b, a, b);
		case '*': return inPlace(a * b, a, b);
		case '/':
		case '%':
			if (b === 0) throw new Unknown();
			return inPlace(operator === '/' ? Math.trunc(a / b) : a % b, a, b);
		default: throw new Unknown();
	}
}
