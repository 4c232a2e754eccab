/**
 * Typed lines that the program cannot take as they stand: too few where it asks a fixed number of times, or words where it makes a number
 * of the line. It may be the program that is wrong: the student is asked once. Pure.
 */
import * as l10n from '@vscode/l10n';
import { numberAlone, type TypedRead } from '../../code/typedReads';
import type { InputTest, TestResult } from '../../words';
import type { Meant } from './meant';

/**
 * What to ask of the typed lines of an example that failed; null where the program takes them. Who typed them by hand (`isOwn`) means
 * them, but for a unit beside a number.
 */
export function unfitMeant(test: InputTest, { ending, prompts = [] }: TestResult, reads: readonly TypedRead[], isOwn: boolean): Meant | null {
	const draft = { given: test.typed.join('\n'), expected: test.expected };
	if (ending.kind === 'waiting-for-input') {
		// A loop that reads may be where the mistake is.
		const isFixed = !isOwn && reads.some(({ line, runs }) => line === ending.line && runs === 'once');
		return isFixed ? { kind: 'short', field: 'given', message: asksMore(test.typed), remedy: l10n.t('What would you type then? Add it, one line each, or press Begin to keep your example.'), draft } : null;
	}
	const line = ending.kind === 'raised' ? ending.exception.line : null;
	const read = line === null ? -1 : reads.findIndex(({ turned }) => turned === line);
	// Of reads that all run once the number may be made later.
	const at = reads.slice(0, read + 1).every(({ runs }) => runs === 'once') ? read : prompts.length - 1;
	const typed = test.typed[at]?.trim() ?? '';
	if (line === null || read === -1 || typed === '' || isPlainNumber(typed)) {
		return null;
	}
	const number = numberAlone(typed);
	return number === null
		? isOwn ? null : { kind: 'number', field: 'given', message: l10n.t('Your program makes a number of what is typed, on line {0}, and stops at {1}.', line + 1, typed), remedy: l10n.t('Would you type that? Correct it, or press Begin to keep your example.'), draft }
		: {
			kind: 'unit', field: 'given', message: l10n.t('Your program makes a number of what is typed, on line {0}, and stops at {1}.', line + 1, typed),
			remedy: l10n.t('Here only the number is typed. Use this example, or press Begin to keep yours.'),
			draft: { ...draft, given: test.typed.map((each, index) => (index === at ? number : each)).join('\n') },
		};
}

function asksMore(typed: readonly string[]): string {
	const last = typed.at(-1);
	return last === undefined ? l10n.t('Your program asks for something, and this example says nothing that is typed.') : l10n.t('After {0} your program asks once more.', last.trim());
}

/** It is written as a number, if not as one of the kind that the program reads: then the program may be wrong. */
function isPlainNumber(typed: string): boolean {
	return /^[-+]?\d[\d.,_]*$/.test(typed);
}
