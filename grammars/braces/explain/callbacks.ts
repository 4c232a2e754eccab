/** Functions that are given to a call: what is done with each item, in words. */
import * as l10n from '@vscode/l10n';
import { joined } from '../../wording';
import { bare, type Expression, type FunctionPart } from '../tree';
import type { Code, Told } from './language';
import { isSame } from './parts';
import { condition, valueInside } from './values';

/** What a function that is written in the call does with what it gets. */
export interface Callback {
	readonly function: FunctionPart;
	/** Names of what it gets, as code; a parameter that is taken apart as it is written. */
	readonly names: readonly string[];
	/** What it gives back, where that is all it does; null for a longer one. */
	readonly back: Expression | null;
}

/** The function that is given there; null where it is given by its name, or is no function. */
export function callbackAt({ parts, code }: Told, at: number): Callback | null {
	const given = parts[at] ? bare(parts[at]) : null;
	if (given?.kind !== 'lambda') return null;
	const { body, parameters } = given.function;
	const [only] = body?.kind === 'block' && body.statements.length === 1 ? body.statements : [];
	const back = body === null ? null : body.kind !== 'block' ? bare(body) : only?.kind === 'return' ? only.value : null;
	return { function: given.function, names: parameters.map((one) => code.quote(one.name ?? one)), back };
}

/** `x * 2` for each `x`: what a row is made of. */
export function mapped(told: Told): string | null {
	const callback = callbackAt(told, 0);
	const [name] = callback?.names ?? [];
	if (callback?.back && name !== undefined) return l10n.t('a new array with {0} for each {1} in {2}', told.code.quote(callback.back), name, told.of);
	return told.given[0] === undefined ? null : l10n.t('a new array of what {0} gives for each item of {1}', told.given[0], told.of);
}

/** The items for which something is true. */
export function picked(told: Told): string | null {
	const callback = callbackAt(told, 0);
	const [name] = callback?.names ?? [];
	if (callback?.back && name !== undefined) return l10n.t('a new array with each {0} in {1} where {2}', name, told.of, condition(callback.back, told.code));
	return told.given[0] === undefined ? null : l10n.t('a new array of the items of {0} for which {1} gives true', told.of, told.given[0]);
}

/** A question about each item, as a clause: `which` puts name, row and condition together. */
export function askedOf(told: Told, which: (name: string, of: string, test: string) => string, otherwise: (given: string, of: string) => string): string | null {
	const callback = callbackAt(told, 0);
	const [name] = callback?.names ?? [];
	if (callback?.back && name !== undefined) return which(name, told.of, condition(callback.back, told.code));
	return told.given[0] === undefined ? null : otherwise(told.given[0], told.of);
}

/** One value that is made from all items, one after the other. */
export function folded(told: Told): string | null {
	const callback = callbackAt(told, 0);
	const start = told.parts[1];
	const [so, item] = callback?.names ?? [];
	if (!callback?.back || so === undefined || item === undefined) return l10n.t('one value that is made from all items of {0}', told.of);
	const sum = summed(callback, callback.back, told.code);
	if (sum && start) return told.code.text(start).trim() === '0' ? l10n.t('all the items of {0} added up', told.of) : l10n.t('all the items of {0} added to {1}', told.of, told.code.quote(start));
	return start
		? l10n.t('one value from all items of {0}: {1} starts as {2}, and for each {3} it becomes {4}', told.of, so, told.code.quote(start), item, told.code.quote(callback.back))
		: l10n.t('one value from all items of {0}: {1} starts as the first one, and for each next {2} it becomes {3}', told.of, so, item, told.code.quote(callback.back));
}

/** `(a, b) => a + b`. */
function summed({ function: { parameters } }: Callback, back: Expression, code: Code): boolean {
	const of = bare(back);
	const [so, item] = parameters;
	return of.kind === 'binary' && of.operator.text === '+' && !!so?.name && !!item?.name && isSame(of.left, so.name, code) && isSame(of.right, item.name, code);
}

/** How a function compares two items: from small to large, the other way, or by a part of them; null for any other function. */
export function orderOf(told: Told): { readonly isUp: boolean; readonly by: string | null } | null {
	const callback = callbackAt(told, 0);
	const of = callback?.back ? bare(callback.back) : null;
	const [one, other] = callback?.function.parameters.map(({ name }) => name?.text) ?? [];
	if (of === null || one === undefined || other === undefined) return null;
	const sides: readonly [Expression, Expression] | null = of.kind === 'binary' && of.operator.text === '-' ? [of.left, of.right]
		: of.kind === 'call' && of.callee.kind === 'member' && /^(?:localeCompare|compareTo|compare)$/.test(of.callee.name.text) && of.given[0] ? [of.callee.of, of.given[0]] : null;
	if (!sides) return null;
	const [left, right] = sides.map((side) => told.code.text(side).trim());
	if (left === one && right === other) return { isUp: true, by: null };
	if (left === other && right === one) return { isUp: false, by: null };
	const [part, same] = [left?.replace(new RegExp(`^${one}\\b`), ''), right?.replace(new RegExp(`^${other}\\b`), '')];
	if (part !== undefined && part !== left && part === same) return { isUp: true, by: part };
	const [back, too] = [left?.replace(new RegExp(`^${other}\\b`), ''), right?.replace(new RegExp(`^${one}\\b`), '')];
	return back !== undefined && back !== left && back === too ? { isUp: false, by: back } : null;
}

/** How a call goes through a row, with the names that each round gives; the sentence for a call like `forEach`. */
export function walked(told: Told): string | null {
	const callback = callbackAt(told, 0);
	const [item, at] = callback?.names ?? [];
	if (!callback || item === undefined) return told.given[0] === undefined ? null : l10n.t('Calls {0} for each item of {1}.', told.given[0], told.of);
	const does = oneStep(callback, told.code);
	if (at !== undefined) return joined(l10n.t('Goes through {0}. In each round {1} is another item, and {2} is its position, from 0 on.', told.of, item, at), does);
	const goes = l10n.t('Goes through {0}, item by item. In each round {1} is the next item.', told.of, item);
	return joined(goes, does);
}

/** What a function of one expression does with it. */
function oneStep({ function: { body } }: Callback, code: Code): string | null {
	return body && body.kind !== 'block' ? l10n.t('For each one it runs {0}.', code.quote(body)) : null;
}

/** A row of a given length, filled by a function or with one value. */
export function filledBy(length: Expression, callback: Callback | null, code: Code): string {
	return callback?.back ? l10n.t('a new array with {0} places, each filled with {1}', code.quote(length), valueInside(callback.back, code)) : l10n.t('a new array with {0} places', code.quote(length));
}
