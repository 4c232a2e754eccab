/** In a real VS Code: a course that is checked, what is underlined, and the report. */
import { expect, test } from 'vitest';
import { themes, type ThemeName } from './settings';
import { until, withWorkbench } from './workbench';

const course = `{
	"version": 1,
	"id": "first-steps",
	"name": "First steps",
	"problems": [
		{
			"id": "above", "title": "Above the limit", "language": "python",
			"statement": "How many of the numbers are above the limit?",
			"entry": { "function": "above" },
			"program": "above.py",
			"starter": "def above(xs, limit):\\n    pass\\n",
			"tests": [
				{ "call": "above([1, 5, 7], 4)", "returns": "2" },
				{ "call": "above([4, 9], 4)", "returns": "2" },
				{ "call": "above([], 4)", "returns": "0" }
			],
			"hiddenTests": [{ "call": "above([2, 5, 7], 4)", "returns": "2" }],
			"reference": { "file": "solutions/above.py" },
			"mistakes": [
				{
					"id": "equal-too", "title": "The equal case, too",
					"program": "def above(xs, limit):\\n    return len([x for x in xs if x >= limit])\\n",
					"hints": { "fact": "What does the second example give?" }
				}
			]
		}
	]
}
`;
const solution = 'def above(xs, limit):\n    return len([x for x in xs if x > limit])\n';

test('what a check finds is listed and underlined, and its report can be read', () =>
	withWorkbench('check-course', { files: { 'course.socratic.json': course, 'solutions/above.py': solution } }, async (workbench) => {
		await workbench.openFile('course.socratic.json');
		await workbench.runCommand('Socratic: Check Course');
		const { page } = workbench;
		const message = page.locator('.notification-toast').filter({ hasText: 'First steps' }).filter({ hasText: 'Errors:' });
		await message.waitFor({ timeout: 60_000 });
		expect(await message.innerText()).toMatch(/Errors: 2\. Warnings: 0\./);
		await message.getByRole('button', { name: 'Show Problems' }).click();
		const listed = page.locator('.markers-panel .monaco-list-row');
		await until('they are listed', async () => (await listed.filter({ hasText: 'does not pass above([4, 9], 4): it gives 1.' }).count()) === 1);
		await page.getByRole('button', { name: 'Not in This Folder' }).click();
		for (const theme of Object.keys(themes) as ThemeName[]) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`check-course-${theme}`);
		}
		await workbench.runCommand('Socratic: Check Course');
		await message.getByRole('button', { name: 'Show Report' }).click();
		await until('the report is open', async () => (await page.locator('.editor-group-container.active .view-lines').innerText()).replaceAll('\u00a0', ' ').includes('Check of “First steps”'));
		await workbench.screenshot('check-course-report');
	}));
