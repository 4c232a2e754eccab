import type { Effects, Past } from './past';

/** What the readers of examples know of the program. */
export interface Names {
	readonly functions: readonly { readonly name: string; readonly parameters: readonly string[]; /** The class that it stands in, though it is called without an object. */ readonly within?: string }[];
	readonly classes: readonly string[];
	readonly fileName: string | null;
}

/** Where a check stands: what ran before it, and which names there mean the program's own. */
export interface Scene<N> {
	readonly facts: SourceFacts<N>;
	readonly names: Names;
	/** What ran before the check. */
	readonly past: Past<N>;
	/** Statements among them that check although they do not look like it (by their keys). */
	readonly checks: ReadonlySet<unknown>;
	/** Names that some check of this place looks at without a call of the program: their changes by the way matter. */
	readonly watched: ReadonlySet<string>;
	/** Names that stand for a known source here (from a loop over literals, or a table of cases). */
	readonly given: ReadonlyMap<string, string>;
	/** Names by which a test file calls the program's module. */
	readonly modules: ReadonlySet<string>;
	/** The program's name for what a test file imported under another. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Other names that are there (imported ones); `*` when nobody can tell. */
	readonly elsewhere: ReadonlySet<string>;
	/** What ran before the check does not run when the program starts. */
	readonly isApart: boolean;
	/** The program's own classes and functions that keep something between calls: what one leaves there, the next finds. */
	readonly keeps: ReadonlySet<string>;
}

/** What has to be known of a language's syntax, so that its checks can be made independent of where they stand. `N`: a statement or an expression. */
export interface SourceFacts<N> {
	/** The same for each look at a node. */
	readonly keyOf: (node: N) => unknown;
	readonly effectsOf: (statement: N) => Effects;
	/** What a check looks at; null for other statements. */
	readonly checkedParts: (statement: N) => readonly N[] | null;
	/** Names that stand for a value from the surroundings, once each. */
	readonly freeNames: (node: N) => readonly string[];
	readonly countUses: (node: N, name: string) => number;
	/** Names of the program's own that stand in a node, in their order, in the program's own words. */
	readonly ownNames: (node: N, scene: Scene<N>, isOwn: (name: string) => boolean) => readonly string[];
	/** Names that are called, where they are plain names. */
	readonly callees: (node: N) => readonly string[];
	/** The value of a statement that does nothing but give it to the name. */
	readonly plainValue: (statement: N, name: string) => N | null;
	/** A literal that no call can change. */
	readonly isConstant: (node: N) => boolean;
	/** A statement needs something that cannot be told apart from running the program (typed input, checks on the way). */
	readonly isUnclear: (statement: N) => boolean;
	/** The source of a statement as it runs before a later check; a check is run for what it does, whatever it says. */
	readonly replayed: (statement: N, scene: Scene<N>) => readonly string[];
	/** A node's source with the scene's names in the program's own words. */
	readonly writeOut: (node: N, scene: Scene<N>, replacements?: ReadonlyMap<string, string>) => string;
	/** A value's source as it may stand anywhere inside another expression. */
	readonly wrapped: (value: N, text: string) => string;
	/** The name that a statement calls whose value nobody takes, in the program's own words; null for any other statement. */
	readonly calledAlone: (statement: N, scene: Scene<N>) => string | null;
	/** Names that the language knows by itself. */
	readonly isBuiltin: (name: string) => boolean;
	/** Source of one expression on one line, where no text in it spans lines. */
	readonly oneLine: (text: string) => string;
}

const namesOfPrograms = new WeakMap<Names, ReadonlySet<string>>();

function ownNames(names: Names): ReadonlySet<string> {
	const before = namesOfPrograms.get(names);
	if (before) return before;
	const own = new Set([...names.functions.map((one) => one.name), ...names.classes]);
	namesOfPrograms.set(names, own);
	return own;
}

/** The first of the program's own functions or classes that a node names; null when it names none. */
export function mentioned<N>(node: N, scene: Scene<N>): string | null {
	const own = ownNames(scene.names);
	return scene.facts.ownNames(node, scene, (name) => own.has(name))[0] ?? null;
}

/** A name of the place itself, and not of the program. */
export function isLocal<N>(name: string, scene: Scene<N>): boolean {
	return scene.given.has(name) || scene.past.lastBinding(name) !== null;
}

/** The name that a node calls although nothing defines it; null when everything it calls is there. */
export function unknownCallee<N>(node: N, scene: Scene<N>): string | null {
	if (scene.elsewhere.has('*') || mentioned(node, scene) !== null) return null;
	const isThere = (name: string) => scene.facts.isBuiltin(name) || scene.elsewhere.has(name) || isLocal(name, scene);
	return scene.facts.callees(node).find((name) => !isThere(name)) ?? null;
}

/** How closely an expression depends on the program: 3 calls it, 2 by way of a name, 1 by names only, 0 not at all. */
export function closeness<N>(node: N, scene: Scene<N>): 0 | 1 | 2 | 3 {
	if (mentioned(node, scene)) return 3;
	const names = scene.facts.freeNames(node);
	if (names.some((name) => { const binder = plainBinder(name, scene); return binder !== null && mentioned(binder.value, scene) !== null; })) return 2;
	return names.some((name) => isLocal(name, scene)) ? 1 : 0;
}

/** The names that checks among some statements look at without calling the program (`xs` of `assert xs == [1]`). */
export function watchedNames<N>(statements: readonly N[], scene: Scene<N>): ReadonlySet<string> {
	const { facts } = scene;
	const parts = statements.flatMap((statement) => facts.checkedParts(statement) ?? (scene.checks.has(facts.keyOf(statement)) ? [statement] : []));
	return new Set(parts.filter((part) => mentioned(part, scene) === null).flatMap(facts.freeNames));
}

export interface Binder<N> {
	readonly index: number;
	readonly value: N;
}

/** The assignment that last gave a name its value, where nothing but that assignment (`name = value`) does. */
export function plainBinder<N>(name: string, { past, facts }: Scene<N>): Binder<N> | null {
	const index = past.lastBinding(name);
	const statement = index === null ? undefined : past.statements[index];
	const value = statement === undefined ? null : facts.plainValue(statement, name);
	return value !== null && index !== null ? { index, value } : null;
}
