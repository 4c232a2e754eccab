/** A name that an example or a task calls, and the one in the program that is probably meant. Pure. */
import { distance } from 'fastest-levenshtein';
import type { ProgramNames } from './language';

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

/**
 * A task's text with its calls under the name that the program has for them: of `avrage(...)` where the function is `average`. `said` is the
 * name in the task; null where it calls the function by its own name, or nothing like it.
 */
export function calledOtherwise(text: string, name: string, { functions, classes }: ProgramNames): { readonly text: string; readonly said: string | null } {
	const called = [...new Set([...text.matchAll(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?=\()/gu)].map(([each]) => each))];
	const known = [...functions.map((one) => one.name), ...classes];
	const said = called.includes(name) ? undefined : called.find((each) => !known.includes(each) && isLikeName(each, name));
	return said === undefined ? { text, said: null } : { text: text.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${said}(?=\\()`, 'gu'), name), said };
}
