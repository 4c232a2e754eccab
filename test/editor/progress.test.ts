import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EventBody, SessionEvent } from '../../extension/session/events/events';
import { api, fibonacci, Student, until, write } from './student';

const day = 24 * 60 * 60 * 1000;

/** A session that was solved so many days ago; its one idea was asked about on another program then, and left. */
async function solvedDaysAgo(id: string, uri: vscode.Uri, days: number): Promise<void> {
	const bodies: readonly EventBody[] = [
		{
			type: 'started', session: id, document: { uri: uri.toString(), name: 'days-ago.py' }, mastery: {},
			problem: { title: 'days ago', statement: '', entry: { kind: 'function', name: 'fibonacci' }, tests: [] },
			code: { language: 'python', version: 1, text: fibonacci },
		},
		{ type: 'finished', outcome: 'solved', words: [] },
		{ type: 'transfer-asked', turn: 'then', item: 'loop-bounds/1', concept: 'loop-bounds', when: 'end', words: [] },
		{ type: 'transfer-answered', turn: 'then', given: null, correct: null, words: [] },
	];
	const { store } = await api();
	assert.ok(store);
	const file = await store().create(id);
	file.append(bodies.map((body, at): SessionEvent => ({ ...body, id: `${id}-${at}`, at: Date.now() - days * day, v: 1 })));
	await file.close();
}

suite('what the student knows', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
		await student.forgets();
	});

	test('an idea of some days ago is offered quietly, and asked about on another program', async () => {
		const { tryAgain } = await api();
		assert.ok(tryAgain);
		const uri = await write('days-ago.py', fibonacci);
		await solvedDaysAgo('yesterday', uri, 1);
		await tryAgain.look();
		assert.equal(tryAgain.offered, null);
		await solvedDaysAgo('days-ago', uri, 3);
		await tryAgain.look();
		assert.match(tryAgain.offered ?? '', /Try again: /);

		await vscode.commands.executeCommand('socratic.showHistory');
		await student.sees('a card on the first page', (view) => view.kind === 'welcome' && view.again?.session === 'days-ago');
		await vscode.commands.executeCommand('socratic.tryAgain');
		assert.equal(tryAgain.offered, null);
		const open = await student.asked();
		assert.match(student.heard, /some days ago.*range\(/s);
		student.answer(open, '999');
		await student.sees('what it prints', (view) => view.kind === 'session' && view.open === null && view.entries.length > 2);
		assert.match(student.heard, /^It prints/);
		await student.leave();

		await vscode.commands.executeCommand('socratic.tryAgain');
		await student.sees('that there is no more', (view) => view.kind === 'welcome' && view.again === undefined && view.trouble?.message.includes('nothing to try again'));
	});

	test('stands on a page of its own', async () => {
		await vscode.commands.executeCommand('socratic.progress');
		await until('the page is open', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'My progress')));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
});
