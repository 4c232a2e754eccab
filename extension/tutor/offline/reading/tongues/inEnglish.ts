/**
 * Puts a short answer of another tongue into the English that the reader knows. Only the words around a value are replaced:
 * what stands in quotes, brackets or backticks is the student's own and stays.
 */
import { conclusionWords, conditionWords, correctionWords, leadWords, mainWords, minusWords, negations, reasonWords, tenWords, trailWords, unitWords } from '../english';
import { french } from './french';
import { german } from './german';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import type { Tongue } from './tongue';

interface Compiled {
	/** Words and stems of its phrases that are not English, without accents: an answer that holds none is not looked at any further. */
	readonly vocabulary: ReadonlySet<string>;
	readonly whole: ReadonlyMap<string, string>;
	readonly phrases: readonly { readonly pattern: RegExp; readonly english: string }[];
	readonly numbers: readonly { readonly pattern: RegExp; readonly value: string }[];
}

const letters: Readonly<Record<string, string>> = { a: 'aáàâãä', e: 'eéèêë', i: 'iíìîï', o: 'oóòôõö', u: 'uúùûü', n: 'nñ', c: 'cç' };

const english = new Set([...leadWords, ...trailWords, ...mainWords, ...reasonWords, ...conditionWords, ...conclusionWords, ...correctionWords, ...negations, ...minusWords, ...unitWords.keys(), ...tenWords.keys(), 'once', 'times', 'line', 'lines', 'option', 'nothing', 'error', 'null', 'and', 'or', 'do', 'does', 'which']);

/** In this order where two tongues fit a text equally. Made at the first answer and not when the extension starts. */
let made: readonly Compiled[] | null = null;
function tonguesMade(): readonly Compiled[] {
	return made ??= [spanish, french, german, portuguese].map(compiled);
}

/** The answer in English and in plain digits, or null when there is nothing to put so. */
export function inEnglish(text: string): string | null {
	const tongues = tonguesMade();
	const bare = plainLetters(text).replace(/^[¿¡\s]+|[.!?\s]+$/g, '');
	const whole = english.has(bare) ? undefined : tongues.map((tongue) => tongue.whole.get(bare)).find((found) => found !== undefined);
	if (whole !== undefined) return whole;
	const plain = outside(text, (part) => part, plainScript);
	// Words of the student's own do not tell their tongue.
	const spoken = outside(plain, () => ' ').toLowerCase();
	const words = plainLetters(spoken).match(/\p{L}+/gu) ?? [];
	const [best] = tongues.filter(({ vocabulary }) => words.some((word) => [0, 1, 2].some((ending) => vocabulary.has(word.slice(0, word.length - ending))))).map((tongue) => ({ tongue, lead: leadOf(tongue, spoken) })).sort((one, other) => other.lead - one.lead);
	const put = best && best.lead > 0 ? outside(plain.replace(/[¿¡]/g, ''), (part) => part, (part) => replaced(part, best.tongue)) : plain;
	return put === text ? null : put;
}

function plainLetters(text: string): string {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** How many words of the text are the tongue's, less those that are English; words of every tongue (articles) count for none. */
function leadOf({ phrases, numbers }: Compiled, text: string): number {
	let left = text;
	let lead = 0;
	for (const { pattern, english: words } of [...phrases, ...numbers.map(({ pattern, value }) => ({ pattern, english: value }))]) {
		left = left.replace(pattern, (found) => {
			const isSmall = smallWords.has(words) || (!/\s/.test(found) && english.has(found));
			lead += isSmall ? 0 : found.split(/[\s']+/).length;
			return ' ';
		});
	}
	return lead - (left.match(/\p{L}+(?:'\p{L}+)?/gu) ?? []).filter((word) => english.has(word)).length;
}

const smallWords = new Set(['the', 'a', 'of', 'on', 'for', 'with', 'and', 'or', 'to', 'it', 'not']);

const noSpaces = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]`;
const beside = new RegExp(`(?<=${noSpaces})(?=[-+]?\\d)|(?<=\\d)(?=${noSpaces})`, 'gu');
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Digits and full stops as the reader knows them; the number in "第8行" is a word of its own. */
function plainScript(text: string): string {
	return text
		.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => String(digit.charCodeAt(0) - Math.max(...zeros.filter((zero) => zero <= digit.charCodeAt(0)))))
		.replace(/[。．]/g, '.').replace(/[，、]/g, ',').replace(/：/g, ':').replace(/？/g, '?').replace(/！/g, '!')
		.replace(beside, ' ');
}

function replaced(text: string, { phrases, numbers }: Compiled): string {
	const counted = numbers.reduce((left, { pattern, value }) => left.replace(pattern, value), text);
	return phrases.reduce((left, { pattern, english: words }) => left.replace(pattern, () => shielded(words)), counted)
		.replace(/[\ue100-\ue1ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - shield))
		.replace(/ {2,}/g, ' ');
}

/** English words that stand already are not words of the tongue ("a" is "to" in one): their letters are moved away until all is replaced. */
const shield = 0xe100;
function shielded(words: string): string {
	return words.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + shield));
}

/** The text with its quoted and bracketed parts kept by `own` and the rest by `rest`. */
function outside(text: string, own: (part: string) => string, rest: (part: string) => string = (part) => part): string {
	return text.split(/("[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`|(?<!\p{L})'[^']*'(?!\p{L})|\[[^\]]*\]|\{[^}]*\}|\([^)]*\))/u).map((part, index) => (index % 2 === 1 ? own(part) : rest(part))).join('');
}

function compiled({ numbers, joint, phrases, whole }: Tongue): Compiled {
	const units = numbers.slice(1, 10);
	const tens = numbers.flatMap((word, value) => (word !== '' && value % 10 === 0 && value >= 20 && value < 100 ? [{ word, value }] : []));
	const joined = joint === null ? [] : tens.flatMap((ten) => units.flatMap((unit, index) => (unit === '' ? [] : [{ word: `${ten.word} ${joint} ${unit}`, value: ten.value + index + 1 }])));
	const all = [...joined, ...numbers.flatMap((word, value) => (word === '' ? [] : [{ word, value }]))].sort((one, other) => other.word.length - one.word.length);
	return {
		vocabulary: new Set([...phrases.flatMap(([source, words]) => (smallWords.has(words) ? [] : [source])), ...all.map(({ word }) => word)].flatMap((source) => source.match(/[a-z]{2,}/g) ?? []).filter((word) => !english.has(word))),
		whole: new Map(Object.entries(whole)),
		phrases: phrases.map(([source, words]) => ({ pattern: patternOf(source), english: words })),
		numbers: all.map(({ word, value }) => ({ pattern: patternOf(word), value: String(value) })),
	};
}

/** Whole words, with or without their accents. */
function patternOf(source: string): RegExp {
	const accented = source.replace(/\\.|\[[^\]]*\]|[a-z]/g, (found) =>
		found.startsWith('[') ? found.includes('-') ? found : found.replace(/[a-z]/g, (letter) => letters[letter] ?? letter) : letters[found] ? `[${letters[found]}]` : found);
	return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${accented})(?![\\p{L}\\p{N}_])`, 'giu');
}
