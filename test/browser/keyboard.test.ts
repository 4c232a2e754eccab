import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

const truths: Record<string, { should: string; does: string }> = { '1': { should: '1', does: '1' }, '5': { should: '5', does: '8' }, '10': { should: '55', does: '89' } };

test('a whole session with the keyboard alone', () =>
	withWorkbench('keyboard', {}, async (workbench) => {
		const { page } = workbench;
		const press = async (...keys: string[]): Promise<void> => {
			for (const key of keys) await page.keyboard.press(key);
		};
		await workbench.openFile('fibonacci.py');
		await workbench.goToLine(1);
		const student = await Student.byKeys(workbench, () => press('Control+K', 'q'));
		const { panel } = student;
		const hasFocus = (): Promise<boolean> => panel.locator('.answer').first().evaluate((area) => area.contains(document.activeElement));
		const line = async (): Promise<number> => Number(/Ln (\d+)/.exec(await page.locator('.statusbar-item').filter({ hasText: /Ln \d+/ }).innerText())?.[1]);

		await until('the keyboard is in the answer', hasFocus);
		await student.hear(async () => {
			await page.keyboard.type('13');
			await press('Control+Enter');
		});
		await workbench.screenshot('keyboard-wrong');
		await page.keyboard.type('a thought');
		await student.hear(() => press('Control+K', 'h'));
		expect(await student.draft()).toBe('a thought');
		await press(...Array.from({ length: 9 }, () => 'Backspace'));

		for (let turn = 0; turn < 10 && (await student.form()) !== 'line'; turn += 1) {
			const question = await student.lastHeard();
			const about = /fibonacci\((\d+)\)/.exec(question)?.[1] ?? '';
			const isStated = /should it return/.test(question);
			const told = /first round/.test(question) ? '1' : /second round/.test(question) ? '2' : isStated ? truths[about]?.should : truths[about]?.does;
			await press('Control+K', 'j');
			await until('the keyboard is in the answer', hasFocus);
			await student.hear(async () => {
				await page.keyboard.type(told ?? '');
				await press('Control+Enter');
			});
		}
		expect(await student.form()).toBe('line');
		await press('Control+1');
		await workbench.goToLine(23);
		await student.hear(() => press('Control+K', 'l'));
		expect(await panel.locator('.turn.student').last().innerText()).toContain('line 23');

		for (let turn = 0; turn < 12 && (await student.form()) !== 'edit'; turn += 1) {
			await student.hear(() => press('Control+K', 'h'));
		}
		await workbench.replaceLine(23, '    for i in range(0, n - 1):');
		expect(await line()).toBe(23);
		await student.hear(() => press('Control+K', 'g'));
		await until('all examples pass', async () => (await panel.locator('.fold-examples').innerText()).includes('6 of 6'));
		for (let turn = 0; turn < 5 && (await student.form()) !== 'none'; turn += 1) {
			await press('Control+K', 'j');
			await until('the keyboard is in the answer', hasFocus);
			await student.hear(async () => {
				// Past the field and its button to the way on.
				for (let stop = 0; stop < 8 && !(await panel.locator('[data-quick="skip"]').evaluate((skip) => skip === document.activeElement)); stop += 1) await press('Tab');
				await press('Enter');
			});
		}
		expect((await student.heard()).join(' ')).toContain('passes your 6 examples');
	}));
