import * as l10n from '@vscode/l10n';
import type { Use } from '../explain/use';
import type { HandInSession, HandInWho } from './handIn';
import { fenced, inline } from './markdown';
import { replayOf } from './replay';

/**
 * What is in a hand-in, as a text for the student to read before it is written: under which name, which programs, what they said and
 * when, and what is not in it. `when`: a moment (milliseconds since 1970) in words. Pure.
 */
export function handInContents(who: HandInWho, sessions: readonly HandInSession[], use: readonly Use[], when: (at: number) => string): string {
	return [
		`# ${l10n.t('What is in this hand-in')}`,
		l10n.t('Nothing is written yet. Read this, then choose “Write It” or “Do Not” in the list above. The file stays on this computer until you give it to somebody.'),
		`## ${l10n.t('Who you are in it')}`,
		list([
			l10n.t('The name in it: {0}. It is the same in all your hand-ins, so that they can be told apart from those of others.', inline(who.pseudonym)),
			who.course ? l10n.t('The course: {0}', inline(who.course.name)) : l10n.t('It belongs to no course.'),
			...(who.study === null ? [] : [l10n.t('The study: {0}, group {1}', inline(who.study), inline(who.arm ?? '–'))]),
		]),
		`## ${l10n.t('Your sessions in it')}`,
		sessions.length === 0 ? l10n.t('None.') : l10n.t('Of each session: the task and its examples. Your program and each change of it. Each question and hint. Each answer of yours and how it was judged. What the runs showed. Which mistakes and ideas it was about. The time of each of these.'),
		...sessions.flatMap((session) => contentsOf(session, when)),
		`## ${l10n.t('How you used explanations')}`,
		...useContents(use),
		`## ${l10n.t('What is not in it')}`,
		list([
			l10n.t('Your name and your account, unless you wrote them into a program or an answer'),
			l10n.t('Where your files are, and the files beside these programs'),
			l10n.t('Your keys and settings, and what was sent to a language model'),
			l10n.t('Right programs, and ways to mend yours'),
		]),
		'',
	].join('\n\n');
}

function contentsOf({ events }: HandInSession, when: (at: number) => string): readonly string[] {
	const [first] = events;
	if (first?.type !== 'started') {
		return [];
	}
	const names = [...new Set(events.flatMap((event) => (event.type === 'started' || event.type === 'document-moved' ? [event.document.name] : [])))];
	const said = replayOf(events)?.steps.flatMap(({ answer }) => (answer === null || answer === '' ? [] : [answer])) ?? [];
	const tried = events.flatMap((event) => (event.type === 'scratch-asked' ? [event.text] : []));
	return [
		`### ${inline(first.problem.title)}`,
		list([
			l10n.t('File: {0}', names.map(inline).join(', ')),
			l10n.t('From {0} to {1}', when(first.at), when(events.at(-1)?.at ?? first.at)),
			l10n.t('Changes of the program: {0}. Questions: {1}. Examples: {2}.', count(events, 'code-changed'), count(events, 'question-asked'), first.problem.tests.length),
		]),
		l10n.t('The program as it was at the start:'),
		fenced(first.code.text.replace(/\n$/, '').split('\n')).replaceAll(/^ {2}/gm, '').trim(),
		...(said.length === 0 ? [l10n.t('You gave no answer.')] : [l10n.t('What you said:'), list(said.map(inline))]),
		...(tried.length === 0 ? [] : [l10n.t('What you tried out beside it:'), list(tried.map(inline))]),
	];
}

function useContents(use: readonly Use[]): readonly string[] {
	if (use.length === 0) {
		return [l10n.t('Nothing of that is in it.')];
	}
	const ratings = use.flatMap((one) => (one.type === 'rated' ? [one] : []));
	const reasons = ratings.filter(({ why }) => why !== '');
	return [
		l10n.t('Which explanations you opened, when and for how long, and whether they helped; nothing of the code. Opened: {0}. Rated: {1}.', use.filter(({ type }) => type === 'viewed').length, ratings.length),
		...(reasons.length === 0 ? [] : [l10n.t('The reasons that you gave:'), list(reasons.map(({ why }) => inline(why)))]),
	];
}

function count(events: HandInSession['events'], type: HandInSession['events'][number]['type']): number {
	return events.filter((event) => event.type === type).length;
}

function list(entries: readonly string[]): string {
	return entries.map((entry) => `- ${entry}`).join('\n');
}
