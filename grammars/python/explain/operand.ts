import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { builtinValue } from './builtins';
import { calleeOf } from './callParts';
import { calculation } from './operators';
import { position } from './positions';
import { bare, code, field, numberIn, operatorOf, partsOf } from './words';

/** Functions short enough to be read aloud in the middle of a sentence. */
const short = new Set(['len', 'abs', 'sum', 'max', 'min']);

/** One side of an operator: a plain value is code; a length, a first or last item, a rest and a product are read aloud, all else stays code. */
export function operand(node: SyntaxNode, isInCalculation = false): string {
	const of = bare(node);
	if (of.type === 'call' && short.has(calleeOf(of).name) && calleeOf(of).object === null) return builtinValue(of) ?? code(of);
	if (of.type === 'subscript' && isEnd(of)) return position(of);
	if (!isInCalculation && of.type === 'binary_operator' && operatorOf(of) === '%' && isPlain(field(of, 'left')) && isPlain(field(of, 'right'))) return l10n.t('what is left over when {0} is divided by {1}', code(field(of, 'left')), code(field(of, 'right')));
	return code(node);
}

/** A calculation in words, its sides as operands; a longer one that is joined by the same sign is read from left to right. */
export function calculated(node: SyntaxNode): string {
	return calculation(node, (side) => {
		const of = bare(side);
		return of === side && of.type === 'binary_operator' && ['+', '-'].includes(operatorOf(of)) && ['+', '-'].includes(operatorOf(node)) && side.startIndex === node.startIndex && depth(of) < 3 ? calculated(of) : operand(side, true);
	});
}

function depth(node: SyntaxNode): number {
	const of = bare(node);
	return of.type === 'binary_operator' ? 1 + Math.max(depth(field(of, 'left')), depth(field(of, 'right'))) : 0;
}

function isEnd(subscript: SyntaxNode): boolean {
	const at = subscript.childForFieldName('subscript');
	const number = at ? numberIn(at) : null;
	return number === 0 || number === -1;
}

/** A name or a value as it is written: nothing to work out. */
export function isPlain(node: SyntaxNode): boolean {
	const of = bare(node);
	return ['identifier', 'integer', 'float', 'string', 'true', 'false', 'none', 'attribute'].includes(of.type) || (of.type === 'unary_operator' && partsOf(of).every(isPlain));
}
