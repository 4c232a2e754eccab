/** The check after a repair: a question on the program as it is now, whose answer the repair changed. */
import type { Bug, Task } from '../../../words';
import type { Ground, Situation } from '../../roles';
import type { Candidate } from '../draft';
import { standingAt } from '../diagnosis/unwritten';
import { isOfMistake } from '../moves/names';
import { explainQuestions } from '../questions/explain';
import { timesQuestion } from '../questions/explainTimes';
import { givesBackQuestion } from '../questions/explainReturned';
import { namesIn } from '../questions/phrases';
import { stateQuestions } from '../questions/predictState';
import { foundLines, type Subject, subjectOf } from '../subject';
import { conceptOfQuestion } from '../teaching/lessons';
import { changedFacts, headsBefore } from './changedFacts';
import { mendedLines } from './reflection';

/**
 * Checks on the repaired program, from its present trace, best first. With the program as it was (`before`) only those to which it gave
 * another answer, the facts that were asked about then first; without it all that may be asked of the lines in question.
 */
export function confirmCandidates(situation: Situation, task: Task, before: Ground | null = null): readonly Candidate[] {
	const { trace } = situation.evidence;
	const { loops, conditions } = situation.outline;
	if (!trace) return [];
	const told = situation.diagnosis.bugs.find(({ id }) => id === task.bug);
	// What another function does says nothing about one that had to be written.
	if (told && standingAt(told, 'broken') !== 'broken' && !told.symptom.tests.includes(trace.test)) return [];
	const lines = [...foundLines(situation), ...linesAskedAbout(situation, task), ...(told?.places ?? []).slice(0, 1).flatMap(({ place }) => (place.kind === 'lines' ? [place.from] : []))];
	const changed = mendedLines(situation);
	const isSmall = changed.length === 1 || (changed.length > 0 && changed.length <= mostChanged && 2 * changed.length <= situation.outline.statementLines.length);
	const own = isSmall ? [...linesAround(situation, changed), ...(before ? headsBefore(before, situation.code.text) : [])] : [];
	const heads = [...loops.map(({ header }) => header), ...conditions.map(({ line }) => line)];
	const focus = [...new Set([...own, ...(before && own.length > 0 ? [] : [...(own.length > 0 ? [] : lines), ...heads])])];
	const subject = asIfFailing(situation, task, situation.tasks, trace.test, focus);
	// What the student wants of a line is known by now: it passes. Which of two beliefs is right comes after one was shown.
	const asked = [...explainQuestions(subject), ...stateQuestions(subject)].filter(({ question }) => !isOfMistake(question.template));
	const near = asked.filter(({ question: { slots } }) => own.length === 0 || slots.line === undefined || own.includes(slots.line));
	const { traced } = subject;
	const back = traced ? givesBackQuestion(subject, traced.test, traced.replay) : [];
	const facts = before && changedFacts({ situation, task, subject, before: asIfFailing(before, task, situation.tasks, trace.test, []), isSmall, changed, asked, near: [...aboutConcept(task.concept, near, situation.outline), ...(ofReturns.includes(task.concept) ? [] : near)], back });
	const all = facts ?? anyCheck(task, aboutConcept(task.concept, near, situation.outline), asked, back, traced ? changed.flatMap((at) => timesQuestion(subject, traced.test, traced.replay, at)) : []);
	return all.map((candidate) => ({ ...candidate, question: { ...candidate.question, task: task.id } }));
}

/** Where nobody knows what the program did before: about the concept first, then all that a check may ask. */
function anyCheck({ concept }: Task, about: readonly Candidate[], asked: readonly Candidate[], back: readonly Candidate[], counts: readonly Candidate[]): readonly Candidate[] {
	const isNothing = ({ question: { truth } }: Candidate) => truth.kind === 'count' && truth.count === 0;
	const first = ofReturns.includes(concept) ? [...back, ...about] : about;
	return [...first.filter((each) => !isNothing(each)), ...first.filter(isNothing), ...asked, ...counts];
}

/** The test takes the place of a failing one: only of those the generators ask. */
function asIfFailing(ground: Ground | Situation, task: Task, tasks: readonly Task[], test: string, focus: readonly number[]): Subject {
	const bug: Bug = { kind: 'suspected', id: `confirm-${task.bug}`, symptom: { kind: 'value', tests: [test], exception: null, syntax: null }, places: [], concept: task.concept };
	const { run } = ground.evidence;
	const evidence = { ...ground.evidence, run: { ...run, results: run.results.map((result) => (result.test === test ? { ...result, passed: false } : result)) } };
	return subjectOf({ ...ground, evidence }, bug, [...tasks, { ...task, bug: bug.id }], focus);
}

/** What was changed, and what decides how often or whether that runs: other lines have nothing to do with it. */
function linesAround({ outline: { loops, conditions, assignments } }: Situation, changed: readonly number[]): readonly number[] {
	const isAround = (at: number, range: { readonly from: number; readonly to: number }) => range.from <= at && at <= range.to;
	const made = assignments.filter(({ range }) => changed.includes(range.from)).flatMap(({ targets }) => targets);
	return [
		...changed,
		...conditions.filter(({ text }) => namesIn(text).some((name) => made.includes(name))).map(({ line }) => line),
		...loops.filter(({ range }) => changed.some((at) => isAround(at, range))).map(({ header }) => header),
		...conditions.filter(({ body }) => changed.some((at) => isAround(at, body))).map(({ line }) => line),
	];
}

/** Of a program that is mostly new no line is the student's repair of one that was there. */
const mostChanged = 4;

/** What a function gives back shows at its returns alone: a loop's rounds, asked beside them, would be beside the point. */
const ofReturns: readonly (Task['concept'])[] = ['return-value', 'print-vs-return', 'none-value'];

/** How often a loop goes round says nothing about what is not of loops. */
const ofRounds: readonly (Task['concept'])[] = ['loop-bounds', 'loop-walk', 'while-condition'];

/** Those about the concept, where there are some; about what is given back no others, even if that leaves none; else rather values than rounds. */
function aboutConcept(concept: Task['concept'], all: readonly Candidate[], { returns }: Situation['outline']): readonly Candidate[] {
	const isOfReturns = ofReturns.includes(concept);
	const isAtReturn = (at: number | undefined) => at !== undefined && returns.some(({ range }) => range.from <= at && at <= range.to);
	const about = all.filter(({ question }) => {
		const own = conceptOfQuestion(question);
		return own === concept || (isOfReturns && (ofReturns.includes(own) || isAtReturn(question.slots.line)) && own !== null);
	});
	if (about.length > 0 || isOfReturns) return about;
	const values = ofRounds.includes(concept) ? [] : all.filter(({ question }) => !ofRounds.includes(conceptOfQuestion(question)) && question.template !== 'explain.reached');
	return values.length > 0 ? values : all;
}

function linesAskedAbout(situation: Situation, task: Task): readonly number[] {
	return situation.turns.flatMap(({ question, version }) => {
		const at = question.slots.line;
		const isOfBug = situation.tasks.some(({ id, bug }) => id === question.task && bug === task.bug);
		return isOfBug && question.stage === 'explain' && version === situation.code.version && at !== undefined ? [at] : [];
	});
}
