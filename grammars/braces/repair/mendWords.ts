import { distance } from 'fastest-levenshtein';
import type { RepairDialect } from './dialect';
import { splitComment, type Mends } from './mended';
import { parenthesised } from './mendBrackets';

/** Words and signs of a line that are another language's, misspelt, or forgotten. */
export function words(found: Mends, dialect: RepairDialect, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text + comment, rule, cost + more, concept);
	/** Only where the code itself says so, not a text in it. */
	const replace = (rule: string, cost: number, pattern: RegExp, text: string, concept = 'syntax') => put(rule, cost, outsideTexts(found, at, code, pattern, text), concept);
	/** At each place where the code says so alone. */
	const replaceEach = (rule: string, cost: number, pattern: RegExp, text: string, concept = 'syntax') => {
		const plain = (found.code[at] ?? '').slice(0, code.length);
		for (const match of plain.matchAll(pattern)) put(rule, cost, code.slice(0, match.index) + text.replace('$1', () => code.slice(match.index, match.index + (match[1] ?? '').length)) + code.slice(match.index + match[0].length), concept);
	};
	for (const [pattern, text, cost] of dialect.mendWords) replace('foreign-word', cost, pattern, text);
	replace('foreign-word', 0.3, /\b(?:elif|elseif|elsif)\b/g, 'else if', 'conditional-chain');
	replace('foreign-word', 0.35, /\s+and\s+/g, ' && ', 'boolean-logic');
	replace('foreign-word', 0.35, /\s+or\s+/g, ' || ', 'boolean-logic');
	replace('foreign-word', 0.4, /\bnot\s+/g, '!', 'boolean-logic');
	replace('foreign-word', 0.5, /\s+(?:and|or)\s+/g, ' && ', 'boolean-logic');
	replace('reversed-sign', 0.3, /=</g, '<=', 'comparison-operator');
	replace('reversed-sign', 0.5, /=>/g, '>=', 'comparison-operator');
	replace('reversed-sign', 0.3, /=!/g, '!=', 'comparison-operator');
	replace('reversed-sign', 0.3, /<>/g, dialect.unequal, 'comparison-operator');
	replace('reversed-sign', 0.4, /([<>!=])\s+(={1,2})(?!=)/g, '$1$2', 'comparison-operator');
	replace('arrow', 0.4, /->/g, '=>');
	replace('arrow', 0.6, /=\s+>/g, '=>');
	replace('arrow', 0.7, /(\)|\b\w+)\s*=(?=\s*\{)/, '$1 =>');
	replace('arrow', 0.7, /(\([\w\s,]*\))\s*(?=\{|\w)/, '$1 => ');
	// Commas and semicolons in the head of a loop.
	const head = /^(\s*for\s*\()(.*)(\)\s*\{?.*)$/.exec(code);
	if (head) {
		const inside = head[2] ?? '';
		put('loop-head', 0.3, (head[1] ?? '') + inside.replace(/,/g, ';') + (head[3] ?? ''), 'loop-bounds');
		put('loop-head', 0.5, (head[1] ?? '') + inside.replace(/:/g, ';') + (head[3] ?? ''), 'loop-bounds');
		const parts = inside.split(/[;,]/);
		if (parts.length === 2) {
			put('loop-head', 0.6, `${head[1] ?? ''}${parts[0] ?? ''};${parts[1] ?? ''};${head[3] ?? ''}`, 'loop-bounds');
			const counter = /(\w+)\s*=/.exec(inside)?.[1];
			if (counter !== undefined) put('loop-head', 0.5, `${head[1] ?? ''}${parts[0] ?? ''};${parts[1] ?? ''}; ${counter}++${head[3] ?? ''}`, 'loop-bounds');
		}
		if (parts.length > 3) put('loop-head', 0.4, (head[1] ?? '') + inside.replace(/;\s*$/, '') + (head[3] ?? ''), 'loop-bounds');
		// `i < n i++`
		put('loop-head', 0.5, (head[1] ?? '') + inside.replace(/([\w\])])\s+(\w+\s*(?:\+\+|--|[+*/-]=))/, '$1; $2').replace(/(=\s*[\w.]+)\s+(\w+\s*[<>!])/, '$1; $2') + (head[3] ?? ''), 'loop-bounds');
	}
	// Parentheses around what is asked.
	const brace = code.trimEnd().endsWith('{') ? ' {' : '';
	const trimmed = code.trimEnd().replace(/\s*[{:]$/, '').replace(/\s+then$/, '');
	put('missing-parentheses', 0.3, parenthesised(trimmed) + brace);
	if (parenthesised(trimmed) !== trimmed) put('missing-parentheses', 0.4, `${parenthesised(trimmed)} {`);
	if (/^\s*(?:if|while|for|switch)\s*\(.*[^)\s]$/.test(trimmed)) put('missing-parentheses', 0.4, `${trimmed})${brace}`);
	if (/^\s*(?:if|while|switch)\s*\(.*\)\s*\S+.*\)?$/.test(trimmed)) put('missing-parentheses', 0.6, `${trimmed.replace(/^(\s*\w+\s*)(.*)$/, '$1($2)')}${brace}`);
	replace('semicolon-in-head', 0.3, /^(\s*(?:function\b.*|if\s*\(.*|for\s*\(.*|while\s*\(.*|else.*)\))\s*;\s*\{/, '$1 {');
	replace('colon-for-brace', 0.4, /:\s*$/, ' {');
	replace('else-condition', 0.3, /\belse\s*(\(.+\))\s*\{/, 'else if $1 {', 'conditional-chain');
	replace('else-condition', 0.5, /\belse\s+(?!if\b)([^({\s][^{]*?)\s*\{/, 'else if ($1) {', 'conditional-chain');
	replace('else-condition', 0.8, /\belse\s*\(.+\)\s*\{/, 'else {', 'conditional-chain');
	replace('else-condition', 0.4, /;\s*(?=\}?\s*else\b)/, ' ');
	if (dialect.functionWord !== null) {
		replace('missing-function', 0.4, /^(\s*)(?!if\b|for\b|while\b|switch\b|catch\b|function\b|return\b|else\b)([\p{L}_$][\w$]*\s*\([^()]*\)\s*\{)/u, `$1${dialect.functionWord} $2`);
		replace('foreign-word', 0.3, /\b(?:def|func|fun|fn|define|sub|procedure)\s+(?=[\p{L}_$][\w$]*\s*\()/u, `${dialect.functionWord} `);
		replace('missing-parentheses', 0.4, new RegExp(`\\b(${dialect.functionWord}\\s+[\\w$]+)\\s*(?=\\{)`), '$1() ');
		replace('missing-parentheses', 0.4, new RegExp(`\\b(${dialect.functionWord}\\s+[\\w$]+)\\s+([\\w$][\\w$,\\s]*?)\\s*(?=\\{)`), '$1($2) ');
		replace('missing-comma', 0.4, new RegExp(`\\b(${dialect.functionWord}\\s*[\\w$]*\\s*\\(.*?[\\w$])\\s+(?=[\\w$]+.*\\))`), '$1, ', 'parameters');
	}
	if (/\b(?:if|while)\b/.test(code)) replace('assign-for-equal', 0.4, /(?<![=<>!+\-*/%])=(?![=>])/g, dialect.equal, 'assignment-vs-equality');
	replace('equal-for-assign', 0.5, /^(\s*(?:\w+\s+)?[\w$.[\]]+\s*)={2,3}(?=[^=])/, '$1=', 'assignment-vs-equality');
	replace('swapped-sides', 0.5, /^(\s*)([^=<>!]*[^\w\s=<>!][^=<>!]*|\d+)\s*=\s*([\p{L}_$][\w$]*)\s*;?\s*$/u, '$1$3 = $2;', 'assignment');
	replaceEach('missing-comma', 0.6, /((?:["'\w)\]}]))\s+(?=["'\w({[])/g, '$1, ', 'list-making');
	replace('missing-comma', 0.5, /;(?=[^;]*[\]})])/g, ',', 'list-making');
	replace('colon-for-assign', 0.5, /^(\s*(?:\w+\s+)?[\w$]+)\s*:\s*(?=\S)/, '$1 = ', 'assignment');
	replace('assign-for-colon', 0.5, /([{,]\s*[\w$]+)\s*=\s*(?!=)/g, '$1: ', 'dictionary-key');
	replaceEach('missing-sign', 0.6, /\b(\d+)\s*(?=[\p{L}(])/gu, '$1 * ', 'operator-order');
	replaceEach('missing-sign', 0.6, /(["'`])\s*(?=[\p{L}_$])/gu, '$1 + ', 'string-immutability');
	replaceEach('missing-sign', 0.6, /([\w\])])\s*(?=["'`])/g, '$1 + ', 'string-immutability');
	replace('count-up', 0.5, /\+\s*\+/g, '++', 'accumulator');
	replace('missing-parentheses', 0.4, /^(\s*[\w$.]+)\s+(["'`][^;]*|[\w$]+)\s*;?\s*$/, '$1($2);', 'function-call');
	replace('missing-parentheses', 0.4, /^(\s*[\w$.]+\s*)\[(.*)\](\s*;?)\s*$/, '$1($2)$3', 'function-call');
	replace('needless-word', 0.6, /^(\s*)\w+\s+(?=\w+\s*(?:=|\())/, '$1');
	put('quotes', 0.5, (code + comment).replace(/[“”]/g, '"').replace(/[‘’´]/g, "'").slice(0, code.length));
	misspelt(found, dialect, at, code, comment, more);
}

/** The line with what matches in its code written anew; what stands in texts stays. */
function outsideTexts(found: Mends, at: number, code: string, pattern: RegExp, text: string): string {
	const plain = (found.code[at] ?? '').slice(0, code.length);
	// Letters of texts are blanked in the pattern's eyes: what was matched there is put back.
	const matches = [...plain.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].slice(0, pattern.flags.includes('g') ? 40 : 1);
	let result = code;
	for (const match of matches.reverse()) {
		const from = match.index;
		const to = from + match[0].length;
		// Positions of groups in the line itself, so that texts in them stay as they are.
		const groups = groupsOf(match, code);
		const put = text.replace(/\$(\d)/g, (_, index: string) => groups[Number(index)] ?? '');
		result = result.slice(0, from) + put + result.slice(to);
	}
	return result;
}

/** What the groups of a match on the blanked line stand for in the line itself: each is looked for behind the one before it. */
function groupsOf(match: RegExpExecArray, code: string): readonly string[] {
	let at = match.index;
	return match.map((group: string | undefined, index) => {
		if (group === undefined || index === 0) return '';
		const start = match.index + match[0].indexOf(group, at - match.index);
		if (start < match.index) return group;
		at = start + group.length;
		return code.slice(start, at);
	});
}

function misspelt(found: Mends, dialect: RepairDialect, at: number, code: string, comment: string, more: number): void {
	for (const { 0: word, index } of (found.code[at] ?? '').matchAll(/[A-Za-z]+/g)) {
		if (dialect.keywords.includes(word) || word.length < 2) continue;
		for (const keyword of dialect.keywords) {
			const isCase = word.toLowerCase() === keyword;
			const most = keyword.length > 5 ? 2 : 1;
			const isTurned = word.length === keyword.length && [...word].sort().join('') === [...keyword].sort().join('');
			if (!isCase && !isTurned && (keyword.length < 3 || distance(word, keyword) > most)) continue;
			if (index >= code.length) continue;
			found.line(at, code.slice(0, index) + keyword + code.slice(index + word.length) + comment, 'misspelt-word', (isCase || isTurned ? 0.3 : 0.5) + more);
		}
		// Two words that grew together: `returnx`, `elseif`.
		for (const keyword of dialect.keywords) if (keyword.length > 2 && word.startsWith(keyword) && index < code.length) found.line(at, `${code.slice(0, index) + keyword} ${code.slice(index + keyword.length)}${comment}`, 'missing-space', 0.7 + more);
	}
}

/** A name that the language has taken: `let class = 0`. */
export function takenWord(found: Mends, dialect: RepairDialect, at: number, more: number): void {
	const code = found.code[at] ?? '';
	const taken = new RegExp(`\\b(?:${dialect.words.join('|') || 'int'}|,|\\()\\s*(${dialect.keywords.join('|')})\\b\\s*(?:[=,;)]|of\\b|in\\b)`).exec(code)?.[1] ?? new RegExp(`^\\s*(${dialect.keywords.join('|')})\\s*(?:[-+*/%]?=(?!=)|\\+\\+|--|\\[|\\.)`).exec(code)?.[1];
	if (taken === undefined) return;
	const edits = found.code.flatMap((line, row) => [...line.matchAll(new RegExp(`(?<![\\w$.])${taken}(?![\\w$])`, 'g'))].filter(({ index }) => isName(line, index, taken)).map(({ index }) => ({ from: found.startOf(row) + index, to: found.startOf(row) + index + taken.length, text: `${taken}_` })));
	found.add(at, edits, 'taken-word', 0.4 + more, 'name-scope');
}

/** Where it does what the language has it for, a parenthesis, a brace or a name follows it. */
function isName(line: string, index: number, word: string): boolean {
	return !/^\s*(?:[({]|[\p{L}_$"'`\d])/u.test(line.slice(index + word.length)) || /[=+\-*/<>,(]\s*$/.test(line.slice(0, index));
}
