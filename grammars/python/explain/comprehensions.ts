/** Comprehensions and generators, as a value in words. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { condition } from './conditions';
import { code, field, listed, partsOf } from './words';

/** A new list with `x * 2` for each `x` in `xs`, but only where `x` is greater than `0`. */
export function comprehension(node: SyntaxNode): string {
	const [first, ...more] = partsOf(node).filter(({ type }) => type === 'for_in_clause');
	const tests = partsOf(node).filter(({ type }) => type === 'if_clause').flatMap((one) => partsOf(one).slice(0, 1));
	if (!first) return code(node);
	const whole = more.length === 0 ? one(node, first) : several(node, [first, ...more]);
	const [test] = tests;
	return tests.length === 1 && test ? l10n.t('{0}, but only where {1}', whole, condition(test)) : tests.length > 1 ? l10n.t('{0}, but only where {1}', whole, listed(tests.map(condition))) : whole;
}

function one(node: SyntaxNode, clause: SyntaxNode): string {
	const body = field(node, 'body');
	const [name, over] = [code(field(clause, 'left')), code(field(clause, 'right'))];
	switch (node.type) {
		case 'list_comprehension':
			return l10n.t('a new collection of {0} for each {1} in {2}', code(body), name, over);
		case 'set_comprehension':
			return l10n.t('a new set with {0} for each {1} in {2}', code(body), name, over);
		case 'dictionary_comprehension':
			return l10n.t('a new dictionary with {0} for each {1} in {2}', code(body), name, over);
		default:
			return l10n.t('{0} for each {1} in {2}, one after the other', code(body), name, over);
	}
}

function several(node: SyntaxNode, clauses: readonly SyntaxNode[]): string {
	const walks = listed(clauses.map((clause) => l10n.t({ message: '{0} in {1}', args: [code(field(clause, 'left')), code(field(clause, 'right'))], comment: ['A name of a loop and what it goes through'] })));
	const body = code(field(node, 'body'));
	switch (node.type) {
		case 'list_comprehension':
			return l10n.t('a new collection of {0} for each {1}', body, walks);
		case 'set_comprehension':
			return l10n.t('a new set with {0} for each {1}', body, walks);
		case 'dictionary_comprehension':
			return l10n.t('a new dictionary with {0} for each {1}', body, walks);
		default:
			return l10n.t('{0} for each {1}, one after the other', body, walks);
	}
}
