/** Whether a message asks for one thing. Experts put one question in two sentences ("Run it. What comes out?"); two things at once are two. */
import type { Words } from '../../words';

/** Two question marks outside of code that are not one question put twice, or a second question word joined by "and". */
export function asksTwice(words: Words): boolean {
	const text = words.map((segment) => (segment.kind === 'text' ? segment.text : segment.kind === 'lines' ? 'x' : coded(segment.text))).join('');
	const questions = text.split(/(?<=[.?!])["')\]]*\s+|\n+/).filter((sentence) => sentence.includes('?')).map((sentence) => sentence.toLowerCase().replaceAll('’', '\'').trim());
	const whole = questions.filter((question) => !isTag(question));
	const marks = whole.reduce((sum, question) => sum + (question.match(/\?/g) ?? []).length, 0);
	if (marks > 2 || (marks === 2 && whole.length < 2)) return true;
	const [first = '', second] = whole;
	if (second !== undefined && !isSame(first, second)) return true;
	return whole.some(joinsAnother);
}

/** Code keeps its identity, but for a word or a number no rule may take it: its characters are moved to where none has a meaning. */
function coded(text: string): string {
	return `⟨${[...text].map((char) => String.fromCodePoint(0xf0000 + (char.codePointAt(0) ?? 0) % 0x10000)).join('')}⟩`;
}

/** "Right?", "OK so far?": nothing that is to be answered by itself. */
function isTag(question: string): boolean {
	return /^(?:right|ok(?:ay)?|yes|no|sure|really|see|ready|so|well|hm+|agreed|is that clear|does that make sense)(?: so far)?\?$/.test(question);
}

/** What came out of what was just named: the answer to both. */
const outcome = /^(?:and |so |then |now )?what (?:(?:do|did|can|have) you (?:see|observe|notice|find|get|observed|noticed|seen)|(?:happens|happened|comes out|came out|is shown|shows up)|does (?:it|that) (?:give|show|say|print|return|output)|(?:will|would) (?:it|that|be|the \w+) ?(?:returned|printed|return|print|give|output|be returned|be printed|happen))(?: now| then| there| about the (?:output|result)s?| about it)?\?$/;
/** A case, or something to be done, whose outcome is the question. */
const frame = /^(?:\W*(?:sure|ok(?:ay)?|good|great|right|now|so|and|also|then)\b[,.!]?\s*)*(?:let's [^,]*, )?(?:what (?:about|if|happens|would happen|will happen)\b|(?:can|could|will|would) you (?:please )?(?:try|run|print|test|call|enter|type|execute|step|add|put)\b|have you (?:tried|run|tested)\b|did you (?:try|run|test)\b)/;
/** A closed question about just that. */
const narrowed = /^(?:and |or |so )?(?:is|are|was|were|does|do|did|has|have|can|will) (?:it|they)\b/;

/** The second question asks for the same thing as the first: it names the outcome, narrows it, or puts it in other words. */
function isSame(first: string, second: string): boolean {
	if (code(second).some((each) => !code(first).includes(each)) || numbers(second).some((each) => !numbers(first).includes(each))) return false;
	if ((frame.test(first) && outcome.test(second)) || isCompared(first, second)) return true;
	if (looksUp.test(first) && /\b(?:it|its|they|there|that|this)\b/.test(second) && !/^(?:and |so )?why\b/.test(second)) return true;
	if (/^what\b/.test(withoutLead(first)) && narrowed.test(second)) return true;
	const [a, b] = [contentOf(first), contentOf(second)];
	return b.filter((word) => a.includes(word)).length / b.length >= 0.6;
}

/** Something to look up, which the question is then about: "Can you find the section on lists? What does it say?" */
const looksUp = /^(?:\W*(?:sure|ok(?:ay)?|good|great|right|now|so|and|also|then)\b[,.!]?\s*)*(?:can|could|will|would) you (?:please )?(?:find|open|look (?:up|at)|read)\b/;

/** "What should it print, and what did it print?": what was wanted beside what came, which is one comparison. */
function isCompared(first: string, second: string): boolean {
	return (wanted.test(first) && came.test(second) && !wanted.test(second)) || (came.test(first) && wanted.test(second) && !wanted.test(first));
}

const wanted = /\b(?:should|expect(?:ed)?|want(?:ed)?|wish(?:ed)?|supposed to|by the (?:rule|task))\b/;
const came = /\b(?:what|which value)\b[^?]*\b(?:came out|comes out|(?:did|does|do) (?:it|you|your \w+|the \w+) (?:return|print|give|show|say|see|get|do)|happens|happened|returned|printed|gave)\b/;

function withoutLead(question: string): string {
	return question.replace(/^(?:(?:good|sure|ok(?:ay)?|right|great|now|so|and)[,.!]?\s+)+/, '');
}

/** A reason (`why`) belongs to its answer. */
const clause = /(?:,\s*|\s)(?:and|or)\s+(?:so\s+|then\s+|also:?\s+)?(what|which|how|where|when|who)\b/g;

/** What stands between two questions without an "and"; before it something must be asked already. */
const seam = /(?:;\s*(?:and\s+|or\s+)?|\s[-–—]+\s+|,?\s+plus:?\s+)(what|which|how|where|when|who)\b/g;
const asked = /\b(?:what|which|how|why|where|when|who|say|tell|name)\b/;

/** "What is x, and how many rounds is that?"; not "why is that, and why?", nor "now that you know where it starts and where it ends". */
function joinsAnother(question: string): boolean {
	const asking = question.replace(/^.*\b(?:now that|since|as) you (?:know|have seen|see|found|said)\b[^,]*,/, '');
	const seams = [...asking.matchAll(seam)].filter(({ index }) => asked.test(asking.slice(0, index)));
	return [...asking.matchAll(clause), ...seams].some(({ index }) => {
		// A table of rounds is one thing.
		if (/\bin (?:each|every) (?:iteration|round|step|pass|turn)\?/.test(asking.slice(index))) return false;
		if (isParallel(asking.slice(0, index), asking.slice(index)) || isCompared(asking.slice(0, index), asking.slice(index))) return false;
		// "how it is different from what you expected" is the comparison that was asked for.
		return !/^\W*(?:and|or)\s+how (?:is|are|does|do) (?:it|they|that) (?:differ|compare)/.test(asking.slice(index));
	});
}

/** "Which value does it start on, and which value does it stop on?": two sides of one thing, which is named on both. */
function isParallel(first: string, second: string): boolean {
	const [a, b] = [contentOf(first), contentOf(second)];
	return code(second).length === 0 && numbers(second).length === 0 && [...first.matchAll(/\b(?:what|which|where)\b/g)].some(([word]) => word === /^\W*(?:and|or)\s+(\w+)/.exec(second)?.[1]) && (b.length <= 1 || (b.length <= 3 && b.some((word) => a.includes(word))));
}

function code(text: string): readonly string[] {
	return text.match(/⟨[^⟩]*⟩/g) ?? [];
}

function numbers(text: string): readonly string[] {
	return text.match(/\d+|\b(?:first|second|third|fourth|fifth|last|next)\b/g) ?? [];
}

const idle = new Set('the and you your are does can could what which when where how why who that this these those them they its will would did have has for with tell explain describe there then than now say'.split(' '));

function contentOf(question: string): readonly string[] {
	return (question.match(/\p{L}{3,}/gu) ?? []).filter((word) => !idle.has(word)).map((word) => word.replace(/(?:ing|ed|es|s|ive|ion)$/, '').slice(0, 6));
}
