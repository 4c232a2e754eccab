/** The page on what the student knows, in a real browser. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import * as axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concepts } from '../../../extension/learner/concepts.ts';
import type { Observation } from '../../../extension/learner/evidence.ts';
import type { FirstTry } from '../../../extension/learner/firstTries.ts';
import type { FromProgressPage, Replay, ToProgressPage } from '../../../extension/progressProtocol.ts';
import { progressOf, searched } from '../../../extension/records/progress.ts';
import { replayOf } from '../../../extension/records/replay.ts';
import { readJournal } from '../../../extension/session/store/journal.ts';
import type { Gathered } from '../../../extension/session/store/evidence.ts';
import { build } from '../../../scripts/build.mjs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { servePage, shot, usePageStand, type Stand } from './pageStand.ts';
import { pageThemes } from './themes.ts';

const stand = usePageStand();
let served: { server: Server; origin: string };
beforeAll(async () => {
	await build({ only: ['progress'] });
	served = await servePage(undefined, 'progress');
});
afterAll(() => void served.server.close());

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 9, 5, 9);
const ids = concepts.slice(0, 7).map(({ id }) => id);
const evidence = Array.from({ length: 40 }, (_, at): Observation => ({
	id: `e${at}`, at: start + Math.floor(at / 8) * day + at * 60_000, session: `s${Math.floor(at / 8)}`, concept: ids[at === 3 ? 6 : at % 6] ?? '', kind: at % 5 === 0 ? 'place' : 'prediction',
	correct: at % 6 === 5 ? at < 6 : at > 12 ? at % 9 !== 0 : at % 3 === 0, weight: at % 4 === 0 ? 0.4 : 0.9,
}));
const tries = evidence.map(({ id, at, session, concept, correct }, n): FirstTry => ({ id, at, session, concept, right: correct, ...(n % 2 === 0 ? { sure: n % 3 === 0 ? 'certain' as const : 'guess' as const } : {}) }));
const gathered: Gathered = {
	evidence, tries, notes: [],
	sessions: Array.from({ length: 5 }, (_, at) => ({ about: '', concepts: ids.slice(at, at + 2), summary: { id: `s${at}`, title: `problem_${at}`, document: { uri: 'file:///f', name: 'shop.py' }, startedAt: start + at * day, changedAt: start + at * day + 1000, finished: at % 2 === 0 } })),
};
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const progress: ToProgressPage = { type: 'progress', progress: progressOf(gathered, start + 6 * day, dayOf) };
const found = (text = ''): ToProgressPage => ({ type: 'found', found: searched(gathered.sessions, { text, concept: '', from: '', to: '' }, dayOf) });
/** A journal that was once written, as the session s2 of the list. */
const replay = ((): Replay => {
	const made = replayOf(readJournal(readFileSync(inRoot('test/fixtures/journals/v1/solved.jsonl')), 'solved').events);
	if (!made) throw new Error('a session');
	return { ...made, tree: { ...made.tree, session: 's2', title: 'problem_2' } };
})();
const size = { width: 820, height: 2600 };
const posted = ({ page }: Stand): Promise<FromProgressPage[]> => page.evaluate(() => (window as unknown as { posted: FromProgressPage[] }).posted);

describe('what the student knows', () => {
	test('is told in words, with the evidence behind it, and never as a number of its own', async () => {
		const { page, send } = await stand('dark', size, {}, served.origin);
		await send(progress);
		await send(found());
		const shown = progress.progress.concepts;
		const rows = await page.locator('table').first().locator('tbody tr').allInnerTexts();
		expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual(shown.map(({ title, grasp }) => [title, { shown: 'Shown well', growing: 'On the way', again: 'Worth another look', little: 'Too little seen to say' }[grasp]]));
		expect(await page.locator('main').innerText()).not.toMatch(/%|\d\.\d/);
		// Every chart stands before a table.
		expect(await page.locator('canvas').count()).toBe(4);
		expect(await page.locator('section:has(canvas)').evaluateAll((sections) => sections.every((section) => section.querySelectorAll('tbody tr').length > 0))).toBe(true);
		const first = page.locator('details').first();
		await first.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect(await first.locator('li').count()).toBe(shown[0]?.evidence.length);
		expect(await first.locator('li').first().isVisible()).toBe(true);
	});

	test('sessions are searched, opened, replayed and deleted by the keyboard', async () => {
		const opened = await stand('dark', size, {}, served.origin);
		const { page, send } = opened;
		await send(progress);
		await send(found());
		await page.getByRole('searchbox').focus();
		await page.keyboard.type('problem_2');
		await page.keyboard.press('Enter');
		await send(found('problem_2'));
		expect(await page.getByText('One session found.').isVisible()).toBe(true);
		for (const name of ['Open problem_2', 'Replay problem_2', 'Delete problem_2']) {
			await page.getByRole('button', { name }).focus();
			await page.keyboard.press('Enter');
		}
		for (const name of ['Export...', 'Import...', 'Delete everything...']) {
			await page.getByRole('button', { name }).focus();
			await page.keyboard.press('Enter');
		}
		const messages = await posted(opened);
		expect(messages.findLast(({ type }) => type === 'search')).toEqual({ type: 'search', query: { text: 'problem_2', concept: '', from: '', to: '' } });
		expect(messages.filter(({ type }) => type !== 'search' && type !== 'ready')).toEqual([{ type: 'open', session: 's2' }, { type: 'replay', session: 's2' }, { type: 'delete', session: 's2' }, { type: 'export' }, { type: 'import' }, { type: 'delete-all' }]);
		await send({ type: 'trouble', message: 'It cannot be read.' } satisfies ToProgressPage);
		expect(await page.getByRole('alert').innerText()).toBe('It cannot be read.');
		await send({ type: 'progress', progress: progressOf({ evidence: [], tries: [], sessions: [], notes: [] }, 0, dayOf) } satisfies ToProgressPage);
		expect(await page.getByText('Nothing was seen yet.').isVisible()).toBe(true);
	});

	test('a past session is gone through step by step by the keyboard, and every step is told', async () => {
		const { page, send } = await stand('dark', size, {}, served.origin);
		await send(progress);
		await send(found());
		await send({ type: 'replay', replay } satisfies ToProgressPage);
		expect(await page.evaluate(() => document.activeElement?.className), 'it is where the eyes and the keyboard go').toBe('replay');
		const told = page.locator('.step[role=status]');
		const marked = page.locator('.program .marked code');
		const { steps, programs } = replay;
		const at = async (): Promise<number> => Number(await page.getByRole('slider', { name: 'Step' }).inputValue()) - 1;
		expect(await told.innerText()).toContain('The session began');
		for (let step = 1; step < steps.length; step += 1) {
			await page.keyboard.press('ArrowRight');
			expect(await at()).toBe(step);
			expect(await page.locator('.program code').allInnerTexts()).toEqual(programs[steps[step]?.program ?? -1]?.replace(/\n$/, '').split('\n').map((line) => line.replace(/^$/, '')));
		}
		await page.keyboard.press('ArrowRight');
		expect(await at(), 'there is nothing after the end').toBe(steps.length - 1);
		await page.keyboard.press('Home');
		expect(await at()).toBe(0);

		const changed = steps.findIndex(({ kind }) => kind === 'changed');
		await page.getByRole('slider', { name: 'Step' }).fill(String(changed + 1));
		expect(await told.innerText()).toMatch(/You changed the program: line 4\s.*The question was: Good eye/s);
		expect(await marked.allInnerTexts()).toEqual(['    for i in range(0, n - 1):']);
		expect(await page.locator('.tasks li').allInnerTexts()).toEqual([expect.stringMatching(/worked out$/), expect.stringMatching(/^Mend the program.*open · now$/)]);
		const forward = page.getByRole('button', { name: 'Forward' });
		await forward.focus();
		await page.keyboard.press('Enter');
		expect(await told.innerText()).toMatch(/You: Checked the program\s+right\s+Both examples pass\./);
		expect(await forward.evaluate((button) => button === document.activeElement), 'the keyboard stays').toBe(true);

		const second = page.locator('.tree li').nth(1);
		await second.getByRole('button').press('Enter');
		expect(await told.innerText()).toMatch(/A question.*Predict · /s);
		expect(await second.getAttribute('aria-current')).toBe('step');
		await page.getByRole('button', { name: 'Close' }).press('Enter');
		expect(await page.locator('.replay').count()).toBe(0);

		await send({ type: 'no-replay', session: 's2', message: 'This session is not there any more.' } satisfies ToProgressPage);
		expect(await page.locator('.sessions li', { hasText: 'problem_2' }).getByRole('alert').innerText()).toBe('This session is not there any more.');
	});

	// Only the contrast depends on the theme.
	test.each(pageThemes)('looks right in %s', async (theme) => {
		const { page, send } = await stand(theme, size, {}, served.origin);
		await send({ ...progress, progress: { ...progress.progress, map: progress.progress.map.slice(0, 12) } });
		await send(found());
		await send({ type: 'replay', replay } satisfies ToProgressPage);
		await page.locator('.replay').press('ArrowRight');
		for (let step = 1; step < 6; step += 1) await page.getByRole('button', { name: 'Forward' }).click();
		await page.locator('details').first().evaluate((details) => (details as HTMLDetailsElement).open = true);
		await shot(page, `${theme}-progress`);
		await page.evaluate(axe.source);
		const { violations } = await page.evaluate((runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, runOnly === null ? {} : { runOnly }), theme === 'dark' ? null : ['color-contrast']);
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
	});
});
