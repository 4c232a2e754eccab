/** The page alone in a real browser: where the keyboard is when something new is asked. */
import { describe, expect, test } from 'vitest';
import { shot, usePageStand, viewFixture } from './pageStand.ts';

const stand = usePageStand();

describe('the keyboard', () => {
	test('is at the first option when a choice follows a value that was sent', async () => {
		const { page, show, postedOf } = await stand();
		const asked = await viewFixture('session-value', 'session');
		const choice = await viewFixture('session-choice', 'session');
		await show(asked);
		await page.locator('[data-field="answer"]').locator('input').fill('8');
		await page.keyboard.press('Control+Enter');
		expect(await postedOf('answer')).toHaveLength(1);
		await show({ ...choice, session: asked.session });
		expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe(choice.open?.form.kind === 'choice' ? choice.open.form.options[0]?.id : '');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Control+Enter');
		expect((await postedOf('answer')).map(({ given }) => given.kind)).toEqual(['typed', 'chosen']);
	});

	test('is at the value where the form holds a call already', async () => {
		const { page, show, send, postedOf } = await stand();
		const view = await viewFixture('example-call', 'example');
		await show({ ...view, taken: [], draft: { given: 'top_k([4, 5], 1)', expected: '', revision: 11 } });
		await send({ type: 'focus' });
		await page.keyboard.type('[5]');
		await page.keyboard.press('Enter');
		expect(await postedOf('example')).toEqual([{ type: 'example', given: 'top_k([4, 5], 1)', expected: '[5]', manner: 'returns' }]);
	});

	test('is at what should be seen where nothing is typed into the program; no other field is there', async () => {
		const { page, show, send, postedOf } = await stand();
		const view = await viewFixture('example-input', 'example');
		await show({ ...view, form: 'output', asks: 'first', taken: [], canStart: false, draft: { given: '', expected: '', revision: 12 } });
		expect(await page.locator('[data-field="given"]').count()).toBe(0);
		await send({ type: 'focus' });
		await page.keyboard.press('Control+Enter');
		expect(await page.locator('.missing').innerText()).toBe('Fill in “What you should see, line by line” first.');
		await page.keyboard.type('Total: 36');
		await shot(page, 'dark-example-output');
		await page.keyboard.press('Control+Enter');
		expect(await postedOf('example')).toEqual([{ type: 'example', given: '', expected: 'Total: 36', manner: 'returns' }]);
	});

	test('is at the answer of the first question, after a session was begun by it', async () => {
		const { page, show, postedOf } = await stand();
		const form = await viewFixture('example-input', 'example');
		const asked = await viewFixture('session-value', 'session');
		await show({ ...form, canStart: true });
		await page.locator('[data-do="begin"]').focus();
		await page.keyboard.press('Enter');
		expect(await postedOf('begin')).toHaveLength(1);
		// The form goes, and the program runs first: there is nothing to press and nothing to answer yet.
		await show({ ...form, canStart: false, asks: 'nothing', busy: { what: 'Starting the session', canCancel: false } });
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
		await show({ ...asked, open: null, entries: [], busy: { what: 'Running your examples', canCancel: false } });
		await show(asked);
		await page.keyboard.type('8');
		expect(await page.locator('[data-field="answer"]').locator('input').inputValue()).toBe('8');
	});
});
