/**
 * A question with two answers (yes or no, this or that) is answered right by half of those who guess: the bare choice is no evidence.
 * A reason beside it is.
 */
import { sentencesOf } from '../guard/sentences';
import { spoken } from '../offline/say';
import type { Question, Words } from '../../words';

/** A choice of fewer options is guessed too often. */
const leastOptions = 3;
/** So many words of the student's own are a reason. */
const leastOwnWords = 2;

/** The answer is no more than a choice between the two answers that the question offers. */
export function isGuess({ answer: form, words }: Question, answer: string): boolean {
	const offered = form.kind === 'choice' ? (form.options.length < leastOptions ? form.options.map((option) => spoken(option.words)).join(' ') : null) : offersTwo(words) ? spoken(words) : null;
	if (offered === null) return false;
	const theirs = new Set(wordsOf(offered));
	return new Set(wordsOf(answer).filter((word) => !theirs.has(word) && !fillers.has(word))).size < leastOwnWords;
}

/** The question can be answered by yes or no, or names two things between which to choose. */
function offersTwo(words: Words): boolean {
	const question = sentencesOf(words).findLast(({ isQuestion }) => isQuestion)?.plain ?? '';
	const asked = question.split(/[,;:]\s+(?=(?:is|are|was|were|do|does|did|can|could|would|will|should|has|have|must|what|which|how|where|why|when|who)\b)/).at(-1) ?? '';
	return closed.test(asked) || (/\bor\b/.test(asked) && !/\b(?:why|how)\b/.test(asked));
}

const closed = /^(?:\W|(?:so|then|now|and|but|well|ok(?:ay)?|or) )*(?:is|are|was|were|do|does|did|can|could|would|will|should|has|have|must|isn't|doesn't|shouldn't)\b(?! you (?:say|tell|explain|describe|show|think of|find)\b)/;

/** Words of a choice, and words that say how sure one is: no reason. */
const fillers = new Set('yes yeah yep yup no nope not a an the it its is are be was does do did i me my you that this one ones first second former latter option answer choice think guess believe suppose say mean maybe perhaps probably sure surely of course definitely right correct true false so ok okay well um hm just go with choose pick take want to in for at on there here has have should would will'.split(' '));

function wordsOf(text: string): readonly string[] {
	return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}_]+|[<>=!+\-*/%]+/gu) ?? [];
}
