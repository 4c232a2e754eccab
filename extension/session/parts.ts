import type { ConceptUse } from '../code/conceptQuery';
import type { Outline } from '../code/outline';
import type { Log } from '../log';
import type { Privacy } from '../protocol';
import type { Runner, SiblingFile } from '../runs/runner';
import type { EdgeCall } from '../tutor/offline/closing/probes';
import type { EdgeTyped } from '../tutor/offline/closing/typedProbes';
import type { AskRequest, Situation, Tutor, Utterance } from '../tutor/roles';
import type { EntryPoint, Test } from '../words';
import type { CourseGrounds } from './course/courseGround';
import type { TaskExample } from './examples/offered';

/** What a program says and how it is run: read anew for every version. */
export interface ReadProgram {
	readonly outline: Outline;
	/** The text to run: as written, with the examples that would stop it at its start blanked out, line for line. */
	readonly runnable: string;
	/** The concepts that it uses; worked out when it is asked for. */
	readonly concepts: () => readonly ConceptUse[];
}

/** The parts that a session is built from. */
export interface SessionParts {
	readonly runner: Runner;
	readonly tutor: Tutor;
	/** Why a message may not be shown; null when it may. */
	readonly guard: (situation: Situation, utterance: Utterance, request: AskRequest) => string | null;
	/** Edge inputs that no test has, best first: calls in the program's language. */
	readonly probes: (situation: Situation) => readonly EdgeCall[];
	/** The same for a script: lines to type. */
	readonly typedProbes: (situation: Situation) => readonly EdgeTyped[];
	readonly read: (text: string) => ReadProgram;
	/** Examples that the words of a task seem to give for the entry point of a program with this text. */
	readonly taskExamples: (entry: EntryPoint, text: string, statement: string) => readonly TaskExample[];
	/** Examples that a program with this text holds for the entry point, without those of files beside it. */
	readonly examplesIn: (entry: EntryPoint, text: string) => readonly Test[];
	/** The files beside the document that its program may import or open. */
	readonly files: (signal: AbortSignal) => Promise<readonly SiblingFile[]>;
	/** What a session's course keeps from students; missing where there are no courses. */
	readonly course?: CourseGrounds;
	/** Who can see the session now. */
	readonly privacy: () => Privacy;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly newId: () => string;
	readonly log: Log;
}
