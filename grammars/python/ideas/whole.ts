/** What a change is about where no line of it says so: only the program before and after it do. */
import { headersAbove, type Pair } from '../../ideaLines';

type Lines = readonly string[];

/** In this order; each says whether the change is about its idea. */
const rules: readonly (readonly [string, (before: Lines, after: Lines, pairs: readonly Pair[]) => boolean])[] = [
	['changed-walk', (before, after) => walksChanged(before).some((list) => !walksChanged(after).includes(list))],
	['shared-default', (before, after) => sharedDefaults(before) > sharedDefaults(after)],
	['shared-rows', (before, after) => rowsRepeated(before) > rowsRepeated(after)],
	['order-of-branches', (before, after) => isReordered(questionsOf(before), questionsOf(after))],
	['rest-after-loop', (_before, after, pairs) => pairs.some((pair) => isRestAfterLoop(pair, after))],
	['lost-value', (_before, _after, pairs) => isPutAside(pairs)],
	['loop-name-only', (before, after) => namesGivenInWalk(before) > namesGivenInWalk(after)],
];

export function ideaOfWhole(before: Lines, after: Lines, pairs: readonly Pair[]): string | null {
	return rules.find(([, fits]) => fits(before, after, pairs))?.[0] ?? null;
}

/** Lists that a loop goes through and that its own body makes shorter or longer. */
function walksChanged(program: Lines): Lines {
	return program.flatMap((line, at) => {
		const changed = /^\s*(?:(\w+)\.(?:remove|pop|insert|append|clear)\(|del\s+(\w+)\[)/.exec(line);
		const list = changed?.[1] ?? changed?.[2];
		return list !== undefined && headersAbove(program, at).some((header) => new RegExp(`^for\\b.*\\bin\\s+(?:${list}|enumerate\\(${list}\\)|range\\(len\\(${list}\\)\\))\\s*:`).test(header)) ? [list] : [];
	});
}

function sharedDefaults(program: Lines): number {
	return program.filter((line) => /^\s*def\b.*=\s*(?:\[\]|\{\}|list\(\)|dict\(\)|set\(\))/.test(line)).length;
}

/** `[[0] * n] * m`, or a name's one row as often as that. */
function rowsRepeated(program: Lines): number {
	return program.filter((line) => /\[\s*\[.*\]\s*(?:\*\s*[^[\]]+)?\]\s*\*|=\s*\[\s*\w*row\w*\s*\]\s*\*/.test(line)).length;
}

function questionsOf(program: Lines): Lines {
	return program.flatMap((line) => /^\s*(?:el)?if\b\s*(.+?)\s*:/.exec(line)?.[1] ?? []);
}

function isReordered(before: Lines, after: Lines): boolean {
	return before.length > 1 && before.join('\n') !== after.join('\n') && [...before].sort().join('\n') === [...after].sort().join('\n');
}

/** What a place holds is put under a new name, and another place gets it from there: `kept = a`, `a = b`, and `b = kept` for `b = a`. */
function isPutAside(pairs: readonly Pair[]): boolean {
	const assigned = /^([\p{L}_][\p{L}\p{N}_.[\]\-+ ]*?)\s*=(?!=)\s*([\p{L}_][\p{L}\p{N}_.[\]\-+ ()]*)$/u;
	const aside = pairs.flatMap(({ gone, come }) => (gone === '' ? [assigned.exec(come)?.[1] ?? ''] : [])).filter((name) => name !== '');
	return pairs.some(({ gone, come }) => {
		const [, place = '', from = ''] = assigned.exec(come) ?? [];
		const [, was = ''] = assigned.exec(gone) ?? [];
		return gone !== '' && place === was && aside.includes(from);
	});
}

/** What is left of a list is taken after a loop that goes on as long as two things last. */
function isRestAfterLoop({ come, at }: Pair, program: Lines): boolean {
	const indentOf = (line: string) => line.length - line.trimStart().length;
	const indent = indentOf(program[at] ?? '');
	const above = program.slice(0, at).filter((line) => indentOf(line) <= indent);
	return /\[\w+:\]|^while\b/.test(come) && above.some((line) => /^\s*while\b.*\band\b/.test(line));
}

/** Loops over items whose body gives another value to the loop's own name alone. */
function namesGivenInWalk(program: Lines): number {
	return program.filter((line, at) => {
		const name = /^\s*(\w+)\s*(?:[-+*/]|\/\/)?=(?!=)/.exec(line)?.[1];
		return name !== undefined && headersAbove(program, at).some((header) => new RegExp(`^for\\s+${name}\\s+in\\b(?!\\s*range)`).test(header));
	}).length;
}
