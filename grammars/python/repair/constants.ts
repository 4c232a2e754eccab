import { distance } from 'fastest-levenshtein';
import { above, inField, type PlainNode } from '../../plainTree';
import type { RepairHints } from '../../repairRules';
import { isTarget, isValue, type Mutations } from './site';
import { collections } from './names';

/** Values that are written down: numbers, texts, what a result starts from. */
export function constantRules(found: Mutations, hints: RepairHints): void {
	const { site } = found;
	const texts = [...new Set(site.of('string').filter((node) => isValue(node)).map((node) => site.text(node)))];
	for (const node of site.nodes) {
		if (!isValue(node)) continue;
		const text = site.text(node);
		switch (node.type) {
			case 'true':
			case 'false':
				found.swap('truth', 'boolean-logic', 1.4, node, node.type === 'true' ? 'False' : 'True');
				break;
			case 'integer':
			case 'float':
				for (const other of ['0', '1', '2', '-1']) if (other !== text) found.swap('constant', 'assignment', 2, node, other);
				if (node.type === 'integer') found.swap('text-or-number', 'type-conversion', 1.7, node, `'${text}'`);
				break;
			case 'string':
				texts.filter((other) => other !== text).slice(0, 8).forEach((other) => found.swap('constant', 'assignment', 2, node, other));
				textRules(found, node, text, hints);
				break;
			case 'none':
				for (const other of ['0', '[]', "''", 'False', '-1', '{}']) found.swap('constant', 'none-value', 1.9, node, other);
				break;
			case 'identifier':
				namedConstant(found, node, text);
				break;
			case 'list':
				if (text === '[]') for (const [other, cost] of [['{}', 1.4], ["''", 1.6], ['set()', 1.7], ['0', 1.8], ['[0]', 2.2], ['[[]]', 2.2], ['None', 2.2]] as const) found.swap('start-value', 'accumulator', cost, node, other);
				listTimes(found, node);
				break;
			case 'dictionary':
				if (text === '{}') for (const [other, cost] of [['[]', 1.4], ['set()', 1.2], ['0', 2.2]] as const) found.swap('start-value', 'accumulator', cost, node, other);
				break;
			case 'call':
				if (/^float\(\s*['"]inf['"]\s*\)$/.test(text)) found.swap('start-value', 'accumulator', 1.2, node, "float('-inf')");
				if (/^float\(\s*['"]-inf['"]\s*\)$/.test(text)) found.swap('start-value', 'accumulator', 1.2, node, "float('inf')");
				break;
		}
	}
	for (const node of site.of('assignment')) startValue(found, node);
}

/** `true`, `null` and their like, from other languages. */
const foreign: Readonly<Record<string, string>> = { true: 'True', false: 'False', none: 'None', null: 'None', nil: 'None', NULL: 'None', TRUE: 'True', FALSE: 'False', undefined: 'None' };

function namedConstant(found: Mutations, node: PlainNode, name: string): void {
	const right = foreign[name];
	if (right !== undefined) found.swap('foreign-word', 'syntax', 0.3, node, right, { idea: name });
}

function textRules(found: Mutations, node: PlainNode, text: string, { literals }: RepairHints): void {
	const inside = /^(['"])(.*)\1$/s.exec(text)?.[2];
	if (inside === undefined) return;
	if (/^-?\d+$/.test(inside)) found.swap('text-or-number', 'type-conversion', 1.5, node, inside);
	for (const other of ["''", "' '", "','", "', '", "'\\n'"]) if (inside.length <= 2) found.swap('constant', 'string-immutability', 2.1, node, other);
	if (inside.length > 0) found.swap('case', 'string-immutability', 2.2, node, text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase());
	if (/\{[A-Za-z_][^{}]*\}/.test(inside)) found.swap('f-text', 'string-immutability', 0.7, node, `f${text}`);
	for (const literal of literals) {
		const wanted = /^(['"])(.*)\1$/s.exec(literal)?.[2];
		if (wanted === undefined || wanted === inside) continue;
		const near = distance(inside.toLowerCase(), wanted.toLowerCase());
		// A message that is only spelt differently; any other text of a test would be an answer by heart.
		if (near <= Math.max(1, inside.length / 3) && inside.length > 1) found.swap('spelling', 'string-immutability', 1.3, node, literal);
	}
	if (node.parent?.type === 'binary_operator' && inside.trim() === inside && inside !== '') {
		const quote = text[0] ?? '';
		found.swap('spacing', 'string-immutability', 2, node, `${quote}${inside} ${quote}`);
		found.swap('spacing', 'string-immutability', 2, node, `${quote} ${inside}${quote}`);
	}
}

/** What a result starts from. */
function startValue(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const right = inField(node, 'right');
	const left = inField(node, 'left');
	if (!right || !left || left.type !== 'identifier' || above(node, 'for_statement', 'while_statement')) return;
	const scope = site.scopeOf(node);
	const text = site.text(right);
	if (!/^(-?\d+|float\(.*\)|None|''|""|\[\]|\{\})$/.test(text)) return;
	for (const other of ['0', '1', '-1', "float('inf')", "float('-inf')", "''", '[]', '{}', 'True', 'False', 'None']) found.swap('start-value', 'accumulator', startCost(text, other), right, other);
	for (const name of collections(site, scope)) {
		found.swap('start-value', 'accumulator', 1.5, right, `${name}[0]`, { idea: `${name}[0]` });
		found.swap('start-value', 'accumulator', 2.2, right, `len(${name})`);
		found.swap('start-value', 'accumulator', 2.4, right, `${name}[-1]`);
	}
}

function startCost(text: string, other: string): number {
	if ((text === '0' && other === '1') || (text === '1' && other === '0')) return 1.2;
	return /^-?\d+$/.test(text) === /^-?\d+$/.test(other) ? 1.7 : 2.2;
}

/** `[[0] * n] * m`: the same list m times; `[0] * n` with one more or less. */
function listTimes(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const product = node.parent;
	if (product?.type !== 'binary_operator' || site.text(inField(product, 'operator') ?? product) !== '*' || isTarget(node)) return;
	const times = inField(product, 'right');
	if (!times || times === node) return;
	found.swap('repeated-list', 'list-mutation', 1.4, times, `(${site.text(times)} + 1)`);
	const item = node.children.find(({ isNamed }) => isNamed);
	if (item && ['binary_operator', 'list'].includes(item.type)) found.swap('repeated-list', 'list-mutation', 0.8, product, `[${site.text(item)} for _ in range(${site.text(times)})]`);
}
