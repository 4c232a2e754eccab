import * as l10n from '@vscode/l10n';
import type { Privacy } from '../protocol';

/** Who can see a session that the offline tutor leads: the student. */
export function offlinePrivacy(): Privacy {
	return {
		label: l10n.t('Only on this computer'),
		headline: l10n.t('Who can see your sessions? Only you.'),
		detail: l10n.t('Your program, your answers and this talk stay on the computer where your program is open. Nothing is sent. No one else sees them unless you hand them in or export them.'),
	};
}
