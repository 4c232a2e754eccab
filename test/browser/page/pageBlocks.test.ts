/** The page alone in a real browser: code that stands in a message by itself. */
import { describe, expect, test } from 'vitest';
import { shot, usePageStand, viewFixture } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();

const change = [
	"-         totals[name] = totals[name] + amount_of_this_row",
	"+         if name not in totals:",
	"+             totals[name] = 0",
].join('\n');
const worked = 'for word in words:\n    print(word, len(word))  # one line for each of the words, also for the last one';

describe('a block of code', () => {
	test.each(pageThemes.flatMap((theme) => [300, 200].map((width) => [theme, width] as const)))('keeps its lines whole and its indentation, in %s at %i pixels', async (theme, width) => {
		const { page, show } = await stand(theme, { width, height: 640 });
		const view = await viewFixture('session-value', 'session');
		const last = view.entries.at(-1);
		if (last?.kind !== 'tutor') throw new Error('the fixture ends in a question');
		await show({ ...view, entries: [...view.entries.slice(0, -1), { ...last, words: [{ kind: 'text', text: 'Here is a change.' }, { kind: 'block', text: change }, { kind: 'text', text: 'And a run.' }, { kind: 'block', text: worked }] }] });
		const lines = page.locator('.turn pre .whole');
		expect((await lines.allTextContents()).slice(-5)).toEqual([
			'- totals[name] = totals[name] + amount_of_this_row', '+ if name not in totals:', '+     totals[name] = 0', 'for word in words:', '    print(word, len(word))  ',
		]);
		const rows = await lines.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(each).lineHeight))));
		expect(rows, 'no line of code is broken').toEqual(rows.map(() => 1));
		const fits = await page.locator('.turn pre').evaluateAll((all) => all.map((pre) => ({ overflow: getComputedStyle(pre).overflowX, inside: pre.getBoundingClientRect().right <= document.documentElement.clientWidth, wide: pre.scrollWidth > pre.clientWidth })));
		expect(fits.every(({ overflow, inside }) => overflow === 'auto' && inside)).toBe(true);
		expect(fits.at(-2)?.wide, 'what is too wide scrolls').toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'the page itself does not').toBe(true);
		await shot(page, `${theme}-blocks-${width}`);
	});
});
