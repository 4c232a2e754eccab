import type * as vscode from 'vscode';
import { exampleReader } from '../../code/examples';
import type { Language } from '../../code/language';
import type { ParsedProgram, ProgramParser } from '../../code/parser';
import { unreadAt } from '../../code/unread';
import type { Log } from '../../log';
import type { Manner, Privacy } from '../../protocol';
import type { Limits, Runner } from '../../runs/runner';
import { taskExampleReader } from '../../session/examples/offered';
import type { SessionParts } from '../../session/parts';
import type { SetupParts } from '../../session/setup/setup';
import type { SessionStore } from '../../session/store/store';
import { tracingOf, trialOf } from '../../session/trial';
import { repairFinder } from '../../session/repairFinder';
import { unreadFirst } from '../../session/unreadFirst';
import type { FindRepairs, Tracing, Trial } from '../../tutor/roles';
import type { ConceptId, EntryPoint, Test } from '../../words';
import type { Clock } from '../../clock';
import type { Courses } from '../courses/courses';
import { nameOf } from '../documents';
import type { Keeps } from '../progress/forgetting';
import type { Programs } from '../programs';
import { reader } from '../programs';
import type { RunnersAtHand } from '../runnersAtHand';
import { readSettings } from '../settings';
import { siblingFiles } from '../siblings';

/** Who asks and judges in sessions on programs of one language. */
export type TutorParts = Pick<SessionParts, 'tutor' | 'guard' | 'probes' | 'typedProbes'>;

/** What the tutor of one session stands on: whose budget a model uses, how a repair is tried, and how one is looked for. */
export interface TutorGround {
	/** The session's id. */
	readonly session: string;
	readonly trial: Trial;
	readonly trace: Tracing;
	readonly findRepairs: FindRepairs;
}

/** How examples that a student types are read. */
export interface ExampleParts {
	/** `program` is the student's own, for its names; use it before the next wait. */
	readonly read: (program: ParsedProgram, entry: EntryPoint, given: string, expected: string, manner: Manner) => ReturnType<SetupParts['readExample']>;
	placeholder(program: ParsedProgram, entry: EntryPoint, known: readonly Test[]): ReturnType<SetupParts['placeholder']>;
	uses(program: ParsedProgram, entry: EntryPoint): ReturnType<SetupParts['uses']>;
}

/** Everything that the editor layer is built on; each part is made when it is asked for first. */
export interface EditorParts {
	readonly log: Log;
	readonly clock: Clock;
	readonly newId: () => string;
	readonly programs: Programs;
	readonly runners: RunnersAtHand;
	readonly store: () => SessionStore;
	readonly tutor: (language: Language, ground: TutorGround) => TutorParts;
	/** What the student has shown to know in all sessions: mastery by concept, 0 to 1. Never rejects; what cannot be read is said and left out. */
	readonly mastery: () => Promise<Readonly<Record<ConceptId, number>>>;
	readonly examples: ExampleParts;
	/** Who can see what the student does, with the tutor as it is set up now; and what of the budgets is used, that of a session (by its id) too. */
	readonly privacy: (session: string | null) => Privacy;
	/** Where a file that calls the student's function for the debugger may be written. */
	readonly debugFolder: vscode.Uri;
	/** The courses that the student is in. */
	readonly courses: Courses;
	/** What this window remembers about the workspace. */
	readonly memory: vscode.Memento & Keeps;
}

/** The parts of a session (by its id) on a document, whose place may change: `uri` is asked at every use. */
export async function sessionParts(parts: EditorParts, language: Language, uri: () => vscode.Uri, session: string): Promise<SessionParts> {
	const parser = await parts.programs.parser(language);
	const program: Pick<SessionParts, 'runner' | 'read' | 'files'> = {
		runner: sessionRunner(parts, parser, language, uri),
		read: reader(parser),
		files: (signal) => siblingFiles(uri(), language, signal),
	};
	const [name, now] = [() => nameOf(uri()), () => parts.clock.now()];
	return {
		...parts.tutor(language, { session, trial: trialOf(program, name), trace: tracingOf(program, name), findRepairs: repairFinder({ ...program, now }, parts.runners.of(language), parser, name) }),
		...program,
		taskExamples: taskExampleReader(parser, parts.examples.read),
		examplesIn: exampleReader(parser, name),
		course: (course) => parts.courses.ground(course, uri()),
		privacy: () => parts.privacy(session),
		now,
		newId: parts.newId,
		log: parts.log,
	};
}

/** What runs the programs of a session: within the user's limits. Where nothing can be run here it still tells of what cannot be read. */
export function sessionRunner({ runners }: Pick<EditorParts, 'runners'>, parser: ProgramParser, language: Language, uri: () => vscode.Uri): Runner {
	return unreadFirst(limited(runners.of(language), () => readSettings(uri()).limits), (text) => {
		const program = parser.parse(text);
		try {
			return unreadAt(program);
		} finally {
			program.dispose();
		}
	});
}

/** A runner that keeps to the user's limits wherever its caller names none. */
export function limited(runner: Runner, limits: () => Limits): Runner {
	return {
		warm: () => runner.warm(),
		run: (program, tests, signal, own) => runner.run(program, tests, signal, { ...limits(), ...own }),
		trace: (program, test, signal, own) => runner.trace(program, test, signal, { ...limits(), ...own }),
		evaluate: (expressions, signal) => runner.evaluate(expressions, signal),
		release: () => runner.release(),
		dispose: () => runner.dispose(),
	};
}
