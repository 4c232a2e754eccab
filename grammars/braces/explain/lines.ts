import * as l10n from '@vscode/l10n';
import type { About, LineSentence, Rows } from '../../codeSentences';
import { joined, telling, type Telling } from '../../wording';
import type { Token } from '../tree';
import type { Code } from './language';
import { remarks } from './notes';
import { piecesOf, type Piece } from './pieces';
import { ran } from './ran';

/** Pieces that share lines, as one. */
interface Group extends Rows {
	readonly pieces: readonly Piece[];
}

/** The explanation line by line: what each piece of the range does, and what one run did there. */
export function lines(code: Code, range: Rows, about: About): readonly LineSentence[] {
	const told = telling(about);
	return groupsIn(code, range).map((group) => ({ from: group.from, to: group.to, ...said(group, code, told) }));
}

/** Covers every line of the range that is not blank exactly once, in order. */
function groupsIn(code: Code, range: Rows): readonly Group[] {
	const texts = code.source.split('\n');
	const isFilled = (row: number) => (texts[row] ?? '').trim() !== '';
	const whole = grouped(code)
		.filter(({ from, to }) => !code.isBroken({ row: from, endRow: to }))
		.map(({ from, to, pieces }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to), pieces }))
		.filter(({ from, to }) => between(from, to).some(isFilled));
	const covered = new Set(whole.flatMap(({ from, to }) => between(from, to)));
	const rest = between(range.from, Math.min(range.to, texts.length - 1)).filter((row) => isFilled(row) && !covered.has(row)).map((row) => ({ from: row, to: row, pieces: [] }));
	return [...whole, ...rest].sort((a, b) => a.from - b.from);
}

function between(from: number, to: number): readonly number[] {
	return from > to ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Pieces that share a line become one; so do remarks one below the other. */
function grouped(code: Code): readonly Group[] {
	const groups: Group[] = [];
	for (const piece of piecesOf(code)) {
		const rows = rowsOf(piece, code);
		if (!rows) continue;
		const last = groups.at(-1);
		if (last && (rows.from <= last.to || (rows.from === last.to + 1 && isRemark(last) && piece.kind === 'note' && columnOf(last.pieces[0], code) === columnOf(piece, code)))) {
			groups[groups.length - 1] = { from: last.from, to: Math.max(last.to, rows.to), pieces: [...last.pieces, piece] };
		} else groups.push({ ...rows, pieces: [piece] });
	}
	return groups;
}

const isRemark = ({ pieces }: Group) => pieces.every(({ kind }) => kind === 'note');

/** The lines of a piece without the space around it; null where there is nothing else. */
function rowsOf({ from, to }: Piece, code: Code): Rows | null {
	const text = code.source.slice(from, to);
	if (text.trim() === '') return null;
	return { from: code.rowOf(from + (text.length - text.trimStart().length)), to: code.rowOf(from + text.trimEnd().length - 1) };
}

function columnOf(piece: Piece | undefined, code: Code): number {
	return piece ? piece.from - code.source.lastIndexOf('\n', piece.from - 1) : 0;
}

function said({ from, to, pieces }: Group, code: Code, told: Telling): { readonly text: string; readonly general: boolean } {
	const spoken = pieces.filter(({ kind }) => kind === 'line');
	if (spoken.length > 0) {
		const all = spoken.map((piece) => {
			const { text, general } = piece.says(told);
			return { text: joined(text, piece.node && ran(piece.node, code, told)), general };
		});
		return { text: joined(...all.map(({ text }) => text)), general: all.some(({ general }) => general) };
	}
	const closing = pieces.filter(({ kind }) => kind === 'close');
	if (closing.length > 0) return { text: joined(...new Set(closing.map((piece) => piece.says(told).text)), told.first('brace') && l10n.t('`}` closes what `{` opened.')), general: false };
	const comments = pieces.flatMap(({ comment }) => comment ?? []);
	return comments.length > 0 ? { text: remarks(comments, definedBelow(to, comments, code), told), general: false } : unread(code.source.split('\n').slice(from, to + 1).join(' '), from, code);
}

/** The function or class that begins on the line right below the remarks; null where there is none. */
function definedBelow(row: number, comments: readonly Token[], code: Code): string | null {
	if (comments.length === 0) return null;
	const found = code.inside(code.program, 'function-statement', 'class', 'declare').find((one) => one.row === row + 1);
	if (!found) return null;
	if (found.kind === 'function-statement') return found.function.name && code.quote(found.function.name);
	if (found.kind === 'class') return found.name && code.quote(found.name);
	const [first] = found.variables;
	return first?.name && first.value?.kind === 'lambda' ? code.quote(first.name) : null;
}

/** The honest sentence for a line that the parser could not read. */
function unread(line: string, row: number, code: Code): { readonly text: string; readonly general: boolean } {
	const text = line.trim();
	if (row === 0 && text.startsWith('#!')) return { text: l10n.t('Tells the computer which program runs this file.'), general: false };
	const found = code.language.begins.find(([pattern]) => pattern.test(text));
	const closes = /^[)\]};,\s]+$/.test(text) ? l10n.t('This line closes something that was opened above.') : null;
	return { text: closes ?? found?.[1]() ?? l10n.t('This line cannot be read as code yet, so there is no more to say about it.'), general: true };
}
