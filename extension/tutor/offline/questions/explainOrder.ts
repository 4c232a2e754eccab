/** Which part of a formula an operator takes: the one beside it, or all that stands before it. */
import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';

/** A sum whose last part is divided or multiplied, once or more: `a + b / 2`. What stands in brackets is one part. */
const part = String.raw`(?:[\p{L}_][\p{L}\p{N}_.]*(?:\([^()]*\))?|\d+(?:\.\d+)?|\([^()]*\))`;
const sum = new RegExp(String.raw`^(${part}(?:\s*[-+]\s*${part})*\s*[-+]\s*)(${part})\s*(//?|\*)\s*(${part})(?:\s*(?://?|[*%])\s*${part})*$`, 'u');

/** The same, while the run is followed, for who has just expected another value of that line. */
export function orderQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	return traced ? subject.ground.outline.assignments.flatMap(({ range }) => orderQuestion(subject, traced.test, traced.replay, range.from, 'predict')) : [];
}

/** One question on a line like `mean = a + b / 2`, where the run comes to it. */
export function orderQuestion(subject: Subject, test: Test, replay: Replay, at: number, stage: 'explain' | 'predict' = 'explain'): Candidate[] {
	const { assignments, returns } = subject.ground.outline;
	const source = (assignments.find(({ range }) => range.from === at)?.value ?? returns.find(({ range }) => range.from === at)?.value ?? '').trim();
	const [, before = '', last = '', sign = '', by = ''] = sum.exec(source) ?? [];
	if (sign === '' || replay.passes(at).length === 0) return [];
	const whole = `${before}${last}`;
	const ask = sign === '*' ? say(l10n.t('Look at {0} on {1}. What is multiplied by {2} there, as it is written?'), code(source), line(at), code(by)) : say(l10n.t('Look at {0} on {1}. What is divided by {2} there, as it is written?'), code(source), line(at), code(by));
	const right: Words = sign === '*' ? say(l10n.t('Only {0} is multiplied by {1}.'), code(last), code(by)) : say(l10n.t('Only {0} is divided by {1}.'), code(last), code(by));
	return [
		draft(subject, {
			stage,
			template: `${stage}.order`,
			slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: [{ id: 'whole', words: say('{0}', code(whole)) }, { id: 'last', words: say('{0}', code(last)) }, { id: 'first', words: say('{0}', code(/^\S+/.exec(before)?.[0] ?? before)) }] },
			truth: { kind: 'choice', id: 'last' },
			foils: [{ answer: 'whole', misconception: 'works-from-the-left' }, { answer: 'first', misconception: 'works-from-the-left' }],
			words: ask,
			fact: right,
			held: right,
			help: [{ rung: 'smaller-question', words: say(l10n.t('Work out {0} with small numbers. Which sign is worked out first?'), code(source)) }],
			asks: `order/${at}`,
			...(stage === 'predict' ? { follows: ({ question, assessment }) => question.template === 'predict.line' && question.slots.line === at && assessment?.correct === false } : {}),
		}),
	];
}
