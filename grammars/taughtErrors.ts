import type { ErrorCase, ErrorLesson } from './lessons';

/** An error with its example beside it, for languages whose table has one row for each. */
export type TaughtError = ErrorLesson & ErrorCase;

/** The examples of such a table, by the ids of their errors. */
export function casesOf(taught: readonly TaughtError[]): Readonly<Record<string, ErrorCase>> {
	return Object.fromEntries(taught.map(({ id, code, says, doing, look, byHand }) => [id, { code, says, doing, look, ...(byHand ? { byHand } : {}) }]));
}
