import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../extension/session/events/events';
import { foldAll } from '../../../extension/session/events/fold';
import { isPauseDue, paceFrom, worked } from '../../../extension/session/pace';
import { problem } from '../../support/fakes';

const minute = 60_000;

function journal(questions: number, between: number): SessionEvent[] {
	const started: SessionEvent = {
		type: 'started', id: 'e0', at: 0, v: 1, session: 's', document: { uri: 'file:///a', name: 'a' },
		problem: { ...problem, tests: [] }, code: { language: 'fake', version: 1, text: '' }, mastery: {},
	};
	const asked = Array.from({ length: questions }, (_, nth): SessionEvent => ({
		type: 'question-asked', id: `e${nth + 1}`, at: (nth + 1) * between, v: 1, turn: `t${nth}`, purpose: 'task', node: null, task: null, stage: 'expect', question: `q${nth}`,
		template: 'expect', slots: {}, form: { kind: 'value' }, words: [], version: 1,
	}));
	return [started, ...asked];
}

const pauses = (events: SessionEvent[]) => foldAll(events)?.talk.filter((talk) => talk.kind === 'pause').length;

describe('a pause is offered', () => {
	it('before the 21st question, and again twenty later', () => {
		expect(pauses(journal(20, 1000))).toBe(0);
		expect(pauses(journal(21, 1000))).toBe(1);
		expect(pauses(journal(41, 1000))).toBe(2);
	});

	it('after 25 minutes of work', () => {
		expect(pauses(journal(6, 4 * minute))).toBe(0);
		expect(pauses(journal(8, 4 * minute))).toBe(1);
	});

	it('but not for a night between two answers', () => {
		expect(isPauseDue(worked(paceFrom(0), 600 * minute), 3)).toBe(false);
	});
});
