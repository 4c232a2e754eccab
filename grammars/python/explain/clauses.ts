/** What statements do, as clauses to be put together into a few sentences: `it adds x to total`, `if n is even, n becomes …`. */
import * as l10n from '@vscode/l10n';
import { asClause, together } from '../../clauseText';
import type { SyntaxNode } from '../../syntaxNode';
import { isInput } from './builtins';
import { condition } from './conditions';
import { isNote } from './notes';
import { isSimple, sentence } from './statements';
import { value } from './values';
import { bare, code, field, partsOf, scopeOf, telling } from './words';

/** So many statements of a block are told. */
const mostTold = 4;
/** So deep inside of each other branches are told. */
const deepest = 2;

/** Statements after which the next one of their block does not run. */
const leaving: readonly string[] = ['return_statement', 'continue_statement', 'break_statement', 'raise_statement'];

/** How much is told: `lean` leaves out what only names something on the way. */
export type Fullness = 'full' | 'lean';

/** The clauses of a block in order, at most four; null where it holds what is too much for clauses. */
export function clausesOf(block: SyntaxNode, fullness: Fullness = 'full', depth = 0): readonly string[] | null {
	const written = partsOf(block);
	// What stands behind a line that leaves is not come to.
	const end = written.findIndex(({ type }) => leaving.includes(type));
	const all = (end === -1 ? written : written.slice(0, end + 1)).filter((node) => !isNote(node) && !['pass_statement', 'global_statement', 'nonlocal_statement', 'function_definition'].includes(node.type));
	const others = all.filter((node) => !isHelper(node));
	const told = (fullness === 'lean' || all.length > mostTold) && others.length > 0 ? others : all;
	const clauses = told.map((node) => clauseOf(node, fullness, depth));
	return told.length > mostTold || clauses.some((one) => one === null) ? null : parted(told, clauses.filter((one) => one !== null));
}

/** What stands below a branch that leaves is what is done otherwise. */
function parted(nodes: readonly SyntaxNode[], clauses: readonly string[]): readonly string[] {
	const at = nodes.findIndex((node) => node.type === 'if_statement' && node.childForFieldName('alternative') === null && leaves(node));
	const [branch, below] = [clauses[at], clauses.slice(at + 1)];
	return branch === undefined || below.length === 0 ? clauses : [...clauses.slice(0, at), otherwise(branch, below)];
}

function leaves(node: SyntaxNode): boolean {
	return leaving.includes(partsOf(field(node, 'consequence')).at(-1)?.type ?? '');
}

function otherwise(branch: string, does: readonly string[]): string {
	return l10n.t({ message: '{0}; otherwise {1}', args: [branch, together(does)], comment: ['What is done in some cases, and what in all others'] });
}

/** A statement as a clause; null for what cannot be told in one. */
export function clauseOf(node: SyntaxNode, fullness: Fullness = 'full', depth = 0): string | null {
	if (node.hasError) return null;
	if (node.type === 'if_statement') return depth < deepest ? branches(node, fullness, depth) : null;
	if (!isSimple(node.type)) return null;
	const typed = typedIn(node);
	if (typed !== null) return typed;
	const { text, general } = sentence(node, telling({ level: 'intermediate', seen: null }));
	return general ? null : asClause(text);
}

/** What the user types, with the name that holds it. */
function typedIn(statement: SyntaxNode): string | null {
	const [only] = partsOf(statement);
	const right = only?.type === 'assignment' ? only.childForFieldName('right') : null;
	const asks = right?.descendantsOfType('call').some((one) => isInput(one)) === true;
	return only && right && asks && field(only, 'left').type === 'identifier' ? asClause(l10n.t('{0} becomes {1}.', code(field(only, 'left')), value(right))) : null;
}

/** A name for something on the way: neither a change of what is there nor seen from outside. */
export function isHelper(statement: SyntaxNode): boolean {
	const [only] = partsOf(statement);
	const right = only?.childForFieldName('right');
	return statement.type === 'expression_statement' && typedIn(statement) === null && only?.type === 'assignment' && field(only, 'left').type === 'identifier' && right !== null && right !== undefined
		&& !bare(right).descendantsOfType('identifier').some(({ text }) => text === field(only, 'left').text)
		&& scopeOf(only).descendantsOfType('assignment').filter((one) => field(one, 'left').text === field(only, 'left').text).length === 1;
}

/** `if a, it …; if not, but b, it …; otherwise, it …`. */
function branches(node: SyntaxNode, fullness: Fullness, depth: number): string | null {
	const first = clausesOf(field(node, 'consequence'), fullness, depth + 1);
	if (first === null || first.length === 0) return null;
	let so = l10n.t({ message: 'if {0}, {1}', args: [condition(field(node, 'condition')), together(first)], comment: ['A condition, and what is done then'] });
	for (const part of partsOf(node).filter(({ type }) => type === 'elif_clause' || type === 'else_clause')) {
		const does = clausesOf(field(part, part.type === 'elif_clause' ? 'consequence' : 'body'), fullness, depth + 1);
		if (does === null) return null;
		if (does.length === 0) continue;
		so = part.type === 'elif_clause'
			? l10n.t({ message: '{0}; if not, but {1}, {2}', args: [so, condition(field(part, 'condition')), together(does)], comment: ['What is done in one case; then a second condition, and what is done then'] })
			: otherwise(so, does);
	}
	return so;
}
