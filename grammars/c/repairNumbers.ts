import { asAtom, isCondition, isOperand, type Mutations } from '../braces/repair/mutations';
import { rowsOf, type Site } from '../braces/repair/site';
import { bare, type Binary, type Call, type Declare, type Expression, type Span } from '../braces/tree';
import { isFraction, isPointer, isText, isWhole, plainType } from './kindOfType';

/** What a name, or an item of an array, was declared with; null where nothing tells. */
export function typeOf(site: Site, part: Expression): string | null {
	const of = bare(part);
	if (of.kind === 'name') return site.typeOf(of.name, of);
	if (of.kind === 'cast') return of.type.text;
	if (of.kind === 'literal') return of.of === 'fraction' ? 'double' : of.of === 'whole' ? 'int' : of.of === 'sign' ? 'char' : of.of === 'text' ? 'char*' : null;
	if (of.kind === 'index') {
		const type = typeOf(site, of.of);
		return type === null ? null : innerOf(type);
	}
	if (of.kind === 'unary') {
		const type = typeOf(site, of.operand);
		if (of.operator.text === '*') return type === null ? null : innerOf(type);
		if (of.operator.text === '&') return type === null ? null : `${type}*`;
		return of.operator.text === '-' ? type : null;
	}
	if (of.kind === 'binary' && ['+', '-', '*', '/'].includes(of.operator.text)) {
		const types = [typeOf(site, of.left), typeOf(site, of.right)];
		return types.find((type) => type !== null && isFraction(type)) ?? (types.every((type) => type !== null && isWhole(type)) ? 'int' : null);
	}
	if (of.kind === 'member') return site.of('class').flatMap(({ members }) => members).flatMap((one) => (one.kind === 'declare' && one.variables.some(({ name }) => name?.text === of.name.text) ? [one.how.text + (one.variables[0]?.type?.text.startsWith('[') ? one.variables[0].type.text : '') + '*'.repeat(one.variables[0]?.stars ?? 0)] : []))[0] ?? null;
	if (of.kind === 'call' && of.callee.kind === 'name') {
		const { name } = of.callee;
		if (/^(?:sqrt|pow|fabs|floor|ceil|round|fmod|sin|cos|tan|atof|fmax|fmin|log|exp)$/.test(name)) return 'double';
		if (/^(?:strlen|abs|atoi|rand|strcmp)$/.test(name)) return 'int';
		return site.functions.find((one) => one.name?.text === name)?.returns?.text ?? null;
	}
	return null;
}

/** The type of one place of an array, or of what stands at an address. */
function innerOf(type: string): string | null {
	const plain = plainType(type);
	if (/\[/.test(plain)) return plain.replace(/\[[^\]]*\]/, '');
	return plain.endsWith('*') ? plain.slice(0, -1) : null;
}

/** `a / b` of whole numbers drops the rest, whatever becomes of it. */
export function divided(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text !== '/') return;
	const [one, other] = [bare(left), bare(right)];
	if ([one, other].some((each) => each.kind === 'cast' || isFraction(typeOf(site, each) ?? ''))) return;
	const put = (cost: number, text: string, idea: string) => found.swap('whole-division', 'integer-division', cost, part, text, { idea });
	// The number that it is divided by gets its point, as people write it.
	if (other.kind === 'literal' && other.of === 'whole') put(0.6, `${site.text(left)} / ${other.text}.0`, 'point');
	if (one.kind === 'literal' && one.of === 'whole') put(0.7, `${one.text}.0 / ${site.text(right)}`, 'point');
	const parent = site.parentOf(part);
	if (parent?.kind === 'binary' && parent.operator.text === '*' && parent.left === part) {
		found.swap('whole-division', 'integer-division', 0.9, parent, `${asAtom(site, parent.right)} * ${site.text(left)} / ${site.text(right)}`);
		found.swap('whole-division', 'integer-division', 1, parent, `${site.text(left)} * ${asAtom(site, parent.right)} / ${site.text(right)}`);
	}
	put(1.6, `(${site.text(left)} + ${asAtom(site, right)} - 1) / ${asAtom(site, right)}`, 'up');
}

/** `(double) (a / b)` and `(int) x * y`: what the cast stands before. */
export function casts(found: Mutations, part: Extract<Expression, { kind: 'cast' }>): void {
	const { site } = found;
	const { value } = part;
	const type = part.type.text;
	if (value.kind === 'group' && value.inner.kind === 'binary' && value.inner.operator.text === '/') found.swap('cast-too-late', 'integer-division', 0.3, part, `(${type}) ${asAtom(site, value.inner.left)} / ${site.text(value.inner.right)}`, { idea: type });
	const parent = site.parentOf(part);
	if (/^(?:int|long|char)$/.test(type) && value.kind !== 'group' && parent?.kind === 'binary' && parent.left === part) found.swap('cast-too-soon', 'operator-order', 0.6, parent, `(${type}) (${site.text(value)} ${parent.operator.text} ${site.text(parent.right)})`, { idea: type });
	if (isWhole(type)) found.swap('cast-cuts', 'type-conversion', 1.8, part, site.text(value), { idea: 'none' });
}

const widerTypes: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	int: [['double', 0.1], ['long', 0]], float: [['double', 0]], short: [['int', 0]], long: [['double', 0.3], ['long long', 0.3]], double: [['int', 0.7]], char: [['int', 0.5]], unsigned: [['int', 0.2]], 'unsigned int': [['int', 0.2]], size_t: [['int', 0.2]], 'unsigned long': [['long', 0.3]], 'long long': [['double', 0.5]],
	'unsigned char': [['int', 0.3]],
};

/** A type that is too small for what it is to hold, or has no place for a fraction. */
export function wider(found: Mutations, written: string, span: Span, cost: number, idea: string): void {
	for (const [other, more] of widerTypes[plainType(written)] ?? []) {
		const text = written.replace(plainType(written), other);
		found.swap('type-too-small', /long|^int$/.test(other) ? 'number-size' : 'type-declarations', cost + more, span, text, { idea: `${idea}${plainType(written)}>${other}` });
	}
}

export function types(found: Mutations, part: Declare): void {
	const { site } = found;
	if (part.how.text === '#define' || site.parentOf(part)?.kind === 'class' && part.how.from === part.variables[0]?.name?.from) return;
	const [only] = part.variables;
	// Counters of loops hold whole numbers; what counts down below zero has to be able to.
	if (site.parentOf(part)?.kind !== 'for') wider(found, part.how.text, part.how, 1.3, 'var');
	else if (/unsigned|size_t/.test(part.how.text)) wider(found, part.how.text, part.how, 0.6, 'counter');
	if (!only || part.variables.length > 1) return;
	const value = only.value ? bare(only.value) : null;
	// Both the type and the division are of whole numbers.
	if (value?.kind === 'binary' && value.operator.text === '/' && isWhole(part.how.text) && only.stars === 0) {
		found.add('whole-division', 'integer-division', 1.1, [{ from: part.how.from, to: part.how.to, text: 'double' }, { from: value.left.from, to: value.left.from, text: '(double) ' }], { place: rowsOf(part) });
	}
}

/** `c == 5`, `n += s[i]`, `c + 1`: a letter is its number in the table, and no digit. */
export function letters(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (['==', '!=', '<', '<=', '>', '>='].includes(operator.text)) {
		for (const [one, other] of [[left, right], [right, left]] as const) if (other.kind === 'literal' && other.of === 'whole' && /^\d$/.test(other.text) && typeOf(site, one) === 'char') found.swap('digit-of-letter', 'type-conversion', 0.5, other, `'${other.text}'`, { idea: 'sign' });
		return;
	}
	if (!['+', '-', '*'].includes(operator.text)) return;
	for (const one of [left, right]) {
		if (one.kind === 'literal' || typeOf(site, one) !== 'char') continue;
		const isTaken = operator.text === '-' && one === left;
		if (!isTaken) found.swap('digit-of-letter', 'type-conversion', 0.9, one, `(${site.text(one)} - '0')`, { idea: 'digit' });
	}
	const [, quote] = /^'(.)'$/.exec(site.text(right)) ?? [];
	if (operator.text === '-' && quote !== undefined) for (const other of ['0', 'a', 'A']) if (other !== quote) found.swap('other-letter', 'type-conversion', 1.2, right, `'${other}'`);
}

/** `total += s[i]` of a digit, and whatever else gets a letter where its number is meant. */
export function digits(found: Mutations, value: Expression): void {
	const { site } = found;
	if (value.kind !== 'literal' && typeOf(site, value) === 'char') found.swap('digit-of-letter', 'type-conversion', 1, value, `${site.text(value)} - '0'`, { idea: 'digit' });
}

/** Signs that work on bits, where the ones of conditions and powers are meant. */
export function bits(found: Mutations, part: Binary): void {
	const { site } = found;
	const { operator, left, right } = part;
	if (operator.text === '&' || operator.text === '|') {
		const isAsked = isCondition(site, part) || site.parentOf(part)?.kind === 'return';
		found.swap('bits-for-logic', 'boolean-logic', isAsked ? 0.6 : 1.4, operator, operator.text.repeat(2), { idea: operator.text });
	}
	if (operator.text === '^') {
		found.swap('power-sign', 'arithmetic', 0.4, part, `pow(${site.text(left)}, ${site.text(right)})`, { idea: 'power' });
		if (bare(right).kind === 'literal' && site.text(right) === '2') found.swap('power-sign', 'arithmetic', 0.3, part, isOperand(site, part) ? `(${asAtom(site, left)} * ${asAtom(site, left)})` : `${asAtom(site, left)} * ${asAtom(site, left)}`, { idea: 'square' });
	}
}

/** Functions whose result is not kept, and those that take a fraction for a whole number. */
export function calculated(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	const [first] = part.given;
	if (first && /^(?:toupper|tolower|abs|fabs|sqrt|floor|ceil|round)$/.test(name) && site.parentOf(part)?.kind === 'expression' && ['name', 'index', 'unary'].includes(first.kind)) found.swap('result-ignored', 'method-result', 0.4, part, `${site.text(first)} = ${site.text(part)}`, { idea: name });
	if (first && name === 'abs' && isFraction(typeOf(site, first) ?? '')) found.swap('fraction-cut', 'type-conversion', 0.3, part.callee, 'fabs', { idea: 'abs' });
	if (name === 'rand' && part.given.length === 0) {
		const parent = site.parentOf(part);
		if (parent?.kind === 'binary' && parent.operator.text === '%') found.swap('random-range', 'modulo', 1.1, parent, isOperand(site, parent) ? `(${site.text(parent)} + 1)` : `${site.text(parent)} + 1`);
	}
}

/** A pointer or a text: what is no plain number. */
export const isAddress = (type: string | null): boolean => type !== null && (isText(type) || isPointer(type));
