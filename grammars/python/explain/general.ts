/** Kinds of statements and expressions that are only named, not told: the sentence for them says honestly what kind of thing they are. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { code } from './words';

/** Types of nodes of the grammar without a sentence of their own. */
export const generalTypes: readonly string[] = ['exec_statement'];

/** The honest sentence for a statement that is not known. */
export function general(node: SyntaxNode): string {
	return l10n.t('A statement that is rare in first programs: {0}.', code(node));
}

const begins: readonly (readonly [RegExp, () => string])[] = [
	[/^(?:async\s+)?def\b/, () => l10n.t('This looks like the first line of a function. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^class\b/, () => l10n.t('This looks like the first line of a class. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^(?:for|while)\b/, () => l10n.t('This looks like the first line of a loop. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^(?:if|elif|else|match|case)\b/, () => l10n.t('This looks like a branch of the program. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^return\b/, () => l10n.t('This looks like a line that gives a value back. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^(?:import|from)\b/, () => l10n.t('This looks like an import. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^(?:try|except|finally|raise|with)\b/, () => l10n.t('This looks like a line that deals with errors or files. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^print\b/, () => l10n.t('This looks like a line that prints something. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^[\p{L}_][\p{L}\p{N}_.]*(?:\[[^\]]*\])?\s*[-+*/%]?=(?!=)/u, () => l10n.t('This looks like a line that gives a name a value. A part of it cannot be read as code, so there is no more to say yet.')],
	[/^[)\]}\s,:]+$/, () => l10n.t('This line closes something that was opened above.')],
];

/** The honest sentence for a line that the parser could not read. */
export function unreadable(line: string): string {
	const text = line.trim();
	const found = begins.find(([pattern]) => pattern.test(text));
	return found?.[1]() ?? l10n.t('This line cannot be read as code yet, so there is no more to say about it.');
}
