/** What a model did not do, as events of the journal and as words for the student. */
import * as l10n from '@vscode/l10n';
import { join, say } from '../tutor/offline/say';
import type { ModelNote } from '../tutor/roles';
import type { Words } from '../words';
import type { EventBody, EventOf } from './events/events';
import type { SessionState, Talk } from './state';

/** The failures before what the built-in roles made of the step; an answer that nobody could judge is not counted. */
export function withNotes(notes: readonly ModelNote[], events: readonly EventBody[]): readonly EventBody[] {
	const isUnread = notes.some(({ role }) => role === 'verifier');
	const unjudged = events.flatMap((event): EventBody[] => {
		const isOpen = isUnread && event.type === 'assessed' && event.assessment.kind === 'answer' && event.assessment.correct === null && event.assessment.understood.length === 0;
		return isOpen ? [{ type: 'verdict-withdrawn', turn: event.turn }] : [];
	});
	return [...notes.map(eventOf), ...events, ...unjudged];
}

function eventOf({ role, failure }: ModelNote): EventBody {
	if (failure.kind === 'budget-spent') return { type: 'budget-spent', what: failure.of, role };
	const wait = failure.kind === 'rate-limited' ? failure.retryAfterMs : null;
	return { type: 'model-failed', reason: failure.kind, role, ...(wait === null ? {} : { retryAfterMs: wait }) };
}

export type Notice = Extract<Talk, { kind: 'notice' }>;

/** What the conversation says of a failure; null for one that it said already and since when the model did nothing. */
export function noticeOf(state: SessionState, event: EventOf<'model-failed' | 'budget-spent'>, id: string): Notice | null {
	// Events of the first journals say nothing of whose move it was; they are not shown.
	if (event.role === undefined) return null;
	const reason = event.type === 'budget-spent' ? (event.what === 'day' ? 'budget-day' : 'budget-session') : event.reason;
	const since = state.talk.slice(state.talk.findLastIndex((talk) => talk.kind === 'notice' && talk.reason === reason));
	const isSaid = since[0]?.kind === 'notice';
	const didSpeak = since.some((talk) => (talk.kind === 'asked' || talk.kind === 'taught') && state.turns.find((turn) => turn.id === talk.turn)?.by === 'model');
	if (isSaid && !didSpeak) return null;
	const wait = event.type === 'model-failed' ? event.retryAfterMs : undefined;
	return { kind: 'notice', id, reason, role: event.role, version: state.code.version, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}

/** What happened, who goes on, and what the student can do. */
export function noticeWords(notice: Notice): Words {
	return join(say(whatHappened(notice)), say(whoGoesOn(notice)), say(whatToDo(notice)));
}

function whatHappened({ reason, retryAfterMs }: Notice): string {
	switch (reason) {
		case 'rate-limited':
			return retryAfterMs === undefined ? l10n.t('The model has too much to do and asks to wait.') : l10n.t('The model asks to wait for {0} seconds.', Math.ceil(retryAfterMs / 1000));
		case 'quota':
			return l10n.t('The model’s account has no credit left.');
		case 'key-spent':
			return l10n.t('What your key may spend on the model is spent.');
		case 'wrong-key':
			return l10n.t('The model’s server does not take the key.');
		case 'no-such-model':
			return l10n.t('The model is not there any more.');
		case 'not-allowed':
			return l10n.t('This model may not be used here.');
		case 'filtered':
			return l10n.t('The model’s host did not take the request.');
		case 'cut-short':
			return l10n.t('The model’s answer was cut short.');
		case 'invalid':
			return l10n.t('The model’s answer could not be used.');
		case 'budget-session':
			return l10n.t('What this session may spend on the model is spent.');
		case 'budget-day':
			return l10n.t('What today’s sessions may spend on the model is spent.');
		case 'network-off':
			return l10n.t('Sending is switched off, so the model was not asked.');
		default:
			return l10n.t('The model did not answer.');
	}
}

function whoGoesOn({ role }: Notice): string {
	switch (role) {
		case 'diagnostician':
			return l10n.t('The built-in tutor looks for the mistake without it.');
		case 'verifier':
			return l10n.t('The built-in tutor read your answer; nothing that you typed is lost.');
		case 'instructor':
			return l10n.t('This question is the built-in tutor’s.');
	}
}

function whatToDo({ reason }: Notice): string {
	switch (reason) {
		case 'key-spent':
			return l10n.t('Go on without it, or ask whoever gave you the key.');
		case 'quota':
		case 'wrong-key':
		case 'no-such-model':
		case 'not-allowed':
			return l10n.t('To use another one: “Choose How the Tutor Thinks”.');
		case 'budget-session':
		case 'budget-day':
			return l10n.t('Go on without it, or raise the limit in the settings.');
		case 'network-off':
			return l10n.t('Go on without it, or switch sending on in the settings.');
		default:
			return l10n.t('You can go on; it is asked again later.');
	}
}
