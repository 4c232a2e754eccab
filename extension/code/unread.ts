/** Where a program cannot be read, by its syntax tree alone: for a language whose own tools are not there to say it. */
import * as l10n from '@vscode/l10n';
import type { SyntaxProblem } from '../words';
import type { SyntaxNode } from './language';
import type { ParsedProgram } from './parser';

/** The first place that the parser gave up at or had to fill in; null for a program that can be read. */
export function unreadAt(program: ParsedProgram): SyntaxProblem | null {
	const [type = 'SyntaxError'] = program.language.lessons.unstarted;
	return program.read((root) => {
		const found = root.hasError ? firstBroken(root) : null;
		if (!found) return null;
		const open = openBracket(root);
		if (open) return { type, line: open.startPosition.row, column: open.startPosition.column, message: l10n.t("'{0}' was never closed", open.type) };
		const { row, column } = found.isMissing ? endBefore(found) : found.startPosition;
		const missing = found.isMissing && !/\w/.test(found.type) ? l10n.t("'{0}' is missing", found.type) : null;
		const [first = ''] = found.text.trim().split('\n');
		return { type, line: row, column, message: missing ?? (first === '' || found.isMissing ? l10n.t('something is missing') : l10n.t("'{0}' does not fit here", first.slice(0, longest))) };
	});
}

/** More of a line than this is no help. */
const longest = 40;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The bracket that is never closed, or closed by another one: whatever the parser made of it, the trouble begins there. */
function openBracket(root: SyntaxNode): SyntaxNode | null {
	const open: SyntaxNode[] = [];
	for (const bracket of root.descendantsOfType([...Object.keys(closing), ...Object.values(closing)])) {
		if (bracket.isMissing) continue;
		if (bracket.type in closing) open.push(bracket);
		else {
			const last = open.pop();
			if (last && closing[last.type] !== bracket.type) return last;
		}
	}
	return open.at(-1) ?? null;
}

/** The innermost error that begins first. */
function firstBroken(node: SyntaxNode): SyntaxNode | null {
	if (node.isMissing) return node;
	const inner = node.children.find((child) => child.hasError || child.isError || child.isMissing);
	return inner ? firstBroken(inner) : node.isError ? node : null;
}

/** What is missing belongs behind what stands before it, which may be on a line above. */
function endBefore(node: SyntaxNode): { readonly row: number; readonly column: number } {
	let at: SyntaxNode = node;
	for (;;) {
		const { parent } = at;
		if (!parent) return node.startPosition;
		const before = parent.children[parent.children.findIndex(({ id }) => id === at.id) - 1];
		if (before && before.endIndex > before.startIndex) return before.endPosition;
		at = before ?? parent;
	}
}
