/** Sentences that no score is put on, since they say or ask nothing but what the run decides, or what is the student's to do. The hard rules hold for them all the same. */
import type { Sentence } from './sentences';

const lead = String.raw`^(?:\W|(?:so|then|now|and|but|right|good|exactly|correct|yes|ok(?:ay)?|great|well)\b)*`;
const literal = String.raw`(?:-?\d+(?:\.\d+)?|"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)|true|false|none|null|nil|undefined)`;
const is = String.raw`(?:is|was|are|were|becomes?|became|holds?|held)(?: (?:still|now|already))?`;

/** "After the first round `sum` is 1.", "When the run comes to line 3, `x` is 5 and `i` is 0 (line 2).": a value at a moment. */
const atMoment = new RegExp(String.raw`${lead}(?:at|after|before|in|when|on|for|during|round by round|one after the other)\b[^.?!]*? ${is} ${literal}(?:, ${literal})*(?:(?:,| and|, and) \S+ ${is} ${literal})*(?: (?:there|then))?(?: \((?:lines?|on) [^)]*\))?[.:]?$`);
/** "It should return 55 and returns 89.": what the example says, and what the run gave. */
const against = new RegExp(String.raw`${lead}(?:it|that|this|\S+\(.*\)) should (?:return|give|print|show) ${literal}(?:,? (?:and|but)(?: it)? (?:returns|returned|gives|gave|prints|printed|shows|showed) ${literal})?[.:]?$`);
/** "Is ... true at that moment?" */
const truth = new RegExp(String.raw`${lead}is .* true(?: or false)?(?: (?:then|there|now|(?:for|when|with|in|on|at) [^?]*))?\?$`);
/** "Does `total` change in the first round?" */
const changesInRun = new RegExp(String.raw`${lead}do(?:es)? \S+ (?:ever )?(?:change|grow|shrink|stay the same|become \S+|get (?:bigger|larger|smaller|longer|shorter)) (?:in|after|during|before) (?:the|this|that) (?:first|second|third|last|next) (?:round|iteration|step|call)[^?]*\?$`);
/** "Click the first line where something happens that you did not expect." */
const toLocate = new RegExp(String.raw`${lead}(?:click|choose|pick|name|find|point (?:to|at)) the (?:first |next |last )?line (?:where|at which|that|which) (?:something|anything|you|the run)\b[^.?!]*[.:]?$`);
/** "How would you mend line 8 now?": an open request, with nothing in it of how. */
const openRequest = new RegExp(String.raw`${lead}(?:how|what) (?:would|could|can|will|might|do|are) you (?:now |then |going to )*(?:fix|mend|change|repair|correct|rewrite)(?: in)? (?:it|that|this|(?:on )?lines? \d+|(?:the|your) (?:\S+ )?(?:program|code|function|loop|condition|line|statement|expression)(?: on line \d+)?)(?: now| then)?\?$`);

/** The sentence is one of those. `isFound`: the student has found the place, so that they may be asked to mend it. */
export function isPlain({ plain, code, isQuestion }: Sentence, source: string, isFound: boolean): boolean {
	if (!isQuestion) return atMoment.test(plain) || against.test(plain) || toLocate.test(plain);
	const bare = source.replaceAll(/\s+/g, '').toLowerCase();
	const asksTruth = truth.test(plain) && code.length === 1 && code.every((one) => bare.includes(one.replaceAll(/\s+/g, '').toLowerCase()));
	return asksTruth || changesInRun.test(plain) || (isFound && openRequest.test(plain));
}
