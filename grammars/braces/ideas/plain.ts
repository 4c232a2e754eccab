/** Programs with braces as lines whose depth alone tells which block they are in: braces, semicolons and comments left out. */
import type { IdeaWords } from './words';

/** So many spaces a block. */
const step = '    ';

/** As many lines as the program has; those that hold nothing else than braces or a comment are empty. */
export function plainLines(source: string, words: IdeaWords): readonly string[] {
	let depth = 0;
	let isComment = false;
	/** A head without a brace holds just the next line. */
	let held = 0;
	return source.split('\n').map((line) => {
		const { text, opens, closes, leads, open } = read(line, words.comment, isComment);
		isComment = open;
		const own = Math.max(0, depth - leads);
		depth = Math.max(0, depth + opens - closes);
		const whole = words.withoutKinds(text.replace(/^[}\s]+/, '').replace(/\s*\{\s*$/, '').replace(/[;\s]+$/, '').replace(/\s*\}$/, (end) => (text.includes('{') ? end : '')).trim());
		// A head that a semicolon ends holds nothing.
		const isEmptied = leads === 0 && /\)\s*;\s*$/.test(text) && /^(?:(?:else\s+)?if|for|while)\b/.test(whole) && isHeadAlone(whole);
		const bare = isEmptied ? `${whole};` : whole;
		if (bare === '') {
			// The brace of the head above, on a line of its own.
			if (opens > 0) held = 0;
			return '';
		}
		const plain = `${step.repeat(own + held)}${bare}`;
		held = opens === 0 && /^(?:(?:else\s+)?if|for|while)\b.*\)$|^else$/.test(bare) && isHeadAlone(bare) ? held + 1 : 0;
		return plain;
	});
}

/** The parentheses of the head are the last thing on the line. */
function isHeadAlone(line: string): boolean {
	if (line === 'else') return true;
	let depth = 0;
	const from = line.indexOf('(');
	for (let at = from; at < line.length; at++) {
		if (line[at] === '(') depth++;
		if (line[at] === ')' && --depth === 0) return at === line.length - 1;
	}
	return false;
}

interface Read {
	/** Without its comment. */
	readonly text: string;
	readonly opens: number;
	readonly closes: number;
	/** Blocks that end before anything else on the line. */
	readonly leads: number;
	/** A comment goes on behind it. */
	readonly open: boolean;
}

function read(line: string, comment: string, isComment: boolean): Read {
	let [text, quote, open] = ['', '', isComment];
	let [opens, closes, leads] = [0, 0, 0];
	for (let at = 0; at < line.length; at++) {
		const sign = line[at] ?? '';
		if (open) {
			if (line.startsWith('*/', at)) [open, at] = [false, at + 1];
			continue;
		}
		if (quote !== '') {
			text += sign;
			if (sign === '\\') text += line[++at] ?? '';
			else if (sign === quote) quote = '';
			continue;
		}
		if (line.startsWith(comment, at)) break;
		if (line.startsWith('/*', at)) {
			[open, at] = [true, at + 1];
			continue;
		}
		if ('"\'`'.includes(sign)) quote = sign;
		if (sign === '{') opens++;
		if (sign === '}') {
			if (opens > 0) opens--;
			else {
				closes++;
				if (text.trim().replaceAll('}', '') === '') leads++;
			}
		}
		text += sign;
	}
	return { text, opens, closes, leads, open };
}

/** Names, numbers, texts and signs. */
export function tokensOf(line: string): readonly string[] {
	return line.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{L}_$][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|[=!]==|\.\.\.|=>|->|::|\?\.|\?\?|&&|\|\||\+\+|--|\*\*|<<|>>|[<>=!+\-*/%]=|\S/gu) ?? [];
}
