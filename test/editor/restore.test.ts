import * as assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { courseFolder } from '../../extension/course/courseFolder.node';
import { MembershipFiles } from '../../extension/course/membershipFiles.node';
import { Courses } from '../../extension/editor/courses/courses';
import { createParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import { systemClock } from '../../extension/clock';
import { languages } from '../../extension/code/languages';
import { ActiveProgram } from '../../extension/editor/documents';
import { ExplainLimits } from '../../extension/editor/explain/explainLimits';
import { limited, type EditorParts } from '../../extension/editor/session/parts';
import { Programs } from '../../extension/editor/programs';
import { RunnersAtHand } from '../../extension/editor/runnersAtHand';
import { SessionController } from '../../extension/editor/session/sessionController';
import { typedExamples } from '../../extension/editor/session/typedExamples';
import type { Log } from '../../extension/log';
import type { SessionView } from '../../extension/protocol';
import type { Attempter } from '../../extension/runs/attempts';
import { defaultLimits, type Runner } from '../../extension/runs/runner';
import { Runners } from '../../extension/runs/runners.node';
import { createSessionStore } from '../../extension/session/store/storeFiles.node';
import { offlinePrivacy } from '../../extension/tutor/offlinePrivacy';
import { offlineTutor } from '../../extension/tutor/offlineTutor';
import { fibonacci, until, write } from './student';

const language = languages[0] ?? assert.fail('there is no language');
const silent: Log = { trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What a window remembers, as the editor keeps it. */
class Memory implements vscode.Memento {
	private readonly kept = new Map<string, unknown>();
	keys = (): readonly string[] => [...this.kept.keys()];
	get<T>(key: string, fallback?: T): T | undefined {
		return (this.kept.get(key) as T | undefined) ?? fallback;
	}
	async update(key: string, value: unknown): Promise<void> {
		// As the editor does: through text, so that nothing alive survives.
		if (value === undefined) {
			this.kept.delete(key);
		} else {
			this.kept.set(key, JSON.parse(JSON.stringify(value)));
		}
	}
	async forget(): Promise<void> {
		this.kept.clear();
	}
}

/** The windows of this suite share one interpreter, so that closing one does not end it. */
function shared(runner: Runner & Attempter): Runner & Attempter {
	return { ...limited(runner, () => defaultLimits), attempt: (...asked) => runner.attempt(...asked), release: () => undefined };
}

suite('a window that is closed and opened again', () => {
	let folder: string;
	let runners: Runners;
	let programs: Programs;
	const windows: SessionController[] = [];

	suiteSetup(async () => {
		const extension = vscode.extensions.getExtension('socratic.socratic-debugger');
		assert.ok(extension);
		const dist = join(extension.extensionPath, 'dist');
		runners = new Runners({ distFolder: dist, log: silent, isTrusted: () => true });
		programs = new Programs((language) => createParser(language, grammarFolder(join(dist, 'grammars'))));
	});
	setup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'socratic-sessions-'));
	});
	teardown(async () => {
		await Promise.all(windows.splice(0).map((window) => window.close()));
		await rm(folder, { recursive: true, force: true });
	});
	suiteTeardown(() => {
		runners.dispose();
		programs.dispose();
	});

	function open(memory: Memory): SessionController {
		const store = createSessionStore({ folder, log: silent });
		const parts: EditorParts = {
			log: silent, clock: systemClock, newId: () => crypto.randomUUID(), programs, runners: new RunnersAtHand({ clock: systemClock, log: silent, runner: ({ id }) => shared(runners.of(id)) }), store: () => store,
			tutor: () => offlineTutor(), examples: typedExamples, privacy: offlinePrivacy, mastery: async () => ({}), memory, courses: new Courses({ store: new MembershipFiles(join(folder, 'courses'), silent), folder: courseFolder, clock: systemClock, log: silent }), debugFolder: vscode.Uri.file(join(folder, 'debug')),
		};
		const window = new SessionController(parts, new ActiveProgram(), () => true);
		windows.push(window);
		return window;
	}

	const asked = (window: SessionController): Promise<SessionView> => until('a question', () => (window.view.kind === 'session' && window.view.open ? window.view : null));

	test('shows the same session and the same half-typed answer', async () => {
		const memory = new Memory();
		const first = open(memory);
		const document = await vscode.workspace.openTextDocument(await write('restore.py', fibonacci));
		await first.start(document, { kind: 'function', name: 'fibonacci' });
		const before = await asked(first);
		await first.withSession((session) => session.saveDraft(before.open?.turn ?? '', 'half an ans'));
		await first.close();
		const limits = (folder: string) => new ExplainLimits({ controller: { current: { kind: 'welcome' } }, store: () => createSessionStore({ folder, log: silent }), programs, log: silent });
		assert.equal((await limits(folder).of(document, language))?.isShown, false, 'what it looks into is not explained away meanwhile');
		assert.equal(await limits(join(folder, 'none')).of(document, language), null);

		const second = open(memory);
		await second.restore();
		const after = await asked(second);
		assert.deepEqual([after.session, after.open?.turn, after.draft.text], [before.session, before.open?.turn, 'half an ans']);
		assert.deepEqual(after.entries, before.entries);
	});

	test('takes up what was typed into the program meanwhile', async () => {
		const memory = new Memory();
		const first = open(memory);
		const document = await vscode.workspace.openTextDocument(await write('meanwhile.py', fibonacci));
		await first.start(document, { kind: 'function', name: 'fibonacci' });
		await asked(first);
		await first.close();
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), fibonacci.replace('range(0, n)', 'range(n - 1)'));
		await vscode.workspace.applyEdit(edit);

		const second = open(memory);
		await second.restore();
		await until('all pass', () => second.view.kind === 'session' && second.view.passed === 6);
		await document.save();
	});

	test('shows the form again with the examples and what was typed', async () => {
		const memory = new Memory();
		const first = open(memory);
		const document = await vscode.workspace.openTextDocument(await write('form.py', 'def double(x):\n    return x + 1\n'));
		await first.start(document, { kind: 'function', name: 'double' });
		await first.withSetup((setup) => setup.takeExample('double(3)', '6', 'returns'));
		await first.withSetup((setup) => setup.draft('double(4)', '', 'prints'));
		await until('it is remembered', () => JSON.stringify(memory.get('socratic.shown')).includes('double(4)'));
		await first.close();

		const second = open(memory);
		await second.restore();
		const view = await until('the form', () => (second.view.kind === 'example' ? second.view : null));
		assert.deepEqual([view.taken.map(({ given }) => given), view.draft.given], [['double(3)'], 'double(4)']);
	});

	test('a second window shows the session, and writes it only after it has taken it over', async () => {
		const memory = new Memory();
		const first = open(memory);
		const document = await vscode.workspace.openTextDocument(await write('two.py', fibonacci));
		await first.start(document, { kind: 'function', name: 'fibonacci' });
		const { session } = await asked(first);

		const second = open(new Memory());
		await second.open(session);
		await until('it is read-only', () => second.view.kind === 'session' && second.view.readOnly);
		await second.withSession((shown) => shown.continueHere());
		await until('it may be written', () => second.view.kind === 'session' && !second.view.readOnly);
		await until('the first one gave it up', () => first.view.kind === 'session' && first.view.readOnly);
	});
});
