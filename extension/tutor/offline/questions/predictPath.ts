import { chainOfCondition } from '../../../code/chains';
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Activation, CallTest, Test, Value, Words } from '../../../words';
import { conditionBeliefs } from '../teaching/beliefs';
import { type Candidate, draft, isAskable } from '../draft';
import type { Outcome, Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { code, join, line, ordinal, say, shown } from '../say';
import { evaluate, sameShape } from '../facts/operands';
import { argumentsOf } from '../closing/probes';
import { rightAllTheWay } from '../facts/slice';
import { callChain, callOf, secondCallName } from '../facts/story';
import { type Subject, departedOf } from '../subject';
import { givesValue } from './explainGiven';
import { isPlaceOf } from './locate';
import { type Known, briefly, namesIn, onRun, opening, valuesOf } from './phrases';

/** Who is asked whether a condition is true needs the values of all its names. */
const mostInCondition = 4;

/** Which way the traced run goes: the line that ends it, the call inside the call, the first conditions. */
export function pathQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	if (!traced?.replay.main) return [];
	const { replay, test } = traced;
	const conditions = subject.ground.outline.conditions.flatMap((condition) => {
		const [first] = replay.outcomes(condition, replay.main?.id);
		return first && !isInnocent(subject, test, condition) ? [conditionQuestion(subject, test, replay, condition, first, 'predict')] : [];
	});
	return [...callQuestions(subject, test, replay), ...exitQuestion(subject, test, replay), ...conditions.flat()];
}

/** It looks only at values that every repair leaves as they are, and no repair changes it, nor where the run goes from it: what it gives is beside the mistake. */
function isInnocent(subject: Subject, test: Test, { line: at, text }: ConditionOutline): boolean {
	const [names, right] = [namesIn(text), rightAllTheWay(subject, test.id)];
	const departed = departedOf(subject, test.id);
	return names.length > 0 && names.every((name) => right.has(name)) && departed.length > 0 && departed.every((each) => each.line !== at) && !isPlaceOf(subject, at);
}

/** A click on the line that ends the call; only where there is a choice. */
function exitQuestion(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const { main } = replay;
	const end = main && replay.of(main.id).at(-1);
	const returns = subject.ground.outline.returns.filter((each) => each.function === main?.function);
	const last = returns.find(({ range }) => end && range.from <= end.line && end.line <= range.to);
	if (test.kind !== 'call' || !end || end.event !== 'return' || !last || returns.length < 2 || replay.outerCalls !== 1) return [];
	const call = code(test.call);
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.exit',
			slots: { test: test.id },
			answer: { kind: 'line' },
			truth: { kind: 'places', places: [{ kind: 'lines', from: last.range.from, to: last.range.to }], checked: true },
			foils: returns.filter((each) => each !== last).map(({ range }) => ({ answer: String(range.from), misconception: 'another-branch' })),
			words: say(l10n.t('{0} ends at one of the lines that return something. Click that line.'), call),
			fact: say(l10n.t('The run ended on {0}.'), line(last.range.from)),
			held: say(l10n.t('Yes, {0} ends this run.'), line(last.range.from)),
			reworded: [say(l10n.t('Follow {0} from the top. At which line does it leave the function? Click it.'), call)],
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Begin at the first condition. Put the values of {0} in. Is it true?'), call) },
			],
			asks: `exit/${test.id}`,
			isSmaller: true,
		}),
	];
}

/** With what a function calls itself, and what the innermost call gives back. */
function callQuestions(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const [outer, inner] = callChain(replay);
	if (test.kind !== 'call' || !outer || !inner || outer.function === null || replay.outerCalls !== 1) return [];
	const name = secondCallName(replay);
	const value = name === undefined ? undefined : inner.arguments[name];
	if (name === undefined || !value || !isAskable(value)) return [];
	const same = outer.arguments[name];
	const first = draft(subject, {
		stage: 'predict',
		template: 'predict.call',
		slots: { test: test.id, variable: name },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [same ? { answer: same.shown, misconception: 'same-argument-again' } : null],
		words: say(l10n.t('{0} calls {1} again. Which value does {2} have in that second call?'), code(test.call), code(outer.function), code(name)),
		fact: say(l10n.t('The second call is {0}.'), code(callOf(outer.function, Object.values(inner.arguments)))),
		held: say(l10n.t('Yes, the second call is {0}.'), code(callOf(outer.function, Object.values(inner.arguments)))),
		reworded: [say(l10n.t('Inside {0} there is a call of {1} itself. What stands for {2} there?'), code(test.call), code(outer.function), code(name))],
		help: [
			subject.spelling && observe(say(l10n.t('Add {0} as the first line of the function and run it. What are the first two values?'), code(subject.spelling.print(name))), null),
		],
		asks: 'call/2',
		tellsRight: ['call/argument'],
		isSmaller: true,
	});
	return [first, ...argumentQuestion(subject, test, outer, name, value), ...deepest(subject, test, replay, outer.function)];
}

/** The argument alone, as the expression that stands in the call. */
function argumentQuestion(subject: Subject, test: CallTest, outer: Activation, name: string, value: Value): Candidate[] {
	const { calls, functions } = subject.ground.outline;
	const at = functions.find((each) => each.name === outer.function)?.parameters.indexOf(name) ?? -1;
	const inner = calls.find(({ callee, function: inside }) => callee === outer.function && inside === outer.function);
	const source = inner && at >= 0 ? argumentsOf(inner.text, inner.callee)?.[at] : undefined;
	const own = outer.arguments[name];
	const result = source === undefined ? null : evaluate(source, outer.arguments, subject.running);
	if (!own || source === undefined || source === name || !result || !sameShape(result, value.shape)) return [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.argument',
			slots: { test: test.id, variable: name },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [{ answer: own.shown, misconception: 'same-argument-again' }],
			words: say(l10n.t('In {0}, {1} is {2}. What is {3} there?'), code(test.call), code(name), shown(own), code(source)),
			fact: say(l10n.t('There {0} is {1}.'), code(source), shown(value)),
			held: say(l10n.t('Yes, and with that value it calls itself.')),
			asks: 'call/argument',
			isSmaller: true,
		}),
	];
}

function deepest(subject: Subject, test: Test, replay: Replay, name: string): Candidate[] {
	const last = callChain(replay).at(-1);
	// Calls that do not come to an end have no last one.
	if (replay.trace.ending.kind === 'raised' || !last?.returned || !isAskable(last.returned) || last.id === replay.main?.id) return [];
	const call = code(callOf(name, Object.values(last.arguments)));
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.deepest',
			slots: { test: test.id },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: last.returned },
			words: say(l10n.t('The calls inside each other end with {0}. What does that one return?'), call),
			fact: say(l10n.t('{0} returned {1}.'), call, shown(last.returned)),
			held: say(l10n.t('Yes, {0} returns {1}.'), call, shown(last.returned)),
			asks: 'call/last',
			says: ['call/chain'],
			isSmaller: true,
		}),
	];
}

/** A later time than that is nobody's to find. */
const mostPasses = 40;

/** Does a condition hold, with the values that it had? */
export function conditionQuestion(
	subject: Subject, test: Test, replay: Replay, condition: ConditionOutline, outcome: Outcome, stage: 'predict' | 'explain',
): Candidate[] {
	const { moment, held } = outcome;
	const known = briefly(moment.state, namesIn(condition.text), mostInCondition);
	// Of a plain truth its value would be told with the question.
	if (moment.state[condition.text.trim()]?.shape.kind === 'truth' && known.length > 0) return [];
	const passes = replay.passes(condition.line);
	const nth = passes.findIndex((each) => each.index === moment.index) + 1;
	const again = passes.length > 1;
	// Nobody counts so far: of calls without an end the last one is no better than the first.
	if (nth > mostPasses) return [];
	const text = code(condition.text);
	const inContext = join(conditionLead(condition.line, again ? nth : null, known), say(l10n.t('Is {0} true at that moment?'), text));
	const yes = say(l10n.t('Yes, it is true.'));
	const no = say(l10n.t('No, it is false.'));
	// Before one that is tried only where another is false nothing can stand.
	const head = chainOfCondition(subject.ground.outline.conditions, condition);
	return [
		draft(subject, {
			stage,
			template: `${stage}.condition`,
			slots: { test: test.id, line: condition.line, round: nth },
			answer: { kind: 'choice', options: [{ id: 'true', words: yes }, { id: 'false', words: no }] },
			truth: { kind: 'choice', id: held ? 'true' : 'false' },
			foils: [{ answer: held ? 'false' : 'true', misconception: conditionBeliefs(subject, condition, moment, held)[0] ?? 'condition-misread' }],
			words: join(opening(test), inContext),
			inContext,
			fact: held ? say(l10n.t('On this run {0} was true there.'), text) : say(l10n.t('On this run {0} was false there.'), text),
			held: held ? say(l10n.t('Right, {0} is true, so the lines inside run.'), text) : say(l10n.t('Right, {0} is false, so the lines inside are passed over.'), text),
			reworded: [say(l10n.t('When the run comes to {0} {1}: does it go into the lines below?'), line(condition.line), onRun(test))],
			help: [
				// What gives a name a value would do so before its time.
				isPlainChain(subject, condition, head) ? subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(condition.text)), line(head)), above(subject, condition.text, head)) : null,
			],
			asks: `condition/${condition.line}/${nth}`,
			isSmaller: true,
		}),
	];
}

/** Neither the condition nor one before it in its chain gives a name a value. */
function isPlainChain({ ground: { outline } }: Subject, { line: at, text }: ConditionOutline, head: number): boolean {
	return !givesValue(text) && outline.conditions.every((each) => each.line < head || each.line >= at || !givesValue(each.text));
}

function conditionLead(at: number, nth: number | null, known: readonly Known[]): Words {
	if (known.length === 0) return nth === null ? say(l10n.t('The run comes to {0}.'), line(at)) : say(l10n.t('The run comes to {0} for the {1} time.'), line(at), ordinal(nth));
	return nth === null ? say(l10n.t('At {0} {1}.'), line(at), valuesOf(known)) : say(l10n.t('When the run comes to {0} for the {1} time, {2}.'), line(at), ordinal(nth), valuesOf(known));
}
