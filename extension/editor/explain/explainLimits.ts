import type * as vscode from 'vscode';
import type { Language } from '../../code/language';
import { allowedIn } from '../../explain/sessionGuard';
import type { Log } from '../../log';
import type { Investigation } from '../../session/investigation';
import { leftInvestigation } from '../../session/leftSession';
import type { SessionStore } from '../../session/store/store';
import type { OpenLimits } from './explanationWork';
import type { OpenSession } from '../session/openSession';
import { reader, type Programs } from '../programs';
import type { SessionController } from '../session/sessionController';

/** Of the sessions that were left unfinished on one program so many are asked, the newest first. */
const mostLeft = 8;

export interface ExplainLimitParts {
	readonly controller: Pick<SessionController, 'current'>;
	readonly store: () => SessionStore;
	readonly programs: Programs;
	readonly log: Log;
}

/**
 * What the sessions on a program say about its explanations: the one that is shown, and each one that was left unfinished, in this
 * window or before it was opened, since leaving a question for a moment is no way around it.
 */
export class ExplainLimits {
	private readonly left = new Map<string, OpenSession>();

	constructor(private readonly parts: ExplainLimitParts) {}

	/** Takes note of the session that is shown now; its document, where it is still under way. */
	note(): string | null {
		const { current } = this.parts.controller;
		if (current.kind !== 'session') {
			return null;
		}
		const uri = current.session.uri.toString();
		if (current.session.isFinished) {
			this.left.delete(uri);
			return null;
		}
		this.left.set(uri, current.session);
		return uri;
	}

	/** Null where no session is under way on the document. */
	async of(document: vscode.TextDocument, language: Language): Promise<OpenLimits | null> {
		this.note();
		const uri = document.uri.toString();
		const { current } = this.parts.controller;
		const shown = current.kind === 'session' ? current.session : null;
		const unfinished = (await this.parts.store().list()).filter((one) => one.document.uri === uri && !one.finished).map(({ id }) => id);
		const known = this.known(uri, shown, unfinished);
		const found: (readonly [string, Investigation])[] = known?.investigation ? [[known.id, known.investigation]] : [];
		for (const id of unfinished.filter((each) => each !== known?.id).slice(0, mostLeft)) {
			const investigation = await this.fromDisk(id, document.getText(), language);
			if (investigation) {
				found.push([id, investigation]);
			}
		}
		const [first] = found;
		const allowed = found.map(([, { context }]) => allowedIn(context));
		return first ? {
			session: first[0],
			neutral: [...new Set(found.flatMap(([, { neutral }]) => neutral))].sort((a, b) => a - b),
			allows: (unit) => allowed.every((allows) => allows(unit)),
			isShown: shown !== null && shown === known,
		} : null;
	}

	/** The session of this window on a document, where it is shown or can still be gone on with. */
	private known(uri: string, shown: OpenSession | null, unfinished: readonly string[]): OpenSession | null {
		const session = this.left.get(uri) ?? null;
		if (session && session !== shown && !unfinished.includes(session.id)) {
			this.left.delete(uri);
			return null;
		}
		return session;
	}

	private async fromDisk(id: string, text: string, language: Language): Promise<Investigation | null> {
		try {
			const read = reader(await this.parts.programs.parser(language));
			const file = await this.parts.store().open(id);
			try {
				return file && leftInvestigation(file, text, read);
			} finally {
				await file?.close();
			}
		} catch (error) {
			// One that cannot be read cannot be gone on with either.
			this.parts.log.warn(`a session that was left cannot be read: ${String(error)}`);
			return null;
		}
	}
}
