import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptOf, concepts } from '../../../extension/learner/concepts';
import type { Observation } from '../../../extension/learner/evidence';
import { graspOf, levelsOf, nextOf, rangeOf } from '../../../extension/learner/grasp';
import { estimatesOf, timelineOf } from '../../../extension/learner/profile';

let ids = 0;
const day = 24 * 60 * 60 * 1000;
const seen = (concept: string, correct: boolean, at = 0): Observation => ({ id: String(ids++), at, session: 's', concept, kind: 'prediction', correct, weight: 1 });
const graspAfter = (...answers: readonly boolean[]) => graspOf([...estimatesOf(answers.map((correct, at) => seen('indexing', correct, at)), 0).values()][0] ?? { mastery: 0, worth: 0 });

describe('what is said of a concept', () => {
	it('is a step that one answer alone never gives', () => {
		expect(graspAfter(true)).toBe('little');
		expect(graspAfter(false)).toBe('little');
		expect(graspAfter(true, true)).toBe('growing');
		expect(graspAfter(true, true, true)).toBe('shown');
		expect(graspAfter(false, false)).toBe('again');
		expect(graspAfter(false, false, true)).toBe('growing');
	});

	it('lies within the range of what one more answer makes of it', () => {
		fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (mastery) => {
			const { least, most } = rangeOf({ mastery });
			expect(least).toBeLessThan(mastery);
			expect(most).toBeGreaterThan(mastery);
		}));
	});
});

describe('what comes next', () => {
	it('is what was begun, then what is new and builds on what is there', () => {
		const evidence = [...[1, 2, 3].map((at) => seen('arithmetic', true, at)), seen('loop-bounds', false), seen('loop-bounds', false)];
		const next = nextOf(concepts, estimatesOf(evidence, 0), 4);
		expect(next[0]).toBe('loop-bounds');
		const fresh = next.slice(1);
		expect(fresh.length).toBeGreaterThan(0);
		// What arithmetic needs counts as known.
		expect(fresh).not.toContain('syntax');
		expect(fresh.flatMap((id) => conceptOf(id)?.needs ?? []).filter((need) => !['syntax', 'arithmetic'].includes(need))).toEqual([]);
	});

	it('is at first what needs nothing', () => {
		expect(nextOf(concepts, new Map(), 9)).toEqual(concepts.filter(({ needs }) => needs.length === 0).map(({ id }) => id));
	});

	it('does not wait for what stands in no catalogue of the student', () => {
		const own = concepts.filter(({ id }) => id !== 'indentation');
		const evidence = ['syntax', 'assignment', 'list-making'].flatMap((id) => [1, 2, 3].map((at) => seen(id, true, at)));
		expect(nextOf(own, estimatesOf(evidence, 0), 99)).toContain('loop-walk');
		expect(nextOf(concepts, estimatesOf(evidence, 0), 99)).not.toContain('loop-walk');
	});

	it('each concept stands a level above all that it needs', () => {
		const levels = levelsOf(concepts);
		const wrong = concepts.filter(({ id, needs }) => needs.some((need) => (levels.get(need) ?? 99) >= (levels.get(id) ?? -1)));
		expect(wrong).toEqual([]);
	});
});

describe('the timeline', () => {
	it('has a point for each day that brought evidence, its last one like the estimate of that moment', () => {
		const evidence = [seen('indexing', true, 0), seen('indexing', true, 5), seen('slicing', false, 3 * day), seen('indexing', true, 9 * day)];
		const timeline = timelineOf(evidence, (at) => String(Math.floor(at / day)));
		expect(timeline.map((point) => [point.day, point.estimates.size])).toEqual([['0', 1], ['3', 2], ['9', 2]]);
		expect(timeline.at(-1)?.estimates).toEqual(estimatesOf(evidence, 9 * day));
	});
});
