/** Source without what may be written in more than one way: gaps outside of texts, and the kind of their quotes. Equal for two that say the same. */
export function plainSource(source: string): string {
	const [single, double] = ["'[^'\\\\]*'", '"[^"\\\\]*"'];
	return source.split(new RegExp(`(${single}|${double})`)).map((part, at) => (at % 2 === 0 ? part.replaceAll(/\s+/g, '') : `"${part.slice(1, -1)}"`)).join('');
}
