/** How some statements do their work, told in few sentences: what starts, what repeats, what decides, what comes out. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { condition } from './conditions';
import { growsLater } from './later';
import { ownCalls } from './recursion';
import { value, valueInside } from './values';
import type { View } from './view';
import { bare, code, field, listed, partsOf } from './words';

/** Sentences on the statements in their order; names that get their first values are told together. */
export function steps(statements: readonly SyntaxNode[], view: View): readonly string[] {
	const starts = statements.filter((node) => startOf(node) !== null && growsLater(field(startOf(node) ?? node, 'left'), startOf(node) ?? node));
	const told: string[] = [];
	let began = false;
	for (const node of statements) {
		if (!view.has(node)) continue;
		if (starts.includes(node)) {
			if (!began) told.push(start(starts));
			began = true;
			continue;
		}
		const step = stepOf(node);
		if (step !== null && !told.includes(step)) told.push(step);
	}
	return told;
}

function startOf(statement: SyntaxNode): SyntaxNode | null {
	const [only] = partsOf(statement);
	return statement.type === 'expression_statement' && only?.type === 'assignment' && field(only, 'left').type === 'identifier' ? only : null;
}

function start(statements: readonly SyntaxNode[]): string {
	const all = statements.flatMap((node) => startOf(node) ?? []);
	const [first] = all;
	return all.length === 1 && first ? l10n.t('It starts with {0} as {1}.', code(field(first, 'left')), value(field(first, 'right'))) : l10n.t('It starts by giving values to {0}.', listed(all.map((one) => code(field(one, 'left')))));
}

function stepOf(node: SyntaxNode): string | null {
	switch (node.type) {
		case 'for_statement':
			return forStep(node);
		case 'while_statement':
			return bare(field(node, 'condition')).type === 'true' ? l10n.t('Then it repeats its steps until a line inside leaves the loop.') : l10n.t('Then it repeats its steps as long as {0}.', condition(field(node, 'condition')));
		case 'if_statement':
			return ifStep(node);
		case 'match_statement':
			return l10n.t('Then it picks one of several parts, by what {0} is.', code(partsOf(node)[0] ?? node));
		case 'try_statement':
			return l10n.t('It is ready for errors on the way.');
		case 'with_statement':
			return l10n.t('It opens something, works with it and closes it.');
		case 'return_statement': {
			const [given] = partsOf(node);
			if (!given) return null;
			return ownCalls(node).length > 0 ? l10n.t('Then it calls itself and gives back {0}.', value(given)) : l10n.t('In the end it gives back {0}.', value(given));
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
	const inside = field(node, 'body').descendantsOfType('if_statement')[0];
	if (over.type === 'call' && calleeOf(over).name === 'range' && calleeOf(over).object === null) {
		const given = argumentsOf(over);
		const [from, to] = given.length === 1 ? [null, given[0]] : given;
		return to ? l10n.t('Then it counts {0} from {1} to before {2} and does its steps for each.', names, from ? code(from) : code('0'), code(to)) : l10n.t('Then it counts with {0} and does its steps for each.', names);
	}
	return inside ? l10n.t('Then it goes through {0}, and for each {1} it checks whether {2}.', code(over), names, condition(field(inside, 'condition'))) : l10n.t('Then it goes through {0} and does its steps for each {1}.', code(over), names);
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
