import { BraceReader } from '../braces/reader';
import { childOf, inside, isComment, maybeToken, spanOf, tokenOf } from '../braces/spans';
import type { ClassStatement, Declare, Expression, FunctionPart, If, Literal, Parameter, Program, Span, Statement, SwitchCase, Token, Try, Variable } from '../braces/tree';
import { inField, plainTree, walk, type PlainNode } from '../plainTree';
import type { SyntaxNode } from '../syntaxNode';

/** Reads a syntax tree, also one with types, into the form that is common to the languages with braces. */
export function readProgram(root: SyntaxNode, source: string): Program {
	const plain = plainTree(root);
	const nodes = [...walk(plain)];
	return {
		kind: 'program', ...spanOf(plain), statements: new Reader(source).statements(plain), comments: nodes.filter(isComment).map((node) => tokenOf(node, source)), isWhole: !root.hasError,
	};
}

/** Reads one expression of a tree. */
export function readExpression(node: SyntaxNode, source: string): Expression {
	return new Reader(source).expression(plainTree(node));
}

const literals: Readonly<Record<string, Literal['of']>> = {
	string: 'text', true: 'truth', false: 'truth', null: 'nothing', undefined: 'nothing', regex: 'pattern',
};

class Reader extends BraceReader {
	override statements(node: PlainNode): readonly Statement[] {
		return inside(node).filter(({ type }) => type !== 'hash_bang_line').map((child) => this.statement(child));
	}

	statement(node: PlainNode): Statement {
		const span = codeSpanOf(node);
		switch (node.type) {
			case 'statement_block': return this.block(node);
			case 'if_statement': return this.condition(node);
			case 'for_statement': return this.counting(node);
			case 'for_in_statement': return this.each(node);
			case 'while_statement': return { kind: 'while', ...span, condition: this.ungrouped(inField(node, 'condition'), node), body: this.body(node) };
			case 'do_statement': return { kind: 'do', ...span, body: this.body(node), condition: this.ungrouped(inField(node, 'condition'), node) };
			case 'switch_statement': {
				const cases = inside(inField(node, 'body') ?? node).filter(({ type }) => type === 'switch_case' || type === 'switch_default');
				return { kind: 'switch', ...span, on: this.ungrouped(inField(node, 'value'), node), cases: cases.map((each) => this.switchCase(each)) };
			}
			case 'return_statement': return { kind: 'return', ...span, value: this.only(node) };
			case 'throw_statement': return { kind: 'throw', ...span, value: this.only(node) };
			case 'break_statement':
			case 'continue_statement': return { kind: 'leave', ...span, word: node.type === 'break_statement' ? 'break' : 'continue', label: maybeToken(inField(node, 'label'), this.source)?.text ?? null };
			case 'try_statement': return this.attempt(node);
			case 'lexical_declaration':
			case 'variable_declaration':
			case 'using_declaration': return this.declaration(node);
			case 'expression_statement': {
				const named = childOf(node, 'internal_module');
				return named ? this.statement(named) : { kind: 'expression', ...span, expression: this.only(node) ?? this.unknown(node) };
			}
			case 'function_declaration':
			case 'generator_function_declaration':
			case 'function_signature': return { kind: 'function-statement', ...span, function: this.function(node, null, null) };
			case 'class_declaration':
			case 'abstract_class_declaration': return this.class(node);
			case 'import_statement': {
				const specifiers = [...walk(node)].filter(({ type }) => ['import_specifier', 'namespace_import', 'import_clause'].includes(type));
				const names = specifiers.flatMap((each) => inField(each, 'alias') ?? inField(each, 'name') ?? childOf(each, 'identifier') ?? []);
				return { kind: 'import', ...span, names: names.map((name) => this.text(name)), source: this.text(inField(node, 'source') ?? node) };
			}
			case 'export_statement': {
				const declared = inField(node, 'declaration');
				if (declared) return this.statement(declared);
				const value = inField(node, 'value');
				if (value) return { kind: 'expression', ...span, expression: this.expression(value) };
				return { kind: 'import', ...span, names: [...walk(node)].filter(({ type }) => type === 'identifier').map((name) => this.text(name)), source: '' };
			}
			case 'labeled_statement': return { kind: 'labelled', ...span, label: this.text(inField(node, 'label') ?? node), body: this.body(node) };
			case 'empty_statement': return { kind: 'empty', ...span };
			case 'interface_declaration':
			case 'type_alias_declaration':
			case 'ambient_declaration':
			case 'enum_declaration': return { kind: 'type', ...span, word: this.text(node.children[0] ?? node), name: maybeToken(inField(node, 'name'), this.source) };
			default: return { kind: 'other-statement', ...span, type: node.type, parts: inside(node).map((child) => this.anything(child)) };
		}
	}

	private condition(node: PlainNode): If {
		const clause = inField(node, 'alternative');
		const [otherwise] = clause ? inside(clause) : [];
		return {
			kind: 'if', ...spanOf(node), condition: this.ungrouped(inField(node, 'condition'), node), then: this.inner(inField(node, 'consequence'), node),
			otherwise: otherwise ? this.statement(otherwise) : null, elseWord: clause?.children[0] ? spanOf(clause.children[0]) : null,
		};
	}

	private counting(node: PlainNode): Statement {
		const part = (field: string) => {
			const child = inField(node, field);
			return child && child.type !== 'empty_statement' && child.isNamed ? child : null;
		};
		const [init, condition, step] = [part('initializer'), part('condition'), part('increment')];
		const whole = (child: PlainNode | null) => (child === null ? null : child.type === 'expression_statement' ? this.only(child) : this.expression(child));
		return {
			kind: 'for', ...spanOf(node), init: init === null ? null : /_(?:statement|declaration)$/.test(init.type) ? this.statement(init) : { kind: 'expression', ...spanOf(init), expression: this.expression(init) },
			condition: whole(condition), step: whole(step), body: this.body(node), head: this.head(node),
		};
	}

	private each(node: PlainNode): Statement {
		const left = inField(node, 'left');
		const over = inField(node, 'right');
		return {
			kind: 'each', ...spanOf(node), names: left ? this.names(left) : [], how: maybeToken(inField(node, 'kind'), this.source), word: tokenOf(inField(node, 'operator') ?? node, this.source),
			over: over ? this.expression(over) : this.unknown(node), body: this.body(node), head: this.head(node),
		};
	}

	private switchCase(node: PlainNode): SwitchCase {
		const value = inField(node, 'value');
		return { ...spanOf(node), labels: value ? [this.expression(value)] : [], statements: node.children.filter(({ field, isNamed }) => field === 'body' && isNamed).map((child) => this.statement(child)), isClosed: false };
	}

	private attempt(node: PlainNode): Try {
		const handler = inField(node, 'handler');
		const last = inField(inField(node, 'finalizer') ?? node, 'body');
		const caught = handler && inField(handler, 'body');
		return {
			kind: 'try', ...spanOf(node), body: this.block(inField(node, 'body') ?? node),
			catches: handler && caught ? [{ ...spanOf(handler), name: maybeToken(inField(handler, 'parameter'), this.source), type: null, body: this.block(caught) }] : [],
			last: inField(node, 'finalizer') && last ? this.block(last) : null,
		};
	}

	private declaration(node: PlainNode): Declare {
		const [word] = node.children;
		return {
			kind: 'declare', ...codeSpanOf(node), how: tokenOf(word ?? node, this.source),
			variables: inside(node).filter(({ type }) => type === 'variable_declarator').map((each) => this.variable(each)),
		};
	}

	private variable(node: PlainNode): Variable {
		const name = inField(node, 'name');
		const value = inField(node, 'value');
		const own = name && ['identifier', 'property_identifier', 'private_property_identifier'].includes(name.type) ? tokenOf(name, this.source) : null;
		return {
			...spanOf(node), name: own, names: name ? this.names(name).map(({ text }) => text) : [], type: maybeToken(inField(node, 'type'), this.source), stars: 0,
			value: value ? this.expression(value, own) : null,
		};
	}

	private class(node: PlainNode): ClassStatement {
		const heritage = childOf(node, 'class_heritage');
		const above = heritage && [...walk(heritage)].find(({ type }) => type === 'identifier' || type === 'type_identifier');
		const name = maybeToken(inField(node, 'name'), this.source);
		const body = inField(node, 'body');
		return { kind: 'class', ...spanOf(node), word: 'class', name, above: maybeToken(above, this.source), members: body ? inside(body).map((member) => this.member(member, name?.text ?? null)) : [] };
	}

	private member(node: PlainNode, owner: string | null): Statement {
		switch (node.type) {
			case 'method_definition':
			case 'method_signature':
			case 'abstract_method_signature': return { kind: 'function-statement', ...spanOf(node), function: this.function(node, owner, null) };
			case 'field_definition':
			case 'public_field_definition': {
				const property = inField(node, 'property') ?? inField(node, 'name');
				const value = inField(node, 'value');
				const name = maybeToken(property, this.source);
				const variable: Variable = {
					...spanOf(node), name, names: name ? [name.text] : [], type: maybeToken(inField(node, 'type'), this.source), stars: 0, value: value ? this.expression(value, name) : null,
				};
				return { kind: 'declare', ...spanOf(node), how: name ?? tokenOf(node, this.source), variables: [variable] };
			}
			default: return { kind: 'other-statement', ...spanOf(node), type: node.type, parts: inside(node).map((child) => this.anything(child)) };
		}
	}

	private function(node: PlainNode, owner: string | null, given: Token | null): FunctionPart {
		const [name, body, parameters, single] = ['name', 'body', 'parameters', 'parameter'].map((field) => inField(node, field));
		const words = node.children.filter((child) => !child.isNamed && ['async', 'static', 'get', 'set', '*'].includes(child.type) || child.type === 'accessibility_modifier').map((child) => this.text(child));
		return {
			kind: 'function', ...spanOf(node), name: maybeToken(name, this.source) ?? given, owner, words,
			parameters: single ? [this.parameter(single)] : parameters ? inside(parameters).map((each) => this.parameter(each)) : [],
			body: !body ? null : body.type === 'statement_block' ? this.block(body) : this.expression(body), returns: maybeToken(inField(node, 'return_type'), this.source),
		};
	}

	private parameter(node: PlainNode): Parameter {
		const isTyped = node.type === 'required_parameter' || node.type === 'optional_parameter';
		const pattern = isTyped ? (inField(node, 'pattern') ?? node) : node.type === 'assignment_pattern' ? (inField(node, 'left') ?? node) : node;
		const fallback = isTyped ? inField(node, 'value') : node.type === 'assignment_pattern' ? inField(node, 'right') : null;
		const isRest = pattern.type === 'rest_pattern';
		const named = isRest ? (childOf(pattern, 'identifier') ?? pattern) : pattern;
		const isPlain = named.type === 'identifier' || named.type === 'this';
		return {
			...spanOf(node), name: isPlain ? tokenOf(named, this.source) : null, ...(isPlain ? {} : { names: this.names(named).map(({ text }) => text) }), type: maybeToken(inField(node, 'type'), this.source),
			fallback: fallback ? this.expression(fallback) : null, isRest,
		};
	}

	/** `named`: what a function without a name is called after. */
	expression(node: PlainNode, named: Token | null = null): Expression {
		const span = spanOf(node);
		const of = (field: string) => this.of(node, field);
		switch (node.type) {
			case 'identifier':
			case 'this':
			case 'super':
			case 'property_identifier':
			case 'private_property_identifier':
			case 'shorthand_property_identifier': return { kind: 'name', ...span, name: this.text(node) };
			case 'number': return { kind: 'literal', ...span, of: /^(?:0[xob].*|[\d_]+n?)$/i.test(this.text(node)) ? 'whole' : 'fraction', text: this.text(node) };
			case 'string':
			case 'true':
			case 'false':
			case 'null':
			case 'undefined':
			case 'regex': return { kind: 'literal', ...span, of: literals[node.type] ?? 'text', text: this.text(node) };
			case 'template_string': {
				const inserted = inside(node).filter(({ type }) => type === 'template_substitution').flatMap((each) => this.only(each) ?? []);
				return inserted.length === 0 ? { kind: 'literal', ...span, of: 'text', text: this.text(node) } : { kind: 'template', ...span, inserted };
			}
			case 'array': return { kind: 'items', ...span, items: this.expressions(node) };
			case 'object': return { kind: 'pairs', ...span, pairs: inside(node).map((pair) => this.pair(pair)) };
			case 'unary_expression': return { kind: 'unary', ...span, operator: tokenOf(inField(node, 'operator') ?? node, this.source), operand: of('argument') };
			case 'await_expression': return { kind: 'unary', ...span, operator: tokenOf(node.children[0] ?? node, this.source), operand: this.only(node) ?? this.unknown(node) };
			case 'binary_expression': return { kind: 'binary', ...span, operator: tokenOf(inField(node, 'operator') ?? node, this.source), left: of('left'), right: of('right') };
			case 'update_expression': {
				const [operator, target] = [inField(node, 'operator'), inField(node, 'argument')];
				return { kind: 'update', ...span, operator: tokenOf(operator ?? node, this.source), isBefore: (operator?.from ?? 0) < (target?.from ?? 0), target: of('argument') };
			}
			case 'assignment_expression':
			case 'augmented_assignment_expression': {
				const [target, value] = [inField(node, 'left'), inField(node, 'right')];
				const operator = inField(node, 'operator') ?? childOf(node, '=') ?? node;
				const name = target?.type === 'identifier' ? tokenOf(target, this.source) : null;
				return { kind: 'assign', ...span, operator: tokenOf(operator, this.source), target: of('left'), value: value ? this.expression(value, name) : this.unknown(node) };
			}
			case 'ternary_expression': return { kind: 'choice', ...span, condition: of('condition'), then: of('consequence'), otherwise: of('alternative') };
			case 'call_expression': {
				const given = inField(node, 'arguments');
				const callee = of('function');
				if (given?.type === 'template_string') return { kind: 'other', ...span, type: node.type, parts: [callee, this.expression(given)] };
				return { kind: 'call', ...span, callee, given: given ? this.expressions(given) : [], parentheses: given ? spanOf(given) : span };
			}
			case 'new_expression': {
				const given = inField(node, 'arguments');
				return { kind: 'new', ...span, type: tokenOf(inField(node, 'constructor') ?? node, this.source), given: given ? this.expressions(given) : [], parentheses: given ? spanOf(given) : null };
			}
			case 'subscript_expression': return { kind: 'index', ...span, of: of('object'), at: of('index') };
			case 'member_expression': {
				return { kind: 'member', ...span, of: of('object'), operator: inField(node, 'optional_chain') ? '?.' : '.', name: tokenOf(inField(node, 'property') ?? node, this.source) };
			}
			case 'parenthesized_expression': return { kind: 'group', ...span, inner: this.only(node) ?? this.unknown(node) };
			case 'arrow_function':
			case 'function_expression':
			case 'generator_function': return { kind: 'lambda', ...span, function: this.function(node, null, named) };
			case 'as_expression':
			case 'satisfies_expression': {
				const [value, type] = inside(node);
				return value && type ? { kind: 'cast', ...span, type: tokenOf(type, this.source), value: this.expression(value) } : this.unknown(node);
			}
			case 'type_assertion': {
				const [type, value] = inside(node);
				return value && type ? { kind: 'cast', ...span, type: tokenOf(type, this.source), value: this.expression(value) } : this.unknown(node);
			}
			case 'non_null_expression': return this.only(node) ?? this.unknown(node);
			case 'spread_element': return { kind: 'spread', ...span, value: this.only(node) ?? this.unknown(node) };
			case 'sequence_expression': return { kind: 'sequence', ...span, parts: this.expressions(node) };
			default: return { kind: 'other', ...span, type: node.type, parts: inside(node).filter((child) => !isType(child)).flatMap((child) => (isStatementNode(child) ? [] : [this.expression(child)])) };
		}
	}

	private pair(node: PlainNode): { key: Expression; value: Expression | null } {
		const key = inField(node, 'key');
		const value = inField(node, 'value');
		if (node.type === 'pair' && key && value) return { key: this.expression(key), value: this.expression(value, tokenOf(key, this.source)) };
		if (node.type === 'method_definition') {
			const method = this.function(node, null, null);
			return { key: method.name ? { kind: 'name', ...method.name, name: method.name.text } : this.unknown(node), value: { kind: 'lambda', ...spanOf(node), function: method } };
		}
		return { key: this.expression(node), value: null };
	}

	private expressions(node: PlainNode): readonly Expression[] {
		return inside(node).filter((child) => !isType(child)).map((child) => this.expression(child));
	}

	private anything(node: PlainNode): Expression | Statement {
		return isStatementNode(node) ? this.statement(node) : this.expression(node);
	}

	private names(node: PlainNode): readonly Token[] {
		return [...walk(node)].filter(({ type }) => type === 'identifier' || type === 'shorthand_property_identifier_pattern').map((name) => tokenOf(name, this.source));
	}
}

/** Where a statement without a semicolon ends: before the comment that the tree counts to it. */
function codeSpanOf(node: PlainNode): Span {
	const last = node.children.findLast((child) => !isComment(child));
	return last && last.to < node.to ? { ...spanOf(node), to: last.to, endRow: last.endRow } : spanOf(node);
}

function isType(node: PlainNode): boolean {
	return /^(?:type_arguments|type_annotation|type_parameters|predefined_type)$/.test(node.type);
}

function isStatementNode(node: PlainNode): boolean {
	return /(?:_statement|_declaration|^statement_block)$/.test(node.type);
}
