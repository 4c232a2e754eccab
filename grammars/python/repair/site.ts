import { above, inField, plainTree, walk, type PlainNode } from '../../plainTree';
import type { ChangedPlace, Mutation, Replacement } from '../../repairRules';
import type { SyntaxNode } from '../../syntaxNode';

/** Of more names than these only the nearest ones are put in another's place. */
const mostNames = 24;

/** The program as the repair rules see it. */
export class Site {
	readonly root: PlainNode;
	readonly nodes: readonly PlainNode[];
	private readonly starts: number[] = [0];
	private readonly names = new Map<PlainNode, readonly string[]>();
	private readonly nearest = new Map<string, readonly string[]>();
	/** For each name the rows where it stands. */
	private readonly rows = new Map<string, number[]>();
	readonly collections = new Map<PlainNode, readonly string[]>();
	readonly counters = new Map<PlainNode, ReadonlySet<string>>();

	constructor(root: SyntaxNode, readonly source: string) {
		this.root = plainTree(root);
		this.nodes = [...walk(this.root)];
		for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
		for (const node of this.nodes) {
			if (node.type !== 'identifier') continue;
			const known = this.rows.get(this.text(node));
			if (known) known.push(node.row);
			else this.rows.set(this.text(node), [node.row]);
		}
	}

	text(node: PlainNode): string {
		return this.source.slice(node.from, node.to);
	}

	of(...types: readonly string[]): readonly PlainNode[] {
		return this.nodes.filter((node) => node.isNamed && types.includes(node.type));
	}

	startOf(row: number): number {
		return this.starts[row] ?? this.source.length;
	}

	/** Before the line break. */
	endOf(row: number): number {
		const next = this.starts[row + 1];
		return next === undefined ? this.source.length : next - 1;
	}

	/** The white space at the front of a line. */
	indentOf(row: number): string {
		return /^[ \t]*/.exec(this.source.slice(this.startOf(row), this.endOf(row)))?.[0] ?? '';
	}

	/** The function that a node stands in, or the program. */
	scopeOf(node: PlainNode): PlainNode {
		return above(node, 'function_definition') ?? this.root;
	}

	/** Names of variables that can be used in the scope: its own first, then those of the program. */
	variablesOf(scope: PlainNode): readonly string[] {
		const known = this.names.get(scope);
		if (known) return known;
		const names = new Set<string>();
		const parameters = inField(scope, 'parameters');
		if (parameters) for (const name of parameterNames(this, parameters)) names.add(name);
		for (const node of walk(scope)) {
			if (node.type === 'identifier' && isTarget(node) && this.scopeOf(node) === scope) names.add(this.text(node));
		}
		if (scope !== this.root) {
			const outer = above(scope, 'function_definition') ?? this.root;
			for (const name of this.variablesOf(outer)) if (!/^[A-Z_]+$/.test(name) || outer === this.root) names.add(name);
		}
		const found = [...names].filter((name) => name !== 'self' && name !== '_');
		this.names.set(scope, found);
		return found;
	}

	/**
	 * {@link variablesOf} the node's scope, where there are many the nearest: those that stand on lines around it. What is made of
	 * every name for every name grows with their square, and a mistaken name is hardly ever one from another end of the program.
	 */
	variablesNear(node: PlainNode): readonly string[] {
		const scope = this.scopeOf(node);
		const all = this.variablesOf(scope);
		if (all.length <= mostNames) return all;
		const key = `${scope.from}:${node.row}`;
		const known = this.nearest.get(key);
		if (known) return known;
		const far = (name: string) => Math.min(...(this.rows.get(name) ?? [0]).map((row) => Math.abs(row - node.row)));
		const kept = new Set(all.map((name) => ({ name, far: far(name) })).sort((a, b) => a.far - b.far).slice(0, mostNames).map(({ name }) => name));
		const found = all.filter((name) => kept.has(name));
		this.nearest.set(key, found);
		return found;
	}

	/** Names of functions that the program defines. */
	get functions(): readonly string[] {
		return this.of('function_definition').flatMap((node) => nameOf(this, node));
	}

	placeOf(edit: Replacement): ChangedPlace {
		const from = this.rowAt(edit.from);
		return { kind: 'lines', from, to: Math.max(from, this.rowAt(Math.max(edit.from, edit.to - 1))) };
	}

	rowAt(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

export interface More {
	readonly kind?: Mutation['kind'];
	readonly place?: ChangedPlace;
	readonly idea?: string | null;
}

/** Collects mutations of one site, each text of the program once (the cheapest). */
export class Mutations {
	private readonly found = new Map<string, Mutation>();

	constructor(readonly site: Site) {}

	add(rule: string, concept: string, cost: number, edits: readonly Replacement[], { kind = 'replace', place, idea = null }: More = {}): void {
		const real = edits.filter(({ from, to, text }) => this.site.source.slice(from, to) !== text);
		const first = real[0];
		if (!first) return;
		const sorted = [...real].sort((a, b) => a.from - b.from);
		if (sorted.some((edit, at) => at > 0 && edit.from < (sorted[at - 1]?.to ?? 0))) return;
		const key = JSON.stringify(sorted);
		const before = this.found.get(key);
		if (before && before.cost <= cost) return;
		this.found.set(key, { edits: sorted, rule, concept, cost, kind, place: place ?? this.site.placeOf(first), idea: idea === null ? null : `${rule}:${idea}` });
	}

	/** Replaces a node. */
	swap(rule: string, concept: string, cost: number, node: PlainNode, text: string, more: More = {}): void {
		this.add(rule, concept, cost, [{ from: node.from, to: node.to, text }], more);
	}

	all(): readonly Mutation[] {
		return [...this.found.values()];
	}
}

export function nameOf(site: Site, node: PlainNode): readonly string[] {
	const name = inField(node, 'name');
	return name ? [site.text(name)] : [];
}

export function parameterNames(site: Site, parameters: PlainNode): readonly string[] {
	return parameters.children.flatMap((child) => {
		if (child.type === 'identifier') return [site.text(child)];
		const first = inField(child, 'name') ?? child.children.find(({ type }) => type === 'identifier');
		return child.isNamed && first ? [site.text(first)] : [];
	});
}

/** A name that is set here: the left of an assignment, what a loop sets, a `with`'s alias. */
export function isTarget(node: PlainNode): boolean {
	let at = node;
	while (at.parent && ['pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern', 'expression_list'].includes(at.parent.type)) at = at.parent;
	const parent = at.parent;
	if (!parent) return false;
	if (parent.type === 'as_pattern_target') return true;
	return at.field === 'left' && ['assignment', 'augmented_assignment', 'for_statement', 'for_in_clause'].includes(parent.type);
}

/** Types of nodes that have a value. */
export const valueTypes: ReadonlySet<string> = new Set([
	'identifier', 'integer', 'float', 'string', 'true', 'false', 'none', 'call', 'attribute', 'subscript', 'binary_operator', 'boolean_operator', 'comparison_operator',
	'not_operator', 'unary_operator', 'parenthesized_expression', 'list', 'tuple', 'dictionary', 'set', 'list_comprehension', 'dictionary_comprehension',
	'set_comprehension', 'generator_expression', 'conditional_expression', 'lambda', 'concatenated_string',
]);

/** A node that is read for its value: no target, no name of an attribute, parameter, keyword, function or type. */
export function isValue(node: PlainNode): boolean {
	if (!node.isNamed || !valueTypes.has(node.type) || !node.parent) return false;
	if (isTarget(node) || above(node, 'type', 'parameters', 'lambda_parameters', 'import_statement', 'import_from_statement', 'global_statement', 'nonlocal_statement', 'interpolation', 'decorator')) return false;
	const { parent, field } = node;
	if (field === 'name' || field === 'attribute' || (parent.type === 'keyword_argument' && field !== 'value')) return false;
	return !(node.type === 'string' && isRemark(node));
}

/** A text that stands as a statement: a docstring, as a rule. */
export function isRemark(node: PlainNode): boolean {
	return node.type === 'string' && node.parent?.type === 'expression_statement';
}

const loose: ReadonlySet<string> = new Set(['boolean_operator', 'comparison_operator', 'not_operator', 'conditional_expression', 'lambda', 'named_expression']);
const tight: ReadonlySet<string> = new Set(['identifier', 'integer', 'float', 'string', 'true', 'false', 'none', 'call', 'attribute', 'subscript', 'parenthesized_expression', 'list', 'tuple', 'dictionary', 'set', 'list_comprehension']);

/** The node's text so that it can stand beside `+`. */
export function asTerm(site: Site, node: PlainNode): string {
	return loose.has(node.type) ? `(${site.text(node)})` : site.text(node);
}

/** The node's text so that anything may stand beside it. */
export function asAtom(site: Site, node: PlainNode): string {
	return tight.has(node.type) ? site.text(node) : `(${site.text(node)})`;
}

/** Statements of a block, without comments. */
export function statementsOf(block: PlainNode): readonly PlainNode[] {
	return block.children.filter(({ isNamed, type }) => isNamed && type !== 'comment');
}

export const blockTypes: readonly string[] = ['if_statement', 'for_statement', 'while_statement', 'try_statement', 'with_statement', 'elif_clause', 'else_clause', 'except_clause', 'finally_clause'];

/** The whole statement that a clause (`else`, `elif`) belongs to; a statement is itself. */
export function wholeOf(node: PlainNode): PlainNode {
	let at = node;
	while (at.parent && ['elif_clause', 'else_clause', 'except_clause', 'finally_clause'].includes(at.type)) at = at.parent;
	return at;
}
