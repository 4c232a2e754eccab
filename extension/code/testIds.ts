import type { CallTest, InputTest, Origin } from '../words';

/** A test of a call. Its id follows from what it says, so that the same example is the same test whenever it is read. */
export function callTest(example: { call: string; expected: string; compare: 'equal' | 'truth'; raises: boolean; before: string }, origin: Origin): CallTest {
	const { call, expected, compare, raises, before } = example;
	return {
		kind: 'call',
		id: `call-${digest([call, expected, compare, String(raises), before])}`,
		origin,
		call,
		expected,
		compare,
		...(raises ? { raises } : {}),
		...(before === '' ? {} : { before }),
	};
}

/** A test of typed input and printed output, with an id as {@link callTest} gives. */
export function inputTest(typed: readonly string[], expected: string, origin: Origin): InputTest {
	return { kind: 'input', id: `input-${digest([...typed, '', expected])}`, origin, typed, expected };
}

/** Sixteen hexadecimal digits of some texts (FNV-1a, 64 bits). */
function digest(parts: readonly string[]): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(parts.join('\u0000'))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}
