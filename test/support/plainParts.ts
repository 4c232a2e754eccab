/** The parts of a session in plain Node, without an editor: for unit tests, evaluations and the bench. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { languages } from '../../extension/code/languages';
import { createParser, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import type { Attempter } from '../../extension/runs/attempts';
import { typedExamples } from '../../extension/editor/session/typedExamples';
import { offlineParts } from '../../extension/records/check/replay/offlineParts';
import { taskExampleReader } from '../../extension/session/examples/offered';
import type { SessionParts } from '../../extension/session/parts';
import type { SearchLimits } from '../../extension/session/repairFinder';
import type { Runner } from '../../extension/runs/runner';
import type { FindRepairs } from '../../extension/tutor/roles';
import { createPythonRunner } from '../../extension/runs/python/pythonRunner.node';
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
	const { parts, findRepairs } = offlineParts({
		parser, runner, fileName: () => 'program.py', files: [], limits: noClock, taskExamples: taskExampleReader(parser, typedExamples.read), now: Date.now, newId: randomUUID, log,
		...(shared ? { before: (search) => rememberingSearch(search, searched) } : {}),
	});
	return {
		parser,
		attempter: runner,
		findRepairs,
		log,
		parts,
		dispose: () => {
			if (runner !== shared) runner.dispose();
			parser.dispose();
		},
	};
}
