/** What the names of a program hold: one value for good, what is typed, what is made of another. Pure. */
import type { Outline } from '../../../code/outline';
import { namesIn } from '../questions/phrases';

/** The condition with each name that gets one plain number or text, once and for good, written out: `guess != 7` for `guess != secret`. */
export function writtenOut(condition: string, { assignments, loops, functions }: Outline): string {
	const isGivenElsewhere = (name: string) => loops.some(({ variables }) => variables.includes(name)) || functions.some(({ parameters }) => parameters.includes(name));
	const plain = /^(?:-?\d+(?:\.\d+)?|'[^'\\]*'|"[^"\\]*")$/;
	return namesIn(condition).reduce((text, name) => {
		const all = assignments.filter(({ targets }) => targets.includes(name));
		const [only] = all;
		const isForGood = only && all.length === 1 && only.targets.length === 1 && !only.augmented && only.function === null && plain.test(only.value.trim()) && !isGivenElsewhere(name);
		return isForGood ? text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.'"])${name}(?![\\p{L}\\p{N}_'"(])`, 'gu'), only.value.trim()) : text;
	}, condition);
}

/** The names that hold what is typed, or what is made of it; null where nobody can say. */
export function typedNames({ assignments, inputs }: Outline): ReadonlySet<string> | null {
	const read = assignments.filter(({ range }) => inputs?.some((line) => range.from <= line && line <= range.to)).flatMap(({ targets }) => targets);
	return read.length === 0 ? null : new Set(read.flatMap((name) => [...madeOf(name, assignments)]));
}

/** The name, and the names that get a value made of it. */
export function madeOf(name: string, assignments: Outline['assignments']): ReadonlySet<string> {
	const made = new Set([name]);
	for (const { targets, value } of assignments) {
		if (namesIn(value).some((each) => made.has(each))) for (const target of targets) made.add(target);
	}
	return made;
}
