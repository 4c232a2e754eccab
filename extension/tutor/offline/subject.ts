/** One bug with everything that questions about it are made from. */
import { languages } from '../../code/languages';
import { LineTable } from '../../code/lineTable';
import type { Spelling } from '../../code/language';
import type { Bug, ConceptId, Place, Stage, Task, Test, TestResult, Trace } from '../../words';
import type { Ground, Situation } from '../roles';
import { Replay } from './replay';

export interface Tried {
	readonly test: Test;
	readonly result: TestResult;
}

export interface Subject {
	readonly ground: Ground;
	readonly bug: Bug;
	/** The task that a question of this stage serves. */
	readonly taskFor: (stage: Stage) => string;
	/** The traced failing test of this bug, and its run as steps; null when none of this bug's tests was traced. */
	readonly traced: (Tried & { readonly replay: Replay }) | null;
	/** The tests that show this bug, the traced one first, then the shorter runs. */
	readonly failing: readonly Tried[];
	readonly passing: readonly Tried[];
	/** Lines to explain, the most promising first: those that the student found, then the suspicious ones. */
	readonly focus: readonly number[];
	readonly found: readonly number[];
	readonly concept: ConceptId | null;
	readonly source: LineTable;
	/** Null for a language without a descriptor: then nothing is spelled out. */
	readonly spelling: Spelling | null;
}

/** How many suspicious places are taken seriously. */
export const suspects = 3;

export function spellingOf(language: string): Spelling | null {
	return languages.find((each) => each.id === language)?.spelling ?? null;
}

/** Pairs of tests and results, in the tests' order. */
export function triedTests(ground: Ground): readonly Tried[] {
	return ground.problem.tests.flatMap((test) => {
		const result = ground.evidence.run.results.find((each) => each.test === test.id);
		return result ? [{ test, result }] : [];
	});
}

/** Reads the evidence for one bug; `found` holds lines that the student has found. */
export function subjectOf(ground: Ground, bug: Bug, tasks: readonly Task[], found: readonly number[]): Subject {
	const tried = triedTests(ground);
	const own = new Set(bug.symptom.tests);
	const trace = traceFor(ground, own);
	const failing = tried.filter(({ test, result }) => own.has(test.id) && !result.passed);
	const order = (each: Tried) => (each.test.id === trace?.test ? -1 : each.result.steps + textOf(each.test).length);
	const tracedTest = failing.find(({ test }) => test.id === trace?.test);
	const entry = ground.problem.entry.kind === 'function' ? ground.problem.entry.name : null;
	return {
		ground,
		bug,
		taskFor: (stage) => taskFor(tasks.filter((task) => task.bug === bug.id), stage),
		traced: trace && tracedTest ? { ...tracedTest, replay: new Replay(trace, ground.outline, entry) } : null,
		failing: [...failing].sort((a, b) => order(a) - order(b)),
		passing: nearest(tried.filter(({ result }) => result.passed), failing[0]),
		focus: [...new Set([...found, ...bug.places.slice(0, suspects).flatMap(({ place }) => linesOf(place))])],
		found,
		concept: bug.concept,
		source: new LineTable(ground.code.text),
		spelling: spellingOf(ground.code.language),
	};
}

/** Those first whose runs have the most lines in common with a failing one. */
function nearest(passing: readonly Tried[], failing: Tried | undefined): readonly Tried[] {
	const lines = new Set(failing?.result.lines);
	const common = ({ result }: Tried) => result.lines.filter((line) => lines.has(line)).length;
	return [...passing].sort((a, b) => common(b) - common(a) || a.result.steps - b.result.steps);
}

/** A trace of one of the tests; null when none of them was traced. */
function traceFor(ground: Ground, tests: ReadonlySet<string>): Trace | null {
	const { trace, others } = ground.evidence;
	const all = [...(trace ? [trace] : []), ...(others ?? [])];
	return all.find((each) => each.version === ground.code.version && tests.has(each.test)) ?? null;
}

function textOf(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join('\n');
}

function taskFor(tasks: readonly Task[], stage: Stage): string {
	const shown = tasks.find((task) => task.shownBy.includes(stage));
	return (shown ?? tasks.find((task) => task.kind === 'conceptual') ?? tasks[0])?.id ?? '';
}

/** The lines of a place; for a gap the line before it and the one behind it. */
export function linesOf(place: Place): readonly number[] {
	if (place.kind === 'gap') return [place.after, place.after + 1].filter((line) => line >= 0);
	return Array.from({ length: place.to - place.from + 1 }, (_, index) => place.from + index);
}

/** The lines that the student has found: right at *locate* (also where nobody could tell), or in their own traceback. */
export function foundLines(situation: Situation): readonly number[] {
	const clicked = situation.turns.flatMap((turn) => {
		const { given, assessment } = turn;
		if (turn.withdrawn || turn.question.stage !== 'locate' || given?.kind !== 'line' || !assessment) return [];
		if (assessment.correct === false || assessment.understood.length === 0) return [];
		return given.version === situation.code.version ? [given.line] : [];
	});
	return [...new Set([...clicked.reverse(), ...situation.found])];
}
