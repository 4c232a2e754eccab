import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runKept } from '../../../scripts/lib/processes.mjs';

/** Says something, waits for a file, and says something else on its other output. */
const speaker = `
	const { existsSync } = require('node:fs');
	console.log('before');
	const looking = setInterval(() => {
		if (!existsSync(process.argv[1])) return;
		clearInterval(looking);
		console.error('after');
		process.exitCode = 3;
	}, 10);
`;

describe('a program whose output is kept', () => {
	let folder: string;
	let written: string[];
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'kept-'));
		written = [];
		vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
	});
	afterEach(() => {
		vi.restoreAllMocks();
		rmSync(folder, { recursive: true, force: true });
	});
	const start = (go: string) => runKept(process.execPath, ['-e', speaker, go]);

	test('is silent until it is shown, also when it has ended; its status is that of the program', async () => {
		const go = join(folder, 'go');
		writeFileSync(go, '');
		const { show, ended } = start(go);
		expect(await ended).toBe(3);
		expect(written).toEqual([]);
		show();
		expect(written.join('')).toBe('before\nafter\n');
	});

	test('goes on to the terminal once it is shown', async () => {
		const go = join(folder, 'go');
		const { show, ended } = start(go);
		show();
		await vi.waitUntil(() => written.join('') === 'before\n', { timeout: 10_000 });
		writeFileSync(go, '');
		await ended;
		expect(written.join('')).toBe('before\nafter\n');
	});

	test('is told of a signal to this process as long as it runs', async () => {
		const before = process.listeners('SIGTERM');
		const { ended } = start(join(folder, 'never'));
		const [forward] = process.listeners('SIGTERM').filter((listener) => !before.includes(listener));
		forward?.('SIGTERM');
		expect(await ended).toBe(143);
		expect(process.listeners('SIGTERM')).toEqual(before);
	});
});
