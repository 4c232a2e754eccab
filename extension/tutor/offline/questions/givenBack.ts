import * as l10n from '@vscode/l10n';
import type { Segment, Test, Value } from '../../../words';
import { type Candidate, type FactName, draft, isAskable } from '../draft';
import { thenWantedTemplate } from '../moves/names';
import { code, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { misfitCall, unusableCall } from '../facts/unusable';
import { wanted } from './explainWanted';

/**
 * A function came to its end, and what called it could not use what it gave: the call of the example (`list(f(2))` where `f` gives
 * nothing), or the line that stopped. Then no line of the function raised the error, and what it gave is the first thing to see.
 */
export function givenBackQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const inner = unusableCall(subject) ?? misfitCall(subject);
	if (traced && inner?.activation.returned) return [given(subject, traced.test, { user: line(inner.at), at: inner.at, name: inner.name, value: inner.activation.returned, asks: `returned/${inner.activation.id}`, tells: ['inner/*'] })];
	const main = traced?.replay.main;
	if (!traced || traced.test.kind !== 'call' || traced.replay.trace.ending.kind !== 'raised' || traced.replay.outerCalls !== 1) return [];
	if (!main?.function || !main.returned || !isAskable(main.returned)) return [];
	return [given(subject, traced.test, { user: code(traced.test.call), at: null, name: main.function, value: main.returned, asks: `result/${traced.test.id}`, tells: [] })];
}

/** What the call should have given, for the student to say: which line makes it is looked for with that in hand. */
export function givenBackWish(subject: Subject): Candidate[] {
	const inner = misfitCall(subject);
	const value = inner?.activation.returned;
	if (!inner || !value || !subject.traced) return [];
	const words = say(l10n.t('By the task, what should {0} give back there?'), code(inner.name));
	return [wanted(subject, { template: thenWantedTemplate, test: subject.traced.test, at: inner.at, name: inner.name, value, words, says: [] })];
}

interface Given {
	/** What could not use it. */
	readonly user: Segment;
	/** Its line, where it is one of the program's. */
	readonly at: number | null;
	readonly name: string;
	readonly value: Value;
	readonly asks: FactName;
	readonly tells: readonly FactName[];
}

function given(subject: Subject, test: Test, { user, at, name: called, value, asks, tells }: Given): Candidate {
	const name = code(called);
	return draft(subject, {
		stage: 'predict',
		template: 'predict.given-back',
		slots: { test: test.id, ...(at === null ? {} : { line: at }) },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		words: at === null ? say(l10n.t('{0} works with what {1} gives back. What does {1} give back there?'), user, name) : say(l10n.t('{0} goes on with what {1} gives back. What does {1} give back there?'), user, name),
		fact: say(l10n.t('There {0} gives back {1}.'), name, shown(value)),
		held: say(l10n.t('Yes, there {0} gives back {1}.'), name, shown(value)),
		reworded: [say(l10n.t('Look at the last line that runs in {0}. Which value does the call get from it?'), name)],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the lines that run in {0}. Which of them says what it gives back?'), name) }],
		asks, tells,
	});
}
