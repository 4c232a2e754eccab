/** What a program holds beside what a session was about, once that is done: another function with examples of its own that fail. Pure. */
import * as l10n from '@vscode/l10n';
import type { Entry } from '../code/entries';
import type { EntryPoint, Run } from '../words';

/** The other functions that have examples, by their names, in the order of the program. */
export function othersWithExamples(offered: readonly Entry[], about: EntryPoint): readonly string[] {
	const own = about.kind === 'function' ? about.name : null;
	return [...offered].sort((one, other) => one.line - other.line).flatMap(({ entry, examples }) => (entry.kind === 'function' && examples > 0 && entry.name !== own ? [entry.name] : []));
}

/** Another function, and how its examples stand. */
export interface Unfinished {
	readonly name: string;
	readonly total: number;
	/** More than none. */
	readonly failed: number;
}

/** Null where all of its examples pass, or nothing could be run. */
export function unfinishedBy(name: string, { syntax, startup, results }: Run): Unfinished | null {
	const failed = results.filter(({ passed, ending }) => !passed && ending.kind !== 'not-run').length;
	return syntax || startup || failed === 0 ? null : { name, total: results.length, failed };
}

/** How it stands in a sentence, and what the button says that goes on with it. */
export function unfinishedWords({ name, total, failed }: Unfinished): { readonly message: string; readonly go: string } {
	return { message: standing(name, total, failed), go: l10n.t('Go on with {0}', name) };
}

function standing(name: string, total: number, failed: number): string {
	if (total === 1) return l10n.t('{0} has an example of its own, and it fails.', name);
	return failed === 1 ? l10n.t('{0} has {1} examples of its own, and 1 of them fails.', name, total) : l10n.t('{0} has {1} examples of its own, and {2} of them fail.', name, total, failed);
}
