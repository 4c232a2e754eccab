import type { EventBody, SessionEvent } from '../../../extension/session/events/events';

let stamps = 0;

/** An event at its place: ids are unique, also where several processes write; times grow. */
export const stamped = (body: EventBody): SessionEvent => ({ ...body, id: `e${process.pid}-${stamps}`, at: 1_790_000_000_000 + 10_000 * stamps++, v: 1 });

/** A turn of a session: one prediction about the concept. */
export function turn(id: string, concept: string, correct = true): readonly SessionEvent[] {
	const bodies: readonly EventBody[] = [
		{ type: 'question-asked', turn: id, purpose: 'task', node: null, task: null, stage: 'predict', question: 'q', template: 't', slots: {}, form: { kind: 'value' }, words: [], concept, version: 1 },
		{ type: 'answered', turn: id, given: { kind: 'typed', text: '3' }, version: 1 },
		{ type: 'assessed', turn: id, assessment: { kind: 'answer', correct, understood: [], misunderstood: null, readAs: '3' } },
	];
	return bodies.map(stamped);
}

/** The start of a session. */
export function begun(session: string): SessionEvent {
	return stamped({
		type: 'started', session, document: { uri: 'file:///f', name: 'f' }, code: { language: 'any', version: 1, text: '' }, mastery: {}, problem: { title: 'f', statement: '', entry: { kind: 'script' }, tests: [] },
	});
}
