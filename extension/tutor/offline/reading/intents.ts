/** What a student types who does not answer: unsure, in need of other words, asking back, or disagreeing. */
import type { AnswerForm } from '../../../words';
import { conditionWords, leadWords, reasonWords, tenWords, trailWords, unitWords } from './english';

export type Intent =
	| { readonly kind: 'not-sure' }
	| { readonly kind: 'another-way' }
	| { readonly kind: 'asks'; readonly about: string }
	| { readonly kind: 'disputes' };

const notSure = /\b(?:i ?d+ ?k|i(?: really| honestly| just| still)? (?:do ?n[o']?t|do not|don;t|dont) (?:really |even |actually )?(?:know|no|remember)|dunno|(?:i(?: have|'ve got|'ve)? )?(?:absolutely |really )?(?:no|not a|haven't a|have no) (?:idea|clue)|(?:i(?: am|'?m) )?(?:really |totally |just )?(?:not|un)[- ]?(?: really| so| very| too| quite| totally| entirely)? ?(?:sure|certain)|i(?: am|'?m) (?:so |really |totally |completely )?(?:lost|stuck|confused|stumped)|no (?:idea|clue)|beats me|i give up|give up|can'?t (?:say|tell|work it out|figure (?:it|this) out)|cannot (?:say|tell)|(?:i )?can'?t (?:do|solve) (?:it|this)|who knows|no thoughts)\b/i;
const notSureWhole = /^(?:\?+|help(?: me)?(?: please)?|pls help|please help(?: me)?|pass|skip(?: it| this)?|next|hint(?: please)?|(?:give me |can i (?:get|have) )?a (?:clue|hint)(?: please)?|h+m+|um+|uh+|er+m*|i need help|what now|\.{2,}|…|-+|no clue|not yet|i forgot|i can'?t|can'?t|confused|lost|stuck|tell me(?: the answer)?|just tell me(?: the answer)?|show me(?: the answer)?|what(?:'s| is) the answer)$/i;

/** Asks for the answer itself. */
const asksToBeTold = /^(?:(?:please|pls|plz|can you|could you|ok(?:ay)?|so|just|then|now),? )*(?:tell|show|give) me (?:just |please )?(?:where|what|which|the)\b.*\b(?:bugs?|mistakes?|errors?|problem|wrong|answer|solution|fix)\b/i;

const anotherWay = /\b(?:what (?:do|did) (?:you|u) mean|what does (?:that|this|it|the question) (?:even )?mean|what(?: are| r|'re) (?:you|u) asking|what is (?:the question|being asked|meant)|(?:can|could|would) (?:you|u)(?: please)? (?:rephrase|reword|repeat|say (?:it|that)|ask (?:it|that|me)|put (?:it|that)|explain (?:the|this|your) question|clarify)|rephrase|reword|(?:in )?(?:other|different|simpler) words|(?:another|a different) way|differently|(?:don'?t|do not|dont|didn'?t|did not|can'?t|cannot) (?:really |quite |even )?(?:understand|get|follow|see) (?:the|this|that|your|what (?:you|the question|this question)|you)(?: question| wording| asking| mean)?(?: .*question)?|(?:explain|clarify) (?:the|this|your) question|(?:the |this )?question (?:is|makes)(?: very| too| so)? (?:unclear|confusing|no sense|not clear)|say (?:that |it )?again|come again)\b/i;
const anotherWayWhole = /^(?:what|huh|eh|sorry|pardon|excuse me|say what|wdym|i (?:don'?t|do not|dont) (?:understand|get it|follow|get that)|(?:i )?(?:don'?t|dont) understand(?: it| this| that)?|not clear|unclear|meaning)$/i;

const disputes = /\b(?:i (?:disagree|don'?t agree|do not agree|don'?t think (?:that'?s|that is|this is|it'?s|you'?re|the (?:test|example)\b.*) (?:right|correct|true))|(?:the |your |this |that )?(?:tests?|examples?|expected (?:value|result|output|answer)|expectation|tutor|question|docstring|assignment|task|instructor) (?:is|are|must be|seems?|looks?|has to be|was)(?: just| simply| clearly)? (?:wrong|incorrect|broken|mistaken|false|buggy|invalid|bad|not (?:right|correct|true|valid))|(?:you|u)(?:'re| are| r|re)(?: just| clearly)? (?:wrong|mistaken|incorrect)|(?:that|this|it)(?:'s| is|s) not what (?:the |my |our )?(?:assignment|task|exercise|homework|problem|teacher|instructor|professor|docstring|statement|question|sheet|it)\b.*|(?:that|this|it)(?:'s| is|s)(?: just| simply| clearly)? (?:wrong|incorrect|not (?:right|correct|true))|(?:that|this|it) can(?:'?t| ?not) be (?:right|correct|true)|my (?:code|program|function|answer|solution) (?:is|was|works?)(?: perfectly| just)? (?:right|correct|fine|ok|perfect|perfectly)|nothing(?:'s| is) wrong(?: with (?:my|the) (?:code|program))?|there(?:'s| is) no (?:bug|mistake|error|problem)|(?:it|that|this) (?:is not|isn'?t) a (?:bug|mistake)|your? (?:made|make) a mistake|the (?:assignment|task|teacher|docstring|statement) says (?:something else|otherwise|differently))\b/i;
/** Names who is thought to be wrong, so that a value beside it does not make it an answer. */
export const disputesSource = /\b(?:tests?|examples?|expected|expectation|tutor|docstring|assignment|task|instructor|teacher|you(?:'re| are)|disagree)\b/i;
const disputesWhole = /^(?:wrong|incorrect|no way|bullshit|false claim|nonsense)$/i;

const questionWord = /^(?:so |but |and |ok(?:ay)?,? |wait,? |sorry,? |hey,? |um+,? |please,? )*(?:what|whats|what's|how|how's|why|why's|which|where|where's|when|who|whose|(?:can|could|would|will) (?:you|u|someone)(?: please)? (?:explain|tell|show|describe|define|help)|explain|tell me|show me|define|describe|remind me|i (?:want|would like|need) to know|i wonder|i was wondering)\b/i;
const polarQuestion = /^(?:so |but |and |ok(?:ay)?,? |wait,? )*(?:is|are|was|does|do|did|can|could|should|would|will|must|may|has|have|am|isn'?t|aren'?t|doesn'?t|don'?t)\b/i;
/** "what about 5?" offers a value. */
const offers = /^(?:so |and )*(?:what about|how about|what if (?:it'?s|it is)|is it|is that|is this|isn'?t it|would it be|could it be|will it be|should it be|does it (?:return|print|give|equal|become|stay)|will it (?:return|print|give)|would it (?:return|print|give))\b/i;
const unknownTopic = /\bi (?:do ?n'?t|do not|dont) (?:really |even |actually )?(?:understand|get|know) ((?:how|what|why|when|where|about) .+|(?!the question|this|that|it\b|you|what you|your|if|whether)\S.*)$/i;
const cannotStart = /^(?:how )?(?:to )?(?:start|begin|do (?:this|it|that)|solve (?:this|it)|answer|continue|proceed|go on|what to do)\b/i;

/**
 * The intent of a text that is not itself an answer, or null when it is to be read as one.
 * @param hasValue whether a text holds a value of the kind that is asked for
 */
export function readIntent(text: string, form: AnswerForm['kind'], hasValue: (text: string) => boolean): Intent | null {
	const plain = text.trim().replace(/\s+/g, ' ');
	const bare = plain.replace(/[.!?…,;:)\s]+$/, '').replace(/^[,.\s(]+/, '');
	if (plain !== '' && (bare === '' || notSureWhole.test(bare) || asksToBeTold.test(bare) || /^(?:\?+|\.{2,}|-+)$/.test(plain))) {
		return bare === '' && !/[?…]|\.\.|--/.test(plain) ? null : { kind: 'not-sure' };
	}
	if (anotherWayWhole.test(bare)) {
		return { kind: 'another-way' };
	}
	if (disputesWhole.test(bare)) {
		return { kind: 'disputes' };
	}
	if (anotherWay.test(plain)) {
		return { kind: 'another-way' };
	}
	const disputed = disputes.exec(plain);
	if (disputed !== null && (disputesSource.test(disputed[0]) || !hasValue(rest(plain, disputed)))) {
		return { kind: 'disputes' };
	}
	return readDoubt(plain, form, hasValue) ?? readQuestion(plain, form, hasValue);
}

/** "I don't know" in its many forms, unless an answer follows ("not sure, maybe 5"). */
function readDoubt(plain: string, form: AnswerForm['kind'], hasValue: (text: string) => boolean): Intent | null {
	const topic = unknownTopic.exec(plain)?.[1];
	if (topic !== undefined && !/^(?:maybe|but|,|the answer|the result|what (?:it|this|that|the (?:program|function|code)|to)\b)/i.test(topic) && !/^\S+\(/.test(topic)) {
		const how = /^(?:how|what|why|when|where|about)\b/i.test(topic);
		if (cannotStart.test(topic)) {
			return { kind: 'not-sure' };
		}
		if (/^(?:how\b|what \S.* (?:is|does|do|means?|are)\b)/i.test(topic) || (how && /\b(?:works?|means?)\b/.test(topic)) || /\b(?:understand|get)\b/i.test(plain.slice(0, plain.length - topic.length))) {
			return { kind: 'asks', about: topicOf(topic) };
		}
	}
	const doubt = notSure.exec(plain);
	if (doubt === null) {
		return null;
	}
	const after = rest(plain, doubt);
	const following = plain.slice(doubt.index + doubt[0].length).replace(/^[\s,.;:!-]+/, '');
	const subordinate = /^(?:what|how|why|if|whether|about|which|where|when|who|that|of|the|this|yet|at all|anymore|anything)\b/i.test(following) && !/[,.;]|\bbut\b/.test(following);
	const worded = form === 'words' && after.split(/\s+/).length > 3;
	const answers = form === 'value' || form === 'values' ? withoutCounts(after) : after;
	return !subordinate && (hasValue(answers) || worded) ? null : { kind: 'not-sure' };
}

/** "It is two loops": after a doubt a number of things is no value, unless it is guessed ("maybe 2 items"). */
function withoutCounts(text: string): string {
	if (/\b(?:maybe|perhaps|probably|possibly|guess|think|likely)\b/i.test(text)) {
		return text;
	}
	return text.replace(/(?<![\p{L}\p{N}.'"[(-])(\d+|\p{L}+)\s+(\p{L}+)(?![\p{L}\p{N}('"])/gu, (both, count: string, noun: string) => {
		const isCount = /^\d/.test(count) || unitWords.has(count.toLowerCase()) || tenWords.has(count.toLowerCase());
		const isNoun = !trailWords.has(noun.toLowerCase()) && !leadWords.has(noun.toLowerCase()) && !reasonWords.has(noun.toLowerCase()) && !conditionWords.has(noun.toLowerCase()) && noun !== 'or' && noun !== 'and';
		return isCount && isNoun ? '' : both;
	});
}

/** A question back, unless it offers a value ("is it 5?"). */
function readQuestion(plain: string, form: AnswerForm['kind'], hasValue: (text: string) => boolean): Intent | null {
	const asked = plain.endsWith('?');
	const word = questionWord.test(plain);
	if (offers.test(plain) && hasValue(plain.replace(offers, ''))) {
		return null;
	}
	if (word && (asked || /^(?:so |but |ok(?:ay)?,? |please,? )*(?:what(?:'s| is| are| does| do)|how (?:do|does|can|to|come|is|are)|why\b|where (?:is|are|do)|which .* (?:is|does)|explain|tell me|show me|define|describe|remind|can|could|would|i )/i.test(plain))) {
		// "What matters is that it stops at 4" is no question.
		return !asked && form === 'words' && !/^(?:what(?:'s| is| does)|how (?:do|to|can)|why (?:does|is|do)|explain|tell|show|can|could)\b/i.test(plain) ? null : { kind: 'asks', about: topicOf(plain) };
	}
	if (asked && form !== 'words' && polarQuestion.test(plain) && !hasValue(plain)) {
		return { kind: 'asks', about: topicOf(plain) };
	}
	return null;
}

/** The text without the part that was found. */
function rest(text: string, found: RegExpExecArray): string {
	return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\b(?:but|and|though|i think|so)\b/gi, ' ').replace(/\(\s*\)/g, ' ').replace(/^[\s,.;:!?-]+|[\s,.;:!?-]+$/g, '').trim();
}

/** What a question is about: "get the last element" of "How do I get the last element?". */
function topicOf(text: string): string {
	const frames = /^(?:so|but|and|ok(?:ay)?|wait|sorry|hey|um+|please|what(?:'s|s)?|how(?:'s)?|why|which|where|when|who|does|do|did|is|are|was|can|could|would|will|should|i|we|you|u|one|explain|tell|show|me|define|describe|remind|know|want|need|wonder|mean(?:t)? by|about|again|to|the meaning of)\b[\s,:]*/i;
	let topic = text.replace(/[?!.\s]+$/, '');
	for (let next = topic.replace(frames, ''); next !== topic && next.trim() !== ''; next = topic.replace(frames, '')) {
		topic = next;
	}
	const tail = topic.replace(/\s+(?:do|does|mean|means|work|works|stand for|for|is|are|used for|here|again|exactly)$/i, '').replace(/\s+(?:do|does|mean|means|work|works|is|are)$/i, '');
	return (tail.trim() === '' ? topic : tail).trim();
}
