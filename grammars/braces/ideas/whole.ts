/** What a change is about where no line of it says so: only the program before and after it do. */
import { headersAbove, type Pair } from '../../ideaLines';
import { assigned, loopNames } from './difference';
import { tokensOf } from './plain';
import type { IdeaWords } from './words';

type Lines = readonly string[];

/** In this order; each says whether the change is about its idea. */
const rules: readonly (readonly [string, (before: Lines, after: Lines, pairs: readonly Pair[], words: IdeaWords) => boolean])[] = [
	['empty-body', (_before, _after, pairs) => pairs.some(({ gone, come }) => gone.endsWith(');') && gone === `${come};`)],
	['changed-walk', (before, after, _pairs, words) => walksChanged(before, words).some((list) => !walksChanged(after, words).includes(list))],
	['shared-rows', (before, after, _pairs, words) => rowsRepeated(before, words) > rowsRepeated(after, words)],
	['order-of-branches', (before, after) => isReordered(questionsOf(before), questionsOf(after))],
	['lost-value', (_before, _after, pairs, words) => isPutAside(pairs, words)],
	['lost-value', (_before, _after, pairs) => pairs.some(({ gone, come }) => gone !== '' && /^\[.*,.*\]\s*=\s*\[.*,.*\]$/.test(come))],
	['loop-name-only', (before, after, _pairs, words) => namesGivenInWalk(before, words) > namesGivenInWalk(after, words)],
];

export function ideaOfWhole(before: Lines, after: Lines, pairs: readonly Pair[], words: IdeaWords): string | null {
	return rules.find(([, fits]) => fits(before, after, pairs, words))?.[0] ?? null;
}

/** Lists that a loop goes through, by its items or by its positions from the first on, and that its own body makes shorter or longer. */
function walksChanged(program: Lines, words: IdeaWords): Lines {
	const changing = new RegExp(`^\\s*(?:.*\\)\\s*)?([\\w$]+)\\.(?:${[...words.calls.takesOut, ...words.calls.puts].join('|')})\\(`);
	const backwards = /--\s*\)$/;
	return program.flatMap((line, at) => {
		const list = changing.exec(line)?.[1];
		if (list === undefined) return [];
		const walks = headersAbove(program, at).some((header) => /^for\b/.test(header) && !backwards.test(header) && (new RegExp(`\\s(?:${words.over.join('|')})\\s+${list}\\s*\\)`).test(header) || new RegExp(`<\\s*${list}${words.length.source}`).test(header)));
		// Who goes back a step after taking one out has seen to it.
		return walks && !/^\s*[\w$]+(?:--|\s*-=\s*1)$/.test(program[at + 1] ?? '') ? [list] : [];
	});
}

/** The same row, put into each place. */
function rowsRepeated(program: Lines, words: IdeaWords): number {
	return program.filter((line) => words.calls.repeats.some((call) => new RegExp(`\\b${call}\\(\\s*(?:\\[|\\{|new\\b|row\\b)`).test(line))).length;
}

/** What is asked, one after the other; the last may be given back as it is. */
function questionsOf(program: Lines): Lines {
	return program.flatMap((line) => /^\s*(?:else\s+)?if\s*\((.+)\)\s*\{?$/.exec(line)?.[1] ?? /^\s*(?:else\s+)?if\s*\((.+)$/.exec(line)?.[1] ?? /^\s*return\s+([^;?]*[=!<>]=[^;?]*?);?$/.exec(line)?.[1] ?? []);
}

function isReordered(before: Lines, after: Lines): boolean {
	return before.length > 1 && before.join('\n') !== after.join('\n') && [...before].sort().join('\n') === [...after].sort().join('\n');
}

/** What a place holds is put under a new name, and another place gets it from there: `kept = a`, `a = b`, and `b = kept` for `b = a`. */
function isPutAside(pairs: readonly Pair[], words: IdeaWords): boolean {
	const aside = pairs.flatMap(({ gone, come }) => (gone === '' ? [assigned(come, words)?.name ?? ''] : [])).filter((name) => name !== '');
	return pairs.some(({ gone, come }) => {
		const [was, is] = [assigned(gone, words), assigned(come, words)];
		return was !== null && is !== null && was.name === is.name && aside.includes(is.value);
	});
}

/** Loops over items whose body gives another value to the loop's own name alone. */
function namesGivenInWalk(program: Lines, words: IdeaWords): number {
	return program.filter((line, at) => {
		const given = assigned(line.trim(), words);
		if (!given || given.isMade) return false;
		const each = headersAbove(program, at).filter((header) => words.over.some((word) => tokensOf(header).includes(word)) && /^for\b/.test(header));
		return each.some((header) => loopNames([header, '    x'], 1).includes(given.name));
	}).length;
}
