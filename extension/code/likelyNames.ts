/** A name that an example or a task calls, and the one in the program that is probably meant. Pure. */
import { distance } from 'fastest-levenshtein';
import type { ProgramNames } from './language';
import { literally } from './literally';

/** Two spellings of one name: a slip of the fingers, or `get_average` and `getAverage`. */
export function isLikeName(said: string, name: string): boolean {
	const [a, b] = [plain(said), plain(name)];
	return a === b || distance(a, b) <= Math.max(1, Math.floor(Math.min(a.length, b.length) / 4));
}

function plain(name: string): string {
	return name.toLowerCase().replaceAll('_', '');
}

/** Of some names the one that is likest to another; null where none is like it, or two are equally. */
export function likestName(said: string, names: readonly string[]): string | null {
	const like = names.filter((name) => name !== said && isLikeName(said, name)).map((name) => ({ name, far: distance(plain(said), plain(name)) })).sort((a, b) => a.far - b.far);
	const [first, second] = like;
	return first && first.far !== second?.far ? first.name : null;
}

export interface Naming {
	readonly name: string;
	readonly names: ProgramNames;
	/** Names that the language knows by itself stand for nothing else. */
	readonly isBuiltin: (name: string) => boolean;
}

/**
 * A text with its calls under the name that the program has for them: of `avrage(...)` where the function is `average`. `said` is the name
 * in the text; null where there is none that is like it. In a task that calls the function by its own name too, all names are meant as they stand;
 * a program (`of`) may well call it elsewhere.
 */
export function calledOtherwise(text: string, { name, names, isBuiltin }: Naming, of: 'task' | 'program' = 'task'): { readonly text: string; readonly said: string | null } {
	const called = calledIn(text);
	const known = [...names.functions.map((one) => one.name), ...names.classes];
	const said = of === 'task' && called.includes(name) ? undefined : called.find((each) => !known.includes(each) && !isBuiltin(each) && isLikeName(each, name));
	return said === undefined ? { text, said: null } : { text: text.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${literally(said)}(?=\\()`, 'gu'), name), said };
}

/** Names that a text calls, in order, without those that are called on something. */
export function calledIn(text: string): readonly string[] {
	return [...new Set([...text.matchAll(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?=\()/gu)].map(([each]) => each))];
}
