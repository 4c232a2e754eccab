/** Sentences about code as clauses, to be put together into longer ones. */
import * as l10n from '@vscode/l10n';

/** The first sentence of an explanation as a clause: one that begins with code names what it is about, any other begins with what is done. */
export function asClause(text: string): string {
	const first = firstOf(text);
	return first.startsWith('`') ? first : l10n.t({ message: 'it {0}', args: [lowered(first)], comment: ['What a program does, as a part of a sentence: "it adds 1 to total"'] });
}

/** A sentence that begins with "it" or a verb in the middle of another one. */
export function lowered(text: string): string {
	const first = firstOf(text);
	return first.charAt(0).toLocaleLowerCase() + first.slice(1);
}

/** A clause as a sentence of its own. */
export function asSentence(clause: string): string {
	return `${clause.charAt(0).toLocaleUpperCase()}${clause.slice(1)}.`;
}

/** Clauses in one. */
export function together(clauses: readonly string[]): string {
	const [head = '', ...rest] = clauses;
	return rest.reduce((so, one, at) => (at === rest.length - 1
		? l10n.t({ message: '{0}, and {1}', args: [so, one], comment: ['The last two of several things that a program does, as clauses'] })
		: l10n.t({ message: '{0}, {1}', args: [so, one], comment: ['Two of a list'] })), head);
}

/** The sentences of a text, one by one; a full stop inside of code ends nothing. */
export function sentencesOf(text: string): readonly string[] {
	const first = firstOf(text);
	const rest = text.slice(first.length + 1).trim();
	return first === '' ? [] : [`${first}.`, ...sentencesOf(rest)];
}

/** The first sentence without its full stop; a full stop inside of code ends nothing. */
function firstOf(text: string): string {
	let isCode = false;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '`') isCode = !isCode;
		if (!isCode && text[at] === '.' && (at + 1 === text.length || text[at + 1] === ' ')) return text.slice(0, at);
	}
	return text;
}
