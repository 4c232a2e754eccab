/** How some statements do their work, told in few sentences: what starts, what repeats, what decides, what comes out. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { condition } from './conditions';
import { growsLater } from './later';
import { ownCalls } from './recursion';
import { isSimple, sentence } from './statements';
import { value, valueInside } from './values';
import type { View } from './view';
import { bare, code, field, joined, listed, partsOf, telling } from './words';

/** The most steps that are told. */
const most = 6;

/** Sentences on the statements in their order; names that get their first values are told together. `isResultTold`: what comes back was said before. */
export function steps(statements: readonly SyntaxNode[], view: View, isResultTold: boolean): readonly string[] {
	const all = statements.filter((node) => view.has(node));
	const starts = all.filter((node) => {
		const start = startOf(node);
		return start !== null && growsLater(field(start, 'left'), start);
	});
	const told: string[] = [];
	for (const node of all) {
		// Of a long row of statements those that only name something are left out.
		if (all.length > most && startOf(node) && !starts.includes(node)) continue;
		const step = node === starts[0] ? start(starts) : starts.includes(node) || (isResultTold && node.type === 'return_statement') ? null : stepOf(node);
		if (step !== null && !told.includes(step) && told.length < most) told.push(step);
	}
	return told;
}

function startOf(statement: SyntaxNode): SyntaxNode | null {
	const [only] = partsOf(statement);
	return statement.type === 'expression_statement' && only?.type === 'assignment' && only.childForFieldName('right') && field(only, 'left').type === 'identifier' ? only : null;
}

function start(statements: readonly SyntaxNode[]): string {
	const all = statements.flatMap((node) => startOf(node) ?? []);
	const [first] = all;
	const names = [...new Set(all.map((one) => code(field(one, 'left'))))];
	return names.length === 1 && first ? l10n.t('It starts with {0} as {1}.', code(field(first, 'left')), value(field(first, 'right'))) : l10n.t('It starts by giving a value to each of these: {0}.', listed(names));
}

function stepOf(node: SyntaxNode): string | null {
	switch (node.type) {
		case 'for_statement':
			return forStep(node);
		case 'while_statement':
			if (field(node, 'condition').hasError) return null;
			return bare(field(node, 'condition')).type === 'true' ? l10n.t('It repeats its steps until a line inside leaves the loop.') : l10n.t('It repeats its steps as long as {0}.', condition(field(node, 'condition')));
		case 'if_statement':
			return /\b__name__\b/.test(field(node, 'condition').text) || field(node, 'condition').hasError ? null : ifStep(node);
		case 'match_statement':
			return l10n.t('It picks one of several parts, by what {0} is.', code(partsOf(node)[0] ?? node));
		case 'try_statement':
			return l10n.t('It is ready for errors on the way.');
		case 'with_statement':
			return l10n.t('It opens something, works with it and closes it.');
		case 'return_statement': {
			const [given] = partsOf(node);
			if (!given) return null;
			return ownCalls(node).length > 0 ? l10n.t('It calls itself and gives back {0}.', value(given)) : l10n.t('In the end it gives back {0}.', value(given));
		}
		case 'raise_statement':
			return l10n.t('It may stop with an error.');
		case 'expression_statement':
			return expression(node);
		default:
			return null;
	}
}

function forStep(node: SyntaxNode): string {
	const over = bare(field(node, 'right'));
	const left = field(node, 'left');
	const names = ['pattern_list', 'tuple_pattern'].includes(left.type) ? listed(partsOf(left).map((one) => code(one))) : code(left);
	const body = partsOf(field(node, 'body'));
	const [only] = body;
	const does = body.length === 1 && only && isSimple(only.type) ? sentence(only, telling({ level: 'intermediate', seen: null })).text : null;
	const inside = field(node, 'body').descendantsOfType('if_statement')[0];
	const asks = inside && !field(inside, 'condition').hasError ? condition(field(inside, 'condition')) : null;
	const goes = over.type === 'call' && calleeOf(over).name === 'range' && calleeOf(over).object === null && argumentsOf(over).length > 0 ? counting(names, argumentsOf(over)) : l10n.t('It goes through {0}, with {1} for each part.', code(over), names);
	return joined(goes, does === null ? asks !== null && l10n.t('In each round it checks whether {0}.', asks) : inEachRound(does));
}

/** A sentence that begins with a word begins with what is done; one that begins with code says what becomes of it. */
function inEachRound(does: string): string {
	const [head = ''] = does;
	return head === '`' ? l10n.t('In each round {0}', does) : l10n.t('In each round it {0}', head.toLocaleLowerCase() + does.slice(1));
}

function counting(name: string, given: readonly SyntaxNode[]): string {
	const [first, second, step] = given;
	const from = second && first ? code(first) : code('0');
	const to = code(second ?? first ?? name);
	return step ? l10n.t('It counts {0} from {1} in steps of {2} and stops before {3}.', name, from, code(step), to) : l10n.t('It counts {0} from {1} on and stops before {2}.', name, from, to);
}

function ifStep(node: SyntaxNode): string {
	const [first] = partsOf(field(node, 'consequence'));
	const others = partsOf(node).filter(({ type }) => type === 'elif_clause' || type === 'else_clause').length;
	const test = condition(field(node, 'condition'));
	const [given] = first?.type === 'return_statement' ? partsOf(first) : [];
	if (others > 1) return l10n.t('It picks one of {0} parts. The first is for the case that {1}.', others + 1, test);
	if (given) return l10n.t('If {0}, it gives back {1}.', test, valueInside(given));
	return others === 1 ? l10n.t('What comes next depends on whether {0}.', test) : l10n.t('There is an extra step for the case that {0}.', test);
}

function expression(node: SyntaxNode): string | null {
	const [only] = partsOf(node);
	if (only?.type === 'call' && calleeOf(only).object === null && calleeOf(only).name !== '') {
		return calleeOf(only).name === 'print' ? l10n.t('It prints {0}.', listed(argumentsOf(only).slice(0, 3).map((one) => code(one))) || l10n.t('an empty line')) : l10n.t('It calls {0}.', code(only));
	}
	if (only?.type !== 'assignment') return null;
	const [left, right] = [field(only, 'left'), only.childForFieldName('right')];
	return right && left.type === 'identifier' && ['call', 'list_comprehension', 'dictionary_comprehension', 'set_comprehension', 'binary_operator'].includes(bare(right).type) ? l10n.t('{0} becomes {1}.', code(left), value(right)) : null;
}
