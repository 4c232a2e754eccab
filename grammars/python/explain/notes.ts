/** Remarks and texts that only describe. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { code, field, joined, quotedText, type Telling } from './words';

/** Remarks on lines of their own, one below the other. */
export function remarks(nodes: readonly SyntaxNode[]): string {
	const [first] = nodes;
	const text = nodes.map((node) => node.text.replace(/^#+:?\s?/, '').trim()).join(' ').trim();
	if (first?.text.startsWith('#!') === true) return l10n.t('Tells the computer which program runs this file.');
	return /[\p{L}\p{N}]/u.test(text) ? l10n.t('A note for the reader: {0}', quotedText(text)) : l10n.t('A line that only sets parts of the program apart.');
}

/** The expression is a text that stands alone: it describes and does nothing. */
export function isNote(statement: SyntaxNode): boolean {
	const [only] = statement.namedChildren;
	return statement.type === 'expression_statement' && statement.namedChildren.length === 1 && (only?.type === 'string' || only?.type === 'concatenated_string') && only.descendantsOfType('interpolation').length === 0;
}

/** A text that only describes: what it is there for. It does nothing when the program runs. */
export function note(statement: SyntaxNode, telling: Telling): string {
	const { says, examples } = noteParts(statement.text);
	const shows = examples === 0 ? null : examples === 1 ? l10n.t('It shows one example.') : l10n.t('It shows {0} examples.', examples);
	if (says === '') return shows === null ? l10n.t('An empty text. It does nothing.') : joined(l10n.t('A note for the reader.'), shows);
	return joined(forWhat(statement, quotedText(says)), shows, telling.first('note') && l10n.t('When the program runs, such a note does nothing.'));
}

/** The first text of a function, a class or a program says what that is for. */
function forWhat(statement: SyntaxNode, says: string): string {
	const block = statement.parent;
	const isFirst = block?.namedChildren.find(({ type }) => type !== 'comment')?.startIndex === statement.startIndex;
	const owner = block?.type === 'block' ? block.parent : block;
	if (isFirst && (owner?.type === 'function_definition' || owner?.type === 'class_definition')) return l10n.t('Tells the reader what {0} is for: {1}', code(field(owner, 'name')), says);
	return isFirst && owner?.type === 'module' ? l10n.t('Tells the reader what this program is for: {0}', says) : l10n.t('A note for the reader: {0}', says);
}

/** Headings of the parts of a longer text: what is told before the first of them says what it is for. */
const headings = /^[ \t]*(?:args|arguments|param(?:eter)?s?|inputs?|outputs?|returns?|raises|examples?|pre-?conditions?|notes?|usage)[ \t]*:/im;

/** The first paragraph of a text, and the next one where the first is but a title. */
function opening(says: string): string {
	const [before = ''] = says.split(headings);
	const paragraphs = (before.trim() === '' ? says : before).split(/\n[ \t]*\n/).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
	const [title = '', next] = paragraphs;
	const isTitle = title.split(' ').length < 5 && !/[.!?:]$/.test(title);
	return isTitle && next !== undefined ? `${title}: ${next}` : title;
}

/** What a describing text says before its examples, and how many of them there are. */
export function noteParts(text: string): { readonly says: string; readonly examples: number } {
	const inner = text.trim().replace(/^[A-Za-z]*("""|'''|"|')/, '').replace(/("""|'''|"|')$/, '');
	const [says = ''] = inner.split(/^\s*>>>/m);
	return { says: opening(says), examples: inner.match(/^\s*>>>/gm)?.length ?? 0 };
}
