/** The lines of a comment without its marks: those around it, and the star that begins its lines; one entry a line of the file. */
export function linesOfComment(comment: string): readonly string[] {
	if (comment.startsWith('//')) return comment.split(/\r?\n/).map((line) => withoutTags(line.replace(/^\s*\/{2,}[!<]* ?/, '').trimEnd()));
	const inner = comment.replace(/^\/\*+[!<]*/, '').replace(/\**\/$/, '');
	const [first = '', ...rest] = inner.split(/\r?\n/);
	const isStarred = rest.every((line) => line.trim() === '' || /^\s*\*/.test(line));
	const bare = rest.map((line) => (isStarred ? line.replace(/^\s*\* ?/, '') : line).trimEnd());
	const margin = isStarred ? 0 : Math.min(...bare.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
	return [first.trim(), ...bare.map((line) => line.slice(margin === Infinity ? 0 : margin))].map(withoutTags);
}

/** A line without what begins it for the tools that make pages of comments (`@brief`, `\brief`). */
function withoutTags(line: string): string {
	return line.replace(/^(\s*)[@\\](?:brief|details?|note|file|short)\b\s*/, '$1');
}

/** The words of a comment that describes something. */
export function wordsOfComment(comment: string): string {
	return linesOfComment(comment).join('\n').trim();
}
