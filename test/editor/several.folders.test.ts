import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student } from './student';

const helped = `from helper import first\n\n\n${fibonacci.replace('range(0, n)', 'range(first(), n)')}`;

/** Runs in a window of its own, with two folders (test/editor/index.ts). */
suite('a workspace of several folders', () => {
	let student: Student;
	let folders: readonly vscode.Uri[];
	suiteSetup(async () => {
		student = await Student.arrive();
		folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		assert.equal(folders.length, 2);
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
	});

	/** Writes a file into one of the folders. */
	async function put(folder: number, name: string, text: string): Promise<vscode.Uri> {
		const at = folders[folder];
		assert.ok(at);
		const uri = vscode.Uri.joinPath(at, name);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		return uri;
	}

	test('a program gets the files of its own folder', async () => {
		await put(0, 'helper.py', 'def first():\n    return 0\n');
		await put(1, 'helper.py', 'def first():\n    return 1\n');
		const uris = [await put(0, 'same.py', helped), await put(1, 'same.py', helped.replace('return b', 'return a'))];
		await student.start(uris[0] as vscode.Uri);
		assert.deepEqual([student.session.passed, student.session.total], [4, 6]);
		const { session } = student.session;
		await student.leave();
		await student.start(uris[1] as vscode.Uri);
		assert.notEqual(student.session.session, session);
		await student.edit(uris[1] as vscode.Uri, 'return a', 'return b');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('programs of one name in two folders have a session each, and each opens with its own', async () => {
		const uris = [await put(0, 'twin.py', fibonacci), await put(1, 'twin.py', fibonacci)] as const;
		const sessions: string[] = [];
		for (const uri of uris) {
			await student.start(uri);
			sessions.push(student.session.session);
			await student.leave();
		}
		assert.notEqual(sessions[0], sessions[1]);
		await student.start(uris[0]);
		assert.equal(student.session.session, sessions[0]);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uris[0].toString());
	});

	test('a setting of one folder holds for its programs alone', async () => {
		const uris = [await put(0, 'set.py', fibonacci), await put(1, 'set.py', fibonacci)] as const;
		const lensesOf = async (uri: vscode.Uri): Promise<number> => {
			await vscode.workspace.openTextDocument(uri);
			const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? [];
			return lenses.filter(({ command }) => command?.command === 'socratic.start').length;
		};
		const setting = vscode.workspace.getConfiguration('socratic', uris[1]);
		await setting.update('codeLens', 'never', vscode.ConfigurationTarget.WorkspaceFolder);
		try {
			assert.deepEqual([await lensesOf(uris[0]), await lensesOf(uris[1])], [1, 0]);
		} finally {
			await setting.update('codeLens', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
		}
	});
});
