/**
 * Every name that the manifest and the code share. A test proves that both know the same ones
 * (test/unit/editor/manifest.test.ts).
 */

/** The webview view, and the container that holds it. */
export const viewId = 'socratic.session';

/** The page that draws how explanations are used. */
export const useViewType = 'socratic.explanationUsePage';
/** The page on what the student knows. */
export const progressViewType = 'socratic.progressPage';
/** The instructors' page on a folder of hand-ins. */
export const insightsViewType = 'socratic.insightsPage';

export const commands = {
	/** Starts a session, or opens the one that this program and entry point already have. */
	start: 'socratic.start',
	check: 'socratic.check',
	answerWithLine: 'socratic.answerWithLine',
	notSure: 'socratic.notSure',
	anotherWay: 'socratic.anotherWay',
	disagree: 'socratic.disagree',
	focusAnswer: 'socratic.focusAnswer',
	cancel: 'socratic.cancel',
	showProgram: 'socratic.showProgram',
	showHistory: 'socratic.showHistory',
	deleteSession: 'socratic.deleteSession',
	deleteAllSessions: 'socratic.deleteAllSessions',
	openPrivacy: 'socratic.openPrivacy',
	showLog: 'socratic.showLog',
	chooseModel: 'socratic.chooseModel',
	showSent: 'socratic.showSent',
	explainError: 'socratic.explainError',
	explainLines: 'socratic.explainLines',
	explainConcepts: 'socratic.explainConcepts',
	explainSummary: 'socratic.explainSummary',
	explainAtLineEnds: 'socratic.explainAtLineEnds',
	explanationUse: 'socratic.explanationUse',
	deleteExplanationUse: 'socratic.deleteExplanationUse',
	tryAgain: 'socratic.tryAgain',
	progress: 'socratic.progress',
	exportProgress: 'socratic.exportProgress',
	importProgress: 'socratic.importProgress',
	handIn: 'socratic.handIn',
	classInsights: 'socratic.classInsights',
	exportResearch: 'socratic.exportResearch',
	sendToStore: 'socratic.sendToStore',
	deleteEverything: 'socratic.deleteEverything',
	joinCourse: 'socratic.joinCourse',
	showCourse: 'socratic.showCourse',
	openProblem: 'socratic.openProblem',
	updateCourse: 'socratic.updateCourse',
	leaveCourse: 'socratic.leaveCourse',
	previewCourse: 'socratic.previewCourse',
	sampleCourse: 'socratic.sampleCourse',
	publishCourse: 'socratic.publishCourse',
	copyJoinLink: 'socratic.copyJoinLink',
	saveCourseKey: 'socratic.saveCourseKey',
	useCourseKey: 'socratic.useCourseKey',
	newCourse: 'socratic.newCourse',
	checkCourse: 'socratic.checkCourse',
	checkSubmissions: 'socratic.checkSubmissions',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** What `when` clauses may ask. */
export const contextKeys = {
	/** A session is shown that is not finished and may be written. */
	sessionOpen: 'socratic.sessionOpen',
	/** A question waits for an answer. */
	questionWaits: 'socratic.questionWaits',
	/** A question waits whose answer is a line. */
	lineWaits: 'socratic.lineWaits',
	/** The open question allows these quick answers. */
	canBeUnsure: 'socratic.canBeUnsure',
	/** Something runs that can be cancelled. */
	busy: 'socratic.busy',
	/** An explanation of code stands beside the view. */
	explained: 'socratic.explained',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

/** What `when` clauses ask for the languages: the editor's ids of those that sessions are held in. */
export const languagesKey = 'socratic.languages';

/** What all settings begin with. */
export const settingsSection = 'socratic';

export const settings = {
	codeLens: 'socratic.codeLens',
	checkWhileTyping: 'socratic.checkWhileTyping',
	explainLens: 'socratic.explainLens',
	explanations: 'socratic.explanations',
	readingLevel: 'socratic.readingLevel',
	language: 'socratic.language',
	offers: 'socratic.offers',
	offerPause: 'socratic.offerToPauseCompletions',
	timeMs: 'socratic.limits.timeMs',
	steps: 'socratic.limits.steps',
	memoryMb: 'socratic.limits.memoryMb',
	outputKb: 'socratic.limits.outputKb',
	network: 'socratic.network',
	recordStore: 'socratic.recordStore',
	modelProvider: 'socratic.model.provider',
	modelBaseUrl: 'socratic.model.baseUrl',
	modelName: 'socratic.model.name',
	modelSilence: 'socratic.model.silenceSeconds',
	speculate: 'socratic.speculate',
	sessionTokens: 'socratic.budget.sessionTokens',
	dayTokens: 'socratic.budget.dayTokens',
	sessionMoney: 'socratic.budget.sessionMoney',
	dayMoney: 'socratic.budget.dayMoney',
	promptPrice: 'socratic.budget.promptPrice',
	answerPrice: 'socratic.budget.answerPrice',
} as const;

/** The scheme of the document that shows what is sent. */
export const sentScheme = 'socratic-sent';
/** The scheme of the document that says what New Course did. */
export const newCourseScheme = 'socratic-new-course';
/** The scheme of the document that shows what is in a hand-in. */
export const handInScheme = 'socratic-hand-in';

/** The status bar's offer after a failed run. */
export const offerId = 'socratic.offer';
/** Of the status bar item that leads to an idea of some days ago. */
export const againId = 'socratic.again';
/** Where a pause of inline completions is kept, with the workspace. */
export const completionsKey = 'socratic.completions';

/** Whether explanations stand at the ends of lines, and which one was shown last: kept with the workspace. */
export const lineEndsKey = 'socratic.lineEnds';
export const explanationKey = 'socratic.explanation';
/** When everything was deleted last: kept with each workspace, and for all of them. */
export const forgottenKey = 'socratic.forgotten';

/** The name under which a student hands in without a course: kept for all workspaces. */
export const pseudonymKey = 'socratic.pseudonym';

/** Theme colours of the lines that the tutor points to. */
export const colors = {
	lineBackground: 'socratic.lineBackground',
	lineBorder: 'socratic.lineBorder',
	lineRuler: 'socratic.lineRuler',
} as const;
