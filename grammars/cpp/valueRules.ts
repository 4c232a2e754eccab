import { text, truth, type ValueRules, type Worked } from '../braces/working';
import { counted, fraction, isSign, itemAt, missing, ofLibrary, rulesOf, sign, size, whole } from '../c/valueRules';

/** A value by its key, or at a position. */
function item(of: Worked, at: Worked): Worked {
	return of.kind === 'pairs' ? valueUnder(of.pairs, at) : itemAt(of, at);
}

function valueUnder(pairs: Extract<Worked, { kind: 'pairs' }>['pairs'], key: Worked): Worked {
	return pairs.find(([each]) => isEqual(each, key))?.[1] ?? missing();
}

/** A letter among keys and items is kept as a text here. */
function isEqual(left: Worked, right: Worked): boolean {
	if (left.kind === 'text' && right.kind === 'text') return left.value === right.value;
	return counted(left) === counted(right);
}

function method(of: Worked | string, name: string, given: readonly Worked[]): Worked {
	if (typeof of === 'string') return of === 'std' ? call(name, given) : missing();
	switch (of.kind) {
		case 'text': return isSign(of) ? missing() : ofText(of.value, name, given);
		case 'items': return ofItems(of, name, given);
		case 'pairs': return ofPairs(of, name, given);
		default: return missing();
	}
}

function ofText(value: string, name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	switch (name) {
		case 'size':
		case 'length': return size(value.length);
		case 'empty': return truth(value === '');
		case 'front': return letterAt(value, 0);
		case 'back': return letterAt(value, value.length - 1);
		case 'at': return first ? letterAt(value, counted(first)) : missing();
		case 'substr': {
			const from = first ? counted(first) : 0;
			return from < 0 || from > value.length ? missing() : text(value.substr(from, second ? counted(second) : undefined));
		}
		case 'find': {
			const at = first?.kind === 'text' && !second ? value.indexOf(first.value) : -1;
			return at === -1 ? missing() : size(at);
		}
		default: return missing();
	}
}

function letterAt(value: string, at: number): Worked {
	const letter = value[at];
	return letter === undefined ? missing() : sign(letter);
}

function ofItems(of: Extract<Worked, { kind: 'items' }>, name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	switch (name) {
		case 'size': return size(of.items.length);
		case 'empty': return truth(of.items.length === 0);
		case 'count':
		case 'contains': {
			if (of.of !== 'set' || !first) return missing();
			const isIn = of.items.some((each) => isEqual(each, first));
			return name === 'count' ? size(isIn ? 1 : 0) : truth(isIn);
		}
		case 'front': return of.of === 'set' ? missing() : (of.items[0] ?? missing());
		case 'back': return of.of === 'set' ? missing() : (of.items.at(-1) ?? missing());
		case 'at': return of.of === 'set' || !first ? missing() : (of.items[counted(first)] ?? missing());
		default: return missing();
	}
}

function ofPairs(of: Extract<Worked, { kind: 'pairs' }>, name: string, given: readonly Worked[]): Worked {
	const [first] = given;
	switch (name) {
		case 'size': return size(of.pairs.length);
		case 'empty': return truth(of.pairs.length === 0);
		case 'count': return first ? size(of.pairs.some(([key]) => isEqual(key, first)) ? 1 : 0) : missing();
		case 'contains': return first ? truth(of.pairs.some(([key]) => isEqual(key, first))) : missing();
		case 'at': return first ? valueUnder(of.pairs, first) : missing();
		default: return missing();
	}
}

function call(name: string, given: readonly Worked[]): Worked {
	const [first, second] = given;
	const isWhole = given.every((each) => each.kind !== 'number' || each.whole);
	switch (name) {
		case 'max':
		case 'min': {
			if (!first || !second || first.kind !== second.kind || first.kind !== 'number') return missing();
			const value = (name === 'max' ? Math.max : Math.min)(counted(first), counted(second));
			return isWhole ? whole(value) : fraction(value);
		}
		case 'abs': return first && !isWhole ? fraction(Math.abs(counted(first))) : ofLibrary(name, given);
		case 'stoi': return first?.kind === 'text' && /^[-+]?\d+$/.test(first.value) ? whole(Number(first.value)) : missing();
		case 'to_string': return first?.kind === 'number' && first.whole ? text(first.text) : missing();
		default: return ofLibrary(name, given);
	}
}

/** How this language works with values. */
export const valueRules: ValueRules = rulesOf({ method, call, item, comparesTexts: true });
