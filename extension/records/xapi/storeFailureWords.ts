import * as l10n from '@vscode/l10n';
import type { StoreFailure } from './recordStore';

export interface StoreFailureContext {
	/** The host of the store. */
	readonly host: string;
	/** A moment, in milliseconds since 1970, as a person reads a clock: `14:32`. */
	readonly time: (moment: number) => string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** Why a store did not take what was sent, and what can be done about it, in the instructor's words. */
export function storeFailureWords(failure: StoreFailure, { host, time, now }: StoreFailureContext): { readonly message: string; readonly remedy: string } {
	const again = l10n.t('Run the command again: it goes on where it stopped.');
	switch (failure.kind) {
		case 'cancelled':
			return { message: l10n.t('Cancelled.'), remedy: again };
		case 'network-off':
			return { message: l10n.t('The network is turned off for this extension, so nothing was sent.'), remedy: l10n.t('The setting “socratic.network” turns it on.') };
		case 'wrong-credentials':
			return { message: l10n.t('{0} does not accept the name and the secret.', host), remedy: l10n.t('Run the command again and enter them anew. Check that both were copied whole.') };
		case 'not-allowed':
			return { message: l10n.t('{0} knows this access, but it may not write there.', host), remedy: l10n.t('In the store, give it the right to write statements. Then run the command again.') };
		case 'no-such-address':
			return { message: l10n.t('There is a server at {0}, but no Learning Record Store at this address.', host), remedy: l10n.t('Check the address: the store’s own pages call it the xAPI endpoint.') };
		case 'not-a-store':
			return { message: l10n.t('{0} did not answer as a Learning Record Store does, so nothing counts as sent.', host), remedy: l10n.t('Check the address: the store’s own pages call it the xAPI endpoint.') };
		case 'redirected':
			return {
				message: failure.to === null ? l10n.t('{0} sends us to another address. We did not follow.', host) : l10n.t('{0} sends us to {1}. We did not follow.', host, failure.to),
				remedy: l10n.t('If you trust that address, run the command again with it.'),
			};
		case 'refused':
			return { message: l10n.t('{0} refused the statements: {1}', host, failure.detail), remedy: l10n.t('Check that the store takes xAPI 1.0.3. If it does, report this as a fault of the extension.') };
		case 'too-large':
			return { message: l10n.t('A single statement is too large for {0}.', host), remedy: l10n.t('Let the store take larger requests, then run the command again: it goes on where it stopped.') };
		case 'busy':
			return {
				message: failure.retryAfterMs === null ? l10n.t('{0} has had too many requests.', host) : l10n.t('{0} has had too many requests, and takes the next one at {1}.', host, time(now + failure.retryAfterMs)),
				remedy: again,
			};
		case 'unreachable':
			return { message: l10n.t('{0} cannot be reached ({1}).', host, failure.detail), remedy: l10n.t('Check the address and your network. Then run the command again: it goes on where it stopped.') };
		case 'server-error':
			return { message: l10n.t('{0} has a fault of its own ({1}).', host, failure.status), remedy: again };
	}
}
