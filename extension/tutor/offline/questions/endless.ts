import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { Test, Value, Variables, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft, type Help, isAskable, isBrief } from '../draft';
import { wholeOf } from '../facts/operands';
import type { LoopRun } from '../facts/replay';
import { endOfRound, observe, skipsEnd, startOfRound } from '../moves/observe';
import { code, join, line, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { thenWantedTemplate } from '../moves/names';
import { changesQuestion } from './endlessChanging';
import { keptQuestions, keptTemplate } from './explainKept';
import { wanted } from './explainWanted';
import { kindOf } from './kinds';
import { conditionText, namesOf, openLoop, startOf } from './openLoop';
import { slowRun, stillAtWork } from './slow';
import { briefly, namesIn, onRun, opening, theLoopRun, valuesOf } from './phrases';

export const goesPastTemplate = 'explain.goes-past';
export const goesRoundTemplate = 'explain.goes-round';
export const comesToStayTemplate = 'explain.comes-to-stay';

/** What its first rounds make of the variables in its condition. */
export function endlessPredictions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const run = traced && openLoop(subject, traced.replay);
	if (!run) return [];
	return [1, 3].flatMap((number) => namesOf(run).flatMap((name) => afterRound(subject, run, name, number)));
}

/** Of these questions none for a variable that the condition of the endless loop does not name: its values are beside the point. */
export function ofCondition(subject: Subject, candidates: readonly Candidate[]): readonly Candidate[] {
	const run = subject.traced && openLoop(subject, subject.traced.replay);
	const names = run && conditionText(run) !== '' ? namesOf(run) : [];
	return names.length === 0 ? candidates : candidates.filter(({ question: { slots } }) => slots.variable === undefined || namesIn(slots.variable).some((name) => names.includes(name)));
}

function afterRound(subject: Subject, run: LoopRun, name: string, number: number): Candidate[] {
	const { traced } = subject;
	if (run.loop.variables.includes(name)) return inRound(subject, run, name, number + 1);
	const value = run.rounds[number - 1]?.to?.state[name];
	const was = run.entered.state[name];
	if (!traced || !value || !was || !isAskable(value) || !isAskable(was)) return [];
	const known = briefly(run.entered.state, [name]);
	// A long value is left to the program to look at.
	const before = known.length > 0 ? say(l10n.t('Before the loop {0}.'), valuesOf(known)) : null;
	const ask = number === 1
		? say(l10n.t('What is {0} after the first round of {1}?'), code(name), theLoopRun(subject, traced.replay, run))
		: say(l10n.t('What is {0} after {1} rounds of {2}?'), code(name), number, theLoopRun(subject, traced.replay, run));
	const whole = join(before, ask);
	// What was before the loop was said with the first round.
	const inContext = number === 1 ? whole : ask;
	const would = was.shape.kind === 'number' && was.shape.whole ? [1, -1].map((step) => String(Number(was.shown) + step * number)) : [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.round',
			slots: { test: traced.test.id, variable: name, line: run.loop.header, round: number },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [
				...would.map((answer) => ({ answer, misconception: 'reads-the-intention' })),
				{ answer: was.shown, misconception: 'value-before-the-round' },
			],
			words: join(number === 1 ? neverEnds(subject, traced.test) : opening(traced.test), whole),
			inContext,
			fact: say(l10n.t('After the {0} round {1} is {2}.'), ordinal(number), code(name), shown(value)),
			held: say(l10n.t('Yes, the run says {0}.'), shown(value)),
			help: [printEach(subject, run.loop, name, number)],
			asks: `loop/${run.loop.header}/${number}/${name}`,
			isSmaller: number > 1,
		}),
	];
}

/** Of the name that a loop counts with: when exactly it goes on to its next value is no question, what it is in a round is one. */
function inRound(subject: Subject, run: LoopRun, name: string, number: number): Candidate[] {
	const { traced } = subject;
	const value = run.rounds[number - 1]?.from.state[name];
	const was = run.rounds[0]?.from.state[name];
	if (!traced || !value || !was || !isAskable(value)) return [];
	const ask = say(l10n.t('What is {0} in the {1} round of {2}?'), code(name), ordinal(number), theLoopRun(subject, traced.replay, run));
	const would = was.shape.kind === 'number' && was.shape.whole ? [1, -1].map((step) => String(Number(was.shown) + step * (number - 1))) : [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.in-round',
			slots: { test: traced.test.id, variable: name, line: run.loop.header, round: number },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [...would.map((answer) => ({ answer, misconception: 'reads-the-intention' })), { answer: was.shown, misconception: 'value-before-the-round' }],
			words: join(number === 2 ? neverEnds(subject, traced.test) : opening(traced.test), ask),
			inContext: ask,
			fact: say(l10n.t('In the {0} round {1} is {2}.'), ordinal(number), code(name), shown(value)),
			held: say(l10n.t('Yes, the run says {0}.'), shown(value)),
			help: [printFirst(subject, run.loop, name, number)],
			asks: `loop/${run.loop.header}/in/${number}/${name}`,
			isSmaller: number > 2,
		}),
	];
}

/** A value after a round, to be watched: at its end, or where a round may end before its last line, at the beginning of the next one. */
function printEach(subject: Subject, loop: LoopOutline, name: string, number: number): Help | null {
	if (skipsEnd(subject, loop)) return printFirst(subject, loop, name, number + 1);
	return subject.spelling && observe(say(l10n.t('Add {0} as the last line inside the loop, run it, and stop it after a moment. Which value comes out {1}?'), code(subject.spelling.print(name)), ordinal(number)), endOfRound(subject, name, loop));
}

function printFirst(subject: Subject, loop: LoopOutline, name: string, number: number): Help | null {
	return subject.spelling && observe(say(l10n.t('Add {0} as the first line inside the loop, run it, and stop it after a moment. Which value comes out {1}?'), code(subject.spelling.print(name)), ordinal(number)), startOfRound(subject, name, loop));
}

function neverEnds(subject: Subject, test: Test): Words {
	const slow = slowRun(subject);
	if (slow) return stillAtWork(slow);
	if (test.kind === 'call') return say(l10n.t('{0} does not come to an end.'), code(test.call));
	return test.typed.length === 0 ? say(l10n.t('The program does not come to an end.')) : say(l10n.t('The program does not come to an end {0}.'), onRun(test));
}

/** What should end the loop, and why it does not. */
export function endlessExplanations(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const run = traced && openLoop(subject, traced.replay);
	if (!traced || !run || conditionText(run) === '') return [];
	const telling = goesPast(subject, run, traced.test) ?? goesRound(subject, run, traced.test) ?? comesToStay(subject, run, traced.test);
	return telling ? [telling] : [...unkeptQuestions(subject, run, traced.test), ...changesQuestion(subject, run, traced.test.id), ...stillHolds(subject, run, traced.test.id), ...roundWish(subject, run, traced.test)];
}

/** What the name that no round changes should be after the first one, for the student to say before they change anything. */
function roundWish(subject: Subject, run: LoopRun, test: Test): readonly Candidate[] {
	const [name, ...more] = namesOf(run);
	const value = run.rounds[0]?.to?.state[name ?? ''];
	if (name === undefined || more.length > 0 || run.loop.variables.includes(name) || !value || !isAskable(value) || value.shown !== startOf(run)[name]?.shown) return [];
	const isSeen = ({ question, assessment }: PastTurn) => (question.template === 'explain.changing' || question.template === keptTemplate) && assessment?.correct === true;
	return [{ ...wanted(subject, { template: thenWantedTemplate, test, at: run.loop.header, name, value, words: say(l10n.t('By the task, what should {0} be after the first round?'), code(name)), says: [], follows: isSeen, round: 1 }), isRest: true }];
}

/** A line in the loop works out what the condition should look at next, and no name gets it. */
function unkeptQuestions(subject: Subject, { loop }: LoopRun, test: Test): readonly Candidate[] {
	const { traced, ground: { outline } } = subject;
	const names = namesIn(conditionText({ loop }));
	const found = (outline.unkept ?? []).find(({ line: at, text }) => loop.body.from <= at && at <= loop.body.to && namesIn(text).some((name) => names.includes(name)));
	return traced && found ? keptQuestions(subject, test, traced.replay, found.line).slice(-1).map(({ after: _, ...question }) => question) : [];
}

/** Values that come back: after these rounds the value is as it was some rounds before, and goes on like that. */
function goesRound(subject: Subject, run: LoopRun, test: Test): Candidate | null {
	const [moving, ...more] = namesOf(run).filter((name) => run.rounds.some(({ to }) => to && to.state[name]?.shown !== startOf(run)[name]?.shown));
	if (moving === undefined || more.length > 0) return null;
	// Where the run was stopped nobody knows how far its last round had come.
	const values = [startOf(run), ...run.rounds.slice(0, -1).flatMap(({ to }) => (to ? [to.state] : []))].flatMap((state) => state[moving] ?? []);
	const shownAt = values.map((each) => each.shown);
	const number = shownAt.findIndex((each, at) => at > 1 && shownAt.slice(0, at - 1).includes(each));
	const period = number - shownAt.slice(0, Math.max(0, number - 1)).lastIndexOf(shownAt[number] ?? '');
	const [before, value] = [values[number - 1], values[number]];
	// What comes back once may go on in another way: as far as the run is known it has to come back each time.
	const isAgain = shownAt.length > number + period && shownAt.every((each, at) => at < number || each === shownAt[at - period]);
	if (number < 2 || number > mostRounds || !isAgain || !before || !value || !isAskable(value) || !isBrief(before) || before.shown === value.shown) return null;
	return nextValue(subject, run, test, {
		template: goesRoundTemplate, name: moving, number, value, was: before.shown, asks: 'round',
		inContext: say(l10n.t('After the {0} round {1} is {2}. What is it after the next one?'), ordinal(number - 1), code(moving), shown(before)),
		fact: say(l10n.t('There {0} is {1}, as it was before: the same rounds come again and again.'), code(moving), shown(value)),
		held: say(l10n.t('Right, {0} is {1} there, as it was before: the same rounds come again and again.'), code(moving), shown(value)),
	});
}

/** Rounds without a change, as many as are known behind the last that made one: fewer may be chance. */
const leastStill = 3;

/** The rounds get on at first, and from one on they change nothing any more: it is that round which goes another way. */
function comesToStay(subject: Subject, run: LoopRun, test: Test): Candidate | null {
	const names = namesOf(run);
	const [moving, ...more] = names.filter((name) => run.rounds.some(({ to }) => to && to.state[name]?.shown !== startOf(run)[name]?.shown));
	if (moving === undefined || more.length > 0) return null;
	const values = [startOf(run), ...run.rounds.slice(0, -1).flatMap(({ to }) => (to ? [to.state] : []))].flatMap((state) => state[moving] ?? []);
	const last = values.at(-1);
	const stays = values.findLastIndex(({ shown: each }) => each !== last?.shown) + 1;
	const [before, value] = [values[stays], values[stays + 1]];
	// What changes once and then stays is asked about as that.
	if (!before || !value || stays < 2 || stays + 1 > mostRounds || values.length - 1 - stays < leastStill || !isAskable(value) || !isBrief(value)) return null;
	const step = Number(before.shown) - Number(values[stays - 1]?.shown);
	return nextValue(subject, run, test, {
		template: comesToStayTemplate, name: moving, number: stays + 1, value, was: Number.isInteger(step) ? String(Number(before.shown) + step) : (values[stays - 1]?.shown ?? ''), misconception: 'loops-move-by-themselves', asks: 'stays',
		inContext: say(l10n.t('After the {0} round {1} is {2}. What is it after the next one?'), ordinal(stays), code(moving), shown(before)),
		fact: say(l10n.t('There {0} is {1} once more: from that round on no round changes it.'), code(moving), shown(value)),
		held: say(l10n.t('Right, {0} is {1} once more: from that round on no round changes it.'), code(moving), shown(value)),
	});
}

interface NextValue {
	readonly template: string;
	readonly name: string;
	/** The round (one-based) after which it has the value. */
	readonly number: number;
	readonly value: Value;
	/** What it was one round before, as that shows, or what else is taken for it. */
	readonly was: string;
	readonly misconception?: string;
	readonly asks: string;
	readonly inContext: Words;
	readonly fact: Words;
	readonly held: Words;
}

/** What the name that the condition looks at is after one more round: the round that tells why there is no end. */
function nextValue(subject: Subject, run: LoopRun, test: Test, { template, name, number, value, was, misconception = 'value-before-the-round', asks, inContext, fact, held }: NextValue): Candidate {
	const { header } = run.loop;
	return draft(subject, {
		stage: 'explain', template, slots: { test: test.id, variable: name, line: header, round: number },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: [{ answer: was, misconception }],
		words: join(opening(test), inContext), inContext, fact, held,
		help: [printEach(subject, run.loop, name, number)],
		asks: `${asks}/${header}/${number}`,
		says: [`loop/${header}/${number}/${name}`],
	});
}

/** Nobody follows more rounds than these by hand. */
const mostRounds = 12;

/** Numbers that the condition wants to be unequal and that steps lead past each other: no round finds them equal. */
function goesPast(subject: Subject, run: LoopRun, test: Test): Candidate | null {
	const sides = /^([^=!<>]+?)\s*!==?\s*([^=!<>]+)$/.exec(conditionText(run))?.slice(1) ?? [];
	const states = [startOf(run), ...run.rounds.flatMap(({ to }) => (to ? [to.state] : []))];
	const [moving, ...more] = namesOf(run).filter((name) => new Set(states.map((state) => state[name]?.shown)).size > 1);
	const at = (side: string | undefined, state: Variables) => wholeOf(state[side ?? '']?.shape ?? null) ?? (/^-?\d+(\.\d+)?$/.test(side ?? '') ? Number(side) : null);
	const gaps = states.map((state) => sides.map((side) => at(side, state))).map(([one, other]) => (one === null || one === undefined || other === null || other === undefined ? null : one - other));
	const number = gaps.findIndex((gap, round) => gap !== null && round > 0 && gap * (gaps[round - 1] ?? 0) < 0);
	const [before, value] = [states[number - 1], states[number]?.[moving ?? '']];
	if (number < 1 || moving === undefined || more.length > 0 || gaps.includes(0) || !sides.includes(moving) || !before || !value || !isAskable(value)) return null;
	const known = briefly(before, namesOf(run));
	const inContext = number === 1
		? say(l10n.t('Before the loop {0}. What is {1} after its first round?'), valuesOf(known), code(moving))
		: say(l10n.t('After the {0} round {1}. What is {2} after the next one?'), ordinal(number - 1), valuesOf(known), code(moving));
	return nextValue(subject, run, test, {
		template: goesPastTemplate, name: moving, number, value, was: before[moving]?.shown ?? '', asks: 'past', inContext,
		fact: say(l10n.t('There {0} is {1}: {2} was true before that round, and is true after it.'), code(moving), shown(value), code(conditionText(run))),
		held: say(l10n.t('Right, {0} is {1} there: {2} was true before that round, and is true after it.'), code(moving), shown(value), code(conditionText(run))),
	});
}

/**
 * The kind of a value that the condition of a waiting loop compares with one of another kind: a text that looks like a number is never
 * equal to it, so the loop asks on. The condition itself is not quoted: it may be the place to find.
 */
export function kindsWhileWaiting(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const run = traced && openLoop(subject, traced.replay);
	if (!traced || !run) return [];
	const sides = /^(\S+)\s*[!=]=+\s*(\S+)$/.exec(conditionText(run))?.slice(1) ?? [];
	const kinds = sides.map((name) => ({ name, kind: /^-?[\d.]+$/.test(name) ? 'number' : kindOf(startOf(run)[name]?.shape ?? null) }));
	const text = kinds.find(({ kind }) => kind === 'text');
	if (!text || !kinds.some(({ kind }) => kind === 'number')) return [];
	const ask = say(l10n.t('What kind of value does {0} hold when the run comes to {1} for the first time?'), code(text.name), line(run.loop.header));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.kind-compared',
			slots: { test: traced.test.id, line: run.loop.header, variable: text.name },
			answer: { kind: 'choice', options: [{ id: 'number', words: say(l10n.t('a number')) }, { id: 'text', words: say(l10n.t('a text')) }] },
			truth: { kind: 'choice', id: 'text' },
			foils: [{ answer: 'number', misconception: 'takes-text-for-number' }],
			words: join(opening(traced.test), ask),
			inContext: ask,
			fact: say(l10n.t('{0} holds a text there, and a text is never equal to a number.'), code(text.name)),
			held: say(l10n.t('Right, {0} holds a text, and a text is never equal to a number.'), code(text.name)),
			help: [],
			asks: `kind/${run.loop.header}/${text.name}`,
		}),
	];
}

/** The condition with the values of a later round: does it still hold? */
function stillHolds(subject: Subject, run: LoopRun, test: string): Candidate[] {
	const number = Math.min(3, run.rounds.length - 1);
	const state = run.rounds[number - 1]?.to?.state;
	const known = state ? briefly(state, namesOf(run)) : [];
	if (number < 1 || known.length === 0) return [];
	const condition = code(conditionText(run));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.goes-on',
			slots: { test, line: run.loop.header, round: number },
			answer: { kind: 'choice', options: [{ id: 'true', words: say(l10n.t('Yes, it is true.')) }, { id: 'false', words: say(l10n.t('No, it is false.')) }] },
			truth: { kind: 'choice', id: 'true' },
			foils: [{ answer: 'false', misconception: 'condition-misread' }],
			words: say(l10n.t('After the {0} round {1}. Is {2} true then?'), ordinal(number), valuesOf(known), condition),
			fact: say(l10n.t('{0} was still true, so the loop went on.'), condition),
			held: say(l10n.t('Right, {0} is true, so there is another round.'), condition),
			help: [],
			asks: `goes-on/${run.loop.header}/${number}`,
			says: known.map(([name]) => `loop/${run.loop.header}/${number}/${name}`),
			isSmaller: true,
		}),
	];
}
