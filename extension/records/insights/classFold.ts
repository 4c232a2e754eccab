/**
 * What many hand-ins say together. It holds no session and no event: for each session one row of a few numbers, by which it can be
 * found again in its file; for each student where they stand; and counts, by problem, arm, day and what went wrong. So its size
 * follows the sessions and never the events. Pure.
 */
import type { Grasp } from '../../learner/grasp';
import type { HandInHead } from '../handIn';
import type { ExplanationsUsed, HandInFacts } from './handInFold';
import type { Counted, Mark, SessionFacts } from './sessionFacts';

export interface Problem {
	readonly key: string;
	/** As its newest session has it. */
	title: string;
	titledAt: number;
	/** The course's name; null without one. */
	readonly course: string | null;
}

export interface Student {
	readonly pseudonym: string;
	readonly arm: string | null;
	/** Of the file that they handed in. */
	readonly file: number;
	readonly grasps: readonly (readonly [concept: string, grasp: Grasp])[];
	readonly explanations: readonly ExplanationsUsed[];
}

/** Sessions that no filter tells apart, counted together. */
export interface Cell {
	readonly problem: Problem;
	readonly arm: string | null;
	/** Of the start. */
	readonly day: string;
	readonly marks: readonly Mark[];
	readonly counts: Map<Counted, number>;
}

/** A session as it is listed and found again. */
export interface Row {
	readonly id: string;
	readonly student: Student;
	readonly cell: Cell;
	/** When it started, in milliseconds since 1970. */
	readonly at: number;
	readonly outcome: SessionFacts['outcome'];
	readonly turns: number;
	readonly minutes: number;
}

export interface Example {
	readonly problem: Problem;
	readonly words: string;
	readonly origin: SessionFacts['tests'][number]['origin'];
}

export interface BrokenFile {
	readonly file: string;
	readonly reason: string;
}

/** A hand-in that a newer one of the same student has replaced. */
export interface OlderFile {
	readonly file: string;
	readonly newer: string;
	readonly pseudonym: string;
}

export class ClassFold {
	/** Names of the files, in the order in which they were added. */
	readonly files: string[] = [];
	readonly students: Student[] = [];
	readonly rows: Row[] = [];
	readonly cells = new Map<string, Cell>();
	readonly problems = new Map<string, Problem>();
	readonly marks = new Map<string, Mark>();
	readonly arms = new Set<string>();
	readonly courses = new Map<string, string>();
	readonly examples = new Map<string, Example>();
	readonly broken: BrokenFile[] = [];
	readonly older: OlderFile[] = [];
	events = 0;
	/** What is counted is named once. */
	private readonly counted = new Map<string, Counted>();

	/** `dayOf`: the day of a time, as `2026-11-26`. */
	constructor(private readonly dayOf: (at: number) => string) {}

	/** Takes a whole hand-in in. A student hands in once: see `studentKey`. */
	add(file: string, { head, events, sessions, grasps, explanations }: HandInFacts): void {
		this.events += events;
		const student: Student = { pseudonym: head.pseudonym, arm: head.arm, file: this.files.push(file) - 1, grasps: [...grasps], explanations };
		this.students.push(student);
		if (head.course) {
			this.courses.set(head.course.id, head.course.name);
		}
		for (const session of sessions) {
			const cell = this.cellOf(session, head);
			for (const [counted, times] of session.counted) {
				const named = this.named(counted, cell.problem);
				cell.counts.set(named, (cell.counts.get(named) ?? 0) + times);
			}
			for (const { id, words, origin } of session.tests) {
				const key = exampleKey(cell.problem, id);
				if (!this.examples.has(key)) {
					this.examples.set(key, { problem: cell.problem, words, origin });
				}
			}
			this.rows.push({ id: session.id, student, cell, at: session.at, outcome: session.outcome, turns: session.turns, minutes: session.minutes });
		}
	}

	private cellOf({ problem, arm: own, at, marks: found }: HandInFacts['sessions'][number], head: HandInHead): Cell {
		const arm = own === undefined ? head.arm : own;
		const day = this.dayOf(at);
		const marks = found.map((mark) => this.markOf(mark)).sort((a, b) => (markKey(a) < markKey(b) ? -1 : 1));
		const known = this.problemOf(problem, at, head);
		const key = JSON.stringify([known.key, arm, day, ...marks.map(markKey)]);
		const cell = this.cells.get(key) ?? { problem: known, arm, day, marks, counts: new Map<Counted, number>() };
		this.cells.set(key, cell);
		if (arm !== null) {
			this.arms.add(arm);
		}
		return cell;
	}

	private problemOf({ course, id, title }: SessionFacts['problem'], at: number, head: HandInHead): Problem {
		const key = JSON.stringify([course, id]);
		const name = course === null ? null : course === head.course?.id ? head.course.name : (this.courses.get(course) ?? course);
		const problem = this.problems.get(key) ?? { key, title, titledAt: at, course: name };
		if (at > problem.titledAt) {
			problem.title = title;
			problem.titledAt = at;
		}
		this.problems.set(key, problem);
		return problem;
	}

	private markOf(mark: Mark): Mark {
		const key = markKey(mark);
		const known = this.marks.get(key) ?? mark;
		this.marks.set(key, known);
		return known;
	}

	/** The same object for the same thing, so that it can be counted by. */
	private named(counted: Counted, problem: Problem): Counted {
		const key = counted.of === 'doubt' ? JSON.stringify([counted.what, exampleKey(problem, counted.test)]) : JSON.stringify(Object.values(counted));
		const own = this.counted.get(key);
		if (own) {
			return own;
		}
		const named = counted.of === 'doubt' ? { ...counted, test: exampleKey(problem, counted.test) } : counted;
		this.counted.set(key, named);
		return named;
	}
}

export function markKey({ kind, id }: Mark): string {
	return `${kind} ${id}`;
}

/** Of an example among those of all problems. */
function exampleKey({ key }: Problem, test: string): string {
	return JSON.stringify([key, test]);
}

/** Two hand-ins with the same one are of the same student: then only the newer counts. */
export function studentKey({ pseudonym, course }: HandInHead): string {
	return JSON.stringify([pseudonym, course?.id ?? null]);
}
