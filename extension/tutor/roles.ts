/**
 * The roles of the tutor as ports: who diagnoses, who asks, who judges. The offline roles (tutor/offline) and those of a
 * language model (tutor/llm) stand behind the same interfaces. After TreeInstruct (Kargupta et al., "Instruct, Not Assist",
 * EMNLP Findings 2024): Verifier and Instructor are the paper's; the Diagnostician stands in the place of its given bug fixes.
 */
import type { Outline } from '../code/outline';
import type { ChatFailure } from '../models/chatModel';
import type { RepairFindings } from '../runs/repair/diagnosis';
import type {
	Assessment, Code, Diagnosis, Ending, Evidence, Given, Look, Problem, Question, QuestionKind, Rung, Run, Stage, Task, TaskStatus, Test, Trace, Value, Words,
} from '../words';

/** What the tutor stands on: one problem, one version of the program, and what is known of it. */
export interface Ground {
	readonly problem: Problem;
	readonly code: Code;
	readonly outline: Outline;
	readonly evidence: Evidence;
	/** Words that the course does not use; missing for none. */
	readonly avoid?: readonly string[];
}

/** A question that was asked in this session, and what became of it. */
export interface PastTurn {
	readonly id: string;
	readonly question: Question;
	/** Code version that the question was about. */
	readonly version: number;
	readonly given: Given | null;
	readonly assessment: Assessment | null;
	/** The highest rung given at this question. */
	readonly rung: Rung;
	readonly withdrawn: boolean;
	/** The whole message that asked it, as plain text; missing where nobody kept it. */
	readonly heard?: string;
	/** What became of the call that was given here, where the question asked for one. */
	readonly tried?: TriedCall;
	/** How often the student disagreed at this question, the last time included; once where nobody counted. */
	readonly disputed?: number;
}

/** A call of the student's own, as it was run; nobody has said what it should give. */
export interface TriedCall {
	readonly call: string;
	readonly ending: Ending['kind'];
	/** The value as shown, where the call returned one. */
	readonly shown: string | null;
	/** The exception's type, where one ended the run. */
	readonly error: string | null;
}

/** The whole session as the roles see it. */
export interface Situation extends Ground {
	readonly diagnosis: Diagnosis;
	readonly tasks: readonly (Task & { readonly status: TaskStatus })[];
	/** Oldest first. */
	readonly turns: readonly PastTurn[];
	/** Lines that the student has found (right at *locate*, or in their own traceback), of the current version. */
	readonly found: readonly number[];
	/** The program as it was when the session began; missing where nobody kept it. */
	readonly began?: string;
	/** What the student's last change of the program did; missing where nothing was changed yet. */
	readonly edited?: Edited;
}

/** A change of the program, beside what a question before it was asked about. */
export interface Edited {
	/** Zero-based lines of the present program that a try at a repair changed or put in; empty where it was no such try, or took lines out. */
	readonly lines: readonly number[];
	/** Ids of tests that give what they gave before. */
	readonly same: readonly string[];
	/** Ids of tests whose call gives back what it gave back before, whatever it prints; missing where nobody looked. */
	readonly sameValue?: readonly string[];
	/** Ids of tests that failed before and pass now. */
	readonly won: readonly string[];
	/** Ids of tests that passed before and fail now; missing where nobody looked. */
	readonly lost?: readonly string[];
	/** Lines of the printed text (one-based, of what is wanted) that were not there before and are right now, of tests that still fail; missing where nobody looked. */
	readonly wonLines?: readonly { readonly test: string; readonly lines: readonly number[] }[];
}

/**
 * What a question is for: `task` serves a target of the planner; the others belong to the session's end:
 * `offer` goes on from a call of the student's own, which may become an example;
 * `narrow` asks what a call should give on which likely repairs part: the answer becomes an example of the student's own;
 * `example` asks whether an example is right: one of the student's own where nothing else fails, or one that no repair passes together with the others;
 * `confirm` checks an unconfirmed understanding, `elsewhere` looks for the repaired mistake in another place, `probe` tries one edge input, `reflect` asks for one sentence.
 * `manner` asks whether a program that passes by what it prints should return it instead;
 * `foresee` asks what the next run gives, before it is shown: after many tries in a short time (the session makes it itself).
 */
export type Purpose = 'task' | 'offer' | 'example' | 'narrow' | 'confirm' | 'elsewhere' | 'probe' | 'reflect' | 'foresee' | 'manner';

export interface AskRequest {
	readonly purpose: Purpose;
	/** The planner's move; `root` for the session's own purposes. */
	readonly kind: QuestionKind;
	/** The task to ask about; null for the session's own purposes but `confirm`. */
	readonly target: Task | null;
	/** The turn that was answered last, whose answer the reply opens with; null at the start and after a withdrawal. */
	readonly last: PastTurn | null;
	/** Stages of this bug already answered right. */
	readonly stagesDone: readonly Stage[];
	/** The first question of a stage is a smaller one, since the concept was hard before. Missing: it is the usual one. */
	readonly smaller?: boolean;
	/** What the run since the last turn showed, where an edit came between (a clause of its own at the opening). */
	readonly since: Words | null;
	/** For `confirm`: the program as it was when the session began, with its run of the example that is traced now; missing where nobody ran it. */
	readonly before?: Ground;
	/** For `probe`: the edge input to ask about, run by the session beforehand. */
	readonly probe: Probe | null;
	/** For `narrow`: the call to ask about. */
	readonly undecided?: string;
	/** For `example`: the example to ask about, and whether the student knows by now what the program gives for it, and whether no repair passes it together with the others; missing for what follows from the answer. */
	readonly doubted?: { readonly test: string; readonly isGotKnown: boolean; readonly isSuspect: boolean };
	/** Ids of questions that the guard refused for this move: another is wanted. Missing: none. */
	readonly refused?: readonly string[];
}

/** A message that asks: the clause on what held or what the run showed, any teaching, then one question. */
export interface Utterance {
	readonly question: Question;
	/** The whole message, at most 60 words. */
	readonly words: Words;
	/** The message with less said before its question, the fullest first and the question alone last; missing where it is no more than that. */
	readonly plainly?: readonly Words[];
	/** A model put it into words; missing where the built-in tutor did. */
	readonly by?: 'model';
}

export interface Instructor {
	/**
	 * The next question for the move; null when none is left unasked (for `teaching`, which with none left repeats one that the
	 * teaching text does not answer, and only then the last, without its fact: when the whole text would be one that was said before).
	 */
	ask(situation: Situation, request: AskRequest, signal: AbortSignal): Promise<Utterance | null>;
	/** The same question in other words, the n-th time (1, 2); null when there are none left. */
	reword(situation: Situation, turn: PastTurn, time: number, signal: AbortSignal): Promise<Words | null>;
	/** What the next rung above `turn.rung` says at this question, at most `cap`; null when the ladder is spent. */
	help(situation: Situation, turn: PastTurn, cap: Rung, signal: AbortSignal): Promise<{ readonly rung: Rung; readonly words: Words; readonly look?: Look } | null>;
	/** The change itself, of a repair that is known to pass: the last rung. Null where the question asks for none, or none is known. */
	change(situation: Situation, turn: PastTurn): Words | null;
	/** A short answer to a question back, on another program; the open question stands. */
	answerBack(situation: Situation, turn: PastTurn, asked: string, signal: AbortSignal): Promise<Words>;
	/** The ground under the open question: the run, or who wrote the test. */
	ground(situation: Situation, turn: PastTurn): Words;
	/** How an answer to this question should look, for one that could not be read; values as the language writes them. */
	form(question: Question, given: Given | null, language: string): Words;
	/** An edit was made: is what the open question is about still so? */
	holds(situation: Situation, question: Question): boolean;
}

export interface Verifier {
	/** One verdict on the answer and all open tasks. Never guesses: what it cannot read is `unreadable`. */
	assess(situation: Situation, question: Question, given: Given, signal: AbortSignal): Promise<Assessment>;
}

export interface Diagnostician {
	/**
	 * The bugs of this version; those that a previous diagnosis already named keep their ids. `isPause`: only a rest in typing led
	 * here, for which no model is asked.
	 */
	diagnose(ground: Ground, previous: Diagnosis | null, signal: AbortSignal, isPause?: boolean): Promise<Diagnosis>;
	/** The ordered tasks of a diagnosis: bug by bug, the earliest failing stage of the program first, conceptual before syntactical. */
	tasks(ground: Ground, diagnosis: Diagnosis): readonly Task[];
	/** The stages of a bug, in order. */
	stages(diagnosis: Diagnosis, bug: string): readonly Stage[];
}

/** A probe at the end: an input that no test has, and what the program gives for it. */
export interface Probe {
	/** Empty where it is typed lines. */
	readonly call: string;
	/** What is typed into a script; missing for a call. */
	readonly typed?: readonly string[];
	readonly got: Value | null;
	/** What it prints, where the problem is about that and the call gives no value. */
	readonly printed?: string;
	/** How it ends is the point: of several printed lines the last is asked for. */
	readonly isOfEnd?: true;
}

/** Runs another text in the program's place on the problem's tests: how a repair proves itself. Rejects as the runner does. */
export type Trial = (ground: Ground, text: string, signal: AbortSignal) => Promise<Run>;

/** Runs another text in the program's place on one test, step by step. Rejects as the runner does. */
export type Tracing = (ground: Ground, text: string, test: Test, signal: AbortSignal) => Promise<Trace>;

/**
 * Looks for repairs of the program by itself; their edits count from `ground.code.text`. Null where it must not look: versions of this
 * program would take too long. Rejects when the search fails or is stopped.
 */
export type FindRepairs = (ground: Ground, signal: AbortSignal) => Promise<RepairFindings | null>;

/** A model did not do what a role wanted of it, and the built-in role made that one move. */
export interface ModelNote {
	readonly role: 'diagnostician' | 'verifier' | 'instructor';
	readonly failure: Exclude<ChatFailure, { kind: 'cancelled' }>;
}

/** The parts that a session drives. */
export interface Tutor {
	readonly diagnostician: Diagnostician;
	readonly instructor: Instructor;
	readonly verifier: Verifier;
	/** What went wrong with the model since this was asked last, oldest first; a tutor without a model has no such thing. */
	readonly takeNotes?: () => readonly ModelNote[];
}
