/** What leaves, and what does not: the network switch, keys, servers on this machine. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isLocal, isReadableOnTheWay, readAddress } from '../../../extension/models/endpoint';
import { Keys, readKey, type Secrets } from '../../../extension/models/keys';
import { GatedChatModel, gatedFetch } from '../../../extension/models/networkGate';
import { presets, type Preset } from '../../../extension/models/presets';
import { RetryingChatModel } from '../../../extension/models/retryingChatModel';
import { findServers, modelsAt } from '../../../extension/models/servers';
import { tryOut } from '../../../extension/models/trial';
import { fails, says, scriptedServer, type ScriptedServer, type ServerOptions } from '../../support/scriptedServer';
import { modelAt, never, request } from './asking';

const open: ScriptedServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(script: Parameters<typeof scriptedServer>[0], options?: ServerOptions): Promise<ScriptedServer> {
	const server = await scriptedServer(script, options);
	open.push(server);
	return server;
}

function presetAt(server: ScriptedServer): Preset {
	return { id: 'here', name: 'Here', baseUrl: server.baseUrl, key: 'seldom', isLookedFor: true, exampleModel: 'm' };
}

describe('with the network off', () => {
	test('nothing reaches a server that listens: no call, no look for servers, no list of models', async () => {
		const server = await serving(() => says('yes'), { models: ['m'] });
		const off = gatedFetch(() => false, fetch);
		const bare = modelAt(server.baseUrl, { fetch: off });
		expect(await bare.model.complete(request, never).outcome).toEqual({ kind: 'network-off' });
		expect(await new GatedChatModel(modelAt(server.baseUrl).model, () => false).complete(request, never).outcome).toEqual({ kind: 'network-off' });
		expect(await modelsAt(server.baseUrl, { fetch: off, key: 'k', now: Date.now }, never)).toEqual({ kind: 'network-off' });
		expect(await findServers([presetAt(server)], { fetch: off, now: Date.now }, never)).toEqual([]);
		expect(server.connections).toBe(0);
	});

	test('a retry is not sent any more, nor a second try in another form', async () => {
		let isOn = true;
		const server = await serving(() => {
			isOn = false;
			return fails(503, 'overloaded');
		});
		const { model, clock } = modelAt(server.baseUrl, { fetch: gatedFetch(() => isOn, fetch) });
		const { outcome } = new RetryingChatModel(model, { clock, random: () => 0 }).complete(request, never);
		await clock.waitsFor(500);
		clock.advance(500);
		expect(await outcome).toEqual({ kind: 'network-off' });
		expect(server.requests.length).toBe(1);

		isOn = true;
		const other = await serving(() => {
			isOn = false;
			return fails(400, 'response_format is not supported');
		});
		const asked = modelAt(other.baseUrl, { fetch: gatedFetch(() => isOn, fetch) }).model;
		expect(await asked.complete({ ...request, schema: { name: 'a', schema: { type: 'object' } } }, never).outcome).toEqual({ kind: 'network-off' });
		expect(other.requests.length).toBe(1);
	});

	test('and with it on, the same calls reach it', async () => {
		const server = await serving(() => says('yes'), { models: ['m'] });
		const on = gatedFetch(() => true, fetch);
		expect((await new GatedChatModel(modelAt(server.baseUrl, { fetch: on }).model, () => true).complete(request, never).outcome).kind).toBe('ok');
		expect(await findServers([presetAt(server)], { fetch: on, now: Date.now }, never)).toEqual([{ preset: presetAt(server), models: ['m'] }]);
	});
});

describe('servers on this machine', () => {
	test('are those that answer with a list of models', async () => {
		const server = await serving([], { models: ['a', 'b'] });
		const gone = await scriptedServer([]);
		await gone.close();
		const found = await findServers([presetAt(gone), presetAt(server), { ...presetAt(server), isLookedFor: false }], { fetch, now: Date.now }, never);
		expect(found.map(({ models }) => models)).toEqual([['a', 'b']]);
	});

	test('are looked for at the ports of the four that people run, on this machine alone', () => {
		const looked = presets.filter(({ isLookedFor }) => isLookedFor);
		expect(looked.map(({ name, baseUrl }) => `${name} ${new URL(baseUrl).port}`)).toEqual(['Ollama 11434', 'LM Studio 1234', 'vLLM 8000', 'llama.cpp 8080']);
		expect(looked.filter((preset) => !isLocal(preset))).toEqual([]);
	});

	test('one that takes the question and says nothing counts as not there', async () => {
		const silent = createServer(() => undefined).listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const { port } = silent.address() as AddressInfo;
		expect(await modelsAt(`http://127.0.0.1:${port}/v1`, { fetch, key: null, now: Date.now, timeoutMs: 20 }, never)).toMatchObject({ kind: 'network', reason: 'unreachable' });
		silent.closeAllConnections();
		silent.close();
	});

	test('a list that wants a key says so', async () => {
		const server = await serving([], { key: 'right' });
		expect(await modelsAt(server.baseUrl, { fetch, key: null, now: Date.now }, never)).toEqual({ kind: 'wrong-key' });
		expect(await modelsAt(server.baseUrl, { fetch, key: 'right', now: Date.now }, never)).toEqual({ kind: 'ok', models: [] });
	});
});

describe('a key', () => {
	class KeptSecrets implements Secrets {
		readonly kept = new Map<string, string>();
		async get(id: string): Promise<string | undefined> {
			return this.kept.get(id);
		}
		async store(id: string, value: string): Promise<void> {
			this.kept.set(id, value);
		}
		async delete(id: string): Promise<void> {
			this.kept.delete(id);
		}
	}

	test('is bound to the origin of its endpoint', async () => {
		const keys = new Keys(new KeptSecrets());
		await keys.keep({ baseUrl: 'https://api.openai.com/v1' }, 'k1');
		const seen = await Promise.all(
			['https://api.openai.com/v1', 'https://api.openai.com/v2', 'https://API.OpenAI.com:443/v1', 'http://api.openai.com/v1', 'https://api.openai.com.evil.example/v1', 'https://api.openai.com:8443/v1', 'https://evil.example/api.openai.com/v1'].map((baseUrl) => keys.of({ baseUrl })),
		);
		expect(seen).toEqual(['k1', 'k1', 'k1', null, null, null, null]);
		await keys.forget({ baseUrl: 'https://api.openai.com/v1' });
		expect(await keys.of({ baseUrl: 'https://api.openai.com/v1' })).toBeNull();
	});

	test('given for one server is not sent to another', async () => {
		const first = await serving([says('yes')]);
		const second = await serving([says('yes')]);
		const keys = new Keys(new KeptSecrets());
		await keys.keep(first, 'k1');
		for (const { baseUrl } of [first, second]) {
			await modelAt(baseUrl, { key: () => keys.of({ baseUrl }) }).model.complete(request, never).outcome;
		}
		expect([first, second].map(({ requests }) => requests[0]?.headers['authorization'])).toEqual(['Bearer k1', undefined]);
	});

	test.each([['  sk-1\n', 'sk-1'], ['Bearer sk-1', 'sk-1'], ['', null], ['two words', null], ['sk-1\nx-evil: 1', null], ['schlüssel', null]])('is read as it is pasted: %j', (typed, key) => {
		expect(readKey(typed)).toBe(key);
	});
});

describe('an address', () => {
	test.each([
		['https://api.openai.com/v1', 'https://api.openai.com/v1'],
		[' http://127.0.0.1:11434/v1/ ', 'http://127.0.0.1:11434/v1'],
		['localhost:8080/v1', 'http://localhost:8080/v1'],
		['llm.school.example/v1', 'https://llm.school.example/v1'],
		['https://x.example/v1/chat/completions', 'https://x.example/v1'],
		['https://x.example', 'https://x.example'],
	])('%s', (typed, baseUrl) => {
		expect(readAddress(typed)).toEqual({ kind: 'ok', baseUrl });
	});

	test.each([['', 'not-an-address'], ['gpt 5', 'not-an-address'], ['ftp://x.example', 'other-protocol'], ['https://me:secret@x.example/v1', 'key-inside'], ['https://x.example/v1?key=secret', 'key-inside']])('%j is refused', (typed, why) => {
		expect(readAddress(typed)).toEqual({ kind: 'refused', why });
	});

	test('without encryption can be read on the way, unless it stays on this machine', () => {
		expect(['http://10.0.0.5/v1', 'https://10.0.0.5/v1', 'http://127.0.0.1:1/v1', 'http://[::1]:1/v1', 'http://localhost/v1', 'http://localhost.evil.example/v1'].map((baseUrl) => isReadableOnTheWay({ baseUrl }))).toEqual([true, false, false, false, false, true]);
	});
});

describe('a trial', () => {
	test.each([
		['an answer', says('ready'), 'ok'],
		['one that only thought, and had no room for more', says('', { finish: 'length' }), 'ok'],
		['a wrong key', fails(401, 'no'), 'wrong-key'],
		['an answer with nothing in it', says(''), 'invalid'],
	])('with %s', async (_name, reply, kind) => {
		const server = await serving([reply]);
		expect((await tryOut(modelAt(server.baseUrl).model, never)).kind).toBe(kind);
		expect(server.requests[0]?.body.messages.length).toBe(1);
	});
});
