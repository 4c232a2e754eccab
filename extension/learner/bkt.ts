/**
 * Bayesian Knowledge Tracing after Corbett & Anderson, "Knowledge Tracing: Modeling the Acquisition of Procedural Knowledge"
 * (User Modeling and User-Adapted Interaction 4, 1995): a concept is known or not; each answer is evidence of which, and each is a
 * chance to learn it. Two things are ours: evidence that is less direct weighs less, and what is not used fades. Pure.
 */

/** The five probabilities of a concept, each from 0 to 1. */
export interface BktParameters {
	/** It is known before anything was seen. */
	readonly prior: number;
	/** It is learnt at one chance. */
	readonly learns: number;
	/** The answer is right although it is not known. */
	readonly guesses: number;
	/** The answer is wrong although it is known. */
	readonly slips: number;
	/** It is forgotten between one chance and the next; 0 in the model of the paper. */
	readonly forgets: number;
}

/** Nothing is ever certain: what is seen later must still be able to count. */
const least = 1e-15;

/** The number, kept inside the open interval from 0 to 1. */
export function inside(probability: number): number {
	return Math.min(1 - least, Math.max(least, probability));
}

/** How probable a right answer is, 0 to 1, where the concept is known with this probability. */
export function chanceOfRight(mastery: number, { guesses, slips }: Pick<BktParameters, 'guesses' | 'slips'>): number {
	return mastery * (1 - slips) + (1 - mastery) * guesses;
}

/**
 * How probable it is after an answer that the concept was known when it was given, 0 to 1. `weight` from 0 (says nothing) to 1 (the
 * model of the paper): the evidence counts as its likelihood to that power, so that two halves are a whole.
 */
export function afterAnswer(mastery: number, isRight: boolean, { guesses, slips }: Pick<BktParameters, 'guesses' | 'slips'>, weight = 1): number {
	const ifKnown = mastery * (isRight ? 1 - slips : slips) ** weight;
	const ifNot = (1 - mastery) * (isRight ? guesses : 1 - guesses) ** weight;
	// With certain parameters an impossible answer says nothing.
	return ifKnown + ifNot === 0 ? mastery : inside(ifKnown / (ifKnown + ifNot));
}

/** How probable it is after a chance to learn that the concept is known, 0 to 1; with `weight` below 1 it was less of a chance. */
export function afterChance(mastery: number, { learns, forgets }: Pick<BktParameters, 'learns' | 'forgets'>, weight = 1): number {
	return inside(mastery * (1 - weight * forgets) + (1 - mastery) * weight * learns);
}

/** One answer and the chance to learn that it is. */
export function afterTurn(mastery: number, isRight: boolean, parameters: Omit<BktParameters, 'prior'>, weight = 1): number {
	return afterChance(afterAnswer(mastery, isRight, parameters, weight), parameters, weight);
}

/**
 * What is left of a mastery after some days without use: what stands above the prior halves every `halfLifeDays`. Null: nothing
 * fades. What is below the prior stays: nobody learns by waiting.
 */
export function faded(mastery: number, days: number, prior: number, halfLifeDays: number | null): number {
	if (halfLifeDays === null || days <= 0 || mastery <= prior) {
		return mastery;
	}
	return inside(prior + (mastery - prior) * 0.5 ** (days / halfLifeDays));
}

/** What the model says along a sequence of answers. */
export interface Traced {
	/** How probable it is, before each answer, that the concept is known. */
	readonly before: readonly number[];
	/** How probable it is, before each answer, that it will be right. */
	readonly chances: readonly number[];
	/** How probable it is after the last answer that the concept is known; the prior where there is none. */
	readonly after: number;
}

/** The whole sequence, each answer of full weight. */
export function trace(answers: readonly boolean[], parameters: BktParameters): Traced {
	const before: number[] = [];
	const chances: number[] = [];
	let mastery = inside(parameters.prior);
	for (const isRight of answers) {
		before.push(mastery);
		chances.push(chanceOfRight(mastery, parameters));
		mastery = afterTurn(mastery, isRight, parameters);
	}
	return { before, chances, after: mastery };
}
