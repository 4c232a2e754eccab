import type { Course, CourseProblem, KnownMistake } from '../../course/course';
import type { CoursePolicy } from '../../course/schema';
import type { ConceptId, Test } from '../../words';
import type { SessionCourse } from '../events/events';

/** What a course knows of a session's problem and students do not see. Nothing of it is in a journal or a view. */
export interface CourseGround {
	/** A program that is right; null where the course has none. */
	readonly reference: string | null;
	readonly hidden: readonly Test[];
	readonly mistakes: readonly KnownMistake[];
	/** The ideas that the problem is about. */
	readonly concepts: readonly ConceptId[];
	/** Words that the tutor does not use. */
	readonly avoid: readonly string[];
}

/** Finds it for a session; null where the course is gone, was left, or does not know the problem any more. */
export type CourseGrounds = (course: SessionCourse) => CourseGround | null;

/** What a course keeps of one of its problems; `null`: of a program that is none of them. */
export function groundOf(problem: CourseProblem | null, { avoid = [] }: Pick<CoursePolicy, 'avoid'>): CourseGround {
	const { reference, hidden, mistakes, concepts } = problem ?? { reference: null, hidden: [], mistakes: [], concepts: [] };
	return { reference, hidden, mistakes, concepts, avoid };
}

/** What a session keeps of its course. `problem`: null for a program that is none of the course's; `arm`: of its study, null without one. */
export function ofCourse({ id, release, policy, contact, study }: Course, problem: string | null, arm: string | null): SessionCourse {
	const { help = null, turns = null, reflection } = policy;
	return { id, release, problem, study: study?.id ?? null, arm, help, turns, mustReflect: reflection === 'required', contact: contact && { ...contact } };
}
