import * as l10n from '@vscode/l10n';
import { type Candidate, draft, isAskable } from '../draft';
import { code, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { unusableCall } from '../facts/unusable';

/**
 * The function came to its end, and what called it could not use what it gave (`list(f(2))` where `f` gives nothing): then no line
 * of the function raised the error, and what it gave is the first thing to see.
 */
export function givenBackQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const inner = unusableCall(subject);
	if (inner?.activation.returned && traced) {
		const name = code(inner.name);
		return [
			draft(subject, {
				stage: 'predict',
				template: 'predict.given-back',
				slots: { test: traced.test.id, line: inner.at },
				answer: { kind: 'value' },
				truth: { kind: 'value', value: inner.activation.returned },
				words: say(l10n.t('{0} goes on with what {1} gives back. What does {1} give back there?'), line(inner.at), name),
				fact: say(l10n.t('There {0} gives back {1}.'), name, shown(inner.activation.returned)),
				held: say(l10n.t('Yes, there {0} gives back {1}.'), name, shown(inner.activation.returned)),
				reworded: [say(l10n.t('Look at the last line that runs in {0}. Which value does the call get from it?'), name)],
				help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the lines that run in {0}. Which of them says what it gives back?'), name) }],
				asks: `returned/${inner.activation.id}`,
				tells: ['inner/*'],
			}),
		];
	}
	const main = traced?.replay.main;
	if (!traced || traced.test.kind !== 'call' || traced.replay.trace.ending.kind !== 'raised' || traced.replay.outerCalls !== 1) return [];
	if (!main?.function || !main.returned || !isAskable(main.returned)) return [];
	const name = code(main.function);
	const call = code(traced.test.call);
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.given-back',
			slots: { test: traced.test.id },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: main.returned },
			words: say(l10n.t('{0} works with what {1} gives back. What does {1} give back there?'), call, name),
			fact: say(l10n.t('There {0} gives back {1}.'), name, shown(main.returned)),
			held: say(l10n.t('Yes, there {0} gives back {1}.'), name, shown(main.returned)),
			reworded: [say(l10n.t('Look at the last line that runs in {0}. Which value does the call get from it?'), name)],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the lines that run in {0}. Which of them says what it gives back?'), name) }],
			asks: `result/${traced.test.id}`,
		}),
	];
}
