import type { Mutation } from '../../repairRules';
import type { RepairDialect } from './dialect';
import { Mends } from './mended';
import { blockBraces, lineBrackets } from './mendBrackets';
import { takenWord, words } from './mendWords';

/** Small changes that may make a text a program again; nothing but the text itself is known. */
export function mends(dialect: RepairDialect, source: string, line: number): readonly Mutation[] {
	const found = new Mends(source);
	const near = [line, line - 1, line + 1, line - 2].filter((at) => at >= 0 && at < found.lines.length && !found.isBlank(at));
	// Blank lines and comments may stand between the line and where its trouble shows.
	for (let at = Math.min(line, found.lines.length) - 1; at >= 0; at -= 1) {
		if (found.isBlank(at) || near.includes(at)) continue;
		near.push(at);
		break;
	}
	near.slice(0, 2).forEach((at, rank) => takenWord(found, dialect, at, rank * 0.2));
	near.forEach((at, rank) => words(found, dialect, at, rank * 0.15));
	near.forEach((at, rank) => lineBrackets(found, at, rank * 0.15));
	blockBraces(found, line);
	near.slice(0, 2).forEach((at, rank) => anySign(found, at, rank * 0.3));
	return [...found.all()].sort((a, b) => a.cost - b.cost);
}

const signs: readonly string[] = [')', '(', ',', ';', '{', '}', ']', '[', '"', "'", '=', '+', '.', '*', ':', '`'];

/** Any one sign more or less. */
function anySign(found: Mends, at: number, more: number): void {
	const line = found.lines[at] ?? '';
	const tokens = [...line.matchAll(/[\p{L}\p{N}_$]+|\s+|[^\s\p{L}\p{N}_$]/gu)];
	for (const { 0: text, index } of tokens) {
		if (text.trim() === '') continue;
		const isWord = /^[\p{L}\p{N}_$]/u.test(text);
		if (!isWord || tokens.length > 2) found.line(at, line.slice(0, index) + line.slice(index + text.length), 'needless-sign', (isWord ? 1.7 : 1.4) + more);
		for (const sign of signs) found.line(at, line.slice(0, index) + sign + line.slice(index), 'missing-sign', 1.5 + more);
	}
	for (const sign of [';', ')', '}', ']', '"', "'", ');', '{']) found.line(at, line.trimEnd() + (sign === '{' ? ' {' : sign), 'missing-sign', 0.9 + more);
	found.line(at, '', 'needless-line', 2 + more);
}
