import { listed } from '../../wording';
import type { Span } from '../tree';
import type { Code } from './language';

/** One idea and the parts that show it. */
export interface Idea {
	readonly id: string;
	readonly name: string;
	/** Said about this code; what the idea means at all, the catalogue of concepts says. */
	readonly text: string;
	/** Never empty. */
	readonly spans: readonly Span[];
}

/** The idea where something shows it; nothing else. */
export function shownBy<T extends Span>(spans: readonly T[], make: (first: T) => Omit<Idea, 'spans'> | null): readonly Idea[] {
	const [first] = spans;
	const idea = first ? make(first) : null;
	return idea ? [{ ...idea, spans }] : [];
}

/** Some code of the lines, each once, at most three. */
export function some(spans: readonly Span[], code: Code): string {
	return listed([...new Set(spans.map((one) => code.quote(one)))].slice(0, 3));
}
