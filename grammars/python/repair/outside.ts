import { above, inField, walk, type PlainNode } from '../../plainTree';
import type { RepairHints } from '../../repairRules';
import { after, hasOwnLines, lastRow, without } from './layout';
import { asAtom, isTarget, isValue, nameOf, parameterNames, statementsOf, type Mutations, type Site } from './site';

/**
 * Where a function meets what is outside of it: its name, what comes in through its parameters, what of it can be seen behind its call, and
 * what the language's own functions and methods give.
 */
export function outsideRules(found: Mutations, { missing }: RepairHints): void {
	const { site } = found;
	for (const definition of site.of('function_definition')) {
		seenOutside(found, definition);
		askedAgain(found, definition);
		otherName(found, definition, missing);
	}
	for (const node of site.of('call')) changedAsValue(found, node);
	for (const node of site.of('identifier')) namedBuiltin(found, node);
}

function nodesOf(site: Site, scope: PlainNode): readonly PlainNode[] {
	return [...walk(scope)].filter((node) => node.isNamed && site.scopeOf(node) === scope);
}

/** Of more names than these it is no function's result any more. */
const mostNames = 3;

/** `make()` and then `print(total)` where `total` is a variable of `make`: it has to be given back, and kept. */
function seenOutside(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const [name] = nameOf(site, definition);
	const body = inField(definition, 'body');
	const last = body && statementsOf(body).at(-1);
	const own = nodesOf(site, definition);
	if (name === undefined || !last || !hasOwnLines(site, last) || own.some((node) => node.type === 'return_statement' && node.children.some(({ isNamed }) => isNamed))) return;
	const locals = new Set(own.filter((node) => node.type === 'identifier' && isTarget(node)).map((node) => site.text(node)));
	const calls = site.of('expression_statement').filter((statement) => {
		const [call] = statementsOf(statement);
		return call?.type === 'call' && site.text(inField(call, 'function') ?? call) === name && site.scopeOf(statement) !== definition && hasOwnLines(site, statement);
	});
	const [first] = calls;
	const scope = first && site.scopeOf(first);
	if (!scope) return;
	const outer = nodesOf(site, scope).filter(({ type }) => type === 'identifier');
	const parameters = inField(scope, 'parameters');
	const began = new Set([...(parameters ? parameterNames(site, parameters) : []), ...outer.filter((node) => node.to <= first.from && isTarget(node)).map((node) => site.text(node))]);
	const read = [...new Set(outer.filter((node) => node.from >= first.to && (isValue(node) || above(node, 'interpolation') !== null)).map((node) => site.text(node)))].filter((one) => locals.has(one));
	const unset = read.filter((one) => !began.has(one));
	// One that has a value there keeps it: what the function sets is another of the same name.
	const names = unset.length > 0 ? unset : read;
	if (names.length === 0 || names.length > mostNames) return;
	const { edit, place } = after(site, last, [`return ${names.join(', ')}`]);
	const keeps = calls.filter((statement) => site.scopeOf(statement) === scope).map(({ from }) => ({ from, to: from, text: `${names.join(', ')} = ` }));
	found.add('seen-outside', 'name-scope', unset.length > 0 ? 0.7 : 1, [edit, ...keeps], { kind: 'insert', place });
}

/** `n = int(input())` for each of what is given, and what is then made of that: all of it goes. */
function askedAgain(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const [parameters, body] = [inField(definition, 'parameters'), inField(definition, 'body')];
	if (!parameters || !body) return;
	const given = new Set(parameterNames(site, parameters));
	const asked = new Set<string>();
	const needless = statementsOf(body).filter((statement) => {
		const [inner] = statementsOf(statement);
		const [left, right] = inner?.type === 'assignment' ? [inField(inner, 'left'), inField(inner, 'right')] : [];
		if (left?.type !== 'identifier' || !right || !given.has(site.text(left)) || !hasOwnLines(site, statement)) return false;
		const isAsked = [...walk(right)].some((node) => node.type === 'call' && site.text(inField(node, 'function') ?? node) === 'input');
		// What was asked for is then read as something.
		const isMadeOfIt = asked.has(site.text(left)) && [...walk(right)].some((node) => node.type === 'identifier' && site.text(node) === site.text(left));
		if (isAsked) asked.add(site.text(left));
		return isAsked || isMadeOfIt;
	});
	const [first, last] = [needless[0], needless.at(-1)];
	if (!first || !last || needless.length < 2 || needless.length === statementsOf(body).length) return;
	found.add('given-written-over', 'parameters', 0.9, needless.map((statement) => without(site, statement)), { kind: 'delete', place: { kind: 'lines', from: first.row, to: lastRow(site, last) } });
}

/** The function is called by a name that nothing has: this one may be meant, where nothing else calls it. */
function otherName(found: Mutations, definition: PlainNode, missing: readonly string[]): void {
	const { site } = found;
	const [name] = nameOf(site, definition);
	if (name === undefined || missing.length === 0 || above(definition, 'function_definition', 'class_definition')) return;
	const uses = site.of('identifier').filter((node) => site.text(node) === name && node.field !== 'attribute');
	if (uses.some((node) => node.parent !== definition && above(node, 'function_definition') !== definition)) return;
	for (const wanted of missing) {
		if (site.functions.includes(wanted) || site.of('identifier').some((node) => site.text(node) === wanted)) continue;
		found.add('other-name', 'name-scope', 0.7, uses.map(({ from, to }) => ({ from, to, text: wanted })), { place: { kind: 'lines', from: definition.row, to: definition.row } });
	}
}

/** `xs.reverse() == ys`: the method changes the list and gives nothing. */
function changedAsValue(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const callee = inField(node, 'function');
	const [object, attribute] = callee?.type === 'attribute' ? [inField(callee, 'object'), inField(callee, 'attribute')] : [];
	if (!object || !attribute || !isValue(node) || node.parent?.type === 'expression_statement') return;
	const given = inField(node, 'arguments')?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment') ?? [];
	const texts = given.map((one) => site.text(one));
	// `list.sort(xs)` names the list behind.
	const isOfKind = site.text(object) === 'list';
	const [list, rest] = isOfKind ? [texts[0], texts.slice(1)] : [asAtom(site, object), texts];
	if (list === undefined) return;
	const put = (text: string) => found.swap('no-result', 'method-result', 0.6, node, text, { idea: 'in-place' });
	if (site.text(attribute) === 'reverse' && rest.length === 0) put(`${list}[::-1]`);
	if (site.text(attribute) === 'sort') put(`sorted(${[list, ...rest].join(', ')})`);
	// Behind `xs +=` the list would be taken twice.
	if (site.text(attribute) === 'append' && rest.length === 1 && node.parent?.type !== 'augmented_assignment') put(`${list} + [${rest[0]}]`);
}

const ofWhole: ReadonlySet<string> = new Set(['max', 'min', 'sum', 'len', 'sorted', 'abs']);

/** `max - min`: of what, is not said. */
function namedBuiltin(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const name = site.text(node);
	const { parent } = node;
	if (!ofWhole.has(name) || !isValue(node) || !parent || !['binary_operator', 'comparison_operator', 'return_statement', 'assignment', 'augmented_assignment'].includes(parent.type)) return;
	const scope = site.scopeOf(node);
	const parameters = scope.type === 'function_definition' ? inField(scope, 'parameters') : null;
	if (!parameters || site.variablesOf(scope).includes(name)) return;
	for (const given of parameterNames(site, parameters).slice(0, 3)) found.swap('named-only', 'function-call', 0.9, node, `${name}(${given})`, { idea: `of ${given}` });
}
