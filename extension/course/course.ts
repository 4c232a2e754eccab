import type { ConceptId, Problem, Rung, Test } from '../words';
import type { CourseMistake, CoursePolicy, CourseProblemSource, CourseSource, CourseStudy, CourseText } from './schema';

/** A course file whose texts were all read: what is packed, and what a course is made of. */
export type WholeSource = Omit<CourseSource, 'problems'> & { readonly problems: readonly WholeProblem[] };

type Whole<T> = CourseText extends T ? (string | Exclude<T, CourseText>) : T;
type WholeMistake = { readonly [key in keyof CourseMistake]: key extends 'program' ? string : CourseMistake[key] };
export type WholeProblem = {
	readonly [key in keyof CourseProblemSource]: key extends 'files' ? Readonly<Record<string, string>> : key extends 'mistakes' ? readonly WholeMistake[] : Whole<CourseProblemSource[key]>;
};

/** A mistake that the instructor knows from their students. */
export interface KnownMistake {
	readonly id: string;
	readonly title: string;
	/** A program that has it and no other. */
	readonly program: string;
	readonly concept: ConceptId | null;
	readonly tasks: readonly { readonly text: string; readonly concept: ConceptId | null }[];
	/** The instructor's words for rungs of help; a rung that they left to the tutor is missing. */
	readonly hints: Readonly<Partial<Record<Rung, string>>>;
}

/** From when to when something may be used, in milliseconds since 1970; null: without an end on that side. */
export interface Dates {
	readonly opens: number | null;
	readonly closes: number | null;
}

/** A problem of a course, with what students do not see of it. Never leaves the host. */
export interface CourseProblem extends Dates {
	readonly id: string;
	readonly title: string;
	readonly language: string;
	/** With the examples that students see, and without the reference. */
	readonly problem: Problem;
	readonly hidden: readonly Test[];
	readonly reference: string | null;
	readonly mistakes: readonly KnownMistake[];
	readonly concepts: readonly ConceptId[];
	/** The name of the file that students work in, with slashes, from the folder of the course. */
	readonly program: string;
	/** What is written where a student begins: that file and those that it needs, by name. */
	readonly starters: ReadonlyMap<string, string>;
}

/** A course as it is used. */
export interface Course extends Dates {
	readonly id: string;
	readonly name: string;
	/** Grows with each update. */
	readonly release: number;
	readonly contact: { readonly name: string; readonly email: string | null; readonly url: string | null } | null;
	/** The language that the tutor speaks; null: the student's own choice. */
	readonly language: string | null;
	readonly readingLevel: 'beginner' | 'intermediate' | null;
	readonly pseudonyms: 'made-up' | 'given';
	readonly policy: CoursePolicy;
	readonly study: CourseStudy | null;
	readonly problems: readonly CourseProblem[];
}
