import type { Mutation } from '../../repairRules';

/** Small changes that may make a text a program again; nothing but the text itself is known. */
export function mends(source: string, line: number): readonly Mutation[] {
	const lines = source.split('\n');
	const found = new Mends(source, lines);
	const near = [line, line - 1, line + 1, line - 2].filter((at) => at >= 0 && at < lines.length && (lines[at] ?? '').trim() !== '');
	// Blank lines and comments may stand between the line and where its trouble shows.
	for (let at = line - 1; at >= 0 && near.length < 5; at -= 1) {
		if (/\S/.test(lines[at] ?? '') && !/^\s*#/.test(lines[at] ?? '') && !near.includes(at)) {
			near.push(at);
			break;
		}
	}
	near.slice(0, 2).forEach((at, rank) => takenWord(found, at, rank * 0.2));
	near.forEach((at, rank) => words(found, at, rank * 0.15));
	near.forEach((at, rank) => brackets(found, at, rank * 0.15));
	near.slice(0, 3).forEach((at, rank) => margins(found, at, lines, rank * 0.2));
	near.slice(0, 2).forEach((at, rank) => anySign(found, at, rank * 0.3));
	return found.all().sort((a, b) => a.cost - b.cost);
}

class Mends {
	private readonly found = new Map<string, Mutation>();
	private readonly starts: readonly number[];

	constructor(private readonly source: string, readonly lines: readonly string[]) {
		const starts = [0];
		for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
		this.starts = starts;
	}

	line(at: number, text: string, rule: string, cost: number, concept = 'syntax', idea: string | null = null): void {
		const from = this.starts[at] ?? 0;
		const old = this.lines[at] ?? '';
		if (old === text) return;
		const known = this.found.get(`${at}:${text}`);
		if (known && known.cost <= cost) return;
		let head = 0;
		while (head < Math.min(old.length, text.length) && old[head] === text[head]) head += 1;
		let tail = 0;
		while (tail < Math.min(old.length, text.length) - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
		const edit = { from: from + head, to: from + old.length - tail, text: text.slice(head, text.length - tail) };
		this.found.set(`${at}:${text}`, { edits: [edit], rule, concept, cost, kind: 'replace', place: { kind: 'lines', from: at, to: at }, idea: idea === null ? null : `${rule}:${idea}` });
	}

	/** The word becomes another wherever it stands as a name. */
	everywhere(at: number, places: readonly number[], length: number, text: string, rule: string, cost: number): void {
		const edits = places.map((from) => ({ from, to: from + length, text }));
		if (edits.length > 0) this.found.set(`${rule}:${at}`, { edits, rule, concept: 'name-scope', cost, kind: 'replace', place: { kind: 'lines', from: at, to: at }, idea: null });
	}

	all(): Mutation[] {
		return [...this.found.values()];
	}
}

const keywords = 'class|def|from|global|import|in|is|lambda|not|or|and|pass|return|with|while|for|if|else|try|del|as|assert|async|await|break|continue|except|finally|nonlocal|raise|yield';

/** A name that the language has taken: `class = 0`. */
function takenWord(found: Mends, at: number, more: number): void {
	const word = new RegExp(`^\\s*(?:for\\s+)?(${keywords})\\s*(?:[-+*/%]?=(?!=)|\\[|\\.|in\\b)`).exec(found.lines[at] ?? '')?.[1];
	if (word === undefined) return;
	// Where it does what the language has it for, a name or a colon follows it, or a value.
	const own = new RegExp(`(?<![\\w'"])${word}\\b(?![ \\t]+[\\w('"[]|\\s*:\\s*$)|(?<=\\S[ \\t]+)\\b${word}\\b(?=\\s+(?:and|or|is|in|not|if|else)\\b)`, 'gm');
	const text = found.lines.join('\n');
	found.everywhere(at, [...text.matchAll(own)].map(({ index }) => index), word.length, `${word}_`, 'taken-word', 0.4 + more);
}

const heads = /^\s*(?:if|elif|else|for|while|def|class|try|except|finally|with)\b/;

/** Words and signs of a line that are another language's, or forgotten. */
function words(found: Mends, at: number, more: number): void {
	const line = (found.lines[at] ?? '').replace(/\r$/, '');
	const [code, comment] = splitComment(line);
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text + comment, rule, cost + more, concept, rule);
	const trimmed = code.trimEnd();
	if (heads.test(code) && !trimmed.endsWith(':')) {
		put('missing-colon', 0.2, `${trimmed}:`);
		put('missing-colon', 0.4, trimmed.replace(/[;,.={]$/, ':'));
		const inside = /^(\s*(?:if|elif|while|for)\b.*?\))\s+(\w.*)$/.exec(trimmed);
		if (inside) put('missing-colon', 0.8, `${inside[1]}: ${inside[2]}`);
	}
	if (/^\s*[A-Za-z_]\w*\s*\(.*\)\s*:?\s*$/.test(code)) put('missing-def', 0.5, code.replace(/^(\s*)(\w+\s*\(.*\))\s*:?\s*$/, '$1def $2:'));
	put('foreign-word', 0.3, code.replace(/^(\s*)(?:function|define|func|fn|fun)\s+(\w+\s*\([^()]*\))\s*[:{]?\s*$/, '$1def $2:'));
	put('colon-for-assign', 0.5, code.replace(/^(\s*[A-Za-z_][\w,\s]*?)\s*:\s*(?=\S)/, '$1 = '), 'assignment');
	put('foreign-word', 0.3, code.replace(/\belse\s*if\b/, 'elif').replace(/\b(?:elseif|elsif)\b/, 'elif'));
	put('foreign-word', 0.4, code.replace(/\s*&&\s*/g, ' and ').replace(/\s*\|\|\s*/g, ' or ').replace(/!(?=[\w(])/g, 'not '));
	put('count-up', 0.3, code.replace(/(\b[\w.[\]]+)\s*\+\+/, '$1 += 1').replace(/(\b[\w.[\]]+)\s*--(?=\s|;|$)/, '$1 -= 1'), 'accumulator');
	put('count-up', 0.5, code.replace(/\+\+\s*(\w+)/, '$1 += 1').replace(/(^|\s)--\s*(\w+)/, '$1$2 -= 1'), 'accumulator');
	put('reversed-sign', 0.3, code.replace(/=</g, '<=').replace(/=>/g, '>=').replace(/=!/g, '!=').replace(/<>/g, '!='), 'comparison-operator');
	put('reversed-sign', 0.4, code.replace(/([<>!=])\s+=(?!=)/g, '$1='), 'comparison-operator');
	put('three-signs', 0.4, code.replace(/===/g, '==').replace(/!==/g, '!='), 'comparison-operator');
	if (/^\s*(?:if|elif|while|return|assert)\b/.test(code)) put('assign-for-equal', 0.2, code.replace(/(?<![=<>!+\-*/%])=(?!=)/g, '=='), 'assignment-vs-equality');
	put('assign-for-equal', 0.9, code.replace(/(?<![=<>!+\-*/%])=(?!=)/g, '=='), 'assignment-vs-equality');
	put('equal-for-assign', 0.6, code.replace(/==/, '='), 'assignment-vs-equality');
	put('foreign-word', 0.4, code.replace(/\b(?:function|func|fun|define|Def|DEF)\b/, 'def'));
	put('foreign-word', 0.4, code.replace(/^(\s*)(If|Elif|Else|For|While|Return|Print|Class|Try|Import|From|Break|Continue|Not|And|Or)\b/, (whole: string, space: string, word: string) => space + word.toLowerCase()));
	put('foreign-word', 0.5, code.replace(/\s+then\s*:?\s*$/, ':').replace(/\s+do\s*:?\s*$/, ':').replace(/\s*\{\s*$/, ':'));
	put('foreign-word', 0.5, code.replace(/^\s*\}\s*$/, '').replace(/;\s*$/, ''));
	put('foreign-word', 0.5, code.replace(/\b(?:var|let|const|int|float|string|double)\s+(?=\w+\s*=)/, ''));
	put('print-call', 0.3, code.replace(/\bprint\s+(?!\()(\S.*)$/, 'print($1)'), 'function-call');
	put('brackets', 0.4, code.replace(/(?<=\w)\[(\s*\w+\s*=(?!=)[^[\]]*)\]/g, '($1)'), 'function-call');
	put('missing-word', 0.6, code.replace(/^(\s*for\s+\w+)\s+(?!in\b)(\S.*)$/, '$1 in $2'));
	put('missing-word', 0.7, code.replace(/^(\s*for\s+\w+)\s*[=:]\s*(\S.*)$/, '$1 in $2'));
	put('missing-parentheses', 0.5, code.replace(/^(\s*def\s+\w+)\s*:/, '$1():'));
	const short = /^(\s*)(.+?)\s+if\s+(.+?)\s*$/.exec(trimmed);
	if (short && !/^\s*(?:if|elif|while|for|return)\b/.test(code) && !/\belse\b/.test(code)) {
		put('half-choice', 0.6, `${short[1]}if ${short[3]}: ${short[2]}`, 'conditional-chain');
		for (const other of ['0', '-1', 'None', "''"]) put('half-choice', 0.9, `${trimmed} else ${other}`, 'conditional-chain');
	}
	if (/^\s*return\b.*\bif\b/.test(code) && !/\belse\b/.test(code)) for (const other of ['None', 'False', '0', '-1']) put('half-choice', 0.9, `${trimmed} else ${other}`, 'conditional-chain');
	put('misspelt-word', 0.5, code.replace(/\b(?:retrun|reutrn|retunr|retun|returnn|rturn)\b/, 'return').replace(/\b(?:whlie|wihle|hwile)\b/, 'while').replace(/\b(?:esle|els|eles)\b/, 'else').replace(/\b(?:elfi|eilf|elsif)\b/, 'elif').replace(/\b(?:dfe|edf|deff)\b/, 'def').replace(/\bfro\b/, 'for'));
	put('else-condition', 0.5, code.replace(/^(\s*)else\s+(?!:)(\S.*?):?\s*$/, '$1elif $2:'), 'conditional-chain');
	put('else-condition', 0.9, code.replace(/^(\s*)else\s+\S.*?:?\s*$/, '$1else:'), 'conditional-chain');
	put('quotes', 0.7, code.replace(/[“”]/g, '"').replace(/[‘’`´]/g, "'"));
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function brackets(found: Mends, at: number, more: number): void {
	const line = (found.lines[at] ?? '').replace(/\r$/, '');
	const [code, comment] = splitComment(line);
	const put = (cost: number, text: string) => found.line(at, text + comment, 'bracket', cost + more);
	const open: string[] = [];
	let quote = '';
	for (const [index, sign] of [...code].entries()) {
		if (quote !== '') {
			if (sign === quote && code[index - 1] !== '\\') quote = '';
		} else if (sign === '"' || sign === "'") quote = sign;
		else if (closing[sign] !== undefined) open.push(sign);
		else if (Object.values(closing).includes(sign)) {
			const last = open.pop();
			// One that closes nothing, or closes another kind.
			if (last === undefined) put(0.4, code.slice(0, index) + code.slice(index + 1));
			else if (closing[last] !== sign) {
				put(0.5, code.slice(0, index) + (closing[last] ?? '') + code.slice(index + 1));
				put(0.5, code.slice(0, index) + (closing[last] ?? '') + code.slice(index));
			}
		}
	}
	const rest = [...open].reverse().map((sign) => closing[sign]).join('');
	if (rest !== '' && quote === '') {
		const trimmed = code.trimEnd();
		put(0.3, trimmed + rest);
		if (trimmed.endsWith(':')) put(0.25, `${trimmed.slice(0, -1)}${rest}:`);
		if (heads.test(code) && !trimmed.endsWith(':')) put(0.6, `${trimmed}${rest}:`);
		for (const end of /[,)\]]/.test(trimmed) ? [trimmed.lastIndexOf(','), trimmed.lastIndexOf(')'), trimmed.lastIndexOf(']')] : []) if (end > 0) put(0.9, trimmed.slice(0, end) + rest + trimmed.slice(end));
		const last = Math.max(...open.map((sign) => code.lastIndexOf(sign)));
		put(0.9, code.slice(0, last) + code.slice(last + 1));
	}
	if (quote !== '') {
		const trimmed = code.trimEnd();
		put(0.4, trimmed + quote);
		for (const end of [')', ':', '):', ']', ',']) if (trimmed.endsWith(end)) put(0.4, trimmed.slice(0, -end.length) + quote + end);
		put(0.6, `${trimmed}${quote}${rest}`);
		for (const index of [...code.matchAll(/\b/g)].map((match) => match.index)) put(1.2, code.slice(0, index) + quote + code.slice(index));
	}
}

/** Blocks that are not where they should be. */
function margins(found: Mends, at: number, lines: readonly string[], more: number): void {
	const line = lines[at] ?? '';
	const own = line.trimStart();
	const previous = lines.slice(0, at).reverse().find((one) => one.trim() !== '' && !/^\s*#/.test(one)) ?? '';
	const indent = /^\s*/.exec(previous)?.[0] ?? '';
	const levels = new Set([indent, `${indent}    `, ...lines.slice(0, at).map((one) => /^\s*/.exec(one)?.[0] ?? '')]);
	for (const level of levels) found.line(at, level + own, 'indentation', (level === (previous.trimEnd().endsWith(':') ? `${indent}    ` : indent) ? 0.4 : 0.8) + more, 'indentation');
	found.line(at, line.replace(/\t/g, '    '), 'indentation', 0.5 + more, 'indentation');
	const next = lines[at + 1] ?? '';
	if (heads.test(line) && line.trimEnd().endsWith(':') && (/^\s*/.exec(next)?.[0] ?? '').length <= (/^\s*/.exec(line)?.[0] ?? '').length) found.line(at, `${line.trimEnd()} pass`, 'empty-block', 0.9 + more, 'indentation');
	found.line(at, '', 'needless-line', 2 + more);
}

/** Any one sign more or less. */
function anySign(found: Mends, at: number, more: number): void {
	const line = (found.lines[at] ?? '').replace(/\r$/, '');
	const tokens = [...line.matchAll(/\w+|\s+|[^\w\s]/g)];
	for (const match of tokens) {
		const [text] = match;
		if (text.trim() === '') continue;
		if (!/^\w/.test(text) || tokens.length > 2) found.line(at, line.slice(0, match.index) + line.slice(match.index + text.length), 'needless-sign', 1.4 + more);
		for (const sign of [')', '(', ',', ':', ']', '[', '"', "'", '=', '==', '+', '}', '.', ' in ', '*', ' ']) found.line(at, line.slice(0, match.index) + sign + line.slice(match.index), 'missing-sign', 1.5 + more);
	}
	for (const sign of [':', ')', ']', '"', "'", '}']) found.line(at, line.trimEnd() + sign, 'missing-sign', 0.9 + more);
}

/** The code of a line and its comment. */
function splitComment(line: string): readonly [string, string] {
	let quote = '';
	for (const [index, sign] of [...line].entries()) {
		if (quote !== '') {
			if (sign === quote) quote = '';
		} else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '#') return [line.slice(0, index), line.slice(index)];
	}
	return [line, ''];
}
