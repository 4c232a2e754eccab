import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, write } from './student';

async function lensesOf(uri: vscode.Uri): Promise<string[]> {
	const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? [];
	return lenses.filter(({ command }) => command?.command === 'socratic.start').map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

suite('the lenses', () => {
	const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('socratic');
	teardown(async () => {
		await configuration().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
		await configuration().update('checkWhileTyping', undefined, vscode.ConfigurationTarget.Workspace);
	});

	test('stand above functions with examples and start a session there', async () => {
		const uri = await write('lens.py', `# A comment.\n${fibonacci}\n\ndef other(x):\n    return x\n`);
		await vscode.window.showTextDocument(uri);
		assert.deepEqual(await lensesOf(uri), ['2: Debug with questions · 6 examples']);
		const student = await Student.arrive();
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		assert.deepEqual(await lensesOf(uri), ['2: Debug with questions · 4 of 6 pass']);
		await student.leave();
	});

	test('stay where they are while the program is mended and broken again; a changed program has no score', async () => {
		// No run of its own accord: the score that stands is an old one.
		await configuration().update('checkWhileTyping', false, vscode.ConfigurationTarget.Workspace);
		const broken = `# Mended and broken.\n${fibonacci}`;
		const uri = await write('lensMended.py', broken);
		const editor = await vscode.window.showTextDocument(uri);
		const student = await Student.arrive();
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		const whole = (text: string): Thenable<boolean> => editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
		await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n# later\n'));
		assert.deepEqual(await lensesOf(uri), ['2: Debug with questions']);
		await whole(broken);
		assert.deepEqual(await lensesOf(uri), ['2: Debug with questions · 4 of 6 pass']);
		await student.leave();
	});

	test('stand on the first line of a script', async () => {
		const uri = await write('lensScript.py', '\n\nname = input()\nprint("Hello", name)\n');
		await vscode.window.showTextDocument(uri);
		assert.deepEqual(await lensesOf(uri), ['1: Debug this program with questions']);
	});

	test('are there never or always, as set', async () => {
		const uri = await write('lensMode.py', `${fibonacci}\n\ndef other(x):\n    return x\n`);
		await vscode.window.showTextDocument(uri);
		await configuration().update('codeLens', 'never', vscode.ConfigurationTarget.Workspace);
		assert.deepEqual(await lensesOf(uri), []);
		await configuration().update('codeLens', 'always', vscode.ConfigurationTarget.Workspace);
		assert.equal((await lensesOf(uri)).length, 2);
	});
});
