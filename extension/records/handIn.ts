/**
 * A hand-in: what a student gives to their instructor, as a text of JSON lines. It begins with a head; then come the sessions, each a
 * line with its id and its events as the journal has them; then how explanations were used; then a line that says how many lines
 * stood before it, so that a cut file is known. No reference of a course is in it, no diagnosis, no key and no path of the
 * student's computer. Pure.
 */
import * as z from 'zod';
import { useSchema, type Use } from '../explain/use';
import { eventSchema, type SessionEvent } from '../session/events/events';
import { exactFit } from '../session/store/exactFit';
import { isNewer } from '../session/store/journal';
import { HandInBroken } from './handInBroken';

export const handInFormat = 'socratic-handin';
const formatVersion = 1;
/** How the name of a hand-in ends, without the dot. */
export const handInEnd = 'socratic-handin';

/** A file is refused that has a session of more events: nobody's session is that long, and one is held in memory at a time. */
const mostEvents = 50_000;
const mostExplained = 20_000;

const name = z.string().min(1).max(200);
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,99}$/i);

/** Who hands in, and for which course. */
export const handInWhoSchema = z.object({
	/** Null: without a course. */
	course: z.object({ id: name, name, release: z.number().int().nonnegative() }).nullable(),
	/** The same in every hand-in of a student. */
	pseudonym: name,
	/** The study of the course, and the arm of it that the student is in; null without one. */
	study: name.nullable(),
	arm: name.nullable(),
});

const headSchema = handInWhoSchema.extend({
	format: z.literal(handInFormat),
	v: z.literal(formatVersion),
	exportedAt: z.iso.datetime(),
	/** Of the extension. */
	release: z.string().max(100),
	sessions: z.number().int().nonnegative(),
});

const sessionSchema = z.strictObject({ session: idSchema });
const explainedSchema = z.strictObject({ explained: useSchema });
const endSchema = z.strictObject({ end: z.literal(true), lines: z.number().int().positive() });
const isEvent = exactFit(eventSchema);

export type HandInWho = z.infer<typeof handInWhoSchema>;

/** What stands at the beginning. `exportedAt`: milliseconds since 1970; `release`: of the extension. */
export interface HandInHead extends HandInWho {
	readonly exportedAt: number;
	readonly release: string;
	/** How many sessions are in it. */
	readonly sessions: number;
}

export interface HandInSession {
	readonly id: string;
	readonly events: readonly SessionEvent[];
}

/** A hand-in piece by piece, in the order of the file. Events belong to the session before them. */
export type HandInPart =
	| { readonly kind: 'head'; readonly head: HandInHead }
	| { readonly kind: 'session'; readonly id: string }
	| { readonly kind: 'event'; readonly event: SessionEvent }
	| { readonly kind: 'explained'; readonly use: Use }
	| { readonly kind: 'end' };

/** The lines of a hand-in, each without its newline. */
export function* handInLines({ exportedAt, ...head }: Omit<HandInHead, 'sessions'>, sessions: readonly HandInSession[], use: readonly Use[]): Iterable<string> {
	const { course, pseudonym, study, arm, release } = head;
	yield JSON.stringify({ format: handInFormat, v: formatVersion, course, pseudonym, study, arm, exportedAt: new Date(exportedAt).toISOString(), release, sessions: sessions.length } satisfies z.infer<typeof headSchema>);
	let lines = 1;
	for (const { id, events } of sessions) {
		yield JSON.stringify({ session: id } satisfies z.infer<typeof sessionSchema>);
		for (const event of events) {
			yield JSON.stringify(handedIn(event));
		}
		lines += 1 + events.length;
	}
	for (const explained of use) {
		yield JSON.stringify({ explained } satisfies z.infer<typeof explainedSchema>);
	}
	yield JSON.stringify({ end: true, lines: lines + use.length } satisfies z.infer<typeof endSchema>);
}

/** An event as it is handed in: without the course's own program and helpers, and with a name for a path. */
export function handedIn(event: SessionEvent): SessionEvent {
	switch (event.type) {
		case 'started': {
			const { reference: _reference, prelude: _prelude, ...problem } = event.problem;
			return { ...event, problem, document: { uri: event.document.name, name: event.document.name } };
		}
		case 'problem-changed': {
			const { reference: _reference, prelude: _prelude, ...problem } = event.problem;
			return { ...event, problem };
		}
		case 'document-moved':
			return { ...event, document: { uri: event.document.name, name: event.document.name } };
		default:
			return event;
	}
}

/** Reads a hand-in line by line. Throws `HandInBroken` with the reason where it is none, is newer, was cut, or cannot be read; and the signal's reason. */
export async function* readHandIn(lines: AsyncIterable<string>, signal?: AbortSignal): AsyncIterable<HandInPart> {
	const reader = new HandInReader();
	for await (const line of lines) {
		signal?.throwIfAborted();
		const part = reader.take(line);
		if (part) {
			yield part;
		}
	}
	reader.finish();
}

/** What is read of a hand-in so far. Lines go in one by one; each gives a part, or throws `HandInBroken`. */
export class HandInReader {
	private place: 'start' | 'head' | 'session' | 'explained' | 'end' = 'start';
	/** One-based, of the line that was read last; and how many of them were not blank. */
	private line = 0;
	private full = 0;
	private sessions = new Set<string>();
	private announced = 0;
	private events = 0;
	private explained = 0;
	/** A line that is no JSON: where it is the last one, the file was cut in it. */
	private torn: number | null = null;

	/** Null for a blank line. */
	take(text: string): HandInPart | null {
		this.line++;
		if (text === '' || text.trim() === '') {
			return null;
		}
		if (this.torn !== null) {
			throw new HandInBroken({ kind: 'line', line: this.torn });
		}
		this.full++;
		let value: unknown;
		try {
			value = JSON.parse(text);
		} catch {
			if (this.place === 'start') {
				throw new HandInBroken({ kind: 'other' });
			}
			this.torn = this.line;
			return null;
		}
		return this.place === 'start' ? this.head(value) : this.part(value);
	}

	/** To be called after the last line. */
	finish(): void {
		if (this.place !== 'end') {
			throw new HandInBroken({ kind: this.place === 'start' ? 'other' : 'cut' });
		}
	}

	private head(value: unknown): HandInPart {
		const known = z.object({ format: z.literal(handInFormat), v: z.number() }).safeParse(value);
		if (!known.success || known.data.v > formatVersion) {
			throw new HandInBroken({ kind: known.success ? 'newer' : 'other' });
		}
		const head = headSchema.safeParse(value);
		if (!head.success) {
			throw this.unreadable();
		}
		this.place = 'head';
		const { format: _format, v: _v, exportedAt, ...rest } = head.data;
		this.announced = rest.sessions;
		return { kind: 'head', head: { ...rest, exportedAt: Date.parse(exportedAt) } };
	}

	private part(value: unknown): HandInPart {
		if (this.place === 'end') {
			throw this.unreadable();
		}
		return this.event(value) ?? this.session(value) ?? this.explanation(value) ?? this.end(value);
	}

	/** Of a session, the first event is its start, and no other. */
	private event(value: unknown): HandInPart | null {
		if (typeof value !== 'object' || value === null || !('type' in value)) {
			return null;
		}
		if (isNewer(value)) {
			throw new HandInBroken({ kind: 'newer' });
		}
		const event = isEvent(value) ? value : eventSchema.safeParse(value).data;
		if (!event || !isMoment(event.at) || this.place !== 'session' || (event.type === 'started') !== (this.events === 0)) {
			throw this.unreadable();
		}
		if (++this.events > mostEvents) {
			throw new HandInBroken({ kind: 'large' });
		}
		return { kind: 'event', event };
	}

	private session(value: unknown): HandInPart | null {
		const { data } = sessionSchema.safeParse(value);
		if (!data) {
			return null;
		}
		if (this.place === 'explained' || this.isEmptySession() || this.sessions.has(data.session)) {
			throw this.unreadable();
		}
		this.place = 'session';
		this.events = 0;
		this.sessions.add(data.session);
		return { kind: 'session', id: data.session };
	}

	private explanation(value: unknown): HandInPart | null {
		const { data } = explainedSchema.safeParse(value);
		if (!data) {
			return null;
		}
		if (this.isEmptySession()) {
			throw this.unreadable();
		}
		if (++this.explained > mostExplained) {
			throw new HandInBroken({ kind: 'large' });
		}
		this.place = 'explained';
		return { kind: 'explained', use: data.explained };
	}

	private end(value: unknown): HandInPart {
		const { data } = endSchema.safeParse(value);
		if (!data || this.isEmptySession()) {
			throw this.unreadable();
		}
		if (data.lines !== this.full - 1 || this.sessions.size !== this.announced) {
			throw new HandInBroken({ kind: 'cut' });
		}
		this.place = 'end';
		return { kind: 'end' };
	}

	private isEmptySession(): boolean {
		return this.place === 'session' && this.events === 0;
	}

	private unreadable(): HandInBroken {
		return new HandInBroken({ kind: 'line', line: this.line });
	}
}

/** A time of this age: what is counted by days needs one that has a day. */
function isMoment(at: number): boolean {
	return at >= 0 && at < Date.UTC(2200, 0);
}
