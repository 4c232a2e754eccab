import { describe, expect, test } from 'vitest';
import { chooseModel, type Choice, type ChoosingParts } from '../../../extension/editor/models/choosing';
import { failureOfLm } from '../../../extension/editor/models/lmFailures';
import type { ChatOutcome } from '../../../extension/models/chatModel';
import { labelOf } from '../../../extension/models/endpoint';
import { failureWords } from '../../../extension/models/failureWords';
import { presets } from '../../../extension/models/presets';
import type { ModelList } from '../../../extension/models/servers';
import { ScriptedDialog, type Step } from '../../support/scriptedDialog';

interface World {
	readonly running?: readonly string[];
	readonly own?: readonly { id: string; name: string }[];
	readonly keys?: Record<string, string>;
	readonly lists?: (baseUrl: string, key: string | null) => ModelList;
	readonly answers?: (key: string | null, model: string) => ChatOutcome;
}

const fine: ChatOutcome = { kind: 'ok', value: 'ready', usage: { promptTokens: 1, answerTokens: 1, isEstimate: false } };

async function choosing(script: Step[], world: World = {}) {
	const dialog = new ScriptedDialog(script);
	const kept: { choice: Choice; key: string | null }[] = [];
	let calls = 0;
	const parts: ChoosingParts = {
		findServers: async () => presets.filter(({ name }) => world.running?.includes(name)).map((preset) => ({ preset, models: ['local-1', 'local-2'] })),
		editorModels: async () => world.own ?? [],
		modelsAt: async (baseUrl, key) => world.lists?.(baseUrl, key) ?? { kind: 'ok', models: ['listed'] },
		keyOf: async ({ baseUrl }) => world.keys?.[baseUrl] ?? null,
		tryOut: async (choice, key) => {
			calls += 1;
			return world.answers?.(key, choice.kind === 'endpoint' ? choice.endpoint.model : choice.id) ?? fine;
		},
		labelOf: (choice) => (choice.kind === 'endpoint' ? labelOf(choice.endpoint) : choice.id),
		troubleOf: (failure, label) => failureWords(failure, { label, now: 0, time: String }),
		keep: async (choice, key) => void kept.push({ choice, key }),
	};
	await chooseModel(parts, dialog);
	expect(dialog.isThrough).toBe(true);
	return { dialog, kept, calls };
}

const at = (baseUrl: string, model: string): Choice => ({ kind: 'endpoint', endpoint: { baseUrl, model } });
const openai = 'https://api.openai.com/v1';

describe('choosing how the tutor thinks', () => {
	test('offline is one step and no call', async () => {
		const { kept, calls } = await choosing([{ pick: 'Offline' }]);
		expect([kept, calls]).toEqual([[{ choice: { kind: 'offline' }, key: null }], 0]);
	});

	test('a provider with a key is three steps and one call', async () => {
		const { kept, calls, dialog } = await choosing([{ pick: 'OpenAI' }, { type: 'sk-1' }, { pick: 'listed' }]);
		expect(kept).toEqual([{ choice: at(openai, 'listed'), key: 'sk-1' }]);
		expect(calls).toBe(1);
		expect(dialog.shown).toEqual([
			'How should the tutor think?', 'Your key for OpenAI', 'Which model at OpenAI?', 'The tutor now thinks with listed at api.openai.com.',
		]);
	});

	test('a key that is there already is not asked for', async () => {
		const { kept } = await choosing([{ pick: 'OpenAI' }, { type: ' gpt-x ' }], { keys: { [openai]: 'sk-0' } });
		expect(kept).toEqual([{ choice: at(openai, 'gpt-x'), key: null }]);
	});

	test('a server that runs here is offered first, never taken', async () => {
		const { dialog, kept } = await choosing(['leave'], { running: ['Ollama'] });
		expect([dialog.lists[0]?.[0], kept]).toEqual(['Ollama', []]);
		expect((await choosing([{ pick: 'Ollama' }, { pick: 'local-2' }], { running: ['Ollama'] })).kept).toEqual([{ choice: at('http://127.0.0.1:11434/v1', 'local-2'), key: null }]);
	});

	test('one of the editor’s own models is one step', async () => {
		const { kept } = await choosing([{ pick: 'GPT' }], { own: [{ id: 'copilot/gpt', name: 'GPT' }] });
		expect(kept).toEqual([{ choice: { kind: 'editor', id: 'copilot/gpt' }, key: null }]);
	});

	test('an address is typed where a provider is chosen; one that is none says why, and is asked for again', async () => {
		const { kept, dialog } = await choosing([{ type: 'https://me:pw@llm.example/v1' }, { type: 'llm.example/v1' }, { pick: 'listed' }]);
		expect(kept).toEqual([{ choice: at('https://llm.example/v1', 'listed'), key: null }]);
		expect(dialog.shown[2]).toBe('Which model at llm.example?');
	});

	test('a server that wants a key says so by itself', async () => {
		const { kept } = await choosing([{ type: 'llm.example/v1' }, { type: 'k' }, { pick: 'secret-model' }], {
			lists: (_, key) => (key === null ? { kind: 'wrong-key' } : { kind: 'ok', models: ['secret-model'] }),
		});
		expect(kept[0]?.key).toBe('k');
	});

	test('a wrong key is asked for again; only the one that works is kept', async () => {
		const { kept, dialog, calls } = await choosing([{ pick: 'OpenAI' }, { type: 'sk-wrong' }, { act: 'Enter the Key Again' }, { type: 'sk-right' }, { pick: 'listed' }], {
			lists: (_, key) => (key === 'sk-right' ? { kind: 'ok', models: ['listed'] } : { kind: 'wrong-key' }),
		});
		expect(dialog.shown).toContain('OpenAI does not accept the key.');
		expect([kept, calls]).toEqual([[{ choice: at(openai, 'listed'), key: 'sk-right' }], 1]);
	});

	test('also where only the call itself shows that it is wrong', async () => {
		const { kept, dialog, calls } = await choosing([{ pick: 'OpenAI' }, { type: 'sk-wrong' }, { type: 'gpt-x' }, { act: 'Enter the Key Again' }, { type: 'sk-right' }], {
			answers: (key) => (key === 'sk-right' ? fine : { kind: 'wrong-key' }),
		});
		expect(dialog.shown).toContain('gpt-x at api.openai.com does not accept the key.');
		expect([kept, calls]).toEqual([[{ choice: at(openai, 'gpt-x'), key: 'sk-right' }], 2]);
	});

	test('a model that is not there is chosen again', async () => {
		const { kept } = await choosing([{ pick: 'Ollama' }, { type: 'nope' }, { act: 'Choose Another Model' }, { pick: 'local-1' }], {
			running: ['Ollama'], answers: (_, model) => (model === 'nope' ? { kind: 'no-such-model' } : fine),
		});
		expect(kept.map(({ choice }) => choice)).toEqual([at('http://127.0.0.1:11434/v1', 'local-1')]);
	});

	test('a server that is not there says so before a model is asked for', async () => {
		const { kept, dialog } = await choosing([{ pick: 'LM Studio' }, 'leave'], { lists: () => ({ kind: 'network', reason: 'unreachable', detail: 'ECONNREFUSED' }) });
		expect([kept, dialog.shown.at(-1)]).toEqual([[], 'LM Studio cannot be reached (ECONNREFUSED).']);
	});

	test('a server that lists no models is taken at the word that is typed', async () => {
		const { kept } = await choosing([{ type: 'llm.example/v1' }, { type: 'm' }], { lists: () => ({ kind: 'network', reason: 'no-such-address', detail: '404' }) });
		expect(kept.map(({ choice }) => choice)).toEqual([at('https://llm.example/v1', 'm')]);
	});

	test.each<[string, Step, number]>([['kept when the student says so', { act: 'Use It Anyway' }, 1], ['left when they leave', 'leave', 0]])('a rate limit says until when; the choice is %s', async (_name, step, keeps) => {
		const { kept, dialog } = await choosing([{ pick: 'Ollama' }, { pick: 'local-1' }, step], { running: ['Ollama'], answers: () => ({ kind: 'rate-limited', retryAfterMs: 5000 }) });
		expect(dialog.shown.join()).toContain('takes the next one at 5000');
		expect(kept.length).toBe(keeps);
	});

	test.each<[string, Step[]]>([['at the first step', ['leave']], ['at the key', [{ pick: 'OpenAI' }, 'leave']], ['at the model', [{ pick: 'OpenAI' }, { type: 'k' }, 'leave']]])('who leaves %s has changed nothing and called nothing', async (_name, script) => {
		const { kept, calls } = await choosing(script);
		expect([kept, calls]).toEqual([[], 0]);
	});

	test('what is no key is not taken for one', async () => {
		const { dialog } = await choosing([{ pick: 'OpenAI' }, { type: 'two words' }, 'leave']);
		expect(dialog.shown).toContain('A key has no spaces and no line breaks.');
	});
});

describe('what the editor’s own models throw', () => {
	const lm = (code: string, message = '', cause?: unknown): Error => Object.assign(new Error(message, { cause }), { name: 'LanguageModelError', code });
	const named = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

	test.each<[Error, string]>([
		[lm('NoPermissions'), 'not-allowed'],
		[lm('Blocked'), 'not-allowed'],
		[lm('Blocked', 'blocked for making too many requests'), 'rate-limited'],
		[lm('NotFound'), 'no-such-model'],
		[lm('Unknown', '', named('ChatQuotaExceeded')), 'quota'],
		[lm('Unknown', '', named('ChatRateLimited')), 'rate-limited'],
		[lm('Unknown', 'Response got filtered'), 'filtered'],
		[named('Canceled'), 'cancelled'],
		[lm('Unknown', 'socket hang up'), 'network'],
	])('%s', (error, kind) => {
		expect(failureOfLm(error).kind).toBe(kind);
	});

	test('anything else', () => {
		expect(failureOfLm('boom').kind).toBe('network');
	});
});
