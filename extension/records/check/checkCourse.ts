/** Check Course: everything in a course that can be tried, tried. Start reading here. */
import type { Course } from '../../course/course';
import type { CoursePolicy } from '../../course/schema';
import { SandboxRefused } from '../../runs/runner';
import { standingOf } from '../../tutor/offline/diagnosis/standing';
import { behaviourOf } from '../../session/course/knownMistakes';
import { passesAll, testedOn, type Tested } from './behaviour';
import { type Bench, benchOf, type CheckParts, hasEntry, programOf, readText, testPath } from './checking';
import type { CheckedProblem, CourseReport, Finding, FindingCode, StarterStanding } from './findings';
import { groundOf } from './ground';
import { situationWith } from './mistakeSituation';
import { nearbyPrograms } from './nearby';
import { ownWordFindings } from './ownWords';
import { shownOf, testShown } from './shown';

/** Where a check is. */
export interface CheckProgress {
	/** From 0, of so many. */
	readonly problem: number;
	readonly of: number;
	readonly title: string;
	readonly part: 'reference' | 'starter' | 'mistakes' | 'hidden-tests';
}

export interface CheckWatch {
	readonly progress?: (progress: CheckProgress) => void;
	/** Told of each finding as it is found. */
	readonly finding?: (finding: Finding) => void;
}

/**
 * Checks every problem of a course. Problems in a language whose programs cannot be run here are told of and left out; where that is so of all of
 * them, it rejects with `SandboxRefused`. Rejects with the signal's reason when it is cancelled.
 */
export async function checkCourse(course: Course, parts: CheckParts, signal: AbortSignal, watch: CheckWatch = {}): Promise<CourseReport> {
	const problems: CheckedProblem[] = [];
	const refusals: SandboxRefused[] = [];
	for (const [at, problem] of course.problems.entries()) {
		signal.throwIfAborted();
		const bench = benchOf(problem, at, await parts.tools(problem.language));
		const step = (part: CheckProgress['part']) => watch.progress?.({ problem: at, of: course.problems.length, title: problem.title, part });
		const check = new ProblemCheck(bench, course.policy, parts, signal, step, watch.finding ?? (() => undefined));
		try {
			problems.push(await check.run());
		} catch (error) {
			if (!(error instanceof SandboxRefused)) throw error;
			refusals.push(error);
			problems.push(check.refused(error));
		}
	}
	const [refusal] = refusals;
	if (refusal && refusals.length === course.problems.length) {
		throw refusal;
	}
	return { course: course.name, problems };
}

class ProblemCheck {
	private readonly findings: Finding[] = [];
	/** Tests that cannot be run, by index. */
	private readonly unusable = new Set<number>();

	constructor(
		private readonly bench: Bench, private readonly policy: CoursePolicy, private readonly parts: CheckParts, private readonly signal: AbortSignal,
		private readonly step: (part: CheckProgress['part']) => void, private readonly told: (finding: Finding) => void,
	) {}

	async run(): Promise<CheckedProblem> {
		const { problem, path } = this.bench;
		if (problem.problem.statement.trim() === '') {
			this.add('statement-empty', 'error', [...path, 'statement']);
		}
		this.step('reference');
		const right = problem.reference === null ? null : await this.reference(problem.reference);
		if (problem.reference === null) {
			this.add('no-reference', 'information', path);
		}
		this.step('starter');
		const starter = await this.starter(problem.starters.get(problem.program) ?? '');
		this.step('mistakes');
		await this.mistakes(right);
		this.step('hidden-tests');
		const nearby = await this.hidden(right);
		return {
			id: problem.id, title: problem.title, visible: problem.problem.tests.length, hidden: problem.hidden.length, mistakes: problem.mistakes.length,
			starter, tried: nearby?.tried ?? 0, passing: nearby?.passing ?? 0, findings: this.findings,
		};
	}

	/** The problem as it is told of where none of its programs could be run. */
	refused({ reason, remedy }: SandboxRefused): CheckedProblem {
		const { problem, path } = this.bench;
		this.add('not-run-here', 'warning', [...path, 'language'], [reason, remedy]);
		return { id: problem.id, title: problem.title, visible: problem.problem.tests.length, hidden: problem.hidden.length, mistakes: problem.mistakes.length, starter: null, tried: 0, passing: 0, findings: this.findings };
	}

	private add(code: FindingCode, severity: Finding['severity'], path: Finding['path'], about: readonly string[] = [], line: number | null = null): void {
		const finding = { code, severity, path, line, about };
		this.findings.push(finding);
		this.told(finding);
	}

	/** Runs a text on every test, and tells once of each test that cannot be run itself. */
	private async tested(text: string): Promise<Tested> {
		const { runner, tests } = this.bench;
		const tested = await testedOn(runner, programOf(this.bench, text), tests, this.signal);
		tested.results.forEach(({ ending }, at) => {
			const test = tests[at];
			if (ending.kind === 'bad-test' && test && !this.unusable.has(at)) {
				this.unusable.add(at);
				this.add('test-cannot-run', 'error', testPath(this.bench, at), [testShown(test), ending.reason]);
			}
		});
		return tested;
	}

	private lacksEntry(text: string, tested: Tested): boolean {
		return tested.broken === null && !hasEntry(readText(this.bench.parser, text).outline, this.bench.problem.problem.entry, tested.results);
	}

	private get entryName(): string {
		const { entry } = this.bench.problem.problem;
		return entry.kind === 'function' ? entry.name : '';
	}

	/** What it does on the tests; null where there is nothing to compare with. */
	private async reference(text: string): Promise<Tested | null> {
		const path = [...this.bench.path, 'reference'];
		const tested = await this.tested(text);
		if (tested.broken) {
			this.add('reference-broken', 'error', path, [tested.broken.message], tested.broken.line);
			return null;
		}
		if (this.lacksEntry(text, tested)) {
			this.add('entry-missing', 'error', path, [this.entryName]);
			return null;
		}
		tested.results.forEach((result, at) => {
			const test = this.bench.tests[at];
			if (test && !result.passed && !this.unusable.has(at)) {
				this.add('reference-fails', 'error', testPath(this.bench, at), [testShown(test), ...shownOf(result, test)]);
			}
		});
		return tested;
	}

	private async starter(text: string): Promise<StarterStanding> {
		const { path, problem } = this.bench;
		const at = [...path, 'starter'];
		const tested = await this.tested(text);
		if (tested.broken?.kind === 'syntax') {
			this.add('starter-broken', 'warning', at, [tested.broken.message], tested.broken.line);
			return 'cannot-be-read';
		}
		if (this.lacksEntry(text, tested)) {
			this.add('entry-missing', 'warning', at, [this.entryName]);
			return 'unfinished';
		}
		if (passesAll(tested)) {
			this.add('starter-passes', 'error', at);
			return 'passes';
		}
		if (tested.results.every(({ passed }, index) => passed || index >= problem.problem.tests.length)) {
			this.add('starter-passes-visible', 'warning', at);
		}
		const standing = standingOf(await groundOf(this.bench, text, this.signal));
		return standing === 'broken' ? 'wrong' : standing;
	}

	private async mistakes(right: Tested | null): Promise<void> {
		const { problem: { mistakes }, path } = this.bench;
		const asRight = right && behaviourOf(right.run);
		const known = new Map<string, string>();
		for (const [at, mistake] of mistakes.entries()) {
			const [whole, own] = [[...path, 'mistakes', at], [...path, 'mistakes', at, 'program']];
			const tested = await this.tested(mistake.program);
			const does = behaviourOf(tested.run);
			if (tested.broken) {
				this.add('mistake-broken', 'error', own, [tested.broken.message], tested.broken.line);
				continue;
			}
			const same = does === null ? undefined : known.get(does);
			if (this.lacksEntry(mistake.program, tested)) {
				this.add('entry-missing', 'error', own, [this.entryName]);
			} else if (does === null || passesAll(tested)) {
				this.add('mistake-passes', 'error', own);
			} else if (does === asRight) {
				this.add('mistake-like-reference', 'error', own);
			} else if (same !== undefined) {
				this.add('mistake-same', 'error', own, [same]);
			} else {
				known.set(does, mistake.id);
				const { situation, isRepaired, known: bugs } = await situationWith(this.bench, mistake.program, this.parts, this.signal);
				if (!isRepaired) {
					this.add('mistake-not-repaired', 'warning', own);
				} else if (bugs > 1) {
					this.add('mistake-several', 'warning', own, [String(bugs)]);
				}
				ownWordFindings(mistake, situation, this.policy, whole).forEach(({ code, severity, path: there, about, line }) => this.add(code, severity, there, about, line));
			}
		}
	}

	private async hidden(right: Tested | null) {
		const { problem: { reference, hidden, starters, program, mistakes, problem: { tests } } } = this.bench;
		const isRight = right !== null && passesAll(right);
		const others = [starters.get(program) ?? '', ...mistakes.map((mistake) => mistake.program)];
		const nearby = hidden.length === 0 ? null : await nearbyPrograms(this.bench, isRight ? reference : null, others, this.signal);
		for (const at of nearby && isRight ? nearby.implied : []) {
			if (!this.unusable.has(tests.length + at)) {
				this.add('hidden-implied', 'warning', testPath(this.bench, tests.length + at), [String(nearby?.tried), String(nearby?.passing)]);
			}
		}
		return nearby;
	}
}
