/** Works an expression out on the values of a run, by the rules of a language. */
import type { Shape, Variables } from '../beliefs';
import { sourceOf, type Expression, type Literal } from './tree';

/** Thrown where a value cannot be told: an operation that is not known here, or that would stop the run. */
export class Unknown extends Error {}

/** A value on the way; `nothing` may be of several kinds, and a text may be one letter of a type of its own: `shown` tells. */
export type Worked = Shape & { readonly shown?: string };

/** How a language works with values. Each may throw {@link Unknown}. */
export interface ValueRules {
	readonly isTrue: (value: Worked) => boolean;
	/** Whether two values are equal by this operator; null for an operator that compares otherwise. */
	readonly equal: (operator: string, left: Worked, right: Worked) => boolean | null;
	readonly ordered: (operator: string, left: Worked, right: Worked) => boolean;
	readonly calculated: (operator: string, left: Worked, right: Worked) => Worked;
	readonly literal: (of: Literal['of'], text: string) => Worked;
	readonly unary: (operator: string, value: Worked) => Worked;
	readonly item: (of: Worked, at: Worked) => Worked;
	readonly member: (of: Worked, name: string) => Worked;
	/** A method of a value, or of what is known by a name (`Math`). */
	readonly method: (of: Worked | string, name: string, given: readonly Worked[]) => Worked;
	readonly call: (name: string, given: readonly Worked[]) => Worked;
	/** A value taken for another type: `(int) x`; missing where there is no such thing. */
	readonly cast?: (type: string, value: Worked) => Worked;
	/** Both operators that join conditions give one of the values and no truth. */
	readonly keepsSides: boolean;
	/** Something can be said of a value that is only shown, by this text (where a pointer leads); missing where nothing can. */
	readonly isKept?: (text: string) => boolean;
}

export const truth = (value: boolean): Worked => ({ kind: 'truth', value });
export const text = (value: string): Worked => ({ kind: 'text', value });

/** The number of a value that is one. */
export function amount(value: Worked): number {
	if (value.kind !== 'number') throw new Unknown();
	const is = Number(value.text);
	if (Number.isNaN(is) && value.text !== 'NaN') throw new Unknown();
	return is;
}

export function number(value: number, whole = Number.isInteger(value)): Worked {
	return { kind: 'number', text: String(value), whole };
}

/** The value of an expression (of this source) with these variables. Throws {@link Unknown} where it cannot be told. */
export function work(expression: Expression, source: string, state: Variables, rules: ValueRules): Worked {
	const own = (part: Expression): Worked => work(part, source, state, rules);
	switch (expression.kind) {
		case 'literal': return rules.literal(expression.of, expression.text);
		case 'group': return own(expression.inner);
		case 'name': return named(expression.name, state, rules);
		case 'items': return { kind: 'items', of: 'list', items: expression.items.map(own) };
		case 'unary': return expression.operator.text === '!' ? truth(!rules.isTrue(own(expression.operand))) : rules.unary(expression.operator.text, own(expression.operand));
		case 'choice': return rules.isTrue(own(expression.condition)) ? own(expression.then) : own(expression.otherwise);
		case 'index': return rules.item(own(expression.of), own(expression.at));
		case 'member': {
			const field = state[sourceOf(expression, source)];
			return field ? worked(field, rules) : rules.member(own(expression.of), expression.name.text);
		}
		case 'cast':
			if (!rules.cast) throw new Unknown();
			return rules.cast(expression.type.text, own(expression.value));
		case 'binary': return joined(expression.operator.text, expression.left, expression.right, own, rules);
		case 'call': {
			const given = expression.given.map(own);
			const { callee } = expression;
			if (callee.kind === 'name') return rules.call(callee.name, given);
			if (callee.kind !== 'member') throw new Unknown();
			const isOfLanguage = callee.of.kind === 'name' && state[callee.of.name] === undefined;
			return rules.method(isOfLanguage ? sourceOf(callee.of, source) : own(callee.of), callee.name.text, given);
		}
		default: throw new Unknown();
	}
}

function joined(operator: string, left: Expression, right: Expression, own: (part: Expression) => Worked, rules: ValueRules): Worked {
	const first = own(left);
	if (operator === '&&' || operator === '||') {
		const isDone = rules.isTrue(first) === (operator === '||');
		const value = isDone ? first : own(right);
		return rules.keepsSides ? value : truth(rules.isTrue(value));
	}
	if (operator === '??') return first.kind === 'nothing' ? own(right) : first;
	const second = own(right);
	const equal = rules.equal(operator, first, second);
	if (equal !== null) return truth(equal);
	return ['<', '<=', '>', '>='].includes(operator) ? truth(rules.ordered(operator, first, second)) : rules.calculated(operator, first, second);
}

function named(name: string, state: Variables, rules: ValueRules): Worked {
	const value = state[name];
	if (!value) throw new Unknown();
	return worked(value, rules);
}

function worked({ shape, shown }: Variables[string], { isKept }: ValueRules): Worked {
	if (shape.kind === 'opaque' && isKept?.(shape.text) !== true) throw new Unknown();
	return shape.kind === 'nothing' || (shape.kind === 'text' && [...shape.value].length === 1) ? { ...shape, shown } : shape;
}

/** Whether a condition is true where names have these values; null where that cannot be said for certain. */
export function truthOf(expression: Expression, source: string, state: Variables, rules: ValueRules): boolean | null {
	return known(() => rules.isTrue(work(expression, source, state, rules)));
}

/** What is worked out; null where that cannot be done. */
export function known<T>(worker: () => T): T | null {
	try {
		return worker();
	} catch (error) {
		if (error instanceof Unknown) return null;
		throw error;
	}
}
