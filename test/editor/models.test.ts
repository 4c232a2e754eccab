import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { systemClock } from '../../extension/clock';
import { chooseHow } from '../../extension/editor/models/chooseHow';
import type { Models } from '../../extension/editor/models/models';
import { VsCodeChatModel, type EditorModel } from '../../extension/editor/models/vscodeChatModel';
import type { ChatRequest } from '../../extension/models/chatModel';
import { SentLog } from '../../extension/models/sent';
import { ScriptedDialog, type Step } from '../support/scriptedDialog';
import { fails, says, scriptedServer, type ScriptedServer } from '../support/scriptedServer';
import { api, until } from './student';

const never = new AbortController().signal;
const request: ChatRequest = { messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Why?' }], schema: null, maxTokens: 50 };
const ours = ['network', 'model.provider', 'model.baseUrl', 'model.name', 'budget.dayTokens'].map((name) => `socratic.${name}`);
const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
const set = (name: string, value: unknown, target = vscode.ConfigurationTarget.Global) => configuration().update(`socratic.${name}`, value, target);
const sentText = (): string | undefined => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'socratic-sent')?.getText();
/** The files of the client for language models that this extension host has loaded. */
const loadedClients = (): string[] => Object.keys(require.cache).filter((file) => /dist[\\/]openai\.js$/.test(file));

suite('language models', () => {
	let models: Models;
	let server: ScriptedServer;
	const open: ScriptedServer[] = [];

	const serving = async (...given: Parameters<typeof scriptedServer>): Promise<ScriptedServer> => {
		const made = await scriptedServer(...given);
		open.push(made);
		return made;
	};
	const choose = async (...steps: Step[]): Promise<ScriptedDialog> => {
		const dialog = new ScriptedDialog([...steps]);
		await chooseHow(models, systemClock, dialog);
		assert.ok(dialog.isThrough);
		return dialog;
	};
	const clear = async (): Promise<void> => {
		for (const name of ours) {
			await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
			await configuration().update(name, undefined, vscode.ConfigurationTarget.Workspace);
		}
	};

	suiteSetup(async () => {
		const found = (await api()).models;
		assert.ok(found, 'the models are there while tests run');
		models = found;
	});
	setup(async () => {
		await clear();
		server = await serving(() => says('ready'), { models: ['m1', 'm2'], key: 'k1' });
	});
	teardown(async () => {
		await clear();
		await models.keys.forget(server);
		await Promise.all(open.splice(0).map((one) => one.close()));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('nothing is chosen at first: offline, and the page says that nothing is sent', async () => {
		assert.equal(await models.chosenModel(), null);
		assert.match((await api()).view.privacy.detail, /Nothing is sent/);
	});

	test('a server is chosen in three steps, tested by one call, and used from then on', async () => {
		const dialog = await choose({ type: server.baseUrl }, { type: 'k1' }, { pick: 'm2' });
		assert.equal(server.requests.length, 1);
		assert.match(dialog.shown.at(-1) ?? '', /now thinks with m2 at/);
		assert.deepEqual(['provider', 'baseUrl', 'name'].map((name) => configuration().inspect(`socratic.model.${name}`)?.globalValue), ['endpoint', server.baseUrl, 'm2']);
		const model = await models.chosenModel('s1');
		const outcome = await model?.complete(request, never).outcome;
		assert.equal(outcome?.kind, 'ok');
		assert.equal(loadedClients().length, 1);
		assert.equal(server.requests[1]?.headers['authorization'], 'Bearer k1');
		assert.equal(models.budgetOf('s1').session.spent.tokens, 110);
		const { privacy } = (await api()).view;
		assert.match(privacy.label, /Only on this computer, with m2/);
		assert.match(privacy.detail, /Used today: [\d,.]+ of 1,000,000 tokens/);
		// Another origin never gets the key.
		const other = await serving(() => says('ready'));
		await set('model.baseUrl', other.baseUrl);
		await (await models.chosenModel())?.complete(request, never).outcome;
		assert.equal(other.requests[0]?.headers['authorization'], undefined);
	});

	test('a wrong key is said in words, and nothing is changed when the student leaves', async () => {
		const dialog = await choose({ type: server.baseUrl }, { type: 'wrong' }, 'leave');
		assert.match(dialog.shown.at(-1) ?? '', /does not accept the key/);
		assert.equal(configuration().get('socratic.model.provider'), 'offline');
		assert.equal(await models.keys.of(server), null);
	});

	test('a rate limit says until when', async () => {
		const limited = await serving([fails(429, 'slow down', { 'retry-after': '3600' })], { models: ['m1'] });
		const dialog = await choose({ type: limited.baseUrl }, { pick: 'm1' }, 'leave');
		assert.match(dialog.shown.at(-1) ?? '', /takes the next one at .*\d\d:\d\d/);
	});

	test('the setting is written where the user had set it', async () => {
		await set('model.provider', 'offline', vscode.ConfigurationTarget.Workspace);
		await models.keys.keep(server, 'k1');
		await choose({ type: server.baseUrl }, { pick: 'm1' });
		const found = configuration().inspect('socratic.model.name');
		assert.deepEqual([found?.workspaceValue, found?.globalValue], ['m1', undefined]);
	});

	test('network off: nothing reaches a listening server, whoever turned it off; the command looks for nothing', async () => {
		await models.keys.keep(server, 'k1');
		await set('model.baseUrl', server.baseUrl);
		await set('model.name', 'm1');
		await set('model.provider', 'endpoint');
		const model = await models.chosenModel();
		assert.ok(model);
		await set('network', 'on');
		await set('network', 'off', vscode.ConfigurationTarget.Workspace);
		assert.deepEqual(await model.complete(request, never).outcome, { kind: 'network-off' });
		await set('network', 'off');
		// A workspace cannot allow what the user forbids.
		await set('network', 'on', vscode.ConfigurationTarget.Workspace);
		assert.deepEqual(await model.complete(request, never).outcome, { kind: 'network-off' });
		assert.equal(await models.chosenModel(), null);
		const dialog = new ScriptedDialog([]);
		await assert.rejects(chooseHow(models, systemClock, dialog), /network is turned off/);
		assert.deepEqual([dialog.shown, server.connections], [[], 0]);
	});

	test('a spent budget ends the calls, without one', async () => {
		await models.keys.keep(server, 'k1');
		await set('model.baseUrl', server.baseUrl);
		await set('model.name', 'm1');
		await set('model.provider', 'endpoint');
		await set('budget.dayTokens', 1);
		assert.deepEqual(await (await models.chosenModel())?.complete(request, never).outcome, { kind: 'budget-spent', of: 'day' });
		assert.equal(server.connections, 0);
	});

	test('what is sent is shown exactly, the next request too, and follows', async () => {
		await models.keys.keep(server, 'k1');
		await set('model.baseUrl', server.baseUrl);
		await set('model.name', 'm1');
		await set('model.provider', 'endpoint');
		models.setNext(() => ({ ...request, messages: [{ role: 'user', content: 'What next?' }] }));
		await vscode.commands.executeCommand('socratic.showSent');
		await until('the next request is shown', () => sentText()?.includes('"What next?"'));
		await (await models.chosenModel())?.complete(request, never).outcome;
		await until('the last one is shown', () => sentText()?.includes('"Why?"'));
		const [, last] = /The last request[^\n]*\n(\{[\s\S]*?\n\})/.exec(sentText() ?? '') ?? [];
		assert.deepEqual(JSON.parse(last ?? ''), server.requests.at(-1)?.body);
		assert.ok(!sentText()?.includes('k1'), 'the key is shown to nobody');
		models.setNext(() => null);
	});

	test('a model of VS Code’s own is asked in its own classes, and its errors are outcomes', async () => {
		const heard: unknown[] = [];
		const made = (sendRequest: EditorModel['sendRequest']): VsCodeChatModel =>
			new VsCodeChatModel({ id: 'v/m', clock: systemClock, silenceMs: 60_000, sent: new SentLog(), find: async () => ({ vendor: 'v', id: 'm', name: 'M', sendRequest }) });
		const answering = made(async (messages) => {
			heard.push(...messages.map(({ role, content }) => [role, content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))]));
			const text = (async function* () {
				yield 'ye';
				yield 's';
			})();
			return { text, stream: text };
		});
		const outcome = await answering.complete(request, never).outcome;
		assert.deepEqual(outcome, { kind: 'ok', value: 'yes', usage: { promptTokens: 4, answerTokens: 1, isEstimate: true } });
		assert.deepEqual(heard, [[vscode.LanguageModelChatMessageRole.User, ['Be brief.\n\nWhy?']]]);
		const refusing = made(async () => {
			throw vscode.LanguageModelError.NoPermissions('no');
		});
		assert.deepEqual(await refusing.complete(request, never).outcome, { kind: 'not-allowed' });
		const stop = new AbortController();
		const silent = made((_messages, _options, token) => new Promise((_, reject) => token?.onCancellationRequested(() => reject(new vscode.CancellationError()))));
		const { outcome: cancelled } = silent.complete(request, stop.signal);
		stop.abort();
		assert.deepEqual(await cancelled, { kind: 'cancelled' });
	});
});
