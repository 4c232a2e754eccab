/** A repaired program as small edits of the student's own. */
import { diffLines } from 'diff';
import { applyEdits } from '../../code/edits';
import { editBetween } from '../../code/editBetween';
import type { Edit } from '../../words';
import { tokensOf } from '../guard/tokens';

/** A text as a model writes it, in the line ends of the program, and without the fence that models put around code. */
export function asProgram(written: string, source: string): string {
	const inner = /^\s*```[^\n]*\n([\s\S]*?)\n?```\s*$/.exec(written)?.[1] ?? written;
	const text = inner.replaceAll(/\r\n?/g, '\n').replace(/\n*$/, source.endsWith('\n') ? '\n' : '');
	return source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The edits that make the repaired text of the source, one for each run of changed lines, each as small as it can be; in order. */
export function hunksOf(source: string, repaired: string): readonly Edit[] {
	const edits: Edit[] = [];
	let at = 0;
	let removed: string | null = null;
	const close = (added: string) => {
		const before = removed ?? '';
		const [small] = editBetween(before, added);
		if (small) edits.push({ from: at - before.length + small.from, to: at - before.length + small.to, text: small.text });
		removed = null;
	};
	for (const part of diffLines(source, repaired)) {
		if (part.added) {
			close(part.value);
			continue;
		}
		if (removed !== null) close('');
		at += part.value.length;
		if (part.removed) removed = part.value;
	}
	if (removed !== null) close('');
	return edits;
}

/** How many tokens the edits take out and put in. */
export function sizeOf(source: string, edits: readonly Edit[]): number {
	return edits.reduce((sum, { from, to, text }) => sum + tokensOf(source.slice(from, to)).length + tokensOf(text).length, 0);
}

/** A mend changes at most so many tokens; more is a rewrite. */
export function mostChanged(source: string): number {
	return Math.max(24, Math.ceil(tokensOf(source).length * 0.35));
}

/** The edits that are needed: each is left out in turn, and stays out where the program passes without it. */
export async function needed(source: string, edits: readonly Edit[], passes: (text: string) => Promise<boolean>): Promise<readonly Edit[]> {
	let kept = edits;
	for (const edit of edits) {
		const without = kept.filter((other) => other !== edit);
		if (without.length > 0 && (await passes(applyEdits(source, without)))) kept = without;
	}
	return kept;
}
