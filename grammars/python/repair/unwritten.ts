import { inField, walk, type PlainNode } from '../../plainTree';
import { after, before, hasOwnLines, lastRow } from './layout';
import { isValue, nameOf, statementsOf, type Mutations, type Site } from './site';

/** What is worked out and then reaches nothing: a loop's item with a new value, a count that stays as it was, the rest that a recursion leaves out. */
export function unwrittenRules(found: Mutations): void {
	const { site } = found;
	for (const loop of site.of('for_statement')) writtenBack(found, loop);
	for (const node of site.of('assignment')) unchanged(found, node);
	for (const node of site.of('call')) {
		taken(found, node);
		restOf(found, node);
	}
	startsTogether(found);
}

/** `for word in words: word = word.strip()`: the list keeps what it had. */
function writtenBack(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const [left, right, body] = [inField(loop, 'left'), inField(loop, 'right'), inField(loop, 'body')];
	if (left?.type !== 'identifier' || !right || !['identifier', 'attribute', 'subscript'].includes(right.type) || !body || !hasOwnLines(site, loop)) return;
	const [name, list] = [site.text(left), site.text(right)];
	const statements = statementsOf(body);
	const sets = [...walk(body)].filter(({ type }) => type === 'assignment' || type === 'augmented_assignment').filter((node) => site.text(inField(node, 'left') ?? node) === name);
	const statement = sets.at(-1)?.parent;
	const last = statements.at(-1);
	if (!statement || !last || !statements.every((one) => hasOwnLines(site, one)) || !hasOwnLines(site, statement)) return;
	const step = site.indentOf(statements[0]?.row ?? 0);
	const at = freeName(site, 'i');
	const place = { kind: 'lines', from: statement.row, to: lastRow(site, statement) } as const;
	const counted = [{ from: left.from, to: left.to, text: `${at}, ${name}` }, { from: right.from, to: right.to, text: `enumerate(${list})` }];
	found.add('not-written-back', 'list-mutation', 1.2, [...counted, after(site, statement, [`${list}[${at}] = ${name}`]).edit], { place });
	const [only] = sets;
	const value = only?.type === 'assignment' ? inField(only, 'right') : null;
	if (value && statements.length === 1 && only?.parent === statements[0]) {
		found.swap('not-written-back', 'list-mutation', 1.3, loop, `${list} = [${site.text(value)} for ${name} in ${list}]`, { place });
	}
	const built = freeName(site, 'changed');
	const ends = ['return_statement', 'break_statement', 'continue_statement', 'raise_statement'].includes(last.type);
	if (ends) return;
	const outer = site.indentOf(loop.row);
	found.add('not-written-back', 'list-mutation', 1.7, [before(site, loop, [`${built} = []`]).edit, { ...after(site, last, [`${built}.append(${name})`], step).edit, text: `\n${step}${built}.append(${name})\n${outer}${list} = ${built}` }], { place });
}

/** `d[k] = d.get(k, 0)` and `x = x`: what was to be added? */
function unchanged(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	if (!left || !right) return;
	const [table, key] = left.type === 'subscript' ? [inField(left, 'value'), inField(left, 'subscript')] : [null, null];
	const isOld = table !== null && key !== null && new RegExp(`^${escaped(site.text(table))}\\.get\\(\\s*${escaped(site.text(key))}\\s*(?:,\\s*0\\s*)?\\)$`).test(site.text(right));
	if (!isOld && site.text(left) !== site.text(right)) return;
	const value = isOld && table && key ? `${site.text(table)}.get(${site.text(key)}, 0)` : site.text(right);
	found.swap('nothing-added', 'accumulator', 0.8, right, `${value} + 1`);
	for (const name of site.variablesOf(site.scopeOf(node)).slice(0, 6)) if (name !== site.text(left)) found.swap('nothing-added', 'accumulator', 1.6, right, `${value} + ${name}`);
}

/** A count begins the same way wherever it begins: `run = 0` before the loop and in it. */
function startsTogether(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('assignment')) {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		const other = right ? { 0: '1', 1: '0' }[site.text(right)] : undefined;
		if (left?.type === 'identifier' && right && other !== undefined) found.swap('start-value', 'accumulator', 1.3, right, other, { idea: `${site.text(left)}=${other}` });
	}
}

/** `xs.pop(xs[i])`: a position is given, not what stands there; `remove` takes what stands there. */
function taken(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [callee, given] = [inField(node, 'function'), inField(node, 'arguments')];
	const [object, method] = callee?.type === 'attribute' ? [inField(callee, 'object'), inField(callee, 'attribute')] : [null, null];
	const values = given?.children.filter(({ isNamed }) => isNamed) ?? [];
	const [value] = values;
	if (!object || !method || !value || values.length !== 1 || !['pop', 'remove'].includes(site.text(method))) return;
	const inner = value.type === 'list' ? value.children.find(({ isNamed }) => isNamed) : value;
	if (!inner) return;
	const index = inner.type === 'subscript' && site.text(inField(inner, 'value') ?? inner) === site.text(object) ? inField(inner, 'subscript') : null;
	if (index) found.swap('position-or-item', 'method-result', 0.9, node, `${site.text(object)}.pop(${site.text(index)})`);
	if (site.text(method) === 'pop') found.swap('position-or-item', 'method-result', 1.1, node, `${site.text(object)}.remove(${site.text(inner)})`);
	else found.swap('position-or-item', 'method-result', 1.3, node, `${site.text(object)}.pop(${site.text(inner)})`);
}

/** `[best] + f(xs[1:])`, where what was picked need not stand first: the rest is what was not picked. */
function restOf(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [callee, given] = [inField(node, 'function'), inField(node, 'arguments')];
	const definition = site.scopeOf(node);
	if (!callee || !given || !isValue(node) || !nameOf(site, definition).includes(site.text(callee).replace(/^self\./, ''))) return;
	const slice = given.children.find((one) => one.type === 'subscript' && inField(one, 'value')?.type === 'identifier' && /^\[(?:1:|:-1)\]$/.test(site.source.slice(inField(one, 'value')?.to ?? one.to, one.to).replace(/\s/g, '')));
	const list = slice ? inField(slice, 'value') : null;
	if (!slice || !list) return;
	const item = freeName(site, 'one');
	const names = [...new Set([...walk(definition)].filter(({ type }) => type === 'assignment').flatMap((one) => { const left = inField(one, 'left'); return left?.type === 'identifier' ? [site.text(left)] : []; }))];
	for (const name of names.slice(0, 4)) if (name !== site.text(list)) found.swap('wrong-rest', 'recursion-base-case', 1.6, slice, `[${item} for ${item} in ${site.text(list)} if ${item} != ${name}]`);
}

function freeName(site: Site, wanted: string): string {
	let name = wanted;
	while (new RegExp(`\\b${name}\\b`).test(site.source)) name += '_';
	return name;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
