import * as l10n from '@vscode/l10n';
import { type Candidate, draft } from '../draft';
import { code, join, say } from '../say';
import type { Subject } from '../subject';
import { isStuck } from './openLoop';
import { onRun } from './phrases';

/** A run that was getting on when its time was over is no endless one: that is the first thing to see. */
export function slowQuestions(subject: Subject): readonly Candidate[] {
	const slow = slowRun(subject);
	if (!slow) return [];
	const { test } = slow;
	const options = [
		{ id: 'on', words: say(l10n.t('It gets on. It has too much to do.')) },
		{ id: 'round', words: say(l10n.t('It does the same again and again and never ends.')) },
	];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.slow',
			slots: { test: test.id },
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: 'on' },
			foils: [{ answer: 'round', misconception: 'slow-is-endless' }],
			words: join(stillAtWork(slow), say(l10n.t('Which of these is it?'))),
			fact: say(l10n.t('It was getting on all the time: with much more time it would come to an end.')),
			held: say(l10n.t('Yes, it gets on, but it has too much to do.')),
			reworded: [say(l10n.t('Does each step bring it nearer to its end, or does nothing change?'))],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Try it with a smaller number or a shorter list, and then with one twice as large. Does each come to an end?')) }],
			asks: 'slow',
		}),
	];
}

/** The run whose time was over; null where the first failing one ended otherwise, or was seen to go round in the same state. */
export function slowRun(subject: Subject): Subject['failing'][number] | null {
	const [first] = subject.failing;
	return first?.result.ending.kind === 'slow' && !(first.test.id === subject.traced?.test.id && isStuck(subject)) ? first : null;
}

export function stillAtWork({ test }: Subject['failing'][number]) {
	return test.kind === 'call' ? say(l10n.t('{0} was still at work when its time was over.'), code(test.call)) : say(l10n.t('The program was still at work when its time was over, {0}.'), onRun(test));
}
