import { bare, walk, type Block, type Expression, type Program, type Statement } from '../../../../grammars/braces/tree';

/** It is a statement, and one that is run. */
export function isStatementPart(part: Expression | Statement): part is Statement {
	return ['block', 'if', 'for', 'each', 'while', 'do', 'switch', 'return', 'leave', 'throw', 'try', 'declare', 'expression', 'labelled', 'empty', 'other-statement'].includes(part.kind);
}

/** Names of functions whose value is used somewhere. */
export function usedValues(program: Program): readonly string[] {
	const alone = new Set<Expression>();
	const used: string[] = [];
	for (const part of walk(program)) {
		if (part.kind === 'expression') alone.add(part.expression);
		if (part.kind !== 'call' || alone.has(part)) continue;
		if (part.callee.kind === 'name') used.push(part.callee.name);
		if (part.callee.kind === 'member') used.push(part.callee.name.text);
	}
	return used;
}

/** The pointer stands in a body only to be followed (`*p`) or handed on; it is no row there. */
export function isFollowedOnly(body: Block, name: string): boolean {
	const isIt = (part: Expression) => bare(part).kind === 'name' && (bare(part) as { readonly name: string }).name === name;
	let [all, followed, handed] = [0, 0, 0];
	for (const part of walk(body)) {
		if (part.kind === 'name' && part.name === name) all += 1;
		if (part.kind === 'unary' && part.operator.text === '*' && isIt(part.operand)) followed += 1;
		if (part.kind === 'call') handed += part.given.filter(isIt).length;
	}
	return followed > 0 && followed + handed === all;
}
