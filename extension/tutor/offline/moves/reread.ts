/** *Reread*: which sentence of the task decides this case? Asked after an expectation that the example contradicts, before any question about code. */
import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { backticked } from '../backticked';
import { type Candidate, draft } from '../draft';
import { opening } from '../questions/phrases';
import { code, join, say } from '../say';
import type { Subject } from '../subject';
import { rereadTemplate } from './names';
import { type Part, partsOf, properties } from './properties';
import { sentencesOf } from './sentences';

/** More than these are no choice any more; longer ones are not read in a list. */
const most = { sentences: 6, words: 45 };

export function rereadQuestions(subject: Subject): readonly Candidate[] {
	const all = sentencesOf(subject.ground.problem.statement);
	if (all.length < 2) return [];
	return [...subject.failing, ...subject.passing.slice(0, 1)].flatMap(({ test }) => {
		const found = decidingSentence(subject, test, all);
		const sentences = nearest(subject, test, all, found?.sentence ?? null);
		return sentences.length < 2 ? [] : [reread(subject, test, sentences, found)];
	});
}

/** Of a long task the sentences that have most to do with the case, as they follow each other there: the one that decides it is always among them. */
function nearest(subject: Subject, test: Test, all: readonly string[], deciding: string | null): readonly string[] {
	const readable = all.filter((sentence) => sentence === deciding || sentence.split(/\s+/).length <= most.words);
	if (readable.length <= most.sentences) return readable;
	const parts = partsIn(subject, test) ?? [];
	const near = (sentence: string) => (sentence === deciding ? 100 : 0)
		+ parts.filter((part) => isNamed(part, sentence)).length
		+ (properties.some(({ prose, holds }) => prose.test(sentence) && parts.some(({ value }) => holds(value) === true)) ? 2 : 0)
		+ (setsCondition(sentence) ? 1 : 0);
	const kept = new Set([...readable].sort((a, b) => near(b) - near(a)).slice(0, most.sentences));
	return readable.filter((sentence) => kept.has(sentence));
}

function reread(subject: Subject, test: Test, sentences: readonly string[], found: ReturnType<typeof decidingSentence>): Candidate {
	const id = (sentence: string) => `sentence-${sentences.indexOf(sentence) + 1}`;
	return draft(subject, {
		stage: 'expect',
		template: rereadTemplate,
		slots: { test: test.id },
		answer: { kind: 'choice', options: sentences.map((sentence) => ({ id: id(sentence), words: backticked(sentence) })) },
		truth: found ? { kind: 'choice', id: id(found.sentence) } : { kind: 'open' },
		words: test.kind === 'call' ? say(l10n.t('Which sentence of the task decides {0}?'), code(test.call)) : join(opening(test), say(l10n.t('Which sentence of the task decides what is printed then?'))),
		fact: found ? say(l10n.t('One sentence speaks of this case by name: here {0}.'), found.clause) : say(l10n.t('Keep that sentence beside the example.')),
		held: found ? say(l10n.t('Yes, here {0}.'), found.clause) : [],
		reworded: [join(opening(test), say(l10n.t('Go through the sentences one by one: which one would be broken if this came out otherwise?')))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Cover the sentences with your hand, one at a time. Without which of them would you not know the result?')) }],
		asks: `reread/${test.id}`,
		isSmaller: true,
		follows: (last) => isMisread(last, test),
	});
}

/** What the student expected for this test is not what the example says. */
function isMisread({ question, assessment }: PastTurn, test: Test): boolean {
	return question.stage === 'expect' && question.template !== rereadTemplate && question.slots.test === test.id && assessment?.correct === false;
}

/**
 * The one sentence that speaks of this case by name: it sets a condition that the input fulfils, no other sentence speaks of that,
 * and nothing in it turns the condition round. With several values it names the one that it is about. Null where that cannot be told for certain.
 */
export function decidingSentence(subject: Subject, test: Test, sentences: readonly string[]): { readonly sentence: string; readonly clause: Words } | null {
	const parts = partsIn(subject, test);
	if (!parts) return null;
	const speaking = parts.flatMap((part) => properties.flatMap((property) => {
		const about = sentences.filter((sentence) => property.prose.test(sentence));
		const isOwn = parts.length === 1 || about.every((sentence) => parts.every((other) => isNamed(other, sentence) === (other === part)));
		return about.length > 0 && isOwn ? [{ part, property, about, holds: property.holds(part.value) }] : [];
	}));
	const fulfilled = speaking.filter(({ holds }) => holds === true);
	const [only] = fulfilled;
	const [sentence] = only?.about ?? [];
	if (fulfilled.length !== 1 || !only || sentence === undefined || only.about.length !== 1 || !setsCondition(sentence)) return null;
	// What makes no sense for a value of this kind (a zero in a number) is not spoken of.
	const isMixed = speaking.some(({ about, holds }) => holds === false && about.includes(sentence));
	return isMixed ? null : { sentence, clause: only.property.words(only.part.name) };
}

function partsIn(subject: Subject, test: Test): readonly Part[] | null {
	const { entry } = subject.ground.problem;
	const name = entry.kind === 'function' ? entry.name : null;
	const parameters = subject.ground.outline.functions.find((each) => each.name === name)?.parameters ?? [];
	if (!subject.spelling) return null;
	const { nothing, true: yes, false: no } = subject.spelling;
	return partsOf(test, name, parameters, { nothing, true: yes, false: no });
}

/** The sentence has the name of this value as a word. */
function isNamed({ name }: Part, sentence: string): boolean {
	return name.some(({ kind, ...segment }) => kind === 'code' && 'text' in segment && sentence.split(/[^\p{L}\p{N}_]+/u).includes(segment.text));
}

function setsCondition(sentence: string): boolean {
	return /\b(?:if|when|whenever|for an?|in case)\b/i.test(sentence) && !/\b(?:not|no|non|never|unless|except|otherwise|without|else|neither|nor|or)\b|n't|n’t/i.test(sentence);
}
