/** The sample's programs in other languages than the first, begun by the button in the title bar of the editor. */
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

test('a program in each language has the button in its title bar, and what is no program has not', () =>
	withWorkbench('languages', { files: { 'notes.txt': 'Nothing to run.\n' } }, async (workbench) => {
		const { page } = workbench;
		const button = page.locator('.editor-actions a.action-label[aria-label^="Debug with Questions"]');
		for (const [name, said] of [['stamps.js', 'stamps('], ['seats.ts', 'rowsFor('], ['Parking.java', 'fee(']] as const) {
			await workbench.openFile(name);
			await button.waitFor();
			const student = await Student.byKeys(workbench, () => button.click());
			// The panel may still show what was asked before.
			await until(`a question about ${said}`, async () => (await student.lastHeard()).includes(said));
			await workbench.screenshot(`languages-${name}`);
		}
		// How these are asked about is seen in the editor's own tests; here it is the button.
		for (const name of ['rain.c', 'guests.cpp']) {
			await workbench.openFile(name);
			await button.waitFor();
		}
		await workbench.openFile('notes.txt');
		await button.waitFor({ state: 'detached' });
		expect(await button.count()).toBe(0);
	}));
