/** Where a function calls itself, and with what. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { kindOf } from './kinds';
import { operand } from './operand';
import { calculation } from './operators';
import { limitsOf } from './positions';
import { value } from './values';
import { above, bare, code, field, fieldsOf, joined, listed, numberIn, operatorOf, partsOf } from './words';

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

/** What a `return` calls its own function with, and what becomes of what comes back; null where it calls something else. */
export function recursiveReturn(node: SyntaxNode): string | null {
	const [given] = partsOf(node);
	const [first, ...more] = ownCalls(node);
	if (!given || !first) return null;
	const of = bare(given);
	const isOwn = (side: SyntaxNode) => bare(side).startIndex === first.startIndex && bare(side).endIndex === first.endIndex;
	if (more.length > 0) {
		return of.type === 'binary_operator' && operatorOf(of) === '+' && more.length === 1 && kindOf(of) === null && [field(of, 'left'), field(of, 'right')].every((side) => ownCalls(node).some((call) => call.startIndex === bare(side).startIndex && call.endIndex === bare(side).endIndex))
			? l10n.t('It calls itself with {0} and once more with {1}, and adds up what comes back.', handedOn(first), handedOn(more[0] ?? first))
			: l10n.t('It calls itself and gives back {0}.', value(given));
	}
	if (isOwn(of)) return l10n.t('It calls itself with {0} and gives back what comes back.', handedOn(first));
	if (of.type !== 'binary_operator' || ![field(of, 'left'), field(of, 'right')].some(isOwn)) return l10n.t('It calls itself and gives back {0}.', value(given));
	const [left, right] = [field(of, 'left'), field(of, 'right')];
	const other = isOwn(left) ? right : left;
	if (operatorOf(of) === '+' && ['text', 'row'].includes(kindOf(of) ?? kindOf(other) ?? '')) {
		const done = l10n.t('It calls itself with {0}, so that this part is done first.', handedOn(first));
		return joined(done, isOwn(left) ? l10n.t('Then it puts {0} behind what comes back.', value(other)) : l10n.t('Then it puts {0} in front of what comes back.', value(other)));
	}
	const back = l10n.t({ message: 'what comes back', comment: ['What a call of the function itself gives back'] });
	return l10n.t('It calls itself with {0} and gives back {1}.', handedOn(first), calculation(of, (side) => (isOwn(side) ? back : operand(side, true))));
}

/** What a call of the function itself is given: the part that is smaller or shorter, else all of it. */
function handedOn(call: SyntaxNode): string {
	const given = argumentsOf(call);
	const less = given.find((one) => isSmaller(one) || isShorter(one));
	return less && isShorter(less) ? value(less) : less ? code(less) : listed(given.map((one) => code(one)));
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
