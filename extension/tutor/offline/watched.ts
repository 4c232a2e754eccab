/** Lines that print a value so that it can be watched: how they are written depends on what the value was in the runs. */
import type { Spelling } from '../../code/language';
import type { Tried } from './closing/tried';
import type { Replay } from './facts/replay';
import type { Value } from '../../words';

/** How a print is written, for values that runs had: some languages have to be told what they are given, and cannot print everything. */
export function printsOf(spelling: Spelling, replays: readonly Replay[], tried: readonly Tried[]): Spelling {
	let seen: ReadonlyMap<string, Value> | null = null;
	const print = (expression: string): string => spelling.print(expression, (seen ??= seenIn(replays, tried)).get(expression) ?? null);
	const printAll = (expressions: readonly string[]): string => {
		const prints = expressions.map(print);
		return prints.includes('') ? '' : (spelling.printAll?.(expressions) ?? prints.join(' '));
	};
	return { ...spelling, print, printAll };
}

/** The first value of each name that is one, and what each call of an example gave. */
function seenIn(replays: readonly Replay[], tried: readonly Tried[]): ReadonlyMap<string, Value> {
	const seen = new Map<string, Value>();
	const see = (name: string, value: Value): void => {
		if (value.shape.kind !== 'nothing' && !seen.has(name)) seen.set(name, value);
	};
	for (const { trace } of replays) for (const { changed } of trace.steps) for (const [name, value] of Object.entries(changed)) see(name, value);
	for (const { test, result: { ending } } of tried) if (test.kind === 'call' && ending.kind === 'returned') see(test.call, ending.value);
	return seen;
}
