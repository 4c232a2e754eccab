/** The last message says what was reached, and no more than that. */
import { expect, it } from 'vitest';
import { closingWords } from '../../../extension/session/closing';
import { fold } from '../../../extension/session/events/fold';
import type { SessionState } from '../../../extension/session/state';
import { spoken } from '../../../extension/tutor/offline/say';

const given = { kind: 'call', id: 'e', origin: 'file', call: 'f(1)', expected: '1', compare: 'equal' } as const;

/** A program that passes, with these tasks, after a check why it does that was answered so; null for none. */
function solved(statuses: readonly ('resolved' | 'unconfirmed')[], isKnown: boolean | null): SessionState {
	const begun = fold(null, { id: 'e', at: 0, v: 1, type: 'started', session: 's', document: { uri: 'u', name: 'n' }, problem: { title: 'f', statement: '', entry: { kind: 'function', name: 'f' }, tests: [{ ...given }] }, code: { language: 'l', version: 1, text: '' }, mastery: {} });
	if (!begun) throw new Error('it did not begin');
	const tasks = statuses.map((status, at) => ({ id: `${at}/run`, bug: String(at), kind: 'conceptual', concept: null, shownBy: [], status, left: 0 }) as const);
	const turns = isKnown === null ? [] : [{ id: 't', purpose: 'confirm', status: 'answered', template: 'explain.condition', slots: {}, assessment: { kind: 'answer', correct: isKnown, understood: [], misunderstood: null, readAs: '1' } }];
	// Only these parts of a turn are read.
	return { ...begun, tasks, turns: turns as unknown as SessionState['turns'], run: { version: 1, broken: null, results: [{ test: given.id, passed: true, ending: 'returned', got: '1', error: null, output: '', line: null }] } };
}

it.each([
	['nothing left', ['resolved'], true, null],
	['nothing shown', ['unconfirmed'], null, 'Why it passes now was not shown yet; that is noted.'],
	['a wrong reason', ['unconfirmed'], false, 'Why it passes now was not shown yet; that is noted.'],
	['the reason of one of two', ['resolved', 'unconfirmed'], true, 'For one part of it you showed why it passes now; the rest was not asked, and that is noted.'],
] as const)('%s', (_name, statuses, isKnown, wanted) => {
	const said = spoken(closingWords(solved(statuses, isKnown)));
	expect(said).toContain('Your program passes your example.');
	expect(/\b(?:Why it passes now|For one part of it)[^.]*\./.exec(said)?.[0] ?? null).toBe(wanted);
});
