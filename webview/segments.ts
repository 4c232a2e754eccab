/** The pieces of a message as plain words and as what is drawn. Lines become one-based here and nowhere else in the page. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import type { ViewSegment } from '../extension/protocol.ts';

type Inline = Exclude<ViewSegment, { kind: 'block' }>;

/** A paragraph, or a block of code that stands by itself. */
export type Part = { readonly kind: 'paragraph'; readonly pieces: readonly Inline[] } | { readonly kind: 'block'; readonly text: string };

/** `line 8`, `lines 6–7`: from zero-based lines, both ends included. */
export function linesWords(from: number, to: number): string {
	return from === to ? l10n.t('line {0}', from + 1) : l10n.t('lines {0}–{1}', from + 1, to + 1);
}

/** Splits a message at its blocks and blank lines. Empty paragraphs are dropped. */
export function partsOf(words: readonly ViewSegment[]): readonly Part[] {
	const parts: Part[] = [];
	let pieces: Inline[] = [];
	const endParagraph = (): void => {
		if (pieces.some((piece) => piece.kind !== 'text' || piece.text.trim() !== '')) parts.push({ kind: 'paragraph', pieces: trimmed(pieces) });
		pieces = [];
	};
	for (const segment of words) {
		if (segment.kind === 'block') {
			endParagraph();
			parts.push({ kind: 'block', text: segment.text.replace(/\n+$/, '') });
		} else if (segment.kind === 'text') {
			segment.text.split(/\n[ \t]*\n\s*/).forEach((text, index) => {
				if (index > 0) endParagraph();
				if (text !== '') pieces.push({ kind: 'text', text });
			});
		} else {
			pieces.push(segment);
		}
	}
	endParagraph();
	return parts;
}

function trimmed(pieces: readonly Inline[]): readonly Inline[] {
	return pieces.map((piece, index) => {
		if (piece.kind !== 'text') return piece;
		let { text } = piece;
		if (index === 0) text = text.trimStart();
		if (index === pieces.length - 1) text = text.trimEnd();
		return { kind: 'text', text };
	});
}

/** A whole message as it is read aloud. */
export function plainWords(words: readonly ViewSegment[]): string {
	return words
		.map((segment) => {
			switch (segment.kind) {
				case 'text':
				case 'code':
					return segment.text;
				case 'block':
					return `\n${segment.text}\n`;
				case 'lines':
					return linesWords(segment.from, segment.to);
				default:
					return unknownSegment(segment);
			}
		})
		.join('')
		.trim();
}

/** Shows lines in the editor. */
export type Reveal = (from: number, to: number) => void;

/** A link to lines of the program; the keyboard stays where it is. */
export function linesLink(from: number, to: number, reveal: Reveal): TemplateResult {
	return html`<button class="link lines" title=${l10n.t('Show in the program')} @click=${() => reveal(from, to)}>${linesWords(from, to)}</button>`;
}

/** Draws pieces in one line (an option of a choice has no links). */
export function drawInline(pieces: readonly ViewSegment[], reveal: Reveal | null): TemplateResult[] {
	return pieces.map((piece, index) => {
		switch (piece.kind) {
			case 'text':
				return html`${isAfterLink(pieces, index, reveal) ? piece.text.slice(closing(piece).length) : piece.text}`;
			case 'code':
			case 'block':
				return html`<code>${piece.text}</code>`;
			case 'lines':
				return reveal === null
					? html`${linesWords(piece.from, piece.to)}`
					: html`<span class="together">${linesLink(piece.from, piece.to, reveal)}${closing(pieces[index + 1])}</span>`;
			default:
				return unknownSegment(piece);
		}
	});
}

function isAfterLink(pieces: readonly ViewSegment[], index: number, reveal: Reveal | null): boolean {
	return reveal !== null && pieces[index - 1]?.kind === 'lines';
}

/** The bracket or full stop right behind a link: it may not begin the next line alone. */
function closing(piece: ViewSegment | undefined): string {
	return piece?.kind === 'text' ? (/^[).,;:?!]+/.exec(piece.text)?.[0] ?? '') : '';
}

/** Draws a message: paragraphs and blocks of code. */
export function drawWords(words: readonly ViewSegment[], reveal: Reveal | null): TemplateResult[] {
	return partsOf(words).map((part) => (part.kind === 'block' ? codeBlock(part.text) : html`<p>${drawInline(part.pieces, reveal)}</p>`));
}

/** A block of code; a line that is too long goes on below, further in than it begins. */
export function codeBlock(text: string): TemplateResult {
	return html`<pre><code>${text.split('\n').map(codeLine)}</code></pre>`;
}

/** The widest indentation that a line's continuation follows, in columns: beyond it a narrow panel has no room left. */
const mostIndent = 16;

function codeLine(line: string): TemplateResult {
	const space = /^[ \t]*/.exec(line)?.[0] ?? '';
	const indent = Math.min(space.replaceAll('\t', '    ').length, mostIndent);
	// Tabs stop at every fourth column from where the continuation begins.
	const columns = indent + (space.includes('\t') ? 4 : 2);
	// The page's policy allows no style attribute; the property is the script's own.
	return html`<span class="code-line" .style=${`--columns: ${columns}`}>${line}</span>`;
}

function unknownSegment(segment: never): never {
	throw new Error(`unknown segment: ${String((segment as { kind?: unknown }).kind)}`);
}
