import { expect, test } from 'vitest';
import { withWorkbench } from './workbench';

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

test('what is typed in the editor is what stands in the file', () =>
	withWorkbench('editing', {}, async (workbench) => {
		await workbench.openFile('average.py');
		await workbench.replaceLine(10, '    total = total + (number)');
		await workbench.save();
		expect((await workbench.read('average.py')).split('\n')[9]).toBe('    total = total + (number)');
		await workbench.reload();
		await workbench.openFile('average.py');
	}));

test('the Socratic view opens in Restricted Mode', () =>
	withWorkbench('restricted', { restricted: true }, async (workbench) => {
		const panel = await workbench.showPanel();
		expect((await panel.locator('body').innerText()).trim()).not.toBe('');
		await workbench.screenshot('panel-restricted');
	}));
