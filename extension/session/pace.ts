/** How long and how much a session has asked of the student, so that a pause can be offered. Pure. */
export interface Pace {
	/** Time of the last event, in milliseconds since 1970. */
	readonly at: number;
	/** Time at work, in milliseconds: what lies between events, without long absences. */
	readonly workedMs: number;
	/** Where the last pause was offered. */
	readonly offered: { readonly turns: number; readonly workedMs: number };
}

/** A longer silence than this is an absence. */
const absenceMs = 5 * 60_000;
const turnsBetween = 20;
const workBetweenMs = 25 * 60_000;

export function paceFrom(at: number): Pace {
	return { at, workedMs: 0, offered: { turns: 0, workedMs: 0 } };
}

/** The pace after an event at this time. */
export function worked(pace: Pace, at: number): Pace {
	return { ...pace, at, workedMs: pace.workedMs + Math.min(absenceMs, Math.max(0, at - pace.at)) };
}

/** A pause is due before the next question: 20 turns, or 25 minutes of work, since the last one. */
export function isPauseDue(pace: Pace, turns: number): boolean {
	return turns - pace.offered.turns >= turnsBetween || pace.workedMs - pace.offered.workedMs >= workBetweenMs;
}

export function pauseOffered(pace: Pace, turns: number): Pace {
	return { ...pace, offered: { turns, workedMs: pace.workedMs } };
}
