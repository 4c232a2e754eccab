import type { ChangedPlace, Mutation, Replacement } from '../../repairRules';
import { bare, type Expression, type Part, type Span } from '../tree';
import type { Site } from './site';

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
		const sorted = joined(real);
		const [first] = sorted;
		if (!first || sorted.some((edit, at) => at > 0 && edit.from < (sorted[at - 1]?.to ?? 0))) return;
		const key = JSON.stringify(sorted);
		const before = this.found.get(key);
		if (before && before.cost <= cost) return;
		this.found.set(key, { edits: sorted, rule, concept, cost, kind, place: place ?? this.site.placeOf(first), idea: idea === null ? null : `${rule}:${idea}` });
	}

	/** Replaces a part or a word. */
	swap(rule: string, concept: string, cost: number, { from, to }: Span, text: string, more: More = {}): void {
		this.add(rule, concept, cost, [{ from, to, text }], more);
	}

	/** Two parts in each other's place. */
	exchange(rule: string, concept: string, cost: number, one: Span, other: Span, more: More = {}): void {
		this.add(rule, concept, cost, [{ from: one.from, to: one.to, text: this.site.text(other) }, { from: other.from, to: other.to, text: this.site.text(one) }], more);
	}

	all(): readonly Mutation[] {
		return [...this.found.values()];
	}
}

/** In their order; what is put in where something else begins to be replaced goes in front of it. */
function joined(edits: readonly Replacement[]): readonly Replacement[] {
	const found: Replacement[] = [];
	for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = found.at(-1);
		if (last?.from === edit.from && last.to === edit.from) found.splice(-1, 1, { from: edit.from, to: edit.to, text: last.text + edit.text });
		else found.push(edit);
	}
	return found;
}

const tight: ReadonlySet<Part['kind']> = new Set(['name', 'literal', 'items', 'template', 'call', 'index', 'member', 'group', 'new', 'other']);
const arithmetic: ReadonlySet<string> = new Set(['*', '/', '%', '**', '+', '-']);

/** The source so that anything may stand beside it. */
export function asAtom(site: Site, part: Expression): string {
	return tight.has(part.kind) ? site.text(part) : `(${site.text(part)})`;
}

/** The source so that it can stand beside `+`. */
export function asTerm(site: Site, part: Expression): string {
	return part.kind === 'binary' && arithmetic.has(part.operator.text) ? site.text(part) : part.kind === 'unary' && part.operator.text === '-' ? site.text(part) : asAtom(site, part);
}

/** The source so that it can stand beside `*`. */
export function asFactor(site: Site, part: Expression): string {
	return part.kind === 'binary' && ['+', '-'].includes(part.operator.text) ? `(${site.text(part)})` : asTerm(site, part);
}

/** It stands beside a sign, so that what takes its place needs parentheses. */
export function isOperand(site: Site, part: Part): boolean {
	const parent = site.parentOf(part);
	return parent?.kind === 'binary' || parent?.kind === 'unary' || parent?.kind === 'cast' || (parent?.kind === 'member' || parent?.kind === 'index' ? parent.of === part : parent?.kind === 'call' && parent.callee === part);
}

/** A sum or the like, with parentheses where it stands beside a sign. */
export function beside(site: Site, part: Part, text: string): string {
	return isOperand(site, part) ? `(${text})` : text;
}

/** It gets a value here. */
export function isTarget(site: Site, part: Part): boolean {
	const parent = site.parentOf(part);
	return (parent?.kind === 'assign' || parent?.kind === 'update') && parent.target === part;
}

/** An expression that is read for its value: no target, no key, nothing that is called. */
export function isValue(site: Site, part: Part): part is Expression {
	const parent = site.parentOf(part);
	if (!parent || isTarget(site, part)) return false;
	switch (parent.kind) {
		case 'call': return parent.callee !== part;
		case 'pairs': return parent.pairs.some(({ value }) => value === part);
		case 'expression': return false;
		case 'other': return !/pattern/.test(parent.type);
		default: return true;
	}
}

/** `x` in `return x`, `y = x`, `let y = x`. */
export function isResult(site: Site, part: Part): boolean {
	const parent = site.parentOf(part);
	return parent?.kind === 'return' || parent?.kind === 'declare' || (parent?.kind === 'assign' && parent.value === part);
}

/** The condition of an `if` or of a loop. */
export function isCondition(site: Site, part: Part): boolean {
	const parent = site.parentOf(part);
	return parent !== null && 'condition' in parent && parent.condition === part;
}

export const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);
export const ordering: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

const opposite: Readonly<Record<string, string>> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>', '==': '!=', '!=': '==', '===': '!==', '!==': '===' };
/** The sign in the other direction. */
export const turned: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** The source of a condition that holds where this one does not. */
export function negated(site: Site, condition: Expression): string {
	const inner = bare(condition);
	const other = inner.kind === 'binary' ? opposite[inner.operator.text] : undefined;
	if (inner.kind === 'binary' && other !== undefined) return `${site.text(inner.left)} ${other} ${site.text(inner.right)}`;
	if (inner.kind === 'unary' && inner.operator.text === '!') return site.text(bare(inner.operand));
	return `!${asAtom(site, condition)}`;
}
