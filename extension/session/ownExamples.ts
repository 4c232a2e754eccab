/** When an example of the student's own is doubted, and what becomes of it. Pure. */
import { callTest, inputTest } from '../code/testIds';
import { isProbe } from '../tutor/offline/closing';
import { doubtedOptions, doubtedTemplate, mendOptions, mendTemplate, narrowTemplate, retypeTemplate } from '../tutor/offline/moves/names';
import { valueToTake } from '../tutor/offline/moves/ownExample';
import type { Run, Test } from '../words';
import { problemSchema, type EventBody } from './events';
import { countedTests, type SessionState, type TurnState } from './state';

/** So many other examples pass before one alone is doubted. */
const enough = 2;

/**
 * An example of the student's own that may itself be wrong: what does not pass is theirs, and enough else does. Each is asked
 * about once, also after it was changed; who has just said it at the probe or when repairs parted is asked only when no small repair is found that
 * passes it, or after a repair in vain. Null when there is none.
 */
export function doubtedExample(state: SessionState): Test | null {
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
	const isTheirs = failing.every(({ test, result }) => test.origin === 'student' && (result.ending === 'returned' || result.ending === 'ended'));
	const isAlone = failing.length === 1 || passing.some(({ test }) => test.origin !== 'student');
	if (!isTheirs || !isAlone || passing.length < enough) {
		return null;
	}
	return failing.find(({ test }) => !wasAsked(state, test))?.test ?? null;
}

function wasAsked({ turns, bugs }: SessionState, test: Test): boolean {
	const isOfCall = (turn: TurnState) => test.kind === 'call' && turn.slots.call === test.call;
	const isProbed = turns.some((turn) => (isProbe(turn.template) || turn.template === narrowTemplate) && isOfCall(turn));
	const isTriedInVain = turns.some((turn) => turn.stage === 'repair' && turn.slots.test === test.id && turn.assessment?.correct === false);
	const isUnexplained = bugs.some((bug) => bug.tests.includes(test.id) && bug.known !== true);
	return (isProbed && !isTriedInVain && !isUnexplained) || turns.some((turn) => turn.template === doubtedTemplate && turn.status !== 'withdrawn' && (turn.slots.test === test.id || isOfCall(turn)));
}

/** The last answer does not stand by the example, or gives it another value: there is a question more. */
export function asksMore(turn: TurnState | undefined): boolean {
	const chosen = turn?.status === 'answered' && turn.given?.kind === 'chosen' ? turn.given.option : null;
	return (turn?.template === doubtedTemplate && chosen !== null && chosen !== doubtedOptions.example) || (turn?.template === mendTemplate && chosen === mendOptions.retype);
}

/** The student gave their example another value, or wants it set aside. */
export function mendedExample(state: SessionState, turn: TurnState, readAs: string | null, run: Run): readonly EventBody[] {
	const test = state.problem.tests.find(({ id }) => id === turn.slots.test);
	const result = run.results.find((other) => other.test === test?.id);
	const chosen = turn.template === mendTemplate && turn.given?.kind === 'chosen' ? turn.given.option : null;
	if (test?.origin !== 'student' || !result) {
		return [];
	}
	if (chosen === mendOptions.aside) {
		return [{ type: 'test-set-aside', test: test.id, aside: true }];
	}
	const expected = chosen === mendOptions.change ? valueToTake(test, result) : turn.template === retypeTemplate ? readAs : null;
	if (expected === null) {
		return [];
	}
	const changed = test.kind === 'input' ? inputTest(test.typed, expected, test.origin) : callTest({ call: test.call, expected, compare: test.compare, raises: false, before: '' }, test.origin);
	const tests = state.problem.tests.map((other) => (other.id === test.id ? changed : other));
	return [{ type: 'problem-changed', problem: problemSchema.parse({ ...state.problem, tests }) }];
}
