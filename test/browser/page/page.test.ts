/** The page alone in a real browser: what it posts, what it keeps and what it says aloud. */
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SessionView, ViewEntry } from '../../../extension/protocol.ts';
import { fromEnd, servePage, shot, usePageStand, viewFixture } from './pageStand.ts';

const stand = usePageStand();

async function session(name: string, changes: Partial<SessionView> = {}): Promise<SessionView> {
	return { ...(await viewFixture(name, 'session')), ...changes };
}

const tutor = (id: string, text: string): ViewEntry => ({ kind: 'tutor', id, words: [{ kind: 'text', text }], tag: 'question', version: 3, withdrawn: false });
const student = (id: string, text: string): ViewEntry => ({ kind: 'student', id, text, version: 3, line: null });
const field = (page: Page) => page.locator('[data-field="answer"]').locator('input, textarea');
const announced = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { announced: string[] }).announced);

describe('answers', () => {
	test('Enter sends a value, which is shown at once, and only once', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-value'));
		await field(page).fill('1');
		await field(page).press('Enter');
		await field(page).press('Enter');
		expect(await postedOf('answer')).toEqual([{ type: 'answer', session: 's1', turn: 'q3', given: { kind: 'typed', text: '1' } }]);
		expect(await page.locator('[data-sent]').textContent()).toContain('1');
		expect(await field(page).inputValue()).toBe('');
		expect(await field(page).evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input), 'the field keeps the keyboard').toBe(true);
	});

	test('the echo gives way to the entry of the host, and the next question takes the keyboard', async () => {
		const { page, show } = await stand();
		const first = await session('session-value');
		await show(first);
		await field(page).fill('1');
		await field(page).press('Enter');
		const locate = await session('session-line');
		await show({ ...locate, draft: { text: '', revision: 2 } });
		expect(await page.locator('[data-sent]').count()).toBe(0);
		await page.keyboard.type('8');
		expect(await field(page).inputValue()).toBe('8');
	});

	test('an empty answer is not sent; what is missing is said, and the keyboard is where it can be typed', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-value'));
		await page.getByRole('button', { name: 'Answer' }).click();
		expect(await postedOf('answer')).toEqual([]);
		const missing = "Type an answer first, or press I'm not sure.";
		expect(await page.locator('.missing').innerText()).toBe(missing);
		expect((await announced(page)).at(-1)).toBe(missing);
		await shot(page, 'dark-empty');
		await page.keyboard.type('5');
		expect(await field(page).inputValue()).toBe('5');
		expect(await page.locator('.missing').count()).toBe(0);
	});

	test('a choice can be answered in words, and the options come back', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-choice'));
		await page.getByText('It makes one round fewer').click();
		await page.getByRole('button', { name: 'Say it in words' }).press('Enter');
		await page.keyboard.type('What is a round?');
		await shot(page, 'dark-choice-words');
		await page.getByRole('button', { name: 'Choose one of these' }).press('Enter');
		await page.getByRole('button', { name: 'Answer' }).click();
		expect(await postedOf('answer'), 'the option of before is not chosen any more').toEqual([]);
		await page.getByRole('button', { name: 'Say it in words' }).press('Enter');
		await page.keyboard.press('Control+Enter');
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'typed', text: 'What is a round?' }]);
	});

	test('after words that were not one of the options these can be chosen at once, and sent', async () => {
		const { page, show, postedOf } = await stand();
		const view = await session('session-choice');
		await show(view);
		await page.getByRole('button', { name: 'Say it in words' }).press('Enter');
		await page.keyboard.type('it goes on and on');
		await page.keyboard.press('Control+Enter');
		await show({ ...view, open: null, busy: { what: 'Reading your answer', canCancel: true } });
		await show({ ...view, entries: [...view.entries, student('n1', 'it goes on and on'), tutor('n2', 'Which one comes nearest?')] });
		await shot(page, 'dark-choice-again');
		expect(await page.getByRole('radio').count()).toBe(view.open?.form.kind === 'choice' ? view.open.form.options.length : 0);
		expect(await page.evaluate(() => document.activeElement?.closest('[data-form]') !== null), 'the keyboard is still at the answer').toBe(true);
		await page.getByText('It makes one round fewer').click();
		await page.getByRole('button', { name: 'Answer' }).click();
		expect((await postedOf('answer')).map(({ given }) => given.kind)).toEqual(['typed', 'chosen']);
	});

	test('Ctrl+Enter sends words; Enter alone begins a new line', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-words'));
		await field(page).fill('list');
		await field(page).press('Enter');
		await page.keyboard.type('the values');
		expect(await postedOf('answer')).toEqual([]);
		await page.keyboard.press('Control+Enter');
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'typed', text: 'list\nthe values' }]);
	});

	test('what is printed line by line is typed line by line, and sent with the button or Ctrl+Enter', async () => {
		const { page, show, postedOf } = await stand();
		const view = await session('session-value');
		await show({ ...view, open: view.open && { ...view.open, form: { kind: 'value', lines: true } } });
		await field(page).fill('#');
		await field(page).press('Enter');
		await page.keyboard.type('##');
		expect(await postedOf('answer')).toEqual([]);
		expect(await page.getByRole('button', { name: 'Answer' }).count()).toBe(1);
		await page.keyboard.press('Control+Enter');
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'typed', text: '#\n##' }]);
	});

	test('a choice is made with the arrows and sent with Enter', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-choice'));
		await page.locator('vscode-radio').first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await postedOf('answer'), 'the first Enter only chooses').toEqual([]);
		await page.keyboard.press('Enter');
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'chosen', option: 'o3' }]);
		expect(await page.locator('[data-sent]').textContent()).toContain('It returns a and not b');
	});

	test('a click on an option and then on Answer sends it', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-choice'));
		await page.getByText('It makes one round fewer').click();
		await page.getByRole('button', { name: 'Answer' }).click();
		expect((await postedOf('answer')).map(({ given }) => given)).toEqual([{ kind: 'chosen', option: 'o1' }]);
	});

	test('"This line" sends the line with the cursor and what was typed beside it', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-line'));
		await field(page).fill('it goes round again');
		await page.getByRole('button', { name: 'This line' }).press('Enter');
		expect(await postedOf('answer-line')).toEqual([{ type: 'answer-line', session: 's1', turn: 'q4', text: 'it goes round again' }]);
	});

	test('an edit is checked', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-edit'));
		await page.getByRole('button', { name: 'Check', exact: true }).press('Enter');
		expect(await postedOf('check')).toEqual([{ type: 'check', session: 's1' }]);
	});

	test('quick answers go out, and leave the half-typed answer where it is', async () => {
		const { page, show, postedOf } = await stand();
		const view = await session('session-value');
		await show(view);
		await field(page).fill('half an ans');
		await page.getByRole('button', { name: "I'm not sure" }).click();
		expect((await postedOf('quick')).map(({ kind }) => kind)).toEqual(['not-sure']);
		await show({ ...view, entries: [...view.entries, student('n1', "I'm not sure"), tutor('n2', 'Print b at the end of each round.')] });
		expect(await field(page).inputValue()).toBe('half an ans');
	});

	test('an answer that was not taken comes back into the field', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show(view);
		await field(page).fill('7');
		await field(page).press('Enter');
		await show({ ...view, trouble: { message: 'The run was stopped.', remedy: 'Answer again.' } });
		expect(await field(page).inputValue()).toBe('7');
		expect(await page.getByRole('alert').filter({ hasText: 'stopped' }).count()).toBe(1);
	});
});

describe('drafts', () => {
	test('what is typed stays over a view of the same revision, with the cursor, and gives way to a new revision', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show(view);
		await field(page).fill('12345');
		await field(page).press('ArrowLeft');
		await show({ ...view, entries: [...view.entries, { kind: 'fact', id: 'f9', words: [{ kind: 'text', text: '4 of your 6 examples pass.' }], version: 4 }] });
		await page.keyboard.type('x');
		expect(await field(page).inputValue()).toBe('1234x5');
		await show({ ...view, draft: { text: 'from the host', revision: 2 } });
		expect(await field(page).inputValue()).toBe('from the host');
	});

	test('a draft is sent once the typing rests, and when the keyboard leaves', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-value'));
		await field(page).pressSequentially('abc');
		await expect.poll(async () => (await postedOf('draft')).map(({ text }) => text)).toEqual(['abc']);
		await field(page).pressSequentially('d');
		await page.getByRole('button', { name: 'Task' }).focus();
		expect((await postedOf('draft')).map(({ text }) => text)).toEqual(['abc', 'abcd']);
	});

	test('no draft follows the answer that it became', async () => {
		const { page, show, posted } = await stand();
		await show(await session('session-value'));
		await field(page).fill('1');
		await field(page).press('Enter');
		await page.getByRole('button', { name: 'Task' }).focus();
		expect((await posted()).map(({ type }) => type)).toEqual(['ready', 'answer']);
	});
});

describe('conversation', () => {
	test('each turn has a heading, and a line link shows the line without taking the keyboard', async () => {
		const { page, show, postedOf } = await stand();
		const view = await session('session-value');
		await show(view);
		expect(await page.locator('.log h2').allTextContents()).toEqual(['Tutor', 'You', 'Tutor', 'You', 'Tutor']);
		await page.getByRole('button', { name: 'lines 6–7' }).press('Enter');
		expect(await postedOf('reveal')).toEqual([{ type: 'reveal', session: 's1', version: 3, from: 5, to: 6 }]);
	});

	test('a new turn is announced once and whole, however often the page is drawn', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show(view);
		const last = 'Tutor: It returned 8. Take less: before the loop a is 0 and b is 1 (lines 6–7). What is b after the first round of the loop?';
		expect(await announced(page)).toEqual([last]);
		const next = { ...view, entries: [...view.entries, student('n1', '1'), tutor('n2', 'Yes. Which line?')] };
		await show(next);
		await show({ ...next, ideas: 2 });
		await field(page).fill('8');
		expect(await announced(page)).toEqual([last, 'Tutor: Yes. Which line?']);
		expect(await page.locator('.log').getAttribute('aria-live'), 'the conversation itself says nothing').toBe('off');
	});

	test('it follows while the reader is at the end', async () => {
		const { page, show } = await stand();
		const view = await session('session-long');
		await show(view);
		expect(await fromEnd(page)).toBeLessThan(24);
		await show({ ...view, entries: [...view.entries, student('n1', '6'), tutor('n2', 'Yes.')] });
		expect(await fromEnd(page)).toBeLessThan(24);
	});

	test('it stays where a reader has gone up to, and offers the new message', async () => {
		const { page, show } = await stand();
		const view = await session('session-long');
		await show(view);
		await page.locator('.log').evaluate((log) => (log.scrollTop = 100));
		await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
		await show({ ...view, entries: [...view.entries, tutor('n2', 'And now?')] });
		expect(await page.locator('.log').evaluate((log) => log.scrollTop)).toBe(100);
		await shot(page, 'dark-unread');
		await page.getByRole('button', { name: 'New message' }).click();
		expect(await fromEnd(page)).toBeLessThan(24);
		await expect.poll(() => page.getByRole('button', { name: 'New message' }).count()).toBe(0);
	});

	test('the end stays in view when the panel becomes smaller', async () => {
		const { page, show } = await stand();
		await show(await session('session-long'));
		await page.setViewportSize({ width: 240, height: 420 });
		await expect.poll(() => fromEnd(page)).toBeLessThan(24);
	});

	test('of a turn that is taller than the window its beginning is shown', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show(view);
		await show({ ...view, entries: [...view.entries, tutor('n2', 'A long story. '.repeat(200))] });
		const top = await page.locator('[data-entry="n2"]').evaluate((turn) => turn.getBoundingClientRect().top - (turn.closest('.log')?.getBoundingClientRect().top ?? 0));
		expect(Math.round(top)).toBe(12);
		await page.setViewportSize({ width: 340, height: 600 });
		await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))));
		expect(await page.getByRole('button', { name: 'New message' }).count(), 'it is in view').toBe(0);
	});

	test('after a turn taller than the window what comes next is in view, unless the reader went up', async () => {
		const { page, show } = await stand('dark', { width: 340, height: 480 });
		const view = await session('session-value');
		const example = { ...tutor('n2', ''), words: [{ kind: 'text', text: 'An example, on another program:' }, { kind: 'block', text: 'total = 0\n'.repeat(30) }] } as ViewEntry;
		const entries = [...view.entries, example];
		await show(view);
		await show({ ...view, entries });
		expect(await fromEnd(page), 'it is shown from its beginning').toBeGreaterThan(24);
		// A reader who goes down through it has not gone away.
		await page.locator('.log').evaluate((log) => (log.scrollTop += 30));
		await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
		const ran = [...entries, { ...tutor('n3', 'It gives 3 now.'), kind: 'fact' } as ViewEntry, tutor('n4', 'What is b there?')];
		await show({ ...view, entries: ran });
		await expect.poll(() => fromEnd(page)).toBeLessThan(24);
		expect(await page.getByRole('button', { name: 'New message' }).count()).toBe(0);
		const twice = [...ran, { ...example, id: 'n5' }];
		await show({ ...view, entries: twice });
		await page.locator('.log').evaluate((log) => (log.scrollTop -= 60));
		await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
		const place = await page.locator('.log').evaluate((log) => log.scrollTop);
		await show({ ...view, entries: [...twice, tutor('n6', 'And now?')] });
		expect(await page.locator('.log').evaluate((log) => log.scrollTop)).toBe(place);
		expect(await page.getByRole('button', { name: 'New message' }).count()).toBe(1);
	});

	test('an open question that hints have pushed away is repeated beside the answer, and shown again on demand', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show(view);
		expect(await page.locator('.reminder').count()).toBe(0);
		const hint = (id: string): ViewEntry => ({ ...tutor(id, 'Print b at the end of each round and read what it says. '.repeat(6)), tag: 'hint' }) as ViewEntry;
		await show({ ...view, entries: [...view.entries, hint('n1'), student('n2', "I'm not sure"), hint('n3')] });
		const reminder = page.locator('.reminder');
		expect(await reminder.textContent()).toBe('The question: What is b after the first round of the loop?');
		await expect.poll(() => fromEnd(page)).toBeLessThan(24);
		await shot(page, 'dark-reminder');
		await reminder.press('Enter');
		await expect.poll(() => reminder.count()).toBe(0);
	});

	test('a question that an edit changed is dimmed, never struck out, and what was told beside it stands', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		const withdrawn = { ...tutor('n1', 'Change the program.'), withdrawn: true } as ViewEntry;
		await show({ ...view, entries: [...view.entries, withdrawn, { ...withdrawn, id: 'n2', tag: 'hint' } as ViewEntry] });
		expect(await page.locator('.withdrawn .note').allTextContents()).toEqual(['Your edit changed what this asks; the question does not count.']);
		expect(await page.locator('[data-entry="n1"] .words').evaluate((words) => getComputedStyle(words).textDecorationLine)).toBe('none');
		await shot(page, 'dark-withdrawn');
	});

	test('long lines of code and long names stay in view', async () => {
		const { page, show } = await stand();
		const view = await session('session-value', { title: 'is_every_second_letter_of_it_a_vowel' });
		const long = "        if letters[index] in 'aeiou' and letters[index + 1] not in 'aeiou' and index % 2 == 0:";
		const words = [{ kind: 'text', text: 'It printed ' }, { kind: 'code', text: `Total:   ${'12345   '.repeat(9)}and\nmore` }, { kind: 'block', text: `def f(letters):\n\n${long}\n\treturn ${'x'.repeat(60)}` }] as const;
		await show({ ...view, examples: view.examples.map((example) => ({ ...example, status: 'not-run', note: 'Not run yet' })), entries: [...view.entries, { ...tutor('n1', ''), words: [...words] } as ViewEntry] });
		const over = await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth);
		expect(over).toBe(0);
		await page.locator('.fold-examples').click();
		expect(await page.locator('[data-example="t5"]').getByText('Not run yet').count()).toBe(1);
		await page.locator('.fold-examples').click();
		await shot(page, 'dark-long-code');
	});

	test('text is text: a program in an answer is not run', async () => {
		const { page, show } = await stand();
		const view = await session('session-value');
		await show({ ...view, entries: [student('x', '<img src=x onerror="document.title=1"><b>5</b>')] });
		expect(await page.locator('.log img, .log b').count()).toBe(0);
	});
});

describe('around the conversation', () => {
	test('the result unfolds the examples; one of the student\'s own can be set aside', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-value'));
		const button = page.getByRole('button', { name: '4 of 6 pass' });
		await button.press('Enter');
		expect(await button.getAttribute('aria-expanded')).toBe('true');
		const example = page.locator('[data-example="t5"]');
		expect(await example.locator('.status').innerText()).toBe('Fails');
		expect(await example.locator('dt').allTextContents(), 'what it gave is hidden before predict').toEqual(['Given', 'Expected']);
		// An example of the file's too; only an instructor's never is.
		expect(await page.getByRole('button', { name: 'Set aside' }).count()).toBe(6);
		await page.getByRole('button', { name: 'Set aside fibonacci(-1)' }).press('Enter');
		expect(await postedOf('set-aside')).toEqual([{ type: 'set-aside', session: 's1', test: 'tm', aside: true }]);
	});

	test('what takes longer than a moment says what it is and can be stopped', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-busy'));
		await page.getByText('Running your examples').first().waitFor();
		await page.getByRole('button', { name: 'Cancel' }).press('Enter');
		expect(await postedOf('cancel')).toHaveLength(1);
		await show(await session('session-value'));
		expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
	});

	test('who can see the session is one click away', async () => {
		const { page, show } = await stand();
		await show(await session('session-value'));
		await page.getByRole('button', { name: 'Only on this computer' }).click();
		expect(await page.locator('#privacy').innerText()).toContain('Nothing is sent');
		await shot(page, 'dark-privacy');
	});

	test('a session of another window can be read and taken over', async () => {
		const { page, show, postedOf } = await stand();
		await show(await session('session-readonly'));
		expect(await field(page).count()).toBe(0);
		await page.getByRole('button', { name: 'Continue here' }).click();
		expect(await postedOf('continue-here')).toEqual([{ type: 'continue-here', session: 's1' }]);
	});

	test('`focus` puts the keyboard into the field that answers', async () => {
		const { page, show, send } = await stand();
		await show(await session('session-value'));
		await send({ type: 'focus' });
		await page.keyboard.type('5');
		expect(await field(page).inputValue()).toBe('5');
	});

	test('the keyboard reaches everything, in the order of the page', async () => {
		const { page, show } = await stand();
		await show(await session('session-value'));
		const names: string[] = [];
		for (let step = 0; step < 11; step++) {
			await page.keyboard.press('Tab');
			names.push(await page.evaluate(() => (document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '').trim()));
		}
		expect(names).toEqual(['Task', '4 of 6 pass', 'Conversation', 'lines 6–7', 'Your answer: a value', 'Answer', "I'm not sure", 'Ask another way', 'I disagree', 'History', 'Only on this computer']);
	});
});

describe('before a session', () => {
	test('a program is started, a session opened, and one deleted after a second press', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('welcome', 'welcome'));
		await page.getByRole('button', { name: 'Start with fibonacci' }).press('Enter');
		expect(await postedOf('start')).toEqual([{ type: 'start', entry: 'f:fibonacci' }]);
		await page.getByRole('button', { name: /^count_vowels/ }).click();
		expect(await postedOf('open')).toEqual([{ type: 'open', session: 's8' }]);
		await page.getByRole('button', { name: 'Delete the session fibonacci' }).click();
		expect(await postedOf('delete')).toEqual([]);
		await page.getByRole('button', { name: 'Delete', exact: true }).click();
		expect(await postedOf('delete')).toEqual([{ type: 'delete', session: 's9' }]);
	});

	test('an example is typed, kept as a draft, and sent', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('example-call', 'example'));
		await page.locator('[data-field="given"] input').fill('top_k([1], 1)');
		await expect.poll(() => postedOf('example-draft')).toEqual([{ type: 'example-draft', given: 'top_k([1], 1)', expected: '', manner: 'returns' }]);
		await page.locator('[data-field="given"] input').press('Enter');
		await page.keyboard.type('[1]');
		await page.keyboard.press('Enter');
		expect(await postedOf('example')).toEqual([{ type: 'example', given: 'top_k([1], 1)', expected: '[1]', manner: 'returns' }]);
	});

	test('by the keyboard alone an example says that its call should print', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('example-call', 'example'));
		await page.getByRole('textbox', { name: 'A call' }).fill('countdown(2)');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('It should return a value');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Tab');
		const printed = page.getByRole('textbox', { name: 'What it should print, line by line' });
		await expect.poll(() => printed.count()).toBe(1);
		await page.keyboard.type('2');
		await page.keyboard.press('Enter');
		await page.keyboard.type('1');
		await page.keyboard.press('Control+Enter');
		await expect.poll(() => postedOf('example')).toEqual([{ type: 'example', given: 'countdown(2)', expected: '2\n1', manner: 'prints' }]);
	});

	test('an example is sent once, and its text stays until the host has read it', async () => {
		const { page, show, postedOf } = await stand();
		const view = { ...(await viewFixture('example-call', 'example')), taken: [], draft: { given: 'top_k([1], 1)', expected: '[1]', revision: 7 } };
		await show(view);
		const given = page.locator('[data-field="given"]').locator('input');
		await given.focus();
		// What is typed right behind it is refused at once: a control takes a frame to do so itself.
		const isTaken = await given.evaluate((input) => {
			input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
			return input.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: 'x', bubbles: true, composed: true, cancelable: true }));
		});
		expect(isTaken).toBe(false);
		await page.keyboard.press('Enter');
		await page.keyboard.type('x');
		expect(await postedOf('example')).toHaveLength(1);
		expect(await given.inputValue()).toBe('top_k([1], 1)');
		await page.getByText('Reading your example').waitFor();
		await shot(page, 'dark-example-reading');
		await page.getByRole('button', { name: 'Cancel' }).click();
		expect(await postedOf('cancel')).toHaveLength(1);
		// A control takes a frame to be written in again.
		await page.locator('[data-field="given"] input:not([readonly])').waitFor();
		await given.focus();
		await page.keyboard.press('End');
		await page.keyboard.type(' ');
		expect(await given.inputValue()).toBe('top_k([1], 1) ');
	});

	test('nothing is asked while the program is looked at', async () => {
		const { page, show } = await stand();
		await show({ ...(await viewFixture('example-call', 'example')), taken: [], asks: 'reading', busy: { what: 'Reading your program', canCancel: true } });
		expect(await page.locator('[data-field="given"]').count()).toBe(0);
		await page.locator('.busy').filter({ hasText: 'Reading your program' }).waitFor();
	});

	test('after an example is taken the keyboard is at the next call', async () => {
		const { page, show } = await stand();
		const view = await viewFixture('example-call', 'example');
		await show({ ...view, taken: [] });
		await page.locator('[data-field="expected"]').locator('input').focus();
		await show({ ...view, taken: [{ id: 'e1', given: 'f(1)', expected: '2', manner: 'returns' }] });
		await page.keyboard.type('f(2)');
		expect(await page.locator('[data-field="given"]').locator('input').inputValue()).toContain('f(2)');
	});

	test('who begins by the keyboard is at the first question when it comes', async () => {
		const { page, show } = await stand();
		const view = await viewFixture('example-call', 'example');
		await show({ ...view, canStart: true, taken: [{ id: 'e1', given: 'f(1)', expected: '2', manner: 'returns' }] });
		await page.locator('[data-do="begin"]').focus();
		const asked = await session('session-value');
		await show({ ...asked, entries: [], open: null, busy: { what: 'Running your examples', canCancel: true } });
		await show(asked);
		await page.keyboard.type('5');
		expect(await field(page).inputValue()).toBe('5');
	});

	test('an empty example says which field is missing', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('example-call', 'example'));
		await page.getByRole('button', { name: 'Use this example' }).click();
		expect(await page.locator('.missing').innerText()).toBe('Fill in “A call” first.');
		expect(await postedOf('example')).toEqual([]);
		await page.keyboard.type('top_k([1], 1)');
		expect(await page.locator('[data-field="given"] input').inputValue()).toBe('top_k([1], 1)');
	});

	test('who is not surprised by a correct program may go', async () => {
		const { page, show, postedOf } = await stand();
		const view = await viewFixture('example-call', 'example');
		await show(view);
		expect(await page.getByRole('button', { name: 'No, I am done' }).count()).toBe(0);
		await show({ ...view, asks: 'surprise' });
		await shot(page, 'dark-surprise');
		await page.getByRole('button', { name: 'No, I am done' }).click();
		expect(await postedOf('leave-example')).toHaveLength(1);
	});

	test('a refused example says why, at its field', async () => {
		const { page, show, postedOf } = await stand();
		await show(await viewFixture('example-refused', 'example'));
		expect(await page.getByRole('alert').filter({ hasText: 'not a call of top_k' }).count()).toBe(1);
		expect(await page.getByRole('textbox', { name: /A call\. This is not a call of top_k/ }).count()).toBe(1);
		await page.getByRole('button', { name: 'Remove the example top_k([1, 1], 1)' }).click();
		expect(await postedOf('example-remove')).toEqual([{ type: 'example-remove', id: 'x2' }]);
		await page.getByRole('button', { name: 'Begin' }).click();
		expect(await postedOf('begin')).toHaveLength(1);
	});
});

describe('messages', () => {
	test('an unknown or malformed message is refused, named without what it held, and changes nothing', async () => {
		const { page, show, send, postedOf } = await stand();
		const view = await session('session-value');
		await show(view);
		await send({ type: 'view', view: { ...view, ideas: 'a secret' } });
		await send({ type: 'something', secret: 'a secret' });
		await send('a secret');
		const told = await postedOf('page-trouble');
		expect(told).toHaveLength(3);
		expect(told[0]?.what).toContain('view.ideas');
		expect(JSON.stringify(told)).not.toContain('secret');
		expect(await page.locator('.turn').count()).toBe(5);
	});

	test('the page speaks the language of its bundle', async () => {
		const french = await servePage({ History: 'Historique', Task: '</script><script>document.title = "broken"</script>' });
		onTestFinished(() => void french.server.close());
		const { page, show } = await stand('dark', undefined, {}, french.origin);
		await show(await session('session-value'));
		expect(await page.getByRole('button', { name: 'Historique' }).count()).toBe(1);
		expect(await page.title()).toBe('Socratic');
	});
});
