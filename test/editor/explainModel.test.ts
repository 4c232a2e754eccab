import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExplanationView } from '../../extension/protocol';
import { fails, saysJson, scriptedServer, type Reply, type ScriptedServer } from '../support/scriptedServer';
import { fibonacci, Student, write } from './student';

const set = (name: string, value: unknown) => vscode.workspace.getConfiguration().update(`socratic.${name}`, value, vscode.ConfigurationTarget.Global);
const names = ['model.provider', 'model.baseUrl', 'model.name', 'network', 'language'];

suite('code explained with a model, in VS Code', () => {
	let student: Student;
	let server: ScriptedServer;
	/** What the server says when it is asked to explain, call by call. */
	let replies: Reply[] = [];
	let nth = 0;
	const asked = () => server.requests.filter(({ body }) => body.messages[0]?.content.startsWith('You explain a program'));
	const explained = (what: string, wanted: (explanation: ExplanationView) => boolean = () => true): Promise<ExplanationView> =>
		student.sees(what, ({ explanation }) => explanation && !explanation.isWorking && wanted(explanation) && explanation);
	const said = ({ units }: ExplanationView): string[] => units.map(({ words }) => words.map((word) => ('text' in word ? word.text : `line ${word.from + 1}`)).join(''));
	const line = (from: number, text: string) => ({ from, to: from, text });

	/** A program of its own for each test: what was explained once is not asked for again. */
	async function open(text: string): Promise<vscode.Uri> {
		nth += 1;
		const uri = await write(`explainModel${nth}.py`, text);
		await vscode.window.showTextDocument(uri);
		return uri;
	}
	const twice = (what: string): string => `def twice(x):\n    ${what} = x\n    return ${what} + x\n`;

	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
		replies = [];
		server = await scriptedServer(({ body }): Reply => (body.messages[0]?.content.startsWith('You explain a program') ? replies.shift() : undefined) ?? fails(500, 'not now'));
		await set('model.provider', 'endpoint');
		await set('model.baseUrl', server.baseUrl);
		await set('model.name', 'canned');
	});
	teardown(async () => {
		const { explanation } = student.view;
		if (explanation) student.say({ type: 'explanation', act: { do: 'close', id: explanation.id } });
		await student.leave();
		for (const name of names) await set(name, undefined);
		await server.close();
	});

	test('what holds is shown and kept: the same is not sent again', async () => {
		await open(twice('good'));
		replies = [saysJson({ lines: [line(1, 'Names a job that can be done with `x`.'), line(2, 'Keeps `x` under another name.'), line(3, 'Gives back both, added.')] })];
		await vscode.commands.executeCommand('socratic.explainLines');
		assert.deepEqual(said(await explained('line by line')), ['Names a job that can be done with x.', 'Keeps x under another name.', 'Gives back both, added.']);
		const [request] = asked();
		assert.match(JSON.stringify(request?.body), /return good \+ x/);
		assert.doesNotMatch(JSON.stringify(request?.body), /explainModel|file:/, 'no name of a file, no path');
		const { explanation } = student.view;
		student.say({ type: 'explanation', act: { do: 'close', id: explanation?.id ?? '' } });
		await vscode.commands.executeCommand('socratic.explainLines');
		await explained('line by line', ({ id }) => id !== explanation?.id);
		assert.equal(asked().length, 1);
	});

	test('an invented line and a missing one are asked for once more, then filled in and marked', async () => {
		await open(twice('part'));
		const partly = saysJson({ lines: [line(1, 'Names a job.'), line(9, 'There is no such line.')] });
		replies = [partly, partly];
		await vscode.commands.executeCommand('socratic.explainLines');
		const { units } = await explained('line by line', (explanation) => explanation.units.length === 3);
		assert.deepEqual(units.map(({ filled }) => filled), [false, true, true]);
		assert.equal(asked().length, 2);
		assert.match(asked()[1]?.body.messages.at(-1)?.content ?? '', /line 9[\s\S]*line 2\n- line 3/);
	});

	test('a model that fails is named, and the built-in words stand there', async () => {
		await open(twice('none'));
		replies = [fails(401, 'no key')];
		await vscode.commands.executeCommand('socratic.explainSummary');
		const { note, units } = await explained('a summary');
		assert.match(note ?? '', /canned.*does not accept the key\. What is missing is from the built-in explainer\./);
		assert.equal(units.length, 1);
	});

	test('during a session a summary that leaks is not shown, and nothing of the repair is sent', async () => {
		const uri = await open(fibonacci);
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(20, 0, 20, 0);
		replies = [saysJson({ summary: 'Works out a term of the Fibonacci row. The loop should be `range(0, n - 1)`, since it makes one round too many.' })];
		await vscode.commands.executeCommand('socratic.explainSummary');
		const summary = said(await explained('a summary', ({ kind }) => kind === 'summary')).join(' ');
		assert.notEqual(summary, '');
		assert.doesNotMatch(summary, /too many|n - 1|should/);
		assert.equal(asked().length, 1);
		assert.doesNotMatch(JSON.stringify(asked()[0]?.body), /n - 1|neutral|range\(1, n\)/);
		await vscode.commands.executeCommand('socratic.explainLines');
		await explained('line by line', ({ kind }) => kind === 'lines');
		assert.equal(asked().length, 1, 'line by line the model is not asked');
	});

	test('the language is the one that is set; with the network off nothing is sent', async () => {
		await open(twice('off'));
		await set('language', 'de');
		replies = [saysJson({ summary: 'Verdoppelt eine Zahl und gibt sie zurück.' })];
		await vscode.commands.executeCommand('socratic.explainSummary');
		assert.deepEqual(said(await explained('a summary')), ['Verdoppelt eine Zahl und gibt sie zurück.']);
		assert.match(asked()[0]?.body.messages[0]?.content ?? '', /Write in German\./);
		await set('network', 'off');
		const { connections } = server;
		await vscode.commands.executeCommand('socratic.explainConcepts');
		assert.ok((await explained('concepts', ({ kind }) => kind === 'concepts')).units.length > 0);
		assert.deepEqual([asked().length, server.connections], [1, connections]);
	});
});
