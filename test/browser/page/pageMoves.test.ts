/** The page alone in a real browser: a table with blanks, and something to try out. */
import * as axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shot, usePageStand, viewFixture } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();
const blank = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

describe('a table with blanks', () => {
	test('arrows, Tab and Enter lead through its blanks, and the last Enter sends them in the order of reading', async () => {
		const { page, show, send, postedOf } = await stand();
		await show({ ...(await viewFixture('session-table', 'session')), draft: { text: '', revision: 1 } });
		await send({ type: 'focus' });
		expect(await focused(page), 'the first blank').toBe('Round 2, b');
		await page.keyboard.type('2');
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toBe('Round 4, b');
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).toBe('Round 4, a');
		await page.keyboard.press('ArrowUp');
		expect(await focused(page)).toBe('Round 3, a');
		await page.keyboard.type('2');
		await page.keyboard.press('Control+Enter');
		expect(await postedOf('answer'), 'not with an empty blank').toEqual([]);
		expect(await page.locator('.missing').innerText()).toBe("Fill in every blank first, or press I'm not sure.");
		expect(await focused(page), 'the keyboard is where something is missing').toBe('Round 4, a');
		await page.keyboard.type('3');
		await page.keyboard.press('Tab');
		await page.keyboard.type('5');
		await page.keyboard.press('Enter');
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'typed', text: '2\n2\n3\n5' }]);
		expect(await page.locator('[data-sent]').innerText()).toContain('2, 2, 3, 5');
	});

	test('a draft stands in its blanks again, and what could not be read is not typed twice', async () => {
		const { page, show, postedOf } = await stand();
		const view = await viewFixture('session-table', 'session');
		await show(view);
		expect(await blank(page, 'Round 2, b').inputValue()).toBe('2');
		await blank(page, 'Round 3, a').fill('what');
		await expect.poll(async () => (await postedOf('draft')).map(({ text }) => text)).toEqual(['2\nwhat\n\n']);
		await blank(page, 'Round 4, a').fill('3');
		await blank(page, 'Round 4, b').fill('5');
		await page.getByRole('button', { name: 'Answer' }).click();
		await show({ ...view, open: null, draft: { text: '', revision: 2 } });
		await show({ ...view, draft: { text: '', revision: 2 }, entries: [...view.entries, { kind: 'student', id: 'a9', text: 'cells', version: 3, line: null }] });
		expect(await blank(page, 'Round 3, a').inputValue()).toBe('what');
		expect(await blank(page, 'Round 4, b').inputValue()).toBe('5');
	});
});

describe('how sure the student is', () => {
	test('may be said beside a prediction and goes with its answer; another question asks anew, or not at all', async () => {
		const { page, show, postedOf } = await stand('dark', { width: 180, height: 640 });
		const view = await viewFixture('session-value', 'session');
		const asks = (turn: string) => show({ ...view, open: view.open && { ...view.open, turn, asksSure: true }, draft: { text: '', revision: 1 } });
		await asks('t1');
		await page.getByRole('radio', { name: 'Fairly sure' }).focus();
		await page.keyboard.press('ArrowRight');
		await shot(page, 'dark-sureness');
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		await page.locator('[data-field="answer"]').locator('input').fill('5');
		await page.keyboard.press('Enter');
		expect(await postedOf('answer')).toMatchObject([{ turn: 't1', given: { text: '5' }, sure: 'certain' }]);
		await show({ ...view, open: null, draft: { text: '', revision: 2 }, entries: [...view.entries, { kind: 'student', id: 'said', text: '5', version: 1, line: null }] });
		await asks('t2');
		expect(await page.locator('input[name="sure"]:checked').count()).toBe(0);
		await page.locator('[data-field="answer"]').locator('input').fill('6');
		await page.keyboard.press('Enter');
		expect((await postedOf('answer')).at(-1)).toMatchObject({ turn: 't2' });
		expect((await postedOf('answer')).at(-1)?.sure).toBeUndefined();
		await show(view);
		expect(await page.getByRole('radio').count()).toBe(0);
	});
});

describe('something to try out', () => {
	test('one press opens the field, Ctrl+Enter runs it and keeps it, Escape closes; the answer beside it stays', async () => {
		const { page, show, postedOf } = await stand();
		const view = await viewFixture('session-scratch', 'session');
		await show(view);
		const answer = page.locator('[data-field="answer"]').locator('input');
		await answer.fill('0 to 4');
		await page.getByRole('button', { name: 'Try something' }).press('Enter');
		await page.keyboard.type('list(range(0, 3))');
		await page.keyboard.press('Control+Enter');
		expect(await postedOf('try')).toEqual([{ type: 'try', session: view.session, turn: view.open?.turn, text: 'list(range(0, 3))' }]);
		expect(await postedOf('answer')).toEqual([]);
		await show({ ...view, busy: { what: 'Running what you try', canCancel: true } });
		await page.getByRole('button', { name: 'Cancel' }).click();
		expect(await postedOf('cancel')).toHaveLength(1);
		await show(view);
		const scratch = page.locator('[data-field="scratch"]').locator('textarea');
		expect(await scratch.inputValue()).toBe('list(range(0, 3))');
		expect(await answer.inputValue()).toBe('0 to 4');
		await scratch.press('Escape');
		expect(await scratch.count()).toBe(0);
	});

	test.each(pageThemes)('is free of faults for assistive technology in %s', async (theme) => {
		const { page, show } = await stand(theme);
		await show(await viewFixture('session-scratch', 'session'));
		await page.getByRole('button', { name: 'Try something' }).click();
		await page.keyboard.type('list(range(0, 3))');
		await shot(page, `${theme}-scratch-open`);
		await page.evaluate(axe.source);
		const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
		expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ failureSummary }) => failureSummary).join()}`)).toEqual([]);
	});
});
