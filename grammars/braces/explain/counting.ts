/** Loops that count: from where, to where, in which steps. */
import { bare, type Binary, type Expression, type For } from '../tree';
import { lengthOf } from './kinds';
import { isSetIn, movesBy, rootOf } from './later';
import type { Code } from './language';
import { namesIn, numberIn } from './parts';

export interface Counting {
	readonly name: string;
	readonly from: Expression;
	/** How the name stands to the end as long as the loop goes on. */
	readonly operator: '<' | '<=' | '>' | '>=';
	readonly to: Expression;
	readonly step: number;
	/** The step where it is no written number. */
	readonly stepBy: Expression | null;
	/** What the end is the length of, where it is one. */
	readonly lengthOf: Expression | null;
}

const turned: Readonly<Record<string, Counting['operator']>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** How the loop counts; null where it does not, or where its lines move the name too. */
export function countingOf(loop: For, code: Code): Counting | null {
	const start = startOf(loop);
	const end = loop.condition ? bare(loop.condition) : null;
	if (!start || end?.kind !== 'binary' || !loop.step) return null;
	const { name, from } = start;
	const limit = limitOf(end, name);
	const moves = stepOf(loop.step, name);
	if (!limit || !moves || isSetIn(name, loop.body, code) || namesIn(limit.to).has(name)) return null;
	// One that moves away from its end is told by its parts.
	if (moves.stepBy === null && (moves.step > 0) !== (limit.operator === '<' || limit.operator === '<=')) return null;
	return { name, from, ...limit, ...moves, lengthOf: lengthOf(limit.to, code) };
}

function startOf({ init }: For): { readonly name: string; readonly from: Expression } | null {
	if (init?.kind === 'declare') {
		const [only, ...more] = init.variables;
		return only?.name && only.value && more.length === 0 ? { name: only.name.text, from: only.value } : null;
	}
	const of = init?.kind === 'expression' ? bare(init.expression) : null;
	return of?.kind === 'assign' && of.operator.text === '=' && rootOf(of.target) !== '' && of.target.kind === 'name' ? { name: of.target.name, from: of.value } : null;
}

function limitOf({ left, right, operator: { text } }: Binary, name: string): Pick<Counting, 'operator' | 'to'> | null {
	const own = turned[text];
	if (own === undefined) return null;
	if (left.kind === 'name' && left.name === name) return { operator: turned[own] ?? own, to: right };
	return right.kind === 'name' && right.name === name ? { operator: own, to: left } : null;
}

function stepOf(step: Expression, name: string): Pick<Counting, 'step' | 'stepBy'> | null {
	const of = bare(step);
	if ((of.kind !== 'update' && of.kind !== 'assign') || of.target.kind !== 'name' || of.target.name !== name) return null;
	const by = movesBy(of);
	if (by !== null) return by === 0 ? null : { step: by, stepBy: null };
	return of.kind === 'assign' && ['+=', '-='].includes(of.operator.text) ? { step: of.operator.text === '+=' ? 1 : -1, stepBy: of.value } : null;
}

/** The numbers that a loop between written numbers goes through; null where they are not written, or are too many to count. */
export function numbersOf({ from, to, operator, step, stepBy }: Counting): readonly number[] | null {
	const [first, last] = [numberIn(from), numberIn(to)];
	if (first === null || last === null || stepBy !== null || [first, last, step].some((one) => !Number.isInteger(one) || Math.abs(one) > 1000)) return null;
	const all: number[] = [];
	const goesOn = (at: number) => (operator === '<' ? at < last : operator === '<=' ? at <= last : operator === '>' ? at > last : at >= last);
	for (let at = first; goesOn(at); at += step) all.push(at);
	return all;
}
