/** Which option a student means who says it in words of their own: by what the options do not share, and by what beginners call things. */
import type { AnswerForm, Segment } from '../../../words';
import { isTypoOf } from './typo';

type Options = Extract<AnswerForm, { kind: 'choice' }>['options'];

/** Of an option so much has to be said, and of the next one at most half as much; of one that alone is spoken of, in several things, less. */
const least = { share: 0.5, ahead: 2, things: 2, shareAlone: 0.25 };
/** What an option begins with is what it is about. */
const firstCounts = 2;

/** The id of the one option that the words mean; null when they say too little of it, nearly as much of another, or deny what it says. */
export function readMeaning(text: string, options: Options): string | null {
	const all = options.map((option) => notionsOf(option.words.map(segmentText).join('')));
	const said = notionsOf(text).map((notion) => mistyped(notion, all.flat()));
	const scored = options.map(({ id }, at) => {
		const own = all[at] ?? [];
		const weights = own.map((notion, index) => {
			const others = all.filter((each) => each.includes(notion)).length;
			return { notion, weight: others === all.length ? 0 : (index === 0 ? firstCounts : 1) / others };
		});
		const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
		const score = weights.filter(({ notion }) => said.includes(notion)).reduce((sum, { weight }) => sum + weight, 0);
		const things = weights.filter(({ notion, weight }) => weight > 0 && said.includes(notion)).length;
		return { id, score, things, share: whole === 0 ? 0 : score / whole, isDenied: said.includes('not') !== own.includes('not') && !(said.includes('absent') && own.includes('not')) };
	}).sort((a, b) => b.score - a.score);
	const [best, next] = scored;
	if (best === undefined || best.isDenied || best.score < 1) {
		return null;
	}
	const isAlone = (next?.score ?? 0) === 0 && best.things >= least.things && best.share >= least.shareAlone;
	return isAlone || (best.share >= least.share && best.score >= least.ahead * (next?.score ?? 0)) ? best.id : null;
}

/** The one thing that the options speak of and that a mistyped word can only mean; the word itself for any other. */
function mistyped(notion: string, known: readonly string[]): string {
	const near = known.includes(notion) ? [] : [...new Set([...known, ...Object.keys(names)].filter((each) => isTypoOf(notion, each)).map(named))];
	return near.length === 1 && near[0] !== undefined ? near[0] : notion;
}

/** Things that are said in several words. */
const phrases: readonly (readonly [RegExp, string])[] = [
	// A word of the program is no text.
	[/\bword of the program\b/g, ' mistyped '],
	[/\bwithout (?:an |any )?end\b|\b(?:never|not|does ?n[o']?t|do ?n[o']?t|wo ?n'?t) (?:ever )?(?:stops?|ends?|finish(?:es)?)(?: ever)?\b|\bfor ?ever\b|\binfinite(?:ly)?\b|\bendless(?:ly)?\b|\btoo (?:many times|often)\b|\bagain and again\b|\bkeeps?(?: on)?\b(?= \w+ing\b)/g, ' endless '],
	[/\b(?:call|calls|called|calling)\s+(?:it|them)sel(?:f|ves)\b|\brecurs(?:ion|ive|ively|es)\b/g, ' recursion '],
	[/\b(?:can(?:no|')?t|can not|may not|could not|couldn't)\b/g, ' '],
	[/\b(?:does|do|did|is|are)(?:n't| not|nt)? (?:work|mix|fit|match|go|allowed|possible|together)(?: together)?\b|\b(?:dont|doesnt|don't|doesn't) (?:work|mix|fit|match|go)(?: together)?\b/g, ' '],
	[/\b(?:index|position)?\s*(?:out of|outside|beyond|past|over)(?: of)?(?: the)? (?:range|bounds?|end|length|list|string|text|last)\b|\btoo far\b/g, ' position absent '],
	[/\b(?:(?:is|was|are|were|does|do|did|has|have)(?:n't| not)|no) (?:there|exist|in (?:it|there)|defined|found|known|made|such|longer there)\b|\bnot (?:there|exist|defined|found|known|in)\b|\b(?:is|was)(?:n't| not) in\b/g, ' absent '],
	[/\bgiv(?:e|es|en|ing) back\b|\breturn(?:s|ed|ing)?\b/g, ' back '],
];

/** What beginners call things, by one name each. */
const names: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({
	position: 'index indexes indices spot slot place',
	absent: 'missing nothing none unknown undefined lacks',
	large: 'big bigger larger high higher huge long',
	zero: '0 null',
	divide: 'divided divides dividing division divisor',
	multiply: 'multiplied multiplies multiplying times',
	add: 'added adds adding plus joined join concatenate concatenated',
	text: 'string str word letters characters quotes',
	number: 'int integer float digit',
	type: 'kind datatype',
	name: 'variable called named',
	dictionary: 'dict',
	list: 'array',
	item: 'element member',
	function: 'method',
	argument: 'parameter',
	not: 'never no without',
}).flatMap(([name, others]) => others.split(' ').map((other) => [other, name])));

const empty = new Set('a an the it its is was are were be been being that this there these those which what when who where of to in on at and or but so i you we they he she my your has have had does do did will would line run ran runs one as for with from if then than because think says say said means mean just use used uses using try tried tries looked look too very may'.split(' '));

/** What the words speak of, each once, in their order. */
function notionsOf(text: string): readonly string[] {
	const plain = phrases.reduce((words, [pattern, notion]) => words.replaceAll(pattern, notion), text.toLowerCase().replaceAll('’', '\''));
	const words = (plain.match(/[\p{L}\p{N}_']+/gu) ?? []).map((word) => (/n't$/.test(word) ? 'not' : word)).filter((word) => !empty.has(word));
	return [...new Set(words.map(named))];
}

function named(word: string): string {
	const single = word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
	return names[word] ?? names[single] ?? single;
}

function segmentText(segment: Segment): string {
	return segment.kind === 'lines' ? '' : segment.text;
}
