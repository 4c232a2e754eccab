/** A student and the sample course in the real VS Code: it is found, shown, agreed to, worked in and left. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { withWorkbench, type Workbench } from './workbench';

const themes = ['hc', 'dark', 'light'] as const;

/** The sample course, by path. */
async function sampleCourse(): Promise<Record<string, string>> {
	const names = (await readdir(inRoot('examples'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	return Object.fromEntries(await Promise.all(names.map(async (entry) => {
		const path = join(entry.parentPath, entry.name);
		return [path.slice(inRoot('examples').length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const;
	})));
}

const toast = ({ page }: Workbench, text: string) => page.locator('.notifications-toasts .notification-toast').filter({ hasText: text });
const dialog = ({ page }: Workbench) => page.locator('.monaco-dialog-box');

test('a folder with a course: what it sets is shown, then its problems; one opens and is asked about; leaving ends it', () =>
	sampleCourse().then((files) => withWorkbench('course', { files }, async (workbench) => {
		const { page } = workbench;
		const found = toast(workbench, 'This folder belongs to the course');
		await found.waitFor({ timeout: 90_000 });
		await found.getByRole('button', { name: 'Show What It Sets' }).click();
		await dialog(workbench).filter({ hasText: 'Nobody has signed it.' }).waitFor();
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`course-join-${theme}`);
		}
		await dialog(workbench).getByRole('button', { name: 'Join' }).click();
		const panel = await workbench.showPanel();
		const problems = panel.locator('[data-problem]');
		await problems.first().waitFor();
		expect(await problems.count()).toBe(8);
		await panel.getByRole('button', { name: 'Set by your course' }).click();
		await panel.locator('#course').waitFor();
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`course-problems-${theme}`);
		}
		expect(await workbench.accessibilityProblems()).toEqual([]);
		await panel.getByRole('button', { name: 'Set by your course' }).click();

		await problems.first().locator('vscode-button').click();
		await page.locator('.tabs-container .tab.active[data-resource-name$=".py"]').waitFor();
		await panel.locator('[data-start]').click();
		await panel.locator('.fold-examples').waitFor({ timeout: 60_000 });
		await panel.locator('.fold-task').click();
		await panel.getByText('of 4 pass').first().waitFor();
		await workbench.screenshot('course-session-light');

		await workbench.clickNumber(1);
		await workbench.runCommand('Socratic: Show My Course');
		const page1 = page.frameLocator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]').frameLocator('iframe#active-frame');
		await page1.locator('h2').filter({ hasText: 'What is kept, and who sees it' }).waitFor({ timeout: 60_000 });
		await workbench.screenshot('course-notice-light');

		await workbench.runCommand('Socratic: Leave the Course');
		await dialog(workbench).getByRole('button', { name: 'Leave' }).click();
		await workbench.runCommand('Socratic: Start and Earlier Sessions');
		await panel.locator('h1').waitFor();
		await problems.first().waitFor({ state: 'detached' });
	})));

test('in a folder that is not trusted a course names no model, and says so before it is joined', () =>
	withWorkbench('course-restricted', {
		restricted: true,
		files: {
			'course.socratic.json': JSON.stringify({
				version: 1, id: 'far', name: 'Far', policy: { model: { baseUrl: 'https://models.example.org/v1', name: 'big' } },
				problems: [{ id: 'p', title: 'P', language: 'python', statement: 'Return 2.', entry: { function: 'f' }, program: 'f.py', starter: 'def f():\n    return 1\n', tests: [{ call: 'f()', returns: '2' }] }],
			}),
		},
	}, async (workbench) => {
		const found = toast(workbench, 'This folder belongs to the course');
		await found.waitFor({ timeout: 90_000 });
		await found.getByRole('button', { name: 'Show What It Sets' }).click();
		await dialog(workbench).filter({ hasText: 'It is asked only once you trust this folder' }).waitFor();
		await dialog(workbench).getByRole('button', { name: 'Join' }).click();
		const panel = await workbench.showPanel();
		await panel.locator('[data-problem]').first().waitFor();
		await panel.getByRole('button', { name: 'Only on this computer' }).waitFor();
		await panel.locator('[data-problem] vscode-button').click();
		await toast(workbench, 'A course writes no file into a folder that you do not trust.').waitFor();
	}));
