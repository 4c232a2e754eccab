/** Check Course on Submissions: programs of a real class, each in a session with a scripted student. Start reading here. */
import type { Course } from '../../course/course';
import { SandboxRefused } from '../../runs/runner';
import { groundOf, ofCourse } from '../../session/course/courseGround';
import type { SearchLimits } from '../../session/repairFinder';
import type { SessionStore } from '../../session/store/store';
import { passesAll, testedOn } from './behaviour';
import { type Bench, benchOf, type CheckParts, programOf, readText } from './checking';
import { testShown } from './shown';
import { offlineParts } from './replay/offlineParts';
import { play, type Played } from './replay/play';
import { transcript } from './replay/transcript';
import { problemFor } from './submissionMatch';

/** A program that somebody handed in. */
export interface Submission {
	/** With slashes, from the folder that was chosen. */
	readonly name: string;
	readonly language: string;
	readonly text: string;
}

export interface ReplayParts extends CheckParts {
	readonly newId: () => string;
	/** Holds the journals of sessions while they are played. */
	readonly store: () => SessionStore;
}

export interface ReplayWatch {
	/** Before a submission is looked at; `done`: how many were before it. */
	readonly next?: (name: string, done: number) => void;
	/** Keeps the transcript of a session; the next one waits for it. */
	readonly keep?: (problem: string, name: string, text: string) => Promise<void>;
}

/** What became of the submissions of one problem. */
export interface ProblemReplay {
	readonly id: string;
	readonly title: string;
	readonly submissions: number;
	/** They pass every test, so that no session was held. */
	readonly right: number;
	readonly sessions: number;
	/** Sessions in which a repair was known before the first question. */
	readonly diagnosed: number;
	/** How many submissions give what the course's mistakes give, by their ids. */
	readonly mistakes: Readonly<Record<string, number>>;
	/** Names of submissions of which no repair was known. */
	readonly undiagnosed: readonly string[];
	readonly leaks: readonly { readonly name: string; readonly leak: string }[];
	/** Of all sessions, ascending. */
	readonly turns: readonly number[];
	readonly outcomes: Readonly<Record<Played['outcome'], number>>;
	/** Each test with the submissions that pass it, and whether students see it. */
	readonly tests: readonly { readonly shown: string; readonly isHidden: boolean; readonly passed: number }[];
}

export interface SubmissionsReport {
	readonly course: string;
	readonly problems: readonly ProblemReplay[];
	/** Names that belong to no problem, or to more than one. */
	readonly unmatched: readonly string[];
	/** Sessions that something went wrong in. */
	readonly failed: readonly { readonly name: string; readonly reason: string }[];
	/** It was stopped before the last one. */
	readonly isPart: boolean;
}

type Kept = { -readonly [key in keyof ProblemReplay]: ProblemReplay[key] extends readonly (infer Item)[] ? Item[] : ProblemReplay[key] extends Readonly<Record<infer Key extends string, number>> ? Record<Key, number> : ProblemReplay[key] };

/** A busy machine changes nothing of what is found. */
const patient: SearchLimits = { soonMs: 15_000, lastMs: 30_000 };

/**
 * Replays submissions one after the other, as they come, and keeps of each no more than what the report says. When it is cancelled the report is
 * of what was done. A submission in a language whose programs cannot be run here counts as interrupted. Rejects where that is so of all of them, or
 * when a transcript cannot be kept.
 */
export async function replaySubmissions(course: Course, submissions: AsyncIterable<Submission>, parts: ReplayParts, signal: AbortSignal, watch: ReplayWatch = {}): Promise<SubmissionsReport> {
	const benches = new Map<string, ProblemBench>();
	const unmatched: string[] = [];
	const failed: { name: string; reason: string }[] = [];
	let refusal: SandboxRefused | null = null;
	let ran = 0;
	let done = 0;
	try {
		for await (const submission of submissions) {
			signal.throwIfAborted();
			watch.next?.(submission.name, done);
			done += 1;
			const { parser } = await parts.tools(submission.language);
			const problem = problemFor(submission.name, () => readText(parser, submission.text).outline, course.problems.filter(({ language }) => language === submission.language));
			if (!problem) {
				unmatched.push(submission.name);
				continue;
			}
			const bench = benches.get(problem.id) ?? new ProblemBench(benchOf(problem, course.problems.indexOf(problem), await parts.tools(problem.language)), course, parts);
			benches.set(problem.id, bench);
			try {
				const trouble = await bench.take(submission, signal, watch);
				ran += 1;
				if (trouble !== null) {
					failed.push({ name: submission.name, reason: trouble });
				}
			} catch (error) {
				if (!(error instanceof SandboxRefused)) throw error;
				refusal = error;
				failed.push({ name: submission.name, reason: error.message });
			}
		}
	} catch (error) {
		if (!signal.aborted) {
			throw error;
		}
	}
	if (refusal && ran === 0) {
		throw refusal;
	}
	return { course: course.name, problems: course.problems.flatMap(({ id }) => benches.get(id)?.report ?? []), unmatched, failed, isPart: signal.aborted };
}

/** One problem with what became of its submissions so far. */
class ProblemBench {
	private readonly kept: Kept;

	constructor(private readonly bench: Bench, private readonly course: Course, private readonly parts: ReplayParts) {
		const { problem: { id, title, problem, hidden } } = bench;
		this.kept = {
			id, title, submissions: 0, right: 0, sessions: 0, diagnosed: 0, mistakes: {}, undiagnosed: [], leaks: [], turns: [], outcomes: { solved: 0, stuck: 0, left: 0, unfinished: 0 },
			tests: [...problem.tests, ...hidden].map((test, at) => ({ shown: testShown(test), isHidden: at >= problem.tests.length, passed: 0 })),
		};
	}

	get report(): ProblemReplay {
		return { ...this.kept, turns: this.kept.turns.toSorted((a, b) => a - b) };
	}

	/** What went wrong in the session; null for nothing. */
	async take(submission: Submission, signal: AbortSignal, watch: ReplayWatch): Promise<string | null> {
		const { bench, kept } = this;
		const tested = await testedOn(bench.runner, programOf(bench, submission.text), bench.tests, signal);
		kept.submissions += 1;
		kept.tests = kept.tests.map((test, at) => ({ ...test, passed: test.passed + (tested.results[at]?.passed ? 1 : 0) }));
		if (passesAll(tested)) {
			kept.right += 1;
			return null;
		}
		const played = await this.session(submission, tested.results.flatMap(({ passed }, at) => (passed ? [] : [at])), signal);
		const { mistake } = played;
		kept.sessions += 1;
		kept.turns.push(played.turns.length);
		kept.outcomes[played.outcome] += 1;
		kept.leaks.push(...played.leaks.map((leak) => ({ name: submission.name, leak })));
		if (mistake !== null) {
			kept.mistakes[mistake] = (kept.mistakes[mistake] ?? 0) + 1;
		}
		if (played.known > 0) {
			kept.diagnosed += 1;
		} else {
			kept.undiagnosed.push(submission.name);
		}
		await watch.keep?.(bench.problem.id, submission.name, transcript({ id: submission.name, code: submission.text }, bench.problem.problem, played));
		return played.trouble;
	}

	/** The session of a careful student, who mends the program as the reference has it. `failing`: indexes of tests. */
	private async session({ name, language, text }: Submission, failing: readonly number[], signal: AbortSignal): Promise<Played> {
		const { problem: { id, problem, reference }, tests, parser, runner, files, fileName } = this.bench;
		// Where all that students see pass, the hidden ones that fail are what there is to ask about.
		const isHidden = failing.length > 0 && failing.every((at) => at >= problem.tests.length);
		const asked = isHidden ? tests.filter((_, at) => at < problem.tests.length || failing.includes(at)) : problem.tests;
		const { now, newId, log } = this.parts;
		const { parts } = offlineParts({ parser, runner, fileName: () => fileName, files, limits: patient, taskExamples: () => [], now, newId, log });
		const ground = groundOf(this.bench.problem, this.course.policy);
		const one = { id: name, language, fileName, code: text, fixed: reference, fixSentences: [], trueLines: [], course: ofCourse({ ...this.course, study: null }, id, null) };
		return play(one, { ...problem, tests: asked }, 'careful', { ...parts, course: () => ground }, this.parts.store(), signal);
	}
}

/** The middle one of ascending numbers; null for none. */
export function median(sorted: readonly number[]): number | null {
	return sorted[Math.floor(sorted.length / 2)] ?? null;
}
