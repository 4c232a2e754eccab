import * as z from 'zod';
import { wireSchema, type Wire } from './wire';

/** What the harness leaves behind of one run: numbers at fixed places, and a log. All of it may be forged, or half written. */
export interface Left {
	readonly ending: number;
	/** One-based; 0 where it is not known. */
	readonly line: number;
	readonly steps: number;
	readonly rounds: number;
	/** 0 the program, 1 the expected value, 2 what comes before the call, 3 the call. */
	readonly part: number;
	readonly judged: number;
	/** How much had been printed when each line was asked for. */
	readonly asked: readonly number[];
	/** Zero-based, ascending. */
	readonly lines: readonly number[];
	readonly log: readonly LogEntry[];
	/** There was more to tell than there was room for. */
	readonly isFull: boolean;
}

export const endings = { running: 0, ended: 1, returned: 2, exited: 3, failed: 4, endless: 5, slow: 6, waiting: 7, memory: 8, tooMuch: 9 } as const;

const line = z.number().int().min(0).max(10_000_000);
const number = z.number().int().min(-1).max(10_000_000);
const changes = z.array(z.tuple([number, wireSchema])).max(300);

const entrySchema = z.discriminatedUnion('k', [
	z.object({ k: z.enum(['line', 'return', 'raise']), l: line, a: number, c: changes }),
	z.object({ k: z.literal('enter'), a: number, f: number, up: number, p: number, c: changes }),
	z.object({ k: z.literal('value'), a: number, v: wireSchema }),
	z.object({ k: z.literal('outcome'), p: number, v: wireSchema }),
	z.object({ k: z.literal('raised'), type: z.string().max(300), message: z.string().max(4000), about: z.string().max(300).optional(), line, frames: z.array(z.tuple([number, line])).max(100) }),
]);
export type LogEntry = z.infer<typeof entrySchema>;

const mostPrompts = 200;
const mostLines = 10_000;
const headBytes = 48;
/** Where the lines stand, and how far what a batch tells of each run goes. */
export const shortBytes = headBytes + 4 * mostPrompts;
const logAt = shortBytes + mostLines;
const mostEntries = 40_000;

/** Reads what one run left; null where it is too short to be that. `isShort`: without the lines, as a batch tells it. */
export function readLeft(bytes: Uint8Array, isShort = false): Left | null {
	const start = isShort ? shortBytes : logAt;
	if (bytes.byteLength < start) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const word = (at: number) => view.getUint32(at, true);
	const long = (at: number) => Number(view.getBigUint64(at, true) & 0x1fffffffffffffn);
	const asked = Array.from({ length: Math.min(word(32), mostPrompts) }, (_, at) => word(headBytes + 4 * at));
	const lines: number[] = [];
	if (!isShort) for (let at = 1; at < mostLines; at += 1) if (bytes[shortBytes + at]) lines.push(at - 1);
	return {
		ending: word(4), line: word(8), steps: long(16), rounds: long(24), part: word(36), isFull: word(40) !== 0, judged: word(44), asked, lines,
		log: readLog(bytes.subarray(start, Math.min(bytes.byteLength, start + word(12)))),
	};
}

function readLog(bytes: Uint8Array): readonly LogEntry[] {
	const entries: LogEntry[] = [];
	for (const text of new TextDecoder().decode(bytes).split('\n')) {
		if (text === '' || entries.length >= mostEntries) continue;
		let raw: unknown;
		try {
			raw = JSON.parse(text);
		} catch {
			continue;
		}
		const parsed = entrySchema.safeParse(raw);
		if (parsed.success) entries.push(parsed.data);
	}
	return entries;
}

/** The value of a part of the test: 1 what is expected, 3 what the call gave. */
export function outcomeIn({ log }: Left, part: number): Wire | null {
	for (const entry of log) if (entry.k === 'outcome' && entry.p === part) return entry.v;
	return null;
}

export type RaisedEntry = Extract<LogEntry, { k: 'raised' }>;

/** What stopped the run, as the harness wrote it down. */
export function raisedIn({ log }: Left): RaisedEntry | null {
	for (const entry of log) if (entry.k === 'raised') return entry;
	return null;
}
