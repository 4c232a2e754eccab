/** Works an expression out as the language does, or as somebody does who believes one thing otherwise. */
import type { Shape, Variables } from '../../beliefs';
import type { Expression } from './expression';
import { amount, isTrue, like, list, nothing, number, same, sequence, text, truth, uncalled, Unknown, whole } from './values';

/** What one misconception does otherwise; `undefined`: here it makes no difference. Each may throw `Unknown`. */
export interface Belief {
	readonly range?: (given: readonly number[]) => readonly number[] | undefined;
	readonly binary?: (operator: string, left: Shape, right: Shape) => Shape | undefined;
	readonly index?: (of: Shape, at: number) => Shape | undefined;
	readonly slice?: (of: Shape, from: number | null, to: number | null) => Shape | undefined;
	readonly call?: (name: string, given: readonly Shape[]) => Shape | undefined;
	readonly method?: (of: Shape, name: string, given: readonly Shape[]) => Shape | undefined;
	readonly compare?: (operator: string, left: Shape, right: Shape) => boolean | undefined;
	/** Sees the tree: where the words are grouped otherwise. */
	readonly tree?: (expression: Expression, work: (part: Expression) => Shape) => Shape | undefined;
}

/** The value of an expression with these variables. Throws `Unknown` where it cannot be told. */
export function work(expression: Expression, state: Variables, belief: Belief = {}): Shape {
	const own = (part: Expression): Shape => work(part, state, belief);
	const otherwise = belief.tree?.(expression, own);
	if (otherwise) return otherwise;
	switch (expression.kind) {
		case 'number':
			return number(Number(expression.text), !expression.text.includes('.'));
		case 'text':
			return text(expression.value);
		case 'name':
			return named(expression.name, state);
		case 'items':
			return { kind: 'items', of: expression.of, items: expression.items.map(own) };
		case 'minus': {
			const of = own(expression.of);
			return number(-amount(of), of.kind !== 'number' || of.whole);
		}
		case 'not':
			return truth(!isTrue(own(expression.of)));
		case 'binary': {
			const [left, right] = [own(expression.left), own(expression.right)];
			return belief.binary?.(expression.operator, left, right) ?? calculated(expression.operator, left, right);
		}
		case 'compare': {
			let left = own(expression.first);
			for (const { operator, right } of expression.rest) {
				const value = own(right);
				if (!(belief.compare?.(operator, left, value) ?? compared(operator, left, value))) return truth(false);
				left = value;
			}
			return truth(true);
		}
		case 'logic': {
			const left = own(expression.left);
			return isTrue(left) === (expression.operator === 'and') ? own(expression.right) : left;
		}
		case 'index': {
			const [of, key] = [own(expression.of), own(expression.at)];
			if (of.kind === 'pairs') {
				const found = of.pairs.find(([each]) => same(each, key));
				if (!found) throw new Unknown();
				return found[1];
			}
			const at = whole(key);
			return belief.index?.(of, at) ?? itemAt(of, at);
		}
		case 'slice': {
			if (expression.step) throw new Unknown();
			const of = own(expression.of);
			const from = expression.from && whole(own(expression.from));
			const to = expression.to && whole(own(expression.to));
			return belief.slice?.(of, from, to) ?? like(of, sequence(of).slice(from ?? 0, to ?? undefined));
		}
		case 'call': {
			const given = expression.given.map(own);
			if (expression.name === 'range') {
				const numbers = given.map(whole);
				return list((belief.range?.(numbers) ?? range(numbers)).map((each) => number(each)));
			}
			return belief.call?.(expression.name, given) ?? called(expression.name, given);
		}
		case 'method': {
			const [of, given] = [own(expression.of), expression.given.map(own)];
			return belief.method?.(of, expression.name, given) ?? methodOf(of, expression.name, given);
		}
		case 'uncalled': {
			const of = own(expression.of);
			// What stands behind the dot of another value is a field.
			if (of.kind !== 'text' && of.kind !== 'items' && of.kind !== 'pairs') throw new Unknown();
			return uncalled;
		}
	}
}

const most = 1000;

/** The numbers of a range; `included`: its end is one of them. */
export function range(given: readonly number[]): readonly number[] {
	const [from = 0, to = 0, step = 1] = given.length === 1 ? [0, given[0]] : given;
	if (step === 0 || given.length === 0 || Math.abs((to - from) / step) > most) throw new Unknown();
	const found: number[] = [];
	for (let at = from; step > 0 ? at < to : at > to; at += step) found.push(at);
	return found;
}

function named(name: string, state: Variables): Shape {
	if (name === 'True' || name === 'False') return truth(name === 'True');
	if (name === 'None') return nothing;
	const value = state[name]?.shape;
	if (!value || value.kind === 'opaque') throw new Unknown();
	return value;
}

/** The item at a position, counted from the end when it is below zero. */
export function itemAt(of: Shape, at: number): Shape {
	const item = sequence(of).at(at);
	if (!item || at < -sequence(of).length) throw new Unknown();
	return item;
}

export function calculated(operator: string, left: Shape, right: Shape): Shape {
	if (operator === '+' && left.kind === 'text' && right.kind === 'text') return text(left.value + right.value);
	if (operator === '+' && left.kind === 'items' && right.kind === 'items' && left.of === right.of && left.of !== 'set') return like(left, [...left.items, ...right.items]);
	if (operator === '*' && (left.kind === 'text' || left.kind === 'items')) return like(left, Array.from({ length: Math.min(most, Math.max(0, whole(right))) }, () => sequence(left)).flat());
	const [a, b] = [amount(left), amount(right)];
	const isWhole = [left, right].every((each) => each.kind === 'truth' || (each.kind === 'number' && each.whole));
	if (['/', '//', '%'].includes(operator) && b === 0) throw new Unknown();
	switch (operator) {
		case '+':
			return number(a + b, isWhole);
		case '-':
			return number(a - b, isWhole);
		case '*':
			return number(a * b, isWhole);
		case '/':
			return number(a / b, false);
		case '//':
			return number(Math.floor(a / b), isWhole);
		case '%':
			return number(a - Math.floor(a / b) * b, isWhole);
		case '**':
			return number(a ** b, isWhole && b >= 0);
		case '^':
			if (!isWhole || a < 0 || b < 0) throw new Unknown();
			return number(a ^ b);
		default:
			throw new Unknown();
	}
}

export function compared(operator: string, left: Shape, right: Shape): boolean {
	if (operator === '==') return same(left, right);
	if (operator === '!=') return !same(left, right);
	if (operator === 'not in') return !compared('in', left, right);
	if (operator === 'is not') return !compared('is', left, right);
	if (operator === 'is') {
		// Of two equal numbers or texts nobody knows whether they are one.
		if (right.kind !== 'nothing' && right.kind !== 'truth') throw new Unknown();
		return left.kind === right.kind && same(left, right);
	}
	if (operator === 'in' && right.kind === 'pairs') return right.pairs.some(([key]) => same(key, left));
	if (operator === 'in') return right.kind === 'text' && left.kind === 'text' ? right.value.includes(left.value) : sequence(right).some((item) => same(item, left));
	const order = left.kind === 'text' && right.kind === 'text' ? (left.value < right.value ? -1 : left.value > right.value ? 1 : 0) : amount(left) - amount(right);
	return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

function called(name: string, given: readonly Shape[]): Shape {
	const [first] = given;
	if (!first || (given.length > 1 && name !== 'max' && name !== 'min')) throw new Unknown();
	const numbers = () => (given.length > 1 ? given : sequence(first)).map((each) => ({ each, is: amount(each) }));
	switch (name) {
		case 'len':
			return number(first.kind === 'pairs' ? first.pairs.length : sequence(first).length);
		case 'sum':
			return number(numbers().reduce((sum, { is }) => sum + is, 0), numbers().every(({ each }) => each.kind !== 'number' || each.whole));
		case 'max':
		case 'min': {
			const [best] = numbers().sort((a, b) => (name === 'max' ? b.is - a.is : a.is - b.is));
			if (!best) throw new Unknown();
			return best.each;
		}
		case 'abs':
			return number(Math.abs(amount(first)), first.kind === 'truth' || (first.kind === 'number' && first.whole));
		case 'int':
			if (first.kind === 'text' && !/^\s*-?\d+\s*$/.test(first.value)) throw new Unknown();
			return number(Math.trunc(first.kind === 'text' ? Number(first.value) : amount(first)), true);
		case 'float':
			return number(first.kind === 'text' ? Number(first.value) : amount(first), false);
		case 'str':
			if (first.kind !== 'number' && first.kind !== 'text') throw new Unknown();
			return text(first.kind === 'number' ? first.text : first.value);
		case 'round': {
			const is = amount(first);
			const down = Math.floor(is);
			// A half goes to the even neighbour.
			return number(is - down === 0.5 ? down + (down % 2 === 0 ? 0 : 1) : Math.round(is), true);
		}
		case 'list':
			return list(sequence(first));
		case 'sorted':
			return list(sorted(first));
		case 'bool':
			return truth(isTrue(first));
		default:
			throw new Unknown();
	}
}

/** The items in order, the smallest first. */
export function sorted(of: Shape): readonly Shape[] {
	return [...sequence(of)].sort((a, b) => (compared('<', a, b) ? -1 : compared('>', a, b) ? 1 : 0));
}

/** Of other letters and digits only the language knows what they are. */
const onKeyboard = /^[\u0020-\u007e]*$/;

/** What a text can be asked. */
const asked: Readonly<Record<string, (value: string) => boolean>> = {
	isdigit: (value) => /^\d+$/.test(value),
	isalpha: (value) => /^[A-Za-z]+$/.test(value),
	isalnum: (value) => /^[A-Za-z\d]+$/.test(value),
	isspace: (value) => /^ +$/.test(value),
	isupper: (value) => /[A-Z]/.test(value) && !/[a-z]/.test(value),
	islower: (value) => /[a-z]/.test(value) && !/[A-Z]/.test(value),
};

function methodOf(of: Shape, name: string, given: readonly Shape[]): Shape {
	if (of.kind === 'text' && given.length === 0) {
		if (name === 'upper') return text(of.value.toUpperCase());
		if (name === 'lower') return text(of.value.toLowerCase());
		if (name === 'strip') return text(of.value.trim());
	}
	const [first] = given;
	if (of.kind === 'text' && first?.kind === 'text' && given.length === 1 && name === 'startswith') return truth(of.value.startsWith(first.value));
	if (of.kind === 'text' && first?.kind === 'text' && given.length === 1 && name === 'endswith') return truth(of.value.endsWith(first.value));
	if (of.kind === 'text' && given.length === 0 && asked[name] && onKeyboard.test(of.value)) return truth(asked[name](of.value));
	if (name === 'count' && given.length === 1 && first && of.kind === 'items') return number(of.items.filter((item) => same(item, first)).length);
	if (of.kind === 'items' && of.of === 'list' && ['append', 'sort', 'reverse', 'extend', 'insert', 'remove'].includes(name)) return nothing;
	throw new Unknown();
}
