/** Whether an example and what the program gives for it differ in form alone. Pure. */
import { frameAround, hasWords } from '../../tutor/offline/facts/labels';
import { linesBeside, outputOf, wantedOutput } from '../../tutor/offline/facts/output';
import type { Test } from '../../words';
import type { RunDigest } from '../events/events';

/** `label`: the program prints words before the value that the example says. `spelling`: only capitals or signs differ. */
export type FormDifference = 'label' | 'spelling';

/** How the two differ, where that is all; null where they say different things, or differ in their spaces, which a student types without meaning them. */
export function formDifference(test: Test, result: RunDigest['results'][number]): FormDifference | null {
	if (result.passed) {
		return null;
	}
	const printed = wantedOutput(test);
	if (printed !== null && (test.kind === 'input' || test.compare === 'printed')) {
		const wanted = printed.trim();
		const got = outputOf(test, printedBy(result)).got.join('\n').trim();
		return isLabelled(wanted, got) ? 'label' : isSpelt(wanted, got) ? 'spelling' : null;
	}
	const [wanted, got] = [quoted(test.expected), quoted(result.got ?? '')];
	return test.kind === 'call' && test.compare === 'equal' && !test.raises && result.ending === 'returned' && wanted !== null && got !== null && isSpelt(wanted, got) ? 'spelling' : null;
}

/**
 * All that the example says is printed, in order, and beside it only lines that stand word for word in the program, outside of everything
 * that could leave them out: a greeting, which a student leaves out without meaning it.
 */
export function isPart(test: Test, result: RunDigest['results'][number], text: string): boolean {
	if (result.passed || test.kind !== 'input' || result.ending !== 'ended' || test.expected.trim() === '') {
		return false;
	}
	const { extra, isAll } = linesBeside(test, printedBy(result));
	const always = text.split('\n').filter((line) => /^\S/.test(line));
	return extra.length > 0 && isAll && extra.every((line) => /\p{L}/u.test(line) && always.some((source) => source.includes(line.trim())));
}

function printedBy({ output, prompts }: RunDigest['results'][number]): Parameters<typeof linesBeside>[1] {
	return { output, ...(prompts ? { prompts } : {}) };
}

/** It passes, and a number is written in another way than in the example. */
export function isWrittenOtherwise(test: Test, result: RunDigest['results'][number]): boolean {
	return result.passed && test.kind === 'input' && (test.loose ?? []).includes('amounts') && outputOf({ ...test, loose: [] }, printedBy(result)).lines.some(({ kind }) => kind !== 'same');
}

/** `Total: 12` for `12`: the value with words beside it. */
function isLabelled(wanted: string, got: string): boolean {
	const frame = wanted.includes('\n') ? null : frameAround(got, wanted);
	return frame !== null && hasWords(frame);
}

function isSpelt(wanted: string, got: string): boolean {
	return wanted !== got && /[\p{L}\p{N}]/u.test(wanted) && bare(wanted) === bare(got);
}

/** Without capitals and signs; those of a number stay. */
function bare(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s.-]|[.-](?!\p{N})/gu, '').trim();
}

function quoted(literal: string): string | null {
	return /^(["'])(.*)\1$/s.exec(literal.trim())?.[2] ?? null;
}
