/** What one run did at a statement, from real values. */
import * as l10n from '@vscode/l10n';
import type { Seen } from '../../codeSentences';
import { joined, series, type Telling } from '../../wording';
import { bare, type Expression, type FunctionPart, type If, type Part, type Return, type Statement } from '../tree';
import type { Code, Loop } from './language';
import { changes, changesIn, rootOf, sets } from './later';
import { bodyOf, calleeOf, isLoop, wordsOf } from './parts';

/** The most values, and characters of them, that are told one by one. */
const mostValues = 8;
const mostCharacters = 60;

/** What the run did here; null without a run, and where there is nothing worth telling. */
export function ran(node: Statement | FunctionPart, code: Code, { seen }: Telling): string | null {
	if (!seen) return null;
	if (node.kind === 'function') return headRan(node, code, seen);
	if (!canRun(node) || !hasRun(node, code, seen)) return null;
	const above = node.kind === 'if' ? code.parentOf(node) : null;
	const isElse = above?.kind === 'if' && above.otherwise === node;
	if (timesOf(node, seen) === 0) return isElse ? notAsked(above, seen) : l10n.t('In this run, the program does not come here.');
	switch (node.kind) {
		case 'expression': return valuesOf(node.expression, node, code, seen);
		case 'declare': return joined(...node.variables.filter(({ value }) => value !== null && !isWritten(value)).flatMap(({ names }) => names).slice(0, 2).map((name) => told(name, node, code, seen))) || null;
		case 'each': return joined(...node.names.map(({ text }) => told(text, node, code, seen))) || null;
		case 'for': return joined(...countedNames(node).map((name) => told(name, node, code, seen))) || rounds(node, seen);
		case 'while':
		case 'do': return rounds(node, seen);
		case 'if': return outcome(node, seen);
		case 'return': return node.value && !isWritten(node.value) ? row(node, seen, code) : null;
		default: return null;
	}
}

/** What was given back, one value or several in turn. */
function row(node: Return, seen: Seen, code: Code): string | null {
	const values = seen.returned(node.row);
	const [first] = values;
	if (first === undefined || values.join('').length > mostCharacters || values.length > mostValues) return null;
	return values.length === 1 ? l10n.t('In this run, that is {0}.', code.quote(first)) : l10n.t('In this run, that is in turn {0}.', series(values));
}

/** What a run can come to; names without values, imports, types and first lines of parts are nothing that it does. */
function canRun(node: Statement): boolean {
	if (node.kind === 'declare') return node.variables.some(({ value }) => value !== null && bare(value).kind !== 'lambda');
	if (node.kind === 'expression') return bare(node.expression).kind !== 'literal';
	return ['return', 'leave', 'throw', 'if', 'for', 'each', 'while', 'do'].includes(node.kind);
}

/** How often the statement, or the first line of the block, ran: a long one may begin to run below the line where it starts. */
function timesOf(node: Statement, seen: Seen): number {
	const last = node.kind === 'if' ? node.condition.endRow : node.kind === 'for' || node.kind === 'each' ? node.head.endRow : node.kind === 'while' ? node.condition.endRow : node.endRow;
	let most = 0;
	for (let at = node.row; at <= last; at += 1) most = Math.max(most, seen.times(at));
	return most;
}

/** Something of the function around the node has run; code of the top level has where it did. */
function hasRun(node: Statement, code: Code, seen: Seen): boolean {
	const scope = code.scopeOf(node);
	if (scope.kind !== 'function') return seen.times(node.row) > 0;
	return scope.body?.kind === 'block' && scope.body.statements.some((one) => seen.times(one.row) > 0);
}

function headRan(node: FunctionPart, code: Code, seen: Seen): string | null {
	const all = node.body?.kind === 'block' ? node.body.statements.slice(0, 2) : [];
	const isOnce = (one: Statement) => ['expression', 'declare', 'return', 'throw'].includes(one.kind) || (one.kind === 'if' && one.condition.row === one.row);
	const count = all[0] && isLoop(all[0]) ? 0 : Math.max(0, ...all.map((one) => (isOnce(one) ? seen.times(one.row) : 0)));
	return joined(
		node.name !== null && seen.given.startsWith(`${node.name.text}(`) && l10n.t('The run that is told here is {0}.', code.quote(seen.given)),
		count > 1 && l10n.t('In this run, it is called {0} times.', count),
	) || null;
}

/** Values that names had after an expression that stands alone. */
function valuesOf(expression: Expression, node: Statement, code: Code, seen: Seen): string | null {
	const of = bare(expression);
	switch (of.kind) {
		case 'assign': {
			const target = bare(of.target);
			const names = target.kind === 'other' ? target.parts.map(rootOf) : [rootOf(target)];
			return of.operator.text === '=' && isWritten(of.value) ? null : joined(...names.filter((name) => name !== '').slice(0, 2).map((name) => told(name, node, code, seen))) || null;
		}
		case 'update': return rootOf(of.target) === '' ? null : told(rootOf(of.target), node, code, seen);
		case 'call': {
			const { object } = calleeOf(of);
			return object && bare(object).kind === 'name' && wordsOf(of, code)?.changes === true ? told(rootOf(object), node, code, seen) : null;
		}
		default: return null;
	}
}

function isWritten(expression: Expression): boolean {
	const of = bare(expression);
	if (of.kind === 'items') return of.items.every(isWritten);
	if (of.kind === 'pairs') return of.pairs.every(({ value }) => value !== null && isWritten(value));
	return of.kind === 'literal' || of.kind === 'lambda' || (of.kind === 'unary' && isWritten(of.operand));
}

/** Names that the first part of a loop gives a value. */
function countedNames(node: Statement & { readonly kind: 'for' }): readonly string[] {
	if (node.init?.kind === 'declare') return node.init.variables.flatMap(({ name }) => (name ? [name.text] : [])).slice(0, 1);
	const of = node.init?.kind === 'expression' ? bare(node.init.expression) : null;
	return of?.kind === 'assign' && rootOf(of.target) !== '' ? [rootOf(of.target)] : [];
}

/** The values of one name at one line, as a row, a growth or the last of them. */
function told(name: string, node: Statement, code: Code, seen: Seen): string | null {
	const values = seen.values(name, node.row);
	const [first] = values;
	const last = values.at(-1);
	if (first === undefined || last === undefined) return null;
	const quoted = code.quote(name);
	if (values.length === 1) return first.length > mostCharacters ? null : l10n.t('In this run, {0} is {1}.', quoted, code.quote(first));
	const loop = isLoop(node) ? null : code.aboveInFunction(node, 'for', 'each', 'while', 'do');
	const grown = loop && isUpdate(node, name, loop, code) ? growth(name, values, loop, seen, code) : null;
	if (grown) return grown;
	if (values.every((one) => one === first)) return first.length > mostCharacters ? null : l10n.t('In this run, {0} is {1} each time.', quoted, code.quote(first));
	if (values.length <= mostValues && values.join('').length <= mostCharacters) return l10n.t('In this run, {0} is in turn {1}.', quoted, series(values));
	if (values.slice(0, 3).join('').length + last.length <= mostCharacters) return l10n.t('In this run, {0} is in turn {1} and so on, up to {2}.', quoted, series(values.slice(0, 3)), code.quote(last));
	return last.length > mostCharacters ? null : l10n.t('In this run, {0} is {1} in the end.', quoted, code.quote(last));
}

/** The line makes the name's new value from its old one, and no other line of the loop changes it. */
function isUpdate(node: Part, name: string, loop: Loop, code: Code): boolean {
	return changesIn(name, node, code) && code.inside(loop, 'assign', 'update').filter((one) => sets(one, name) || changes(one, name, code)).length === 1;
}

/** `total` grows from 0 to 12 over 4 rounds. */
function growth(name: string, values: readonly string[], loop: Loop, seen: Seen, code: Code): string | null {
	const before = seen.values(name, loop.row)[0];
	const all = (before === undefined ? values : [before, ...values]).filter((one) => one !== '…').map(Number);
	const [from, to] = [before ?? values[0] ?? '', values.at(-1) ?? ''];
	if (all.some(Number.isNaN) || from === to || all.length < 3) return null;
	const steps = all.slice(1).map((one, at) => one - (all[at] ?? 0));
	const count = timesOfBody(loop, seen);
	if (count === 0) return null;
	if (steps.every((step) => step >= 0)) return l10n.t('In this run, {0} grows from {1} to {2} over {3} rounds.', code.quote(name), code.quote(from), code.quote(to), count);
	return steps.every((step) => step <= 0) ? l10n.t('In this run, {0} falls from {1} to {2} over {3} rounds.', code.quote(name), code.quote(from), code.quote(to), count) : null;
}

/** How often the first statement of the loop's body ran. */
export function timesOfBody(loop: Loop, seen: Seen): number {
	const [first] = bodyOf(loop.body);
	return first && first.row > loop.row ? seen.times(first.row) : 0;
}

function rounds(node: Loop, seen: Seen): string | null {
	const [body] = bodyOf(node.body);
	if (!body || body.row <= node.row || isLoop(body)) return null;
	const count = seen.times(body.row);
	return count === 0 ? l10n.t('In this run, there is no round.') : count === 1 ? l10n.t('In this run, there is one round.') : l10n.t('In this run, there are {0} rounds.', count);
}

function outcome(node: If, seen: Seen): string | null {
	const [body] = bodyOf(node.then);
	if (!body || body.row <= node.condition.endRow || isLoop(body)) return null;
	const [asked, held] = [seen.times(node.row), seen.times(body.row)];
	if (asked === 0 || held > asked) return null;
	if (asked === 1) return held === 1 ? l10n.t('In this run, that is true.') : l10n.t('In this run, that is not true.');
	if (held === asked) return l10n.t('In this run, that is true all {0} times.', asked);
	return held === 0 ? l10n.t('In this run, that is never true in {0} times.', asked) : l10n.t('In this run, that is true {0} out of {1} times.', held, asked);
}

/** The program has no need to ask where the branch above was taken each time. */
function notAsked(above: If, seen: Seen): string | null {
	const [body] = bodyOf(above.then);
	const isTaken = body !== undefined && body.row > above.condition.endRow && seen.times(body.row) > 0 && seen.times(body.row) >= seen.times(above.row);
	return isTaken ? l10n.t('In this run, the program does not have to ask this.') : null;
}
