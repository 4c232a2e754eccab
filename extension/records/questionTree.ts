import { conceptOf } from '../learner/concepts';
import type { QuestionTree } from '../progressProtocol';
import type { SessionState, Transfer, TurnState } from '../session/state';
import { givenText } from '../session/view';
import { spoken } from '../tutor/offline/say';
import type { ConceptId, Words } from '../words';

type Question = QuestionTree['ideas'][number]['questions'][number];

/**
 * The questions of a session as the trees that they were, one for each idea in the order in which they came: what was asked, at which
 * level, what the student said and how that was judged. A past session is replayed from it. Pure; nothing of the diagnosis is in it.
 */
export function questionTreeOf(state: SessionState): QuestionTree {
	const ideas: { readonly task: string | null; readonly turns: TurnState[] }[] = [];
	for (const turn of state.turns.filter((turn) => turn.given !== null || turn.status !== 'withdrawn' || isSettled(turn))) {
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
		ideas: [
			...ideas.map(({ task: id, turns }) => {
				const task = state.tasks.find((other) => other.id === id);
				// While a session goes on, what is still to be found has no name.
				const isNamed = state.outcome !== null || (task && task.status !== 'open');
				return { kind: task?.kind ?? ('other' as const), concept: isNamed ? titleOf(task?.concept ?? null) : null, questions: turns.map((turn) => questionOf(state, turn)) };
			}),
			...state.transfers.map((transfer) => ({ kind: 'other' as const, concept: titleOf(transfer.concept), questions: [transferOf(state, transfer)] })),
		],
	};
}

function titleOf(concept: ConceptId | null): string | null {
	return concept === null ? null : (conceptOf(concept)?.title() ?? null);
}

/** What was asked after the end, on another program. */
function transferOf({ talk }: SessionState, { turn, outcome }: Transfer): Question {
	const asked = talk.findIndex((one) => one.kind === 'transfer' && one.turn === turn);
	const question = talk[asked];
	const answer = outcome === 'open' ? undefined : talk.slice(asked).findLast((one) => one.kind === 'transfer-said' && one.turn === turn);
	return {
		turn, kind: 'other', level: 0, text: question?.kind === 'transfer' ? told(question.words) : '',
		answer: answer?.kind === 'transfer-said' ? answer.text : null, verdict: outcome === 'right' || outcome === 'wrong' ? outcome : 'none', settled: false, help: 0,
	};
}

function questionOf(state: SessionState, turn: TurnState): Question {
	const said = state.talk.filter((talk) => 'turn' in talk && talk.turn === turn.id);
	const asked = said.find((talk) => talk.kind === 'asked' || talk.kind === 'taught');
	const correct = turn.assessment?.kind === 'answer' ? turn.assessment.correct : null;
	return {
		turn: turn.id,
		kind: turn.node?.kind ?? 'other',
		level: turn.node?.level ?? 0,
		text: asked && 'words' in asked ? told(asked.words) : '',
		answer: turn.given === null ? null : givenText(state, turn.id, turn.given),
		verdict: correct === null ? 'none' : correct ? 'right' : 'wrong',
		settled: isSettled(turn),
		help: said.filter(({ kind }) => kind === 'hint').length,
	};
}

/** A block of code begins a line of its own. */
function told(words: Words): string {
	return spoken(words.map((segment) => (segment.kind === 'block' ? { ...segment, text: `\n${segment.text}\n` } : segment))).trim();
}

/** The edit that was asked for came, and the program passed before anything was answered. */
function isSettled({ status, solved, stage, given }: TurnState): boolean {
	return status === 'withdrawn' && solved && stage === 'repair' && given === null;
}
