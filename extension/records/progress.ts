/** What a student is shown of what they know: figures for the page, each with what stands behind it. Pure. */
import { languages } from '../code/languages';
import { type Concept, concepts } from '../learner/concepts';
import type { Observation } from '../learner/evidence';
import { byOpportunity, bySureness, triesByConcept } from '../learner/firstTries';
import { graspOf, levelsOf, nextOf, rangeOf, type Grasp } from '../learner/grasp';
import { estimatesOf, mergeEvidence, timelineOf, type ConceptEstimate } from '../learner/profile';
import type { ConceptView, EvidenceView, Found, Progress, Query } from '../progressProtocol';
import type { Gathered, SeenSession } from '../session/store/evidence';
import type { ConceptId } from '../words';

/** So many chances are drawn, days shown, pieces of evidence and sessions listed, and concepts named as next. */
const most = { chances: 10, days: 30, evidence: 20, sessions: 50, next: 5 };

/** What is worth so much of an unaided answer that shows the concept directly is said to count in full, or in part. */
const counted = { full: 0.75, part: 0.35 };

/** In which order concepts are listed: what is worth another look first. */
const order: readonly Grasp[] = ['again', 'growing', 'little', 'shown'];

/** What a student can meet: the concepts of the languages that they had sessions in, those of every language before the first one, and what was seen already. */
function catalogueFor(sessions: readonly SeenSession[], estimates: ReadonlyMap<ConceptId, ConceptEstimate>): readonly Concept[] {
	const own = languages.filter(({ fileExtensions }) => sessions.some(({ summary }) => fileExtensions.some((ending) => summary.document.name.toLowerCase().endsWith(ending))));
	const isMet = (id: ConceptId): boolean => (own.length > 0 ? own.some(({ lessons }) => !lessons.lacks.includes(id)) : languages.every(({ lessons }) => !lessons.lacks.includes(id)));
	return concepts.filter(({ id }) => estimates.has(id) || isMet(id));
}

/** Of all sessions, at this time (milliseconds since 1970). `dayOf`: the day of a time where the student is, as `2026-11-26`. */
export function progressOf({ evidence, tries, sessions, notes }: Gathered, now: number, dayOf: (at: number) => string): Progress {
	const estimates = estimatesOf(evidence, now);
	const titles = new Map(sessions.map(({ summary }) => [summary.id, summary.title]));
	const tried = triesByConcept(tries);
	const byConcept = evidenceByConcept(evidence);
	const catalogue = catalogueFor(sessions, estimates);
	const levels = levelsOf(catalogue);
	const next = new Set(nextOf(catalogue, estimates, most.next));
	const seen = concepts.flatMap(({ id, title, meaning }): readonly ConceptView[] => {
		const estimate = estimates.get(id);
		return estimate ? [{ id, title: title(), meaning: meaning(), ...conceptView(estimate, byConcept.get(id) ?? [], titles), tries: (tried.get(id) ?? []).slice(0, most.chances).map(({ right }) => right) }] : [];
	});
	const sureness = bySureness(tries);
	const titleOf = (id: ConceptId): string => concepts.find((concept) => concept.id === id)?.title() ?? id;
	return {
		sessions: sessions.length,
		concepts: seen.sort((a, b) => order.indexOf(a.grasp) - order.indexOf(b.grasp)),
		days: timelineOf(evidence, dayOf).slice(-most.days).map(({ day, estimates: then }) => ({ day, ...countsOf([...then.values()]) })),
		chances: byOpportunity(tries, most.chances).map((share) => ({ ...share })),
		sureness: (['certain', 'rather', 'guess'] as const).map((sure) => ({ sure, ...sureness[sure] })),
		map: catalogue.map(({ id, title, meaning, needs }) => {
			const estimate = estimates.get(id);
			return { id, title: title(), meaning: meaning(), level: levels.get(id) ?? 0, needs: needs.filter((need) => levels.has(need)).map(titleOf), grasp: estimate ? graspOf(estimate) : null, isNext: next.has(id) };
		}),
		notes: [...notes],
	};
}

function evidenceByConcept(evidence: readonly Observation[]): ReadonlyMap<ConceptId, readonly Observation[]> {
	const by = new Map<ConceptId, Observation[]>();
	for (const one of mergeEvidence(evidence)) {
		const own = by.get(one.concept) ?? [];
		own.push(one);
		by.set(one.concept, own);
	}
	return by;
}

function conceptView(estimate: ConceptEstimate, evidence: readonly Observation[], titles: ReadonlyMap<string, string>): Omit<ConceptView, 'id' | 'title' | 'meaning' | 'tries'> {
	const right = evidence.filter(({ correct }) => correct).length;
	return {
		grasp: graspOf(estimate), ...rangeOf(estimate), mastery: estimate.mastery, right, wrong: evidence.length - right, sessions: estimate.sessions.length, lastAt: iso(estimate.lastAt),
		evidence: evidence.slice(-most.evidence).reverse().map((one) => evidenceView(one, titles.get(one.session) ?? '')),
		earlier: Math.max(0, evidence.length - most.evidence),
	};
}

function evidenceView({ at, kind, correct, weight, session }: Observation, title: string): EvidenceView {
	return { at: iso(at), kind, correct, counts: weight >= counted.full ? 'full' : weight >= counted.part ? 'part' : 'little', session, title };
}

function countsOf(estimates: readonly ConceptEstimate[]): Omit<Progress['days'][number], 'day'> {
	const of = (grasp: Grasp): number => estimates.filter((estimate) => graspOf(estimate) === grasp).length;
	return { shown: of('shown'), growing: of('growing'), again: of('again') };
}

/** The sessions that a search finds, newest first: by words of the problem, a concept, and days. Pure. */
export function searched(sessions: readonly SeenSession[], query: Query, dayOf: (at: number) => string): Found {
	const wanted = query.text.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
	const found = sessions.filter(({ summary: { title, document, startedAt, changedAt }, about, concepts: own }) => {
		const text = `${title} ${document.name} ${about}`.toLocaleLowerCase();
		return wanted.every((word) => text.includes(word))
			&& (query.concept === '' || own.includes(query.concept))
			&& (query.from === '' || dayOf(changedAt) >= query.from)
			&& (query.to === '' || dayOf(startedAt) <= query.to);
	});
	return {
		query,
		total: found.length,
		sessions: found.slice(0, most.sessions).map(({ summary: { id, title, document, changedAt, finished }, concepts: own }) => ({
			id, title, document: document.name, at: iso(changedAt), finished, concepts: own.flatMap((concept) => concepts.find((one) => one.id === concept)?.title() ?? []),
		})),
	};
}

function iso(at: number): string {
	return new Date(at).toISOString();
}
