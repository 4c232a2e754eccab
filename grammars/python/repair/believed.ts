import { above, inField, walk, type PlainNode } from '../../plainTree';
import { hasOwnLines, without } from './layout';
import { isTarget, isValue, nameOf, parameterNames, statementsOf, type Mutations, type Site } from './site';

/**
 * What is believed to happen by itself: that the call of the function itself goes on to a smaller problem, that a function runs where it is
 * named, that what sets an object up has to make one and give it back.
 */
export function believedRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('call')) handedOn(found, node);
	for (const node of site.of('identifier')) namedOnly(found, node);
	for (const node of site.of('function_definition')) setUp(found, node);
}

function givenOf(call: PlainNode): readonly PlainNode[] {
	return inField(call, 'arguments')?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment') ?? [];
}

function ownParameters(site: Site, definition: PlainNode): readonly string[] {
	const parameters = inField(definition, 'parameters');
	return parameters ? parameterNames(site, parameters).filter((name) => name !== 'self') : [];
}

/** `f(n)` in `f`: the same problem again. Every such call is one mistake. */
function handedOn(found: Mutations, call: PlainNode): void {
	const { site } = found;
	const definition = site.scopeOf(call);
	const callee = inField(call, 'function');
	if (!callee || definition.type !== 'function_definition' || !nameOf(site, definition).includes(site.text(callee).replace(/^self\./, ''))) return;
	const names = ownParameters(site, definition);
	const given = givenOf(call);
	const same = given.filter((node, at) => node.type === 'identifier' && site.text(node) === names[at]);
	const isSame = same.length === given.length && same.length > 0;
	const calls = [...walk(definition)].filter((other) => other.type === 'call' && site.text(inField(other, 'function') ?? other) === site.text(callee));
	for (const node of same) {
		const name = site.text(node);
		// Where another call makes it smaller, each of them is a step behind: that is another mistake.
		if (!calls.every((other) => givenOf(other).some((one) => site.text(one) === name))) continue;
		for (const [text, more] of [[`${name} - 1`, 0], [`${name}[1:]`, 0], [`${name} + 1`, 0.2], [`${name} - 2`, 0.4], [`${name} + 2`, 0.5], [`${name}[:-1]`, 0.3], [`${name} // 10`, 0.4], [`${name} // 2`, 0.5]] as const) {
			found.swap('never-smaller', 'recursion-base-case', (isSame ? 0.9 : 1.7) + more, node, text, { idea: text });
		}
	}
}

/** `answer = make` where `make()` is meant; with what it takes, where names of here say what. */
function namedOnly(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const name = site.text(node);
	if (!site.functions.includes(name) || !isValue(node) || isTarget(node)) return;
	const { parent, field } = node;
	if (!parent || (parent.type === 'call' && field === 'function') || parent.type === 'attribute' || parent.type === 'decorator') return;
	const definition = site.of('function_definition').find((one) => nameOf(site, one).includes(name));
	if (!definition || definition === site.scopeOf(node)) return;
	const wanted = ownParameters(site, definition);
	const known = site.variablesOf(site.scopeOf(node));
	// A function may well be handed to another one.
	const cost = above(node, 'argument_list') ? 1.6 : 0.7;
	if (wanted.every((one) => known.includes(one))) found.swap('named-only', 'function-call', cost, node, `${name}(${wanted.join(', ')})`, { idea: name });
	else if (wanted.length === 1) for (const other of site.variablesNear(node).slice(0, 4)) if (other !== name) found.swap('named-only', 'function-call', cost + 0.4, node, `${name}(${other})`);
}

/** `one = Thing(); one.size = size; return one` in what sets a thing up: it is there already, and is `self`. */
function setUp(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const body = inField(definition, 'body');
	const statements = body ? statementsOf(body) : [];
	const last = statements.at(-1);
	const value = last?.type === 'return_statement' ? last.children.find(({ isNamed }) => isNamed) : undefined;
	if (!nameOf(site, definition).includes('__init__') || !last || value?.type !== 'identifier' || !hasOwnLines(site, last)) return;
	const name = site.text(value);
	const made = statements.find((one) => {
		const [inner] = statementsOf(one);
		const left = inner?.type === 'assignment' ? inField(inner, 'left') : null;
		return left !== null && site.text(left) === name && hasOwnLines(site, one);
	});
	const parts = [...walk(definition)].filter((node) => node.type === 'identifier' && site.text(node) === name && node.parent?.type === 'attribute' && node.field === 'object');
	if (!made || parts.length === 0 || name === 'self') return;
	const place = { kind: 'lines', from: made.row, to: made.row } as const;
	found.add('made-again', 'attributes', 0.8, [without(site, made), ...parts.map(({ from, to }) => ({ from, to, text: 'self' })), without(site, last)], { place });
}
