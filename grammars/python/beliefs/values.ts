/** Values of the language as far as beginners' lines need them, and how the language writes them. */
import type { Shape } from '../../beliefs';

export type Plain = Exclude<Shape, { kind: 'pairs' } | { kind: 'opaque' }>;

/** Thrown where a value cannot be told: an operation that is not known here, or that would raise. */
export class Unknown extends Error {}

export function number(value: number, whole = Number.isInteger(value)): Plain {
	if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) throw new Unknown();
	const text = String(value);
	if (text.includes('e')) throw new Unknown();
	return { kind: 'number', text: whole || text.includes('.') ? text : `${text}.0`, whole };
}

export const truth = (value: boolean): Plain => ({ kind: 'truth', value });
export const text = (value: string): Plain => ({ kind: 'text', value });
export const list = (items: readonly Shape[]): Plain => ({ kind: 'items', of: 'list', items });
export const nothing: Plain = { kind: 'nothing' };

/** The number that counts in a sum: a truth counts as 0 or 1. */
export function amount(value: Shape): number {
	if (value.kind === 'truth') return value.value ? 1 : 0;
	if (value.kind === 'number') return Number(value.text);
	throw new Unknown();
}

export function whole(value: Shape): number {
	const is = amount(value);
	if (!Number.isInteger(is) || (value.kind === 'number' && !value.whole)) throw new Unknown();
	return is;
}

/** What stands one behind the other in a text, a list or a tuple. */
export function sequence(value: Shape): readonly Shape[] {
	if (value.kind === 'text') return [...value.value].map(text);
	if (value.kind === 'items' && value.of !== 'set') return value.items;
	throw new Unknown();
}

/** A sequence of the same kind with other items. */
export function like(value: Shape, items: readonly Shape[]): Plain {
	if (value.kind === 'text') return text(items.map((item) => (item.kind === 'text' ? item.value : '')).join(''));
	if (value.kind === 'items') return { ...value, items };
	throw new Unknown();
}

/** A method that is named and not called: it counts as true, and is equal to nothing that a beginner writes. */
export const uncalled: Shape = { kind: 'opaque', text: 'a method' };

export function isTrue(value: Shape): boolean {
	switch (value.kind) {
		case 'nothing':
			return false;
		case 'truth':
			return value.value;
		case 'number':
			return Number(value.text) !== 0;
		case 'text':
			return value.value !== '';
		case 'items':
			return value.items.length > 0;
		case 'pairs':
			return value.pairs.length > 0;
		case 'opaque':
			if (value === uncalled) return true;
			throw new Unknown();
	}
}

export function same(a: Shape, b: Shape): boolean {
	if (a.kind === 'number' || a.kind === 'truth') return (b.kind === 'number' || b.kind === 'truth') && amount(a) === amount(b);
	if (a.kind === 'items' && b.kind === 'items') return a.of === b.of && a.items.length === b.items.length && a.items.every((item, at) => same(item, b.items[at] ?? nothing));
	return JSON.stringify(a) === JSON.stringify(b);
}

/** As the language shows it. */
export function shownAs(value: Shape): string {
	switch (value.kind) {
		case 'nothing':
			return 'None';
		case 'truth':
			return value.value ? 'True' : 'False';
		case 'number':
			return value.text;
		case 'text':
			if (/[\\\n\r\t]/.test(value.value)) throw new Unknown();
			return value.value.includes("'") ? `"${value.value}"` : `'${value.value}'`;
		case 'items': {
			const inside = value.items.map(shownAs).join(', ');
			if (value.of === 'list') return `[${inside}]`;
			if (value.of === 'set') throw new Unknown();
			return value.items.length === 1 ? `(${inside},)` : `(${inside})`;
		}
		default:
			throw new Unknown();
	}
}
