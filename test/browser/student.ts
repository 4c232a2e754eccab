import type { FrameLocator, Locator } from 'playwright-core';
import { until, type Workbench } from './workbench';

/** A student at the Socratic view: reads what the tutor said last, and answers with the keyboard. */
export class Student {
	private constructor(readonly workbench: Workbench, readonly panel: FrameLocator) {}

	/** Starts a session on the active editor by the command, and waits for the first question (or the form for an example). */
	static start(workbench: Workbench): Promise<Student> {
		return Student.byKeys(workbench, () => workbench.runCommand('Socratic: Debug with Questions'));
	}

	/** The same, however the student starts it. */
	static async byKeys(workbench: Workbench, start: () => Promise<void>): Promise<Student> {
		await start();
		const student = new Student(workbench, workbench.panel());
		const { panel } = student;
		const asked = panel.locator('.answer[data-form]:not([data-form="none"]):not([data-locked]), .trouble');
		await until('a question is asked, or an example', async () => (await asked.count()) > 0 || (await panel.locator('[data-do="example"]').count()) > 0, 90_000);
		return student;
	}

	/** The same student after the window was loaded anew. */
	static async again(workbench: Workbench): Promise<Student> {
		const student = new Student(workbench, workbench.panel());
		await student.panel.locator('.answer[data-form]:not([data-form="none"])').first().waitFor({ timeout: 90_000 });
		return student;
	}

	/** Everything that the tutor said, oldest first. */
	async heard(): Promise<string[]> {
		return this.panel.locator('.turn.tutor').allInnerTexts();
	}

	async lastHeard(): Promise<string> {
		return (await this.heard()).at(-1) ?? '';
	}

	/** The form of the open question: `value`, `choice`, `line`, `edit` and so on; `none` when nothing is asked. */
	async form(): Promise<string> {
		const answer = this.panel.locator('.answer[data-form]');
		return (await answer.count()) === 0 ? 'none' : ((await answer.first().getAttribute('data-form')) ?? 'none');
	}

	field(): Locator {
		return this.panel.locator('[data-field="answer"]');
	}

	/** What stands in the answer field; in a table, in its first blank. */
	async draft(): Promise<string> {
		const blanks = this.panel.locator('.answer .blank');
		return ((await blanks.count()) > 0 ? blanks.first() : this.field()).evaluate((field) => (field as HTMLInputElement).value);
	}

	/** Empties the answer field, or every blank. */
	async clear(): Promise<void> {
		for (const field of await this.panel.locator('.answer .blank, .answer [data-field="answer"]').all()) {
			await field.evaluate((each) => {
				(each as HTMLInputElement).value = '';
				each.dispatchEvent(new Event('input', { bubbles: true }));
			});
		}
	}

	/** Fills the blanks of a table by their labels ("Round 2, b"), from the first to the last, and sends it. */
	async fill(valueFor: (label: string) => string): Promise<void> {
		await this.hear(async () => {
			for (const blank of await this.panel.locator('.answer .blank').all()) {
				await blank.fill(valueFor((await blank.getAttribute('aria-label')) ?? ''));
			}
			await this.workbench.page.keyboard.press('Control+Enter');
		});
	}

	/** Types without sending. */
	async type(text: string): Promise<void> {
		await this.field().click();
		await this.workbench.page.keyboard.type(text);
	}

	/** Types an answer, sends it with Ctrl+Enter, and waits for what the tutor says to it. */
	async answer(text: string): Promise<void> {
		await this.hear(async () => {
			await this.type(text);
			await this.workbench.page.keyboard.press('Control+Enter');
		});
	}

	/** Chooses the option whose words hold the text, with the keyboard's own way of choosing, and sends it. */
	async choose(text: string): Promise<void> {
		await this.hear(async () => {
			await this.panel.locator('vscode-radio').filter({ hasText: text }).first().click();
			await this.workbench.page.keyboard.press('Control+Enter');
		});
	}

	async press(quick: 'not-sure' | 'another-way' | 'disputes' | 'skip'): Promise<void> {
		await this.hear(() => this.panel.locator(`[data-quick="${quick}"]`).click());
	}

	/** Puts the cursor on a line (one-based) of the program and answers with it, by the shortcut. */
	async answerWithLine(line: number): Promise<void> {
		await this.hear(async () => {
			await this.workbench.goToLine(line);
			await this.workbench.runCommand('Socratic: Answer with This Line');
		});
	}

	/** Presses Check in the panel. */
	async check(): Promise<void> {
		await this.hear(() => this.panel.locator('.answer vscode-button').first().click());
	}

	/** Does something, then waits until the tutor has said something more and waits for the student again, or is done. */
	async hear(act: () => Promise<void>): Promise<void> {
		const before = await this.panel.locator('[data-entry]').count();
		const said = await this.panel.locator('.turn.tutor').count();
		await act();
		await until(`the tutor answers (after ${before} entries: "${await this.lastHeard()}")`, async () => {
			const more = (await this.panel.locator('.turn.tutor').count()) > said;
			const locked = await this.panel.locator('.answer[data-locked]').count();
			return more && locked === 0;
		}, 30_000);
	}
}
