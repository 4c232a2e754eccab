/** A program on one line, with each statement and each end of a block on a line of its own. */
export function spread(code: string): string {
	let [depth, round, text] = [0, 0, ''];
	let quote = '';
	const line = () => {
		text = text.trimEnd();
		if (!text.endsWith('\n')) text += '\n';
	};
	for (let at = 0; at < code.length; at++) {
		const sign = code[at] ?? '';
		if (quote !== '') {
			text += sign;
			if (sign === '\\') text += code[++at] ?? '';
			else if (sign === quote) quote = '';
			continue;
		}
		if (sign === '"' || sign === "'") quote = sign;
		if (sign === '(') round++;
		if (sign === ')') round--;
		const isBlock = sign === '{' && !/[=(,]\s*$/.test(text) || (sign === '}' && depth > 0 && !/[=(,]\s*\{[^{}]*$/.test(text));
		if (sign === '}' && isBlock) {
			depth--;
			line();
		}
		text += /\n\s*$/.test(text) && sign === ' ' ? '' : /(?:^|\n)$/.test(text) ? '    '.repeat(depth) + sign : sign;
		if (sign === '{' && isBlock) {
			depth++;
			line();
		}
		if ((sign === ';' && round === 0) || (sign === '}' && isBlock)) line();
	}
	return text;
}
