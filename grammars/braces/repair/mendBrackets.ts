import { splitComment, type Mends } from './mended';

/** Brackets and quotes: of a line, and the braces of blocks. */

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A line that opens a block, as its first word tells. */
const heads = /^\s*(?:\}\s*)?(?:if|else|for|while|do|switch|try|catch|finally|function|class|struct|public|private|protected|static|async|export|void|int)\b/;

/** What is open, closed twice or closed by another kind on one line. */
export function lineBrackets(found: Mends, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const plain = found.code[at] ?? '';
	const put = (cost: number, text: string) => found.line(at, text + comment, 'bracket', cost + more);
	const open: { readonly sign: string; readonly index: number }[] = [];
	for (const [index, sign] of [...plain].entries()) {
		if (closing[sign] !== undefined) open.push({ sign, index });
		if (opening[sign] === undefined) continue;
		const last = open.at(-1);
		if (last && closing[last.sign] === sign) open.pop();
		else if (sign !== '}' || last) {
			// One that closes nothing, or closes another kind.
			put(0.4, code.slice(0, index) + code.slice(index + 1));
			if (last) {
				const right = closing[last.sign] ?? '';
				put(0.5, code.slice(0, index) + right + code.slice(index + 1));
				put(0.4, code.slice(0, index) + right + code.slice(index));
				open.pop();
			} else {
				for (const { index: word } of code.slice(0, index).matchAll(/(?<=[\s(=+,!]|^)(?=[\p{L}\d"'`(])/gu)) put(0.8, code.slice(0, word) + (opening[sign] ?? '') + code.slice(word));
			}
		}
	}
	const block = open.at(-1)?.sign === '{' && plain.trimEnd().endsWith('{');
	const rest = (block ? open.slice(0, -1) : open).reverse().map(({ sign }) => closing[sign]).join('');
	const isQuoted = quotes(found, at, more);
	if (rest !== '' && !isQuoted) {
		const trimmed = code.trimEnd();
		if (block) {
			const head = trimmed.slice(0, -1).trimEnd();
			put(0.25, `${head}${rest} {`);
		} else {
			const [body, end] = trimmed.endsWith(';') ? [trimmed.slice(0, -1), ';'] : trimmed.endsWith(',') ? [trimmed.slice(0, -1), ','] : [trimmed, ''];
			put(0.3, body + rest + end);
			if (heads.test(code)) put(0.5, `${body}${rest} {`);
			put(0.7, trimmed + rest);
		}
		for (const { index } of plain.matchAll(/[,)\];{+\-*/<>=&|]/g)) if (index > 0) put(0.9, code.slice(0, index).trimEnd() + rest + (/[<>=&|+*/{-]/.test(plain[index] ?? '') ? ' ' : '') + code.slice(index));
		const last = open.at(-1)?.index ?? -1;
		if (last >= 0) put(1, code.slice(0, last) + code.slice(last + 1));
	}
	// `f[1, 2)`, `xs(0]`
	put(0.6, code.replace(/\{([^{}]*)\)/, '($1)').replace(/\[([^[\]]*)\)/, '($1)'));
}

/** A text without its end or beginning; whether the line has one. */
function quotes(found: Mends, at: number, more: number): boolean {
	const line = found.lines[at] ?? '';
	const plain = found.code[at] ?? '';
	const put = (cost: number, text: string) => found.line(at, text, 'quotes', cost + more);
	for (const quote of ['"', "'", '`']) {
		const count = plain.split(quote).length - 1;
		if (count % 2 === 0) continue;
		const trimmed = line.trimEnd();
		for (const end of ['', ';', ')', ');', ']', '];', ',', '},', ') {', ' {', '})', '});']) if (trimmed.endsWith(end)) put(0.4, trimmed.slice(0, trimmed.length - end.length) + quote + end);
		// The text ends with another kind of quote than it began with.
		for (const other of ['"', "'", '`']) if (other !== quote && plain.includes(other)) {
			const last = line.lastIndexOf(other);
			put(0.5, line.slice(0, last) + quote + line.slice(last + 1));
			const first = line.indexOf(quote);
			put(0.6, line.slice(0, first) + other + line.slice(first + 1));
		}
		for (const { index } of line.matchAll(/\b/g)) put(1.2, line.slice(0, index) + quote + line.slice(index));
		// An apostrophe in a text of the same quotes.
		if (quote === "'") put(0.5, line.replace(/'([^'"]*\w)'(\w[^'"]*)'/, '"$1\'$2"'));
		return true;
	}
	return false;
}

/** Braces that are missing or too many, as the margins of the lines tell. */
export function blockBraces(found: Mends, line: number): void {
	const { lines } = found;
	const open: { readonly at: number; readonly indent: number }[] = [];
	for (const [at, code] of found.code.entries()) {
		if (code.trim() === '') continue;
		const indent = found.indentOf(at).length;
		const closes = /^\s*[}\])]/.test(code);
		// A line at or before the margin of an open block, without its brace.
		const inner = open.at(-1);
		if (inner && indent <= inner.indent && !closes && at > inner.at) missing(found, at, found.indentOf(inner.at), Math.abs(at - line));
		if (inner && closes && /^\s*\}/.test(code) && indent < inner.indent) missing(found, at, found.indentOf(inner.at), Math.abs(at - line));
		for (const [index, sign] of [...code].entries()) {
			if (sign === '{') open.push({ at, indent });
			if (sign !== '}') continue;
			const last = open.pop();
			const isAlone = code.trim() === '}' || code.trim() === '};';
			if (last && !(isAlone && indent !== last.indent)) continue;
			const from = found.startOf(at) + index;
			const cost = (last ? (isAlone ? 0.5 : 1) : 0.4) + Math.min(0.4, Math.abs(at - line) * 0.03);
			found.add(at, isAlone ? [{ from: found.startOf(at), to: Math.min(found.source.length, found.endOf(at) + 1), text: '' }] : [{ from, to: from + 1, text: '' }], 'needless-brace', cost);
		}
		lackingHead(found, at);
	}
	const end = found.source.trimEnd().length;
	for (const { at } of open.slice(-3)) {
		const indent = found.indentOf(at);
		found.add(lines.length - 1, [{ from: end, to: end, text: `\n${indent}}` }], 'missing-brace', 0.3, 'syntax', true);
	}
	if (open.length > 1) found.add(lines.length - 1, [{ from: end, to: end, text: open.reverse().map(({ at }) => `\n${found.indentOf(at)}}`).join('') }], 'missing-brace', 0.6, 'syntax', true);
}

function missing(found: Mends, at: number, indent: string, far: number): void {
	// Behind the last line that holds something.
	let before = at - 1;
	while (before > 0 && found.isBlank(before)) before -= 1;
	const isElse = /^\s*(?:else|catch|finally)\b/.test(found.code[at] ?? '');
	if (isElse) found.add(at, [{ from: found.startOf(at) + indent.length, to: found.startOf(at) + indent.length, text: '} ' }], 'missing-brace', 0.25);
	const end = found.endOf(before);
	found.add(before, [{ from: end, to: end, text: `\n${indent}}` }], 'missing-brace', 0.3 + Math.min(0.4, far * 0.02), 'syntax', true);
}

/** A head without the brace that opens its block, where deeper lines follow. */
function lackingHead(found: Mends, at: number): void {
	const [code, comment] = splitComment(found, at);
	let next = at + 1;
	while (next < found.lines.length && found.isBlank(next)) next += 1;
	const isDeeper = found.indentOf(next).length > found.indentOf(at).length;
	if (!heads.test(code) || /[{;,]\s*$/.test(code) || !isDeeper) return;
	const trimmed = code.trimEnd().replace(/\s*[:[(]$/, '');
	found.line(at, `${trimmed} {${comment}`, 'missing-brace', 0.35);
	// The whole block without braces, as its margin shows it.
	let last = next;
	for (let each = next; each < found.lines.length && (found.isBlank(each) || found.indentOf(each).length > found.indentOf(at).length); each += 1) if (!found.isBlank(each)) last = each;
	const start = found.startOf(at);
	found.add(at, [{ from: start, to: start + code.trimEnd().length, text: `${parenthesised(trimmed)} {` }, { from: found.endOf(last), to: found.endOf(last), text: `\n${found.indentOf(at)}}` }], 'missing-brace', 0.5);
}

/** `if x > 3` gives `if (x > 3)`. */
export function parenthesised(head: string): string {
	return head.replace(/^(\s*(?:\}\s*)?(?:else\s+if|if|while|for|switch)\b)\s*(?!\s*\()(\S.*?)\s*$/, '$1 ($2)');
}
