import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stillPaused } from '../../../extension/editor/session/completions';
import { ForgettableMemory, forgetAll, type Values } from '../../../extension/editor/progress/forgetting';
import { completionsKey, explanationKey } from '../../../extension/editor/names';
import { ExplanationFiles } from '../../../extension/explain/explanationFiles.node';
import { UseFile } from '../../../extension/explain/useFiles.node';
import { Ledger } from '../../../extension/models/ledger';
import { LedgerFiles } from '../../../extension/models/ledgerFiles.node';
import { EvidenceFiles } from '../../../extension/session/store/evidenceFiles.node';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { FakeClock } from '../../support/fakeClock';
import { sampleEvents } from '../store/sampleEvents';

/** Values as the editor keeps them: what is updated to nothing is gone. */
function values(): Values {
	const kept = new Map<string, unknown>();
	return {
		keys: () => [...kept.keys()],
		get: <T>(key: string, otherwise?: T) => (kept.get(key) as T | undefined) ?? otherwise as T,
		update: async (key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, structuredClone(value))),
	};
}

it('nothing of a student is left on the disk, also where one part fails', async () => {
	const folder = fs.mkdtempSync(join(tmpdir(), 'socratic-kept-'));
	onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
	const log = { warn: () => undefined };
	const sessions = join(folder, 'sessions');
	const evidence = new EvidenceFiles({ sessions, kept: join(folder, 'knowledge', 'seen.json'), release: '1', log });
	const store = createSessionStore({ folder: sessions, log, seen: evidence, staleMs: 2000 });
	const session = await store.create('s');
	session.append(sampleEvents(3));
	session.saveDraft({ turn: 't', text: 'half an answer' });
	await session.close();
	await store.list();
	const explanations = new ExplanationFiles(join(folder, 'explanations', 'kept'));
	await explanations.write('0a', '{}');
	const use = new UseFile(join(folder, 'explanations', 'use.jsonl'));
	await use.add({ type: 'rated', view: 'v', subject: 's', at: 1, helpful: false, why: 'too long' });
	const storage = new LedgerFiles(join(folder, 'use'));
	const ledger = new Ledger(storage, new FakeClock());
	await ledger.note('s', { promptTokens: 10, answerTokens: 5, isEstimate: false }, null);
	const left = () => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name);
	expect(left()).toEqual(expect.arrayContaining(['s.jsonl', 's.draft.json', 'seen.json', '0a.json', 'use.jsonl']));
	expect(ledger.ofSession('s').tokens).toBe(15);

	const failing = { forget: () => Promise.reject(new Error('in use')) };
	const all = [{ forget: async () => Promise.all((await store.ids()).map((id) => store.delete(id))).then(() => undefined) }, failing, evidence, explanations, { forget: () => use.clear() }, ledger];
	await expect(forgetAll(all)).rejects.toThrow('in use');
	expect(left()).toEqual([]);
	expect([ledger.ofSession('s').tokens, ledger.today.tokens]).toEqual([0, 0]);
	expect(await use.read()).toEqual([]);
});

it('a window forgets what it remembers, and so does one of another workspace when it is opened the next time; a pause of completions can still be ended', async () => {
	const [here, there, everywhere] = [values(), values(), values()];
	const open = (own: Values) => new ForgettableMemory(own, everywhere, () => 'now', (key, value) => (key === completionsKey ? stillPaused(value) : undefined));
	const [first, second] = [open(here), open(there)];
	const paused = { consent: 's', before: [{ language: null, value: null }], asked: ['s'] };
	for (const window of [first, second]) {
		await window.update(explanationKey, { kind: 'summary' });
	}
	await first.update(completionsKey, paused);
	expect(open(there).get(explanationKey)).toEqual({ kind: 'summary' });

	await first.forget();
	expect(first.keys()).toEqual([completionsKey]);
	expect(first.get(completionsKey)).toEqual({ consent: null, before: paused.before, asked: [] });
	const again = open(there);
	expect(again.keys()).toEqual([]);
	// What comes after it stays.
	await again.update(explanationKey, { kind: 'lines' });
	expect(open(there).get(explanationKey)).toEqual({ kind: 'lines' });
});
