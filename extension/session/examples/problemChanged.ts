/** What the student says of the task while a session goes on, as events: none where nothing changes by it. Pure. */
import { cleanPasted } from '../../code/pastedText';
import type { Problem } from '../../words';
import { problemSchema, type EventBody } from '../events/events';
import { needsExamples, type SessionState } from '../state';

/** What the program should do. Nothing where no examples are waited for. Throws when the problem is not one. */
export function examplesGiven(state: SessionState, given: Problem): readonly EventBody[] {
	const { examplesLater, setAside, problem } = state;
	if (!examplesLater && !needsExamples(state)) {
		return [];
	}
	const next = problemSchema.parse({ ...given, statement: given.statement === '' ? problem.statement : given.statement });
	// What is given once more counts again.
	const again = next.tests.filter(({ id }) => setAside.includes(id)).map(({ id: test }): EventBody => ({ type: 'test-set-aside', test, aside: false }));
	return [{ type: 'problem-changed', problem: next }, ...again];
}

/** The task in words, as it was pasted. */
export function statementGiven({ problem, outcome }: SessionState, text: string): readonly EventBody[] {
	const statement = cleanPasted(text);
	return statement === '' || statement === problem.statement || outcome ? [] : [{ type: 'problem-changed', problem: problemSchema.parse({ ...problem, statement }) }];
}

/** An example of the student's own or of their file is set aside, never an instructor's; one that was set aside is taken back whoever wrote it. */
export function testSetAside({ problem, setAside }: SessionState, test: string, aside: boolean): readonly EventBody[] {
	const own = problem.tests.find((other) => other.id === test);
	return ((own?.origin ?? 'instructor') === 'instructor' && aside) || aside === setAside.includes(test) ? [] : [{ type: 'test-set-aside', test, aside }];
}
