import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FlushedFile } from '../../../extension/session/store/flushedFile.node';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { KeptLog } from '../../support/keptLog';
import { sampleEvents } from './sampleEvents';

describe('what was written is asked to be kept by the disk', () => {
	let folder: string;
	/** Answers of the disk that are still to come. */
	let answers: (() => void)[];
	beforeEach(() => {
		folder = fs.mkdtempSync(join(tmpdir(), 'socratic-flush-'));
		answers = [];
		vi.spyOn(fs, 'fdatasync').mockImplementation((_, answer) => void answers.push(() => answer(null)));
	});
	afterEach(() => {
		vi.restoreAllMocks();
		fs.rmSync(folder, { recursive: true, force: true });
	});

	const isOpen = (descriptor: number): boolean => {
		try {
			fs.fstatSync(descriptor);
			return true;
		} catch {
			return false;
		}
	};

	test('with every event of a session, and nobody waits for it', async () => {
		const file = await createSessionStore({ folder, log: new KeptLog() }).create('s1');
		file.append(sampleEvents(1));
		expect(answers).toHaveLength(1);
		expect(file.events).toHaveLength(1);
		answers.pop()?.();
		await file.close();
	});

	test('requests that come while one is under way are one more', () => {
		const file = FlushedFile.open(join(folder, 'a'));
		file.flush();
		file.flush();
		file.flush();
		expect(answers).toHaveLength(1);
		answers[0]?.();
		expect(answers).toHaveLength(2);
		answers[1]?.();
		expect(answers).toHaveLength(2);
		file.close();
	});

	test('a file is closed when the disk has answered, and at once when nothing is under way', () => {
		const file = FlushedFile.open(join(folder, 'a'));
		file.flush();
		file.close();
		expect(isOpen(file.descriptor)).toBe(true);
		answers[0]?.();
		expect(isOpen(file.descriptor)).toBe(false);
		const idle = FlushedFile.open(join(folder, 'a'));
		idle.close();
		expect(isOpen(idle.descriptor)).toBe(false);
	});
});
