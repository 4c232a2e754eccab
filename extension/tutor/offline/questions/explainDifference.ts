import * as l10n from '@vscode/l10n';
import type { Shape, Value } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import { code, say, series, shown } from '../say';
import type { Subject } from '../subject';

/** Nobody compares more items than this by eye. */
const mostCompared = 12;
/** More than this is no difference any more but another result. */
const mostDifferent = 3;

/** Which items of the list that came out are too many, or which are missing; nothing where both are so, or neither. */
export function differenceQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const { test, result } = traced ?? {};
	if (test?.kind !== 'call' || result?.ending.kind !== 'returned' || !result.expected) return [];
	const [got, wanted] = [result.ending.value, result.expected];
	const [have, want] = [itemsOf(subject, got), itemsOf(subject, wanted)];
	if (!have || !want || !isAskable(got) || !isAskable(wanted)) return [];
	const [surplus, missing] = [without(have, want), without(want, have)];
	const isSurplus = surplus.length > 0;
	const different = isSurplus ? surplus : missing;
	if (surplus.length > 0 === missing.length > 0 || different.length > mostDifferent) return [];
	const call = code(test.call);
	const items = series(different.map(shown));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.difference',
			slots: { test: test.id },
			answer: { kind: 'values' },
			truth: { kind: 'values', values: different },
			words: isSurplus
				? say(l10n.t('{0} returns {1}, and {2} is wanted. What is in it that should not be?'), call, shown(got), shown(wanted))
				: say(l10n.t('{0} returns {1}, and {2} is wanted. What is missing?'), call, shown(got), shown(wanted)),
			fact: isSurplus ? say(l10n.t('Too many is {0}.'), items) : say(l10n.t('Missing is {0}.'), items),
			held: isSurplus ? say(l10n.t('Right, {0} is too many.'), items) : say(l10n.t('Right, {0} is missing.'), items),
			reworded: [say(l10n.t('Put the two lists under each other, item by item. Where do they differ?'))],
			asks: `difference/${test.id}`,
		}),
	];
}

function itemsOf(subject: Subject, { shape }: Value): readonly Value[] | null {
	if (shape.kind !== 'items' || shape.items.length > mostCompared) return null;
	const items = shape.items.map((item) => plain(subject, item));
	return items.every((item) => item !== null) ? items : null;
}

/** A number or a text by itself. */
function plain({ spelling }: Subject, shape: Shape): Value | null {
	if (shape.kind === 'number') return { shown: shape.text, type: '', shape };
	return shape.kind === 'text' ? { shown: spelling?.quoted(shape.value) ?? shape.value, type: '', shape } : null;
}

/** Of some items those that others do not have as often. */
function without(some: readonly Value[], others: readonly Value[]): readonly Value[] {
	const left = others.map((item) => item.shown);
	return some.filter((item) => {
		const at = left.indexOf(item.shown);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
