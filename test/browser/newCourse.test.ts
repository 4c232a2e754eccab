/** A course is begun in the real VS Code: a folder is chosen, the course file opens, and the editor helps to go on with it. */
import { expect, test } from 'vitest';
import { until, withWorkbench, type Workbench } from './workbench';

const themes = ['light', 'hc', 'dark'] as const;

test('a folder becomes a course; the report tells what needs a look; names are explained and completed', () =>
	withWorkbench('new-course', { workspace: 'scaffold/mixed', settings: { 'editor.hover.enabled': 'on' } }, async (workbench) => {
		const { page } = workbench;
		await workbench.runCommand('Socratic: New Course...', { asks: true });
		const input = page.locator('.quick-input-widget input.input');
		await until('the open folder is offered', async () => (await input.inputValue()).startsWith(workbench.folder));
		await input.press('Enter');
		await page.locator('.tabs-container .tab.active[data-resource-name="course.socratic.json"]').waitFor();
		await page.locator('.statusbar-item').filter({ hasText: 'JSON with Comments' }).waitFor();
		expect(await workbench.read('course.socratic.json')).toContain('"id": "ranks-best"');
		const message = page.locator('.notifications-toasts .notification-toast').filter({ hasText: 'Problems for students in course.socratic.json: 6. Files that need a look: 6.' });
		await message.waitFor();
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`new-course-${theme}`);
		}
		await message.getByRole('button', { name: 'Show Report' }).click();
		const preview = page.locator('.tab').filter({ hasText: 'New Course.md' });
		await preview.waitFor();
		const report = page.frameLocator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]').frameLocator('iframe#active-frame');
		await report.locator('h2').filter({ hasText: 'What needs a look' }).waitFor({ timeout: 60_000 });
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`new-course-report-${theme}`);
		}
		await preview.click({ button: 'middle' });
		await preview.waitFor({ state: 'detached' });

		const lines = (await workbench.read('course.socratic.json')).split('\n');
		await workbench.goToLine(lines.findIndex((line) => line.includes('"concepts": []')) + 1);
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowLeft');
		const list = page.locator('.suggest-widget.visible');
		await until('the concepts are listed', async () => {
			await page.keyboard.press('Control+Space');
			return list.filter({ hasText: 'accumulator' }).first().isVisible();
		});
		await showDetails(workbench, 'A result starts before the loop');
		await workbench.screenshot('new-course-completion-dark');
		await page.keyboard.press('Enter');
		await page.locator('.view-line').filter({ hasText: '"concepts": ["accumulator"]' }).waitFor();

		await workbench.goToLine(lines.findIndex((line) => line.includes('"starter"')) + 1);
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		await workbench.runCommand('Show or Focus Hover');
		await page.locator('.monaco-hover').filter({ hasText: 'What the file that students work in holds at the beginning.' }).first().waitFor();
		await workbench.screenshot('new-course-hover-dark');
		await page.keyboard.press('Escape');
		expect(await page.locator('.squiggly-error, .squiggly-warning').count()).toBe(0);
	}));

/** Shows what the chosen completion says of itself. */
async function showDetails({ page }: Workbench, text: string): Promise<void> {
	await until(`the completion says ${text}`, async () => {
		if (await page.locator('.suggest-details').filter({ hasText: text }).first().isVisible()) return true;
		await page.keyboard.press('Control+Space');
		return page.locator('.suggest-details').filter({ hasText: text }).first().isVisible();
	});
}
