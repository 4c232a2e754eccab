/** A link that a course page can carry: it opens the editor, which asks to join. `extension`: `publisher.name`. */
export function joinLink(extension: string, url: string): string {
	return `vscode://${extension}/join?course=${encodeURIComponent(url)}`;
}

/** The address in such a link, from its path and its query; null where it is another link. */
export function courseInLink(path: string, query: string): string | null {
	return path === '/join' ? new URLSearchParams(query).get('course') : null;
}
