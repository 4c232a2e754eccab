import type { About, LineSentence, Rows } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { unreadable } from './general';
import { remarks } from './notes';
import { linesOf, pieces, type Piece } from './pieces';
import { ran } from './ran';
import { sentence } from './statements';
import { joined, telling, type Telling } from './words';

/** The explanation line by line: what each piece of the range does, and what one run did there. */
export function lines(root: SyntaxNode, range: Rows, about: About): readonly LineSentence[] {
	const told = telling(about);
	const texts = linesOf(root);
	return pieces(root, range).map((piece) => ({ from: piece.from, to: piece.to, ...said(piece, texts, told) }));
}

function said(piece: Piece, texts: ReadonlyMap<number, string>, told: Telling): { readonly text: string; readonly general: boolean } {
	const statements = piece.nodes.filter(({ type }) => type !== 'comment');
	if (statements.length === 0) {
		return piece.nodes.length > 0 ? { text: remarks(piece.nodes), general: false } : { text: unreadable(texts.get(piece.from) ?? ''), general: true };
	}
	const all = statements.map((node) => {
		const { text, general } = sentence(node, told);
		return { text: joined(text, ran(node, told)), general };
	});
	return { text: joined(...all.map(({ text }) => text)), general: all.some(({ general }) => general) };
}
