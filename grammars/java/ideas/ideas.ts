/** The ideas that a repair of a Java program can be about, and how they are told from each other. */
import * as l10n from '@vscode/l10n';
import { ideasWith } from '../../braces/ideas/change';
import { has } from '../../braces/ideas/difference';
import { ideasNamed } from '../../braces/ideas/ideas';
import type { OwnIdeas } from '../../braces/ideas/rules';
import type { Difference } from '../../braces/ideas/words';
import type { Idea } from '../../lessons';

const word = String.raw`(?:final\s+)?(?:var|int|long|short|byte|double|float|boolean|char|[A-Z]\w*(?:<[^;=()]*>)?)(?:\s*\[\s*\])*`;
const modifiers = String.raw`(?:(?:public|private|protected|static|final|abstract)\s+)*`;

const isLetterSum = ({ pair: { gone, come } }: Difference): boolean => (/\(char\)/.test(come) && !/\(char\)/.test(gone)) || (/-\s*'[0aA]'/.test(come) && !/-\s*'[0aA]'/.test(gone));
const isWholeDivision = ({ pair: { gone, come } }: Difference): boolean => /\//.test(gone) && /\//.test(come) && ((/\(double\)/.test(come) && !/\(double\)\s*[\w.]/.test(gone)) || /\/\s*\d+\.0|\d+\.0\s*\//.test(come) !== /\/\s*\d+\.0|\d+\.0\s*\//.test(gone));
/** The same line but for the parentheses behind a text. */
const isJoinedFirst = ({ pair: { gone, come } }: Difference): boolean => /"\s*\+/.test(gone) && gone !== come && gone.replaceAll(/[()\s]/g, '') === come.replaceAll(/[()\s]/g, '') && /"\s*\+\s*\(/.test(come);
const isOtherType = ({ gone, come }: Difference, from: readonly string[], to: readonly string[]): boolean => gone.length === 1 && come.length === 1 && has(gone, ...from) && has(come, ...to);

/** In the words of the language. */
export const ideaWords: OwnIdeas = {
	comment: '//',
	declares: new RegExp(String.raw`^${modifiers}${word}\s+(?=[\p{L}_$][\w$]*\s*(?:=|$))`, 'u'),
	withoutKinds: (line) => line,
	prints: /^System\.out\.\w+\(/,
	self: 'this',
	length: /\.(?:length|size)\b(?:\(\))?/,
	over: [':'],
	isPositional: true,
	equal: ['=='],
	unequal: ['!='],
	calls: {
		puts: ['add', 'push', 'offer', 'addFirst', 'addLast'],
		putsMany: ['addAll'],
		takesOut: ['remove', 'pop', 'poll', 'removeFirst', 'removeLast'],
		changes: ['add', 'clear', 'sort'],
		newText: ['toUpperCase', 'toLowerCase', 'trim', 'strip', 'replace', 'concat', 'repeat', 'substring'],
		casings: ['toUpperCase', 'toLowerCase', 'equalsIgnoreCase'],
		trims: ['trim', 'strip'],
		parts: ['substring', 'subList', 'copyOfRange'],
		sorts: ['sort'],
		reverses: ['reverse', 'reverseOrder'],
		copies: ['clone', 'copyOf', 'ArrayList'],
		rounds: ['Math.floor', 'Math.round', 'Math.ceil'],
		digits: ['format', 'printf'],
		largest: ['Math.max', 'Math.min', 'Collections.max', 'Collections.min'],
		toNumber: ['Integer.parseInt', 'Double.parseDouble'],
		toText: ['String.valueOf', 'toString'],
		reads: ['nextLine', 'readLine'],
		contains: ['contains', 'containsKey', 'indexOf'],
		repeats: ['Arrays.fill', 'nCopies'],
	},
	rules: [
		['equal-texts', ({ pair: { gone, come } }) => /\.equals\(/.test(come) && /[=!]=/.test(gone) && !/\.equals\(/.test(gone)],
		['shared-rows', ({ pair: { gone, come } }) => /\bfill\(\w+,\s*(?:new\b|row\b)/.test(gone) && !/\bfill\(/.test(come)],
		['counts-from-0', ({ gone, come, pair }) => /^System\.out\./.test(pair.come) && gone.every((token) => /^\w+$/.test(token)) && has(come, '+') && has(come, '1') && come.every((token) => /^(?:[()+1]|[a-z])$/.test(token))],
		['letter-number', isLetterSum],
		['division', isWholeDivision],
		['rounding', ({ pair: { gone, come } }) => /\(int\)/.test(gone + come) && /\(int\)|Math\.\w+/.test(gone) && /\(int\)|Math\.\w+/.test(come) && /Math\.(?:round|floor|ceil)/.test(gone + come)],
		['joined-first', isJoinedFirst],
		['type-size', (difference) => isOtherType(difference, ['int', 'short', 'byte', 'Integer'], ['long', 'Long'])],
		['type-fraction', (difference) => isOtherType(difference, ['int', 'long', 'Integer', 'float'], ['double', 'Double']) || isOtherType(difference, ['double', 'Double'], ['int', 'Integer'])],
		['one-for-all', ({ gone, come }) => has(come, 'static') !== has(gone, 'static')],
		['rest-of-line', ({ pair: { gone, come } }) => /\.next(?:Int|Double)?\(\)/.test(gone) && /\.nextLine\(\)/.test(come)],
		['removes-which', ({ pair: { gone, come } }) => /\.remove\(/.test(gone) && /\.remove\((?:Integer\.valueOf|\(Integer\))/.test(come)],
		['array-size', ({ pair: { gone, come } }) => /\bnew \w+\[/.test(gone) && /\bnew \w+\[/.test(come)],
		['first-time', ({ gone, come }) => has(come, 'getOrDefault', 'putIfAbsent', 'merge') && !has(gone, 'getOrDefault')],
		['keys-not-values', ({ pair: { gone, come } }) => /^for\b.*\.keySet\(\)/.test(gone) && /^for\b.*\.values\(\)/.test(come)],
		['by-key', ({ pair: { gone, come } }) => /\.put\(/.test(gone) && /\.put\(/.test(come)],
		['position', ({ inside, gone, come }) => inside === 'get(' || inside === 'charAt(' || (has(come, 'charAt') !== has(gone, 'charAt'))],
		['other-truth', ({ gone, come }) => gone.length === 1 && come.length === 1 && [gone[0], come[0]].sort().join() === 'false,true'],
		['own-field', ({ pair: { gone, come } }) => new RegExp(`^${word}\\s+(\\w+)\\s*=`).test(gone) && /^this\./.test(come)],
	],
	ofNew: (line) => (/\.nextLine\(\)$/.test(line) && !/=/.test(line) ? 'rest-of-line' : null),
};

/** What the compiler refuses here: no program of it runs, so that nobody is asked about one. */
const refused: ReadonlySet<string> = new Set(['name-in-text', 'or-chain', 'between', 'one-or-many', 'call-runs', 'no-return', 'gives-nothing', 'known-as', 'no-start', 'kept-sum', 'text-and-number', 'second-name', 'written-over']);

export const ideas: readonly Idea[] = [
	...ideasNamed({ nothing: 'null', self: 'this', puts: 'add', sorts: 'sort', repeats: 'Arrays.fill' }).filter(({ id }) => !refused.has(id)),
	{ id: 'equal-texts', concept: 'strict-equality', meaning: () => l10n.t('`==` asks whether two texts are one and the same object. `equals` compares their letters.'), habit: () => l10n.t('In one sentence: how will you compare two texts next time?') },
	{ id: 'letter-number', concept: 'type-conversion', meaning: () => l10n.t('A letter counts as a number when you add to it. `(char)` makes a letter of it again.'), habit: () => l10n.t('In one sentence: how would you check next time if a value is a letter or a number?') },
	{ id: 'joined-first', concept: 'text-joining', meaning: () => l10n.t('Behind a text `+` joins, one value after the other. Parentheses make it add first.'), habit: () => l10n.t('In one sentence: how would you check next time what stands on both sides of a plus sign?') },
	{ id: 'type-size', concept: 'number-size', meaning: () => l10n.t('An `int` ends at 2147483647, and then begins again below zero. A `long` goes much further.'), habit: () => l10n.t('In one sentence: which large numbers would you try next time?') },
	{ id: 'type-fraction', concept: 'type-declarations', meaning: () => l10n.t('An `int` holds whole numbers only. A `double` holds fractions too.'), habit: () => l10n.t('In one sentence: how will you choose next time which type a number has?') },
	{ id: 'one-for-all', concept: 'classes', meaning: () => l10n.t('A `static` field is one for all objects. Without the word each object has its own.'), habit: () => l10n.t('In one sentence: how would you check next time if objects share a value?') },
	{ id: 'rest-of-line', concept: 'input-format', meaning: () => l10n.t('`nextInt` leaves the end of the line behind. The next `nextLine` gets that.'), habit: () => l10n.t('In one sentence: how would you check next time which part of a line is read?') },
	{ id: 'removes-which', concept: 'list-mutation', meaning: () => l10n.t('`remove` with a number takes out the item at that position.'), habit: () => l10n.t('In one sentence: how would you check next time which item goes?') },
	{ id: 'empty-body', concept: 'conditions', meaning: () => l10n.t('A semicolon behind the head ends the loop, or the `if`. The block below no longer belongs to it.'), habit: () => l10n.t('In one sentence: how would you check next time what belongs to a loop or to an `if`?') },
	{ id: 'other-truth', concept: 'boolean-value', meaning: () => l10n.t('A yes and a no are values. Each way through a method ends with one of them.'), habit: () => l10n.t('In one sentence: how would you check next time which case gives a yes, and which a no?') },
	{ id: 'array-size', concept: 'array-bounds', meaning: () => l10n.t('An array has so many places as its line says, and never more.'), habit: () => l10n.t('In one sentence: how would you check next time how many places are needed?') },
];

export const { ideasOfChange, ideasOfLine, ideasOfRun } = ideasWith(ideaWords);
