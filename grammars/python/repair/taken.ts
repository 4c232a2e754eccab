import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, before, hasOwnLines } from './layout';
import { collections } from './names';
import { isTarget, isValue, nameOf, parameterNames, statementsOf, type Mutations, type Site } from './site';

/** One thing taken for another: a variable for the object's own, the whole list for one of it, a set for a list, the smaller problem for the whole; and names that have no value on every way. */
export function takenRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('identifier')) {
		if (isTarget(node)) ownName(found, node);
		else if (isValue(node)) oneOf(found, node);
	}
	for (const node of site.of('call')) {
		orderLost(found, node);
		calledBy(found, node);
	}
	for (const node of site.of('assignment')) notStored(found, node);
	for (const node of site.of('return_statement')) ownPart(found, node);
	for (const definition of site.of('function_definition')) noStart(found, definition);
}

/** `count = self.count + 1` in a method: the object's count stays as it was. */
function ownName(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const scope = site.scopeOf(node);
	const name = site.text(node);
	if (!['assignment', 'augmented_assignment'].includes(node.parent?.type ?? '') || !above(scope, 'class_definition')) return;
	if (!site.of('attribute').some((one) => site.text(one) === `self.${name}`)) return;
	found.swap('self', 'attributes', 0.9, node, `self.${name}`, { idea: `=${name}` });
	const parameters = inField(scope, 'parameters');
	if (parameters && parameterNames(site, parameters).includes(name)) return;
	// What the method reads later under that name is then the object's too.
	const uses = site.of('identifier').filter((one) => site.text(one) === name && site.scopeOf(one) === scope && (one === node || isTarget(one) || isValue(one)));
	if (uses.length > 1) found.add('self', 'attributes', 0.7, uses.map(({ from, to }) => ({ from, to, text: `self.${name}` })), { place: { kind: 'lines', from: node.row, to: node.row } });
}

/** `n = self.n + 1` in a method that never sets `self.n`: what is worked out is not kept in the object. */
function notStored(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right, statement] = [inField(node, 'left'), inField(node, 'right'), node.parent];
	const scope = site.scopeOf(node);
	if (left?.type !== 'identifier' || !right || !statement || !hasOwnLines(site, statement) || !above(scope, 'class_definition')) return;
	const read = new Set([...walk(right)].filter((one) => one.type === 'attribute' && isValue(one) && /^self\.\w+$/.test(site.text(one)) && one.parent?.type !== 'call').map((one) => site.text(one)));
	const isSet = (attribute: string) => [...walk(scope)].some((one) => one.type === 'attribute' && isTarget(one) && site.text(one) === attribute);
	for (const attribute of read) {
		if (isSet(attribute)) continue;
		const { edit, place } = after(site, statement, [`${attribute} = ${site.text(left)}`]);
		found.add('not-stored', 'attributes', attribute === `self.${site.text(left)}` ? 0.8 : 1.2, [edit], { kind: 'insert', place });
	}
}

/** `len(grades)` in a loop over them: the length of the one that it is the turn of. */
function oneOf(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const { parent } = node;
	if (!parent || !['argument_list', 'comparison_operator', 'binary_operator'].includes(parent.type)) return;
	const scope = site.scopeOf(node);
	if (!collections(site, scope).includes(site.text(node))) return;
	for (let loop = above(node, 'for_statement'); loop; loop = above(loop, 'for_statement')) {
		const [left, right] = [inField(loop, 'left'), inField(loop, 'right')];
		if (!right || node.from < right.to || left?.type !== 'identifier') continue;
		found.swap('whole-for-one', 'indexing', 1.7, node, `${site.text(node)}[${site.text(left)}]`);
		if (right.type === 'identifier' && site.text(right) === site.text(node)) found.swap('whole-for-one', 'loop-walk', 1.6, node, site.text(left));
	}
}

/** `list(set(xs))`: a set has no order. */
function orderLost(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [callee, given] = [inField(node, 'function'), inField(node, 'arguments')];
	const values = given?.children.filter(({ isNamed }) => isNamed) ?? [];
	const [value] = values;
	if (!callee || !value || values.length !== 1 || site.text(callee) !== 'set') return;
	const isListed = node.parent?.type === 'argument_list' && node.parent.parent !== null && site.text(inField(node.parent.parent, 'function') ?? node) === 'list';
	found.swap('order-lost', 'list-mutation', isListed ? 1 : 1.6, node, isListed ? `dict.fromkeys(${site.text(value)})` : `list(dict.fromkeys(${site.text(value)}))`);
}

/** `numbers(max)`. */
function calledBy(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [callee, given] = [inField(node, 'function'), inField(node, 'arguments')];
	const values = given?.children.filter(({ isNamed }) => isNamed) ?? [];
	const [value] = values;
	if (callee?.type !== 'identifier' || value?.type !== 'identifier' || values.length !== 1 || !site.variablesOf(site.scopeOf(node)).includes(site.text(callee))) return;
	found.swap('call-sides', 'function-call', 0.8, node, `${site.text(value)}(${site.text(callee)})`);
}

/** `return f(n - 1)` where the answer is made of that and of something of this step. */
function ownPart(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const value = node.children.find(({ isNamed }) => isNamed);
	const definition = above(node, 'function_definition');
	const callee = value?.type === 'call' ? inField(value, 'function') : null;
	if (!value || !definition || !callee || !nameOf(site, definition).includes(site.text(callee).replace(/^self\./, ''))) return;
	const call = site.text(value);
	const given = inField(value, 'arguments')?.children.filter(({ isNamed }) => isNamed) ?? [];
	const names = [...new Set(given.flatMap((one) => [...walk(one)].filter((other) => other.type === 'identifier' && isValue(other)).slice(0, 1).map((other) => site.text(other))))].slice(0, 2);
	const put = (cost: number, text: string) => found.swap('own-part-lost', 'recursion-base-case', cost, value, text);
	put(1.2, `1 + ${call}`);
	for (const name of names) {
		const isSliced = given.some((one) => one.type === 'subscript' && inField(one, 'value') !== null && site.text(inField(one, 'value') ?? one) === name);
		const own = isSliced ? [`${name}[0]`, `[${name}[0]]`, `${name}[-1]`] : [name, `[${name}]`, `str(${name})`];
		own.forEach((one, at) => {
			put(1.2 + 0.1 * at, `${one} + ${call}`);
			put(1.3 + 0.1 * at, `${call} + ${one}`);
		});
		if (!isSliced) put(1.4, `${name} * ${call}`);
	}
}


const starts = ['0', 'False', '[]', "''", 'None', 'True', '{}'] as const;

/** A name that gets a value only in a loop or a branch, and is looked at behind it. */
function noStart(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const body = inField(definition, 'body');
	const first = body && statementsOf(body).find((one) => !(one.type === 'expression_statement' && one.children[0]?.type === 'string'));
	if (!body || !first || !hasOwnLines(site, first)) return;
	const nodes = [...walk(definition)].filter((node) => site.scopeOf(node) === definition);
	const names = new Set(nodes.filter((node) => node.type === 'identifier' && isTarget(node)).map((node) => site.text(node)));
	for (const name of [...names].slice(0, 8)) {
		const sets = nodes.filter((node) => node.type === 'identifier' && isTarget(node) && site.text(node) === name);
		if (sets.some((node) => isCertain(node, body)) || namesParameter(site, definition, name)) continue;
		const isRead = nodes.some((node) => node.type === 'identifier' && site.text(node) === name && isValue(node));
		const isAdded = sets.some((node) => node.parent?.type === 'augmented_assignment');
		if (!isRead && !isAdded) continue;
		starts.forEach((start, at) => {
			const { edit, place } = before(site, first, [`${name} = ${start}`]);
			found.add('no-start', 'accumulator', (isAdded ? 1 : 1.6) + 0.05 * at, [edit], { kind: 'insert', place });
		});
	}
}

/** Set by a statement of the function itself, which every call comes to. */
function isCertain(node: PlainNode, body: PlainNode): boolean {
	const statement = above(node, 'expression_statement');
	return statement?.parent === body && node.parent?.type !== 'augmented_assignment';
}

function namesParameter(site: Site, definition: PlainNode, name: string): boolean {
	const parameters = inField(definition, 'parameters');
	return parameters !== null && parameters.children.some((one) => site.text(one) === name || site.text(inField(one, 'name') ?? one) === name);
}

