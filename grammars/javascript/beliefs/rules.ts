import { amount, number, text, Unknown, type ValueRules, type Worked } from '../../braces/working';
import { bare, type Expression } from '../../braces/tree';
import { valueRules } from '../valueRules';
import { quoted } from '../expressions';

const missing: Worked = { kind: 'nothing', shown: 'undefined' };
const list = (items: readonly Worked[]): Worked => ({ kind: 'items', of: 'list', items });
const isList = (value: Worked): value is Extract<Worked, { kind: 'items' }> => value.kind === 'items' && value.of === 'list';

/** What the language makes of values, with what lists give and change besides. */
export const rules: ValueRules = {
	...valueRules,
	method: (of, name, given) => (typeof of === 'string' ? null : (ofBoth(of, name, given) ?? ofList(of, name, given) ?? ofNumber(of, name, given))) ?? valueRules.method(of, name, given),
};

/** What texts and lists have both. */
function ofBoth(of: Worked, name: string, given: readonly Worked[]): Worked | null {
	const [from, to] = given.map((each) => (each.kind === 'number' ? amount(each) : NaN));
	if (given.some((_, at) => Number.isNaN([from, to][at])) || given.length > 2) return null;
	if (name === 'slice' && of.kind === 'text') return text(of.value.slice(from, to));
	if (name === 'slice' && isList(of)) return list(of.items.slice(from, to));
	if (name === 'substring' && of.kind === 'text') return text(of.value.substring(from ?? 0, to));
	if (name === 'repeat' && of.kind === 'text' && from !== undefined && given.length === 1 && from >= 0 && from * of.value.length < 1000) return text(of.value.repeat(from));
	return null;
}

function ofNumber(of: Worked, name: string, given: readonly Worked[]): Worked | null {
	const [digits] = given;
	if (of.kind !== 'number' || given.length > 1) return null;
	if (name === 'toFixed') {
		const many = digits ? amount(digits) : 0;
		return Number.isInteger(many) && many >= 0 && many <= 100 ? text(amount(of).toFixed(many)) : null;
	}
	return name === 'toString' && given.length === 0 ? text(of.text) : null;
}

/** What a method of a list gives; null for one that is none, or whose result depends on a function that it is given. */
function ofList(of: Worked, name: string, given: readonly Worked[]): Worked | null {
	if (!isList(of)) return null;
	const [first] = given;
	switch (name) {
		case 'push':
		case 'unshift': return number(of.items.length + given.length);
		case 'pop': return given.length === 0 ? (of.items.at(-1) ?? missing) : null;
		case 'shift': return given.length === 0 ? (of.items[0] ?? missing) : null;
		case 'sort':
		case 'reverse': return changed(of, name, given);
		case 'concat': return first && given.length === 1 ? list([...of.items, ...(isList(first) ? first.items : [first])]) : null;
		case 'join': {
			const between = first === undefined ? ',' : first.kind === 'text' ? first.value : null;
			return between === null || given.length > 1 ? null : text(of.items.map((item) => (item.kind === 'nothing' ? '' : writtenPlainly(item))).join(between));
		}
		default: return null;
	}
}

/** What a list is after a method that changes it; null for one that leaves it as it is. */
export function changed(of: Worked, name: string, given: readonly Worked[]): Worked | null {
	if (!isList(of)) return null;
	switch (name) {
		case 'push': return list([...of.items, ...given]);
		case 'unshift': return list([...given, ...of.items]);
		case 'pop': return list(of.items.slice(0, -1));
		case 'shift': return list(of.items.slice(1));
		case 'reverse': return list([...of.items].reverse());
		case 'sort': return given.length === 0 ? list(inTextOrder(of.items)) : unknown();
		case 'splice':
		case 'fill':
		case 'copyWithin': return unknown();
		default: return null;
	}
}

function unknown(): never {
	throw new Unknown();
}

/** Without a function to compare by, items are put in order as texts. */
function inTextOrder(items: readonly Worked[]): readonly Worked[] {
	const keys = new Map(items.map((item) => [item, writtenPlainly(item)]));
	return [...items].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : (keys.get(a) ?? '') > (keys.get(b) ?? '') ? 1 : 0));
}

function writtenPlainly(item: Worked): string {
	if (item.kind === 'number') return item.text;
	if (item.kind === 'text') return item.value;
	if (item.kind === 'truth') return String(item.value);
	throw new Unknown();
}

/** The items in the order of their numbers. */
export function byNumber(of: Worked): Worked | null {
	return isList(of) && of.items.every(({ kind }) => kind === 'number') ? list([...of.items].sort((a, b) => amount(a) - amount(b))) : null;
}

/** A list that is written out is another one than any that is there: the three signs never find it equal. */
export function known(expression: Expression): Expression | null {
	if (expression.kind !== 'binary' || !/^[=!]==$/.test(expression.operator.text) || ![expression.left, expression.right].some((side) => bare(side).kind === 'items')) return null;
	return { ...expression.operator, kind: 'literal', of: 'truth', text: String(expression.operator.text === '!==') };
}

/** A value as a console of the language shows it. */
export function shown(value: Worked): string {
	switch (value.kind) {
		case 'nothing': return value.shown ?? 'undefined';
		case 'truth': return String(value.value);
		case 'number': return value.text;
		case 'text': return quoted(value.value);
		case 'items': {
			if (value.of !== 'list') throw new Unknown();
			return value.items.length === 0 ? '[]' : `[ ${value.items.map(shown).join(', ')} ]`;
		}
		case 'pairs': {
			const pairs = value.pairs.map(([key, each]) => `${key.kind === 'text' && /^[a-zA-Z_$][\w$]*$/.test(key.value) ? key.value : shown(key)}: ${shown(each)}`);
			return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
		}
		default: throw new Unknown();
	}
}
