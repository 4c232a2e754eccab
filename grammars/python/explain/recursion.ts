/** Where a function calls itself, and with what. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { limitsOf } from './positions';
import { above, bare, code, field, fieldsOf, joined, numberIn, operatorOf } from './words';

/** Calls of a function in its own body that stand below the node. */
export function ownCalls(node: SyntaxNode): readonly SyntaxNode[] {
	const around = above(node, 'function_definition');
	if (!around) return [];
	const name = field(around, 'name').text;
	return node.descendantsOfType('call').filter((call) => {
		const { name: called, object } = calleeOf(call);
		return called === name && (object === null || object.text === 'self') && above(call, 'function_definition')?.startIndex === around.startIndex;
	});
}

/** Says that the function calls itself here, and with a smaller value where it plainly does; null where it does not. */
export function recursion(node: SyntaxNode): string | null {
	const [first, ...more] = ownCalls(node);
	if (!first) return null;
	const name = code(field(field(first, 'function'), 'attribute') === field(first, 'function') ? field(first, 'function') : field(field(first, 'function'), 'attribute'));
	const times = more.length > 0 ? l10n.t('Here {0} calls itself, {1} times.', name, more.length + 1) : l10n.t('Here {0} calls itself.', name);
	const smaller = argumentsOf(first).find(isSmaller);
	const shorter = argumentsOf(first).find(isShorter);
	return joined(times, smaller ? l10n.t('The value it is given is a smaller one: {0}.', code(smaller)) : shorter && l10n.t('The part it is given is a shorter one: {0}.', code(shorter)));
}

/** `n - 1`, `n // 2`, for a parameter `n`. */
function isSmaller(node: SyntaxNode): boolean {
	const of = bare(node);
	if (of.type !== 'binary_operator' || field(of, 'left').type !== 'identifier') return false;
	const by = numberIn(field(of, 'right'));
	return by !== null && ((operatorOf(of) === '-' && by > 0) || (operatorOf(of) === '//' && by > 1));
}

/** `xs[1:]`, `xs[:-1]`. */
function isShorter(node: SyntaxNode): boolean {
	const of = bare(node);
	const at = of.type === 'subscript' ? fieldsOf(of, 'subscript')[0] : undefined;
	if (at?.type !== 'slice') return false;
	const { from, to, step } = limitsOf(at);
	const [first, last] = [from && numberIn(from), to && numberIn(to)];
	return step === null && ((typeof first === 'number' && first > 0 && to === null) || (typeof last === 'number' && last < 0));
}
