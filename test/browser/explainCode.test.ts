/** Code explained in the real VS Code: the three kinds, the cursor and its explanation, a rating that is found again. */
import { expect, test } from 'vitest';
import { isKept, until, withWorkbench, type Workbench } from './workbench';

const themes = ['light', 'hc', 'dark'] as const;

test('a function is explained in three kinds beside the code; cursor and words follow each other; a rating outlives a reload', () =>
	withWorkbench('explain-code', {}, async (workbench) => {
		await workbench.openFile('fibonacci.py');
		await workbench.goToLine(20);
		await workbench.page.keyboard.press('Alt+Q');
		const panel = workbench.panel();
		const unit = panel.locator('.explanation .unit');
		await panel.locator('.rating').waitFor({ timeout: 60_000 });
		expect(await panel.locator('#explanation-title').innerText()).toBe('fibonacci');
		expect(await panel.locator('.unit.current .lines').innerText()).toBe('line 20');

		await workbench.goToLine(24);
		await until('the words follow the cursor', async () => (await panel.locator('.unit.current .lines').innerText()) === 'line 24');
		await panel.locator('.unit[data-from="17"]').hover();
		await until('the line that is read is marked', async () => (await markedLine(workbench)) === 18);
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`explain-lines-${theme}`);
			expect(await workbench.accessibilityProblems()).toEqual([]);
		}
		await panel.getByLabel('Show at the ends of the lines too').check();
		await workbench.page.mouse.move(600, 500);
		await workbench.screenshot('explain-line-ends-dark');
		await panel.getByLabel('Show at the ends of the lines too').uncheck();

		for (const kind of ['Concepts', 'Summary'] as const) {
			await panel.getByRole('button', { name: kind, exact: true }).click();
			await panel.locator('.rating').waitFor();
			await until('the other kind is there', async () => (await unit.count()) > 0 && (await panel.locator(`button[aria-pressed="true"][data-kind="${kind.toLowerCase()}"]`).count()) === 1);
			// In every theme: test/browser/page/pageLooks.test.ts.
			await workbench.screenshot(`explain-${kind.toLowerCase()}`);
			expect(await workbench.accessibilityProblems()).toEqual([]);
		}
		await panel.getByRole('button', { name: 'Yes', exact: true }).click();
		await panel.locator('[data-field="why"]').fill('It is short.');
		await panel.locator('[data-field="why"]').press('Enter');
		await until('the reason is on the disk', () => isKept('use.jsonl', 'It is short.'));

		await workbench.reload();
		await workbench.showPanel();
		await panel.locator('.rating').waitFor({ timeout: 60_000 });
		expect(await panel.locator('[data-field="why"]').inputValue()).toBe('It is short.');
		expect(await panel.getByRole('button', { name: 'Yes', exact: true }).getAttribute('aria-pressed')).toBe('true');

		await panel.locator('.rating button', { hasText: 'How you use explanations' }).click();
		const use = workbench.page.frameLocator('iframe.webview.ready[src*="extensionId=socratic.socratic-debugger"]:not([src*="purpose=webviewView"])').frameLocator('iframe#active-frame');
		await use.locator('canvas').first().waitFor({ timeout: 60_000 });
		const [views] = await use.locator('table').first().locator('tbody tr').allInnerTexts();
		expect(views).toMatch(/^Line by line\t1\t0\t0/);
		await workbench.screenshot('explanation-use');
		await panel.locator('#explanation-title').press('Escape');
		await until('the start page is in front', async () => (await panel.locator('.explanation').isVisible()) === false);
	}));

/** The one-based number of the line that has the mark of what is read just now. */
async function markedLine(workbench: Workbench): Promise<number | null> {
	return workbench.page.evaluate(() => {
		const overlays = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-overlays > div')].filter((line) => [...line.children].some((child) => /ced-\d+-TextEditorDecorationType/.test(child.className) && getComputedStyle(child).borderLeftWidth === '3px'));
		const [top] = overlays.map(({ style }) => style.top);
		const number = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .margin-view-overlays > div')].find(({ style }) => style.top === top)?.querySelector('.line-numbers')?.textContent;
		return number === undefined || number === null ? null : Number(number);
	});
}
