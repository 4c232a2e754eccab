/** In a real VS Code: what an error means is read beside its question, and is gone when the next one is asked. */
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

const part = 'def part(xs):\n    """\n    >>> part([1, 2])\n    2\n    >>> part([5, 6, 7])\n    7\n    >>> part([3])\n    3\n    """\n    return xs[len(xs)]\n';

test('the explanation of an error ends with the question that it was opened beside', () =>
	withWorkbench('explain-error', { files: { 'part.py': part } }, async (workbench) => {
		await workbench.openFile('part.py');
		const student = await Student.start(workbench);
		const { panel } = student;
		await panel.getByRole('button', { name: /^Explain this error/ }).first().click();
		await until('the explanation is there', async () => (await panel.locator('.explained').count()) === 1);
		await workbench.screenshot('explain-error-open');
		await student.press('not-sure');
		const isHelp = (await panel.locator('.explained').count()) === 1;
		expect(isHelp, 'a hint at the same question leaves it').toBe(true);
		for (let turn = 0; turn < 4 && (await panel.locator('.explained').count()) === 1; turn += 1) await student.press('not-sure');
		await until('the explanation is gone', async () => (await panel.locator('.explained').count()) === 0);
		expect(await panel.locator('.answer').count()).toBe(1);
		await workbench.screenshot('explain-error-next');
	}));
