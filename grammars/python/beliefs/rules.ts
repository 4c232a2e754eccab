/** How each misconception works a line out; what it means in words stands in `bank.ts`. */
import type { Shape } from '../../beliefs';
import type { Expression } from './expression';
import { amount, isTrue, like, list, number, same, sequence, truth } from './values';
import { type Belief, calculated, compared, itemAt, range, sorted } from './working';

const digits = (value: Shape): number | null => (value.kind === 'text' && /^-?\d+$/.test(value.value) ? Number(value.value) : null);
const isNumber = (value: Shape) => value.kind === 'number';
const inRow = (from: number, to: number) => range([from, to]);

/** A text with digits in it counts as their number. */
const asNumbers = (operator: string, left: Shape, right: Shape): Shape | undefined => {
	const [a, b] = [digits(left), digits(right)];
	if (a === null && b === null) return undefined;
	return calculated(operator, a === null ? left : number(a), b === null ? right : number(b));
};

/** One operator after the other, whatever binds stronger. */
function leftToRight(expression: Expression): readonly { readonly operator: string; readonly right: Expression }[] {
	if (expression.kind !== 'binary' || expression.inner) return [{ operator: '', right: expression }];
	const [first, ...more] = leftToRight(expression.right);
	return first ? [...leftToRight(expression.left), { operator: expression.operator, right: first.right }, ...more] : [];
}

export const beliefs: Readonly<Record<string, Belief>> = {
	'end-is-included': { range: (given) => (given.length === 1 ? inRow(0, (given[0] ?? 0) + 1) : range([given[0] ?? 0, (given[1] ?? 0) + Math.sign(given[2] ?? 1), ...given.slice(2)])) },
	'counts-from-one': { range: (given) => (given.length === 1 ? inRow(1, (given[0] ?? 0) + 1) : undefined) },
	'starts-one-late': { range: (given) => (given.length === 1 ? inRow(1, given[0] ?? 0) : range([(given[0] ?? 0) + Math.sign(given[2] ?? 1), ...given.slice(1)])) },
	'step-is-ignored': { range: ([from = 0, to = 0, step]) => (step === undefined || step === 1 ? undefined : from < to ? inRow(from, to) : range([from, to, -1])) },
	'slash-drops-the-rest': { binary: (operator, a, b) => (operator === '/' ? calculated('//', a, b) : undefined) },
	'double-slash-keeps-the-rest': { binary: (operator, a, b) => (operator === '//' ? calculated('/', a, b) : undefined) },
	'double-slash-rounds': { binary: (operator, a, b) => (operator === '//' && amount(b) !== 0 ? number(Math.round(amount(a) / amount(b))) : undefined) },
	'remainder-is-quotient': { binary: (operator, a, b) => (operator === '%' ? calculated('//', a, b) : undefined) },
	'percent-is-percentage': { binary: (operator, a, b) => (operator === '%' && isNumber(a) && isNumber(b) ? calculated('/', calculated('*', a, b), number(100)) : undefined) },
	'power-is-times': { binary: (operator, a, b) => (operator === '**' ? calculated('*', a, b) : undefined) },
	'caret-is-power': { binary: (operator, a, b) => (operator === '^' ? calculated('**', a, b) : undefined) },
	'left-to-right': {
		tree: (expression, own) => {
			if (expression.kind !== 'binary') return undefined;
			const [first, ...more] = leftToRight(expression);
			return first && more.length > 1 ? more.reduce((value, { operator, right }) => calculated(operator, value, own(right)), own(first.right)) : undefined;
		},
	},
	'slice-end-is-included': { slice: (of, from, to) => (to === null || to < 0 ? undefined : like(of, sequence(of).slice(from ?? 0, to + 1))) },
	'slice-takes-so-many': { slice: (of, from, to) => (from === null || to === null || from < 0 || to < 0 ? undefined : like(of, sequence(of).slice(from, from + to))) },
	'slice-counts-from-one': { slice: (of, from, to) => (from === null || from < 1 ? undefined : like(of, sequence(of).slice(from - 1, to ?? undefined))) },
	'positions-from-one': { index: (of, at) => (at > 0 ? itemAt(of, at - 1) : undefined) },
	'back-from-zero': { index: (of, at) => (at < 0 ? itemAt(of, at - 1) : undefined) },
	'length-is-last-position': { call: (name, [first]) => (name === 'len' && first ? number(sequence(first).length - 1) : undefined) },
	'texts-add-as-numbers': { binary: (operator, a, b) => (operator === '+' && a.kind === 'text' ? asNumbers(operator, a, b) : undefined) },
	'text-times-is-product': { binary: (operator, a, b) => (operator === '*' ? asNumbers(operator, a, b) : undefined) },
	'texts-compare-as-numbers': {
		compare: (operator, a, b) => {
			const [left, right] = [digits(a), digits(b)];
			return left === null && right === null ? undefined : compared(operator, left === null ? a : number(left), right === null ? b : number(right));
		},
	},
	'capitals-do-not-matter': {
		compare: (operator, a, b) => (a.kind === 'text' && b.kind === 'text' ? compared(operator, { kind: 'text', value: a.value.toLowerCase() }, { kind: 'text', value: b.value.toLowerCase() }) : undefined),
	},
	'less-takes-in-equal': { compare: (operator, a, b) => ((operator === '<' || operator === '>') && same(a, b) ? true : undefined) },
	'at-most-leaves-out-equal': { compare: (operator, a, b) => ((operator === '<=' || operator === '>=') && same(a, b) ? false : undefined) },
	'alternatives-share-the-test': {
		tree: (expression, own) => {
			if (expression.kind !== 'logic') return undefined;
			const { left, right } = expression;
			if (left.kind !== 'compare' || left.rest.length !== 1 || right.kind === 'compare' || right.kind === 'logic' || right.kind === 'not') return undefined;
			const shared: Expression = { kind: 'compare', first: left.first, rest: [{ operator: left.rest[0]?.operator ?? '==', right }] };
			const [a, b] = [isTrue(own(left)), isTrue(own(shared))];
			return truth(expression.operator === 'or' ? a || b : a && b);
		},
	},
	'or-means-only-one': { tree: (expression, own) => (expression.kind === 'logic' && expression.operator === 'or' && isTrue(own(expression.left)) && isTrue(own(expression.right)) ? truth(false) : undefined) },
	'and-means-one-of-them': { tree: (expression, own) => (expression.kind === 'logic' && expression.operator === 'and' ? truth(isTrue(own(expression.left)) || isTrue(own(expression.right))) : undefined) },
	'or-needs-both': { tree: (expression, own) => (expression.kind === 'logic' && expression.operator === 'or' ? truth(isTrue(own(expression.left)) && isTrue(own(expression.right))) : undefined) },
	'not-takes-in-all': {
		tree: (expression, own) => (expression.kind === 'logic' && expression.left.kind === 'not' ? truth(!isTrue(own({ ...expression, left: expression.left.of }))) : undefined),
	},
	'chain-goes-step-by-step': {
		tree: (expression, own) => {
			if (expression.kind !== 'compare' || expression.rest.length < 2) return undefined;
			return expression.rest.reduce((left, { operator, right }) => truth(compared(operator, left, own(right))), own(expression.first));
		},
	},
	'whole-is-nearest': { call: (name, [first]) => (name === 'int' && first && first.kind === 'number' ? number(Math.round(Number(first.text))) : undefined) },
	'half-goes-up': { call: (name, given) => (name === 'round' && given.length === 1 && given[0] ? number(Math.round(amount(given[0]))) : undefined) },
	'change-gives-the-list': {
		method: (of, name, given) => {
			const [first] = given;
			if (of.kind !== 'items' || of.of !== 'list') return undefined;
			if (name === 'append' && first) return list([...of.items, first]);
			if (name === 'extend' && first) return list([...of.items, ...sequence(first)]);
			if (name === 'reverse') return list([...of.items].reverse());
			return name === 'sort' && given.length === 0 ? list(sorted(of)) : undefined;
		},
	},
};

/** A line that gives values to names: what a name is afterwards by a belief about the line itself. */
export interface LineRead {
	readonly targets: readonly string[];
	/** `+` of `+=`; empty for plain `=`. */
	readonly operator: string;
	readonly value: Expression;
}

/** What each belief about assigning makes of the name; `work` is as the language works, on the variables that it is given. */
export const lineBeliefs: Readonly<Record<string, (line: LineRead, name: string, own: (part: Expression, changed: Readonly<Record<string, Shape>>) => Shape) => Shape | undefined>> = {
	'one-name-after-the-other': ({ targets, value }, name, own) => {
		if (targets.length < 2 || value.kind !== 'items' || value.items.length !== targets.length) return undefined;
		const changed: Record<string, Shape> = {};
		targets.forEach((target, at) => {
			const item = value.items[at];
			if (item) changed[target] = own(item, changed);
		});
		return changed[name];
	},
	'adding-to-it-replaces-it': ({ operator, value }, _, own) => (operator === '' ? undefined : own(value, {})),
	'minus-from-the-right': ({ operator, value, targets: [target = ''] }, _, own) => (operator === '-' ? calculated('-', own(value, {}), own({ kind: 'name', name: target }, {})) : undefined),
};
