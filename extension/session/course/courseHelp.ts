import { check } from '../../tutor/guard';
import { guardContext } from '../../tutor/guardSession';
import { wordsOf } from '../../tutor/llm/modelWords';
import { rungsAbove } from '../../tutor/offline/teaching/ladder';
import type { Situation } from '../../tutor/roles';
import type { Rung, Words } from '../../words';
import type { SessionState, TurnState } from '../state';
import type { Work } from '../steps/work';

/**
 * The instructor's own words for the next rung of help on the mistake that the question is about, up to `cap`, where the guard lets them
 * pass at that rung. Null where the course has none; the tutor's own help comes then.
 */
export async function helpOfCourse({ state, course, parts }: Work, situation: Situation, turn: TurnState, cap: Rung): Promise<{ readonly rung: Rung; readonly words: Words; readonly look?: undefined } | null> {
	const bug = state.tasks.find(({ id }) => id === turn.task)?.bug;
	const named = state.bugs.find(({ id }) => id === bug)?.mistake;
	const hints = course?.mistakes.find(({ id }) => id === named)?.hints;
	const [rung] = rungsAbove(turn.rung, cap);
	const text = rung === undefined ? undefined : hints?.[rung];
	// What a sentence of the task decides, or what a message says, no hint on the mistake answers; and one hint is said once.
	const isBeside = turn.stage === 'expect' || turn.stage === 'read' || turn.form.kind === 'choice';
	if (bug === undefined || rung === undefined || text === undefined || isBeside || isSaid(state, text)) {
		return null;
	}
	const words = wordsOf(text, state.code.text.split('\n').length);
	// What it states is true of this program: it gives the same as the instructor's own with the mistake. Repairs and places are guarded all the same.
	const verdict = check(words, { ...guardContext(situation, bug), trusted: true, kind: 'help', stage: turn.stage, rung });
	if (verdict.ok) {
		return { rung, words };
	}
	parts.log.warn(`the guard refused a hint of the course (${verdict.reason}): ${named ?? ''}, ${rung}`);
	return null;
}

function isSaid({ talk, code }: SessionState, text: string): boolean {
	const words = JSON.stringify(wordsOf(text, code.text.split('\n').length));
	return talk.some((each) => each.kind === 'hint' && JSON.stringify(each.words) === words);
}
