/** The explanation of an error beside the page, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shot, usePageStand, viewFixture } from './pageStand.ts';

const stand = usePageStand();
const field = (page: Page) => page.locator('[data-field="answer"]').locator('input, textarea');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLElement | null)?.dataset['field'] || document.activeElement?.tagName || '');

async function views() {
	const explained = await viewFixture('session-explained', 'session');
	const { explained: card, ...plain } = explained;
	return { explained, plain, card };
}

describe('the explanation of an error', () => {
	test('is asked for at the message, read out once, and leaves question, draft and layout alone', async () => {
		const { page, show, postedOf } = await stand();
		const { explained, plain, card } = await views();
		await show(plain);
		await field(page).fill('half an ans');
		const answerAt = await page.locator('.answer').boundingBox();
		await page.getByRole('button', { name: "Explain this error KeyError: 'coffe'" }).click();
		expect(await postedOf('explain')).toEqual([{ type: 'explain', error: "KeyError: 'coffe'" }]);
		await show(explained);
		await show(explained);
		const announced = await page.evaluate(() => (window as unknown as { announced: string[] }).announced.filter((text) => text.includes('Explanation of')));
		expect(announced).toEqual(["Explanation of KeyError: 'coffe': The key 'coffe' was looked up in a dictionary, and it is not there."]);
		expect(await page.getByRole('heading', { name: 'What this error means' }).count()).toBe(1);
		expect(await focused(page)).toBe('explained');
		expect(await page.locator('.explained pre').innerText()).toContain('price["coffee"]');
		expect(await field(page).inputValue()).toBe('half an ans');
		expect(await page.locator('.answer').boundingBox()).toEqual(answerAt);
		expect(await page.getByRole('button', { name: 'Find it with questions' }).count(), 'a session is open already').toBe(0);
		expect(card?.offers).toBe(false);
	});

	test('Escape closes it, and the keyboard goes on where it was', async () => {
		const { page, show, send, postedOf } = await stand();
		const { explained, plain } = await views();
		await show(plain);
		await field(page).fill('half');
		await show({ ...explained });
		expect(await focused(page), 'it came while somebody typed in the page').toBe('explained');
		await page.keyboard.press('Escape');
		expect(await postedOf('close-explained')).toHaveLength(1);
		await show(plain);
		await page.keyboard.type(' done');
		expect(await field(page).inputValue()).toBe('half done');
		// From outside of the page the host says where the keyboard goes.
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await show(explained);
		expect(await focused(page)).toBe('BODY');
		await send({ type: 'focus-explained' });
		expect(await focused(page)).toBe('explained');
		await page.getByRole('button', { name: 'Close the explanation' }).press('Enter');
		expect(await postedOf('close-explained')).toHaveLength(2);
	});

	test('a session is offered where none is open, and only a press starts it', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('welcome-explained', 'welcome'));
		expect(await postedOf('find-it')).toEqual([]);
		await shot(page, 'dark-welcome-explained-offer');
		await page.getByRole('button', { name: 'Find it with questions' }).press('Enter');
		expect(await postedOf('find-it')).toEqual([{ type: 'find-it' }]);
	});

	test('an example that stopped has the way to it', async () => {
		const { page, show, postedOf } = await stand();
		const { plain } = await views();
		const [first, ...rest] = plain.examples;
		if (!first) throw new Error('the fixture has no example');
		await show({ ...plain, entries: [], examples: [{ ...first, status: 'stopped', note: 'Stopped on line 4 with KeyError: 4', error: 'KeyError: 4' }, ...rest] });
		await page.locator('.fold-examples').click();
		await page.getByRole('button', { name: 'Explain this error KeyError: 4' }).click();
		expect(await postedOf('explain')).toEqual([{ type: 'explain', error: 'KeyError: 4' }]);
	});
});
