import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../../extension/models/ledger';
import { LedgerFiles } from '../../../extension/models/ledgerFiles.node';

const noon = Date.UTC(2026, 10, 26, 12);
const usage = { promptTokens: 10, answerTokens: 1, isEstimate: false };

describe('the use of models, in files', () => {
	let home: string;
	let folder: string;
	let now = noon;
	const ledger = (): Ledger => new Ledger(new LedgerFiles(folder), { now: () => now });
	beforeEach(() => {
		home = mkdtempSync(join(tmpdir(), 'socratic-use-'));
		folder = join(home, 'use');
		now = noon;
	});
	afterEach(() => rmSync(home, { recursive: true, force: true }));

	test('two windows at once, in processes of their own: no call is lost, and a third window counts both', async () => {
		const writer = join(home, 'writer.mjs');
		await build({ entryPoints: [join(import.meta.dirname, 'ledgerWriter.ts')], outfile: writer, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
		const windows = ['s1', 's2'].map((session) => spawn(process.execPath, [writer, folder, session, '300'], { stdio: ['pipe', 'pipe', 'inherit'] }));
		await Promise.all(windows.map(({ stdout }) => once(stdout, 'data')));
		const ended = windows.map((window) => once(window, 'exit'));
		windows.forEach(({ stdin }) => stdin.end('go'));
		expect((await Promise.all(ended)).map(([code]) => code as unknown)).toEqual([0, 0]);
		const third = ledger();
		expect([third.today.tokens, third.ofSession('s1').tokens, third.ofSession('s2').tokens]).toEqual([6600, 3300, 3300]);
		expect(third.today.money).toBeCloseTo(600);
	});

	test('what another window adds is seen at the next look', async () => {
		const [mine, theirs] = [ledger(), ledger()];
		await mine.note('s1', usage, null);
		expect(theirs.today.tokens).toBe(11);
		await theirs.note('s1', usage, null);
		expect([mine.today.tokens, mine.ofSession('s1').tokens]).toEqual([22, 22]);
	});

	test('a line that a kill has cut short costs itself alone', async () => {
		await ledger().note('s1', usage, null);
		appendFileSync(join(folder, '2026-11.jsonl'), '\n{"version":1,"day":"2026-1');
		const after = ledger();
		expect(after.today.tokens).toBe(11);
		await after.note('s1', usage, null);
		expect([after.today.tokens, ledger().today.tokens]).toEqual([22, 22]);
	});

	test.each(['not JSON', '{}', '{"version":2}', '{"version":1,"day":"2026-11-26","session":null,"spent":{"tokens":-1,"money":0}}', '7'])('what is no entry counts as none: %s', async (line) => {
		await ledger().note(null, usage, null);
		appendFileSync(join(folder, '2026-11.jsonl'), `\n${line}\n`);
		expect(ledger().today.tokens).toBe(11);
	});

	test('months of long ago go, and a session over the end of a month is counted whole', async () => {
		for (const month of [6, 7, 8, 9, 10, 11]) {
			now = Date.UTC(2026, month - 1, 15, 12);
			await ledger().note('s1', usage, null);
		}
		expect(readdirSync(folder)).toEqual(['2026-09.jsonl', '2026-10.jsonl', '2026-11.jsonl']);
		expect([ledger().ofSession('s1').tokens, ledger().today.tokens]).toEqual([33, 11]);
	});

	test('a folder that cannot be made rejects the note, and what is used counts as nothing', async () => {
		writeFileSync(folder, 'a file stands there');
		expect(ledger().today.tokens).toBe(0);
		await expect(ledger().note('s1', usage, null)).rejects.toThrow();
	});
});
