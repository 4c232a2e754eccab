/** The page that draws how explanations are used, in a real browser. */
import type { Server } from 'node:http';
import * as axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useReport, type Use } from '../../../extension/explain/use.ts';
import { build } from '../../../scripts/build.mjs';
import { servePage, shot, usePageStand } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();
let served: { server: Server; origin: string };
beforeAll(async () => {
	await build({ only: ['use'] });
	served = await servePage(undefined, 'use');
});
afterAll(() => void served.server.close());

const kinds = ['lines', 'lines', 'lines', 'summary', 'summary', 'concepts'] as const;
const uses = Array.from({ length: 30 }, (_, at): Use[] => [
	{ type: 'viewed', view: `v${at}`, subject: `s${at}`, at, kind: kinds[at % kinds.length] ?? 'lines', lines: 1 + ((at * 7) % 36), complexity: 1 + ((at * 5) % 13), model: at % 2 === 0 },
	{ type: 'looked', view: `v${at}`, openMs: 4000 + at * 3100 },
	...(at % 3 === 0 ? [] : [{ type: 'rated' as const, view: `v${at}`, subject: `s${at}`, at, helpful: at % 4 !== 0, why: at === 7 ? 'It says why the loop stops.' : at === 8 ? 'Too long for one line.' : '' }]),
]).flat();
const size = { width: 820, height: 1500 };

describe('the use of explanations', () => {
	test('is drawn, and the same figures stand in tables', async () => {
		const { page, send } = await stand('dark', size, {}, served.origin);
		const report = useReport(uses);
		await send({ type: 'report', report });
		const [kind] = await page.locator('table').all();
		expect(await kind?.locator('tbody tr').allInnerTexts()).toEqual(report.byKind.map(({ kind: name, views, helpful, notHelpful, medianMs }) => {
			const seconds = Math.round((medianMs ?? 0) / 1000);
			return [{ lines: 'Line by line', concepts: 'Concepts', summary: 'Summary' }[name], views, helpful, notHelpful, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`].join('\t');
		}));
		expect(await page.locator('table').count()).toBe(3);
		expect(await page.locator('li').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('It says why the loop stops.')]));
		const colours = await page.locator('canvas').evaluateAll((canvases) => canvases.map((canvas) => {
			const { width, height } = canvas as HTMLCanvasElement;
			const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
			return new Set(Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4 + 3] === 255 ? `${data[at * 4]},${data[at * 4 + 1]},${data[at * 4 + 2]}` : ''))).size;
		}));
		expect(colours.every((count) => count > 3), `each chart has bars of several colours: ${colours.join()}`).toBe(true);
	});

	test('is deleted with a press, and says when there is none', async () => {
		const { page, send } = await stand('dark', size, {}, served.origin);
		await send({ type: 'report', report: useReport(uses) });
		await page.getByRole('button', { name: 'Delete this record' }).click();
		expect(await page.evaluate(() => (window as unknown as { posted: unknown[] }).posted)).toEqual([{ type: 'ready' }, { type: 'delete' }]);
		await send({ type: 'report', report: useReport([]) });
		expect(await page.locator('canvas').count()).toBe(0);
		expect(await page.getByText('Nothing was counted yet.').isVisible()).toBe(true);
		await send({ type: 'trouble', message: 'The record cannot be read.' });
		expect(await page.getByRole('alert').innerText()).toBe('The record cannot be read.');
	});

	test.each(pageThemes)('looks right and is free of faults in %s', async (theme) => {
		const { page, send } = await stand(theme, size, {}, served.origin);
		await send({ type: 'report', report: useReport(uses) });
		await shot(page, `${theme}-explanation-use`);
		await page.evaluate(axe.source);
		const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
	});

	test('a change of the theme draws it anew', async () => {
		const { page, send } = await stand('dark', size, {}, served.origin);
		await send({ type: 'report', report: useReport(uses) });
		const picture = (): Promise<string> => page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
		const before = await picture();
		await page.evaluate(async () => {
			document.documentElement.style.setProperty('--vscode-foreground', '#112233');
			document.body.className = 'vscode-light';
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		});
		expect(await picture()).not.toBe(before);
	});
});
