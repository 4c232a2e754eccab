import type { Place } from '../../words';
import type { ProgramParser } from '../../code/parser';
import type { Mutation, RepairHints } from '../../code/language';
import { rowsOf } from './places';
import { changed, type Candidate } from './candidate';

/** Characters of all versions together that are held at once: those of a long program would fill the memory long before they are tried. */
const mostCharacters = 40_000_000;

/**
 * Every version that is one change of a relevant line (zero-based) away, the likeliest first; one idea made at all of its sites is one change.
 * Of a long program only the likeliest, where a change counts as cheaper by what `suspicion` says of its places.
 */
export function neighbours(
	parser: ProgramParser, text: string, hints: Omit<RepairHints, 'reference'>, reference: string | null, isRelevant: (line: number) => boolean, suspicion: (places: readonly Place[]) => number = () => 0,
): readonly Candidate[] {
	const program = parser.parse(text);
	const other = reference === null ? null : parser.parse(reference);
	try {
		const ask = (right: RepairHints['reference']) => program.read((root) => parser.language.repair.mutations(root, text, { ...hints, reference: right }));
		const single = other ? other.read(ask) : ask(null);
		return versions(text, single.filter(({ place }) => rowsOf(place).some(isRelevant)), suspicion);
	} finally {
		program.dispose();
		other?.dispose();
	}
}

/** Versions that may be programs where the text is none, the likeliest first. */
export function mendings(parser: ProgramParser, text: string, line: number): readonly Candidate[] {
	return versions(text, parser.language.repair.mends(text, line), () => 0);
}

function versions(text: string, single: readonly Mutation[], suspicion: (places: readonly Place[]) => number): readonly Candidate[] {
	const found = new Map<string, Candidate>();
	for (const { mutation, places } of likeliest([...single.map((one) => ({ mutation: one, places: [one.place] })), ...everywhere(single)], Math.floor(mostCharacters / text.length), suspicion)) {
		const version = changed(text, mutation);
		if (!version) continue;
		const candidate = { ...version, places };
		const known = found.get(candidate.text);
		if (!known || known.cost > candidate.cost) found.set(candidate.text, candidate);
	}
	return [...found.values()].sort((a, b) => a.cost - b.cost);
}

interface Placed {
	readonly mutation: Mutation;
	readonly places: readonly Place[];
}

function likeliest(all: readonly Placed[], most: number, suspicion: (places: readonly Place[]) => number): readonly Placed[] {
	if (all.length <= most) return all;
	return all.map((one) => ({ one, key: one.mutation.cost - suspicion(one.places) })).sort((a, b) => a.key - b.key).slice(0, most).map(({ one }) => one);
}

/** With more sites than these an idea is tried alone or everywhere. */
const mostForPairs = 7;
/** What one more site of the same idea costs. */
const perSite = 0.15;

/** The same idea at all its sites, as one change. */
function everywhere(mutations: readonly Mutation[]): readonly Placed[] {
	const ideas = new Map<string, Mutation[]>();
	for (const mutation of mutations) {
		if (mutation.idea === null) continue;
		const known = ideas.get(mutation.idea);
		if (known) known.push(mutation);
		else ideas.set(mutation.idea, [mutation]);
	}
	return [...ideas.values()].filter((list) => list.length > 1).flatMap((list) => {
		const sorted = [...list].sort((a, b) => (a.edits[0]?.from ?? 0) - (b.edits[0]?.from ?? 0));
		const apart: Mutation[] = [];
		// One may stand around another, as calls do; only what they change must not meet.
		const taken: Mutation['edits'][number][] = [];
		for (const mutation of sorted) {
			if (mutation.edits.some((edit) => taken.some(({ from, to }) => (edit.from < to && from < edit.to) || edit.from === from))) continue;
			apart.push(mutation);
			taken.push(...mutation.edits);
		}
		const [first] = apart;
		if (!first || apart.length < 2) return [];
		const joint = (some: readonly Mutation[], more: number) => ({
			mutation: { ...first, edits: some.flatMap(({ edits }) => edits).sort((a, b) => a.from - b.from), cost: Math.min(...some.map((one) => one.cost)) + more + perSite * (some.length - 1), idea: null },
			places: some.map(({ place }) => place),
		});
		const pairs = apart.length < 3 || apart.length > mostForPairs ? [] : apart.flatMap((one, at) => apart.slice(at + 1).map((other) => joint([one, other], 0.6)));
		return [joint(apart, 0.3), ...pairs];
	});
}
