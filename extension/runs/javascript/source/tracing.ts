import type { AnyNode, Function as FunctionNode } from 'acorn';
import { namesIn, namesUsed, usesThis, type Made } from './names';

/** Names that are made in a part of the source; `to`: the part of it in which they can be had. */
export interface Scope {
	readonly made: readonly (Made & { readonly to?: number })[];
}

/** A list of names as a step looks at them. */
export interface SeenNames {
	readonly names: readonly string[];
	/** So many of them, at the end, stand for nothing until they are given a value for the first time. */
	readonly early: number;
	/** The object that the function belongs to comes after the names. */
	readonly hasThis: boolean;
}

/** A function of the program, as a call of it is told. */
export interface FunctionSource {
	readonly name: string;
	readonly parameters: readonly string[];
	/** Where it begins, zero-based. */
	readonly line: number;
}

/** What is seen from within one function: the variables of its own, and those that it takes from the functions around it. */
export class View {
	readonly scopes: Scope[] = [];
	/** Depth of statements around whose end something is still done (`finally`). */
	finals = 0;

	constructor(
		readonly parameters: readonly string[],
		/** From this offset on the function's own object can be had; null where there is none. */
		private readonly thisFrom: number | null,
		private readonly captured: readonly string[],
	) {}

	/** The names that have a value before the statement at this offset. */
	at(offset: number): SeenNames {
		const certain = new Set<string>([...this.captured, ...this.parameters]);
		const early = new Set<string>();
		for (const { made } of this.scopes) {
			for (const { name, from, to, isEarly } of made) {
				if (isEarly) {
					if (!certain.has(name)) early.add(name);
					continue;
				}
				early.delete(name);
				if (from <= offset && (to === undefined || offset < to)) certain.add(name);
				else certain.delete(name);
			}
		}
		return { names: [...certain, ...early], early: early.size, hasThis: this.thisFrom !== null && offset >= this.thisFrom };
	}

	/** All names of variables that a function inside of this one may take from it. */
	get all(): readonly string[] {
		return [...this.captured, ...this.parameters, ...this.scopes.flatMap(({ made }) => made.map(({ name }) => name))];
	}
}

/** The view of a function; `around` is the view of the function that it stands in, null at the top level. */
export function viewOf(node: FunctionNode & AnyNode, around: View | null, thisFrom: number | null): View {
	const parameters = node.params.flatMap((each) => namesIn(each));
	const used = around ? namesUsed(node) : new Set<string>();
	const captured = around ? [...new Set(around.all)].filter((name) => used.has(name) && !parameters.includes(name)) : [];
	return new View(parameters, thisFrom, captured);
}

/** From where a method can look at its object: in a class that builds on another only after `super(...)`. */
export function objectFrom(node: FunctionNode & AnyNode, role: 'method' | 'constructor' | 'derived' | 'static' | 'function'): number | null {
	if (node.type === 'ArrowFunctionExpression' || role === 'static') return null;
	if (role === 'function') return usesThis(node.body) ? 0 : null;
	if (role !== 'derived') return 0;
	const body = node.body.type === 'BlockStatement' ? node.body.body : [];
	const first = body.find((each) => each.type === 'ExpressionStatement' && each.expression.type === 'CallExpression' && each.expression.callee.type === 'Super');
	return first ? first.end : null;
}
