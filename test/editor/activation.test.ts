import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
	contributes: { views: Record<string, { id: string; type: string }[]>; commands: { command: string }[] };
}

suite('the extension in VS Code', () => {
	const extension = vscode.extensions.getExtension<unknown>('socratic.socratic-debugger');

	test('is there', () => {
		assert.ok(extension);
	});

	test('contributes the view of a session', () => {
		const { contributes } = extension?.packageJSON as Manifest;
		assert.deepEqual(contributes.views['socratic']?.map(({ id, type }) => ({ id, type })), [{ id: 'socratic.session', type: 'webview' }]);
	});

	test('activates when its view is shown', async () => {
		await vscode.commands.executeCommand('socratic.session.focus');
		await extension?.activate();
		assert.equal(extension?.isActive, true);
	});

	// The first suite: later ones talk to a model.
	test('has loaded no client of a model, which is half a megabyte', () => {
		assert.deepEqual(Object.keys(require.cache).filter((file) => /dist[\\/]openai\.js$/.test(file)), []);
	});

	test('registers every command of the manifest', async () => {
		await extension?.activate();
		const registered = new Set(await vscode.commands.getCommands(true));
		const { contributes } = extension?.packageJSON as Manifest;
		assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)), []);
	});
});
