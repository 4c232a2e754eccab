import { distance } from 'fastest-levenshtein';
import type { RepairHints } from '../../repairRules';
import type { Expression, Literal, Variable } from '../tree';
import { asTerm, isResult, isValue, type Mutations } from './mutations';
import type { Site } from './site';

/** Values that are written down: texts, truths, nothing, what a result starts from. */
export function constantRules(found: Mutations, hints: RepairHints): void {
	const { site } = found;
	const texts = [...new Set(site.of('literal').filter((part) => part.of === 'text' && isValue(site, part)).map(({ text }) => text))];
	for (const part of site.of('literal')) {
		if (!isValue(site, part)) continue;
		switch (part.of) {
			case 'truth':
				found.swap('truth', 'boolean-logic', 1.4, part, part.text === 'true' ? 'false' : 'true');
				break;
			case 'whole':
				if (isResult(site, part) || site.parentOf(part)?.kind === 'binary') found.swap('text-or-number', 'type-conversion', 2.1, part, quoted(site, part.text));
				break;
			case 'text':
				for (const other of texts.filter((one) => one !== part.text).slice(0, 8)) found.swap('constant', 'assignment', 2, part, other);
				text(found, part, hints);
				break;
			case 'nothing':
				for (const other of [...site.dialect.nothing, '0', site.dialect.emptyText, 'false', '-1', site.dialect.emptyList]) if (other !== null && other !== part.text) found.swap('constant', 'none-value', 1.9, part, other);
				break;
			default:
				break;
		}
	}
	for (const part of site.of('declare')) if (site.parentOf(part)?.kind !== 'for') for (const variable of part.variables) startValue(found, variable, site.isInLoop(part));
	for (const { target, operator, value } of site.of('assign')) if (operator.text === '=' && target.kind === 'name' && value.kind === 'literal') starts(found, value, 0.3);
	for (const part of site.of('name')) foreignWord(found, part);
	for (const part of site.of('assign')) between(found, part);
}

export function quoted(site: Site, text: string): string {
	const quote = /(["'])[^"'\n]*\1/.exec(site.source)?.[1];
	const sign = quote !== undefined && site.dialect.quotes.includes(quote) ? quote : (site.dialect.quotes[0] ?? '"');
	return sign + text + sign;
}

function foreignWord(found: Mutations, part: Expression & { readonly kind: 'name' }): void {
	const { site } = found;
	const right = Object.hasOwn(site.dialect.foreignWords, part.name) ? site.dialect.foreignWords[part.name] : undefined;
	if (right !== undefined && isValue(site, part) && site.find(part.name, part) === null) found.swap('foreign-word', 'syntax', 0.3, part, right, { idea: part.name });
}

const rows: readonly string[] = ['aeiou', 'abcdefghijklmnopqrstuvwxyz', '0123456789'];

function text(found: Mutations, part: Literal, { literals }: RepairHints): void {
	const { site } = found;
	const [, quote, inside] = /^(["'`])(.*)\1$/s.exec(part.text) ?? [];
	if (quote === undefined || inside === undefined) return;
	if (/^-?\d+(?:\.\d+)?$/.test(inside)) found.swap('text-or-number', 'type-conversion', 1.5, part, inside);
	const put = (rule: string, concept: string, cost: number, other: string) => found.swap(rule, concept, cost, part, quote + other + quote);
	if (inside.length <= 2) for (const other of ['', ' ', ',', ', ', '\\n']) put('constant', 'string-immutability', 2.1, other);
	if (inside.length > 0) found.swap('case', 'string-immutability', 2.2, part, part.text === part.text.toLowerCase() ? part.text.toUpperCase() : part.text.toLowerCase());
	for (const literal of literals) {
		const wanted = /^(["'`])(.*)\1$/s.exec(literal)?.[2];
		if (wanted === undefined || wanted === inside) continue;
		// A message that is only spelt differently; any other text of a test would be an answer by heart.
		if (distance(inside.toLowerCase(), wanted.toLowerCase()) <= Math.max(1, inside.length / 3) && inside.length > 1) found.swap('spelling', 'string-immutability', 1.3, part, literal);
	}
	const parent = site.parentOf(part);
	if (parent?.kind === 'binary' && parent.operator.text === '+' && inside.trim() !== '') {
		if (!/\s$/.test(inside)) put('spacing', 'string-immutability', 1.8, `${inside} `);
		if (!/^\s/.test(inside)) put('spacing', 'string-immutability', 1.8, ` ${inside}`);
		if (/^\s|\s$/.test(inside)) put('spacing', 'string-immutability', 1.8, inside.trim());
	}
	// `'aeio'`: nearly all of a row that everyone knows, or only its small letters.
	for (const row of inside.length < 3 ? [] : rows) {
		if (![...inside.toLowerCase()].every((sign) => row.includes(sign))) continue;
		const isUpper = inside === inside.toUpperCase() && inside !== inside.toLowerCase();
		put('row-not-whole', 'membership', 1.4, isUpper ? row.toUpperCase() : row);
		if (row !== '0123456789') put('row-not-whole', 'membership', 1.5, row + row.toUpperCase());
	}
	// `"total"` where the variable is meant
	const name = /^[A-Za-z_$][\w$]*/.exec(inside)?.[0];
	if (name !== undefined && /^[\w$.[\]]+$/.test(inside) && site.find(name, part) !== null) found.swap('quoted-name', 'string-immutability', 1.2, part, inside, { idea: 'quotes' });
}

/** What a result starts from. */
function startValue(found: Mutations, { name, value, type }: Variable, isInLoop: boolean): void {
	if (!name || !value) return;
	starts(found, value, isInLoop ? 0.4 : 0);
	const { site } = found;
	if (value.kind === 'pairs' && value.pairs.length === 0 && type === null && site.dialect.emptyList !== null) found.swap('start-value', 'accumulator', 1.4, value, site.dialect.emptyList);
}

function starts(found: Mutations, value: Expression, more: number): void {
	const { site } = found;
	const own = site.text(value);
	const { dialect } = site;
	const isNumber = /^-?\d+(?:\.\d+)?$/.test(own) || own === dialect.largest || own === dialect.smallest;
	const isStart = isNumber || own === dialect.emptyText || own === dialect.emptyList || dialect.nothing.includes(own) || own === 'true' || own === 'false' || /^(?:""|''|``)$/.test(own);
	if (!isStart) return;
	for (const other of dialect.starts) if (other !== own) found.swap('start-value', 'accumulator', startCost(own, other) + more, value, other);
	if (!isNumber) return;
	for (const name of site.collectionsAt(value)) {
		found.swap('start-value', 'accumulator', 1.5 + more, value, site.itemOf(name, '0', value), { idea: `first of ${name}` });
		const [length, last] = [site.lengthOf(name, value), site.lastOf(name, value)];
		if (length !== null) found.swap('start-value', 'accumulator', 2.2 + more, value, length);
		if (last !== null) found.swap('start-value', 'accumulator', 2.4 + more, value, last);
	}
}

function startCost(own: string, other: string): number {
	if ((own === '0' && other === '1') || (own === '1' && other === '0')) return 1.2;
	return /^-?[\dI]/.test(own) === /^-?[\dI]/.test(other) ? 1.7 : 2.2;
}

/** `line += word` in a loop: nothing stands between the words. */
function between(found: Mutations, part: Expression & { readonly kind: 'assign' }): void {
	const { site } = found;
	const { target, operator, value } = part;
	if (target.kind !== 'name' || !site.isInLoop(part) || site.kindOf(target) !== 'text' || value.kind === 'literal') return;
	if (operator.text !== '+=' && !site.text(value).startsWith(`${target.name} +`)) return;
	const scope = site.scopeOf(part);
	const results = site.of('return').flatMap((one) => (site.scopeOf(one) === scope && one.value?.kind === 'name' && one.value.name === target.name ? one.value : []));
	const { part: cut, textForms } = site.dialect;
	for (const [sign, cost] of [[' ', 1.6], [',', 2], [', ', 2], ['-', 2.1], ['\\n', 2.3]] as const) {
		const more = { from: value.from, to: value.to, text: `${asTerm(site, value)} + ${quoted(site, sign)}` };
		found.add('nothing-between', 'text-joining', cost + 0.3, [more]);
		const length = site.dialect.lengthOf(target.name, site.typeOf(target.name, part));
		const shorter = sign === ' ' && textForms.includes('trim') ? `${target.name}.trim()` : cut && length !== null ? cut(target.name, '0', `${length} - ${sign.length}`, site.typeOf(target.name, part)) : null;
		if (results.length > 0 && shorter !== null && sign !== '\\n') found.add('nothing-between', 'text-joining', cost, [more, ...results.map(({ from, to }) => ({ from, to, text: shorter }))]);
	}
}
