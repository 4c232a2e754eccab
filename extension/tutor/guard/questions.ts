/** What makes a question a bad one although it gives nothing away: two at once, too long, about nothing that matters. */
import type { Place, Words } from '../../words';
import { countWords } from '../offline/say';
import type { GuardContext } from './context';
import { subjectOf } from './features';
import { linesOf } from './places';
import type { Repair } from './repair';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

/** The most words of a message. */
const longest = 60;

export function isTooLong(words: Words): boolean {
	return countWords(words) > longest;
}

/** It asks what something is or does that is on none of the places, or what an odd input does that the repair has nothing to do with. */
export function isIrrelevant(words: Words, repairs: readonly Repair[], context: GuardContext): boolean {
	const { places, source } = context;
	if (repairs.length === 0) return false;
	const lines = source.split(/\r?\n/);
	const near = [...linesOf(places).map((at) => lines[at] ?? ''), ...repairs.flatMap(({ changes }) => changes.map(({ before, after }) => `${before}\n${after}`))].join('\n');
	return asksWhatElseIs(words, near, source) || asksOddInput(words, near, context) || supposesAside(words, repairs, context) || supposesElsewhere(words, places);
}

/** "What does `return` do?", "What is the type of the variable `pos`?": about one thing, and that is not there. */
function asksWhatElseIs(words: Words, near: string, source: string): boolean {
	const asked = words.filter((segment) => segment.kind === 'code').map(({ text }) => text);
	const text = words.map((segment) => (segment.kind === 'text' ? segment.text : segment.kind === 'code' ? 'CODE' : 'LINE')).join('');
	if (asked.length !== 1 || !aboutOne.some((form) => form.test(text))) return false;
	const topic = new Set(tokensOf(near));
	const told = tokensOf(asked[0] ?? '').filter((token) => source.includes(token) || token.length > 1);
	return told.length > 0 && !told.some((token) => topic.has(token));
}

const aboutOne: readonly RegExp[] = [
	/\bwhat (?:does|is|are|do)\s+(?:the |an? )?(?:\w+ )?CODE\s*(?:do|mean|for|used for)?\s*\?/i,
	/\b(?:(?:data ?)?type|purpose|role|meaning) of (?:the )?(?:\w+ )?CODE(?: \w+)?(?: (?:on|in) (?:LINE|line \d+|your \w+))?\s*\?/i,
	/\bhow (?:does|do) (?:the )?CODE (?:\w+ )?work\b/i,
];

const odd = /\b(?:negative|empty|null|missing|non-?existent|invalid|special characters?|decimals?|floats?|very (?:large|big|long)|data types?|(?:string|text|letter|number|list)s? (?:instead of|rather than)|instead of an? (?:string|integer|number|list)|not (?:in|found|present)|no spaces?|only one|other than)\b/i;

/** "What happens if you enter a negative number?", where nothing near the repair decides that, no example has one, and the student did not speak of it. */
function asksOddInput(words: Words, near: string, { said, shown = [] }: GuardContext): boolean {
	const text = plainOf(words);
	if (!/\b(?:what (?:happens|if|would|will|does)|how (?:does|do|would|will)|have you (?:considered|tried|thought)|did you (?:consider|try))\b/i.test(text)) return false;
	const about = odd.exec(text)?.[0].toLowerCase();
	if (about === undefined || said.some((one) => one.toLowerCase().includes(about)) || isShown(about, shown)) return false;
	return !(/negative/.test(about) && /[<>]=?\s*0\b|\babs\b|-1/.test(near)) && !(/empty|missing|not/.test(about) && /\blen|\bif not\b|\bempty|None|null|\bin\b/.test(near));
}

/** An example has such an input. */
function isShown(about: string, shown: readonly string[]): boolean {
	const text = shown.join('\n');
	return (/negative/.test(about) && /(?<![\w)\]])-\d/.test(text)) || (/empty/.test(about) && /\[\]|\{\}|\(\)|''|""/.test(text)) || (/decimal|float/.test(about) && /\d\.\d/.test(text));
}

const supposition = /\b(?:(?:what (?:happens|would happen|will happen|will be the output|would be the output)|how would your \w+ (?:behave|react)|what does the code do)\s+(?:if|when)|what if)\s+(.*)\?/i;
/** It is to be run, or to be seen in the run: not supposed. */
const runs = /\b(?:run|runs|ran|call|calls|try|print|change|trace|step|execute|go|look|test|tests|example|examples|line by line|round|rounds|iteration|before|after)\b|\w\([^)]*\)|=/i;

/**
 * "What happens when the if statement is true?", "What if the text is longer than the other?": a case in general words that has
 * nothing to do with what a repair changes, and of which the student did not speak.
 */
function supposesAside(words: Words, repairs: readonly Repair[], { said, source }: GuardContext): boolean {
	const plain = sentencesOf(words).map((sentence) => sentence.plain).find((sentence) => supposition.test(sentence)) ?? '';
	const [, supposed = ''] = supposition.exec(plain) ?? [];
	if (runs.test(supposed) || asksFactBefore(plain)) return false;
	const content = (supposed.match(/\p{L}{3,}/gu) ?? []).filter((word) => !idle.has(word) && !source.includes(word));
	const told = said.join('\n').toLowerCase();
	if (content.length === 0 || content.some((word) => told.includes(word))) return false;
	return repairs.every((repair) => {
		const { nouns, verbs } = subjectOf({ plain: supposed }, repair);
		return nouns.size + verbs.size === 0 && !repair.phrases.some(({ phrase }) => phrase.test(supposed));
	});
}

/** "Can you tell me the values, and what happens then?" asks for more than the supposition. */
function asksFactBefore(plain: string): boolean {
	return /\b(?:which|how (?:many|often|much)|what (?:is|are|does your))\b/.test(plain);
}

const idle = new Set('the and you your are does enter enters input inputs pass passes give gives given use uses with all any both for number numbers value values function program code this that has have'.split(' '));

function plainOf(words: Words): string {
	return words.map((segment) => (segment.kind === 'lines' ? 'line' : segment.text)).join('');
}

/** "What happens if you enter a number on line 2?", where the repair is not on line 2. */
function supposesElsewhere(words: Words, places: readonly Place[]): boolean {
	const near = new Set(linesOf(places));
	return near.size > 0 && sentencesOf(words).some(({ plain, lines }) => lines.length > 0 && !lines.some((at) => near.has(at)) && /\bwhat (?:happens|would happen|will happen) (?:if|when) you (?:enter|input|give|type|pass)\b/.test(plain));
}
