/** When an example is doubted, and what becomes of it. Pure. */
import * as l10n from '@vscode/l10n';
import { callTest, inputTest } from '../../code/testIds';
import { inputOf, isProbe } from '../../tutor/offline/closing/closing';
import { amountPrefix, doubtedOptions, doubtedTemplate, mendOptions, mendTemplate, narrowTemplate, retypeTemplate, suspectTemplate, weighPrefix } from '../../tutor/offline/moves/names';
import { valueToTake } from '../../tutor/offline/moves/ownExample';
import { sentencesOf } from '../../tutor/offline/moves/sentences';
import { isOneValue, isPlain } from '../../tutor/offline/moves/suspect';
import { expectTemplate, trustMisconception } from '../../tutor/offline/questions/expect';
import { say } from '../../tutor/offline/say';
import type { Run, Test, TestResult } from '../../words';
import { problemSchema, type EventBody } from '../events/events';
import { formDifference, isPart, isWrittenOtherwise } from './formOnly';
import { isSaidByTask } from './saidByTask';
import { allPass, countedTests, diagnosisKey, openTurn, type SessionState, type TurnState } from '../state';

/** Why an example is doubted. */
export interface Doubted {
	readonly test: Test;
	/** No repair is found to pass it together with the others. */
	readonly isSuspect: boolean;
}

/** So many other examples pass before one alone is doubted. */
const enough = 2;

/** An example that may itself be wrong, and is to be asked about now; null when there is none. */
export function doubtedExample(state: SessionState): Doubted | null {
	const disputed = countedTests(state).find(({ id }) => id === state.turns.at(-1)?.doubts);
	if (disputed && canBeDisputed(state, disputed)) {
		return { test: disputed, isSuspect: disputed.origin !== 'student' };
	}
	const own = writtenOtherwise(state) ?? ownExample(state);
	const test = own ?? suspectExample(state);
	return test && { test, isSuspect: own === null };
}

/** Who disagrees with this example can be asked about it: it is not the instructor's, and they were not asked before. */
export function canBeDisputed({ turns }: SessionState, test: Test): boolean {
	const isAsked = turns.some(({ template, slots, status, question }) => status !== 'withdrawn' && slots.test === test.id && (template === suspectTemplate || template === doubtedTemplate || question.startsWith(weighPrefix)));
	return !isAsked && (test.origin === 'student' || (test.origin === 'file' && isOneValue(test)));
}

/** The student says what the program gives, and a plain example that is not the instructor's says something else: one of them is wrong, and nobody knows which. */
function contradicts(state: SessionState, { purpose, template, slots, assessment }: TurnState): boolean {
	const test = countedTests(state).find(({ id }) => id === slots.test);
	const isSaid = purpose === 'task' && template === expectTemplate && assessment?.correct === false && assessment.readAs !== null && assessment.misunderstood === trustMisconception;
	// Of a task in several sentences it is asked first which of them decides.
	const isReread = sentencesOf(state.problem.statement).length > 1;
	return isSaid && !isReread && test?.origin === 'file' && canBeDisputed(state, test) && failsAlone(state, test);
}

/** Enough else passes, and nothing else fails: a program that is far from right says little of who is. */
function failsAlone(state: SessionState, test: Test): boolean {
	const counted = countedTests(state).map(({ id }) => id);
	const results = (state.run?.results ?? []).filter((result) => counted.includes(result.test));
	return results.filter(({ passed }) => passed).length >= enough && results.every((result) => result.passed || result.test === test.id);
}

/** The one example that no repair passes while several agree on the others; an instructor's is right. Asked about once. */
function suspectExample(state: SessionState): Test | null {
	const test = countedTests(state).find(({ id }) => id === state.suspect);
	const isFailing = state.run?.version === state.code.version && state.run.broken === null && state.run.results.some((result) => result.test === test?.id && !result.passed);
	// By its call: an example that was given another value is another test.
	const isAsked = test !== undefined && state.turns.some(({ template, slots, status }) => status !== 'withdrawn' && slots.call === inputOf(test) && (template === suspectTemplate || template === doubtedTemplate));
	return test && test.origin !== 'instructor' && isPlain(test) && isFailing && !isAsked && state.diagnosed === diagnosisKey(state) ? test : null;
}

/**
 * An example of the student's own that may itself be wrong: what does not pass is theirs, and enough else does. Each is asked
 * about once, also after it was changed, and not at all where the task says the same; who has just said it at the probe or when repairs parted is asked only when no small repair is found that
 * passes it, or after a repair in vain. Null when there is none.
 */
function ownExample(state: SessionState): Test | null {
	const { run } = state;
	if (!run || run.broken || run.version !== state.code.version) {
		return null;
	}
	const tests = countedTests(state).flatMap((test) => {
		const result = run.results.find((other) => other.test === test.id);
		return result ? [{ test, result }] : [];
	});
	const failing = tests.filter(({ result }) => !result.passed);
	const passing = tests.filter(({ result }) => result.passed);
	// What they disagree with, or says the same in another form, is asked about whatever else fails.
	const meantOtherwise = failing.find(({ test }) => test.origin === 'student' && !wasAsked(state, test) && (isContested(state, test) || differsInForm(state, test)));
	if (meantOtherwise) {
		return meantOtherwise.test;
	}
	const isTheirs = failing.every(({ test, result }) => test.origin === 'student' && (result.ending === 'returned' || result.ending === 'ended'));
	const isAlone = failing.length === 1 || passing.some(({ test }) => test.origin !== 'student');
	if (!isTheirs || !isAlone || passing.length < enough) {
		return null;
	}
	return failing.find(({ test }) => !wasAsked(state, test) && !isSaidByTask(state.problem, test))?.test ?? null;
}

/** The program gives what the example says, in another form or with lines beside it. Of what was there from the start the student was asked when they gave the example. */
export function differsInForm({ run, code, began }: SessionState, test: Test): boolean {
	const result = run?.results.find((other) => other.test === test.id);
	// What stops on the way has not printed all that it would.
	if (result && result.ending !== 'returned' && result.ending !== 'ended') return false;
	const difference = result ? formDifference(test, result) : null;
	const isLeftOut = difference === 'label' || (result !== undefined && isPart(test, result, code.text));
	return difference === 'spelling' || (isLeftOut && code.text !== began);
}

/** An example of the student's own that passes, but for how a number is written, where nothing fails: it was not asked yet if that matters. Null for none. */
function writtenOtherwise(state: SessionState): Test | null {
	const { run, turns } = state;
	if (!run || run.version !== state.code.version || !allPass(state)) return null;
	const isAsked = (test: Test) => turns.some(({ question, slots, status }) => status !== 'withdrawn' && question.startsWith(amountPrefix) && slots.test === test.id);
	return countedTests(state).find((test) => !isAsked(test) && run.results.some((result) => result.test === test.id && isWrittenOtherwise(test, result))) ?? null;
}

/** The student disagreed with a question that goes by this example of their own. */
function isContested({ turns }: SessionState, test: Test): boolean {
	return turns.some(({ slots, purpose, disputed }) => purpose === 'task' && slots.test === test.id && disputed > 0);
}

/** The open question goes by an example of the student's own, with which they now disagree: they are asked what is right. */
export function asksOfOwn(state: SessionState): boolean {
	const turn = openTurn(state);
	return turn?.slots.test !== undefined && turn.disputed > 0 && doubtedExample(state)?.test.id === turn.slots.test;
}

function wasAsked({ turns, bugs }: SessionState, test: Test): boolean {
	const isOfCall = (turn: TurnState) => turn.slots.call === inputOf(test);
	const isProbed = turns.some((turn) => (isProbe(turn.template) || turn.template === narrowTemplate) && isOfCall(turn));
	const isTriedInVain = turns.some((turn) => turn.stage === 'repair' && turn.slots.test === test.id && turn.assessment?.correct === false);
	const isUnexplained = bugs.some((bug) => bug.tests.includes(test.id) && bug.known !== true);
	return (isProbed && !isTriedInVain && !isUnexplained) || turns.some((turn) => turn.template === doubtedTemplate && turn.status !== 'withdrawn' && (turn.slots.test === test.id || isOfCall(turn)));
}

function shownBy({ ending }: TestResult): string | null {
	return ending.kind === 'returned' ? ending.value.shown : null;
}

/** The last answer does not stand by the example, or gives it another value: there is a question more. */
export function asksMore(state: SessionState): boolean {
	const turn = state.turns.at(-1);
	const chosen = turn?.status === 'answered' && turn.given?.kind === 'chosen' ? turn.given.option : null;
	const isWeighed = turn?.status === 'answered' && turn.template === suspectTemplate && turn.assessment?.correct === false && turn.assessment.readAs !== null;
	if (turn && asksOfAmount(turn)) return false;
	return isWeighed || (turn?.status === 'answered' && contradicts(state, turn)) || (turn?.template === doubtedTemplate && chosen !== null && chosen !== doubtedOptions.example) || (turn?.template === mendTemplate && chosen === mendOptions.retype);
}

/** What becomes of an example whose number the program writes in another way: it is taken as it is printed, or as it is typed. */
function amountSettled(test: Test, result: TestResult, chosen: string | null): string | null {
	if (chosen === doubtedOptions.example) return test.expected;
	return chosen === doubtedOptions.program ? valueToTake(test, result) : null;
}

function asksOfAmount({ question }: TurnState): boolean {
	return question.startsWith(amountPrefix);
}

/** The student gave their example another value, or wants it set aside. */
export function mendedExample(state: SessionState, turn: TurnState, readAs: string | null, run: Run): readonly EventBody[] {
	const test = state.problem.tests.find(({ id }) => id === turn.slots.test);
	const result = run.results.find((other) => other.test === test?.id);
	const option = turn.given?.kind === 'chosen' ? turn.given.option : null;
	const chosen = turn.template === mendTemplate ? option : null;
	if (!test || test.origin === 'instructor' || !result) {
		return [];
	}
	if (chosen === mendOptions.aside) {
		return [{ type: 'test-set-aside', test: test.id, aside: true }];
	}
	// What was said at *expect* is what the program gives.
	const said = chosen !== mendOptions.said ? null : !state.turns.some(({ template, slots }) => template === suspectTemplate && slots.test === test.id) ? shownBy(result) : (state.turns.findLast(({ template, slots, assessment }) => template === suspectTemplate && slots.test === test.id && assessment?.correct === false)?.assessment?.readAs ?? null);
	const expected = asksOfAmount(turn) ? amountSettled(test, result, option) : said !== null ? said : chosen === mendOptions.change ? valueToTake(test, result) : turn.template === retypeTemplate ? readAs : null;
	if (expected === null) {
		return [];
	}
	// What the student stands by is their own from here on.
	const origin = 'student';
	const changed = test.kind === 'input' ? inputTest(test.typed, expected, origin) : callTest({ call: test.call, expected, compare: test.compare === 'shown' && isOneValue(test) ? 'equal' : test.compare, raises: false, before: '' }, origin);
	// Who wants one number as it stands there wants the others so too.
	const isExact = asksOfAmount(turn) && option === doubtedOptions.example;
	const tests = state.problem.tests.map((other) => (other.id === test.id ? changed : isExact && other.kind === 'input' && other.origin === origin && other.loose?.includes('amounts') === true ? inputTest(other.typed, other.expected, origin) : other));
	const words = test.origin === 'file' ? say(l10n.t('Your file still says {0} for {1}. Correct it there too.'), { kind: 'code', text: test.expected.trim() }, { kind: 'code', text: inputOf(test) }) : null;
	return [{ type: 'problem-changed', problem: problemSchema.parse({ ...state.problem, tests }), ...(words ? { words: [...words] } : {}) }];
}
