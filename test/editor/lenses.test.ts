import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, write } from './student';

async function lensesOf(uri: vscode.Uri): Promise<string[]> {
	const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? [];
	return lenses.filter(({ command }) => command?.command === 'socratic.start').map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

suite('the lenses', () => {
	const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('socratic');
	teardown(() => configuration().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace));

	test('stand above functions with examples and start a session there', async () => {
		const uri = await write('lens.py', `# A comment.\n${fibonacci}\n\ndef other(x):\n    return x\n`);
		await vscode.window.showTextDocument(uri);
		assert.deepEqual(await lensesOf(uri), ['2: Debug with questions · 6 examples']);
		const student = await Student.arrive();
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
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
