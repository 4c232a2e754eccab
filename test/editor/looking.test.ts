import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { packed } from './packed';
import { fibonacci, Student, until, write } from './student';

/** Says "I'm not sure", or a wrong value, until a hint asks to watch a value; returns the id of that hint. */
async function hinted(student: Student, uri: vscode.Uri): Promise<string> {
	let open = await student.start(uri);
	const found = () => student.session.entries.findLast((entry) => entry.kind === 'tutor' && entry.look !== undefined);
	for (let turn = 0; turn < 4 && !found(); turn += 1) {
		const before = student.session.entries.length;
		student.say({ type: 'quick', session: student.session.session, turn: open.turn, kind: 'not-sure', text: '' });
		await student.sees('help or the next question', (view) => view.kind === 'session' && view.busy === null && view.open !== null && view.entries.length > before);
		if (!found()) {
			open = { ...open, turn: student.session.open?.turn ?? '' };
			student.answer(open, '1');
			open = await student.asked(open);
		}
	}
	const hint = found();
	assert.ok(hint);
	return hint.id;
}

suite('watching a value', () => {
	test('a hint\'s print is added by one press, does not count, and is taken out again; without a debugger the other button adds the print too', async function () {
		this.timeout(120_000);
		const student = await Student.arrive();
		const uri = await write('looking.py', fibonacci);
		const document = await vscode.workspace.openTextDocument(uri);
		const hint = { id: await hinted(student, uri) };
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

	for (const { title, name, text, steps } of [
		{ title: 'lines that end as on Windows', name: 'looking-crlf.py', text: fibonacci.replaceAll('\n', '\r\n'), steps: 'button' },
		{ title: 'tabs, and no end of the last line', name: 'looking-tabs.py', text: fibonacci.replaceAll('    ', '\t').trimEnd(), steps: 'button' },
		{ title: 'one undo', name: 'looking-undo.py', text: fibonacci, steps: 'undo' },
	]) {
		test(`an added print leaves the program exactly as it was: ${title}`, async function () {
			this.timeout(180_000);
			const student = await Student.arrive();
			const uri = await write(name, text);
			const document = await vscode.workspace.openTextDocument(uri);
			const hint = await hinted(student, uri);
			const { session } = student.session;
			student.say({ type: 'look', session, entry: hint, how: 'print' });
			await until('the print is there', () => document.getText().includes('added to look'));
			assert.equal(document.getText().split(/\r?\n/).length, text.split(/\r?\n/).length + 1);
			assert.equal(document.getText().includes('\r\n'), text.includes('\r\n'));
			assert.equal(/[^\r]\n/.test(document.getText()) && text.includes('\r\n'), false);
			if (steps === 'undo') {
				await vscode.window.showTextDocument(document);
				await vscode.commands.executeCommand('undo');
			} else {
				student.say({ type: 'remove-looks', session });
			}
			await until('the program is as it was', () => document.getText() === text);
			await student.leave();
		});
	}

	test('with a debugger for the language one press sets the breakpoint and debugs this call', async function () {
		this.timeout(240_000);
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const extension = vscode.extensions.getExtension('socratic.socratic-debugger');
		assert.ok(folder && extension);
		const file = vscode.Uri.joinPath(folder, 'pretended-debugger.vsix');
		await vscode.workspace.fs.writeFile(file, packed(join(extension.extensionPath, 'test/fixtures/debugger')));
		await vscode.commands.executeCommand('workbench.extensions.installExtension', file);
		await until('the debugger is installed', () => vscode.extensions.getExtension('socratic-tests.pretended-debugger'));
		const started: vscode.DebugSession[] = [];
		const listening = vscode.debug.onDidStartDebugSession((session) => started.push(session));
		try {
			const student = await Student.arrive();
			const uri = await write('debugged.py', fibonacci);
			const document = await vscode.workspace.openTextDocument(uri);
			const hint = await hinted(student, uri);
			const { session } = student.session;
			student.say({ type: 'look', session, entry: hint, how: 'breakpoint' });
			const debugged = await until('the debugger runs', () => started[0]);
			assert.equal(debugged.configuration.type, 'debugpy');
			assert.equal(debugged.configuration.request, 'launch');
			const driver = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(String(debugged.configuration['program']))));
			assert.ok(driver.includes(uri.fsPath) && /eval\("fibonacci\(\d+\)"|eval\('fibonacci\(\d+\)'/.test(driver), driver);
			assert.equal(String(debugged.configuration['program']).startsWith(folder.fsPath), false);
			const [breakpoint] = vscode.debug.breakpoints;
			assert.ok(breakpoint instanceof vscode.SourceBreakpoint);
			assert.equal(breakpoint.location.uri.toString(), uri.toString());
			assert.equal(document.getText(), fibonacci);
			await vscode.debug.stopDebugging(debugged);
			await student.leave();
		} finally {
			listening.dispose();
			vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
			await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', 'socratic-tests.pretended-debugger');
		}
	});
});
