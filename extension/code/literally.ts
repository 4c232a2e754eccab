/** Returns the source of a pattern that matches just this text, also under the `u` flag, where an escape that is not needed is an error. */
export function literally(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
