import { distance } from 'fastest-levenshtein';
import { above, inField, walk, type PlainNode } from '../../plainTree';
import type { RepairHints } from '../../repairRules';
import { isBuiltin } from '../expressions';
import { asAtom, isTarget, isValue, nameOf, type Mutations, type Site } from './site';

/** Another variable, an item instead of its position, a name that is misspelt. */
export function nameRules(found: Mutations, hints: RepairHints): void {
	const { site } = found;
	for (const node of site.of('identifier')) {
		const name = site.text(node);
		if (isTarget(node)) {
			target(found, node, name);
			continue;
		}
		if (!isValue(node)) continue;
		const isCalled = node.parent?.type === 'call' && node.field === 'function';
		const scope = site.scopeOf(node);
		if (isCalled) {
			calledName(found, node, name, hints);
			continue;
		}
		const isMissing = hints.missing.includes(name) || (!site.variablesOf(scope).includes(name) && !isBuiltin(name) && !site.functions.includes(name));
		for (const other of isMissing ? site.variablesOf(scope) : site.variablesNear(node)) {
			if (other !== name) found.swap('other-variable', 'assignment', variableCost(site, node, name, other, isMissing), node, other, { idea: `${name}>${other}` });
		}
		if (isMissing) found.swap('quotes', 'syntax', 1.2, node, `'${name}'`, { idea: name });
		if (isMethod(site, scope) && (isMissing || !site.variablesOf(scope).includes(name))) found.swap('self', 'attributes', 0.8, node, `self.${name}`, { idea: name });
		items(found, node, name);
	}
	for (const node of site.of('subscript')) unwrapItem(found, node);
}

function isMethod(site: Site, scope: PlainNode): boolean {
	const parameters = scope.type === 'function_definition' ? inField(scope, 'parameters') : null;
	return parameters !== null && /^\(\s*self\b/.test(site.text(parameters));
}

function variableCost(site: Site, node: PlainNode, name: string, other: string, isMissing: boolean): number {
	const alike = distance(name.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(name.length / 4));
	if (isMissing) return alike ? 0.5 : 0.9;
	const counters = isCounter(site, node, name) && isCounter(site, node, other);
	return counters ? 1.4 : alike && name.length > 2 ? 1.5 : 1.9;
}

/** A loop of the node's scope sets it. */
function isCounter(site: Site, node: PlainNode, name: string): boolean {
	const scope = site.scopeOf(node);
	let counters = site.counters.get(scope);
	if (!counters) {
		const loops = site.of('for_statement', 'for_in_clause').filter((loop) => site.scopeOf(loop) === scope);
		counters = new Set(loops.flatMap((loop) => site.text(inField(loop, 'left') ?? loop).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
		site.counters.set(scope, counters);
	}
	return counters.has(name);
}

/** The name that gets a value. A loop's own name is hardly ever the mistake. */
function target(found: Mutations, node: PlainNode, name: string): void {
	const { site } = found;
	const isLoop = node.parent?.type === 'for_statement' || node.parent?.type === 'for_in_clause';
	for (const other of site.variablesNear(node)) {
		if (other !== name) found.swap('other-target', 'assignment', isLoop ? 3.4 : 2.2, node, other);
	}
}

const mixedUp: readonly (readonly string[])[] = [
	['min', 'max'], ['any', 'all'], ['sum', 'len', 'max'], ['int', 'float', 'round', 'str', 'abs'], ['list', 'set', 'tuple', 'sorted', 'str', 'dict'], ['ceil', 'floor', 'round', 'int'],
	['range', 'len', 'enumerate', 'list'], ['print', 'return'], ['map', 'filter'], ['isinstance', 'type'], ['ord', 'chr'], ['reversed', 'sorted', 'list'], ['zip', 'enumerate'],
];

function calledName(found: Mutations, node: PlainNode, name: string, hints: RepairHints): void {
	const { site } = found;
	for (const group of mixedUp) {
		if (group.includes(name)) for (const other of group) if (other !== name && other !== 'return') found.swap('other-function', 'function-call', 1.7, node, other, { idea: `${name}>${other}` });
	}
	const isMissing = hints.missing.includes(name) || (!isBuiltin(name) && !site.functions.includes(name) && !site.variablesOf(site.scopeOf(node)).includes(name));
	for (const other of site.functions) {
		// A function that is made to call itself on what has grown costs more than it is worth.
		if (!isMissing && nameOf(site, site.scopeOf(node)).includes(other)) continue;
		if (other !== name && other !== 'self') found.swap('other-function', 'function-call', isMissing ? 0.6 : 2, node, other, { idea: `${name}>${other}` });
	}
	if (isMissing) {
		for (const other of ['len', 'print', 'range', 'int', 'str', 'sorted', 'sum', 'round', 'max', 'min', 'list']) if (distance(name.toLowerCase(), other) <= 2) found.swap('other-function', 'function-call', 0.5, node, other, { idea: `${name}>${other}` });
		if (isMethod(site, site.scopeOf(node))) found.swap('self', 'attributes', 0.7, node, `self.${name}`, { idea: name });
	}
	// `xs(i)`: an item is taken with square brackets.
	const given = node.parent && inField(node.parent, 'arguments');
	if (given && site.variablesOf(site.scopeOf(node)).includes(name) && !site.functions.includes(name)) {
		found.add('brackets', 'indexing', 0.6, [{ from: given.from, to: given.from + 1, text: '[' }, { from: given.to - 1, to: given.to, text: ']' }], { idea: name });
	}
}

/** A position where its item is meant, and the other way round. */
function items(found: Mutations, node: PlainNode, name: string): void {
	const { site } = found;
	if (node.parent?.type === 'attribute' && node.field !== 'object') return;
	const scope = site.scopeOf(node);
	const isIndex = node.parent?.type === 'subscript' && node.field === 'subscript';
	if (!isIndex && isCounter(site, node, name)) {
		for (const other of collections(site, scope)) if (other !== name) found.swap('item', 'loop-walk', 1.5, node, `${other}[${name}]`, { idea: `${name}>${other}` });
	}
	if (node.parent?.type === 'subscript' && node.field === 'value') return;
	if (node.parent?.type === 'call' || node.field === 'function') return;
	for (const index of ['0', '-1', '1']) found.swap('item', 'indexing', index === '1' ? 2.3 : 2.1, node, `${name}[${index}]`, { idea: `${name}[${index}]` });
}

/** Of more collections than these one is no guess any more. */
const mostCollections = 24;

/** Names that the program takes items of, walks through, or measures. */
export function collections(site: Site, scope: PlainNode): readonly string[] {
	const before = site.collections.get(scope);
	if (before) return before;
	const names = new Set<string>();
	for (const node of walk(scope)) {
		if (node.type === 'subscript' && node.isNamed) addName(site, names, inField(node, 'value'));
		if (node.type === 'for_statement' || node.type === 'for_in_clause') addName(site, names, inField(node, 'right'));
		if (node.type === 'call' && inField(node, 'function')?.type === 'identifier') {
			const first = inField(node, 'arguments')?.children.find(({ isNamed }) => isNamed) ?? null;
			if (site.text(inField(node, 'function') ?? node) === 'len') addName(site, names, first);
		}
	}
	const known = site.variablesOf(scope);
	const found = [...names].filter((name) => known.includes(name)).slice(0, mostCollections);
	site.collections.set(scope, found);
	return found;
}

function addName(site: Site, names: Set<string>, node: PlainNode | null): void {
	if (node?.type === 'identifier') names.add(site.text(node));
}

function unwrapItem(found: Mutations, node: PlainNode): void {
	const { site } = found;
	if (isTarget(node) || node.parent?.type === 'type' || above(node, 'type')) return;
	const [value, index] = [inField(node, 'value'), inField(node, 'subscript')];
	if (!value || !index) return;
	found.swap('item', 'indexing', 2, node, site.text(value), { idea: `${site.text(value)}[]` });
	if (index.type === 'slice') return;
	found.swap('item', 'indexing', 1.9, node, asAtom(site, index), { idea: `[${site.text(index)}]` });
	if (index.type === 'integer') found.swap('item', 'indexing', 1.5, index, '-1');
	for (const name of ['0', '-1']) if (index.type !== 'integer') found.swap('item', 'indexing', 2.4, index, name);
	// `f[x]`: a function is called with parentheses.
	const isFunction = value.type === 'attribute' || isBuiltin(site.text(value)) || site.functions.includes(site.text(value));
	if (isFunction) {
		const open = node.children.find(({ isNamed, type }) => !isNamed && type === '[');
		if (open) found.add('brackets', 'function-call', value.type === 'attribute' ? 0.8 : 0.5, [{ from: open.from, to: open.to, text: '(' }, { from: node.to - 1, to: node.to, text: ')' }], { idea: 'call' });
	}
	// `xs[i][j]` where `xs[j][i]` is meant
	if (value.type === 'subscript') {
		const other = inField(value, 'subscript');
		if (other) found.add('swapped-index', 'indexing', 1.5, [{ from: other.from, to: other.to, text: site.text(index) }, { from: index.from, to: index.to, text: site.text(other) }]);
	}
}
