/** The editor layer: its parts are built here and told of each other, and a change is handed to all that show it. */
import * as vscode from 'vscode';
import { languages } from '../code/languages';
import type { Explaining } from '../explain/explaining';
import type { FetchCourse } from '../course/fetching';
import { settingsWords } from '../course/notice';
import type { ReadFile } from '../course/whole';
import type { UseStore } from '../explain/use';
import type { View } from '../protocol';
import type { EvidenceSource } from '../session/store/evidence';
import { Lenses } from './start/codeLens';
import { CourseProblems } from './check/courseProblems';
import { registerCommands } from './commands';
import { clockTime } from './clockTime';
import { registerJoinLinks, type CourseCommandParts } from './courses/courseCommands';
import { courseDialog } from './courses/courseDialog';
import { CourseNotices } from './courses/courseNotices';
import { offerUpdate } from './courses/courseUpdates';
import { FolderCourses } from './courses/folderCourses';
import { Joining } from './courses/joining';
import { momentWords } from './courses/moments';
import { Publishing } from './courses/publishing';
import { isNetworkOn } from './models/modelSettings';
import { ContextKeys } from './contextKeys';
import { ReportDocument } from './courses/reportDocument';
import { ActiveProgram } from './documents';
import { LineAnswers } from './session/lineAnswers';
import type { OutputLog } from './outputLog';
import { idOf } from './start/entryNames';
import { Keys } from '../models/keys';
import { gatedFetch } from '../models/networkGate';
import type { Models } from './models/models';
import { handleMessage } from './pageMessages';
import type { EditorParts } from './session/parts';
import { commands, languagesKey } from './names';
import { SentDocument } from './models/sentDocument';
import { SessionController } from './session/sessionController';
import { SessionPage } from './session/sessionPage';
import type { Spoken } from './spoken';
import { StatusBar } from './statusBar';
import { CodeExplanations } from './explain/codeExplanations';
import { explanationActs } from './explain/explainCommands';
import { ExplainEvidence } from './explain/explainEvidence';
import { ExplainLimits } from './explain/explainLimits';
import { explainTarget } from './explain/explainTarget';
import { registerExplainLinks } from './explain/explainLinks';
import { Explanations } from './explain/explanations';
import type { Keeps } from './progress/forgetting';
import { ExplanationUse } from './explain/explanationUse';
import { InsightsPage, type HandInFolder } from './handIns/insightsPage';
import { Pseudonym, whoIn } from './handIns/pseudonym';
import { Research, type ResearchParts } from './handIns/research';
import { researchDialog } from './handIns/researchDialog';
import { recordStoreAddress } from './handIns/recordStoreAddress';
import { ProgressPage } from './progress/progressPage';
import { UseRecord } from './explain/useRecord';
import { registerErrorLinks } from './explain/errorLinks';
import { FailedRuns } from './explain/failedRuns';
import { TryAgain } from './start/tryAgain';
import { useWords } from './models/useWords';

/** What other extensions may see: what the Socratic view shows, to read. */
export interface SocraticApi {
	readonly view: View;
	readonly onDidChangeView: vscode.Event<void>;
	/** Takes a message as from the page; only while tests run. */
	readonly receive?: (message: unknown) => void;
	/** The language models of this window; only while tests run. */
	readonly models?: Models;
	/** What runs failed in this window; only while tests run. */
	readonly failedRuns?: FailedRuns;
	/** What is offered of earlier sessions; only while tests run. */
	readonly tryAgain?: TryAgain;
	/** The exports for research; only while tests run. */
	readonly research?: Research;
	/** The sessions of this student; only while tests run. */
	readonly store?: EditorParts['store'];
	/** What the commands on courses stand on; only while tests run. */
	readonly course?: CourseCommandParts;
	/** What the explanation of code shows in the editors; only while tests run. */
	readonly explainedInEditor?: CodeExplanations['inEditor'];
}

export interface EditorOptions {
	readonly parts: EditorParts;
	readonly log: OutputLog;
	readonly models: Models;
	readonly explain: ExplainOptions;
	/** What all sessions say of what the student knows. */
	readonly seen: EvidenceSource;
	/** How instructors read what students hand in. */
	readonly handIns: HandInFolder;
	/** How they are read and written for research. */
	readonly research: ResearchOnDisk;
	/** The version of the extension. */
	readonly release: string;
	/** Where the sessions are kept. */
	readonly sessionFolder: vscode.Uri;
	/** What courses are read and fetched with. */
	readonly course: { readonly folder: (path: string) => ReadFile; readonly fetch: FetchCourse; readonly isTooWide: (folder: vscode.Uri) => boolean };
	/** What the tutor, the explanations and the pages speak. */
	readonly spoken: Spoken;
}

/** What exports for research need of the machine. */
export type ResearchOnDisk = Pick<ResearchParts, 'survey' | 'writeFolder' | 'writeFile' | 'marks'>;

/** What explanations of code are built on. */
export interface ExplainOptions {
	readonly explaining: Explaining;
	/** How they are used is recorded here. */
	readonly use: UseStore;
	/** What was explained before. */
	readonly kept: Keeps;
}

/** Builds the editor layer: the view, the commands, the lenses, the status bar; all of them follow one controller. */
export function createEditor(context: vscode.ExtensionContext, { parts, log, models, explain, seen, handIns, research: onDisk, release, sessionFolder, spoken, course: courseParts }: EditorOptions): vscode.Disposable & { readonly api: SocraticApi } {
	void vscode.commands.executeCommand('setContext', languagesKey, languages.flatMap(({ editorIds }) => editorIds));
	const active = new ActiveProgram();
	const controller: SessionController = new SessionController(parts, active, () => page.isVisible);
	const viewChanges = new vscode.EventEmitter<void>();
	const explanations = new Explanations(parts.newId);
	const failedRuns = new FailedRuns(log);
	const tryAgain = new TryAgain(parts);
	const record = new UseRecord(explain.use, parts.clock, log);
	const limits = new ExplainLimits({ controller, store: parts.store, programs: parts.programs, log });
	const evidence = new ExplainEvidence(parts);
	const codeExplanations: CodeExplanations = new CodeExplanations({
		explaining: explain.explaining, programs: parts.programs, record, log, clock: parts.clock, newId: parts.newId, memory: parts.memory,
		limits: ({ document, language }) => limits.of(document, language),
		evidence: (target, signal) => evidence.of(target, signal),
		rules: (uri) => parts.courses.rules(uri),
		speaks: () => spoken.wanted,
		isVisible: () => page.isVisible,
	});
	const use = new ExplanationUse(context.extensionUri, record, log, spoken);
	const progress = new ProgressPage({
		folder: context.extensionUri, source: seen, store: parts.store, clock: parts.clock, log, spoken,
		open: async (session) => {
			await controller.open(session);
			await page.show();
		},
	});
	const { courses } = parts;
	courses.follow(() => active.document?.uri ?? null);
	const courseNotices = new CourseNotices();
	const joining = new Joining({ courses, notices: courseNotices, dialog: courseDialog, clock: parts.clock, fetch: courseParts.fetch, isTooWide: courseParts.isTooWide, isNetworkOn });
	const folderCourses = new FolderCourses({ courses, joining, dialog: courseDialog, memory: context.workspaceState, log });
	const course: CourseCommandParts = {
		courses, joining, notices: courseNotices, dialog: courseDialog, clock: parts.clock, log,
		publishing: new Publishing({ dialog: courseDialog, secrets: context.secrets, folder: courseParts.folder, extensionId: context.extension.id }),
		left: (membership) => folderCourses.left(membership),
		sample: vscode.Uri.joinPath(context.extensionUri, 'examples'),
		previews: vscode.Uri.joinPath(context.globalStorageUri, 'previews'),
		show: () => page.show(),
	};
	const view = (): View => {
		const shown = codeExplanations.beside(explanations.beside(controller.view, controller.isRestored));
		const joined = controller.current.kind === 'session' ? courses.of(controller.current.session.uri) : courses.here;
		return joined ? { ...shown, course: { name: joined.course.name, sets: [...settingsWords(joined.course, vscode.workspace.isTrusted, momentWords)] } } : shown;
	};
	const insights = new InsightsPage({ folder: context.extensionUri, handIns, log, spoken });
	// What an instructor sends is their own decision: a course's rule that its students' tutor sends nothing is none for it.
	const storeFetch = gatedFetch(isNetworkOn, (input, init) => globalThis.fetch(input, init));
	const research = new Research({ ...onDisk, access: new Keys(context.secrets, 'record-store'), fetch: storeFetch, isNetworkOn, address: recordStoreAddress, clock: parts.clock, time: clockTime, log }, researchDialog);
	const pseudonym = new Pseudonym(context.globalState, parts.newId);
	const handIn = {
		store: parts.store, use: () => record.all(), clock: parts.clock, release,
		who: async () => {
			// Somewhere else, who is in one course alone means that one.
			const joined = courses.here ?? (courses.all.length === 1 ? courses.all[0] : null);
			return joined ? whoIn(joined) : pseudonym.who();
		},
	};
	/** The name of the program that is shown. */
	const shownDocument = (): string | null => {
		const shown = view();
		return 'document' in shown ? shown.document : null;
	};
	const page: SessionPage = new SessionPage(context.extensionUri, {
		view,
		received: (message) => void handleMessage(message, {
			restored: () => codeExplanations.restore((place) => explainTarget(place, active, parts.programs)),
			controller, log, refresh: () => page.refresh(), showCourse: () => void vscode.commands.executeCommand(commands.showCourse), openProblem: (problem) => void vscode.commands.executeCommand(commands.openProblem, { problem }), openPrivacy: () => void vscode.commands.executeCommand(commands.openPrivacy),
			explanation: (act) => explanationActs(codeExplanations, page)(act),
			explain: (text) => explanations.explain(text, null, shownDocument()),
			closeExplained: () => explanations.close(),
			findIt: () => {
				const { program } = explanations;
				explanations.close();
				void vscode.commands.executeCommand(commands.start, program ?? undefined);
			},
		}),
		visible: (isVisible) => {
			codeExplanations.seen();
			if (isVisible) {
				controller.refresh();
			}
		},
		spoken,
		log,
	});
	const courseProblems = new CourseProblems({ clock: parts.clock, log, folder: courseParts.folder, onLanguage: spoken.onChange });
	const lenses = new Lenses(parts.programs, parts.clock, log, spoken.onChange);
	const report = new ReportDocument();
	const statusBar = new StatusBar();
	const keys = new ContextKeys();

	let isFollowing = false;
	const follow = (): void => {
		isFollowing = false;
		const looked = limits.note();
		if (looked !== null) {
			codeExplanations.limited(looked);
		}
		const { current } = controller;
		const shown = view();
		statusBar.update(shown, shown.kind === 'session' ? useWords(models, shown.session, spoken.language) : null);
		keys.update(shown);
		page.refresh(shown);
		if (current.kind === 'session') {
			lenses.note(current.session.uri.toString(), idOf(current.session.entry), shown, current.session.ranText);
		}
	};
	// One step of a session changes it several times.
	const followSoon = (): void => {
		if (!isFollowing) {
			isFollowing = true;
			queueMicrotask(follow);
		}
	};
	// A session goes on as soon as its program is looked at, also while the Socratic view is not.
	const resume = (document: vscode.TextDocument | null): void => {
		if (document && controller.remembered === document.uri.toString()) {
			void controller.restore();
		}
	};
	const subscriptions = vscode.Disposable.from(
		controller.onChange(() => viewChanges.fire()),
		explanations.onChange(() => viewChanges.fire()),
		codeExplanations.onChange(() => viewChanges.fire()),
		viewChanges.event(followSoon),
		vscode.window.onDidChangeTextEditorSelection(({ kind }) => kind !== undefined && page.letFocusBe()),
		active.onChange(() => {
			courses.moved();
			resume(active.document);
		}),
		models.onChange(followSoon),
		spoken.onChange(() => {
			page.anew();
			viewChanges.fire();
		}),
		new SentDocument(models), report,
		courseNotices, folderCourses, registerJoinLinks(),
		parts.courses.onChange(() => viewChanges.fire()),
		registerCommands({ course, checking: { parts, problems: courseProblems, folder: courseParts.folder }, parts, active, controller, page, explanations, codeExplanations, use, progress, insights, research, handIn, pseudonym, tryAgain, evidence: seen, kept: explain.kept, log, models, report, sessionFolder }),
		registerErrorLinks(),
		registerExplainLinks(parts.programs, parts.courses, parts.clock, log, spoken.onChange),
		new LineAnswers(controller, parts.clock),
		lenses, statusBar, courseProblems, page, controller, explanations, codeExplanations, use, progress, insights, failedRuns, tryAgain, active, viewChanges,
	);
	resume(active.document);
	void folderCourses.lookAround();
	const stop = new AbortController();
	void offerUpdate({ courses, joining, dialog: courseDialog, memory: context.globalState, clock: parts.clock, log }, stop.signal);

	const api: SocraticApi = {
		get view() {
			return view();
		},
		onDidChangeView: viewChanges.event,
		...(context.extensionMode === vscode.ExtensionMode.Test ? { receive: (message: unknown) => page.receive(message), models, failedRuns, tryAgain, research, store: parts.store, course, explainedInEditor: codeExplanations.inEditor } : {}),
	};
	return { api, dispose: () => {
		stop.abort();
		subscriptions.dispose();
	} };
}
