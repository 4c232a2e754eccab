/**
 * What a sentence that asks nothing may be about, before the student has found the place: what the run showed, what the student said,
 * what is to be looked at, the task. Anything else that is stated there is the tutor's own finding, in whatever words.
 */
import type { Sentence } from './sentences';
import { taskedInSpanish } from './spanish';

/** The tutor speaks with the student, or of what they said. */
const spokenWith = /\b(?:thank\w*|welcome|hello|hi|sorry|glad|(?<!\bis )happy|great|good|nice|well done|perfect|excellent|exactly|correct|right|true|yes|no|okay|ok|sure|got it|i see|understood|fair|interesting|that makes sense|of course|let me|you (?:said|say|wrote|mentioned|noticed|found|saw|see|think|thought|are saying|explained|told|chose|clicked|asked|answered|expected|expect|got|know|have seen|just)|as you|your (?:answer|guess|idea|expectation|words|explanation)|we(?:'ve| have) (?:seen|found))\b/;
/** Small talk, a common step, a source that both can read, and where one is in the work. */
const beside = /^(?:\W|(?:so|then|now|first|fine|well|okay|ok|and|also|for completeness|good|to \w+)\b)*(?:i\b|let'?s (?!change|use|add|replace|swap|move|make|set|remove|put)|let us (?!change|use|add|replace|swap|move|make|set|remove|put)|let me|here to|according to|as (?:the|it says in the) (?:task|problem|description|statement)|the (?:task|problem|description|statement) |you are saying|(?:the |an? )?(?:\w+ ){0,2}(?:operations?|operators?|languages?|lists?|strings?|texts?|indices|documentation|methods?)\b(?: in \w+)? (?:is|are|will|returns?|begins?|starts?|gives?|requires?|means?)\b|it returns an? |looks like (?:it|you|that)|it seems that you have|don'?t forget to remove|please|for example|for instance|given|by the way|keep going|(?:we|you) (?:now )?know (?:now |the line|where|which)|almost|not quite|that is (?:in)?correct|this is still|one more|the next|(?:put|said) (?:differently|simply|another way|in other words)\b|in other words\b|(?:forget|leave|put) (?:about )?(?:the|your) (?:program|code) (?:for a moment|aside|for now)\b)/;
/** Something to look at, to run, to work out or to write down. */
const tasked = /^(?:\W|(?:so|then|now|first|next|maybe|perhaps|and|also|well|okay|ok|good|right|you (?:can|could|might|may)|let'?s|let us|it might help to) )*(?:take|look|click|run|trace|print|read|walk|try|describe|explain|tell|compare|write|do|work|show|go|think|see|check|recheck|choose|pick|name|say|answer|find|point|draw|imagine|suppose|assume|consider|make (?:yourself )?(?:an? )?(?:\w+ )?(?:table|list|sketch|drawing|note)|start with|begin with|focus|use (?:the|a) (?:debugger|print|pencil|paper)|add (?:a |some )?print\w*|put (?:a |some )?(?:print|breakpoint)\w*|insert (?:a |some )?print\w*|set a breakpoint|change (?:the|your) (?:program|code)|continue|examine|review|remember what|recall|verify|step|follow|predict|guess|test|open|press|observe|monitor|analy[sz]e|investigate|break it|get|call|execute|talk|note what|give me|ask)\b/;
/** What a run showed: a value, a call, a message, a count of examples or rounds. */
const observed = /\b(?:(?:message|error|traceback) (?:names|mentions|speaks)|returns?|returned|gives?|gave|printed|prints?|stopped|stops|raised|shows?|showed|came out|comes out|says|said|runs?|ran|took|makes?|made|is|was|are|were|holds?|held|has|had|becomes?|became|goes|went|gets?|got|receives?|received|pass(?:es|ed)?|fail(?:s|ed)?|expects?|expected|reached|calls?|called|types?|typed|enters?|entered|works?|worked|comes to an end|(?:did|does) not (?:end|stop|finish|come to an end))\b/;
const aboutRun = /\d|⟨|"|'\w|\b(?:true|false|none|null|examples?|tests?|message|error|round|rounds|value|values|output|line|trace|call|paper|task|problem|instructions?|description|statement|for this|in that case|there|program did not)\b/;
/** "It should return 55": what an example says. */
const wanted = /\bshould (?:return|give|print|show)(?= (?:-?\d|["'`[({⟨]|true\b|false\b|none\b|null\b))/g;
/** The finding is in such words. */
const finding = /\b(?:should|shouldn'?t|must|need(?:s|ed)?|enough|suffices?|necessary|ought|belongs?|instead|missing|lacks?|wrong|mistake|bug|problem (?:is|with|lies)|issue|too|never|always|already|any|every|nothing in|no longer|not the|forgets?|forgot|without|(?<!\b(?:runs?|ran|called|reached|comes?) )twice|early|earlier|late|later|smaller|bigger|ever|matters?|would|could|loses?|replac\w+|overwr\w+|ignor\w+|skip\w*|reset\w*|opposite|reverse\w*|backwards|dead)\b/;

/** The sentence states what only the tutor knows. `said`: the student's words, which may be said again. */
export function isOwnFinding({ plain, text, code }: Sentence, said: readonly string[] = []): boolean {
	if ((text.split(/\s+/).length <= 2 && !/\w\(|[=<>+\-*/%]/.test(text))) return false;
	if (tasked.test(plain) || taskedInSpanish.test(plain) || beside.test(plain)) return false;
	if (observed.test(plain) && (code.length > 0 || aboutRun.test(plain)) && !finding.test(plain.replaceAll(wanted, ''))) return false;
	if (isEcho(plain, said)) return false;
	return !(spokenWith.test(plain) && !finding.test(plain));
}

/** Most of its words are the student's. */
function isEcho(plain: string, said: readonly string[]): boolean {
	const told = new Set(said.join('\n').toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
	const words = plain.match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
	return words.filter((word) => told.has(word)).length / words.length >= 0.8;
}
