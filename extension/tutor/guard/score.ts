/**
 * How much a message gives away, from 0 to 1: the strongest of its sentences, over all known repairs. A logistic scorer over
 * features that have a reason each; its weights are in weights.json, which `npm run evaluate -- guard --fit` writes.
 */
import type { GuardContext } from './context';
import { featureNames, featuresOf } from './features';
import type { Repair } from './repair';
import type { Sentence } from './sentences';
import weights from './weights.json';

export interface Weights {
	/** From this score on a message is refused. */
	readonly threshold: number;
	readonly bias: number;
	readonly weights: Readonly<Record<string, number>>;
}

/** The weights that the product uses. */
export const fitted: Weights = weights;

/** The highest score of any sentence for any repair. */
export function scoreOf(sentences: readonly Sentence[], repairs: readonly Repair[], context: GuardContext, model: Weights = fitted): number {
	const all = repairs.length === 0 ? [null] : repairs;
	return Math.max(0, ...sentences.flatMap((sentence) => all.map((repair) => scoreFeatures(featuresOf(sentence, repair, context), model))));
}

/** The score of one sentence's features. */
export function scoreFeatures(values: readonly number[], { bias, weights }: Weights = fitted): number {
	const sum = featureNames.reduce((so, name, at) => so + (weights[name] ?? 0) * (values[at] ?? 0), bias);
	return 1 / (1 + Math.exp(-sum));
}
