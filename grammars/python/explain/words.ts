/** What all sentences about code are made with: code in backticks, lists, and what is known while an explanation is written. */
import * as l10n from '@vscode/l10n';
import type { About } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';

/** One explanation while it is written. */
export interface Telling extends About {
	/** Whether a term is met for the first time and the reader wants it explained; later it is not told again. */
	readonly first: (term: string) => boolean;
}

/** A telling that has explained nothing yet. */
export function telling(about: About): Telling {
	const told = new Set<string>();
	return {
		...about,
		first: (term) => {
			if (about.level !== 'beginner' || told.has(term)) return false;
			told.add(term);
			return true;
		},
	};
}

/** Sentences or clauses about two parts, by what they say of them. */
export type Clauses = Readonly<Record<string, (one: string, other: string) => string>>;

/** Longer code is cut: it stands beside its explanation anyway. */
const codeLength = 60;

/** Code for a sentence, in backticks, on one line and cut to a readable length. */
export function code(of: SyntaxNode | string): string {
	const text = (typeof of === 'string' ? of : source(of)).trim();
	// A backtick of the program's own would end the code in the sentence.
	const safe = spaced(text.replaceAll('`', "'").replace(/([([{])\s*\n\s*/g, '$1').replace(/,?\s*\n\s*([)\]}])/g, '$1').replace(/\s*\\?\n\s*/g, ' '));
	return safe === '' ? '`…`' : `\`${shortened(safe, codeLength)}\``;
}

/** One space at a time, as far as no text of the program is touched. */
function spaced(text: string): string {
	return /['"]/.test(text) ? text : text.replace(/\s+/g, ' ').replace(/([([{]) /g, '$1').replace(/ ([)\]}])/g, '$1');
}

/** The node's text without the remarks inside it. */
export function source(node: SyntaxNode): string {
	const { text, startIndex } = node;
	if (!text.includes('#') || !text.includes('\n')) return text;
	return node.descendantsOfType('comment').reduceRight((so, one) => so.slice(0, one.startIndex - startIndex) + so.slice(one.endIndex - startIndex), text);
}

export function shortened(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** What a person wrote, for a sentence: on one line, cut between words, in quotes. */
export function quotedText(text: string, most = 160): string {
	const flat = text.replaceAll('`', "'").replace(/\s+/g, ' ').trim();
	const cut = flat.length > most ? `${flat.slice(0, most).replace(/\s+\S*$/, '')}…` : flat;
	return `“${cut}”`;
}

/** `a`, `b` and `c`. */
export function listed(items: readonly string[]): string {
	const [head = '', ...rest] = items;
	return rest.reduce((so, item, at) => (at === rest.length - 1
		? l10n.t({ message: '{0} and {1}', args: [so, item], comment: ['The last two of a list'] })
		: l10n.t({ message: '{0}, {1}', args: [so, item], comment: ['Two of a list'] })), head);
}

/** `1`, `2`, `3`: values in their order. */
export function series(values: readonly string[]): string {
	return values.map((value) => code(value)).join(', ');
}

/** Sentences after each other; empty ones are left out. */
export function joined(...sentences: readonly (string | null | undefined | false)[]): string {
	return sentences.filter((one) => typeof one === 'string' && one !== '').join(' ');
}

/** Named children without remarks. */
export function partsOf(node: SyntaxNode | null): readonly SyntaxNode[] {
	return node ? node.namedChildren.filter((child) => child.type !== 'comment') : [];
}

/** What is in the field; the node itself where the grammar left it out. */
export function field(node: SyntaxNode, name: string): SyntaxNode {
	return node.childForFieldName(name) ?? node;
}

/** All children in the field. */
export function fieldsOf(node: SyntaxNode, name: string): readonly SyntaxNode[] {
	return node.children.filter((_, at) => node.fieldNameForChild(at) === name);
}

/** The nearest node above that is of one of the types; null when there is none. */
export function above(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
	for (let at = node.parent; at !== null; at = at.parent) if (types.includes(at.type)) return at;
	return null;
}

/** The function that the node stands in; the whole program for code of the top level. */
export function scopeOf(node: SyntaxNode): SyntaxNode {
	const found = above(node, 'function_definition', 'class_definition', 'module');
	if (found) return found;
	let at = node;
	while (at.parent) at = at.parent;
	return at;
}

/** The nearest of these above, but not from outside the function that the node stands in. */
export function aboveInFunction(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
	const found = above(node, 'function_definition', 'class_definition', 'lambda', ...types);
	return found && types.includes(found.type) ? found : null;
}

/** The expression without parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
	const [inner] = partsOf(node);
	return node.type === 'parenthesized_expression' && inner ? bare(inner) : node;
}

/** The word of an operator: the child that is no expression. */
export function operatorOf(node: SyntaxNode): string {
	return node.childForFieldName('operator')?.text ?? node.children.find((child) => !child.isNamed)?.text ?? '';
}

/** The number that is written there, with its sign; null for anything else. */
export function numberIn(node: SyntaxNode): number | null {
	const of = bare(node);
	const text = of.type === 'unary_operator' ? of.text.replace(/\s/g, '') : of.text;
	if (!['integer', 'float', 'unary_operator'].includes(of.type) || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
	return Number(text);
}
