import { above, inField, walk, type PlainNode } from '../../plainTree';
import { isBuiltin } from '../expressions';
import { hasOwnLines, lastRow, without } from './layout';
import { isTarget, isValue, nameOf, statementsOf, type Mutations, type Site } from './site';

/** What some calls of the language give back and do nothing else for: alone on a line they do nothing at all. */
const givingOnly: ReadonlySet<string> = new Set([
	'abs', 'all', 'any', 'bool', 'chr', 'dict', 'divmod', 'enumerate', 'filter', 'float', 'input', 'int', 'len', 'list', 'map', 'max', 'min', 'ord', 'pow', 'range', 'reversed', 'round', 'set', 'sorted', 'str', 'sum', 'tuple', 'zip',
]);
const changingOnly: ReadonlySet<string> = new Set(['append', 'extend', 'sort', 'reverse', 'insert', 'remove', 'add', 'update', 'clear', 'discard']);
/** Of more names than these a guess is no guess any more. */
const mostNames = 3;

/**
 * A call that stands alone gives back a value that nothing keeps. It belongs into the name that is read afterwards and has no value, or only
 * the one that it began with; into what was given; where the function's own name stands for its result; or, in a script, on the screen.
 */
export function droppedRules(found: Mutations): void {
	const { site } = found;
	const all = site.of('expression_statement').flatMap((statement): readonly Dropped[] => {
		const [call, ...more] = statementsOf(statement);
		if (call?.type !== 'call' || more.length > 0 || !isGiving(site, call) || !hasOwnLines(site, statement)) return [];
		return [{ statement, call, scope: site.scopeOf(statement), text: site.text(call), concept: definitionsOf(site, calledName(site, call)).length > 0 ? 'function-call' : 'method-result' }];
	});
	for (const one of all) {
		const read = readLater(site, one);
		kept(found, one, read);
		asNamed(found, one, read);
		inParts(found, one, read);
		if (one.scope === site.root) found.swap('result-dropped', 'print-vs-return', 0.7, one.call, `print(${one.text})`, { idea: 'printed' });
	}
	together(found, all);
}

interface Dropped {
	readonly statement: PlainNode;
	readonly call: PlainNode;
	readonly scope: PlainNode;
	readonly text: string;
	/** What whoever dropped it does not know: that a function's call stands for its value, or that this one changes nothing. */
	readonly concept: string;
}

/** What is read behind the statement, or anywhere in a loop around it, in the order of the source. */
interface Read {
	readonly nodes: readonly PlainNode[];
	/** Names among them that nothing has set. */
	readonly unset: readonly string[];
}

function calleeOf(call: PlainNode): PlainNode {
	return inField(call, 'function') ?? call;
}

/** The last part of what is called: `total` of `total` and of `cart.total`. */
function calledName(site: Site, call: PlainNode): string {
	const callee = calleeOf(call);
	return site.text(inField(callee, 'attribute') ?? callee);
}

function definitionsOf(site: Site, name: string): readonly PlainNode[] {
	return site.of('function_definition').filter((one) => nameOf(site, one).includes(name));
}

/** What the program's own function gives back: the nodes behind `return`, with something there. */
function givenBack(site: Site, definition: PlainNode): readonly PlainNode[] {
	return site.of('return_statement').filter((one) => site.scopeOf(one) === definition).flatMap(({ children }) => children.find(({ isNamed }) => isNamed) ?? []);
}

function isGiving(site: Site, call: PlainNode): boolean {
	const name = calledName(site, call);
	const own = definitionsOf(site, name);
	if (own.length > 0) return own.some((one) => givenBack(site, one).length > 0);
	return calleeOf(call).type === 'attribute' ? !changingOnly.has(name) : givingOnly.has(name);
}

function readLater(site: Site, { statement, scope }: Dropped): Read {
	let loop = above(statement, 'for_statement', 'while_statement');
	for (let outer = loop && above(loop, 'for_statement', 'while_statement'); outer && site.scopeOf(outer) === scope; outer = above(outer, 'for_statement', 'while_statement')) loop = outer;
	const from = loop && site.scopeOf(loop) === scope ? loop.from : statement.to;
	const isRead = (node: PlainNode) => node.isNamed && node.from >= from && !(statement.from <= node.from && node.to <= statement.to) && !isTarget(node) && (isValue(node) || above(node, 'interpolation') !== null) && node.field !== 'attribute';
	const nodes = [...walk(scope)].filter((node) => (node.type === 'identifier' || node.type === 'attribute') && isRead(node) && site.scopeOf(node) === scope && !(node.field === 'function' && node.parent?.type === 'call'));
	const known = new Set([...site.variablesOf(scope), ...site.functions, ...site.of('class_definition').flatMap((one) => nameOf(site, one)), ...imported(site)]);
	const names = nodes.filter(({ type, parent, field }) => type === 'identifier' && !(parent?.type === 'keyword_argument' && field === 'name')).map((node) => site.text(node));
	return { nodes, unset: [...new Set(names)].filter((name) => !known.has(name) && !isBuiltin(name) && name !== 'self') };
}

function imported(site: Site): readonly string[] {
	return site.of('import_statement', 'import_from_statement').flatMap((node) => site.text(node).match(/\w+/g) ?? []);
}

function kept(found: Mutations, { statement, call, scope, text, concept }: Dropped, { nodes, unset }: Read): void {
	const { site } = found;
	const put = (cost: number, written: string, idea: string | null = null) => found.swap('result-dropped', concept, cost, statement, written, { idea });
	for (const name of unset.slice(0, mostNames)) put(0.5, `${name} = ${text}`, 'kept');
	const read = new Set(nodes.map((node) => site.text(node)));
	const isInLoop = above(statement, 'for_statement', 'while_statement') !== null;
	for (const [name, start] of startsBefore(site, statement, scope)) {
		if (!read.has(name)) continue;
		put(isInLoop ? 1 : 0.7, `${name} = ${text}`);
		if (isInLoop) put(0.9, start.startsWith('[') ? `${name}.append(${text})` : `${name} += ${text}`);
	}
	const given = inField(call, 'arguments')?.children.filter(({ type }) => ['identifier', 'attribute', 'subscript'].includes(type)) ?? [];
	for (const one of given.slice(0, mostNames)) if (read.has(site.text(one)) || one.type === 'subscript') put(one.type === 'identifier' ? 0.8 : 1.2, `${site.text(one)} = ${text}`, 'argument');
	const attributes = nodes.filter((node) => node.type === 'attribute').map((node) => site.text(node)).filter((name) => /^self\.\w+$/.test(name));
	for (const name of [...new Set(attributes)].slice(0, mostNames)) put(1, `${name} = ${text}`);
	if (site.functions.includes(site.text(calleeOf(call)))) {
		for (const name of site.variablesOf(scope)) {
			put(1.5, `${name} = ${text}`);
			put(1.9, `${name} += ${text}`);
		}
	}
}

/** Names that were given a plain value before the statement, with that value: nothing else has come into them on the way. */
function startsBefore(site: Site, statement: PlainNode, scope: PlainNode): ReadonlyMap<string, string> {
	const starts = new Map<string, string>();
	for (const node of walk(scope)) {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		if (node.type !== 'assignment' || node.to > statement.from || left?.type !== 'identifier' || !right || site.scopeOf(node) !== scope) continue;
		if (['integer', 'float', 'string', 'list', 'dictionary', 'none', 'true', 'false', 'tuple'].includes(right.type)) starts.set(site.text(left), site.text(right));
		else starts.delete(site.text(left));
	}
	return starts;
}

/** `total(prices)` and then `return total + tip`: the name is the function, the result is the call. */
function asNamed(found: Mutations, { statement, call, text, concept }: Dropped, { nodes }: Read): void {
	const { site } = found;
	const name = site.text(calleeOf(call));
	const uses = nodes.filter((node) => node.from > statement.to && site.text(node) === name && node.parent?.type !== 'attribute');
	const [first] = uses;
	if (!first) return;
	const place = { kind: 'lines', from: first.row, to: first.row } as const;
	found.add('result-dropped', concept, 0.7, [without(site, statement), ...uses.map(({ from, to }) => ({ from, to, text }))], { place });
}

/** `ends(xs)` and then `return high - low`: it gives several values at once. */
function inParts(found: Mutations, { statement, call, text, concept }: Dropped, { unset }: Read): void {
	const { site } = found;
	const back = definitionsOf(site, calledName(site, call)).flatMap((one) => givenBack(site, one)).filter(({ type }) => type === 'expression_list' || type === 'tuple');
	for (const one of back.slice(0, 1)) {
		const parts = one.children.filter(({ isNamed }) => isNamed).map((part) => site.text(part));
		if (parts.length < 2 || parts.length !== unset.length) continue;
		const own = parts.filter((part) => unset.includes(part));
		for (const names of [own.length === parts.length ? parts : unset, [...unset].reverse()]) found.swap('result-dropped', concept, 0.8, statement, `${names.join(', ')} = ${text}`);
	}
}

/** Several calls of one place in the program, each for a name of its own. */
function together(found: Mutations, all: readonly Dropped[]): void {
	const { site } = found;
	for (const scope of new Set(all.map((one) => one.scope))) {
		const own = all.filter((one) => one.scope === scope);
		const [first, last] = [own[0], own.at(-1)];
		if (!first || !last || own.length < 2 || own.length > mostNames) continue;
		const { unset } = readLater(site, first);
		if (unset.length !== own.length) continue;
		for (const names of [byName(site, own, unset), unset, [...unset].reverse()]) {
			const edits = own.map(({ statement, text }, at) => ({ from: statement.from, to: statement.to, text: `${names[at]} = ${text}` }));
			found.add('result-dropped', first.concept, 0.8, edits, { place: { kind: 'lines', from: first.statement.row, to: lastRow(site, last.statement) } });
		}
	}
}

/** For each call the name that its function gives back, where that is one of them; the others in their order. */
function byName(site: Site, own: readonly Dropped[], unset: readonly string[]): readonly string[] {
	const named = own.map(({ call }) => definitionsOf(site, calledName(site, call)).flatMap((one) => givenBack(site, one)).map((node) => site.text(node)).find((name) => unset.includes(name)) ?? null);
	const left = unset.filter((name) => !named.includes(name));
	return named.map((name) => name ?? left.shift() ?? '');
}
