/** The words for what the host sends as ids. */
import * as l10n from '@vscode/l10n';
import { stageName } from '../stages.ts';
import type { ConceptView, EvidenceView, QuestionTree, ReplayStep } from '../../extension/progressProtocol.ts';

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

/** Who looks at a session: the student whose own it is, or an instructor. */
export type Reader = 'student' | 'instructor';

/** What the student said, as a line of its own. */
export function saidName(answer: string, reader: Reader): string {
	return reader === 'student' ? l10n.t('You: {0}', answer) : l10n.t('The student: {0}', answer);
}

/** What happened at a step of a past session. */
export function stepName(kind: ReplayStep['kind'], reader: Reader): string {
	switch (kind) {
		case 'started':
			return l10n.t('The session began');
		case 'asked':
			return l10n.t('A question');
		case 'taught':
			return l10n.t('Explained');
		case 'hint':
			return l10n.t('A hint');
		case 'said':
			return l10n.t('Said beside the question');
		case 'answered':
			return reader === 'student' ? l10n.t('Your answer') : l10n.t('An answer');
		case 'changed':
			return reader === 'student' ? l10n.t('You changed the program') : l10n.t('The student changed the program');
		case 'ran':
			return l10n.t('The program ran');
		case 'left':
			return reader === 'student' ? l10n.t('You left the question') : l10n.t('The student left the question');
		case 'ended':
			return l10n.t('The session ended');
	}
}

/** What became of a question that was not answered to its end. */
export function afterName(after: NonNullable<ReplayStep['after']>): string {
	switch (after) {
		case 'withdrawn':
			return l10n.t('Then the question did not fit any more, so it was taken back.');
		case 'settled':
			return l10n.t('That settled the question.');
		case 'later':
			return l10n.t('Then the question was left for later.');
	}
}

/** One idea may be shown in several ways: each names its stages. */
export function taskName({ kind, concept, shownBy = [] }: Pick<ReplayStep['tasks'][number], 'kind' | 'concept'> & Partial<Pick<ReplayStep['tasks'][number], 'shownBy'>>): string {
	if (kind === 'conceptual') return [concept ?? l10n.t('An idea'), ...shownBy.map(stageName)].join(' · ');
	return concept === null ? l10n.t('Mend the program') : l10n.t('Mend the program: {0}', concept);
}

/** What the questions of a tree were about. */
export function ideaName({ kind, concept }: QuestionTree['ideas'][number]): string {
	switch (kind) {
		case 'conceptual':
		case 'syntactical':
			return taskName({ kind, concept });
		case 'other':
			return concept === null ? l10n.t('Beside the ideas') : l10n.t('On another program: {0}', concept);
	}
}

export function taskStatusName({ kind, status }: ReplayStep['tasks'][number]): string {
	switch (status) {
		case 'open':
			return l10n.t('open');
		case 'resolved':
			return kind === 'conceptual' ? l10n.t('worked out') : l10n.t('done');
		case 'unconfirmed':
			return l10n.t('the program is right, the why was not shown yet');
	}
}

/** A day (`2026-11-26`) or a moment (an ISO date) in words of the page's language. */
export function dayName(when: string): string {
	const isDay = when.length <= 10;
	return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium', ...(isDay ? { timeZone: 'UTC' } : {}) }).format(new Date(when));
}
