/** What may be meant otherwise by an example that a student typed, and what it is about. Pure. */
import type { ExampleView } from '../protocol';
import type { Run, Test } from '../words';

/**
 * A student's bare value where the program prints a label before it: what was printed, and the expectation with that label.
 * Null when the example says whole lines, or passes.
 */
export function wholeLine(test: Test, run: Run): { readonly printed: string; readonly suggested: string } | null {
	const result = run.results.find((other) => other.test === test.id);
	if (test.kind !== 'input' || test.origin !== 'student' || !result || result.passed || result.ending.kind !== 'ended') {
		return null;
	}
	const wanted = test.expected.trim();
	const printed = result.output.trim().split('\n').at(-1) ?? '';
	const label = /^(.*[^\s\d.,-]\s*)-?\d[\d.,]*$/.exec(printed)?.[1];
	return /^-?\d[\d.,]*$/.test(wanted) && label !== undefined ? { printed, suggested: `${label}${wanted}` } : null;
}

/** What an example of a call is about; `shows`: a console shows it, as a value or as printed text. */
export function mannerOf(test: Test): ExampleView['taken'][number]['manner'] {
	if (test.kind === 'input' || test.compare === 'equal' || test.compare === 'truth') {
		return 'returns';
	}
	return test.compare === 'printed' || test.value === undefined ? 'prints' : 'shows';
}

/** A student's printed text inside the quotes that it was typed with; null when there are none. */
export function withoutQuotes(test: Test): string | null {
	return test.kind === 'call' && test.compare === 'printed' && test.origin === 'student' ? (/^(["'])([^"']+)\1$/.exec(test.expected.trim())?.[2] ?? null) : null;
}
