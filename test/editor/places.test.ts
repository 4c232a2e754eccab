import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { largestProgram } from '../../extension/editor/documents';
import { fibonacci, Student, write } from './student';

/** A folder that is on no disk, as another extension may bring one. */
class MemoryFolder implements vscode.FileSystemProvider {
	private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private readonly files = new Map<string, Uint8Array>();
	readonly onDidChangeFile = this.changes.event;

	put(uri: vscode.Uri, text: string): vscode.Uri {
		this.files.set(uri.path, new TextEncoder().encode(text));
		return uri;
	}

	watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
	createDirectory = (): void => undefined;
	rename = (): void => undefined;

	stat(uri: vscode.Uri): vscode.FileStat {
		const isFolder = [...this.files.keys()].some((path) => path.startsWith(`${uri.path.replace(/\/$/, '')}/`));
		return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 1, size: isFolder ? 0 : this.readFile(uri).length };
	}

	readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
		const folder = `${uri.path.replace(/\/$/, '')}/`;
		return [...this.files.keys()].filter((path) => path.startsWith(folder)).map((path) => [path.slice(folder.length), vscode.FileType.File]);
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const bytes = this.files.get(uri.path);
		if (!bytes) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return bytes;
	}

	writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
		this.files.set(uri.path, bytes);
	}

	delete(uri: vscode.Uri): void {
		this.files.delete(uri.path);
	}
}

suite('a program may be', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
	});
	teardown(async () => {
		await student.leave();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('in a virtual folder: a session runs on it, with the files beside it', async () => {
		const folder = new MemoryFolder();
		const registered = vscode.workspace.registerFileSystemProvider('socratic-memory', folder);
		try {
			const at = vscode.Uri.parse('socratic-memory:/course/');
			folder.put(vscode.Uri.joinPath(at, 'helper.py'), 'def first():\n    return 0\n');
			const uri = folder.put(vscode.Uri.joinPath(at, 'virtual.py'), `from helper import first\n\n\n${fibonacci.replace('range(0, n)', 'range(first(), n)')}`);
			await student.start(uri);
			assert.deepEqual([student.session.document, student.session.passed, student.session.total], ['virtual.py', 4, 6]);
			await student.edit(uri, 'range(first(), n)', 'range(n - 1)');
			await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
			await vscode.commands.executeCommand('workbench.action.files.save');
		} finally {
			await student.leave();
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			registered.dispose();
		}
	});

	test('a cell of a notebook: not yet, and what to do instead', async () => {
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, fibonacci, 'python');
		try {
			// VS Code brings this kind of notebook itself.
			const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
			await vscode.window.showNotebookDocument(notebook);
			const document = notebook.cellAt(0).document;
			assert.equal(document.languageId, 'python');
			await vscode.commands.executeCommand('socratic.start', document.uri);
			await student.sees('why not', (view) => view.kind === 'welcome' && view.trouble?.message.includes('notebooks yet') && view.trouble.remedy.includes('file of its own'));
			const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)) ?? [];
			assert.deepEqual(lenses.filter(({ command }) => command?.command === 'socratic.start'), []);
		} finally {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});

	test('too large: said, with what to do instead, and no lens', async () => {
		const uri = await write('large.py', `${fibonacci}\n${'# a comment that says nothing\n'.repeat(largestProgram / 30 + 1000)}`);
		await vscode.window.showTextDocument(uri);
		await student.sees('a note', (view) => view.kind === 'welcome' && view.note?.includes('large.py is too large'));
		await vscode.commands.executeCommand('socratic.start', uri);
		await student.sees('why not', (view) => view.kind === 'welcome' && view.trouble?.remedy.includes('file of its own'));
		const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)) ?? [];
		assert.deepEqual(lenses.filter(({ command }) => command?.command === 'socratic.start'), []);
	});

	test('with Windows line ends, tabs, a byte order mark and names in other letters', async () => {
		const text = `\uFEFF${fibonacci.replaceAll('fibonacci', 'größe').replaceAll('    ', '\t').replaceAll('\n', '\r\n')}`;
		const uri = await write('größe.py', text);
		await student.start(uri);
		assert.deepEqual([student.session.title, student.session.passed, student.session.total], ['größe', 4, 6]);
		await student.edit(uri, 'range(0, n)', 'range(n - 1)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
	});

	test('three thousand lines long', async () => {
		const uri = await write('long.py', `${fibonacci}\n${'\n\ndef pad(x):\n    return x\n'.repeat(750)}`);
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		assert.deepEqual([student.session.passed, student.session.total], [4, 6]);
	});
});
