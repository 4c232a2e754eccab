/** What Check Course finds in a course, as data; `findingWords.ts` puts it into words. */

export type FindingCode =
	| 'statement-empty'
	/** Programs of its language cannot be run here, so the problem was not checked; `about`: why, what can be done. */
	| 'not-run-here'
	/** There is none; what needs one is not checked. */
	| 'no-reference'
	/** It cannot be read, or stops before a test reaches it; `about`: what it says. */
	| 'reference-broken'
	/** A test that it does not pass; `about`: the test, what the reference gives. */
	| 'reference-fails'
	/** The test itself cannot be run; `about`: what is wrong with it. */
	| 'test-cannot-run'
	/** The entry point is not in the program; `about`: its name. */
	| 'entry-missing'
	/** The starter cannot be read; `about`: the message. */
	| 'starter-broken'
	/** It passes every test. */
	| 'starter-passes'
	/** It passes every test that students see. */
	| 'starter-passes-visible'
	/** No program that passes the tests that students see fails it; `about`: the programs that were tried, those of them that pass what students see. */
	| 'hidden-implied'
	/** The mistake's program cannot be read, or stops before a test reaches it; `about`: what it says. */
	| 'mistake-broken'
	/** The mistake's program passes every test. */
	| 'mistake-passes'
	/** It gives for every test what the reference gives. */
	| 'mistake-like-reference'
	/** It gives for every test what another mistake gives; `about`: that one's id. */
	| 'mistake-same'
	/** It is repaired in several separate places; `about`: how many. */
	| 'mistake-several'
	/** No repair of it was found. */
	| 'mistake-not-repaired'
	/** The instructor's own words give the repair away; `about`: the words that do, or the whole sentence. */
	| 'hint-leaks'
	/** They name the place, or doubt it, before this rung may; `about` as above. */
	| 'hint-too-early'
	/** They have more words than a student reads at once, or ask more than one thing. */
	| 'hint-too-long' | 'hint-asks-twice'
	/** They use a word that the course avoids; `about`: the word. */
	| 'hint-avoided'
	/** The text of a task gives the repair away; `about`: the words that do. */
	| 'task-leaks';

/** What one part of a course has against it. */
export interface Finding {
	readonly code: FindingCode;
	/** `information`: nothing is wrong, and something could not be checked. */
	readonly severity: 'error' | 'warning' | 'information';
	/** Where in the course file's value. */
	readonly path: readonly (string | number)[];
	/** Zero-based line of the text that stands at that place, or in the file that it names; null where no line is to blame. */
	readonly line: number | null;
	readonly about: readonly string[];
}

/** How a student finds the starter, as a session would begin with it. */
export type StarterStanding = 'passes' | 'cannot-be-read' | 'unfinished' | 'far-off' | 'wrong';

/** What was looked at in one problem. */
export interface CheckedProblem {
	readonly id: string;
	readonly title: string;
	readonly visible: number;
	readonly hidden: number;
	readonly mistakes: number;
	/** Null where it was not run. */
	readonly starter: StarterStanding | null;
	/** Programs near the reference that were tried on the tests, and those of them that pass all that students see. */
	readonly tried: number;
	readonly passing: number;
	readonly findings: readonly Finding[];
}

export interface CourseReport {
	readonly course: string;
	readonly problems: readonly CheckedProblem[];
}

/** All findings of a report, in the order of the course. */
export function findingsOf({ problems }: CourseReport): readonly Finding[] {
	return problems.flatMap(({ findings }) => findings);
}
