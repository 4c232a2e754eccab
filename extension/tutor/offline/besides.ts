/** What a student says beside an answer: heard, and neither called right nor wrong. */
import * as l10n from '@vscode/l10n';
import type { Words } from '../../words';
import type { PastTurn, Situation } from '../roles';
import { say, spoken } from './say';

/** So many words behind a value are a reason. */
const leastOfReason = 4;

/** A word about the student's own question or reason beside an answer; null where there is none, and for a reason after the first one. */
export function besides({ turns }: Situation, last: PastTurn): Words | null {
	if (isAsking(last)) return say(l10n.t('Keep your own question: it is a good one.'));
	const kept = say(l10n.t('Keep your reason in mind, and see whether the run agrees.'));
	const isSaid = turns.some(({ heard }) => heard?.includes(spoken(kept)));
	return isReasoning(last) && !isSaid ? kept : null;
}

const ofWhy = /(?<![\p{L}])(?:why|how come|por qué)(?![\p{L}])/iu;
const ofAny = /(?<![\p{L}])(?:why|how|where|what(?! about| if)|which|por qué|cómo|dónde|qué)(?![\p{L}])/iu;
/** "That is why" gives a reason and asks for none. */
const isToldWhy = /\b(?:that|this|it)(?:'s| is|s) (?:also |exactly )?why\b/i;

/** Beside an answer the student asks why it is so, or where it comes from. */
export function isAsking({ given, question, assessment }: PastTurn): boolean {
	if (question.stage === 'repair' || given?.kind !== 'typed' || assessment?.kind !== 'answer' || isToldWhy.test(given.text)) return false;
	return given.text.includes('?') ? ofAny.test(given.text) : /\bbut why\b|\bhow come\b/i.test(given.text) && ofWhy.test(given.text);
}

/** Behind a right value the student says where it comes from. */
function isReasoning({ given, question: { stage, answer }, assessment }: PastTurn): boolean {
	if (given?.kind !== 'typed' || assessment?.correct !== true || !['value', 'count', 'values'].includes(answer.kind) || stage === 'repair') return false;
	const own = given.text.replace(assessment.readAs ?? '', ' ');
	return (own.match(/\p{L}+/gu) ?? []).length >= leastOfReason && /\b(?:because|since|it|i|but|the|that|there|first|then)\b|,/i.test(own);
}
