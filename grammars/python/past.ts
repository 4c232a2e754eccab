import { Past } from '../settling/past';
import { effectsOf } from './effects';
import type { SyntaxNode } from '../syntaxNode';

/** The statements that ran before a check, in order. */
export function pastOf(statements: readonly SyntaxNode[]): Past<SyntaxNode> {
	return Past.of(statements, effectsOf);
}
