import type { SyntaxNode } from '../../syntaxNode';
import { changingMethods } from './methods';
import { bare, field, scopeOf } from './words';

/** What a name is changed by, beside being set anew: `total += x`, `xs.append(x)`, `total = total + x`, `d[k] = v`. */
function changes(node: SyntaxNode, name: string): boolean {
	switch (node.type) {
		case 'augmented_assignment':
			return root(field(node, 'left')) === name;
		case 'assignment': {
			const left = field(node, 'left');
			if (left.type === 'subscript') return root(left) === name;
			if (left.type === 'pattern_list') return node.childForFieldName('right')?.descendantsOfType('identifier').some(({ text }) => text === name) === true && left.descendantsOfType('identifier').some(({ text }) => text === name);
			return left.text === name && node.childForFieldName('right')?.descendantsOfType('identifier').some(({ text }) => text === name) === true;
		}
		case 'call': {
			const callee = field(node, 'function');
			return callee.type === 'attribute' && bare(field(callee, 'object')).text === name && changingMethods.has(field(callee, 'attribute').text);
		}
		default:
			return false;
	}
}

/** The name that a place belongs to: `d` of `d[k]`. */
function root(node: SyntaxNode): string {
	return node.type === 'subscript' ? root(field(node, 'value')) : node.text;
}

/** The loops in which the name grows or changes: those of the same function, in the order of the source. */
export function changingLoops(name: string, within: SyntaxNode): readonly SyntaxNode[] {
	return within.descendantsOfType(['for_statement', 'while_statement']).filter((loop) => changesIn(name, loop));
}

export function changesIn(name: string, within: SyntaxNode): boolean {
	return within.descendantsOfType(['augmented_assignment', 'assignment', 'call']).some((one) => changes(one, name));
}

/** The assignment is a start: a loop behind it changes the name. */
export function growsLater(left: SyntaxNode, assignment: SyntaxNode): boolean {
	return left.type === 'identifier' && changingLoops(left.text, scopeOf(assignment)).some((loop) => loop.startIndex > assignment.endIndex);
}
