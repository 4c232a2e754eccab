/** How some statements do their work, told in few sentences: what starts, what repeats, what decides, what comes out. */
import * as l10n from '@vscode/l10n';
import { asClause, asSentence, lowered, together } from '../../clauseText';
import { part, type Part } from '../../fitting';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { clauseOf, clausesOf, isHelper, type Fullness } from './clauses';
import { condition } from './conditions';
import { withHead } from './errors';
import { kindOf } from './kinds';
import { growsLater } from './later';
import { recursiveReturn } from './recursion';
import { value, valueInside } from './values';
import type { View } from './view';
import { bare, code, field, joined, listed, partsOf, scopeOf, telling } from './words';

/** How much a reader would miss each kind of step, from its fullest wording to none. */
const missed = { loop: { full: 5, lean: 8.2, gist: 9, head: 8.4 }, result: 8, itself: 9, branch: { full: 6, gist: 6.5 }, deed: 5.5, start: { full: 6.6, names: 6.55 }, helper: 3 } as const;

/** The most steps that are told. */
const most = 8;

/** The statements in their order; names that get their first values are told together. `isResultTold`: what comes back was said before. */
export function steps(statements: readonly SyntaxNode[], view: View, isResultTold: boolean): readonly Part[] {
	const all = statements.filter((node) => view.has(node)).flatMap(opened);
	const starts = all.filter((node): node is SyntaxNode => {
		const start = 'says' in node ? null : startOf(node);
		return start !== null && (growsLater(field(start, 'left'), start) || isSetLater(start));
	});
	const told: Part[] = [];
	for (const node of all) {
		if (told.length >= most) break;
		if ('says' in node) told.push(part([missed.branch.full, node.says]));
		else if (node === starts[0]) told.push(start(starts));
		else if (!starts.includes(node) && !(isResultTold && node.type === 'return_statement' && statements.includes(node))) told.push(...stepOf(node, statements.at(-1) === node));
	}
	return told;
}

/** A sentence that leads over to the statements behind it. */
interface Lead {
	readonly says: string;
}

/** What stands in a `with`, under the guard of a program's start, or in a branch with a loop in it, is told like any other step. */
function opened(node: SyntaxNode): readonly (SyntaxNode | Lead)[] {
	if (node.type === 'with_statement') return [node, ...partsOf(field(node, 'body'))];
	if (node.type !== 'if_statement' || field(node, 'condition').hasError) return [node];
	if (/\b__name__\b/.test(field(node, 'condition').text)) return partsOf(field(node, 'consequence'));
	const parts = [node, ...partsOf(node).filter(({ type }) => type === 'elif_clause' || type === 'else_clause')];
	const isLong = (one: SyntaxNode) => blockOf(one).descendantsOfType(['for_statement', 'while_statement']).length > 0;
	return clauseOf(node) === null && parts.some(isLong) ? parts.flatMap((one) => openedPart(one, isLong(one))) : [node];
}

function blockOf(part: SyntaxNode): SyntaxNode {
	return field(part, part.type === 'else_clause' ? 'body' : 'consequence');
}

/** One branch: in a sentence, or its steps behind one that says when they are taken. */
function openedPart(one: SyntaxNode, isLong: boolean): readonly (SyntaxNode | Lead)[] {
	const clauses = isLong ? null : clausesOf(blockOf(one));
	if (clauses?.length === 0) return [];
	const does = clauses === null ? l10n.t({ message: 'it goes on like this', comment: ['The steps that are taken then stand behind it'] }) : together(clauses);
	const test = one.type === 'else_clause' ? '' : condition(field(one, 'condition'));
	const says = one.type === 'else_clause' ? l10n.t('Otherwise {0}.', does) : one.type === 'elif_clause' ? l10n.t('If not, but {0}, {1}.', test, does) : l10n.t('If {0}, {1}.', test, does);
	return [{ says }, ...(clauses === null ? partsOf(blockOf(one)) : [])];
}

function startOf(statement: SyntaxNode): SyntaxNode | null {
	const [only] = partsOf(statement);
	return statement.type === 'expression_statement' && only?.type === 'assignment' && only.childForFieldName('right') && field(only, 'left').type === 'identifier' ? only : null;
}

/** A value to begin with, in the place of which a loop below puts another. */
function isSetLater(start: SyntaxNode): boolean {
	const name = field(start, 'left').text;
	return scopeOf(start).descendantsOfType(['for_statement', 'while_statement']).some((loop) => loop.startIndex > start.endIndex
		&& field(loop, 'body').descendantsOfType('assignment').some((one) => field(one, 'left').text === name));
}

/** `a` as `0` and `b` as `1`. */
function start(statements: readonly SyntaxNode[]): Part {
	const all = statements.flatMap((node) => startOf(node) ?? []);
	const values = all.flatMap((one) => (field(one, 'right').type === 'assignment' ? [] : [l10n.t({ message: '{0} as {1}', args: [code(field(one, 'left')), value(field(one, 'right'))], comment: ['A name and the value that it starts with'] })]));
	const names = listed([...new Set(all.map((one) => code(field(one, 'left'))))]);
	return part([missed.start.full, values.length === all.length && values.length <= 3 && l10n.t('It starts with {0}.', listed(values))], [missed.start.names, l10n.t('It starts by giving a value to {0}.', names)]);
}

function stepOf(node: SyntaxNode, isLast: boolean): readonly Part[] {
	switch (node.type) {
		case 'for_statement':
		case 'while_statement':
			return (node.childForFieldName('right') ?? node.childForFieldName('condition'))?.hasError ? [] : [loop(headOf(node), node)];
		case 'if_statement':
			return field(node, 'condition').hasError ? [] : [branch(node)];
		case 'match_statement':
			return [part([missed.branch.gist, l10n.t('It picks one of several parts, by what {0} is.', code(partsOf(node)[0] ?? node))])];
		case 'try_statement':
			return [attempt(node)];
		case 'with_statement':
			return [part([missed.deed, asSentence(asClause(withHead(node, telling({ level: 'intermediate', seen: null }))))])];
		case 'return_statement':
			return result(node);
		case 'raise_statement':
			return [part([missed.deed, isLast && l10n.t('In the end it stops with an error.')])];
		case 'expression_statement':
		case 'assert_statement':
			return deed(node);
		default:
			return [];
	}
}

/** What a loop goes over, or how long it goes on. */
function headOf(node: SyntaxNode): string {
	if (node.type === 'for_statement') return forHead(node);
	const test = bare(field(node, 'condition'));
	return test.type === 'true' ? l10n.t('It repeats its steps until a line inside leaves the loop.') : l10n.t('It repeats its steps as long as {0}.', condition(test));
}

/** What the loop goes over, then what is done in each round. */
function loop(head: string, node: SyntaxNode): Part {
	const body = field(node, 'body');
	const told = (fullness: Fullness) => {
		const whole = rounds(body, fullness);
		return whole !== null && joined(head, whole);
	};
	return part([missed.loop.full, told('full')], [missed.loop.lean, told('lean')], [missed.loop.gist, joined(head, gist(body))], [missed.loop.head, head]);
}

/** All that a round does; null where that is too much. */
function rounds(body: SyntaxNode, fullness: Fullness): string | null {
	const [inner, ...more] = partsOf(body).filter(({ type }) => type === 'for_statement' || type === 'while_statement');
	if (!inner) {
		const clauses = clausesOf(body, fullness);
		return clauses === null || clauses.length === 0 ? null : sequence(clauses);
	}
	// A loop in the loop: what comes before it, what it does, what comes after it.
	if (more.length > 0) return null;
	const parts = partsOf(body);
	const at = parts.findIndex((one) => one.startIndex === inner.startIndex);
	const told = (all: readonly SyntaxNode[]) => all.filter((one) => fullness === 'full' || !isHelper(one)).map((one) => clauseOf(one, fullness));
	const [before, after] = [told(parts.slice(0, at)), told(parts.slice(at + 1))];
	const inside = clausesOf(field(inner, 'body'), fullness);
	if ([...before, ...after].some((one) => one === null) || inside === null || inside.length === 0) return null;
	const head = headOf(inner);
	const [first, ...rest] = [...before.filter((one) => one !== null), lowered(head)];
	return joined(
		sequence([first ?? '', ...rest]),
		l10n.t('There, {0}.', together(inside)),
		...after.filter((one) => one !== null).map((one) => l10n.t('After that {0}.', one)),
	);
}

function sequence([first = '', ...rest]: readonly string[]): string {
	return joined(l10n.t('In each round, {0}.', first), ...rest.map((one) => l10n.t('Then {0}.', one)));
}

/** The one thing of a round that tells most: a loop in it, a question that is asked, or a change. */
function gist(body: SyntaxNode): string | null {
	const [inner] = partsOf(body).filter(({ type }) => type === 'for_statement' || type === 'while_statement');
	if (inner && !inner.hasError) return l10n.t('In each round, {0}.', lowered(headOf(inner)));
	const inside = body.descendantsOfType('if_statement').find((one) => !field(one, 'condition').hasError);
	if (inside) return l10n.t('In each round, it checks whether {0}.', condition(field(inside, 'condition')));
	const change = body.descendantsOfType(['augmented_assignment', 'call']).map((one) => (one.parent?.type === 'expression_statement' ? clauseOf(one.parent) : null)).find((one) => one !== null);
	return change === undefined ? null : l10n.t('In each round, {0}.', change);
}

export function forHead(node: SyntaxNode): string {
	const over = bare(field(node, 'right'));
	const left = field(node, 'left');
	const names = ['pattern_list', 'tuple_pattern'].includes(left.type) ? listed(partsOf(left).map((one) => code(one))) : code(left);
	const given = over.type === 'call' && calleeOf(over).object === null && calleeOf(over).name === 'range' ? argumentsOf(over) : [];
	if (given.length > 0) return counting(left.text, names, given);
	if (over.type === 'call' && calleeOf(over).name === 'items' && calleeOf(over).object !== null) return l10n.t('It goes through {0}, pair by pair, as {1}.', code(calleeOf(over).object ?? over), names);
	if (over.type === 'call' && kindOf(over) !== 'text') return l10n.t('It goes through {0}, as {1}.', value(over), names);
	switch (kindOf(over)) {
		case 'text':
			return l10n.t('It goes through {0}, character by character, as {1}.', value(over), names);
		case 'file':
			return l10n.t('It goes through {0}, line by line, as {1}.', code(over), names);
		case 'pairs':
			return l10n.t('It goes through {0}, key by key, as {1}.', code(over), names);
		default:
			return l10n.t('It goes through {0}, item by item, as {1}.', code(over), names);
	}
}

function counting(plain: string, name: string, given: readonly SyntaxNode[]): string {
	const [first, second, step] = given;
	const from = second && first ? code(first) : code('0');
	const to = code(second ?? first ?? name);
	if (/^_+$/.test(plain) && !second) return l10n.t('It makes {0} rounds.', to);
	return step ? l10n.t('It counts {0} from {1} in steps of {2} and stops before {3}.', name, from, code(step), to) : l10n.t('It counts {0} from {1} on and stops before {2}.', name, from, to);
}

function branch(node: SyntaxNode): Part {
	const others = partsOf(node).filter(({ type }) => type === 'elif_clause' || type === 'else_clause').length;
	const test = condition(field(node, 'condition'));
	const whole = clauseOf(node);
	const [first] = partsOf(field(node, 'consequence'));
	const [given] = first?.type === 'return_statement' ? partsOf(first) : [];
	return part(
		[missed.branch.full, whole !== null && asSentence(whole)],
		[missed.branch.gist, others > 1 ? l10n.t('It picks one of {0} parts. The first is for the case that {1}.', others + 1, test) : given ? l10n.t('If {0}, it gives back {1}.', test, valueInside(given))
			: others === 1 ? l10n.t('What comes next depends on whether {0}.', test) : l10n.t('There is an extra step for the case that {0}.', test)],
	);
}

/** What is tried, and what is done where that fails. */
function attempt(node: SyntaxNode): Part {
	const tried = clausesOf(field(node, 'body'));
	const caught = partsOf(node).filter(({ type }) => type === 'except_clause').map((one) => ({
		kind: one.childForFieldName('value'),
		does: clausesOf(partsOf(one).find(({ type }) => type === 'block') ?? one),
	}));
	const failing = caught.map(({ kind, does }) => (does === null || does.length === 0 ? null : kind && kind.type !== 'as_pattern' ? l10n.t('If {0} comes up, {1}.', code(kind), together(does)) : l10n.t('If an error comes up, {0}.', together(does))));
	return part(
		[missed.branch.full, tried !== null && tried.length > 0 && failing.every((one) => one !== null) && joined(l10n.t('It tries this: {0}.', together(tried)), ...failing)],
		[missed.branch.gist, l10n.t('It is ready for errors on the way.')],
	);
}

function result(node: SyntaxNode): readonly Part[] {
	const [given] = partsOf(node);
	if (!given) return [];
	const itself = recursiveReturn(node);
	return itself === null ? [part([missed.result, l10n.t('In the end it gives back {0}.', value(given))])] : [part([missed.itself, itself])];
}

function deed(node: SyntaxNode): readonly Part[] {
	const [only] = partsOf(node);
	const clause = clauseOf(node);
	if (clause === null || !only) return [];
	const right = only.type === 'assignment' ? only.childForFieldName('right') : null;
	const isSmall = only.type === 'assignment' && field(only, 'left').type === 'identifier' && (right === null || bare(right).type !== 'call');
	return [part([isSmall ? missed.helper : missed.deed, asSentence(clause)])];
}
