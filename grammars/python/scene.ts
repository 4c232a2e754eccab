import { mentioned as mentionedIn, watchedNames as watchedIn, type Names, type Scene as SceneOf, type SourceFacts } from '../settling/scene';
import { checkedParts, effectsOf } from './effects';
import { pastOf } from './past';
import { bare, freeNames, isBuiltin, isConstant, isLiteral, visitNames } from './expressions';
import type { SyntaxNode } from '../syntaxNode';

export type { Names };
export type Scene = SceneOf<SyntaxNode>;

/** The scene at a program's own top level, before its first statement. */
export function emptyScene(names: Names): Scene {
	return { facts, names, past: pastOf([]), checks: new Set(), watched: new Set(), given: new Map(), modules: new Set(), aliases: new Map(), elsewhere: new Set(), isApart: false, keeps: new Set() };
}

/** The first of the program's own functions or classes that a node names; null when it names none. */
export function mentioned(node: SyntaxNode, scene: Scene): string | null {
	return mentionedIn(node, scene);
}

/** The names that checks among some statements look at without calling the program (`xs` of `assert xs == [1]`). */
export function watchedNames(statements: readonly SyntaxNode[], scene: Scene): ReadonlySet<string> {
	return watchedIn(statements, scene);
}

const facts: SourceFacts<SyntaxNode> = {
	keyOf: (node) => node.id,
	effectsOf,
	checkedParts,
	freeNames,
	countUses: (node, name) => {
		let count = 0;
		visitNames(node, new Set(), (one) => { if (one.text === name) count++; });
		return count;
	},
	ownNames: (node, scene, isOwn) => {
		const found: { at: number; name: string }[] = [];
		visitNames(node, new Set(), (name) => {
			const own = scene.aliases.get(name.text) ?? name.text;
			if (isOwn(own)) found.push({ at: name.startIndex, name: own });
		});
		for (const attribute of node.descendantsOfType('attribute')) {
			const name = moduleMember(attribute, scene);
			if (name && isOwn(name)) found.push({ at: attribute.startIndex, name });
		}
		return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
	},
	callees: (node) => node.descendantsOfType('call').map((call) => call.childForFieldName('function')).flatMap((callee) => (callee?.type === 'identifier' ? [callee.text] : [])),
	plainValue: (statement) => {
		const assignment = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
		const value = assignment?.childForFieldName('right');
		return assignment?.type === 'assignment' && assignment.childForFieldName('left')?.type === 'identifier' && value && value.type !== 'assignment' ? value : null;
	},
	isConstant,
	isUnclear: (statement) => {
		const checks = checkedParts(statement) ? [] : statement.descendantsOfType('assert_statement');
		return checks.length > 0 || statement.descendantsOfType('call').some((call) => call.childForFieldName('function')?.text === 'input');
	},
	replayed: (statement, scene) => {
		const calls = checkedParts(statement)?.filter((part) => part.descendantsOfType('call').length > 0);
		return (calls ?? [statement]).map((node) => dedent(writeOut(node, scene), node.startPosition.column));
	},
	writeOut,
	wrapped,
	calledAlone: (statement, scene) => {
		const call = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
		const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
		if (!callee) return null;
		return callee.type === 'attribute' ? moduleMember(callee, scene) : (scene.aliases.get(callee.text) ?? callee.text);
	},
	isBuiltin,
	oneLine: (text) => {
		if (!text.includes('\n') || /'''|"""|#/.test(text)) return text;
		return text.replace(/\s*\\?\r?\n\s*/g, ' ').replace(/([([{]) /g, '$1').replace(/ ([)\]}])/g, '$1');
	},
};

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
