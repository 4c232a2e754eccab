/** A student in the real VS Code: opens programs, edits, answers, and waits for what the view then shows. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FromPage, SessionView, View } from '../../extension/protocol';
import type { SocraticApi } from '../../extension/editor/editor';
import { documentedFibonacci } from '../support/fibonacci';

type Open = NonNullable<SessionView['open']>;

export async function api(): Promise<SocraticApi> {
	const extension = vscode.extensions.getExtension<SocraticApi>('socratic.socratic-debugger');
	assert.ok(extension);
	return extension.activate();
}

/** Waits for a condition of the editor that no one event tells of; rejects with what was last seen when it does not come. */
export async function until<T>(what: string, find: () => T | null | undefined | false, patience = 60_000): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const found = find();
		if (found !== null && found !== undefined && found !== false) {
			return found;
		}
		if (Date.now() > end) {
			throw inVain(what, (await api()).view);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

function inVain(what: string, view: View): Error {
	return new Error(`waited in vain until ${what}; the view is ${JSON.stringify(view, null, 1).slice(0, 4000)}`);
}

export class Student {
	private constructor(private readonly socratic: SocraticApi) {}

	static async arrive(): Promise<Student> {
		return new Student(await api());
	}

	get view(): View {
		return this.socratic.view;
	}

	/** The view, when it is a session's. */
	get session(): SessionView {
		const { view } = this;
		assert.ok(view.kind === 'session');
		return view;
	}

	say(message: FromPage): void {
		assert.ok(this.socratic.receive, 'messages are taken only while tests run');
		this.socratic.receive(message);
	}

	/** Waits until a view is as wanted, looking at each that comes; rejects with the last one when none is. */
	sees<T>(what: string, find: (view: View) => T | null | undefined | false): Promise<T> {
		return new Promise((resolve, reject) => {
			const end = (): void => {
				clearTimeout(late);
				listening.dispose();
			};
			const look = (): void => {
				try {
					const found = find(this.view);
					if (found !== null && found !== undefined && found !== false) {
						end();
						resolve(found);
					}
				} catch (error) {
					end();
					reject(error instanceof Error ? error : new Error(String(error)));
				}
			};
			const late = setTimeout(() => {
				end();
				reject(inVain(what, this.view));
			}, 60_000);
			const listening = this.socratic.onDidChangeView(look);
			look();
		});
	}

	/** Waits for a question that is not `after`. */
	asked(after: Open | null = null): Promise<Open> {
		return this.sees('a question waits', (view) => view.kind === 'session' && view.busy === null && view.open?.turn !== after?.turn && view.open);
	}

	/** Starts a session by the command and waits for its first question. */
	async start(uri: vscode.Uri, entry?: { kind: 'function'; name: string } | { kind: 'script' }): Promise<Open> {
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('socratic.start', entry ? { uri: uri.toString(), entry } : uri);
		return this.asked();
	}

	answer(open: Open, text: string): void {
		this.say({ type: 'answer', session: this.session.session, turn: open.turn, given: { kind: 'typed', text } });
	}

	/** The newest words of the tutor, as one text. */
	get heard(): string {
		const entry = this.session.entries.findLast(({ kind }) => kind === 'tutor');
		return entry?.kind === 'tutor' ? entry.words.map((word) => (word.kind === 'lines' ? `line ${word.from + 1}` : word.text)).join('') : '';
	}

	/** Replaces the first occurrence of a text in a document, as an edit of the buffer. */
	async edit(uri: vscode.Uri, from: string, to: string): Promise<void> {
		const document = await vscode.workspace.openTextDocument(uri);
		const at = document.getText().indexOf(from);
		assert.notEqual(at, -1, `${from} is in the program`);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
		assert.ok(await vscode.workspace.applyEdit(edit));
	}

	/** Back to the welcome page. */
	async leave(): Promise<void> {
		await vscode.commands.executeCommand('socratic.showHistory');
		await this.sees('the welcome page', (view) => view.kind === 'welcome');
	}

	/** Deletes every session, and with them all that they showed. */
	async forgets(): Promise<void> {
		await this.leave();
		for (;;) {
			const { view } = this;
			const session = view.kind === 'welcome' ? view.history[0]?.session : undefined;
			if (session === undefined) {
				return;
			}
			this.say({ type: 'delete', session });
			await this.sees('a list without it', (now) => now.kind === 'welcome' && !now.history.some((one) => one.session === session));
		}
	}
}

/** Writes a file into the workspace and returns where it is. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	assert.ok(folder);
	const uri = vscode.Uri.joinPath(folder, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** A loop that goes one round too far; six examples, of which four pass. */
export const fibonacci = documentedFibonacci('The n-th term of 1, 1, 2, 3, 5, ...; "OOPS" where there is none.');
