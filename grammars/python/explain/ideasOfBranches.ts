/** Ideas of branches and conditions. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { condition, operatorsOf } from './conditions';
import { type Idea, shownBy, some } from './idea';
import type { View } from './view';
import { above, bare, code, field, operatorOf, partsOf } from './words';

export function branchIdeas(view: View): readonly Idea[] {
	return [...chains(view), ...single(view), ...matching(view), ...joined(view), ...membership(view), ...nothing(view), ...comparing(view), ...errors(view)];
}

const branchesOf = (node: SyntaxNode) => partsOf(node).filter(({ type }) => type === 'elif_clause' || type === 'else_clause');

function chains(view: View): readonly Idea[] {
	const found = view.of('if_statement').filter((node) => branchesOf(node).length > 0);
	return shownBy(found.flatMap((node) => [node, ...branchesOf(node).filter((one) => view.has(one))]), (first) => {
		const count = 1 + branchesOf(first).length;
		const hasElse = branchesOf(first).some(({ type }) => type === 'else_clause');
		const text = count === 2 && hasElse
			? l10n.t('One of two parts runs: the first if {0}, or else the other.', condition(field(first, 'condition')))
			: hasElse ? l10n.t('Exactly one of {0} parts runs: the first one whose condition is true, or the last.', count) : l10n.t('At most one of {0} parts runs: the first one whose condition is true.', count);
		return { id: 'conditional-chain', name: l10n.t('One branch of several'), text };
	});
}

function single(view: View): readonly Idea[] {
	if (chains(view).length > 0) return [];
	return shownBy(view.of('if_statement'), (first) => ({
		id: 'conditions', name: l10n.t('Running lines only if'), text: l10n.t('Some lines run only if {0}.', condition(field(first, 'condition'))),
	}));
}

function matching(view: View): readonly Idea[] {
	return shownBy(view.of('match_statement'), (first) => ({
		id: 'matching', name: l10n.t('Fitting a pattern'), text: l10n.t('{0} is held against patterns, and the first that fits decides.', code(partsOf(first)[0] ?? first)),
	}));
}

function joined(view: View): readonly Idea[] {
	return shownBy(view.of('boolean_operator').filter((node) => isAsked(node) || partsOf(node).some(({ type }) => ['comparison_operator', 'not_operator', 'boolean_operator'].includes(type))), (first) => ({
		id: 'boolean-logic', name: l10n.t('And, or, not'),
		text: operatorOf(first) === 'and' ? l10n.t('{0} is true only if both sides are true.', code(first)) : l10n.t('{0} is true if at least one side is true.', code(first)),
	}));
}

function membership(view: View): readonly Idea[] {
	const found = view.of('comparison_operator').filter((node) => operatorsOf(node).some((one) => one === 'in' || one === 'not in'));
	return shownBy(found, (first) => ({ id: 'membership', name: l10n.t('Is it one of them?'), text: l10n.t('The program asks whether {0}.', condition(first)) }));
}

function nothing(view: View): readonly Idea[] {
	const found = view.of('comparison_operator').filter((node) => partsOf(node).some(({ type }) => type === 'none'));
	return shownBy(found, (first) => ({ id: 'none-value', name: l10n.t('No value'), text: l10n.t('{0} asks whether there is a value at all.', code(first)) }));
}

function comparing(view: View): readonly Idea[] {
	const found = view.of('comparison_operator').filter((node) => operatorsOf(node).some((one) => ['<', '<=', '>', '>=', '==', '!='].includes(one)));
	return shownBy(found, () => ({ id: 'comparison-operator', name: l10n.t('Comparing'), text: found.length === 1 ? l10n.t('{0} is either true or false.', some(found)) : l10n.t('Each of these is either true or false: {0}.', some(found)) }));
}

function errors(view: View): readonly Idea[] {
	const tries = view.of('try_statement');
	const raised = view.of('raise_statement');
	if (tries.length === 0 && raised.length === 0) return [];
	const caught = tries.flatMap((node) => partsOf(node).filter(({ type }) => type === 'except_clause'));
	const kinds = caught.flatMap((node) => node.childForFieldName('value') ?? []).map((node) => (node.type === 'as_pattern' ? (partsOf(node)[0] ?? node) : node));
	const [first] = raised;
	const text = tries.length > 0
		? kinds.length > 0 ? l10n.t('The program is ready for {0}. It goes on instead of stopping.', some(kinds)) : l10n.t('The program is ready for an error. It goes on instead of stopping.')
		: l10n.t('{0} stops the work on purpose and says what is wrong.', code(first ?? raised[0] ?? view.root));
	return [{ id: 'exceptions', name: l10n.t('Dealing with errors'), text, nodes: [...tries, ...caught, ...raised].filter((node) => view.has(node)) }].filter(({ nodes }) => nodes.length > 0);
}

/** The node stands in the condition of a branch or a loop. */
function isAsked(node: SyntaxNode): boolean {
	const around = above(node, 'if_statement', 'elif_clause', 'while_statement');
	return around !== null && bare(field(around, 'condition')).startIndex <= node.startIndex && node.endIndex <= field(around, 'condition').endIndex;
}
