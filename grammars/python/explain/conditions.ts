/** Conditions read aloud, as a clause that can be true or not. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { kindOf } from './kinds';
import { comparison } from './operators';
import { operand } from './operand';
import { argumentsOf, calleeOf } from './callParts';
import { bare, code, field, operatorOf, partsOf, scopeOf } from './words';

/** How many single conditions are read aloud; a longer chain stays code. */
const most = 4;

/** `x` is greater than `3` and `y` equals `x`: a clause to stand after "if", "while" or "whether". */
export function condition(node: SyntaxNode): string {
	return singles(node) > most ? l10n.t('{0} is true', code(bare(node))) : clause(node);
}

function clause(node: SyntaxNode): string {
	const of = bare(node);
	switch (of.type) {
		case 'true':
			return l10n.t('`True` is true, which is always so');
		case 'false':
			return l10n.t('`False` is true, which is never so');
		case 'comparison_operator':
			return compared(of);
		case 'boolean_operator': {
			const [left, right] = [joinedPart(field(of, 'left'), of), joinedPart(field(of, 'right'), of)];
			return operatorOf(of) === 'and' ? l10n.t({ message: '{0} and {1}', args: [left, right], comment: ['Two conditions that must both be true'] }) : l10n.t({ message: '{0} or {1}', args: [left, right], comment: ['Two conditions of which one is enough'] });
		}
		case 'not_operator':
			return denied(field(of, 'argument'));
		case 'call':
			return asked(of) ?? l10n.t('{0} gives a true value', code(of));
		case 'named_expression':
			return l10n.t('{0}, which is also kept in {1}, is true', code(field(of, 'value')), code(field(of, 'name')));
		case 'identifier':
		case 'attribute':
		case 'subscript':
			return isTruth(of) ? l10n.t('{0} is true', code(of)) : filled(of);
		default:
			return l10n.t('{0} is true', code(of));
	}
}

/** A value of a known kind counts as true where it holds something. */
function filled(node: SyntaxNode): string {
	const kind = kindOf(node);
	return kind === null ? l10n.t('{0} is not zero and not empty', code(node)) : kind === 'number' ? l10n.t('{0} is not zero', code(node)) : l10n.t('{0} is not empty', code(node));
}

function unfilled(node: SyntaxNode): string {
	const kind = kindOf(node);
	return kind === null ? l10n.t('{0} is zero or empty', code(node)) : kind === 'number' ? l10n.t('{0} is zero', code(node)) : l10n.t('{0} is empty', code(node));
}

/** The name holds `True` or `False`, as far as the function around it shows. */
export function isTruth(node: SyntaxNode): boolean {
	if (/^(?:self\.)?(?:is|has|can|was|found|done|ok|flag|valid|running|finished|success|match)(?:_|[A-Z]|$)/.test(node.text)) return true;
	return scopeOf(node).descendantsOfType('assignment').some((one) => field(one, 'left').text === node.text && ['true', 'false', 'comparison_operator', 'not_operator'].includes(bare(one.childForFieldName('right') ?? one).type));
}

/** A part of the other kind of joining stays code, so that no reader has to guess what belongs together. */
function joinedPart(node: SyntaxNode, whole: SyntaxNode): string {
	const of = bare(node);
	return of.type === 'boolean_operator' && operatorOf(of) !== operatorOf(whole) ? l10n.t('{0} is true', code(of)) : clause(of);
}

function singles(node: SyntaxNode): number {
	const of = bare(node);
	return of.type === 'boolean_operator' ? singles(field(of, 'left')) + singles(field(of, 'right')) : 1;
}

/** A comparison, also a chained one: `a < b < c` asks two things. */
function compared(node: SyntaxNode): string {
	const parts = partsOf(node);
	const operators = operatorsOf(node);
	const [first, second, third] = parts;
	if (!first || !second) return l10n.t('{0} is true', code(node));
	const one = comparison(operators[0] ?? '', first, second, operand);
	if (parts.length === 2) return one;
	if (parts.length > 3 || !third) return l10n.t('each part of {0} is true', code(node));
	const within = between[operators.join()]?.(operand(second), operand(first), operand(third));
	if (within !== undefined) return within;
	return l10n.t({ message: '{0} and {1}', args: [one, comparison(operators[1] ?? '', second, third, operand)], comment: ['Two conditions that must both be true'] });
}

/** `a <= x < b`, told from the middle. */
const between: Readonly<Record<string, (middle: string, low: string, high: string) => string>> = {
	'<=,<=': (middle, low, high) => l10n.t('{0} is at least {1} and at most {2}', middle, low, high),
	'<=,<': (middle, low, high) => l10n.t('{0} is at least {1} and less than {2}', middle, low, high),
	'<,<=': (middle, low, high) => l10n.t('{0} is greater than {1} and at most {2}', middle, low, high),
	'<,<': (middle, low, high) => l10n.t('{0} is greater than {1} and less than {2}', middle, low, high),
};

/** The operators of a comparison in order; `not in` and `is not` are one. */
export function operatorsOf(node: SyntaxNode): readonly string[] {
	return node.children.filter((child) => !child.isNamed).map((child) => child.text.replace(/\s+/g, ' ')).reduce<string[]>((so, word) => {
		const last = so.at(-1);
		if ((last === 'not' && word === 'in') || (last === 'is' && word === 'not')) so[so.length - 1] = `${last} ${word}`;
		else so.push(word);
		return so;
	}, []);
}

function denied(node: SyntaxNode): string {
	const of = bare(node);
	if (of.type === 'comparison_operator' && partsOf(of).length === 2) {
		const [left, right] = partsOf(of);
		if (left && right && operatorsOf(of)[0] === 'in') return comparison('not in', left, right, operand);
	}
	if (of.type === 'call' && asked(of) === null) return l10n.t('{0} does not give a true value', code(of));
	if (['identifier', 'attribute', 'subscript'].includes(of.type)) return isTruth(of) ? l10n.t('{0} is false', code(of)) : unfilled(of);
	return l10n.t('it is not so that {0}', clause(of));
}

/** `all(x > 0 for x in xs)`: a condition on each item; null where there is more to it. */
function ofEach(node: SyntaxNode, isAll: boolean): string | null {
	const walks = ['generator_expression', 'list_comprehension'].includes(node.type) ? partsOf(node).slice(1) : [];
	const [walk] = walks;
	if (walks.length !== 1 || walk?.type !== 'for_in_clause') return null;
	const [test, name, over] = [clause(field(node, 'body')), code(field(walk, 'left')), code(field(walk, 'right'))];
	return isAll ? l10n.t('{0} for every {1} in {2}', test, name, over) : l10n.t('{0} for at least one {1} in {2}', test, name, over);
}

/** Questions that a value answers about itself; null for any other call. */
function asked(call: SyntaxNode): string | null {
	const { name, object } = calleeOf(call);
	const [first, second] = argumentsOf(call);
	if (object === null) {
		if (name === 'isinstance' && first && second) return l10n.t('{0} is a value of type {1}', code(first), code(second));
		if (name === 'callable' && first) return l10n.t('{0} can be called', code(first));
		if ((name === 'all' || name === 'any') && first) return ofEach(first, name === 'all') ?? (name === 'all' ? l10n.t('everything in {0} is true', code(first)) : l10n.t('something in {0} is true', code(first)));
		return null;
	}
	const of = code(object);
	switch (name) {
		case 'isdigit':
		case 'isnumeric':
		case 'isdecimal':
			return l10n.t('{0} has only digits in it', of);
		case 'isalpha':
			return l10n.t('{0} has only letters in it', of);
		case 'isalnum':
			return l10n.t('{0} has only letters and digits in it', of);
		case 'isspace':
			return l10n.t('{0} has only blanks in it', of);
		case 'isupper':
			return l10n.t('the letters of {0} are capital letters', of);
		case 'islower':
			return l10n.t('the letters of {0} are small letters', of);
		case 'startswith':
			return first ? l10n.t('{0} starts with {1}', of, code(first)) : null;
		case 'endswith':
			return first ? l10n.t('{0} ends with {1}', of, code(first)) : null;
		default:
			return null;
	}
}
