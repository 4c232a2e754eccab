/**
 * An edit that mended a part of a bug: some of its examples pass by now, or it shows in quite another way. What is left is then a bug of its
 * own, with a hunt of its own on the changed program: "change the program" alone would leave the student alone with it. So is what is left of
 * one that a wrong example had a part in. Pure.
 */
import type { Bug, Diagnosis } from '../../words';
import type { RunDigest } from '../events/events';
import { isItsStop } from './sameStop';
import { type BugState, countedTests, type SessionState } from '../state';

type Result = RunDigest['results'][number];

/** What an edit left of a bug. */
export interface HalfMended {
	readonly bug: string;
	/** The examples of it that pass now. */
	readonly won: readonly string[];
	readonly left: readonly string[];
	/** It was made out by an example that does not count any more: nothing that was known of it holds. */
	readonly isDoubted: boolean;
}

/** The bugs at whose repair the student is, or that stopped the run, and of which the last run shows only a part, or another side. */
export function halfMended(state: SessionState): readonly HalfMended[] {
	return withRest(state, (bug) => (isAtRepair(state, bug) || isOpenStop(state, bug)) && state.run?.known?.gone.includes(bug.id) !== true);
}

/** These, and the bugs that the last run calls gone although nobody knows yet what else is wrong with their examples. */
export function mendedWithRest(state: SessionState): readonly HalfMended[] {
	const { run } = state;
	return [...halfMended(state), ...withRest(state, ({ id }) => run?.known?.whole === false && run.known.gone.includes(id))];
}

function withRest(state: SessionState, isMended: (bug: BugState) => boolean): readonly HalfMended[] {
	const { run, standing } = state;
	if (!run || run.broken || standing !== 'broken') return [];
	const counted = countedTests(state).map(({ id }) => id);
	return state.bugs.filter((bug) => (bug.version !== run.version || isDoubted(state, bug)) && isMended(bug)).flatMap((bug) => {
		const results = run.results.filter(({ test }) => bug.tests.includes(test) && counted.includes(test));
		const [won, left] = [results.filter(({ passed }) => passed), results.filter(({ passed }) => !passed)];
		const isTried = left.length > 0 && left.every(({ ending }) => ending !== 'not-run' && ending !== 'bad-test');
		// What still stops the run is what it was: its help goes on.
		const isPart = won.length > 0 && (bug.symptom === 'value' || bug.symptom === 'output');
		return isTried && (isPart || isDoubted(state, bug) || left.every((result) => isOtherSide(state, bug, result, run))) ? [{ bug: bug.id, won: won.map(({ test }) => test), left: left.map(({ test }) => test), isDoubted: isDoubted(state, bug) }] : [];
	});
}

/** An example that shows it was set aside: without that it may be quite another. */
function isDoubted({ setAside }: SessionState, { tests }: BugState): boolean {
	return tests.some((test) => setAside.includes(test));
}

/** Its repair is what the student was asked for last, or all that is left to do about it. */
function isAtRepair({ tasks, turns }: SessionState, { id, symptom }: BugState): boolean {
	const own = tasks.filter(({ bug, status }) => bug === id && status === 'open');
	const last = turns.findLast(({ purpose }) => purpose === 'task');
	const isAsked = last?.stage === 'repair' && tasks.find((task) => task.id === last.task)?.bug === id;
	return symptom !== 'syntax' && own.some(({ kind }) => kind === 'syntactical') && (isAsked || own.every(({ kind }) => kind === 'syntactical'));
}

/** It stopped the run, and is not done with: where it is past that, as after the repair of another, its questions are about nothing. */
function isOpenStop({ tasks }: SessionState, { id, symptom }: BugState): boolean {
	return isStop(symptom) && tasks.some(({ bug, kind, status }) => bug === id && kind === 'syntactical' && status === 'open');
}

function isStop(symptom: BugState['symptom']): boolean {
	return symptom === 'exception' || symptom === 'endless' || symptom === 'input';
}

/** What stopped the run does not stop it any more: it comes to its end, and what it gives is wrong, or it gets past that and stops on something else. */
function isOtherSide(state: SessionState, bug: BugState, result: Result, run: RunDigest): boolean {
	const isPast = bug.symptom === 'exception' && result.ending === 'raised' && !isItsStop(state, bug, result, run);
	return isStop(bug.symptom) && (isPast || result.ending === 'returned' || result.ending === 'ended');
}

/** What a new diagnosis starts from: of a half mended bug only what is mended is known, so that no bug of now takes its id. */
export function withoutLeft(previous: Diagnosis | null, halves: readonly HalfMended[]): Diagnosis | null {
	const narrowed = (bug: Bug): Bug => {
		const half = halves.find((each) => each.bug === bug.id);
		return half ? { ...(half.isDoubted ? mendedPart(bug) : bug), symptom: { ...bug.symptom, tests: half.won } } : bug;
	};
	return previous && halves.length > 0 ? { ...previous, bugs: previous.bugs.map(narrowed) } : previous;
}

/** The mended part, as what it was: its repairs are those of what is left, or none. */
export function mendedPart({ id, symptom, places, concept }: Bug): Bug {
	return { kind: 'suspected', id, symptom, places, concept };
}

/**
 * What is known now of examples that are spoken of already (their ids): what they should give and give was said. Where the place is a line
 * that was found, so is that.
 */
export function asLeft(diagnosis: Diagnosis, before: Diagnosis | null, left: ReadonlySet<string>, found: readonly number[]): Diagnosis {
	const isFound = (bug: Bug) => bug.kind === 'known' && bug.places.some(({ place }) => place.kind === 'lines' && found.some((line) => line >= place.from && line <= place.to));
	const marked = (bug: Bug): Bug => {
		const isNew = before?.bugs.every(({ id }) => id !== bug.id) ?? true;
		return isNew && bug.symptom.tests.some((test) => left.has(test)) ? { ...bug, left: isFound(bug) ? 'found' : 'told' } : bug;
	};
	return left.size === 0 ? diagnosis : { ...diagnosis, bugs: diagnosis.bugs.map(marked) };
}
