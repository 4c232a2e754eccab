import { effectsOf } from './effects';
import type { SyntaxNode } from '../syntaxNode';

/** The statements that ran before a check, in order; compound ones whole. Statements of one place share one index of their names. */
export class Past {
	private constructor(
		/** Also those after the check; `end` says how many of them count. */
		readonly statements: readonly SyntaxNode[],
		readonly end: number,
		private readonly index: { names: Map<string, number[]>; bindings: Map<string, number[]> },
	) {}

	static of(statements: readonly SyntaxNode[]): Past {
		const names = new Map<string, number[]>();
		const bindings = new Map<string, number[]>();
		const add = (map: Map<string, number[]>, name: string, at: number): void => {
			const list = map.get(name);
			if (list) list.push(at);
			else map.set(name, [at]);
		};
		statements.forEach((statement, at) => {
			const { bound, mentions } = effectsOf(statement);
			for (const name of new Set([...bound, ...mentions])) add(names, name, at);
			for (const name of bound) add(bindings, name, at);
		});
		return new Past(statements, statements.length, { names, bindings });
	}

	/** The same statements, of which only the first `end` have run. */
	until(end: number): Past {
		return new Past(this.statements, end, this.index);
	}

	/** These statements, and then others. */
	then(statements: readonly SyntaxNode[]): Past {
		return statements.length === 0 ? this : Past.of([...this.statements.slice(0, this.end), ...statements]);
	}

	/** Indexes of the statements that have a name in them, ascending. */
	withName(name: string): readonly number[] {
		const all = this.index.names.get(name) ?? [];
		return (all.at(-1) ?? -1) < this.end ? all : all.filter((at) => at < this.end);
	}

	/** Index of the last statement that gives a name a value; null when none does. */
	lastBinding(name: string): number | null {
		return this.index.bindings.get(name)?.findLast((at) => at < this.end) ?? null;
	}
}

export const emptyPast = Past.of([]);
