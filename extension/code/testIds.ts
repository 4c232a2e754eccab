import type { CallTest, InputTest, Looseness, Origin } from '../words';

type Example = Pick<CallTest, 'call' | 'expected' | 'compare'> & {
	readonly raises: boolean;
	readonly before: string;
	readonly value?: string | undefined;
	readonly output?: string | undefined;
	readonly loose?: CallTest['loose'] | undefined;
};

/** A test of a call. Its id follows from what it says, so that the same example is the same test whenever it is read. */
export function callTest(example: Example, origin: Origin): CallTest {
	const { call, expected, compare, raises, before, value, output, loose = [] } = example;
	const more = [...(value === undefined ? [] : ['value', value]), ...(output === undefined ? [] : ['output', output]), ...loose];
	return {
		kind: 'call',
		id: `call-${digest([call, expected, compare, String(raises), before, ...more])}`,
		origin,
		call,
		expected,
		compare,
		...(raises ? { raises } : {}),
		...(before === '' ? {} : { before }),
		...(value === undefined ? {} : { value }),
		...(output === undefined ? {} : { output }),
		...(loose.length === 0 ? {} : { loose }),
	};
}

/** A test of typed input and printed output, with an id as {@link callTest} gives. */
export function inputTest(typed: readonly string[], expected: string, origin: Origin, loose: readonly Looseness[] = []): InputTest {
	return { kind: 'input', id: `input-${digest([...typed, '', expected, ...loose])}`, origin, typed, expected, ...(loose.length === 0 ? {} : { loose }) };
}

/** What a student types themselves: who writes 17 does not say that 17.0 is wrong, before they were asked. */
export function ownInputTest(typed: readonly string[], expected: string): InputTest {
	return inputTest(typed, expected, 'student', /\d/.test(expected) ? ['amounts'] : []);
}

/** A run of the whole program with nothing typed: no example, since nobody says what should come of it, but a look whether it comes to its end. */
export const startTest: InputTest = { kind: 'input', id: 'start', origin: 'file', typed: [], expected: '' };

/** The example asks for something to be printed. Of a console's line that could be a value nobody knows it: that is not such a one. */
export function expectsPrint({ compare, value }: CallTest): boolean {
	return compare === 'printed' || (compare === 'shown' && value === undefined);
}

/** Sixteen hexadecimal digits of some texts (FNV-1a, 64 bits). */
function digest(parts: readonly string[]): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(parts.join('\u0000'))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}
