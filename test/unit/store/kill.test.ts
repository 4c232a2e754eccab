import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as zod from 'zod';
import { foldAll } from '../../../extension/session/events/fold';
import { openTurn } from '../../../extension/session/state';
import type { SessionStore } from '../../../extension/session/store/store';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { answerText, sampleEvent, sampleEvents } from './sampleEvents';

const kills = 200;
const atOnce = 2;
/**
 * Where each writer dies, always the same: most at a touch of the disk, in the middle of a write where it is one, some by a kill
 * from outside after so many reports, wherever that finds them; a few before they have made their file.
 */
const points = fc
	.sample(fc.integer({ min: 1, max: 180 }), { numRuns: kills, seed: 20261122 })
	.map((at, index) => (index % 10 === 0 ? { reports: at % 40 } : { touch: at }));
type Point = (typeof points)[number];

let folder: string;
let writer: string;
let store: SessionStore;
const warnings: string[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'socratic-kill-'));
	writer = join(folder, 'writer.cjs');
	await build({
		entryPoints: [join(import.meta.dirname, 'killedWriter.ts')], outfile: writer, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', plugins: [withoutSchemas],
	});
	store = createSessionStore({ folder: join(folder, 'sessions'), log: { warn: (message) => warnings.push(message) } });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The writer's schemas take everything: loading them would be most of its life, and what is tested here is the writing. */
const withoutSchemas: Plugin = {
	name: 'without-schemas',
	setup: ({ onResolve, onLoad }) => {
		onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'without-schemas' }));
		onLoad({ filter: /.*/, namespace: 'without-schemas' }, () => ({
			contents: `
				const take = { parse: (data) => data, safeParse: (data) => ({ success: true, data }) };
				const schema = new Proxy(() => schema, { get: (_, name) => take[name] ?? schema });
				export { ${Object.keys(zod).map((name) => `schema as ${name}`).join(', ')} };`,
		}));
	},
};

it(`what was saved is there after a kill -9, at ${kills} points`, async () => {
	let torn = 0;
	const left = points.map((point, at) => ({ point, id: `s${at}` }));
	const worker = async () => {
		for (let next = left.pop(); next; next = left.pop()) {
			const reports = await writtenUntil(next.point, next.id);
			torn += isTorn(next.id) ? 1 : 0;
			await check(next.id, reports);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	expect(warnings).toEqual([]);
	// Else no writer died in the middle of an event, and this proved too little.
	expect(torn).toBeGreaterThan(0);
}, 120_000);

function isTorn(id: string): boolean {
	const path = join(folder, 'sessions', `${id}.jsonl`);
	return existsSync(path) && !/^$|\n$/.test(readFileSync(path, 'utf8'));
}

/** What a writer reported before it died. */
function writtenUntil(point: Point, id: string): Promise<readonly string[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [writer, join(folder, 'sessions'), id, String(point.touch)], {
			stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' },
		});
		let text = '';
		child.stdout.setEncoding('utf8').on('data', (part: string) => {
			text += part;
			if (point.reports !== undefined && text.split('\n').length - 1 > point.reports) {
				child.kill('SIGKILL');
			}
		});
		child.on('error', reject);
		child.on('close', (code, signal) => (signal === 'SIGKILL' ? resolve(text.split('\n').slice(0, -1)) : reject(new Error(`the writer ended by itself (${code}): ${text}`))));
	});
}

async function check(id: string, reports: readonly string[]): Promise<void> {
	const told = reports.map((report) => report.split(' '));
	const saved = Number(told.findLast(([kind]) => kind === 'e')?.[1] ?? 0);
	const [, draftTurn, draftLength] = told.findLast(([kind]) => kind === 'd') ?? [];
	const file = await store.open(id);
	if (!file) {
		expect(saved).toBe(0);
		return;
	}

	expect(file.events.length).toBeGreaterThanOrEqual(saved);
	expect(file.events).toEqual(sampleEvents(file.events.length));
	const state = foldAll(file.events);
	expect(state === null).toBe(file.events.length === 0);
	const turn = state && openTurn(state);
	if (turn?.given === null && turn.id === draftTurn) {
		expect(file.draft?.turn).toBe(turn.id);
		expect(file.draft?.text).toBe(answerText.slice(0, file.draft?.text.length));
		expect(file.draft?.text.length).toBeGreaterThanOrEqual(Number(draftLength));
	}
	if (turn) {
		expect(Object.keys(file.secrets.questions)).toEqual([turn.id]);
	}

	// A lock is named a moment after it is made; once anything was written, a dead window's is free at once.
	if (saved > 0) {
		expect(file.writable).toBe(true);
		file.append([sampleEvent(file.events.length + 1)]);
	}
	const { length } = file.events;
	await file.close();
	const again = await store.open(id);
	expect(again?.events).toEqual(sampleEvents(length));
	await again?.close();
}
