/** When a student who disagrees is right: the verdict before is looked at once more, against the run and the interpreter. */
import * as l10n from '@vscode/l10n';
import type { Runner } from '../runs/runner';
import { candidatesFor } from '../tutor/offline/generator';
import { OfflineVerifier } from '../tutor/offline/offlineVerifier';
import { code, say, shown } from '../tutor/offline/say';
import type { PastTurn, Situation } from '../tutor/roles';
import { expectTemplate } from '../tutor/offline/questions/expect';
import type { Test, Value, Words } from '../words';
import type { EventBody } from './events/events';
import { canBeDisputed } from './examples/ownExamples';
import { countedTests, openTurn, type SessionState, type TurnState } from './state';

/** Nobody types a longer value by hand. */
const longestTyped = 200;

/** The answer that was called wrong just before the open question; null where none was. */
export function contestedTurn(state: SessionState): TurnState | null {
	const last = state.turns.filter((turn) => turn.status === 'answered' || turn.status === 'open').at(-2);
	const isWrong = last?.status === 'answered' && last.purpose === 'task' && last.assessment?.kind === 'answer' && last.assessment.correct === false;
	return isWrong && last.given?.kind === 'typed' && openTurn(state) ? last : null;
}

/**
 * What a student disagrees with at the open question: where they were called wrong by an example just before, or look for the place
 * or a repair by one, it is that example, if they can be asked about it (`test`); else the question itself. `turn`: whose ground is shown.
 */
export function disputedTurn(state: SessionState): { readonly turn: string | null; readonly test: Test | null } {
	const open = openTurn(state);
	const contested = contestedTurn(state);
	const isOfPlace = (turn: TurnState) => turn.purpose === 'task' && (turn.stage === 'locate' || turn.template === 'repair.test');
	const about = contested?.template === expectTemplate ? contested : open && isOfPlace(open) ? open : null;
	const test = countedTests(state).find(({ id }) => id === about?.slots.test);
	return about && test && canBeDisputed(state, test) ? { turn: about.id, test } : { turn: open?.id ?? null, test: null };
}

/** Why the verdict on this answer does not hold, and what is said then; null when it holds. Rejects as the runner does. */
export async function wrongVerdict(
	runner: Pick<Runner, 'evaluate'>, situation: Situation, turn: PastTurn, signal: AbortSignal,
): Promise<{ readonly reason: 'equal' | 'edit'; readonly words: Words } | null> {
	const { question, given } = turn;
	const typed = given?.kind === 'typed' ? given.text.trim() : '';
	if (typed === '' || typed.includes('\n') || typed.length > longestTyped) return null;
	const wanted = question.truth.kind === 'value' ? question.truth.value : null;
	const value = wanted && (await valueOf(runner, typed, signal));
	if (wanted && value && isSame(value, wanted)) {
		return { reason: 'equal', words: say(l10n.t('You are right: {0} is {1}. I read it wrongly and take that back. It counts as right.'), code(typed), shown(wanted)) };
	}
	return (await isRightNow(situation, turn, signal))
		? { reason: 'edit', words: say(l10n.t('You are right about your program as it is now. What I said was about the program before. I take it back; your answer counts as right.')) }
		: null;
}

/** The verdict is taken back, what a right answer shows is noted, and a question that only grew out of the verdict goes. */
export function takenBack(state: SessionState, contested: TurnState, reason: 'equal' | 'edit', words: Words): readonly EventBody[] {
	const open = openTurn(state);
	const bug = state.tasks.find(({ id }) => id === contested.task)?.bug;
	const understood = state.tasks.filter((task) => task.bug === bug && task.kind === 'conceptual' && task.status === 'open' && task.shownBy.includes(contested.stage));
	const grewOut = open?.purpose === 'task' && open.node?.target === contested.node?.target;
	return [
		{ type: 'verdict-withdrawn', turn: contested.id, reason },
		...understood.map(({ id }): EventBody => ({ type: 'task-resolved', task: id, by: 'answer' })),
		...(open ? [{ type: 'replied', turn: open.id, to: 'disputes', words: [...words] } satisfies EventBody] : []),
		...(open && grewOut ? [{ type: 'question-withdrawn', turn: open.id, reason: 'verdict' } satisfies EventBody] : []),
	];
}

/** What an expression comes to; null where it is none. It is evaluated in the sandbox, without the program. */
async function valueOf(runner: Pick<Runner, 'evaluate'>, typed: string, signal: AbortSignal): Promise<Value | null> {
	const [result] = await runner.evaluate([typed], signal);
	return result?.kind === 'value' ? result.value : null;
}

function isSame(a: Value, b: Value): boolean {
	return a.type === b.type && a.shape.kind !== 'opaque' && JSON.stringify(a.shape) === JSON.stringify(b.shape);
}

/** The same question about the program as it is now would call the answer right. */
async function isRightNow(situation: Situation, { question, version, given }: PastTurn, signal: AbortSignal): Promise<boolean> {
	const bug = version === situation.code.version ? undefined : situation.diagnosis.bugs.find(({ id }) => question.id.startsWith(`${id}/`));
	const now = bug && candidatesFor(situation, bug, situation.tasks).find((each) => each.question.id === question.id)?.question;
	return now !== undefined && given !== null && (await new OfflineVerifier().assess(situation, now, given, signal)).correct === true;
}
