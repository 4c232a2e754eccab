import type { KnownMistake } from '../../course/course';
import type { Test } from '../../words';
import type { SessionCourse } from '../events/events';

/** What a course knows of a session's problem and students do not see. Nothing of it is in a journal or a view. */
export interface CourseGround {
	/** A program that is right; null where the course has none. */
	readonly reference: string | null;
	readonly hidden: readonly Test[];
	readonly mistakes: readonly KnownMistake[];
	/** Words that the tutor does not use. */
	readonly avoid: readonly string[];
}

/** Finds it for a session; null where the course is gone, was left, or does not know the problem any more. */
export type CourseGrounds = (course: SessionCourse) => CourseGround | null;
