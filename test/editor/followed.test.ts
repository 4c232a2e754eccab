import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import type { Clock } from '../../extension/clock';
import { readinessOf } from '../../extension/editor/documents';
import { FollowedDocument } from '../../extension/editor/session/followedDocument';
import { Programs } from '../../extension/editor/programs';
import { until, write } from './student';

/** A clock that stands still until the test lets a rest end. */
class HeldClock implements Clock {
	private readonly waiting = new Map<object, { readonly milliseconds: number; readonly action: () => void }>();
	now = (): number => 0;
	after(milliseconds: number, action: () => void): { dispose(): void } {
		const key = {};
		this.waiting.set(key, { milliseconds, action });
		return { dispose: () => void this.waiting.delete(key) };
	}
	has(milliseconds: number): boolean {
		return [...this.waiting.values()].some((one) => one.milliseconds === milliseconds);
	}
	end(milliseconds: number): void {
		for (const [key, one] of [...this.waiting]) {
			if (one.milliseconds === milliseconds) {
				this.waiting.delete(key);
				one.action();
			}
		}
	}
}

test('a rest at a line that is only begun is told when the cursor leaves it', async () => {
	const extension = vscode.extensions.getExtension('socratic.socratic-debugger');
	assert.ok(extension);
	const uri = await write('begun.py', 'a = 1\nb = 2\nprint(a)\n');
	const editor = await vscode.window.showTextDocument(uri);
	const readiness = readinessOf(editor.document);
	assert.ok(readiness.kind === 'ready');
	let read = 0;
	const programs = new Programs((language) => createParser(language, grammarFolder(join(extension.extensionPath, 'dist', 'grammars'))));
	const of = programs.of.bind(programs);
	programs.of = async (...about) => {
		const program = await of(...about);
		read += 1;
		return program;
	};
	const clock = new HeldClock();
	const told: string[] = [];
	const silent = { trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
	const follow = new FollowedDocument(uri, readiness.language, { clock, programs, log: silent }, {
		onText: (text, cause) => told.push(`${cause} ${text.split('\n').length}`), onMoved: () => undefined, onTouched: () => undefined, onTabs: () => undefined,
	});
	// A save is told as well: on a busy machine the editor would make one by itself in the middle of this.
	const saves = vscode.workspace.getConfiguration('files');
	await saves.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
	try {
		editor.selection = new vscode.Selection(1, 5, 1, 5);
		await vscode.commands.executeCommand('type', { text: '\n' });
		await until('the edit', () => clock.has(600));
		clock.end(600);
		await until('the program is read', () => read === 1);
		await Promise.resolve();
		assert.deepEqual(told, []);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await until('the cursor is elsewhere', () => clock.has(600));
		clock.end(600);
		await until('the text is told', () => told.length > 0);
		assert.deepEqual(told, ['edit 5']);
	} finally {
		follow.dispose();
		programs.dispose();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await saves.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
	}
});
