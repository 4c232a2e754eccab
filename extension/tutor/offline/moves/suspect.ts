/**
 * An example that small changes cannot pass together with the others may itself be wrong. It is looked at once more, by the task; what
 * the program gives is not said, and neither is why it is asked. What becomes of it is the student's wish.
 */
import * as l10n from '@vscode/l10n';
import type { Question, Test, TestResult, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { isAskable } from '../draft';
import { code, say } from '../say';
import { mendOptions, mendTemplate, suspectTemplate, weighPrefix } from './names';

/** `Look at this example again: by the task, what should average([1, 2]) return?` Null for an example that is more than a call and a value. */
export function suspectQuestion(test: Test, { expected }: TestResult): Question | null {
	if (test.kind !== 'call' || !isOneValue(test) || !expected || !isAskable(expected)) return null;
	return {
		id: `example/suspect/${test.id}`,
		task: '',
		stage: 'expect',
		template: suspectTemplate,
		slots: { test: test.id, call: test.call },
		answer: { kind: 'value' },
		truth: { kind: 'value', value: expected },
		foils: [],
		words: say(l10n.t('Look at one example again, with the task beside it: what should {0} return?'), code(test.call)),
		fact: [],
		held: stands(),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go by the sentences of the task alone, not by the example. What do they say about {0}?'), code(test.call)) }],
		reworded: [say(l10n.t('By the task, what is the right result of {0}?'), code(test.call))],
	};
}

/** The student says something else than the example does: which of them counts is for them to say. Null where the last answer is no such one. */
export function weighQuestion(test: Test, last: PastTurn): Question | null {
	const said = last.assessment?.readAs;
	if (test.kind !== 'call' || last.assessment?.correct !== false || !said) return null;
	return {
		...last.question,
		id: `${weighPrefix}${test.id}`,
		template: mendTemplate,
		answer: {
			kind: 'choice',
			options: [
				{ id: mendOptions.keep, words: say(l10n.t('{0}, as the example says'), code(test.expected)) },
				{ id: mendOptions.said, words: say(l10n.t('{0}, as I said'), code(said)) },
				{ id: mendOptions.aside, words: say(l10n.t('I am not sure: set it aside')) },
			],
		},
		truth: { kind: 'open' },
		words: test.origin === 'file'
			? say(l10n.t('The example in your file says {0}. Read the task once more: which of the two shall I go by?'), code(test.expected))
			: say(l10n.t('Your own example says {0}. Read the task once more: which of the two shall I go by?'), code(test.expected)),
		held: [],
		help: [],
		reworded: [],
	};
}

/** The example is right after all. */
export function stands(): Words {
	return say(l10n.t('Then the example stands, and I go by it.'));
}

/** One call with one value, also where a console shows it. */
export function isOneValue(test: Test): boolean {
	return isPlain(test) || (test.kind === 'call' && test.compare === 'shown' && test.value?.trim() === test.expected.trim() && !test.raises && test.output === undefined && test.before === undefined && test.loose === undefined);
}

/** One call with one value. */
export function isPlain(test: Test): boolean {
	return test.kind === 'call' && test.compare === 'equal' && !test.raises && test.output === undefined && test.before === undefined;
}
