/**
 * A journal as text: one event a line, as JSON. Pure, so that whatever has a journal (the store, a hand-in, an evaluation) reads
 * it in the same way.
 */
import { eventSchema, schemaVersion, type SessionEvent } from '../events/events';
import { storeFailures } from './storeFailures';

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });

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
	const events: SessionEvent[] = [];
	let start = 0;
	let line = firstLine;
	for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, start)) {
		const event = readLine(bytes.subarray(start, at), file, line);
		if (event) {
			events.push(event);
		}
		start = at + 1;
		line++;
	}
	return { events, end: start, lines: line - firstLine };
}

function readLine(bytes: Uint8Array, file: string, line: number): SessionEvent | null {
	const value = readJson(bytes, file, line);
	if (value === undefined) {
		return null;
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

/** Undefined for a blank line (someone looked at the file in an editor). */
function readJson(bytes: Uint8Array, file: string, line: number): unknown {
	try {
		const text = utf8.decode(bytes);
		return text.trim() === '' ? undefined : JSON.parse(text);
	} catch (error) {
		throw storeFailures.broken(file, line, error);
	}
}

/** The value says that it was written by a later schema than this code knows. */
export function isNewer(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' && value.v > schemaVersion;
}
