/** What a run of the program brings, and what is asked before one. */
import * as l10n from '@vscode/l10n';
import { SandboxRefused } from '../../runs/runner';
import { foreseeQuestion } from '../../tutor/offline/foresee';
import { say } from '../../tutor/offline/say';
import { triedOf } from '../../tutor/offline/closing/tried';
import type { Ground } from '../../tutor/roles';
import type { Run, Words } from '../../words';
import { asked } from '../events/bodies';
import type { EventBody, RunCause } from '../events/events';
import { halfMended } from '../edits/halfMended';
import { isPassing, standingOfBugs } from '../edits/knownBugs';
import { whatPrintsShow } from '../edits/looking';
import type { Step } from '../next';
import { doubtedExample } from '../examples/ownExamples';
import { isReplaced } from '../edits/replaced';
import { tryOut } from '../scratch';
import { isTargetMasked, settle } from '../settle';
import { situationOf } from '../situation';
import { hasRunAtLast, openTurn, type SessionState } from '../state';
import { trialOf } from '../trial';
import type { Work } from './work';

/** Runs the examples: what came of it, what it shows, and whether the open question still holds. */
export async function run(work: Work, cause: RunCause): Promise<readonly EventBody[]> {
	const { parts, state, signal } = work;
	const ground = await work.freshGround();
	const known = await standingOfBugs(ground, state, work.secrets, trialOf(parts, () => state.document.name), signal);
	const digest = { ...work.digest(ground), ...(known ? { known } : {}) };
	const shown = [...(await looked(work, ground))];
	const finished: EventBody = { type: 'run-finished', cause, digest };
	const after = { ...state, run: digest };
	const replaces = replaced(work, cause, ground.evidence.run);
	shown.push(...replaces);
	const turn = openTurn(state);
	const question = turn && work.secrets.questions[turn.id];
	const solved = settle(after).some((event) => event.type === 'question-withdrawn');
	// Nothing that it is about has changed: the same program was only run once more.
	const isSame = cause !== 'tests' && turn?.version === state.code.version;
	const isDoubtDue = cause !== 'edit' && turn?.purpose === 'task' && doubtedExample(after) !== null;
	// Of another program everything is found out afresh.
	const isNew = replaces.length > 0 && turn?.purpose === 'task';
	// What was asked because nothing could be run gives way to what a run can tell.
	const isSeen = turn?.purpose === 'task' && hasRunAtLast(after) && !isPassing(ground.evidence.run);
	// The last question is for a program that passes.
	const isOver = cause === 'edit' || turn?.purpose !== 'reflect' || isPassing(ground.evidence.run);
	const holds = () => isOver && !isDoubtDue && !isNew && !isSeen && !(cause !== 'edit' && (isTargetMasked(after) || isLeftBehind(after))) && (!question || isSame || parts.tutor.instructor.holds(situationOf(after, ground, work.secrets), question));
	if (turn && !solved && state.pending.kind === 'student' && !holds()) {
		return [finished, ...shown, { type: 'question-withdrawn', turn: turn.id, reason: cause === 'tests' ? 'test' : 'edit' }];
	}
	return [finished, ...shown];
}

/** The open question is for the repair of a bug that is mended by half: what is left gets its own. */
function isLeftBehind(state: SessionState): boolean {
	const turn = openTurn(state);
	const bug = state.tasks.find(({ id }) => id === turn?.task)?.bug;
	return turn?.purpose === 'task' && turn.stage === 'repair' && halfMended(state).some((half) => half.bug === bug);
}

/** Asks what the run that is owed will give; it is run for that, and not shown. */
export async function foresee(work: Work): Promise<readonly EventBody[]> {
	const { state, parts } = work;
	const ground = await work.ground();
	const failedBefore = (state.run?.results ?? []).filter(({ passed }) => !passed).map(({ test }) => test);
	const question = foreseeQuestion(ground, failedBefore);
	if (!question) {
		return [{ type: 'nothing-foreseen', version: state.code.version }];
	}
	const turn = parts.newId();
	work.keep({ questions: { ...work.secrets.questions, [turn]: question } });
	return [asked(turn, 'foresee', null, { question, words: question.words }, state.code.version)];
}

/** What the student tries out says something whatever becomes of it, so that it is not tried for ever. */
export async function scratch(work: Work, { turn, text }: Extract<Step, { kind: 'scratch' }>): Promise<readonly EventBody[]> {
	const { parts, state, busy, signal } = work;
	busy(l10n.t('Running what you try'));
	const ran = (words: Words): readonly EventBody[] => [{ type: 'scratch-run', turn, version: state.code.version, words: [...words] }];
	try {
		return ran(await tryOut(parts.runner, await work.program(), state.code.language, text, signal));
	} catch (error) {
		signal.throwIfAborted();
		parts.log.error(error);
		return ran(say(error instanceof SandboxRefused ? `${error.reason} ${error.remedy}` : l10n.t('That could not be run just now. The log says more.')));
	}
}

/** Whether this program, once it is settled, replaces most of the one that was settled before. */
function replaced({ state, parts }: Work, cause: RunCause, result: Run): readonly EventBody[] {
	const isSettled = cause === 'save' || cause === 'check' || isPassing(result);
	if (!isSettled || result.syntax || state.pending.kind === 'start' || state.settled === state.code.text) {
		return [];
	}
	const read = (text: string) => ({ text, outline: parts.read(text).outline });
	return isReplaced(read(state.settled), read(state.code.text), state.problem.entry) ? [{ type: 'code-replaced', version: state.code.version }] : [];
}

/** What the prints that were added to look show on the run that the open question is about, once for each version. */
async function looked(work: Work, ground: Ground): Promise<readonly EventBody[]> {
	const { parts, state, signal } = work;
	const wanted = openTurn(state)?.slots.test;
	const failing = ground.evidence.run.results.find((result) => !result.passed)?.test;
	const test = triedOf(ground).find(({ id }) => id === (wanted ?? failing));
	if (state.looked === state.code.version || !test) {
		return [];
	}
	const words = await whatPrintsShow(parts, await work.programAsWritten(), test, signal);
	return words ? [{ type: 'looked', version: state.code.version, words: [...words] }] : [];
}
