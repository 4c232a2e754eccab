/**
 * What a student knows, to be taken along: the journals of their sessions as one file, for another computer or for keeping. What they
 * show is worked out from them there. Nothing of a diagnosis is in it, no reference of a course, and no key.
 */
import * as z from 'zod';
import { eventSchema, schemaVersion, type SessionEvent } from '../session/events/events';
import { isNewer } from '../session/store/journal';
import type { SessionFile, SessionStore } from '../session/store/store';

const format = 'socratic-progress';
const formatVersion = 1;

/** A session and its journal. */
export interface PortableSession {
	readonly id: string;
	readonly events: readonly SessionEvent[];
}

const fileSchema = z.object({
	format: z.literal(format),
	v: z.literal(formatVersion),
	sessions: z.array(z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,99}$/i), events: z.array(z.unknown()) })),
});

/** The file's text. `at`: milliseconds since 1970. */
export function exported(sessions: readonly PortableSession[], at: number): string {
	const file: z.infer<typeof fileSchema> & { readonly exportedAt: string } = {
		format, v: formatVersion, exportedAt: new Date(at).toISOString(),
		sessions: sessions.map(({ id, events }) => ({ id, events: events.map(withoutCourse) })),
	};
	return JSON.stringify(file);
}

/** A course's own program and helpers stay where they are. */
function withoutCourse(event: SessionEvent): SessionEvent {
	if (event.type !== 'started' && event.type !== 'problem-changed') {
		return event;
	}
	const { reference: _reference, prelude: _prelude, ...problem } = event.problem;
	return { ...event, problem };
}

/** What a file holds: its sessions, and how many of them could not be read; or that it is no such file, or one of a newer version. */
export type Portable = { readonly kind: 'sessions'; readonly sessions: readonly PortableSession[]; readonly unread: number } | { readonly kind: 'other' | 'newer' };

export function portableIn(text: string): Portable {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { kind: 'other' };
	}
	const head = z.object({ format: z.literal(format), v: z.number() }).safeParse(value);
	if (!head.success || head.data.v > formatVersion) {
		return { kind: head.success ? 'newer' : 'other' };
	}
	const file = fileSchema.safeParse(value);
	if (!file.success) {
		return { kind: 'other' };
	}
	if (file.data.sessions.some(({ events }) => events.some(isNewer))) {
		return { kind: 'newer' };
	}
	const read = file.data.sessions.map(({ id, events }) => ({ id, events: z.array(eventSchema).safeParse(events) }));
	const sessions = read.flatMap(({ id, events }) => (events.success && events.data[0]?.type === 'started' && events.data.every(({ v }) => v === schemaVersion) ? [{ id, events: events.data }] : []));
	return { kind: 'sessions', sessions, unread: read.length - sessions.length };
}

/** What became of an import: sessions that are new here, that went on elsewhere, that were here already, that went on in both places, and that another window holds. */
export interface Imported {
	readonly added: number;
	readonly longer: number;
	readonly same: number;
	readonly apart: number;
	readonly busy: number;
}

/**
 * Takes sessions over into the store. One that is here already is only made longer, where the other has gone on from it; nothing of it is
 * ever replaced. Rejects with `StoreFailed` when the disk refuses; what was taken before stays.
 */
export async function takeOver(store: SessionStore, sessions: readonly PortableSession[], signal: AbortSignal): Promise<Imported> {
	const became = { added: 0, longer: 0, same: 0, apart: 0, busy: 0 };
	for (const { id, events } of sessions) {
		signal.throwIfAborted();
		became[await takeOne(store, id, events)]++;
	}
	return became;
}

async function takeOne(store: SessionStore, id: string, events: readonly SessionEvent[]): Promise<keyof Imported> {
	const own = await store.read(id);
	if (own === null) {
		await writing(await store.create(id), events);
		return 'added';
	}
	const shared = own.findIndex((event, at) => event.id !== events[at]?.id);
	if (shared === -1 && own.length < events.length) {
		return (await writing(await store.open(id), events.slice(own.length))) ? 'longer' : 'busy';
	}
	return shared === -1 || shared === events.length ? 'same' : 'apart';
}

async function writing(file: SessionFile | null, events: readonly SessionEvent[]): Promise<boolean> {
	try {
		if (!file?.writable) {
			return false;
		}
		file.append(events);
		return true;
	} finally {
		await file?.close();
	}
}
