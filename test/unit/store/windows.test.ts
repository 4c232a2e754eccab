import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { StoreFailed, type SessionFile, type SessionStore } from '../../../extension/session/store/store';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { sampleEvent, sampleEvents, sampleSecrets } from './sampleEvents';

let folder: string;

beforeEach(() => {
	folder = fs.mkdtempSync(join(tmpdir(), 'socratic-windows-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function opened(store: SessionStore): Promise<SessionFile> {
	const file = (await store.open('s')) ?? expect.fail('there is no such session');
	onTestFinished(() => file.close());
	return file;
}

async function created(store: SessionStore): Promise<SessionFile> {
	const file = await store.create('s');
	onTestFinished(() => file.close());
	return file;
}

const onFiles = () => createSessionStore({ folder, log: { warn: () => undefined }, staleMs: 2000 });
const ids = (count: number) => sampleEvents(count).map((event) => event.id);

describe.each([
	['files', () => [onFiles(), onFiles()] as const],
	['memory', () => { const store = createMemoryStore(); return [store, store] as const; }],
])('two windows on a session in %s', (_, windows) => {
	it('one writes, the other reads and sees what is written', async () => {
		const [here, there] = windows();
		const writer = await created(here);
		writer.append(sampleEvents(2));
		const reader = await opened(there);
		const grown: string[] = [];
		reader.onGrown((events) => grown.push(...events.map((event) => event.id)));
		expect([writer.writable, reader.writable]).toEqual([true, false]);
		expect(() => reader.append([sampleEvent(3)])).toThrow(StoreFailed);
		expect(() => reader.saveDraft(null)).toThrow(StoreFailed);

		writer.append([sampleEvent(3)]);
		writer.append(sampleEvents(2, 4));
		await vi.waitFor(() => expect(grown).toEqual(['e3', 'e4', 'e5']), 5000);
		expect(reader.events).toEqual(sampleEvents(5));
	});

	it('the other continues with all that the first left, and can give it back', async () => {
		const [here, there] = windows();
		const first = await created(here);
		first.append(sampleEvents(1));
		const second = await opened(there);
		let lost = 0;
		first.onLost(() => lost++);
		first.append([sampleEvent(2)]);
		first.saveSecrets(sampleSecrets('turn0'));
		first.saveDraft({ turn: 'turn0', text: 'half' });

		expect(await second.takeOver()).toBe(true);
		expect(await second.takeOver()).toBe(true);
		expect(second).toMatchObject({ writable: true, events: sampleEvents(2), secrets: sampleSecrets('turn0'), draft: { text: 'half' } });
		expect([first.writable, lost]).toEqual([false, 1]);
		expect(() => first.append([sampleEvent(3)])).toThrow(StoreFailed);

		second.append([sampleEvent(3)]);
		await vi.waitFor(() => expect(first.events.map((event) => event.id)).toEqual(ids(3)), 5000);
		expect(await first.takeOver()).toBe(true);
		first.append([sampleEvent(4)]);
		expect(second.writable).toBe(false);
		await vi.waitFor(() => expect(second.events).toEqual(sampleEvents(4)), 5000);
	});

	it('the session is free when its window closes', async () => {
		const [here, there] = windows();
		const first = await here.create('s');
		const reader = await opened(there);
		await first.close();
		expect(await reader.takeOver()).toBe(true);
	});
});

describe('a lock on disk', () => {
	/** The process of a window that has ended. */
	const deadProcess = () => spawnSync(process.execPath, ['-e', '']).pid;
	const leaveLock = (owner: number, secondsAgo: number) => {
		const then = Date.now() / 1000 - secondsAgo;
		fs.mkdirSync(join(folder, 's.lock'));
		fs.utimesSync(join(folder, 's.lock'), then, then);
		fs.writeFileSync(join(folder, 's.owner.json'), JSON.stringify({ process: owner, host: hostname(), lock: 'other' }));
	};
	const written = async () => {
		const file = await onFiles().create('s');
		file.append(sampleEvents(1));
		await file.close();
	};

	it('of a window that was killed is free at once', async () => {
		await written();
		leaveLock(deadProcess(), 0);
		expect((await opened(onFiles())).writable).toBe(true);
	});

	it('of a window that lives is not, until its heartbeat stops', async () => {
		await written();
		leaveLock(process.pid, 0);
		expect((await opened(onFiles())).writable).toBe(false);
		fs.utimesSync(join(folder, 's.lock'), 0, 0);
		expect((await opened(onFiles())).writable).toBe(true);
	});

	it('is taken from a window that does not answer, once its heartbeat stops', async () => {
		await written();
		leaveLock(process.pid, 0);
		const file = await opened(onFiles());
		const taken = file.takeOver();
		fs.utimesSync(join(folder, 's.lock'), 0, 0);
		expect(await taken).toBe(true);
		file.append([sampleEvent(2)]);
		expect(fs.existsSync(join(folder, 's.request'))).toBe(false);
	});

	it('lost without a word is noticed by the first write: nothing is written twice', async () => {
		const asleep = await created(onFiles());
		asleep.append(sampleEvents(1));
		let lost = 0;
		asleep.onLost(() => lost++);
		fs.utimesSync(join(folder, 's.lock'), 0, 0);
		const other = await opened(onFiles());
		expect(other.writable).toBe(true);
		other.append([sampleEvent(2)]);
		expect(() => asleep.append([sampleEvent(2)])).toThrow(StoreFailed);
		expect([asleep.writable, lost]).toEqual([false, 1]);
		other.append([sampleEvent(3)]);
		expect((await opened(onFiles())).events).toEqual(sampleEvents(3));
		// Giving up did not take the lock away from the one that has it.
		expect(fs.existsSync(join(folder, 's.lock'))).toBe(true);
		expect(other.writable).toBe(true);
	});

	it('an old request that nobody waits for takes nothing away', async () => {
		fs.writeFileSync(join(folder, 's.request'), '');
		fs.utimesSync(join(folder, 's.request'), 0, 0);
		const writer = await created(onFiles());
		const reader = await opened(onFiles());
		writer.append(sampleEvents(1));
		await vi.waitFor(() => expect(reader.events).toHaveLength(1), 5000);
		expect(writer.writable).toBe(true);
	});
});
