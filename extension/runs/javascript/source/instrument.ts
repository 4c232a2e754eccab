import type { ModuleDeclaration, Statement } from 'acorn';
import type { LoopSource } from './loops';
import { modulePartsOf } from './moduleParts';
import { madeByVar, madeInBlock, waits } from './names';
import type { Parsed } from './parse';
import type { InstrumentOptions } from './speech';
import { Statements } from './statements';
import type { FunctionSource, SeenNames } from './tracing';

/** A program that says what it does while it runs. Its lines are those of the source. */
export interface Instrumented {
	readonly code: string;
	/** Source that is to run before it, in the same scope. */
	readonly head: string;
	readonly isModule: boolean;
	/** Waits at its top level. */
	readonly isAsync: boolean;
	readonly isStrict: boolean;
	readonly loops: readonly LoopSource[];
	readonly functions: readonly FunctionSource[];
	readonly seen: readonly SeenNames[];
}

/** Puts into a program what it has to say. Works on any program that could be read. */
export function instrument(source: string, parsed: Parsed, options: InstrumentOptions): Instrumented {
	return new Instrumenter(source, parsed, options).run();
}

class Instrumenter extends Statements {
	private defaultName = '';

	constructor(source: string, private readonly parsed: Parsed, options: InstrumentOptions) {
		super(source, options);
	}

	run(): Instrumented {
		const { tree, isModule } = this.parsed;
		const parts = modulePartsOf(tree.body, this.helper, (offset) => this.options.lineOf(offset));
		this.defaultName = parts.defaultName;
		this.view.scopes.push({ made: [...madeByVar(tree.body), ...madeInBlock(tree.body)] });
		this.topLevel(tree.body);
		const directive = tree.body.find((each) => each.type === 'ExpressionStatement' && 'directive' in each && each.directive === 'use strict');
		return {
			code: this.edits.applied(), head: parts.head.join(''), isModule, isAsync: isModule && tree.body.some((each) => waits(each)), isStrict: isModule || directive !== undefined,
			loops: this.loops, functions: this.functions, seen: this.seen,
		};
	}

	private topLevel(body: readonly (Statement | ModuleDeclaration)[]): void {
		body.forEach((node, index) => {
			if (this.options.without?.has(index)) return this.edits.replace(node.start, node.end, ';');
			if (this.options.isTakenApart && !isHoisted(node) && !('directive' in node)) this.edits.open(node.start, `${this.helper}.p(${index});`);
			this.topStatement(node);
		});
	}

	private topStatement(node: Statement | ModuleDeclaration): void {
		switch (node.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
				return this.edits.replace(node.start, node.end, ';');
			case 'ExportNamedDeclaration': {
				if (!node.declaration) return this.edits.replace(node.start, node.end, ';');
				if (node.declaration.type !== 'FunctionDeclaration') this.step(node);
				this.edits.replace(node.start, node.declaration.start, '');
				return this.statement(node.declaration);
			}
			case 'ExportDefaultDeclaration': {
				const { declaration } = node;
				const isNamed = (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id;
				if (declaration.type !== 'FunctionDeclaration') this.step(node);
				if (isNamed) {
					this.edits.replace(node.start, declaration.start, '');
					return this.visit(declaration);
				}
				// A property gives the function the name that it has in a module.
				this.edits.replace(node.start, declaration.start, `const {default:${this.defaultName}}={default:`);
				this.visit(declaration, 'default');
				return this.edits.close(declaration.end, '};');
			}
			default:
				return this.statement(node);
		}
	}
}

/** Is there before anything runs, so that nothing of it can fail. */
const isHoisted = (node: Statement | ModuleDeclaration): boolean =>
	node.type === 'FunctionDeclaration' || node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && (!node.declaration || node.declaration.type === 'FunctionDeclaration'))
	|| (node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'FunctionDeclaration');
