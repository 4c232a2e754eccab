import type { EdgeCall } from '../../tutor/offline/closing/probes';
import type { Test } from '../../words';

/**
 * Calls of the kind of a course's unseen tests that are none of them: the same with other numbers, each on its side of zero. What a failing
 * one is about can be asked with them, and the test itself stays unseen. A test without numbers gives none.
 */
export function nearUnseen(tests: readonly Test[], known: readonly Test[]): readonly EdgeCall[] {
	const said = new Set([...tests, ...known].flatMap((test) => (test.kind === 'call' ? [test.call] : [])));
	const calls = tests.flatMap((test) => (test.kind === 'call' && test.before === undefined ? [withOtherNumbers(test.call)] : []));
	return [...new Set(calls)].filter((call) => !said.has(call)).map((call) => ({ call, isSpokenOf: false, isFar: false, isBeyond: false, isMended: false, isTrivial: false, isLikeExample: false }));
}

/** Numbers that stand alone, outside of texts. */
const pieces = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<![\w.])(-?)(\d+)(?![\w.])/g;

function withOtherNumbers(call: string): string {
	return call.replace(pieces, (all: string, text: string | undefined, sign: string, digits: string) => (text !== undefined || digits === '0' ? all : `${sign}${BigInt(digits) + 1n}`));
}
