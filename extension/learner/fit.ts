/**
 * Fits the parameters of Bayesian Knowledge Tracing to sequences of answers by expectation maximisation: the model of Corbett & Anderson
 * (1995) is a hidden Markov model with two states, and this is the algorithm of Baum and Welch for it. Pure, and the same every time.
 */
import { type BktParameters, inside } from './bkt';

export interface FitOptions {
	/** What is known can be forgotten between two chances; else `forgets` is 0. */
	readonly forgets: boolean;
	/** Rounds at most, from each start. */
	readonly rounds: number;
	/** It ends when a round raises the log likelihood of one answer by less than this. */
	readonly tolerance: number;
}

export interface Fit {
	readonly parameters: BktParameters;
	/** Of all answers together, in nats. */
	readonly logLikelihood: number;
	readonly rounds: number;
}

const usual: FitOptions = { forgets: false, rounds: 200, tolerance: 1e-7 };

/** Expectation maximisation finds the nearest peak, so that it sets out from several places. */
const starts: readonly Omit<BktParameters, 'forgets'>[] = [
	{ prior: 0.4, learns: 0.15, guesses: 0.2, slips: 0.1 },
	{ prior: 0.15, learns: 0.3, guesses: 0.15, slips: 0.2 },
	{ prior: 0.65, learns: 0.08, guesses: 0.35, slips: 0.08 },
];

/**
 * The parameters under which the sequences (one a learner, in order) are most probable, from the best of several starts. A solution in
 * which who knows it is less often right stands back: it has the names of the two states exchanged. Null where there is no answer to fit to.
 */
export function fitBkt(sequences: readonly (readonly boolean[])[], options: Partial<FitOptions> = {}): Fit | null {
	const all = { ...usual, ...options };
	const used = sequences.filter(({ length }) => length > 0);
	if (used.length === 0) {
		return null;
	}
	const fits = starts.map((start) => fitFrom(used, { ...start, forgets: all.forgets ? 0.05 : 0 }, all)).sort((a, b) => b.logLikelihood - a.logLikelihood);
	return fits.find(({ parameters: { guesses, slips } }) => guesses <= 1 - slips) ?? fits[0] ?? null;
}

function fitFrom(sequences: readonly (readonly boolean[])[], start: BktParameters, { forgets, rounds, tolerance }: FitOptions): Fit {
	const answers = sequences.reduce((sum, { length }) => sum + length, 0);
	const room = new Room(Math.max(...sequences.map(({ length }) => length)));
	let parameters = start;
	let before = Number.NEGATIVE_INFINITY;
	let done = 0;
	for (; done < rounds; done++) {
		const counts = new Counts();
		for (const sequence of sequences) {
			count(sequence, parameters, room, counts);
		}
		parameters = counts.parameters(sequences.length, forgets);
		const gain = counts.logLikelihood - before;
		before = counts.logLikelihood;
		if (gain < tolerance * answers) {
			break;
		}
	}
	return { parameters, logLikelihood: before, rounds: done };
}

/** Space for the longest sequence, used again for each. */
class Room {
	/** How probable *known* is after the answers so far, at each. */
	readonly forward: Float64Array;
	/** How much more probable the answers of all are than those before, at each. */
	readonly scale: Float64Array;

	constructor(longest: number) {
		this.forward = new Float64Array(longest);
		this.scale = new Float64Array(longest);
	}
}

/** How often what happened, as far as can be told. */
class Counts {
	logLikelihood = 0;
	knownAtFirst = 0;
	known = 0;
	unknown = 0;
	slipped = 0;
	guessed = 0;
	/** Chances taken while it was not known, and those that taught it. */
	chances = 0;
	learnt = 0;
	keeps = 0;
	forgot = 0;

	parameters(sequences: number, forgets: boolean): BktParameters {
		const share = (part: number, whole: number) => (whole === 0 ? 0 : inside(part / whole));
		return {
			prior: share(this.knownAtFirst, sequences), learns: share(this.learnt, this.chances), forgets: forgets ? share(this.forgot, this.keeps) : 0,
			guesses: share(this.guessed, this.unknown), slips: share(this.slipped, this.known),
		};
	}
}

/** Adds what one sequence says to the counts: forward with scaling, then backward, adding up on the way. */
function count(sequence: readonly boolean[], { prior, learns, guesses, slips, forgets }: BktParameters, { forward, scale }: Room, counts: Counts): void {
	const last = sequence.length - 1;
	let known = inside(prior);
	for (let at = 0; at <= last; at++) {
		const ifKnown = known * (sequence[at] ? 1 - slips : slips);
		const ifNot = (1 - known) * (sequence[at] ? guesses : 1 - guesses);
		const total = Math.max(ifKnown + ifNot, Number.MIN_VALUE);
		scale[at] = total;
		// Never quite sure: over a long sequence what is impossible would come to weigh without end.
		forward[at] = inside(ifKnown / total);
		counts.logLikelihood += Math.log(total);
		known = inside((ifKnown / total) * (1 - forgets) + (ifNot / total) * learns);
	}
	// How much more probable the answers to come are where it is known, and where it is not, than they are at all.
	let [laterKnown, laterNot] = [1, 1];
	for (let at = last; at >= 0; at--) {
		const before = forward[at] ?? 0;
		const isKnown = before * laterKnown;
		counts.known += isKnown;
		counts.unknown += 1 - isKnown;
		counts.slipped += sequence[at] ? 0 : isKnown;
		counts.guessed += sequence[at] ? 1 - isKnown : 0;
		if (at === 0) {
			counts.knownAtFirst += isKnown;
			break;
		}
		const [ifKnown, ifNot] = sequence[at] ? [1 - slips, guesses] : [slips, 1 - guesses];
		const total = scale[at] ?? 1;
		const [aheadKnown, aheadNot] = [(ifKnown * laterKnown) / total, (ifNot * laterNot) / total];
		const earlier = forward[at - 1] ?? 0;
		counts.learnt += (1 - earlier) * learns * aheadKnown;
		counts.chances += (1 - earlier) * (learns * aheadKnown + (1 - learns) * aheadNot);
		counts.forgot += earlier * forgets * aheadNot;
		counts.keeps += earlier * (forgets * aheadNot + (1 - forgets) * aheadKnown);
		[laterKnown, laterNot] = [(1 - forgets) * aheadKnown + forgets * aheadNot, learns * aheadKnown + (1 - learns) * aheadNot];
	}
}
