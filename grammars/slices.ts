/** A slice without a step of something with a name. */
export interface SliceTaken {
	/** As it stands there, and where in the source it begins. */
	readonly text: string;
	readonly from: number;
	/** The name of what it is taken of. */
	readonly of: string;
	/** Its bounds as they stand there; empty where there is none. */
	readonly bounds: readonly [string, string];
	/** What those come to; null for a bound that is not there. */
	readonly values: readonly [number | null, number | null];
	/** The same with these values for its bounds, as the language writes it. */
	readonly worked: string;
	/** The first position that is in it and the first behind it that is not, from 0; the same where it is empty. */
	readonly positions: readonly [number, number];
}
