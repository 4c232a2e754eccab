/** Sentences for functions, methods, classes and decorators, and for what a function gives back. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { condition } from './conditions';
import { recursion } from './recursion';
import { isQuestion, value, valueInside } from './values';
import { above, aboveInFunction, bare, code, field, joined, listed, partsOf, type Telling } from './words';

/** One parameter as a caller sees it. */
interface Parameter {
	readonly name: string;
	readonly kind: 'plain' | 'items' | 'named';
	/** The value that stands in where none is given. */
	readonly fallback: SyntaxNode | null;
}

export function parametersOf(node: SyntaxNode): readonly Parameter[] {
	return partsOf(node.childForFieldName('parameters')).flatMap((one): readonly Parameter[] => {
		const inner = one.type === 'typed_parameter' ? (partsOf(one)[0] ?? one) : one;
		const fallback = one.childForFieldName('value');
		switch (inner.type) {
			case 'identifier':
			case 'tuple_pattern':
				return [{ name: inner.text, kind: 'plain', fallback: null }];
			case 'default_parameter':
			case 'typed_default_parameter':
				return [{ name: field(inner, 'name').text, kind: 'plain', fallback }];
			case 'list_splat_pattern':
				return [{ name: inner.text.replace(/^\*/, ''), kind: 'items', fallback: null }];
			case 'dictionary_splat_pattern':
				return [{ name: inner.text.replace(/^\*\*/, ''), kind: 'named', fallback: null }];
			default:
				return [];
		}
	});
}

/** The class that a function is a method of; null for a function of its own. */
export function ownerOf(node: SyntaxNode): SyntaxNode | null {
	const around = node.parent?.type === 'decorated_definition' ? node.parent : node;
	const owner = around.parent?.type === 'block' ? around.parent.parent : null;
	return owner?.type === 'class_definition' ? owner : null;
}

/** Parameters without the object itself, for a method. */
export function givenTo(node: SyntaxNode): readonly Parameter[] {
	const all = parametersOf(node);
	const [first] = all;
	return ownerOf(node) && first && ['self', 'cls'].includes(first.name) ? all.slice(1) : all;
}

export function functionHead(node: SyntaxNode, telling: Telling): string {
	const name = code(field(node, 'name'));
	const owner = ownerOf(node);
	const isAsync = node.children[0]?.type === 'async';
	return joined(
		owner ? methodHead(node, owner, name) : above(node, 'function_definition') ? l10n.t('Defines {0}, a helper inside {1}.', name, code(field(above(node, 'function_definition') ?? node, 'name'))) : l10n.t('Defines the function {0}.', name),
		taken(node),
		isAsync && l10n.t('It may have to wait while it runs.'),
		handsOut(node) && l10n.t('It hands out values one by one, with `yield`.'),
		telling.first('function') && l10n.t('The lines that are indented below run when it is called.'),
	);
}

/** Methods that the language calls by itself. */
const special: Readonly<Record<string, (owner: string) => string>> = {
	__init__: (owner) => l10n.t('Sets up each new {0} object.', owner),
	__str__: (owner) => l10n.t('Says how {0} objects look as text.', owner),
	__repr__: (owner) => l10n.t('Says how {0} objects are shown to a programmer.', owner),
	__len__: (owner) => l10n.t('Says how long {0} objects are, for `len`.', owner),
	__eq__: (owner) => l10n.t('Says when two {0} objects are equal, for `==`.', owner),
	__lt__: (owner) => l10n.t('Says when one {0} object is less than another, for `<`.', owner),
	__add__: (owner) => l10n.t('Says what `+` does with two {0} objects.', owner),
	__iter__: (owner) => l10n.t('Says how a loop goes through {0} objects.', owner),
	__next__: (owner) => l10n.t('Gives one item after the other of {0} objects, in a loop.', owner),
	__getitem__: (owner) => l10n.t('Says what {0} objects hold at a place in brackets.', owner),
	__contains__: (owner) => l10n.t('Says what `in` finds in {0} objects.', owner),
	__call__: (owner) => l10n.t('Says what {0} objects do when they are called.', owner),
};

function methodHead(node: SyntaxNode, owner: SyntaxNode, name: string): string {
	const of = code(field(owner, 'name'));
	const told = field(node, 'name').text;
	return (Object.hasOwn(special, told) ? special[told]?.(of) : undefined) ?? l10n.t('Defines {0}, something that each {1} object can do.', name, of);
}

/** What the function takes, with what stands in for a value that is left out. */
export function taken(node: SyntaxNode): string {
	const given = givenTo(node);
	const plain = given.filter(({ kind }) => kind === 'plain');
	const fallbacks = plain.flatMap(({ name, fallback }) => (fallback ? [l10n.t('If no {0} is given, it is {1}.', code(name), code(fallback))] : []));
	return joined(
		given.length === 0 && !ownerOf(node) && l10n.t('It takes nothing.'),
		plain.length > 0 && l10n.t('It takes {0}.', listed(plain.map(({ name }) => code(name)))),
		...fallbacks.slice(0, 2),
		...given.map(({ name, kind }) => (kind === 'items' ? l10n.t('Any more values that are given go into {0}.', code(name)) : kind === 'named' && l10n.t('Values that are given by other names go into {0}.', code(name)))),
	);
}

function handsOut(node: SyntaxNode): boolean {
	return node.descendantsOfType('yield').some((one) => above(one, 'function_definition')?.startIndex === node.startIndex);
}

export function returns(node: SyntaxNode, telling: Telling): string {
	const [given] = partsOf(node);
	const loop = aboveInFunction(node, 'for_statement', 'while_statement');
	const ends = loop ? l10n.t('That ends the function, and the loop with it.') : telling.first('return') && l10n.t('That ends the function.');
	return joined(given ? back(given) : l10n.t('Ends the function here. It gives back `None`, the value for nothing.'), given ? recursion(given) : null, given ? ends : null);
}

function back(given: SyntaxNode): string {
	const of = bare(given);
	if (of.type === 'conditional_expression') {
		const [then, when, otherwise] = partsOf(of);
		if (then && when && otherwise) return l10n.t('Gives back {0} if {1}, or else {2}.', valueInside(then), condition(when), valueInside(otherwise));
	}
	if (['comparison_operator', 'not_operator'].includes(of.type) || (of.type === 'boolean_operator' && isQuestion(of))) return l10n.t('Gives back whether {0}, as true or false.', condition(of));
	return l10n.t('Gives back {0}.', value(given));
}

export function classHead(node: SyntaxNode, telling: Telling): string {
	const name = code(field(node, 'name'));
	const bases = partsOf(node.childForFieldName('superclasses')).filter(({ type, text }) => type !== 'keyword_argument' && text !== 'object');
	return joined(
		l10n.t('Defines {0}, a new type of object.', name),
		bases.length > 0 && l10n.t('It can do all that {0} can do, and more.', listed(bases.map((one) => code(one)))),
		telling.first('class') && l10n.t('The lines indented below say what such an object knows and can do.'),
	);
}

const decorators: Readonly<Record<string, () => string>> = {
	property: () => l10n.t('Lets the method below be read like a plain value, without parentheses.'),
	staticmethod: () => l10n.t('The method below needs no object to be called on.'),
	classmethod: () => l10n.t('The method below is called on the class, not on one object.'),
	dataclass: () => l10n.t('Lets the class below be set up from the names that stand in it.'),
	lru_cache: () => l10n.t('Lets the function below keep what it has worked out before.'),
	cache: () => l10n.t('Lets the function below keep what it has worked out before.'),
	abstractmethod: () => l10n.t('Each class that builds on this one has to fill in the method below.'),
	wraps: () => l10n.t('Lets the function below keep the name of the one that it stands for.'),
};

export function decorator(node: SyntaxNode): string {
	const [what] = partsOf(node);
	const name = /(\w+)\s*(?:\(|$)/.exec((what ?? node).text)?.[1] ?? '';
	return (Object.hasOwn(decorators, name) ? decorators[name]?.() : undefined) ?? l10n.t('Hands what is defined below to {0}, which adds something to it.', code(what ?? node));
}
