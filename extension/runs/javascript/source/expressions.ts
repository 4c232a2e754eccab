import type { AnyNode, ArrowFunctionExpression, BlockStatement, Class, Function as FunctionNode, MethodDefinition, Pattern, PropertyDefinition } from 'acorn';
import { childrenOf, isFunction, madeByVar, madeInBlock, namesIn } from './names';
import { Speech } from './speech';
import { objectFrom, View, viewOf } from './tracing';

type Role = 'method' | 'constructor' | 'derived' | 'static' | 'function';

/** Functions, classes, and whatever else is within a statement. */
export abstract class Expressions extends Speech {
	protected function(node: FunctionNode & AnyNode, name: string, role: Role): void {
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
	protected depth = 0;

	protected enter(node: FunctionNode, name: string): string {
		const parameters = node.params.flatMap((each: Pattern) => namesIn(each));
		const id = this.functions.push({ name, parameters, line: this.lineOf(node.start) }) - 1;
		return `${id},${parameters.length > 0 ? `()=>[${parameters.join()}]` : 'null'}`;
	}

	protected functionBody(node: FunctionNode & AnyNode, body: BlockStatement, name: string): void {
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

	protected arrowValue(node: ArrowFunctionExpression & AnyNode, name: string): void {
		const { body } = node;
		const line = this.lineOf(body.start);
		const said = this.said(line, body.start);
		this.line = line;
		if (this.isTrace) this.wrap(body, `${this.helper}.f(${this.enter(node, name)},${node.async ? 'async ' : ''}${this.activation}=>${this.helper}.r(${this.activation},(${said},`, ')))');
		else this.wrap(body, `(${said},`, ')');
	}

	protected class(node: Class & AnyNode): void {
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

	protected method(member: MethodDefinition, isDerived: boolean): void {
		if (member.computed) this.visit(member.key);
		const role = member.kind === 'constructor' ? (isDerived ? 'derived' : 'constructor') : member.static ? 'static' : 'method';
		this.function(member.value, keyName(member.key), role);
	}

	protected field(member: PropertyDefinition): void {
		if (member.computed) this.visit(member.key);
		const { value } = member;
		if (!value) return;
		const isNamedByField = isFunction(value) || value.type === 'ClassExpression';
		if (this.isCount || isNamedByField) this.visit(value, keyName(member.key));
		else this.wrap(value, `(${this.helper}.h(${this.lineOf(member.start)}),`, ')');
	}

	// ------------------------------------------------------------ expressions

	protected children(node: AnyNode): void {
		for (const child of [...childrenOf(node)].sort((a, b) => a.start - b.start)) this.visit(child);
	}

	/** `name`: what a function without a name of its own is called after. */
	protected visit(node: AnyNode, name = ''): void {
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
