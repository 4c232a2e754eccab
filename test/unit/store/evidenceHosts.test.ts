import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EvidenceFiles } from '../../../extension/session/store/evidenceFiles.node';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { begun } from './evidenceTurns';

const turns = 40;
let root: string;
beforeAll(() => {
	root = fs.mkdtempSync(join(tmpdir(), 'socratic-hosts-'));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** What a host said until it ended. */
function host(script: string, name: string): Promise<readonly string[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, root, name, String(turns)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
		let text = '';
		child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
		child.on('error', reject);
		child.on('close', (code) => (code === 0 ? resolve(text.trim().split('\n')) : reject(new Error(`${name} ended with ${code}: ${text}`))));
	});
}

it('two hosts, each a process, lose no evidence and double none, whatever they write and keep at once', async () => {
	const script = join(root, 'host.cjs');
	await build({ entryPoints: [join(import.meta.dirname, 'evidenceHost.ts')], outfile: script, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
	const log = { warn: (message: string) => void expect.unreachable(message) };
	const shared = await createSessionStore({ folder: join(root, 'sessions'), log }).create('shared');
	shared.append([begun('shared')]);
	await shared.close();

	const said = await Promise.all([host(script, 'one'), host(script, 'two')]);
	// Nothing was unreadable to either of them, and at most one of them wrote the shared session at a time.
	expect(said.flat().filter((line) => line !== 'writer' && line !== 'reader')).toEqual([]);

	const kept = { sessions: join(root, 'sessions'), kept: join(root, 'knowledge', 'seen.json'), release: '1', log };
	const { evidence, notes } = await new EvidenceFiles(kept).gather();
	expect(notes).toEqual([]);
	const count = (session: string): number => evidence.filter((one) => one.session === session).length;
	expect([count('one'), count('two')]).toEqual([turns, turns]);
	// What was kept says the same as the journals themselves.
	expect(evidence).toEqual((await new EvidenceFiles({ ...kept, kept: null }).gather()).evidence);
	const journal = fs.readFileSync(join(root, 'sessions', 'shared.jsonl'), 'utf8');
	expect(count('shared')).toBe(journal.match(/"type":"assessed"/g)?.length ?? 0);
	expect(fs.readdirSync(join(root, 'knowledge'))).toEqual(['seen.json']);
});
