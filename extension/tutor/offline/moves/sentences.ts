/** The sentences of a task's prose, without its examples and headings. */

/** Shorter ones are headings or scraps, in words. */
const leastWords = 4;
/** A line that shows code or a value and is no prose. */
const isExample = (line: string) => /^(?:>>>|\.\.\.|\$|\/\/)|=>|^`?[\w.]+\(.*\)`?\s*(?:->|[:=]|returns?\b|$)/.test(line.trim());
/** `Args:`, `Returns:`, `Example`, `:param x: ...` */
const isLabel = (line: string) => /^(?:#+ .*|[\p{L} ]{1,30}:|[-=~#*_]{2,}|examples?\b.{0,10}|:\w+.*)$/iu.test(line.trim());
const bullet = /^\s*(?:[-*•]|\d+[.)])\s+/;

/** In their order, each once, as they stand; lines that were wrapped are put together again. */
export function sentencesOf(statement: string): readonly string[] {
	const paragraphs: string[] = [];
	let open = false;
	let shown = false;
	let fenced = false;
	for (const line of statement.split(/\r?\n/)) {
		const isFence = /^\s*(?:```|~~~)/.test(line);
		fenced = isFence ? !fenced : fenced;
		const isPrompt = /^\s*(?:>>>|\.\.\.)/.test(line);
		// What stands below a prompt is what it shows.
		if (line.trim() === '' || isExample(line) || isLabel(line) || shown || fenced || isFence) {
			open = false;
			shown = (isPrompt || shown) && line.trim() !== '';
			continue;
		}
		const text = line.replace(bullet, '').trim();
		if (open && !bullet.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
		else paragraphs.push(text);
		open = true;
	}
	const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?]["'`)]?)\s+(?=["'`(]?[\p{Lu}\d`])/u)).map((sentence) => sentence.trim());
	return [...new Set(sentences.filter((sentence) => sentence.split(/\s+/).length >= leastWords && !/^(?:for )?(?:example|instance|e\.g\.)/i.test(sentence)))];
}
