import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { Student } from './student';
import { isKept, until, withWorkbench, type Workbench } from './workbench';

const themes = ['light', 'hc', 'dark'] as const;

test('a whole session on fibonacci: wrong answers, not sure, a line, a reload in the middle, the edit, the summary', () =>
	withWorkbench('session', {}, async (workbench) => {
		await workbench.openFile('fibonacci.py');
		let student = await Student.start(workbench);
		const { panel } = student;
		expect(await student.lastHeard()).toMatch(/4 of your 6 examples pass.*fibonacci\(5\).*should it return\?/s);
		for (const theme of themes) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`session-expect-${theme}`);
			await expectAccessible(workbench);
		}

		await student.answer('1 1 2 3 5, so 5');
		expect(await student.lastHeard()).toContain('What does your program return for');
		await panel.locator('.fold-examples').click();
		expect(await panel.locator('[data-example][data-status="failed"]').first().innerText()).not.toContain('8');
		await panel.locator('.fold-examples').click();

		await student.press('not-sure');
		expect(await panel.locator('.turn.tutor').count()).toBe(3);
		await student.answer('5');
		expect(await student.lastHeard()).toMatch(/It returned\s+8/);

		await student.type('half an ans');
		await until('the draft is on the disk', () => isKept('.draft.json', 'half an ans'));
		await workbench.reload();
		await workbench.showPanel();
		student = await Student.again(workbench);
		await until('the half-typed answer is back', async () => (await student.draft()) === 'half an ans');
		await student.clear();

		await workbench.goToLine(1);
		for (let turn = 0; turn < 8 && (await student.form()) !== 'line'; turn += 1) {
			// Before a line is asked for, a click on its number is no answer, and must not keep the one that is from being heard.
			await workbench.clickNumber(23);
			await answerByRun(student);
		}
		expect(await student.lastHeard()).toContain('Click the first line');
		await student.hear(() => workbench.clickNumber(23));
		expect(await panel.locator('.turn.student').last().innerText()).toContain('line 23');
		// A key pressed now would replace what is selected.
		const cursor = workbench.page.locator('.statusbar-item').filter({ hasText: /Ln \d+/ });
		await until('nothing is selected', async () => (await cursor.innerText()) === 'Ln 23, Col 1');
		await workbench.screenshot('session-explain-dark');
		for (let turn = 0; turn < 6 && (await student.form()) !== 'edit'; turn += 1) {
			await answerByRun(student);
		}
		expect(await student.form()).toBe('edit');
		await workbench.replaceLine(23, '    for i in range(0, n - 1):');
		await student.check();
		await until('all examples pass', async () => (await panel.locator('.fold-examples').innerText()).includes('6 of 6'));
		for (let turn = 0; turn < 4 && (await panel.locator('.finished').count()) === 0; turn += 1) {
			await student.press('skip');
		}
		expect((await student.heard()).join(' ')).toContain('passes your 6 examples');
		// The idea on another program: its one answer is wrong.
		expect(await student.lastHeard()).toContain('The same idea on another program');
		await workbench.screenshot('session-transfer-dark');
		await student.answer('999');
		expect(await student.lastHeard()).toMatch(/It prints/);
		expect(await student.form()).toBe('none');
		expect((await student.heard()).join(' ')).not.toMatch(/\bworks\b/);
		await workbench.screenshot('session-end');
		await expectAccessible(workbench);
	}));

test('a whole script session: what is typed, what is printed, and the line that forgets', () =>
	withWorkbench('script', {}, async (workbench) => {
		await workbench.openFile('average.py');
		const student = await Student.start(workbench);
		const { panel } = student;
		const given = panel.locator('[data-field="given"]');
		if ((await given.count()) > 0) {
			for (const [typed, seen] of [['3\n2\n4\n9', 'Average: 5.0'], ['1\n7', 'Average: 7.0'], ['2\n1\n2', 'Average: 1.5']] as const) {
				if ((await given.count()) === 0) {
					break;
				}
				await fill(student, 'given', typed);
				await fill(student, 'expected', seen);
				await panel.locator('[data-do="example"]').click();
				await until('the example is taken', async () => (await valueOf(given)) === '');
			}
			if ((await given.count()) > 0) {
				await panel.locator('[data-do="begin"]').click();
			}
		}
		await panel.locator('.answer[data-form]:not([data-form="none"])').first().waitFor({ timeout: 90_000 });
		await workbench.screenshot('script-first');
		await expectAccessible(workbench);
		await student.press('not-sure');
		await workbench.replaceLine(10, '    total = total + number');
		await workbench.save();
		await until('the examples pass', async () => !/[1-9]\d* of|0 of/.test((await panel.locator('.fold-examples').innerText()).replace(/(\d+) of \1/, 'all')));
		for (let turn = 0; turn < 5 && (await student.form()) !== 'none'; turn += 1) {
			await student.press('skip');
		}
		expect((await student.heard()).join(' ')).toMatch(/passes your (\d+ )?examples?/);
		await workbench.screenshot('script-end');
	}));

/** Colours change over a few frames after a theme did: what axe still finds after that is wrong. */
async function expectAccessible(workbench: Workbench): Promise<void> {
	let problems: readonly string[] = [];
	await until('axe finds nothing wrong', async () => (problems = await workbench.accessibilityProblems()).length === 0, 8000).catch(() => undefined);
	expect(problems).toEqual([]);
}

/** What stands in a field; nothing when it is gone, as after the last example. */
async function valueOf(field: Locator): Promise<string> {
	return (await field.count()) === 0 ? '' : field.evaluate((element) => (element as HTMLInputElement).value, undefined, { timeout: 1000 }).catch(() => '');
}

async function fill(student: Student, field: 'given' | 'expected', text: string): Promise<void> {
	await student.panel.locator(`[data-field="${field}"]`).click();
	const [first, ...rest] = text.split('\n');
	await student.workbench.page.keyboard.type(first ?? '');
	for (const line of rest) {
		await student.workbench.page.keyboard.press('Enter');
		await student.workbench.page.keyboard.type(line);
	}
}

/** What `a` and `b` are before the loop of `fibonacci(5)` and after each of its rounds. */
const afterRound = { a: [0, 1, 1, 2, 3, 5], b: [1, 1, 2, 3, 5, 8] };

/** Answers what a student who ran the program by hand would say, by what the question asks of fibonacci(5). */
async function answerByRun(student: Student): Promise<void> {
	const question = await student.lastHeard();
	switch (await student.form()) {
		case 'values':
			return student.answer('0 1 2 3 4');
		case 'count':
			return student.answer('5');
		case 'line':
			return student.answerWithLine(23);
		case 'table':
			return student.fill((label) => String(afterRound[/a$/.test(label) ? 'a' : 'b'][Number(/\d+/.exec(label)?.[0])]));
		case 'choice':
			return student.choose(/n <= 0|n == 1/.test(question) ? 'not hold' : '');
		default:
			return student.answer(/first round/.test(question) ? '1' : /second round/.test(question) ? '2' : '8');
	}
}
