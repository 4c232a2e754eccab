/** What is shown and typed by arrows, and other expressions with a meaning of their own. */
import * as l10n from '@vscode/l10n';
import type { Code, Printed, Typed } from '../../braces/explain/language';
import { calleeOf, numberIn, pathOf } from '../../braces/explain/parts';
import { kindOf } from '../../braces/explain/kinds';
import { bare, type Expression } from '../../braces/tree';
import { asks as olderAsks, does as olderDoes, gives as olderGives, prints as olderPrints, reads as olderReads } from '../../c/explain/idioms';
import { listed } from '../../wording';
import { rangeOf } from './functions';

/** The values of a chain of arrows, and what it begins with. */
function chain(expression: Expression, sign: '<<' | '>>'): { readonly stream: string; readonly values: readonly Expression[] } | null {
	const values: Expression[] = [];
	let at = bare(expression);
	while (at.kind === 'binary' && at.operator.text === sign) {
		values.unshift(at.right);
		at = at.left;
	}
	const stream = pathOf(at).replace(/^std::/, '');
	return values.length > 0 && stream !== '' ? { stream, values } : null;
}

const isManner = (one: Expression): boolean => /^(?:std::)?(?:fixed|boolalpha|flush|left|right|hex|setprecision|setw|setfill)$/.test(one.kind === 'call' ? calleeOf(one).path : pathOf(one));
const isLineEnd = (one: Expression): boolean => /^(?:std::)?endl$/.test(pathOf(one)) || (one.kind === 'literal' && /^["']\\n["']$/.test(one.text));

export function prints(expression: Expression, code: Code): Printed | null {
	const shown = chain(expression, '<<');
	if (!shown || !/^(?:cout|cerr|clog)$/.test(shown.stream)) return olderPrints(expression, code);
	const last = shown.values.at(-1);
	const endsLine = last !== undefined && (isLineEnd(last) || (last.kind === 'literal' && /\\n"$/.test(last.text)));
	const values = shown.values.filter((one, at) => !isManner(one) && !(isLineEnd(one) && at === shown.values.length - 1));
	return values.length === 0 && !endsLine ? null : { values, form: null, endsLine };
}

export function reads(expression: Expression, code: Code): Typed | null {
	const typed = chain(expression, '>>');
	if (typed?.stream === 'cin') return { prompt: null, as: 'text', into: typed.values };
	const of = bare(expression);
	if (of.kind !== 'call' || !/^(?:std::)?getline$/.test(calleeOf(of).path)) return olderReads(expression, code);
	const [stream, into] = of.given;
	return stream && into && /^(?:std::)?cin$/.test(pathOf(stream)) ? { prompt: null, as: 'text', into: [into] } : null;
}

/** Conditions in everyday words. */
export function asks(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	const typed = reads(of, code);
	if (typed && typed.into.length > 0 && (of.kind === 'binary' || of.kind === 'call')) return l10n.t('what was typed could be kept in {0}', listed(typed.into.map((one) => code.quote(one))));
	if (of.kind === 'binary' && ['==', '!=', '>'].includes(of.operator.text)) {
		const [left, right] = [bare(of.left), bare(of.right)];
		const isEqual = of.operator.text === '==';
		if (left.kind === 'call') {
			const { name, object, path } = calleeOf(left);
			const [what] = left.given;
			const isNone = /(?:string::|std::string::)?npos$/.test(pathOf(right));
			const isEnd = right.kind === 'call' && calleeOf(right).name === 'end';
			if (name === 'find' && object && what && (isNone || isEnd)) return isEqual ? l10n.t('{0} is not found in {1}', code.quote(what), code.quote(object)) : l10n.t('{0} is found in {1}', code.quote(what), code.quote(object));
			if (/^(?:std::)?find$/.test(path) && isEnd && left.given[2]) {
				const range = rangeOf(left.given.map((one) => code.quote(one)));
				return isEqual ? l10n.t('{0} is not found in {1}', code.quote(left.given[2]), range) : l10n.t('{0} is found in {1}', code.quote(left.given[2]), range);
			}
			if (name === 'count' && object && what && numberIn(right) === 0) return isEqual ? l10n.t('{0} is not found in {1}', code.quote(what), code.quote(object)) : l10n.t('{0} is found in {1}', code.quote(what), code.quote(object));
		}
		if (right.kind === 'call' && calleeOf(right).name === 'end' && calleeOf(right).object && left.kind === 'name') {
			const whole = code.quote(calleeOf(right).object ?? right);
			return isEqual ? l10n.t('{0} is behind the last item of {1}', code.quote(left), whole) : l10n.t('{0} is not behind the last item of {1}', code.quote(left), whole);
		}
	}
	if (of.kind === 'call' && calleeOf(of).name === 'count' && calleeOf(of).object && of.given[0]) return l10n.t('{0} is found in {1}', code.quote(of.given[0]), code.quote(calleeOf(of).object ?? of));
	// Two texts with letters of their own are compared letter by letter here.
	if (of.kind === 'binary' && [of.left, of.right].some((one) => bare(one).kind === 'literal') && [of.left, of.right].some((one) => isOwnText(one, code))) return null;
	return olderAsks(expression, code);
}

/** A text of the library, which knows its letters. */
function isOwnText(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	return of.kind !== 'literal' && kindOf(of, code) === 'text';
}

/** `*max_element(...)`, sizes that are made plain numbers. */
export function gives(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'unary' && of.operator.text === '*') {
		const inner = bare(of.operand);
		const [, which] = inner.kind === 'call' ? (/^(?:std::)?(max|min)_element$/.exec(calleeOf(inner).path) ?? []) : [];
		if (inner.kind === 'call' && which !== undefined && inner.given.length >= 2) {
			const range = rangeOf(inner.given.map((one) => code.quote(one)));
			return which === 'max' ? l10n.t('the largest item of {0}', range) : l10n.t('the smallest item of {0}', range);
		}
	}
	return olderGives(expression, code);
}

/** What is shown in a manner of its own. */
export function does(expression: Expression, code: Code): string | null {
	const shown = chain(expression, '<<');
	if (!shown || shown.stream !== 'cout' || !shown.values.some(isManner)) return olderDoes(expression, code);
	const digits = shown.values.find((one) => one.kind === 'call' && /setprecision$/.test(calleeOf(one).path));
	const of = digits?.kind === 'call' ? digits.given[0] : undefined;
	const manner = !of ? null : numberIn(of) === 1 ? l10n.t('From here on, numbers are shown with {0} digit after the point.', code.quote(of)) : l10n.t('From here on, numbers are shown with {0} digits after the point.', code.quote(of));
	const values = shown.values.filter((one) => !isManner(one) && !isLineEnd(one));
	if (values.length === 0) return manner ?? l10n.t('Says how what follows is shown: {0}.', listed(shown.values.filter(isManner).map((one) => code.quote(one))));
	const printed = l10n.t('Prints {0}.', listed(values.map((one) => code.quote(one))));
	return manner === null ? printed : `${printed} ${manner}`;
}
