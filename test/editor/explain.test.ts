import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ErrorLinks } from '../../extension/editor/explain/errorLinks';
import { api, fibonacci, Student, until, write } from './student';

const traceback = 'Traceback (most recent call last):\n  File "shop.py", line 3, in <module>\n    print(prices["coffe"])\nKeyError: \'coffe\'\n';

suite('explain this error', () => {
	let student: Student;
	const explained = (said: string) => student.sees(`an explanation of ${said}`, (view) => view.explained?.said === said && view.explained);
	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
	});
	teardown(() => student.say({ type: 'close-explained' }));

	test('by the command, from what is selected in the editor', async () => {
		const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: traceback }));
		editor.selection = new vscode.Selection(0, 0, 4, 0);
		await vscode.commands.executeCommand('socratic.explainError');
		const card = await explained("KeyError: 'coffe'");
		assert.equal(card.offers, true);
		assert.equal(card.example?.says, "KeyError: 'coffee'");
		assert.equal(student.view.kind, 'welcome', 'no session starts by itself');
		student.say({ type: 'close-explained' });
		await student.sees('no explanation', (view) => view.explained === undefined);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('by the light bulb at a problem, whoever found it; a remark on style has none', async () => {
		const uri = await write('problems.py', 'print(total)\nx = (1,\n');
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		const found = vscode.languages.createDiagnosticCollection('checker');
		found.set(uri, [
			new vscode.Diagnostic(new vscode.Range(0, 6, 0, 11), '"total" is not defined', vscode.DiagnosticSeverity.Warning),
			new vscode.Diagnostic(new vscode.Range(1, 4, 1, 5), 'Missing docstring', vscode.DiagnosticSeverity.Warning),
		]);
		try {
			const actionsAt = async (line: number): Promise<vscode.CodeAction[]> =>
				((await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, document.lineAt(line).range)) ?? []).filter(({ command }) => command?.command === 'socratic.explainError');
			assert.deepEqual(await actionsAt(1), []);
			const [action, ...others] = await actionsAt(0);
			assert.deepEqual(others, []);
			assert.ok(action?.command);
			assert.equal(action.edit, undefined);
			await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
			const card = await explained('"total" is not defined');
			assert.match(JSON.stringify(card.meaning), /total/);
			// The offer leads to a session on the program of the problem.
			student.say({ type: 'find-it' });
			await student.sees('the start of a session', (view) => view.kind !== 'welcome' && view.document === 'problems.py' && view.explained === undefined);
		} finally {
			found.dispose();
		}
	});

	test('by the link on the line of a terminal', async () => {
		const links = new ErrorLinks();
		const line = "KeyError: 'coffe'";
		const [link] = links.provideTerminalLinks({ line });
		assert.deepEqual([link?.startIndex, link?.length], [0, line.length]);
		assert.deepEqual(traceback.split('\n').slice(0, 3).flatMap((other) => links.provideTerminalLinks({ line: other })), []);
		assert.ok(link);
		await links.handleTerminalLink(link);
		await explained(line);
	});

	test('beside an open question, which stays with its draft', async () => {
		// Who is thought to know the idea already is asked for a line first.
		await student.forgets();
		const open = await student.start(await write('explained.py', fibonacci));
		student.say({ type: 'draft', session: student.session.session, turn: open.turn, text: 'half an ans' });
		student.say({ type: 'explain', error: 'ZeroDivisionError: division by zero' });
		const card = await explained('ZeroDivisionError: division by zero');
		assert.equal(card.offers, false);
		assert.equal(student.session.open?.turn, open.turn);
		assert.equal(student.session.entries.some((entry) => JSON.stringify(entry).includes('ZeroDivision')), false, 'nothing of it is in the conversation');
		student.say({ type: 'close-explained' });
		await student.sees('the question alone', (view) => view.kind === 'session' && view.explained === undefined && view.open?.turn === open.turn);
	});

	test('and ends with it: over the next question, and over another page, it would hide what is asked', async () => {
		const open = await student.start(await write('explained.py', fibonacci));
		student.say({ type: 'explain', error: 'ZeroDivisionError: division by zero' });
		await explained('ZeroDivisionError: division by zero');
		student.answer(open, '12345');
		await student.asked(open);
		assert.equal(student.session.explained, undefined);
		student.say({ type: 'explain', error: "KeyError: 'coffe'" });
		await explained("KeyError: 'coffe'");
		await student.leave();
		assert.equal(student.view.explained, undefined);
	});

	test('a session whose run stops with an error marks it in the conversation and in the result', async () => {
		await student.start(await write('stops.py', 'def part(xs):\n    """\n    >>> part([1, 2])\n    1\n    >>> part([5, 6, 7])\n    5\n    >>> part([3])\n    3\n    """\n    return xs[len(xs)]\n'));
		const said = await student.sees('an error at an example', (view) => view.kind === 'session' && view.examples.find(({ error }) => error)?.error);
		assert.equal(said, 'IndexError: list index out of range');
		await student.sees('an error in the conversation', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'tutor' && entry.error === said));
	});

	test('a failed run is offered to be explained in the status bar; off is off', async () => {
		const { failedRuns } = await api();
		assert.ok(failedRuns);
		const configuration = vscode.workspace.getConfiguration('socratic');
		failedRuns.finished(traceback, 0);
		assert.equal(failedRuns.offered, null, 'this run did not fail');
		failedRuns.finished(traceback, 1);
		assert.match(failedRuns.offered ?? '', /Explain KeyError/);
		assert.equal(student.view.explained, undefined, 'an offer explains nothing by itself');
		await configuration.update('offers', 'off', vscode.ConfigurationTarget.Workspace);
		try {
			await until('the offer is gone', () => failedRuns.offered === null);
			failedRuns.finished(traceback, 1);
			failedRuns.debugged({ type: 'response', command: 'exceptionInfo', body: { exceptionId: 'KeyError', description: "'coffe'" } });
			assert.equal(failedRuns.offered, null);
		} finally {
			await configuration.update('offers', undefined, vscode.ConfigurationTarget.Workspace);
		}
		failedRuns.debugged({ type: 'response', command: 'exceptionInfo', body: { exceptionId: 'ZeroDivisionError', description: 'division by zero' } });
		assert.match(failedRuns.offered ?? '', /Explain ZeroDivisionError/);
	});
});
