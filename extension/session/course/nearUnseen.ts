import type { EdgeCall } from '../../tutor/offline/closing/probes';
import type { Test } from '../../words';

/**
 * Calls of the kind of a course's unseen tests that are none of them: the same with other numbers, each on its side of zero. What a failing
 * one is about can be asked with them, and the test itself stays unseen. A test without numbers gives none, and neither does one with a text,
 * which would be shown. `known`: the tests that there are, the unseen ones too.
 */
export function nearUnseen(tests: readonly Test[], known: readonly Test[]): readonly EdgeCall[] {
	const said = new Set([...tests, ...known].flatMap((test) => (test.kind === 'call' ? [test.call] : [])));
	const calls = tests.flatMap((test) => (test.kind === 'call' && test.before === undefined && !/["']/.test(test.call) ? [withOtherNumbers(test.call)] : []));
	return [...new Set(calls)].filter((call) => !said.has(call)).map((call) => ({ call, isSpokenOf: false, isFar: false, isBeyond: false, isMended: false, isTrivial: false, isLikeExample: false }));
}

/** Numbers that stand alone. */
const numbers = /(?<![\w.])(-?)(\d+)(?![\w.])/g;

function withOtherNumbers(call: string): string {
	return call.replace(numbers, (all: string, sign: string, digits: string) => (digits === '0' ? all : `${sign}${BigInt(digits) + 1n}`));
}
