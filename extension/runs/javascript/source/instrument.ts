import type {
	AnyNode, ArrowFunctionExpression, BlockStatement, CatchClause, Class, ForInStatement, ForOfStatement, ForStatement, Function as FunctionNode, IfStatement, LabeledStatement, MethodDefinition,
	ModuleDeclaration, Pattern, PropertyDefinition, Statement, SwitchStatement, TryStatement,
} from 'acorn';
import { Edits } from './edits';
import { mayBeEndless, type LoopSource } from './loops';
import { modulePartsOf } from './moduleParts';
import { childrenOf, isFunction, madeByVar, madeInBlock, namesIn, waits, type Made } from './names';
import type { Parsed } from './parse';
import { objectFrom, View, viewOf, type FunctionSource, type SeenNames } from './tracing';

/**
 * What is put into a program: `steps`: each statement on a new line and each round of a loop says its line; `trace`: and shows its
 * variables, and calls say what they get and give; `count`: rounds and calls are counted, and no more.
 */
export type Detail = 'steps' | 'trace' | 'count';

export interface InstrumentOptions {
	readonly detail: Detail;
	/** The name of the object whose methods are called; one that the text does not have. */
	readonly helper: string;
	/** The zero-based line of an offset, as the student sees it. */
	readonly lineOf: (offset: number) => number;
	/** Statements of the top level to leave out, by their number. */
	readonly without?: ReadonlySet<number>;
	/** Each statement of the top level says its number first. */
	readonly isTakenApart?: boolean;
}

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

type Body = readonly (Statement | ModuleDeclaration)[];
type Role = 'method' | 'constructor' | 'derived' | 'static' | 'function';

/** Puts into a program what it has to say. Works on any program that could be read. */
export function instrument(source: string, parsed: Parsed, options: InstrumentOptions): Instrumented {
	return new Instrumenter(source, parsed, options).run();
}

class Instrumenter {
	private readonly edits: Edits;
	private readonly loops: LoopSource[] = [];
	private readonly functions: FunctionSource[] = [];
	private readonly seen: SeenNames[] = [];
	private readonly seenIds = new Map<string, number>();
	private readonly helper: string;
	private readonly isTrace: boolean;
	private readonly isCount: boolean;
	private defaultName = '';
	/** The line that was said last where the program runs straight on; null after a branch. */
	private line: number | null = null;
	private view = new View([], null, []);
	private labels = 0;

	constructor(private readonly source: string, private readonly parsed: Parsed, private readonly options: InstrumentOptions) {
		this.helper = options.helper;
		this.isTrace = options.detail === 'trace';
		this.isCount = options.detail === 'count';
		this.edits = new Edits(source, this.isCount ? '' : `/*${options.helper}*/`);
	}

	run(): Instrumented {
		const { tree, isModule } = this.parsed;
		const parts = modulePartsOf(tree.body, this.helper, (offset) => this.options.lineOf(offset));
		this.defaultName = parts.defaultName;
		this.view.scopes.push({ made: [...madeByVar(tree.body), ...madeInBlock(tree.body)] });
		this.topLevel(tree.body);
		const directive = tree.body.find((each) => each.type === 'ExpressionStatement' && 'directive' in each && each.directive === 'use strict');
		return {
			code: this.edits.applied(), head: parts.head.join(''), isModule, isAsync: isModule && tree.body.some((each) => waits(each as AnyNode)), isStrict: isModule || directive !== undefined,
			loops: this.loops, functions: this.functions, seen: this.seen,
		};
	}

	// ------------------------------------------------------------ what is said

	private get activation(): string {
		return `${this.helper}a`;
	}

	/** The call that says a line, as an expression. */
	private said(line: number, offset: number): string {
		const { helper } = this;
		if (this.isCount) return `${helper}.o()`;
		return this.isTrace ? `${helper}.s(${line},${this.activation},${this.looked(offset)})` : `${helper}.s(${line})`;
	}

	private looked(offset: number): string {
		const seen = this.view.at(offset);
		const key = `${seen.names.join()}|${seen.early}|${seen.hasThis}`;
		const id = this.seenIds.get(key) ?? this.seen.push(seen) - 1;
		this.seenIds.set(key, id);
		const values = seen.hasThis ? [...seen.names, 'this'] : seen.names;
		return `${id},${values.length > 0 ? `()=>[${values.join()}]` : 'null'}`;
	}

	private lineOf(offset: number): number {
		return this.options.lineOf(offset);
	}

	/** Says the line of a statement before it, where that line is a new one. */
	private step(node: AnyNode, at = node.start): void {
		const line = this.lineOf(node.start);
		if (line === this.line) return;
		this.line = line;
		if (!this.isCount) this.edits.open(at, `${this.said(line, node.start)};`);
	}

	// ------------------------------------------------------------ statements

	private topLevel(body: Body): void {
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
				return this.statement(node.declaration as Statement);
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

	private statements(body: Body): void {
		for (const node of body) this.statement(node as Statement);
	}

	/** `at`: where what comes before the statement is put: before its label, where it has one. */
	private statement(node: Statement, at = node.start): void {
		switch (node.type) {
			case 'FunctionDeclaration': return this.function(node, node.id.name, 'function');
			case 'EmptyStatement': return;
			case 'BlockStatement': return this.block(node);
			case 'IfStatement': return this.condition(node, at);
			case 'ForStatement': return this.counting(node, at);
			case 'ForInStatement':
			case 'ForOfStatement': return this.each(node, at);
			case 'WhileStatement': {
				this.line = this.lineOf(node.start);
				this.loop(node, this.line);
				this.wrap(node.test, `(${this.said(this.line, node.start)},`, ')');
				return this.loopBody(node, null, () => this.body(node.body));
			}
			case 'DoWhileStatement': {
				this.line = null;
				const line = this.lineOf(node.test.start);
				this.loop(node, line);
				this.loopBody(node, null, () => this.body(node.body));
				this.wrap(node.test, `(${this.said(line, node.test.start)},`, ')');
				this.line = null;
				return;
			}
			case 'LabeledStatement': return this.labelled(node, at);
			case 'SwitchStatement': return this.choice(node, at);
			case 'TryStatement': return this.attempt(node);
			case 'ReturnStatement': {
				this.step(node, at);
				const gives = `${this.helper}.${this.view.finals > 0 ? 'v' : 'r'}(${this.activation}`;
				if (!node.argument) return this.isTrace ? this.edits.replace(node.start, node.end, `return ${gives});`) : undefined;
				return this.isTrace ? this.wrap(node.argument, `${gives},(`, '))') : this.visit(node.argument);
			}
			case 'ThrowStatement': {
				this.step(node, at);
				if (this.isCount) return this.visit(node.argument);
				return this.wrap(node.argument, `${this.helper}.t((`, `),${this.lineOf(node.start)})`);
			}
			case 'ExpressionStatement': {
				if ('directive' in node && node.directive !== undefined) return;
				this.step(node, at);
				return this.visit(node.expression);
			}
			case 'BreakStatement': {
				this.step(node, at);
				const { label } = node;
				const target = label ? this.breaks.find((each) => each.label === label.name) : this.breaks.at(-1);
				if (!target?.flag) return;
				this.edits.open(node.start, `{${target.flag}=2;`);
				return this.edits.close(node.end, '}');
			}
			case 'ClassDeclaration':
				this.step(node, at);
				return this.class(node);
			default:
				this.step(node, at);
				return this.children(node);
		}
	}

	private block(node: BlockStatement): void {
		this.within(madeInBlock(node.body), () => this.statements(node.body));
	}

	private within(made: readonly (Made & { readonly to?: number })[], work: () => void): void {
		this.view.scopes.push({ made });
		work();
		this.view.scopes.pop();
	}

	/** The body of a loop or a branch, which becomes a block where it is none; `first`: what runs at its start. */
	private body(node: Statement, first = ''): void {
		if (node.type === 'BlockStatement') {
			if (first) this.edits.close(node.start + 1, first);
			this.block(node);
		} else {
			this.edits.open(node.start, `{${first}`);
			this.statement(node);
			this.edits.close(node.end, '}');
		}
		this.line = null;
	}

	/** Visits a part with something around it. */
	private wrap(node: AnyNode, before: string, after: string, name = ''): void {
		this.edits.open(node.start, before);
		this.visit(node, name);
		this.edits.close(node.end, after);
	}

	/** The body of what can be left by `break`; `flag` is a name that is to become 2 then, null for none. */
	private loopBody(node: AnyNode, flag: string | null, work: () => void): void {
		this.breaks.push({ flag, label: this.label, node });
		this.label = null;
		work();
		this.breaks.pop();
	}

	private condition(node: IfStatement, at: number): void {
		this.step(node, at);
		this.visit(node.test);
		this.branches(node);
	}

	private branches({ consequent, alternate, test }: IfStatement): void {
		const line = this.line;
		this.body(consequent);
		this.line = line;
		if (!alternate) {
			// What follows on the same line comes after a branch.
			if (this.lineOf(test.start) !== this.lineOf(consequent.end)) this.line = null;
			return;
		}
		if (alternate.type !== 'IfStatement') return this.body(alternate);
		const next = this.lineOf(alternate.start);
		this.line = next;
		if (next !== line && !this.isCount) this.wrap(alternate.test, `(${this.said(next, alternate.start)},`, ')');
		else this.visit(alternate.test);
		this.branches(alternate);
	}

	private loop(node: Statement, rounds: number): void {
		this.loops.push({ line: this.lineOf(node.start), end: this.lineOf(node.end), rounds, mayBeEndless: mayBeEndless(node) });
	}

	private counting(node: ForStatement, at: number): void {
		const { init, test, update } = node;
		this.step(node, at);
		const line = this.lineOf(node.start);
		this.loop(node, line);
		const made = init?.type === 'VariableDeclaration' && init.kind !== 'var' ? init.declarations.flatMap(({ id, end }) => namesIn(id).map((name) => ({ name, from: end, isEarly: false }))) : [];
		this.within(made, () => {
			if (init) this.visit(init);
			if (test) this.visit(test);
			const header = this.said(line, node.body.start);
			if (update) {
				this.edits.open(update.start, `${header},`);
				this.visit(update);
			} else this.edits.open(this.closing(node), header);
			this.loopBody(node, null, () => this.body(node.body));
		});
	}

	/** The bracket that closes the head of a `for` without a third part: it comes after the second semicolon. */
	private closing({ start, init, test }: ForStatement): number {
		let left = test ? 1 : 2;
		for (const { 0: found, index } of this.source.slice(test?.end ?? init?.end ?? start).matchAll(/\/\*[^]*?\*\/|\/\/.*|[;)]/g)) {
			if (found === ';') left -= 1;
			else if (found === ')' && left === 0) return (test?.end ?? init?.end ?? start) + index;
		}
		return start;
	}

	private each(node: ForInStatement | ForOfStatement, at: number): void {
		this.step(node, at);
		const line = this.lineOf(node.start);
		this.loop(node, line);
		this.visit(node.right);
		const { left } = node;
		const made = left.type === 'VariableDeclaration' && left.kind !== 'var' ? left.declarations.flatMap(({ id }) => namesIn(id).map((name) => ({ name, from: node.right.end, isEarly: false }))) : [];
		// The head is come to before each round, also before the one that there is not: its names are those around it.
		const header = this.said(line, node.start);
		if (!this.isTrace) {
			this.visit(left);
			return this.within(made, () => this.loopBody(node, null, () => this.body(node.body, `${header};`)));
		}
		const flag = `${this.helper}f${(this.labels += 1)}`;
		this.edits.open(at, `{let ${flag}=0;`);
		this.visit(left);
		this.within(made, () => this.loopBody(node, flag, () => this.body(node.body, `${flag}?${header}:${flag}=1;`)));
		this.edits.close(node.end, `if(${flag}<2){${header};}}`);
	}

	/** The loops around whose end is of interest, and the label of each. */
	private readonly breaks: { readonly flag: string | null; readonly label: string | null; readonly node: AnyNode }[] = [];
	private label: string | null = null;

	private labelled(node: LabeledStatement, at: number): void {
		this.label = node.label.name;
		const { body } = node;
		if (body.type === 'BlockStatement' || body.type === 'IfStatement' || body.type === 'TryStatement' || body.type === 'SwitchStatement') this.line = null;
		this.statement(body, at);
		this.label = null;
	}

	private choice(node: SwitchStatement, at: number): void {
		this.step(node, at);
		this.visit(node.discriminant);
		const made = node.cases.flatMap((each) => madeInBlock(each.consequent).map((one) => ({ ...one, to: each.end })));
		this.within(made, () => this.loopBody(node, null, () => {
			for (const each of node.cases) {
				if (each.test) this.visit(each.test);
				this.line = null;
				this.statements(each.consequent);
			}
		}));
		this.line = null;
	}

	private attempt({ block, handler, finalizer }: TryStatement): void {
		this.line = null;
		if (finalizer) this.view.finals += 1;
		this.block(block);
		if (handler) this.caught(handler);
		if (!finalizer) return;
		this.view.finals -= 1;
		this.line = null;
		this.block(finalizer);
		this.line = null;
	}

	private caught({ param, body }: CatchClause): void {
		// What stops a program is not the program's to catch.
		this.edits.close(body.start + 1, `${this.helper}.c(${this.isTrace ? this.activation : ''});`);
		this.line = null;
		const made = param ? namesIn(param).map((name) => ({ name, from: param.end, isEarly: false })) : [];
		if (param) this.visit(param);
		this.within(made, () => this.block(body));
		this.line = null;
	}

	// ------------------------------------------------------------ functions and classes

	private function(node: FunctionNode & AnyNode, name: string, role: Role): void {
		for (const each of node.params) this.visit(each);
		const around = this.view;
		const [line, label, breaks] = [this.line, this.label, this.breaks.splice(0)];
		this.view = this.isTrace ? viewOf(node, this.depth > 0 ? around : null, objectFrom(node, role)) : new View([], null, []);
		this.depth += 1;
		this.line = null;
		if (node.body.type === 'BlockStatement') this.functionBody(node, node.body, name);
		else this.arrowValue(node as ArrowFunctionExpression, name);
		this.depth -= 1;
		this.view = around;
		[this.line, this.label] = [line, label];
		this.breaks.push(...breaks);
	}

	/** How many functions there are around. */
	private depth = 0;

	private enter(node: FunctionNode, name: string): string {
		const parameters = node.params.flatMap((each: Pattern) => namesIn(each));
		const id = this.functions.push({ name, parameters, line: this.lineOf(node.start) }) - 1;
		return `${id},${parameters.length > 0 ? `()=>[${parameters.join()}]` : 'null'}`;
	}

	private functionBody(node: FunctionNode & AnyNode, body: BlockStatement, name: string): void {
		const directives = body.body.filter((each) => 'directive' in each && each.directive !== undefined);
		const start = directives.at(-1)?.end ?? body.start + 1;
		if (this.isCount) this.edits.close(start, `;${this.helper}.o();`);
		if (this.isTrace) {
			this.edits.close(start, `;const ${this.activation}=${this.helper}.e(${this.enter(node, name)});`);
			this.view.scopes.push({ made: [...madeByVar(body.body), ...madeInBlock(body.body)].filter((each) => !(each.isEarly && this.view.parameters.includes(each.name))) });
		}
		this.statements(body.body);
		if (this.isTrace) {
			this.view.scopes.pop();
			this.edits.close(body.end - 1, `;${this.helper}.q(${this.activation});`);
		}
	}

	private arrowValue(node: ArrowFunctionExpression & AnyNode, name: string): void {
		const { body } = node;
		const line = this.lineOf(body.start);
		const said = this.said(line, body.start);
		this.line = line;
		if (this.isTrace) this.wrap(body, `${this.helper}.f(${this.enter(node, name)},${node.async ? 'async ' : ''}${this.activation}=>${this.helper}.r(${this.activation},(${said},`, ')))');
		else this.wrap(body, `(${said},`, ')');
	}

	private class(node: Class & AnyNode): void {
		if (node.superClass) this.visit(node.superClass);
		for (const member of node.body.body) {
			switch (member.type) {
				case 'MethodDefinition': this.method(member, node.superClass !== null && node.superClass !== undefined); break;
				case 'PropertyDefinition': this.field(member); break;
				default: {
					const line = this.line;
					this.line = null;
					this.within(madeInBlock(member.body), () => this.statements(member.body));
					this.line = line;
				}
			}
		}
	}

	private method(member: MethodDefinition, isDerived: boolean): void {
		if (member.computed) this.visit(member.key);
		const role = member.kind === 'constructor' ? (isDerived ? 'derived' : 'constructor') : member.static ? 'static' : 'method';
		this.function(member.value as FunctionNode & AnyNode, keyName(member.key), role);
	}

	private field(member: PropertyDefinition): void {
		if (member.computed) this.visit(member.key);
		const { value } = member;
		if (!value) return;
		const isNamedByField = isFunction(value) || value.type === 'ClassExpression';
		if (this.isCount || isNamedByField) this.visit(value, keyName(member.key));
		else this.wrap(value, `(${this.helper}.h(${this.lineOf(member.start)}),`, ')');
	}

	// ------------------------------------------------------------ expressions

	private children(node: AnyNode): void {
		for (const child of [...childrenOf(node)].sort((a, b) => a.start - b.start)) this.visit(child);
	}

	/** `name`: what a function without a name of its own is called after. */
	private visit(node: AnyNode, name = ''): void {
		switch (node.type) {
			case 'FunctionExpression':
			case 'ArrowFunctionExpression':
				return this.function(node, (node.type === 'FunctionExpression' && node.id?.name) || name || anonymous, 'function');
			case 'FunctionDeclaration': return this.function(node, node.id?.name ?? name, 'function');
			case 'ClassExpression':
			case 'ClassDeclaration': return this.class(node);
			case 'VariableDeclarator': {
				this.visit(node.id);
				if (node.init) this.visit(node.init, node.id.type === 'Identifier' ? node.id.name : '');
				return;
			}
			case 'AssignmentExpression': {
				this.visit(node.left);
				const { left } = node;
				return this.visit(node.right, left.type === 'Identifier' ? left.name : left.type === 'MemberExpression' ? keyName(left.property) : '');
			}
			case 'AssignmentPattern': {
				this.visit(node.left);
				return this.visit(node.right, node.left.type === 'Identifier' ? node.left.name : '');
			}
			case 'Property': {
				if (node.computed) this.visit(node.key);
				// The same node twice where key and value are one word.
				return node.shorthand && node.value.type !== 'AssignmentPattern' ? undefined : this.visit(node.value, keyName(node.key));
			}
			case 'ImportExpression':
				this.edits.replace(node.start, node.start + 'import'.length, `${this.helper}.y`);
				return this.children(node);
			case 'MetaProperty':
				if (node.meta.name === 'import') this.edits.replace(node.start, node.end, `${this.helper}.z`);
				return;
			case 'AwaitExpression':
			case 'YieldExpression': {
				const { argument } = node;
				if (!argument) return;
				return this.isTrace ? this.wrap(argument, `${this.helper}.w(${this.activation},(`, '))') : this.visit(argument);
			}
			default: return this.children(node);
		}
	}
}

const anonymous = '(anonymous)';

const keyName = (key: AnyNode): string =>
	key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? (key.type === 'PrivateIdentifier' ? `#${key.name}` : key.name) : key.type === 'Literal' ? String(key.value) : anonymous;

/** Is there before anything runs, so that nothing of it can fail. */
const isHoisted = (node: Statement | ModuleDeclaration): boolean =>
	node.type === 'FunctionDeclaration' || node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && (!node.declaration || node.declaration.type === 'FunctionDeclaration'))
	|| (node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'FunctionDeclaration');
