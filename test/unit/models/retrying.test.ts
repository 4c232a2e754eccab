import { describe, expect, test } from 'vitest';
import type { ChatOutcome } from '../../../extension/models/chatModel';
import { RetryingChatModel } from '../../../extension/models/retryingChatModel';
import { FakeClock } from '../../support/fakeClock';
import { ScriptedChatModel, type Answer } from '../../support/scriptedChatModel';
import { fails, says, scriptedServer } from '../../support/scriptedServer';
import { modelAt, never, piecesOf, request } from './asking';

const usage = { promptTokens: 100, answerTokens: 10, isEstimate: false };
const serverError: ChatOutcome = { kind: 'network', reason: 'server-error', detail: '500' };

function retrying(script: readonly Answer[]): { readonly model: RetryingChatModel; readonly inner: ScriptedChatModel; readonly clock: FakeClock } {
	const inner = new ScriptedChatModel(script);
	const clock = new FakeClock();
	return { inner, clock, model: new RetryingChatModel(inner, { clock, random: () => 0 }) };
}

describe('a call is made again', () => {
	test.each<[string, Answer, number]>([
		['after a fault of the server', serverError, 500],
		['after a connection that broke', { kind: 'network', reason: 'cut', detail: '' }, 500],
		['after a rate limit that says nothing', { kind: 'rate-limited', retryAfterMs: null }, 500],
		['when a rate limit says so', { kind: 'rate-limited', retryAfterMs: 8000 }, 8000],
	])('%s', async (_name, first, pause) => {
		const { model, inner, clock } = retrying([first, 'yes']);
		const { outcome } = model.complete(request, never);
		await clock.waitsFor(pause);
		expect(inner.requests.length).toBe(1);
		clock.advance(pause);
		expect(await outcome).toEqual({ kind: 'ok', value: 'yes', usage });
	});

	test('twice at most, with a pause twice as long, and costs what all of it cost', async () => {
		const { model, inner, clock } = retrying([{ ...serverError, usage }, { ...serverError, usage }, { ...serverError, usage }, 'too late']);
		const { outcome } = model.complete(request, never);
		await clock.waitsFor(500);
		clock.advance(500);
		await clock.waitsFor(1000);
		clock.advance(1000);
		expect(await outcome).toEqual({ ...serverError, usage: { promptTokens: 300, answerTokens: 30, isEstimate: false } });
		expect(inner.requests.length).toBe(3);
	});

	test.each<[string, ChatOutcome]>([
		['a wrong key', { kind: 'wrong-key' }],
		['no such model', { kind: 'no-such-model' }],
		['not allowed', { kind: 'not-allowed' }],
		['an empty account', { kind: 'quota' }],
		['a filter', { kind: 'filtered' }],
		['an answer that was cut short', { kind: 'cut-short' }],
		['an answer that is none', { kind: 'invalid', detail: '' }],
		['a spent budget', { kind: 'budget-spent', of: 'day' }],
		['no network', { kind: 'network-off' }],
		['a rate limit of an hour', { kind: 'rate-limited', retryAfterMs: 3_600_000 }],
		['nobody there', { kind: 'network', reason: 'unreachable', detail: 'ECONNREFUSED' }],
		['silence', { kind: 'network', reason: 'silent', detail: '' }],
		['a redirect', { kind: 'network', reason: 'redirected', detail: '' }],
	])('but not after %s', async (_name, first) => {
		const { model, inner } = retrying([first, 'yes']);
		expect(await model.complete(request, never).outcome).toEqual(first);
		expect(inner.requests.length).toBe(1);
	});

	test('but not when it is cancelled during the pause: it ends at once', async () => {
		const { model, inner, clock } = retrying([serverError, 'too late']);
		const stop = new AbortController();
		const { outcome } = model.complete(request, stop.signal);
		await clock.waitsFor(500);
		stop.abort();
		expect(await outcome).toEqual({ kind: 'cancelled' });
		expect([inner.requests.length, clock.pending]).toEqual([1, []]);
	});
});

test('on a real socket: a limit, a fault, then an answer', async () => {
	const server = await scriptedServer([fails(429, 'slow down', { 'retry-after': '2' }), fails(503, 'overloaded'), says('yes')]);
	const { model, clock } = modelAt(server.baseUrl);
	const call = new RetryingChatModel(model, { clock, random: () => 0 }).complete(request, never);
	await clock.waitsFor(2000);
	clock.advance(2000);
	await clock.waitsFor(1000);
	clock.advance(1000);
	expect(await piecesOf(call)).not.toEqual([]);
	expect(await call.outcome).toMatchObject({ kind: 'ok', value: 'yes' });
	await server.close();
});
