import type { Language as Grammar, Node, QueryMatch } from 'web-tree-sitter';
import { Query } from 'web-tree-sitter';

/**
 * The captures that a language's outline query may use:
 *
 * - `@function` with `.name` and `.body`; `.parameters` where lists of parameters stand also elsewhere, `.owner` where it is put into something,
 *   `.static` for one that stands in a class and needs no object of it, `.free` for one that needs any: where they keep nothing (`@class.keeps` is what they keep) it is
 *   called as if it stood in none; `@function.later`, the same node as the function or as what stands around its body, for one whose value comes later; `@decorated` inside `@decorated.whole`; `@class` with `.name`
 * - `@holder`, a value that holds functions, with `.name` where it has one; `@nameless`, a function as a value, with `.body`
 * - `@docstring` of the function, class or program `@documented`
 * - `@parameter`, what takes one value, inside its function, or inside its `.list`; `.optional` around one with a default, `.rest` around one that takes many
 * - `@loop.each`, `@loop.while` or `@loop.counting` (one whose head moves a name on) with `@loop.body`, `@loop.over` where it is not empty, and `@loop.targets`
 *   for what a round sets; with `.after` for a condition that is looked at after the round. Several matches of one loop are taken together
 * - `@condition` with `.text` and `.body`; `.further` for one that is tried only where those before do not hold
 * - `@return` with `.value` or without
 * - `@assignment` or `@assignment.augmented` with `.targets` and `.value` (none where it is one more or less); `@call` with `.callee`, and `.of` where what it is called on stands apart from its name
 * - `@statement`, one that may be written over several lines; with `.body` only what stands before it counts
 * - `@unkept`: a value that is worked out on a line of its own, and that nothing gets
 * - `@placeholder`: a statement that says nothing yet; `@remark`: a statement that does nothing
 * - `@comment`, `@text` (a literal text), `@script` (code that runs by itself), `@reads-input`
 *
 * Captures that begin with `_` serve the query's own conditions.
 */
export const captureNames = [
	'function', 'function.name', 'function.owner', 'function.parameters', 'function.body', 'function.static', 'function.free', 'function.later', 'holder', 'holder.name', 'nameless', 'nameless.body', 'decorated', 'decorated.whole', 'class', 'class.name', 'class.keeps', 'documented', 'docstring', 'parameter', 'parameter.list', 'parameter.optional', 'parameter.rest',
	'loop.each', 'loop.while', 'loop.counting', 'loop.targets', 'loop.over', 'loop.body', 'loop.after', 'condition', 'condition.text', 'condition.body', 'condition.further',
	'assignment', 'assignment.augmented', 'assignment.targets', 'assignment.value', 'return', 'return.value', 'unkept', 'call', 'call.callee', 'call.of',
	'statement', 'statement.body', 'placeholder', 'remark', 'comment', 'text', 'script', 'reads-input',
] as const;

export type CaptureName = (typeof captureNames)[number];

/** One match of one pattern: its captured nodes by name. */
export type Captured = { readonly [name in CaptureName]?: Node };

/** An outline query, ready to run. */
export class OutlineQuery {
	private readonly query: Query;

	/** Throws when the query does not fit the grammar or captures something that nobody reads. */
	constructor(grammar: Grammar, source: string) {
		this.query = new Query(grammar, source);
		const unknown = this.query.captureNames.filter((name) => !name.startsWith('_') && !(captureNames as readonly string[]).includes(name));
		if (unknown.length > 0) {
			this.query.delete();
			throw new Error(`The outline query captures what nobody reads: ${unknown.join(', ')}`);
		}
	}

	/** All matches below a node, in the order in which they were found. */
	run(root: Node): readonly Captured[] {
		return this.query.matches(root).map(captured);
	}

	dispose(): void {
		this.query.delete();
	}
}

function captured(match: QueryMatch): Captured {
	return Object.fromEntries(match.captures.map(({ name, node }) => [name, node]));
}
