import type * as vscode from 'vscode';
import { testsFor } from '../../code/examples';
import { entries } from '../../code/entries';
import { othersWithExamples, type Unfinished, unfinishedBy, unfinishedWords } from '../../session/otherEntries';
import type { EntryPoint } from '../../words';
import { nameOf, openDocument } from '../documents';
import { reader } from '../programs';
import { readSettings } from '../settings';
import { siblingFiles } from '../siblings';
import type { OpenSession } from './openSession';
import { limited, type EditorParts } from './parts';

/** After a session that ended well: whether another function of the same file has examples that fail. What goes wrong here must not stand in the way of its end. */
export class OtherFunctions implements vscode.Disposable {
	private looked: string | null = null;
	private found: { readonly session: string; readonly unfinished: Unfinished } | null = null;
	private looking = new AbortController();

	constructor(private readonly parts: EditorParts, private readonly changed: () => void) {}

	/** What the page says of it; null for nothing. */
	stateFor({ id }: OpenSession): ReturnType<typeof unfinishedWords> | null {
		return this.found?.session === id ? unfinishedWords(this.found.unfinished) : null;
	}

	/** Where the student may go on; null where there is nothing, or the program is closed. */
	placeFor(session: OpenSession): { readonly document: vscode.TextDocument; readonly entry: EntryPoint } | null {
		const document = openDocument(session.uri);
		return document && this.found?.session === session.id ? { document, entry: { kind: 'function', name: this.found.unfinished.name } } : null;
	}

	/** The session may be over: the first time that it is, and passes all, the others are looked at. */
	look(session: OpenSession): void {
		// A view is made anew each time: while the student types none is made for this.
		if (!session.isFinished || this.looked === session.id) {
			return;
		}
		const { passed, total } = session.view;
		if (total === 0 || passed < total) {
			return;
		}
		this.looked = session.id;
		this.find(session, this.looking.signal).then(
			(unfinished) => {
				if (unfinished && this.looked === session.id) {
					this.found = { session: session.id, unfinished };
					this.changed();
				}
			},
			(error: unknown) => this.parts.log.debug(`nothing is known of the other functions: ${error instanceof Error ? error.name : 'unknown'}`),
		);
	}

	/** Something else is shown. */
	leave(): void {
		this.looking.abort();
		this.looking = new AbortController();
		this.looked = null;
		this.found = null;
	}

	dispose(): void {
		this.leave();
	}

	private async find({ uri, language, entry: about }: OpenSession, signal: AbortSignal): Promise<Unfinished | null> {
		const document = openDocument(uri);
		if (!document) {
			return null;
		}
		const parser = await this.parts.programs.parser(language);
		const { program, found } = await this.parts.programs.examples(document, language);
		const names = othersWithExamples(entries(program.outline(), found), about);
		const text = reader(parser)(document.getText()).runnable;
		const files = names.length === 0 ? [] : await siblingFiles(uri, language, signal);
		const runner = limited(this.parts.runners.of(language), () => readSettings(uri).limits);
		for (const name of names) {
			const entry: EntryPoint = { kind: 'function', name };
			const unfinished = unfinishedBy(name, await runner.run({ version: document.version, text, fileName: nameOf(uri), entry, files }, testsFor(found, entry), signal));
			if (unfinished) {
				return unfinished;
			}
		}
		return null;
	}
}
