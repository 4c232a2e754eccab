import type { Program } from '../../runs/runner';
import type { Ground, Situation } from '../../tutor/roles';
import type { Test } from '../../words';
import type { Busy, GroundKeeper } from '../groundKeeper';
import type { CourseGround } from '../course/courseGround';
import type { SessionParts } from '../parts';
import { repairedTexts } from '../edits/knownBugs';
import { situationOf } from '../situation';
import type { KnownMistake } from '../../course/course';
import { countedTests, type Score, type SessionState } from '../state';
import type { Secrets } from '../store/store';

/** What a session keeps from the student, from step to step. */
export interface Keeper {
	readonly kept: Secrets;
	keep(part: Partial<Secrets>): void;
}

/** One step under way: the state that it starts from, what it works with, and how it is stopped. */
export class Work {
	constructor(
		readonly parts: SessionParts, private readonly grounds: GroundKeeper, private readonly keeper: Keeper, readonly state: SessionState,
		/** Says what takes its time. */
		readonly busy: Busy,
		readonly signal: AbortSignal,
	) {}

	get secrets(): Secrets {
		return this.keeper.kept;
	}

	keep(part: Partial<Secrets>): void {
		this.keeper.keep(part);
	}

	/** What the tutor stands on; rejects as the runner does. */
	ground(): Promise<Ground> {
		return this.grounds.of(this.state, this.busy, this.signal);
	}

	/** The same, with the program run once more although nothing changed. */
	freshGround(): Promise<Ground> {
		this.grounds.forget();
		return this.ground();
	}

	/** What a journal keeps of the run that was gathered last. */
	digest(ground: Ground): ReturnType<GroundKeeper['digest']> {
		return this.grounds.digest(ground);
	}

	/** The whole session as the roles see it. */
	async situation(): Promise<Situation> {
		const ground = await this.ground();
		return situationOf(this.state, ground, this.secrets);
	}

	/** The program as it is judged, without the prints that were added to look. */
	program(): Promise<Program> {
		return this.grounds.program(this.state, this.signal);
	}

	/** The program as it was when the session began. */
	programBefore(): Promise<Program> {
		return this.grounds.before(this.state, this.signal);
	}

	/** The same, run and traced on one test. */
	groundBefore(test: string): Promise<Ground> {
		return this.grounds.groundBefore(this.state, test, this.signal);
	}

	/** The program as known repairs would have it, likeliest first; those that pass. */
	async programsRepaired(): Promise<readonly Program[]> {
		const passing: Program[] = [];
		for (const text of repairedTexts(this.secrets)) {
			passing.push(...(await this.grounds.passing(this.state, text, this.signal)));
		}
		return passing;
	}

	/** What the course keeps from the student; null without one. */
	get course(): CourseGround | null {
		return this.grounds.courseOf(this.state);
	}

	/** The course's own program, where it has one. */
	async programOfCourse(): Promise<readonly Program[]> {
		const reference = this.course?.reference ?? null;
		return reference === null ? [] : [await this.grounds.withText(this.state, reference, this.signal)];
	}

	/** The mistake that the program has, where the course knows it; null where it does not. Rejects as the runner does. */
	async mistake(): Promise<KnownMistake | null> {
		const { course, state, signal } = this;
		return course && course.mistakes.length > 0 ? this.grounds.mistakes.of(course.mistakes, await this.program(), [...countedTests(state), ...course.hidden], signal) : null;
	}

	/** Those of the course's unseen tests that the program fails. Rejects as the runner does. */
	async unseenFailing(): Promise<readonly Test[]> {
		const hidden = this.course?.hidden ?? [];
		const { results } = hidden.length === 0 ? { results: [] } : await this.parts.runner.run(await this.program(), hidden, this.signal);
		return hidden.filter(({ id }) => !results.some(({ test, passed }) => test === id && passed));
	}

	/** How many of them it passes; null where there are none. Rejects as the runner does. */
	async unseen(): Promise<Score | null> {
		const total = this.course?.hidden.length ?? 0;
		return total === 0 ? null : { passed: total - (await this.unseenFailing()).length, total };
	}

	/** The program with everything that was added to look. */
	programAsWritten(): ReturnType<GroundKeeper['asWritten']> {
		return this.grounds.asWritten(this.state, this.signal);
	}
}
