import * as l10n from '@vscode/l10n';
import type { ReturnOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { valueFoils } from '../teaching/beliefs';
import { type Candidate, draft, isAskable } from '../draft';
import { workedWhole } from '../facts/operands';
import { isAboutOutput } from '../facts/output';
import type { Replay } from '../facts/replay';
import { returnRoundTemplate } from '../moves/names';
import { above, callsOwn, observe } from '../moves/observe';
import { code, join, line, ordinal, say, shown } from '../say';
import { loopsAround } from '../../../code/around';
import type { Subject } from '../subject';
import { callChain } from '../facts/story';
import { unusableCall } from '../facts/unusable';
import { partQuestion } from './explainPart';
import { briefly, isPrint, namesIn, onRun, opening, theLoop, valuesOf } from './phrases';

/** In which round a return inside a loop ends the call. */
export function returnQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const [loop] = loopsAround(subject.ground.outline.loops, at);
	// With several times it would not be clear which one is meant.
	const [run, ...more] = loop ? replay.loopRuns(loop) : [];
	const end = run?.rounds.at(-1)?.to;
	if (!loop || !run || more.length > 0 || end?.event !== 'return' || end.line !== at) return [];
	const count = run.rounds.length;
	return [
		draft(subject, {
			stage: 'explain',
			template: returnRoundTemplate,
			slots: { test: test.id, line: at },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [],
			words: say(l10n.t('In which round of {0} does {1} end the call, {2}?'), theLoop(subject, loop), line(at), onRun(test)),
			fact: say(l10n.t('It ends in the {0} round.'), ordinal(count)),
			held: say(l10n.t('Right, it is over in the {0} round, and later rounds never happen.'), ordinal(count)),
			help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. How often does it come out?'), code(subject.spelling.print(loop.variables[0] ?? subject.spelling.quoted('x'))), line(at)), null)],
			asks: `rounds/${loop.header}`,
		}),
	];
}

/** The same of a condition in a loop all of whose branches end the call: the first item decides, whatever the condition says. */
export function returnEachRound(subject: Subject, test: Test, replay: Replay, head: number): Candidate[] {
	const { conditions, returns } = subject.ground.outline;
	const { body, whole } = conditions.find((each) => each.line === head && each.whole !== undefined) ?? {};
	const end = replay.main && replay.of(replay.main.id).at(-1)?.line;
	const isIn = (range: { readonly from: number; readonly to: number }, at: number) => range.from <= at && at <= range.to;
	if (!body || !whole || end === undefined || end === null || !isIn(whole, end)) return [];
	const ending = returns.flatMap(({ range }) => (isIn(whole, range.from) ? [range.from] : []));
	return ending.some((at) => isIn(body, at)) && ending.some((at) => !isIn(body, at)) ? returnQuestions(subject, test, replay, end) : [];
}

/** A part of what the line gives back on the traced run. */
export function returnedParts(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const source = subject.ground.outline.returns.find(({ range }) => range.from === at)?.value;
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const shape = replay.main?.returned?.shape;
	if (source === null || source === undefined || end?.event !== 'return' || end.line !== at || !shape) return [];
	const result = shape.kind === 'truth' ? shape.value : workedWhole(shape);
	return result === null ? [] : partQuestion(subject, test, at, { source, result, moment: end, nth: null });
}

const mostCalls = 5;

/** What the line gives back on another failing run, from the values that it uses there. */
export function returnedQuestions(subject: Subject, at: number): Candidate[] {
	const source = subject.ground.outline.returns.find(({ range }) => range.from === at)?.value ?? '';
	if (namesIn(source).length === 0 || namesIn(source)[0] === source) return [];
	return subject.alsoTraced.flatMap(({ test, result, replay }) => {
		const end = replay.main && replay.of(replay.main.id).at(-1);
		// What many calls inside each other make together nobody works out on paper.
		if (callChain(replay).length > mostCalls) return [];
		const known = end ? briefly(end.state, namesIn(source)) : [];
		const value = replay.main?.returned;
		if (end?.event !== 'return' || end.line !== replay.startOf(at) || !value || value.shape.kind === 'nothing' || !isAskable(value) || known.length === 0) return [];
		// What the test is about may be made of this value: `f(1) * 2`.
		const isWhole = result.ending.kind === 'returned' && result.ending.value.shown === value.shown;
		const expected = isWhole ? result.expected : null;
		return [
			draft(subject, {
				stage: 'explain',
				template: 'explain.returned',
				slots: { test: test.id, line: at },
				answer: { kind: 'value' },
				truth: { kind: 'value', value },
				foils: [...valueFoils(subject, source, end, value), expected && { answer: expected.shown, misconception: 'reads-the-intention' }],
				words: join(opening(test), say(l10n.t('When {0} runs, {1}. What does it give back?'), line(at), valuesOf(known))),
				fact: say(l10n.t('There it gives {0}.'), shown(value)),
				held: expected && isAskable(expected) ? say(l10n.t('Right, it gives {0}, and {1} was wanted.'), shown(value), shown(expected)) : say(l10n.t('Right, it gives {0}.'), shown(value)),
				reworded: [join(opening(test), say(l10n.t('Put these values into {0}: {1}. Which value comes out?'), code(source), valuesOf(known)))],
				help: [subject.spelling && (callsOwn(subject, source) ? null : observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(source)), line(at)), above(subject, source, at)))],
				asks: isWhole ? `result/${test.id}` : `returned/${test.id}`,
			}),
		];
	});
}

export const givesBackTemplate = 'explain.gives-back';

/** Which line gives the result of the call back: asked of a program that does. */
export function givesBackQuestion(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const { main, outerCalls } = replay;
	const end = main && replay.of(main.id).at(-1);
	const last = subject.ground.outline.returns.find(({ range }) => end && range.from <= end.line && end.line <= range.to);
	if (test.kind !== 'call' || !main?.returned || !isAskable(main.returned) || main.returned.shape.kind === 'nothing' || !end || end.event !== 'return' || !last || outerCalls !== 1) return [];
	const call = code(test.call);
	return [
		draft(subject, {
			stage: 'explain',
			template: givesBackTemplate,
			slots: { test: test.id },
			answer: { kind: 'line' },
			truth: { kind: 'places', places: [{ kind: 'lines', from: last.range.from, to: last.range.to }], checked: true },
			words: say(l10n.t('Which line gives the result of {0} back? Click it.'), call),
			fact: say(l10n.t('The call ends on {0}, which gives {1} back.'), line(last.range.from), shown(main.returned)),
			held: say(l10n.t('Yes, {0} gives {1} back, and there the call ends.'), line(last.range.from), shown(main.returned)),
			reworded: [say(l10n.t('At which line does {0} end, with its result? Click it.'), call)],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Follow the call to its last line. What is done there with the result?')) }],
			asks: `exit/${test.id}`,
		}),
	];
}

/** A call that gives nothing back, though no line says so. */
export function howItEnds(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const inner = subject.traced?.replay === replay ? unusableCall(subject) : null;
	const main = inner?.activation ?? replay.main;
	const end = main && replay.of(main.id).at(-1);
	const { ending } = replay.trace;
	const isWhole = test.kind === 'call' && replay.outerCalls === 1;
	if ((!inner && !isWhole) || end?.event !== 'return' || !main || main.returned?.shape.kind !== 'nothing') return [];
	// Where the call around it could not use what came back, the error is of that call.
	const isUnusable = ending.kind === 'raised' && main.function !== null;
	if (!isUnusable && (ending.kind !== 'returned' || ending.value.shape.kind !== 'nothing')) return [];
	const returned = subject.ground.outline.returns.find(({ range }) => range.from <= end.line && end.line <= range.to);
	if (returned) return givesOnNothing(subject, test, returned);
	const call = code(isUnusable || test.kind !== 'call' ? (main.function ?? '') : test.call);
	const value = shown(main.returned);
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.how-ends',
			slots: { test: test.id },
			answer: {
				kind: 'choice',
				options: [
					{ id: 'line', words: say(l10n.t('At a line that says which value to give back.')) },
					{ id: 'end', words: say(l10n.t('After its last line; no line that ran says which value to give back.')) },
				],
			},
			truth: { kind: 'choice', id: 'end' },
			foils: [{ answer: 'line', misconception: 'last-value-is-returned' }],
			words: say(l10n.t('How does the run of {0} end?'), call),
			fact: say(l10n.t('On this run no line says which value to give back.')),
			held: say(l10n.t('Right: no line that ran says which value to give back, so {0} gives {1}.'), call, value),
			reworded: [say(l10n.t('Look at the last line that runs for {0}. Does it say what the function gives back?'), call)],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the lines that run for {0}. Which of them says what the function gives back?'), call) }],
			asks: `how-ends/${test.id}`,
		}),
	];
}

/** A line gives back what a call gives that only shows something: `return print(total)`. */
function givesOnNothing(subject: Subject, test: Test, { range, value }: ReturnOutline): Candidate[] {
	const { spelling } = subject;
	if (value === null || !spelling || !isPrint(subject, value)) return [];
	const [call, nothing] = [code(value), code(spelling.nothing)];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.gives-on',
			slots: { test: test.id, line: range.from },
			answer: {
				kind: 'choice',
				options: [
					{ id: 'shown', words: say(l10n.t('The value that stands on the screen.')) },
					{ id: 'nothing', words: say(l10n.t('{0}: it only shows something.'), nothing) },
				],
			},
			truth: { kind: 'choice', id: 'nothing' },
			foils: [{ answer: 'shown', misconception: 'printing-is-returning' }],
			words: say(l10n.t('On {0} the function gives back what {1} gives. What is that?'), line(range.from), call),
			fact: say(l10n.t('{0} shows a value on the screen, and gives back {1}.'), call, nothing),
			held: say(l10n.t('Right: the value stands on the screen, and what comes back is {0}.'), nothing),
			help: [observe(say(l10n.t('Try {0} in a small program, and look at {1}. What is it?'), code(`x = ${spelling.print(spelling.samples.text)}`), code('x')), null)],
			asks: `gives-on/${range.from}`,
		}),
	];
}

/** It gives nothing back, and no line of the function says what it should give: then no line departs from what was wanted, one is missing. */
export function saysNothingBack(subject: Subject): boolean {
	const { traced, ground: { outline, problem: { entry } } } = subject;
	if (!traced || isAboutOutput(traced) || entry.kind !== 'function' || outline.returns.some((each) => each.function === entry.name && each.value !== null)) return false;
	return howItEnds(subject, traced.test, traced.replay).length > 0;
}
