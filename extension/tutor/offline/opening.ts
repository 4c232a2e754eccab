/** The clause that a message begins with: what held and why, or what the run showed. */
import * as l10n from '@vscode/l10n';
import type { Words } from '../../words';
import type { AskRequest, PastTurn, Situation } from '../roles';
import type { Candidate } from './draft';
import { lineFact } from './lineFact';
import { join, line, say } from './say';
import { type Subject, triedTests } from './subject';

/** Empty when there is nothing to reply to. */
export function openingOf(situation: Situation, request: AskRequest, subject: Subject | null, next: Candidate | null): Words {
	const { last, since } = request;
	const reply = last ? replyTo(last, subject, next) : [];
	const lead = last && next && isLess(last, next) ? say(l10n.t('Take less.')) : null;
	if (since) return join(last?.assessment?.correct === true ? reply : null, since);
	if (!last) return situation.turns.length === 0 ? standing(situation) : [];
	return join(reply, lead);
}

/** `4 of your 6 examples pass.` */
export function standing(situation: Situation): Words {
	const tried = triedTests(situation);
	if (tried.length === 0) return [];
	const passed = tried.filter(({ result }) => result.passed).length;
	if (tried.length === 1) return passed === 1 ? say(l10n.t('Your example passes.')) : [];
	if (passed === 0) return say(l10n.t('None of your {0} examples passes yet.'), tried.length);
	return say(l10n.t('{0} of your {1} examples pass.'), passed, tried.length);
}

function replyTo(last: PastTurn, subject: Subject | null, next: Candidate | null): Words {
	const { assessment, question, given } = last;
	if (!assessment || assessment.kind !== 'answer') return [];
	if (assessment.correct === true) return question.held;
	if (question.stage === 'locate' && given?.kind === 'line') return locateReply(last, subject, given.line, next);
	return assessment.correct === false ? question.fact : [];
}

/** A place that may be the one is looked at next; any other meets a fact. Neither is called right or wrong. */
function locateReply(last: PastTurn, subject: Subject | null, at: number, next: Candidate | null): Words {
	const isAccepted = (last.assessment?.understood.length ?? 0) > 0;
	if (isAccepted && next?.question.slots.line === at) return say(l10n.t('Let us look at {0}.'), line(at));
	return join(subject ? lineFact(subject, at) : null, isAccepted ? null : say(l10n.t('Look further.')));
}

function isLess(last: PastTurn, next: Candidate): boolean {
	return last.assessment?.correct === false && next.isSmaller && next.question.stage === 'predict' && last.question.stage === 'predict';
}
