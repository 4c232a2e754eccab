import type { AnyNode, Expression, ForStatement, Statement } from 'acorn';
import { baseName, childrenOf, namesUsed } from './names';

/** A loop of the program; lines are zero-based. */
export interface LoopSource {
	readonly line: number;
	readonly end: number;
	/** The line that is passed once in each round. */
	readonly rounds: number;
	/** Whether it may go round for ever, as far as its head and body tell: one that counts up to something fixed does not. */
	readonly mayBeEndless: boolean;
}

const growing = new Set(['push', 'unshift', 'splice', 'add', 'set', 'append', 'concat', 'insert', 'enqueue']);

/** Whether a loop may go round for ever. */
export function mayBeEndless(node: Statement): boolean {
	switch (node.type) {
		case 'WhileStatement':
		case 'DoWhileStatement':
			return true;
		case 'ForStatement':
			return !counts(node);
		case 'ForOfStatement': {
			const over = baseName(node.right);
			return over === null ? node.right.type === 'CallExpression' : changes(node.body, over);
		}
		default:
			return false;
	}
}

/** `for (let i = 0; i < n; i++)`, where neither `i` nor what it runs to is changed in the body. */
function counts({ test, update, body }: ForStatement): boolean {
	const step = update ? stepOf(update) : null;
	if (!step || !test || assigns(body, step.name)) return false;
	return parts(test).some((part) => {
		if (part.type !== 'BinaryExpression') return false;
		const isLeft = part.left.type === 'Identifier' && part.left.name === step.name;
		const isRight = part.right.type === 'Identifier' && part.right.name === step.name;
		if (isLeft === isRight) return false;
		const isUpward = isLeft ? part.operator.startsWith('<') : part.operator.startsWith('>');
		const isDownward = isLeft ? part.operator.startsWith('>') : part.operator.startsWith('<');
		if (part.operator.length > 2 || !(step.isUp ? isUpward : isDownward)) return false;
		const bound = isLeft ? part.right : part.left;
		return [...namesUsed(bound)].every((name) => !changes(body, name));
	});
}

/** Conditions that must all hold. */
function parts(test: Expression): readonly Expression[] {
	return test.type === 'LogicalExpression' && test.operator === '&&' ? [...parts(test.left), ...parts(test.right)] : [test];
}

function stepOf(update: Expression): { readonly name: string; readonly isUp: boolean } | null {
	if (update.type === 'UpdateExpression' && update.argument.type === 'Identifier') return { name: update.argument.name, isUp: update.operator === '++' };
	if (update.type !== 'AssignmentExpression' || update.left.type !== 'Identifier' || (update.operator !== '+=' && update.operator !== '-=')) return null;
	const isPositive = update.right.type === 'Literal' && typeof update.right.value === 'number' && update.right.value > 0;
	return isPositive ? { name: update.left.name, isUp: update.operator === '+=' } : null;
}

function assigns(node: AnyNode, name: string): boolean {
	if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier' && node.argument.name === name) return true;
	if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && node.left.name === name) return true;
	return childrenOf(node).some((child) => assigns(child, name));
}

/** Whether what a name stands for may be replaced or grow in a part. */
function changes(node: AnyNode, name: string): boolean {
	if (assigns(node, name)) return true;
	if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && growing.has(node.callee.property.name)) {
		if (baseName(node.callee.object) === name) return true;
	}
	if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && baseName(node.left) === name) return true;
	return childrenOf(node).some((child) => changes(child, name));
}
