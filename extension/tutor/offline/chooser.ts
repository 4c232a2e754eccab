/** Picks the next unasked question for a move of the planner; pure. */
import type { Question, QuestionKind, Stage, Task, TaskStatus } from '../../words';
import type { PastTurn } from '../roles';
import { type Candidate, type FactName, isTold } from './draft';
import { isAtMost } from './teaching/ladder';
import { spoken } from './say';

export interface Choice {
	readonly kind: QuestionKind;
	readonly target: Task;
	/** The turn that was answered last; null at a target's first question. */
	readonly last: PastTurn | null;
	/** Stages of this bug already answered right. */
	readonly stagesDone: readonly Stage[];
	/** The stages of this bug, in order. */
	readonly stages: readonly Stage[];
	readonly tasks: readonly (Task & { readonly status: TaskStatus })[];
	readonly turns: readonly PastTurn[];
	/** Whether this is a misconception with a name, and no mere slip; missing: none is. */
	readonly names?: (misconception: string) => boolean;
	/** A stage begins with one of its smaller questions, where there is one. */
	readonly smaller?: boolean;
	/** Lines (zero-based) that the student found; missing for none. */
	readonly found?: readonly number[];
	/** Ids of questions that may not be asked now. */
	readonly refused?: readonly string[];
}

/**
 * Root: the first stage of the bug on the way to the target that was not answered right. Child: the next stage, and past the
 * target's own another check at it. Sibling (and teaching): the same stage, smaller ones first. A syntactical target has
 * only repair. An expert's move goes before them where the last turn calls for it, and comes at no other time. Nothing
 * that was asked or told comes again; null when nothing is left.
 */
export function choose(candidates: readonly Candidate[], choice: Choice): Candidate | null {
	const fresh = candidates.filter((candidate) => !choice.refused?.includes(candidate.question.id) && isFresh(candidate, candidates, choice.turns));
	const at = (stage: Stage) => sameAimFirst(fresh.filter(({ question, follows }) => question.stage === stage && !follows), choice.last);
	const first = choice.smaller ? (stage: Stage) => smallerFirst(at(stage)) : at;
	const way = wayTo(choice);
	switch (choice.kind) {
		case 'root':
			return firstAt(way.filter((stage) => !isDone(stage, choice)), first) ?? firstAt(way.slice(-1), at);
		case 'child': {
			const from = choice.last ? way.indexOf(choice.last.question.stage) : -1;
			const ahead = way.slice(from + 1).filter((stage) => !isDone(stage, choice));
			return moveAfter(fresh, way, choice.last) ?? nextAfter(fresh, way, choice.last) ?? firstAt(ahead, (stage) => sameRunFirst(first(stage), stage, choice.last)) ?? firstAt(way.slice(-1), at);
		}
		case 'sibling':
		case 'teaching': {
			const stage = stageBeside(choice);
			if (stage === undefined) return null;
			const rest = moveAfter(fresh.filter(({ isRest }) => isRest), way, choice.last);
			const next = rest ?? (tellsDeparture(candidates, choice.last) ? firstAt(way.slice(way.indexOf(stage) + 1), (each) => sameRunFirst(at(each), each, choice.last)) : null) ?? (choice.kind === 'sibling' ? (steered(choice, at(stage)) ?? moveAfter(fresh, way, choice.last)) : null);
			if (next) return next;
			const own = besideAt(stage, at, choice.last);
			// Another whole run says no more than the one that was just told: where it goes wrong is looked for.
			const onward = own && isWhole(own.question) && wholeAgain(choice) ? firstAt(way.slice(way.indexOf(stage) + 1), at) : null;
			const beside = onward ?? own ?? (stage === 'locate' ? besideAt('predict', at, choice.last) : null) ?? (choice.kind === 'sibling' && isWholeTold(choice.last) ? firstAt(way.slice(way.indexOf(stage) + 1), (each) => sameRunFirst(at(each), each, choice.last)) : null);
			return beside ?? (choice.kind === 'teaching' ? aroundAt(stage, way, at, choice) : null);
		}
	}
}

/** A part of the run that the usual first question is about goes before the whole of it; another run is no smaller step. */
function smallerFirst(all: readonly Candidate[]): readonly Candidate[] {
	const isStep = ({ isSmaller, question: { slots } }: Candidate) => isSmaller && slots.test === all[0]?.question.slots.test;
	return [...all.filter(isStep), ...all.filter((each) => !isStep(each))];
}

/** Of the same stage one at which the misconception behind the wrong answer would give a wrong one again: it is asked about exactly that. */
function steered({ last, names }: Choice, beside: readonly Candidate[]): Candidate | null {
	const shown = last?.assessment?.misunderstood ?? null;
	if (shown === null || last?.assessment?.correct !== false || !names?.(shown)) return null;
	const aimed = beside.filter(({ question }) => question.foils.some(({ misconception }) => misconception === shown));
	// Among options that hold the answer once more nothing new is asked.
	return aimed.find(({ isSmaller, question }) => isSmaller && question.answer.kind !== 'choice' && question.slots.line === last.question.slots.line) ?? null;
}

/** The expert's move that the last turn calls for, at a stage that is on the way. */
function moveAfter(fresh: readonly Candidate[], way: readonly Stage[], last: PastTurn | null): Candidate | null {
	return fresh.find(({ question, follows }) => last !== null && way.includes(question.stage) && follows?.(last)) ?? null;
}

/** What a whole run gives, in value or print. */
function isWhole({ template }: Question): boolean {
	return template === 'predict.value' || template.startsWith('predict.output');
}

/** The reply to a wrong *predict* tells what the run has and should not have: no smaller step of it says more. */
function tellsDeparture(candidates: readonly Candidate[], last: PastTurn | null): boolean {
	const asked = last?.question.stage === 'predict' ? candidates.find(({ question }) => question.id === last.question.id && sameTruth(question, last.question)) : undefined;
	return asked?.tellsDeparture === true && last !== null && toldIn(candidates, [last]).includes(asked.asks);
}

/** The reply to a wrong answer says what the whole run gives: with no step of it left to ask about, where that comes from is looked for. */
function isWholeTold(last: PastTurn | null): boolean {
	return last?.question.stage === 'predict' && isWhole(last.question) && last.assessment?.correct === false;
}

/** A whole run was asked about, and then a part of one, or another whole one. */
function wholeAgain({ last, turns }: Choice): boolean {
	const asked = turns.filter(({ question, withdrawn }) => !withdrawn && isWhole(question)).length;
	return last !== null && last.question.stage === 'predict' && asked > 0 && (asked > 1 || !isWhole(last.question));
}

/** What goes on from the question that was answered right. */
function nextAfter(fresh: readonly Candidate[], way: readonly Stage[], last: PastTurn | null): Candidate | null {
	return fresh.find(({ question, after }) => last?.assessment?.correct === true && way.includes(question.stage) && after?.(last.question)) ?? null;
}

/** The stages up to the one that shows the target; for a syntactical target that one alone. */
function wayTo({ target, stages }: Choice): readonly Stage[] {
	if (target.kind === 'syntactical') return stages.slice(-1);
	const last = Math.max(...target.shownBy.map((stage) => stages.indexOf(stage)));
	return stages.slice(0, last + 1);
}

/** Answered right, or on the way to a task of this bug that is no longer open. */
function isDone(stage: Stage, { stagesDone, stages, tasks, target }: Choice): boolean {
	if (stagesDone.includes(stage)) return true;
	const reached = tasks
		.filter((task) => task.bug === target.bug && task.kind === 'conceptual' && task.status !== 'open')
		.flatMap((task) => task.shownBy.map((each) => stages.indexOf(each)));
	return stages.indexOf(stage) <= Math.max(-1, ...reached);
}

function firstAt(stages: readonly Stage[], at: (stage: Stage) => readonly Candidate[]): Candidate | null {
	for (const stage of stages) {
		const [first] = at(stage);
		if (first) return first;
	}
	return null;
}

/** The stage that the last question of this target was at; for a target that was not asked about yet, its own. */
export function stageBeside(choice: Choice): Stage | undefined {
	const way = wayTo(choice);
	const { last, target } = choice;
	const isOwn = last !== null && (last.question.task === target.id || target.kind === 'syntactical' ? way.includes(last.question.stage) : false);
	return isOwn ? last.question.stage : way.at(-1);
}

/** Rather than the same question again: one of the run before it (about a line that was found, where one was), else the next stage on the way. */
function aroundAt(stage: Stage, way: readonly Stage[], at: (stage: Stage) => readonly Candidate[], { last, found = [] }: Choice): Candidate | null {
	const here = way.indexOf(stage);
	const before = way.slice(0, Math.max(0, here)).includes('predict');
	const isOfFound = ({ question: { slots } }: Candidate) => slots.line !== undefined && found.includes(slots.line);
	const [own, any] = [() => besideAt('predict', (each) => at(each).filter(isOfFound), last), () => besideAt('predict', (each) => at(each).filter(({ question }) => stage !== 'explain' || !isWhole(question)), last)];
	const ahead = () => firstAt(way.slice(here + 1), at);
	// Who has found a line is not led back to what other runs give.
	return stage === 'explain' && found.length > 0 ? ((before ? own() : null) ?? ahead()) : ((before ? any() : null) ?? ahead());
}

/** An example that was tried in vain, with another program by now, stays the aim. */
function sameAimFirst(all: readonly Candidate[], last: PastTurn | null): readonly Candidate[] {
	return [...all.filter((each) => isSameAim(each, last)), ...all.filter((each) => !isSameAim(each, last))];
}

/** A place is looked for on the run that was just spoken of. */
function sameRunFirst(all: readonly Candidate[], stage: Stage, last: PastTurn | null): readonly Candidate[] {
	const test = last?.question.slots.test;
	const isOfRun = ({ question: { slots } }: Candidate) => slots.test === test;
	return stage !== 'locate' || test === undefined || !all.some(isOfRun) ? all : [...all.filter(isOfRun), ...all.filter((each) => !isOfRun(each))];
}

function isSameAim({ question: { template, slots } }: Candidate, last: PastTurn | null): boolean {
	return template === 'repair.test' && last?.question.template === 'repair.test' && slots.test === last.question.slots.test;
}

/** Smaller ones first; among them those about the same run. */
function besideAt(stage: Stage, at: (stage: Stage) => readonly Candidate[], last: PastTurn | null): Candidate | null {
	const all = at(stage);
	const same = (candidate: Candidate) => candidate.question.slots.test === last?.question.slots.test;
	const [tried] = all;
	if (tried && isSameAim(tried, last)) return tried;
	const smaller = all.filter(({ isSmaller }) => isSmaller);
	return smaller.find(same) ?? smaller[0] ?? all.find(same) ?? all[0] ?? null;
}

/** What it asks for was told, or can be read off what was. */
export function isAnswered(candidate: Candidate, all: readonly Candidate[], turns: readonly PastTurn[]): boolean {
	return isTold(candidate.asks, toldIn(all, turns)) || turns.some((turn) => isEcho(candidate, all, turn) || (!turn.withdrawn && (isSaid(turn, candidate.question) || givesSame(turn, candidate.question))));
}

/** Not asked before (unless an edit changed what is true), and its answer not told. */
export function isFresh(candidate: Candidate, all: readonly Candidate[], turns: readonly PastTurn[]): boolean {
	if (turns.some((turn) => !turn.withdrawn && (isSame(turn.question, candidate.question) || isSameChoice(turn.question, candidate.question) || isInSameWords(turn.question, candidate.question)))) return false;
	return !isAnswered(candidate, all, turns);
}

/** What another call gives was asked and said, and this one gives just that: nobody who read it has to think. */
function givesSame({ question, assessment }: PastTurn, { template, truth, slots }: Question): boolean {
	const isOtherCall = template === 'predict.value' && question.template === template && question.slots.test !== slots.test;
	return isOtherCall && assessment !== null && truth.kind === 'value' && question.truth.kind === 'value' && truth.value.shown === question.truth.value.shown;
}

/** A value of fewer characters than these stands in many a sentence. */
const leastTelling = 4;

/** What a variable is when the run comes to a line was asked of that line and run before, or stood in the words of a question about it or before it. */
function isSaid({ question: asked, heard = '' }: PastTurn, { template, slots, truth, words }: Question): boolean {
	if (truth.kind !== 'value' || asked.slots.test !== slots.test) return false;
	const { shown } = truth.value;
	// Where the line leaves the value as it was, or runs again, that may be the point.
	const isOfValue = template === 'predict.line' || template === 'predict.at-stop' || (template === 'explain.assigned' && (slots.round ?? 1) === 1 && !spoken(words).includes(shown));
	if (isOfValue && isBeside(slots.variable ?? '', shown, heard)) return true;
	if (template !== 'explain.used') return false;
	// A list or a text with its name beside it can hardly be another; a number can.
	if (shown.length >= leastTelling && heard.includes(shown) && heard.includes(slots.variable ?? '')) return true;
	if (asked.slots.line !== slots.line) return false;
	if (asked.slots.variable === slots.variable && asked.truth.kind === 'value' && asked.truth.value.shown === shown && asked.template !== template && asked.template !== 'explain.assigned') return true;
	return asked.words.some((segment, at) => {
		const value = asked.words[at + 2];
		return segment.kind === 'code' && segment.text === slots.variable && value?.kind === 'code' && value.text === shown;
	});
}

/** The value stands behind its name, in one sentence: what it is elsewhere on that run can be read there. */
function isBeside(name: string, value: string, heard: string): boolean {
	if (name === '' || value.length < leastTelling) return false;
	return heard.split(name).slice(1).some((rest) => rest.split(/[.?!]\s/)[0]?.slice(0, value.length + 40).includes(value));
}

/** Questions for a variable's value at a line; between rounds and calls that it stays the same may be the point. */
const atLines = new Set(['predict.line', 'predict.at-stop', 'explain.assigned', 'explain.used']);

/** It asks for the value that the reply to this turn tells of the same variable, at another place of the same run. */
export function isEcho({ question }: Candidate, all: readonly Candidate[], last: PastTurn | null): boolean {
	if (!last || last.question.slots.variable === undefined || toldIn(all, [last]).length === 0) return false;
	const { slots, template, fact, held } = last.question;
	const { truth } = question;
	if (isAfterRoundWithin(last.question, question)) return true;
	if (!atLines.has(template) || !atLines.has(question.template) || truth.kind !== 'value') return false;
	if (slots.variable !== question.slots.variable || slots.test !== question.slots.test) return false;
	return (last.assessment?.correct === true ? held : fact).some((segment) => segment.kind === 'code' && segment.text === truth.value.shown);
}

/** After a round of one loop the variable was what it is after the round of the other that is a part of it, or that it is a part of. */
function isAfterRoundWithin(asked: Question, next: Question): boolean {
	const isRound = asked.template === 'predict.round' && next.template === 'predict.round' && asked.slots.line !== next.slots.line;
	return isRound && asked.slots.test === next.slots.test && asked.slots.variable === next.slots.variable && asked.slots.round === next.slots.round && sameTruth(asked, next);
}

/** Two choices under the same words would look like one question put twice. */
function isSameChoice(a: Question, b: Question): boolean {
	return a.answer.kind === 'choice' && b.answer.kind === 'choice' && a.template !== b.template && spoken(a.words) === spoken(b.words);
}

/** What was asked at another stage, word for word. */
function isInSameWords(a: Question, b: Question): boolean {
	return b.stage !== 'repair' && a.id !== b.id && a.answer.kind === b.answer.kind && sameTruth(a, b) && spoken(a.words) === spoken(b.words);
}

function isSame(a: Question, b: Question): boolean {
	return (a.id === b.id || isOfSameValue(a, b)) && sameTruth(a, b);
}

/** The value of one variable at one place of one run, whatever template asks for it. */
function isOfSameValue(a: Question, b: Question): boolean {
	const at = ({ slots: { test, variable, line, round } }: Question) => JSON.stringify([test, variable, line, round]);
	return a.answer.kind === 'value' && b.answer.kind === 'value' && a.slots.variable !== undefined && a.slots.round !== undefined && at(a) === at(b);
}

/** What counts as right is the same for both; where nobody knows or a run decides, it always is. */
export function sameTruth(a: Question, b: Question): boolean {
	if (a.truth.kind === 'places' && b.truth.kind === 'places' && !a.truth.checked) return true;
	return JSON.stringify(a.truth) === JSON.stringify(b.truth);
}

/** The facts that the session's messages gave away so far. */
export function toldIn(all: readonly Candidate[], turns: readonly PastTurn[]): readonly FactName[] {
	return turns.flatMap((turn) => {
		const asked = all.find(({ question }) => question.id === turn.question.id && sameTruth(question, turn.question));
		if (!asked) return [];
		const { assessment, withdrawn } = turn;
		const isLeft = assessment?.kind === 'not-sure' || assessment?.kind === 'another-way';
		const replied = withdrawn ? [] : isLeft ? asked.tellsWrong : assessment?.kind !== 'answer' ? [] : assessment.correct ? asked.tellsRight : asked.tellsWrong;
		const helped = asked.helpTells.filter(({ rung }) => isAtMost(rung, turn.rung)).map(({ fact }) => fact);
		return [...asked.says, ...replied, ...helped];
	});
}
