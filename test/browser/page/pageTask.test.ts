/** The page alone: a task is pasted, the examples in its words wait for a word on each, and the wrong place is left by one press. */
import { expect, test } from 'vitest';
import { usePageStand, viewFixture } from './pageStand.ts';

const stand = usePageStand();

test('what is pasted into the task is sent at once as pasted, and the cleaned text takes its place', async () => {
	const { page, show, postedOf } = await stand();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const view = { ...(await viewFixture('example-call', 'example')), statementRevision: 1 };
	await show(view);
	const field = page.locator('[data-field="statement"]');
	await page.evaluate(() => navigator.clipboard.writeText('Give back the \ufb01rst k of the list.'));
	await field.click();
	await page.keyboard.press('Control+V');
	await expect.poll(() => postedOf('statement')).toEqual([{ type: 'statement', text: 'Give back the \ufb01rst k of the list.', pasted: true }]);
	const typed = () => field.evaluate((each) => (each as HTMLTextAreaElement).value);
	await show({ ...view, statement: 'Give back the first k of the list.', statementRevision: 2 });
	expect(await typed()).toBe('Give back the first k of the list.');
	await page.keyboard.press('End');
	await page.keyboard.type(' Now.');
	await expect.poll(async () => (await postedOf('statement')).at(-1)).toEqual({ type: 'statement', text: 'Give back the first k of the list. Now.' });
	await show({ ...view, statement: 'Give back the first k of the list. Now.', statementRevision: 2 });
	expect(await typed()).toBe('Give back the first k of the list. Now.');
});

test('who types on after pasting keeps what was typed', async () => {
	const { page, show } = await stand();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const view = { ...(await viewFixture('example-call', 'example')), statementRevision: 1 };
	await show(view);
	const field = page.locator('[data-field="statement"]');
	await page.evaluate(() => navigator.clipboard.writeText('One'));
	await field.click();
	await page.keyboard.press('Control+V');
	await page.keyboard.type(' and two');
	await show({ ...view, statement: 'One', statementRevision: 2 });
	expect(await field.evaluate((each) => (each as HTMLTextAreaElement).value)).toBe('One and two');
});

test('each example of the task is taken, changed or left out by the keyboard, which goes on at the next one', async () => {
	const { page, show, posted } = await stand();
	const view = await viewFixture('example-candidates', 'example');
	await show(view);
	expect(await page.locator('#announcements').innerText()).toContain('The task seems to give 3 examples.');
	await page.locator('[data-candidate="call-1"] [data-act="use"]').focus();
	await page.keyboard.press('Enter');
	if (view.kind !== 'example') throw new Error('no form');
	const [first, ...rest] = view.candidates ?? [];
	if (!first) throw new Error('no candidate');
	await show({ ...view, candidates: rest, taken: [{ id: first.id, given: first.given, expected: first.expected, manner: 'returns' }], draft: { given: '', expected: '', revision: 2 } });
	expect(await page.evaluate(() => document.activeElement?.closest('[data-candidate]')?.getAttribute('data-candidate'))).toBe('call-2');
	await page.locator('[data-candidate="call-2"] [data-act="refuse"]').click();
	await page.locator('[data-do="elsewhere"]').click();
	await page.locator('[data-candidate="call-3"] [data-act="change"]').click();
	expect((await posted()).filter(({ type }) => type === 'candidate' || type === 'go-elsewhere')).toEqual([
		{ type: 'candidate', id: 'call-1', act: 'use' }, { type: 'candidate', id: 'call-2', act: 'refuse' }, { type: 'go-elsewhere' }, { type: 'candidate', id: 'call-3', act: 'change' },
	]);
	await show({ ...view, candidates: rest.slice(0, 1), draft: { given: 'average([4])', expected: '4.0', revision: 3 } });
	expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('given');
});

test('a task that comes later is pasted beside the one that is there, and sent by a press', async () => {
	const { page, show, postedOf } = await stand();
	const view = await viewFixture('session-value', 'session');
	await show(view);
	expect(await page.locator('[data-field="task"]').count()).toBe(0);
	await page.locator('.fold-task').click();
	const field = page.locator('[data-field="task"]');
	await page.locator('[data-do="task"]').click();
	expect(await postedOf('task')).toEqual([]);
	await field.click();
	await page.keyboard.type('The whole task.');
	await page.locator('[data-do="task"]').click();
	expect(await postedOf('task')).toMatchObject([{ type: 'task', text: 'The whole task.' }]);
	expect(await field.evaluate((each) => (each as HTMLTextAreaElement).value)).toBe('');
});

test('examples of the task that the session does not use are used or left out under it', async () => {
	const { page, show, postedOf } = await stand();
	const view = await viewFixture('session-value', 'session');
	await show({ ...view, candidates: [{ id: 'c1', given: 'fibonacci(4)', expected: '3', manner: 'returns', from: 'fibonacci(4) is 3.' }, { id: 'c2', given: 'fibonacci(6)', expected: '8', manner: 'returns', from: 'fibonacci(6) is 8.' }] });
	await page.locator('.fold-task').click();
	expect(await page.locator('#task [data-act="change"]').count()).toBe(0);
	await page.locator('[data-candidate="c1"] [data-act="use"]').click();
	await page.locator('[data-candidate="c2"] [data-act="refuse"]').click();
	expect(await postedOf('task-example')).toMatchObject([{ id: 'c1', act: 'use' }, { id: 'c2', act: 'refuse' }]);
});

test('the end names another function that is not done, and one press goes on with it', async () => {
	const { page, show, postedOf } = await stand();
	const view = await viewFixture('session-finished', 'session');
	await show({ ...view, next: { message: 'warmest has 2 examples of its own, and 1 of them fails.', go: 'Go on with warmest' } });
	await page.getByText('warmest has 2 examples of its own, and 1 of them fails.').waitFor();
	await page.getByRole('button', { name: 'Go on with warmest' }).click();
	expect(await postedOf('go-on')).toEqual([{ type: 'go-on', session: view.session }]);
	await show(view);
	expect(await page.getByText('Go on with warmest').count()).toBe(0);
});
