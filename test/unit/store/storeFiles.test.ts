import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { journalText } from '../../../extension/session/store/journal';
import { noSecrets, StoreFailed, type SessionFile } from '../../../extension/session/store/store';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { sampleEvent, sampleEvents, sampleSecrets } from './sampleEvents';

let folder: string;
let warnings: string[];
const newStore = () => createSessionStore({ folder, log: { warn: (message) => warnings.push(message) }, staleMs: 2000 });
const at = (name: string) => join(folder, name);
const modeOf = (path: string) => fs.statSync(path).mode & 0o777;
const failure = (code: string) => Object.assign(new Error(code), { code });

/** A file that is closed when the test ends. */
function kept<T extends SessionFile | null>(file: T): NonNullable<T> {
	if (!file) {
		throw new Error('there is no such session');
	}
	onTestFinished(() => file.close());
	return file;
}

async function written(count: number, id = 's'): Promise<void> {
	const file = await newStore().create(id);
	file.append(sampleEvents(count));
	await file.close();
}

beforeEach(() => {
	warnings = [];
	folder = join(fs.mkdtempSync(join(tmpdir(), 'socratic-store-')), 'deep', 'sessions');
});

afterEach(() => {
	vi.restoreAllMocks();
	fs.rmSync(join(folder, '../..'), { recursive: true, force: true });
});

describe('a session on disk', () => {
	it('is there again as it was left', async () => {
		const first = await newStore().create('s');
		first.append(sampleEvents(3));
		first.append([]);
		first.saveSecrets(sampleSecrets('turn0'));
		first.saveDraft({ turn: 'turn0', text: 'half "typed\n' });
		await first.close();
		const again = kept(await newStore().open('s'));
		expect(again).toMatchObject({ id: 's', events: sampleEvents(3), secrets: sampleSecrets('turn0'), draft: { turn: 'turn0', text: 'half "typed\n' }, writable: true });
		again.append([sampleEvent(4)]);
		again.saveDraft(null);
		expect(kept(await newStore().open('s'))).toMatchObject({ events: sampleEvents(4), draft: null, writable: false });
	});

	it('is safe as soon as append returns', async () => {
		const file = kept(await newStore().create('s'));
		file.append(sampleEvents(2));
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toBe(journalText(sampleEvents(2)));
	});

	it.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
		const file = kept(await newStore().create('s'));
		file.saveSecrets(noSecrets);
		file.saveDraft({ turn: 't', text: '' });
		expect(modeOf(folder)).toBe(0o700);
		expect(['s.jsonl', 's.secret.json', 's.draft.json', 's.owner.json'].map((name) => modeOf(at(name)))).toEqual([0o600, 0o600, 0o600, 0o600]);
	});

	it('leaves nothing behind but what is kept', async () => {
		await written(1);
		expect(fs.readdirSync(folder)).toEqual(['s.jsonl']);
	});

	it('cuts off a torn last line, before the next write and not sooner', async () => {
		await written(2);
		fs.appendFileSync(at('s.jsonl'), '{"id":"e3","at":17');
		const file = kept(await newStore().open('s'));
		expect(file.events).toEqual(sampleEvents(2));
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toContain('"at":17');
		file.append([sampleEvent(3)]);
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toBe(journalText(sampleEvents(3)));
	});

	it('is refused when a line in its middle is broken, and nothing is deleted', async () => {
		const text = `${journalText(sampleEvents(1))}nonsense\n${journalText(sampleEvents(2))}`;
		await written(1);
		fs.writeFileSync(at('s.jsonl'), text);
		await expect(newStore().open('s')).rejects.toMatchObject({ name: 'StoreFailed', reason: 'Line 2 of the session file s.jsonl cannot be read.' });
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toBe(text);
		expect(fs.readdirSync(folder)).toEqual(['s.jsonl']);
	});

	it.each(['s.jsonl', 's.secret.json', 's.draft.json'])('is refused when a newer version wrote %s', async (name) => {
		await written(1);
		fs.writeFileSync(at(name), '{"v":2,"id":"e1"}\n');
		await expect(newStore().open('s')).rejects.toMatchObject({ reason: expect.stringContaining('newer version') as string });
	});

	it('goes on without secrets and draft that cannot be read', async () => {
		await written(1);
		fs.writeFileSync(at('s.secret.json'), '{"v":1,"secrets":{}}');
		fs.writeFileSync(at('s.draft.json'), '{"v":1,"dra');
		expect(kept(await newStore().open('s'))).toMatchObject({ secrets: noSecrets, draft: null, writable: true });
		expect(warnings).toHaveLength(2);
	});

	it('is not made twice, and not opened when it is not there', async () => {
		await written(1);
		await expect(newStore().create('s')).rejects.toThrow(StoreFailed);
		expect(await newStore().open('other')).toBeNull();
	});

	it.each(['', '.', '..', '../s', 'a/b', 'a\\b', 'a.b', 'C:x', 's\0', '-s', 'x'.repeat(200)])('has no name like %j', async (id) => {
		for (const use of [() => newStore().create(id), () => newStore().open(id), () => newStore().delete(id)]) {
			await expect(use()).rejects.toThrow(StoreFailed);
		}
		expect(fs.existsSync(folder)).toBe(false);
	});

	it('is written beside another, each in its own files', async () => {
		const store = newStore();
		const [a, b] = [kept(await store.create('a')), kept(await store.create('b'))];
		a.append(sampleEvents(2));
		b.append(sampleEvents(3));
		a.append([sampleEvent(3)]);
		b.append([sampleEvent(4)]);
		expect([kept(await store.open('a')).events, kept(await store.open('b')).events]).toEqual([sampleEvents(3), sampleEvents(4)]);
	});
});

describe('when the disk refuses', () => {
	it('a full disk is said so; nothing half-written stays, and it goes on when there is room', async () => {
		const file = kept(await newStore().create('s'));
		file.append(sampleEvents(2));
		const { writeSync } = fs;
		vi.spyOn(fs, 'writeSync')
			.mockImplementationOnce((descriptor, bytes) => writeSync(descriptor, (bytes as unknown as Uint8Array).subarray(0, 20)))
			.mockImplementationOnce(() => {
				throw failure('ENOSPC');
			});
		expect(() => file.append([sampleEvent(3)])).toThrow(expect.objectContaining({ name: 'StoreFailed', reason: expect.stringContaining('full') as string, remedy: expect.stringContaining('room') as string }));
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toBe(journalText(sampleEvents(2)));
		expect(file.events).toHaveLength(2);
		file.append([sampleEvent(3)]);
		expect(kept(await newStore().open('s')).events).toEqual(sampleEvents(3));
	});

	it('a torn line that could not be taken back is cut off by the next append', async () => {
		const file = kept(await newStore().create('s'));
		const { writeSync } = fs;
		vi.spyOn(fs, 'writeSync')
			.mockImplementationOnce((descriptor, bytes) => writeSync(descriptor, (bytes as unknown as Uint8Array).subarray(0, 20)))
			.mockImplementationOnce(() => {
				throw failure('EIO');
			});
		vi.spyOn(fs, 'truncateSync').mockImplementationOnce(() => {
			throw failure('EIO');
		});
		expect(() => file.append([sampleEvent(1)])).toThrow(StoreFailed);
		expect(fs.statSync(at('s.jsonl')).size).toBe(20);
		file.append([sampleEvent(1)]);
		expect(fs.readFileSync(at('s.jsonl'), 'utf8')).toBe(journalText(sampleEvents(1)));
	});

	it('the old draft stays when the new one cannot be written', async () => {
		const file = kept(await newStore().create('s'));
		file.saveDraft({ turn: 't', text: 'old' });
		vi.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
			throw failure('ENOSPC');
		});
		expect(() => file.saveDraft({ turn: 't', text: 'new' })).toThrow(StoreFailed);
		expect(file.draft?.text).toBe('old');
		expect(kept(await newStore().open('s')).draft?.text).toBe('old');
	});

	it('a folder that may not be written is said so', async () => {
		vi.spyOn(fs, 'mkdirSync').mockImplementationOnce(() => {
			throw failure('EROFS');
		});
		await expect(newStore().create('t')).rejects.toMatchObject({ reason: expect.stringContaining('may not be written') as string });
	});

	it('a session in a read-only folder can be looked at', async () => {
		await written(2);
		const refuse = () => {
			throw failure('EROFS');
		};
		vi.spyOn(fs, 'mkdir').mockImplementation(((_path: string, done: (error: Error) => void) => done(failure('EROFS'))) as never);
		vi.spyOn(fs, 'writeFileSync').mockImplementation(refuse);
		const file = kept(await newStore().open('s'));
		expect(file).toMatchObject({ events: sampleEvents(2), writable: false });
		expect(() => file.append([sampleEvent(3)])).toThrow(StoreFailed);
		await expect(file.takeOver()).rejects.toMatchObject({ reason: expect.stringContaining('may not be written') as string });
		await expect(newStore().delete('s')).rejects.toThrow(StoreFailed);
		expect(await newStore().list()).toHaveLength(1);
	});

	it('a journal that was deleted while it was open is not made anew', async () => {
		const file = kept(await newStore().create('s'));
		file.append(sampleEvents(1));
		fs.rmSync(at('s.jsonl'));
		for (const write of [() => file.append([sampleEvent(2)]), () => file.saveSecrets(noSecrets), () => file.saveDraft({ turn: 't', text: '' })]) {
			expect(write).toThrow(expect.objectContaining({ name: 'StoreFailed', reason: expect.stringContaining('deleted') as string }));
		}
		expect(fs.existsSync(at('s.jsonl'))).toBe(false);
	});

	it('what could not be read again is not written', async () => {
		const file = kept(await newStore().create('s'));
		expect(() => file.append([{ ...sampleEvent(1), at: Infinity }])).toThrow(StoreFailed);
		expect(() => file.saveSecrets({ ...noSecrets, diagnosis: { version: NaN, standing: 'broken', bugs: [] } })).toThrow(StoreFailed);
		expect(fs.statSync(at('s.jsonl')).size).toBe(0);
	});

	it('a closed session is not written', async () => {
		const file = await newStore().create('s');
		await file.close();
		await file.close();
		expect(() => file.append([sampleEvent(1)])).toThrow(StoreFailed);
	});
});

describe('the list of sessions', () => {
	it('is empty where there is no folder', async () => {
		expect(await newStore().list()).toEqual([]);
	});

	it('shows the newest first, without those that did not start or cannot be read', async () => {
		const store = newStore();
		await written(3, 'old');
		await written(1, 'broken');
		fs.appendFileSync(at('broken.jsonl'), 'nonsense\n');
		await written(0, 'empty');
		fs.writeFileSync(at('notes.txt'), '');
		const file = kept(await store.create('new'));
		file.append([
			...sampleEvents(5),
			{ ...sampleEvent(6), type: 'document-moved', document: { uri: 'file:///g', name: 'g' } },
			{ ...sampleEvent(7), type: 'finished', outcome: 'solved', words: [] },
		]);
		expect(await store.list()).toEqual([
			{ id: 'new', title: 'count', document: { uri: 'file:///g', name: 'g' }, startedAt: sampleEvent(1).at, changedAt: sampleEvent(7).at, finished: true, solved: true },
			{ id: 'old', title: 'count', document: { uri: 'file:///f', name: 'f' }, startedAt: sampleEvent(1).at, changedAt: sampleEvent(3).at, finished: false },
		]);
		expect(warnings).toEqual([expect.stringContaining('Line 2')]);
		expect((await store.list()).map(({ id }) => id)).toEqual(['new', 'old']);
		expect(warnings).toHaveLength(1);
	});

	it('forgets a deleted session with everything beside it, and no other', async () => {
		const store = newStore();
		await written(1, 's-2');
		const file = await store.create('s');
		file.append(sampleEvents(1));
		file.saveSecrets(noSecrets);
		fs.writeFileSync(at('s.draft.json.tmp'), 'left by a kill');
		await store.delete('s');
		expect(fs.readdirSync(folder)).toEqual(['s-2.jsonl']);
		expect(() => file.append([sampleEvent(2)])).toThrow(StoreFailed);
		await store.delete('s');
	});

	it('does not delete a session that another window writes', async () => {
		const file = kept(await newStore().create('s'));
		file.append(sampleEvents(1));
		await expect(newStore().delete('s')).rejects.toMatchObject({ reason: expect.stringContaining('another window') as string });
		file.append([sampleEvent(2)]);
	});
});
