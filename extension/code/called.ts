/** What an example calls. */
import { isNameIn } from './around';
import type { Test } from '../words';
import type { Outline } from './outline';

/** The name that an example calls first; null for none. */
export function calledBy(test: Test | undefined): string | null {
	return (test?.kind === 'call' && /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*\(/u.exec(test.call)?.[1]) || null;
}

/** The function that this example calls and that says nothing yet; null where it says something, or is not in the program. */
export function unwrittenBy({ functions }: Outline, test: Test | undefined): string | null {
	const name = calledBy(test);
	return functions.some((each) => each.owner === null && each.name === name && each.empty) ? name : null;
}

/** Values, and words before them, that stand for themselves in one language or another. */
const ofLanguages: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined', 'new', 'nullptr', 'await', 'this']);

/** All that the example gives can be seen in it or in the program: nobody can do one by hand whose values stand somewhere else. */
export function isSeenWhole(test: Test | undefined, text: string): boolean {
	if (test?.kind !== 'call') return true;
	const bare = test.call.replaceAll(/(["'])(?:\\.|(?!\1).)*\1/gs, '');
	const values = [...bare.matchAll(/(?<![\p{L}\p{N}_.])[\p{Ll}_][\p{L}\p{N}_]*(?!\s*[(=])(?![\p{L}\p{N}_])/gu)].map(([name]) => name);
	return values.every((name) => ofLanguages.has(name) || isNameIn(name, `${text}\n${test.before ?? ''}`));
}
