import { childOf, inside, spanOf } from '../braces/spans';
import type { Expression, FunctionPart, Program, Statement, Token, Try } from '../braces/tree';
import { CReader, readWith } from '../c/reading';
import { coreOf, nameIn } from '../c/declarators';
import { above, inField, plainTree, walk, type PlainNode } from '../plainTree';
import type { SyntaxNode } from '../syntaxNode';

/** Reads a syntax tree into the form that is common to the languages with braces. */
export function readProgram(root: SyntaxNode, source: string): Program {
	return readWith(new Reader(source), root, source);
}

/** Reads one expression of a tree. */
export function readExpression(node: SyntaxNode, source: string): Expression {
	return new Reader(source).expression(plainTree(node));
}

const casts = ['static_cast', 'dynamic_cast', 'const_cast', 'reinterpret_cast'];

/** What this language has beyond the one that it grew from. */
class Reader extends CReader {
	override statement(node: PlainNode): Statement {
		const span = spanOf(node);
		switch (node.type) {
			case 'for_range_loop': {
				const declarator = inField(node, 'declarator');
				const names = declarator ? [...walk(declarator)].filter(({ type }) => type === 'identifier').map((each) => this.token(each)) : [];
				const type = inField(node, 'type');
				const start = type ?? declarator;
				const how = start && names[0] ? this.pieceOf({ ...spanOf(start), to: start.from + this.source.slice(start.from, names[0].from).replace(/[\s[]+$/, '').length }) : null;
				return { kind: 'each', ...span, names, how, word: this.token(childOf(node, ':') ?? node), over: this.of(node, 'right'), body: this.body(node), head: this.head(node) };
			}
			case 'throw_statement': return { kind: 'throw', ...span, value: this.only(node) };
			case 'try_statement': return this.attempt(node);
			// What is true of all types is read as what it is for one.
			case 'template_declaration': {
				const declared = inside(node).find(({ type }) => /^(?:function_definition|declaration|class_specifier|struct_specifier|alias_declaration)$/.test(type));
				return { kind: 'other-statement', ...span, type: node.type, parts: declared ? [this.statement(declared)] : [] };
			}
			case 'namespace_definition':
			case 'linkage_specification': {
				const body = inField(node, 'body');
				return { kind: 'other-statement', ...span, type: node.type, parts: body ? (body.type === 'declaration_list' ? this.statements(body) : [this.statement(body)]) : [] };
			}
			case 'using_declaration': return { kind: 'import', ...span, names: inside(node).map((each) => this.text(each)), source: inside(node).map((each) => this.text(each)).join(' ') };
			case 'alias_declaration': return { kind: 'type', ...span, word: 'using', name: this.maybeToken(inField(node, 'name')) };
			default: return super.statement(node);
		}
	}

	private attempt(node: PlainNode): Try {
		const catches = inside(node).filter(({ type }) => type === 'catch_clause').map((clause) => {
			const caught = childOf(inField(clause, 'parameters') ?? clause, 'parameter_declaration');
			const declarator = caught && inField(caught, 'declarator');
			return { ...spanOf(clause), name: this.maybeToken(declarator && nameIn(declarator)), type: this.maybeToken(caught && inField(caught, 'type')), body: this.block(inField(clause, 'body') ?? clause) };
		});
		return { kind: 'try', ...spanOf(node), body: this.block(inField(node, 'body') ?? node), catches, last: null };
	}

	/** `double rate{0.5}` begins as the value in its braces. */
	protected override given(value: PlainNode, type: PlainNode): Expression {
		const [only, ...more] = value.type === 'initializer_list' ? inside(value) : [];
		const isPlain = only !== undefined && more.length === 0 && type.type === 'primitive_type' && value.parent?.type === 'init_declarator' && coreOf(value.parent)?.parent?.type !== 'array_declarator';
		return isPlain ? this.expression(only) : super.given(value, type);
	}

	/** `string copy(name);` inside of a function makes a text, although it could announce a function. */
	protected override isVariable(declaration: PlainNode, announced: PlainNode): boolean {
		const given = inside(inField(announced, 'parameters') ?? announced);
		return above(declaration, 'compound_statement') !== null && given.length > 0 && given.every((each) => inField(each, 'declarator') === null && inField(each, 'type')?.type === 'type_identifier');
	}

	protected override namesIn(declarator: PlainNode): readonly string[] {
		return [...walk(declarator)].filter(({ type }) => type === 'identifier').map((each) => this.text(each));
	}

	protected override above(node: PlainNode): Token | null {
		const clause = childOf(node, 'base_class_clause');
		return this.maybeToken(clause && inside(clause).find(({ type }) => type !== 'access_specifier'));
	}

	protected override member(node: PlainNode, owner: string | null): readonly Statement[] {
		if (node.type !== 'template_declaration') return super.member(node, owner);
		const declared = inside(node).find(({ type }) => type === 'function_definition' || type === 'declaration');
		return declared ? super.member(declared, owner) : [];
	}

	override expression(node: PlainNode): Expression {
		const span = spanOf(node);
		switch (node.type) {
			case 'qualified_identifier': {
				const [scope, name] = [inField(node, 'scope'), inField(node, 'name')];
				if (!name) return this.unknown(node);
				if (!scope) return this.expression(name);
				const of: Expression = { kind: 'name', ...spanOf(scope), name: this.text(scope) };
				if (name.type === 'qualified_identifier') return { kind: 'member', ...span, of, operator: '::', name: this.token(name) };
				// The types in angle brackets are no part of the name.
				return { kind: 'member', ...span, of, operator: '::', name: this.token(/^template_/.test(name.type) ? (inField(name, 'name') ?? name) : name) };
			}
			case 'template_function':
			case 'template_method': return { kind: 'name', ...span, name: this.text(inField(node, 'name') ?? node) };
			case 'lambda_expression': return { kind: 'lambda', ...span, function: this.lambda(node) };
			case 'new_expression': {
				const [type, given, many] = [inField(node, 'type'), inField(node, 'arguments'), inField(node, 'declarator')];
				const written = type ? this.pieceOf({ ...spanOf(type), to: many?.to ?? type.to }) : this.token(node);
				const values = [...(many ? inside(many) : []), ...(given ? inside(given) : [])];
				return { kind: 'new', ...span, type: written, given: values.map((each) => this.expression(each)), parentheses: given && spanOf(given) };
			}
			case 'delete_expression': {
				const isMany = childOf(node, '[') !== null;
				const word = this.token(node.children[0] ?? node);
				return { kind: 'unary', ...span, operator: isMany ? { ...word, text: `${word.text}[]` } : word, operand: this.only(node) ?? this.unknown(node) };
			}
			case 'condition_clause': return this.clause(node);
			case 'user_defined_literal': return { kind: 'other', ...span, type: node.type, parts: [] };
			default: return super.expression(node);
		}
	}

	protected override ungrouped(node: PlainNode | null, outer: PlainNode): Expression {
		return node?.type === 'condition_clause' ? this.clause(node) : super.ungrouped(node, outer);
	}

	/** A condition; a name that is declared in it is none that has a form of its own. */
	private clause(node: PlainNode): Expression {
		const value = inField(node, 'value');
		if (!value) return this.unknown(node);
		if (value.type !== 'declaration' && inField(node, 'initializer') === null) return this.expression(value);
		const given = value.type === 'declaration' ? inField(value, 'value') : value;
		return { kind: 'other', ...spanOf(value), type: 'declaration', parts: given ? [this.expression(given)] : [] };
	}

	private lambda(node: PlainNode): FunctionPart {
		const [declarator, body] = [inField(node, 'declarator'), inField(node, 'body')];
		const parameters = declarator && inField(declarator, 'parameters');
		const returned = declarator && childOf(declarator, 'trailing_return_type');
		return {
			kind: 'function', ...spanOf(node), name: null, owner: null, parameters: parameters ? this.parameters(parameters) : [], body: body ? this.block(body) : null,
			returns: this.maybeToken(returned && inside(returned)[0]), words: [],
		};
	}

	protected override call(node: PlainNode): Expression {
		const [named, given] = [inField(node, 'function'), inField(node, 'arguments')];
		const [value, ...more] = given ? inside(given) : [];
		if (named && value && more.length === 0) {
			if (named.type === 'primitive_type') return { kind: 'cast', ...spanOf(node), type: this.token(named), value: this.expression(value) };
			const type = named.type === 'template_function' && casts.includes(this.text(inField(named, 'name') ?? named)) ? inField(named, 'arguments') : null;
			const [written] = type ? inside(type) : [];
			if (written) return { kind: 'cast', ...spanOf(node), type: this.token(written), value: this.expression(value) };
		}
		return super.call(node);
	}

	protected override position(node: PlainNode): Expression {
		const list = inField(node, 'indices');
		return list ? (this.only(list) ?? this.unknown(list)) : super.position(node);
	}
}
