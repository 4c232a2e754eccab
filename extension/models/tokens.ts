/**
 * About how many tokens a text is, for when a model does not say: four bytes a token, the usual rule for English and code.
 * Other scripts take more bytes a letter, as they take more tokens.
 */
export function estimateTokens(text: string): number {
	return Math.ceil(new TextEncoder().encode(text).length / 4);
}
