import type { AnyNode, Expression, Function as FunctionNode, Pattern, Statement, ModuleDeclaration, VariableDeclaration } from 'acorn';

/** A name that is made in a scope, and the offset from which it has a value for sure. */
export interface Made {
	readonly name: string;
	readonly from: number;
	/** It is there before that offset, too, without a value (`var`). */
	readonly isEarly: boolean;
}

type Body = readonly (Statement | ModuleDeclaration)[];

/** The names in a pattern: `{ a, b: [c] }` has two. */
export function namesIn(pattern: Pattern): readonly string[] {
	switch (pattern.type) {
		case 'Identifier': return [pattern.name];
		case 'ObjectPattern': return pattern.properties.flatMap((each) => namesIn(each.type === 'RestElement' ? each.argument : each.value));
		case 'ArrayPattern': return pattern.elements.flatMap((each) => (each ? namesIn(each) : []));
		case 'RestElement': return namesIn(pattern.argument);
		case 'AssignmentPattern': return namesIn(pattern.left);
		case 'MemberExpression': return [];
	}
}

const declared = ({ declarations }: VariableDeclaration, isEarly: boolean): readonly Made[] =>
	declarations.flatMap(({ id, end }) => namesIn(id).map((name) => ({ name, from: end, isEarly })));

/** The names of variables that a block makes for itself; functions and classes are none. */
export function madeInBlock(body: Body): readonly Made[] {
	return body.flatMap((statement) => {
		const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
		return inner?.type === 'VariableDeclaration' && inner.kind !== 'var' ? declared(inner, false) : [];
	});
}

/** The names that `var` makes for the whole function, wherever in it that stands. */
export function madeByVar(body: readonly AnyNode[]): readonly Made[] {
	const found: Made[] = [];
	const visit = (node: AnyNode): void => {
		if (isFunction(node) || node.type === 'ClassBody') return;
		if (node.type === 'VariableDeclaration' && node.kind === 'var') found.push(...declared(node, true));
		for (const child of childrenOf(node)) visit(child);
	};
	body.forEach(visit);
	return found;
}

export function isFunction(node: AnyNode): node is FunctionNode & AnyNode {
	return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
}

/** The nodes right below a node, in no certain order. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
	const found: AnyNode[] = [];
	for (const value of Object.values(node) as unknown[]) {
		if (Array.isArray(value)) {
			for (const each of value as unknown[]) if (isNode(each)) found.push(each);
		} else if (isNode(value)) found.push(value);
	}
	return found;
}

function isNode(value: unknown): value is AnyNode {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && typeof (value as { start?: unknown }).start === 'number';
}

/** All names that are written anywhere in a part. */
export function namesUsed(node: AnyNode, found = new Set<string>()): ReadonlySet<string> {
	if (node.type === 'Identifier') found.add(node.name);
	for (const child of childrenOf(node)) namesUsed(child, found);
	return found;
}

/** Whether a function's own code says `this`; what arrows in it say counts, what other functions in it say does not. */
export function usesThis(node: AnyNode): boolean {
	return childrenOf(node).some((child) => child.type === 'ThisExpression' || (!(isFunction(child) && child.type !== 'ArrowFunctionExpression') && child.type !== 'ClassBody' && usesThis(child)));
}

/** Whether a part waits by itself, outside of the functions in it. */
export function waits(node: AnyNode): boolean {
	return node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await) || childrenOf(node).some((child) => !isFunction(child) && waits(child));
}

/** The base of a chain of properties: `a` of `a.b.c`; null for anything else. */
export function baseName(node: Expression | AnyNode): string | null {
	return node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? baseName(node.object) : null;
}
