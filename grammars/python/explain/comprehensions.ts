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
	const body = code(field(node, 'body'));
	const made = collections[node.type] ?? inTurn;
	const whole = more.length === 0 ? made.one(body, code(field(first, 'left')), code(field(first, 'right'))) : made.several(body, walksOf([first, ...more]));
	const [test] = tests;
	return tests.length === 1 && test ? l10n.t('{0}, but only where {1}', whole, condition(test)) : tests.length > 1 ? l10n.t('{0}, but only where {1}', whole, listed(tests.map(condition))) : whole;
}

/** What is made of each name (`one`), or of several at once. */
interface Made {
	readonly one: (body: string, name: string, over: string) => string;
	readonly several: (body: string, walks: string) => string;
}

const collections: Readonly<Record<string, Made>> = {
	list_comprehension: {
		one: (body, name, over) => l10n.t('a new collection of {0} for each {1} in {2}', body, name, over),
		several: (body, walks) => l10n.t('a new collection of {0} for each {1}', body, walks),
	},
	set_comprehension: {
		one: (body, name, over) => l10n.t('a new set with {0} for each {1} in {2}', body, name, over),
		several: (body, walks) => l10n.t('a new set with {0} for each {1}', body, walks),
	},
	dictionary_comprehension: {
		one: (body, name, over) => l10n.t('a new dictionary with {0} for each {1} in {2}', body, name, over),
		several: (body, walks) => l10n.t('a new dictionary with {0} for each {1}', body, walks),
	},
};

const inTurn: Made = {
	one: (body, name, over) => l10n.t('{0} for each {1} in {2}, one after the other', body, name, over),
	several: (body, walks) => l10n.t('{0} for each {1}, one after the other', body, walks),
};

/** `x` in `xs`, and the next ones. */
function walksOf(clauses: readonly SyntaxNode[]): string {
	return listed(clauses.map((clause) => l10n.t({ message: '{0} in {1}', args: [code(field(clause, 'left')), code(field(clause, 'right'))], comment: ['A name of a loop and what it goes through'] })));
}
