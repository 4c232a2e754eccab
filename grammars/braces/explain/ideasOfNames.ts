/** Ideas of names: how they are made, what they are meant to hold. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare } from '../tree';
import { type Idea, shownBy } from './idea';
import { typeOf } from './kinds';
import { plainType } from './parts';
import type { View } from './view';

/** Types that are written down, and names without a value. */
export function typeIdeas(view: View): readonly Idea[] {
	return [...types(view), ...unset(view)];
}

function types(view: View): readonly Idea[] {
	const { code } = view;
	const parameters = view.of('function').flatMap((node) => node.parameters.filter(({ type }) => type !== null && type.text.trim() !== ''));
	const declared = view.of('declare').flatMap((node) => node.variables.flatMap((one) => (typeOf(one, node, code) === null ? [] : [{ ...one, written: typeOf(one, node, code) ?? '' }])));
	const shapes = view.of('type');
	const written = [...new Set([...parameters.map(({ type }) => (type ? plainType(type) : '')), ...declared.map(({ written: type }) => type)])].filter((type) => type !== '');
	const spans = [...shapes, ...parameters, ...declared].filter((one) => view.has(one));
	const [shape] = shapes;
	if (spans.length === 0) return [];
	const text = written.length > 0 ? l10n.t('It is written down which types of value are meant: {0}.', listed(written.slice(0, 3).map((type) => code.quote(type)))) : l10n.t('{0} says what some values look like.', code.quote(shape?.name ?? ''));
	return [{ id: 'type-declarations', name: l10n.t('Types that are written down'), text, spans }];
}

function unset(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('declare').filter((node) => code.parentOf(node)?.kind !== 'class' && code.parentOf(node)?.kind !== 'each').flatMap(({ variables }) => variables.filter(({ name, value, type }) => name !== null && value === null && type?.text.trim().startsWith('[') !== true));
	return shownBy(found.filter((one) => view.has(one)), (first) => ({ id: 'initial-value', name: l10n.t('A name without a value'), text: l10n.t('{0} is made here and gets its value later.', code.quote(first.name ?? first)) }));
}

/** Names that get a value: told where little else is there to tell. */
export function namingIdeas(view: View): readonly Idea[] {
	const { code } = view;
	const made = view.of('declare').filter((node) => Object.hasOwn(code.language.declaring, node.how.text) && code.parentOf(node)?.kind !== 'for');
	const declared = made.flatMap(({ variables }) => variables.flatMap(({ name, value }) => (name && (value === null || bare(value).kind !== 'lambda') ? [name] : [])));
	const set = view.of('assign').filter(({ target, operator }) => target.kind === 'name' && operator.text === '=');
	const names = (all: readonly string[]) => listed([...new Set(all)].slice(0, 3).map((one) => code.quote(one)));
	const words = [...new Set(made.map(({ how }) => code.quote(how)))];
	return [
		...shownBy(declared, () => ({ id: 'declaring-names', name: l10n.t('Making names'), text: l10n.t('New names are made with {0}: {1}.', listed(words), names(declared.map(({ text }) => text))) })),
		...shownBy(set, () => ({ id: 'assignment', name: l10n.t('Names and values'), text: l10n.t('These names get a new value: {0}.', names(set.map(({ target }) => code.text(target)))) })),
	];
}
