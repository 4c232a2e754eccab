/**
 * What a session is at a moment: the types that the fold builds from the journal. Nothing here waits or decides.
 */
import type { LineHistory } from '../code/anchors';
import type { AnswerForm, Assessment, Code, Look, Problem, Rung, Slots, Stage, Standing, Task, TaskStatus, TreeNode, Words } from '../words';
import type { Purpose, TriedCall } from '../tutor/roles';
import type { BugDigest, EventOf, JournalGiven, RunCause, RunDigest, SessionCourse } from './events/events';
import type { Pace } from './pace';
import type { NodeVerdict } from './planner';

/** A task as the journal keeps it: its text stays in the secret file. */
export type TaskState = Omit<Task, 'text'> & {
	readonly status: TaskStatus;
	/** How often its questions were left unanswered. */
	readonly left: number;
};

export interface TurnState {
	readonly id: string;
	readonly purpose: Purpose;
	readonly node: TreeNode | null;
	readonly task: string | null;
	readonly stage: Stage;
	readonly question: string;
	readonly template: string;
	readonly slots: Slots;
	readonly form: AnswerForm;
	readonly version: number;
	/** The program's text when it was asked. */
	readonly program: string;
	readonly status: 'open' | 'answered' | 'withdrawn' | 'left';
	/** Withdrawn because its bug was gone, or there was no need to ask: not for an edit that changed what it was about. */
	readonly solved: boolean;
	readonly rung: Rung;
	readonly rewords: number;
	/** The change itself may be asked for here. */
	readonly canShowChange?: true;
	/** Why the verdict on its answer was taken back; missing where it was not, or nobody could judge it. */
	readonly takenBack?: TakenBack;
	/** The example that the student disagrees with here; missing where they did not, or nothing can be asked about it. */
	readonly doubts?: string;
	/** How often the student disagreed with it. */
	readonly disputed: number;
	/** How often what was given could not be read; missing for never. */
	readonly unread?: number;
	readonly given: JournalGiven | null;
	readonly assessment: Assessment | null;
	/** What the call came to that was given here; missing where none was asked for. */
	readonly tried?: TriedCall;
	/** Who put the question into words, where that was a model. */
	readonly by?: 'model';
}

/** A verdict that turned out to be wrong: why, and what the answer was read as. */
export interface TakenBack {
	readonly reason: NonNullable<EventOf<'verdict-withdrawn'>['reason']>;
	readonly readAs: string | null;
}

/** A bug as the journal keeps it, and the version that its line is of. */
export type BugState = Omit<BugDigest, 'line'> & { readonly line: number | null; readonly version: number };

/** How many of the counted tests passed, at the time of a run. */
export interface Score {
	readonly passed: number;
	readonly total: number;
}

/** A worked-out idea that was asked about on another program, after the end. */
export interface Transfer {
	readonly turn: string;
	readonly item: string;
	readonly concept: string;
	readonly when: EventOf<'transfer-asked'>['when'];
	readonly outcome: 'open' | 'right' | 'wrong' | 'left';
	/** When it was answered or left, in milliseconds since 1970; missing while it is open. */
	readonly settledAt?: number;
}

/** One piece of the conversation. */
export type Talk =
	| { readonly kind: 'asked' | 'taught' | 'hint' | 'reply'; readonly id: string; readonly turn: string; readonly words: Words; readonly version: number; readonly look?: Look }
	/** What added prints showed. */
	| { readonly kind: 'looked'; readonly id: string; readonly words: Words; readonly version: number }
	| { readonly kind: 'answer'; readonly id: string; readonly turn: string; readonly given: JournalGiven; readonly version: number }
	/** The student left a question of the session's end or beside it. */
	| { readonly kind: 'skipped'; readonly id: string; readonly turn: string; readonly version: number }
	| {
			readonly kind: 'run'; readonly id: string; readonly cause: RunCause; readonly before: (Score & { readonly run: RunDigest }) | null; readonly now: Score & { readonly run: RunDigest };
			/** An example that still fails, and in another way than before: what it gives now may be told. */
			readonly changed?: string;
	  }
	| { readonly kind: 'pause'; readonly id: string }
	/** Most of the program is new: what is said from here on is about that. */
	| { readonly kind: 'replaced'; readonly id: string; readonly version: number }
	/** A verdict was taken back, since its example does not count any more. */
	| { readonly kind: 'taken-back'; readonly id: string; readonly turn: string; readonly version: number }
	/** A model did not do its part. `reason`: the kind of failure; `retryAfterMs`: how long it asks to wait. */
	| {
			readonly kind: 'notice'; readonly id: string; readonly reason: string; readonly role: 'diagnostician' | 'verifier' | 'instructor'; readonly version: number;
			readonly retryAfterMs?: number;
	  }
	/** After the end: another program, and what its answer came to. */
	| { readonly kind: 'transfer' | 'transfer-told'; readonly id: string; readonly turn: string; readonly words: Words; readonly version: number }
	| { readonly kind: 'transfer-said'; readonly id: string; readonly turn: string; readonly text: string | null; readonly version: number }
	| { readonly kind: 'end'; readonly id: string; readonly words: Words; readonly version: number };

/** What the session does next, when no run is due. */
export type Pending =
	| { readonly kind: 'start' }
	| { readonly kind: 'diagnose' }
	| { readonly kind: 'set-tasks' }
	| { readonly kind: 'decide' }
	| { readonly kind: 'perform'; readonly move: EventOf<'move-decided'>['move']; readonly purpose: Purpose }
	| { readonly kind: 'student' }
	| { readonly kind: 'assess'; readonly turn: string }
	/** Tasks that the last assessment showed to be understood, not yet written down as resolved. */
	| { readonly kind: 'resolve'; readonly tasks: readonly string[] }
	| { readonly kind: 'nothing' };

export interface SessionState {
	readonly id: string;
	readonly startedAt: number;
	readonly pace: Pace;
	readonly document: { readonly uri: string; readonly name: string };
	readonly problem: Problem;
	readonly code: Code;
	/** When the program changed last, in milliseconds since 1970. */
	readonly changedAt: number;
	/** When runs of changed programs did not pass lately, in milliseconds since 1970. */
	readonly tries: readonly number[];
	/** The program's text when it was settled last: saved, checked, or passing. */
	readonly settled: string;
	/** The version that replaced most of the program last; missing before. */
	readonly replaced?: number;
	/** The program's text when the session began. */
	readonly began: string;
	/** Finds the lines of older versions again. */
	readonly lines: LineHistory;
	readonly mastery: Readonly<Record<string, number>>;
	/** The course that it began in; missing without one. */
	readonly course?: SessionCourse;
	/** Examples are asked for once the program can be read; missing where that was never so. */
	readonly examplesLater?: boolean;
	readonly setAside: readonly string[];
	readonly run: RunDigest | null;
	/** The version whose added prints were last shown; missing before. */
	readonly looked?: number;
	/** What the student tries out, and at which question; missing while nothing is tried. */
	readonly scratch?: { readonly turn: string; readonly text: string };
	/** A run that is owed: the program or the tests changed, or the student asked for it. */
	readonly dueRun: RunCause | null;
	readonly standing: Standing;
	/** What was diagnosed last: a version of the program on certain tests (`diagnosisKey`); null before. */
	readonly diagnosed: string | null;
	/** Those of the last diagnosis first; one that is gone stays known, so that it is recognised when it comes back. */
	readonly bugs: readonly BugState[];
	/** Calls on which the likely repairs of the last diagnosis part; missing for none. */
	readonly undecided?: readonly string[];
	/** The one test that no repair is found to pass while several agree on all others; missing for none. */
	readonly suspect?: string;
	/** The state space, in order. */
	readonly tasks: readonly TaskState[];
	/** The stages of each bug, and those answered right. */
	readonly stages: Readonly<Record<string, readonly Stage[]>>;
	readonly stagesDone: Readonly<Record<string, readonly Stage[]>>;
	readonly node: TreeNode | null;
	readonly verdict: NodeVerdict | null;
	/** Oldest first; the last one may be open. */
	readonly turns: readonly TurnState[];
	readonly talk: readonly Talk[];
	/** Closing purposes that are behind us, asked or not. */
	readonly closed: readonly Purpose[];
	readonly pending: Pending;
	readonly outcome: EventOf<'finished'>['outcome'] | null;
	/** When it was finished, in milliseconds since 1970; missing before. */
	readonly finishedAt?: number;
	/** What was asked after the end, oldest first; the last one may be open. */
	readonly transfers: readonly Transfer[];
	/** The last event's id, so that a stale wait can be told. */
	readonly last: string;
}

export function openTurn(state: SessionState): TurnState | null {
	const last = state.turns.at(-1);
	return last?.status === 'open' ? last : null;
}

/** What is asked after the end and waits for an answer; null when nothing is. */
export function openTransfer({ transfers }: Pick<SessionState, 'transfers'>): Transfer | null {
	const last = transfers.at(-1);
	return last?.outcome === 'open' ? last : null;
}

/** The id of what waits for the student's words: a question, or the other program after the end; null when nothing does. */
export function waitingFor(state: SessionState): string | null {
	return openTurn(state)?.id ?? openTransfer(state)?.turn ?? null;
}

export function openTasks(state: SessionState): readonly TaskState[] {
	return state.tasks.filter((task) => task.status === 'open');
}

/** Why a session waits for examples: its program could not be run before and can now, or the student set the only example aside. */
export type WaitingSession = 'mended' | 'aside';

/** The program can be read, and what it should do is not known well enough: examples are asked for before anything else. Null where that is not so. */
export function needsExamples(state: SessionState): WaitingSession | null {
	const { examplesLater, outcome, run, code, dueRun, pending, setAside } = state;
	const isResting = outcome === null && dueRun === null && run?.version === code.version && run.broken === null && pending.kind === 'decide';
	const isNoneLeft = setAside.length > 0 && countedTests(state).length === 0;
	return !isResting ? null : examplesLater === true ? 'mended' : isNoneLeft ? 'aside' : null;
}

/** The tests that count: those that the student has not set aside. */
export function countedTests(state: SessionState): Problem['tests'] {
	return state.problem.tests.filter((test) => !state.setAside.includes(test.id));
}

/** How many of the counted tests pass in a run, and how many there are. */
export function score(state: SessionState, run: RunDigest | null = state.run): Score {
	const counted = countedTests(state).map((test) => test.id);
	const passed = run?.results.filter((result) => result.passed && counted.includes(result.test)).length ?? 0;
	return { passed, total: counted.length };
}

/** Names the program and the tests that a diagnosis is of. */
export function diagnosisKey(state: SessionState, version = state.code.version): string {
	return [version, ...countedTests(state).map((test) => test.id), ...(isUnrun(state.run) ? [unrunMark] : [])].join(' ');
}

const unrunMark = 'unrun';

/** No example was tried: programs of the language cannot be run here. */
export function isUnrun(run: SessionState['run']): boolean {
	return run !== null && run.broken === null && run.results.length > 0 && run.results.every(({ ending }) => ending === 'not-run');
}

/** The diagnosis is of a time when nothing could be run, and now something was. */
export function hasRunAtLast({ diagnosed, run }: SessionState): boolean {
	return diagnosed !== null && diagnosed.endsWith(` ${unrunMark}`) && run?.broken === null && !isUnrun(run);
}

export function allPass(state: SessionState): boolean {
	const { passed, total } = score(state);
	return total > 0 && passed === total;
}
