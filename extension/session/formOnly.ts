/** Whether an example and what the program gives for it differ in form alone. Pure. */
import { outputOf, wantedOutput } from '../tutor/offline/output';
import type { Test } from '../words';
import type { RunDigest } from './events';

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
		const got = outputOf(test, { output: result.output, ...(result.prompts ? { prompts: result.prompts } : {}) }).got.join('\n').trim();
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
	const lines = outputOf(test, { output: result.output, ...(result.prompts ? { prompts: result.prompts } : {}) }).lines.filter((line) => line.text.trim() !== '');
	const extra = lines.filter(({ kind }) => kind === 'extra');
	const always = text.split('\n').filter((line) => /^\S/.test(line));
	return extra.length > 0 && lines.every(({ kind }) => kind !== 'missing') && extra.every((line) => /\p{L}/u.test(line.text) && always.some((source) => source.includes(line.text.trim())));
}

/** `Total: 12` for `12`: words, and then the value; other numbers before it would be more than a label. */
function isLabelled(wanted: string, got: string): boolean {
	if (wanted === '' || got.includes('\n') || wanted.includes('\n') || !got.endsWith(wanted)) {
		return false;
	}
	const label = got.slice(0, -wanted.length);
	return /\p{L}/u.test(label) && !/\p{N}/u.test(label) && !/[\p{L}\p{N}.,-]$/u.test(label);
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
