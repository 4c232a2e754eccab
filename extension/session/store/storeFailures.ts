/** Every way in which the session store fails that a student can see: the sentence and the remedy. */
import * as l10n from '@vscode/l10n';
import { StoreFailed } from './store';

export const storeFailures = {
	full: (cause: unknown) =>
		new StoreFailed(l10n.t('The disk is full, so your session could not be saved.'), l10n.t('Make some room on the disk, then go on; nothing saved before is lost.'), { cause }),

	notAllowed: (folder: string, cause: unknown) =>
		new StoreFailed(l10n.t('Your session could not be saved: the folder {0} may not be written.', folder), l10n.t('Allow your account to write in that folder, then try again.'), { cause }),

	disk: (cause: unknown) =>
		new StoreFailed(
			l10n.t('Your session could not be read or saved: {0}.', cause instanceof Error ? cause.message : String(cause)),
			l10n.t('Check that the disk is there and works, then try again.'),
			{ cause },
		),

	/** `line` is one-based. */
	broken: (file: string, line: number, cause: unknown) =>
		new StoreFailed(
			l10n.t('Line {0} of the session file {1} cannot be read.', line, file),
			l10n.t('Nothing was changed. Put back a copy of the file or repair that line, or delete this session and start a new one.'),
			{ cause },
		),

	newer: (file: string) =>
		new StoreFailed(
			l10n.t('A newer version of the extension ({0}) wrote this session.', file),
			l10n.t('Update the extension to open it. Nothing was changed.'),
		),

	gone: (file: string) =>
		new StoreFailed(l10n.t('The file of this session ({0}) was deleted or replaced.', file), l10n.t('Start a new session; this one cannot be continued.')),

	elsewhere: () => new StoreFailed(l10n.t('Another window writes this session.'), l10n.t('Continue there, or take the session over here.')),

	openElsewhere: () => new StoreFailed(l10n.t('This session is open in another window.'), l10n.t('Close it there, then delete it.')),

	closed: () => new StoreFailed(l10n.t('This session is closed.'), l10n.t('Open it again to go on.')),

	exists: (id: string) => new StoreFailed(l10n.t('There is already a session named {0}.', id), l10n.t('Open it, or start a session again.')),

	badId: (id: string) => new StoreFailed(l10n.t('{0} is not the name of a session.', JSON.stringify(id.slice(0, 100))), l10n.t('Choose a session from the list.')),

	/** What was to be kept does not fit its own schema: better refused now than unreadable later. */
	unfit: (what: string, cause: unknown) =>
		new StoreFailed(l10n.t('A part of the session ({0}) could not be saved, because no one could read it again.', what), l10n.t('Please report this; the log says more.'), { cause }),
};
