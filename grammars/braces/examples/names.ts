import { partsOf, walk, type Expression, type FunctionPart, type Name, type Part } from '../tree';

/** Calls `seen` with each name that stands for a value from the surroundings, and with the part right above it. */
export function visitNames(part: Part, bound: ReadonlySet<string>, seen: (name: Name, above: Part | null) => void, above: Part | null = null): void {
	switch (part.kind) {
		case 'name':
			if (!bound.has(part.name) && !['this', 'super'].includes(part.name)) seen(part, above);
			return;
		case 'member':
			visitNames(part.of, bound, seen, part);
			return;
		case 'new':
			if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(part.type.text) && !bound.has(part.type.text)) seen({ ...part.type, kind: 'name', name: part.type.text }, part);
			for (const below of part.given) visitNames(below, bound, seen, part);
			return;
		case 'pairs':
			for (const { key, value } of part.pairs) {
				if (value === null || key.kind === 'other') visitNames(key, bound, seen, part);
				if (value !== null) visitNames(value, bound, seen, part);
			}
			return;
		case 'function': {
			const own = new Set([...bound, ...namesMadeIn(part)]);
			for (const below of partsOf(part)) visitNames(below, own, seen, part);
			return;
		}
		default:
			for (const below of partsOf(part)) visitNames(below, bound, seen, part);
	}
}

/** Names that an expression or a statement needs from its surroundings, once each. */
export function freeNames(part: Part): readonly string[] {
	const names = new Set<string>();
	visitNames(part, new Set(), ({ name }) => names.add(name));
	return [...names];
}

/** The names that a parameter brings. */
export function parameterNames({ parameters }: FunctionPart): readonly string[] {
	return parameters.flatMap(({ name, names }) => (name ? [name.text] : (names ?? [])));
}

/** The names that a function brings itself: its parameters, and what it declares. */
function namesMadeIn(made: FunctionPart): readonly string[] {
	const declared = made.body ? [...walk(made.body)].flatMap(declaredBy) : [];
	return [...parameterNames(made), ...declared];
}

/** The names that this one part declares, without those below it. */
export function declaredBy(part: Part): readonly string[] {
	switch (part.kind) {
		case 'declare': return part.variables.flatMap(({ names }) => names);
		case 'each': return part.how ? part.names.map(({ text }) => text) : [];
		case 'function-statement': return part.function.name ? [part.function.name.text] : [];
		case 'class': return part.name ? [part.name.text] : [];
		case 'try': return part.catches.flatMap(({ name }) => name?.text ?? []);
		case 'import': return part.names;
		default: return [];
	}
}

/** The plain names that get a value when something is given to this target; none for a part of a value. */
export function targetNames(target: Expression): readonly string[] {
	switch (target.kind) {
		case 'name': return [target.name];
		case 'items': return target.items.flatMap(targetNames);
		case 'other': return target.parts.flatMap(targetNames);
		default: return [];
	}
}
