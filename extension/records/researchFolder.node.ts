/** A folder of hand-ins as the exports for research read it: of each file no more is held than one session. */
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Use } from '../explain/use';
import type { SessionEvent } from '../session/events/events';
import { readHandIn, type HandInHead } from './handIn';
import { brokenWords, HandInBroken } from './handInBroken';
import { linesOf } from './handInText';
import { studentKey } from './insights/classFold';
import { filesIn, piecesOf } from './insights/handInFiles.node';
import { isPseudonym, type ResearchPart } from './research';
import type { ResearchFolder, SurveyOptions } from './researchFolder';

/** A hand-in that can be read, and what of it is exported: a session that a newer one of the same student has too is left to that. */
interface Taken {
	readonly file: string;
	readonly head: HandInHead;
	readonly sessions: ReadonlySet<string>;
}

interface Read {
	readonly file: string;
	readonly head: HandInHead;
	readonly sessions: readonly string[];
}

/**
 * Reads all hand-ins of a folder once, to know what is in them and which are broken; what is exported is read again, piece by piece.
 * Rejects with the signal's reason, and where the folder itself cannot be read.
 */
export async function surveyFolder(folder: string, { signal, progress }: SurveyOptions): Promise<ResearchFolder> {
	const left: { readonly file: string; readonly reason: string }[] = [];
	const read: Read[] = [];
	const files = await filesIn(folder);
	for (const [at, file] of files.entries()) {
		signal.throwIfAborted();
		try {
			const found = await survey(folder, file, signal);
			if (isPseudonym(found.head.pseudonym)) {
				read.push(found);
			} else {
				left.push({ file, reason: l10n.t('The code in it may be a name or an e-mail address. It was left out.') });
			}
		} catch (error) {
			left.push({ file, reason: reasonOf(error, signal) });
		}
		progress(at + 1, files.length);
	}
	const taken = takenFrom(read);
	return {
		files: read.length, left,
		students: new Set(read.map(({ head }) => studentKey(head))).size,
		sessions: taken.reduce((sum, { sessions }) => sum + sessions.size, 0),
		parts: (stop) => partsOf(folder, taken, stop),
	};
}

async function survey(folder: string, file: string, signal: AbortSignal): Promise<Read> {
	let head: HandInHead | null = null;
	const sessions: string[] = [];
	for await (const part of readHandIn(linesOf(piecesOf(join(folder, file))), signal)) {
		if (part.kind === 'head') {
			head = part.head;
		} else if (part.kind === 'session') {
			sessions.push(part.id);
		}
	}
	if (!head) {
		throw new HandInBroken({ kind: 'other' });
	}
	return { file, head, sessions };
}

function reasonOf(error: unknown, signal: AbortSignal): string {
	signal.throwIfAborted();
	if (error instanceof HandInBroken) {
		return error.message;
	}
	return brokenWords({ kind: 'disk', why: error instanceof Error ? error.message : String(error) });
}

/** Student by student, in an order that does not depend on the names of the files; of each student the newest hand-in first. */
function takenFrom(read: readonly Read[]): readonly Taken[] {
	const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	const sorted = [...read].sort((a, b) => before(studentKey(a.head), studentKey(b.head)) || b.head.exportedAt - a.head.exportedAt || before(a.file, b.file));
	let student = '';
	let seen = new Set<string>();
	return sorted.map(({ file, head, sessions }) => {
		if (studentKey(head) !== student) {
			[student, seen] = [studentKey(head), new Set()];
		}
		const fresh = sessions.filter((id) => !seen.has(id));
		fresh.forEach((id) => seen.add(id));
		return { file, head, sessions: new Set(fresh) };
	});
}

async function* partsOf(folder: string, taken: readonly Taken[], signal: AbortSignal): AsyncIterable<ResearchPart> {
	let student = '';
	let views = new Set<string>();
	for (const { file, head, sessions } of taken) {
		if (studentKey(head) !== student) {
			[student, views] = [studentKey(head), new Set()];
		}
		const { course, pseudonym, study, arm, release } = head;
		const common = { who: { course, pseudonym, study, arm }, release };
		let session: { readonly id: string; readonly events: SessionEvent[] } | null = null;
		const uses: Use[] = [];
		for await (const part of readHandIn(linesOf(piecesOf(join(folder, file))), signal)) {
			if (part.kind === 'event') {
				session?.events.push(part.event);
				continue;
			}
			if (session) {
				yield { kind: 'session', ...common, ...session };
				session = null;
			}
			if (part.kind === 'session' && sessions.has(part.id)) {
				session = { id: part.id, events: [] };
			} else if (part.kind === 'explained' && !views.has(part.use.view)) {
				uses.push(part.use);
			}
		}
		if (uses.length > 0) {
			uses.forEach(({ view }) => views.add(view));
			yield { kind: 'explained', ...common, uses };
		}
	}
}
