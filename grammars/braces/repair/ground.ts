import { parentsIn, walk, type Call, type Expression, type FunctionPart, type Part, type Program, type Span } from '../tree';
import type { RepairDialect } from './dialect';

export type Loop = Extract<Part, { kind: 'for' | 'each' | 'while' | 'do' }>;
export type Scope = FunctionPart | Program;

/** A program's parts, and which stands in which. */
export class Ground {
	readonly parts: readonly Part[];
	private readonly parents: ReadonlyMap<Part, Part>;
	private readonly kinds = new Map<Part['kind'], Part[]>();
	private readonly scopes = new Map<Part, Scope>();

	constructor(readonly program: Program, readonly source: string, readonly dialect: RepairDialect) {
		this.parts = [...walk(program)];
		this.parents = parentsIn(program);
		for (const part of this.parts) {
			const known = this.kinds.get(part.kind);
			if (known) known.push(part);
			else this.kinds.set(part.kind, [part]);
		}
	}

	text(span: Span): string {
		return this.source.slice(span.from, span.to);
	}

	of<Of extends Part['kind']>(...kinds: readonly Of[]): readonly Extract<Part, { kind: Of }>[] {
		const found = kinds.flatMap((kind) => this.kinds.get(kind) ?? []) as Extract<Part, { kind: Of }>[];
		return kinds.length > 1 ? found.sort((a, b) => a.from - b.from || b.to - a.to) : found;
	}

	parentOf(part: Part): Part | null {
		return this.parents.get(part) ?? null;
	}

	/** The nearest part around it that is of one of the kinds. */
	above<Of extends Part['kind']>(part: Part, ...kinds: readonly Of[]): Extract<Part, { kind: Of }> | null {
		for (let at = this.parentOf(part); at; at = this.parentOf(at)) if ((kinds as readonly string[]).includes(at.kind)) return at as Extract<Part, { kind: Of }>;
		return null;
	}

	/** The function that a part stands in, or the program. */
	scopeOf(part: Part): Scope {
		const known = this.scopes.get(part);
		if (known) return known;
		const scope = this.above(part, 'function') ?? this.program;
		this.scopes.set(part, scope);
		return scope;
	}

	/** What an expression says the length of: the `xs` of `xs.length`. */
	measured(expression: Part): Expression | null {
		if (expression.kind === 'member' && this.dialect.lengthNames.has(expression.name.text)) return expression.of;
		if (expression.kind !== 'call') return null;
		const { callee, given } = expression;
		if (callee.kind === 'member' && given.length === 0 && this.dialect.lengthNames.has(callee.name.text)) return callee.of;
		return callee.kind === 'name' && this.dialect.lengthCalls.has(callee.name) ? (given[0] ?? null) : null;
	}

	/** A function's own call of itself. */
	isSelfCall(call: Call): boolean {
		const scope = this.scopeOf(call);
		return scope.kind === 'function' && scope.name !== null && this.calledName(call) === scope.name.text;
	}

	/** The last part of what is called: `total` of `total` and of `cart.total`. */
	calledName({ callee }: Call): string {
		return callee.kind === 'member' ? callee.name.text : this.text(callee);
	}
}
