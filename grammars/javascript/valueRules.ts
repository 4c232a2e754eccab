import { amount, number, text, truth, Unknown, type ValueRules, type Worked } from '../braces/working';
import { textOf } from './expressions';

const isNothing = (value: Worked) => value.kind === 'nothing';

/** How the language works with values. */
export const valueRules: ValueRules = {
	isTrue: (value) => {
		switch (value.kind) {
			case 'nothing': return false;
			case 'truth': return value.value;
			case 'number': return Number(value.text) !== 0 && value.text !== 'NaN';
			case 'text': return value.value !== '';
			default: return true;
		}
	},
	equal: (operator, left, right) => {
		switch (operator) {
			case '===': return isSame(left, right);
			case '!==': return !isSame(left, right);
			case '==': return isAlike(left, right);
			case '!=': return !isAlike(left, right);
			default: return null;
		}
	},
	ordered: (operator, left, right) => {
		const [a, b] = left.kind === 'text' && right.kind === 'text' ? [left.value, right.value] : [counted(left), counted(right)];
		switch (operator) {
			case '<': return a < b;
			case '<=': return a <= b;
			case '>': return a > b;
			default: return a >= b;
		}
	},
	calculated: (operator, left, right) => {
		if (operator === '+' && (left.kind === 'text' || right.kind === 'text')) return text(written(left) + written(right));
		if ([left, right].some(({ kind }) => kind === 'items' || kind === 'pairs')) throw new Unknown();
		const [a, b] = [counted(left), counted(right)];
		switch (operator) {
			case '+': return number(a + b);
			case '-': return number(a - b);
			case '*': return number(a * b);
			case '/': return number(a / b);
			case '%': return number(a % b);
			case '**': return number(a ** b);
			default: throw new Unknown();
		}
	},
	literal: (of, source) => {
		switch (of) {
			case 'whole':
			case 'fraction': {
				const value = Number(source.replaceAll('_', ''));
				if (Number.isNaN(value)) throw new Unknown();
				return number(value);
			}
			case 'text': {
				const value = textOf(source);
				if (value === null) throw new Unknown();
				return text(value);
			}
			case 'truth': return truth(source === 'true');
			case 'nothing': return { kind: 'nothing', shown: source };
			default: throw new Unknown();
		}
	},
	unary: (operator, value) => number(operator === '-' ? -counted(value) : counted(value)),
	item: (of, at) => {
		if (of.kind === 'pairs') return of.pairs.find(([key]) => key.kind === at.kind && written(key) === written(at))?.[1] ?? missing;
		const position = at.kind === 'number' ? amount(at) : null;
		if (position === null || (of.kind !== 'text' && of.kind !== 'items')) throw new Unknown();
		const item = of.kind === 'text' ? of.value[position] : of.items[position];
		return item === undefined ? missing : typeof item === 'string' ? text(item) : item;
	},
	member: (of, name) => {
		if (name === 'length' && of.kind === 'text') return number(of.value.length);
		if (name === 'length' && of.kind === 'items' && of.of !== 'set') return number(of.items.length);
		if (name === 'size' && of.kind === 'items' && of.of === 'set') return number(of.items.length);
		if (of.kind !== 'pairs') throw new Unknown();
		return of.pairs.find(([key]) => key.kind === 'text' && key.value === name)?.[1] ?? missing;
	},
	method: (of, name, given) => (typeof of === 'string' ? ofLanguage(`${of}.${name}`, given) : of.kind === 'text' ? ofText(of.value, name, given) : ofItems(of, name, given)),
	call: (name, given) => ofLanguage(name, given),
	keepsSides: true,
};

const missing: Worked = { kind: 'nothing', shown: 'undefined' };

/** Which of the two values for nothing it is; inside of a list nobody knows. */
function toldNothing({ shown }: Worked): string {
	if (shown === undefined) throw new Unknown();
	return shown;
}

/** What `===` says. Nobody knows of two lists whether they are the same one. */
function isSame(left: Worked, right: Worked): boolean {
	if (left.kind !== right.kind) return false;
	switch (left.kind) {
		case 'nothing': return toldNothing(left) === toldNothing(right);
		case 'truth': return right.kind === 'truth' && left.value === right.value;
		case 'text': return right.kind === 'text' && left.value === right.value;
		case 'number': return amount(left) === amount(right);
		default: throw new Unknown();
	}
}

/** What `==` says: values of two kinds are compared as numbers. */
function isAlike(left: Worked, right: Worked): boolean {
	if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
	if (left.kind === right.kind) return isSame(left, right);
	return counted(left) === counted(right);
}

/** The number that a value counts as. */
function counted(value: Worked): number {
	switch (value.kind) {
		case 'number': return amount(value);
		case 'truth': return value.value ? 1 : 0;
		case 'text': return Number(value.value);
		case 'nothing': return toldNothing(value) === 'null' ? 0 : NaN;
		default: throw new Unknown();
	}
}

/** The text that a value is joined as. */
function written(value: Worked): string {
	switch (value.kind) {
		case 'number': return value.text;
		case 'truth': return String(value.value);
		case 'text': return value.value;
		case 'nothing': return toldNothing(value);
		default: throw new Unknown();
	}
}

const counting: Readonly<Record<string, (...given: number[]) => number>> = {
	'Math.abs': Math.abs, 'Math.floor': Math.floor, 'Math.ceil': Math.ceil, 'Math.round': Math.round, 'Math.trunc': Math.trunc, 'Math.sqrt': Math.sqrt, 'Math.max': Math.max, 'Math.min': Math.min, 'Math.pow': Math.pow,
};

function ofLanguage(name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	const count = Object.hasOwn(counting, name) ? counting[name] : undefined;
	if (count) return number(count(...given.map(counted)));
	if (!first || given.length !== 1) throw new Unknown();
	switch (name) {
		case 'Number': return number(counted(first));
		case 'String': return text(written(first));
		case 'Boolean': return truth(valueRules.isTrue(first));
		case 'parseInt': return number(Number.parseInt(written(first), 10));
		case 'parseFloat': return number(Number.parseFloat(written(first)));
		case 'isNaN': return truth(Number.isNaN(counted(first)));
		case 'Number.isNaN': return truth(first.kind === 'number' && first.text === 'NaN');
		case 'Number.isInteger': return truth(first.kind === 'number' && Number.isInteger(amount(first)));
		case 'Array.isArray': return truth(first.kind === 'items' && first.of === 'list');
		default: throw new Unknown();
	}
}

function ofText(value: string, name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	const part = first?.kind === 'text' ? first.value : null;
	switch (name) {
		case 'toUpperCase': return text(value.toUpperCase());
		case 'toLowerCase': return text(value.toLowerCase());
		case 'trim': return text(value.trim());
		case 'charAt': return text(value.charAt(first ? counted(first) : 0));
		case 'at': return valueRules.item(text(value), number(placed(first, value.length)));
	}
	if (part === null || given.length !== 1) throw new Unknown();
	switch (name) {
		case 'includes': return truth(value.includes(part));
		case 'startsWith': return truth(value.startsWith(part));
		case 'endsWith': return truth(value.endsWith(part));
		case 'indexOf': return number(value.indexOf(part));
		case 'lastIndexOf': return number(value.lastIndexOf(part));
		default: throw new Unknown();
	}
}

function ofItems(of: Worked, name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	if (of.kind !== 'items' || !first || given.length !== 1) throw new Unknown();
	if (of.of === 'set') {
		if (name !== 'has') throw new Unknown();
		return truth(of.items.some((item) => isSame(item, first)));
	}
	switch (name) {
		case 'includes': return truth(of.items.some((item) => isSame(item, first)));
		case 'indexOf': return number(of.items.findIndex((item) => isSame(item, first)));
		case 'at': return valueRules.item(of, number(placed(first, of.items.length)));
		default: throw new Unknown();
	}
}

/** A position, counted from the end when it is below zero. */
function placed(at: Worked | undefined, size: number): number {
	const position = at ? counted(at) : 0;
	return position < 0 ? size + position : position;
}
