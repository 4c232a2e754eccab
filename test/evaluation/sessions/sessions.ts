/**
 * `npm run evaluate -- sessions`: plays sessions on data with a model as tutor and a simulated student. One JSON line a turn, and one
 * a session, go to the file of turns as they happen; cases that it holds whole are not played again.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../../../extension/clock';
import type { ChatModel } from '../../../extension/models/chatModel';
import { Dialects } from '../../../extension/models/dialect';
import { OpenAiChatModel } from '../../../extension/models/openAiChatModel';
import { RetryingChatModel } from '../../../extension/models/retryingChatModel';
import { SentLog } from '../../../extension/models/sent';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { plainParts, type PlainParts } from '../../support/plainParts';
import type { Evaluation, Options } from '../main';
import { cannedServer } from './cannedServer';
import { CountedChatModel } from './counted';
import { type Item, readItems } from './items';
import { playOurs } from './ours';
import { type CaseLine, isCase, type Line, summaryOf } from './played';
import { playPublished } from './published';
import { patience, type Scene } from './scene';
import { ModelStudent, ScriptedStudent, type SimulatedStudent } from './student';
import { playVanilla } from './vanilla';

export const tutors = ['ours', 'published', 'vanilla'] as const;
export type TutorName = (typeof tutors)[number];

export interface ModelAddress {
	/** `canned`: the server of this evaluation's own. */
	readonly baseUrl: string;
	readonly model: string;
	/** The name of the environment variable that holds the key; null for none. */
	readonly keyEnv: string | null;
}

export interface SessionOptions {
	readonly tutor: TutorName;
	readonly model: ModelAddress;
	/** Who plays the student; null: the data. */
	readonly student: ModelAddress | null;
	/** Sessions at a time. */
	readonly parallel: number;
	/** The file of turns; null: none is kept, and nothing can be taken up again. */
	readonly turns: string | null;
	readonly speculates: boolean;
}

export async function evaluateSessions({ data, limit, log }: Options, options: SessionOptions): Promise<Evaluation> {
	const plain = await plainParts();
	const lines: Line[] = options.turns === null ? [] : [...takenUp(options.turns)];
	const have = new Set(lines.filter(isCase).map((line) => line.case));
	const left: string[] = [];
	const items: Item[] = [];
	for (const file of data) {
		const read = await readItems(file, limit, plain.parser, plain.parts.runner, (text) => plain.parts.read(text).runnable);
		items.push(...read.items);
		left.push(...read.left);
	}
	const canned = [options.model, options.student].some((address) => address?.baseUrl === 'canned') ? await cannedServer(items) : null;
	const keep = (line: Line): void => {
		lines.push(line);
		if (options.turns !== null) appendFileSync(options.turns, `${JSON.stringify(line)}\n`);
	};
	try {
		const waiting = items.filter(({ id }) => !have.has(id));
		log(`${waiting.length} sessions to play with ${options.tutor}${have.size > 0 ? `, ${have.size} were played before` : ''}`);
		await Promise.all(Array.from({ length: Math.max(1, options.parallel) }, async () => {
			for (let item = waiting.shift(); item; item = waiting.shift()) {
				const done = await playOne(item, plain, options, canned?.baseUrl ?? null, keep);
				keep(done);
				log(`${done.case}: ${done.success ? 'success' : done.passes ? 'passes' : 'not solved'}, ${done.turns} turns, ${done.counts.calls} calls${done.trouble === null ? '' : `, trouble: ${done.trouble}`}`);
			}
		}));
	} finally {
		await canned?.close();
		plain.dispose();
	}
	const wanted = new Set(items.map(({ id }) => id));
	const counted = lines.filter((line) => wanted.has(line.case));
	return {
		name: 'sessions',
		summary: { tutor: options.tutor, ...summaryOf(counted), notPlayed: left.length },
		cases: [...counted.filter(isCase).map((line) => ({ id: line.case, ...line, turns: counted.filter((other) => !isCase(other) && other.case === line.case) })), ...left.map((id) => ({ id, outcome: 'not played: its tests do not tell the buggy program from the right one' }))],
	};
}

async function playOne(item: Item, plain: PlainParts, options: SessionOptions, cannedUrl: string | null, keep: (line: Line) => void): Promise<CaseLine> {
	const { signal } = new AbortController();
	const model = new CountedChatModel(modelAt(options.model, cannedUrl));
	const student: SimulatedStudent = options.student === null ? new ScriptedStudent(item) : new ModelStudent(item, modelAt(options.student, cannedUrl));
	const scene: Scene = { item, student, model, runner: plain.parts.runner, runnable: (text) => plain.parts.read(text).runnable, signal, now: Date.now, write: keep, patience };
	switch (options.tutor) {
		case 'ours':
			return playOurs(scene, plain.parts, createMemoryStore(), options.speculates);
		case 'published':
			return playPublished(scene);
		case 'vanilla':
			return playVanilla(scene);
	}
}

export function modelAt({ baseUrl, model, keyEnv }: ModelAddress, cannedUrl: string | null): ChatModel {
	const key = keyEnv === null ? null : (process.env[keyEnv] ?? null);
	if (keyEnv !== null && key === null) throw new Error(`the environment variable ${keyEnv} holds no key`);
	const endpoint = { baseUrl: baseUrl === 'canned' && cannedUrl !== null ? cannedUrl : baseUrl, model };
	const plain = new OpenAiChatModel({ endpoint, key: async () => key, dialects: new Dialects(), sent: new SentLog(), fetch: (input, init) => globalThis.fetch(input, init), clock: systemClock, silenceMs: 120_000 });
	return new RetryingChatModel(plain, { clock: systemClock });
}

/** The lines of an earlier run: whole sessions only; what was begun is cut off, since it is played anew. */
function takenUp(file: string): readonly Line[] {
	if (!existsSync(file)) {
		mkdirSync(dirname(file), { recursive: true });
		return [];
	}
	const lines = readFileSync(file, 'utf8').split('\n').flatMap((text): Line[] => {
		try {
			return text === '' ? [] : [JSON.parse(text) as Line];
		} catch {
			return [];
		}
	});
	const done = new Set(lines.filter(isCase).map((line) => line.case));
	const whole = lines.filter((line) => done.has(line.case));
	writeFileSync(file, whole.map((line) => `${JSON.stringify(line)}\n`).join(''));
	return whole;
}
