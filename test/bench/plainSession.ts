/** A session in plain Node as the editor drives it: the same setup, session, sandbox, offline tutor and files, without the editor. */
import { randomUUID } from 'node:crypto';
import { findExamples, testsFor } from '../../extension/code/examples';
import { Session } from '../../extension/session/session';
import { Setup } from '../../extension/session/setup/setup';
import { openTurn, score } from '../../extension/session/state';
import type { SessionStore } from '../../extension/session/store/store';
import type { Code, EntryPoint, Problem } from '../../extension/words';
import type { PlainParts } from '../support/plainParts';
import { buggy, entryName, fileName } from './buggyProgram';

const entry: EntryPoint = { kind: 'function', name: entryName };

/** From the command to the first question: the program is read, its examples are found and run, the session starts and asks. */
export async function firstQuestion({ parts, parser, log }: PlainParts, store: SessionStore, language: string): Promise<Session> {
	const document = { uri: 'file:///bench', name: fileName };
	const program = parser.parse(buggy);
	const found = findExamples(program, { fileName, testFiles: [] });
	const begins = { statement: found.statement(entry), tests: testsFor(found, entry) };
	program.dispose();

	const code: Code = { language, version: 1, text: buggy };
	let ready: Problem | null = null;
	const setup = new Setup(
		{
			runner: parts.runner, log, privacy: parts.privacy,
			readExample: () => ({ kind: 'refused', message: '', remedy: '', field: 'given' }),
			candidates: () => [],
			placeholder: () => ({ given: '', expected: '' }),
			uses: () => ({ readsInput: false, calls: [], reads: [] }),
			program: async (about) => ({ code, program: { version: code.version, text: parts.read(code.text).runnable, fileName, entry: about, files: [] } }),
		},
		document, entry, begins,
	);
	setup.onReady((problem) => {
		ready = problem;
	});
	await setup.start();
	setup.dispose();
	if (!ready) {
		throw new Error(`the session could not be set up: ${JSON.stringify(setup.view)}`);
	}
	const session = Session.start(parts, await store.create(randomUUID()), { document, problem: ready, code, mastery: {} });
	await session.go();
	if (!openTurn(session.current)) {
		throw new Error(`no question was asked: ${JSON.stringify(session.view.trouble)}`);
	}
	return session;
}

/** From an edit at rest to its verdict: resolves when every example has run on the new text and passes. */
export async function verdictOn(session: Session, text: string): Promise<void> {
	const passes = (): boolean => {
		const { passed, total } = score(session.current);
		return passed === total;
	};
	await new Promise<void>((resolve, reject) => {
		const listening = session.onChange(() => {
			if (!passes()) {
				return;
			}
			listening.dispose();
			resolve();
		});
		session.edited(text, 'edit');
		void session.go().then(() => passes() || reject(new Error(`the edit was not judged: ${JSON.stringify(session.view.trouble)}`)));
	});
}
