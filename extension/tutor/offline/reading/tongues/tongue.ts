/** What the reader of answers knows of a tongue other than English: enough to put a short answer into English. */
export interface Tongue {
	/** ISO 639-1. */
	readonly id: string;
	/** Number words in order from zero on, as written without accents. A word that is an article too is left empty. */
	readonly numbers: readonly string[];
	/** "treinta y cinco": what stands between a ten and its unit; null where the language joins them in one word. */
	readonly joint: string | null;
	/** Phrases of the tongue, without accents, and what they are in English; `|` stands between phrases that mean the same. */
	readonly phrases: readonly (readonly [string, string])[];
	/** What is only a word of the tongue as the whole answer ("si" is also "if"). */
	readonly whole: Readonly<Record<string, string>>;
}
