/** What makes a question a bad one although it gives nothing away: two at once, too long, about nothing that matters. */
import type { Place, Words } from '../../words';
import { countWords } from '../offline/say';
import type { GuardContext } from './context';
import { linesOf } from './places';
import type { Repair } from './repair';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

/** The most words of a message. */
const longest = 60;

export function isTooLong(words: Words): boolean {
	return countWords(words) > longest;
}

/** More than one question mark outside of code, or two question words joined by "and". */
export function asksTwice(words: Words): boolean {
	const text = words.map((segment) => (segment.kind === 'text' ? segment.text : 'x')).join('');
	if ((text.match(/\?/g) ?? []).length > 1) return true;
	const question = text.split(/(?<=[.?!])\s+/).find((sentence) => sentence.includes('?')) ?? '';
	return /\?/.test(question) && /,?\s\b(?:and|or)\s+(?:what|which|how|why|where|when|who)\b/i.test(question);
}

/** It asks what something is or does that is on none of the places, or what an odd input does that the repair has nothing to do with. */
export function isIrrelevant(words: Words, repairs: readonly Repair[], { places, source, said }: GuardContext): boolean {
	if (repairs.length === 0) return false;
	const lines = source.split(/\r?\n/);
	const near = [...linesOf(places).map((at) => lines[at] ?? ''), ...repairs.flatMap(({ changes }) => changes.map(({ before, after }) => `${before}\n${after}`))].join('\n');
	return asksWhatElseIs(words, near, source) || asksOddInput(words, near, said) || supposesElsewhere(words, places);
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

const odd = /\b(?:negative|empty|null|missing|non-?existent|invalid|special characters?|decimals?|floats?|very (?:large|big|long)|data types?|(?:string|text|letter|number|float|list)s? (?:instead of|rather than)|instead of an? (?:string|integer|number|list)|not (?:in|found|present)|no spaces?|only one|other than)\b/i;

/** "What happens if you enter a negative number?", where nothing near the repair decides that, and the student did not speak of it. */
function asksOddInput(words: Words, near: string, said: readonly string[]): boolean {
	const text = words.map((segment) => (segment.kind === 'lines' ? 'line' : segment.text)).join('');
	if (!/\b(?:what (?:happens|would happen|will happen|if|would|will|does)|how (?:does|do|would|will)|have you (?:considered|tried|thought)|did you (?:consider|try))\b/i.test(text)) return false;
	const about = odd.exec(text)?.[0].toLowerCase();
	if (about === undefined || said.some((one) => one.toLowerCase().includes(about))) return false;
	return !(/negative/.test(about) && /[<>]=?\s*0\b|\babs\b|-1/.test(near)) && !(/empty|missing|not/.test(about) && /\blen|\bif not\b|\bempty|None|null|\bin\b/.test(near));
}

/** "What happens if you enter a number on line 2?", where the repair is not on line 2. */
function supposesElsewhere(words: Words, places: readonly Place[]): boolean {
	const near = new Set(linesOf(places));
	return near.size > 0 && sentencesOf(words).some(({ plain, lines }) => lines.length > 0 && !lines.some((at) => near.has(at)) && /\bwhat (?:happens|would happen|will happen) (?:if|when) you (?:enter|input|give|type|pass)\b/.test(plain));
}
