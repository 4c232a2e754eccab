import { expect, test } from 'vitest';
import { fails, says, scriptedServer } from '../support/scriptedServer';
import { withWorkbench } from './workbench';

test('how the tutor thinks is chosen in three steps by hand, and the panel then says who can see a session', () =>
	// Where the student has chosen before is where the choice is written: here, in this folder alone.
	withWorkbench('choose', { settings: { 'socratic.model.provider': 'offline' } }, async (workbench) => {
		let calls = 0;
		const server = await scriptedServer(() => ((calls += 1) === 1 ? fails(404, 'The model `m2` does not exist') : says('ready')), { models: ['m1', 'm2'], key: 'sk-secret' });
		try {
			const { page } = workbench;
			const input = page.locator('.quick-input-widget input.input');
			const row = (text: string) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
			const title = (text: string) => page.locator('.quick-input-title').filter({ hasText: text }).waitFor();
			const host = new URL(server.origin).host;

			await workbench.runCommand('Socratic: Choose How the Tutor Thinks', { asks: true });
			await title('How should the tutor think?');
			await row('Offline').waitFor();
			await workbench.screenshot('choose-what');
			await input.fill('https://me:pw@x.example');
			await row('Leave user name, password').waitFor();
			await input.fill(server.baseUrl);
			await row(host).click();

			await title(`Your key for ${host}`);
			expect(await input.getAttribute('type')).toBe('password');
			await input.fill('two words');
			await page.locator('.quick-input-message').filter({ hasText: 'no spaces' }).waitFor();
			await input.fill('sk-secret');
			await page.keyboard.press('Enter');

			await title(`Which model at ${host}?`);
			await row('m1').waitFor();
			await workbench.screenshot('choose-model');
			await row('m2').click();

			const failure = page.locator('.notification-toast').filter({ hasText: 'There is no such model: m2 at' });
			await failure.waitFor();
			await workbench.screenshot('choose-failed');
			await failure.getByRole('button', { name: 'Choose Another Model' }).click();
			await row('m1').click();
			await page.locator('.notification-toast').filter({ hasText: 'now thinks with m1' }).waitFor();
			expect(server.requests.map(({ body }) => body.model)).toEqual(['m2', 'm1']);

			await workbench.showPanel();
			await workbench.panel().locator('footer').filter({ hasText: 'Only on this computer, with m1' }).waitFor();
			await workbench.screenshot('choose-done');
			await workbench.runCommand('Socratic: Show What Is Sent');
			await page.locator('.monaco-editor .view-line').filter({ hasText: '"Answer with the one word: ready"' }).waitFor();
			await workbench.screenshot('choose-sent');
		} finally {
			await server.close();
		}
	}));
