import type { Node } from 'web-tree-sitter';
import type { Captured } from './outlineQuery';

/** What names and statements belong to: a function, something that holds functions (a class, a value), or a function without a name. */
export interface Scope {
	readonly id: number;
	readonly kind: 'function' | 'class' | 'nameless';
	readonly name: string;
	readonly from: number;
	readonly to: number;
	readonly parent: Scope | null;
}

/** All scopes, outer before inner. */
export function findScopes(matches: readonly Captured[]): readonly Scope[] {
	const bodies = new Set(matches.flatMap(({ 'function.body': body }) => body?.id ?? []));
	const held = new Map<number, { node: Node; name: string }>();
	for (const { holder, 'holder.name': name } of matches) if (holder && (name || !held.has(holder.id))) held.set(holder.id, { node: holder, name: name?.text ?? '' });
	const found = matches.flatMap((match): { node: Node; name: string; kind: Scope['kind'] }[] => {
		const { function: named, 'function.name': name, class: own, 'class.name': className, nameless, 'nameless.body': body } = match;
		if (named && name) return [{ node: named, name: name.text, kind: 'function' }];
		if (own && className) return [{ node: own, name: className.text, kind: 'class' }];
		return nameless && body && !bodies.has(body.id) ? [{ node: nameless, name: '', kind: 'nameless' }] : [];
	});
	const all = [...found, ...[...held.values()].map((one) => ({ ...one, kind: 'class' as const }))];
	all.sort((a, b) => a.node.startIndex - b.node.startIndex || b.node.endIndex - a.node.endIndex);
	const scopes: Scope[] = [];
	for (const { node, name, kind } of all) {
		let parent = scopes.at(-1) ?? null;
		while (parent && parent.to < node.endIndex) parent = parent.parent;
		scopes.push({ id: node.id, kind, name, from: node.startIndex, to: node.endIndex, parent });
	}
	return scopes;
}

/** The innermost scope around a node, without the node's own. */
export function scopeAround(scopes: readonly Scope[], { id, startIndex, endIndex }: Node): Scope | null {
	let [low, high] = [0, scopes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((scopes[middle]?.from ?? 0) <= startIndex) low = middle + 1;
		else high = middle;
	}
	let scope = scopes[low - 1] ?? null;
	while (scope && (scope.to < endIndex || scope.id === id)) scope = scope.parent;
	return scope;
}
