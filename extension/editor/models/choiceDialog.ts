import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readKey } from '../../models/keys';
import type { Dialog, Item, KeyStep, PickStep } from './choosing';
import { messages } from '../messages';

/** The steps of a choice in the editor's own lists and fields. */
export const choiceDialog: Dialog = { pick, key, trying, looking, failed, done: (sentence) => void messages.information(sentence) };

type Shown<T> = vscode.QuickPickItem & { readonly item: Item<T> };

function pick<T>(step: PickStep<T>): Promise<T | null> {
	return new Promise((resolve) => {
		const list = vscode.window.createQuickPick<Shown<T>>();
		// The list comes whole: one that grows moves under the mouse.
		let later: readonly Item<T>[] | null = step.later ? null : [];
		let isClosed = false;
		const draw = (): void => {
			if (isClosed) {
				return;
			}
			const typed = step.typed?.(list.value) ?? null;
			list.items = [
				// What was typed is shown whatever the list's own filter makes of it.
				...(typed ? [{ ...shown(typed), alwaysShow: true }] : []),
				...(later ? [...later, ...step.items.filter(({ label }) => !later?.some((one) => one.label === label))].map(shown) : []),
			];
		};
		list.title = step.title;
		list.placeholder = step.placeholder;
		list.ignoreFocusOut = true;
		list.matchOnDetail = true;
		list.busy = step.later !== undefined;
		draw();
		list.onDidChangeValue(draw);
		void step.later?.catch(() => []).then((found) => {
			later = found;
			if (!isClosed) {
				list.busy = false;
				draw();
			}
		});
		list.onDidAccept(() => {
			const [chosen] = list.selectedItems;
			if (chosen) {
				resolve(chosen.item.value);
				list.hide();
			}
		});
		list.onDidHide(() => {
			isClosed = true;
			resolve(null);
			list.dispose();
		});
		list.show();
	});
}

function shown<T>(item: Item<T>): Shown<T> {
	const { label, description, detail } = item;
	return { item, label, ...(description === undefined ? {} : { description }), ...(detail === undefined ? {} : { detail }) };
}

async function key({ title, prompt, problem }: KeyStep): Promise<string | null> {
	const typed = await vscode.window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true, validateInput: problem });
	return readKey(typed ?? '');
}

async function trying<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_progress, token) => {
		const stop = new AbortController();
		token.onCancellationRequested(() => stop.abort());
		return work(stop.signal);
	});
}

/** Not as a notification: VS Code hides those that come too quickly one after the other. */
async function looking<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => work(new AbortController().signal));
}

async function failed({ message, remedy }: { readonly message: string; readonly remedy: string }, actions: readonly string[]): Promise<number | null> {
	const chosen = await messages.error(l10n.t('{0} {1}', message, remedy), ...actions);
	return chosen === undefined ? null : actions.indexOf(chosen);
}
