import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, until, write } from './student';

suite('watching a value', () => {
	test('a hint\'s print is added by one press, does not count, and is taken out again; without a debugger the other button adds the print too', async function () {
		this.timeout(120_000);
		const student = await Student.arrive();
		const uri = await write('looking.py', fibonacci);
		const document = await vscode.workspace.openTextDocument(uri);
		let open = await student.start(uri);
		for (let turn = 0; turn < 4; turn += 1) {
			const before = student.session.entries.length;
			student.say({ type: 'quick', session: student.session.session, turn: open.turn, kind: 'not-sure', text: '' });
			await student.sees('help or the next question', (view) => view.kind === 'session' && view.busy === null && view.open !== null && view.entries.length > before);
			if (student.session.entries.some((entry) => entry.kind === 'tutor' && entry.look !== undefined)) {
				break;
			}
			open = { ...open, turn: student.session.open?.turn ?? '' };
			student.answer(open, '1');
			open = await student.asked(open);
		}
		const hint = student.session.entries.findLast((entry) => entry.kind === 'tutor' && entry.look !== undefined);
		assert.ok(hint);
		const { session, passed, open: asked } = student.session;
		student.say({ type: 'look', session, entry: hint.id, how: 'print' });
		await until('the print is there', () => document.getText().includes('added to look'));
		await student.sees('it is known as no part of the program', (view) => view.kind === 'session' && view.looks === 1 && view.busy === null);
		assert.deepEqual([student.session.passed, student.session.open?.turn], [passed, asked?.turn]);
		await student.sees('what it printed', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'fact' && entry.words.some(({ kind }) => kind === 'block')));

		student.say({ type: 'remove-looks', session });
		await until('the program is as it was', () => document.getText() === fibonacci);
		student.say({ type: 'look', session, entry: hint.id, how: 'breakpoint' });
		// No extension here brings a debugger for the language: the button is no dead end.
		await until('the print is there again', () => document.getText().includes('added to look'));
		assert.deepEqual(vscode.debug.breakpoints, []);
		student.say({ type: 'remove-looks', session });
		await until('the program is as it was', () => document.getText() === fibonacci);
		await student.leave();
	});
});
