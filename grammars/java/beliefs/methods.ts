import { amount, number, text, truth, Unknown, type ValueRules, type Worked } from '../../braces/working';
import { codeOf, fraction, isLetter, letter, writtenPlainly } from './values';

const whole = (value: number) => number(value, true);
const isWhole = (value: Worked) => isLetter(value) || (value.kind === 'number' && value.whole);
const counted = (value: Worked) => (isLetter(value) ? codeOf(value) : amount(value));

/** What a method of a value gives. Throws {@link Unknown} for one that is not known here, or that would stop the run. */
export function methodOf(of: Worked, name: string, given: readonly Worked[], item: ValueRules['item']): Worked {
	if (of.kind === 'text') return ofText(of.value, name, given);
	if (of.kind === 'items') return ofItems(of.items, name, given, item);
	if (of.kind === 'pairs') return ofPairs(of.pairs, name, given);
	throw new Unknown();
}

function position(value: Worked | undefined): number {
	if (value?.kind !== 'number' || !value.whole) throw new Unknown();
	return amount(value);
}

function ofText(value: string, name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	switch (name) {
		case 'length': return whole(value.length);
		case 'isEmpty': return truth(value === '');
		case 'toUpperCase': return text(value.toUpperCase());
		case 'toLowerCase': return text(value.toLowerCase());
		case 'trim':
		case 'strip': return text(value.trim());
		case 'charAt': {
			const found = value[position(first)];
			if (found === undefined) throw new Unknown();
			return letter(found);
		}
		case 'substring': {
			const [from, to] = [position(first), second ? position(second) : value.length];
			if (from < 0 || to > value.length || from > to) throw new Unknown();
			return text(value.slice(from, to));
		}
		case 'repeat': {
			const times = position(first);
			if (times < 0 || times * value.length > 1000) throw new Unknown();
			return text(value.repeat(times));
		}
	}
	if (first?.kind !== 'text' || second) return ofTwoTexts(value, name, given);
	const other = first.value;
	switch (name) {
		case 'indexOf': return whole(value.indexOf(other));
		case 'lastIndexOf': return whole(value.lastIndexOf(other));
	}
	if (isLetter(first)) throw new Unknown();
	switch (name) {
		case 'equals': return truth(value === other);
		case 'equalsIgnoreCase': return truth(value.toLowerCase() === other.toLowerCase());
		case 'contains': return truth(value.includes(other));
		case 'startsWith': return truth(value.startsWith(other));
		case 'endsWith': return truth(value.endsWith(other));
		case 'concat': return text(value + other);
		default: throw new Unknown();
	}
}

function ofTwoTexts(value: string, name: string, [first, second]: readonly Worked[]): Worked {
	if (name !== 'replace' || first?.kind !== 'text' || second?.kind !== 'text') throw new Unknown();
	return text(value.split(first.value).join(second.value));
}

/** Two values in a collection are equal: numbers and texts by what they are. */
function isEqual(one: Worked, other: Worked): boolean {
	if (one.kind === 'number' && other.kind === 'number') return amount(one) === amount(other);
	return one.kind === 'text' && other.kind === 'text' && one.value === other.value;
}

function ofItems(items: readonly Worked[], name: string, [first, ...more]: readonly Worked[], item: ValueRules['item']): Worked {
	if (more.length > 0) throw new Unknown();
	switch (name) {
		case 'size': return whole(items.length);
		case 'isEmpty': return truth(items.length === 0);
		case 'get':
			if (!first) throw new Unknown();
			return item({ kind: 'items', of: 'list', items }, first);
		case 'contains': return truth(items.some((each) => first !== undefined && isEqual(each, first)));
		case 'indexOf': return whole(items.findIndex((each) => first !== undefined && isEqual(each, first)));
		default: throw new Unknown();
	}
}

const nothing: Worked = { kind: 'nothing', shown: 'null' };

function ofPairs(pairs: readonly (readonly [Worked, Worked])[], name: string, [key, start]: readonly Worked[]): Worked {
	const found = key && pairs.find(([each]) => isEqual(each, key))?.[1];
	switch (name) {
		case 'size': return whole(pairs.length);
		case 'isEmpty': return truth(pairs.length === 0);
		case 'containsKey': return truth(found !== undefined);
		case 'get': return found ?? nothing;
		case 'getOrDefault':
			if (!start) throw new Unknown();
			return found ?? start;
		default: throw new Unknown();
	}
}

const fractions: Readonly<Record<string, (...given: number[]) => number>> = { 'Math.floor': Math.floor, 'Math.ceil': Math.ceil, 'Math.sqrt': Math.sqrt, 'Math.pow': Math.pow };
const either: Readonly<Record<string, (...given: number[]) => number>> = { 'Math.abs': Math.abs, 'Math.max': Math.max, 'Math.min': Math.min };

/** What a function of the library gives. */
export function ofLibrary(name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	const [exact, same] = [Object.hasOwn(fractions, name) ? fractions[name] : undefined, Object.hasOwn(either, name) ? either[name] : undefined];
	if (exact) return fraction(exact(...given.map(counted)));
	if (same) return number(same(...given.map(counted)), given.every(isWhole));
	if (!first || given.length !== 1) throw new Unknown();
	switch (name) {
		case 'Math.round': return whole(Math.round(counted(first)));
		case 'Integer.parseInt':
		case 'Integer.valueOf':
			if (first.kind !== 'text' || !/^[-+]?\d+$/.test(first.value)) throw new Unknown();
			return whole(Number(first.value));
		case 'Double.parseDouble':
			if (first.kind !== 'text' || !/^[-+]?\d+(?:\.\d+)?$/.test(first.value.trim())) throw new Unknown();
			return fraction(Number(first.value));
		case 'String.valueOf':
		case 'Integer.toString': return text(writtenPlainly(first));
		case 'Character.getNumericValue': return /^\d$/.test(first.kind === 'text' ? first.value : '') ? whole(Number(writtenPlainly(first))) : raise();
		case 'Character.isDigit': return truth(/^\d$/.test(writtenPlainly(first)));
		case 'Character.isLetter': return truth(/^\p{L}$/u.test(writtenPlainly(first)));
		case 'Character.toUpperCase': return letter(writtenPlainly(first).toUpperCase());
		case 'Character.toLowerCase': return letter(writtenPlainly(first).toLowerCase());
		default: throw new Unknown();
	}
}

function raise(): never {
	throw new Unknown();
}
