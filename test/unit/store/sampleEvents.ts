import type { EventBody, SessionEvent } from '../../../extension/session/events/events';
import type { Secrets } from '../../../extension/session/store/store';

export const answerText = 'It goes round five times, and I think that it should go round four times: "0, 1, 2, 3" – nothing more.';

/** The events of a session that asks one question after another, numbered from 1 on: always the same. */
export function sampleEvent(number: number): SessionEvent {
	return { ...bodyOf(number), id: `e${number}`, at: 1_790_000_000_000 + number, v: 1 };
}

export function sampleEvents(count: number, first = 1): SessionEvent[] {
	return Array.from({ length: count }, (_, at) => sampleEvent(first + at));
}

/** The turn that an event of the sample is about: three events a turn, after the start. */
export const turnOf = (number: number): string => `turn${Math.floor((number - 2) / 3)}`;

export function sampleSecrets(turn: string): Secrets {
	return {
		diagnosis: { version: 1, standing: 'broken', bugs: [] },
		tasks: [{ id: 'know', bug: 'bug', kind: 'conceptual', text: 'knows how often the loop goes round', concept: 'loop-bounds', shownBy: ['explain'] }],
		questions: {
			[turn]: {
				id: 'q', task: 'know', stage: 'explain', template: 't', slots: {}, answer: { kind: 'count' }, truth: { kind: 'count', count: 4 }, foils: [],
				words: [{ kind: 'text', text: 'How often?' }], fact: [], held: [], help: [], reworded: [],
			},
		},
	};
}

function bodyOf(number: number): EventBody {
	const turn = turnOf(number);
	if (number === 1) {
		return {
			type: 'started', session: 's', document: { uri: 'file:///f', name: 'f' }, code: { language: 'any', version: 1, text: 'text\n' }, mastery: {},
			problem: { title: 'count', statement: '', entry: { kind: 'script' }, tests: [] },
		};
	}
	switch ((number - 2) % 3) {
		case 0:
			return {
				type: 'question-asked', turn, purpose: 'task', node: null, task: 'know', stage: 'explain', question: 'q', template: 't', slots: {},
				form: { kind: 'words' }, words: [{ kind: 'text', text: 'How often?' }], version: 1,
			};
		case 1:
			return { type: 'answered', turn, given: { kind: 'typed', text: answerText }, version: 1 };
		default:
			return { type: 'assessed', turn, assessment: { kind: 'answer', correct: false, understood: [], misunderstood: null, readAs: null } };
	}
}
