import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, until, write } from './student';

suite('a student who knows nothing', () => {
	test('is led to the end of the ladder, shown the change when asked, and takes a post along', async function () {
		this.timeout(240_000);
		const student = await Student.arrive();
		await student.start(await write('stuck.py', fibonacci));
		const press = async (kind: 'not-sure' | 'show-change'): Promise<void> => {
			const { entries, session, open } = student.session;
			student.say({ type: 'quick', session, turn: open?.turn ?? '', kind, text: '' });
			await student.sees('an answer', (view) => view.kind === 'session' && view.busy === null && view.entries.length > entries.length + 1 && (view.finished || view.open !== null));
		};
		for (let turn = 0; turn < 60 && !student.session.finished && student.session.open?.quick.includes('show-change') !== true; turn += 1) {
			await press('not-sure');
		}
		assert.ok(student.session.open?.quick.includes('show-change'));
		await press('show-change');
		assert.match(student.heard, /^Here is a change that passes\./);
		for (let turn = 0; turn < 60 && !student.session.finished; turn += 1) {
			await press('not-sure');
		}
		const post = student.session.entries.findLast((entry) => entry.kind === 'tutor' && entry.copies);
		assert.ok(post?.kind === 'tutor');
		const block = post.words.find(({ kind }) => kind === 'block');
		assert.ok(block?.kind === 'block' && block.text.includes('fibonacci(5) should give 5') && !block.text.includes('n - 1'));
		student.say({ type: 'copy', session: student.session.session, entry: post.id });
		let copied = '';
		await until('it is copied', () => {
			void vscode.env.clipboard.readText().then((text) => (copied = text));
			return copied === block.text;
		});
		await student.leave();
	});
});
