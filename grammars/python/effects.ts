import type { Effects } from '../settling/past';
import { visitNames } from './expressions';
import type { SyntaxNode } from '../syntaxNode';

/** A scene's statements are asked about again for every check below them. */
const known = new WeakMap<SyntaxNode, Effects>();

export function effectsOf(statement: SyntaxNode): Effects {
	const before = known.get(statement);
	if (before) return before;
	const calls = statement.descendantsOfType('call');
	const rebinding = rebindingOf(statement);
	const mentions = namesIn([statement]);
	const effects: Effects = {
		bound: namesBoundBy(statement),
		mentions,
		rebinds: new Set(rebinding ? [rebinding.name] : []),
		uses: rebinding ? namesIn([rebinding.value]) : mentions,
		receivers: namesIn(calls.map((call) => call.childForFieldName('function')).filter((callee) => callee?.type === 'attribute')),
		passed: namesIn(calls.map((call) => call.childForFieldName('arguments'))),
		isCheck: checkedParts(statement) !== null,
		matters: matters(statement),
		mayChange: mayChange(statement),
	};
	known.set(statement, effects);
	return effects;
}

/** The parts of `name = value`; null for any other statement. */
function rebindingOf(statement: SyntaxNode): { name: string; value: SyntaxNode } | null {
	const assignment = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
	const [left, value] = [assignment?.childForFieldName('left'), assignment?.childForFieldName('right')];
	return assignment?.type === 'assignment' && left?.type === 'identifier' && value && value.type !== 'assignment' ? { name: left.text, value } : null;
}

function namesIn(nodes: readonly (SyntaxNode | null)[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const node of nodes) if (node) visitNames(node, new Set(), (name) => names.add(name.text));
	return names;
}

/** What a check looks at: an assert's condition, or what a test method is given (`self.assertEqual(a, b)`); null for other statements. */
export function checkedParts(statement: SyntaxNode): readonly SyntaxNode[] | null {
	if (statement.type === 'assert_statement') return statement.namedChildren.slice(0, 1);
	const call = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
	const isMethod = call?.type === 'call' && /^self\.assert\w+$/.test(call.childForFieldName('function')?.text ?? '');
	return isMethod ? (call.childForFieldName('arguments')?.namedChildren ?? []) : null;
}

/** The names that a statement gives a value, nested ones too. */
export function boundNames(statement: SyntaxNode): ReadonlySet<string> {
	return effectsOf(statement).bound;
}

function namesBoundBy(statement: SyntaxNode): ReadonlySet<string> {
	const names = new Set<string>();
	const add = (node: SyntaxNode | null): void => {
		for (const name of node?.descendantsOfType('identifier') ?? []) if (!isPart(name, node)) names.add(name.text);
	};
	for (const node of statement.descendantsOfType(['assignment', 'augmented_assignment', 'for_statement'])) add(node.childForFieldName('left'));
	for (const node of statement.descendantsOfType(['named_expression', 'function_definition', 'class_definition'])) add(node.childForFieldName('name'));
	for (const node of statement.descendantsOfType('as_pattern_target')) add(node);
	if (statement.type.startsWith('import')) for (const name of importedNames(statement)) names.add(name);
	return names;
}

/** The names that an import brings: `m` of `import math as m`, `os` of `import os.path`. */
export function importedNames(statement: SyntaxNode): string[] {
	const isFrom = statement.type === 'import_from_statement';
	return statement.namedChildren.slice(isFrom ? 1 : 0).map((child) => (child.type === 'aliased_import' ? child.childForFieldName('alias')?.text : child.text.split('.')[0]) ?? '');
}

/** The name is only the object or the member of a larger target (`xs[0] = 1`). */
function isPart(name: SyntaxNode, target: SyntaxNode | null): boolean {
	for (let node = name.parent; node && target && node.startIndex >= target.startIndex && node.endIndex <= target.endIndex; node = node.parent) {
		if (node.type === 'attribute' || node.type === 'subscript' || node.type === 'call') return true;
	}
	return false;
}

function matters(statement: SyntaxNode): boolean {
	if (['comment', 'pass_statement'].includes(statement.type)) return false;
	const expression = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
	if (expression && ['string', 'ellipsis'].includes(expression.type)) return false;
	return !(expression?.type === 'call' && expression.childForFieldName('function')?.text === 'print');
}

function mayChange(statement: SyntaxNode): boolean {
	const assignment = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
	if (assignment?.type !== 'assignment') return true;
	const left = assignment.childForFieldName('left');
	return left?.type !== 'identifier' || assignment.descendantsOfType('call').length > 0;
}
