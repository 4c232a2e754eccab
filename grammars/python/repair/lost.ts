import { above, inField, walk, type PlainNode } from '../../plainTree';
import { hasOwnLines, lastRow, without } from './layout';
import { asTerm, isTarget, isValue, nameOf, statementsOf, type Mutations, type Site } from './site';

/** What gets lost on the way: what a recursion gives, the item that was best, the cases behind a wider one, the kind of two values. */
export function lostRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('expression_statement')) recursion(found, node);
	for (const node of site.of('for_statement')) remembered(found, node);
	for (const node of site.of('if_statement')) widerFirst(found, node);
	for (const node of site.of('binary_operator')) bothConverted(found, node);
	for (const node of site.of('augmented_assignment')) changedInPlace(found, node);
	for (const node of site.of('assignment')) colonForAssign(found, node);
	for (const node of site.of('string')) quotedName(found, node);
	for (const node of site.of('function_definition')) typedAgain(found, node);
}

/** `f(xs[1:])` and then `return xs[0]`: what the smaller problem gives is not used. */
function recursion(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [value] = statementsOf(node);
	const definition = above(node, 'function_definition');
	const callee = value?.type === 'call' ? inField(value, 'function') : null;
	if (!value || !definition || !callee || !hasOwnLines(site, node)) return;
	if (!nameOf(site, definition).includes(site.text(callee).replace(/^self\./, ''))) return;
	const next = node.parent ? statementsOf(node.parent)[statementsOf(node.parent).indexOf(node) + 1] : undefined;
	const result = next?.type === 'return_statement' ? next.children.find(({ isNamed }) => isNamed) : undefined;
	if (!next || !result || next.row === node.row) return;
	const place = { kind: 'lines', from: node.row, to: lastRow(site, next) } as const;
	const [given, own] = [site.text(value), asTerm(site, result)];
	for (const [text, cost] of [[`${own} + ${given}`, 1], [`${given} + ${own}`, 1.1], [`${own} * ${given}`, 1.2], [`[${site.text(result)}] + ${given}`, 1.4], [`${given} + [${site.text(result)}]`, 1.5], [given, 1.3]] as const) {
		found.add('recursion-lost', 'recursion-base-case', cost, [without(site, node), { from: result.from, to: result.to, text }], { place });
	}
}

/** After the loop its own name is the last item, not the one that was found in it. */
function remembered(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const [left, body] = [inField(loop, 'left'), inField(loop, 'body')];
	const block = loop.parent;
	if (left?.type !== 'identifier' || !body || !block || !hasOwnLines(site, loop)) return;
	const name = site.text(left);
	const later = statementsOf(block).slice(statementsOf(block).indexOf(loop) + 1);
	const uses = later.flatMap((one) => [...walk(one)].filter((node) => node.type === 'identifier' && site.text(node) === name && isValue(node)));
	if (uses.length === 0) return;
	const kept = freeName(site, `kept_${name}`);
	for (const branch of statementsOf(body).filter(({ type }) => type === 'if_statement')) {
		const inner = inField(branch, 'consequence');
		const last = inner && statementsOf(inner).at(-1);
		if (!last || !hasOwnLines(site, last) || ['return_statement', 'break_statement', 'continue_statement'].includes(last.type)) continue;
		const at = site.endOf(lastRow(site, last));
		const step = { from: at, to: at, text: `\n${site.indentOf(last.row)}${kept} = ${name}` };
		const place = { kind: 'gap', after: lastRow(site, last) } as const;
		found.add('item-not-kept', 'accumulator', 1.5, [step, ...uses.map(({ from, to }) => ({ from, to, text: kept }))], { kind: 'insert', place });
	}
}

function freeName(site: Site, wanted: string): string {
	let name = wanted;
	while (site.source.includes(name)) name += '_';
	return name;
}

/** A case that a wider one before it has taken already. */
function widerFirst(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const branches = [node, ...node.children.filter(({ type }) => type === 'elif_clause')].map((one) => ({ condition: inField(one, 'condition'), body: inField(one, 'consequence') }));
	branches.slice(1).forEach((two, at) => {
		const one = branches[at];
		if (!one?.condition || !one.body || !two.condition || !two.body) return;
		const swap = [[one.condition, two.condition], [two.condition, one.condition], [one.body, two.body], [two.body, one.body]] as const;
		found.add('wider-case-first', 'conditional-chain', 1.2, swap.map(([to, from]) => ({ from: to.from, to: to.to, text: site.text(from) })), { kind: 'move', place: { kind: 'lines', from: one.condition.row, to: two.condition.row } });
		found.add('swapped-conditions', 'conditional-chain', 1.7, swap.slice(0, 2).map(([to, from]) => ({ from: to.from, to: to.to, text: site.text(from) })), { place: { kind: 'lines', from: one.condition.row, to: two.condition.row } });
	});
}

/** `a + b` of two texts where numbers are meant, or of two numbers where texts are. */
function bothConverted(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	if (!left || !right) return;
	const plain = ['identifier', 'subscript', 'call', 'attribute'];
	if (!plain.includes(left.type) || !plain.includes(right.type)) return;
	for (const [name, cost] of [['int', 1.6], ['float', 1.8], ['str', 1.8]] as const) {
		found.add('both-converted', 'type-conversion', cost, [left, right].map((one) => ({ from: one.from, to: one.to, text: `${name}(${site.text(one)})` })));
	}
}

const changesOnly: readonly string[] = ['append', 'extend', 'insert', 'add', 'remove', 'sort', 'reverse', 'update'];

/** `xs += xs.append(x)`: the method has changed it already. */
function changedInPlace(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	const callee = right?.type === 'call' ? inField(right, 'function') : null;
	const object = callee?.type === 'attribute' ? inField(callee, 'object') : null;
	if (left && right && object && site.text(object) === site.text(left)) found.swap('no-result', 'method-result', 0.5, node, site.text(right), { idea: 'assigned' });
	else if (left && right && callee && object && changesOnly.includes(site.text(inField(callee, 'attribute') ?? callee))) {
		// Of two names for the list one is the list.
		found.swap('no-result', 'method-result', 1.2, node, site.text(left) + site.source.slice(object.to, right.to));
		found.swap('no-result', 'method-result', 1.3, node, site.text(right));
	}
}

/** What was given is asked for again, or written over, before it was used. */
function typedAgain(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const [parameters, body] = [inField(definition, 'parameters'), inField(definition, 'body')];
	if (!parameters || !body) return;
	const given = new Set(parameters.children.filter(({ type }) => type === 'identifier').map((one) => site.text(one)));
	const first = statementsOf(body).filter(({ type }) => type === 'expression_statement').slice(0, 4);
	for (const statement of first) {
		const [inner] = statementsOf(statement);
		const left = inner?.type === 'assignment' ? inField(inner, 'left') : null;
		if (left && isTarget(left) && given.has(site.text(left)) && hasOwnLines(site, statement)) {
			found.add('given-written-over', 'parameters', 1.2, [without(site, statement)], { kind: 'delete', place: { kind: 'lines', from: statement.row, to: lastRow(site, statement) } });
		}
	}
}

/** `total: 0`: a name with a kind, and never a value. */
function colonForAssign(found: Mutations, node: PlainNode): void {
	const [left, type, colon] = [inField(node, 'left'), inField(node, 'type'), node.children.find(({ type: sign }) => sign === ':')];
	if (left && type && colon && !inField(node, 'right')) found.add('colon-for-assign', 'assignment', 0.5, [{ from: left.to, to: type.from, text: ' = ' }], { idea: ':' });
}

/** `"total"` where the variable is meant. */
function quotedName(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const inside = /^(['"])([A-Za-z_]\w*(?:\[[^\]'"]*\]|\.\w+)*)\1$/.exec(site.text(node))?.[2];
	const name = /^\w+/.exec(inside ?? '')?.[0];
	if (inside === undefined || name === undefined || !site.variablesOf(site.scopeOf(node)).includes(name)) return;
	found.swap('quoted-name', 'string-immutability', 1.2, node, inside, { idea: 'quotes' });
}
