import { describe, expect, it } from 'vitest';
import type { BktParameters } from '../../../extension/learner/bkt';
import { trace } from '../../../extension/learner/bkt';
import { fitBkt } from '../../../extension/learner/fit';
import { seeded, simulated } from './simulated';

const kinds: readonly [string, BktParameters][] = [
	['few know it and they learn slowly', { prior: 0.2, learns: 0.1, guesses: 0.2, slips: 0.1, forgets: 0 }],
	['half know it and the others learn fast', { prior: 0.5, learns: 0.35, guesses: 0.15, slips: 0.05, forgets: 0 }],
	['most know it, and much is guessed', { prior: 0.7, learns: 0.15, guesses: 0.3, slips: 0.15, forgets: 0 }],
	['what is known is forgotten again', { prior: 0.3, learns: 0.25, guesses: 0.1, slips: 0.1, forgets: 0.1 }],
];

describe('the fit', () => {
	it.each(kinds)('finds the parameters of simulated learners again: %s', (_, truth) => {
		const fit = fitBkt(simulated(truth, 4000, 12, seeded(11)), { forgets: truth.forgets > 0 });
		for (const name of ['prior', 'learns', 'guesses', 'slips', 'forgets'] as const) {
			expect(Math.abs((fit?.parameters[name] ?? 9) - truth[name]), name).toBeLessThan(0.04);
		}
	});

	it('makes the answers at least as probable as the parameters that they came from', () => {
		const [, truth] = kinds[0] ?? ['', { prior: 0, learns: 0, guesses: 0, slips: 0, forgets: 0 }];
		const sequences = simulated(truth, 300, 10, seeded(5));
		const likelihood = (parameters: BktParameters) =>
			sequences.reduce((sum, answers) => sum + trace(answers, parameters).chances.reduce((all, chance, at) => all + Math.log(answers[at] === true ? chance : 1 - chance), 0), 0);
		const fit = fitBkt(sequences);
		expect(fit).not.toBeNull();
		expect(likelihood(fit?.parameters ?? truth)).toBeGreaterThanOrEqual(likelihood(truth));
		// What it says of itself is what the model says.
		expect(fit?.logLikelihood).toBeCloseTo(likelihood(fit?.parameters ?? truth), 1);
	});

	it('stays inside the possible where all is right, all is wrong, or there is little', () => {
		for (const answers of [[[true, true, true]], [[false, false]], [[true]], [[], [false, true]]]) {
			const parameters = fitBkt(answers)?.parameters;
			for (const value of Object.values(parameters ?? { none: Number.NaN })) {
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThan(1);
			}
		}
	});

	it('stays so over sequences of thousands, also where what was known is wrong for long', () => {
		const times = (count: number, isRight: boolean) => Array.from({ length: count }, () => isRight);
		const random = seeded(3);
		const long = [[...times(900, true), ...times(900, false), ...times(900, true)], ...simulated({ prior: 0.5, learns: 0.2, guesses: 0.2, slips: 0.1, forgets: 0 }, 20, 2000, random)];
		const fit = fitBkt(long);
		expect(Number.isFinite(fit?.logLikelihood)).toBe(true);
		for (const value of Object.values(fit?.parameters ?? { none: Number.NaN })) {
			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThan(1);
		}
	});

	it('has nothing to say of nothing', () => {
		expect(fitBkt([])).toBeNull();
		expect(fitBkt([[]])).toBeNull();
	});
});
