/**
 * What the exports for research have in common: sessions with who had them, ids that stay the same in every export, and texts without
 * anything of the language that the instructor's editor speaks.
 */
import { v5 as named } from 'uuid';
import type { Use } from '../explain/use';
import type { EventOf, SessionEvent } from '../session/events/events';
import type { Words } from '../words';
import type { HandInWho } from './handIn';

/** One session of a student, or how they used explanations. */
export type ResearchPart =
	| { readonly kind: 'session'; readonly who: HandInWho; readonly release: string; readonly id: string; readonly events: readonly SessionEvent[] }
	| { readonly kind: 'explained'; readonly who: HandInWho; readonly release: string; readonly uses: readonly Use[] };

export type ResearchSession = Extract<ResearchPart, { kind: 'session' }>;

/** What all of the project's names in exports begin with. It names and leads nowhere, so that it can stay for good: no machine answers at `.invalid`. */
export const namespace = 'https://socratic-debugger.invalid/xapi';

/** An id (a UUID of version 5) that the same student's same event has in every export, in ProgSnap2 as in xAPI. */
export function stableId({ course, pseudonym }: HandInWho, ...parts: readonly string[]): string {
	return named(JSON.stringify([course?.id ?? null, pseudonym, ...parts]), idNamespace);
}

const idNamespace = named(namespace, named.URL);

/** Whether a code says nothing of a person by itself. One that was typed may be a name or an e-mail address, and is not exported. */
export function isPseudonym(text: string): boolean {
	return /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/.test(text);
}

/** A message as a plain text; lines one-based. */
export function plain(words: Words): string {
	return words.map((segment) => {
		if (segment.kind !== 'lines') return segment.text;
		return segment.from === segment.to ? `line ${segment.from + 1}` : `lines ${segment.from + 1} to ${segment.to + 1}`;
	}).join('');
}

/** What is exported of where a session belongs. */
export interface Placed {
	/** The course's id; empty without one. */
	readonly course: string;
	/** The problem's id, unique over all courses: `course/problem`; empty for a program of the student's own. */
	readonly problem: string;
	readonly study: string | null;
	readonly arm: string | null;
}

/** Where a session belongs: what its start says, and else the hand-in. */
export function placeOf({ who, events }: Pick<ResearchSession, 'who' | 'events'>): Placed {
	const [start] = events;
	const course = start?.type === 'started' ? start.course : undefined;
	if (course) {
		return { course: course.id, problem: course.problem === null ? '' : `${course.id}/${course.problem}`, study: course.study, arm: course.arm };
	}
	return { course: who.course?.id ?? '', problem: '', study: who.study, arm: who.arm };
}

/** A moment as both formats write it: ISO 8601 in UTC. `at`: milliseconds since 1970. */
export function moment(at: number): string {
	return new Date(at).toISOString();
}

/** An answer as a text; a line one-based with what stands there. */
export function given(answer: EventOf<'answered'>['given']): string {
	switch (answer.kind) {
		case 'typed':
			return answer.text;
		case 'chosen':
			return answer.option;
		case 'line':
			return `line ${answer.line + 1}: ${answer.text}`;
		case 'check':
			return '';
	}
}
