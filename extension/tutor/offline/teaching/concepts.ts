/** What the catalogue of concepts says to a student: worked examples, and short answers to what they ask back. */
import { concepts } from '../../../learner/concepts';
import type { Lessons } from '../../../../grammars/lessons';
import type { ConceptId, Words } from '../../../words';
import { backticked } from '../backticked';

/** The worked examples of the concept on other programs, each as a block and one sentence. */
export function workedExamplesOf(id: ConceptId, lessons: Lessons): readonly Words[] {
	return lessons.examples.filter((one) => one.concept === id).map((example) => [{ kind: 'block', text: lessons.remarked(example.code) }, ...backticked(example.says())]);
}

/** A short answer to a question back, on other values than the student's; null when nothing in the catalogue is about it. */
export function answerTo(topic: string, lessons: Lessons): { readonly concept: ConceptId; readonly words: Words } | null {
	const answer = best(topic, lessons.answers);
	const concept = best(topic, concepts.filter(({ id }) => !lessons.lacks.includes(id)));
	if (answer !== null && answer.score >= (concept?.score ?? 0)) {
		return { concept: answer.found.concept, words: [...backticked(answer.found.says()), { kind: 'block', text: lessons.remarked(answer.found.code) }] };
	}
	if (concept === null) {
		return null;
	}
	const example = lessons.examples.find((one) => one.concept === concept.found.id);
	const block: Words = example === undefined ? [] : [{ kind: 'block', text: lessons.remarked(example.code) }];
	return { concept: concept.found.id, words: [...backticked(concept.found.meaning()), ...block] };
}

/** Words that say nothing about the topic. */
const idle = new Set(['the', 'a', 'an', 'of', 'to', 'in', 'on', 'it', 'is', 'this', 'that', 'my', 'with', 'do', 'does', 'i', 'and', 'or', 'not', 'if', 'for', 'vs', 'get', 'use', 'from', 'by', 'again']);

/** The entry whose keywords fit best; the longest keyword wins, and of equals the first entry. */
function best<T extends { readonly keywords: readonly string[] }>(topic: string, entries: readonly T[]): { readonly found: T; readonly score: number } | null {
	const lower = topic.toLowerCase();
	const words: readonly string[] = (lower.match(/\p{N}*[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}]+)*/gu) ?? []).map(stem);
	const telling = words.filter((word) => !idle.has(word));
	const signs: readonly string[] = lower.match(/[^\p{L}\p{N}\s_'"`,?()]+/gu) ?? [];
	const scoreOf = (keyword: string) => {
		if (!/\p{L}/u.test(keyword)) {
			return keyword.split(' ').every((sign) => signs.includes(sign) || lower.trim() === sign) ? 2 + keyword.split(' ').length : 0;
		}
		const wanted = keyword.split(' ').map(stem);
		if (wanted.length === 1 && idle.has(wanted[0] ?? '')) {
			// "what does in do?" is about `in`; "the value in the list" is not.
			return telling.length === 0 && words.includes(wanted[0] ?? '') ? 2 : 0;
		}
		const hit = wanted.every((word) => words.includes(word) || signs.includes(word));
		return hit ? 2 * wanted.length : 0;
	};
	let found: { readonly found: T; readonly score: number } | null = null;
	for (const entry of entries) {
		const score = Math.max(0, ...entry.keywords.map(scoreOf));
		if (score > (found?.score ?? 0)) {
			found = { found: entry, score };
		}
	}
	return found;
}

/** Loops, looping, looped: one word. Rough, and the same on both sides. */
function stem(word: string): string {
	return word.length <= 3 ? word : word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '');
}
