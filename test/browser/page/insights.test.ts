/** The instructors' page on a folder of hand-ins, in a real browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filter, FromInsightsPage, Listed, ToInsightsPage } from '../../../extension/insightsProtocol.ts';
import type { Use } from '../../../extension/explain/use.ts';
import { handInLines } from '../../../extension/records/handIn.ts';
import { classOf, sessionsOf } from '../../../extension/records/insights/classView.ts';
import { ClassFold } from '../../../extension/records/insights/classFold.ts';
import { anySession, figuresOf } from '../../../extension/records/insights/figures.ts';
import { eventsIn, readClass } from '../../../extension/records/insights/handInFiles.node.ts';
import { replayOf } from '../../../extension/records/replay.ts';
import { build } from '../../../scripts/build.mjs';
import { makeHandIns } from '../../bench/handIns.ts';
import { servePage, shot, usePageStand, type Stand } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const students = 40;
let served: { server: Server; origin: string };
let folder: string;
let fold: ClassFold;

beforeAll(async () => {
	await build({ only: ['insights'] });
	served = await servePage(undefined, 'insights');
	folder = await mkdtemp(join(tmpdir(), 'socratic-insights-'));
	await makeHandIns(folder, students, 96);
	const use: readonly Use[] = (['lines', 'concepts', 'summary'] as const).flatMap((kind, at): readonly Use[] => [
		{ type: 'viewed', view: kind, subject: kind, at, kind, lines: 4, complexity: 2, model: false }, { type: 'looked', view: kind, openMs: 9000 * (at + 1) }, { type: 'rated', view: kind, subject: kind, at, helpful: at !== 1, why: '' },
	]);
	const head = { course: { id: 'intro', name: 'Introduction', release: 1 }, pseudonym: 'reader', study: null, arm: 'tutor', release: 't' };
	const text = (exportedAt: number): string => [...handInLines({ ...head, exportedAt }, [], use)].map((line) => `${line}\n`).join('');
	await writeFile(join(folder, 'reader-1.socratic-handin'), text(1_790_000_000_000));
	await writeFile(join(folder, 'reader-2.socratic-handin'), text(1_791_000_000_000));
	await writeFile(join(folder, 'cut.socratic-handin'), text(5).replace('reader', 'torn').slice(0, -20));
	fold = await readClass(folder, { dayOf, signal: new AbortController().signal, progress: () => undefined });
});
afterAll(async () => {
	served.server.close();
	await rm(folder, { recursive: true, force: true });
});

const figures = (filter: Partial<Filter> = {}): ToInsightsPage => ({ type: 'figures', figures: figuresOf(fold, { ...anySession, ...filter }) });
const sessions = (filter: Partial<Filter> = {}, listed: Listed = { student: '', page: 0 }): ToInsightsPage => ({ type: 'sessions', sessions: sessionsOf(fold, { ...anySession, ...filter }, listed) });
const posted = ({ page }: Stand): Promise<FromInsightsPage[]> => page.evaluate(() => (window as unknown as { posted: FromInsightsPage[] }).posted);
const size = { width: 980, height: 1400 };

async function shown(theme: (typeof pageThemes)[number] = 'dark'): Promise<Stand> {
	const opened = await stand(theme, size, {}, served.origin);
	await opened.send({ type: 'class', class: classOf(fold, 'hand-ins') } satisfies ToInsightsPage);
	await opened.send(figures());
	await opened.send(sessions());
	return opened;
}

async function replayed({ send }: Stand, key: number): Promise<void> {
	const row = fold.rows[key];
	const replay = row && replayOf((await eventsIn(join(folder, fold.files[row.student.file] ?? ''), row.id)) ?? []);
	if (!replay) throw new Error('a session');
	await send({ type: 'replay', key, replay } satisfies ToInsightsPage);
}

describe('class insights', () => {
	test('tell what the class struggles with, each chart with its table, and each table to be saved', async () => {
		const opened = await shown();
		const { page } = opened;
		expect(await page.locator('canvas').count()).toBe(8);
		expect(await page.locator('section:has(canvas)').evaluateAll((all) => all.every((section) => section.querySelectorAll('tbody tr').length > 0))).toBe(true);
		const message = figures();
		if (message.type !== 'figures') throw new Error('figures');
		const [first] = message.figures.mistakes;
		expect((await page.locator('section', { has: page.getByRole('heading', { name: 'Mistakes by problem' }) }).locator('tbody tr').first().innerText()).split('\t')).toEqual([`${first?.problem}: ${first?.title}`, first?.kind === 'mistake' ? 'yes' : 'no', String(first?.students), String(first?.sessions), String(first?.solved)]);
		for (const button of await page.getByRole('button', { name: /^Save as CSV/ }).all()) {
			await button.focus();
			await page.keyboard.press('Enter');
		}
		expect((await posted(opened)).flatMap((said) => (said.type === 'csv' ? [said.table] : []))).toEqual(['mistakes', 'concepts', 'effort', 'stalls', 'tried', 'answers', 'explanations', 'disputed', 'sessions', 'files']);
	});

	test('filters are chosen by the keyboard, keep what was chosen, and are taken back', async () => {
		const opened = await shown();
		const { page, send } = opened;
		await page.getByRole('combobox', { name: 'Problem' }).focus();
		await page.keyboard.type('problem 3');
		await page.keyboard.press('Tab');
		await page.getByRole('combobox', { name: 'Group' }).selectOption('neither');
		await page.getByLabel('From').fill('2026-09-01');
		const asked = (await posted(opened)).findLast(({ type }) => type === 'filter');
		if (asked?.type !== 'filter') throw new Error('a filter');
		const problem = classOf(fold, '').problems.find(({ title }) => title === 'problem 3')?.id;
		expect(asked.filter).toEqual({ ...anySession, problem, arm: 'neither', from: '2026-09-01' });
		await send(figures(asked.filter));
		await send(sessions(asked.filter));
		const told = figuresOf(fold, asked.filter);
		expect(told.sessions).toBeGreaterThan(0);
		expect(await page.getByText(`Students shown here: ${told.students}. Sessions: ${told.sessions}.`).isVisible()).toBe(true);
		expect(await page.getByRole('combobox', { name: 'Problem' }).inputValue()).toBe(problem);
		expect(await page.locator('section', { has: page.getByRole('heading', { name: 'Explanations' }) }).innerText()).toContain('There is nothing of this in these sessions.');
		expect((await page.locator('.sessions > li strong').allInnerTexts()).every((title) => title === 'problem 3')).toBe(true);
		await page.getByRole('button', { name: 'All sessions' }).click();
		expect((await posted(opened)).at(-1)).toEqual({ type: 'filter', filter: anySession });
		await send(figures({ problem: 'none' }));
		expect(await page.getByText('No session fits these filters.').isVisible()).toBe(true);
		expect(await page.locator('canvas').count()).toBe(0);
	});

	test('any session is found by its student and gone through turn by turn', async () => {
		const opened = await shown();
		const { page, send } = opened;
		expect(await page.getByText(`Sessions 1 to 25 of ${3 * students}, the newest first.`).isVisible()).toBe(true);
		await page.getByRole('button', { name: 'Newer', exact: true }).press('Enter');
		await page.getByRole('button', { name: 'Older', exact: true }).press('Enter');
		await page.getByRole('searchbox', { name: 'Student' }).fill('student-7');
		await page.keyboard.press('Enter');
		expect((await posted(opened)).flatMap((said) => (said.type === 'list' ? [said.listed] : [])).filter((listed, at, all) => JSON.stringify(listed) !== JSON.stringify(all[at - 1]))).toEqual([{ student: '', page: 1 }, { student: 'student-7', page: 0 }]);
		await send(sessions({}, { student: 'student-7', page: 0 }));
		const replay = page.getByRole('button', { name: /^Replay problem \d of student-7, / });
		expect(await replay.count()).toBe(3);
		await replay.first().press('Enter');
		const asked = (await posted(opened)).at(-1);
		if (asked?.type !== 'replay') throw new Error('a replay');
		await replayed(opened, asked.key);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('replay');
		await page.keyboard.press('End');
		expect(await page.locator('.step').innerText()).toContain('The session ended');
		await page.keyboard.press('Home');
		const steps: string[] = [];
		for (const forward = page.getByRole('button', { name: 'Forward' }); (await forward.getAttribute('aria-disabled')) === 'false'; ) {
			await page.keyboard.press('ArrowRight');
			steps.push(await page.locator('.step').innerText());
		}
		const all = [...steps, await page.locator('.tree').innerText()].join('\n');
		expect(all).toContain('The student changed the program');
		expect(all).toMatch(/The student: (5|I don't know)/);
		expect(all, 'the page is not about who reads it').not.toMatch(/^You/m);
		await page.getByRole('button', { name: 'Close' }).press('Enter');
		await send({ type: 'no-replay', key: asked.key, message: 'This session is not in its file any more.' } satisfies ToInsightsPage);
		expect(await page.getByRole('alert').innerText()).toBe('This session is not in its file any more.');
	});

	test('what does not count is listed with its reason, and a folder without sessions says so', async () => {
		const opened = await shown();
		const { page, send } = opened;
		const files = page.locator('section', { has: page.getByRole('heading', { name: 'Files that do not count' }) });
		expect(await files.getByText('cut.socratic-handin').isVisible()).toBe(true);
		expect(await files.innerText()).toContain('The end of this hand-in is missing. Ask for it again.');
		await files.locator('summary').nth(1).press('Enter');
		expect(await files.innerText()).toContain('reader has a newer one: reader-2.socratic-handin');
		for (const name of ['Read again', 'Another folder...']) await page.getByRole('button', { name }).press('Enter');
		expect((await posted(opened)).flatMap((said) => (said.type === 'open-folder' ? [said.again] : []))).toEqual([true, false]);
		const empty = new ClassFold(dayOf);
		empty.broken.push({ file: 'a.socratic-handin', reason: 'This file is no hand-in.' });
		await send({ type: 'class', class: classOf(empty, 'nothing') } satisfies ToInsightsPage);
		await send({ type: 'figures', figures: figuresOf(empty, anySession) } satisfies ToInsightsPage);
		await send({ type: 'sessions', sessions: sessionsOf(empty, anySession, { student: '', page: 0 }) } satisfies ToInsightsPage);
		expect(await page.getByText('There are no sessions in these hand-ins.').isVisible()).toBe(true);
		expect(await page.getByText('This file is no hand-in.').isVisible()).toBe(true);
		expect(await page.locator('form, canvas').count()).toBe(0);
	});

	// Only the contrast depends on the theme.
	test.each(pageThemes)('look right in %s', async (theme) => {
		const opened = await shown(theme);
		const { page } = opened;
		await replayed(opened, sessionsOf(fold, anySession, { student: '', page: 0 }).sessions[1]?.key ?? -1);
		for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
		await shot(page, `${theme}-insights-replay`);
		await page.evaluate(() => scrollTo(0, 0));
		await shot(page, `${theme}-insights`);
		await page.evaluate(axe.source);
		const { violations } = await page.evaluate((runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, runOnly === null ? {} : { runOnly }), theme === 'dark' ? null : ['color-contrast']);
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
	});
});
