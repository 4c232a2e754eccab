/** Where a function calls itself, and with what. */
import * as l10n from '@vscode/l10n';
import { joined, listed } from '../../wording';
import { bare, type Binary, type Call, type Expression, type FunctionPart, type Part, type Return } from '../tree';
import { kindOf } from './kinds';
import type { Code } from './language';
import { calculation } from './operators';
import { calleeOf, numberIn } from './parts';
import { operand, value } from './values';

/** The named function around a part: one that is given away without a name belongs to the one around it. */
export function namedAround(part: Part, code: Code): FunctionPart | null {
	for (let at = code.above(part, 'function'); at !== null; at = code.above(at, 'function')) if (at.name) return at;
	return null;
}

/** Calls of the function around the part, in the part itself. */
export function ownCalls(part: Part, code: Code): readonly Call[] {
	const around = part.kind === 'function' ? part : namedAround(part, code);
	const name = around?.name?.text;
	if (!around || name === undefined) return [];
	return code.inside(part, 'call').filter((call) => {
		const { name: called, object } = calleeOf(call);
		const isOn = object === null ? around.owner === null || around.owner !== called : around.owner !== null && object.kind === 'name' && [code.language.self, around.owner].includes(object.name);
		return called === name && isOn && namedAround(call, code) === around;
	});
}

/** Says that the function calls itself here, and with a smaller value where it plainly does; null where it does not. */
export function recursion(part: Part, code: Code): string | null {
	const [first, ...more] = ownCalls(part, code);
	if (!first) return null;
	const name = code.quote(calleeOf(first).name);
	const times = more.length > 0 ? l10n.t('Here {0} calls itself, {1} times.', name, more.length + 1) : l10n.t('Here {0} calls itself.', name);
	const smaller = first.given.find(isSmaller);
	const shorter = first.given.find((one) => isShorter(one));
	return joined(times, smaller ? l10n.t('The value it is given is a smaller one: {0}.', code.quote(smaller)) : shorter && l10n.t('The part it is given is a shorter one: {0}.', code.quote(shorter)));
}

/** What a `return` calls its own function with, and what becomes of what comes back; null where it calls something else. */
export function recursiveReturn(node: Return, code: Code): string | null {
	const [first, ...more] = ownCalls(node, code);
	if (!node.value || !first) return null;
	const of = bare(node.value);
	const isOwn = (side: Expression) => bare(side) === first;
	if (more.length > 0) {
		const isSum = of.kind === 'binary' && of.operator.text === '+' && more.length === 1 && kindOf(of, code) !== 'text' && [of.left, of.right].every((side) => [first, ...more].some((call) => bare(side) === call));
		return isSum ? l10n.t('It calls itself with {0} and once more with {1}, and adds up what comes back.', handedOn(first, code), handedOn(more[0] ?? first, code)) : l10n.t('It calls itself and gives back {0}.', value(node.value, code));
	}
	if (isOwn(of)) return l10n.t('It calls itself with {0} and gives back what comes back.', handedOn(first, code));
	if (of.kind !== 'binary' || !(isOwn(of.left) || isOwn(of.right))) return l10n.t('It calls itself and gives back {0}.', value(node.value, code));
	return joinedWith(of, first, isOwn, code);
}

function joinedWith(of: Binary, first: Call, isOwn: (side: Expression) => boolean, code: Code): string {
	const other = isOwn(of.left) ? of.right : of.left;
	if (of.operator.text === '+' && (kindOf(of, code) === 'text' || kindOf(other, code) === 'text')) {
		const done = l10n.t('It calls itself with {0}, so that this part is done first.', handedOn(first, code));
		return joined(done, isOwn(of.left) ? l10n.t('Then it puts {0} behind what comes back.', value(other, code)) : l10n.t('Then it puts {0} in front of what comes back.', value(other, code)));
	}
	const back = l10n.t({ message: 'what comes back', comment: ['What a call of the function itself gives back'] });
	return l10n.t('It calls itself with {0} and gives back {1}.', handedOn(first, code), calculation(of, code, (side) => (isOwn(side) ? back : operand(side, code, true))));
}

/** What a call of the function itself is given: the part that is smaller or shorter, else all of it. */
function handedOn(call: Call, code: Code): string {
	const less = call.given.find((one) => isSmaller(one) || isShorter(one));
	if (less) return isShorter(less) ? value(less, code) : code.quote(less);
	return call.given.length === 0 ? l10n.t('no values') : listed(call.given.map((one) => code.quote(one)));
}

/** `n - 1`, `n / 2`, for a name `n`. */
function isSmaller(expression: Expression): boolean {
	const of = bare(expression);
	if (of.kind === 'call' && of.given[0] && /^(?:floor|trunc)$/.test(calleeOf(of).name)) return isSmaller(of.given[0]);
	if (of.kind !== 'binary' || of.left.kind !== 'name') return false;
	const by = numberIn(of.right);
	return by !== null && ((of.operator.text === '-' && by > 0) || (of.operator.text === '/' && by > 1));
}

/** `xs.slice(1)`, `text.substring(0, text.length - 1)`. */
function isShorter(expression: Expression): boolean {
	const of = bare(expression);
	if (of.kind !== 'call' || !/^(?:slice|substring|substr|subList)$/.test(calleeOf(of).name)) return false;
	const [from, to] = of.given;
	const [first, last] = [from ? numberIn(from) : null, to ? numberIn(to) : null];
	return (first !== null && first > 0) || (first === 0 && last !== null && last < 0) || (first === 0 && to !== undefined && bare(to).kind === 'binary');
}

