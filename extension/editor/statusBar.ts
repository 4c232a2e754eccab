import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { SessionView, View } from '../protocol';
import { commands } from './names';

/** The status bar item of a session: what it is about and how many examples pass; a click leads to the answer. */
export class StatusBar implements vscode.Disposable {
	private item: vscode.StatusBarItem | null = null;

	/** `thinks`: with what the tutor thinks and what of the budget is used; null where it thinks offline. */
	update(view: View, thinks: string | null): void {
		if (view.kind !== 'session' || view.finished) {
			this.item?.hide();
			return;
		}
		const { item } = this;
		const words = wordsOf(view);
		const shown = item ?? this.make();
		shown.text = `$(${view.busy ? 'loading~spin' : 'comment-discussion'}) ${words}`;
		shown.tooltip = [l10n.t('Socratic session on {0}. Click to answer.', view.document), thinks].filter((line) => line !== null).join('\n');
		shown.accessibilityInformation = { label: l10n.t('Socratic session, {0}', words), role: 'button' };
		shown.show();
	}

	dispose(): void {
		this.item?.dispose();
	}

	private make(): vscode.StatusBarItem {
		this.item = vscode.window.createStatusBarItem('socratic.session', vscode.StatusBarAlignment.Left, 10);
		this.item.name = l10n.t('Socratic Session');
		this.item.command = commands.focusAnswer;
		return this.item;
	}
}

/** As the page's header says it. */
function wordsOf(view: SessionView): string {
	if (view.total === 0) {
		return view.title;
	}
	return view.examples.every(({ status }) => status === 'not-run') ? l10n.t('{0}: not run yet', view.title) : l10n.t('{0}: {1} of {2} pass', view.title, view.passed, view.total);
}
