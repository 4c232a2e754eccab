/** A class's gateway as docs/gateway.md sets it up: what it refuses, as outcomes and in words, and whether the page and its files agree. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { courseSchema } from '../../../extension/course/schema';
import type { ChatFailure } from '../../../extension/models/chatModel';
import { readAddress } from '../../../extension/models/endpoint';
import { failureWords } from '../../../extension/models/failureWords';
import { Keys } from '../../../extension/models/keys';
import { RetryingChatModel } from '../../../extension/models/retryingChatModel';
import { fails, says, scriptedServer, type ReceivedRequest, type Reply, type ScriptedServer } from '../../support/scriptedServer';
import { modelAt, never, request } from './asking';

const open: ScriptedServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

/** The shape of LiteLLM's errors: the code is a text. */
function refuses(status: number, type: string, message: string, param: string | null = null, headers: Record<string, string> = {}): Reply {
	return fails(status, { message, type, param, code: String(status) }, headers);
}

const spent = 'Budget has been exceeded! Current cost: 2.0124665, Max budget: 2.0';
const limited = 'Rate limit exceeded for api_key: 18c19c8d. Limit type: requests. Current limit: 30, Remaining: 0. Limit resets at: 2026-11-27 10:04:41 UTC';

/** A gateway of two students: the first has money left, the second has none. */
async function gateway(more: (key: string) => Reply | null = () => null): Promise<ScriptedServer> {
	const answer = ({ headers: { authorization }, body }: ReceivedRequest): Reply => {
		const key = String(authorization).replace('Bearer ', '');
		const scripted = more(key);
		if (scripted) {
			return scripted;
		}
		if (key !== 'sk-first' && key !== 'sk-second') {
			return refuses(401, 'token_not_found_in_db', `Authentication Error, Invalid proxy server token passed. Received API Key = sk-...${key.slice(-4)}, Key Hash (Token) =ee99. Unable to find token in cache or \`LiteLLM_VerificationTokenTable\``, 'key');
		}
		if (key === 'sk-second') {
			return refuses(400, 'budget_exceeded', spent);
		}
		return says(`answered by ${body.model}`);
	};
	const server = await scriptedServer(answer);
	open.push(server);
	return server;
}

async function asked(server: ScriptedServer, key: string) {
	return modelAt(server.baseUrl, { endpoint: { baseUrl: server.baseUrl, model: 'class-model' }, key: async () => key }).model.complete(request, never).outcome;
}

const context = { label: 'class-model at models.example.edu', now: 1000, time: (moment: number) => `<${moment}>` };

describe('a gateway with a key for each student', () => {
	test('answers the one who has money left, and tells the other whom to ask', async () => {
		const server = await gateway();
		expect(await asked(server, 'sk-first')).toMatchObject({ kind: 'ok', value: 'answered by class-model' });
		const refused = await asked(server, 'sk-second');
		expect(refused).toEqual({ kind: 'key-spent' });
		const { message, remedy } = failureWords(refused as ChatFailure, context);
		expect(message).toBe('What your key may spend on class-model at models.example.edu is spent.');
		expect(remedy).toMatch(/Ask whoever gave you the key/);
		expect(remedy).toMatch(/without a model/);
	});

	test.each<[string, Reply, ChatFailure, RegExp]>([
		['a budget, by older releases', refuses(400, 'budget_exceeded', spent), { kind: 'key-spent' }, /is spent/],
		['a budget, by newer ones', refuses(429, 'budget_exceeded', spent), { kind: 'key-spent' }, /is spent/],
		['a budget of a student, not of a key', refuses(400, 'auth_error', 'ExceededBudget: End User=k7f2 over budget. Spend=2.1, Budget=2.0'), { kind: 'key-spent' }, /is spent/],
		['a budget of a user', refuses(429, 'auth_error', 'Max budget limit reached.', 'None'), { kind: 'key-spent' }, /is spent/],
		['a budget for the whole class', refuses(429, 'None', 'No deployments available - crossed budget: Exceeded budget for deployment model_name: class-model'), { kind: 'key-spent' }, /is spent/],
		['a key that is not there', refuses(401, 'token_not_found_in_db', 'Authentication Error, Invalid proxy server token passed. Unable to find token in cache', 'key'), { kind: 'wrong-key' }, /does not accept the key/],
		['an expired key', refuses(401, 'expired_key', 'Authentication Error - Expired Key. Key Expiry time 2026-11-01 and current time 2026-11-27', 'sk-...c817'), { kind: 'wrong-key' }, /still valid/],
		['an expired key, by older releases', refuses(400, 'expired_key', 'Authentication Error - Expired Key.', 'sk-...c817'), { kind: 'wrong-key' }, /still valid/],
		['a key for another model', refuses(401, 'key_model_access_denied', 'key not allowed to access model. This key can only access models=[\'class-model\']. Tried to access other', 'model'), { kind: 'not-allowed' }, /You may not use/],
		['a key for another model, by newer releases', refuses(403, 'key_model_access_denied', 'key not allowed to access model.', 'model'), { kind: 'not-allowed' }, /You may not use/],
		['a name that is not in the file', refuses(400, 'None', '{\'error\': \'/chat/completions: Invalid model name passed in model=class-model. Call `/v1/models` to view available models for your key.\'}', 'None'), { kind: 'no-such-model' }, /no such model/],
		['too many requests', refuses(429, 'throttling_error', limited, null, { 'retry-after': '60' }), { kind: 'rate-limited', retryAfterMs: 60_000 }, /<61000>/],
	])('refuses for %s', async (_name, reply, outcome, words) => {
		const server = await gateway(() => reply);
		expect(await asked(server, 'sk-first')).toEqual(outcome);
		expect(server.requests).toHaveLength(1);
		expect(Object.values(failureWords(outcome, context)).join(' ')).toMatch(words);
	});

	test('a spent budget is not asked again, a short wait is', async () => {
		const server = await gateway();
		const one = modelAt(server.baseUrl, { key: async () => 'sk-second' });
		expect(await new RetryingChatModel(one.model, one).complete(request, never).outcome).toEqual({ kind: 'key-spent' });
		expect(server.requests).toHaveLength(1);

		let isLimited = true;
		const busy = await gateway(() => (isLimited ? refuses(429, 'throttling_error', limited, null, { 'retry-after': '5' }) : null));
		const other = modelAt(busy.baseUrl, { key: async () => 'sk-first' });
		const { outcome } = new RetryingChatModel(other.model, other).complete(request, never);
		await other.clock.waitsFor(5000);
		isLimited = false;
		other.clock.advance(5000);
		expect(await outcome).toMatchObject({ kind: 'ok' });
	});

	test('the key of one gateway is not given to another', async () => {
		const kept = new Map<string, string>();
		const keys = new Keys({ get: async (id) => kept.get(id), store: async (id, value) => void kept.set(id, value), delete: async (id) => void kept.delete(id) });
		await keys.keep({ baseUrl: 'https://models.example.edu/v1' }, 'sk-first');
		expect(await keys.of({ baseUrl: 'https://models.example.edu/other/v1' })).toBe('sk-first');
		expect(await keys.of({ baseUrl: 'https://models.example.org/v1' })).toBeNull();
	});
});

const environment = z.string().regex(/^os\.environ\/[A-Z_]+$/);
/** What is used of LiteLLM's configuration; a name that it does not know would be ignored there, so none else may stand here. */
const configSchema = z.strictObject({
	model_list: z.array(z.strictObject({ model_name: z.string(), litellm_params: z.strictObject({ model: z.string().regex(/^[a-z_]+\/./), api_key: environment }) })).min(1),
	litellm_settings: z.strictObject({ drop_params: z.literal(true), turn_off_message_logging: z.literal(true), max_budget: z.number().positive(), budget_duration: z.string().regex(/^\d+[smhd]$/) }),
	general_settings: z.strictObject({ master_key: environment, database_url: environment, store_prompts_in_spend_logs: z.literal(false) }),
});
const serviceSchema = z.object({
	image: z.string().regex(/^[\w./-]+:[\w.-]+$/), command: z.array(z.string()).optional(), environment: z.record(z.string(), z.string()).default({}),
	ports: z.array(z.string()).default([]), volumes: z.array(z.string()).default([]), depends_on: z.record(z.string(), z.unknown()).default({}),
});
const composeSchema = z.strictObject({ services: z.record(z.string(), serviceSchema), volumes: z.record(z.string(), z.null()) });
const keySchema = z.strictObject({
	key_alias: z.string(), models: z.array(z.string()), max_budget: z.number().positive(), budget_duration: z.string().regex(/^\d+[smhd]$/),
	rpm_limit: z.number().int().positive(), max_parallel_requests: z.number().int().positive(), duration: z.string().regex(/^\d+[smhd]$/),
});

describe('the files of the example', () => {
	const read = (name: string): string => readFileSync(`docs/${name}`, 'utf8');
	const config = configSchema.parse(parse(read('gateway/config.yaml')));
	const compose = composeSchema.parse(parse(read('gateway/compose.yaml')));
	const key = keySchema.parse(JSON.parse(read('gateway/key.json')));
	const page = read('gateway.md');
	const secrets = read('gateway/env.example').split('\n').flatMap((line) => line.match(/^([A-Z_]+)=/)?.[1] ?? []);

	test('fit each other: what the gateway reads from its environment is given to it, and comes from the one secret file', () => {
		const { gateway: service, database } = compose.services;
		const wanted = [...config.model_list.map(({ litellm_params }) => litellm_params.api_key), config.general_settings.master_key, config.general_settings.database_url].map((name) => name.replace('os.environ/', ''));
		expect(Object.keys(service?.environment ?? {})).toEqual(expect.arrayContaining(wanted));
		const used = [...read('gateway/compose.yaml').matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name);
		expect([...new Set(used)].sort()).toEqual([...secrets].sort());
		expect(service?.volumes).toContain('./config.yaml:/app/config.yaml:ro');
		expect(service?.command).toContain('/app/config.yaml');
		expect(database?.image).toMatch(/^postgres:/);
		for (const { volumes, depends_on: needs } of Object.values(compose.services)) {
			expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(needs)));
			expect(['.', ...Object.keys(compose.volumes)]).toEqual(expect.arrayContaining(volumes.map((volume) => volume.split(/[:/]/)[0])));
		}
	});

	test('hold no secret, and let nobody reach the gateway but through https', () => {
		expect(read('gateway/env.example')).not.toMatch(/=\S/);
		expect(read('gateway/config.yaml') + read('gateway/compose.yaml')).not.toMatch(/\bsk-\w/);
		expect(compose.services.gateway?.ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
		expect(compose.services.database?.ports).toEqual([]);
	});

	test('are what the page says', () => {
		const names = new Set(config.model_list.map(({ model_name }) => model_name));
		expect([...names]).toEqual(key.models);
		for (const name of [...names, ...secrets, ...Object.keys(config.litellm_settings).filter((one) => one !== 'drop_params'), 'store_prompts_in_spend_logs']) {
			expect(page, name).toContain(name);
		}
		const rows = new Map([...page.matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [name, value]));
		expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(key).map(([name, value]) => [name, String(value)])));
		for (const [, file] of page.matchAll(/\]\((gateway\/[\w.]+)\)/g)) {
			expect(() => read(file ?? '')).not.toThrow();
		}
	});

	test('give the course file of the page, which is one', () => {
		const [, snippet = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
		const { policy } = z.object({ policy: courseSchema.shape.policy }).parse(JSON.parse(`{${snippet}}`));
		expect(key.models).toEqual([policy?.model?.name]);
		const address = readAddress(policy?.model?.baseUrl ?? '');
		expect(address).toEqual({ kind: 'ok', baseUrl: 'https://models.example.edu/v1' });
		expect(compose.services.web?.command?.join(' ')).toContain('--from models.example.edu --to gateway:4000');
	});

	test('have what the page says that students read', () => {
		const said: readonly ChatFailure[] = [{ kind: 'key-spent' }, { kind: 'wrong-key' }, { kind: 'not-allowed' }, { kind: 'no-such-model' }];
		for (const failure of said) {
			expect(page).toContain(`| ${failureWords(failure, context).message} |`);
		}
	});
});
