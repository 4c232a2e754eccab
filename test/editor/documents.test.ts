import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, until, write } from './student';

const truths: Record<string, { should: string; does: string }> = { '5': { should: '5', does: '8' }, '10': { should: '55', does: '89' } };

/** A session that waits for a line: the student knows what should come out and what does. */
async function atLineQuestion(student: Student, uri: vscode.Uri) {
	let open = await student.start(uri);
	while (open.form.kind !== 'line') {
		const about = /fibonacci\((\d+)\)/.exec(student.heard)?.[1] ?? '';
		const stage = student.session.stages.find(({ status }) => status === 'now')?.stage;
		const text = stage === 'expect' ? truths[about]?.should : truths[about]?.does;
		assert.ok(text, `knows ${student.heard}`);
		student.answer(open, text);
		open = await student.asked(open);
	}
	return open;
}

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part));

suite('the program of a session', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
	teardown(async () => {
		await student.leave();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('a line that was selected by a click on its number is the line with the cursor', async () => {
		const uri = await write('lineNumber.py', fibonacci);
		await atLineQuestion(student, uri);
		const editor = await until('the editor', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()));
		const line = lineOf(fibonacci, 'for i in');
		editor.selection = new vscode.Selection(line, 0, line + 1, 0);
		await vscode.commands.executeCommand('socratic.answerWithLine');
		await student.sees('the line in the conversation', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'student' && entry.line === line));
	});

	test('a session that is opened from the history shows its program', async () => {
		const uri = await write('history.py', fibonacci);
		await student.start(uri);
		const { session } = student.session;
		await student.leave();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.window.showTextDocument(await write('another.py', 'print("another")\n'));
		student.say({ type: 'open', session });
		await student.sees('the session', (view) => view.kind === 'session' && view.open && view.trouble === null);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
	});

	test('the line with the cursor answers a question for a line', async () => {
		const uri = await write('cursor.py', fibonacci);
		await atLineQuestion(student, uri);
		const editor = await until('the editor', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()));
		const line = lineOf(fibonacci, 'for i in');
		editor.selection = new vscode.Selection(line, 6, line, 6);
		await vscode.commands.executeCommand('socratic.answerWithLine');
		await student.sees('the line in the conversation', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'student' && entry.line === line));
	});

	test('the menu beside a line answers with that line, and a line of another program is refused', async () => {
		const uri = await write('gutter.py', fibonacci);
		const other = await write('other.py', 'x = 1\n');
		await atLineQuestion(student, uri);
		await vscode.commands.executeCommand('socratic.answerWithLine', { lineNumber: 1, uri: other });
		await student.sees('why not', (view) => view.kind === 'session' && view.trouble?.message.includes('gutter.py'));
		const line = lineOf(fibonacci, 'a, b = b');
		await vscode.commands.executeCommand('socratic.answerWithLine', { lineNumber: line + 1, uri });
		await student.sees('the line in the conversation', (view) => view.kind === 'session' && view.trouble === null && view.entries.some((entry) => entry.kind === 'student' && entry.line === line));
	});

	test('whatever is hovered over offers its line as the answer, while a line is asked for', async () => {
		const uri = await write('hovered.py', fibonacci);
		const line = lineOf(fibonacci, 'a, b = b');
		const offered = async (): Promise<string> => {
			const hovers = (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(line, 9))) ?? [];
			return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join(' ');
		};
		await vscode.window.showTextDocument(uri);
		assert.doesNotMatch(await offered(), /answer/);
		await atLineQuestion(student, uri);
		const link = await offered();
		assert.match(link, new RegExp(`Line ${line + 1} is my answer`));
		const argument = /answerWithLine\?([^)]+)\)/.exec(link)?.[1];
		assert.ok(argument);
		await vscode.commands.executeCommand('socratic.answerWithLine', JSON.parse(decodeURIComponent(argument)));
		await student.sees('the line in the conversation', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'student' && entry.line === line));
	});

	test('a link shows its lines and moves neither focus nor cursor; a line that is gone is said', async () => {
		const uri = await write('links.py', fibonacci);
		await student.start(uri);
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(2, 1, 2, 1);
		const { session } = student.session;
		const line = lineOf(fibonacci, 'return b');
		student.say({ type: 'reveal', session, version: 1, from: line, to: line });
		await until('the line is on the screen', () => editor.visibleRanges.some((range) => range.contains(new vscode.Position(line, 0))));
		assert.deepEqual([editor.selection.active.line, vscode.window.activeTextEditor?.document.uri.toString()], [2, uri.toString()]);

		await student.edit(uri, '    return b\n', '');
		student.say({ type: 'reveal', session, version: 1, from: line, to: line });
		await student.sees('that it is gone', (view) => view.kind === 'session' && view.trouble?.message.includes('gone'));
	});

	test('goes on under another name', async () => {
		const uri = await write('before.py', fibonacci);
		await student.start(uri);
		const renamed = vscode.Uri.joinPath(uri, '..', 'after.py');
		await vscode.workspace.fs.delete(renamed).then(undefined, () => undefined);
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(uri, renamed);
		assert.ok(await vscode.workspace.applyEdit(edit));
		await student.sees('the new name', (view) => view.kind === 'session' && view.document === 'after.py');
		await student.edit(renamed, 'range(0, n)', 'range(n - 1)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('need not be saved', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'python', content: fibonacci });
		await student.start(document.uri);
		assert.equal(student.session.passed, 4);
		await student.edit(document.uri, 'range(0, n)', 'range(1, n)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('is run when it does not parse only after a save or by Check', async () => {
		const uri = await write('broken.py', fibonacci);
		await student.start(uri);
		await student.edit(uri, 'if n <= 0:', 'if n <= 0');
		await vscode.commands.executeCommand('socratic.check');
		await student.sees('that it cannot start', (view) => view.kind === 'session' && view.examples.every(({ status }) => status === 'not-run'));
	});

	test('is missed when it is closed, and can be shown again', async () => {
		const uri = await write('closed.py', fibonacci);
		await student.start(uri);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.sees('that it is closed', (view) => view.kind === 'session' && view.trouble?.message.includes('closed.py'));
		await vscode.commands.executeCommand('socratic.showProgram');
		await student.sees('that it is back', (view) => view.kind === 'session' && view.trouble === null);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
	});

	test('is missed when it is deleted, and comes back as a copy', async () => {
		const uri = await write('deleted.py', fibonacci);
		await student.start(uri);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(uri);
		await student.sees('that it is gone', (view) => view.kind === 'session' && view.trouble?.message.includes('deleted'));
		await vscode.commands.executeCommand('socratic.showProgram');
		const copy = await until('a copy', () => vscode.window.activeTextEditor?.document);
		assert.deepEqual([copy.isUntitled, copy.getText()], [true, fibonacci]);
		await student.edit(copy.uri, 'range(0, n)', 'range(n - 1)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('takes a change on the disk', async () => {
		const uri = await write('disk.py', fibonacci);
		await student.start(uri);
		await write('disk.py', fibonacci.replace('range(0, n)', 'range(n - 1)'));
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('opens its session again, and another entry point has its own', async () => {
		const uri = await write('twice.py', `${fibonacci}\n\ndef double(x):\n    """\n    >>> double(1)\n    2\n    >>> double(2)\n    4\n    >>> double(5)\n    10\n    """\n    return x + 1\n`);
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		const { session } = student.session;
		await student.leave();
		await student.start(uri, { kind: 'function', name: 'double' });
		assert.notEqual(student.session.session, session);
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		await student.sees('the first session', (view) => view.kind === 'session' && view.session === session);
	});

	test('may use the files beside it, from their buffers where they are open', async () => {
		await write('helper.py', 'def limit():\n    return 3\n');
		await write('words.txt', 'one two\n');
		const text = 'from helper import limit\n\n\ndef count():\n    """\n    >>> count()\n    2\n    >>> count() + 1\n    3\n    >>> count() * 2\n    4\n    """\n    return min(limit(), len(open("words.txt").read().split())) + 1\n';
		const uri = await write('beside.py', text);
		await student.start(uri);
		assert.equal(student.session.passed, 0);
		const helper = vscode.Uri.joinPath(uri, '..', 'helper.py');
		await vscode.window.showTextDocument(helper);
		await student.edit(helper, 'return 3', 'return 1');
		await vscode.commands.executeCommand('socratic.check');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 3);
	});
});
