/** What may be meant otherwise by an example that a student typed, and what it is about. Pure. */
import * as l10n from '@vscode/l10n';
import { plainSource } from '../../code/plainSource';
import type { ExampleView } from '../../protocol';
import type { Run, Test } from '../../words';
import { meantOtherwise } from './scriptDoubts';

/** What a student typed as an example, read: the test, or why it was refused and what a good one looks like. */
export type ReadExample =
	| { readonly kind: 'test'; readonly test: Test }
	| { readonly kind: 'refused'; readonly message: string; readonly remedy: string; readonly field: 'given' | 'expected' };

/** An example that is asked about before the session begins, and why; the fields hold what may be meant. */
export interface Doubt {
	readonly test: Test;
	readonly refused: NonNullable<ExampleView['refused']>;
	readonly draft: { readonly given: string; readonly expected: string };
	/** What the student was asked of it: they are taken at their word when they give it once more. Null for an example that cannot be used as it is. */
	readonly askedOnce: string | null;
}

/** The first example that cannot be run, or may be meant otherwise and was not asked about yet (`confirmed`: what was, by {@link Doubt.askedOnce}); null for none. `program` is what ran. */
export function doubtOf(tests: readonly Test[], confirmed: ReadonlySet<string>, run: Run, program: Parameters<typeof meantOtherwise>[2], tried: Parameters<typeof meantOtherwise>[3] = null): Doubt | null {
	for (const test of tests) {
		const ending = run.results.find((result) => result.test === test.id)?.ending;
		if (ending?.kind === 'bad-test') {
			const refused = { message: l10n.t('This example cannot be run: {0}', ending.reason), remedy: l10n.t('Correct it and add it again.'), field: 'given' as const };
			return { test, refused, draft: { given: givenOf(test), expected: test.expected }, askedOnce: null };
		}
	}
	for (const test of tests.filter(({ id }) => !confirmed.has(keyOf(id, 'quotes')))) {
		const unquoted = withoutQuotes(test);
		if (unquoted) {
			const refused = { message: l10n.t('The quotes around {0} would be printed too.', unquoted), remedy: l10n.t('Should they be printed? Correct it, or use the example as it is.'), field: 'expected' as const };
			return { test, refused, draft: { given: givenOf(test), expected: unquoted }, askedOnce: keyOf(test.id, 'quotes') };
		}
	}
	for (const test of tests) {
		const meant = meantOtherwise(test, run, program, tried);
		// Who leaves it as it is in one example means the others so too.
		if (meant && !tests.some(({ id }) => confirmed.has(keyOf(id, meant.kind)))) {
			const { message, remedy, field, draft } = meant;
			return { test, refused: { message, remedy, field }, draft, askedOnce: keyOf(test.id, meant.kind) };
		}
	}
	return null;
}

/** Why this example is not taken beside these: the same call twice teaches nothing, and with two values one of them is wrong. Null for none. */
export function collisionOf(test: Test, others: readonly Test[]): Extract<ReadExample, { kind: 'refused' }> | null {
	const isSame = (other: Test): boolean => (test.kind === 'call'
		? other.kind === 'call' && plainSource(other.call) === plainSource(test.call) && (mannerOf(other) === 'prints') === (mannerOf(test) === 'prints')
		: other.kind === 'input' && other.typed.join('\n') === test.typed.join('\n'));
	const same = others.find(isSame);
	if (!same) {
		return null;
	}
	return same.expected.trim() === test.expected.trim()
		? { kind: 'refused', field: 'given', message: l10n.t('You have this example already.'), remedy: l10n.t('Give one with other values.') }
		: { kind: 'refused', field: 'expected', message: l10n.t('You said before that this gives {0}.', same.expected), remedy: l10n.t('Remove the other example first, if this one is right.') };
}

const keyOf = (id: string, kind: string): string => `${kind}/${id}`;

/** What the field for it holds: the call, or the typed lines. */
export function givenOf(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join('\n');
}

/** What an example of a call is about; `shows`: a console shows it, as a value or as printed text. */
export function mannerOf(test: Test): ExampleView['taken'][number]['manner'] {
	if (test.kind === 'input' || test.compare === 'equal' || test.compare === 'truth') {
		return 'returns';
	}
	return test.compare === 'printed' || test.value === undefined ? 'prints' : 'shows';
}

/** A student's printed text inside the quotes that it was typed with; null when there are none. */
function withoutQuotes(test: Test): string | null {
	return test.kind === 'call' && test.compare === 'printed' && test.origin === 'student' ? (/^(["'])([^"']+)\1$/.exec(test.expected.trim())?.[2] ?? null) : null;
}
