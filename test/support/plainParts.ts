/** The parts of a session in plain Node, without an editor: for unit tests, evaluations and the bench. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { withoutExamples } from '../../extension/code/examples';
import { languages } from '../../extension/code/languages';
import { createParser, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import type { Attempter } from '../../extension/runs/attempts';
import type { SessionParts } from '../../extension/session/parts';
import { createPythonRunner } from '../../extension/runs/python/pythonRunner.node';
import { offlinePrivacy } from '../../extension/tutor/offlinePrivacy';
import { offlineTutor } from '../../extension/tutor/offlineTutor';
import { KeptLog } from './keptLog';

export interface PlainParts {
	readonly parts: SessionParts;
	readonly parser: ProgramParser;
	readonly attempter: Attempter;
	readonly log: KeptLog;
	dispose(): void;
}

/** Built on `dist/`, which `npm run build` makes. */
export async function plainParts(): Promise<PlainParts> {
	const [language] = languages;
	if (!language) {
		throw new Error('there is no language');
	}
	const log = new KeptLog();
	const parser = await createParser(language, grammarFolder(resolve('dist/grammars')));
	const runner = createPythonRunner({ sandboxFolder: resolve('dist/sandbox'), log });
	return {
		parser,
		attempter: runner,
		log,
		parts: {
			...offlineTutor(),
			runner,
			read: (text) => {
				const program = parser.parse(text);
				try {
					return { outline: program.outline(), runnable: withoutExamples(program) };
				} finally {
					program.dispose();
				}
			},
			files: async () => [],
			privacy: offlinePrivacy,
			now: Date.now,
			newId: randomUUID,
			log,
		},
		dispose: () => {
			runner.dispose();
			parser.dispose();
		},
	};
}
