/**
 * What the mastery that a session began with changes, around the planner: the order of the tasks, the first stage of a bug, the
 * first question. Without evidence of a concept nothing is changed. Pure.
 */
import { isHard, isMastered, type Mastery } from '../../learner/use';
import type { Stage, Task } from '../../words';
import type { SessionState } from '../state';

/**
 * The tasks of each bug: what is known already need not be worked out before the repair. It stands behind it, and is settled by one
 * check at the end. Something to understand always comes first, so that nobody is asked for a repair out of the blue.
 */
export function inOrder(tasks: readonly Task[], mastery: Mastery): readonly Task[] {
	const bugs = [...new Set(tasks.map(({ bug }) => bug))];
	return bugs.flatMap((bug) => {
		const own = tasks.filter((task) => task.bug === bug);
		const [first, ...rest] = own;
		const isLate = (task: Task) => task.kind === 'conceptual' && isMastered(mastery, task.concept);
		const canWait = first?.kind === 'conceptual' && rest.some(({ kind }) => kind === 'syntactical');
		return first && canWait ? [first, ...rest.filter((task) => !isLate(task)), ...rest.filter(isLate)] : own;
	});
}

/**
 * Stages of the target's bug that who knows its concept need not begin with: they start where the run departs from what it should
 * do, or behind the message. What an example of their own should give is asked all the same: that may itself be wrong.
 */
export function stagesKnown({ mastery, stages, bugs, problem }: SessionState, target: Pick<Task, 'bug' | 'concept'>): readonly Stage[] {
	if (!isMastered(mastery, target.concept)) {
		return [];
	}
	const all = stages[target.bug] ?? [];
	const tests = bugs.find(({ id }) => id === target.bug)?.tests ?? [];
	const isOwn = problem.tests.some(({ id, origin }) => origin === 'student' && tests.includes(id));
	const from = all.includes('locate') ? all.indexOf('locate') : all.includes('read') ? all.indexOf('read') + 1 : 0;
	return all.slice(0, from).filter((stage) => stage !== 'expect' || !isOwn);
}

/** The first question of each stage is a smaller one. */
export function beginsSmaller({ mastery }: SessionState, target: Pick<Task, 'concept'>): boolean {
	return isHard(mastery, target.concept);
}
