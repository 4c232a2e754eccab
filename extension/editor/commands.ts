import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { SessionView } from '../protocol';
import type { EvidenceSource } from '../session/store/evidence';
import type { SessionSummary } from '../session/store/store';
import { newCourse } from './courses/newCourse';
import type { ReportDocument } from './courses/reportDocument';
import { nameOf, type ActiveProgram } from './documents';
import { courseHandlers, type CourseCommandParts } from './courses/courseCommands';
import { chooseHow } from './models/chooseHow';
import { checkOpenCourse, type CourseCheckParts } from './check/courseCheck';
import { checkSubmissions } from './check/submissionsCheck';
import type { CodeExplanations } from './explain/codeExplanations';
import { explainAsked } from './explain/explainCommand';
import { explainHandlers } from './explain/explainCommands';
import type { Explanations } from './explain/explanations';
import type { ExplanationUse } from './explain/explanationUse';
import { deleteEverything } from './progress/deleteEverything';
import { Refused, troubles, type Trouble } from './errors';
import type { Keeps } from './progress/forgetting';
import { commands, type CommandId } from './names';
import type { Models } from './models/models';
import type { OpenSession } from './session/openSession';
import type { OutputLog } from './outputLog';
import { exportHandIn, type HandInParts } from './handIns/exportHandIn';
import type { InsightsPage } from './handIns/insightsPage';
import type { Pseudonym } from './handIns/pseudonym';
import type { Research } from './handIns/research';
import { exportProgress, importProgress } from './progress/progressFiles';
import type { ProgressPage } from './progress/progressPage';
import type { EditorParts } from './session/parts';
import { showPrivacy } from './models/privacy';
import { showSent } from './models/sentDocument';
import type { SessionController } from './session/sessionController';
import type { SessionPage } from './session/sessionPage';
import { findStart } from './start/startCommand';
import type { TryAgain } from './start/tryAgain';
import { messages } from './messages';

export interface CommandParts {
	readonly parts: EditorParts;
	readonly active: ActiveProgram;
	readonly controller: SessionController;
	readonly page: SessionPage;
	readonly explanations: Explanations;
	readonly codeExplanations: CodeExplanations;
	readonly use: ExplanationUse;
	readonly progress: ProgressPage;
	readonly insights: InsightsPage;
	readonly research: Research;
	/** What a student hands in is made of these. */
	readonly handIn: HandInParts;
	/** The name that was made up for hand-ins. */
	readonly pseudonym: Pseudonym;
	readonly tryAgain: TryAgain;
	readonly evidence: EvidenceSource;
	/** The explanations of code that were made before. */
	readonly kept: Keeps;
	readonly log: OutputLog;
	readonly models: Models;
	/** What New Course did. */
	readonly report: ReportDocument;
	/** Where the sessions are kept. */
	readonly sessionFolder: vscode.Uri;
	readonly course: CourseCommandParts;
	readonly checking: CourseCheckParts;
}

/** What the editor gives a command of the menu beside a line; `lineNumber` is one-based. */
const lineSchema = z.object({ lineNumber: z.number().int().positive(), uri: z.custom<vscode.Uri>((value) => value instanceof vscode.Uri).optional() });

/** What the page on the student's progress gives a command that is about one session. */
const sessionSchema = z.object({ session: z.string() });

/** Registers every command of the extension. A command that cannot be done says why, in the view where it is on the screen. */
export function registerCommands(given: CommandParts): vscode.Disposable {
	const handlers = handlersOf(given);
	return vscode.Disposable.from(
		...Object.values(commands).map((id) => vscode.commands.registerCommand(id, async (argument: unknown) => {
			await given.controller.restore();
			try {
				await handlers[id](argument);
			} catch (error) {
				if (!(error instanceof Refused)) {
					throw error;
				}
				await given.controller.refuse(error.trouble);
			}
			const { refusal } = given.controller;
			if (refusal && !given.page.isVisible) {
				void messages.information(`${refusal.message} ${refusal.remedy}`);
			}
		})),
	);
}

function handlersOf(given: CommandParts): Readonly<Record<CommandId, (argument: unknown) => Promise<void>>> {
	const { parts, active, controller, page, explanations, codeExplanations, use, progress, insights, research, handIn, tryAgain, evidence, log, models, report, sessionFolder } = given;
	const answering = (act: (session: OpenSession, open: NonNullable<SessionView['open']>) => void, refusal: () => Trouble = troubles.noQuestion) =>
		controller.withSession((session) => {
			const { open } = session.view;
			if (!open) {
				throw new Refused(refusal());
			}
			act(session, open);
		});
	const quick = (kind: 'not-sure' | 'another-way' | 'disputes') => () =>
		answering((session, open) => {
			if (!open.quick.includes(kind)) {
				throw new Refused(troubles.noQuestion());
			}
			session.quick(open.turn, kind);
		});
	return {
		[commands.start]: async (argument) => {
			const start = await findStart(argument, active, parts.programs, parts.courses);
			if (start) {
				codeExplanations.turn(false);
				// The view comes at once, the first question when the examples have run.
				await page.show();
				await controller.start(start.document, start.entry);
				await page.focus();
			}
		},
		[commands.check]: () => controller.withSession((session) => session.check()),
		[commands.answerWithLine]: (argument) =>
			answering((session, open) => {
				if (open.form.kind !== 'line') {
					throw new Refused(troubles.noLineQuestion());
				}
				const line = lineSchema.safeParse(argument);
				const uri = line.data?.uri ?? vscode.window.activeTextEditor?.document.uri;
				if (uri && uri.toString() !== session.uri.toString()) {
					throw new Refused(troubles.otherProgram(nameOf(session.uri)));
				}
				// What was begun in the answer field goes with it, as it does when the page sends the line.
				session.answerLine(open.turn, session.view.draft.text, line.success ? line.data.lineNumber - 1 : null);
			}, troubles.noLineQuestion),
		[commands.notSure]: quick('not-sure'),
		[commands.anotherWay]: quick('another-way'),
		[commands.disagree]: quick('disputes'),
		[commands.focusAnswer]: () => {
			codeExplanations.turn(false);
			return page.focus();
		},
		[commands.cancel]: () => (controller.current.kind === 'setup' ? controller.withSetup((setup) => setup.cancel()) : controller.withSession((session) => session.cancel())),
		[commands.showProgram]: () => controller.withSession((session) => session.showProgram()),
		[commands.showHistory]: async () => {
			codeExplanations.turn(false);
			await controller.leave();
			await page.focus();
		},
		[commands.deleteSession]: async (argument) => {
			const all = await parts.store().list();
			const asked = sessionSchema.safeParse(argument);
			const session = asked.success ? (all.find(({ id }) => id === asked.data.session) ?? null) : await chooseSession(all);
			if (session && (await confirmed(l10n.t('Delete the session “{0}” for good?', session.title)))) {
				await controller.delete([session.id]);
				await progress.refresh();
			}
		},
		[commands.deleteAllSessions]: async () => {
			const all = await parts.store().list();
			if (all.length === 0) {
				throw new Refused(troubles.noSessions());
			}
			if (await confirmed(all.length === 1 ? l10n.t('Delete your session for good?') : l10n.t('Delete all your {0} sessions for good?', all.length))) {
				await controller.delete(all.map(({ id }) => id));
				await progress.refresh();
			}
		},
		[commands.openPrivacy]: () => showPrivacy(sessionFolder, parts.privacy(null)),
		[commands.showLog]: async () => log.show(),
		[commands.chooseModel]: () => chooseHow(models, parts.clock),
		[commands.showSent]: () => showSent(),
		[commands.explainError]: async (argument) => {
			if (await explainAsked(argument, explanations)) {
				await page.focusExplained();
			}
		},
		...explainHandlers({ parts, active, page, explanations: codeExplanations }),
		[commands.explanationUse]: async () => use.show(),
		[commands.deleteExplanationUse]: async () => {
			if (await confirmed(l10n.t('Delete the record of how you used explanations for good?'))) {
				await use.clear();
			}
		},
		[commands.tryAgain]: async () => {
			const session = await tryAgain.due();
			tryAgain.withdraw();
			if (session === null) {
				throw new Refused(troubles.nothingAgain());
			}
			await controller.open(session);
			await page.focus();
		},
		...courseHandlers(given.course),
		[commands.checkCourse]: (argument) => checkOpenCourse(argument, given.checking),
		[commands.checkSubmissions]: (argument) => checkSubmissions(argument, given.checking),
		[commands.progress]: () => progress.show(),
		[commands.exportProgress]: () => exportProgress({ source: evidence, store: parts.store, clock: parts.clock }),
		[commands.importProgress]: async () => {
			await importProgress({ source: evidence, store: parts.store, clock: parts.clock });
			await controller.listAnew();
			await progress.refresh();
		},
		[commands.handIn]: () => exportHandIn(handIn),
		[commands.classInsights]: (argument) => insights.open(argument instanceof vscode.Uri ? argument : null),
		[commands.exportResearch]: () => research.exportAll(),
		[commands.sendToStore]: () => research.sendAll(),
		[commands.deleteEverything]: async () => {
			if (await confirmed(l10n.t('Delete all that is kept of you for good? These are your sessions and what they showed, your ratings, kept explanations, what you typed into forms, and what models used. Settings and keys stay.'))) {
				await deleteEverything(given);
			}
		},
		[commands.newCourse]: (argument) => newCourse(argument, { programs: parts.programs, report }),
	};
}

async function chooseSession(all: readonly SessionSummary[]): Promise<SessionSummary | null> {
	if (all.length === 0) {
		throw new Refused(troubles.noSessions());
	}
	const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const items = all.map((session) => ({ session, label: session.title, description: session.document.name, detail: when.format(session.changedAt) }));
	const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Delete which session?') });
	return picked?.session ?? null;
}

async function confirmed(question: string): Promise<boolean> {
	const yes = l10n.t('Delete');
	return (await vscode.window.showWarningMessage(question, { modal: true, detail: l10n.t('This cannot be undone.') }, yes)) === yes;
}
