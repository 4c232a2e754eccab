/** The page alone in a real browser: how it looks in each theme and width, and what axe says of it. */
import { readdir } from 'node:fs/promises';
import * as axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { fromEnd, shot, usePageStand, viewFixture } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();

/** What axe finds wrong, one line a rule; `rules` are all unless given. */
async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	const { violations } = await page.evaluate((only) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, only ? { runOnly: only } : {}), rules);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
}

describe('looks', async () => {
	const names = (await readdir(inRoot('test/fixtures/views'))).map((name) => name.replace(/\.json$/, ''));
	const kindOf = (name: string) => (name.startsWith('welcome') ? 'welcome' : name.startsWith('example') ? 'example' : 'session');

	test.each(pageThemes)('every view is free of faults for assistive technology in %s', async (theme) => {
		const { page, show } = await stand(theme);
		for (const name of names) {
			// Each from the start: what was unfolded or scrolled belongs to one session.
			await show(await viewFixture('welcome', 'welcome'));
			await show(await viewFixture(name, kindOf(name)));
			if (name.startsWith('session') && name !== 'session-long') expect(await fromEnd(page), `${name} is at its end`).toBeLessThan(24);
			if (name === 'session-busy') await page.getByRole('button', { name: 'Cancel' }).waitFor();
			await shot(page, `${theme}-${name}`);
			if (name === 'session-script' || name === 'session-prints' || name === 'session-value') {
				await page.locator('.fold-examples').click();
				if (name === 'session-value') await page.locator('.fold-task').click();
				await shot(page, `${theme}-${name}-unfolded`);
			}
			if (name === 'welcome-course') {
				await page.getByRole('button', { name: 'Set by your course' }).click();
				await shot(page, `${theme}-${name}-unfolded`);
			}
			// Only colours differ from theme to theme.
			expect(await axeFaults(page, theme === pageThemes[0] ? undefined : ['color-contrast', 'link-in-text-block']), name).toEqual([]);
		}
	});

	test.each([200, 340, 800])('nothing is cut off at a width of %d', async (width) => {
		const { page, show } = await stand('light', { width, height: 700 });
		for (const name of names) {
			// Each from the start: what was unfolded or scrolled belongs to one session.
			await show(await viewFixture('welcome', 'welcome'));
			await show(await viewFixture(name, kindOf(name)));
			if (name === 'session-script') await page.locator('.fold-examples').click();
			await shot(page, `light-${name}-${width}`);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(wide, name).toBe(0);
			const outside = await page.evaluate(() => {
				const scrolls = (element: Element | null): boolean => element !== null && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
				return [...document.querySelectorAll('#root *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element)).map((element) => element.className || element.tagName);
			});
			expect(outside, name).toEqual([]);
		}
	});

	test('forced colours and less motion', async () => {
		const { page, show } = await stand('contrast', undefined, { forcedColors: 'active', reducedMotion: 'reduce' });
		await show(await viewFixture('session-busy', 'session'));
		await page.getByRole('button', { name: 'Cancel' }).waitFor();
		expect(await page.locator('.dots').evaluate((dots) => getComputedStyle(dots).animationName)).toBe('none');
		await shot(page, 'forced-colours');
	});
});
