import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, write } from './student';

suite('before a session', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
	});

	test('lists what the active program offers', async () => {
		await vscode.window.showTextDocument(await write('starts.py', `${fibonacci}\nprint(fibonacci(3))\n`));
		const entries = await student.sees('two starts', (view) => view.kind === 'welcome' && view.document === 'starts.py' && view.entries.length === 2 && view.entries);
		assert.deepEqual(entries.map(({ id, examples }) => [id, examples]), [['function:fibonacci', 6], ['script', 0]]);
	});

	test('says plainly that another language is not there yet, and which are', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'ruby', content: 'puts 1' });
		await vscode.window.showTextDocument(document);
		const note = await student.sees('a note', (view) => view.kind === 'welcome' && view.note);
		assert.match(note, /ruby.*not yet.*Python/);
		await vscode.commands.executeCommand('socratic.start', document.uri);
		await student.sees('why not', (view) => view.kind === 'welcome' && view.trouble?.message.includes('not yet'));
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('an empty program says that there is nothing to run', async () => {
		await vscode.window.showTextDocument(await write('empty.py', ''));
		await student.sees('a note', (view) => view.kind === 'welcome' && view.note?.includes('empty.py'));
	});

	test('asks for examples where there are none, refuses one that cannot be read, and begins', async () => {
		const uri = await write('bare.py', 'def double(x):\n    return x + 1\n');
		await vscode.window.showTextDocument(uri);
		await student.sees('the start', (view) => view.kind === 'welcome' && view.document === 'bare.py' && view.entries.length === 1);
		student.say({ type: 'start', entry: 'function:double' });
		await student.sees('the form', (view) => view.kind === 'example' && view.asks === 'first');
		student.say({ type: 'example', given: 'double(', expected: '2', manner: 'returns' });
		await student.sees('why not', (view) => view.kind === 'example' && view.refused?.field === 'given');
		for (const [given, expected] of [['double(1)', '2'], ['double(4)', '8'], ['double(0)', '0']] as const) {
			student.say({ type: 'example', given, expected, manner: 'returns' });
		}
		const open = await student.asked();
		assert.ok(open);
		assert.deepEqual([student.session.passed, student.session.total], [1, 3]);
	});

	test('a program that passes all examples is given no bug', async () => {
		const uri = await write('right.py', fibonacci.replace('range(0, n)', 'range(n - 1)'));
		await vscode.window.showTextDocument(uri);
		await vscode.commands.executeCommand('socratic.start', uri);
		await student.sees('a surprise is asked for', (view) => view.kind === 'example' && view.asks === 'surprise');
		student.say({ type: 'leave-example' });
		await student.sees('the welcome page', (view) => view.kind === 'welcome');
	});

	test('messages that are none are refused', async () => {
		const before = JSON.stringify(student.view);
		for (const message of [null, 7, {}, { type: 'answer' }, { type: 'start', entry: '' }, { type: 'delete', session: 'x'.repeat(101) }]) {
			student.say(message as never);
		}
		assert.equal(JSON.stringify(student.view), before);
	});

	test('a session is deleted for good', async () => {
		const uri = await write('gone.py', fibonacci);
		await student.start(uri);
		const { session } = student.session;
		student.say({ type: 'delete', session });
		await student.sees('a list without it', (view) => view.kind === 'welcome' && !view.history.some((one) => one.session === session));
	});
});
