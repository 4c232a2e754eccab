import { BraceReader } from '../braces/reader';
import { between, childOf, inside, isComment, spanOf, tokenOf } from '../braces/spans';
import type { ClassStatement, Declare, Expression, FunctionPart, If, Literal, Parameter, Program, Statement, SwitchCase, Token, Variable } from '../braces/tree';
import { inField, plainTree, walk, type PlainNode } from '../plainTree';
import type { SyntaxNode } from '../syntaxNode';
import { coreOf, declaratorsOf, functionIn, nameIn, starsIn } from './declarators';

/** Reads a syntax tree into the form that is common to the languages with braces. */
export function readProgram(root: SyntaxNode, source: string): Program {
	return readWith(new CReader(source), root, source);
}

/** Reads one expression of a tree. */
export function readExpression(node: SyntaxNode, source: string): Expression {
	return new CReader(source).expression(plainTree(node));
}

/** Reads the whole tree with a reader. */
export function readWith(reader: CReader, root: SyntaxNode, source: string): Program {
	const plain = plainTree(root);
	const comments = [...walk(plain)].filter(isComment).map((node) => tokenOf(node, source));
	return { kind: 'program', ...spanOf(plain), statements: reader.statements(plain), comments, isWhole: !root.hasError };
}

const literals: Readonly<Record<string, Literal['of']>> = {
	string_literal: 'text', concatenated_string: 'text', raw_string_literal: 'text', char_literal: 'sign', true: 'truth', false: 'truth', null: 'nothing', nullptr: 'nothing',
};

/** What may stand before the name in a declaration: its type, and the words around that. */
const specifiers = /(?:_specifier|_qualifier|_type|^type_identifier|^qualified_identifier|^auto|^decltype)$/;

export class CReader extends BraceReader {
	statement(node: PlainNode): Statement {
		const span = spanOf(node);
		switch (node.type) {
			case 'compound_statement': return this.block(node);
			case 'if_statement': return this.choosing(node);
			case 'for_statement': return this.counting(node);
			case 'while_statement': return { kind: 'while', ...span, condition: this.ungrouped(inField(node, 'condition'), node), body: this.body(node) };
			case 'do_statement': return { kind: 'do', ...span, body: this.body(node), condition: this.ungrouped(inField(node, 'condition'), node) };
			case 'switch_statement': {
				const cases = inside(inField(node, 'body') ?? node).filter(({ type }) => type === 'case_statement');
				return { kind: 'switch', ...span, on: this.ungrouped(inField(node, 'condition'), node), cases: cases.map((each) => this.switchCase(each)) };
			}
			case 'return_statement': return { kind: 'return', ...span, value: this.only(node) };
			case 'break_statement':
			case 'continue_statement': return { kind: 'leave', ...span, word: node.type === 'break_statement' ? 'break' : 'continue', label: null };
			case 'declaration':
			case 'field_declaration': return this.declaration(node);
			case 'expression_statement': {
				const only = this.only(node);
				return only ? { kind: 'expression', ...span, expression: only } : { kind: 'empty', ...span };
			}
			case 'function_definition': return { kind: 'function-statement', ...span, function: this.function(node, null) };
			case 'struct_specifier':
			case 'union_specifier':
			case 'class_specifier':
			case 'enum_specifier': return this.class(node, null, span);
			case 'type_definition': return this.typeName(node);
			case 'preproc_include': return { kind: 'import', ...span, names: [], source: this.text(inField(node, 'path') ?? node).replace(/^[<"]|[>"]$/g, '') };
			case 'preproc_def': return this.constant(node);
			case 'labeled_statement': {
				const [label, ...rest] = inside(node);
				return { kind: 'labelled', ...span, label: label ? this.text(label) : '', body: this.inner(rest[0] ?? null, node) };
			}
			case 'preproc_function_def':
			case 'preproc_call': return { kind: 'other-statement', ...span, type: node.type, parts: [] };
			case 'preproc_if':
			case 'preproc_ifdef':
			case 'preproc_else':
			case 'preproc_elif': return { kind: 'other-statement', ...span, type: node.type, parts: inside(node).filter(({ field }) => field !== 'name' && field !== 'condition').map((child) => this.statement(child)) };
			default: return { kind: 'other-statement', ...span, type: node.type, parts: inside(node).map((child) => this.anything(child)) };
		}
	}

	private choosing(node: PlainNode): If {
		const clause = inField(node, 'alternative');
		const [otherwise] = clause ? inside(clause) : [];
		return {
			kind: 'if', ...spanOf(node), condition: this.ungrouped(inField(node, 'condition'), node), then: this.inner(inField(node, 'consequence'), node),
			otherwise: otherwise ? this.statement(otherwise) : null, elseWord: clause?.children[0] ? spanOf(clause.children[0]) : null,
		};
	}

	private counting(node: PlainNode): Statement {
		const init = inField(node, 'initializer');
		return {
			kind: 'for', ...spanOf(node), init: init === null ? null : isStatementNode(init) ? this.statement(init) : { kind: 'expression', ...spanOf(init), expression: this.expression(init) },
			condition: this.maybe(inField(node, 'condition')), step: this.maybe(inField(node, 'update')), body: this.body(node), head: this.head(node),
		};
	}

	private switchCase(node: PlainNode): SwitchCase {
		const value = inField(node, 'value');
		return { ...spanOf(node), labels: value ? [this.expression(value)] : [], statements: inside(node).filter(({ field }) => field !== 'value').map((child) => this.statement(child)), isClosed: false };
	}

	/** Variables, or a function that is only announced; a type that is described on the way comes before them. */
	private declaration(node: PlainNode): Statement {
		const declarators = declaratorsOf(node);
		const type = inField(node, 'type');
		const described = type && inField(type, 'body') && this.class(type, null, spanOf(type));
		const [first] = declarators;
		if (!first) return described ?? { kind: 'other-statement', ...spanOf(node), type: node.type, parts: [] };
		const announced = functionIn(first);
		if (announced && !this.isVariable(node, announced)) return { kind: 'function-statement', ...spanOf(node), function: this.function(node, null) };
		const declared: Declare = { kind: 'declare', ...spanOf(node), how: this.before(node, first), variables: declarators.map((each) => this.variable(each, node)) };
		return described ? { kind: 'other-statement', ...spanOf(node), type: 'described-type', parts: [described, declared] } : declared;
	}

	/** What looks like an announced function is a variable all the same. */
	protected isVariable(_declaration: PlainNode, _function: PlainNode): boolean {
		return false;
	}

	/** All that stands before the first name: `static const int`. */
	private before(node: PlainNode, declarator: PlainNode): Token {
		const words = node.children.filter((child) => child.to <= declarator.from && specifiers.test(child.type));
		const [first, last] = [words[0], words.at(-1)];
		return first && last ? this.pieceOf(between(first, last)) : this.token(node);
	}

	protected variable(node: PlainNode, declaration: PlainNode): Variable {
		const isGiven = node.type === 'init_declarator';
		const declarator = isGiven ? (inField(node, 'declarator') ?? node) : node;
		const name = this.maybeToken(nameIn(declarator));
		const value = isGiven ? inField(node, 'value') : inField(declaration, 'default_value');
		const core = coreOf(declarator);
		const type = inField(declaration, 'type') ?? declaration;
		const rows = core?.parent?.type === 'array_declarator' && name ? { from: name.to, to: declarator.to, row: name.endRow, endRow: declarator.endRow } : null;
		return {
			...spanOf(node), name, names: name ? [name.text] : this.namesIn(declarator), type: rows ? this.pieceOf(rows) : this.before(declaration, declarator), stars: starsIn(declarator),
			value: value ? this.given(value, type) : null,
		};
	}

	/** The value that a variable begins with. */
	protected given(value: PlainNode, type: PlainNode): Expression {
		if (value.type !== 'argument_list') return this.expression(value);
		return { kind: 'new', ...spanOf(value), type: this.token(type), given: inside(value).map((each) => this.expression(each)), parentheses: spanOf(value) };
	}

	protected namesIn(_declarator: PlainNode): readonly string[] {
		return [];
	}

	/** `#define N 10`: a name for a piece of source, which is a value as a rule. */
	private constant(node: PlainNode): Statement {
		const [name, value] = [inField(node, 'name'), inField(node, 'value')];
		const how = this.token(node.children[0] ?? node);
		const text = value ? this.text(value).trim() : '';
		const of = /^[-+]?\d+[uUlL]*$/.test(text) ? 'whole' : /^[-+]?(?:\d+\.\d*|\.?\d+)(?:[eE][-+]?\d+)?[fFlL]?$/.test(text) ? 'fraction' : text.startsWith('"') ? 'text' : text.startsWith("'") ? 'sign' : null;
		const given: Expression | null = !value ? null : of ? { kind: 'literal', ...spanOf(value), of, text } : this.unknown(value);
		if (!name) return { kind: 'other-statement', ...spanOf(node), type: node.type, parts: [] };
		return { kind: 'declare', ...spanOf(node), how, variables: [{ ...between(name, value ?? name), name: this.token(name), names: [this.text(name)], type: null, value: given, stars: 0 }] };
	}

	private typeName(node: PlainNode): Statement {
		const type = inField(node, 'type');
		const [declarator] = declaratorsOf(node);
		const name = this.maybeToken(declarator && nameIn(declarator));
		if (type && inField(type, 'body')) return this.class(type, name, spanOf(node));
		return { kind: 'type', ...spanOf(node), word: 'typedef', name };
	}

	/** `named`: what the type is called after, where that stands behind it. */
	protected class(node: PlainNode, named: Token | null, span: ReturnType<typeof spanOf>): ClassStatement {
		const name = named ?? this.maybeToken(inField(node, 'name'));
		const body = inField(node, 'body');
		const members = body ? inside(body) : [];
		return { kind: 'class', ...span, word: node.type.replace(/_specifier$/, ''), name, above: this.above(node), members: members.flatMap((member) => this.member(member, name?.text ?? null)) };
	}

	protected above(_node: PlainNode): Token | null {
		return null;
	}

	protected member(node: PlainNode, owner: string | null): readonly Statement[] {
		switch (node.type) {
			case 'enumerator': {
				const name = this.token(inField(node, 'name') ?? node);
				return [{ kind: 'declare', ...spanOf(node), how: name, variables: [{ ...spanOf(node), name, names: [name.text], type: null, value: this.maybe(inField(node, 'value')), stars: 0 }] }];
			}
			case 'access_specifier': return [{ kind: 'other-statement', ...spanOf(node), type: node.type, parts: [] }];
			case 'function_definition': return [{ kind: 'function-statement', ...spanOf(node), function: this.function(node, owner) }];
			case 'field_declaration':
			case 'declaration': {
				const [first] = declaratorsOf(node);
				if (first && functionIn(first)) return [{ kind: 'function-statement', ...spanOf(node), function: this.function(node, owner) }];
				return [this.statement(node)];
			}
			default: return [this.statement(node)];
		}
	}

	protected function(node: PlainNode, owner: string | null): FunctionPart {
		const declarator = inField(node, 'declarator');
		const whole = declarator && functionIn(declarator);
		const named = whole && coreOf(whole);
		const scope = named?.parent?.type === 'qualified_identifier' ? inField(named.parent, 'scope') : null;
		const body = inField(node, 'body');
		const parameters = whole && inField(whole, 'parameters');
		const words = node.children.filter(({ type }) => /^(?:storage_class_specifier|virtual|explicit_function_specifier|inline|constexpr)$/.test(type) || type === 'virtual').map((child) => this.text(child));
		const within = whole ? whole.children.filter(({ type }) => type === 'type_qualifier' || type === 'virtual_specifier').map((child) => this.text(child)) : [];
		return {
			kind: 'function', ...spanOf(node), name: this.maybeToken(named), owner: scope ? this.text(scope) : owner, parameters: parameters ? this.parameters(parameters) : [],
			body: body?.type === 'compound_statement' ? this.block(body) : null, returns: this.returns(node, named), words: [...words, ...within, ...this.qualifying(node)],
		};
	}

	/** Words before the type that are no part of what is given back. */
	private qualifying(node: PlainNode): readonly string[] {
		return node.children.filter(({ type }) => type === 'type_qualifier').map((child) => this.text(child)).filter((word) => word !== 'const' && word !== 'volatile');
	}

	private returns(node: PlainNode, named: PlainNode | null): Token | null {
		const type = inField(node, 'type');
		if (!type || !named) return null;
		const [first = type] = node.children.filter((child) => child.type === 'type_qualifier' && /^(?:const|volatile)$/.test(this.text(child)) && child.from < type.from);
		const start = named.parent?.type === 'qualified_identifier' ? named.parent : named;
		const slice = this.source.slice(first.from, start.from);
		// A pointer to a function in parentheses has no type that stands in one piece.
		if (slice.includes('(') && !/decltype|template|<.*\(/.test(slice)) return null;
		return this.pieceOf({ from: first.from, to: first.from + slice.trimEnd().length, row: first.row, endRow: start.row });
	}

	protected parameters(list: PlainNode): readonly Parameter[] {
		const all = inside(list).filter(({ type }) => type.endsWith('parameter_declaration') || type === 'variadic_parameter' || type === 'identifier');
		const [only] = all;
		if (all.length === 1 && only && this.text(only) === 'void') return [];
		return all.map((each) => this.parameter(each));
	}

	private parameter(node: PlainNode): Parameter {
		const declarator = inField(node, 'declarator');
		const core = declarator ? nameIn(declarator) : null;
		const name = this.maybeToken(core);
		const isRow = core?.parent?.type === 'array_declarator';
		const end = name ? name.from : (declarator?.to ?? node.to);
		const text = this.source.slice(node.from, end).trimEnd();
		const type = { from: node.from, to: node.from + text.length, row: node.row, endRow: node.endRow, text: isRow && declarator && name ? `${text} ${this.source.slice(name.to, declarator.to)}` : text };
		return { ...spanOf(node), name, type: node.type === 'variadic_parameter' ? null : type, fallback: this.maybe(inField(node, 'default_value')), isRest: node.type.startsWith('variadic') };
	}

	expression(node: PlainNode): Expression {
		const span = spanOf(node);
		const literal = literals[node.type];
		if (literal) return this.literal(node, literal);
		switch (node.type) {
			case 'identifier':
			case 'field_identifier':
			case 'type_identifier':
			case 'this': return { kind: 'name', ...span, name: this.text(node) };
			case 'number_literal': {
				// The sign is a part of the number here, and an operator everywhere else.
				const behind = { ...span, from: node.from + 1 };
				if (/^[-+]/.test(this.text(node))) return { kind: 'unary', ...span, operator: this.pieceOf({ ...span, to: behind.from }), operand: { kind: 'literal', ...behind, of: kindOf(this.source.slice(behind.from, node.to)), text: this.source.slice(behind.from, node.to) } };
				return this.literal(node, kindOf(this.text(node)));
			}
			case 'initializer_list': {
				const items = inside(node);
				const isByName = items.length > 0 && items.every(({ type }) => type === 'initializer_pair');
				if (!isByName) return { kind: 'items', ...span, items: items.map((each) => this.expression(each)) };
				return { kind: 'pairs', ...span, pairs: items.map((pair) => ({ key: this.designated(pair), value: this.of(pair, 'value') })) };
			}
			case 'initializer_pair': return this.of(node, 'value');
			case 'unary_expression':
			case 'pointer_expression': return { kind: 'unary', ...span, operator: this.token(inField(node, 'operator') ?? node), operand: this.of(node, 'argument') };
			case 'sizeof_expression':
			case 'alignof_expression': {
				const value = inField(node, 'value');
				const type = inField(node, 'type');
				const operand: Expression = value ? this.expression(value) : type ? { kind: 'other', ...spanOf(type), type: type.type, parts: [] } : this.unknown(node);
				return { kind: 'unary', ...span, operator: this.token(node.children[0] ?? node), operand };
			}
			case 'binary_expression': return { kind: 'binary', ...span, operator: this.token(inField(node, 'operator') ?? node), left: this.of(node, 'left'), right: this.of(node, 'right') };
			case 'update_expression': {
				const [operator, target] = [inField(node, 'operator'), inField(node, 'argument')];
				return { kind: 'update', ...span, operator: this.token(operator ?? node), isBefore: (operator?.from ?? 0) < (target?.from ?? 0), target: this.of(node, 'argument') };
			}
			case 'assignment_expression': return { kind: 'assign', ...span, operator: this.token(inField(node, 'operator') ?? childOf(node, '=') ?? node), target: this.of(node, 'left'), value: this.of(node, 'right') };
			case 'conditional_expression': return { kind: 'choice', ...span, condition: this.of(node, 'condition'), then: this.of(node, 'consequence'), otherwise: this.of(node, 'alternative') };
			case 'call_expression': return this.call(node);
			case 'subscript_expression': return { kind: 'index', ...span, of: this.of(node, 'argument'), at: this.position(node) };
			case 'field_expression': return { kind: 'member', ...span, of: this.of(node, 'argument'), operator: this.text(inField(node, 'operator') ?? node), name: this.token(inField(node, 'field') ?? node) };
			case 'parenthesized_expression': return { kind: 'group', ...span, inner: this.only(node) ?? this.unknown(node) };
			case 'cast_expression':
			case 'compound_literal_expression': {
				const type = inField(node, 'type');
				return type ? { kind: 'cast', ...span, type: this.token(type), value: this.of(node, 'value') } : this.unknown(node);
			}
			case 'comma_expression': return { kind: 'sequence', ...span, parts: this.joined(node) };
			default: return { kind: 'other', ...span, type: node.type, parts: inside(node).filter((child) => !isTypeNode(child) && !isStatementNode(child)).map((child) => this.expression(child)) };
		}
	}

	protected call(node: PlainNode): Expression {
		const given = inField(node, 'arguments');
		return { kind: 'call', ...spanOf(node), callee: this.of(node, 'function'), given: given ? inside(given).map((each) => this.expression(each)) : [], parentheses: spanOf(given ?? node) };
	}

	protected position(node: PlainNode): Expression {
		return this.of(node, 'index');
	}

	/** The member or the place that a value in braces is for: `.x = 1`. */
	private designated(pair: PlainNode): Expression {
		const designator = inField(pair, 'designator') ?? pair;
		const [name] = inside(designator);
		return name ? this.expression(name) : this.unknown(designator);
	}

	private joined(node: PlainNode): readonly Expression[] {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		return [left, right].flatMap((each) => (each === null ? [] : each.type === 'comma_expression' ? this.joined(each) : [this.expression(each)]));
	}

	protected anything(node: PlainNode): Expression | Statement {
		return isStatementNode(node) ? this.statement(node) : this.expression(node);
	}

	protected pieceOf(span: ReturnType<typeof spanOf>): Token {
		return { ...span, text: this.source.slice(span.from, span.to) };
	}
}

/** What a number without a sign is. */
function kindOf(text: string): 'whole' | 'fraction' {
	return /^(?:0[xX][\da-fA-F']+|0[bB][01']+|[\d']+)[uUlLzZ]*$/.test(text) ? 'whole' : 'fraction';
}

function isTypeNode(node: PlainNode): boolean {
	return /^(?:type_descriptor|template_argument_list|primitive_type)$/.test(node.type);
}

function isStatementNode(node: PlainNode): boolean {
	return /(?:_statement|^declaration|_declaration|_definition|^preproc_\w+|^(?:struct|union|class|enum)_specifier|^for_range_loop)$/.test(node.type);
}
