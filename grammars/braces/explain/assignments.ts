/** Sentences for expressions that change a name, or store a value in something. */
import * as l10n from '@vscode/l10n';
import { joined, listed, type Clauses, type Telling } from '../../wording';
import { bare, type Assign, type Binary, type Expression, type Index, type Member, type Update } from '../tree';
import { isWhole, kindOf } from './kinds';
import { growsLater } from './later';
import type { Code } from './language';
import { given as givenValue } from './declared';
import { joins } from './operators';
import { isPlain, isSame } from './parts';
import { value } from './values';

/** `x = 5`, `x += 1`, `xs[i] = 3` and their like. */
export function assigned(node: Assign, code: Code, telling: Telling): string {
	const target = bare(node.target);
	const operator = node.operator.text;
	if (operator !== '=') return changed(operator.replace(/=$/, ''), node.target, node.value, code);
	if (bare(node.value).kind === 'assign') return chained(node, code);
	if (target.kind === 'other' || target.kind === 'items' || target.kind === 'pairs') return takenApart(target, node.value, code);
	const own = itself(node, code);
	if (own !== null) return own;
	if (target.kind === 'index') return stored(target, node.value, code);
	if (target.kind === 'member') return kept(target, node.value, code, telling);
	if (target.kind === 'unary') return l10n.t('Puts {0} into the place that {1} points to.', value(node.value, code), code.quote(target.operand));
	return givenValue(code.quote(target), node.value, growsLater(code.text(target), node, code), null, code, telling);
}

/** `i++` and `--i`. */
export function updated(node: Update, code: Code): string {
	return node.operator.text === '++' ? l10n.t('Adds {1} to {0}.', code.quote(node.target), code.quote('1')) : l10n.t('Takes {1} away from {0}.', code.quote(node.target), code.quote('1'));
}

/** What an operator does to a name, by another value. */
const deeds: Clauses = {
	'+': (name, by) => l10n.t('Adds {1} to {0}.', name, by),
	'-': (name, by) => l10n.t('Takes {1} away from {0}.', name, by),
	'*': (name, by) => l10n.t('Multiplies {0} by {1}.', name, by),
	'/': (name, by) => l10n.t('Divides {0} by {1}.', name, by),
	'%': (name, by) => l10n.t('{0} becomes what is left over when it is divided by {1}.', name, by),
	'&&': (name, by) => l10n.t('{0} becomes {1}, but only if it has a true value so far.', name, by),
	'||': (name, by) => l10n.t('{0} becomes {1}, but only if it has no true value so far.', name, by),
	'??': (name, by) => l10n.t('{0} becomes {1}, but only if it has no value so far.', name, by),
};

function changed(operator: string, target: Expression, by: Expression, code: Code): string {
	const [name, other] = [code.quote(target), value(by, code)];
	if (operator === '+' && joins(target, by, code)) return l10n.t('Joins {1} to the end of {0}.', name, other);
	if (operator === '/' && code.language.dividesWhole && isWhole(target, code) && isWhole(by, code)) return l10n.t('Divides {0} by {1} and drops the fraction.', name, other);
	const own = Object.hasOwn(code.language.binary, operator) ? code.language.binary[operator]?.changes : undefined;
	return own?.(name, other) ?? deeds[operator]?.(name, other) ?? l10n.t('{0} becomes the result of {1}.', name, code.quote(`${code.text(target)} ${operator} ${isPlain(by) ? code.text(by) : `(${code.text(by)})`}`));
}

/** `x = x + 1`: the old value makes the new one. */
function itself({ target, value: given }: Assign, code: Code): string | null {
	const of = bare(given);
	if (of.kind !== 'binary' || !['+', '-', '*', '/', '%'].includes(of.operator.text)) return null;
	if (isSame(of.left, target, code)) return changed(of.operator.text, target, of.right, code);
	if (of.operator.text !== '+' || !isSame(of.right, target, code)) return null;
	if (kindOf(target, code) === 'number') return changed('+', target, of.left, code);
	return ['literal', 'name', 'index'].includes(bare(of.left).kind) ? l10n.t('{0} becomes {1} plus its old value, in that order.', code.quote(target), value(of.left, code)) : null;
}

/** `a = b = 0`. */
function chained(node: Assign, code: Code): string {
	const names: string[] = [];
	let at: Expression = node;
	while (at.kind === 'assign') {
		names.push(code.quote(at.target));
		at = bare(at.value);
	}
	return l10n.t('{0} get one and the same value: {1}.', listed(names), value(at, code));
}

/** `[a, b] = [b, a]` and `({ name } = person)`. */
function takenApart(target: Expression, given: Expression, code: Code): string {
	const names = target.kind === 'other' ? target.parts : target.kind === 'items' ? target.items : target.kind === 'pairs' ? target.pairs.map(({ key }) => key) : [];
	const from = bare(given);
	const values = from.kind === 'items' ? from.items : [];
	const [a, b] = names;
	const [x, y] = values;
	if (names.length === 2 && values.length === 2 && a && b && x && y) {
		if (isSame(a, y, code) && isSame(b, x, code)) return l10n.t('Swaps {0} and {1}: each gets the value that the other had.', code.quote(a), code.quote(b));
		return l10n.t('{0} gets {1}, and at the same time {2} gets {3}.', code.quote(a), code.quote(x), code.quote(b), code.quote(y));
	}
	return l10n.t('Takes apart {0}: its parts go into {1}, in that order.', value(given, code), listed(names.map((one) => code.quote(one))));
}

/** `d[k] = v`. */
function stored(target: Index, given: Expression, code: Code): string {
	const [whole, at] = [code.quote(target.of), code.quote(target.at)];
	const of = bare(given);
	const start = of.kind === 'binary' && of.operator.text === '+' ? startOf(of, target, code) : null;
	if (start && of.kind === 'binary') return l10n.t('Adds {0} to what {1} holds for {2}. If there is nothing yet, it starts from {3}.', value(of.right, code), whole, at, code.quote(start));
	if (kindOf(target.of, code) === 'pairs' || kindOf(target.at, code) === 'text') return l10n.t('Stores {0} in {1}, under the key {2}.', value(given, code), whole, at);
	return kindOf(target.of, code) === 'row' ? l10n.t('Stores {0} in {1}, at position {2}.', value(given, code), whole, at) : l10n.t('Stores {0} in {1}, at the place {2}.', value(given, code), whole, at);
}

/** What `(d[k] || 0)` gives where there is nothing yet, for the same `d` and `k`. */
function startOf({ left }: Binary, target: Index, code: Code): Expression | null {
	const of = bare(left);
	return of.kind === 'binary' && ['||', '??'].includes(of.operator.text) && isSame(of.left, target, code) ? of.right : null;
}

/** `this.x = v`. */
function kept(target: Member, given: Expression, code: Code, telling: Telling): string {
	const { self } = code.language;
	const of = bare(target.of);
	if (of.kind !== 'name' || of.name !== self) return l10n.t('Stores {0} in {1}, under the name {2}.', value(given, code), code.quote(target.of), code.quote(target.name));
	return joined(
		l10n.t('Keeps {0} as the object’s own {1}.', value(given, code), code.quote(target.name)),
		telling.first('self') && l10n.t('{0} is the object that the method works on.', code.quote(self)),
	);
}
