/** The words for what the host sends as ids. */
import * as l10n from '@vscode/l10n';
import type { ConceptView, EvidenceView, QuestionTree } from '../../extension/progressProtocol.ts';

export function graspName(grasp: ConceptView['grasp'] | null): string {
	switch (grasp) {
		case 'shown':
			return l10n.t('Shown well');
		case 'growing':
			return l10n.t('On the way');
		case 'again':
			return l10n.t('Worth another look');
		case 'little':
			return l10n.t('Too little seen to say');
		case null:
			return l10n.t('Not seen yet');
	}
}

/** What the student did. */
export function kindName(kind: EvidenceView['kind']): string {
	switch (kind) {
		case 'prediction':
			return l10n.t('You said what the program would do');
		case 'explanation':
			return l10n.t('You worked out how it works');
		case 'choice':
			return l10n.t('You chose an option');
		case 'place':
			return l10n.t('You pointed at a line');
		case 'reading':
			return l10n.t('You read a message');
		case 'confirmation':
			return l10n.t('You said why a repair works');
		case 'fix':
			return l10n.t('Your edit took a bug away');
		case 'break':
			return l10n.t('An edit brought a bug');
		case 'use':
			return l10n.t('You used it in a program that passes');
		case 'words':
			return l10n.t('You said it in your own words');
		case 'transfer':
			return l10n.t('You said what another program prints');
	}
}

export function countsName(counts: EvidenceView['counts']): string {
	switch (counts) {
		case 'full':
			return l10n.t('counts in full');
		case 'part':
			return l10n.t('counts in part');
		case 'little':
			return l10n.t('counts a little');
	}
}

export function rightName(isRight: boolean): string {
	return isRight ? l10n.t('right') : l10n.t('not yet');
}

export function questionName(kind: QuestionTree['ideas'][number]['questions'][number]['kind']): string {
	switch (kind) {
		case 'root':
			return l10n.t('First question');
		case 'child':
			return l10n.t('Next step');
		case 'sibling':
			return l10n.t('Same step, other question');
		case 'teaching':
			return l10n.t('Explained');
		case 'other':
			return l10n.t('Question beside it');
	}
}

/** A day (`2026-11-26`) or a moment (an ISO date) in words of the page's language. */
export function dayName(when: string): string {
	const isDay = when.length <= 10;
	return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium', ...(isDay ? { timeZone: 'UTC' } : {}) }).format(new Date(when));
}
