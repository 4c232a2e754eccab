/** Watching a value with one press, on the page alone: what the buttons of a hint post, by the keyboard too. (How they look: pageLooks.) */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SessionView } from '../../../extension/protocol.ts';
import { usePageStand, viewFixture } from './pageStand.ts';

const stand = usePageStand();
const view = async (changes: Partial<SessionView> = {}): Promise<SessionView> => ({ ...(await viewFixture('session-looks', 'session')), ...changes });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a hint with something to watch', () => {
	test('offers a print and a breakpoint, and takes the added print out', async () => {
		const { page, show, postedOf } = await stand();
		await show(await view());
		const edge = async (name: string) => page.locator(name).evaluate((element) => element.getBoundingClientRect().left + parseFloat(getComputedStyle(element).paddingLeft));
		expect(await edge('.looks'), 'the words stand under those of the conversation').toBe(await edge('.answer'));
		await button(page, 'Add this print').click();
		await button(page, 'Stop there in the debugger').click();
		await button(page, 'Take it out').click();
		expect(await postedOf('look')).toEqual([{ type: 'look', session: 's1', entry: 'e7', how: 'print' }, { type: 'look', session: 's1', entry: 'e7', how: 'breakpoint' }]);
		expect(await postedOf('remove-looks')).toEqual([{ type: 'remove-looks', session: 's1' }]);
	});

	test('is reached and pressed by the keyboard alone, with a ring that shows where it is', async () => {
		const { page, show, postedOf } = await stand();
		await show(await view());
		await page.locator('body').press('Tab');
		const reached: string[] = [];
		for (let presses = 0; presses < 40 && !reached.includes('Take it out'); presses += 1) {
			const focused = page.locator(':focus');
			const name = (await focused.count()) === 1 ? (await focused.innerText()).trim() : '';
			if (['Add this print', 'Stop there in the debugger', 'Take it out'].includes(name)) {
				reached.push(name);
				expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle), name).not.toBe('none');
				await page.keyboard.press(name === 'Stop there in the debugger' ? 'Space' : 'Enter');
			}
			await page.keyboard.press('Tab');
		}
		expect(reached).toEqual(['Add this print', 'Stop there in the debugger', 'Take it out']);
		expect((await postedOf('look')).map(({ how }) => how)).toEqual(['print', 'breakpoint']);
		expect(await postedOf('remove-looks')).toHaveLength(1);
	});

	test('says how many prints there are, and offers nothing where this window may only read', async () => {
		const { page, show } = await stand();
		await show(await view({ looks: 2 }));
		await button(page, 'Take them out').waitFor();
		await show(await view({ readOnly: true }));
		expect(await button(page, 'Take it out').count()).toBe(0);
		await show(await view({ looks: 0 }));
		expect(await page.locator('.looks').count()).toBe(0);
	});
});
