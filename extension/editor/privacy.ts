import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Says who can see a session, and where it is kept. `folder` is where the sessions are. */
export async function showPrivacy(folder: vscode.Uri): Promise<void> {
	const { remoteName } = vscode.env;
	const where = remoteName === undefined
		? l10n.t('Your programs run on this computer, in a sandbox without files of yours and without a network.')
		: l10n.t('Your programs run on the machine that this window works on ({0}), in a sandbox without files of yours and without a network.', remoteName);
	await vscode.window.showInformationMessage(l10n.t('Who can see your sessions? Only you.'), {
		modal: true,
		detail: [
			where,
			l10n.t('Your program, your answers and the tutor’s questions are kept there in {0}, readable by your account alone. Nothing is sent to anybody. “Delete All Sessions” removes them for good.', folder.fsPath),
		].join('\n\n'),
	});
}
