/** Remarks for the reader. */
import * as l10n from '@vscode/l10n';
import { joined, quotedText, type Telling } from '../../wording';
import type { FunctionPart, Statement, Token } from '../tree';
import type { Code } from './language';

/** What a remark says, without its marks. */
export function remarkText(comments: readonly Token[]): string {
	return comments.map(({ text }) => text.replace(/^\/\*+!?/, '').replace(/\*+\/$/, '').replace(/^[ \t]*\*+ ?/gm, '').replace(/^\/\/+!?[ \t]?/, '').trim()).join('\n').trim();
}

/** A line that shows a call and what comes of it. */
const example = /^\s*[\w$.]+\(.*\)\s*(?:;\s*)?(?:\/\/\s*)?(?:=+>|->|→|===?|\/\/)\s*\S/;

/** What the remark says before its examples and the list of what goes in, and how many examples it shows. */
export function remarkParts(text: string): { readonly says: string; readonly examples: number } {
	const [before = ''] = text.split(/^\s*@(?!example)\w+/m);
	const lines = before.split('\n').filter((line) => !/^\s*@/.test(line));
	const all = text.split('\n').filter((line) => example.test(line)).length;
	const says = lines.filter((line) => !example.test(line)).join('\n').trim();
	const paragraphs = says.split(/\n[ \t]*\n/).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
	return { says: paragraphs[0] ?? '', examples: all };
}

/** Remarks on lines of their own, one below the other; `about`: the function or class that begins right below them. */
export function remarks(comments: readonly Token[], about: string | null, telling: Telling): string {
	const text = remarkText(comments);
	const { says, examples } = remarkParts(text);
	if (!/[\p{L}\p{N}]/u.test(text)) return l10n.t('A line that only sets parts of the program apart.');
	const shows = examples === 0 ? null : examples === 1 ? l10n.t('It shows one example.') : l10n.t('It shows {0} examples.', examples);
	if (says === '') return shows === null ? l10n.t('A note for the reader: {0}', quotedText(text)) : joined(l10n.t('A note for the reader.'), shows);
	return joined(about === null ? l10n.t('A note for the reader: {0}', quotedText(says)) : l10n.t('Tells the reader what {0} is for: {1}', about, quotedText(says)), shows, telling.first('note') && l10n.t('When the program runs, such a note does nothing.'));
}

/** The remarks right above a line, the first of them first; nothing between them and the line. */
export function remarksAbove(row: number, code: Code): readonly Token[] {
	const found: Token[] = [];
	let at = row;
	for (const comment of [...code.program.comments].reverse()) {
		if (comment.endRow !== at - 1 || !isAlone(comment, code)) continue;
		found.unshift(comment);
		at = comment.row;
	}
	return found;
}

/** Nothing but space stands before the remark on its line. */
export function isAlone(comment: Token, code: Code): boolean {
	const start = code.source.lastIndexOf('\n', comment.from - 1) + 1;
	return code.source.slice(start, comment.from).trim() === '';
}

/** What a function or a class says of itself: the first sentence of the remark above it, or at the start of its body. */
export function noteOf(node: FunctionPart | Statement, row: number, code: Code): string {
	const above = remarksAbove(row, code);
	const body = node.kind === 'function' && node.body?.kind === 'block' ? node.body : null;
	const [inner] = above.length > 0 || !body ? [] : code.program.comments.filter((comment) => comment.from > body.from && comment.to < (body.statements[0]?.from ?? body.to) && isAlone(comment, code));
	const text = remarkParts(remarkText(above.length > 0 ? above : inner ? [inner] : [])).says;
	return /\p{L}{2}/u.test(text) ? firstSentence(text) : '';
}

export function firstSentence(text: string): string {
	return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
