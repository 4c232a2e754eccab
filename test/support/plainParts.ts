/** The parts of a session in plain Node, without an editor: for unit tests, evaluations and the bench. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { exampleReader, withoutExamples } from '../../extension/code/examples';
import { languages } from '../../extension/code/languages';
import { createParser, type ParsedProgram, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import type { Attempter } from '../../extension/runs/attempts';
import { typedExamples } from '../../extension/editor/session/typedExamples';
import { taskExampleReader } from '../../extension/session/examples/offered';
import type { SessionParts } from '../../extension/session/parts';
import type { Runner } from '../../extension/runs/runner';
import { repairFinder, type SearchLimits } from '../../extension/session/repairFinder';
import { tracingOf, trialOf } from '../../extension/session/trial';
import type { FindRepairs } from '../../extension/tutor/roles';
import { createPythonRunner } from '../../extension/runs/python/pythonRunner.node';
import { offlinePrivacy } from '../../extension/tutor/offlinePrivacy';
import { offlineTutor } from '../../extension/tutor/offlineTutor';
import { KeptLog } from './keptLog';
import { memory, rememberingRunner, rememberingSearch } from './rememberingRunner';

export interface PlainParts {
	readonly parts: SessionParts;
	readonly parser: ProgramParser;
	readonly attempter: Attempter;
	readonly findRepairs: FindRepairs;
	readonly log: KeptLog;
	dispose(): void;
}

/** A busy machine must not change what a search finds: its work ends it. */
const noClock: SearchLimits = { soonMs: 600_000, lastMs: 600_000 };

let shared: (Runner & Attempter) | null = null;
const searched = memory();

/**
 * From now on all parts of this process share one sandbox, which remembers what programs did: for many sessions that are not
 * about the sandbox. It ends with the process.
 */
export function shareSandbox(): void {
	if (shared) return;
	const runner = createPythonRunner({ sandboxFolder: resolve('dist/sandbox'), log: new KeptLog() });
	shared = rememberingRunner(runner);
	process.once('exit', () => runner.dispose());
}

/** Built on `dist/`, which `npm run build` makes. */
export async function plainParts(): Promise<PlainParts> {
	const [language] = languages;
	if (!language) {
		throw new Error('there is no language');
	}
	const log = new KeptLog();
	const parser = await createParser(language, grammarFolder(resolve('dist/grammars')));
	const runner = shared ?? createPythonRunner({ sandboxFolder: resolve('dist/sandbox'), log });
	const parsed = <T>(text: string, use: (program: ParsedProgram) => T): T => {
		const one = parser.parse(text);
		try {
			return use(one);
		} finally {
			one.dispose();
		}
	};
	const program: Pick<SessionParts, 'runner' | 'read' | 'files' | 'now'> = {
		runner,
		read: (text) => parsed(text, (one) => ({ outline: one.outline(), runnable: withoutExamples(one), concepts: () => parsed(text, (again) => again.concepts()) })),
		files: async () => [],
		now: Date.now,
	};
	const name = () => 'program.py';
	const search = repairFinder(program, runner, parser, name, noClock);
	const findRepairs = shared ? rememberingSearch(search, searched) : search;
	return {
		parser,
		attempter: runner,
		findRepairs,
		log,
		parts: {
			...offlineTutor({ findRepairs, trial: trialOf(program, name), trace: tracingOf(program, name), log }),
			...program,
			taskExamples: taskExampleReader(parser, typedExamples.read),
			examplesIn: exampleReader(parser, name),
			privacy: offlinePrivacy,
			newId: randomUUID,
			log,
		},
		dispose: () => {
			if (runner !== shared) runner.dispose();
			parser.dispose();
		},
	};
}
