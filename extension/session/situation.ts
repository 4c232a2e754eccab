import { firstOfBranch } from '../code/branchHead';
import { spoken } from '../tutor/offline/say';
import type { Ground, PastTurn, Situation } from '../tutor/roles';
import type { Given } from '../words';
import { editedSince } from './edits/edited';
import type { JournalGiven } from './events/events';
import { broughtUp } from './edits/knownBugs';
import type { SessionState, TurnState } from './state';
import type { Secrets } from './store/store';

/** The whole session as the roles see it. A turn whose question is lost (its secret file is gone) is left out. */
export function situationOf(state: SessionState, ground: Ground, secrets: Secrets): Situation {
	const texts = new Map(secrets.tasks.map((task) => [task.id, task.text]));
	const edited = editedSince(state);
	return {
		...ground,
		diagnosis: broughtUp(secrets, state) ?? { version: ground.code.version, standing: state.standing, bugs: [] },
		tasks: state.tasks.map((task) => ({ ...task, text: texts.get(task.id) ?? '' })),
		turns: state.turns.flatMap((turn) => pastTurn(state, turn, secrets) ?? []),
		found: foundLines(state),
		began: state.began,
		...(edited ? { edited } : {}),
	};
}

/** Null when the question itself is lost. */
export function pastTurn(state: SessionState, turn: TurnState, secrets: Secrets): PastTurn | null {
	const question = secrets.questions[turn.id];
	const asked = state.talk.find((talk) => (talk.kind === 'asked' || talk.kind === 'taught') && talk.turn === turn.id);
	return question
		? {
			id: turn.id, question, version: turn.version, given: turn.given && givenNow(state, turn.given), assessment: turn.assessment, rung: turn.rung,
			withdrawn: turn.status === 'withdrawn', disputed: turn.disputed, ...(asked && 'words' in asked ? { heard: spoken(asked.words) } : {}), ...(turn.tried ? { tried: turn.tried } : {}),
		}
		: null;
}

/** What was given, a line as it is numbered now (as it was, where it is gone), and of a mere head of a branch the first one below it. A press of Check has no words of its own. */
export function givenNow(state: SessionState, given: JournalGiven): Given {
	if (given.kind === 'check') {
		return { kind: 'typed', text: '' };
	}
	const line = given.kind === 'line' ? state.lines.line(given.line, given.version) : null;
	return given.kind === 'line' && line !== null ? { ...given, line: firstOfBranch(state.code, line), version: state.code.version } : given;
}

/** The lines of the current version that the student found, or that stand in their own traceback. */
function foundLines(state: SessionState): readonly number[] {
	const found = state.turns.flatMap((turn) => {
		const given = turn.stage === 'locate' && turn.given?.kind === 'line' && (turn.assessment?.understood.length ?? 0) > 0 ? givenNow(state, turn.given) : null;
		return given?.kind === 'line' && given.version === state.code.version ? [given.line] : [];
	});
	const traceback = state.run?.version === state.code.version ? state.run.results.flatMap((result) => (result.error && result.line !== null ? [result.line] : [])) : [];
	return [...new Set([...found, ...traceback])];
}
