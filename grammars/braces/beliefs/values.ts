import { amount, number, type Worked } from '../working';

/** The number that a text looks like; null for any other value. */
export function digitsOf(value: Worked): number | null {
	return value.kind === 'text' && /^-?\d+(?:\.\d+)?$/.test(value.value) ? Number(value.value) : null;
}

/** A text of digits as its number; any other value as it is. */
export function asNumber(value: Worked): Worked {
	const digits = digitsOf(value);
	return digits === null ? value : number(digits);
}

/** The number so much further. */
export function calculatedOn(value: Worked, by: number): Worked {
	return number(amount(value) + by);
}

/** Both are numbers with the same value, or texts with the same letters. */
export function isEqual(left: Worked, right: Worked): boolean {
	if (left.kind === 'number' && right.kind === 'number') return amount(left) === amount(right);
	return left.kind === 'text' && right.kind === 'text' && left.value === right.value;
}

/** Both have the same content, whatever it is made of. */
export function isAlikeInside(left: Worked, right: Worked): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}

/** The value with other items, where it is a text or a row. */
export function withItems(of: Worked, items: readonly Worked[]): Worked {
	return of.kind === 'text' ? { kind: 'text', value: items.map((item) => (item.kind === 'text' ? item.value : '')).join('') } : { kind: 'items', of: 'list', items };
}
