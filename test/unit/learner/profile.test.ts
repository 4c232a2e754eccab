import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceParameters, type Observation } from '../../../extension/learner/evidence';
import { estimatesOf, masteryOf, mergeEvidence } from '../../../extension/learner/profile';

const dayMs = 24 * 60 * 60 * 1000;
const seen = (part: Partial<Observation>): Observation => ({ id: 'e1/loop-bounds', at: 0, session: 's1', concept: 'loop-bounds', kind: 'prediction', correct: true, weight: 1, ...part });
const times = (count: number, part: Partial<Observation> = {}) => Array.from({ length: count }, (_, at) => seen({ id: `e${at}`, at, ...part }));
const { use, concept: { prior } } = evidenceParameters;

const observation: fc.Arbitrary<Observation> = fc.record({
	id: fc.string({ minLength: 1, maxLength: 3 }), at: fc.integer({ min: 0, max: 400 * dayMs }), session: fc.constantFrom('s1', 's2', 's3'),
	concept: fc.constantFrom('loop-bounds', 'indexing'), kind: fc.constantFrom('prediction' as const, 'choice' as const, 'fix' as const, 'break' as const),
	correct: fc.boolean(), weight: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The same id is the same piece of evidence. */
const evidence = fc.uniqueArray(observation, { selector: ({ id }) => id, maxLength: 30 });

describe('the profile', () => {
	it('counts a concept as known after three right predictions without help, and not before', () => {
		expect(masteryOf(times(2), 2)['loop-bounds']).toBeLessThan(use.mastered);
		expect(masteryOf(times(3), 3)['loop-bounds']).toBeGreaterThan(use.mastered);
	});

	it('takes three right answers after much help for less than one without', () => {
		const helped = masteryOf(times(3, { weight: evidenceParameters.helped['place-named'] }), 3)['loop-bounds'] ?? 1;
		expect(helped).toBeLessThan(masteryOf(times(1), 1)['loop-bounds'] ?? 0);
	});

	it('counts a concept as hard after two wrong predictions', () => {
		expect(masteryOf(times(2, { correct: false }), 2)['loop-bounds']).toBeLessThan(use.struggling);
	});

	it('says nothing of a concept without evidence', () => {
		expect(masteryOf([], 0)).toEqual({});
	});

	it('lets what is not used fade towards what it was before anything was seen', () => {
		const fresh = masteryOf(times(4), 4)['loop-bounds'] ?? 0;
		const later = masteryOf(times(4), 365 * dayMs)['loop-bounds'] ?? 0;
		expect(later).toBeLessThan(fresh);
		expect(later).toBeGreaterThan(prior);
	});

	it('knows the sessions behind an estimate and what they are worth', () => {
		const estimate = estimatesOf([seen({ id: 'a' }), seen({ id: 'b', at: 5, session: 's2', weight: 0.5 })], 10).get('loop-bounds');
		expect(estimate).toMatchObject({ observations: 2, worth: 1.5, sessions: ['s1', 's2'], lastAt: 5 });
	});

	it('is the same in whatever order the evidence comes, and however often each piece does', () => {
		fc.assert(fc.property(evidence, evidence, fc.integer({ min: 0, max: 500 * dayMs }), (mine, theirs, now) => {
			const both = mergeEvidence(mine, theirs.filter(({ id }) => mine.every((other) => other.id !== id)));
			expect(masteryOf(mergeEvidence([...both].reverse(), both, both.slice(1)), now)).toEqual(masteryOf(both, now));
		}));
	});

	it('holds a mastery between 0 and 1 for each concept, which another right answer never lowers', () => {
		fc.assert(fc.property(evidence, observation, (all, one) => {
			const last = { ...one, id: 'the last', at: 401 * dayMs, correct: true };
			const [without, withIt] = [masteryOf(all, last.at), masteryOf([...all, last], last.at)];
			for (const mastery of Object.values(withIt)) {
				expect(mastery).toBeGreaterThan(0);
				expect(mastery).toBeLessThan(1);
			}
			expect(withIt[last.concept]).toBeGreaterThanOrEqual((without[last.concept] ?? prior) - 1e-9);
		}));
	});
});
