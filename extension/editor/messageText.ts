/**
 * A text as a message of the editor shows it, word for word. The editor makes a link of `[words](command:…)` in a message, and a click on it
 * runs the command; names of courses, files and models are somebody else's and are not to bring one.
 */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', '] (');
}
