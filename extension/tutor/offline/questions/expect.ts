import * as l10n from '@vscode/l10n';
import { calledBy } from '../../../code/called';
import type { CallTest, Value, Words } from '../../../words';
import type { Situation } from '../../roles';
import { type Candidate, type Help, draft, isAskable } from '../draft';
import { code, join, say, shown } from '../say';
import type { Subject } from '../subject';
import type { Tried } from '../closing/tried';
import { isAboutOutput } from '../facts/output';
import { isCalled, opening } from './phrases';
import { expectPrinted, expectSpacing } from './printed';

/** The name that the session knows the question by what a call should return, and the belief of who says what the program gives. */
export const expectTemplate = 'expect.value';
export const trustMisconception = 'trusts-the-program';

/** Who could not say it twice has been told it twice: then the program itself is looked at. */
const mostAsked = 2;

/**
 * What should happen, by the tests alone: over failing ones, or the nearest of those that pass, for contrast. What the student
 * has given as an example was just said, and is not asked back; only spaces are easily typed without meaning them.
 */
export function expectQuestions(subject: Subject): readonly Candidate[] {
	// After half a repair another example would begin the whole way anew: what is left is asked about on the one that was tried.
	const { began } = subject.ground as Partial<Situation>;
	const tried = began !== undefined && began !== subject.ground.code.text ? subject.failing.slice(0, 1) : [...subject.failing, ...subject.passing.slice(0, 1)];
	return tried.flatMap((tried) => {
		const { test } = tried;
		if (test.origin === 'student') return isAboutOutput(tried) ? expectSpacing(subject, tried) : [];
		if (isAboutOutput(tried)) return expectPrinted(subject, tried);
		if (test.kind === 'input') return [];
		return test.raises ? [expectException(subject, test)] : expectValue(subject, test, tried);
	}).slice(0, mostAsked);
}

function expectValue(subject: Subject, test: CallTest, { result }: Tried): Candidate[] {
	const { expected } = result;
	if (!expected || !isAskable(expected)) return [];
	const got = result.ending.kind === 'returned' ? result.ending.value : null;
	const call = code(test.call);
	return [
		draft(subject, {
			stage: 'expect',
			template: expectTemplate,
			slots: { test: test.id },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: expected },
			foils: [got && !result.passed ? { answer: got.shown, misconception: got.shape.kind === 'nothing' ? 'expects-nothing' : trustMisconception } : null],
			words: join(opening(test), isCalled(test) ? say(l10n.t('What should it return?')) : say(l10n.t('What should it be?'))),
			fact: whoSays(test, expected),
			held: isCalled(test) ? say(l10n.t('Right, {0} is what it should return.'), shown(expected)) : say(l10n.t('Right, {0} is what it should be.'), shown(expected)),
			reworded: [
				say(l10n.t('Leave the program aside. By the task alone, what is the right result of {0}?'), call),
				say(l10n.t('Somebody else wrote a program that does this task well. What does {0} return there?'), call),
			],
			help: [byHand(subject, test), otherExample(subject, test), told(test, expected)],
			asks: `expect/${test.id}`,
			isSmaller: result.passed,
		}),
	];
}

function whoSays(test: CallTest, expected: Value): Words {
	return isCalled(test)
		? say(l10n.t('The example says that {0} should return {1}.'), code(test.call), shown(expected))
		: say(l10n.t('The example says that {0} should be {1} then.'), code(test.call), shown(expected));
}

function byHand(subject: Subject, test: CallTest): Help {
	const call = code(test.call);
	const words = subject.ground.problem.statement.trim() === ''
		? say(l10n.t('Do {0} by hand, one small step at a time, as if there were no program. Which value do you get at the end?'), call)
		: say(l10n.t('Read the task once more and look for the sentence that decides {0}. Then do it by hand. Which value do you get at the end?'), call);
	return { rung: 'smaller-question', words };
}

/** Another example of the same function says how the task is meant, without giving this one away. */
function otherExample(subject: Subject, test: CallTest): Help | null {
	for (const { test: other, result } of [...subject.passing, ...subject.failing]) {
		if (other.id === test.id || other.kind !== 'call' || other.call === test.call || calledBy(other) !== calledBy(test) || !isCalled(other) || !isCalled(test) || other.raises || !result.expected || !isAskable(result.expected)) continue;
		const words = say(l10n.t('Another example of this task: {0} should return {1}. What should {2} return?'), code(other.call), shown(result.expected), code(test.call));
		return { rung: 'fact', words };
	}
	return null;
}

function told(test: CallTest, expected: Value): Help {
	return { rung: 'worked-example', words: join(whoSays(test, expected), say(l10n.t('Give that as the answer, and we go on from there.'))) };
}

function expectException(subject: Subject, test: CallTest): Candidate {
	const name = code(test.expected);
	return draft(subject, {
		stage: 'expect',
		template: 'expect.exception',
		slots: { test: test.id },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'raises', words: say(l10n.t('It should stop with the error {0}.'), name) },
				{ id: 'returns', words: say(l10n.t('It should return a value.')) },
			],
		},
		truth: { kind: 'choice', id: 'raises' },
		foils: [{ answer: 'returns', misconception: 'errors-are-failures' }],
		words: join(opening(test), say(l10n.t('What should happen?'))),
		fact: say(l10n.t('The example says that {0} should stop with {1}.'), code(test.call), name),
		held: say(l10n.t('Right, here an error is what is wanted.')),
		asks: `expect/${test.id}`,
	});
}
