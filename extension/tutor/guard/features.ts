/**
 * A sentence as numbers between 0 and 1, each with a reason that holds for any program: how it is put (asks for a fact, doubts,
 * suggests), what it says (a state, a contrast, a change), and how near that is to what a repair changes.
 */
import type { GuardContext } from './context';
import { type Repair, namesBoth } from './repair';
import type { Sentence } from './sentences';
import * as wording from './wording';

/** The names of the features, in the order of their values. */
export const featureNames = [
	'asksFact', 'asksTelling', 'asksRun', 'observes', 'elsewhere', 'asksOwnView', 'courtesy', 'doubts', 'notices', 'suggests',
	'whyYou', 'asksDeed', 'judges', 'states', 'contrasts', 'changes', 'statement', 'calls', 'topicVerb', 'topicBoth',
	'names', 'newPhrase', 'placeNamed', 'doubtOnTopic', 'judgeOnTopic', 'contrastOnTopic', 'oldAndNew', 'yourPart', 'hypothetical', 'deedOnTopic', 'pointsAt',
	'askedOnTopic',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** The values of a sentence's features for one repair (or none), in the order of `featureNames`. */
export function featuresOf(sentence: Sentence, repair: Repair | null, context: GuardContext): readonly number[] {
	const { plain } = sentence;
	const observes = wording.observes.test(plain) || sentence.isWatched;
	const has = (pattern: RegExp) => (pattern.test(plain) ? 1 : 0);
	const asksDeed = observes ? 0 : has(wording.asksDeed);
	const said = context.said.join('\n').toLowerCase();
	const { nouns, verbs, names, about } = subjectOf(sentence, repair);
	const onTopic = nouns.size + verbs.size > 0 ? 1 : 0;
	const asks = [wording.asksFact, wording.asksTelling, wording.asksRun, wording.elsewhere].some((each) => each.test(plain));
	const changed = repair?.changes.flatMap(({ lines }) => lines) ?? [];
	const values: Record<FeatureName, number> = {
		// How it is put.
		asksFact: has(wording.asksFact), asksTelling: has(wording.asksTelling), asksRun: sentence.isWatched ? 1 : has(wording.asksRun), asksOwnView: has(wording.asksOwnView),
		observes: observes ? 1 : 0, elsewhere: has(wording.elsewhere), courtesy: has(wording.courtesy),
		doubts: has(wording.doubts), notices: has(wording.notices), suggests: observes ? 0 : has(wording.suggests), whyYou: has(wording.whyYou), asksDeed,
		hypothetical: has(wording.hypothetical), statement: sentence.isQuestion ? 0 : 1,
		// What it says.
		judges: has(wording.judges), states: has(wording.states), contrasts: has(wording.contrasts), changes: observes ? 0 : has(wording.changes),
		calls: /\w\([^)]*\)/.test(plain) ? 1 : 0, yourPart: has(wording.yourPart),
		// How near that is to the repair.
		topicVerb: Math.min(1, verbs.size / 2), topicBoth: nouns.size > 0 && verbs.size > 0 ? 1 : 0, names: Math.min(1, names.length / Math.min(2, Math.max(1, repair?.names.size ?? 1))),
		newPhrase: repair?.phrases.some(({ phrase }) => phrase.test(plain) && !phrase.test(said)) ? 1 : 0,
		oldAndNew: repair?.changes.some((change) => namesBoth(sentence.text, change, /^[\p{L}_]\w*$|^\d+$/u)) ? 1 : 0,
		placeNamed: sentence.lines.some((at) => changed.includes(at)) && !sentence.lines.every((at) => context.found.includes(at)) ? 1 : 0,
		doubtOnTopic: onTopic * Math.max(has(wording.doubts), has(wording.notices)), judgeOnTopic: onTopic * has(wording.judges), contrastOnTopic: onTopic * has(wording.contrasts),
		deedOnTopic: verbs.size > 0 ? asksDeed : 0,
		pointsAt: about >= 0.5 && !asks ? 1 : 0,
		askedOnTopic: onTopic * Math.max(has(wording.asksFact), has(wording.asksTelling)),
	};
	return featureNames.map((name) => values[name]);
}

/** What of a repair a sentence speaks of: its topics' nouns and verbs, names on its lines, and the share of the sentence's words that these are. */
export function subjectOf({ plain }: Pick<Sentence, 'plain'>, repair: Repair | null): { readonly nouns: ReadonlySet<string>; readonly verbs: ReadonlySet<string>; readonly names: readonly string[]; readonly about: number } {
	const nouns = new Set((repair?.topics ?? []).flatMap(({ nouns: each }) => plain.match(new RegExp(each, 'g')) ?? []));
	const verbs = new Set((repair?.topics ?? []).flatMap(({ verbs: each }) => plain.match(new RegExp(each, 'g')) ?? []));
	const content = contentOf(plain);
	const isPart = (word: string, name: string) => partsOf(name).some((part) => word.slice(0, 6) === part.slice(0, 6));
	const names = [...(repair?.names ?? [])].filter((name) => hasWord(plain, name.toLowerCase()) || content.some((word) => isPart(word, name)));
	const isAbout = (word: string) => [...nouns, ...verbs].some((each) => each.includes(word)) || names.some((name) => name.toLowerCase() === word || isPart(word, name));
	return { nouns, verbs, names, about: share(content, isAbout) };
}

function hasWord(text: string, word: string): boolean {
	return new RegExp(`(?<![\\w.])${word}(?!\\w)`).test(text);
}

const idle = new Set(['that', 'this', 'with', 'your', 'what', 'which', 'does', 'when', 'have', 'about', 'into', 'from', 'code', 'line', 'could', 'would', 'there', 'they', 'them', 'then', 'than', 'just', 'also', 'sure', 'good', 'okay']);

function contentOf(text: string): readonly string[] {
	return (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !idle.has(word));
}

/** The words in a name: `new_cookies` and `newCookies` give `new` and `cookies`; those of one or two letters are left out. */
function partsOf(name: string): readonly string[] {
	return (name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function share<T>(all: readonly T[], test: (each: T) => boolean): number {
	return all.filter(test).length / Math.max(1, all.length);
}
