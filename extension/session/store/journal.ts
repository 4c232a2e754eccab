/**
 * A journal as text: one event a line, as JSON. Pure, so that whatever has a journal (the store, a hand-in, an evaluation) reads
 * it in the same way.
 */
import { eventSchema, schemaVersion, type SessionEvent } from '../events/events';
import { exactFit } from './exactFit';
import { storeFailures } from './storeFailures';

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const isEvent = exactFit(eventSchema);

/** What a journal holds up to its last whole line. */
export interface JournalPart {
	readonly events: readonly SessionEvent[];
	/** Bytes up to and with the last newline; what follows is a torn line. */
	readonly end: number;
	/** Lines read, blank ones too. */
	readonly lines: number;
}

/**
 * The events as lines, each ended by a newline. Throws `StoreFailed` for an event that would not be readable again
 * (a number that is not finite, say): refused now, it cannot spoil a journal.
 */
export function journalText(events: readonly SessionEvent[]): string {
	return events
		.map((event) => {
			const fit = eventSchema.safeParse(event);
			if (!fit.success) {
				throw storeFailures.unfit(event.type, fit.error);
			}
			return `${JSON.stringify(fit.data)}\n`;
		})
		.join('');
}

/**
 * Reads the whole lines of a journal, or of a part of it that begins at a line's start. `file` and `firstLine` (one-based) are
 * for the message only. Throws `StoreFailed` for a line that is no event, or one of a newer version.
 */
export function readJournal(bytes: Uint8Array, file: string, firstLine = 1): JournalPart {
	const end = bytes.lastIndexOf(newline) + 1;
	const lines = linesOf(bytes.subarray(0, end), file, firstLine);
	const events = lines.flatMap((text, at) => readLine(text, file, firstLine + at) ?? []);
	return { events, end, lines: lines.length };
}

/** Decoded at once: thousands of journals are read at the start, and a call for each line costs more than the decoding. */
function linesOf(bytes: Uint8Array, file: string, firstLine: number): readonly string[] {
	try {
		return utf8.decode(bytes).split('\n').slice(0, -1);
	} catch (error) {
		throw storeFailures.broken(file, firstLine + lineWithoutText(bytes), error);
	}
}

/** How many lines stand before the first one that is no UTF-8. */
function lineWithoutText(bytes: Uint8Array): number {
	let line = 0;
	for (let start = 0; start < bytes.length; line++) {
		const end = bytes.indexOf(newline, start);
		try {
			utf8.decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end + 1;
	}
	return line;
}

/** Null for a blank line (someone looked at the file in an editor). */
function readLine(text: string, file: string, line: number): SessionEvent | null {
	if (text.trim() === '') {
		return null;
	}
	const value = readJson(text, file, line);
	if (isEvent(value)) {
		return value;
	}
	if (isNewer(value)) {
		throw storeFailures.newer(file);
	}
	const event = eventSchema.safeParse(value);
	if (!event.success) {
		throw storeFailures.broken(file, line, event.error);
	}
	return event.data;
}

function readJson(text: string, file: string, line: number): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw storeFailures.broken(file, line, error);
	}
}

/** The value says that it was written by a later schema than this code knows. */
export function isNewer(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' && value.v > schemaVersion;
}
