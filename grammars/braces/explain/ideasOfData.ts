/** Ideas of values: rows, texts, keys, numbers and what is done with them. */
import * as l10n from '@vscode/l10n';
import { bare } from '../tree';
import { type Idea, shownBy, some } from './idea';
import { isWhole, kindOf } from './kinds';
import type { Printed } from './language';
import { calleeOf, pathOf, wordsOf } from './parts';
import { position } from './plainValues';
import type { View } from './view';

export function dataIdeas(view: View): readonly Idea[] {
	return [...keys(view), ...positions(view), ...rests(view), ...divisions(view), ...typed(view), ...unpacking(view), ...texts(view), ...lists(view), ...sorting(view), ...formatting(view), ...conversions(view), ...pointers(view), ...memory(view), ...sizes(view)];
}

function keys(view: View): readonly Idea[] {
	const { code } = view;
	const found = [
		...view.of('index').filter((one) => kindOf(one.of, code) === 'pairs' || kindOf(one.at, code) === 'text'),
		...view.of('call').filter((one) => wordsOf(one, code)?.of === 'pairs'),
		...view.of('pairs').filter(({ pairs }) => pairs.length > 0 && pairs.every(({ value }) => value !== null && bare(value).kind !== 'lambda')),
	].sort((a, b) => a.from - b.from);
	return shownBy(found, (first) => ({ id: 'dictionary-key', name: l10n.t('Keys and values'), text: l10n.t('{0} works with keys: each key leads to its value.', code.quote(first)) }));
}

function positions(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('index').filter((one) => kindOf(one.of, code) !== 'pairs' && kindOf(one.at, code) !== 'text');
	return shownBy(found, (first) => ({ id: 'indexing', name: l10n.t('Positions'), text: l10n.t('{0} is {1}. Positions are counted from 0.', code.quote(first), position(first, code)) }));
}

function rests(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(view.of('binary').filter(({ operator }) => operator.text === '%'), (first) => ({
		id: 'modulo', name: l10n.t('The rest of a division'), text: l10n.t('{0} is what is left over when {1} is divided by {2}.', code.quote(first), code.quote(first.left), code.quote(first.right)),
	}));
}

function divisions(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(view.of('binary').filter(({ operator }) => operator.text === '/'), (first) => ({
		id: 'integer-division', name: l10n.t('Dividing'),
		text: code.language.dividesWhole && isWhole(first.left, code) && isWhole(first.right, code) ? l10n.t('{0} divides whole numbers and drops the fraction.', code.quote(first)) : l10n.t('{0} divides and may give a fraction.', code.quote(first)),
	}));
}

function typed(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call', 'binary').filter((one) => code.language.reads(one, code) !== null);
	return shownBy(found, (first) => ({ id: 'input-is-text', name: l10n.t('What is typed is text'), text: l10n.t('{0} waits for a line from the user.', code.quote(first)) }));
}

function unpacking(view: View): readonly Idea[] {
	const { code } = view;
	const found = [
		...view.of('declare').flatMap(({ variables }) => variables.filter(({ name, names, value }) => name === null && names.length > 0 && value !== null)),
		...view.of('assign').filter(({ target }) => bare(target).kind === 'other' || bare(target).kind === 'items'),
	].filter((one) => view.has(one)).sort((a, b) => a.from - b.from);
	return shownBy(found, (first) => ({ id: 'unpacking', name: l10n.t('Several names at once'), text: l10n.t('{0} gives values to several names in one step.', code.quote(first)) }));
}

function texts(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call').filter((one) => wordsOf(one, code)?.keeps === true && kindOf(calleeOf(one).object ?? one, code) !== 'row');
	return shownBy(found, () => ({ id: 'string-immutability', name: l10n.t('Texts do not change'), text: l10n.t('These work on a text and leave it as it is: {0}.', some(found, code)) }));
}

function lists(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call').filter((one) => {
		const words = wordsOf(one, code);
		return words?.changes === true && words.of !== 'pairs' && words.of !== 'set' && ['name', 'member', 'index'].includes(calleeOf(one).object?.kind ?? '');
	});
	return shownBy(found, (first) => ({ id: 'list-mutation', name: l10n.t('Lists change'), text: l10n.t('{0} changes {1} itself.', code.quote(first), code.quote(calleeOf(first).object ?? first)) }));
}

function sorting(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call').filter((one) => /^(?:sort|toSorted|qsort|std::sort|sorted)$/.test(calleeOf(one).name) && wordsOf(one, code) !== null);
	return shownBy(found, (first) => ({ id: 'sorting', name: l10n.t('Putting items in order'), text: l10n.t('{0} puts items in order.', code.quote(first)) }));
}

/** A text with places, and values for them. */
const isFilled = (printed: Printed | null): boolean => printed !== null && printed.form !== null && printed.values.length > 0;

function formatting(view: View): readonly Idea[] {
	const { code } = view;
	const forms = view.of('expression').filter(({ expression }) => isFilled(code.language.prints(bare(expression), code)));
	const found = [...view.of('template'), ...forms].sort((a, b) => a.from - b.from);
	return shownBy(found, (first) => ({
		id: 'formatting', name: l10n.t('Values inside a text'), text: first.kind === 'template' ? l10n.t('In {0} the parts in braces are filled in with their values.', code.quote(code.text(first).replace(/^`|`$/g, ''))) : l10n.t('In {0} some places are filled in with values.', code.quote(first)),
	}));
}

function conversions(view: View): readonly Idea[] {
	const { code } = view;
	const { conversions: words } = code.language;
	const found = view.of('call').filter((one) => Object.hasOwn(words, pathOf(one.callee)) && one.given.length > 0 && code.language.reads(one, code) === null);
	return shownBy(found, (first) => {
		const text = words[pathOf(first.callee)]?.(code.quote(first), code.quote(first.given[0] ?? first));
		return text === undefined ? null : { id: 'type-conversion', name: l10n.t('Kinds of values'), text };
	});
}

function pointers(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('unary').filter(({ operator }) => operator.text === '*' || operator.text === '&');
	const made = view.of('declare').filter(({ variables }) => variables.some(({ stars }) => stars > 0));
	return shownBy([...found, ...made].sort((a, b) => a.from - b.from), (first) => ({
		id: 'pointers', name: l10n.t('Places in memory'),
		text: first.kind === 'declare' ? l10n.t('{0} makes a name for a place in memory, not for a value.', code.quote(first)) : first.operator.text === '&' ? l10n.t('{0} is the place where {1} is kept.', code.quote(first), code.quote(first.operand)) : l10n.t('{0} is the value at the place that {1} points to.', code.quote(first), code.quote(first.operand)),
	}));
}

function memory(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call').filter((one) => ['malloc', 'calloc', 'realloc', 'free'].includes(pathOf(one.callee)) && wordsOf(one, code) !== null);
	const removed = view.of('unary').filter(({ operator }) => operator.text === 'delete' && code.language.unary['delete'] === undefined);
	return shownBy([...found, ...removed].sort((a, b) => a.from - b.from), (first) => ({ id: 'memory-lifetime', name: l10n.t('Asking for memory'), text: l10n.t('{0} asks for memory or gives it back.', code.quote(first)) }));
}

function sizes(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('declare').filter(({ variables }) => variables.some(({ type, value }) => /^\[.+\]/s.test(type?.text.trim() ?? '') || (value !== null && bare(value).kind === 'new' && /\[/.test((bare(value) as { type?: { text: string } }).type?.text ?? ''))));
	return shownBy(found, (first) => ({ id: 'array-bounds', name: l10n.t('Rows of fixed length'), text: l10n.t('{0} makes an array whose length does not change.', code.quote(first)) }));
}
