import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Privacy } from '../../protocol';

/** Says who can see a session, where programs run, and where sessions are kept. `folder` is where the sessions are. */
export async function showPrivacy(folder: vscode.Uri, { headline, detail }: Privacy): Promise<void> {
	const { remoteName } = vscode.env;
	const where = remoteName === undefined
		? l10n.t('Your programs run on this computer. They run in a sandbox that has no files of yours and no network.')
		: l10n.t('Your programs run on the machine that this window works on ({0}). They run in a sandbox that has no files of yours and no network.', remoteName);
	await vscode.window.showInformationMessage(headline, {
		modal: true,
		detail: [
			detail,
			where,
			l10n.t('Your sessions are kept there in {0}, readable by your account alone. “Delete All Sessions” removes them for good.', folder.fsPath),
		].join('\n\n'),
	});
}
