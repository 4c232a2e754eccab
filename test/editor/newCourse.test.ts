import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readCourse } from '../../extension/course/reading';
import { courseFileName } from '../../extension/course/schema';
import { api, Student, until } from './student';

/** A copy of the folder of the unit tests, for the command to write into. */
async function freshFolder(name: string): Promise<vscode.Uri> {
	const extension = vscode.extensions.getExtension('socratic.socratic-debugger');
	const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
	assert.ok(extension && workspace);
	const folder = vscode.Uri.joinPath(workspace, name);
	await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension.extensionUri, 'test/fixtures/scaffold/mixed'), folder, { overwrite: true });
	return folder;
}

/** While `run` goes on, whoever is asked for a folder chooses this one; says how often that was. */
async function choosing(folder: vscode.Uri | null, run: () => Thenable<unknown>): Promise<number> {
	const { showOpenDialog } = vscode.window;
	let asked = 0;
	Object.assign(vscode.window, { showOpenDialog: async () => { asked += 1; return folder ? [folder] : undefined; } });
	try {
		await run();
	} finally {
		Object.assign(vscode.window, { showOpenDialog });
	}
	return asked;
}

const make = () => vscode.commands.executeCommand('socratic.newCourse');
const ids = ['area', 'greet', 'ranks-rank', 'ranks-best', 'temps', 'echo'];

function active(): vscode.TextDocument | undefined {
	return vscode.window.activeTextEditor?.document;
}

suite('New Course', () => {
	suiteSetup(() => api());
	teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	test('makes a course file of a folder, opens it as JSON with comments, and the editor finds nothing wrong in it', async () => {
		const folder = await freshFolder('new-course');
		assert.equal(await choosing(folder, make), 1);
		const document = active();
		assert.equal(document?.uri.toString(), vscode.Uri.joinPath(folder, courseFileName).toString());
		assert.equal(document?.languageId, 'jsonc');
		const { source, faults } = readCourse(document?.getText() ?? '');
		assert.deepEqual(faults, []);
		assert.deepEqual(source?.problems.map(({ id }) => id), ids);
		// A fault that is put in shows that the editor looked.
		const edit = new vscode.WorkspaceEdit();
		const at = document.getText().indexOf('"id": "area"');
		edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 12)), '"id": "An Area"');
		assert.ok(await vscode.workspace.applyEdit(edit));
		const found = await until('the editor finds the fault', () => { const all = vscode.languages.getDiagnostics(document.uri); return all.length > 0 && all; });
		assert.deepEqual(found.map(({ message }) => message), ['Small letters, digits and dashes; it begins with a letter or a digit.']);
	});

	test('adds only what is new to a course file that is there, and leaves it to be saved', async () => {
		const folder = await freshFolder('old-course');
		await choosing(folder, make);
		const document = active();
		assert.ok(document);
		const whole = document.getText();
		const to = whole.indexOf('\t\t{\n\t\t\t"id": "temps"');
		const before = `${whole.slice(0, to).trimEnd().replace(/,$/, '')}\n\t\t// My own words.\n\t]\n}\n`;
		await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(before));
		await until('the editor has read the file again', () => document.getText() === before);
		await choosing(folder, make);
		assert.ok(document.isDirty);
		assert.match(document.getText(), /\/\/ My own words\./);
		assert.deepEqual(readCourse(document.getText()).source?.problems.map(({ id }) => id), ids);
		assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), before);
	});

	test('changes nothing where the course file that is there cannot be read, and says so', async () => {
		const folder = await freshFolder('broken-course');
		const uri = vscode.Uri.joinPath(folder, courseFileName);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "problems": ['));
		const student = await Student.arrive();
		await student.leave();
		await choosing(folder, make);
		await student.sees('why nothing was made', (view) => view.kind === 'welcome' && view.trouble?.message.includes('cannot be read'));
		assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), '{ "problems": [');
	});

	test('says what is missing where no program has an example', async () => {
		const folder = vscode.Uri.joinPath(await freshFolder('no-course'), 'ranks');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'test_ranks.py'));
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'ranks_solution.py'));
		await choosing(folder, make);
		await until('the report is open', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('New Course.md'))));
		const report = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'socratic-new-course', path: 'New Course.md' }));
		assert.match(report.getText(), /- `ranks\.py`\n {2}- No example was found for it/);
		assert.ok(!(await vscode.workspace.fs.readDirectory(folder)).some(([name]) => name === courseFileName));
	});

	test('makes nothing where no folder is chosen', async () => {
		const shown = active();
		assert.equal(await choosing(null, make), 1);
		assert.equal(active(), shown);
	});
});
