import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fibonacci, Student, until, write } from './student';

const name = 'editor.inlineSuggest.enabled';
const own = () => vscode.workspace.getConfiguration().inspect<boolean>(name)?.workspaceValue;

suite('inline completions', () => {
	test('are paused for the workspace by one press while the session lasts, and never without it', async function () {
		this.timeout(120_000);
		const student = await Student.arrive();
		await vscode.workspace.getConfiguration().update(name, true, vscode.ConfigurationTarget.Workspace);
		try {
			await student.start(await write('completions.py', fibonacci));
			assert.equal(student.session.completions, 'offer');
			assert.equal(own(), true);
			student.say({ type: 'completions', session: student.session.session, act: 'pause' });
			await until('they are paused', () => own() === false);
			await student.sees('that they are', (view) => view.kind === 'session' && view.completions === 'paused');
			await student.leave();
			await until('they are on again', () => own() === true);
			await student.start(vscode.Uri.joinPath((vscode.workspace.workspaceFolders ?? [])[0]?.uri ?? vscode.Uri.file('/'), 'completions.py'));
			await until('they are paused for the rest of the session', () => own() === false);
			student.say({ type: 'completions', session: student.session.session, act: 'resume' });
			await until('they are on again', () => own() === true);
			await student.sees('no offer any more', (view) => view.kind === 'session' && view.completions === undefined);
		} finally {
			await student.leave();
			await vscode.workspace.getConfiguration().update(name, undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
