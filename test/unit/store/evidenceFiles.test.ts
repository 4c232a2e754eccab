import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { masteryOf } from '../../../extension/learner/profile';
import { EvidenceFiles } from '../../../extension/session/store/evidenceFiles.node';
import type { SessionEvent } from '../../../extension/session/events/events';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { begun as begin, turn as turnOf } from './evidenceTurns';

let root: string;
let warnings: string[];
const log = { warn: (message: string) => void warnings.push(message) };
const sessions = () => join(root, 'sessions');
const kept = () => join(root, 'knowledge', 'seen.json');
const newStore = () => createSessionStore({ folder: sessions(), log, staleMs: 2000 });
const newFiles = (release = '1') => new EvidenceFiles({ sessions: sessions(), kept: kept(), release, log });
const about = async (files = newFiles()) => (await files.gather()).evidence.map(({ session, concept, correct }) => `${session} ${concept} ${correct ? 'right' : 'wrong'}`);

beforeEach(() => {
	warnings = [];
	root = fs.mkdtempSync(join(tmpdir(), 'socratic-evidence-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

let turns = 0;
const turn = (concept: string, correct = true): readonly SessionEvent[] => turnOf(`turn${turns++}`, concept, correct);

async function written(session: string, ...turns: readonly (readonly SessionEvent[])[]): Promise<void> {
	const file = await newStore().create(session);
	file.append([begin(session), ...turns.flat()]);
	await file.close();
}

describe('the evidence of all sessions', () => {
	it('is nothing where there is no session yet', async () => {
		expect(await newFiles().gather()).toEqual({ evidence: [], tries: [], sessions: [], notes: [] });
	});

	it('is that of each journal, of a running session too, in the order of time', async () => {
		await written('a', turn('indexing'));
		const running = await newStore().create('b');
		running.append([begin('b'), ...turn('loop-bounds', false)]);
		expect(await about()).toEqual(['a indexing right', 'b loop-bounds wrong']);
		running.append(turn('slicing'));
		expect(await about()).toEqual(['a indexing right', 'b loop-bounds wrong', 'b slicing right']);
		await running.close();
	});

	it('goes with a session that is deleted, and the mastery with it', async () => {
		await written('a', turn('indexing'));
		const alone = (await newFiles().gather()).evidence;
		await written('b', turn('indexing'), turn('slicing', false));
		const files = newFiles();
		expect(await about(files)).toHaveLength(3);
		await newStore().delete('b');
		const left = (await files.gather()).evidence;
		expect(left).toEqual(alone);
		expect(masteryOf(left, 0)).toEqual(masteryOf(alone, 0));
		expect(fs.readFileSync(kept(), 'utf8')).not.toContain('slicing');
	});

	it('is whole and counted once while two windows hold sessions and both keep what they read', async () => {
		const [one, two] = [newFiles(), newFiles()];
		const [mine, theirs] = [await newStore().create('mine'), await newStore().create('theirs')];
		mine.append([begin('mine')]);
		theirs.append([begin('theirs')]);
		for (let round = 0; round < 5; round++) {
			mine.append(turn('indexing'));
			theirs.append(turn('slicing'));
			await Promise.all([one.gather(), two.gather()]);
		}
		const all = [...Array.from({ length: 5 }, () => 'mine indexing right'), ...Array.from({ length: 5 }, () => 'theirs slicing right')];
		for (const files of [one, two, newFiles()]) {
			expect([...(await about(files))].sort()).toEqual(all);
		}
		await Promise.all([mine.close(), theirs.close()]);
	});

	it('comes with the sessions, newest first, and is gone from the disk when it is to be forgotten', async () => {
		await written('a', turn('indexing'));
		await written('b', turn('slicing'));
		const files = newFiles();
		const { sessions: listed } = await files.gather();
		expect(listed.map(({ summary: { id, title }, concepts }) => [id, title, concepts])).toEqual([['b', 'f', ['slicing']], ['a', 'f', ['indexing']]]);
		fs.writeFileSync(`${kept()}.1.aside`, 'indexing');
		await files.forget();
		expect(fs.readdirSync(join(root, 'knowledge'))).toEqual([]);
		expect(await about(files)).toHaveLength(2);
	});

	it('knows what was done before it was asked, also while it is being read', async () => {
		await written('a', turn('indexing'));
		const files = newFiles();
		const first = files.gather();
		await written('b', turn('slicing'));
		expect((await files.gather()).sessions).toHaveLength(2);
		await first;
	});

	it('counts a session once whose journal lies there twice', async () => {
		await written('a', turn('indexing'));
		fs.copyFileSync(join(sessions(), 'a.jsonl'), join(sessions(), 'copy.jsonl'));
		expect(await about()).toEqual(['a indexing right']);
	});

	it('does not read a journal again that has not changed', async () => {
		await written('a', turn('indexing'));
		// The same length and time: whoever reads it would find it broken.
		const path = join(sessions(), 'a.jsonl');
		fs.utimesSync(path, 1000, 1000);
		await newFiles().gather();
		const { size } = fs.statSync(path);
		fs.writeFileSync(path, `${'x'.repeat(size - 1)}\n`);
		fs.utimesSync(path, 1000, 1000);
		expect(await about()).toEqual(['a indexing right']);
		// Another release may read it in another way.
		expect(await about(newFiles('2'))).toEqual([]);
	});
});

describe('a file that cannot be read', () => {
	it.each([
		['broken', '{"type":'],
		['of a newer version', JSON.stringify({ id: 'e', at: 1, v: 99, type: 'assessed' })],
	])('a journal that is %s is left as it is, with a message, and the others count', async (_, line) => {
		await written('a', turn('indexing'));
		const path = join(sessions(), 'broken.jsonl');
		fs.writeFileSync(path, `${line}\n`);
		const { evidence, notes } = await newFiles().gather();
		expect(evidence).toHaveLength(1);
		expect(notes).toEqual([expect.stringContaining('broken.jsonl')]);
		expect(warnings).toEqual([expect.stringContaining('broken.jsonl')]);
		expect(fs.readFileSync(path, 'utf8')).toBe(`${line}\n`);
	});

	it('what was kept and is broken is set aside with a message, and worked out anew', async () => {
		await written('a', turn('indexing'));
		await newFiles().gather();
		fs.writeFileSync(kept(), '{"v":1,"rules"');
		const { evidence, notes } = await newFiles().gather();
		expect(evidence).toHaveLength(1);
		expect(notes).toEqual([expect.stringContaining('seen.json')]);
		const aside = fs.readdirSync(join(root, 'knowledge')).filter((name) => name.endsWith('.aside'));
		expect(aside.map((name) => fs.readFileSync(join(root, 'knowledge', name), 'utf8'))).toEqual(['{"v":1,"rules"']);
		expect((await newFiles().gather()).notes).toEqual([]);
	});

	it('what a newer version keeps is not touched', async () => {
		await written('a', turn('indexing'));
		fs.mkdirSync(join(root, 'knowledge'));
		fs.writeFileSync(kept(), '{"v":99,"of":"later"}');
		const { evidence, notes } = await newFiles().gather();
		expect(evidence).toHaveLength(1);
		expect(notes).toEqual([expect.stringContaining('newer')]);
		expect(fs.readFileSync(kept(), 'utf8')).toBe('{"v":99,"of":"later"}');
	});
});
