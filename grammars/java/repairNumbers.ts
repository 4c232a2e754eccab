import { asAtom, isOperand, type Mutations } from '../braces/repair/mutations';
import { rowsOf } from '../braces/repair/site';
import { bare, type Binary, type Declare, type Expression, type Span } from '../braces/tree';
import { isArray } from './kindOfType';

/** `a / b` of whole numbers drops the rest, whatever becomes of it. */
export function divided(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text !== '/') return;
	const put = (cost: number, text: string, idea: string) => found.swap('whole-division', 'integer-division', cost, part, text, { idea });
	const [one, other] = [bare(left), bare(right)];
	const isCast = (each: Expression) => each.kind === 'cast' || (each.kind === 'literal' && each.of === 'fraction');
	if (isCast(one) || isCast(other)) return;
	// The number that it is divided by gets its point, as people write it.
	if (other.kind === 'literal' && other.of === 'whole') put(0.6, `${site.text(left)} / ${other.text}.0`, 'point');
	if (one.kind === 'literal' && one.of === 'whole') put(0.7, `${one.text}.0 / ${site.text(right)}`, 'point');
	put(0.75, `(double) ${asAtom(site, left)} / ${site.text(right)}`, 'cast');
	// `1 / 2 * x` is nothing at all.
	const parent = site.parentOf(part);
	if (parent?.kind === 'binary' && parent.operator.text === '*' && parent.left === part) found.swap('whole-division', 'integer-division', 0.9, parent, `${asAtom(site, parent.right)} * ${site.text(left)} / ${site.text(right)}`);
	if (parent?.kind === 'binary' && parent.operator.text === '*' && parent.left === part) found.swap('whole-division', 'integer-division', 1, parent, `${site.text(left)} * ${asAtom(site, parent.right)} / ${site.text(right)}`);
	put(1.5, `Math.round((double) ${asAtom(site, left)} / ${site.text(right)})`, 'rounded');
	put(1.6, `(${site.text(left)} + ${asAtom(site, right)} - 1) / ${asAtom(site, right)}`, 'up');
}

/** `(double) (a / b)` and `(int) x * y`: what the cast stands before. */
export function casts(found: Mutations, part: Extract<Expression, { kind: 'cast' }>): void {
	const { site } = found;
	const { value } = part;
	const type = part.type.text;
	if (value.kind === 'group' && value.inner.kind === 'binary' && value.inner.operator.text === '/') {
		found.swap('cast-too-late', 'integer-division', 0.3, part, `(${type}) ${asAtom(site, value.inner.left)} / ${site.text(value.inner.right)}`, { idea: type });
	}
	const parent = site.parentOf(part);
	if (/^(?:int|long|char)$/.test(type) && value.kind !== 'group' && parent?.kind === 'binary' && parent.left === part) found.swap('cast-too-soon', 'operator-order', 0.6, parent, `(${type}) (${site.text(value)} ${parent.operator.text} ${site.text(parent.right)})`, { idea: type });
	if (type === 'int') {
		found.swap('cast-cuts', 'type-conversion', 1.1, part, `(int) Math.round(${site.text(bare(value))})`, { idea: 'round' });
		found.swap('cast-cuts', 'type-conversion', 1.8, part, site.text(value), { idea: 'none' });
	}
}

/** `c + 1` of a letter is a number. */
export function letters(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text !== '+' && operator.text !== '-') return;
	const parent = site.parentOf(part);
	if (parent?.kind === 'cast' || (parent?.kind === 'group' && site.parentOf(parent)?.kind === 'cast')) return;
	const isLetter = (one: Expression) => (one.kind === 'literal' && one.of === 'sign') || (one.kind === 'name' && site.typeOf(one.name, one) === 'char') || /\.charAt\([^()]*\)$/.test(site.text(one));
	if (![left, right].some(isLetter)) return;
	// In parentheses they are added, even behind a text.
	if (operator.text === '+' && parent?.kind === 'group') found.swap('letters-added', 'text-joining', 0.6, parent, site.text(part), { idea: 'parentheses' });
	found.swap('letter-arithmetic', 'type-conversion', 0.8, part, `(char) (${site.text(part)})`, { idea: 'char' });
	// Two letters are added as numbers; with a text in front they are joined.
	if (operator.text === '+') found.swap('letters-added', 'text-joining', isLetter(left) && isLetter(right) ? 0.6 : 1.4, part, isOperand(site, part) ? `("" + ${site.text(part)})` : `"" + ${site.text(part)}`, { idea: 'joined' });
}

const widerTypes: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	int: [['long', 0], ['double', 0.2]], float: [['double', 0]], short: [['int', 0]], byte: [['int', 0]], long: [['double', 0.3]], double: [['int', 0.7]], Integer: [['Double', 0.4], ['Long', 0.4]], 'int[]': [['double[]', 0.4], ['long[]', 0.4]], char: [['String', 0.6], ['int', 0.6]],
};

export function wider(found: Mutations, type: string, span: Span, cost: number, idea: string): void {
	for (const [other, more] of widerTypes[type] ?? []) found.swap('type-too-small', other === 'long' || other === 'Long' || other === 'long[]' ? 'number-size' : 'type-declarations', cost + more, span, other, { idea: `${idea}${type}>${other}` });
}

export function types(found: Mutations, part: Declare): void {
	const { site } = found;
	// Counters of loops hold whole numbers.
	if (site.parentOf(part)?.kind === 'for') return;
	const isField = site.parentOf(part)?.kind === 'class';
	wider(found, part.how.text, part.how, isField ? 1.6 : 1.3, 'var');
	const [only] = part.variables;
	if (!only?.value || part.variables.length > 1) return;
	const value = bare(only.value);
	// Both the type and the division are of whole numbers.
	if (part.how.text === 'int' && value.kind === 'binary' && value.operator.text === '/') {
		found.add('whole-division', 'integer-division', 1.1, [{ from: part.how.from, to: part.how.to, text: 'double' }, { from: value.left.from, to: value.left.from, text: '(double) ' }], { place: rowsOf(part) });
	}
	if (value.kind === 'new' && isArray(value.type.text) && value.given.length === 1 && value.given[0]) {
		const size = value.given[0];
		if (value.given[0].kind !== 'items') found.swap('one-place-too-few', 'array-bounds', 1.2, size, `${asAtom(site, size)} + 1`);
	}
}
