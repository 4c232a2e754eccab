/** The instructors' exports through their commands: from hand-ins on the disk to a dataset, and to a store on this machine. */
import * as assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ResearchDialog } from '../../extension/editor/handIns/research';
import { handInLines } from '../../extension/records/handIn';
import type { EventBody, SessionEvent } from '../../extension/session/events/events';
import { readDataset } from '../support/progSnapSchema';
import { scriptedStore, type ScriptedStore } from '../support/scriptedStore';
import { ScriptedResearch } from '../support/scriptedResearch';
import { api, fibonacci, Student } from './student';

suite('exports for research', () => {
	let student: Student;
	let from: string;
	let store: ScriptedStore;
	let own: ResearchDialog;

	suiteSetup(async () => {
		student = await Student.arrive();
		from = mkdtempSync(join(tmpdir(), 'handins-'));
		const bodies: readonly EventBody[] = [
			{
				type: 'started', session: 's1', document: { uri: 'file:///home/jane/jane.py', name: 'jane.py' }, mastery: {}, problem: { title: 'Fibonacci', statement: 'Return it.', entry: { kind: 'function', name: 'fibonacci' }, tests: [] },
				code: { language: 'python', version: 1, text: fibonacci }, course: { id: 'cs101', release: 1, problem: 'fibonacci', study: null, arm: null, help: null, turns: null, mustReflect: false, contact: null },
			},
			{ type: 'finished', outcome: 'left', words: [] },
		];
		const events = bodies.map((body, at): SessionEvent => ({ ...body, id: `e${at}`, at: 1_790_000_000_000 + at, v: 1 }));
		const who = { course: { id: 'cs101', name: 'Programming', release: 1 }, pseudonym: 'k7f2', study: null, arm: null };
		writeFileSync(join(from, 'one.socratic-handin'), [...handInLines({ ...who, exportedAt: 0, release: '0.1.0' }, [{ id: 's1', events }], [])].map((line) => `${line}\n`).join(''));
		store = await scriptedStore();
		const { research } = await api();
		assert.ok(research);
		own = research.dialog;
	});

	suiteTeardown(async () => {
		const { research } = await api();
		assert.ok(research);
		research.dialog = own;
		await store.close();
		rmSync(from, { recursive: true, force: true });
		await vscode.workspace.getConfiguration().update('socratic.recordStore', undefined, vscode.ConfigurationTarget.Global);
	});

	async function taking(script: Omit<ConstructorParameters<typeof ScriptedResearch>[0], 'from'>): Promise<ScriptedResearch> {
		const dialog = new ScriptedResearch({ from, ...script });
		const { research } = await api();
		assert.ok(research);
		research.dialog = dialog;
		return dialog;
	}

	test('a folder of hand-ins becomes a ProgSnap2 dataset', async () => {
		const to = join(from, 'dataset');
		const dialog = await taking({ format: 'progsnap2', to });
		await vscode.commands.executeCommand('socratic.exportResearch');
		assert.match(dialog.said[0]?.sentence ?? '', /^Sessions: 1, of students: 1\./);
		const names = ['README.md', 'DatasetMetadata.csv', 'MainTable.csv', 'CodeStates/CodeStates.csv', 'LinkTables/LinkSession.csv', 'LinkTables/LinkTest.csv', 'LinkTables/LinkProblem.csv'];
		const { main, codeStates } = readDataset(new Map(names.map((name) => [name, readFileSync(join(to, name), 'utf8')])));
		assert.deepEqual(main.map(({ EventType, SubjectID }) => [EventType, SubjectID]), [['Session.Start', 'k7f2'], ['Intervention', 'k7f2'], ['Session.End', 'k7f2']]);
		assert.equal(codeStates[0]?.Code, fibonacci);
	});

	test('and goes to a store, by the address and the access that were typed; the address is kept in the settings', async () => {
		const dialog = await taking({ address: store.baseUrl, access: 'course:s3cret' });
		await vscode.commands.executeCommand('socratic.sendToStore');
		assert.match(dialog.said[0]?.sentence ?? '', /has taken statements: 2\.$/);
		assert.deepEqual([...store.statements.values()].map(({ actor, verb }) => [actor.account?.name, verb.id.split('/').at(-1)]), [['k7f2', 'initialized'], ['k7f2', 'exited']]);
		assert.equal(vscode.workspace.getConfiguration().get('socratic.recordStore'), store.baseUrl);

		await vscode.commands.executeCommand('socratic.sendToStore');
		assert.match(dialog.said[1]?.sentence ?? '', /Sent before: 2\.$/);
		assert.equal(store.requests.length, 1);
	});

	test('what is refused is said in the view', async () => {
		const address = store.baseUrl.replace('/xapi', '/elsewhere');
		await taking({ address, access: 'course:s3cret' });
		await vscode.commands.executeCommand('socratic.sendToStore');
		await student.sees('why it was refused', (view) => view.trouble?.message.includes('no Learning Record Store at this address'));
	});
});
