/** What statements do, as clauses to be put together into a few sentences: `it adds x to total`, `if n is even, n becomes …`. */
import * as l10n from '@vscode/l10n';
import { asClause, sentencesOf, together } from '../../clauseText';
import { telling } from '../../wording';
import { bare, type If, type Statement } from '../tree';
import { startsIn, sets } from './later';
import type { Code } from './language';
import { bodyOf, namesIn } from './parts';
import { longFunctions } from './pieces';
import { sentence } from './statements';
import { condition, value } from './values';

/** So many statements of a block are told. */
const mostTold = 4;
/** So deep inside of each other branches are told. */
const deepest = 2;

/** Statements after which the next one of their block does not run. */
const leaving: readonly Statement['kind'][] = ['return', 'leave', 'throw'];
const simple: readonly Statement['kind'][] = ['return', 'leave', 'throw', 'declare', 'expression'];
const silent: readonly Statement['kind'][] = ['empty', 'function-statement', 'type', 'import'];

/** How much is told: `lean` leaves out what only names something on the way. */
export type Fullness = 'full' | 'lean';

/** The clauses of a body in order, at most four; null where it holds what is too much for clauses. */
export function clausesOf(body: Statement, code: Code, fullness: Fullness = 'full', depth = 0): readonly string[] | null {
	const written = bodyOf(body);
	// What stands behind a line that leaves is not come to.
	const end = written.findIndex(({ kind }) => leaving.includes(kind));
	const all = (end === -1 ? written : written.slice(0, end + 1)).filter((node) => !silent.includes(node.kind) && !isUnset(node));
	const others = all.filter((node) => !isHelper(node, code));
	const told = (fullness === 'lean' || all.length > mostTold) && others.length > 0 ? others : all;
	const clauses = told.map((node) => clauseOf(node, code, fullness, depth));
	return told.length > mostTold || clauses.some((one) => one === null) ? null : parted(told, clauses.filter((one) => one !== null));
}

/** A name without a value. */
function isUnset(node: Statement): boolean {
	return node.kind === 'declare' && node.variables.every(({ value: given }) => given === null);
}

/** What stands below a branch that leaves is what is done otherwise. */
function parted(nodes: readonly Statement[], clauses: readonly string[]): readonly string[] {
	const at = nodes.findIndex((node) => node.kind === 'if' && node.otherwise === null && leaves(node));
	const [branch, below] = [clauses[at], clauses.slice(at + 1)];
	return branch === undefined || below.length === 0 ? clauses : [...clauses.slice(0, at), otherwise(branch, below)];
}

function leaves(node: If): boolean {
	return leaving.includes(bodyOf(node.then).at(-1)?.kind ?? 'empty');
}

function otherwise(branch: string, does: readonly string[]): string {
	return l10n.t({ message: '{0}; otherwise {1}', args: [branch, together(does)], comment: ['What is done in some cases, and what in all others'] });
}

/** A statement as a clause; null for what cannot be told in one. */
export function clauseOf(node: Statement, code: Code, fullness: Fullness = 'full', depth = 0): string | null {
	if (code.isBroken(node.kind === 'if' ? { row: node.row, endRow: node.condition.endRow } : node)) return null;
	if (node.kind === 'if') return depth < deepest ? branches(node, code, fullness, depth) : null;
	if (node.kind === 'block') {
		const inner = clausesOf(node, code, fullness, depth);
		return inner === null || inner.length === 0 ? null : together(inner);
	}
	if (!simple.includes(node.kind) || longFunctions(node).length > 0) return null;
	const typed = typedIn(node, code);
	if (typed !== null) return typed;
	const { text, general } = sentence(node, code, telling({ level: 'intermediate', seen: null }));
	if (general) return null;
	return node.kind === 'declare' && node.variables.length > 1 ? together(sentencesOf(text).map((one) => asClause(one))) : asClause(text);
}

/** What the user types, with the name that holds it. */
function typedIn(node: Statement, code: Code): string | null {
	const [start] = node.kind === 'declare' || (node.kind === 'expression' && bare(node.expression).kind === 'assign') ? startsIn(node, code) : [];
	return start && code.language.reads(bare(start.value), code) ? asClause(l10n.t('{0} becomes {1}.', code.quote(start.name), typedValue(start.value, code))) : null;
}

function typedValue(given: Parameters<typeof value>[0], code: Code): string {
	const typed = code.language.reads(bare(given), code);
	if (!typed) return value(given, code);
	if (typed.as === 'text') return l10n.t('the line that the user types, as text');
	return typed.as === 'whole' ? l10n.t('the line that the user types, made into a whole number') : l10n.t('the line that the user types, made into a number');
}

/** A name for something on the way: neither a change of what is there nor seen from outside. */
export function isHelper(node: Statement, code: Code): boolean {
	if (typedIn(node, code) !== null || (node.kind !== 'declare' && node.kind !== 'expression')) return false;
	const starts = startsIn(node, code);
	const [only] = starts;
	if (!only || starts.length > 1 || namesIn(only.value).has(only.name)) return false;
	if (node.kind === 'expression' && bare(node.expression).kind !== 'assign') return false;
	const scope = code.scopeOf(node);
	const others = startsIn(scope, code).filter((one) => one.name === only.name).length + code.inside(scope, 'update', 'assign').filter((one) => (one.kind === 'update' || one.operator.text !== '=') && sets(one, only.name)).length;
	return others === 1;
}

/** `if a, it …; if not, but b, it …; otherwise, it …`. */
function branches(node: If, code: Code, fullness: Fullness, depth: number): string | null {
	const first = clausesOf(node.then, code, fullness, depth + 1);
	if (first === null || first.length === 0) return null;
	let so = l10n.t({ message: 'if {0}, {1}', args: [condition(node.condition, code), together(first)], comment: ['A condition, and what is done then'] });
	for (let at = node.otherwise; at !== null; at = at.kind === 'if' ? at.otherwise : null) {
		const does = clausesOf(at.kind === 'if' ? at.then : at, code, fullness, depth + 1);
		if (does === null) return null;
		if (does.length === 0) continue;
		so = at.kind === 'if'
			? l10n.t({ message: '{0}; if not, but {1}, {2}', args: [so, condition(at.condition, code), together(does)], comment: ['What is done in one case; then a second condition, and what is done then'] })
			: otherwise(so, does);
	}
	return so;
}
