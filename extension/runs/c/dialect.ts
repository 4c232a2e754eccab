import type { Expression, Program as Form } from '../../../grammars/braces/tree';
import type { SyntaxNode } from '../../../grammars/syntaxNode';
import type { Apart } from './apart';
import type { Manner } from './instrument/instrumented';
import type { Installing } from '../toolchain/refusals.node';

/** What a language of this family is, for its runner. */
export interface Dialect {
	readonly installing: Installing;
	/** Names of compilers, the best first. */
	readonly compilers: readonly string[];
	/** As the compiler is told of it: `-x c`. */
	readonly option: string;
	/** The ending of a source's name: `.c`. */
	readonly ending: string;
	readonly endings: readonly string[];
	readonly grammarFile: string;
	readonly manner: Manner;
	/** What comes before the program, beside what is common to all. */
	readonly harness: string;
	/** Options for the program that is run. */
	readonly flags: readonly string[];
	readonly nothing: string;
	/** A program that only makes the library's values known. */
	readonly bare: string;
	/** Keeps the names of one instrumented version apart from those of others. */
	readonly apart: (text: string, form: Form, source: string, tag: string) => Apart;
	readonly readProgram: (root: SyntaxNode, source: string) => Form;
	readonly readExpression: (node: SyntaxNode, source: string) => Expression;
}
