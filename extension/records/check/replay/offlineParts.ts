import { exampleReader } from '../../../code/examples';
import type { ProgramParser } from '../../../code/parser';
import type { Log } from '../../../log';
import type { Attempter } from '../../../runs/attempts';
import type { Runner, SiblingFile } from '../../../runs/runner';
import type { SessionParts } from '../../../session/parts';
import { repairFinder, type SearchLimits } from '../../../session/repairFinder';
import { tracingOf, trialOf } from '../../../session/trial';
import { offlinePrivacy } from '../../../tutor/offlinePrivacy';
import { offlineTutor } from '../../../tutor/offlineTutor';
import type { FindRepairs } from '../../../tutor/roles';
import { readText } from '../checking';

/** What a session without an editor, a person and a model is built on. */
export interface OfflineGround {
	readonly parser: ProgramParser;
	readonly runner: Runner & Attempter;
	readonly fileName: () => string;
	readonly files: readonly SiblingFile[];
	readonly limits: SearchLimits;
	readonly taskExamples: SessionParts['taskExamples'];
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly newId: () => string;
	readonly log: Log;
	/** Stands before the search, such as one that remembers; missing: nothing does. */
	readonly before?: (search: FindRepairs) => FindRepairs;
}

/** The parts of a session with the built-in tutor, for programs that nobody edits. A busy machine changes nothing where the limits are wide. */
export function offlineParts({ parser, runner, fileName, files, limits, taskExamples, now, newId, log, before = (search) => search }: OfflineGround): { readonly parts: SessionParts; readonly findRepairs: FindRepairs } {
	const concepts = (text: string) => {
		const program = parser.parse(text);
		try {
			return program.concepts();
		} finally {
			program.dispose();
		}
	};
	const program: Pick<SessionParts, 'runner' | 'read' | 'files' | 'now'> = {
		runner, now,
		read: (text) => ({ ...readText(parser, text), concepts: () => concepts(text) }),
		files: async () => files,
	};
	const findRepairs = before(repairFinder(program, runner, parser, fileName, limits));
	return {
		findRepairs,
		parts: {
			...offlineTutor({ findRepairs, trial: trialOf(program, fileName), trace: tracingOf(program, fileName), log }),
			...program, taskExamples, examplesIn: exampleReader(parser, fileName), privacy: offlinePrivacy, newId, log,
		},
	};
}
