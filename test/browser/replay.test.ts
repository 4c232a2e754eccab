/** In a real VS Code: a session, the idea on another program, and the session once more, step by step; then it is deleted in another window. */
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench, type Workbench } from './workbench';

const stairs = ['def stairs(n):', '    """', '    >>> stairs(3)', '    6', '    >>> stairs(1)', '    1', '    >>> stairs(0)', '    0', '    """', '    total = 0', '    for k in range(n):', '        total = total + k', '    return total', ''].join('\n');

async function progressOf(workbench: Workbench): Promise<FrameLocator> {
	await workbench.runCommand('Socratic: My Progress');
	const frame = workbench.page.frameLocator('iframe.webview.ready[src*="extensionId=socratic.socratic-debugger"]:not([src*="purpose=webviewView"])').frameLocator('iframe#active-frame');
	await frame.getByRole('heading', { name: 'Your sessions' }).waitFor({ timeout: 60_000 });
	return frame;
}

test('a session is gone through again step by step, and one that was deleted elsewhere says so', () =>
	withWorkbench('replay', { files: { 'stairs.py': stairs } }, async (workbench) => {
		await workbench.openFile('stairs.py');
		const student = await Student.start(workbench);
		await student.answer('1');
		await student.answer('1');
		await workbench.replaceLine(11, '    for k in range(n + 1):');
		await until('all examples pass', async () => (await student.panel.locator('.fold-examples').innerText()).includes('3 of 3'));
		for (let turn = 0; turn < 8 && !(await student.lastHeard()).includes('on another program'); turn += 1) await student.press('skip');
		await student.answer('the numbers of the list');
		expect(await student.lastHeard()).toMatch(/could not read that.*such as/);
		await student.press('skip');

		const progress = await progressOf(workbench);
		await progress.getByRole('button', { name: 'Replay stairs' }).click();
		const told = progress.locator('.step');
		await until('it begins', async () => (await told.innerText()).includes('The session began'));
		const steps: string[] = [];
		for (const forward = progress.getByRole('button', { name: 'Forward' }); (await forward.getAttribute('aria-disabled')) === 'false'; ) {
			await workbench.page.keyboard.press('ArrowRight');
			const shown = await told.innerText();
			if (shown.includes('You changed the program: line 11')) {
				expect(await progress.locator('.program .marked code').allInnerTexts()).toEqual(['    for k in range(n + 1):']);
				expect(shown).toMatch(/All 3 examples pass\..*3 of 3 examples passed then\./s);
				await workbench.screenshot('replay');
			} else if (steps.length < 3) {
				expect(await progress.locator('.program').innerText()).toContain('range(n):');
			}
			steps.push(shown);
		}
		expect(steps[0]).toMatch(/A question.*Expect · First question.*should it return\?/s);
		expect(steps.find((step) => step.includes('You: 1'))).toMatch(/Your answer.*right/s);
		expect(steps.some((step) => /You: 1\s+not yet/.test(step))).toBe(true);
		expect(steps.at(-2)).toMatch(/You: the numbers of the list\s+I could not read that/);
		expect(steps.at(-1)).toContain('You left the question');

		const second = await workbench.secondWindow();
		const elsewhere = await progressOf(second);
		// The window that has it open keeps it until it goes back to the start.
		await student.panel.getByRole('button', { name: 'Back to start' }).or(student.panel.getByText('Back to start')).first().click();
		await elsewhere.getByRole('button', { name: 'Delete stairs' }).click();
		await second.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: 'Delete' }).first().click();
		await until('it is gone there', async () => (await elsewhere.getByRole('button', { name: 'Delete stairs' }).count()) === 0);
		await second.close();
		await progress.getByRole('button', { name: 'Replay stairs' }).click();
		await until('it says that it is gone', async () => (await progress.getByRole('alert').allInnerTexts()).join(' ').includes('This session is not there any more.'));
	}));
