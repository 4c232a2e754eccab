/**
 * Performance factors (Pavlik, Cen & Koedinger, "Performance Factors Analysis", AIED 2009): a logistic regression of an answer on the
 * skill and on how often its learner was right and wrong at it before. The counts go in by their logarithm, so that the tenth says less than the first.
 */

export interface Attempt {
	readonly skill: string;
	/** Answers of the same learner at the skill before this one. */
	readonly right: number;
	readonly wrong: number;
	readonly isRight: boolean;
}

interface Weights {
	skill: number;
	right: number;
	wrong: number;
}

const passes = 12;
/** It draws a skill with few attempts towards the common weights, from 0. */
const ridge = 1e-3;

/** Fits the weights of each skill by stochastic gradient steps in a fixed order; returns the chance of a right answer, 0 to 1. */
export function fitFactors(attempts: readonly Attempt[]): (attempt: Omit<Attempt, 'isRight'>) => number {
	const common: Weights = { skill: 0, right: 0, wrong: 0 };
	const bySkill = new Map<string, Weights>();
	const chance = ({ skill, right, wrong }: Omit<Attempt, 'isRight'>): number => {
		const own = bySkill.get(skill) ?? { skill: 0, right: 0, wrong: 0 };
		return 1 / (1 + Math.exp(-(common.skill + own.skill + (common.right + own.right) * Math.log1p(right) + (common.wrong + own.wrong) * Math.log1p(wrong))));
	};
	for (let pass = 0; pass < passes; pass++) {
		const rate = 0.05 / (1 + pass);
		for (const attempt of attempts) {
			const own = bySkill.get(attempt.skill) ?? { skill: 0, right: 0, wrong: 0 };
			const error = (attempt.isRight ? 1 : 0) - chance(attempt);
			const [right, wrong] = [Math.log1p(attempt.right), Math.log1p(attempt.wrong)];
			for (const [weights, decay] of [[common, 0], [own, ridge]] as const) {
				weights.skill += rate * (error - decay * weights.skill);
				weights.right += rate * (error * right - decay * weights.right);
				weights.wrong += rate * (error * wrong - decay * weights.wrong);
			}
			bySkill.set(attempt.skill, own);
		}
	}
	return chance;
}
