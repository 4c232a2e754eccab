import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readHandIn, type HandInPart } from '../../extension/records/handIn';
import { linesOf } from '../../extension/records/handInText';
import { fibonacci, Student, until, write } from './student';

const pollMs = 50;

/** Does what a key would, as often as it takes until it has done its work: no event tells when a list or a question is there. */
async function pressing<T>(what: string, commands: readonly string[], find: () => Promise<T | null>): Promise<T> {
	for (const end = Date.now() + 60_000; ; ) {
		const found = await find();
		if (found !== null) {
			return found;
		}
		assert.ok(Date.now() < end, `waited in vain until ${what}`);
		for (const command of commands) {
			await vscode.commands.executeCommand(command);
		}
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}

async function partsOf(file: vscode.Uri): Promise<readonly HandInPart[]> {
	const bytes = await vscode.workspace.fs.readFile(file);
	const parts: HandInPart[] = [];
	for await (const part of readHandIn(linesOf((async function* () { yield bytes; })()))) {
		parts.push(part);
	}
	return parts;
}

suite('hand-ins', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
		await student.forgets();
	});
	suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	test('a student sees what is in one before it is written, and an instructor opens a folder of them', async () => {
		const uri = await write('handed-in.py', fibonacci);
		const open = await student.start(uri, { kind: 'function', name: 'fibonacci' });
		student.answer(open, 'my own words 42');
		await student.sees('the answer', (view) => view.kind === 'session' && view.entries.some((entry) => entry.kind === 'student' && entry.text.includes('my own words 42')) && view.busy === null);
		await student.leave();

		const folder = vscode.Uri.joinPath(uri, '..');
		const handIns = async (): Promise<readonly string[]> => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.socratic-handin'));
		const exporting = vscode.commands.executeCommand('socratic.handIn');
		const shown = await pressing('what is in it is shown', ['workbench.action.acceptSelectedQuickOpenItem'], async () => vscode.workspace.textDocuments.find(({ uri: { scheme } }) => scheme === 'socratic-hand-in') ?? null);
		const text = shown.getText();
		assert.match(text, /The name in it: student-[0-9a-f]{12}\./);
		assert.match(text, /File: handed-in\\?\.py/);
		assert.match(text, /my own words 42/);
		assert.match(text, /What is not in it/);
		assert.deepEqual(await handIns(), [], 'nothing is written yet');

		// First the question, then the place that is proposed.
		const [name = ''] = await pressing('it is written', ['notification.acceptPrimaryAction', 'workbench.action.acceptSelectedQuickOpenItem'], async () => {
			const names = await handIns();
			return names.length > 0 ? names : null;
		});
		await exporting;
		assert.match(name, /^socratic-student-[0-9a-f]{12}\.socratic-handin$/);
		assert.ok(!vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'socratic-hand-in')), 'what was read is closed');
		const parts = await partsOf(vscode.Uri.joinPath(folder, name));
		assert.deepEqual([parts[0]?.kind, parts.at(-1)?.kind], ['head', 'end']);
		assert.ok(parts.some((part) => part.kind === 'event' && part.event.type === 'answered' && part.event.given.kind === 'typed' && part.event.given.text === 'my own words 42'));
		assert.ok(!JSON.stringify(parts).includes(folder.path), 'no path of the computer is in it');

		await vscode.commands.executeCommand('socratic.classInsights', folder);
		await until('the page is open', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Class insights')));
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
	});
});
