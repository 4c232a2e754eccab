import * as l10n from '@vscode/l10n';
import { isLocal } from '../../models/endpoint';
import type { Privacy } from '../../protocol';
import { offlinePrivacy } from '../../tutor/offlinePrivacy';
import { labelOfChoice } from './chooseHow';
import type { Models } from './models';
import { useWords } from './useWords';

/** Who can see a session, with the tutor as it thinks now. `session`: null outside of one; `language`: what it speaks. */
export function modelPrivacy(models: Models, session: string | null, language: string): Privacy {
	const { choice } = models;
	if (choice.kind === 'offline') {
		return offlinePrivacy();
	}
	const label = labelOfChoice(choice);
	const kept = l10n.t('Your sessions are kept on the computer on which your program is open.');
	const sent = l10n.t('The problem, your program, what its runs showed and this talk are sent to {0}. No other file, no path and no name is sent. “Show What Is Sent” shows each request. “Choose How the Tutor Thinks” turns it off.', label);
	const used = useWords(models, session, language) ?? '';
	return choice.kind === 'endpoint' && isLocal(choice.endpoint)
		? {
				label: l10n.t('Only on this computer, with {0}', choice.endpoint.model),
				headline: l10n.t('Who can see your sessions? You, and the language model on this computer.'),
				detail: [kept, sent, used].join(' '),
			}
		: {
				label: l10n.t('Sent to {0}', label),
				headline: l10n.t('Who can see your sessions? You, and whoever runs {0}.', label),
				detail: [kept, sent, used].join(' '),
			};
}
