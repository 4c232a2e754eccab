import * as l10n from '@vscode/l10n';
import { gatherEvidence } from '../runs/evidence';
import { SandboxRefused, type Program } from '../runs/runner';
import type { Ground } from '../tutor/roles';
import type { Evidence, Test, TestResult } from '../words';
import type { CourseGround } from './course/courseGround';
import { KnownMistakes } from './course/knownMistakes';
import type { SessionParts } from './parts';
import { digestOf } from './events/digest';
import type { RunDigest } from './events/events';
import { isPassing } from './edits/knownBugs';
import { judged, withoutOwnPrints } from './edits/looking';
import { countedTests, type SessionState } from './state';

/** Says what takes its time, as a sentence. */
export type Busy = (what: string) => void;

/** Keeps what is known of the current version of the program, and gathers it anew when the program or its tests changed. */
export class GroundKeeper {
	private ground: (Ground & { readonly key: string }) | null = null;
	/** How many prints of the student's own the last evidence leaves out. */
	private leftOut = 0;
	/** Why nothing could be run when it was last tried; null where it could. */
	refusal: SandboxRefused | null = null;
	/** The mistakes that a course knows, by what they give. */
	readonly mistakes: KnownMistakes;

	constructor(private readonly parts: SessionParts) {
		this.mistakes = new KnownMistakes(parts.runner);
	}

	/** The next call gathers anew. */
	forget(): void {
		this.ground = null;
	}

	/** What the tutor stands on; rejects as the runner does. */
	async of(state: SessionState, busy: Busy, signal: AbortSignal): Promise<Ground> {
		const tests = countedTests(state);
		const isStart = state.examplesLater === true;
		const key = JSON.stringify([state.code.version, tests, isStart]);
		if (this.ground?.key === key) {
			// The words of the task may be others by now; what was run stays.
			const { statement } = state.problem;
			this.ground = this.ground.problem.statement === statement ? this.ground : { ...this.ground, problem: { ...this.ground.problem, statement } };
			return this.ground;
		}
		busy(isStart ? l10n.t('Running your program') : l10n.t('Running your examples'));
		this.refusal = null;
		const text = await this.judgedText(state, tests, signal).catch((error: unknown) => this.refused(error, judged(state.code.text, state.code.language)));
		const { outline } = this.parts.read(text);
		const looks = new Set(lookLines(state.code.text, text));
		const watched = { ...outline, statementLines: outline.statementLines.filter((line) => !looks.has(line)) };
		// What was spoken of last goes first: the questions at the end go on from there.
		const failedBefore = [...state.turns.flatMap(({ purpose, slots }) => (purpose === 'task' ? slots.test ?? [] : [])).reverse(), ...state.bugs.flatMap((bug) => bug.tests)];
		const program = await this.programOf(state, text, signal);
		const evidence = await gatherEvidence(this.parts.runner, program, watched, tests, failedBefore, signal, isStart).catch((error: unknown) => this.refused(error, unrunEvidence(program.version, tests)));
		this.leftOut = looks.size - lookLines(state.code.text, judged(state.code.text, state.code.language)).length;
		const { reference = null, avoid = [] } = this.courseOf(state) ?? {};
		this.ground = { key, problem: { ...state.problem, tests, ...(reference === null ? {} : { reference }) }, code: state.code, outline: watched, evidence, ...(avoid.length > 0 ? { avoid } : {}) };
		return this.ground;
	}

	/** What there is where nothing can be run here; any other error goes on. */
	private refused<T>(error: unknown, instead: T): T {
		if (!(error instanceof SandboxRefused)) throw error;
		this.refusal = error;
		return instead;
	}

	/** What the course of a session keeps from its student; null without one. */
	courseOf(state: SessionState): CourseGround | null {
		return (state.course && this.parts.course?.(state.course)) ?? null;
	}

	/** Another text in the program's place. */
	async withText(state: SessionState, text: string, signal: AbortSignal): Promise<Program> {
		return this.programOf(state, text, signal);
	}

	/** What a journal keeps of the run that was gathered last. */
	digest({ evidence }: Ground): RunDigest {
		return { ...digestOf(evidence.run), ...(this.leftOut > 0 ? { leftOut: this.leftOut } : {}) };
	}

	/** The program as it is judged, without the prints that were added to look. */
	async program(state: SessionState, signal: AbortSignal): Promise<Program> {
		return this.programOf(state, judged(state.code.text, state.code.language), signal);
	}

	/** The program as it was when the session began. */
	async before(state: SessionState, signal: AbortSignal): Promise<Program> {
		return this.programOf(state, judged(state.began, state.code.language), signal);
	}

	/** The program as it was when the session began, run on one of the tests alone and traced there; rejects as the runner does. */
	async groundBefore(state: SessionState, id: string, signal: AbortSignal): Promise<Ground> {
		const tests = countedTests(state).filter((test) => test.id === id);
		const program = await this.before(state, signal);
		const { outline } = this.parts.read(judged(state.began, state.code.language));
		const evidence = await gatherEvidence(this.parts.runner, program, outline, tests, [id], signal);
		return { problem: { ...state.problem, tests }, code: { ...state.code, text: state.began }, outline, evidence };
	}

	/** This text in the program's place, where it passes every test; else none. */
	async passing(state: SessionState, text: string, signal: AbortSignal): Promise<readonly Program[]> {
		const program = await this.programOf(state, judged(text, state.code.language), signal);
		return isPassing(await this.parts.runner.run(program, countedTests(state), signal)) ? [program] : [];
	}

	/** The program with everything that was added to look. */
	async asWritten(state: SessionState, signal: AbortSignal): Promise<Program & { readonly language: string }> {
		return { ...(await this.programOf(state, state.code.text, signal)), language: state.code.language };
	}

	private async judgedText(state: SessionState, tests: readonly Test[], signal: AbortSignal): Promise<string> {
		const text = judged(state.code.text, state.code.language);
		const run = async (each: string) => this.parts.runner.run(await this.programOf(state, each, signal), tests, signal);
		return withoutOwnPrints(text, state.began, state.code.language, state.problem.entry, tests, run);
	}

	private async programOf({ problem, code, document }: SessionState, text: string, signal: AbortSignal): Promise<Program> {
		return {
			version: code.version, text: this.parts.read(text).runnable, fileName: document.name, entry: problem.entry,
			...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: await this.parts.files(signal),
		};
	}
}

/** What is known of a program that cannot be run here: nothing but what is written. */
function unrunEvidence(version: number, tests: readonly Test[]): Evidence {
	const results = tests.map(({ id }): TestResult => ({ test: id, passed: false, ending: { kind: 'not-run' }, expected: null, output: '', lines: [], steps: 0 }));
	return { run: { version, syntax: null, startup: null, results, missingModule: null, unrun: true, elapsedMs: 0 }, trace: null, places: [] };
}

/** Lines that only the text as written has something on. */
function lookLines(written: string, judgedText: string): readonly number[] {
	const other = judgedText.split('\n');
	return written.split('\n').flatMap((line, at) => (line === other[at] ? [] : [at]));
}
