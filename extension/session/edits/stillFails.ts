/** What an edit changed about an example that still fails: what it gives now, and how near that comes. Pure. */
import * as l10n from '@vscode/l10n';
import { expectsPrint } from '../../code/testIds';
import { compareOutput } from '../../runs/output';
import { join, say } from '../../tutor/offline/say';
import type { Test, Words } from '../../words';
import type { RunDigest } from '../events/events';
import { isHidden } from '../hidden';
import { openTurn, type SessionState } from '../state';

type Result = RunDigest['results'][number];

/** Longer than this nobody reads beside the score; the list of examples shows it. */
const longest = 80;

/**
 * The example to speak of after a run while a question stays open: it failed before and fails now, and in another way. The one that
 * the question is about goes first. Null for none, while its result is still to be predicted, and at a repair, whose check speaks for itself.
 */
export function stillFailing(before: RunDigest | null, state: SessionState): string | null {
	const turn = openTurn(state);
	const { run } = state;
	if (!before || !run || before.broken || run.broken || state.pending.kind !== 'student' || turn?.purpose !== 'task' || turn.stage === 'repair') {
		return null;
	}
	const changed = run.results.filter((now) => {
		const then = before.results.find(({ test }) => test === now.test);
		return then && !then.passed && !now.passed && !state.setAside.includes(now.test) && toldBy(then) !== toldBy(now) && !isHidden(state, now.test, now);
	});
	return (changed.find(({ test }) => test === turn.slots.test) ?? changed[0])?.test ?? null;
}

/** What is told of a result, as a text: equal for two that say the same. */
export function toldBy({ ending, got, error, output }: Result): string {
	return JSON.stringify([ending, got, error, output]);
}

/** `f(2)` now gives 4, and 5 is wanted; for printed text the first line that differs. Null where it takes too long to say. */
export function stillFailsWords(test: Test | undefined, result: Result | undefined): Words | null {
	if (!test || !result || (result.ending !== 'returned' && result.ending !== 'ended')) {
		return null;
	}
	const [got, wanted] = test.kind === 'input' || expectsPrint(test) ? printedPair(test, result) : [result.got, test.compare === 'equal' ? test.expected : null];
	if (got === null || wanted === null || got.length > longest || wanted.length > longest) {
		return null;
	}
	const code = (text: string) => ({ kind: 'code', text }) as const;
	if (got === '') {
		return say(l10n.t('Now nothing is printed where {0} is wanted.'), code(wanted));
	}
	const isPrinted = test.kind === 'input' || expectsPrint(test);
	const now = isPrinted ? say(l10n.t('Now it prints {0}, and {1} is wanted.'), code(got), code(wanted)) : say(l10n.t('Now it gives {0}, and {1} is wanted.'), code(got), code(wanted));
	return join(now, nearness(got, wanted));
}

/** The first line that is printed otherwise, and the wanted one; null each where one side has none. */
function printedPair(test: Test, result: Result): readonly [string | null, string | null] {
	const typed = test.kind === 'input' ? test.typed : [];
	const { lines } = compareOutput(test.expected, { text: result.output, prompts: result.prompts ?? [], typed }, test.loose);
	const of = (kind: 'missing' | 'extra') => lines.find((line) => line.kind === kind)?.text ?? null;
	return [of('extra') ?? (of('missing') === null ? null : ''), of('missing')];
}

/** What alone tells the two apart, where it is so little that it is easily overlooked. */
function nearness(got: string, wanted: string): Words {
	const numbers = (text: string) => text.replace(/\d+(?:\.\d+)?/g, (number) => String(Number(number)));
	const spaceless = (text: string) => text.replace(/\s+/g, '');
	if (spaceless(got) === spaceless(wanted)) return say(l10n.t('Only the spaces differ.'));
	if (got.toLowerCase() === wanted.toLowerCase()) return say(l10n.t('Only the case of some letters is not the same.'));
	if (numbers(got) === numbers(wanted)) return say(l10n.t('It is the same number, written in another way.'));
	return [];
}
