import { boundNames, checkedParts, effectsOf } from './effects';
import { emptyPast, type Past } from './past';
import { bare, freeNames, isBuiltin, isConstant, isLiteral, visitNames } from './expressions';
import type { SyntaxNode } from '../syntaxNode';

/** What the readers of examples know of the program. */
export interface Names {
	readonly functions: readonly { readonly name: string; readonly parameters: readonly string[] }[];
	readonly classes: readonly string[];
	readonly fileName: string | null;
}

/** Where a check stands: what ran before it, and which names there mean the program's own. */
export interface Scene {
	readonly names: Names;
	/** What ran before the check. */
	readonly past: Past;
	/** Statements among them that check although they do not look like it (by their ids). */
	readonly checks: ReadonlySet<number>;
	/** Names that some check of this place looks at without a call of the program: their changes by the way matter. */
	readonly watched: ReadonlySet<string>;
	/** Names that stand for a known source here (from a loop over literals, or a table of cases). */
	readonly given: ReadonlyMap<string, string>;
	/** Names by which a test file calls the program's module. */
	readonly modules: ReadonlySet<string>;
	/** The program's name for what a test file imported under another. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Other names that are there (imported ones); `*` when nobody can tell. */
	readonly elsewhere: ReadonlySet<string>;
	/** What ran before the check does not run when the program starts. */
	readonly isApart: boolean;
	/** The program's own classes and functions that keep something between calls: what one leaves there, the next finds. */
	readonly keeps: ReadonlySet<string>;
}

/** The scene at a program's own top level, before its first statement. */
export function emptyScene(names: Names): Scene {
	return { names, past: emptyPast, checks: new Set(), watched: new Set(), given: new Map(), modules: new Set(), aliases: new Map(), elsewhere: new Set(), isApart: false, keeps: new Set() };
}

/** An example as source: what is needed to run it by itself. */
export interface Settled {
	readonly texts: readonly string[];
	readonly before: string;
	/** The program's function or class that it calls; null when it calls none. */
	readonly about: string | null;
	/** It needs something that cannot be told apart from running the program (typed input, checks on the way). */
	readonly unclear: boolean;
}

const namesOfPrograms = new WeakMap<Names, ReadonlySet<string>>();

function ownNames(names: Names): ReadonlySet<string> {
	const before = namesOfPrograms.get(names);
	if (before) return before;
	const own = new Set([...names.functions.map((one) => one.name), ...names.classes]);
	namesOfPrograms.set(names, own);
	return own;
}

/** The first of the program's own functions or classes that a node names; null when it names none. */
export function mentioned(node: SyntaxNode, scene: Scene): string | null {
	const isOwn = (name: string) => ownNames(scene.names).has(name);
	const found: { at: number; name: string }[] = [];
	visitNames(node, new Set(), (name) => {
		const own = scene.aliases.get(name.text) ?? name.text;
		if (isOwn(own)) found.push({ at: name.startIndex, name: own });
	});
	for (const attribute of node.descendantsOfType('attribute')) {
		const name = moduleMember(attribute, scene);
		if (name && isOwn(name)) found.push({ at: attribute.startIndex, name });
	}
	return found.sort((a, b) => a.at - b.at)[0]?.name ?? null;
}

/** The name that a node calls although nothing defines it; null when everything it calls is there. */
export function unknownCallee(node: SyntaxNode, scene: Scene): string | null {
	if (scene.elsewhere.has('*') || mentioned(node, scene) !== null) return null;
	const callees = node.descendantsOfType('call').map((call) => call.childForFieldName('function')).filter((callee) => callee?.type === 'identifier');
	const isThere = (name: string) => isBuiltin(name) || scene.elsewhere.has(name) || isLocal(name, scene);
	return callees.find((callee) => callee && !isThere(callee.text))?.text ?? null;
}

/** How closely an expression depends on the program: 3 calls it, 2 by way of a name, 1 by names only, 0 not at all. */
export function closeness(node: SyntaxNode, scene: Scene): 0 | 1 | 2 | 3 {
	if (mentioned(node, scene)) return 3;
	const binders = freeNames(node).flatMap((name) => plainBinder(name, scene.past) ?? []);
	if (binders.some(({ value }) => mentioned(value, scene))) return 2;
	return freeNames(node).some((name) => isLocal(name, scene)) ? 1 : 0;
}

/** The names that checks among some statements look at without calling the program (`xs` of `assert xs == [1]`). */
export function watchedNames(statements: readonly SyntaxNode[], scene: Scene): ReadonlySet<string> {
	const parts = statements.flatMap((statement) => checkedParts(statement) ?? (scene.checks.has(statement.id) ? [statement] : []));
	return new Set(parts.filter((part) => mentioned(part, scene) === null).flatMap(freeNames));
}

/**
 * Makes parts of a check independent of where they stand: names that only hold a value are replaced by it, and for all
 * others the statements that they need are collected.
 */
export function settle(parts: readonly SyntaxNode[], scene: Scene): Settled {
	const { inlined, binders } = inlineNames(parts, scene);
	const replacements = new Map<string, string>(scene.given);
	// Later values may hold names of earlier ones, so that the earliest is written out first.
	for (const [name, value] of [...inlined].reverse()) replacements.set(name, wrapped(value, writeOut(value, scene, replacements)));
	const all = [...parts, ...inlined.values()];
	const needed = new Set(all.flatMap(freeNames).filter((name) => !inlined.has(name) && !scene.given.has(name)));
	const before = neededStatements(needed, scene, binders);
	const mentions = [...parts, ...inlined.values(), ...before].map((node) => mentioned(node, scene));
	return {
		texts: parts.map((node) => writeOut(node, scene, replacements)),
		before: before.flatMap((node) => replayed(node, scene)).join('\n'),
		about: mentions.find((name) => name !== null) ?? null,
		unclear: before.some(isUnclear),
	};
}

/** A statement as it runs before a later check; a check is run for what it does, whatever it says. */
function replayed(statement: SyntaxNode, scene: Scene): string[] {
	const calls = checkedParts(statement)?.filter((part) => part.descendantsOfType('call').length > 0);
	return (calls ?? [statement]).map((node) => dedent(writeOut(node, scene), node.startPosition.column));
}

function isUnclear(statement: SyntaxNode): boolean {
	const checks = checkedParts(statement) ? [] : statement.descendantsOfType('assert_statement');
	return checks.length > 0 || statement.descendantsOfType('call').some((call) => call.childForFieldName('function')?.text === 'input');
}

function isLocal(name: string, scene: Scene): boolean {
	return scene.given.has(name) || scene.past.lastBinding(name) !== null;
}

interface Binder {
	readonly index: number;
	readonly value: SyntaxNode;
}

/** The assignment that last gave a name its value, where nothing but that assignment (`name = value`) does. */
function plainBinder(name: string, past: Past): Binder | null {
	const index = past.lastBinding(name);
	const statement = index === null ? undefined : past.statements[index];
	const assignment = statement?.namedChildren[0];
	const left = assignment?.childForFieldName('left');
	const value = assignment?.childForFieldName('right');
	const isPlain = statement?.type === 'expression_statement' && assignment?.type === 'assignment' && left?.type === 'identifier' && value?.type !== 'assignment';
	return isPlain && value && index !== null ? { index, value } : null;
}

/** Names of the parts that can be replaced by their value (later ones first), and the statements that gave it. */
function inlineNames(parts: readonly SyntaxNode[], scene: Scene): { inlined: Map<string, SyntaxNode>; binders: ReadonlySet<number> } {
	const inlined = new Map<string, SyntaxNode>();
	const binders = new Set<number>();
	const refused = new Set<string>(scene.given.keys());
	for (;;) {
		const nodes = [...parts, ...inlined.values()];
		const candidates = [...new Set(nodes.flatMap(freeNames))]
			.filter((name) => !inlined.has(name) && !refused.has(name))
			.flatMap((name) => { const binder = plainBinder(name, scene.past); return binder ? [{ name, binder }] : []; })
			.sort((a, b) => b.binder.index - a.binder.index);
		const [next] = candidates;
		if (!next) return { inlined, binders };
		const { name, binder } = next;
		const constant = isConstant(binder.value);
		const isTouched = [name, ...freeNames(binder.value)].some((one) => scene.past.withName(one).some((index) => {
			const statement = scene.past.statements[index];
			if (!statement || index <= binder.index) return false;
			return constant || binders.has(index) ? boundNames(statement).has(one) : touches(statement, one, scene);
		}));
		const uses = nodes.reduce((sum, node) => sum + countUses(node, name), 0);
		if (!isTouched && (constant || uses === 1)) {
			inlined.set(name, binder.value);
			binders.add(binder.index);
		} else refused.add(name);
	}
}

function countUses(node: SyntaxNode, name: string): number {
	let count = 0;
	visitNames(node, new Set(), (one) => { if (one.text === name) count++; });
	return count;
}

/** A later check that needs this name needs this statement to have run. */
function touches(statement: SyntaxNode, name: string, scene: Scene): boolean {
	const effects = effectsOf(statement);
	if (!effects.matters) return false;
	if (effects.bound.has(name)) return true;
	const isCheck = effects.isCheck || scene.checks.has(statement.id);
	if (isCheck) return effects.receivers.has(name) || (scene.watched.has(name) && effects.passed.has(name));
	return effects.mayChange && effects.mentions.has(name);
}

/** The statements that some names need, in order: back from the check, each name until it is given a new value. */
function neededStatements(names: ReadonlySet<string>, scene: Scene, binders: ReadonlySet<number>): SyntaxNode[] {
	const { past } = scene;
	const needed = new Set([...names].filter((name) => isLocal(name, scene) && !scene.given.has(name)));
	const found: SyntaxNode[] = [];
	const calls = scene.isApart ? past.statements.flatMap((statement, index) => (isSetUpCall(statement, scene) ? [index] : [])) : [];
	const setUp = [...new Set([...calls, ...keptStatements(names, scene)])].sort((a, b) => a - b);
	for (let end = past.end; ; ) {
		const index = Math.max(-1, setUp.findLast((one) => one < end) ?? -1, ...[...needed].map((name) => past.withName(name).findLast((one) => one < end) ?? -1));
		const statement = past.statements[index];
		if (!statement) return found;
		end = index;
		if (binders.has(index) || !(setUp.includes(index) || [...needed].some((name) => touches(statement, name, scene)))) continue;
		found.unshift(statement);
		for (const name of effectsOf(statement).rebinds) needed.delete(name);
		for (const name of effectsOf(statement).uses) if (isLocal(name, scene) && !scene.given.has(name)) needed.add(name);
	}
}

/**
 * Indexes of the earlier statements that may leave something where a name of the check finds it: all that have to do with the same class
 * whose objects share a list, or with the same function that keeps one between its calls.
 */
function keptStatements(names: ReadonlySet<string>, { keeps, past }: Scene): readonly number[] {
	return [...keeps].flatMap((keeper) => {
		// The keeper itself, and whatever is made with it.
		const made = new Set([keeper]);
		const found = past.statements.slice(0, past.end).flatMap((statement, index) => {
			const { mentions, bound } = effectsOf(statement);
			if (![...mentions].some((name) => made.has(name))) return [];
			for (const name of bound) made.add(name);
			return [index];
		});
		return [...names].some((name) => made.has(name)) ? found : [];
	});
}

/**
 * A call of the program's own in a test whose value nobody takes: it stands there for what it leaves behind, in a list that calls share
 * or a name of the whole program; one that is given a name of the test is there for that. At the program's own top level it runs anyway.
 */
function isSetUpCall(statement: SyntaxNode, scene: Scene): boolean {
	const call = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
	const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
	if (!callee || scene.checks.has(statement.id) || [...effectsOf(statement).passed].some((one) => scene.past.lastBinding(one) !== null)) return false;
	const name = callee.type === 'attribute' ? moduleMember(callee, scene) : (scene.aliases.get(callee.text) ?? callee.text);
	return name !== null && scene.names.functions.some((one) => one.name === name);
}

/** `f` for `module.f` of the program's own module. */
function moduleMember(attribute: SyntaxNode, scene: Scene): string | null {
	const object = attribute.childForFieldName('object');
	return object?.type === 'identifier' && scene.modules.has(object.text) ? (attribute.childForFieldName('attribute')?.text ?? null) : null;
}

/** A node's source with the scene's names in the program's own words. */
function writeOut(node: SyntaxNode, scene: Scene, replacements: ReadonlyMap<string, string> = scene.given): string {
	const changes: { from: number; to: number; text: string }[] = [];
	for (const attribute of node.descendantsOfType('attribute')) {
		const member = moduleMember(attribute, scene);
		if (member !== null) changes.push({ from: attribute.startIndex, to: attribute.endIndex, text: member });
	}
	visitNames(node, new Set(), (name) => {
		const text = replacements.get(name.text) ?? scene.aliases.get(name.text);
		if (text !== undefined && !scene.modules.has(name.text)) changes.push({ from: name.startIndex, to: name.endIndex, text: inPlace(text, name) });
	});
	return changes
		.sort((a, b) => b.from - a.from)
		.reduce((text, change) => text.slice(0, change.from - node.startIndex) + change.text + text.slice(change.to - node.startIndex), node.text);
}

/** `-1` inside a larger expression: `n ** 2` with it is `(-1) ** 2`. */
function inPlace(text: string, name: SyntaxNode): string {
	const around = name.parent?.type ?? '';
	return /^-/.test(text) && ['binary_operator', 'unary_operator', 'attribute', 'subscript'].includes(around) ? `(${text})` : text;
}

const tight = new Set(['call', 'identifier', 'attribute', 'subscript', 'parenthesized_expression', 'list_comprehension', 'dictionary_comprehension', 'set_comprehension']);

/** A value's source as it may stand anywhere inside another expression. */
function wrapped(value: SyntaxNode, text: string): string {
	const node = bare(value);
	const isWhole = tight.has(node.type) || (isLiteral(node) && node.type !== 'unary_operator' && node.type !== 'concatenated_string' && node.type !== 'expression_list');
	return isWhole ? text : `(${text})`;
}

/** Source of several lines without the indentation that it had where it stood. */
function dedent(text: string, column: number): string {
	const margin = new RegExp(`^[ \\t]{0,${column}}`);
	return text.split(/\r?\n/).map((line, index) => (index === 0 ? line : line.replace(margin, ''))).join('\n');
}
