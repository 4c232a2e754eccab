import type { ParsePiece, SyntaxNode } from '../syntaxNode';

/** The one expression that a tree consists of; null when it holds anything else, or an error. */
export function onlyExpression(root: SyntaxNode): SyntaxNode | null {
	const [statement, ...more] = root.namedChildren.filter((node) => node.type !== 'comment');
	if (root.hasError || !statement || more.length > 0 || statement.type !== 'expression_statement') return null;
	const inner = statement.namedChildren;
	const [expression] = inner;
	if (!expression || ['assignment', 'augmented_assignment', 'yield'].includes(expression.type)) return null;
	// `1, 2` without parentheses: the statement itself is the tuple.
	return inner.length === 1 && !statement.children.some((node) => node.type === ',') ? expression : statement;
}

/** An expression without parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
	const [inner] = node.namedChildren;
	return node.type === 'parenthesized_expression' && inner ? bare(inner) : node;
}

/**
 * Names that an expression needs from its surroundings, once each: no attributes, no names of arguments, none that a
 * comprehension or a lambda brings itself.
 */
export function freeNames(node: SyntaxNode): string[] {
	const names = new Set<string>();
	visitNames(node, new Set(), (name) => names.add(name.text));
	return [...names];
}

/** Calls `seen` with each identifier node that stands for a value from the surroundings. */
export function visitNames(node: SyntaxNode, bound: ReadonlySet<string>, seen: (name: SyntaxNode) => void): void {
	if (node.type === 'identifier') {
		if (!bound.has(node.text)) seen(node);
		return;
	}
	if (node.type === 'attribute') {
		const object = node.childForFieldName('object');
		if (object) visitNames(object, bound, seen);
		return;
	}
	if (node.type === 'keyword_argument') {
		const value = node.childForFieldName('value');
		if (value) visitNames(value, bound, seen);
		return;
	}
	const own = new Set(bound);
	for (const child of node.namedChildren) {
		if (child.type === 'for_in_clause') for (const name of identifiers(child.childForFieldName('left'))) own.add(name);
		if (child.type === 'lambda_parameters') for (const name of identifiers(child)) own.add(name);
	}
	for (const child of node.namedChildren) if (child.type !== 'lambda_parameters') visitNames(child, own, seen);
}

function identifiers(node: SyntaxNode | null): string[] {
	return node ? node.descendantsOfType('identifier').map((one) => one.text) : [];
}

const literalTypes = new Set(['integer', 'float', 'string', 'concatenated_string', 'true', 'false', 'none', 'ellipsis']);
const containerTypes = new Set(['list', 'tuple', 'set', 'dictionary', 'pair', 'expression_statement', 'parenthesized_expression', 'unary_operator']);

/** The expression needs nothing but the language, and no computing: numbers, texts, and containers of them. */
export function isLiteral(node: SyntaxNode): boolean {
	if (node.type === 'string') return !node.namedChildren.some((child) => child.type === 'interpolation');
	if (literalTypes.has(node.type)) return true;
	if (isEmptySet(node) || isSpecialFloat(node)) return true;
	return containerTypes.has(node.type) && node.namedChildren.every((child) => child.type === 'comment' || isLiteral(child));
}

/** A literal that no call can change. */
export function isConstant(node: SyntaxNode): boolean {
	return isLiteral(node) && node.descendantsOfType(['list', 'set', 'dictionary', 'call']).length === 0;
}

function isEmptySet(node: SyntaxNode): boolean {
	return node.type === 'call' && node.text === 'set()';
}

function isSpecialFloat(node: SyntaxNode): boolean {
	return node.type === 'call' && /^float\((['"])[+-]?(inf|nan|infinity)\1\)$/i.test(node.text);
}

/** What a piece of source is when it is read as a value. */
export function valueIn(source: string, parse: ParsePiece) {
	const text = source.trim();
	if (text === '') return { kind: 'unreadable' } as const;
	return parse(text, (root) => {
		if (root.hasError) return { kind: 'unreadable' } as const;
		const node = onlyExpression(root);
		if (!node) return { kind: 'statement' } as const;
		if (isLiteral(node)) return { kind: 'literal', text } as const;
		return { kind: 'expression', text, names: freeNames(node) } as const;
	});
}

/** The call that a piece of source consists of, or the first one inside it; null when it is no expression with a call. */
export function callIn(source: string, parse: ParsePiece) {
	return parse(source.trim(), (root) => {
		const node = onlyExpression(root);
		const call = node?.descendantsOfType('call')[0];
		const callee = call?.childForFieldName('function');
		if (!call || !callee) return null;
		const args = call.childForFieldName('arguments')?.namedChildren.filter((one) => one.type !== 'comment') ?? [];
		const given = args.map((one) => {
			const value = one.type === 'keyword_argument' ? one.childForFieldName('value') : null;
			return { name: value ? (one.childForFieldName('name')?.text ?? null) : null, text: (value ?? one).text };
		});
		return {
			callee: callee.text,
			text: call.text,
			given,
			unpacked: args.some((one) => one.type === 'list_splat' || one.type === 'dictionary_splat'),
		};
	});
}

/** The literal of a text, in the quotes that need no escape where there is a choice. */
export function quoted(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
	return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

const builtins = new Set(
	('abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir divmod enumerate eval filter float format frozenset getattr hasattr hash hex id input int ' +
		'isinstance issubclass iter len list map max min next object oct open ord pow print property range repr reversed round set slice sorted staticmethod str sum super tuple type vars zip ' +
		'ArithmeticError AssertionError AttributeError EOFError Exception FileNotFoundError IndexError KeyError LookupError NameError NotImplementedError OSError OverflowError RecursionError ' +
		'RuntimeError StopIteration SyntaxError TypeError UnicodeError ValueError ZeroDivisionError').split(' '),
);

/** Names that the language knows by itself. */
export function isBuiltin(name: string): boolean {
	return builtins.has(name);
}

/** Names of the language's own exceptions. */
export function isException(name: string): boolean {
	return builtins.has(name) && /^(Exception|StopIteration|\w+Error)$/.test(name);
}
