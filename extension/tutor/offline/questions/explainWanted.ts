/** What the student wants of the line that they found: its value was seen before, and nobody knows yet what should stand there. */
import * as l10n from '@vscode/l10n';
import type { Question, Test, Value, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, type FactName, type Help, draft, isAskable, isTypable } from '../draft';
import { loopsAround } from '../../../code/around';
import type { Replay } from '../facts/replay';
import { rightAllTheWay } from '../facts/slice';
import { callOf } from '../facts/story';
import { code, join, line, say, shown } from '../say';
import { isPlaceOf, isSure } from './locate';
import { afterLoopTemplate, isWanted, returnRoundTemplate, thenWantedTemplate, wantedTemplate } from '../moves/names';
import { pieceTemplate } from './explainPiece';
import { isWorkedOut, namesIn } from './phrases';
import { type Subject, departedOf, mendedOf, tellingPass, tellsDeparture } from '../subject';

/** Of a line that the student found and that gives one name its value, once: which value it should be is for the student to say. */
export function wantedQuestion(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const assignment = subject.ground.outline.assignments.find(({ range }) => range.from === at);
	const [moment, ...more] = replay.passes(at);
	const name = assignment?.targets.length === 1 ? assignment.targets[0] : undefined;
	const value = moment && name !== undefined ? replay.after(moment)?.[name] : undefined;
	// Where the mistake is known there is more to ask, unless the line says the value itself.
	const isPlain = assignment?.augmented === false && namesIn(assignment.value).length === 0;
	if ((isSure(subject) && !(isPlain && isPlaceOf(subject, at))) || !subject.found.includes(at) || name === undefined || !value || !isAskable(value)) return [];
	const [again] = more;
	if (again) return isPlain && replay.after(again)?.[name]?.shown === value.shown && again.state[name]?.shown === value.shown ? [wantedAgain(subject, test, at, name, value)] : [];
	// Of a line in one branch of several it is asked first whether the run should come there at all.
	if (subject.ground.outline.conditions.some(({ body, whole }) => body.from <= at && at <= body.to && whole !== undefined && whole.to > body.to)) return [];
	const words = say(l10n.t('On {0} {1} becomes {2}. By the task, what should it be there?'), line(at), code(name), shown(value));
	return [wanted(subject, { template: wantedTemplate, test, at, name, value, words, says: [`line/${at}/${name}/1`] })];
}

/** Of a line that the student found, and that gives a value back that it says itself, out of a call on the way: which value it should be is for them to say. */
export function returnWanted(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const source = subject.ground.outline.returns.find(({ range }) => range.from === at)?.value ?? null;
	const [moment, ...more] = replay.passes(at);
	const call = moment && replay.trace.activations.find(({ id }) => id === moment.activation);
	// What the call of the example should give stands in the example.
	if (source === null || more.length > 0 || !subject.found.includes(at) || !isPlaceOf(subject, at) || !call?.returned || call.function === null || call.id === replay.main?.id || call.returned.shown !== source || !isAskable(call.returned)) return [];
	const name = callOf(call.function, Object.values(call.arguments));
	const words = say(l10n.t('On {0} the call {1} gives {2} back. By the task, what should it give back there?'), line(at), code(name), shown(call.returned));
	// Of two values the one that the line does not say.
	const { shape } = call.returned;
	const meant = shape.kind === 'truth' && isSure(subject) && subject.spelling ? (shape.value ? subject.spelling.false : subject.spelling.true) : undefined;
	return [wanted(subject, { template: wantedTemplate, test, at, name, value: call.returned, words, says: [`returned/${name}`], ...(meant === undefined ? {} : { meant }) })];
}

/** A line that says a value itself gives the same one each time, whatever was there before: what it should be the second time says what is lacking. */
function wantedAgain(subject: Subject, test: Test, at: number, name: string, value: Value): Candidate {
	const words = say(l10n.t('When {0} runs for the second time, {1} is {2}, and it becomes {2} once more. By the task, what should it be then?'), line(at), code(name), shown(value));
	const own = wanted(subject, { template: wantedTemplate, test, at, name, value, words, says: [`line/${at}/${name}/2`] });
	const help: Help = { rung: 'smaller-question', words: say(l10n.t('Does {0} look at what {1} was before? Which value does it put in, the first time and the second?'), line(at), code(name)) };
	return { ...own, question: { ...own.question, help: [help, ...own.question.help.slice(1)] } };
}

/**
 * After the value on a line that the student found, where nobody is sure that this is the place, or where it is the first that a repair makes
 * another: a value that is as they want it is no reason to change anything, and one that is not says what to change.
 */
export function thenWanted(subject: Subject, { question }: Candidate): Candidate[] {
	const { slots, truth, template } = question;
	const { line: at, variable: name, test: id } = slots;
	const test = subject.failing.find((each) => each.test.id === id)?.test;
	if (at === undefined || name === undefined || !test || truth.kind !== 'value' || !(subject.found.includes(at) || isPlaceOf(subject, at))) return [];
	const isOpen = template === pieceTemplate || template === afterLoopTemplate || isWorkedOut(subject, name) || (template === 'explain.used' && isCounted(subject, name, truth.value));
	const isDeparted = tellsDeparture(subject, question);
	// What a loop leaves is what it is: another value belongs there.
	const isLeft = template === afterLoopTemplate;
	if (!isDeparted && !isLeft && (isSure(subject) || !isOpen)) return [];
	// A line that only comes at another time gives it the same values there.
	if (rightAllTheWay(subject, test.id).has(name)) return [];
	const replay = [subject.traced, ...subject.alsoTraced].find((each) => each?.test.id === id)?.replay;
	// Of a line that runs again and again one time says little: as it should be there, it may be wrong the next.
	if (replay && replay.passes(at).length > 1 && tellingPass(subject, test.id, replay, at) === null) return [];
	// That nothing came of it is a surprise in itself.
	const { value } = truth;
	const isNothing = value.shape.kind === 'nothing';
	const isAnswered = (last: PastTurn) => last.question.stage === 'explain' && last.question.slots.line === at && last.question.slots.variable === name && last.question.truth.kind === 'value' && last.question.truth.value.shown === value.shown && (last.assessment?.correct === true || (isNothing && last.assessment?.correct === false));
	const [first] = departedOf(subject, test.id);
	const meant = first?.name === name && isDeparted && first.isRight ? first.wanted : undefined;
	// What nobody can type is not asked for: a row that is still full of what was in its place before.
	if (meant !== undefined && !isTypable(meant)) return [];
	return [{ ...wanted(subject, { template: thenWantedTemplate, test, at, name, value: truth.value, words: isLeft ? say(l10n.t('By the task, which value should {0} work with then?'), line(at)) : say(l10n.t('By the task, what should {0} be there?'), code(name)), says: [], follows: isAnswered, ...(meant === undefined ? {} : { meant }) }), isRest: true }];
}

/** After the values that a loop takes, where every repair makes it take others at the same end: the first or the last of them is for the student to say. */
export function thenTaken(subject: Subject, { question: { slots, truth, template } }: Candidate): Candidate[] {
	const { line: at, variable: name, test: id } = slots;
	const test = subject.failing.find((each) => each.test.id === id)?.test;
	const all = test ? departedOf(subject, test.id) : [];
	if (template !== 'explain.values' || truth.kind !== 'values' || !test || at === undefined || name === undefined || all.length === 0 || all.some((each) => each.line !== at || (each.name !== undefined && each.name !== name))) return [];
	const follows = (last: PastTurn) => last.question.template === template && last.question.slots.line === at && last.question.slots.test === id && last.assessment?.correct === true;
	const isFirst = all.every((each) => each.name === name && each.time === 1 && each.wanted === all[0]?.wanted);
	const isLast = all.every((each) => each.name === undefined);
	const value = isFirst ? truth.values[0] : truth.values.at(-1);
	if ((!isFirst && !isLast) || !value || !isAskable(value)) return [];
	const words = isFirst ? say(l10n.t('By the task, which value should {0} take first?'), code(name)) : say(l10n.t('By the task, which value should {0} take last?'), code(name));
	return [{ ...wanted(subject, { template: thenWantedTemplate, test, at, name, value, words, says: [], follows, ...(isFirst && all[0]?.wanted !== undefined && all[0].isRight ? { meant: all[0].wanted } : {}) }), isRest: true }];
}

/** After a count at the place of the mistake, where no repair is known or it changes that count: how many there should be is for the student to say, before they change anything. */
export function thenCounted(subject: Subject, { question: { slots, truth, template } }: Candidate): Candidate[] {
	const { line: at, test: id } = slots;
	const test = subject.failing.find((each) => each.test.id === id)?.test;
	if (at === undefined || !test || truth.kind !== 'count') return [];
	const [first] = departedOf(subject, test.id);
	const meant = roundsMeant(subject, test.id, template, at, truth.count);
	// A loop that a mended program ends sooner or later makes another number of rounds there.
	const isOther = meant !== null || (template === 'explain.rounds' ? first?.line === at && first.name === undefined : template === 'explain.reached' && subject.bug.concept === 'indentation');
	// Nobody knows the mistake, but the first round ends the call: too early for most that a loop is for, but for a yes or no.
	const isLead = subject.bug.kind === 'suspected' && template === returnRoundTemplate && truth.count === 1 && subject.found.length > 0 && subject.traced?.replay.main?.returned?.shape.kind !== 'truth';
	if ((isSure(subject) && !isOther) || (!isPlaceOf(subject, at) && meant === null && !isLead)) return [];
	const ask = countWanted(template, at);
	if (!ask) return [];
	const isAnswered = (last: PastTurn) => last.question.template === template && last.question.slots.line === at && last.question.slots.test === id && last.assessment?.correct === true;
	const own = draft(subject, {
		stage: 'explain',
		template: thenWantedTemplate,
		slots: { test: test.id, line: at },
		answer: { kind: 'count' },
		truth: { kind: 'open' },
		foils: [{ answer: String(truth.count), misconception: 'trusts-the-program' }],
		words: ask,
		fact: meant === null ? runsOwn() : join(runsOwn(), meant > truth.count ? say(l10n.t('A program that comes out right makes more rounds there.')) : say(l10n.t('A program that comes out right makes fewer rounds there.'))),
		held: meant === null ? [] : say(l10n.t('A program that comes out right makes {0} rounds there, too.'), code(String(meant))),
		help: [{ rung: 'smaller-question', words: template === returnRoundTemplate ? say(l10n.t('Leave the program aside, and go through the values by hand, one after the other. After how many of them do you know the result?')) : say(l10n.t('Leave the program aside, and do the example by hand. How often do you do there what {0} does?'), line(at)) }],
		asks: `wanted/${at}/times`,
		follows: isAnswered,
	});
	return [{ ...own, isRest: true }];
}

/** The rounds that a mended program makes of the loop that is asked about, or around the line that ends the call; null where it makes as many, or nobody knows. */
function roundsMeant(subject: Subject, test: string, template: string, at: number, count: number): number | null {
	const header = template === returnRoundTemplate ? loopsAround(subject.ground.outline.loops, at)[0]?.header : template === 'explain.rounds' ? at : undefined;
	const rounds = mendedOf(subject, test)?.loops.find((each) => each.line === header)?.rounds;
	return rounds === undefined || rounds === count ? null : rounds;
}

/** Counts that a repair changes; null for any other. */
function countWanted(template: string, at: number): Words | null {
	switch (template) {
		case 'explain.rounds':
		case 'explain.walk-rounds':
			return say(l10n.t('By the task, how many rounds should the loop on {0} make?'), line(at));
		case returnRoundTemplate:
			return say(l10n.t('By the task, how many rounds does the loop need before the call can end?'));
		case 'explain.reached':
			return say(l10n.t('By the task, how many times should {0} run?'), line(at));
		default:
			return null;
	}
}

/** A loop counts with it: which number it should be is as open as of what is worked out. */
function isCounted({ ground: { outline } }: Subject, name: string, { shape }: Value): boolean {
	return shape.kind === 'number' && outline.loops.some(({ variables }) => variables.includes(name));
}

interface Wanted {
	readonly template: string;
	readonly test: Test;
	readonly at: number;
	readonly name: string;
	/** What the run has there; missing for nothing. */
	readonly value?: Value;
	readonly words: Words;
	readonly says: readonly FactName[];
	readonly follows?: (last: PastTurn) => boolean;
	/** Of a value after one round: which (one-based). */
	readonly round?: number;
	/** What a mended program has there, as it shows. */
	readonly meant?: string;
}

/** The question itself: open, and the run's own value is no surprise. */
export function wanted(subject: Subject, { template, test, at, name, value, words, says, follows, meant, round }: Wanted): Candidate {
	return draft(subject, {
		stage: 'explain',
		template,
		slots: { test: test.id, variable: name, line: at, ...(round === undefined ? {} : { round }) },
		answer: { kind: 'value' },
		truth: { kind: 'open' },
		foils: [value ? { answer: value.shown, misconception: 'trusts-the-program' } : null],
		words,
		inContext: words,
		fact: value ? (meant === undefined ? runsOwn() : join(runsOwn(), say(l10n.t('A program that comes out right has another value there.')))) : [],
		held: meant === undefined ? [] : say(l10n.t('A program that comes out right has {0} there, too.'), code(meant)),
		reworded: [say(l10n.t('Work it out by hand from the task. Which value of {0} do you want at {1}?'), code(name), line(at))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Leave the program aside. Which value of {0} leads to what should come out at the end?'), code(name)) }],
		asks: `wanted/${at}/${name}`,
		says,
		...(follows ? { follows } : {}),
	});
}

function runsOwn(): Words {
	return say(l10n.t('That is what it is on this run.'));
}

/** What a program that comes out right has there, as it shows: of one that was run; null where nobody knows. */
export function meantBy({ template, held }: Question): string | null {
	const meant = isWanted(template) ? held.find((segment) => segment.kind === 'code') : undefined;
	return meant?.kind === 'code' ? meant.text : null;
}

/** What the student wants beside what the run gives; the same value is no surprise. */
export function afterWanted({ question, assessment }: PastTurn): Words {
	const got = question.foils[0]?.answer;
	const said = assessment?.readAs;
	if (said === null || said === undefined) return [];
	if (said === meantBy(question)) return join(say(l10n.t('Yes.')), question.held);
	if (got === undefined) return say(l10n.t('You want {0} there.'), code(said));
	return assessment?.misunderstood === null ? say(l10n.t('You want {0} there, and the run gives {1}.'), code(said), code(got)) : question.fact;
}
