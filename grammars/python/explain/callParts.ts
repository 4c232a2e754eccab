import type { SyntaxNode } from '../../syntaxNode';
import { field, partsOf } from './words';

/** What a call names: a function by its name, a method by its name and the object before the dot; `name` is empty for anything else. */
export function calleeOf(call: SyntaxNode): { readonly name: string; readonly object: SyntaxNode | null } {
	const callee = field(call, 'function');
	if (callee.type === 'identifier') return { name: callee.text, object: null };
	if (callee.type === 'attribute') return { name: field(callee, 'attribute').text, object: field(callee, 'object') };
	return { name: '', object: null };
}

/** The arguments that are told by their position. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
	return allArguments(call).filter(({ type }) => type !== 'keyword_argument');
}

export function allArguments(call: SyntaxNode): readonly SyntaxNode[] {
	const given = field(call, 'arguments');
	return given.type === 'generator_expression' ? [given] : partsOf(given);
}

/** The value of an argument that is given by name; null where it is not. */
export function namedArgument(call: SyntaxNode, name: string): SyntaxNode | null {
	const found = allArguments(call).find((one) => one.type === 'keyword_argument' && field(one, 'name').text === name);
	return found ? field(found, 'value') : null;
}
