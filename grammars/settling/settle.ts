import { isLocal, mentioned, plainBinder, type Binder, type Scene } from './scene';

/** An example as source: what is needed to run it by itself. */
export interface Settled {
	readonly texts: readonly string[];
	readonly before: string;
	/** The program's function or class that it calls; null when it calls none. */
	readonly about: string | null;
	/** It needs something that cannot be told apart from running the program (typed input, checks on the way). */
	readonly unclear: boolean;
}

/**
 * Makes parts of a check independent of where they stand: names that only hold a value are replaced by it, and for all
 * others the statements that they need are collected.
 */
export function settle<N>(parts: readonly N[], scene: Scene<N>): Settled {
	const { facts } = scene;
	const { inlined, binders } = inlineNames(parts, scene);
	const replacements = new Map<string, string>(scene.given);
	// Later values may hold names of earlier ones, so that the earliest is written out first.
	for (const [name, value] of [...inlined].reverse()) replacements.set(name, facts.wrapped(value, facts.writeOut(value, scene, replacements)));
	const all = [...parts, ...inlined.values()];
	const needed = new Set(all.flatMap(facts.freeNames).filter((name) => !inlined.has(name) && !scene.given.has(name)));
	const before = neededStatements(needed, new Set([...needed, ...all.flatMap(facts.callees)]), scene, binders);
	const mentions = [...all, ...before].map((node) => mentioned(node, scene));
	return {
		texts: parts.map((node) => facts.writeOut(node, scene, replacements)),
		before: before.flatMap((node) => facts.replayed(node, scene)).join('\n'),
		about: mentions.find((name) => name !== null) ?? null,
		unclear: before.some(facts.isUnclear),
	};
}

/** Names of the parts that can be replaced by their value (later ones first), and the statements that gave it. */
function inlineNames<N>(parts: readonly N[], scene: Scene<N>): { inlined: Map<string, N>; binders: ReadonlySet<number> } {
	const { facts, past } = scene;
	const inlined = new Map<string, N>();
	const binders = new Set<number>();
	const refused = new Set<string>(scene.given.keys());
	for (;;) {
		const nodes = [...parts, ...inlined.values()];
		const candidates = [...new Set(nodes.flatMap(facts.freeNames))]
			.filter((name) => !inlined.has(name) && !refused.has(name))
			.flatMap((name): { name: string; binder: Binder<N> }[] => { const binder = plainBinder(name, scene); return binder ? [{ name, binder }] : []; })
			.sort((a, b) => b.binder.index - a.binder.index);
		const [next] = candidates;
		if (!next) return { inlined, binders };
		const { name, binder } = next;
		const constant = facts.isConstant(binder.value);
		const isTouched = [name, ...facts.freeNames(binder.value)].some((one) => past.withName(one).some((index) => {
			const statement = past.statements[index];
			if (statement === undefined || index <= binder.index) return false;
			return constant || binders.has(index) ? facts.effectsOf(statement).bound.has(one) : touches(statement, one, scene);
		}));
		const uses = nodes.reduce((sum, node) => sum + facts.countUses(node, name), 0);
		if (!isTouched && (constant || uses === 1)) {
			inlined.set(name, binder.value);
			binders.add(binder.index);
		} else refused.add(name);
	}
}

/** A later check that needs this name needs this statement to have run. */
function touches<N>(statement: N, name: string, scene: Scene<N>): boolean {
	const effects = scene.facts.effectsOf(statement);
	if (!effects.matters) return false;
	if (effects.bound.has(name)) return true;
	const isCheck = effects.isCheck || scene.checks.has(scene.facts.keyOf(statement));
	if (isCheck) return effects.receivers.has(name) || (scene.watched.has(name) && effects.passed.has(name));
	return effects.mayChange && effects.mentions.has(name);
}

/** The statements that some names need, in order: back from the check, each name until it is given a new value. `used`: these and what is called. */
function neededStatements<N>(names: ReadonlySet<string>, used: ReadonlySet<string>, scene: Scene<N>, binders: ReadonlySet<number>): N[] {
	const { past, facts } = scene;
	const needed = new Set([...names].filter((name) => isLocal(name, scene) && !scene.given.has(name)));
	const found: N[] = [];
	const calls = scene.isApart ? past.statements.flatMap((statement, index) => (isSetUpCall(statement, scene) ? [index] : [])) : [];
	const setUp = [...new Set([...calls, ...keptStatements(used, scene)])].sort((a, b) => a - b);
	for (let end = past.end; ; ) {
		const index = Math.max(-1, setUp.findLast((one) => one < end) ?? -1, ...[...needed].map((name) => past.withName(name).findLast((one) => one < end) ?? -1));
		const statement = past.statements[index];
		if (statement === undefined) return found;
		end = index;
		if (binders.has(index) || !(setUp.includes(index) || [...needed].some((name) => touches(statement, name, scene)))) continue;
		found.unshift(statement);
		for (const name of facts.effectsOf(statement).rebinds) needed.delete(name);
		for (const name of facts.effectsOf(statement).uses) if (isLocal(name, scene) && !scene.given.has(name)) needed.add(name);
	}
}

/**
 * Indexes of the earlier statements that may leave something where a name of the check finds it: all that have to do with the same class
 * whose objects share a list, or with the same function that keeps one between its calls.
 */
function keptStatements<N>(names: ReadonlySet<string>, { keeps, past, facts }: Scene<N>): readonly number[] {
	return [...keeps].flatMap((keeper) => {
		// The keeper itself, and whatever is made with it.
		const made = new Set([keeper]);
		const found = past.statements.slice(0, past.end).flatMap((statement, index) => {
			const { mentions, bound } = facts.effectsOf(statement);
			if (![...mentions].some((name) => made.has(name))) return [];
			for (const name of bound) made.add(name);
			return [index];
		});
		return [...names].some((name) => made.has(name)) ? found : [];
	});
}

/**
 * A call of the program's own in a test whose value nobody takes: it stands there for what it leaves behind, in a list that calls share
 * or a name of the whole program; one that is given a name of the test is there for that. At the program's own top level it runs anyway.
 */
function isSetUpCall<N>(statement: N, scene: Scene<N>): boolean {
	const { facts, past } = scene;
	const name = scene.checks.has(facts.keyOf(statement)) ? null : facts.calledAlone(statement, scene);
	if (name === null || [...facts.effectsOf(statement).passed].some((one) => past.lastBinding(one) !== null)) return false;
	return scene.names.functions.some((one) => one.name === name);
}
