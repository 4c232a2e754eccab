import { above, inField, walk, type PlainNode } from '../../plainTree';
import type { RepairDoubt } from '../../repairRules';
import type { SyntaxNode } from '../../syntaxNode';
import { isRemark, isTarget, isValue, parameterNames, Site } from './site';

/**
 * Why a version that passes the examples is hardly a repair: something that the program works out has no effect in it any more, or it
 * goes by another number than the words of the task (`said`, and what the program says of itself). Null for no such doubt.
 */
export function doubtOf(root: SyntaxNode, source: string, version: SyntaxNode, versionSource: string, said: string): RepairDoubt | null {
	const [before, after] = [new Site(root, source), new Site(version, versionSource)];
	if (isWithoutEffect(before, after) || isCutShort(before, after)) return 'without-effect';
	return isAgainst(before, after, said) ? 'against-the-task' : null;
}

// ---------------------------------------------------------------- what has no effect any more

/** What a program works out, by a key that edits leave alone: the function's name and the variable's. */
interface Effects {
	readonly set: ReadonlySet<string>;
	readonly used: ReadonlySet<string>;
	/** The program's own functions that something calls. */
	readonly called: ReadonlySet<string>;
}

function isWithoutEffect(before: Site, after: Site): boolean {
	const [was, is] = [effectsOf(before), effectsOf(after)];
	const functions = new Set(after.functions);
	const lost = [...was.used].filter((key) => was.set.has(key) && is.set.has(key) && !is.used.has(key));
	const uncalled = [...was.called].filter((name) => functions.has(name) && !is.called.has(name));
	// What takes its place was worked out as well and reached nothing: the one was mistaken for the other.
	const isExchanged = [...is.used].some((key) => was.set.has(key) && !was.used.has(key)) || [...is.called].some((name) => !was.called.has(name));
	return (lost.length > 0 || uncalled.length > 0) && !isExchanged;
}

/**
 * The first round of a loop gives back what the function was given, or the first item that comes to be collected gives back the collection:
 * nothing of the other rounds counts any more.
 */
function isCutShort(before: Site, after: Site): boolean {
	const given = (site: Site) => site.of('return_statement').filter((node) => {
		const value = node.children.find(({ isNamed }) => isNamed);
		const parameters = inField(site.scopeOf(node), 'parameters');
		const loop = node.parent?.parent;
		if (value?.type === 'identifier' && comesRightAfterCollecting(site, node, site.text(value))) return true;
		return value?.type === 'identifier' && parameters !== null && parameterNames(site, parameters).includes(site.text(value)) && (loop?.type === 'for_statement' || loop?.type === 'while_statement');
	}).length;
	return given(after) > given(before);
}

/** `result.append(word)` and then `return result`, in a loop. */
function comesRightAfterCollecting(site: Site, node: PlainNode, name: string): boolean {
	const statements = node.parent?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment') ?? [];
	const before = statements[statements.indexOf(node) - 1];
	const call = before?.type === 'expression_statement' ? before.children.find(({ isNamed }) => isNamed) : undefined;
	const callee = call?.type === 'call' ? inField(call, 'function') : null;
	return above(node, 'for_statement', 'while_statement', 'function_definition')?.type !== 'function_definition' && callee?.type === 'attribute' && ['append', 'add', 'insert', 'extend'].includes(site.text(inField(callee, 'attribute') ?? callee)) && site.text(inField(callee, 'object') ?? callee) === name;
}

function effectsOf(site: Site): Effects {
	const [set, used, called] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const functions = new Set(site.functions);
	for (const node of site.nodes) {
		if (!node.isNamed) continue;
		if (node.type === 'call') {
			const callee = inField(node, 'function');
			const name = callee && site.text(callee.type === 'attribute' ? (inField(callee, 'attribute') ?? callee) : callee);
			if (name !== null && functions.has(name)) called.add(name);
		}
		const isAttribute = node.type === 'attribute' && inField(node, 'object')?.type === 'identifier' && site.text(inField(node, 'object') ?? node) === 'self';
		if (node.type !== 'identifier' && !isAttribute) continue;
		const key = isAttribute ? site.text(node) : keyOf(site, node);
		if (isTarget(node)) {
			if (above(node, 'assignment', 'augmented_assignment', 'for_statement', 'for_in_clause')?.type.endsWith('assignment') === true) set.add(key);
		} else if (isRead(node) && !isOwnStep(site, node)) used.add(key);
	}
	return { set, used, called };
}

/** {@link isValue}, and what stands in a text that is put together. */
function isRead(node: PlainNode): boolean {
	return isValue(node) || (above(node, 'interpolation') !== null && node.field !== 'attribute' && node.field !== 'name');
}

function keyOf(site: Site, node: PlainNode): string {
	const scope = site.scopeOf(node);
	const owner = inField(scope, 'name');
	// A function that sets no such name reads the program's.
	const isOwn = scope !== site.root && [...walk(scope)].some((one) => one.type === 'identifier' && site.text(one) === site.text(node) && isTarget(one) && site.scopeOf(one) === scope);
	return `${isOwn && owner ? site.text(owner) : ''}/${site.text(node)}`;
}

/** It is read for what becomes of itself alone: `n = n + 1`, `xs.append(x)`, `xs[i] = x`. */
function isOwnStep(site: Site, node: PlainNode): boolean {
	const own = site.text(node);
	const assignment = above(node, 'assignment', 'augmented_assignment');
	const left = assignment && inField(assignment, 'left');
	if (left && left.from <= node.from && node.to <= left.to) return left.type === 'subscript' && inField(left, 'value') === node;
	if (left && site.text(left) === own) return true;
	const call = node.parent?.type === 'attribute' && node.field === 'object' ? node.parent.parent : null;
	return call?.type === 'call' && call.parent?.type === 'expression_statement';
}

// ---------------------------------------------------------------- the words of the task

/** Everybody counts with these: that a text names them says little. */
const everyday: ReadonlySet<number> = new Set([0, 1]);

function isAgainst(before: Site, after: Site, said: string): boolean {
	const named = numbersIn(before, said);
	if (named.size === 0) return false;
	const shifts = new Set(shifted(before, named));
	if (shifted(after, named).some((text) => !shifts.has(text))) return true;
	const [was, is] = [limits(before), limits(after)];
	const counted = (list: readonly number[], value: number) => list.filter((one) => one === value).length;
	const lost = [...named].some((value) => counted(is, value) < counted(was, value));
	const won = [...named].some((value) => counted(is, value) > counted(was, value));
	// A comparison that goes as a whole is another idea than one with another number.
	return lost && !won && comparisons(after).length >= comparisons(before).length;
}

/** What a named number is compared with where a step is put on it: `age - 1 < 18` goes by another number than 18. */
function shifted(site: Site, named: ReadonlySet<number>): readonly string[] {
	return comparisons(site).filter(({ children }) => children.some((one) => isNumber(one) && named.has(Number(site.text(one))))).flatMap(({ children }) => {
		return children.filter((one) => one.type === 'binary_operator' && /^[+-]$/.test(site.text(inField(one, 'operator') ?? one)) && one.children.some(isNumber)).map((one) => site.text(one));
	});
}

const isNumber = ({ type }: PlainNode) => type === 'integer' || type === 'float';

/** Numbers that something is compared with. */
function limits(site: Site): readonly number[] {
	return comparisons(site).flatMap((node) => node.children.filter(isNumber).map((one) => Number(site.text(one))));
}

function comparisons(site: Site): readonly PlainNode[] {
	return site.of('comparison_operator');
}

/** Numbers that the task and the program's own remarks name, outside of examples. */
function numbersIn(site: Site, said: string): ReadonlySet<number> {
	const remarks = site.nodes.filter((node) => node.type === 'comment' || isRemark(node)).map((node) => site.text(node));
	const prose = [said, ...remarks].join('\n').replace(/>>>[^\n]*\n[^\n]*/g, ' ').replace(/[\p{L}_][\p{L}\p{N}_]*\([^\n]*/gu, (text) => (site.functions.some((name) => text.startsWith(`${name}(`)) ? ' ' : text));
	const numbers = [...prose.matchAll(/(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?![\p{L}\p{N}_])/gu)].map(([text]) => Number(text));
	return new Set(numbers.filter((value) => !everyday.has(value)));
}
