/** Takes from an utterance, good or not, how it begins, so that what is measured is what it says. */

const leadIn = /^(?:(?:good|correct|exactly|great|sure|ok(?:ay)?|hi|hello|right|yes|so|now|and|very good|i see|that'?s right|that is correct|that'?s correct|happy to help|you are welcome)\b[!.,]*\s*)+/i;

const openers: readonly RegExp[] = [
	/^(?:how|what) (?:can|could|would|should|might) (?:you|we|i) (?:modify|adjust|change|correct|update|fix|improve|edit|alter)\s+/i,
	/^how about (?:changing|using|adding|checking|initiali[sz]ing|starting|trying)?\s*/i,
	/^(?:could|might|can|may) (?:the (?:problem|issue|error|mistake|bug)|it) be (?:with |that |due to |in |caused by )?\s*/i,
	/^(?:do you think|do you believe) (?:that )?(?:(?:the|there) (?:problem|issue|error)s? (?:could|might|may) be (?:with |that |due to )?)?\s*/i,
	/^(?:have|did|had) you (?:considered?|noticed?|reali[sz]ed?|thought about|remembered?(?: to)?|forg[eo]t(?:ten)?(?: to)?|checked?(?: (?:if|whether|that))?|tried|try)\s+(?:that\s+)?/i,
	/^are you (?:sure|aware|certain)\s+(?:that\s+)?/i,
	/^do you (?:see|notice|reali[sz]e|know|observe)\s+(?:(?:any|an|a) (?:problem|issue|error)s? (?:with|in)\s+|that\s+|anything (?:unusual|wrong) (?:about|with|in)\s+)?/i,
	/^(?:what (?:if|happens? (?:if|when)|would happen if))\s+(?:you\s+)?/i,
	/^(?:can|could|would|will) you (?:please )?(?:try )?(?:to )?(?:add|chang(?:e|ing)|replac(?:e|ing)|modify|us(?:e|ing)|see if|think of a way to)\s+/i,
	/^(?:why|should|shouldn['’]t) (?:are |is |do |does )?(?:(?:you|your|the)\b)?\s*/i,
	/^(?:is|are|does|do|will|would|was|did) (?:you|your|the|it|that|there)\b\s*/i,
];

/** How those who ask for a reading begin: without them nothing tells "describe your loop" from "the trouble is your loop". */
const requests: readonly RegExp[] = [
	/^(?:can|could|would|will) you (?:please )?(?:try )?(?:to )?(?:tell me|describe|explain(?: to me)?|walk (?:me )?through|identify|think of(?: a way)?|print|give me|list|see|find|show me|verify)?\s*/i,
	/^let'?s (?:look (?:at|into|through)|take a (?:closer )?look at|focus on|examine|review|verify|go through|start with|walk through|try|run through)\s+/i,
];

/** The utterance without its request to read or to tell as well. */
export function withoutRequest(text: string): string {
	return without(text, [...openers, ...requests]);
}

/** The utterance without its pleasantries and without an opening like "How can you modify". */
export function withoutOpener(text: string): string {
	return without(text, openers);
}

function without(text: string, patterns: readonly RegExp[]): string {
	const bare = text.replaceAll('’', '\'').replace(leadIn, '').trim();
	const opener = patterns.find((each) => each.test(bare));
	const rest = opener ? bare.replace(opener, '').trim() : bare;
	return rest === '' ? text : rest;
}
