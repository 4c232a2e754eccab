/** Examples of the file that the student corrects there while the session goes on. Pure. */
import * as l10n from '@vscode/l10n';
import { plainSource } from '../../code/plainSource';
import { callTest } from '../../code/testIds';
import { join, say } from '../../tutor/offline/say';
import type { CallTest, Test, Words } from '../../words';
import { problemSchema, type EventBody } from '../events/events';
import type { SessionState } from '../state';

/**
 * What becomes of the problem when the file says something else by now for a call that it gave an example of from the start: that
 * counts from here on, as the student's own, and is said. Empty where nothing differs, or where two examples of the file have the same call.
 */
export function correctedExamples({ problem, began }: Pick<SessionState, 'problem' | 'began'>, text: string, examples: (text: string) => readonly Test[]): readonly EventBody[] {
	const [before, now] = [callsOf(examples(began)), callsOf(examples(text))];
	const said: Words[] = [];
	const tests = problem.tests.map((test): Test => {
		const [next, ...more] = now.filter((other) => isSameCall(test, other));
		const isOfFile = test.origin !== 'instructor' && before.filter((other) => isSameCall(test, other)).length === 1 && problem.tests.filter((other) => isSameCall(other, test)).length === 1;
		// An example that the student gave another value by themselves is left alone until the file says something new.
		const isNew = next !== undefined && before.every(({ id }) => id !== next.id);
		if (!isOfFile || !isNew || more.length > 0 || test.kind !== 'call' || next.id === test.id) return test;
		said.push(say(l10n.t('Your file says {1} for {0} now: I go by that.'), { kind: 'code', text: next.call }, { kind: 'code', text: next.expected.trimEnd() }));
		return asOwn(next);
	});
	return said.length === 0 ? [] : [{ type: 'problem-changed', problem: problemSchema.parse({ ...problem, tests }), words: [...join(...said)] }];
}

function callsOf(tests: readonly Test[]): readonly CallTest[] {
	return tests.filter((test) => test.kind === 'call');
}

function isSameCall(one: Test, other: Test): boolean {
	return one.kind === 'call' && other.kind === 'call' && plainSource(one.call) === plainSource(other.call) && (one.before ?? '') === (other.before ?? '');
}

function asOwn({ call, expected, compare, raises = false, before = '', value, output, loose }: CallTest): CallTest {
	return callTest({ call, expected, compare, raises, before, value, output, loose }, 'student');
}
