import { afterEach, describe, expect, test } from 'vitest';
import { fails, redirects, says, scriptedServer, silence, type Reply, type ScriptedServer, type ServerOptions } from '../../support/scriptedServer';
import { modelAt, never, piecesOf, request } from './asking';

const open: ScriptedServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(script: Parameters<typeof scriptedServer>[0], options?: ServerOptions): Promise<ScriptedServer> {
	const server = await scriptedServer(script, options);
	open.push(server);
	return server;
}

describe('an answer', () => {
	const text = 'Wie oft läuft die Schleife? 🐍 „drei“ – または 四回?';

	test.each([[[1]], [[2]], [[3, 5, 7]], [[64]], [[1000, 1]], [[Number.MAX_SAFE_INTEGER]]])('comes whole in chunks of %j bytes, also cut within a character', async (sizes) => {
		const server = await serving([says(text, { sizes })]);
		const call = modelAt(server.baseUrl).model.complete(request, never);
		const pieces = await piecesOf(call);
		expect(await call.outcome).toEqual({ kind: 'ok', value: text, usage: { promptTokens: 100, answerTokens: 10, isEstimate: false } });
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.join('')).toBe(text);
	});

	test('is there as it comes, also when it is slow: a model that speaks is not silent', async () => {
		let next: () => void = () => undefined;
		const server = await serving([
			says((async function* () {
				for (const piece of ['a', 'b', 'c']) {
					yield piece;
					await new Promise<void>((resolve) => (next = resolve));
				}
			})()),
		]);
		const { model, clock } = modelAt(server.baseUrl);
		const call = model.complete(request, never);
		const heard: string[] = [];
		for await (const piece of call.chunks) {
			heard.push(piece);
			clock.advance(59_000);
			next();
		}
		expect(heard).toEqual(['a', 'b', 'c']);
		expect((await call.outcome).kind).toBe('ok');
	});

	test('without a count of tokens has an estimate', async () => {
		const server = await serving([says('12345678', { usage: null })]);
		const outcome = await modelAt(server.baseUrl).model.complete(request, never).outcome;
		expect(outcome.usage).toEqual({ promptTokens: 4, answerTokens: 2, isEstimate: true });
	});
});

describe('a failure is an outcome', () => {
	const inTwoMinutes = new Date(1_700_000_120_000).toUTCString();

	test.each<[string, Reply, unknown]>([
		['401', fails(401, { message: 'Incorrect API key provided', code: 'invalid_api_key' }), { kind: 'wrong-key' }],
		['400 about a key', fails(400, 'API key not valid. Please pass a valid API key.'), { kind: 'wrong-key' }],
		['403', fails(403, 'Country not supported'), { kind: 'not-allowed' }],
		['404 of a model', fails(404, { message: 'The model `m` does not exist', code: 'model_not_found' }), { kind: 'no-such-model' }],
		['404 as a local server says it', fails(404, 'model "m" not found, try pulling it first'), { kind: 'no-such-model' }],
		['400 of a model', fails(400, 'Invalid model name passed in model=m'), { kind: 'no-such-model' }],
		['404 of the path', fails(404, 'Not Found'), { kind: 'network', reason: 'no-such-address', detail: '404' }],
		['429 that says nothing', fails(429, 'slow down'), { kind: 'rate-limited', retryAfterMs: null }],
		['429 with seconds', fails(429, 'slow down', { 'retry-after': '20' }), { kind: 'rate-limited', retryAfterMs: 20_000 }],
		['429 with a date', fails(429, 'slow down', { 'retry-after': inTwoMinutes }), { kind: 'rate-limited', retryAfterMs: 120_000 }],
		['429 with a date that is over', fails(429, 'slow down', { 'retry-after': new Date(0).toUTCString() }), { kind: 'rate-limited', retryAfterMs: 0 }],
		['429 with milliseconds', fails(429, 'slow down', { 'retry-after-ms': '350', 'retry-after': '1' }), { kind: 'rate-limited', retryAfterMs: 350 }],
		['429 of an empty account', fails(429, { message: 'You exceeded your current quota', code: 'insufficient_quota' }), { kind: 'quota' }],
		['402', fails(402, 'Insufficient Balance'), { kind: 'quota' }],
		['400 of a content filter', fails(400, { message: 'The response was filtered', code: 'content_filter' }), { kind: 'filtered' }],
		['400 of a prompt that is too long', fails(400, { message: 'maximum context length is 4096 tokens', code: 'context_length_exceeded' }), { kind: 'cut-short' }],
		['400 that says nothing of use', fails(400, 'Bad Request'), { kind: 'invalid', detail: 'the server refused the request (400): 400 Bad Request' }],
		['500', fails(500, 'out of luck'), { kind: 'network', reason: 'server-error', detail: 'the server failed (500)' }],
		['a page instead of JSON', { kind: 'fails', status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }, { kind: 'network', reason: 'server-error', detail: 'the server failed (502)' }],
		['an error within the stream', { kind: 'raw', text: 'data: {"error":{"message":"rate limit exceeded","code":429}}\n\n' }, { kind: 'rate-limited', retryAfterMs: null }],
		['an event that is no JSON', { kind: 'raw', text: 'data: {"choi\n\n' }, { kind: 'network', reason: 'cut', detail: expect.any(String) as string }],
		['an empty stream', { kind: 'raw', text: '' }, { kind: 'network', reason: 'cut', detail: 'the answer ended in the middle' }],
	])('%s', async (_name, reply, outcome) => {
		const server = await serving([reply]);
		expect(await modelAt(server.baseUrl).model.complete(request, never).outcome).toEqual(outcome);
		expect(server.requests.length).toBe(1);
	});

	const counted = { promptTokens: 100, answerTokens: 10, isEstimate: false };
	test.each<[string, Reply, unknown]>([
		['cut short', says('half', { finish: 'length' }), { kind: 'cut-short', usage: counted }],
		['filtered', says('half', { finish: 'content_filter' }), { kind: 'filtered', usage: counted }],
		['empty', says('  \n'), { kind: 'invalid', detail: 'the answer is empty', usage: counted }],
		['cut mid-stream', says('half', { end: 'cut' }), { kind: 'network', reason: 'cut', detail: expect.any(String) as string, usage: { promptTokens: 4, answerTokens: expect.any(Number) as number, isEstimate: true } }],
		['ended without an end', says('half', { finish: null, usage: null }), { kind: 'network', reason: 'cut', detail: 'the answer ended in the middle', usage: { promptTokens: 4, answerTokens: 1, isEstimate: true } }],
		['refused by the model', { kind: 'raw', text: 'data: {"choices":[{"index":0,"delta":{"refusal":"I cannot"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n' }, { kind: 'filtered', usage: { promptTokens: 4, answerTokens: 0, isEstimate: true } }],
	])('an answer that was %s costs what it cost', async (_name, reply, outcome) => {
		const server = await serving([reply]);
		expect(await modelAt(server.baseUrl).model.complete(request, never).outcome).toEqual(outcome);
	});

	test('nobody there', async () => {
		const server = await scriptedServer([]);
		await server.close();
		expect(await modelAt(server.baseUrl).model.complete(request, never).outcome).toEqual({ kind: 'network', reason: 'unreachable', detail: 'ECONNREFUSED' });
	});

	test.each<[string, Reply]>([['from the start', silence], ['in the middle', says('half', { end: 'silent' })]])('hours of silence %s', async (_name, reply) => {
		const server = await serving([reply]);
		const { model, clock } = modelAt(server.baseUrl);
		const call = model.complete(request, never);
		await server.received(1);
		if (reply.kind === 'stream') {
			for await (const piece of call.chunks) {
				if (piece.length > 0) {
					break;
				}
			}
		}
		clock.advance(3_600_000);
		expect(await call.outcome).toMatchObject({ kind: 'network', reason: 'silent' });
	});
});

describe('cancelling', () => {
	test('before the call: nothing is sent', async () => {
		const server = await serving([says('too late')]);
		expect(await modelAt(server.baseUrl).model.complete(request, AbortSignal.abort()).outcome).toEqual({ kind: 'cancelled' });
		expect(server.connections).toBe(0);
	});

	test('before the first word, and in the middle: the connection is closed', async () => {
		for (const reply of [silence, says('half', { end: 'silent' })]) {
			const server = await serving([reply]);
			const stop = new AbortController();
			const call = modelAt(server.baseUrl).model.complete(request, stop.signal);
			await server.received(1);
			const heard = call.chunks[Symbol.asyncIterator]();
			if (reply.kind === 'stream') {
				await heard.next();
			}
			stop.abort();
			expect((await call.outcome).kind).toBe('cancelled');
			await server.idle();
		}
	});
});

describe('what goes out', () => {
	test('is the model, the messages and how to answer; the headers say nothing about the machine', async () => {
		process.env['OPENAI_ORG_ID'] = 'org-of-another-tool';
		process.env['OPENAI_CUSTOM_HEADERS'] = 'x-user: somebody';
		try {
			const server = await serving([says('yes')]);
			const { model, sent } = modelAt(server.baseUrl);
			await model.complete(request, never).outcome;
			const [received] = server.requests;
			expect(received?.body).toEqual({
				model: 'm', stream: true, max_tokens: 200, stream_options: { include_usage: true },
				messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Why?' }],
			});
			expect(sent.last).toEqual({ to: `${server.baseUrl}/chat/completions`, body: received?.body });
			expect(model.preview(request)).toEqual(sent.last);
			const { host, ...headers } = received?.headers ?? {};
			expect(host).toBe(new URL(server.origin).host);
			expect(headers).toEqual({
				authorization: 'Bearer key-1', accept: 'text/event-stream, application/json', 'content-type': 'application/json', 'user-agent': 'socratic-debugger',
				'content-length': expect.any(String) as string, connection: 'keep-alive', 'accept-encoding': expect.any(String) as string, 'accept-language': '*', 'sec-fetch-mode': 'cors',
			});
		} finally {
			delete process.env['OPENAI_ORG_ID'];
			delete process.env['OPENAI_CUSTOM_HEADERS'];
		}
	});

	test('no key, no header for one, and none of the environment', async () => {
		process.env['OPENAI_API_KEY'] = 'key-of-another-tool';
		try {
			const server = await serving([says('yes')]);
			await modelAt(server.baseUrl, { key: async () => null }).model.complete(request, never).outcome;
			expect(server.requests[0]?.headers['authorization']).toBeUndefined();
		} finally {
			delete process.env['OPENAI_API_KEY'];
		}
	});

	test('a redirect is not followed: the other address gets neither the key nor the program', async () => {
		const other = await serving([says('stolen')]);
		const server = await serving([redirects(`${other.baseUrl}/chat/completions`)]);
		const outcome = await modelAt(server.baseUrl).model.complete(request, never).outcome;
		expect(outcome).toEqual({ kind: 'network', reason: 'redirected', detail: `redirected to ${other.origin}` });
		expect(other.connections).toBe(0);
	});
});
