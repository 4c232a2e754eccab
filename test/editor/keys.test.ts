import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

test('no key of ours is one of VS Code', async () => {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
	const manifest = vscode.extensions.getExtension('socratic.socratic-debugger')?.packageJSON as { contributes: { keybindings: { key: string; mac: string; command: string }[] } };
	// Each object of the document stands between braces; its texts hold no brace of their own.
	const all = [...document.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].map(([, key, command]) => ({ key, command }));
	assert.ok(all.length > 500, `${all.length} keys were read`);
	const ours = manifest.contributes.keybindings.flatMap(({ key, mac }) => [key, mac]);
	assert.deepEqual(all.filter(({ key, command }) => key !== undefined && ours.includes(key) && !command?.startsWith('socratic.')), []);
});
