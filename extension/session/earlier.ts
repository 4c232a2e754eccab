/** What a student said of a program before: kept for the next session on it, until the program is another one. */
import type { Manner } from '../protocol';
import { givenOf, mannerOf } from './examples/exampleDoubts';
import { isReplaced } from './edits/replaced';
import { countedTests, type SessionState } from './state';

export interface Earlier {
	readonly statement: string;
	/** As they were typed. */
	readonly examples: readonly { readonly given: string; readonly expected: string; readonly manner: Manner }[];
	/** Ids of examples of the program's own text, and of the task's words, that the student does not want. */
	readonly leftOut?: readonly string[] | undefined;
}

/** What the newest session on a program knows from its student, without what was set aside; null where the program is mostly another one by now. */
export function earlierOf(state: SessionState, before: Parameters<typeof isReplaced>[0], now: Parameters<typeof isReplaced>[1]): Earlier | null {
	if (isReplaced(before, now, state.problem.entry)) return null;
	const own = countedTests(state).filter((test) => test.origin === 'student' && !(test.kind === 'call' && test.before));
	return { statement: state.problem.statement, examples: own.map((test) => ({ given: givenOf(test), expected: test.expected, manner: mannerOf(test) === 'prints' ? 'prints' : 'returns' })) };
}
