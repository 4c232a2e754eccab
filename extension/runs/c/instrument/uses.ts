import { walk, type Expression, type Program, type Statement } from '../../../../grammars/braces/tree';

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
