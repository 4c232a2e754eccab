/** Examples of the file that the student corrects there while the session goes on. Pure. */
import * as l10n from '@vscode/l10n';
import { plainSource } from '../../code/plainSource';
import { callTest, inputTest } from '../../code/testIds';
import { code, join, say } from '../../tutor/offline/say';
import type { Test, Words } from '../../words';
import { problemSchema, type EventBody } from '../events/events';
import { countedTests, type SessionState } from '../state';

/**
 * What becomes of the problem when the file says something else by now for a call or an input that it gave an example of from the start: that
 * counts from here on, as the student's own, and is said. Empty where nothing differs, or where two examples of the file have the same.
 */
export function correctedExamples({ problem, began }: Pick<SessionState, 'problem' | 'began'>, text: string, examples: (text: string) => readonly Test[]): readonly EventBody[] {
	const [before, now] = [examples(began), examples(text)];
	const said: Words[] = [];
	const tests = problem.tests.map((test): Test => {
		const [next, ...more] = now.filter((other) => isSameGiven(test, other));
		const isOfFile = test.origin !== 'instructor' && before.filter((other) => isSameGiven(test, other)).length === 1 && problem.tests.filter((other) => isSameGiven(other, test)).length === 1;
		// An example that the student gave another value by themselves is left alone until the file says something new.
		const isNew = next !== undefined && before.every(({ id }) => id !== next.id);
		if (!isOfFile || !isNew || more.length > 0 || next.id === test.id) return test;
		said.push(saidNow(next));
		return asOwn(next);
	});
	return said.length === 0 ? [] : [{ type: 'problem-changed', problem: problemSchema.parse({ ...problem, tests }), words: [...join(...said)] }];
}

/**
 * The file has another example, or none, in the place of one that the session goes by: who starts again means what stands there now. What
 * only changed its value is corrected in the session. A program that cannot be read (`isBroken`) says nothing of its examples.
 */
export function isSaidNoMore(state: SessionState, text: string, isBroken: boolean, examples: (text: string) => readonly Test[]): boolean {
	if (isBroken || text === state.began) return false;
	const [before, now] = [examples(state.began), examples(text)];
	return countedTests(state).some((test) => test.origin === 'file' && before.some(({ id }) => id === test.id) && !now.some((other) => other.id === test.id || isSameGiven(test, other) || isReadOtherwise(test, other)));
}

/** The same words of the file, typed in another way since the program reads in another way. */
function isReadOtherwise(one: Test, other: Test): boolean {
	if (one.kind !== 'input' || other.kind !== 'input' || one.expected !== other.expected) return false;
	const [words, others] = [one, other].map(({ typed }) => typed.flatMap((line) => line.split(/[\s,;|/]+/)).filter((word) => word !== '')) as [string[], string[]];
	return words.every((word) => others.includes(word)) || (others.length > 0 && others.every((word) => words.includes(word)));
}

function saidNow(next: Test): Words {
	const expected = code(next.expected.trimEnd());
	if (next.kind === 'call') return say(l10n.t('Your file says {1} for {0} now: I go by that.'), code(next.call), expected);
	return next.typed.length === 0 ? say(l10n.t('Your file says {0} now: I go by that.'), expected) : say(l10n.t('Your file says {1} for {0} now: I go by that.'), code(next.typed.join(' / ')), expected);
}

function isSameGiven(one: Test, other: Test): boolean {
	if (one.kind === 'input') return other.kind === 'input' && one.typed.join('\n') === other.typed.join('\n');
	return other.kind === 'call' && plainSource(one.call) === plainSource(other.call) && (one.before ?? '') === (other.before ?? '');
}

function asOwn(test: Test): Test {
	if (test.kind === 'input') return inputTest(test.typed, test.expected, 'student');
	const { call, expected, compare, raises = false, before = '', value, output, loose } = test;
	return callTest({ call, expected, compare, raises, before, value, output, loose }, 'student');
}
