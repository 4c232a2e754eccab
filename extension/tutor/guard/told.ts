/**
 * Sentences that tell rather than ask: what is to be done to the program ("Swap the two"), how it is off ("You pass them in
 * reverse"), a picture that is laid over it ("a waiter who wipes the bill clean: is that your loop?"), and a word given by its letters.
 */
import type { GuardContext } from './context';
import { subjectOf } from './features';
import { type Repair, namesBoth } from './repair';
import type { Sentence } from './sentences';
import { tokensOf } from './tokens';
import { isOwnFinding } from './statements';
import * as wording from './wording';

/** The sentence tells the repair, whatever the student has found. */
export function tellsDeed(sentence: Sentence, repairs: readonly Repair[]): boolean {
	return commands(sentence) || spellsOut(sentence) || repairs.some((repair) => setsAgainst(sentence, repair));
}

/** The sentence tells how the program is off: before the student has found where; in a question, also after, since how it is off is then what they are asked. */
export function tellsFault(sentence: Sentence, repairs: readonly Repair[], context: GuardContext): boolean {
	const { found, stage, kind, said, trusted = false } = context;
	const { plain } = sentence;
	if (kind === 'explanation' || stage === 'repair' || trusted) return false;
	const open = repairs.filter(({ changes }) => !changes.some(({ lines }) => lines.some((at) => found.includes(at))));
	const isFound = open.length < repairs.length;
	if (repairs.length === 0 || (isFound && kind !== 'question')) return false;
	if (wording.observes.test(plain) || toTry.test(plain) || (isFound && ofAnswer.test(plain))) return false;
	const stated = withoutTag(plain) ?? clauseBefore(plain);
	if (pictured.test(plain) || (faulty.test(stated ?? plain) && (stated !== null || /\b(?:maybe|perhaps|could be|might be)\b/.test(plain)))) return true;
	if (stated === null || wording.asksRun.test(stated) || wording.courtesy.test(stated)) return false;
	// Praise of what is to be changed points at it; other praise tells nothing.
	if (wording.praises.test(stated)) return open.some(({ names }) => sentence.code.some((code) => tokensOf(code).some((token) => names.has(token))));
	return isOwnFinding({ ...sentence, plain: stated, text: stated, code: sentence.code.filter((code) => stated.includes(code.toLowerCase())) }, said) || (consequence.test(stated) && isAbout(sentence, repairs));
}

/** What is stated before the question that a sentence ends in ("It goes up; where does yours?"); null where nothing is. */
function clauseBefore(plain: string): string | null {
	const [, before = ''] = /^([^?]{12,}?)(?:[;:]|,(?: so| and| but)?)\s+(?:what|where|which|when|who|how|why|is|are|do|does|did|can|could|would|should)\b[^?]*\?\W*$/.exec(plain) ?? [];
	// "When it comes again, its number goes up; where does yours?": the case is set, then something is stated.
	const rest = setting.test(before) ? before.replace(/^[^,]*,\s*/, '') : before;
	return rest === '' || setting.test(rest) || asking.test(rest) ? null : rest;
}

const opening = String.raw`^(?:\W|(?:so|then|now|and|but|just|only|first|good|ok(?:ay)?|right|yes|exactly|correct|great|well|also)\b)*`;
/** It only sets the scene of the question: a case, a time, a source. */
const setting = new RegExp(String.raw`${opening}(?:if|when|whenever|while|after|before|for|in|on|at|with|from|by|of|given|since|as|because|once|until|say|suppose|assume|without|inside|here|there|based|let's|\w+ing)\b`);
/** It asks itself. */
const asking = new RegExp(String.raw`${opening}(?:what|which|who|where|how|why|is|are|was|were|do|does|did|can|could|would|should|will|have|has)\b`);

/** It takes up what the student said, judges that and not the program, or says what follows from what was said before. */
const ofAnswer = /^(?:\W|(?:so|well|and|but)\b)*(?:(?:right|exactly|yes|yeah|good|correct|true|great|indeed|precisely|well done|nice|ok(?:ay)?|that'?s (?:right|it|correct|true)|you(?:'re| are) right)\b|your (?:answer|explanation|guess|prediction|words?)\b|(?:this|that|which) means\b)/;

/** It can be about the mistake: the student's program, a line of it, code, or what a repair changes. */
function isAbout(sentence: Sentence, repairs: readonly Repair[]): boolean {
	return /\b(?:you|your|yours|lines?|code|program|loop|condition|counter|only)\b/.test(sentence.plain) || sentence.code.length > 0 || repairs.some((repair) => {
		const { nouns, verbs, names } = subjectOf(sentence, repair);
		return nouns.size + verbs.size + names.length > 0;
	});
}

/** A look at the run, the text or one's own idea. */
const toTry = /^(?:\W|(?:so|then|now|first|please|and|next|let's|can you|could you|good|ok(?:ay)?) )*(?:trace|run|print|look|read|take|click|walk|describe|explain|tell|compare|write|do|work|show|go)\b/;

// ---------------------------------------------------------------- what is to be done

const deed = String.raw`(?:swap|flip|reverse|negate|invert|replace|rename|wrap|cast|convert|indent|unindent|dedent|decrease|decrement|increase|increment|subtract|append|insert|remove|delete|drop|initiali[sz]e|move|pull|shift|exchange|switch|multiply|divide|halve|copy|duplicate|return)`;
/** Deeds whose words also ask for a look or an exercise, and what then follows them. */
const plainDeed = String.raw`(?:(?:put|place) (?:a |an |the |it |its |round |two )*(?:brackets?|parenthes[ie]s|line|zero|colon|comma|return|assignment|initiali[sz]ation|sum|test|check|condition|in front|before|after|above|below|behind)\b|add (?:a |an |another )?(?:line|colon|comma|return|check|condition|case|branch|else|bracket|quote|one|1\b|parenthes)|add first|use (?!the debugger|a debugger|paper|an? example|your|the example)\S|turn (?:the |each |every |it |them |your )|make (?:it|the (?!smallest)|a duplicate|a copy|sure|each|every)\b|take (?:one|1|two) (?:away|off|from)|take away|set (?!a |up\b)[^.?!]{1,30}\b(?:to|before)\b|take (?:the|this|that) (?:\w+ )?(?:line|return|statement|assignment)\b(?! of)|start (?:it |the \w+ )?(?:from|at|with) (?:zero|one|0|1)|stop (?:it |the \w+ )?(?:one|1|earlier|sooner|before)|(?:loop|walk|iterate|go|run) (?:over|on|through|along) (?:a|an) (?:copy|duplicate|clone|second|new|fresh)\b|loop (?:over|on|through) (?:a|the)|try (?:it|that|this) without\b|(?:keep|store|save|collect) (?:the (?!file|program)|it (?!simple)|what |its |that |each |every )|(?:begin|start|end|finish|leave off) (?:it |the loop |the count )?(?:at|with|before|after|from) (?:zero|one|two|nought|the (?:first|last|second|next|end)\b(?! (?:example|line|test|sentence)))|write (?:it )?as\b|give (?:it|the \w+) an?\b|let (?:the|it) )`;
const imperative = new RegExp(String.raw`^(?:\W*(?:hint|tip|fix|try to|now|first|just|simply|please|and|next|right|ok(?:ay)?|well|good|yes)\b\W*)*(?:${deed}\b(?! (?:value|statement|type|function)\b)|${plainDeed})`);
/** A command that comes after the picture or the reason: "It is like a key put in backwards: turn the arguments around." */
const after = new RegExp(String.raw`(?:[:;]|, and|\b(?:so|then)\b)\s+(?:just |simply |please )*(?:${deed}\b|${plainDeed})`);
const looks = /\b(?:prints?|printing|breakpoints?|debugger|paper|pencil|by hand|aloud|write down|in your own words|run it|table|your (?:program|code) so that|the (?:program|code) so that|it so that)\b/;

function commands({ plain }: Sentence): boolean {
	// What stands in brackets is said beside the question.
	const aside = [...plain.matchAll(/\(([^()?]*\p{L}{2,} [^()?]*)\)/gu)].map(([, inner = '']) => inner);
	const told = [withoutTag(plain), ...aside].filter((each) => each !== null);
	if (looks.test(plain) || wording.observes.test(plain)) return false;
	return told.some((each) => imperative.test(each) || after.test(each)) || /\b(?:would it help (?:if|to)|(?:one|a|two) more \w+ (?:after|before|at the end|in front)|how do you write that|(?:where|what) (?:\w+ )?(?:brackets?|parenthes[ie]s) |what needs brackets|goes into the (?:box|gap|blank)|once more,? at the end)\b/.test(plain);
}

/** A word given by its letters: "a method that starts with g", "m-i-n-u-s". */
function spellsOut({ plain }: Sentence): boolean {
	return /(?<![\p{L}\p{N}])\p{L}(?:[-.·|]\p{L}){3,}(?![\p{L}\p{N}])/u.test(plain) || /\b(?:methods?|functions?|keywords?|operators?|commands?|built-?ins?|words?)\b[^.?!]{0,60}\b(?:(?:starts?|begins?|starting|beginning) with (?:the letters? )?["'`]?(?!an? (?!and\b)\p{L}{2})\p{L}{1,2}(?!\p{L})|(?:first|last) (?:\w+ )?letters? of)/u.test(plain);
}

/** What stands there, and against it what should: "return there, not print", "print → return". */
function setsAgainst({ text, plain }: Sentence, { changes }: Repair): boolean {
	const both = changes.some((change) => namesBoth(text, change, /^\p{L}[\p{L}\p{N}_]+$/u));
	return both && (/(?:→|⇒|➜|=>|->)/.test(text) || /, not\b|\binstead\b|\brather than\b|\bbut not\b/.test(plain));
}

// ---------------------------------------------------------------- how it is off

/** A statement, also one that only seems to ask ("..., isn't it?"); null for a question. */
function withoutTag(plain: string): string | null {
	const bare = plain.replace(/,\s*(?:right|no|non|oder|surely|correct|agreed|ok(?:ay)?|you see|please|(?:(?:is|are|was|were|do|does|did|have|has|would|will|could|can|won|shall|should|ought|must)(?:n't| not|'t)?|cannot) (?:it|you|they|that|there|we|one|these|those)(?: not)?(?: (?:think|say|agree|see|mind))?)\?\W*$/, '.');
	return bare.includes('?') ? null : bare;
}

/** A picture is laid over a part of the program. */
const pictured = /\bimagine an? \w+ who\b|\b(?:imagine(?! (?:that )?you(?:'re| are) (?:the|a)\b)|picture|think of|it is like|it's like|like an?|as if)\b.*\b(?:does your|is that your|is your|do you|in your|your (?:loop|if|condition|list|function)|the next|turn the|one smaller)\b|\b(?:is that|does that sound like|sounds like) your (?:if|loop|condition|program|code|list|test)\b|\bsawing off\b|\bsame (?:here|with yours?)\b/;

/** Says by itself that something is off, and which way. */
const faulty = /\b(?:opposite of|(?:the )?wrong way (?:a?round)?|back to front|backwards|the other way (?:a?round)|in reverse|reversed|inside out|upside down|traded places|(?:your?s?|it|that|which) (?:\w+ )?(?:throws?|threw|thrown|wipes?|overwrites?|loses?|resets?|undoes|forgets?|skips?|ignores?|discards?)\b|is (?:reset|lost|overwritten|forgotten|thrown away|never (?:saved|changed|reached|updated|used|added))|never (?:changes|reaches|ends|adds?|saves?|gets) |never add\b|yours (?:only|does|passes|is|never)|you (?:\w+ )?only the|you (?:keep|pass|hand|call|halve|take|compare|return|use|add|count|start|stop|give) (?:\w+ ){0,3}(?:exactly|only|the same|twice|too|where|forever|the wrong)|belongs? (?:above|below|before|after|inside|outside|in front|behind|to the)|should only (?:run|be)|shouldn't the|the (?:trouble|problem|mistake|issue|bug|error|catch) is (?:that|the|in|with|your)\b|matter of (?:precedence|order|indentation|spelling|scope)|would help|left over|left in|nothing back because|same (?:exponent|argument|list|value|thing) (?:again|forever)|must be (?:smaller|bigger|one)|must (?:get|become) smaller|needs? to (?:end|start|stop|be|come|go|return|run)|(?:is|are) not the same as|difference between saying|one of the lines (?:inside|in|outside) )/;

/** A rule and what follows from it, about what the repair changes. */
const consequence = /\b(?:that is why|nobody|, so (?:only|the last|the first|it (?:never|only))|before you (?:add|return|read|use|compare))\b/;
