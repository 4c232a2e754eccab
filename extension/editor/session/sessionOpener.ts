import type * as vscode from 'vscode';
import type { Language } from '../../code/language';
import { earlierOf, type Earlier } from '../../session/earlier';
import { foldAll } from '../../session/events/fold';
import type { Code, EntryPoint, Problem } from '../../words';
import { nameOf } from '../documents';
import { OpenSession, type Surroundings } from './openSession';
import type { EditorParts } from './parts';
import { reader } from '../programs';

/** A document with many functions has many sessions: of older ones nothing is taken over. */
const mostRead = 20;

/** Opens sessions from the store, and makes new ones in it. Whoever gets one closes it. */
export class SessionOpener {
	constructor(private readonly parts: EditorParts, private readonly around: Surroundings) {}

	/** Null when there is no such session. Rejects with `StoreFailed` when its journal cannot be read. */
	async open(id: string): Promise<OpenSession | null> {
		const file = await this.parts.store().open(id);
		return file && OpenSession.resume(this.parts, file, this.around);
	}

	/** The newest unfinished session of a document and entry point; null when it has none. */
	async openFor(uri: vscode.Uri, entry: EntryPoint): Promise<OpenSession | null> {
		const mine = (await this.parts.store().list()).filter(({ document, finished }) => document.uri === uri.toString() && !finished);
		for (const { id } of mine) {
			const session = await this.open(id);
			if (session && sameEntry(session.entry, entry)) {
				return session;
			}
			await session?.close();
		}
		return null;
	}

	/** What the newest session of a document and entry point knows from its student; null when there is none, or the program is another one by now. */
	async earlier(document: vscode.TextDocument, language: Language, entry: EntryPoint): Promise<Earlier | null> {
		const store = this.parts.store();
		const mine = (await store.list()).filter((one) => one.document.uri === document.uri.toString()).slice(0, mostRead);
		for (const { id } of mine) {
			// Without its lock, which another window may hold; one that cannot be read has nothing to give.
			const events = await store.read(id).catch(() => null);
			const state = events && foldAll(events);
			if (state && sameEntry(state.problem.entry, entry)) {
				const read = reader(await this.parts.programs.parser(language));
				const [before, now] = [state.code.text, document.getText()];
				return earlierOf(state, { text: before, outline: read(before).outline }, { text: now, outline: read(now).outline });
			}
		}
		return null;
	}

	async create(uri: vscode.Uri, problem: Problem, code: Code, examples: 'later' | null): Promise<OpenSession> {
		const mastery = await this.parts.mastery();
		const ofCourse = this.parts.courses.sessionOn(uri, problem.entry);
		const file = await this.parts.store().create(this.parts.newId());
		return OpenSession.start(this.parts, file, { document: { uri: uri.toString(), name: nameOf(uri) }, problem, code, mastery, ...(examples ? { examples } : {}), ...(ofCourse ? { course: ofCourse.of } : {}) }, this.around);
	}
}

export function sameEntry(a: EntryPoint, b: EntryPoint): boolean {
	return a.kind === 'function' ? b.kind === 'function' && a.name === b.name : b.kind === 'script';
}
