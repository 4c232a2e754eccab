/**
 * What only the page knows: what is being typed, what was just sent, what is unfolded. The page draws `(view, local)`.
 * All functions are pure.
 */
import type { ExampleView, Manner, SessionView, View, ViewEntry } from '../extension/protocol.ts';

/** An answer on its way: shown at once, until the host's view has taken note of it. */
export interface Sent {
	readonly turn: string;
	/** What the conversation shows meanwhile. */
	readonly echo: string;
	/** What was typed, to be put back when the question still stands. */
	readonly text: string;
	/** Not an answer: what was typed so far stays in the field. */
	readonly isAside: boolean;
	/** The conversation's entries at that moment, and how many of them are not facts. */
	readonly entries: number;
	readonly spoken: number;
}

/** What can be unfolded. */
export type Fold = 'task' | 'examples' | 'privacy' | 'scratch' | 'course';

export interface Local {
	readonly draft: string;
	/** The chosen option of the open question. */
	readonly choice: string | null;
	readonly example: { readonly given: string; readonly expected: string; readonly manner: Manner };
	/** An example is on its way to the host: the form waits until it says something. */
	readonly isReading: boolean;
	readonly statement: string;
	/** The revision of the task's text that was applied last, and the text that went out when something was pasted. */
	readonly statementRevision: number | null;
	readonly pasted: string | null;
	/** The revision of the draft that was applied last. */
	readonly revision: number | null;
	readonly sent: Sent | null;
	/** The last question's form stays while the next one is awaited, so that nothing jumps. */
	readonly lastOpen: SessionView['open'];
	readonly unfolded: ReadonlySet<Fold>;
	/** Something has taken longer than a moment: say so. */
	readonly slow: boolean;
	/** A message came while the reader was further up. */
	readonly unread: boolean;
	/** What is missing was sent: a sentence that says so, and the field of the example form that it is about. */
	readonly missing: { readonly message: string; readonly field: 'answer' | 'given' | 'expected' } | null;
	/** What is to be tried out beside the program. */
	readonly scratch: string;
	/** A question with options is answered in words. */
	readonly inWords: boolean;
	/** What was last sent into a table, to be put back when it could not be read. */
	readonly table: { readonly turn: string; readonly text: string } | null;
	/** The open question is out of view. */
	readonly questionAway: boolean;
	/** The session in the history that is about to be deleted. */
	readonly deleting: string | null;
}

export const emptyLocal: Local = {
	draft: '',
	choice: null,
	example: { given: '', expected: '', manner: 'returns' },
	isReading: false,
	statement: '',
	statementRevision: null,
	pasted: null,
	revision: null,
	sent: null,
	lastOpen: null,
	unfolded: new Set(),
	slow: false,
	unread: false,
	missing: null,
	scratch: '',
	inWords: false,
	table: null,
	questionAway: false,
	deleting: null,
};

/** The page's own state after a new view: a new revision replaces what is being typed, else it stays. */
export function afterView(local: Local, before: View | null, view: View): Local {
	const kept = before !== null && sameSubject(before, view) ? local : { ...emptyLocal, unfolded: keptFolds(local) };
	switch (view.kind) {
		case 'welcome':
			return kept;
		case 'example': {
			const isNew = view.draft.revision !== kept.revision;
			const revision = view.statementRevision ?? null;
			// Whoever typed on meanwhile keeps what is typed.
			const isCleaned = revision !== kept.statementRevision && kept.pasted === kept.statement;
			const task = { statement: kept.revision === null || isCleaned ? view.statement : kept.statement, statementRevision: revision, pasted: isCleaned ? null : kept.pasted };
			return isNew
				? {
						...kept,
						...task,
						missing: null,
						isReading: false,
						revision: view.draft.revision,
						example: { given: view.draft.given, expected: view.draft.expected, manner: view.manner },
					}
				: { ...kept, ...task, isReading: false };
		}
		case 'session':
			return afterSessionView(kept, view);
		default:
			return unknownView(view);
	}
}

function afterSessionView(local: Local, view: SessionView): Local {
	const isNew = view.draft.revision !== local.revision;
	const settled = local.sent !== null && settles(local.sent, view, isNew);
	const draft = isNew ? view.draft.text : local.sent !== null && settled ? draftAfter(local.sent, view) : local.draft;
	// A table whose values could not all be read is open still: nothing is typed twice.
	const isBack = local.table !== null && view.open?.turn === local.table.turn && draft === '';
	const isSame = view.open === null || view.open.turn === local.lastOpen?.turn;
	// Words that were kept for a question with options are shown again.
	const hasWords = isNew && view.open?.form.kind === 'choice' && view.draft.text.trim() !== '';
	// Words that were said and did not answer: the options can be chosen again, without a press first.
	const isSaid = local.sent !== null && settled && !local.sent.isAside && draft === '';
	return {
		...local,
		missing: isSame ? local.missing : null,
		inWords: hasWords || (isSame && local.inWords && !isSaid),
		draft: isBack ? (local.table?.text ?? draft) : draft,
		table: isBack || (view.open !== null && view.open.turn !== local.table?.turn) ? null : local.table,
		revision: view.draft.revision,
		choice: isSame ? local.choice : null,
		sent: settled ? null : local.sent,
		lastOpen: view.open ?? local.lastOpen,
	};
}

/**
 * Nothing typed is lost: beside a quick answer the field stays as it is, and an answer that was not taken comes back.
 * Once the answer is in the conversation, or another question is open, the field is empty.
 */
function draftAfter(sent: Sent, view: SessionView): string {
	return sent.isAside || (view.open?.turn === sent.turn && !hasSpoken(sent, view)) ? sent.text : '';
}

/**
 * Whether a view shows that the host has dealt with what was sent. A fact alone does not: a run may end at any time. A view
 * in which nothing is new and nothing under way says that it was sent in vain.
 */
function settles(sent: Sent, view: SessionView, isNewDraft: boolean): boolean {
	const isInVain = view.busy === null && view.entries.length === sent.entries;
	return isInVain || isNewDraft || view.open?.turn !== sent.turn || view.trouble !== null || view.readOnly || view.finished || hasSpoken(sent, view);
}

function hasSpoken(sent: Sent, view: SessionView): boolean {
	return spoken(view) > sent.spoken;
}

function spoken(view: SessionView): number {
	return view.entries.filter((entry) => entry.kind !== 'fact').length;
}

/** The page's own state once something was sent: the conversation shows the echo; an answer also leaves the field. */
export function afterSending(local: Local, view: SessionView, echo: string, isAside = false): Local {
	if (view.open === null) return local;
	const sent = { turn: view.open.turn, echo, text: local.draft, isAside, entries: view.entries.length, spoken: spoken(view) };
	const table = !isAside && view.open.form.kind === 'table' ? { turn: view.open.turn, text: local.draft } : null;
	return { ...local, draft: isAside ? local.draft : '', sent, slow: false, missing: null, table };
}

/** Whether the answer area waits: nothing can be sent just now. */
export function isWaiting(view: SessionView, local: Local): boolean {
	return view.open === null || local.sent !== null;
}

/** Whether the example form waits: what was typed is being read or run. */
export function isFormLocked(view: ExampleView, local: Local): boolean {
	return view.busy !== null || local.isReading;
}

/** The piece of the conversation that asks what is open; null while nothing is. */
export function openQuestion(view: SessionView): ViewEntry | null {
	if (view.open === null) return null;
	return view.entries.findLast((entry) => entry.kind === 'tutor' && (entry.tag === 'question' || entry.tag === 'teaching') && !entry.withdrawn) ?? null;
}

/** Whether something takes its time, so that the page says so when it lasts. */
export function isBusy(view: View, local: Local): boolean {
	switch (view.kind) {
		case 'welcome':
			return false;
		case 'example':
			return isFormLocked(view, local);
		case 'session':
			return view.busy !== null || local.sent !== null;
		default:
			return unknownView(view);
	}
}

/** Whether two views are about the same thing, so that what is typed belongs to both. */
export function sameSubject(a: View, b: View): boolean {
	if (a.kind === 'session' && b.kind === 'session') return a.session === b.session;
	if (a.kind === 'example' && b.kind === 'example') return a.title === b.title && a.document === b.document;
	return a.kind === b.kind;
}

function keptFolds(local: Local): ReadonlySet<Fold> {
	return new Set([...local.unfolded].filter((fold) => fold === 'privacy'));
}

/** Unfolds what is folded, and the other way round. */
export function toggled(folds: ReadonlySet<Fold>, fold: Fold): ReadonlySet<Fold> {
	const next = new Set(folds);
	if (!next.delete(fold)) next.add(fold);
	return next;
}

/** Views are a closed list: a new kind does not compile until every switch over them knows it. */
export function unknownView(view: never): never {
	throw new Error(`unknown view: ${String((view as { kind?: unknown }).kind)}`);
}
