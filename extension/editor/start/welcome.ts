import * as vscode from 'vscode';
import { entries } from '../../code/entries';
import type { WelcomeView } from '../../protocol';
import type { SessionSummary } from '../../session/store/store';
import type { EntryPoint } from '../../words';
import { Rest } from '../clock';
import type { Courses } from '../courses/courses';
import { momentWords } from '../courses/moments';
import { nameOf, readinessOf, type ActiveProgram } from '../documents';
import { idOf, labelOf } from './entryNames';
import { troubleOf, troubles, type Trouble } from '../errors';
import { programOf } from '../neighbours';
import type { EditorParts } from '../session/parts';
import { dueAgain, titleOf } from './tryAgain';

/** Milliseconds without a key after which the list of starts is read anew. */
const rest = 600;
/** How many earlier sessions are listed. */
const mostHistory = 50;

interface Starts {
	readonly document: vscode.TextDocument | null;
	readonly note: string | null;
	readonly entries: readonly { readonly entry: EntryPoint; readonly examples: number }[];
}

const noStarts: Starts = { document: null, note: null, entries: [] };

/** The page without a session: what can be started from the active program, and earlier sessions. Reads nothing while nobody looks. */
export class Welcome implements vscode.Disposable {
	private starts: Starts = noStarts;
	private history: readonly SessionSummary[] = [];
	private readonly typing: Rest;
	private readonly subscriptions: readonly vscode.Disposable[];
	private reading = 0;

	/** `isShown`: somebody looks at this page now. */
	constructor(private readonly parts: EditorParts, private readonly active: ActiveProgram, private readonly isShown: () => boolean, private readonly changed: () => void) {
		const again = (): void => {
			if (this.isShown()) {
				void this.readStarts();
			}
		};
		this.typing = new Rest(parts.clock, rest, again);
		this.subscriptions = [
			active.onChange(again),
			vscode.workspace.onDidChangeTextDocument(({ document }) => document === active.document && this.isShown() && this.typing.ask()),
			this.typing,
		];
	}

	/** The page; `trouble` is what went wrong with the last thing that was asked of it. */
	view(trouble: Trouble | null): WelcomeView {
		const { document, note } = this.starts;
		return {
			kind: 'welcome',
			document: document && nameOf(document.uri),
			note,
			entries: this.starts.entries.map(({ entry, examples }) => ({ id: idOf(entry), label: labelOf(entry), examples })),
			history: this.history.slice(0, mostHistory).map(({ id, title, document: { name }, changedAt, finished }) => ({
				session: id, title, document: name, when: new Date(changedAt).toISOString(), state: finished ? 'finished' : 'open',
			})),
			...problemsIn(this.parts.courses, this.history),
			...againOf(this.history, this.parts.clock.now()),
			trouble: trouble && { ...trouble },
			privacy: this.parts.privacy(null),
		};
	}

	/** The document and the entry point behind one of the listed starts; null when it is not listed any more. */
	startOf(id: string): { readonly document: vscode.TextDocument; readonly entry: EntryPoint } | null {
		const { document } = this.starts;
		const found = this.starts.entries.find(({ entry }) => idOf(entry) === id);
		return document && !document.isClosed && found ? { document, entry: found.entry } : null;
	}

	/** Reads both lists anew. */
	async refresh(): Promise<void> {
		await Promise.all([this.readStarts(), this.readHistory()]);
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private async readHistory(): Promise<void> {
		try {
			this.history = await this.parts.store().list();
		} catch (error) {
			this.parts.log.error(error);
			this.history = [];
		}
		this.changed();
	}

	private async readStarts(): Promise<void> {
		const reading = ++this.reading;
		const starts = await this.startsOf(this.active.document);
		if (reading === this.reading) {
			this.starts = starts;
			this.changed();
		}
	}

	private async startsOf(document: vscode.TextDocument | null): Promise<Starts> {
		if (!document) {
			return noStarts;
		}
		const readiness = readinessOf(document);
		if (readiness.kind === 'not-yet') {
			return { document: null, note: sentence(readiness.trouble), entries: [] };
		}
		try {
			const tested = await programOf(document, readiness.language);
			if (tested) {
				// What is started is the program, with the tests as its examples.
				return { ...(await this.startsOf(tested)), note: troubles.testFile(nameOf(document.uri), nameOf(tested.uri)).message };
			}
			const { program, found } = await this.parts.programs.examples(document, readiness.language);
			const offered = entries(program.outline(), found);
			return { document, note: offered.length === 0 ? sentence(troubles.noEntry(nameOf(document.uri))) : null, entries: offered.map((each) => ({ ...each, examples: this.parts.courses.sessionOn(document.uri, each.entry)?.problem?.problem.tests.length ?? each.examples })) };
		} catch (error) {
			this.parts.log.error(error);
			return { document, note: sentence(troubleOf(error)), entries: [] };
		}
	}
}

/** The problems of the course where the student is, and how far each is. */
function problemsIn(courses: Courses, sessions: readonly SessionSummary[]): Pick<WelcomeView, 'problems'> {
	const { here } = courses;
	return here ? { problems: here.course.problems.map((problem) => {
		const own = sessions.filter(({ course }) => course?.id === here.course.id && course.problem === problem.id);
		const standing = courses.standing(problem);
		const worked = own.some(({ solved }) => solved) ? 'solved' : own.some(({ finished }) => !finished) ? 'begun' : own.length > 0 ? 'ended' : 'new';
		const at = standing === 'not-yet' ? problem.opens : problem.closes;
		return { id: problem.id, title: problem.title, program: problem.program, state: standing === 'open' ? worked : standing, when: at === null ? null : momentWords(at) };
	}) } : {};
}

/** What is to be tried on another program, for the page. */
function againOf(sessions: readonly SessionSummary[], now: number): Pick<WelcomeView, 'again'> {
	const due = dueAgain(sessions, now);
	return due ? { again: { session: due.session.id, concept: titleOf(due.concept), when: new Date(due.session.changedAt).toISOString() } } : {};
}

function sentence({ message, remedy }: Trouble): string {
	return `${message} ${remedy}`;
}
