/** What a repair is, told from the student's text and the repaired one: its changed lines, their tokens, the kinds of its changes. */
import { diffArrays, diffLines } from 'diff';
import { applyEdits } from '../../code/edits';
import type { GuardContext } from './context';
import { type Topic, operatorsInWords, topics } from './vocabulary';
import { tokensOf } from './tokens';

/** Lines that a repair changes, takes away or puts in. */
export interface Change {
	/** The student's lines, and the repaired ones; one of them may be empty. */
	readonly before: string;
	readonly after: string;
	/** Zero-based lines of the student's text; none where something is put in. */
	readonly lines: readonly number[];
	readonly removed: readonly string[];
	readonly added: readonly string[];
	/** Tokens that are added next to each other, as they stand in the repaired line. */
	readonly runs: readonly (readonly string[])[];
}

export interface Repair {
	readonly repaired: string;
	readonly changes: readonly Change[];
	readonly topics: readonly Topic[];
	/** Names on the changed lines, before and after. */
	readonly names: ReadonlySet<string>;
	/** How the added tokens are said in words. */
	readonly phrases: readonly { readonly tokens: readonly string[]; readonly phrase: RegExp; readonly sure: boolean }[];
}

/** Every known repair, read. */
export function repairsOf({ source, repairs, inWords = [] }: GuardContext): readonly Repair[] {
	const own = new Set(tokensOf(source));
	return repairs.map((edits) => {
		const repaired = applyEdits(source, edits);
		const changes = changesOf(source, repaired);
		const spoken = [...operatorsInWords, ...inWords];
		const phrases = changes.flatMap(({ runs }) => spoken.filter(({ tokens }) => runs.some((run) => holds(run, tokens))).map(({ tokens, phrase, sure }) => ({
			// What the student's program has elsewhere, a message may speak of for other reasons.
			tokens, phrase, sure: sure && (tokens.length > 1 || !own.has(tokens[0] ?? '')),
		})));
		const names = new Set(changes.flatMap(({ before, after }) => tokensOf(`${before}\n${after}`).filter((token) => /^[\p{L}_]\w*$/u.test(token) && !/^[ai]$/i.test(token))));
		return { repaired, changes, topics: topicsOf(changes, source), names, phrases };
	});
}

function topicsOf(changes: readonly Change[], source: string): readonly Topic[] {
	const sorted = (side: 'before' | 'after') => changes.map((change) => change[side].trim().replace(/^(?:\} )?(?:else )?(?:el)?if\b/, 'if')).filter((line) => line !== '').sort().join('\n');
	// The same lines in another order.
	const isMoved = changes.length > 1 && sorted('before') === sorted('after');
	return topics.filter((topic) => (topic.id === 'place' && isMoved) || changes.some((change) => topic.applies(change) || (topic.id === 'recursion' && isRecursive(change, source))));
}

/** The changed line calls a function that it stands in: a name that is written with a call somewhere above, and called here. */
function isRecursive({ before, after, lines }: Change, source: string): boolean {
	const called = [...`${before} ${after}`.matchAll(/([\p{L}_]\w*)\s*\(/gu)].map(([, name = '']) => name);
	const above = source.split(/\r?\n/).slice(0, lines[0] ?? 0).filter((line) => /^\s*(?:[\w<>[\]]+\s+)*\w+\s*(?:\(|=\s*(?:async\s*)?(?:function\b|\(|\w+\s*=>)).*[{:]\s*$/.test(line));
	return called.some((name) => above.some((line) => new RegExp(`(?:^|\\s)${name}\\s*[(=]`).test(line) && !/^\s*\}?\s*(?:if|for|while|elif|return|else|switch|catch)\b/.test(line)));
}

/** `part` stands in `run`, in its order and without a gap. */
export function holds(run: readonly string[], part: readonly string[]): boolean {
	return run.some((_, at) => part.every((token, index) => run[at + index] === token));
}

/** The changes from one text to another, line by line: a block of changed lines is paired in its order. */
export function changesOf(before: string, after: string): readonly Change[] {
	const changes: Change[] = [];
	let at = 0;
	let taken: string[] = [];
	const close = (put: readonly string[]) => {
		for (let index = 0; index < Math.max(taken.length, put.length); index++) {
			const [old, fresh] = [taken[index] ?? '', put[index] ?? ''];
			if (old.trim() === '' && fresh.trim() === '') continue;
			changes.push({ before: old, after: fresh, lines: index < taken.length ? [at + index] : [], ...tokenChanges(old, fresh) });
		}
		at += taken.length;
		taken = [];
	};
	for (const part of diffLines(before.replaceAll('\r\n', '\n'), after.replaceAll('\r\n', '\n'))) {
		const lines = part.value.replace(/\n$/, '').split('\n');
		if (part.removed) {
			close([]);
			taken = lines;
		} else if (part.added) close(lines);
		else {
			close([]);
			at += lines.length;
		}
	}
	close([]);
	return changes;
}

function tokenChanges(before: string, after: string): Pick<Change, 'removed' | 'added' | 'runs'> {
	const parts = diffArrays([...tokensOf(before)], [...tokensOf(after)]);
	const runs = parts.filter((part) => part.added).map((part) => part.value);
	return { removed: parts.filter((part) => part.removed).flatMap((part) => part.value), added: runs.flat(), runs };
}

/** What one side of the change has and the other has not. */
export function only(change: Change, side: 'added' | 'removed'): readonly string[] {
	const other = side === 'added' ? change.removed : change.added;
	return change[side].filter((token) => !other.includes(token));
}

/** The text has one that is taken out, and one that is put in, of the tokens of a kind. */
export function namesBoth(text: string, change: Change, kind: RegExp): boolean {
	const told = new Set(tokensOf(text));
	return (['removed', 'added'] as const).every((side) => only(change, side).some((token) => kind.test(token) && told.has(token)));
}
