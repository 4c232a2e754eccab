import { walk, type FunctionPart, type Part } from '../tree';
import { parameterNames, type Site } from './site';

export type Renaming = ReadonlyMap<string, string>;

/** Likely pairings of names: parameters by their order, the rest by name, by what they are first given, by what role they play. */
export function renamings(site: Site, definition: FunctionPart, other: Site, right: FunctionPart): readonly Renaming[] {
	const [own, theirs] = [parametersOf(definition), parametersOf(right)];
	const paired = new Map(theirs.flatMap((name, at) => (own[at] === undefined ? [] : [[name, own[at]] as const])));
	const [mine, locals] = [localsOf(site, definition, own), localsOf(other, right, theirs)];
	const free = new Set(mine.map(({ name }) => name));
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

export function parametersOf(part: FunctionPart): readonly string[] {
	return parameterNames(part).map(({ text }) => text);
}

/** Names that the function declares, each with what it is for: counted with, walked through a loop, collected. */
function localsOf(site: Site, definition: FunctionPart, parameters: readonly string[]): readonly { readonly name: string; readonly role: string }[] {
	const roles = new Map<string, string>();
	for (const { token, name, by, kind } of site.declared) {
		if (token.from < definition.from || token.to > definition.to || roles.has(name) || parameters.includes(name)) continue;
		const isHead = site.of('for').some(({ init }) => init !== null && init.from <= token.from && token.to <= init.to);
		roles.set(name, isHead ? 'position' : by === 'loop' ? 'item' : (kind ?? 'value'));
	}
	return [...roles].map(([name, role]) => ({ name, role }));
}

/** The part's text with the student's names. */
export function renamed(other: Site, part: Part, names: Renaming): string {
	const read = [...walk(part)].flatMap((one) => {
		if (one.kind !== 'name') return [];
		const pairs = other.parentOf(one);
		const isKey = pairs?.kind === 'pairs' && pairs.pairs.some(({ key, value }) => key === one && value !== null);
		const isShort = pairs?.kind === 'pairs' && pairs.pairs.some(({ key, value }) => key === one && value === null);
		return isKey ? [] : [{ from: one.from, to: one.to, name: one.name, front: isShort ? `${one.name}: ` : '' }];
	});
	const declared = other.declared.filter(({ token, by }) => by !== 'field' && by !== 'assignment' && part.from <= token.from && token.to <= part.to).map(({ token, name }) => ({ from: token.from, to: token.to, name, front: '' }));
	let text = other.text(part);
	const places = new Map([...read, ...declared].map((one) => [one.from, one]));
	for (const { from, to, name, front } of [...places.values()].sort((a, b) => b.from - a.from)) {
		const own = names.get(name);
		if (own !== undefined && own !== name) text = text.slice(0, from - part.from) + front + own + text.slice(to - part.from);
	}
	return text;
}

/** A function by what it is called: `Shop.total`, `total`. */
export function keyOf(part: FunctionPart): string {
	return `${part.owner ?? ''}.${part.name?.text ?? ''}`;
}

/** Functions that stand in no other one. */
export function outermost(site: Site): readonly FunctionPart[] {
	return site.functions.filter((one) => site.scopeOf(one).kind === 'program');
}

