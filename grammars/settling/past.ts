/** What a statement does to names, for those who ask what a later check needs. */
export interface Effects {
	/** Names that it gives a value, nested ones too. */
	readonly bound: ReadonlySet<string>;
	/** Every name in it. */
	readonly mentions: ReadonlySet<string>;
	/** Names whose earlier value no longer counts after it (`name = value`). */
	readonly rebinds: ReadonlySet<string>;
	/** Names whose value it needs itself. */
	readonly uses: ReadonlySet<string>;
	/** Names whose own methods it calls (`xs` of `xs.pop()`). */
	readonly receivers: ReadonlySet<string>;
	/** Names that it gives to a call. */
	readonly passed: ReadonlySet<string>;
	/** It only checks, so that what it does by the way counts and not what it says. */
	readonly isCheck: boolean;
	/** It could change what a later check sees. */
	readonly matters: boolean;
	/** It may also change what a name that it mentions stands for (a call, an item or attribute set). */
	readonly mayChange: boolean;
}

/** The statements that ran before a check, in order; compound ones whole. Statements of one place share one index of their names. */
export class Past<S> {
	private constructor(
		/** Also those after the check; `end` says how many of them count. */
		readonly statements: readonly S[],
		readonly end: number,
		private readonly index: { names: Map<string, number[]>; bindings: Map<string, number[]> },
		private readonly effectsOf: (statement: S) => Effects,
	) {}

	static of<S>(statements: readonly S[], effectsOf: (statement: S) => Effects): Past<S> {
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
		return new Past(statements, statements.length, { names, bindings }, effectsOf);
	}

	/** The same statements, of which only the first `end` have run. */
	until(end: number): Past<S> {
		return new Past(this.statements, end, this.index, this.effectsOf);
	}

	/** These statements, and then others. */
	then(statements: readonly S[]): Past<S> {
		return statements.length === 0 ? this : Past.of([...this.statements.slice(0, this.end), ...statements], this.effectsOf);
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
