/** What a screen reader is told: each new turn once and whole, from a region apart from the conversation that is drawn anew. */
import * as l10n from '@vscode/l10n';
import type { View, ViewEntry } from '../extension/protocol.ts';
import { explanationNews } from './explanation.ts';
import { plainWords } from './segments.ts';
import { sameSubject, unknownView } from './local.ts';

/** Returns what is new between two views, in order; of a conversation that is opened only the last word of the tutor. */
export function newsBetween(before: View | null, view: View): readonly string[] {
	const { explained } = view;
	const isNew = explained !== undefined && explained.id !== before?.explained?.id;
	// The rest of an explanation is read where it stands.
	const news = [...newsOf(before, view), ...explanationNews(before, view)];
	return isNew ? [...news, l10n.t('Explanation of {0}: {1}', explained.said, plainWords(explained.meaning))] : news;
}

function newsOf(before: View | null, view: View): readonly string[] {
	switch (view.kind) {
		case 'welcome':
			return [];
		case 'example': {
			const prompt = plainWords(view.prompt);
			const isSame = before?.kind === 'example';
			const found = view.candidates?.length ?? 0;
			const isMore = found > (isSame ? (before.candidates?.length ?? 0) : 0);
			const isNewPlace = view.elsewhere !== undefined && !(isSame && before.elsewhere?.message === view.elsewhere.message);
			return [
				...(isNewPlace && view.elsewhere !== undefined ? [view.elsewhere.message] : []),
				...(isSame && plainWords(before.prompt) === prompt ? [] : [prompt]),
				...(isMore ? [found === 1 ? l10n.t('The task seems to give one example. It stands below the task.') : l10n.t('The task seems to give {0} examples. They stand below the task.', found)] : []),
			];
		}
		case 'session': {
			if (before?.kind !== 'session' || !sameSubject(before, view)) {
				const last = view.entries.findLast((entry) => entry.kind === 'tutor');
				return last ? [spokenEntry(last)] : [];
			}
			const known = new Set(before.entries.map((entry) => entry.id));
			return view.entries.filter((entry) => !known.has(entry.id) && entry.kind !== 'student').map(spokenEntry);
		}
		default:
			return unknownView(view);
	}
}

function spokenEntry(entry: ViewEntry): string {
	if (entry.kind === 'student') return l10n.t('You: {0}', entry.text);
	const said = plainWords(entry.words);
	if (entry.kind === 'tutor') return l10n.t('Tutor: {0}', said);
	return entry.about === 'model' ? l10n.t('Language model: {0}', said) : l10n.t('Run: {0}', said);
}

/** A polite region that says each thing once. */
export class Announcer {
	constructor(private readonly region: HTMLElement) {}

	/** Says the texts in one announcement. */
	say(texts: readonly string[]): void {
		if (texts.length === 0) return;
		this.region.replaceChildren(
			...texts.map((text) => {
				const paragraph = document.createElement('p');
				paragraph.textContent = text;
				return paragraph;
			}),
		);
	}
}
