import type { Language as Grammar, Node, QueryMatch } from 'web-tree-sitter';
import { Query } from 'web-tree-sitter';

/**
 * The captures that a language's outline query may use:
 *
 * - `@function` with `.name` and `.body`; `@decorated` inside `@decorated.whole`; `@class` with `.name`
 * - `@docstring` of the function, class or program `@documented`
 * - `@parameter`, a plain name inside its function; `.optional` around one with a default, `.rest` around one that takes many
 * - `@loop.each` or `@loop.while` with `@loop.over`, `@loop.body` and, for each, `@loop.targets`
 * - `@condition` with `.text` and `.body`; `@return` with `.value` or without
 * - `@assignment` or `@assignment.augmented` with `.targets` and `.value`; `@call` with `.callee`
 * - `@statement`, one that may be written over several lines; with `.body` only what stands before it counts
 * - `@unkept`: a value that is worked out on a line of its own, and that nothing gets
 * - `@placeholder`: a statement that says nothing yet; `@remark`: a statement that does nothing
 * - `@comment`, `@text` (a literal text), `@script` (code that runs by itself), `@reads-input`
 *
 * Captures that begin with `_` serve the query's own conditions.
 */
export const captureNames = [
	'function', 'function.name', 'function.body', 'decorated', 'decorated.whole', 'class', 'class.name', 'documented', 'docstring', 'parameter', 'parameter.optional', 'parameter.rest',
	'loop.each', 'loop.while', 'loop.targets', 'loop.over', 'loop.body', 'condition', 'condition.text', 'condition.body',
	'assignment', 'assignment.augmented', 'assignment.targets', 'assignment.value', 'return', 'return.value', 'unkept', 'call', 'call.callee',
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
