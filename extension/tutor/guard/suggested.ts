/**
 * Sentences that suggest, whatever the repair is: each frame is a way of putting the answer where a question seems to be. They were
 * chosen by what experts hardly ever say (test/evaluation) and know nothing of one program; the rules that know the repair stand in
 * `leaks.ts` and `features.ts`.
 */
import type { GuardContext } from './context';
import { type Frame, lead, looking, part, spoken, tool } from './frame';
import { nudges } from './nudges';
import type { Sentence } from './sentences';
import { spanishFrames } from './spanish';
import * as wording from './wording';

const suggestions: readonly Frame[] = [
	// "Shouldn't it ...?", "Isn't it ...?": a statement that asks for nothing but a nod.
	{ id: 'rhetorical', tells: true, pattern: /(?:^|[,;:.] |\b(?:so|but|and|then|or) )(?:(?:is|are|was|were|do|does|did|should|would|could|must|has|have|wo|might)n't|can't|cannot|(?:is|are|do|does|did|should|would|could|must|can) (?:(?:it|you|they|we|that|this|there|one|(?:the|your) \w+) not|not (?:it|you|they|we|that|this|there|one|the|your)))\b[^?]*\?/ },
	// "Would it be safer to ...?": what is better than the program is what is to be written.
	{ id: 'better', tells: true, pattern: /\b(?:would|could|might|may|should|must|ought|perhaps|maybe)\b[^.?!]{0,60}\b(?:better|safer|fairer|happier|nicer|wiser|smarter|cleaner|more (?:fitting|suitable|sensible|useful|natural|appropriate)|stricter|looser)\b(?! (?:understand|see|idea))|\bbetter (?:off|if|with|placed|suited|choice|place|word|name)\b|\bmakes? (?:more|better) sense\b/ },
	// "In a version that works ...": the right program is told of, to compare with.
	{ id: 'model-program', tells: true, pattern: /\b(?:(?:version|program|loop|function|one) that works|(?:correct|working|fixed|repaired|finished|mended) (?:version|program|solution|code|loop|function|line|condition)|my (?:solution|version|program)|would (?:be right|pass|work|be correct|be fine|do the (?:job|trick)) (?:if|with|once)|(?:usual|classic|standard|proper|typical|common|simple) (?:fix|trick|solution|idiom)|remedy|cure)\b/ },
	// "All is well but for ...": everything else is cleared, so that one place is left.
	{ id: 'exonerates', tells: false, pattern: /\b(?:(?:everything|all|the rest|anything|nothing)(?: else)? (?:in \w+ )?(?:is|looks|seems) (?:\w+ )?(?:fine|right|good|perfect|correct|sound|ok|okay|wrong),? (?:but|except|apart|save|only)|except for the|apart from the|blame|culprit|lets? you down|(?<!\b(?:input|example|case|list|number|text|word|line|round) (?:for|in|on|at) which (?:it|the \w+) )(?<!\b(?:find(?: out)?|see|tell|show|know|learn)(?: me)? where (?:it|the \w+|your \w+) )goes (?:off|wrong|astray)|spoils|trips you|(?:fine|right|perfect|good), so (?:the|it|your)|it is (?:the|only the) \S+ (?:\S+ ){0,4}that |(?:everything|all|nothing|(?:every|each) line) (?:before|after|above|below|but|else|except|other than|up to|until|around) [^.?!]{0,50}\b(?:right|fine|good|correct|perfect|wrong)\b)/ },
	// "There is a method that ...", "the language offers ...": a tool is offered, which is then the one to use.
	{ id: 'offers-tool', tells: true, pattern: new RegExp(String.raw`\bthere(?: is|'s| are) (?:[\w-]+ ){0,4}(?:${tool}|ways?|tricks?)\b|(?<!\b(?:task|problem|description|statement|example|teacher)) (?:offers|allows|supports|lets you|comes with)\b|\b(?:${spoken}|lists?|dictionar(?:y|ies)|strings?|texts?|sets?|tuples?|numbers?)\b[^.?!]{0,20}\b(?:has|have|knows?|gives? you|come with) (?:an?|two|another|some|also|its own|their own) (?:\w+ ){0,2}(?:${tool}|ways?|kinds?|words?|signs?|tricks?|divisions?|operations?)\b`) },
	// "Which function would ...?", "What is it called?": the need for a tool is told, only its name is asked.
	{ id: 'asks-tool', tells: true, pattern: new RegExp(String.raw`\b(?:which|what) (?:other )?(?!(?:your|the|this|my) )(?:\w+ )?${tool} (?:\w+ )?(?:would|could|should|can|might|makes?|gives?|turns?|belongs?|needs?|tells|hands?|takes?|lets?)\b|\bhave you (?:ever )?(?:met|heard|come across|seen)\b|(?<!\bhow )\bdo you know (?:it|one|such)\b|\bwhat is (?:it|that one) called\b|\bwhat is (?:the|its) (?:other|opposite|sibling|counterpart|partner)\b|\b(?:which|what) (?:other )?(?:\w+ )?(?:words?|signs?|symbols?) (?:says?|means?|stands? for|expresses|joins?|tells?)\b|\bwhich (?:is|one is) the other\b|\bcan you think of (?:an?|any|another|some) (?:\w+ )?${tool}\b`) },
	// "Where should it go?": that a line has another place is told, only the place is asked.
	{ id: 'belongs', tells: true, pattern: /\b(?:where|which|what)\b[^?]{0,50}\b(?:belongs?(?! in the (?:blank|table|column|row)| to (?:the|this|that) (?:loop|function|if|else|branch|block|body|condition)\?)|should (?:\S+ ){0,4}(?:go|stand|sit|come(?! (?:out|back|up|\w+ in the (?:result|output|list|answer)))|leave|lead|be (?:put|placed|moved))|would (?:you|it|that|this) (?:put|go|place|fit)|would go|takes? the place|(?:goes|go|fits?|stands?) (?:there|here) instead)\b|\b(?:does|do|should) (?:the|your|this|that) (?:\w+ )?(?:line|statement|return|print|assignment|update|check|condition|step)s?\b[^?]{0,30}\bbelongs?\b[^?]*\?/ },
	// "I'd have it ...", "You meant to ...": the tutor's own wish for the program.
	{ id: 'own-wish', tells: true, pattern: /\b(?:i'd (?!like|be|love)|i would (?!like|be|love)|if i were|(?:may|might|can) i (?:suggest|propose)|i (?:suggest|propose|recommend|wonder)\b|my (?:advice|hunch|suggestion|guess)|i think (?:you|your|it|the)\b|you meant to|i (?:never|always|usually|prefer|tend to) (?!(?:like to )?(?:start|begin|read|ask|look|try|find|trace|run|print|draw|write down|work|check|test)\b))|(?:^|[.,;] )you (?:\w+ )?want (?!to (?:see|know|check|find|print|run|consider|ask))|really what you want/ },
	// "Must both hold?": a closed question after a necessity states it.
	{ id: 'necessity', tells: false, pattern: new RegExp(String.raw`${lead}(?:(?:must|ought)\b|do(?:es)? .{1,40} (?:have|need) to\b)[^?]*\?`) },
	// "Take another operator": that there is another one to use is the repair.
	{ id: 'another', tells: true, pattern: new RegExp(String.raw`\b(?:another|an? different|an? separate|an alternative|the other|an extra|an? second|some other|an additional|an? new|the opposite) (?:\w+ )?(?:${tool}|variables?|words?|conditions?|signs?|symbols?|(?:initial|starting|start|first) values?|kind of|order|copy|branch|seed|comparison|division|brackets?)\b`) },
	// "What line is missing?": that something is to be put in is told.
	{ id: 'missing', tells: false, pattern: /\b(?:(?:what|which|a|one|some|any|the) (?:line|statement|step|word|sign|bracket|operator|keyword|symbol|thing)s? (?:is |are |might be |could be )?(?:missing|lacking|left out|absent)|(?:are|is) (?:you|there|it|your \w+) (?:missing|lacking)|(?:which|what) \w+ (?:is|are) (?:still )?(?:missing|absent|left out|lacking) (?:from|in) your (?!output|results?\b|answer)|forgot\w* something|\b(?:line|step|statement|word)s? (?:still |left )?to be (?:written|added|put in|filled in)\b|(?:who|what) is missing (?!from the (?:output|result|answer|list)|(?:between|before|after|around|behind|in front|at the (?:start|end|beginning|front))\b)\w+)\b/ },
	// "What would happen if the loop went over ...?": another program is supposed, not another input.
	{ id: 'unreal', tells: true, pattern: new RegExp(String.raw`\b(?:(?:would|might|could)\b[^?.]{0,50}|what )if\b[^?.]{0,30}\b(?:you (?!called|typed|passed|entered|printed|tried|followed)(?:\w+ed|had|took|put|began|wrote|gave|made|went|were|got|kept|did(?! (?:it|this|that)\b)|left)|${part} (?:\w+ ){0,4}?(?:were|was|had|went|came|began|stood|\w+ed)|(?:the|your) (?:function|program|code) (?!called|received|reached|printed)(?:left|went|gave|kept|began|had|\w+ed))\b|\bif (?:\S+ ){1,5}?were (?:\S+ ){0,2}?(?:given|handed|returned|turned|moved|converted|swapped|put|placed|written|wrapped|stored|saved|kept|added|initiali\w+|increased|decreased|indented|multiplied|divided|rounded|joined|combined|reset|copied|replaced|removed)\b|\bwhat would (?:happen|change|be left|come out|you get) without\b|\bif (?:the|your) ${part} (?:\w+ ){0,4}?(?:were|had|went|came|began|stood)\b[^?.]*\b(?:would|could|might)\b`) },
	// "Could the first move up?": a deed done to the program, put as a possibility.
	{ id: 'possible-deed', tells: true, pattern: /(?:^|[,.:;] |\b(?:so|and|but|perhaps|maybe) )(?:would|could|might|may) (?!you|i\b)(?:\S+ ){1,6}?(?:help|move|go|stand|belong|do|need|work|start|begin|end|stop|hold|contain|include|be (?:given|moved|put|placed|written|used|made|replaced|swapped|wrapped|set|started|called|stored|saved|kept|enough))\b[^?]*\?/ },
	// "Could you wrap it?": a polite command.
	{ id: 'polite-command', tells: true, pattern: /\b(?:could|would|might|can|will|won't) you (?:please |now |also |then |first |maybe |perhaps )*(?:wrap|create(?! (?:an? |the )?(?:\w+ )?(?:example|test|table|drawing|sketch|case|variable))|bring|save|keep|let|level|group|hold|wait|leave|drop|lower|raise|flip|trade|exchange|combine|merge|split|join|store|turn|loop over|walk over|go over|get rid|shift|pull|push|widen|narrow|tighten|loosen|extend|shorten)\b/ },
	// "One step earlier", "off by one": how far the program is off, counted.
	{ id: 'step', tells: true, pattern: /^(?!.*\b(?:outputs?|returns?|returned|gives?|gave|results?|answers?|prints?|printed)\b).*\b(?:(?<!\btake )(?:a|one|1) (?:step|place|position|level|slot|index|round)s? (?:to the|sooner|earlier|back|further|later|less|more|too|lower|higher)|(?:one|1) (?:less|fewer|lower|higher|bigger|smaller|larger|shorter|longer|too)|(?:runs?|loops?|goes|round|turns?|repeats?|counts?|adds?|needs?|iterates?|steps?|happens?|done|it) (?:just |only )?once (?:more|less|too)|one time (?:more|less|too)|off[- ]by(?! the same| how)|(?<!\btake (?:a|one) )step back|stop (?:\w+ )?(?:sooner|earlier)|second to last|last but one)\b/ },
	// "Perhaps it is ...": a guess at the mistake is the student's to make.
	{ id: 'perhaps', tells: false, pattern: /\b(?:perhaps|maybe)\b(?! (?:start|begin|try|look|trace|run|print|go|take|read|draw|write)\b| (?:an?|one|two|another|some)\b| (?:the|your|it|that|this|line \d+) (?:\w+ )?(?:should|could|needs?|ought|must|has to|have to|would)\b)/ },
	// "How about ending the loop ...?"
	{ id: 'how-about', tells: true, pattern: /\b(?:how|what) about (?:\w+ ){0,2}?(?!during|string|thing|nothing|something|anything|everything|missing|failing|starting|passing)\w+ing\b/ },
	// "Is that a good place?": the question of whether it is good says that it is not.
	{ id: 'good-choice', tells: false, pattern: /\b(?:is|are|was) (?:\S+ ){1,4}?(?:an?|the) (?:really |very )?(?:good|best|wise|safe|poor|fair|sensible|bad|fitting|suitable) (?:thing|idea|place|choice|start|value|word|way|time|moment|order|spot|one|name)\b/ },
	// "Do you raise it, or set it anew?": what is done and what should be, to choose from.
	{ id: 'either-deed', tells: false, pattern: new RegExp(String.raw`${lead}(?!.*\b(?:task|examples?|true|false|returns?|results?|outputs?|answer|gives?|prints?)\b)(?:(?:[^?]*, )?(?:do|must|should) you (?!(?:now |already |really )?(?:get|see|expect|think|know|mean|have|remember|understand|agree)\b)|(?:when|where|how) [^?]*, do you |(?:when|where|how) do you (?!${looking})[^?]*, )[^?(]*\bor\b[^?(]*\?`) },
	// "Would the error still come if ...?": another program is tried in thought.
	{ id: 'would-still', tells: true, pattern: /\bwould (?:it|that|the \w+|your \w+|all \w+)(?: \w+)? (?:still|also|then|now|no longer|suddenly) [^?]*\?|\bwould (?:it|that) (?:work|pass|help|fail|be enough)\b[^?]*\b(?:if|once|when|with|without)\b[^?]*\?/ },
	// "Is that the right kind of division?": whether a part is the right one says that it is not.
	{ id: 'right-part', tells: false, pattern: /\b(?:is|are|was|were) [^?]{1,40}\b(?:right|correct|proper|appropriate) (?:kind|sort|operator|place|order|variable|sign|condition|operation|function|method|index|list|comparison|keyword|word) (?:of|for|to|in|here|there|on)\b[^?]*\?/ },
	// "A small sign is missing": what is lacking is told by its size or kind.
	{ id: 'small-thing', tells: true, pattern: /\b(?:small|little|tiny|single|one|two|extra) (?:\w+ )?(?:signs?|characters?|symbols?|letters?|dots?|colons?|brackets?|words?|spaces?)\b[^?.!]{0,40}\b(?:missing|lacking|absent|too (?:many|much)|would (?:do|help|change|be enough))\b|\b(?:drop|remove|add|change|insert|delete) (?:just |only )?(?:one|a single|two) (?:\w+ )?(?:signs?|characters?|symbols?|letters?|words?|spaces?|lines?|levels?)\b/ },
	// "Look at the second half of the line": a part of one line is pointed at.
	{ id: 'points-inside', tells: false, pattern: /\b(?:second|first|other|left|right|last|latter) (?:half|side|part|operand|word|sign|piece) of (?:the |that |your |this )?(?:\w+ )?(?:line|condition|expression|statement|assignment|comparison|right side|left side|equation|sum|division|formula)\b/ },
	// "What would the condition be?": the new line is asked for.
	{ id: 'asks-line', tells: true, pattern: new RegExp(String.raw`\bwhat (?:would|should|could) (?:the|your|that|those|this) (?:\w+ )?${part} (?:be|look|say|read|become)\b`) },
	// "Suppose you had written ...".
	{ id: 'suppose', tells: true, pattern: /\b(?:suppose|imagine|assume|pretend|picture) (?:that )?(?:you|the (?:loop|line|condition|test|return)|your \w+|it) (?!called|typed|ran|passed|entered|got|see)(?:had (?!the list|\d)|wrote|put|made|took|began|were|was|went|\w+ed)\b/ },
	// "The first half of the secret is ...": a telling in pieces, or beside the question.
	{ id: 'secret', tells: true, pattern: /\b(?:secrets?|riddles?|spoilers?|code ?words?|psst|clues?|that something|minus something|plus something|between you and me|reading between the lines)\b/ },
	// "It rhymes with ...", "a word of three letters": a word is given by its sound or its letters.
	{ id: 'letters', tells: true, pattern: /^(?!.*\b(?:task|examples?|texts?|strings?)\b).*\b(?:(?:of|with|has|in) (?:one|two|three|four|five|six|seven|\d) letters|whose name (?:starts|ends|begins)|(?:name|word)s? (?:that )?(?:starts?|ends?|begins?|ending|starting) (?:in|with)|rhym(?:es?|ing) with|sounds? like|anagram|spel(?:ls?|led) (?:out|backwards))\b/ },
	// "Who tells `best` that ...?": nobody does, says the question.
	{ id: 'who', tells: true, pattern: new RegExp(String.raw`${lead}who (?!is\b|was\b|has\b|does\b|calls?\b)\w+s\b(?! (?:that|this|it|the (?:task|function|program))\?)`) },
	// "May a customer take all of it?", "When may you say yes?": a rule that the program breaks, put as a question.
	{ id: 'may', tells: true, pattern: new RegExp(String.raw`${lead}may (?!i\b|you\b|we\b|be\b)[^?]*\?|\bwhen (?:may|might|can) (?:you|it|we|one)\b`) },
	// "Which kind of division throws the rest away?": the thing to use is described, only its name is asked.
	{ id: 'which-kind', tells: true, pattern: /\b(?:which|what) (?:kind|sort) of \w+ (?!is |does |has |was |comes )\w+s\b/ },
	// "What would you get if that let the loop go round once more?"
	{ id: 'unreal-let', tells: true, pattern: /\bwould\b[^?.]{0,50}\bif\b[^?.]{0,40}\b(?:let|made|kept|gave|allowed|forced|had) (?:the|your|it)\b/ },
	// "Does the new result have anything to do with the old one?": that it has nothing to do with it is told.
	{ id: 'relation', tells: true, pattern: /\b(?:do|does|did)\b [^?]{1,60}\b(?:have (?:anything|something|nothing) to do with|play (?:any|a|no) (?:part|role)|care (?:about|for)|take (?:any )?notice of|make use of)\b[^?]*\?/ },
	// "One small word, and it is done."
	{ id: 'one-more', tells: true, pattern: new RegExp(String.raw`${lead}(?:one|an?) (?:more |single |small |little |tiny |simple )+[^,.?!]{1,40}\b(?:and|is all|are all|will do|away|separates?)\b`) },
	// "How far does a loop get when it ...?": the mistake is asked about as if it were anybody's.
	{ id: 'anybody', tells: true, pattern: /\bhow (?:many|much|often|long|far)\b[^?.]{0,30}\b(?:do|does|can|will|would|should) an? (?:function|loop|program|list|method|variable|counter|condition|name)\b[^?.]{0,60}\b(?:when|if|that|while) it\b/ },
	// "It gives the saving, while the task asks for the price."
	{ id: 'whereas', tells: false, pattern: /\b(?:while|whereas|although|though|yet|where),? (?:the (?:task|problem|description|statement|customer|user)|it should|(?:an?|you|they) \w+ (?:would|should))[^?]*[.!]\W*$/ },
	// "Since it stays as it was, ...": the cause is told.
	{ id: 'cause', tells: false, pattern: /(?:^|[,;] )(?:since|because|as)\b[^?,]{2,60}\b(?:stays?|remains?|keeps?|never|always|already|still|only)\b[^?]*[.!]\W*$|\b(?:since|because)\b[^?,]{2,60}\b(?:has already|have already|never|always|gives? up|given up)\b[^?]*[.!]\W*$/ },
	// "Where would you keep it?", "Where do you raise it?": that the deed is to be done is told, only the place is asked.
	{ id: 'where-deed', tells: true, pattern: new RegExp(String.raw`\bwhere (?:would|could|might|must) (?![^?]*\b(?:com(?:e|ing)|happen(?:ing)?|go(?:ing)? wrong)\b)(?:you|your \w+|we|one|it|the \w+|an? (?:\w+ ){0,3}?\w+) (?!${looking})\w+[^?]*\?|\bwhere (?:do|does|did) (?:you|your \w+|it|the \w+) (?:ever |then |also )?(?:keep|store|save|put|take|make|create|subtract|add|raise|lower|increase|decrease|reset|empty|catch|remember|update|convert)\b`) },
	// "Which number could you begin with?": what to write is asked for, as if it were a fact.
	{ id: 'asks-deed', tells: true, pattern: new RegExp(String.raw`^(?!.*\b(?:to (?:see|check|find|test|watch|follow|know|understand|verify)|on paper|down|by hand)\b).*\b(?:what|which)\b[^?]{0,60}\b(?:could|should|might|must|would) (?:you|we|one|an? \w+) (?:\w+ )?(?:begin|start|end|stop|use|add|put|take|divide|multiply|subtract|need(?! to)|insert|move|wrap|store|keep|save|replace|remove)\b[^?]*\?`) },
	// "Should each row begin anew?": what the program is to do, for a nod.
	{ id: 'should-deed', tells: true, pattern: new RegExp(String.raw`(?:^|[,;:] |\b(?:so|and|but|or) )(?:should|must|ought) (?:(?:each|every|the|your|an?|this|that|all) (?!(?:\w+ )?(?:results?|answer|output|value|function|program|code|string|text|message)\b)(?:\w+ )?\w+|you|there|line \d+) (?:not )?(?:begin|start|stop|end|come|go|happen|wait|stand|keep|run|have|use|make|include|look|change|move|do|leave|(?:be|only|also|really|first) (?!true|false|printed|returned))\b[^?\d]*\?`) },
	// "What must be added?": a lack is told, and only its name is asked.
	{ id: 'lack', tells: true, pattern: /\b(?:what|which|who|where)\b[^?.]{0,40}\b(?:has to|have to|needs? to|must|ought to) (?:still |also )?be (?:added|put|removed|moved|kept|stored|inserted|swapped|wrapped|there|converted|copied|saved)\b[^?]*\?/ },
	// "How do you tell the computer to do the minus first?"
	{ id: 'make-it', tells: true, pattern: new RegExp(String.raw`\bhow (?:do|can|could|would|should) you (?:tell|force|persuade|teach|get rid|get (?:${spoken}|it|the \w+|your \w+|only|just)|make (?:${spoken}|sure))(?!\w)(?! me\b)`) },
	// "Where does your program know that?": that it does not is told.
	{ id: 'knows-not', tells: true, pattern: /\bwhere\b[^?]{0,30}\bdo(?:es)?\b[^?]{0,20}\b(?:your )?(?:program|code|function|you)\b (?:know|take care|account|allow for)\b|\bwhere do(?:es)? (?:that|it|this)(?: \w+)? (?:show up|appear|come in) in your\b/ },
	// "When can you be certain: after the first look, or after the last?": what the program does and what it should, to choose from.
	{ id: 'choice-of-deeds', tells: true, pattern: /^(?!.*\b(?:task|examples?|problem|description|statement|returns?|results?|outputs?|true|false|larger|smaller|bigger|value|answer|gives?|prints?)\b).*[:,][^?:]{3,60},? or (?:only |just |when |after |before |once |should |does |is it |are you |by |whether )[^?]*\?/ },
	// "Are you happy with it?", "What is wrong with it?": a doubt, and nothing that the student could work out.
	{ id: 'content', tells: false, pattern: /\bare you (?:\w+ )?(?:happy|content|satisfied|comfortable|pleased|certain|confident)\b|\bwhat (?:is|'s|could be|might be) (?:wrong|off|odd|strange|lacking) (?:with|in|on|about|at) |\b(?:is|are|was) [^?]{1,50}\b(?:enough|complete|sufficient)\b[^?]*\?|\b(?:do|does) (?:line \d+|(?:that|this) line|calling \w+)\b[^?]*\b(?:effect|do anything|suffice|say what you mean|(?:visit|cover|reach|see|look at) (?:every|all|each))\b[^?]*\?/ },
	// "Does it matter on which side it stands?": it does, says the question.
	{ id: 'matters', tells: true, pattern: /^(?!.*\b(?:task|problem|description|statement)\b).*\bdoes it matter (?:on|in|whether|where|which|how|if|that)\b/ },
	// "What number can you multiply by and change nothing?": the answer is what is to be written.
	{ id: 'riddle', tells: true, pattern: new RegExp(String.raw`${lead}(?:what|which) (?:number|letter|sign|word|thing|symbol|operation|function) (?:can|could|do|would) (?:you|one|we) (?!${looking})\w+`) },
	// "Why do you return there?": the reason that is asked for is that there is none.
	{ id: 'why-there', tells: false, pattern: new RegExp(String.raw`\bwhy do you (?:begin|start|return|use|set|put|compare|stop|end|add|divide|check|print)\b|\bwhy do(?:es)? (?:(?:your|the) ${part}|\w+) (?:begin|start|stop|end)\b[^?]*\?`) },
	// "If `total` were one at first, what would come out?", "What would you get if the letter came first?"
	{ id: 'were', tells: true, pattern: /\bif (?:the |your )?(?!you\b|there\b|it\b)\w+ (?:were|was) (?!called|given|run|printed|true|false|negative|empty|zero|\d|-|"|'|\[|none)[^?]*\b(?:before|at the start|inside|outside|above|below|there|instead|gone|first|last)\b[^?]*\bwould\b[^?]*\?|\bwould\b[^?]*\bif (?!you\b)(?:\w+ ){1,4}(?:came|went|stood|began|stayed)\b[^?]*\?/ },
	// "Do you need the `else` at all?"
	{ id: 'needless', tells: true, pattern: /\bdo(?:es)? (?:you|it|your \w+) (?:really |even |actually )?need (?:the|that|this) (?!example|task|error|message|debugger)[^?]*\?|\b(?:need|should|have to) [^?]{1,40}\bat all\?/ },
	// "Where would brackets help?", "Would that save the value?": the means is named, its use is asked.
	{ id: 'means', tells: true, pattern: /^(?!.*\b(?:paper|table|draw\w*|print\w*|picture|example|debugger|hint|trace)\b).*(?:\b(?:be|is) (?:of )?(?:any )?(?:use|help)(?:ful)? (?:here|there)\b|\bwould (?!it\b|you\b)[^?]{1,40}\b(?:help|change anything|save)\b[^?]*\?)/ },
	// "Do you ever empty it?": never, says the question.
	{ id: 'ever', tells: false, pattern: new RegExp(String.raw`\bdo you ever (?!${looking})|\bcan [^?]{1,40} ever\b|\b(?:does|do|will|would|could) (?!you\b)[^?]{1,40} ever (?!be\b|change|runs?\b|happen|holds?\b|true|return|print|reach)\w`) },
	// "Nothing in the loop makes it smaller."
	{ id: 'nothing-does', tells: false, pattern: /\b(?:nothing|no line|nobody) (?:(?:in|on) [^?.]{1,30} )?(?:ever )?(?:makes?|changes?|lowers?|raises?|ends?|updates?|resets?|stores?|keeps?)\b/ },
];

/** All of them, those of `nudges.ts` and `spanish.ts` too. */
export const frames: readonly Frame[] = [...suggestions, ...nudges, ...spanishFrames];

/** The frames that the sentence is put in. */
export function framesOf(plain: string): readonly Frame[] {
	return frames.filter(({ pattern }) => pattern.test(plain));
}

/** The sentence suggests. What the built-in tutor asks comes from templates that were read; to watch the run is no suggestion. */
export function suggests({ plain, isWatched }: Sentence, { kind, rung, stage, trusted = false }: GuardContext, isFound: boolean): 'leak' | 'premature' | null {
	if (trusted || kind === 'explanation' || rung === 'change-described' || isWatched || wording.observes.test(plain) || says.test(plain)) return null;
	const found = framesOf(plain);
	if (found.some(({ tells }) => tells)) return 'leak';
	return found.length > 0 && !isFound && rung !== 'place-named' && stage !== 'repair' ? 'premature' : null;
}

/** It says again what the student said. */
const says = /^(?:\W|so )*you (?:said|say|wrote|think|mentioned|suggest\w*|guess\w*|expect\w*)\b/;
