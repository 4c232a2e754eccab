import { BraceReader } from '../braces/reader';
import { childOf, inside, isComment, spanOf, tokenOf } from '../braces/spans';
import type { Block, ClassStatement, Expression, FunctionPart, If, Literal, Parameter, Program, Statement, SwitchCase, Token, Try, Variable } from '../braces/tree';
import { inField, plainTree, walk, type PlainNode } from '../plainTree';
import type { SyntaxNode } from '../syntaxNode';

/** Reads a syntax tree into the form that is common to the languages with braces. */
export function readProgram(root: SyntaxNode, source: string): Program {
	const plain = plainTree(root);
	const comments = [...walk(plain)].filter(isComment).map((node) => tokenOf(node, source));
	return { kind: 'program', ...spanOf(plain), statements: new Reader(source).statements(plain), comments, isWhole: !root.hasError };
}

/** Reads one expression of a tree. */
export function readExpression(node: SyntaxNode, source: string): Expression {
	return new Reader(source).expression(plainTree(node));
}

const literals: Readonly<Record<string, Literal['of']>> = {
	string_literal: 'text', character_literal: 'sign', true: 'truth', false: 'truth', null_literal: 'nothing', decimal_integer_literal: 'whole', hex_integer_literal: 'whole',
	octal_integer_literal: 'whole', binary_integer_literal: 'whole', decimal_floating_point_literal: 'fraction', hex_floating_point_literal: 'fraction',
};

const classes = ['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration', 'annotation_type_declaration'];

class Reader extends BraceReader {
	statement(node: PlainNode): Statement {
		const span = spanOf(node);
		switch (node.type) {
			case 'block':
			case 'constructor_body':
			case 'static_initializer': return this.block(node.type === 'static_initializer' ? (childOf(node, 'block') ?? node) : node);
			case 'if_statement': return this.condition(node);
			case 'for_statement': return this.counting(node);
			case 'enhanced_for_statement': {
				const [name, type] = [inField(node, 'name'), inField(node, 'type')];
				return { kind: 'each', ...span, names: name ? [this.token(name)] : [], how: this.maybeToken(type), word: this.token(childOf(node, ':') ?? node), over: this.of(node, 'value'), body: this.body(node), head: this.head(node) };
			}
			case 'while_statement': return { kind: 'while', ...span, condition: this.ungrouped(inField(node, 'condition'), node), body: this.body(node) };
			case 'do_statement': return { kind: 'do', ...span, body: this.body(node), condition: this.ungrouped(inField(node, 'condition'), node) };
			case 'switch_expression': return this.choice(node);
			case 'return_statement': return { kind: 'return', ...span, value: this.only(node) };
			case 'yield_statement': return { kind: 'return', ...span, value: this.only(node) };
			case 'throw_statement': return { kind: 'throw', ...span, value: this.only(node) };
			case 'break_statement':
			case 'continue_statement': return { kind: 'leave', ...span, word: node.type === 'break_statement' ? 'break' : 'continue', label: this.maybeToken(childOf(node, 'identifier'))?.text ?? null };
			case 'try_statement':
			case 'try_with_resources_statement': return this.attempt(node);
			case 'local_variable_declaration':
			case 'field_declaration':
			case 'constant_declaration': return this.declaration(node);
			case 'expression_statement': {
				const [inner] = inside(node);
				if (inner?.type === 'switch_expression') return this.choice(inner);
				return { kind: 'expression', ...span, expression: this.only(node) ?? this.unknown(node) };
			}
			case 'explicit_constructor_invocation': {
				const given = inField(node, 'arguments');
				const call: Expression = { kind: 'call', ...span, callee: this.of(node, 'constructor'), given: given ? this.expressions(given) : [], parentheses: spanOf(given ?? node) };
				return { kind: 'expression', ...span, expression: call };
			}
			case 'method_declaration':
			case 'constructor_declaration':
			case 'compact_constructor_declaration': return { kind: 'function-statement', ...span, function: this.function(node, null) };
			case 'class_declaration':
			case 'interface_declaration':
			case 'enum_declaration':
			case 'record_declaration':
			case 'annotation_type_declaration': return this.class(node);
			case 'import_declaration':
			case 'package_declaration': {
				const path = [...inside(node)].map((child) => this.text(child)).join('.');
				return { kind: 'import', ...span, names: path.split('.').slice(-1).filter((name) => name !== '*'), source: path };
			}
			case 'labeled_statement': {
				const [label, body] = inside(node);
				return { kind: 'labelled', ...span, label: label ? this.text(label) : '', body: this.inner(body ?? null, node) };
			}
			case ';': return { kind: 'empty', ...span };
			default: return { kind: 'other-statement', ...span, type: node.type, parts: inside(node).map((child) => this.anything(child)) };
		}
	}

	/** A lone semicolon is a statement here, and no node with a name. */
	override statements(node: PlainNode): readonly Statement[] {
		return node.children.filter((child) => (child.isNamed && !isComment(child)) || child.type === ';').map((child) => this.statement(child));
	}

	protected override block(node: PlainNode): Block {
		return { kind: 'block', ...spanOf(node), statements: this.statements(node) };
	}

	private condition(node: PlainNode): If {
		const otherwise = inField(node, 'alternative');
		const word = childOf(node, 'else');
		return {
			kind: 'if', ...spanOf(node), condition: this.ungrouped(inField(node, 'condition'), node), then: this.inner(inField(node, 'consequence'), node),
			otherwise: otherwise ? this.statement(otherwise) : null, elseWord: word && spanOf(word),
		};
	}

	private counting(node: PlainNode): Statement {
		const inits = node.children.filter(({ field }) => field === 'init');
		const steps = node.children.filter(({ field }) => field === 'update');
		const [init] = inits;
		return {
			kind: 'for', ...spanOf(node), init: !init ? null : init.type === 'local_variable_declaration' ? this.statement(init) : { kind: 'expression', ...this.joined(inits), expression: this.several(inits) },
			condition: this.maybe(inField(node, 'condition')), step: steps.length === 0 ? null : this.several(steps), body: this.body(node), head: this.head(node),
		};
	}

	private joined(nodes: readonly PlainNode[]) {
		const [first, last] = [nodes[0], nodes.at(-1)];
		return { from: first?.from ?? 0, to: last?.to ?? 0, row: first?.row ?? 0, endRow: last?.endRow ?? 0 };
	}

	private several(nodes: readonly PlainNode[]): Expression {
		const parts = nodes.map((each) => this.expression(each));
		const [only] = parts;
		return parts.length === 1 && only ? only : { kind: 'sequence', ...this.joined(nodes), parts };
	}

	private choice(node: PlainNode): Statement {
		const body = inField(node, 'body');
		return { kind: 'switch', ...spanOf(node), on: this.ungrouped(inField(node, 'condition'), node), cases: body ? inside(body).map((each) => this.switchCase(each)) : [] };
	}

	private switchCase(node: PlainNode): SwitchCase {
		const labels = node.children.filter(({ type }) => type === 'switch_label').flatMap((label) => this.expressions(label));
		return { ...spanOf(node), labels, statements: inside(node).filter(({ type }) => type !== 'switch_label').map((each) => this.statement(each)), isClosed: node.type === 'switch_rule' };
	}

	private attempt(node: PlainNode): Try {
		const last = childOf(childOf(node, 'finally_clause') ?? node, 'block');
		const catches = inside(node).filter(({ type }) => type === 'catch_clause').map((clause) => {
			const caught = childOf(clause, 'catch_formal_parameter');
			return { ...spanOf(clause), name: this.maybeToken(caught && inField(caught, 'name')), type: this.maybeToken(caught && childOf(caught, 'catch_type')), body: this.block(inField(clause, 'body') ?? clause) };
		});
		const opened = inside(childOf(node, 'resource_specification') ?? node).flatMap((one): readonly Variable[] => {
			const name = one.type === 'resource' ? this.maybeToken(inField(one, 'name')) : null;
			return name ? [{ ...spanOf(one), name, names: [name.text], type: this.maybeToken(inField(one, 'type')), value: this.maybe(inField(one, 'value')), stars: 0 }] : [];
		});
		return { kind: 'try', ...spanOf(node), ...(opened.length > 0 ? { opened } : {}), body: this.block(inField(node, 'body') ?? node), catches, last: childOf(node, 'finally_clause') && last ? this.block(last) : null };
	}

	private declaration(node: PlainNode): Statement {
		const type = inField(node, 'type') ?? node;
		return { kind: 'declare', ...spanOf(node), how: this.token(type), variables: node.children.filter(({ field, type: each }) => field === 'declarator' || each === 'variable_declarator').map((each) => this.variable(each, type)) };
	}

	private variable(node: PlainNode, type: PlainNode): Variable {
		const name = this.maybeToken(inField(node, 'name'));
		return { ...spanOf(node), name, names: name ? [name.text] : [], type: this.maybeToken(inField(node, 'dimensions')) ?? this.token(type), value: this.maybe(inField(node, 'value')), stars: 0 };
	}

	private class(node: PlainNode): ClassStatement {
		const name = this.maybeToken(inField(node, 'name'));
		const body = inField(node, 'body');
		const above = inField(node, 'superclass');
		const members = body ? inside(body).flatMap((each) => (each.type === 'enum_body_declarations' ? inside(each) : [each])) : [];
		return {
			kind: 'class', ...spanOf(node), word: node.type.replace(/_(?:type_)?declaration$/, ''), name, above: this.maybeToken(above && inside(above)[0]),
			members: members.map((each) => (/^(?:method|constructor|compact_constructor)_declaration$/.test(each.type) ? { kind: 'function-statement', ...spanOf(each), function: this.function(each, name?.text ?? null) } : this.statement(each))),
		};
	}

	private function(node: PlainNode, owner: string | null): FunctionPart {
		const [parameters, body] = [inField(node, 'parameters'), inField(node, 'body')];
		const words = childOf(node, 'modifiers');
		return {
			kind: 'function', ...spanOf(node), name: this.maybeToken(inField(node, 'name')), owner, parameters: parameters ? inside(parameters).flatMap((each) => this.parameters(each)) : [],
			body: body ? this.block(body) : null, returns: this.maybeToken(inField(node, 'type')), words: words ? words.children.filter(({ isNamed, type }) => !isNamed || type === 'marker_annotation').map((each) => this.text(each)) : [],
		};
	}

	private parameters(node: PlainNode): readonly Parameter[] {
		if (node.type === 'receiver_parameter') return [];
		const isRest = node.type === 'spread_parameter';
		const named = isRest ? childOf(node, 'variable_declarator') : node;
		const name: Token | null = node.type === 'identifier' ? this.token(node) : this.maybeToken(named && inField(named, 'name'));
		const type = isRest ? (inside(node).find(({ type: each }) => each !== 'modifiers' && each !== 'variable_declarator') ?? null) : inField(node, 'type');
		return [{ ...spanOf(node), name, type: this.maybeToken(type), fallback: null, isRest }];
	}

	expression(node: PlainNode): Expression {
		const span = spanOf(node);
		const literal = literals[node.type];
		if (literal) return this.literal(node, literal);
		switch (node.type) {
			case 'identifier':
			case 'this':
			case 'super':
			case 'type_identifier': return { kind: 'name', ...span, name: this.text(node) };
			case 'array_initializer': return { kind: 'items', ...span, items: this.expressions(node) };
			case 'unary_expression': return { kind: 'unary', ...span, operator: this.token(inField(node, 'operator') ?? node), operand: this.of(node, 'operand') };
			case 'binary_expression': return { kind: 'binary', ...span, operator: this.token(inField(node, 'operator') ?? node), left: this.of(node, 'left'), right: this.of(node, 'right') };
			case 'instanceof_expression': {
				const type = inField(node, 'right') ?? inField(node, 'pattern');
				return { kind: 'binary', ...span, operator: this.token(childOf(node, 'instanceof') ?? node), left: this.of(node, 'left'), right: type ? { kind: 'name', ...spanOf(type), name: this.text(type) } : this.unknown(node) };
			}
			case 'update_expression': {
				const operator = childOf(node, '++', '--') ?? node;
				const target = this.only(node) ?? this.unknown(node);
				return { kind: 'update', ...span, operator: this.token(operator), isBefore: operator.from < target.from, target };
			}
			case 'assignment_expression': return { kind: 'assign', ...span, operator: this.token(inField(node, 'operator') ?? node), target: this.of(node, 'left'), value: this.of(node, 'right') };
			case 'ternary_expression': return { kind: 'choice', ...span, condition: this.of(node, 'condition'), then: this.of(node, 'consequence'), otherwise: this.of(node, 'alternative') };
			case 'method_invocation': return this.call(node);
			case 'object_creation_expression': {
				const given = inField(node, 'arguments');
				return { kind: 'new', ...span, type: this.token(inField(node, 'type') ?? node), given: given ? this.expressions(given) : [], parentheses: given ? spanOf(given) : null };
			}
			case 'array_creation_expression': {
				const value = inField(node, 'value');
				const sizes = node.children.filter(({ type }) => type === 'dimensions_expr').flatMap((each) => this.only(each) ?? []);
				return { kind: 'new', ...span, type: { ...this.token(inField(node, 'type') ?? node), text: `${this.text(inField(node, 'type') ?? node)}[]` }, given: value ? [this.expression(value)] : sizes, parentheses: null };
			}
			case 'array_access': return { kind: 'index', ...span, of: this.of(node, 'array'), at: this.of(node, 'index') };
			case 'field_access': return { kind: 'member', ...span, of: this.of(node, 'object'), operator: '.', name: this.token(inField(node, 'field') ?? node) };
			case 'method_reference': {
				const [of, name] = [inside(node)[0], inside(node).at(-1)];
				return of && name ? { kind: 'member', ...span, of: this.expression(of), operator: '::', name: this.token(name) } : this.unknown(node);
			}
			case 'parenthesized_expression': return { kind: 'group', ...span, inner: this.only(node) ?? this.unknown(node) };
			case 'lambda_expression': {
				const [given, body] = [inField(node, 'parameters'), inField(node, 'body')];
				const parameters = !given ? [] : given.type === 'identifier' ? this.parameters(given) : inside(given).flatMap((each) => this.parameters(each));
				return { kind: 'lambda', ...span, function: { kind: 'function', ...span, name: null, owner: null, parameters, body: !body ? null : body.type === 'block' ? this.block(body) : this.expression(body), returns: null, words: [] } };
			}
			case 'cast_expression': return { kind: 'cast', ...span, type: this.token(inField(node, 'type') ?? node), value: this.of(node, 'value') };
			default: return { kind: 'other', ...span, type: node.type, parts: inside(node).filter((child) => !isStatementNode(child) && !isType(child)).map((child) => this.expression(child)) };
		}
	}

	private call(node: PlainNode): Expression {
		const [object, name, given] = [inField(node, 'object'), inField(node, 'name'), inField(node, 'arguments')];
		const called = name ? this.token(name) : this.token(node);
		const callee: Expression = object
			? { kind: 'member', ...spanOf(object), to: called.to, endRow: called.endRow, of: this.expression(object), operator: '.', name: called }
			: { kind: 'name', ...called, name: called.text };
		return { kind: 'call', ...spanOf(node), callee, given: given ? this.expressions(given) : [], parentheses: spanOf(given ?? node) };
	}

	private expressions(node: PlainNode): readonly Expression[] {
		return inside(node).map((child) => this.expression(child));
	}

	private anything(node: PlainNode): Expression | Statement {
		return isStatementNode(node) || node.type === 'block' ? this.statement(node) : this.expression(node);
	}
}

function isType(node: PlainNode): boolean {
	return /_type$|^type_arguments$|^(?:annotation|marker_annotation|modifiers)$/.test(node.type);
}

function isStatementNode(node: PlainNode): boolean {
	return /_statement$/.test(node.type) || classes.includes(node.type) || /_declaration$/.test(node.type);
}
