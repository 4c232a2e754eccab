/** The clause that a message begins with: what held and why, or what the run showed. */
import * as l10n from '@vscode/l10n';
import { startTest } from '../../code/testIds';
import type { Words } from '../../words';
import type { AskRequest, PastTurn, Situation } from '../roles';
import { besides } from './besides';
import type { Candidate } from './draft';
import { conditionsOver } from './facts/conditionsOver';
import { lineFact } from './facts/lineFact';
import { afterCall } from './moves/counterexample';
import { counterexampleTemplate, doubtedTemplate, isMove, mendTemplate, planWriteTemplate, isWanted, shouldRunTemplate } from './moves/names';
import { afterOwnExample } from './moves/ownExample';
import { listTemplates } from './questions/explainLoop';
import { calledThere } from './questions/locate';
import { code, join, line, say, spoken } from './say';
import { standingAt } from './diagnosis/unwritten';
import { stopped } from './questions/read';
import { unreadable } from './questions/syntax';
import { onRun } from './questions/phrases';
import { afterWanted } from './questions/explainWanted';
import { afterShould } from './questions/explainShould';
import { tableReply } from './questions/tableAgain';
import { firstStepSaid, isStep, madeSoFar } from './questions/plan';
import { sinceCheck, sinceEdit } from './sinceCheck';
import { type Subject, followedOn, isFoundBy, lineGiven, linesOf } from './subject';
import { type Tried, triedTests } from './closing/tried';

/** Empty when there is nothing to reply to. */
export function openingOf(situation: Situation, request: AskRequest, subject: Subject | null, next: Candidate | null): Words {
	const { since } = request;
	const last = repliedTo(situation, request);
	const now = last && sinceCheck(situation, last, next?.question ?? null);
	const made = last && subject && isStep(last) ? madeSoFar(subject, last.question.slots.test) : null;
	const reply = now ? join(now, made) : (last ? tableReply(situation, last) ?? join(replyTo(last, subject, next), isHeard(last) ? besides(situation, last) : null) : []);
	const lead = last && next && isLess(last, next) ? say(l10n.t('Let us take a smaller step.')) : null;
	// The run's own line in the conversation has just said what passes now.
	if (since) return now ?? (last?.assessment?.correct === true ? reply : mendedMeanwhile(situation, next));
	if (!last) return situation.turns.length === 0 ? join(standing(situation), next && notKnown(situation, subject)) : mendedMeanwhile(situation, next);
	const step = next?.question.template === planWriteTemplate && last?.question.stage !== 'repair' ? firstStepSaid(situation) : null;
	return join(reply, lead, step);
}

/** The message that stopped the program, for who is not asked to read it: without it the first question would begin in the middle. Empty after any other. */
export function unreadStop({ turns, tasks }: Situation, subject: Subject, { question: { stage } }: Candidate): Words {
	const { exception } = subject.bug.symptom;
	const isFirst = !turns.some(({ question: { task } }) => tasks.some(({ id, bug }) => id === task && bug === subject.bug.id));
	return exception && isFirst && (stage === 'predict' || stage === 'explain') ? stopped(subject, exception) : [];
}

/** An edit has done what the open question asked for, and the next one is about another mistake. */
function mendedMeanwhile(situation: Situation, next: Candidate | null): Words {
	const { turns, tasks } = situation;
	const left = turns.at(-1);
	const changed = sinceEdit(situation, next?.question ?? null);
	if (changed.length > 0) return changed;
	// What stops its example with the same error may only have moved.
	const ending = situation.evidence.run.results.find(({ test }) => test === left?.question.slots.test)?.ending;
	const before = situation.diagnosis.bugs.find(({ id }) => tasks.some((task) => task.id === left?.question.task && task.bug === id))?.symptom.exception;
	const isMoved = ending?.kind === 'raised' && ending.exception.type === before?.type;
	const isMended = left?.withdrawn === true && left.question.template === 'repair.test' && !isMoved && tasks.some(({ id, status }) => id === left.question.task && status === 'resolved');
	return isMended && next && next.question.task !== left.question.task ? say(l10n.t('That part is right now.')) : [];
}

/** The turn that this message replies to: the one answered last, also when it was left after its answer or after all help. */
export function repliedTo(situation: Situation, { last }: Pick<AskRequest, 'last'>): PastTurn | null {
	const latest = situation.turns.at(-1);
	return last ?? (latest && !latest.withdrawn && latest.assessment ? latest : null);
}

/**
 * Where a wrong result has no repair that anybody knows, the hunt begins with that: nobody holds the answer back. Null where there is one,
 * where the run itself names a place to begin at, and where an example is looked at again first.
 */
function notKnown({ diagnosis }: Situation, subject: Subject | null): Words | null {
	const isHunted = subject?.bug.kind === 'suspected' && ['value', 'output'].includes(subject.bug.symptom.kind);
	return isHunted && standingAt(subject.bug, diagnosis.standing) === 'broken' && diagnosis.suspect === undefined ? say(l10n.t('I do not know either where it goes wrong; let us find out.')) : null;
}

/** `4 of your 6 examples pass.` */
export function standing(situation: Situation): Words {
	const all = triedTests(situation).filter(({ test }) => test.id !== startTest.id);
	const tried = all.filter(({ result }) => result.ending.kind !== 'not-run');
	const passed = tried.filter(({ result }) => result.passed).length;
	// What stops before it gets to any example is no matter of how many pass.
	if (tried.length === 0 || situation.evidence.run.startup) return [];
	if (tried.length < all.length) return partly(tried, passed, all.length);
	if (tried.length === 1) return passed === 1 ? say(l10n.t('Your example passes.')) : [];
	if (passed === tried.length) return passed === 2 ? say(l10n.t('Both of your examples pass.')) : say(l10n.t('All {0} of your examples pass.'), passed);
	if (passed === 1) return say(l10n.t('1 of your {0} examples passes.'), tried.length);
	if (passed === 0) return say(l10n.t('None of your {0} examples passes yet.'), tried.length);
	return say(l10n.t('{0} of your {1} examples pass.'), passed, tried.length);
}

/** After an endless run the others are not tried: nothing is said about them. */
function partly(tried: readonly Tried[], passed: number, all: number): Words {
	if (tried.length > 1) return say(l10n.t('{0} of your {1} examples were tried, and {2} of them came out right.'), tried.length, all, passed);
	return say(l10n.t('1 of your {0} examples was tried.'), all);
}

function replyTo(last: PastTurn, subject: Subject | null, next: Candidate | null): Words {
	const { assessment, question } = last;
	if (!assessment) return [];
	// The help was spent and the question left: its fact leads on.
	// Unless that was told among the help.
	if (assessment.kind === 'not-sure' || assessment.kind === 'another-way') return question.stage === 'repair' || isWanted(question.template) || question.template === shouldRunTemplate || (last.rung !== 'question' && last.rung !== 'smaller-question') ? [] : question.fact;
	if (assessment.kind !== 'answer') return [];
	if (question.template === counterexampleTemplate) return afterCall(last);
	if (isWanted(question.template)) return afterWanted(last);
	if (question.template === shouldRunTemplate) return afterShould(last);
	if (question.template === doubtedTemplate || question.template === mendTemplate) return afterOwnExample(last);
	const at = question.stage === 'locate' && subject ? lineGiven(last, subject.ground.code.version) : null;
	if (assessment.correct === true) return at !== null && subject && !isPassed(subject, question.slots.test, at) ? say(l10n.t('Yes, that line matters.')) : question.held;
	if (at !== null) return locateReply(last, subject && followedOn(subject, question.slots.test), at, next);
	if (assessment.correct === null && isMove(question.template)) return question.fact;
	if (assessment.correct !== false) return [];
	// After an edit another message may stand there.
	const syntax = question.template.startsWith('repair.syntax') ? subject?.ground.evidence.run.syntax : null;
	return syntax ? unreadable(syntax) : otherCount(last) ?? question.fact;
}

/** That it takes so many values, to who gave more or fewer: of those some may well be right. Null after any other answer. */
function otherCount({ question: { template, truth }, assessment }: PastTurn): Words | null {
	if (!listTemplates.includes(template) || truth.kind !== 'values') return null;
	// Read as numbers alone: a comma may stand in a text.
	const read = /^\[(-?\d+(?:, -?\d+)*)\]$/.exec(assessment?.readAs ?? '')?.[1];
	const given = read?.split(', ').length ?? truth.values.length;
	return given === truth.values.length ? null : say(l10n.t('You gave {0}, and it takes {1}.'), values(given), truth.values.length);
}

function values(count: number): string {
	return count === 1 ? l10n.t('1 value') : l10n.t('{0} values', count);
}

/** What stands beside a right answer, or beside a line, is answered as well. */
function isHeard({ question: { stage }, assessment }: PastTurn): boolean {
	return assessment?.correct === true || (stage === 'locate' && assessment?.kind === 'answer');
}

/** A place that may be the one is looked at next; any other meets a fact. Neither is called right or wrong. */
function locateReply(last: PastTurn, subject: Subject | null, at: number, next: Candidate | null): Words {
	const isAccepted = isFoundBy(last);
	const [failing] = subject?.failing ?? [];
	if (!isAccepted && failing && subject?.otherPlaces.some((place) => linesOf(place).includes(at))) return say(l10n.t('That line matters for another example. Here look for what goes wrong {0}.'), onRun(failing.test));
	const asked = next?.question.slots.line;
	const isThere = asked !== undefined && (asked === at || (subject !== null && next?.question.stage === 'explain' && conditionsOver(subject, at).includes(asked)));
	if (isAccepted && isThere) return say(l10n.t('Let us look there.'));
	const called = subject && !isAccepted ? calledThere(subject, at) : null;
	if (called !== null) return say(l10n.t('On {0} {1} is called. Follow the run into it.'), line(at), code(called));
	const isRest = next?.question.template === 'locate.loop-end';
	const fact = subject ? lineFact(subject, at) : [];
	// Who points at the same line once more has just read that.
	const isSaid = fact.length > 0 && (last.heard ?? '').includes(spoken(fact));
	return join(isSaid ? null : fact, isAccepted || isRest ? null : say(l10n.t('Keep looking.')));
}

/** A run departs from what was expected only at a line that it comes to; beside a place where something is missing others do. */
function isPassed({ failing, source }: Subject, test: string | undefined, at: number): boolean {
	const lines = failing.find((each) => each.test.id === test)?.result.lines;
	return lines === undefined || lines.includes(at) || source.textOf(at).trim() === '';
}

/** The whole run was too much at once. */
function isLess(last: PastTurn, { question, isSmaller }: Candidate): boolean {
	const isWhole = last.question.template === 'predict.value' || last.question.template.startsWith('predict.output');
	return last.assessment?.correct === false && isWhole && isSmaller && question.stage === 'predict' && question.template !== 'predict.value';
}
