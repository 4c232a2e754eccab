import * as vscode from 'vscode';
import { systemClock } from './clock';
import { createParser } from './code/parser';
import { grammarFolder } from './code/parserFiles.node';
import { courseFolder, isTooWide } from './course/courseFolder.node';
import { MembershipFiles } from './course/membershipFiles.node';
import { Courses } from './editor/courses/courses';
import { stillPaused } from './editor/session/completions';
import { createEditor, type SocraticApi } from './editor/editor';
import { explainingOn } from './editor/explain/explainers';
import { ForgettableMemory } from './editor/progress/forgetting';
import { masteryFrom } from './editor/session/mastery';
import { modelPrivacy } from './editor/models/modelPrivacy';
import { Models } from './editor/models/models';
import { completionsKey } from './editor/names';
import { createOutputLog } from './editor/outputLog';
import { Programs } from './editor/programs';
import { RunnersAtHand } from './editor/runnersAtHand';
import { Spoken } from './editor/spoken';
import { tutorOn } from './editor/models/tutoring';
import { typedExamples } from './editor/session/typedExamples';
import { ExplanationFiles } from './explain/explanationFiles.node';
import { UseFile } from './explain/useFiles.node';
import { LedgerFiles } from './models/ledgerFiles.node';
import { eventsIn, readClass } from './records/insights/handInFiles.node';
import { writeFile, writeFolder } from './records/researchFiles.node';
import { surveyFolder } from './records/researchFolder.node';
import { SentMarkFile } from './records/xapi/sentMarks.node';
import { Runners } from './runs/runners.node';
import { EvidenceFiles } from './session/store/evidenceFiles.node';
import { createSessionStore } from './session/store/storeFiles.node';

/** Builds the parts and hands them to each other; each does its first work when it is needed. */
export async function activate(context: vscode.ExtensionContext): Promise<SocraticApi> {
	const log = createOutputLog();
	const courses = new Courses({ store: new MembershipFiles(vscode.Uri.joinPath(context.globalStorageUri, 'courses').fsPath, log), folder: courseFolder, clock: systemClock, log });
	await courses.load();
	const spoken = await Spoken.of(vscode.Uri.joinPath(context.extensionUri, 'l10n'), courses, log);
	const dist = vscode.Uri.joinPath(context.extensionUri, 'dist').fsPath;
	const release = String((context.extension.packageJSON as { version?: unknown }).version);
	const sessionFolder = vscode.Uri.joinPath(context.globalStorageUri, 'sessions');
	const explanations = vscode.Uri.joinPath(context.globalStorageUri, 'explanations');
	const kept = new ExplanationFiles(vscode.Uri.joinPath(explanations, 'kept').fsPath);
	const runners = new Runners({ distFolder: dist, log, keptFolder: vscode.Uri.joinPath(context.globalStorageUri, 'ready').fsPath, isTrusted: () => vscode.workspace.isTrusted });
	const grammars = grammarFolder(`${dist}/grammars`);
	const programs = new Programs((language) => createParser(language, grammars));
	const evidence = new EvidenceFiles({ sessions: sessionFolder.fsPath, kept: vscode.Uri.joinPath(context.globalStorageUri, 'knowledge', 'seen.json').fsPath, release, log });
	const store = createSessionStore({ folder: sessionFolder.fsPath, log, seen: evidence });
	const models = new Models({ log, clock: systemClock, secrets: context.secrets, use: new LedgerFiles(vscode.Uri.joinPath(context.globalStorageUri, 'use').fsPath), courses });

	const editor = createEditor(context, {
		log,
		models,
		seen: evidence,
		handIns: { read: readClass, events: eventsIn },
		research: { survey: surveyFolder, writeFolder, writeFile, marks: (baseUrl) => new SentMarkFile(vscode.Uri.joinPath(context.globalStorageUri, 'sent').fsPath, baseUrl) },
		release,
		sessionFolder,
		explain: {
			explaining: explainingOn({ programs, models, log, kept, release }),
			kept,
			use: new UseFile(vscode.Uri.joinPath(explanations, 'use.jsonl').fsPath),
		},
		spoken,
		course: { folder: courseFolder, fetch: (url, init) => globalThis.fetch(url, init), isTooWide: (folder) => isTooWide(folder.fsPath) },
		parts: {
			log,
			clock: systemClock,
			newId: () => crypto.randomUUID(),
			programs,
			runners: new RunnersAtHand({ clock: systemClock, log, runner: ({ id }) => runners.of(id) }),
			store: () => store,
			tutor: tutorOn(models, () => spoken.language, log, systemClock),
			mastery: masteryFrom(evidence, log, systemClock),
			examples: typedExamples,
			privacy: (session) => modelPrivacy(models, session, spoken.language),
			courses,
			debugFolder: vscode.Uri.joinPath(context.globalStorageUri, 'debug'),
			memory: new ForgettableMemory(context.workspaceState, context.globalState, () => crypto.randomUUID(), (key, value) => (key === completionsKey ? stillPaused(value) : undefined)),
		},
	});
	context.subscriptions.push(log, courses, spoken, runners, programs, models, editor);
	return editor.api;
}
