import * as l10n from '@vscode/l10n';
import { type Candidate, draft } from '../draft';
import { join, line, say, times } from '../say';
import type { Subject } from '../subject';
import { opening } from './phrases';

const mostCounted = 15;

/** The program wants to read more than is typed: how often does it come to the line that waits? */
export function waitingQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const ending = traced?.result.ending;
	if (!traced || traced.test.kind !== 'input' || ending?.kind !== 'waiting-for-input' || ending.line === null) return [];
	const count = traced.replay.passes(ending.line).length;
	if (count < 1 || count > mostCounted) return [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.waits',
			slots: { test: traced.test.id, line: ending.line },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [{ answer: String(count - 1), misconception: 'one-round-too-few' }],
			words: join(opening(traced.test), say(l10n.t('Then your program still waits on {0}. How many times has it come to that line by then?'), line(ending.line))),
			fact: count === 1 ? say(l10n.t('It came there once.')) : say(l10n.t('It came there {0}.'), times(count)),
			held: count === 1 ? say(l10n.t('Yes, once.')) : say(l10n.t('Yes, {0}.'), times(count)),
			help: [],
			asks: `reached/${ending.line}`,
		}),
	];
}
