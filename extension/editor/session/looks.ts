import type * as vscode from 'vscode';
import type { SessionView } from '../../protocol';
import type { Session } from '../../session/session';
import type { Look } from '../../words';
import { hasDebugger, watchInDebugger } from './debugging';
import { Refused, troubles } from '../errors';
import type { FollowedDocument } from './followedDocument';
import { addPrint, removePrints } from './looking';
import type { ProgramLines } from './programLines';

/** How a session's hints to look at a value reach the editor: a print that can be taken out again, or the debugger. */
export class Looks {
	/** `debugFolder`: where a file that calls the student's function may be written. */
	constructor(private readonly session: Session, private readonly follow: FollowedDocument, private readonly lines: ProgramLines, private readonly debugFolder: vscode.Uri) {}

	/** Watches what a hint speaks of, where its lines are now. Throws `Refused` when they are gone. */
	async look(entry: string, how: 'print' | 'breakpoint'): Promise<void> {
		const look = this.lookNow(entry);
		if (!look) {
			throw new Refused(troubles.lineGone());
		}
		const { uri, language } = this.follow;
		if (how === 'print') {
			await addPrint(uri, look, language);
			return;
		}
		const { problem, talk, turns } = this.session.current;
		const hint = talk.find((each) => each.id === entry);
		const about = turns.find((turn) => hint && 'turn' in hint && turn.id === hint.turn)?.slots.test;
		const test = problem.tests.find(({ id }) => id === about) ?? null;
		await watchInDebugger({ uri, language, entry: problem.entry, test, folder: this.debugFolder }, look);
	}

	/** Where there is no debugger, and the print that would stand in for it is there, nothing more is offered. */
	offered(entry: SessionView['entries'][number]): SessionView['entries'][number] {
		return entry.kind === 'tutor' && entry.look && !entry.look.ways.includes('print') && !hasDebugger(this.follow.language)
			? { ...entry, look: { ...entry.look, ways: [] } }
			: entry;
	}

	/** Takes the prints that were added to look out of the program. */
	remove(): Promise<void> {
		return removePrints(this.follow.uri, this.follow.language);
	}

	/** What a hint asks to watch, with its lines in the document as it is now; null when they are gone. */
	private lookNow(entry: string): Look | null {
		const hint = this.session.current.talk.find((each) => each.id === entry);
		if (!hint || !('look' in hint) || !hint.look || !('version' in hint)) {
			return null;
		}
		const line = this.lines.now(hint.version, hint.look.line);
		const like = this.lines.now(hint.version, hint.look.like);
		return line === null || like === null ? null : { ...hint.look, line, like };
	}
}
