/** *Counterexample*: a call that the student expects to fail; it is run, the fact is told, and by their wish it becomes an example. */
import * as l10n from '@vscode/l10n';
import type { Question, Words } from '../../../words';
import type { PastTurn, TriedCall } from '../../roles';
import { matchingBracket } from '../../../code/brackets';
import { type Candidate, draft } from '../draft';
import { isAboutOutput } from '../facts/output';
import { argumentsOf } from '../closing/probes';
import { isSure } from '../questions/locate';
import { code, join, say } from '../say';
import type { Subject } from '../subject';
import { compareTemplate, counterexampleTemplate, isTelling, keepOptions, keepTemplate, shouldTemplate, looksFurther } from './names';

/** Once for a bug, after the examples were compared or while the place is looked for; only for a function, whose call is one line to type. */
export function counterexampleQuestions(subject: Subject): readonly Candidate[] {
	const { entry } = subject.ground.problem;
	const [failing] = subject.failing;
	const [passing] = subject.passing;
	if (entry.kind !== 'function' || failing?.test.kind !== 'call' || failing.test.before !== undefined) return [];
	// Of a function that prints nobody is asked for a value to return.
	if ([...subject.failing, ...subject.passing].some(isAboutOutput)) return [];
	return [
		draft(subject, {
			stage: 'predict',
			template: counterexampleTemplate,
			slots: {},
			answer: { kind: 'words' },
			truth: { kind: 'open' },
			words: say(l10n.t('Which other call of {0} do you expect to fail too? Type it; I run it.'), code(entry.name)),
			fact: [],
			held: [],
			reworded: [say(l10n.t('Make a call of {0} yourself that should break the program in the same way. Which one?'), code(entry.name))],
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Take {0}, which fails, and change one value in it. Which call do you have now?'), code(failing.test.call)) },
				passing?.test.kind === 'call' ? { rung: 'fact', words: say(l10n.t('{0} fails and {1} passes. Which call lies between the two?'), code(failing.test.call), code(passing.test.call)) } : null,
			],
			asks: 'counterexample',
			isSmaller: true,
			// Where the mistake is known, more of the same does not lead there.
			follows: ({ question, assessment }) => question.template === compareTemplate || (!isSure(subject) && question.stage === 'locate' && question.template !== 'locate.first' && question.template !== 'locate.loop-end' && !looksFurther(question.template) && assessment?.correct !== true && assessment?.understood.length === 0),
		}),
	];
}

/** The call of this function in what was typed, as it stands there; null when there is none that could be run. */
export function callIn(text: string, name: string): string | null {
	for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + 1)) {
		const open = from + name.length;
		if (text[open] !== '(' || /[\p{L}\p{N}_.]/u.test(text[from - 1] ?? ' ')) continue;
		const close = matchingBracket(text, open);
		const call = close === null ? null : text.slice(from, close + 1);
		if (call !== null && argumentsOf(call, name)) return call;
	}
	return null;
}

/** `f(3) returns 2.`, `f(3) stops with KeyError.`; empty for a call that could not be run. */
export function triedWords({ call, ending, shown, error }: TriedCall): Words {
	switch (ending) {
		case 'returned':
			return shown === null ? [] : say(l10n.t('I ran it: {0} returns {1}.'), code(call), code(shown));
		case 'raised':
			return say(l10n.t('I ran it: {0} stops with {1}.'), code(call), code(error ?? ''));
		case 'endless':
		case 'slow':
			return say(l10n.t('I ran it: {0} does not come to an end.'), code(call));
		default:
			return say(l10n.t('{0} could not be run.'), code(call));
	}
}

/** `What should f(3) return?`: asked of the student alone, since nobody else knows. Null where that is no value to type. */
export function shouldQuestion({ question, tried }: PastTurn): Question | null {
	if (question.template !== counterexampleTemplate || !tried || !isTelling(tried.ending)) return null;
	return {
		id: `${question.id}/should/${tried.call}`,
		task: question.task,
		stage: question.stage,
		template: shouldTemplate,
		slots: { call: tried.call },
		answer: { kind: 'value' },
		truth: { kind: 'open' },
		foils: [],
		words: say(l10n.t('By the task, what should {0} return?'), code(tried.call)),
		fact: [],
		held: [],
		help: [],
		reworded: [],
	};
}

/** Whether the student's call and value are kept as an example: a changed example is offered, never taken silently. */
export function keepQuestion({ question, assessment }: PastTurn): Question | null {
	const { call } = question.slots;
	const said = assessment?.readAs;
	if (question.template !== shouldTemplate || call === undefined || !said) return null;
	return {
		id: `${question.id}/keep`,
		task: question.task,
		stage: question.stage,
		template: keepTemplate,
		slots: { call },
		answer: { kind: 'choice', options: [{ id: keepOptions.keep, words: say(l10n.t('Yes, keep it')) }, { id: keepOptions.leave, words: say(l10n.t('No, leave it')) }] },
		truth: { kind: 'open' },
		foils: [],
		words: say(l10n.t('Shall {0} be one of your examples from now on, with {1} as its value?'), code(call), code(said)),
		fact: [],
		held: [],
		help: [],
		reworded: [],
	};
}

/** What is said before a question that follows a call that was run. */
export function afterCall(last: PastTurn): Words {
	return last.question.template === counterexampleTemplate && last.tried ? join(triedWords(last.tried)) : [];
}
