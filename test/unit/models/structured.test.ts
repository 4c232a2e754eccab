import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answerSchema } from '../../../extension/models/answerForm';
import type { ChatModel } from '../../../extension/models/chatModel';
import { Dialects } from '../../../extension/models/dialect';
import { askFor } from '../../../extension/models/structured';
import { ScriptedChatModel } from '../../support/scriptedChatModel';
import { fails, says, saysJson, scriptedServer, type Reply, type ScriptedServer } from '../../support/scriptedServer';
import { modelAt, never, request } from './asking';

const verdict = z.object({ correct: z.boolean(), why: z.string().nullable() });
const right = { correct: true, why: 'the loop ends at 4' };
const ask = (model: ChatModel) => askFor(model, request.messages, verdict, 'verdict', { maxTokens: 200 }, never);

const open: ScriptedServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(script: Parameters<typeof scriptedServer>[0]): Promise<ScriptedServer> {
	const server = await scriptedServer(script);
	open.push(server);
	return server;
}

describe('the form of an answer', () => {
	test('goes out as servers take it in strict mode', () => {
		const schema = z.object({ move: z.discriminatedUnion('kind', [z.object({ kind: z.literal('ask') }), z.object({ kind: z.literal('tell'), line: z.number().nullable() })]), notes: z.array(z.string()).default([]) });
		expect(answerSchema(schema, 'move')).toMatchSnapshot();
	});

	test('is asked for by schema; the server holds the model to it', async () => {
		const server = await serving([saysJson(right)]);
		expect(await ask(modelAt(server.baseUrl).model)).toEqual({ kind: 'ok', value: right, usage: { promptTokens: 100, answerTokens: 10, isEstimate: false } });
		const { body } = await server.received(1);
		expect(body.response_format).toEqual({ type: 'json_schema', json_schema: { name: 'verdict', strict: true, schema: answerSchema(verdict, 'verdict').schema } });
		expect(body.messages).toEqual(request.messages);
	});

	const without = (...refused: string[]) => ({ body }: { body: { response_format?: { type: string } | undefined } }): Reply =>
		body.response_format && refused.includes(body.response_format.type) ? fails(400, `response_format ${body.response_format.type} is not supported`) : saysJson(right);

	test.each([
		['a server without schemas is asked for JSON, and the form is told in words', ['json_schema'], 'json_object', 2],
		['a server without JSON mode is told in words alone', ['json_schema', 'json_object'], undefined, 3],
	])('%s; the next call knows it', async (_name, refused, taken, calls) => {
		const server = await serving(without(...refused));
		const { model, sent } = modelAt(server.baseUrl);
		expect((await ask(model)).kind).toBe('ok');
		expect((await ask(model)).kind).toBe('ok');
		expect(server.requests.length).toBe(calls + 1);
		const last = server.requests.at(-1)?.body;
		expect(last?.response_format?.type).toBe(taken);
		expect(last?.messages[0]?.content).toMatch(/^Be brief\.\n\nAnswer with one JSON object .*"correct"/s);
		expect(sent.last?.body).toEqual(last);
	});

	test('what was learnt holds for one endpoint and model, not for another', async () => {
		const server = await serving(without('json_schema'));
		const dialects = new Dialects();
		await ask(modelAt(server.baseUrl, { dialects }).model);
		await ask(modelAt(server.baseUrl, { dialects, endpoint: { baseUrl: server.baseUrl, model: 'another' } }).model);
		expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_object', 'json_schema', 'json_object']);
	});

	test('a server that takes the schema and does not mind it is not asked so again', async () => {
		const server = await serving([says('Yes, it is right.'), saysJson(right)]);
		expect((await ask(modelAt(server.baseUrl).model)).kind).toBe('ok');
		expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_object']);
	});

	test.each([
		['the newer name of the limit', 'Unsupported parameter: max_tokens. Use max_completion_tokens instead.', 'max_tokens'],
		['a stream without a count', 'stream_options is not permitted', 'stream_options'],
	])('a server that wants %s gets it', async (_name, words, without) => {
		const server = await serving(({ body }) => (without in body ? fails(400, words) : saysJson(right)));
		expect((await ask(modelAt(server.baseUrl).model)).kind).toBe('ok');
		expect(server.requests.length).toBe(2);
		expect(server.requests[1]?.body.response_format?.type).toBe('json_schema');
	});

	test('a server that knows no system role gets its words from the user', async () => {
		const server = await serving(({ body }) => (body.messages[0]?.role === 'system' ? fails(400, 'System role not supported') : saysJson(right)));
		await ask(modelAt(server.baseUrl).model);
		expect(server.requests[1]?.body.messages).toEqual([{ role: 'user', content: 'Be brief.\n\nWhy?' }]);
	});

	test('a server that refuses everything is left after the last form', async () => {
		const server = await serving(() => fails(400, 'Bad Request'));
		expect(await ask(modelAt(server.baseUrl).model)).toMatchObject({ kind: 'invalid' });
		expect(server.requests.length).toBe(3);
	});

	test('a wrong key is not taken for a refused form', async () => {
		const server = await serving(() => fails(400, 'API key not valid'));
		expect(await ask(modelAt(server.baseUrl).model)).toEqual({ kind: 'wrong-key' });
		expect(server.requests.length).toBe(1);
	});
});

describe('an answer is read', () => {
	const json = JSON.stringify(right);
	test.each([
		['as it should be', json],
		['in a code fence', `\`\`\`json\n${json}\n\`\`\``],
		['in a fence without a name, with prose around it', `Here you are:\n\n\`\`\`\n${json}\n\`\`\`\nAnything else?`],
		['in prose', `The verdict is ${json}. I hope that helps.`],
		['after thoughts that hold braces', `<think>maybe {"correct": false}?</think>\n${json}`],
		['after thoughts that nothing opened', `maybe {"correct": false, "why": null}</think>${json}`],
		['with a comma too many and without quotes', `{correct: true, 'why': 'the loop ends at 4',}`],
		['with more than was asked for', JSON.stringify({ ...right, confidence: 0.9 })],
	])('%s', async (_name, text) => {
		const model = new ScriptedChatModel([text]);
		expect(await ask(model)).toMatchObject({ kind: 'ok', value: right });
		expect(model.requests.length).toBe(1);
	});

	test('once more when it does not fit, with what is the matter', async () => {
		const model = new ScriptedChatModel([JSON.stringify({ correct: 'yes', why: null }), json]);
		expect(await ask(model)).toEqual({ kind: 'ok', value: right, usage: { promptTokens: 200, answerTokens: 20, isEstimate: false } });
		expect(model.requests[1]?.messages.slice(0, 3)).toEqual([...request.messages, { role: 'assistant', content: '{"correct":"yes","why":null}' }]);
		expect(model.requests[1]?.messages[3]?.content).toMatch(/expected boolean.*correct.*JSON schema/s);
	});

	test.each(['Sorry, I cannot.', '[1, 2]', 'null', '{"correct": 1}', '{', '}{', '```json\n```'])('and is invalid after one repair round: %s', async (text) => {
		const model = new ScriptedChatModel([text, text, json]);
		expect(await ask(model)).toMatchObject({ kind: 'invalid', usage: { promptTokens: 200 } });
		expect(model.requests.length).toBe(2);
	});

	test('once more when it is empty', async () => {
		const server = await serving([says(''), saysJson(right)]);
		expect(await ask(modelAt(server.baseUrl).model)).toMatchObject({ kind: 'ok', value: right });
		expect(server.requests[1]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'user']);
	});

	test.each([
		['cut short', says('{"correct": tr', { finish: 'length' }), 'cut-short'],
		['cut off', says('{"correct": tr', { end: 'cut' }), 'network'],
		['filtered', says('', { finish: 'content_filter' }), 'filtered'],
	])('not when it was %s: no repair makes up what is missing', async (_name, reply, kind) => {
		const server = await serving([reply, saysJson(right)]);
		expect((await ask(modelAt(server.baseUrl).model)).kind).toBe(kind);
		expect(server.requests.length).toBe(1);
	});

	test('a failure of the second call is the outcome, with the cost of both', async () => {
		const model = new ScriptedChatModel(['no', { kind: 'quota' }]);
		expect(await ask(model)).toEqual({ kind: 'quota', usage: { promptTokens: 100, answerTokens: 10, isEstimate: false } });
	});

	test('a call that is cancelled between the two is cancelled', async () => {
		const stop = new AbortController();
		const model = new ScriptedChatModel((_, nth) => {
			if (nth === 1) {
				queueMicrotask(() => stop.abort());
			}
			return 'no';
		});
		expect((await askFor(model, request.messages, verdict, 'verdict', { maxTokens: 9 }, stop.signal)).kind).toBe('cancelled');
	});
});
