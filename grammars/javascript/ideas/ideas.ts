/** The ideas that a repair of a JavaScript program can be about, and how they are told from each other. */
import * as l10n from '@vscode/l10n';
import { ideasWith } from '../../braces/ideas/change';
import { has, isCounting, isEach, isInLoop } from '../../braces/ideas/difference';
import type { Difference } from '../../braces/ideas/words';
import { ideasNamed } from '../../braces/ideas/ideas';
import type { OwnIdeas } from '../../braces/ideas/rules';
import type { Idea } from '../../lessons';

/** What a call of the list is given is a function, and the function gives nothing back. */
const isCallback = ({ pair: { gone, come } }: Difference): boolean => /=>\s*\{(?![^}]*\breturn\b)[^}]*\}/.test(gone) && /=>\s*(?:[^{\s]|\{[^}]*\breturn\b)/.test(come);

/** The same word with a letter more or less, another letter, two in another order, or a capital in another place. */
function isSpelling(one: string, other: string): boolean {
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	if (Math.min(a.length, b.length) < 3 || !/^[\p{L}_$]/u.test(one)) return false;
	if (a === b || (a.length === b.length && [...a].sort().join('') === [...b].sort().join(''))) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length === long.length) return [...short].filter((letter, at) => letter !== long[at]).length === 1;
	return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** In the words of JavaScript; TypeScript only has more before its names. */
export const ideaWords: OwnIdeas = {
	comment: '//',
	declares: /^(?:export\s+)?(?:const|let|var)\s+/,
	withoutKinds: (line) => line,
	prints: /^console\.\w+\(/,
	self: 'this',
	length: /\.(?:length|size)\b/,
	over: ['of', 'in'],
	equal: ['===', '=='],
	unequal: ['!==', '!='],
	calls: {
		puts: ['push', 'unshift', 'add'],
		putsMany: ['concat'],
		takesOut: ['pop', 'shift', 'splice'],
		changes: ['push', 'unshift', 'forEach', 'splice', 'fill'],
		newText: ['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'replace', 'replaceAll', 'padStart', 'padEnd', 'repeat', 'substring'],
		casings: ['toUpperCase', 'toLowerCase'],
		trims: ['trim', 'trimStart', 'trimEnd'],
		parts: ['slice', 'substring', 'substr'],
		sorts: ['sort', 'toSorted'],
		reverses: ['reverse', 'toReversed'],
		copies: ['slice', 'from', 'structuredClone', 'assign'],
		rounds: ['Math.floor', 'Math.round', 'Math.ceil', 'Math.trunc', 'parseInt'],
		digits: ['toFixed', 'toPrecision'],
		largest: ['Math.max', 'Math.min'],
		toNumber: ['Number', 'parseInt', 'parseFloat'],
		toText: ['String', 'toString'],
		reads: ['prompt'],
		contains: ['includes', 'has', 'hasOwn', 'hasOwnProperty', 'indexOf'],
		repeats: ['fill'],
	},
	rules: [
		['spelt-part', ({ gone, come, before, words }) => gone.length === 1 && come.length === 1 && ['.', '?.'].includes(before.at(-1) ?? '') && !Object.values(words.calls).flat().includes(gone[0] ?? '') && isSpelling(gone[0] ?? '', come[0] ?? '')],
		['start-of-reduce', ({ gone, come, inside }) => inside === 'reduce(' && gone.length === 0 && come[0] === ','],
		['maybe-nothing', ({ gone, come, pair }) => (has(come, '?.') && !has(gone, '?.')) || (has(come, '&&') && !has(gone, '&&') && !has(come, 'in') && /([\w$.\]]+)\s*&&\s*\1[.?[]/.test(pair.come))],
		['first-time', ({ gone, come, pair }) => has(come, '??', '||') && !has(gone, '??', '||') && /\.set\(.*\.get\(/.test(pair.come)],
		['turned-answer', ({ gone, come, pair }) => [gone, come].every((side) => side.length === 1 && has(side, 'true', 'false')) && /^return\b/.test(pair.come)],
		['waits', ({ gone, come }) => has(come, 'await') !== has(gone, 'await')],
		['round-name', ({ gone, come, pair, program }) => has(gone, 'var') && has(come, 'let', 'const') && (isCounting(pair.come) || isEach(pair.come) || (come.length === 1 && isInLoop(program, pair.at)))],
		['const-or-let', ({ gone, come }) => gone.length === 1 && come.length === 1 && has(gone, 'const') && has(come, 'let', 'var')],
		['strictness', ({ gone, come }) => gone.length === 1 && come.length === 1 && [['==', '==='], ['!=', '!==']].some((both) => both.includes(gone[0] ?? '') && both.includes(come[0] ?? ''))],
		['sort-numbers', ({ pair: { gone, come } }) => /\.(?:sort|toSorted)\(/.test(come) && /\.(?:sort|toSorted)\((?:\)|.*=>[^-]*[<>])/.test(gone) && /\.(?:sort|toSorted)\(.*=>.*-/.test(come)],
		['callback-return', isCallback],
		['function-handed-over', ({ gone, come, inside }) => gone.join('') === '()' && come.length === 0 && inside.endsWith('(')],
		['function-handed-over', ({ gone, come, inside }) => gone.length === 0 && come.join('') === '()=>' && inside.endsWith('(')],
	],
	ofNew: (line) => (/^await\b/.test(line) ? 'waits' : null),
};

export const ideas: readonly Idea[] = [
	...ideasNamed({ nothing: 'undefined', self: 'this', puts: 'push', sorts: 'sort', repeats: 'fill' }),
	{ id: 'spelt-part', concept: 'attributes', meaning: () => l10n.t('Behind a dot each letter counts. A part that is not there gives `undefined`.'), habit: () => l10n.t('In one sentence: how would you check next time how a word behind a dot is spelled?') },
	{ id: 'start-of-reduce', concept: 'accumulator', meaning: () => l10n.t('`reduce` begins with the value behind its function. Without one it begins with the first item, and an empty list has none.'), habit: () => l10n.t('In one sentence: which lists would you try first next time, when a line makes one value of a list?') },
	{ id: 'maybe-nothing', concept: 'none-value', meaning: () => l10n.t('A part that is not there is `undefined`, and that has no parts of its own.'), habit: () => l10n.t('In one sentence: how would you check next time that a value is there before a line uses a part of it?') },
	{ id: 'turned-answer', concept: 'boolean-value', meaning: () => l10n.t('What stands behind `return` is the answer for the case in which the run comes to that line.'), habit: () => l10n.t('In one sentence: how would you check next time which answer belongs to which case?') },
	{ id: 'waits', concept: 'awaiting', meaning: () => l10n.t('Without `await` there is only a promise. The value comes later.'), habit: () => l10n.t('In one sentence: how would you check next time that a value is there already?') },
	{ id: 'round-name', concept: 'closures', meaning: () => l10n.t('With `var` all rounds share one name. With `let` each round has its own.'), habit: () => l10n.t('In one sentence: how would you check next time which value a function sees when it runs?') },
	{ id: 'const-or-let', concept: 'declaring-names', meaning: () => l10n.t('A name that is made with `let` can get another value. One that is made with `const` cannot.'), habit: () => l10n.t('In one sentence: how will you choose next time with which word a name is made?') },
	{ id: 'strictness', concept: 'strict-equality', meaning: () => l10n.t('`==` makes both sides alike before it compares. `===` does not.'), habit: () => l10n.t('In one sentence: with which values would you try next time if two things are equal?') },
	{ id: 'sort-numbers', concept: 'sorting', meaning: () => l10n.t('Without a rule, `sort` compares items as texts. A rule says which of two comes first.'), habit: () => l10n.t('In one sentence: which numbers would you try next time, when you put some in order?') },
	{ id: 'callback-return', concept: 'callbacks', meaning: () => l10n.t('What the function gives back for an item is what counts. With braces it gives nothing back by itself.'), habit: () => l10n.t('In one sentence: how would you check next time what a small function gives back?') },
	{ id: 'function-handed-over', concept: 'callbacks', meaning: () => l10n.t('With parentheses the function runs at once. Without them it is handed over, and runs later.'), habit: () => l10n.t('In one sentence: how would you check next time when a function runs?') },
];

export const { ideasOfChange, ideasOfLine, ideasOfRun } = ideasWith(ideaWords);
