/** What all sentences about code are made with: nodes as code, and what is asked of the tree. */
import type { SyntaxNode } from '../../syntaxNode';
import { inCode } from '../../wording';

export { joined, listed, quotedText, series, shortened, telling, type Clauses, type Telling } from '../../wording';

/** Code for a sentence, in backticks, on one line and cut to a readable length. */
export function code(of: SyntaxNode | string): string {
	return inCode(typeof of === 'string' ? of : source(of));
}

/** The node's text without the remarks inside it. */
export function source(node: SyntaxNode): string {
	const { text, startIndex } = node;
	if (!text.includes('#') || !text.includes('\n')) return text;
	return node.descendantsOfType('comment').reduceRight((so, one) => so.slice(0, one.startIndex - startIndex) + so.slice(one.endIndex - startIndex), text);
}

/** Named children without remarks. */
export function partsOf(node: SyntaxNode | null): readonly SyntaxNode[] {
	return node ? node.namedChildren.filter((child) => child.type !== 'comment') : [];
}

/** What is in the field; the node itself where the grammar left it out. */
export function field(node: SyntaxNode, name: string): SyntaxNode {
	return node.childForFieldName(name) ?? node;
}

/** All children in the field. */
export function fieldsOf(node: SyntaxNode, name: string): readonly SyntaxNode[] {
	return node.children.filter((_, at) => node.fieldNameForChild(at) === name);
}

/** The nearest node above that is of one of the types; null when there is none. */
export function above(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
	for (let at = node.parent; at !== null; at = at.parent) if (types.includes(at.type)) return at;
	return null;
}

/** The function that the node stands in; the whole program for code of the top level. */
export function scopeOf(node: SyntaxNode): SyntaxNode {
	const found = above(node, 'function_definition', 'class_definition', 'module');
	if (found) return found;
	let at = node;
	while (at.parent) at = at.parent;
	return at;
}

/** The nearest of these above, but not from outside the function that the node stands in. */
export function aboveInFunction(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
	const found = above(node, 'function_definition', 'class_definition', 'lambda', ...types);
	return found && types.includes(found.type) ? found : null;
}

/** The expression without parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
	const [inner] = partsOf(node);
	return node.type === 'parenthesized_expression' && inner ? bare(inner) : node;
}

/** The word of an operator: the child that is no expression. */
export function operatorOf(node: SyntaxNode): string {
	return node.childForFieldName('operator')?.text ?? node.children.find((child) => !child.isNamed)?.text ?? '';
}

/** The number that is written there, with its sign; null for anything else. */
export function numberIn(node: SyntaxNode): number | null {
	const of = bare(node);
	const text = of.type === 'unary_operator' ? of.text.replace(/\s/g, '') : of.text;
	if (!['integer', 'float', 'unary_operator'].includes(of.type) || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
	return Number(text);
}
