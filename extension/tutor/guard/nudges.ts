/**
 * More frames of a suggestion (`suggested.ts`): a part of the program made a person, a blank to fill in, a wish in other clothes.
 * Each is as little about one program as those are.
 */
import { type Frame, lead, looking, spoken, tool } from './frame';

/** Deeds to see something by. */
const watching = '(?:print|runn|look|trac|call|read|typ|enter|pass|walk|go|writ|draw|step|test|work|explain|tell|say|follow|giv|do|count|nam|comput|calculat|compar|check|miss|fail|str|th|someth|anyth|everyth|noth)';

export const nudges: readonly Frame[] = [
	// "Is that what you want?", "Is it done the way you intend?", "Is it where it should be?": it is not, says the question.
	{ id: 'wanted', tells: true, pattern: /\b(?:is|are|was|do|does) [^?]{1,40}\b(?:what|the ones?|where|the way) (?:that )?you (?:really )?(?:want|need|mean|made|intend)\w*\b[^?]*\?|\b(?:is|are) (?:it|that|this|they|(?:the|your) \w+) where (?:it|they) should\b|\bmatch (?:the|your) intention/ },
	// "Does the sum still remember the first one?": a part of the program is spoken of as of somebody who forgets.
	{ id: 'remembers', tells: true, pattern: /\bdo(?:es)? (?:the|your) \w+ (?:still |even |ever )?(?:know|remember|forget|notice|care|mind|reali[sz]e)\b(?! what| how)/ },
	// "Try making it kinder", "Think about adding one."
	{ id: 'trying', tells: true, pattern: new RegExp(String.raw`(?<!\bdid you )\b(?:try|(?:think|thought|thinking) (?:about|of)|consider(?:ed)?|be worth) (?!${watching})(?!us\w+ (?:an? |the )?(?:debugger|print|example|pencil|paper))(?!(?:add|put|insert)\w+ (?:an? |some )?(?:print|breakpoint))\w+ing\b`) },
	// "Maybe a second sign?"
	{ id: 'maybe-a', tells: true, pattern: /\b(?:perhaps|maybe) (?:an?|one|two|another|some)\b/ },
	// "When can you be sure?": not yet, says the question.
	{ id: 'certain', tells: true, pattern: /\b(?:when|at (?:what|which) (?:time|point|moment)) (?:do|does|can|will|would) (?:you|we|it|the \w+) (?:\w+ )?(?:know|be (?:sure|certain)|decide)\b|(?<!how )\bcan (?:you|we|it) (?:already |really )?(?:know|be (?:sure|certain)|decide)\b/ },
	// "Which type would you rather have?"
	{ id: 'rather', tells: true, pattern: /\b(?:what|which)\b[^?]{0,30}\bwould you (?:rather|prefer)\b(?! (?:to )?(?:see|try|look|trace|start|begin|run|check|read)\b)/ },
	// "Can you make the digits count?"
	{ id: 'make-so', tells: true, pattern: /(?<!how )\b(?:can|could|would|will) you make (?!sure|an? |up |sense)/ },
	// "What is the stricter brother of that word?"
	{ id: 'relative', tells: true, pattern: /\b(?:brother|sister|cousin|twin|sibling|relative|counterpart) of (?:the|that|this|your)\b|\bits (?:counterpart|opposite|sibling|partner)\b/ },
	// "What in the loop brings it down?": nothing does.
	{ id: 'what-in', tells: false, pattern: /\bwhat in (?:your|the|this|that) \w+ (?!is\b|was\b|does\b|has\b)\w+s\b/ },
	// "There is one thing that your loop doesn't do."
	{ id: 'one-thing', tells: true, pattern: /\bthings? (?:that )?(?:your|the|you) [^.?!]{1,30}(?:n't|\bnot|\bnever)\b/ },
	// "You count, but do you take away?"
	{ id: 'but-do-you', tells: true, pattern: /, but (?:do|does|did|can|will) (?!.*\b(?:returns?|prints?|gives?|outputs?|see|expect|know)\b)[^?]*\?/ },
	// "Is it the sum that you halve?"
	{ id: 'cleft', tells: true, pattern: /\bis it (?:really |only |just )?(?:the|your) (?![^?]*\bor\b)[^?]{1,30}\b(?:that (?!(?:runs?|comes?|is (?:run|returned|printed))\b)|you )[^?]*\?/ },
	// "How do you say that both must hold?"
	{ id: 'express', tells: true, pattern: /\bhow (?:do|can|would|could) (?:you|we|one) (?:show|say|express|write)(?: in \w+)? that\b/ },
	// "How often should it be set to nothing?"
	{ id: 'how-often-set', tells: true, pattern: /\bhow (?:often|many times) (?:should|must|does|do) [^?]{1,40}\b(?<!does \S+ )be (?:set|reset|initiali\w+|created|cleared|emptied|wiped)\b/ },
	// "Should you wipe it each time?"
	{ id: 'should-you', tells: true, pattern: new RegExp(String.raw`(?:^|[,;:] |\b(?:and|so|or|but) )should you (?!trust\b|${looking})\w+`) },
	// "What value leaves the others as they are?"
	{ id: 'neutral', tells: true, pattern: /\b(?:what|which) (?:number|value)\b[^?]{0,40}\b(?:leaves?|keeps?|changes?)\b[^?]*\b(?:as (?:it|they) (?:is|was|are|were)|unchanged|the same|alone|nothing)\b/ },
	// "Ask yourself whether the rest counts."
	{ id: 'ask-yourself', tells: false, pattern: /\bask yourself (?:whether|if)\b/ },
	// "What became of the rest?"
	{ id: 'became-of', tells: false, pattern: /\bwhat (?:became|has become) of\b/ },
	// "Two round things would do."
	{ id: 'would-do', tells: true, pattern: /\b(?:one|two|three|an?|some) [^.?!,]{1,40} would (?:do|suffice)\b(?! (?:you|the|if|when|for|next|first))/ },
	// "You take the first child and go on from there. How would that look here?"
	{ id: 'carry-over', tells: true, pattern: new RegExp(String.raw`\bhow (?:would|does|could|might) (?:that|this|it|the same) (?:look|work|go|be) (?:here|in (?:your|${spoken})|for your)(?!\w)|\bhow (?:would|do|could|can) you (?:do|say|write) (?:that|the same) (?:here|in (?:your|code|${spoken}))`) },
	// "Instead of nothing, what might be a fair first one?"
	{ id: 'instead-of', tells: true, pattern: /^(?:\W|so )*instead of (?!(?!nothing\b)\w+ing\b)[^?]*\b(?:what|which|how|where|could|can)\b[^?]*\?/ },
	// "The price times ... what?"
	{ id: 'blank', tells: true, pattern: /\b(?:without|times|plus|minus|divided by|multiplied by)(?: ?\.\.\.| ?…)? what\b/ },
	// "Is that the right one?"
	{ id: 'right-one', tells: false, pattern: /\b(?:is|are) [^?]{1,60}\bthe (?:right|correct|proper) (?:ones?|way|thing|idea)\?/ },
	// "How might its position affect the rounds?": it does, and so it is to be another.
	{ id: 'affects', tells: true, pattern: /\b(?:how (?:does|do|might|could|would|will|can)|what (?:effect|role|influence|impact) (?:does|do|might|could|would)) (?!you\b|we\b|one\b)[^?]{0,60}\b(?:position|place\w*|location|order\w*|precedence|indent\w*|initial\w*|start\w*|reset\w*|re\w+ing|scope|type|operators?|group\w*)\b[^?]*\?/ },
	// "Think about whether it is needed", "Consider when to stop."
	{ id: 'think-whether', tells: true, pattern: /\b(?:think about|consider|reflect on) (?:whether|if|when|what should|where|how (?!it\b|this\b|that\b|you (?:would|did|do)\b|many\b|often\b))(?! (?:line|the (?:program|run)|you (?:run|call|type|pass))\b)/ },
	// "How might you keep it?"
	{ id: 'how-might', tells: true, pattern: new RegExp(String.raw`\bhow might (?:you|we|one) (?!${looking})|\bhow (?:do|can|could|would|should) (?:you|we) (?:ensure|guarantee|avoid|prevent|preserve|reduce|obtain)\b`) },
	// "Which operator accepts both?": the tool is described, its name is asked.
	{ id: 'tool-that', tells: true, pattern: /\b(?:which|what) (?:\w+ )?(?:operators?|operations?|functions?|methods?|keywords?) (?:also |only )?(?!is\b|was\b|does\b|has\b|runs\b|calls\b|returns\b|prints\b|comes\b|gives\b|turns\b|makes\b|needs\b|tells\b|hands\b|takes\b|lets\b|belongs\b|changes\b|uses\b|contains\b|stands\b)\w+s\b/ },
	// "Is it being replaced?"
	{ id: 'being', tells: true, pattern: /\b(?:is|are) (?:the|your|it|this|that) [^?]{0,50}\bbeing (?!called|passed|printed|run|returned)\w+[^?]*\?/ },
	// "Is the second branch reachable?", "Is one of them sufficient?"
	{ id: 'is-needed', tells: false, pattern: /\bis (?![^?]*\b(?:task|example)\b)[^?]{1,40} (?:reachable|needed|required|useful|sufficient)\b[^?]*\?/ },
	// "What is its purpose if nobody reads it?"
	{ id: 'purpose-if', tells: true, pattern: /\bwhat is (?:the|its) (?:purpose|point|use)\b[^?]*\b(?:if|given|when|since)\b/ },
	// "Which one might it be dropping?"
	{ id: 'which-might', tells: true, pattern: /\b(?:which|what) \w+ (?:might|could|may) (?!you\b|we\b|help\b)[^?]{1,30}\bbe \w+ing\b/ },
	// "Where should it be set?"
	{ id: 'where-should', tells: true, pattern: /\bwhere should (?!.*\b(?:placed|put|moved)\b)[^?]{1,40} be \w+(?:ed|en|t)\b|\bwhere should (?!.*\bresults?\b)(?:\S+ ){1,4}?(?:begin|start|end|stop)\b/ },
	// "Does it get a chance to go on?"
	{ id: 'chance', tells: true, pattern: /\b(?:gets?|has|have|given) (?:a|the|any) chance\b/ },
	// "Does that really hold?"
	{ id: 'really', tells: true, pattern: /(?:^|[,;:.] )(?:is|are|do|does|did) (?!you\b|it\b)[^?]*\breally\b[^?]*\?/ },
	// "What does that suggest about your start?"
	{ id: 'suggests-about', tells: false, pattern: /\bwhat (?:does|do|would|might) (?:that|this|it) (?:suggest|imply) (?:about|for)\b|\bwhat (?:does|would) (?:that|this) mean for (?:the|your)\b/ },
	// "What has to change?"
	{ id: 'has-to-change', tells: false, pattern: /\bwhat (?:needs|has|ought) to (?:change|be different)\b/ },
	// "Are you giving back the right sum?": the deed that is named is the one that is missing.
	{ id: 'are-you-doing', tells: true, pattern: /\bare you (?!looking|expecting|seeing|getting|thinking|trying|using|asking|saying)\w+ing (?:the|all|every|each|both) \w+ (?:that|which|you|of)\b[^?]*\?/ },
	// "Do you want the fraction to be cut off?": what is wanted is clear, says the question.
	{ id: 'do-you-want', tells: true, pattern: /(?:^|[,;:.] |\b(?:so|and|but) )do you (?:really )?(?:want|need|mean) (?!to (?:see|try|know|check|talk|look|go|start|tell|show|stop|continue|say)\b|(?:the|that|this|your) (?:\w+\?|examples?\b|task\b|error\b|message\b)|it\b|help\b|more\b|an? (?:hint|break|moment|reminder)|another (?:hint|example))[^?]*\?/ },
	// "What would a single stroke do?"
	{ id: 'what-would-it', tells: true, pattern: /\bwhat (?:would|could|might) (?:an?|one) (?:\w+ )?(?!friend|reader|student|person|computer|teacher|user)\w+ (?:do|change)\b/ },
	// "How do you get from the name to its price?"
	{ id: 'get-from', tells: true, pattern: /\bhow (?:do|can|could|would) (?:you|we|one) (?:get|come|go) from (?!one\b)(?![^?]*\b(?:by hand|on paper|in your head)\b)/ },
	// "What might you hand it?"
	{ id: 'what-might-you', tells: true, pattern: new RegExp(String.raw`\bwhat (?:could|might) you (?!${looking}|conclude\b|change\b)\w+[^?]*\?`) },
	// "Do you take the correct end?"
	{ id: 'the-correct', tells: true, pattern: /(?:^|[,;:.] )do(?:es)? (?:you|your \w+|the \w+) (?!ever\b|give\b|return\b|print\b)[^?]{1,40} the (?:right|correct|wrong|proper) \w+[^?]*\?/ },
	// "Is that the order that the guests want?"
	{ id: 'is-the-way', tells: false, pattern: /^(?:\W|so )*is [^?]{1,40} the (?:order|way|place|number|kind|one) (?:that |in which )?(?:an?|the) \w+ (?!is\b|was\b)\w+[^?]*\?/ },
	// "Should being on the list mean yes?", "Should anybody be paired with themselves?"
	{ id: 'should-any', tells: true, pattern: /(?:^|[,;:] )should (?:\w+ing (?!to\b)|(?:any|every|some|no)(?:body|one) )(?!.*\b(?:printed|returned|come out|happen|returns?|prints?)\b)[^?]*\?/ },
	// "A short word before it?"
	{ id: 'fragment', tells: true, pattern: /^(?:[^\w¿]|so |or |and )*(?:an?|one|another) (?![^?]*\b(?:or|is|are|was|does|do|did|will|would|has|have|can)\b)(?:\S+ ){1,7}\S+\?$/ },
	// "What would it need to be?", "It has to become one."
	{ id: 'need-to-be', tells: true, pattern: /\bneeds? (?!not\b)(?:the |your )?\S+ to be\b|\b(?:has|have|needs?) to become (?!true|false|\d)/ },
	// "Why give up there?"
	{ id: 'why-deed', tells: false, pattern: /(?:^|[,;:] )why (?!is\b|are\b|do\b|does\b|did\b|would\b|could\b|should\b|might\b|not\b|can\b|was\b|were\b|has\b|have\b|will\b|exactly\b|that\b|this\b|it\b)\w+ (?:the|it|on|at|up|with|in|every|so|there|now)\b[^?]*\?/ },
	// "It does nothing new. What does?"
	{ id: 'what-does', tells: true, pattern: /^(?:\W|but |so )*what (?:does|would|can)\?/ },
	// "One of the strokes is too many."
	{ id: 'too-many', tells: true, pattern: /\b(?:one|two) (?:of (?:the|those|these|your) )?\w+ (?:is |are )?(?:too many|superfluous)\b/ },
	// "It would save you the trouble."
	{ id: 'spares', tells: true, pattern: /\b(?:might|would|could|can|will) (?:save|spare) you\b/ },
	// "Is there an operator that does both?", "Do you know a way of ...?": there is, and it is to be used.
	{ id: 'is-there-tool', tells: true, pattern: new RegExp(String.raw`\b(?:(?:is|isn't) there|do you know(?: of)?) (?:an?|any|another|some) (?:[\w-]+ ){0,2}(?:${tool}|ways?|tricks?|shortcuts?) (?:(?:that|which|for)\b|(?:to|of) (?!(?:${looking}|${watching}ing\b)))`) },
	// "Maybe the checks should go the other way?"
	{ id: 'maybe-should', tells: true, pattern: /\b(?:perhaps|maybe) (?:the|your|it|that|this|line \d+) (?:\w+ )?(?:should|could|needs?|ought|must|has to|have to|would)\b/ },
	// "Does anything in the loop change it?": nothing does.
	{ id: 'does-anything', tells: false, pattern: /\bdo(?:es)? (?:anything|something|any (?:line|statement|step)s?) (?:in|inside|within|of|on|after|before) [^?]*\?/ },
	// "Do you store it anywhere?"
	{ id: 'anywhere', tells: true, pattern: /\bdo(?:es)? (?:you|it|your \w+) \w+ (?:it|that|them|this|the \w+) (?:anywhere|somewhere)\b/ },
	// "What does the second one have that the first one lacks?"
	{ id: 'lacks', tells: true, pattern: /\bwhat (?:do|does) [^?]{1,60} (?:that|which) (?:the|this|your|line \d+)[^?.]{0,30}\b(?:lacks?|(?:do|does|has|have)(?:n't| not))\b[^?]*\?/ },
	// "Is it in the right spot?"
	{ id: 'right-spot', tells: false, pattern: /\b(?:is|are) [^?]{1,60} (?:in|at|on) (?:the|its|their) (?:right|correct|proper|best) \w+\?/ },
	// "How does the computer read that condition?": otherwise than you, says the question.
	{ id: 'how-read', tells: false, pattern: new RegExp(String.raw`\bhow (?:do|does|will|would|might) (?:${spoken}|the (?:computer|interpreter|language|machine)) (?:read|understand|interpret|see|parse|treat|group)\b`) },
	// "What is missing between the two?"
	{ id: 'missing-where', tells: true, pattern: /\bwhat (?:is|might be|could be) (?:missing|lacking) (?:between|before|after|around|behind|in front|at the (?:start|end|beginning|front))\b/ },
	// "Remember that texts cannot be changed.": a rule, of which the student need only take the other half.
	{ id: 'reminds', tells: true, pattern: new RegExp(String.raw`${lead}(?:remember|recall|keep in mind|bear in mind|don't forget) that (?!you (?:said|saw|found|ran|wrote)\b)`) },
];
