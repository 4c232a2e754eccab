/** What the settings of a folder say of a model: in a trusted folder it is asked and named; in Restricted Mode nothing is sent. */
import { expect, test } from 'vitest';
import { cannedAnswer } from '../support/cannedTutor';
import { saysJson, scriptedServer, type ScriptedServer } from '../support/scriptedServer';
import { Student } from './student';
import { until, type Workbench, withWorkbench } from './workbench';

/** A session on the sample's fibonacci, in a folder whose settings name a server that listens. */
async function inFolderWithModel(name: string, restricted: boolean, body: (workbench: Workbench, server: ScriptedServer) => Promise<void>): Promise<void> {
	let program = '';
	const server = await scriptedServer(({ body: { messages } }) => saysJson(cannedAnswer(messages, {
		repair: {
			program: program.replace('range(0, n)', 'range(0, n - 1)'),
			bugs: [{ description: 'The loop makes one round too many.', from: 23, to: 23, concept: 'loop-bounds', insights: ['Knows how many rounds are needed.', 'Knows which values the loop goes through.'] }],
		},
		judge: () => ({ correct: false }),
	})));
	const settings = { 'socratic.model.provider': 'endpoint', 'socratic.model.baseUrl': server.baseUrl, 'socratic.model.name': 'own-model' };
	try {
		await withWorkbench(name, { settings, restricted }, async (workbench) => {
			program = await workbench.read('fibonacci.py');
			await workbench.openFile('fibonacci.py');
			await body(workbench, server);
		});
	} finally {
		await server.close();
	}
}

/** What the status bar's item of the session says when the pointer rests on it. */
async function tooltip({ page }: Workbench): Promise<string> {
	const item = page.locator('.statusbar-item').filter({ hasText: /fibonacci: \d of \d pass/ });
	const hover = page.locator('.workbench-hover').filter({ hasText: 'Socratic session on' });
	await until('the tooltip shows', async () => {
		await page.mouse.move(0, 0);
		await item.hover();
		return hover.waitFor({ timeout: 3000 }).then(() => true, () => false);
	});
	return hover.innerText();
}

test('in a trusted folder the model is asked, and the status bar names it and what was used', () =>
	inFolderWithModel('thinks-trusted', false, async (workbench, server) => {
		const student = await Student.start(workbench);
		expect(server.requests.length).toBeGreaterThan(0);
		await student.panel.locator('footer').filter({ hasText: 'own-model' }).waitFor();
		const said = await tooltip(workbench);
		expect(said).toContain('fibonacci.py');
		expect(said).toMatch(/Thinks with own-model at 127\.0\.0\.1:\d+/);
		expect(said).toMatch(/Used in this session: [\d,.]+ of [\d,.]+ tokens\. Used today: [\d,.]+ of [\d,.]+ tokens/);
	}));

test('a session runs in Restricted Mode from the question to the repair; nothing is sent to a server that the folder names', () =>
	inFolderWithModel('thinks-restricted', true, async (workbench, server) => {
		const student = await Student.start(workbench);
		expect(await student.lastHeard()).toContain('4 of your 6 examples pass');
		await student.answer('5');
		expect(await student.lastHeard()).toMatch(/^Tutor\s+Right/);
		await student.answer('Eight, but I think that the loop makes one round too many.');
		expect(await student.lastHeard()).toMatch(/^Tutor/);
		expect(await tooltip(workbench)).not.toContain('own-model');
		await student.panel.locator('footer').filter({ hasText: /Only on this computer(?!,)/ }).waitFor();
		await workbench.replaceLine(23, '    for i in range(0, n - 1):');
		await student.hear(() => workbench.runCommand('Socratic: Check My Program'));
		await until('all examples pass', async () => (await student.panel.locator('.fold-examples').innerText()).includes('6 of 6'));
		await workbench.screenshot('panel-restricted');
		expect(server.connections).toBe(0);
	}));
