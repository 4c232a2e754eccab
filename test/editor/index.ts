import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import * as vscode from 'vscode';

/**
 * VS Code calls this inside its extension host: it runs every bundled `*.test.js` beside this file with Mocha; in a window with
 * several folders those named `*.folders.test.js`, else the others. Rejects when a test fails, or when there is none; the totals
 * go to the file named by `SOCRATIC_TEST_RESULT`.
 */
export async function run(): Promise<void> {
	const { default: Mocha } = await import('mocha');
	// One string a line, and marked: the page that listens hears all that VS Code says about itself too.
	Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replace(/^/gm, '| '));
	const grep = process.env['SOCRATIC_TEST_GREP'];
	const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, reporter: 'spec', color: false, ...(grep ? { grep } : {}) });
	// Seen in a fresh browser, once in eight: VS Code opens the workspace's file and never reads the folders in it. Another window does.
	const hasFolders = vscode.workspace.workspaceFile !== undefined;
	if ((vscode.workspace.workspaceFolders?.length ?? 0) < (hasFolders ? 2 : 1)) throw new Error('the window came without its folders');
	for (const name of readdirSync(__dirname)) if (name.endsWith('.test.js') && name.endsWith('.folders.test.js') === hasFolders) mocha.addFile(join(__dirname, name));
	const totals = { passed: 0, failed: 0, skipped: 0, withoutShared: 0 };
	await new Promise<void>((resolve) => {
		const runner = mocha.run(() => resolve());
		runner.on('pass', () => (totals.passed += 1));
		runner.on('fail', () => (totals.failed += 1));
		runner.on('pending', () => (totals.skipped += 1));
	});
	const result = process.env['SOCRATIC_TEST_RESULT'];
	if (result) writeFileSync(result, JSON.stringify(totals));
	if (totals.passed + totals.failed === 0 && !grep) throw new Error('no editor test ran');
	if (totals.failed > 0) throw new Error(`${totals.failed} editor tests failed`);
}
