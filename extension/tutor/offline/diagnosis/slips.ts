import { distance } from 'fastest-levenshtein';
import { languages } from '../../../code/languages';
import { runningOf } from '../running';
import type { RaisedException } from '../../../words';
import type { Ground } from '../../roles';

/** A name that nothing gave a value, and the name that was probably meant. */
export interface Slip {
	readonly typed: string;
	readonly meant: string;
	/** Zero-based line that uses the misspelt name. */
	readonly line: number;
	/** The first line that gives the meant name a value; null when the language itself knows it. */
	readonly known: number | null;
}

/** Shorter names differ by a letter on purpose (`i`, `j`). */
const leastLength = 3;

/** The slip behind an unknown name: close to a name of the program or of the language; null when it is no slip. */
export function slipOf(ground: Ground, exception: RaisedException | null): Slip | null {
	const typed = exception?.about;
	if (!exception || exception.line === null || typed === undefined || runningOf(ground.code.language).familyOf(exception) !== 'name') return null;
	const inside = exception.frames.at(-1)?.function ?? null;
	// Another line gives this very name a value: it is spelled as it is meant.
	const isSeen = (where: string | null) => where === null || where === inside;
	const isGiven = ground.outline.assignments.some((each) => isSeen(each.function) && each.targets.includes(typed) && each.range.from !== exception.line)
		|| ground.outline.loops.some((each) => isSeen(each.function) && each.variables.includes(typed));
	if (isGiven) return null;
	const places = namesOf(ground, inside);
	const known = nearestTo(typed, [...places.keys()]);
	if (known !== null) return { typed, meant: known, line: exception.line, known: places.get(known) ?? null };
	// A name that this function gives a value to is its own, whatever the language has.
	if (runningOf(ground.code.language).isOwnName(exception)) return null;
	const own = knownToLanguage(ground.code.language, typed);
	return own === null ? null : { typed, meant: own, line: exception.line, known: null };
}

/** Names that have a value inside this function or at the top level, with the line where they first get it. */
function namesOf({ outline }: Ground, inside: string | null): Map<string, number> {
	const names = new Map<string, number>();
	const add = (name: string, at: number) => names.set(name, Math.min(at, names.get(name) ?? at));
	const isSeen = (where: string | null) => where === null || where === inside;
	for (const each of outline.assignments) if (isSeen(each.function)) each.targets.forEach((name) => add(name, each.range.from));
	for (const loop of outline.loops) if (isSeen(loop.function)) loop.variables.forEach((name) => add(name, loop.header));
	for (const each of outline.functions) {
		add(each.name, each.header);
		if (each.name === inside) each.parameters.forEach((name) => add(name, each.header));
	}
	return names;
}

/** Of the names the one that is nearly this one; null where none is. */
export function nearestTo(typed: string, names: readonly string[]): string | null {
	const near = names.filter((name) => name !== typed && isNear(typed, name)).sort((a, b) => distance(typed, a) - distance(typed, b));
	return near[0] ?? null;
}

function isNear(typed: string, name: string): boolean {
	if (typed.toLowerCase() === name.toLowerCase()) return true;
	if (isOfRow(typed, name)) return false;
	const length = Math.min(typed.length, name.length);
	return length >= leastLength && distance(typed, name) <= (length >= 6 ? 2 : 1);
}

/** `score1` and `score2`: names that are counted are told apart on purpose. */
function isOfRow(typed: string, name: string): boolean {
	const [one, other] = [typed, name].map((each) => /^(.*?)(\d+)$/.exec(each));
	return one?.[1] !== undefined && one[1] === other?.[1];
}

/** `true` for `True`, `pritn` for `print`: one letter too many or too few, two swapped, or another case. */
function knownToLanguage(language: string, typed: string): string | null {
	const known = languages.find(({ id }) => id === language);
	if (!known) return null;
	const { nothing, true: yes, false: no } = known.spelling;
	const spelled = [nothing, yes, no].find((name) => name.toLowerCase() === typed.toLowerCase());
	if (spelled !== undefined) return spelled;
	if (typed.length < leastLength) return null;
	return variants(typed).find((name) => known.examples.isBuiltin(name)) ?? null;
}

function variants(typed: string): string[] {
	const all = [typed.toLowerCase()];
	for (let at = 0; at < typed.length; at++) {
		all.push(typed.slice(0, at) + typed.slice(at + 1));
		all.push(typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2));
		for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
			all.push(typed.slice(0, at) + letter + typed.slice(at + 1), typed.slice(0, at) + letter + typed.slice(at));
		}
	}
	return all.filter((name) => name !== typed);
}
