/** The explanation of code beside the questions, in a real browser. */
import * as axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SessionView } from '../../../extension/protocol.ts';
import { shot, usePageStand, viewFixture } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();
const field = (page: Page) => page.locator('[data-field="answer"]').locator('input, textarea');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLElement | null)?.dataset['field'] || document.activeElement?.tagName || '');

async function views() {
	const explained = await viewFixture('session-explanation-lines', 'session');
	const { explanation, ...plain } = explained;
	if (!explanation) throw new Error('the fixture has no explanation');
	const turned = (isOpen: boolean): SessionView => ({ ...explained, explanation: { ...explanation, isOpen } });
	return { explained, explanation, plain, turned };
}

describe('the explanation of code', () => {
	test('leaves the session behind it as it is: the same draft, the same place, one click or one key away', async () => {
		const { page, show, postedOf } = await stand();
		const { plain, turned } = await views();
		await show(plain);
		await field(page).fill('half an ans');
		await show(turned(true));
		expect(await page.getByRole('tab', { name: 'Explanation' }).getAttribute('aria-selected')).toBe('true');
		expect(await field(page).isVisible()).toBe(false);
		expect(await focused(page), 'the keyboard does not stay behind').toBe('explanation-title');
		await page.keyboard.press('Escape');
		await page.getByRole('tab', { name: 'Questions' }).click();
		expect((await postedOf('explanation')).map(({ act }) => act)).toEqual([{ do: 'tab', id: 'e1', isOpen: false }, { do: 'tab', id: 'e1', isOpen: false }]);
		await show(turned(false));
		expect(await field(page).inputValue()).toBe('half an ans');
		expect(await focused(page)).toBe('answer');
		await page.getByRole('tab', { name: 'Explanation' }).click();
		expect((await postedOf('explanation')).at(-1)?.act).toEqual({ do: 'tab', id: 'e1', isOpen: true });
	});

	test('each kind is one click away, and what is shown is no link to itself', async () => {
		const { page, show, postedOf } = await stand();
		await show((await views()).explained);
		for (const name of ['Line by line', 'Concepts', 'Summary']) await page.getByRole('button', { name, exact: true }).click();
		expect((await postedOf('explanation')).map(({ act }) => act)).toEqual([{ do: 'kind', id: 'e1', kind: 'concepts' }, { do: 'kind', id: 'e1', kind: 'summary' }]);
	});

	test('the line of the cursor is marked and in view; the line that is read is told, by mouse and by keyboard', async () => {
		const { page, show, postedOf } = await stand('dark', { width: 340, height: 300 });
		const { explained, explanation } = await views();
		await show({ ...explained, explanation: { ...explanation, cursor: 0 } });
		expect(await page.locator('.unit[aria-current]').getAttribute('data-from')).toBe('0');
		await show({ ...explained, explanation: { ...explanation, cursor: 9 } });
		const current = page.locator('.unit[aria-current]');
		expect(await current.getAttribute('data-from')).toBe('9');
		expect(await current.evaluate((element) => {
			const [own, body] = [element.getBoundingClientRect(), element.closest('.explanation-body')?.getBoundingClientRect()];
			return body !== undefined && own.top >= body.top - 1 && own.bottom <= body.bottom + 1;
		})).toBe(true);
		await page.locator('.unit[data-from="8"]').hover();
		await page.mouse.move(0, 0);
		await page.locator('.unit[data-from="7"] .lines').focus();
		await page.keyboard.press('Enter');
		const acts = (await postedOf('explanation')).map(({ act }) => act);
		expect(acts).toContainEqual({ do: 'point', id: 'e1', range: { from: 8, to: 8 } });
		expect(acts).toContainEqual({ do: 'point', id: 'e1', range: null });
		expect(acts).toContainEqual({ do: 'point', id: 'e1', range: { from: 7, to: 7 } });
		expect(acts.at(-1)).toEqual({ do: 'reveal', id: 'e1', range: { from: 7, to: 7 } });
	});

	test('is rated with a press, then with a reason, which is not lost when the cursor moves', async () => {
		const { page, show, postedOf } = await stand();
		const { explained, explanation } = await views();
		await show(explained);
		expect(await page.locator('[data-field="why"]').count(), 'the reason comes after the press').toBe(0);
		await page.getByRole('button', { name: 'No', exact: true }).click();
		await show({ ...explained, explanation: { ...explanation, rating: { helpful: false, why: '' } } });
		await page.locator('[data-field="why"]').fill('too many words');
		await show({ ...explained, explanation: { ...explanation, cursor: 2, rating: { helpful: false, why: '' } } });
		expect(await page.locator('[data-field="why"]').inputValue()).toBe('too many words');
		await page.locator('[data-field="why"]').press('Enter');
		const acts = (await postedOf('explanation')).map(({ act }) => act).filter((act) => act.do === 'rate');
		expect(acts).toEqual([{ do: 'rate', id: 'e1', helpful: false, why: '' }, { do: 'rate', id: 'e1', helpful: false, why: 'too many words' }]);
		await show({ ...explained, explanation: { ...explanation, id: 'e9', rating: { helpful: true, why: 'clear' } } });
		expect(await page.locator('[data-field="why"]').inputValue()).toBe('clear');
		expect(await page.getByRole('button', { name: 'Yes', exact: true }).getAttribute('aria-pressed')).toBe('true');
	});

	test('an old one says so and offers to be made anew; line ends are a switch; it is announced once', async () => {
		const { page, show, postedOf } = await stand();
		const { explained, explanation, plain } = await views();
		await show(plain);
		await show(explained);
		await show({ ...explained, explanation: { ...explanation, cursor: 1 } });
		const announced = await page.evaluate(() => (window as unknown as { announced: string[] }).announced.filter((text) => text.includes('Explanation of')));
		expect(announced).toEqual(['Explanation of fibonacci. Line by line: 10 parts']);
		await page.getByLabel('Show at the ends of the lines too').check();
		await show({ ...explained, explanation: { ...explanation, isOld: true } });
		await page.getByRole('button', { name: 'Explain them as they are now' }).click();
		await page.getByRole('button', { name: 'Close the explanation' }).click();
		expect((await postedOf('explanation')).map(({ act }) => act).filter((act) => act.do !== 'point')).toEqual([{ do: 'line-ends', id: 'e1', isOn: true }, { do: 'refresh', id: 'e1' }, { do: 'close', id: 'e1' }]);
	});

	test.each(pageThemes)('looks right and is free of faults in %s', async (theme) => {
		const { page, show } = await stand(theme);
		for (const name of ['session-explanation-lines', 'session-explanation-concepts', 'welcome-explanation-summary']) {
			await show(await viewFixture(name, name.startsWith('welcome') ? 'welcome' : 'session'));
			await shot(page, `${theme}-${name}`);
			await page.evaluate(axe.source);
			const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`), name).toEqual([]);
		}
	});
});
