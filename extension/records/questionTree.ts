import { conceptOf } from '../learner/concepts';
import type { QuestionTree } from '../progressProtocol';
import type { SessionState, TurnState } from '../session/state';
import { givenText } from '../session/view';
import { spoken } from '../tutor/offline/say';

/**
 * The questions of a session as the trees that they were, one for each idea in the order in which they came: what was asked, at which
 * level, what the student said and how that was judged. A past session is replayed from it. Pure; nothing of the diagnosis is in it.
 */
export function questionTreeOf(state: SessionState): QuestionTree {
	const ideas: { readonly task: string | null; readonly turns: TurnState[] }[] = [];
	for (const turn of state.turns.filter(({ given, status }) => given !== null || status !== 'withdrawn')) {
		const last = ideas.at(-1);
		if (last?.task === turn.task) {
			last.turns.push(turn);
		} else {
			ideas.push({ task: turn.task, turns: [turn] });
		}
	}
	return {
		session: state.id,
		title: state.problem.title,
		at: new Date(state.startedAt).toISOString(),
		ideas: ideas.map(({ task, turns }) => {
			const concept = state.tasks.find(({ id }) => id === task)?.concept ?? null;
			return { concept: concept === null ? null : (conceptOf(concept)?.title() ?? null), questions: turns.map((turn) => questionOf(state, turn)) };
		}),
	};
}

function questionOf(state: SessionState, turn: TurnState): QuestionTree['ideas'][number]['questions'][number] {
	const said = state.talk.filter((talk) => 'turn' in talk && talk.turn === turn.id);
	const asked = said.find((talk) => talk.kind === 'asked' || talk.kind === 'taught');
	const correct = turn.assessment?.kind === 'answer' ? turn.assessment.correct : null;
	return {
		kind: turn.node?.kind ?? 'other',
		level: turn.node?.level ?? 0,
		text: asked && 'words' in asked ? spoken(asked.words) : '',
		answer: turn.given === null ? null : givenText(state, turn.id, turn.given),
		verdict: correct === null ? 'none' : correct ? 'right' : 'wrong',
		help: said.filter(({ kind }) => kind === 'hint').length,
	};
}
