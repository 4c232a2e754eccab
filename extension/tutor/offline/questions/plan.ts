import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import { code, join, say, shown } from '../say';
import type { Subject } from '../subject';
import { onRun, opening } from './phrases';

/** Nothing is there yet to be hunted: do one example by hand, name the steps, write one of them. */
export function planQuestions(subject: Subject): readonly Candidate[] {
	const [tried] = subject.failing;
	if (!tried) return [];
	const { test } = tried;
	const slots = { test: test.id };
	const free = { answer: { kind: 'words' as const }, truth: { kind: 'open' as const }, fact: [], held: [] };
	const step = (template: string, words: Words, isSmaller: boolean): Candidate =>
		draft(subject, {
			...free,
			stage: 'explain',
			template,
			slots,
			words,
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Do it once more on paper, slowly, {0}. What is the very first thing that you look at or write down?'), onRun(test)) },
			],
			asks: template,
			isSmaller,
		});
	return [
		step('plan.first-step', byHand(test), false),
		step('plan.next-step', say(l10n.t('What did you do after that, until you had the result?')), true),
		...write(subject),
	];
}

function write(subject: Subject): Candidate[] {
	return subject.failing.map(({ test, result }, index) => {
		const aim = test.kind === 'call' && result.expected && isAskable(result.expected)
			? say(l10n.t('The aim is {0} for {1}.'), shown(result.expected), code(test.call))
			: null;
		const words = index === 0
			? say(l10n.t('Write the line of the program that does your first step. Then check it.'))
			: join(aim, say(l10n.t('Write the line that does your next step. Then check it.')));
		return draft(subject, {
			stage: 'repair',
			template: index === 0 ? 'plan.write' : 'plan.write-next',
			slots: { test: test.id },
			answer: { kind: 'edit' },
			truth: { kind: 'run' },
			words,
			fact: [],
			held: say(l10n.t('Yes, that did it.')),
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Which value does your first step need, and under which name does the program have it? Write that name down as the start of the line.')) },
			],
			asks: `write/${test.id}`,
			isSmaller: index > 0,
		});
	});
}

function byHand(test: Test): Words {
	return test.kind === 'call'
		? say(l10n.t('Do {0} by hand. What did you do first?'), code(test.call))
		: join(opening(test), say(l10n.t('Do by hand what the program should do then. What did you do first?')));
}
