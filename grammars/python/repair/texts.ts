import { above, inField, walk, type PlainNode } from '../../plainTree';
import { asTerm, isValue, type Mutations } from './site';

/** Texts: a row of letters that is not whole, what stands between the parts of one that is put together. */
export function textRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('string')) if (isValue(node)) letters(found, node);
	for (const node of site.of('assignment', 'augmented_assignment')) between(found, node);
}

const rows: readonly string[] = ['aeiou', 'abcdefghijklmnopqrstuvwxyz', '0123456789'];

/** `'aeio'`: nearly all of a row that everyone knows, or only its small letters. */
function letters(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [, quote, inside] = /^(['"])(\w+)\1$/.exec(site.text(node)) ?? [];
	if (quote === undefined || inside === undefined || inside.length < 3) return;
	for (const row of rows) {
		if (![...inside.toLowerCase()].every((sign) => row.includes(sign))) continue;
		const isUpper = inside === inside.toUpperCase() && inside !== inside.toLowerCase();
		found.swap('row-not-whole', 'membership', 1.4, node, quote + (isUpper ? row.toUpperCase() : row) + quote);
		if (row !== '0123456789') found.swap('row-not-whole', 'membership', 1.5, node, quote + row + row.toUpperCase() + quote);
	}
}

/** `line += word` in a loop: nothing stands between the words; and nothing is to stand after the last. */
function between(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	if (left?.type !== 'identifier' || !right || !above(node, 'for_statement', 'while_statement')) return;
	const name = site.text(left);
	const scope = site.scopeOf(node);
	const isText = [...walk(scope)].some((one) => one.type === 'assignment' && site.text(inField(one, 'left') ?? one) === name && /^(?:''|"")$/.test(site.text(inField(one, 'right') ?? one)));
	const isGrowing = node.type === 'augmented_assignment' || new RegExp(`^${name}\\s*\\+`).test(site.text(right));
	if (!isText || !isGrowing) return;
	const results = [...walk(scope)].filter((one) => one.type === 'return_statement').flatMap((one) => one.children.filter((value) => value.type === 'identifier' && site.text(value) === name));
	for (const [sign, cost] of [[' ', 1.6], [',', 2], [', ', 2], ['-', 2.1]] as const) {
		const more = { from: right.from, to: right.to, text: `${asTerm(site, right)} + '${sign}'` };
		found.add('nothing-between', 'string-immutability', cost + 0.3, [more]);
		if (results.length > 0) found.add('nothing-between', 'string-immutability', cost, [more, ...results.map(({ from, to }) => ({ from, to, text: sign === ' ' ? `${name}.strip()` : `${name}[:-${sign.length}]` }))]);
	}
}
