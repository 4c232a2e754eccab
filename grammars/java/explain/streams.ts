/** Chains like `xs.stream().filter(...).map(...).toList()`, told step by step in plain words. */
import * as l10n from '@vscode/l10n';
import { callbackAt } from '../../braces/explain/callbacks';
import type { Code } from '../../braces/explain/language';
import { calleeOf, pathOf, toldOf } from '../../braces/explain/parts';
import { condition } from '../../braces/explain/values';
import { bare, type Call, type Expression } from '../../braces/tree';

/** A chain: where its items come from, and the calls on them in their order. */
interface Chain {
	readonly items: string;
	readonly calls: readonly Call[];
}

function chainOf(expression: Expression, code: Code): Chain | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { name, object, path } = calleeOf(of);
	const [first, second] = of.given;
	if (path === 'Arrays.stream' && first) return { items: l10n.t('the items of {0}', code.quote(first)), calls: [] };
	if (path === 'Stream.of' || path === 'IntStream.of') return { items: l10n.t('the values {0}', of.given.map((one) => code.quote(one)).join(', ')), calls: [] };
	if (path === 'IntStream.range' && first && second) return { items: l10n.t('the whole numbers from {0} up to, but without, {1}', code.quote(first), code.quote(second)), calls: [] };
	if (path === 'IntStream.rangeClosed' && first && second) return { items: l10n.t('the whole numbers from {0} to {1}', code.quote(first), code.quote(second)), calls: [] };
	if (object === null) return null;
	if (name === 'stream') return { items: l10n.t('the items of {0}', code.quote(object)), calls: [] };
	if (name === 'chars') return { items: l10n.t('the characters of {0}', code.quote(object)), calls: [] };
	const before = chainOf(object, code);
	return before && { items: before.items, calls: [...before.calls, of] };
}

/** What a chain gives, as a noun; null where the expression is no chain that comes to an end. */
export function chainGives(expression: Expression, code: Code): string | null {
	const chain = chainOf(expression, code);
	const last = chain?.calls.at(-1);
	if (!chain || !last) return null;
	const { name, object } = calleeOf(last);
	// What may be there or not is taken as it is.
	if (/^(?:getAs(?:Int|Double|Long)|get|orElseThrow)$/.test(name) && object) return chainGives(object, code);
	if (name === 'orElse' && object && last.given[0]) {
		const found = chainGives(object, code);
		return found && l10n.t('{0}, or {1} if there is none', found, code.quote(last.given[0]));
	}
	const items = treated(chain, code);
	return items === null ? null : ended(last, name, items, code);
}

/** What a chain does where it stands alone: something with each of its items. */
export function chainDoes(expression: Expression, code: Code): string | null {
	const chain = chainOf(expression, code);
	const last = chain?.calls.at(-1);
	if (!chain || !last || !/^forEach(?:Ordered)?$/.test(calleeOf(last).name)) return null;
	const items = treated(chain, code);
	const [given] = last.given;
	if (items === null || !given) return null;
	const callback = callbackAt(told(last, code), 0);
	const [name] = callback?.names ?? [];
	const body = callback?.function.body;
	if (body && body.kind !== 'block' && name !== undefined) return l10n.t('Takes {0}. For each one, as {1}, it runs {2}.', items, name, code.quote(body));
	return pathOf(bare(given)) === 'System.out::println' ? l10n.t('Takes {0}. Prints each one on a line of its own.', items) : l10n.t('Takes {0}. Calls {1} for each one.', items, callback ? l10n.t('a small function') : code.quote(given));
}

const told = (call: Call, code: Code) => toldOf(call, code, '', (one) => code.quote(one));

/** The items after all steps but the last; null where a step is not known. */
function treated({ items, calls }: Chain, code: Code): string | null {
	const steps: string[] = [];
	for (const call of calls.slice(0, -1)) {
		const said = step(call, code);
		if (said === null) return null;
		if (said !== '') steps.push(said);
	}
	const [only] = steps;
	if (only === undefined) return items;
	return steps.length === 1 ? l10n.t('{0} after this step: {1}', items, only) : l10n.t('{0} after these steps: {1}', items, steps.reduce((so, next) => l10n.t('{0}; then {1}', so, next)));
}

/** One step, as a command; empty for one that only changes the form. */
function step(call: Call, code: Code): string | null {
	const { name } = calleeOf(call);
	const [first] = call.given;
	const callback = callbackAt(told(call, code), 0);
	const [item] = callback?.names ?? [];
	const given = first ? code.quote(first) : '';
	switch (name) {
		case 'boxed':
		case 'parallel':
		case 'asDoubleStream':
		case 'stream': return '';
		case 'filter': return callback?.back && item !== undefined ? l10n.t('keep each {0} where {1}', item, condition(callback.back, code)) : l10n.t('keep each one for which {0} gives true', given);
		case 'map':
		case 'mapToObj':
		case 'mapToInt':
		case 'mapToLong':
		case 'mapToDouble':
			if (callback?.back && item !== undefined) return code.quote(callback.back) === item ? '' : l10n.t('turn each {0} into {1}', item, code.quote(callback.back));
			return /^`(?:Integer::intValue|Integer::valueOf|Double::doubleValue)`$/.test(given) ? '' : l10n.t('turn each one into what {0} gives', given);
		case 'flatMap': return l10n.t('take all that {0} gives for each one', given);
		case 'sorted': return first === undefined ? l10n.t('put them in order') : l10n.t('put them in the order that {0} tells', given);
		case 'distinct': return l10n.t('keep each value once');
		case 'limit': return l10n.t('take only the first {0}', given);
		case 'skip': return l10n.t('leave out the first {0}', given);
		case 'peek': return l10n.t('look at each one with {0}', given);
		case 'max':
		case 'min':
		case 'average': return null;
		default: return null;
	}
}

/** How the chain ends. */
function ended(call: Call, name: string, items: string, code: Code): string | null {
	const [first, second] = call.given;
	const callback = callbackAt(told(call, code), 0);
	switch (name) {
		case 'sum': return l10n.t('the sum of {0}', items);
		case 'count': return l10n.t('the number of {0}', items);
		case 'average': return l10n.t('the average of {0}', items);
		case 'max': return first === undefined || /naturalOrder|compareTo|compare$/.test(code.text(first)) ? l10n.t('the largest of {0}', items) : l10n.t('the last of {0}, in the order that {1} tells', items, code.quote(first));
		case 'min': return first === undefined || /naturalOrder|compareTo|compare$/.test(code.text(first)) ? l10n.t('the smallest of {0}', items) : l10n.t('the first of {0}, in the order that {1} tells', items, code.quote(first));
		case 'findFirst':
		case 'findAny': return l10n.t('the first of {0}', items);
		case 'toList': return l10n.t('a list of {0}', items);
		case 'toArray': return l10n.t('an array of {0}', items);
		case 'reduce':
			if (!first) return null;
			if (second && callback === null && /^(?:Integer|Long|Double)::sum$/.test(code.text(second))) return code.text(first) === '0' ? l10n.t('the sum of {0}', items) : null;
			return second ? l10n.t('one value made from {0}: it starts as {1}, and {2} joins the next one to it', items, code.quote(first), code.quote(second)) : l10n.t('one value made from {0}: {1} joins the next one to it', items, code.quote(first));
		case 'collect': return first ? collected(bare(first), items, code) : null;
		case 'anyMatch':
		case 'allMatch':
		case 'noneMatch': {
			const [item] = callback?.names ?? [];
			if (!callback?.back || item === undefined) return null;
			const test = condition(callback.back, code);
			return name === 'anyMatch' ? l10n.t('true if {2} for at least one {0} of {1}', item, items, test) : name === 'allMatch' ? l10n.t('true if {2} for every {0} of {1}', item, items, test) : l10n.t('true if {2} for no {0} of {1}', item, items, test);
		}
		default: return null;
	}
}

function collected(how: Expression, items: string, code: Code): string | null {
	if (how.kind !== 'call') return null;
	const [by] = how.given;
	switch (calleeOf(how).name) {
		case 'toList': return l10n.t('a list of {0}', items);
		case 'toSet': return l10n.t('a set of {0}', items);
		case 'joining': return by ? l10n.t('one text, with {1} between its parts, made from {0}', items, code.quote(by)) : l10n.t('one text made from {0}', items);
		case 'counting': return l10n.t('the number of {0}', items);
		case 'groupingBy': return by ? l10n.t('a map with groups of {0}: what {1} gives is the key', items, code.quote(by)) : null;
		default: return null;
	}
}
