/** The pieces of a message as plain words and as what is drawn. Lines become one-based here and nowhere else in the page. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ViewSegment } from '../extension/protocol.ts';

type Inline = Exclude<ViewSegment, { kind: 'block' }>;

/** A paragraph, or a block of code that stands by itself. */
export type Part = { readonly kind: 'paragraph'; readonly pieces: readonly Inline[] } | { readonly kind: 'block'; readonly text: string };

/** `line 8`, `lines 6–7`: from zero-based lines, both ends included. */
export function linesWords(from: number, to: number): string {
	return from === to ? l10n.t('line {0}', from + 1) : l10n.t('lines {0}–{1}', from + 1, to + 1);
}

/** The same as it stands there: a sentence begins with a capital letter. */
function linesThere(words: readonly ViewSegment[], index: number, from: number, to: number): string {
	const before = words[index - 1];
	const text = linesWords(from, to);
	const isFirst = before === undefined || before.kind === 'block' || (before.kind === 'text' && /[.?!]\s+$/.test(before.text));
	return isFirst ? `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}` : text;
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
		.map((segment, index) => {
			switch (segment.kind) {
				case 'text':
				case 'code':
					return segment.text;
				case 'block':
					return `\n${segment.text}\n`;
				case 'lines':
					return linesThere(words, index, segment.from, segment.to);
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
export function linesLink(from: number, to: number, reveal: Reveal, text = linesWords(from, to)): TemplateResult {
	return html`<button class="link lines" title=${l10n.t('Show in the program')} @click=${() => reveal(from, to)}>${text}</button>`;
}

/** Draws pieces in one line (an option of a choice has no links). */
export function drawInline(pieces: readonly ViewSegment[], reveal: Reveal | null): TemplateResult[] {
	return pieces.map((piece, index) => {
		switch (piece.kind) {
			case 'text':
				return html`${besideLinks(piece.text, reveal !== null && pieces[index - 1]?.kind === 'lines', reveal !== null && pieces[index + 1]?.kind === 'lines')}`;
			case 'code':
			case 'block':
				return html`<code>${piece.text}</code>`;
			case 'lines':
				return reveal === null
					? html`${linesWords(piece.from, piece.to)}`
					: html`<span class="together">${opening(pieces[index - 1])}${linesLink(piece.from, piece.to, reveal, linesThere(pieces, index, piece.from, piece.to))}${closing(pieces[index + 1])}</span>`;
			default:
				return unknownSegment(piece);
		}
	});
}

/** A text without what is drawn together with the link before or behind it. */
function besideLinks(text: string, isAfter: boolean, isBefore: boolean): string {
	const behind = isAfter ? text.slice(closing({ kind: 'text', text }).length) : text;
	return isBefore ? behind.slice(0, behind.length - opening({ kind: 'text', text: behind }).length) : behind;
}

/** The bracket or quotation mark right before a link: it may not end a line alone. */
function opening(piece: ViewSegment | undefined): string {
	return piece?.kind === 'text' ? (/[([{“‘"']+$/.exec(piece.text)?.[0] ?? '') : '';
}

/** The bracket or full stop right behind a link: it may not begin the next line alone. */
function closing(piece: ViewSegment | undefined): string {
	return piece?.kind === 'text' ? (/^[).,;:?!]+/.exec(piece.text)?.[0] ?? '') : '';
}

/** Draws a message: paragraphs and blocks of code. */
export function drawWords(words: readonly ViewSegment[], reveal: Reveal | null): TemplateResult[] {
	return partsOf(words).map((part) => (part.kind === 'block' ? codeBlock(part.text) : html`<p>${drawInline(part.pieces, reveal)}</p>`));
}

/** A block of code. Its lines stay whole, since in code the margin says something: a block that is too wide scrolls sideways. */
export function codeBlock(text: string): TemplateResult {
	return html`<pre><code>${atMargin(text).split('\n').map(codeLine)}</code></pre>`;
}

/** A change, with a sign before each line, without the margin that all its lines share. In anything else the margin says something: what was printed may be all about it. */
export function atMargin(text: string): string {
	const lines = text.split('\n');
	const written = lines.filter((line) => line.trim() !== '');
	const sign = written.length > 0 && written.every((line) => /^[-+ ](?: |$)/.test(line)) && written.some((line) => /^[-+]/.test(line)) ? 2 : 0;
	const margins = written.map((line) => line.slice(sign)).filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
	if (sign === 0) return text;
	let shared = margins[0] ?? '';
	while (!margins.every((margin) => margin.startsWith(shared))) shared = shared.slice(0, -1);
	return lines.map((line) => line.slice(0, sign) + line.slice(sign + shared.length)).join('\n');
}

function codeLine(line: string): TemplateResult {
	const [code, aside] = withAside(line);
	return html`<span class="code-line"><span class="whole">${code}</span>${aside === '' ? nothing : html`<span class="aside">${aside}</span>`}</span>`;
}

/** A line of code, and what stands apart behind it (a comment after two blanks or more), which goes below where it does not fit. */
export function withAside(line: string): readonly [string, string] {
	// The sign of a change is no code that something could stand behind.
	const apart = /^((?:[-+]\s+|(?![-+]\s)\s*)\S.*?\s{2,})(\S.*)$/.exec(line);
	return [apart?.[1] ?? line, apart?.[2] ?? ''];
}

function unknownSegment(segment: never): never {
	throw new Error(`unknown segment: ${String((segment as { kind?: unknown }).kind)}`);
}
