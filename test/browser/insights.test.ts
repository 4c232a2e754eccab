/** In a real VS Code: a student hands in a session after seeing what is in it, and an instructor opens the folder and goes through it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

const stairs = ['def stairs(n):', '    """', '    >>> stairs(3)', '    6', '    >>> stairs(1)', '    1', '    >>> stairs(0)', '    0', '    """', '    total = 0', '    for k in range(n):', '        total = total + k', '    return total', ''].join('\n');

test('a session is handed in, and found again in the class', () =>
	withWorkbench('insights', { files: { 'stairs.py': stairs } }, async (workbench) => {
		const { page, folder } = workbench;
		await workbench.openFile('stairs.py');
		const student = await Student.start(workbench);
		await student.answer('1');
		await student.answer('1');

		const handIns = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name.endsWith('.socratic-handin'));
		await workbench.runCommand('Socratic: Export a Hand-In...', { asks: true });
		const list = page.locator('.quick-input-widget');
		await list.getByText('You will see what is in it before it is written.').or(list.getByPlaceholder('You will see what is in it before it is written.')).first().waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.monaco-editor .view-line', { hasText: 'What is in this hand-in' }).first().waitFor();
		await workbench.screenshot('hand-in');
		const question = page.locator('.quick-input-widget', { hasText: 'Write this hand-in' });
		await question.locator('.monaco-list-row', { hasText: 'Do Not' }).click();
		await page.locator('.tab', { hasText: 'What is in this hand-in' }).waitFor({ state: 'detached' });
		expect(await handIns()).toEqual([]);

		await workbench.runCommand('Socratic: Export a Hand-In...', { asks: true });
		await list.waitFor();
		await page.keyboard.press('Enter');
		await question.locator('.monaco-list-row', { hasText: 'Write It' }).click();
		await list.getByRole('button', { name: 'OK' }).click();
		await until('it is written', async () => (await handIns()).length === 1);
		const [name = ''] = await handIns();
		const text = await readFile(join(folder, name), 'utf8');
		await writeFile(join(folder, 'cut.socratic-handin'), text.slice(0, -40).replace(/student-\w+/, 'student-cut'));

		await workbench.runCommand('Socratic: Open Class Insights...', { asks: true });
		// The folder that is proposed is that of the window.
		await list.getByRole('button', { name: /OK|Open/ }).click();
		const insights = page.frameLocator('iframe.webview.ready[src*="extensionId=socratic.socratic-debugger"]:not([src*="purpose=webviewView"])').frameLocator('iframe#active-frame');
		await insights.getByRole('heading', { name: 'Class insights' }).waitFor({ timeout: 60_000 });
		await insights.getByText('Students: 1. Sessions: 1.').waitFor();
		await insights.getByText('cut.socratic-handin').waitFor();
		expect(await insights.locator('main').innerText()).toMatch(/cut\.socratic-handin\s*The end of this hand-in is missing/);
		await workbench.screenshot('insights');
		for (const theme of ['dark', 'hc'] as const) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`insights-${theme}`);
		}
		await insights.getByRole('button', { name: /^Replay stairs of student-/ }).click();
		const told = insights.locator('.step');
		await until('it begins', async () => (await told.innerText()).includes('The session began'));
		const steps: string[] = [];
		for (const forward = insights.getByRole('button', { name: 'Forward' }); (await forward.getAttribute('aria-disabled')) === 'false'; ) {
			await page.keyboard.press('ArrowRight');
			steps.push(await told.innerText());
		}
		expect(steps.some((step) => /The student: 1\s+right/.test(step))).toBe(true);

		await insights.getByRole('combobox', { name: 'Time by' }).selectOption('day');
		await until('time is by day', async () => (await insights.locator('thead', { hasText: 'Disagrees' }).innerText()).startsWith('Day'));
		await insights.getByRole('button', { name: 'Save as CSV... Sessions' }).click();
		await list.getByRole('button', { name: 'OK' }).click();
		await until('the table is written', async () => (await readdir(folder)).includes('sessions.csv'));
		expect((await readFile(join(folder, 'sessions.csv'), 'utf8')).split('\r\n')).toEqual([expect.stringMatching(/^\uFEFFpseudonym,arm,problem,/), expect.stringMatching(/^student-\w+,,stairs,/), '']);

		// The file is another one by now: what was read stays, and the session says what is wrong with it.
		const replay = insights.getByRole('button', { name: /^Replay stairs of student-/ });
		const alerts = async (): Promise<string> => (await insights.getByRole('alert').allInnerTexts()).join(' ');
		await writeFile(join(folder, name), text.replaceAll(/"turn":"[^"]+"/g, `"turn":"${'x'.repeat(300)}"`));
		await replay.click();
		await until('it cannot be gone through', async () => (await alerts()).includes('This session cannot be gone through.'));
		await writeFile(join(folder, name), 'nothing');
		await replay.click();
		await until('it says that it is gone', async () => (await alerts()).includes('This file is no hand-in.'));
	}));
