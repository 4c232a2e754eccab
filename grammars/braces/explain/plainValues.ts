/** Values that hold nothing that has to be worked out: as they are written, or in few words. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare, type Call, type Expression, type Index, type Lambda, type Literal, type Pairs, type Template } from '../tree';
import { kindOf, lengthOf } from './kinds';
import type { Code } from './language';
import { isEmptyText, numberIn } from './parts';

export function literal(of: Literal, code: Code): string {
	if (of.of === 'nothing') return l10n.t('{0} (the value for nothing)', code.quote(of));
	if (of.of === 'pattern') return l10n.t('the pattern {0} that texts can fit', code.quote(of));
	if (of.of === 'sign') return l10n.t('the character {0}', code.quote(of));
	if (of.of !== 'text') return code.quote(of);
	return isEmptyText(of) ? l10n.t('an empty text') : l10n.t('the text {0}', code.quote(of));
}

/** A text with places in it, as it stands between its marks. */
export function template(of: Template, code: Code): string {
	const text = code.quote(code.text(of).replace(/^`|`$/g, ''));
	const names = [...new Set(of.inserted.map((one) => code.quote(one)))];
	return names.length > 4 ? l10n.t('the text {0} with values filled in', text) : l10n.t('the text {0} with {1} filled in', text, listed(names));
}

export function pairs(of: Pairs, code: Code): string {
	if (of.pairs.length === 0) return l10n.t('an empty object');
	const keys = of.pairs.map(({ key }) => code.quote(key));
	return keys.length > 4 ? l10n.t('an object with {0} parts', keys.length) : l10n.t('an object that holds {0}', listed(keys));
}

/** A call without the bodies of functions that it is given. */
export function shortCall(of: Call, code: Code): string {
	const text = code.text(of);
	return of.given.filter((one): one is Lambda => bare(one).kind === 'lambda' && one.kind === 'lambda' && one.function.body?.kind === 'block')
		.reduceRight((so, { function: { body } }) => (body ? `${so.slice(0, body.from - of.from)}{…}${so.slice(body.to - of.from)}` : so), text);
}

/** What a call is given: as code, but a function in few words. */
export function given(expression: Expression, code: Code): string {
	const of = bare(expression);
	if (of.kind === 'lambda' && of.function.body?.kind === 'block') return of.row < of.endRow ? l10n.t('a function') : l10n.t('a small function');
	return of.kind === 'pairs' && of.row < of.endRow ? pairs(of, code) : code.quote(expression);
}

/** A function as a value. */
export function lambda(of: Lambda, code: Code): string {
	const { parameters, body } = of.function;
	const names = parameters.map((one) => code.quote(one.name ?? one));
	if (!body || body.kind === 'block') {
		const [only] = body?.statements ?? [];
		const single = body?.statements.length === 1 && only?.kind === 'return' && only.value ? only.value : null;
		if (single) return names.length === 0 ? l10n.t('a small function that gives back {0}', code.quote(single)) : l10n.t('a small function that takes {0} and gives back {1}', listed(names), code.quote(single));
		return names.length === 0 ? l10n.t('a function that takes nothing') : l10n.t('a function that takes {0}', listed(names));
	}
	const back = code.quote(bare(body));
	return names.length === 0 ? l10n.t('a small function that gives back {0}', back) : l10n.t('a small function that takes {0} and gives back {1}', listed(names), back);
}

/** `xs[0]`, `d['a']`. */
export function position(of: Index, code: Code): string {
	const whole = code.quote(of.of);
	const at = code.quote(of.at);
	const kind = kindOf(of.of, code);
	const number = numberIn(of.at);
	const last = lastOf(of, code);
	if (last !== null) return kind === 'text' ? l10n.t('the last character of {0}', whole) : l10n.t('the last item of {0}', whole);
	if (kind === 'text') return number === 0 ? l10n.t('the first character of {0}', whole) : l10n.t('the character of {0} at position {1}', whole, at);
	if (number === 0 && kind !== 'pairs') return l10n.t('the first item of {0}', whole);
	if (number !== null && number > 0 && kind !== 'pairs') return l10n.t('the item of {0} at position {1}', whole, at);
	if (kindOf(of.at, code) === 'text' && bare(of.at).kind === 'literal') return l10n.t('what {0} holds for the key {1}', whole, at);
	return l10n.t('what {0} holds at {1}', whole, at);
}

/** `xs[xs.length - 1]`: how far from the end; null for any other place. */
export function lastOf({ of, at }: Index, code: Code): 1 | null {
	const place = bare(at);
	const whole = place.kind === 'binary' && place.operator.text === '-' && numberIn(place.right) === 1 ? lengthOf(place.left, code) : null;
	return whole !== null && code.text(whole) === code.text(of) ? 1 : null;
}
