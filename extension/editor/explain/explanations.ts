import * as vscode from 'vscode';
import { languageOfFile, languages } from '../../code/languages';
import { errorCard } from '../../explain/errorCard';
import { withErrors } from '../../explain/errorMarks';
import { placeOf } from '../../explain/explainedPlace';
import { errorIn, type SaidError } from '../../explain/errorText';
import type { View } from '../../protocol';
import { nameOf } from '../documents';

/** The explanation that stands beside the view, if any. It belongs to no session: it changes none, and none changes it. */
export class Explanations implements vscode.Disposable {
	private shown: { readonly id: string; readonly error: SaidError; readonly uri: vscode.Uri | null; readonly place: string | null } | null = null;
	/** What the student had in front of them last, once this window shows again what it showed. */
	private place: string | null = null;
	private readonly changes = new vscode.EventEmitter<void>();

	constructor(private readonly newId: () => string) {}

	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	/** The program that the error is said to come from; null where that is not known. */
	get program(): vscode.Uri | null {
		return this.shown?.uri ?? null;
	}

	/** Explains the error that a text tells of; false where there is none in it. `near`: the name of the program that it is read beside. */
	explain(text: string, uri: vscode.Uri | null, near: string | null = null): boolean {
		const own = uri && languageOfFile(nameOf(uri));
		// What stands at a program is in its own language, if that knows it at all.
		const error = (own && errorIn(text, [own])) ?? errorIn(text, languages, languageOfFile(near ?? ''));
		if (!error) {
			return false;
		}
		this.shown = { id: this.newId(), error, uri, place: this.place };
		this.changes.fire();
		return true;
	}

	close(): void {
		if (this.shown) {
			this.shown = null;
			this.changes.fire();
		}
	}

	/**
	 * A view with the explanation beside it, and a mark at every error in it. A session is offered where none is open. The explanation
	 * ends with what it was opened beside: over a new question, or another page, it would hide what is asked there.
	 * @param isSettled the window shows what it showed last; before that no page is another one
	 */
	beside(view: View, isSettled = true): View {
		this.place = (isSettled ? placeOf(view) : null) ?? this.place;
		if (this.shown && this.shown.place !== this.place) {
			this.shown = this.shown.place === null ? { ...this.shown, place: this.place } : null;
		}
		const marked = withErrors(view, languages);
		const offers = view.kind === 'welcome' || (view.kind === 'session' && view.finished);
		return this.shown ? { ...marked, explained: errorCard(this.shown.error, this.shown.id, offers) } : marked;
	}

	dispose(): void {
		this.changes.dispose();
	}
}
