import type { FirstTry, Sureness } from '../../learner/firstTries';
import type { SessionEvent } from '../events/events';
import { kindOf } from './observed';

interface Turn {
	readonly concept: string;
	/** The stage of the task that it is about. */
	readonly step: string;
	/** What is asked for is what the program does. */
	readonly isPrediction: boolean;
	sure: Sureness | null;
}

/**
 * How each step of a session went at the first try: a pure function of its journal. A step is one stage of one task; the first answer that
 * was judged there counts, or help that was taken before it, as not right. What asks back, disagrees or cannot be read is no try, nor
 * is what shows no concept (what a test should give, a repair). A verdict that was taken back takes its try along.
 */
export function firstTriesOf(events: readonly SessionEvent[]): readonly FirstTry[] {
	const turns = new Map<string, Turn>();
	const concepts = new Map<string, string | null>();
	const done = new Map<string, { readonly turn: string; readonly tried: FirstTry }>();
	let session: string | null = null;
	const tried = ({ id, at }: SessionEvent, turn: string, { step, concept, isPrediction, sure }: Turn, right: boolean, isHelped = false): void => {
		if (session !== null && !done.has(step)) {
			done.set(step, { turn, tried: { id: `${session}/${id}`, at, session, concept, right, ...(isPrediction && sure !== null && !isHelped ? { sure } : {}) } });
		}
	};
	for (const event of events) {
		switch (event.type) {
			case 'started':
				session ??= event.session;
				break;
			case 'tasks-set':
				event.tasks.forEach(({ id, concept }) => concepts.set(id, concept));
				break;
			case 'question-asked': {
				const concept = event.concept ?? concepts.get(event.task ?? '') ?? null;
				if (event.purpose === 'task' && event.task !== null && concept !== null && kindOf(event) !== null) {
					turns.set(event.turn, { concept, step: `${event.task} ${event.stage}`, isPrediction: event.stage === 'predict', sure: null });
				}
				break;
			}
			case 'help-given': {
				const turn = turns.get(event.turn);
				if (turn) {
					tried(event, event.turn, turn, false, true);
				}
				break;
			}
			case 'answered': {
				const turn = turns.get(event.turn);
				if (turn) {
					turn.sure = event.sure ?? null;
				}
				break;
			}
			case 'assessed': {
				const turn = turns.get(event.turn);
				const { kind, correct } = event.assessment;
				if (turn && kind === 'not-sure') {
					tried(event, event.turn, turn, false, true);
				} else if (turn && kind === 'answer' && correct !== null) {
					tried(event, event.turn, turn, correct);
				}
				break;
			}
			case 'transfer-asked':
				turns.set(event.turn, { concept: event.concept, step: `${event.turn} transfer`, isPrediction: false, sure: null });
				break;
			case 'transfer-unread': {
				const turn = turns.get(event.turn);
				if (turn && event.helped) {
					tried(event, event.turn, turn, false, true);
				}
				break;
			}
			case 'transfer-answered': {
				const turn = turns.get(event.turn);
				if (turn && event.correct !== null) {
					tried(event, event.turn, turn, event.correct);
				}
				break;
			}
			case 'verdict-withdrawn':
				for (const [step, { turn }] of done) {
					if (turn === event.turn) {
						done.delete(step);
					}
				}
				break;
			default:
		}
	}
	return [...done.values()].map((one) => one.tried);
}
