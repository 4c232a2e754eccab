import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

test('the Socratic view opens in a real VS Code, in every theme', () =>
	withWorkbench('panel', {}, async (workbench) => {
		await workbench.openFile('fibonacci.py');
		const panel = await workbench.showPanel();
		expect((await panel.locator('body').innerText()).trim()).not.toBe('');
		for (const theme of ['light', 'hc', 'dark'] as const) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`panel-${theme}`);
		}
	}));

test('a session runs in Restricted Mode, from the question to the repair', () =>
	withWorkbench('restricted', { restricted: true }, async (workbench) => {
		const panel = await workbench.showPanel();
		expect((await panel.locator('body').innerText()).trim()).not.toBe('');
		await workbench.openFile('fibonacci.py');
		const student = await Student.start(workbench);
		expect(await student.lastHeard()).toContain('4 of your 6 examples pass');
		await student.answer('5');
		expect(await student.lastHeard()).toMatch(/^Tutor\s+Right/);
		await workbench.replaceLine(23, '    for i in range(0, n - 1):');
		await student.hear(() => workbench.runCommand('Socratic: Check My Program'));
		await until('all examples pass', async () => (await student.panel.locator('.fold-examples').innerText()).includes('6 of 6'));
		await workbench.screenshot('panel-restricted');
	}));
