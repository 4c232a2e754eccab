/** A whole session with the keyboard alone, and at each turn what a screen reader is given: roles, names, headings, and each message once. */
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench, type Workbench } from './workbench';

const program = `def last(marks):
    """The last of the marks.

    >>> last([4, 5])
    5
    >>> last([7])
    7
    >>> last([1, 2, 3])
    3
    """
    at = len(marks)
    return marks[at]
`;

test('a program that stops with an error, from the message to the summary', () =>
	withWorkbench('screen-reader', { files: { 'last.py': program } }, async (workbench) => {
		const { page } = workbench;
		const press = async (...keys: string[]): Promise<void> => {
			for (const key of keys) await page.keyboard.press(key);
		};
		await workbench.openFile('last.py');
		const student = await Student.byKeys(workbench, () => press('Control+K', 'q'));
		const ear = await Ear.at(workbench, student);
		const intoAnswer = async (): Promise<void> => {
			await press('Control+K', 'j');
			await until('the keyboard is in the answer', () => student.panel.locator('.answer').first().evaluate((area) => area.contains(document.activeElement)));
		};
		const send = (keys: () => Promise<void>): Promise<void> =>
			ear.hears(() => student.hear(async () => {
				await keys();
				await press('Control+Enter');
			}));

		await until('the first question is asked', async () => /stopped on line 12 with\s+IndexError.*What does that message say\?/s.test(await student.lastHeard()));
		await ear.isOrdered();
		await intoAnswer();
		await send(() => chooseByKeys(page.keyboard, student, 'A position was used that is not there.'));

		const forms: string[] = [];
		for (let turn = 0; turn < 8 && (await student.form()) !== 'edit'; turn += 1) {
			forms.push(await student.form());
			await ear.isOrdered();
			const isLast = /last position/.test(await student.lastHeard());
			await intoAnswer();
			await send(() => page.keyboard.type(isLast ? '1' : '2'));
		}
		expect(forms.length, 'the values at that line were asked for').toBeGreaterThan(0);
		await ear.isOrdered();

		// Ctrl+1 is the editor; what is typed there replaces a line.
		const line = page.locator('.quick-input-widget input.input');
		await press('Control+1', 'Control+G');
		await line.waitFor();
		await page.keyboard.type('11');
		await press('Enter');
		await line.waitFor({ state: 'hidden' });
		await press('End', 'Shift+Home');
		await page.keyboard.type('at = len(marks) - 1');
		await until('the line is typed', async () => (await workbench.editor().innerText()).replaceAll('\u00a0', ' ').includes('at = len(marks) - 1'));
		await ear.hears(() => student.hear(() => press('Control+K', 'g')));
		await until('all examples pass', async () => (await student.panel.locator('.fold-examples').innerText()).includes('3 of 3'));
		for (let turn = 0; turn < 6 && (await student.form()) !== 'none'; turn += 1) {
			await ear.isOrdered();
			await intoAnswer();
			await ear.hears(() => student.hear(async () => {
				// Past the field and its button to the way on.
				for (let stop = 0; stop < 10 && !(await student.panel.locator('[data-quick="skip"]').evaluate((skip) => skip === document.activeElement)); stop += 1) await press('Tab');
				await press('Enter');
			}));
		}
		expect((await student.heard()).join(' ')).toContain('passes your 3 examples');
		await ear.isOrdered();
	}));

/** Moves through the options with the arrow keys until the one with these words is chosen. */
async function chooseByKeys(keyboard: { press: (key: string) => Promise<void> }, { panel }: Student, words: string): Promise<void> {
	const chosen = panel.locator('vscode-radio[aria-checked="true"]');
	await keyboard.press('Space');
	for (let step = 0; step < 6 && !(await chosen.allInnerTexts()).some((text) => text.includes(words)); step += 1) await keyboard.press('ArrowDown');
	expect(await chosen.innerText()).toContain(words);
}

/** What reaches a screen reader from the Socratic view. */
class Ear {
	private constructor(private readonly workbench: Workbench, private readonly student: Student, private readonly frame: Frame) {}

	static async at(workbench: Workbench, student: Student): Promise<Ear> {
		const frame = await (await student.panel.locator('html').elementHandle())?.ownerFrame();
		if (!frame) throw new Error('the Socratic view is not shown');
		await frame.evaluate(() => {
			const said: string[] = [];
			Object.assign(window, { said });
			const region = document.getElementById('announcements');
			if (region) new MutationObserver(() => said.push(...[...region.children].map((each) => each.textContent ?? ''))).observe(region, { childList: true });
		});
		return new Ear(workbench, student, frame);
	}

	/** Every message of the tutor that comes by this is announced, and once. */
	async hears(act: () => Promise<void>): Promise<void> {
		const before = (await this.messages()).length;
		await this.frame.evaluate(() => void (window as unknown as { said: string[] }).said.splice(0));
		await act();
		const fresh = (await this.messages()).slice(before);
		expect(fresh.length, 'something is said').toBeGreaterThan(0);
		const said = (await this.frame.evaluate(() => (window as unknown as { said: string[] }).said)).map(plain);
		for (const message of fresh) expect([message, said.filter((each) => each.includes(message)).length]).toEqual([message, 1]);
	}

	/** The tree has the conversation with a heading for each turn, one named place to answer, and names for all that can be pressed; axe agrees. */
	async isOrdered(): Promise<void> {
		const { panel } = this.student;
		const tree = await panel.locator('body').ariaSnapshot();
		expect(tree).toContain('- log "Conversation"');
		const turns = await panel.locator('.turn').count();
		expect(tree.match(/heading "(?:Tutor|You|Run)[^"]*" \[level=2\]/g)?.length).toBe(turns);
		const form = await this.student.form();
		const place = { choice: /radiogroup "Your answer: one of these"/, edit: /button "Check"/, none: /region "The session is finished"/, table: /table/ }[form] ?? /textbox "[^"]+"/;
		expect(tree).toMatch(place);
		if (form !== 'none') expect(tree).toMatch(/region "Your answer"/);
		expect(tree.match(/- '?(?:button|radio|textbox|link)(?: \[[^\]]*\])?'?:?\s*$/gm), 'without a name').toBeNull();
		let problems: readonly string[] = [];
		await until('axe finds nothing wrong', async () => (problems = await this.workbench.accessibilityProblems()).length === 0, 8000).catch(() => undefined);
		expect(problems).toEqual([]);
	}

	private async messages(): Promise<string[]> {
		return (await this.student.panel.locator('.turn.tutor .words').allInnerTexts()).map(plain);
	}
}

/** Blanks and line ends are drawn in many ways. */
function plain(text: string): string {
	return text.replaceAll(/\s+/g, '');
}
