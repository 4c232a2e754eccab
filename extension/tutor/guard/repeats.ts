import type { Words } from '../../words';
import { type Sentence, sentencesOf } from './sentences';

/** Words that do not make another question of the same. */
const idle = new Set((
	'a i s t take it its then now so please the an of for on in at to you your can could would will tell me us and again well ok okay try paper that this these those is are was be been do does did ' +
	'describe explain say what how with given think if or exactly just there let lets here supposed have has happens happen'
).split(' '));

/** From this share of common words on, two questions are one (0 to 1). */
const same = 0.75;

/** The same question in the same or nearly the same words: about the same code and numbers, or it is another one. */
export function isRepeated(asked: Words, before: Words): boolean {
	const [all, earlier] = [sentencesOf(asked), sentencesOf(before)];
	const [about, known] = [exactOf(all), exactOf(earlier)];
	// "Take `f(1)`. What does it return?" asks for something else than about `f(2)`, and than "What does `f(1)` return, and `f(2)`?".
	if ([...about].some((each) => !known.has(each)) || [...exactOf(asking(earlier))].some((each) => !about.has(each))) return false;
	const questions = asking(all);
	// After a change the run is asked for anew.
	if (questions.every(({ plain }) => /\brun (?:it|your \w+|the \w+) (?:again|once more|now)\b/.test(plain))) return false;
	return questions.every((question) => asking(earlier).some((other) => isSame(wordsOf(question), wordsOf(other), about.size)));
}

const purpose = /\b(?:what (?:is|should|does) (?:your|the) (?:code|program|function|`?\w+`?(?:\(\))? function) (?:(?:is |be )?(?:supposed|meant|expected) to |be |have to )?(?:do|doing|be doing|accomplish)|what (?:your|the) (?:code|program|function) is (?:supposed|meant|expected) to (?:do|be doing)|what is the purpose of your (?:code|program|function))\s*\?/;

/** What the whole program should do: it was the first thing that was settled, so that asking for it later says nothing new. */
export function asksPurpose(asked: Words): boolean {
	const [question, ...more] = sentencesOf(asked).filter(({ isQuestion }) => isQuestion);
	return question !== undefined && more.length === 0 && purpose.test(question.plain);
}

/** The sentences that ask; all of them, where none has a question mark. */
function asking(all: readonly Sentence[]): readonly Sentence[] {
	const questions = all.filter(({ isQuestion }) => isQuestion);
	return questions.length > 0 ? questions : all;
}

/** Mostly the same words; the code and numbers that both are about count as words. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>, exact: number): boolean {
	const common = [...a].filter((word) => b.has(word)).length;
	const all = a.size + b.size - common;
	return (common + exact) / (all + exact) >= same;
}

function exactOf(sentences: readonly Sentence[]): ReadonlySet<string> {
	return new Set(sentences.flatMap((sentence) => contentOf(sentence).exact));
}

function wordsOf(sentence: Sentence): ReadonlySet<string> {
	return contentOf(sentence).words;
}

/** Code as it stands, numbers and words that count, which must be the same; and the other words that matter, by their stems. */
function contentOf({ plain, code }: Sentence): { readonly exact: readonly string[]; readonly words: ReadonlySet<string> } {
	const exact: string[] = [...code.map((each) => each.toLowerCase().replaceAll(/\s+/g, ''))];
	const words = new Set<string>();
	const rest = code.reduce((text, each) => text.replace(each.toLowerCase(), ' '), plain);
	// A sign that is asked about stands for itself.
	for (const [sign] of rest.matchAll(/(?<=\s)[-+*/%<>=!&|^]+(?=[\s?])/g)) exact.push(sign);
	for (const [word] of rest.matchAll(/[\p{L}\p{N}_]+/gu)) {
		if (/\d/.test(word) || counting.test(word)) exact.push(word);
		else if (!idle.has(word)) words.add(stem(word));
	}
	return { exact: exact.sort(), words };
}

/** `first` and `second` ask for different things. */
const counting = /^(?:first|second|third|\w*[frxnh]th|last|next|before|after|least|most|not|no|never|why|where|which|when|many|often|start|end|true|false)$/;

function stem(word: string): string {
	return word.replace(/(?:ing|ed|es|s|ions?)$/, '').slice(0, 6);
}
