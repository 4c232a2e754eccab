/** What one run did at a statement, from real values. */
import * as l10n from '@vscode/l10n';
import type { Seen } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { changesIn } from './later';
import { changingMethods } from './methods';
import { isNote } from './notes';
import { aboveInFunction, bare, code, field, joined, partsOf, scopeOf, series, type Telling } from './words';

/** The most values, and characters of them, that are told one by one. */
const mostValues = 8;
const mostCharacters = 60;

/** What the run did here; null without a run, and where there is nothing worth telling. */
export function ran(node: SyntaxNode, telling: Telling): string | null {
	const { seen } = telling;
	if (!seen) return null;
	if (node.type === 'function_definition') return headRan(node, seen);
	if (!canRun(node) || !hasRun(node, seen)) return null;
	if (timesOf(node, seen) === 0) return node.type === 'elif_clause' ? l10n.t('In this run, the program does not have to ask this.') : l10n.t('In this run, the program does not come here.');
	switch (node.type) {
		case 'expression_statement':
			return joined(...partsOf(node).map((one) => valuesOf(one, seen))) || null;
		case 'for_statement':
			return joined(...namesIn(field(node, 'left')).map((name) => told(name, node, seen))) || null;
		case 'while_statement':
			return rounds(node, seen);
		case 'if_statement':
		case 'elif_clause':
			return outcome(node, seen);
		case 'return_statement': {
			const [given] = partsOf(node);
			return given && !isWritten(given) ? row(seen.returned(node.startPosition.row)) : null;
		}
		default:
			return null;
	}
}

/** What was given back, one value or several in turn. */
function row(values: readonly string[]): string | null {
	const [first] = values;
	if (first === undefined || values.join('').length > mostCharacters || values.length > mostValues) return null;
	return values.length === 1 ? l10n.t('In this run, that is {0}.', code(first)) : l10n.t('In this run, that is in turn {0}.', series(values));
}

/** What a run can come to; texts that describe, names of other scopes, placeholders and first lines of parts are nothing that it does. */
function canRun(node: SyntaxNode): boolean {
	if (['global_statement', 'nonlocal_statement', 'import_statement', 'import_from_statement', 'future_import_statement', 'pass_statement', 'type_alias_statement', 'try_statement', 'match_statement'].includes(node.type)) return false;
	if (node.type === 'expression_statement') return !isNote(node) && !partsOf(node).some((one) => one.type === 'ellipsis' || (one.type === 'assignment' && !one.childForFieldName('right')));
	return node.type.endsWith('_statement') || node.type === 'elif_clause';
}

/** How often the statement, or the first line of the block, ran: a long one may begin to run below the line where it starts. */
function timesOf(node: SyntaxNode, seen: Seen): number {
	const end = node.childForFieldName('consequence') ?? node.childForFieldName('body');
	const last = end ? (node.children.find(({ type }) => type === ':') ?? node).endPosition.row : node.endPosition.row;
	let most = 0;
	for (let row = node.startPosition.row; row <= last; row += 1) most = Math.max(most, seen.times(row));
	return most;
}

/** Something of the function around the node has run; code of the top level always has. */
function hasRun(node: SyntaxNode, seen: Seen): boolean {
	const scope = scopeOf(node);
	if (scope.type !== 'function_definition') return scope.type === 'module' && seen.times(node.startPosition.row) > 0;
	return partsOf(field(scope, 'body')).some((one) => seen.times(one.startPosition.row) > 0);
}

function headRan(node: SyntaxNode, seen: Seen): string | null {
	const first = firstOf(field(node, 'body'));
	const count = ['for_statement', 'while_statement'].includes(first.type) ? 0 : Math.max(...partsOf(field(node, 'body')).slice(0, 2).map((one) => (isSimpleLine(one) ? seen.times(one.startPosition.row) : 0)), 0);
	return joined(
		seen.given.startsWith(`${field(node, 'name').text}(`) && l10n.t('The run that is told here is {0}.', code(seen.given)),
		count > 1 && l10n.t('In this run, it is called {0} times.', count),
	) || null;
}

/** A run passes over it once in each call. */
function isSimpleLine({ type }: SyntaxNode): boolean {
	return !['for_statement', 'while_statement', 'function_definition', 'class_definition'].includes(type);
}

function valuesOf(node: SyntaxNode, seen: Seen): string | null {
	const right = node.childForFieldName('right');
	switch (node.type) {
		case 'assignment':
			// A value that stands in the program need not be said again.
			return right && (isWritten(right) || right.type === 'assignment') ? null : joined(...[...new Set(namesIn(field(node, 'left')))].slice(0, 2).map((name) => told(name, node, seen)));
		case 'augmented_assignment':
			return joined(...namesIn(field(node, 'left')).map((name) => told(name, node, seen)));
		case 'call': {
			const callee = field(node, 'function');
			return callee.type === 'attribute' && field(callee, 'object').type === 'identifier' && changingMethods.has(field(callee, 'attribute').text) ? told(field(callee, 'object').text, node, seen) : null;
		}
		default:
			return null;
	}
}

function isWritten(node: SyntaxNode): boolean {
	const of = bare(node);
	return ['integer', 'float', 'string', 'true', 'false', 'none', 'lambda'].includes(of.type) || (['list', 'dictionary', 'tuple', 'set', 'unary_operator'].includes(of.type) && partsOf(of).every((one) => one.type === 'pair' ? partsOf(one).every(isWritten) : isWritten(one)));
}

/** Plain names that get a value, and the names of containers that an item is put into. */
function namesIn(left: SyntaxNode): readonly string[] {
	if (left.type === 'identifier') return left.text.startsWith('_') ? [] : [left.text];
	if (left.type === 'subscript') return namesIn(field(left, 'value'));
	return ['pattern_list', 'tuple_pattern', 'list_pattern'].includes(left.type) ? partsOf(left).flatMap(namesIn) : [];
}

/** The values of one name at one line, as a row, a growth or the last of them. */
function told(name: string, node: SyntaxNode, seen: Seen): string | null {
	const { row } = node.startPosition;
	const values = seen.values(name, row);
	const [first] = values;
	const last = values.at(-1);
	if (first === undefined || last === undefined) return null;
	if (values.length === 1) return first.length > mostCharacters ? null : l10n.t('In this run, {0} is {1}.', code(name), code(first));
	const loop = node.type === 'for_statement' ? null : aboveInFunction(node, 'for_statement', 'while_statement');
	const grown = loop && isUpdate(node, name) ? growth(name, values, loop, seen) : null;
	if (grown) return grown;
	if (values.every((one) => one === first)) return first.length > mostCharacters ? null : l10n.t('In this run, {0} is {1} each time.', code(name), code(first));
	if (values.length <= mostValues && values.join('').length <= mostCharacters) return l10n.t('In this run, {0} is in turn {1}.', code(name), series(values));
	if (values.slice(0, 3).join('').length + last.length <= mostCharacters) return l10n.t('In this run, {0} is in turn {1} and so on, up to {2}.', code(name), series(values.slice(0, 3)), code(last));
	return last.length > mostCharacters ? null : l10n.t('In this run, {0} is {1} in the end.', code(name), code(last));
}

/** The line makes the name's new value from its old one, and no other line of the loop changes it. */
function isUpdate(node: SyntaxNode, name: string): boolean {
	const loop = aboveInFunction(node, 'for_statement', 'while_statement');
	const all = loop?.descendantsOfType(['augmented_assignment', 'assignment']).filter((one) => field(one, 'left').descendantsOfType('identifier').some(({ text }) => text === name)) ?? [];
	return node.type !== 'for_statement' && field(node, 'left').type !== 'pattern_list' && changesIn(name, node) && all.length === 1;
}

/** `total` grows from 0 to 12 over 4 rounds. */
function growth(name: string, values: readonly string[], loop: SyntaxNode, seen: Seen): string | null {
	const before = seen.values(name, loop.startPosition.row)[0];
	const all = (before === undefined ? values : [before, ...values]).filter((one) => one !== '…').map(Number);
	const [from, to] = [before ?? values[0] ?? '', values.at(-1) ?? ''];
	if (all.some(Number.isNaN) || from === to || all.length < 3) return null;
	const steps = all.slice(1).map((one, at) => one - (all[at] ?? 0));
	const rounds = seen.times(firstOf(field(loop, 'body')).startPosition.row);
	if (steps.every((step) => step >= 0)) return l10n.t('In this run, {0} grows from {1} to {2} over {3} rounds.', code(name), code(from), code(to), rounds);
	return steps.every((step) => step <= 0) ? l10n.t('In this run, {0} falls from {1} to {2} over {3} rounds.', code(name), code(from), code(to), rounds) : null;
}

function firstOf(block: SyntaxNode): SyntaxNode {
	return partsOf(block)[0] ?? block;
}

function rounds(node: SyntaxNode, seen: Seen): string | null {
	const body = firstOf(field(node, 'body'));
	if (body.startPosition.row <= node.startPosition.row) return null;
	const count = seen.times(body.startPosition.row);
	return count === 0 ? l10n.t('In this run, there is no round.') : count === 1 ? l10n.t('In this run, there is one round.') : l10n.t('In this run, there are {0} rounds.', count);
}

function outcome(node: SyntaxNode, seen: Seen): string | null {
	const body = firstOf(field(node, 'consequence'));
	const { row } = node.startPosition;
	if (body.startPosition.row <= (node.children.find(({ type }) => type === ':') ?? node).endPosition.row) return null;
	const [asked, held] = [seen.times(row), seen.times(body.startPosition.row)];
	if (held > asked || ['for_statement', 'while_statement'].includes(body.type)) return null;
	if (asked === 1) return held === 1 ? l10n.t('In this run, that is true.') : l10n.t('In this run, that is not true.');
	if (held === asked) return l10n.t('In this run, that is true all {0} times.', asked);
	return held === 0 ? l10n.t('In this run, that is never true in {0} times.', asked) : l10n.t('In this run, that is true {0} out of {1} times.', held, asked);
}
