/** The parts of a session in plain Node, without an editor: for unit tests, evaluations and the bench. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Language } from '../../extension/code/language';
import { languages } from '../../extension/code/languages';
import { createParser, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import type { Log } from '../../extension/log';
import type { Attempter } from '../../extension/runs/attempts';
import { typedExamples } from '../../extension/editor/session/typedExamples';
import { offlineParts } from '../../extension/records/check/replay/offlineParts';
import { taskExampleReader } from '../../extension/session/examples/offered';
import type { SessionParts } from '../../extension/session/parts';
import type { SearchLimits } from '../../extension/session/repairFinder';
import type { Runner } from '../../extension/runs/runner';
import type { FindRepairs } from '../../extension/tutor/roles';
import { Runners } from '../../extension/runs/runners.node';
import { KeptLog } from './keptLog';
import { memory, rememberingRunner, rememberingSearch } from './rememberingRunner';

export interface PlainParts {
	readonly language: Language;
	/** The name that programs have. */
	readonly fileName: string;
	readonly parts: SessionParts;
	readonly parser: ProgramParser;
	readonly attempter: Attempter;
	readonly findRepairs: FindRepairs;
	readonly log: KeptLog;
	dispose(): void;
}

/** A busy machine must not change what a search finds: its work ends it. */
const noClock: SearchLimits = { soonMs: 600_000, lastMs: 600_000 };

let shared: Map<string, Runner & Attempter> | null = null;
const searched = memory();
const runnersOf = (log: Log, keptFolder?: string) => new Runners({ distFolder: resolve('dist'), log, isTrusted: () => true, ...(keptFolder === undefined ? {} : { keptFolder }) });

/**
 * From now on all parts of this process share the sandbox of their language, which remembers what programs did: for many sessions that are not
 * about the sandbox. It ends with the process. What a language makes ready for later is kept in a folder for all processes.
 */
export function shareSandbox(keptFolder?: string): void {
	if (shared) return;
	const runners = runnersOf(new KeptLog(), keptFolder);
	shared = new Map(languages.map(({ id }) => [id, rememberingRunner(runners.of(id))]));
	process.once('exit', () => runners.dispose());
}

/** Parts for programs of one language, the first that there was unless another is named; built on `dist/`, which `npm run build` makes. */
export async function plainParts(id = languages[0]?.id): Promise<PlainParts> {
	const language = languages.find((one) => one.id === id);
	if (!language) {
		throw new Error(`there is no language ${id}`);
	}
	const log = new KeptLog();
	const parser = await createParser(language, grammarFolder(resolve('dist/grammars')));
	const runners = runnersOf(log);
	const runner = shared?.get(language.id) ?? runners.of(language.id);
	const fileName = `program${language.fileExtensions[0] ?? ''}`;
	const { parts, findRepairs } = offlineParts({
		parser, runner, fileName: () => fileName, files: [], limits: noClock, taskExamples: taskExampleReader(parser, typedExamples.read), now: Date.now, newId: randomUUID, log,
		...(shared ? { before: (search) => rememberingSearch(search, searched) } : {}),
	});
	return {
		language,
		fileName,
		parser,
		attempter: runner,
		findRepairs,
		log,
		parts,
		dispose: () => {
			runners.dispose();
			parser.dispose();
		},
	};
}
