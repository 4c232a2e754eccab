/** A mistake that the checks of memory and numbers have found. */
export interface Reported {
	/** A plain name that stays the same, whatever compiler says it. */
	readonly type: string;
	readonly message: string;
	/** One-based; null where the report names none. */
	readonly line: number | null;
	/** The program asked for more memory than it may have. */
	readonly isMemory?: true;
}

/** Words of reports, each with the project's own name for it and what it means. */
const memory: readonly (readonly [RegExp, string, string])[] = [
	[/double-free/, 'double free', 'this memory has been freed before'],
	[/heap-use-after-free/, 'use after free', 'memory is used that has been freed'],
	[/stack-use-after-(?:scope|return)/, 'use after scope', 'a variable is used through a pointer after its function or block has ended'],
	[/alloc-dealloc-mismatch/, 'mismatched free', 'this memory is given back in another way than it was asked for'],
	[/attempting free on address|bad-free/, 'invalid free', 'only memory that was asked for can be freed, from its beginning'],
	[/(?:stack|heap|global|dynamic-stack|container|intra-object)-(?:buffer-)?(?:overflow|underflow)/, 'out of bounds', 'memory outside of a row or a text is used'],
	[/stack-overflow/, 'stack overflow', 'the calls are nested too deeply'],
	[/param-overlap/, 'overlapping copy', 'the text is copied onto itself'],
	[/negative-size-param/, 'out of bounds', 'a size is below zero'],
	[/SEGV|BUS/, 'segmentation fault', "memory is used that is not the program's own"],
];

const numbers: readonly (readonly [RegExp, string])[] = [
	[/signed integer overflow|negation of|cannot be represented in type/, 'integer overflow'],
	[/division by zero/, 'division by zero'],
	[/shift exponent|left shift of/, 'bad shift'],
	[/null pointer/, 'null pointer'],
	[/index .* out of bounds/, 'out of bounds'],
	[/without returning a value/, 'missing return'],
	[/outside the range of representable values/, 'number out of range'],
	[/unreachable/, 'missing return'],
];

/** What a check of numbers says, by itself; null where it says nothing. */
export function numberError(message: string): Reported | null {
	const said = message.replace(/^[A-Z](?=[a-z])/, (sign) => sign.toLowerCase());
	return said === '' ? null : { type: numbers.find(([words]) => words.test(said))?.[1] ?? 'undefined', message: said, line: null };
}

/** Reads a report; null where it holds nothing that is known. */
export function reportedError(report: string): Reported | null {
	if (/rss limit|allocation-size-too-big|out-of-memory|calloc-overflow|requested allocation size/.test(report)) return { type: 'memory', message: '', line: null, isMemory: true };
	const said = /^[^\n]*?:(?<line>\d+)(?::\d+)?: runtime error: (?<message>[^\n]{1,500})/m.exec(report)?.groups;
	if (said) return { ...(numberError(said['message'] ?? '') ?? { type: 'undefined', message: said['message'] ?? '' }), line: Number(said['line']) };
	const first = /ERROR: \w+: (?<message>[^\n]{1,300})/.exec(report)?.groups?.['message'];
	if (first === undefined) return null;
	const known = memory.find(([words]) => words.test(first));
	return known ? { type: known[1], message: known[2], line: null } : { type: 'undefined', message: first, line: null };
}
