/** Fits the weights of the guard's score: logistic regression with a ridge, by projected gradient steps. */
import { type FeatureName, featureNames } from '../../extension/tutor/guard/features';
import type { Weights } from '../../extension/tutor/guard/score';

export interface Example {
	readonly bug: string;
	readonly values: readonly number[];
	readonly leaks: boolean;
	/** How much it counts. */
	readonly weight: number;
}

/**
 * Features that may only raise the score, and those that may only lower it: what a student has said must never make a message
 * worse, and a question for a fact is never the leak.
 */
const rising: ReadonlySet<FeatureName> = new Set<FeatureName>([
	'doubts', 'notices', 'suggests', 'whyYou', 'asksDeed', 'hypothetical', 'judges', 'states', 'contrasts', 'changes', 'yourPart', 'topicVerb', 'topicBoth', 'names', 'newPhrase', 'oldAndNew', 'placeNamed',
	'doubtOnTopic', 'deedOnTopic', 'judgeOnTopic', 'contrastOnTopic', 'pointsAt',
]);
const falling: ReadonlySet<FeatureName> = new Set<FeatureName>(['asksFact', 'asksTelling', 'asksRun', 'courtesy', 'observes', 'elsewhere', 'asksOwnView', 'askedOnTopic', 'calls', 'statement']);

/** No statement is a leak in the data, so that it cannot say how much a statement tells. */
const leastForStatements = -0.5;

/** Above what a question of an expert usually scores on bugs that the fit has not seen. */
const threshold = 0.62;

const ridge = 2;
const steps = 400;

export function fit(examples: readonly Example[]): Weights {
	const size = featureNames.length;
	const weights = new Float64Array(size);
	let bias = -2;
	const rows = examples.map(({ values, leaks, weight }) => {
		const indices = Int32Array.from(values.flatMap((value, index) => (value === 0 ? [] : [index])));
		return { indices, values: Float64Array.from(indices, (index) => values[index]!), leaks, weight };
	});
	const all = examples.reduce((sum, { weight }) => sum + weight, 0);
	const [first, second] = [new Float64Array(size + 1), new Float64Array(size + 1)];
	for (let step = 1; step <= steps; step++) {
		const gradient = new Float64Array(size + 1);
		for (const { indices, values, leaks, weight } of rows) {
			let sum = bias;
			for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!;
			const miss = weight * (1 / (1 + Math.exp(-sum)) - (leaks ? 1 : 0));
			for (let at = 0; at < indices.length; at++) gradient[indices[at]!]! += miss * values[at]!;
			gradient[size]! += miss;
		}
		for (let index = 0; index <= size; index++) {
			const slope = (gradient[index]! + (index < size ? ridge * weights[index]! : 0)) / all;
			first[index] = 0.9 * first[index]! + 0.1 * slope;
			second[index] = 0.99 * second[index]! + 0.01 * slope * slope;
			const move = 0.05 * (first[index]! / (1 - 0.9 ** step)) / (Math.sqrt(second[index]! / (1 - 0.99 ** step)) + 1e-8);
			if (index === size) {
				bias -= move;
				continue;
			}
			const next = weights[index]! - move;
			const name = featureNames[index]!;
			weights[index] = name === 'statement' ? Math.min(0, Math.max(leastForStatements, next)) : rising.has(name) ? Math.max(0, next) : falling.has(name) ? Math.min(0, next) : next;
		}
	}
	return { threshold, bias: rounded(bias), weights: Object.fromEntries(featureNames.map((name, index) => [name, rounded(weights[index]!)])) };
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
