const closes: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
/** Remarks, texts, letters and brackets; a remark or a text that has no end matches to where it would stop. */
const signs = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|R"(?<raw>[^()\s\\]{0,16})\([\s\S]*?(?:\)\k<raw>"|$)|"(?:\\[\s\S]|[^"\\\n])*"?|(?<![\da-fA-F])'(?:\\[\s\S]|[^'\\\n])*'?|[{}()[\]]/g;

/** Whether the text ends all that it begins, so that what stands after it in one source is read as if it stood alone. Lines for the preprocessor are counted for themselves. */
export function isClosed(text: string): boolean {
	let conditions = 0;
	const rest = text.replaceAll(/^[ \t]*#[ \t]*(\w*)(?:\\\r?\n|[^\n])*/gm, (line, word: string) => {
		if (conditions >= 0) conditions += /^if/.test(word) ? 1 : word === 'endif' ? -1 : 0;
		return line.includes('/*') ? line.slice(line.indexOf('/*')) : '';
	});
	const open: string[] = [];
	for (const [sign] of rest.matchAll(signs)) {
		if (sign.startsWith('/*') && (sign.length < 4 || !sign.endsWith('*/'))) return false;
		if (sign.startsWith('R"') && !/\)[^()\s\\]{0,16}"$/.test(sign)) return false;
		const closing = closes[sign];
		if (closing !== undefined) open.push(closing);
		else if (sign.length === 1 && '})]'.includes(sign) && open.pop() !== sign) return false;
	}
	return conditions === 0 && open.length === 0;
}
