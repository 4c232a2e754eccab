/**
 * No message with a leak in it passes. Deterministic checks over what a message says: the tokens of the known repairs, changed
 * lines of the student's own program, "change X to Y", a place named before it was found, two questions, the same question again;
 * and a graded score of how much it gives away. The wordings that it knows are those of English (guard/vocabulary.ts,
 * guard/wording.ts, and the language's own) and the commonest of Spanish (guard/spanish.ts); the checks of tokens, lines and lengths hold in any language.
 */
import type { Words } from '../words';
import type { GuardContext, Refusal } from './guard/context';
import { leaks } from './guard/leaks';
import { linesOf } from './guard/places';
import { isPlain } from './guard/plain';
import { isPremature } from './guard/premature';
import { isIrrelevant, isTooLong } from './guard/questions';
import { type Repair, repairsOf } from './guard/repair';
import { asksPurpose, isRepeated } from './guard/repeats';
import { type Weights, fitted, scoreOf } from './guard/score';
import { type Sentence, ownSentences } from './guard/sentences';
import { suggests } from './guard/suggested';
import { tellsFault } from './guard/told';
import { asksTwice } from './guard/twice';
import { avoidedIn } from './guard/avoided';
import { spoken } from './offline/say';

export type { GuardContext, Refusal };

export type GuardVerdict =
	| { readonly ok: true }
	/** `words`: what was refused, for the log and for asking again. */
	| { readonly ok: false; readonly reason: Refusal; readonly words: string };

export interface Judgement {
	readonly refusal: Refusal | null;
	/** A rule refuses, whatever the score. */
	readonly hard: boolean;
	/** How much the message gives away, 0 to 1; a hard rule that refuses makes it at least the threshold. */
	readonly score: number;
}

/** Whether the message may be shown, and if not, why. `asked` is the question in it, where that is known apart from its opening. */
export function check(words: Words, context: GuardContext, asked: Words = words): GuardVerdict {
	const { refusal } = judge(words, context, asked);
	return refusal ? { ok: false, reason: refusal, words: spoken(words) } : { ok: true };
}

/** The verdict, and the score behind it. */
export function judge(words: Words, context: GuardContext, asked: Words = words, weights: Weights = fitted): Judgement {
	const repairs = repairsOf(context);
	const sentences = ownSentences(words, context);
	const hard = hardOf(words, sentences, repairs, context);
	const isFound = foundIn(context) || context.stage === 'repair';
	const scored = sentences.filter((sentence) => !isPlain(sentence, context.source, isFound));
	// The score weighs the prose of a model. The built-in tutor's sentences are a reviewed list, and what stands in their holes the rules see.
	const isProse = context.trusted !== true && context.kind !== 'explanation' && context.rung !== 'change-described';
	const score = !isProse ? 0 : scoreOf(scored, repairs, context, weights);
	return { hard: hard !== null, refusal: hard ?? (score >= weights.threshold ? 'leak' : formal(words, repairs, context, asked)), score: hard ? Math.max(score, weights.threshold) : score };
}

/** What a rule refuses, whatever the score. */
function hardOf(words: Words, sentences: readonly Sentence[], repairs: readonly Repair[], context: GuardContext): 'leak' | 'premature' | null {
	if (leaks(words, repairs, context)) return 'leak';
	const isFound = foundIn(context);
	const suggested = sentences.map((sentence) => suggests(sentence, context, isFound));
	if (suggested.includes('leak')) return 'leak';
	return isPremature(words, context) || suggested.includes('premature') || sentences.some((sentence) => tellsFault(sentence, repairs, context)) ? 'premature' : null;
}

/** The student has found a place of the mistake. */
function foundIn({ places, found }: GuardContext): boolean {
	return linesOf(places).some((line) => found.includes(line));
}

/** What is wrong with a message that gives nothing away. */
function formal(words: Words, repairs: readonly Repair[], context: GuardContext, asked: Words): Refusal | null {
	const { kind, previous, avoid = [] } = context;
	// The student's own names stand in code, and stay.
	if (avoidedIn(spoken(words.filter((segment) => segment.kind === 'text')), avoid) !== null) return 'avoided';
	if (kind !== 'explanation' && isTooLong(words)) return 'too-long';
	if (kind !== 'explanation' && asksTwice(words)) return 'two-questions';
	if (kind === 'question' && ((previous.length > 0 && asksPurpose(asked)) || previous.some((before) => isRepeated(asked, before)))) return 'repeated';
	return (kind === 'question' || kind === 'teaching') && isIrrelevant(asked, repairs, context) ? 'irrelevant' : null;
}
