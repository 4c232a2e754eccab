import type { BktParameters } from '../../../extension/learner/bkt';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The answers of learners who are as the model says. */
export function simulated({ prior, learns, guesses, slips, forgets }: BktParameters, learners: number, answers: number, random: () => number): readonly (readonly boolean[])[] {
	return Array.from({ length: learners }, () => {
		let knows = random() < prior;
		return Array.from({ length: answers }, () => {
			const isRight = random() < (knows ? 1 - slips : guesses);
			knows = knows ? random() >= forgets : random() < learns;
			return isRight;
		});
	});
}
