import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, until, write } from './student';

suite('a session in VS Code', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
	});

	test('from the command to the summary: wrong, not sure, right, then an edit that fixes the bug', async function () {
		this.timeout(120_000);
		const uri = await write('session.py', fibonacci);
		const first = await student.start(uri);
		assert.deepEqual([student.session.title, student.session.document, student.session.passed, student.session.total], ['fibonacci', 'session.py', 4, 6]);

		student.answer(first, '12345');
		const second = await student.asked(first);
		assert.ok(student.session.entries.some((entry) => entry.kind === 'student' && entry.text === '12345'));

		const before = student.session.entries.length;
		await vscode.commands.executeCommand('socratic.notSure');
		await student.sees('help', (view) => view.kind === 'session' && view.open !== null && view.entries.length > before + 1);
		assert.ok(second);

		await student.edit(uri, 'range(0, n)', 'range(0, n - 1)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
		for (let turn = 0; turn < 8 && !student.session.finished; turn += 1) {
			const open = await student.sees('a question or the end', (view) => view.kind === 'session' && view.busy === null && (view.finished || view.open) ? view : null);
			if (open.kind === 'session' && open.open) {
				const { turn: id } = open.open;
				student.say({ type: 'quick', session: open.session, turn: id, kind: 'skip', text: '' });
				await student.sees('the next question or the end', (view) => view.kind === 'session' && (view.finished || (view.open !== null && view.open.turn !== id)));
			}
		}
		assert.equal(student.session.finished, true);
		await student.leave();
		await until('the history has it', () => student.view.kind === 'welcome' && student.view.history.some(({ document, state }) => document === 'session.py' && state === 'finished'));
	});
});
