import { inField, walk, type PlainNode } from '../../plainTree';
import { isTarget, parameterNames, type Site } from './site';

export type Renaming = ReadonlyMap<string, string>;

/** Likely pairings of names: parameters by their order, the rest by name, by what they are first given, by what role they play. */
export function renamings(site: Site, definition: PlainNode, other: Site, right: PlainNode): readonly Renaming[] {
	const [own, theirs] = [parametersOf(site, definition), parametersOf(other, right)];
	const first = new Map(theirs.flatMap((name, at) => (own[at] === undefined ? [] : [[name, own[at]] as const])));
	const [mine, locals] = [localsOf(site, definition, own), localsOf(other, right, theirs)];
	const free = new Set(mine.map(({ name }) => name));
	const paired = new Map(first);
	for (const local of locals) {
		const fit = mine.filter(({ name }) => free.has(name)).map((one) => ({ one, score: Number(one.name === local.name) * 2 + Number(one.role === local.role) })).sort((a, b) => b.score - a.score)[0];
		if (!fit || fit.score === 0) continue;
		paired.set(local.name, fit.one.name);
		free.delete(fit.one.name);
	}
	// A name that only the right one has must not be one that means something else here.
	const taken = new Set(paired.values());
	for (const { name } of locals) if (!paired.has(name) && taken.has(name)) paired.set(name, `${name}2`);
	const found: Renaming[] = [paired];
	// Two locals of the same role may be paired the other way round.
	const same = locals.filter(({ name }) => paired.has(name));
	for (let at = 0; at + 1 < same.length && found.length < 4; at += 1) {
		const [one, two] = [same[at], same[at + 1]];
		if (!one || !two || one.role !== two.role) continue;
		const swapped = new Map(paired);
		swapped.set(one.name, paired.get(two.name) ?? two.name);
		swapped.set(two.name, paired.get(one.name) ?? one.name);
		found.push(swapped);
	}
	return found;
}

export function parametersOf(site: Site, definition: PlainNode): readonly string[] {
	const parameters = inField(definition, 'parameters');
	return parameters ? parameterNames(site, parameters) : [];
}

/** Names that the function sets, each with what it is for: walked through a loop, counted, collected. */
function localsOf(site: Site, definition: PlainNode, parameters: readonly string[]): readonly { readonly name: string; readonly role: string }[] {
	const roles = new Map<string, string>();
	for (const node of walk(definition)) {
		if (node.type !== 'identifier' || !isTarget(node)) continue;
		const name = site.text(node);
		if (roles.has(name) || parameters.includes(name)) continue;
		const owner = node.parent;
		const right = owner ? inField(owner, 'right') : null;
		const walked = right && site.text(right).startsWith('range(') ? 'position' : 'item';
		roles.set(name, owner?.type === 'for_statement' || owner?.type === 'for_in_clause' ? walked : (right?.type ?? 'value'));
	}
	return [...roles].map(([name, role]) => ({ name, role }));
}

/** The node's text with the student's names. */
export function renamed(other: Site, node: PlainNode, names: Renaming): string {
	let text = other.text(node);
	const places = [...walk(node)].filter((one) => one.type === 'identifier' && one.field !== 'attribute' && !(one.field === 'name' && one.parent?.type === 'keyword_argument'));
	for (const one of places.reverse()) {
		const to = names.get(other.text(one));
		if (to !== undefined) text = text.slice(0, one.from - node.from) + to + text.slice(one.to - node.from);
	}
	return text;
}
