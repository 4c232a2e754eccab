import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { afterAnswer, afterTurn, type BktParameters, chanceOfRight, faded, trace } from '../../../extension/learner/bkt';
import { needsShared, sharedFolder } from '../../shared';

const probability = z.number().min(0).max(1);
const vectorSchema = z.array(z.object({
	params: z.object({ prior: probability, learns: probability, guesses: probability, slips: probability, forgets: probability }),
	responses: z.array(z.union([z.literal(0), z.literal(1)])),
	p_mastery_before: z.array(z.number()),
	p_correct: z.array(z.number()),
	p_mastery_after_last: z.number(),
}));

/** How near every number has to come, as the reference vectors say. */
const tolerance = 1e-9;

function expectAgreement(file: string): void {
	const vectors = vectorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	expect(vectors.length).toBeGreaterThan(3);
	for (const vector of vectors) {
		const traced = trace(vector.responses.map((response) => response === 1), vector.params);
		const worst = (ours: readonly number[], theirs: readonly number[]) => Math.max(...theirs.map((value, at) => Math.abs(value - (ours[at] ?? Number.NaN))));
		expect(traced.before).toHaveLength(vector.p_mastery_before.length);
		expect(worst(traced.before, vector.p_mastery_before)).toBeLessThan(tolerance);
		expect(worst(traced.chances, vector.p_correct)).toBeLessThan(tolerance);
		expect(Math.abs(traced.after - vector.p_mastery_after_last)).toBeLessThan(tolerance);
	}
}

const reference = sharedFolder && join(sharedFolder, 'conformance/bkt.json');

describe('knowledge tracing', () => {
	it('agrees with the sum over all paths that could have led to the answers', () => {
		expectAgreement('test/fixtures/bkt/vectors.json');
	});

	it('goes up by a right answer as worked out on paper', () => {
		// Known and no slip: .4 * .9 = .36; not known and guessed: .6 * .2 = .12; .36 of .48 is .75; and of the rest three in ten learn it.
		expect(afterTurn(0.4, true, { learns: 0.3, guesses: 0.2, slips: 0.1, forgets: 0 })).toBeCloseTo(0.825, 12);
	});

	it('lets what stands above the prior halve in each half life, and nothing below it rise', () => {
		expect(faded(0.9, 30, 0.3, 30)).toBeCloseTo(0.6, 12);
		expect(faded(0.9, 60, 0.3, 30)).toBeCloseTo(0.45, 12);
		expect(faded(0.1, 60, 0.3, 30)).toBe(0.1);
		expect(faded(0.9, 60, 0.3, null)).toBe(0.9);
		expect(faded(0.9, -1, 0.3, 30)).toBe(0.9);
	});
});

describe.skipIf(!reference || !existsSync(reference))(`knowledge tracing ${needsShared}`, () => {
	it('agrees with the reference implementation', () => {
		expectAgreement(reference ?? '');
	});
});

describe('whatever the parameters', () => {
	/** What is certain cannot be weighed: an impossible answer would say everything, or nothing. */
	const part = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
	const answers = fc.array(fc.boolean(), { maxLength: 60 });
	/** Who knows it is right at least as often as who does not. */
	const parameters: fc.Arbitrary<BktParameters> = fc.record({ prior: part, learns: part, guesses: part, slips: part, forgets: part })
		.map(({ guesses, slips, forgets, ...rest }) => ({ ...rest, guesses: Math.min(guesses, 1 - slips), slips, forgets: forgets < 0.5 ? 0 : forgets }))
		// Who knows it now knows it at least as probably afterwards.
		.map(({ learns, forgets, ...rest }) => ({ ...rest, forgets, learns: Math.min(learns, 1 - forgets) }));
	const weight = part;

	it('a mastery lies between 0 and 1 and reaches neither, and a chance to be right is a probability', () => {
		fc.assert(fc.property(parameters, answers, (all, given) => {
			const { before, chances, after } = trace(given, all);
			for (const mastery of [...before, after]) {
				expect(mastery).toBeGreaterThan(0);
				expect(mastery).toBeLessThan(1);
			}
			for (const chance of chances) {
				expect(chance).toBeGreaterThanOrEqual(0);
				expect(chance).toBeLessThanOrEqual(1);
			}
		}));
	});

	it('no right answer in the place of a wrong one lowers what comes of it', () => {
		fc.assert(fc.property(parameters, answers, fc.nat(), (all, given, nth) => {
			const at = given.length === 0 ? 0 : nth % given.length;
			const better = given.map((isRight, index) => isRight || index === at);
			expect(trace(better, all).after).toBeGreaterThanOrEqual(trace(given, all).after - 1e-9);
		}));
	});

	it('an answer raises what is believed when it is right and lowers it when it is wrong, the more the more it weighs', () => {
		fc.assert(fc.property(part, parameters, weight, weight, (mastery, all, one, other) => {
			const [less, more] = [Math.min(one, other), Math.max(one, other)];
			const slack = 1e-9;
			expect(afterAnswer(mastery, true, all, more)).toBeGreaterThanOrEqual(afterAnswer(mastery, true, all, less) - slack);
			expect(afterAnswer(mastery, false, all, more)).toBeLessThanOrEqual(afterAnswer(mastery, false, all, less) + slack);
			expect(afterAnswer(mastery, true, all, less)).toBeGreaterThanOrEqual(mastery - slack);
			expect(afterAnswer(mastery, false, all, less)).toBeLessThanOrEqual(mastery + slack);
		}));
	});

	it('without learning and forgetting the order of the answers does not matter', () => {
		const steady = fc.record({ prior: fc.double({ min: 0.05, max: 0.95, noNaN: true }), guesses: fc.double({ min: 0.05, max: 0.45, noNaN: true }), slips: fc.double({ min: 0.05, max: 0.45, noNaN: true }) })
			.map((rest) => ({ ...rest, learns: 0, forgets: 0 }));
		const shuffled = fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }).chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given.map((_, at) => at), { minLength: given.length })));
		fc.assert(fc.property(steady, shuffled, (all, [given, order]) => {
			expect(trace(order.map((at) => given[at] ?? false), all).after).toBeCloseTo(trace(given, all).after, 9);
		}));
	});

	it('two answers of half the weight are one, and one without weight is none', () => {
		fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.boolean(), (mastery, isRight) => {
			const sure = { guesses: 0.2, slips: 0.1 };
			expect(afterAnswer(afterAnswer(mastery, isRight, sure, 0.5), isRight, sure, 0.5)).toBeCloseTo(afterAnswer(mastery, isRight, sure), 9);
			expect(afterTurn(mastery, isRight, { ...sure, learns: 0.3, forgets: 0.1 }, 0)).toBeCloseTo(mastery, 12);
			expect(chanceOfRight(mastery, sure)).toBeCloseTo(0.2 + 0.7 * mastery, 12);
		}));
	});
});
