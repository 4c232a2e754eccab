import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNode, teachingAfter } from '../../../extension/session/planner';
import type { TreeNode } from '../../../extension/words';
import { firstDeviation, recordedSessionSchema } from '../../evaluation/conformance';
import { needsShared, sharedFolder } from '../../shared';
import ownSessions from '../../fixtures/planner/sessions.json';

const recorded = sharedFolder && join(sharedFolder, 'conformance/treeinstruct.jsonl');
const node = (part: Partial<TreeNode>): TreeNode => ({ kind: 'root', target: 'a', level: 0, index: 0, ...part });
const wrong = { answered: false, ended: false };
const right = { answered: true, ended: false };

describe('the planner follows TreeInstruct', () => {
	it('starts with a root at the first open task', () => {
		expect(nextNode({ open: ['a', 'b'], node: null, verdict: null })).toEqual(node({}));
	});

	it('asks a child one level down after a right answer that leaves the target open', () => {
		expect(nextNode({ open: ['a'], node: node({ level: 2, index: 1 }), verdict: right })).toEqual(node({ kind: 'child', level: 3 }));
	});

	it('asks a sibling after the first two wrong answers and teaches after the third', () => {
		const second = nextNode({ open: ['a'], node: node({}), verdict: wrong });
		const third = nextNode({ open: ['a'], node: second, verdict: wrong });
		const fourth = nextNode({ open: ['a'], node: third, verdict: wrong });
		expect([second, third, fourth].map((n) => [n?.kind, n?.index])).toEqual([['sibling', 1], ['sibling', 2], ['teaching', 3]]);
	});

	it('teaches at once from level 7 on', () => {
		expect(nextNode({ open: ['a'], node: node({ level: 7 }), verdict: wrong })?.kind).toBe('teaching');
	});

	it('goes to the next target, from level 0, when the target is understood', () => {
		expect(nextNode({ open: ['b'], node: node({ level: 3 }), verdict: { answered: true, ended: true } })).toEqual(node({ target: 'b' }));
	});

	it('starts the same target afresh when only a later task was understood', () => {
		expect(nextNode({ open: ['a'], node: node({ level: 3 }), verdict: { answered: true, ended: true } })).toEqual(node({}));
	});

	it('asks a node that was not judged anew, uncounted', () => {
		const withdrawn = node({ kind: 'sibling', level: 1, index: 2 });
		expect(nextNode({ open: ['a'], node: withdrawn, verdict: null })).toEqual(withdrawn);
	});

	it('has no question when nothing is open', () => {
		expect(nextNode({ open: [], node: node({}), verdict: right })).toBeNull();
	});

	it('never leaves a question by itself: while the target is open and wrong, level and target stand', () => {
		fc.assert(
			fc.property(fc.nat(9), fc.nat(9), (level, index) => {
				const from = node({ level, index });
				const next = nextNode({ open: ['a', 'b'], node: from, verdict: wrong });
				expect(next).toMatchObject({ target: 'a', level, index: index + 1 });
				if (next?.kind === 'teaching') {
					expect(teachingAfter(from)).toEqual(next);
				}
			}),
		);
	});
});

describe('the planner conforms', () => {
	it.each(ownSessions.map((session) => [session.id, session] as const))('to the hand-written session "%s"', (_, session) => {
		expect(firstDeviation(recordedSessionSchema.parse(session))).toBeNull();
	});

	it('and a session that it must not conform to is told apart, at its turn', () => {
		const first = recordedSessionSchema.parse(ownSessions[0]);
		const bent = { ...first, turns: first.turns.map((turn, at) => (at === 1 ? { ...turn, level: 5 } : turn)) };
		expect(firstDeviation(bent)?.turn).toBe(2);
	});

	it.skipIf(!recorded)(`to every recorded session ${needsShared}`, () => {
		const sessions = readFileSync(recorded ?? '', 'utf8').trim().split('\n').map((text) => recordedSessionSchema.parse(JSON.parse(text)));
		const deviations = sessions.map(firstDeviation).filter(Boolean);
		expect(sessions.length).toBeGreaterThan(0);
		expect(deviations).toEqual([]);
	});
});
