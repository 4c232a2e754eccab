/** A folder of hand-ins, read file by file and line by line: of each no more is held than a session and what it comes to. */
import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SessionEvent } from '../../session/events/events';
import { HandInReader, handInEnd, readHandIn, type HandInHead } from '../handIn';
import { brokenWords, HandInBroken } from '../handInBroken';
import { linesOf } from '../handInText';
import { ClassFold, studentKey } from './classFold';
import { HandInFold, type HandInFacts } from './handInFold';

export interface ReadingOptions {
	/** The day of a time, as `2026-11-26`. */
	readonly dayOf: (at: number) => string;
	readonly signal: AbortSignal;
	/** So many of so many files are read. */
	readonly progress: (done: number, of: number) => void;
}

/** Bytes that are read at a time. */
const pieceSize = 64 * 1024;

/**
 * All hand-ins of a folder and of those in it. A file that cannot be read is listed with its reason; where a student handed in several
 * times, the newest file that can be read counts. Rejects with the signal's reason, and where the folder itself cannot be read.
 */
export async function readClass(folder: string, { dayOf, signal, progress }: ReadingOptions): Promise<ClassFold> {
	const fold = new ClassFold(dayOf);
	const files = await filesIn(folder);
	const heads = await headsOf(folder, files, fold, signal);
	let done = files.length - heads.length;
	for (const own of byStudent(heads)) {
		let newer: string | null = null;
		for (const { file, head } of own) {
			signal.throwIfAborted();
			if (newer === null) {
				const facts = await orBroken(file, fold, () => factsIn(join(folder, file), signal));
				if (facts) {
					fold.add(file, facts);
					newer = file;
				}
			} else {
				fold.older.push({ file, newer, pseudonym: head.pseudonym });
			}
			progress(++done, files.length);
		}
	}
	return fold;
}

/** The events of one session of a hand-in; null where it is not there any more. Throws `HandInBroken`. */
export async function eventsIn(path: string, session: string): Promise<readonly SessionEvent[] | null> {
	let events: SessionEvent[] | null = null;
	for await (const part of readHandIn(linesOf(piecesOf(path)))) {
		if (part.kind === 'event') {
			events?.push(part.event);
		} else if (events) {
			break;
		} else if (part.kind === 'session' && part.id === session) {
			events = [];
		}
	}
	return events;
}

interface Handed {
	readonly file: string;
	readonly head: HandInHead;
}

/** Paths from the folder, in order. What a link leads to is not followed. */
export async function filesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile() && entry.name.endsWith(`.${handInEnd}`)).map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
}

async function headsOf(folder: string, files: readonly string[], fold: ClassFold, signal: AbortSignal): Promise<readonly Handed[]> {
	const heads: Handed[] = [];
	for (const file of files) {
		signal.throwIfAborted();
		const head = await orBroken(file, fold, () => headIn(join(folder, file)));
		if (head) {
			heads.push({ file, head });
		}
	}
	return heads;
}

/** The hand-ins of each student, newest first; the students in the order of their first file. */
function byStudent(heads: readonly Handed[]): Iterable<readonly Handed[]> {
	const all = new Map<string, Handed[]>();
	for (const one of heads) {
		const key = studentKey(one.head);
		const own = all.get(key) ?? [];
		own.push(one);
		all.set(key, own);
	}
	all.forEach((own) => own.sort((a, b) => b.head.exportedAt - a.head.exportedAt));
	return all.values();
}

/** Null where the file is broken or the disk refuses it; then it is listed. */
async function orBroken<T>(file: string, { broken }: ClassFold, work: () => Promise<T>): Promise<T | null> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof HandInBroken) {
			broken.push({ file, reason: error.message });
		} else {
			// Whatever one file brings about must not stop a whole class.
			broken.push({ file, reason: brokenWords({ kind: 'disk', why: error instanceof Error ? error.message : String(error) }) });
		}
		return null;
	}
}

async function headIn(path: string): Promise<HandInHead> {
	const reader = new HandInReader();
	for await (const line of linesOf(piecesOf(path, 4096))) {
		const part = reader.take(line);
		if (part?.kind === 'head') {
			return part.head;
		}
	}
	throw new HandInBroken({ kind: 'other' });
}

async function factsIn(path: string, signal: AbortSignal): Promise<HandInFacts> {
	const fold = new HandInFold();
	let whole: HandInFacts | null = null;
	for await (const part of readHandIn(linesOf(piecesOf(path)), signal)) {
		whole = fold.take(part);
	}
	if (!whole) {
		throw new HandInBroken({ kind: 'cut' });
	}
	return whole;
}

/** A file's bytes; each piece is to be used before the next one is asked for. */
export async function* piecesOf(path: string, size = pieceSize): AsyncIterable<Uint8Array> {
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafe(size);
		for (;;) {
			const { bytesRead } = await file.read(buffer, 0, size);
			if (bytesRead === 0) {
				return;
			}
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}
