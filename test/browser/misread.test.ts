/** In a real VS Code: a task is pasted, its examples are taken one by one, and a session begins; a start in the wrong place; a table of straight code. */
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

const price = 'def price(amount, each):\n    full = amount * each\n    rebate = full // 10\n    total = full + rebate\n    if total > 50:\n        return total - 5\n    return total\n';
const task = 'Write a func\u00adtion price. Each 10 of the full sum take 1 off, and from more than 50 another 5 are taken off. For ex-\nample, if amount is 2 and each is 10 the result is 18.\namount\teach\tresult\n4\t5\t18\n6\t10\t49\nperimeter(2, 3) returns 10';

test('a pasted task gives its examples to be confirmed, and says where another call belongs', () =>
	withWorkbench('misread', { files: { 'shop.py': price, 'shapes.py': 'def perimeter(a, b):\n    return a + b\n' } }, async (workbench) => {
		await workbench.openFile('shop.py');
		const student = await Student.start(workbench);
		const { panel } = student;
		const field = panel.locator('[data-field="statement"]');
		await field.evaluate((each, text) => {
			const area = each as HTMLTextAreaElement;
			area.value = text;
			area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
		}, task);
		await until('the examples are offered', async () => (await panel.locator('.candidate').count()) === 3);
		expect(await field.evaluate((each) => (each as HTMLTextAreaElement).value)).toContain('Write a function price.');
		expect(await panel.locator('.elsewhere').innerText()).toContain('which is in shapes.py, not in shop.py');
		await panel.locator('.elsewhere').scrollIntoViewIfNeeded();
		await workbench.screenshot('misread-top');
		await panel.locator('.candidate').last().scrollIntoViewIfNeeded();
		await workbench.screenshot('misread');
		expect(await workbench.accessibilityProblems()).toEqual([]);
		for (const left of [2, 1]) {
			await panel.locator('.candidate [data-act="use"]').first().click();
			await until('one is taken', async () => (await panel.locator('.candidate').count()) === left);
		}
		await panel.locator('.candidate [data-act="use"]').first().click();
		await until('a question', async () => (await student.form()) === 'value');
		expect(await student.lastHeard()).toContain('None of your 3 examples passes yet.');
		// What the student confirmed as an example is not asked back.
		for (const said of ['18', '7']) await student.answer(said);
		await until('the table', async () => (await student.form()) === 'table');
		await workbench.screenshot('straight-table');
	}));
