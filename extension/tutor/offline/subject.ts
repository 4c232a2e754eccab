/** One bug with everything that questions about it are made from. */
import { isSeenWhole } from '../../code/called';
import type { LoopOutline } from '../../code/outline';
import { languages } from '../../code/languages';
import { LineTable } from '../../code/lineTable';
import type { RunningFacts, Spelling } from '../../code/language';
import type { Bug, ConceptId, Departed, Ending, MendedRun, Place, Question, RankedPlace, Stage, Task, Test, Truth } from '../../words';
import type { Edited, Ground, PastTurn, Situation } from '../roles';
import { looksFurther } from './moves/names';
import { type Moment, Replay } from './facts/replay';
import { shownNow } from './facts/shown';
import { turningRound } from './facts/turning';
import { placed } from './diagnosis/symptoms';
import { runningOf } from './running';
import { printsOf } from './watched';
import { type Tried, triedTests } from './closing/tried';

export interface Subject {
	readonly ground: Ground;
	/** As the run of the present program shows it. */
	readonly bug: Bug;
	/** The run of the present program shows it. */
	readonly isShown: boolean;
	/** The task that a question of this stage serves. */
	readonly taskFor: (stage: Stage) => string;
	/** The traced failing test of this bug, and its run as steps; null when none of this bug's tests was traced. */
	readonly traced: (Tried & { readonly replay: Replay }) | null;
	/** Further failing tests of this bug that were traced. */
	readonly alsoTraced: readonly (Tried & { readonly replay: Replay })[];
	/** The tests that show this bug, the traced one first, then the shorter runs. */
	readonly failing: readonly Tried[];
	readonly passing: readonly Tried[];
	/** Lines to explain, the most promising first: those that the student found, then the suspicious ones. */
	readonly focus: readonly number[];
	readonly found: readonly number[];
	/** Places of other mistakes that are still there. */
	readonly otherPlaces: readonly Place[];
	readonly concept: ConceptId | null;
	/** What the last change of the program did; null where nothing was changed. */
	readonly edited: Edited | null;
	readonly source: LineTable;
	/** Null for a language without a descriptor: then nothing is spelled out. */
	readonly spelling: Spelling | null;
	readonly running: RunningFacts;
}

/** How many suspicious places are taken seriously. */
export const suspects = 3;

export function spellingOf(language: string): Spelling | null {
	return languages.find((each) => each.id === language)?.spelling ?? null;
}

/** Reads the evidence for one bug; `found` holds lines that the student has found. */
export function subjectOf(ground: Ground | Situation, diagnosed: Bug, tasks: readonly Task[], found: readonly number[]): Subject {
	const present = shownNow(ground, diagnosed);
	const bug = present ?? diagnosed;
	const spelling = spellingOf(ground.code.language);
	const tried = triedTests(ground);
	const own = new Set(bug.symptom.tests);
	const stops = stopsLike(ground, bug);
	// A bug that shows as an error on one example and as a wrong value on another is spoken of where it stops.
	const replays = stoppingFirst(replaysFor(ground, own), ({ trace: { ending } }) => stops(ending));
	const [replay] = replays;
	const failing = eachOnce(ranOf(tried.filter(({ test, result }) => own.has(test.id) && !result.passed)), replay?.trace.test);
	const hidden = new Set(failing.filter(({ test }) => !isSeenWhole(test, ground.code.text)).map(({ test }) => test.id));
	const order = (each: Tried) => (each.test.id === replay?.trace.test ? -1 : (hidden.has(each.test.id) ? unseen : 0) + each.result.steps + textOf(each.test).length);
	const sorted = stoppingFirst([...failing].sort((a, b) => order(a) - order(b)), ({ result: { ending } }) => stops(ending));
	const [traced, ...alsoTraced] = replays.flatMap((each) => failing.filter(({ test }) => test.id === each.trace.test).map((tried) => ({ ...tried, replay: each })));
	return {
		ground,
		bug,
		isShown: present !== null,
		taskFor: (stage) => taskFor(tasks.filter((task) => task.bug === bug.id), stage),
		traced: traced ?? null,
		alsoTraced,
		failing: sorted,
		passing: nearest(eachOnce(tried.filter(({ result }) => result.passed), undefined), failing[0]),
		focus: [...new Set([...found, ...suspiciousPlaces(ground, bug).flatMap(({ place }) => linesOf(place))])],
		found,
		otherPlaces: 'diagnosis' in ground ? placesOfOthers(ground, bug.id) : [],
		concept: bug.concept,
		edited: 'edited' in ground ? (ground.edited ?? null) : null,
		source: new LineTable(ground.code.text),
		spelling: spelling && printsOf(spelling, replays, tried),
		running: runningOf(ground.code.language),
	};
}

/** Those that were run: of one that waited behind an endless run nobody knows how it ends. All, where none was run. */
function ranOf(failing: readonly Tried[]): readonly Tried[] {
	const ran = failing.filter(({ result }) => result.ending.kind !== 'not-run');
	return ran.length > 0 ? ran : failing;
}

function placesOfOthers({ diagnosis, tasks }: Situation, id: string): readonly Place[] {
	return diagnosis.bugs.flatMap((bug) => (bug.id !== id && bug.kind === 'known' && tasks.some((task) => task.bug === bug.id && task.status === 'open') ? bug.places.map(({ place }) => place) : []));
}

/** How near the end of a run is to the error of the bug: 2 where it is that error at its line, 1 at another line, else 0. */
function stopsLike({ outline }: Ground, { symptom: { exception } }: Bug): (ending: Ending) => number {
	const headers = new Set(outline.functions.map(({ header }) => header));
	return (ending) => (exception === null || ending.kind !== 'raised' || ending.exception.type !== exception.type ? 0 : placed(ending.exception, headers).line === exception.line ? 2 : 1);
}

/** Those that end with the error first, before all others those that end at its line; otherwise as they were. */
function stoppingFirst<T>(all: readonly T[], stops: (each: T) => number): readonly T[] {
	return [...all].sort((a, b) => stops(b) - stops(a));
}

/** The places that are taken seriously; behind few places of a repair those of the run. */
function suspiciousPlaces({ evidence }: Ground, { kind, places }: Bug): readonly RankedPlace[] {
	return (kind === 'known' ? [...places.slice(0, suspects), ...evidence.places] : places).slice(0, suspects);
}

/** An example whose values stand somewhere else comes after all others. */
const unseen = 1_000_000_000;

/** One of several tests that say the same; the traced one where it is among them. */
function eachOnce(tried: readonly Tried[], traced: string | undefined): readonly Tried[] {
	const kept = new Map<string, Tried>();
	for (const each of tried) {
		const text = textOf(each.test);
		if (!kept.has(text) || each.test.id === traced) kept.set(text, each);
	}
	return [...kept.values()];
}

/** Those first whose runs have the most lines in common with a failing one. */
function nearest(passing: readonly Tried[], failing: Tried | undefined): readonly Tried[] {
	const lines = new Set(failing?.result.lines);
	const common = ({ result }: Tried) => result.lines.filter((line) => lines.has(line)).length;
	return [...passing].sort((a, b) => common(b) - common(a) || a.result.steps - b.result.steps);
}

/**
 * The traced runs of these tests: the one to follow first, that is the shortest, but one whose loops all make a round before one
 * where some do, and last one in which nothing happens (an empty list). A run that never came to a function says nothing about one.
 */
function replaysFor(ground: Ground, tests: ReadonlySet<string>): readonly Replay[] {
	const { trace, others } = ground.evidence;
	const entry = ground.problem.entry.kind === 'function' ? ground.problem.entry.name : null;
	const replays = [...(trace ? [trace] : []), ...(others ?? [])]
		.filter((each) => each.version === ground.code.version && tests.has(each.test))
		.map((each) => new Replay(each, ground.outline, entry));
	const ran = entry === null ? replays : replays.filter(({ trace: { activations } }) => activations.some((each) => each.function !== null));
	const { loops } = ground.outline;
	const makesRound = (replay: Replay) => (loop: LoopOutline) => replay.loopRuns(loop).some(({ rounds }) => rounds.length > 0);
	const liveliness = (replay: Replay) => (loops.every(makesRound(replay)) ? 2 : loops.some(makesRound(replay)) ? 1 : 0);
	return [...ran].sort((a, b) => liveliness(b) - liveliness(a));
}

function textOf(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join('\n');
}

function taskFor(tasks: readonly Task[], stage: Stage): string {
	const shown = tasks.find((task) => task.shownBy.includes(stage));
	return (shown ?? tasks.find((task) => task.kind === 'conceptual') ?? tasks[0])?.id ?? '';
}

/** The line belongs to what a test runs: for a function no line of the top level, since those ran before any call. */
export function isOfRun({ ground }: Subject, line: number): boolean {
	const { problem, outline } = ground;
	return problem.entry.kind === 'script' || outline.functions.some(({ range }) => range.from <= line && line <= range.to);
}

/** The lines of a place; for a gap the line before it and the one behind it. */
export function linesOf(place: Place): readonly number[] {
	if (place.kind === 'gap') return [place.after, place.after + 1].filter((line) => line >= 0);
	return Array.from({ length: place.to - place.from + 1 }, (_, index) => place.from + index);
}

/**
 * The moment of this run at which the line does for the first time what it does not do in a mended program, or, of another line, the last
 * time that it runs before that moment: the one to ask about, and which of its times that is (zero-based). Where no repair is known, when it
 * runs in the round in which what the loop collects goes the other way. Null where nobody knows.
 */
export function tellingPass(subject: Subject, test: string, replay: Replay, at: number): { readonly moment: Moment; readonly index: number } | null {
	const departed = departedOf(subject, test);
	const passes = replay.passes(at);
	const own = departed.find(({ line }) => line === at);
	if (own) return passAt(passes, own.time - 1);
	const [first] = departed;
	const moment = first && replay.passes(first.line)[first.time - 1];
	if (moment) return passAt(passes, passes.findLastIndex(({ index }) => index <= moment.index));
	const turn = departed.length > 0 ? null : turningRound(replay, subject.ground.outline, at);
	return turn ? passAt(passes, passes.findIndex(({ index }) => turn.from.index <= index && index < (turn.to?.index ?? Infinity))) : null;
}

/** Nothing is left of a value that the call came with, or had before, where a value is wanted. */
function becomesNothing({ failing }: Subject, truth: Truth, replay: Replay | undefined, variable: string | undefined): boolean {
	const wanted = failing.find(({ test }) => test.id === replay?.trace.test)?.result.expected;
	if (!replay?.main || variable === undefined || truth.kind !== 'value' || truth.value.shape.kind !== 'nothing' || !wanted || wanted.shape.kind === 'nothing') return false;
	return replay.of(replay.main.id).some(({ state }) => state[variable] !== undefined && state[variable].shape.kind !== 'nothing');
}

/** It asks for the value of the variable in which its run departs from that of a mended program, as it is from then on. */
export function tellsDeparture(subject: Subject, { truth, slots: { test, variable, line, round } }: Question): boolean {
	const replay = [subject.traced, ...subject.alsoTraced].find((each) => each?.test.id === test)?.replay;
	const [first] = test === undefined ? [] : departedOf(subject, test);
	if (becomesNothing(subject, truth, replay, variable)) return true;
	const moment = first && first.name === variable && first.called === undefined ? replay?.passes(first.line)[first.time - 1] : undefined;
	if (!replay || !moment || variable === undefined || truth.kind !== 'value') return false;
	const loop = round === undefined ? undefined : subject.ground.outline.loops.find(({ header }) => header === line);
	const end = loop && replay.loopRuns(loop).find(({ activation }) => activation === moment.activation)?.rounds[(round ?? 0) - 1]?.to;
	return end ? end.index > moment.index : replay.after(moment)?.[variable]?.shown === truth.value.shown;
}

/** Where this test's run departs from that of a mended program, the likeliest repair first; empty where nobody knows. */
export function departedOf({ bug, ground }: Subject, test: string): readonly Departed[] {
	const isOfThis = !('diagnosis' in ground) || (ground as Situation).diagnosis.version === ground.code.version;
	return bug.kind === 'known' && isOfThis ? (bug.departed ?? []).filter((each) => each.test === test && isOneLine(ground, each.line)) : [];
}

/** What this test's run has with the likeliest repair; null where nobody knows. */
export function mendedOf({ bug, ground }: Subject, test: string): MendedRun | null {
	const isOfThis = !('diagnosis' in ground) || (ground as Situation).diagnosis.version === ground.code.version;
	return (bug.kind === 'known' && isOfThis && bug.mended?.find((each) => each.test === test)) || null;
}

function passAt(passes: readonly Moment[], index: number): { readonly moment: Moment; readonly index: number } | null {
	const moment = passes[index];
	return moment ? { moment, index } : null;
}

/** The times of a statement over several lines are counted otherwise. */
function isOneLine({ outline }: Ground, line: number): boolean {
	return (outline.spans ?? []).every(({ from, to }) => line < from || to < line);
}

/** The same with another of the traced runs in the first place; as it is for a run that was not traced. */
export function followedOn(subject: Subject, test: string | undefined): Subject {
	const { traced, alsoTraced, failing } = subject;
	const run = alsoTraced.find((each) => each.test.id === test);
	if (!run) return subject;
	const others = alsoTraced.filter((each) => each !== run);
	return { ...subject, traced: run, alsoTraced: [...(traced ? [traced] : []), ...others], failing: [...failing.filter((each) => each.test.id === test), ...failing.filter((each) => each.test.id !== test)] };
}

/** The line (zero-based, of this version) that was clicked, or typed as `line 8`; null when the answer named none, or one of another version. */
export function lineGiven({ given, assessment }: PastTurn, version: number): number | null {
	if (given?.kind === 'line') return given.version === version ? given.line : null;
	const typed = given?.kind === 'typed' ? /\d+/.exec(assessment?.readAs ?? '')?.[0] : undefined;
	return typed === undefined ? null : Number(typed) - 1;
}

/** The line of the answer is one to look at: right, or one that nobody can call wrong. */
export function isFoundBy({ question, assessment }: PastTurn): boolean {
	return assessment?.kind === 'answer' && assessment.correct !== false && (assessment.understood.length > 0 || looksFurther(question.template));
}

/** As a line is shown that was read out of words. */
const namesALine = /^\p{L}[\p{L} ]*\d+$/u;

/** The lines that the student has found: right at *locate* (also where nobody could tell), or in their own traceback. */
export function foundLines(situation: Situation): readonly number[] {
	const clicked = situation.turns.flatMap((turn) => {
		const { assessment } = turn;
		const at = lineGiven(turn, situation.code.version);
		if (turn.withdrawn || at === null || !assessment || turn.version !== situation.code.version) return [];
		// Who names the place while something else is asked has found it as well.
		const { answer, truth } = turn.question;
		const isVolunteered = answer.kind !== 'line' && truth.kind !== 'open' && assessment.correct === null && turn.given?.kind === 'typed' && namesALine.test(assessment.readAs ?? '');
		return (turn.question.stage === 'locate' || isVolunteered) && isFoundBy(turn) ? [at] : [];
	});
	return [...new Set([...clicked.reverse(), ...situation.found])];
}
