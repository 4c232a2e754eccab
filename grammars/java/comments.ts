/** The lines of a comment without its marks: those around it, the star that begins its lines, and those of Javadoc; one entry a line of the file. */
export function linesOfComment(comment: string): readonly string[] {
	if (comment.startsWith('//')) return [comment.replace(/^\/{2,} ?/, '').trimEnd()];
	const inner = comment.replace(/^\/\*+/, '').replace(/\**\/$/, '');
	const [first = '', ...rest] = inner.split(/\r?\n/);
	const isStarred = rest.every((line) => line.trim() === '' || /^\s*\*/.test(line));
	const bare = rest.map((line) => (isStarred ? line.replace(/^\s*\* ?/, '') : line).trimEnd());
	const margin = isStarred ? 0 : Math.min(...bare.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
	return [first.trim(), ...bare.map((line) => line.slice(margin === Infinity ? 0 : margin))].map(withoutMarks);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A line of Javadoc as it is read: `{@code f(2)}` is `f(2)`, and marks of a page are left out. */
function withoutMarks(line: string): string {
	return line
		.replaceAll(/\{@(?:code|literal|link|value)\s+((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
		.replaceAll(/<\/?(?:p|pre|code|br|b|i|ul|ol|li|tt|em|strong|h\d)\s*\/?>/gi, '')
		.replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '')
		.trimEnd();
}

/** The words of a comment that describes something. */
export function wordsOfComment(comment: string): string {
	return linesOfComment(comment).join('\n').trim();
}
