/** A console shows `3` for a call that returns 3 and for one that prints it: which of the two is wanted only the student can say. Pure. */
import { callTest } from '../../code/testIds';
import { mannerOptions, mannerTemplate, printsInstead } from '../../tutor/offline/moves/manner';
import { problemSchema, type EventBody } from '../events/events';
import { countedTests, type SessionState, type TurnState } from '../state';

/** Nothing was hunted yet, and every example passes by printed text alone although it looks like a value. Asked once. */
export function isMannerDoubted({ problem, code, run, setAside, tasks, closed }: Pick<SessionState, 'problem' | 'code' | 'run' | 'setAside' | 'tasks' | 'closed'>): boolean {
	const tests = problem.tests.filter(({ id }) => !setAside.includes(id));
	return tasks.length === 0 && !closed.includes('manner') && run !== null && !run.broken && printsInstead(code.language, tests, ({ id }) => {
		const result = run.results.find(({ test }) => test === id);
		return result?.passed === true && result.nothing === true ? result.output : null;
	});
}

/** The student wants the values to be returned: from here on the examples say so. */
export function returnsWanted(state: SessionState, turn: TurnState): readonly EventBody[] {
	if (turn.template !== mannerTemplate || turn.given?.kind !== 'chosen' || turn.given.option !== mannerOptions.returns) {
		return [];
	}
	const counted = countedTests(state);
	const tests = state.problem.tests.map((test) => (test.kind === 'call' && test.compare === 'shown' && test.value !== undefined && counted.includes(test)
		? callTest({ call: test.call, expected: test.value, compare: 'equal', raises: false, before: test.before ?? '' }, test.origin)
		: test));
	return [{ type: 'problem-changed', problem: problemSchema.parse({ ...state.problem, tests }) }];
}
