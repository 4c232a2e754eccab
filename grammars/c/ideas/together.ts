/** What changes of several lines are about together: a function that gets an address now, memory that is given back at another place. */
import { functionIn } from '../../braces/ideas/difference';
import type { Pair } from '../../ideaLines';

type Lines = readonly string[];

const bare = (line: string): string => line.replaceAll('->', '.').replaceAll(/[*&()\s]/g, '');

/** The idea, or null where each change speaks for itself. */
export function ideaTogether(before: Lines, after: Lines, pairs: readonly Pair[]): string | null {
	return isByAddress(pairs) ? 'by-address' : ideaOfRelease(before, after, pairs);
}

/** The head of a function takes an address in the place of a value, and all else follows from that. */
function isByAddress(pairs: readonly Pair[]): boolean {
	const heads = pairs.filter(({ gone, come }) => functionIn(come) !== '' && /^\w[\w\s*]*\s\**\w+\(.*\)$/.test(come) && /\*/.test(come.slice(come.indexOf('('))) && gone !== '');
	return heads.length > 0 && pairs.every(({ gone, come }) => gone !== come && bare(gone) === bare(come));
}

/** Two programs with the same signs but for braces, and these decide to which `if` an `else` belongs. */
export function isOtherElse(before: string, after: string): boolean {
	const [was, is] = [before, after].map((text) => text.replaceAll(/[{}\s]/g, ''));
	const inner = /\bif\s*\([^{};]*\)\s*if\s*\([^{};]*\)[^{}]*?;\s*else\b/;
	return was === is && inner.test(before) && !inner.test(after);
}

const releaseOf = (line: string): string | null => /^(?:free\(\s*([\w.>[\]-]+?)\s*\)|delete(?:\s*\[\])?\s+([\w.>[\]-]+))$/.exec(line.trim())?.slice(1).find((name) => name !== undefined) ?? null;
const isUsed = (line: string, name: string): boolean => new RegExp(`(?<![\\w.>])${name.replaceAll(/[.[\]>-]/g, '\\$&')}\\b`).test(line);
const depth = (line: string): number => line.length - line.trimStart().length;

interface Releases {
	readonly all: number;
	/** Given back once more, with nothing new in between. */
	readonly twice: number;
	/** Used behind. */
	readonly early: number;
}

function releasesIn(program: Lines): Releases {
	let [all, twice, early] = [0, 0, 0];
	program.forEach((line, at) => {
		const name = releaseOf(line);
		if (name === null) return;
		all++;
		for (const next of program.slice(at + 1)) {
			if (next.trim() === '') continue;
			if (depth(next) < depth(line)) break;
			if (releaseOf(next) === name) twice++;
			else if (new RegExp(`^\\s*(?:[\\w ]+\\*\\s*)?${name.replaceAll(/[.[\]>-]/g, '\\$&')}\\s*=(?!=)`).test(next) && !isUsed(next.slice(next.indexOf('=')), name)) break;
			else if (isUsed(next, name)) early++;
		}
	});
	return { all, twice, early };
}

function ideaOfRelease(before: Lines, after: Lines, pairs: readonly Pair[]): string | null {
	const [was, is] = [releasesIn(before), releasesIn(after)];
	if (was.twice > is.twice) return 'freed-twice';
	if (was.early > is.early) return 'freed-too-soon';
	const [gone, come] = [pairs.filter((pair) => releaseOf(pair.gone) !== null), pairs.filter((pair) => releaseOf(pair.come) !== null)];
	if (is.all > was.all && come.length > 0 && pairs.length === come.length) return 'never-freed';
	return is.all < was.all && gone.length > 0 && pairs.length === gone.length ? 'freed-too-soon' : null;
}
