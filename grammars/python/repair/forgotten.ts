import { above, inField, walk, type PlainNode } from '../../plainTree';
import { asAtom, asTerm, isTarget, isValue, nameOf, parameterNames, type Mutations, type Site } from './site';

/** What was left out of a value: a factor, a unit, the way round at the end of a list, the call of the function itself, the count at the end. */
export function forgottenRules(found: Mutations): void {
	const { site } = found;
	for (const definition of [site.root, ...site.of('function_definition')]) {
		const scope = inScope(site, definition);
		const unread = unreadNames(site, definition, scope);
		const numbers = unitsOf(site, scope);
		for (const node of scope) {
			if (isWorkedWith(node)) factor(found, node, unread, numbers);
			if (node.type === 'subscript') roundTheEnd(found, node);
		}
		if (definition === site.root) continue;
		selfCall(found, definition, scope);
		countAtEnd(found, definition, scope);
	}
}

function inScope(site: Site, definition: PlainNode): readonly PlainNode[] {
	return [...walk(definition)].filter((node) => node.isNamed && site.scopeOf(node) === definition);
}

/** Names that are given or set by a loop and then never looked at. */
function unreadNames(site: Site, definition: PlainNode, scope: readonly PlainNode[]): readonly string[] {
	const read = new Set(scope.filter((node) => node.type === 'identifier' && isValue(node)).map((node) => site.text(node)));
	return site.variablesOf(definition).filter((name) => !read.has(name)).slice(0, 4);
}

/** Whole numbers that the scope counts with, and a hundred, for percents. */
function unitsOf(site: Site, scope: readonly PlainNode[]): readonly string[] {
	const own = scope.filter(({ type }) => type === 'integer').map((node) => site.text(node)).filter((text) => /^\d{1,4}$/.test(text) && Number(text) > 1);
	const letters = scope.some((node) => node.type === 'call' && site.text(inField(node, 'function') ?? node) === 'ord') ? ['26'] : [];
	return [...new Set([...own.slice(0, 4), '100', ...letters])];
}

/** A value that something is worked out from, or that is put or given somewhere. */
function isWorkedWith(node: PlainNode): boolean {
	if (!['identifier', 'subscript', 'attribute', 'call', 'binary_operator', 'parenthesized_expression'].includes(node.type) || !isValue(node) || isTarget(node)) return false;
	const { parent, field } = node;
	if (!parent || (parent.type === 'assignment' && field !== 'right') || (parent.type === 'augmented_assignment' && field !== 'right')) return false;
	if (parent.type === 'argument_list') return parent.parent !== null && inField(parent.parent, 'function')?.type === 'attribute';
	return ['assignment', 'augmented_assignment', 'return_statement', 'binary_operator'].includes(parent.type);
}

function factor(found: Mutations, node: PlainNode, unread: readonly string[], numbers: readonly string[]): void {
	const { site } = found;
	const inside = node.parent?.type === 'binary_operator';
	const put = (rule: string, cost: number, text: string) => found.swap(rule, rule === 'round-the-end' ? 'modulo' : 'operator-order', cost, node, inside ? `(${text})` : text);
	if (node.type === 'binary_operator') {
		// A sum as a whole: an outermost one only, its parts have their own turn.
		if (!inside) for (const number of numbers) {
			put('round-the-end', 2, `(${site.text(node)}) % ${number}`);
			put('forgotten-factor', 2.2, `(${site.text(node)}) / ${number}`);
		}
		if (!inside) for (const name of unread) put('forgotten-factor', 1.8, `(${site.text(node)}) * ${name}`);
		return;
	}
	const own = asTerm(site, node);
	for (const name of unread) {
		if (name === site.text(node)) continue;
		for (const [sign, cost] of [['*', 1.3], ['+', 1.5], ['-', 1.7], ['/', 2], ['%', 2.2]] as const) put('forgotten-factor', cost, `${own} ${sign} ${name}`);
	}
	if (node.type === 'call') return;
	for (const number of numbers) for (const [sign, cost] of [['*', 1.7], ['/', 1.9], ['%', 2.1]] as const) put('forgotten-factor', cost, `${own} ${sign} ${number}`);
}

/** `xs[i + 1]` at the end of the list: on from its front. */
function roundTheEnd(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [list, index] = [inField(node, 'value'), inField(node, 'subscript')];
	if (list && index && ['binary_operator', 'identifier'].includes(index.type)) found.swap('round-the-end', 'modulo', 2, index, `${asAtom(site, index)} % len(${site.text(list)})`);
}

/** `n * (n - 1)` where the smaller problem's answer is meant. */
function selfCall(found: Mutations, definition: PlainNode, scope: readonly PlainNode[]): void {
	const { site } = found;
	const [name] = nameOf(site, definition);
	const parameters = inField(definition, 'parameters');
	if (name === undefined || !parameters || above(definition, 'class_definition')) return;
	const names = parameterNames(site, parameters);
	for (const node of scope) {
		if (!['parenthesized_expression', 'binary_operator', 'subscript'].includes(node.type) || !isValue(node) || isTarget(node)) continue;
		if (!above(node, 'return_statement') || node.parent?.type === 'argument_list' || node.parent?.type === 'comparison_operator') continue;
		const inner = node.type === 'parenthesized_expression' ? node.children.find(({ isNamed }) => isNamed) : node;
		if (!inner || (inner.type === 'subscript' && !inner.children.some(({ type }) => type === 'slice'))) continue;
		// A problem that is made larger has no end, and its numbers outgrow every budget of steps.
		if (inner.type === 'binary_operator' && !['-', '/', '//', '%'].includes(site.text(inField(inner, 'operator') ?? inner))) continue;
		if ([...walk(inner)].some((one) => one.type === 'call' && site.text(inField(one, 'function') ?? one) === name)) continue;
		const subject = [...walk(inner)].find((one) => one.type === 'identifier' && names.includes(site.text(one)));
		if (!subject || inner.from !== subject.from) continue;
		const given = names.map((one) => (one === site.text(subject) ? site.text(inner) : one));
		found.swap('no-self-call', 'recursion-base-case', node.type === 'binary_operator' ? 1.7 : 1.3, node, `${name}(${given.join(', ')})`);
	}
}

/** `return True` where it depends on whether what was counted or collected came out even. */
function countAtEnd(found: Mutations, definition: PlainNode, scope: readonly PlainNode[]): void {
	const { site } = found;
	const starts = scope.filter(({ type }) => type === 'assignment').flatMap((node) => {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		return left?.type === 'identifier' && right && /^(?:\d+|\[\]|\{\}|''|""|set\(\))$/.test(site.text(right)) ? [{ name: site.text(left), start: site.text(right) }] : [];
	});
	for (const node of scope.filter(({ type }) => type === 'return_statement')) {
		const value = node.children.find(({ isNamed }) => isNamed);
		if (!value || !['true', 'false'].includes(value.type)) continue;
		const isLast = node.parent?.parent === definition;
		for (const { name, start } of starts.slice(0, 4)) {
			found.swap('count-not-asked', 'return-value', isLast ? 1.5 : 2.2, value, `${name} ${value.type === 'true' ? '==' : '!='} ${start}`);
			found.swap('count-not-asked', 'return-value', isLast ? 1.7 : 2.4, value, `${name} ${value.type === 'true' ? '!=' : '=='} ${start}`);
		}
	}
}
