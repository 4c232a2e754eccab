/**
 * A sentence that suggests and speaks of what a repair does: "should it also hold at the limit?", "what if it began with one of them?".
 * Neither alone is refused: a suggestion may be about anything, and the words of an effect (`effects.ts`) stand in many a good question.
 */
import { effectsOf, newPartsOf } from './effects';
import type { GuardContext } from './context';
import type { Repair } from './repair';
import type { Sentence } from './sentences';
import * as wording from './wording';

/** The program is to be otherwise. */
const wish = /\b(?:should(?:n't)?|could(?:n't)?|might|may|must|ought|needs?|needed|have to|has to|had to|would(?:n't)?|maybe|perhaps|what if|what about|how about|suppose|try|consider|(?:think|thought) (?:about|of) \w+ing|have a think|instead|help|necessary|missing|lack\w*|ask yourself|isn't|aren't|don't|doesn't|didn't|can't|how (?:do|can) (?:you|we|i|one)(?! (?:know|see|tell|find|think)\b))\b/;
/** Or is it so? */
const closed = /(?:^|[,;:.] |\b(?:so|and|but|then) )(?:is|are|was|were|do|does|did|has|have|can(?! you))\b/;
/** A value at a moment, or whether a line is reached: a closed question that the run answers. */
const ofRun = /\b(?:true|false|values?|printed|returned|larger|smaller|bigger|longer|shorter|greater|still|first (?:one|two)|more than once|runs?|reach\w*|gets? to|tried|same thing)\b|\d/;

/** A result that is expected, the task, the run: the student's own to say. */
const ofResult = /\b(?:should|would|could|might|may|must|do|does|did|will|need to|supposed to|want(?:ed)? to) (?:\S+ ){0,5}?(?:(?<!\b(?:the|your|that|this|a) )return\w*|print\w*|give\w*|show\w*|expect\w*|see|get|come out|come back)\b|\b(?:result|answer|output)s?\b|\bwhat (?:should|would|will|does|might|could) happen\b|\bwhat (?:should|must) (?:\S+ ){1,8}?(?:of|in|for) \S+\([^?]*\) be\b/;
const ofTask = /\b(?:task|description|problem|statement|examples?|instructions?|docstring|documentation|on paper|by hand|calculator|in your head|of your own|in your own words|predict|line by line|step by step|(?:after|in|before|of) the (?:\w+ )?round|tests?|debugger|trace|(?:with|for|from|on) (?:something|an?|one|the) (?:\w+ )?(?:small|simple|short|easy|smaller|simpler|shorter|easier|larger|longer|smallest|other|single)|(?:which|what) (?:\w+ ){1,3}(?:should|must|has to|have to) be (?:in|true|false|there|left|on)|what must be true)\b/;

/** It is said outright that something else would be better there. */
const urges = /\b(?:should(?:n't)? (?:you|it|the|your|that|this|there|line)|what if|what about|how about|maybe|perhaps|try|could (?:you|it|the|that|this|your)|consider|instead|have a think|why not)\b/;

/** The sentence gives away what the repair does. What the student has said may be said again. */
export function hintsAtEffect({ plain, isQuestion, isWatched }: Sentence, repair: Repair, { said }: Pick<GuardContext, 'said'>): boolean {
	const effects = effectsOf(repair);
	const known = said.join('\n').toLowerCase();
	const speaksOf = (all: readonly RegExp[]) => all.some((words) => (plain.match(words) ?? []).some((word) => !known.includes(word)));
	if (isWatched || wording.observes.test(plain) || ofTask.test(plain) || ofResult.test(plain)) return false;
	if (speaksOf(effects.flatMap(({ sure = [] }) => sure))) return true;
	const isTelling = wording.asksTelling.test(plain) || wording.asksRun.test(plain);
	const asks = isTelling || wording.asksFact.test(plain);
	const isHint = (wish.test(plain) && !isTelling) || (isQuestion && !asks && closed.test(plain) && !ofRun.test(plain));
	return (isHint && speaksOf(effects.map(({ words }) => words))) || (!asks && urges.test(plain) && speaksOf(newPartsOf(repair)));
}
