import type { Variables } from '../../beliefs';
import { assignmentOn } from '../../sourceLine';
import { splitOutside } from '../../outside';
import { expressionOf } from '../expressionText';
import type { Expression } from '../tree';
import { number, text, Unknown, work, type ValueRules, type Worked } from '../working';
import type { Belief, BracesBeliefs, Counting } from './belief';
import { readBy } from './rewriting';

const most = 100;
const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The head of a loop that counts (`let i = 0; i < n; i++`), read; null for anything else, or what cannot be worked out. */
export function countingOf(head: string, state: Variables, language: BracesBeliefs, rules: ValueRules, belief: Belief = {}): Counting | null {
	const [init = '', condition = '', step = '', ...more] = splitOutside(head, /;/)?.parts ?? [];
	if (init === '' || condition === '' || step === '' || more.length > 0) return null;
	const [first = '', ...others] = splitOutside(init, /,/)?.parts ?? [];
	const begun = assignmentOn(first, language.comment);
	const asked = expressionOf(condition);
	const moved = assignmentOn(step, language.comment);
	if (!begun || begun.operator !== '' || asked?.kind !== 'binary' || moved?.target !== begun.target) return null;
	const read = (source: string, known: Variables): Worked => {
		const tree = expressionOf(source);
		if (!tree) throw new Unknown();
		return work(readBy(tree, belief), source, known, rules);
	};
	const isName = (side: Expression) => side.kind === 'name' && side.name === begun.target;
	const isTurned = isName(asked.right);
	if (!isName(asked.left) && !isTurned) return null;
	const bound = isTurned ? asked.left : asked.right;
	try {
		const from = read(begun.value, state);
		const known = others.reduce<Variables>((names, each) => {
			const given = assignmentOn(each, language.comment);
			return given ? { ...names, [given.target]: { shown: '', shape: read(given.value, names) } } : names;
		}, state);
		const withName = (value: Worked): Variables => ({ ...known, [begun.target]: { shown: value.shown ?? '', shape: value } });
		return {
			from,
			operator: isTurned ? (turned[asked.operator.text] ?? asked.operator.text) : asked.operator.text,
			to: (by) => work(readBy(bound, belief), condition, known, by),
			next: (value, by) => (moved.operator === '' ? read(moved.value, withName(value)) : by.calculated(moved.operator, value, read(moved.value, withName(value)))),
			positionsOf: bound.kind === 'member' && bound.of.kind === 'name' && /^(?:length|size)$/.test(bound.name.text) ? positionsOf(state, bound.of.name) : null,
		};
	} catch (error) {
		if (error instanceof Unknown) return null;
		throw error;
	}
}

function positionsOf(state: Variables, name: string): readonly Worked[] | null {
	const shape = state[name]?.shape;
	return shape ? walkedOf(shape) : null;
}

/** All values that the name has in a round. */
export function rowOf(loop: Counting, rules: ValueRules): readonly Worked[] {
	const row: Worked[] = [];
	for (let value = loop.from; goesOn(loop, value, rules); value = loop.next(value, rules)) {
		row.push(value);
		if (row.length > most) throw new Unknown();
	}
	return row;
}

function goesOn({ operator, to }: Counting, value: Worked, rules: ValueRules): boolean {
	const bound = to(rules);
	return rules.equal(operator, value, bound) ?? rules.ordered(operator, value, bound);
}

/** What stands one behind the other in a text or a row. */
export function walkedOf(value: Worked): readonly Worked[] {
	if (value.kind === 'text') return [...value.value].map(text);
	if (value.kind === 'items') return value.items;
	if (value.kind === 'pairs') return value.pairs.map(([, each]) => each);
	throw new Unknown();
}

/** Its positions or its keys, as texts. */
export function keysOf(value: Worked): readonly Worked[] {
	if (value.kind === 'pairs') return value.pairs.map(([key]) => key);
	return walkedOf(value).map((_, at) => text(String(at)));
}

/** The positions as numbers. */
export function positions(count: number): readonly Worked[] {
	return Array.from({ length: count }, (_, at) => number(at));
}
