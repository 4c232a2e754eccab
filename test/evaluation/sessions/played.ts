/** What is written down of a played session, whoever tutored. */
import type { Counts } from './counted';

/** One turn: a line of the file of turns. */
export interface TurnLine {
	readonly case: string;
	readonly turn: number;
	readonly tutor: string;
	readonly student: string;
	/** The student changed the program. */
	readonly edited: boolean;
	/** The change is at the place of the tutor's target, or, where it has none, of a mistake that is left; null without a change. */
	readonly touched: boolean | null;
	/** Examples that pass after the turn, and all of them. */
	readonly passed: number;
	readonly total: number;
	/** Why the message gives the repair away; null when it does not. */
	readonly leak: string | null;
	/** The message says word for word what an earlier one said. */
	readonly repeated: boolean;
	readonly stage: string | null;
	readonly move: string | null;
	readonly verdict: string | null;
	/** Why messages of the model for this turn were refused before one was shown; null where nothing is refused (a plain chat) or it is not known. */
	readonly refused: readonly string[] | null;
	/** All that the model wrote for this turn was refused, so that the built-in tutor's question was asked. */
	readonly replaced: boolean | null;
	/** Of this turn alone. */
	readonly calls: number;
	readonly tokens: number;
	readonly ms: number;
}

/** How a session ended: the last line of each case. */
export interface CaseLine {
	readonly case: string;
	readonly done: true;
	/** All examples pass and every task is resolved. */
	readonly success: boolean;
	/** All examples pass and every task is resolved or unconfirmed. */
	readonly successOrUnconfirmed: boolean;
	/** All examples pass. */
	readonly passes: boolean;
	/** Tasks of each kind that are resolved, and all; null where the tutor has no tasks. */
	readonly conceptual: readonly [number, number] | null;
	readonly syntactical: readonly [number, number] | null;
	readonly turns: number;
	readonly counts: Counts;
	/** Calls before the first question. */
	readonly startCalls: number;
	readonly trouble: string | null;
}

export type Line = TurnLine | CaseLine;

export function isCase(line: Line): line is CaseLine {
	return 'done' in line;
}

/** The summary of a file of turns; shares are 0 to 1. */
export function summaryOf(lines: readonly Line[]): Readonly<Record<string, unknown>> {
	const cases = lines.filter(isCase);
	const finished = new Set(cases.map((one) => one.case));
	const turns = lines.filter((line): line is TurnLine => !isCase(line) && finished.has(line.case));
	const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
	const tasks = (kind: 'conceptual' | 'syntactical') => {
		const known = cases.map((one) => one[kind]).filter((pair) => pair !== null);
		return known.length === 0 ? null : share(known.reduce((sum, [done]) => sum + done, 0), known.reduce((sum, [, all]) => sum + all, 0));
	};
	const lengths = cases.map((one) => one.turns).sort((a, b) => a - b);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const edits = turns.filter(({ touched }) => touched !== null);
	// Turns for which the model wrote something: what it wrote was shown, or refused to the last.
	const refused = sum(turns.map((turn) => turn.refused?.length ?? 0));
	const shown = turns.filter(({ refused: reasons, replaced }) => (reasons ?? null) !== null && replaced === false).length;
	const replaced = turns.filter((turn) => turn.replaced === true).length;
	return {
		sessions: cases.length,
		success: share(cases.filter((one) => one.success).length, cases.length),
		successOrUnconfirmed: share(cases.filter((one) => one.successOrUnconfirmed).length, cases.length),
		passes: share(cases.filter((one) => one.passes).length, cases.length),
		conceptual: tasks('conceptual'),
		syntactical: tasks('syntactical'),
		leaks: turns.filter(({ leak }) => leak !== null).length,
		medianTurns: lengths[Math.floor(lengths.length / 2)] ?? 0,
		callsPerTurn: share(sum(turns.map(({ calls }) => calls)), turns.length),
		startCallsPerSession: share(sum(cases.map((one) => one.startCalls)), cases.length),
		tokensPerTurn: share(sum(turns.map(({ tokens }) => tokens)), turns.length),
		msPerTurn: share(sum(turns.map(({ ms }) => ms)), turns.length),
		repeated: share(turns.filter(({ repeated }) => repeated).length, turns.length),
		refused: share(refused, refused + shown),
		replaced: share(replaced, replaced + shown),
		uptake: share(edits.filter(({ touched }) => touched === true).length, edits.length),
		trouble: cases.filter((one) => one.trouble !== null).length,
	};
}
