import * as l10n from '@vscode/l10n';
import type { Shape } from '../../../words';
import type { Subject } from '../subject';

/** The kinds of values that a beginner tells apart. */
export type Kind = 'number' | 'text' | 'list' | 'nothing';

/** Null for what is none of them. */
export function kindOf(shape: Shape | null): Kind | null {
	switch (shape?.kind) {
		case 'number':
		case 'text':
		case 'nothing':
			return shape.kind;
		case 'items':
			return shape.of === 'list' ? 'list' : null;
		default:
			return null;
	}
}

/** Each in words. */
export function kindNames({ running }: Pick<Subject, 'running'>): Readonly<Record<Kind, string>> {
	return { number: l10n.t('a number'), text: l10n.t('a text'), list: running.kindNames().list, nothing: l10n.t('nothing') };
}

/** How many items or characters; null for what has none to count. */
export function sizeOf(shape: Shape | undefined): number | null {
	if (shape?.kind === 'items') return shape.items.length;
	return shape?.kind === 'text' ? [...shape.value].length : null;
}

/** The kinds of results that differ at first sight. */
export type ResultKind = Kind | 'tuple' | 'set' | 'dictionary' | 'truth';

/** Null for what is none of them. */
export function resultKindOf(shape: Shape | null): ResultKind | null {
	switch (shape?.kind) {
		case 'items':
			return shape.of;
		case 'pairs':
			return 'dictionary';
		case 'truth':
			return 'truth';
		default:
			return kindOf(shape);
	}
}

/** Each with its words, in the order in which they are offered. */
export function resultKinds({ running }: Pick<Subject, 'running'>): Readonly<Record<ResultKind, string>> {
	const { list, pairs } = running.kindNames();
	return {
		number: l10n.t('a number'), text: l10n.t('a text'), list, tuple: l10n.t('a tuple'), set: l10n.t('a set'), dictionary: pairs,
		truth: l10n.t('true or false'), nothing: l10n.t('nothing'),
	};
}
