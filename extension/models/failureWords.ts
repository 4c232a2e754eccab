import * as l10n from '@vscode/l10n';
import type { ChatFailure } from './chatModel';

/** Whom a failure is about, and when. */
export interface FailureContext {
	/** The model, as the student calls it. */
	readonly label: string;
	/** A moment, in milliseconds since 1970, as a student reads a clock: `14:32`. */
	readonly time: (moment: number) => string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What failed and what can be done about it, in the student's words. */
export function failureWords(failure: ChatFailure, { label, time, now }: FailureContext): { readonly message: string; readonly remedy: string } {
	const choose = l10n.t('Socratic: Choose How the Tutor Thinks');
	switch (failure.kind) {
		case 'cancelled':
			return { message: l10n.t('Cancelled.'), remedy: l10n.t('Nothing is lost; go on when you like.') };
		case 'wrong-key':
			return { message: l10n.t('{0} does not accept the key.', label), remedy: l10n.t('Enter it again by “{0}”. Check that it was copied whole and is still valid.', choose) };
		case 'no-such-model':
			return { message: l10n.t('There is no such model: {0}.', label), remedy: l10n.t('Check the model’s name, or choose another by “{0}”. A local server must have the model downloaded.', choose) };
		case 'not-allowed':
			return { message: l10n.t('You may not use {0}.', label), remedy: l10n.t('Allow it when you are asked. Or ask who runs your account. Or choose another by “{0}”.', choose) };
		case 'quota':
			return { message: l10n.t('Your account has nothing left for {0}.', label), remedy: l10n.t('Look at your account there, or choose another model by “{0}”.', choose) };
		case 'key-spent':
			return { message: l10n.t('What your key may spend on {0} is spent.', label), remedy: l10n.t('Ask whoever gave you the key: they can raise its limit, or say when it starts anew. Until then the questions go on without a model.') };
		case 'rate-limited':
			return {
				message: failure.retryAfterMs === null ? l10n.t('{0} has had too many requests.', label) : l10n.t('{0} has had too many requests, and takes the next one at {1}.', label, time(now + failure.retryAfterMs)),
				remedy: failure.retryAfterMs === null ? l10n.t('Try again in a minute.') : l10n.t('Try again then.'),
			};
		case 'filtered':
			return { message: l10n.t('The provider of {0} refused to answer this.', label), remedy: l10n.t('Say it in other words, or go on without a model.') };
		case 'cut-short':
			return { message: l10n.t('The answer of {0} did not fit.', label), remedy: l10n.t('Try again, or choose a model that may write more by “{0}”.', choose) };
		case 'invalid':
			return { message: l10n.t('{0} gave an answer that cannot be used.', label), remedy: l10n.t('Try again. If it stays so, choose another model by “{0}”; the log says more (“Show Log”).', choose) };
		case 'budget-spent':
			return failure.of === 'session'
				? { message: l10n.t('The budget of this session is spent.'), remedy: l10n.t('The questions go on without a model. The setting “socratic.budget” holds the limits.') }
				: { message: l10n.t('Today’s budget is spent.'), remedy: l10n.t('The questions go on without a model for today. The setting “socratic.budget” holds the limits.') };
		case 'network-off':
			return { message: l10n.t('The network is turned off for this extension, so nothing was sent.'), remedy: l10n.t('The setting “socratic.network” turns it on.') };
		case 'network':
			return networkWords(failure.reason ?? 'unreachable', failure.detail, label, choose);
	}
}

function networkWords(reason: NonNullable<Extract<ChatFailure, { kind: 'network' }>['reason']>, detail: string, label: string, choose: string): { readonly message: string; readonly remedy: string } {
	switch (reason) {
		case 'unreachable':
			return { message: l10n.t('{0} cannot be reached ({1}).', label, detail), remedy: l10n.t('Check the address and your network. A server on this computer must be running.') };
		case 'no-such-address':
			return { message: l10n.t('There is a server, but {0} is not at this address.', label), remedy: l10n.t('Check the address: most end in /v1.') };
		case 'redirected':
			return { message: l10n.t('The server of {0} sends us to another address ({1}). We did not follow.', label, detail), remedy: l10n.t('If you trust that address, choose it by “{0}”.', choose) };
		case 'silent':
			return { message: l10n.t('{0} has said nothing for too long.', label), remedy: l10n.t('Try again, or give it more time. The setting is “socratic.model.silenceSeconds”.') };
		case 'cut':
			return { message: l10n.t('The connection to {0} broke.', label), remedy: l10n.t('Try again.') };
		case 'server-error':
			return { message: l10n.t('{0} has a fault of its own.', label), remedy: l10n.t('Try again later, or choose another model by “{0}”.', choose) };
	}
}
