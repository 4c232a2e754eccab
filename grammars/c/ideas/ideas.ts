/** The ideas that a repair of a C program can be about, and how they are told from each other. */
import { ideasWith } from '../../braces/ideas/change';
import { ideasNamed } from '../../braces/ideas/ideas';
import type { OwnIdeas } from '../../braces/ideas/rules';
import type { Idea } from '../../lessons';
import { declares, ownRules } from './differences';
import { ownIdeas } from './ownIdeas';
import { ideaTogether, isOtherElse } from './together';

/** In the words of the language. */
export const ideaWords: OwnIdeas = {
	comment: '//',
	declares,
	withoutKinds: (line) => line,
	prints: /^(?:printf|puts|putchar)\(/,
	self: 'this',
	length: /\bstrlen\(/,
	over: [':'],
	equal: ['=='],
	unequal: ['!='],
	calls: {
		puts: [],
		putsMany: [],
		takesOut: [],
		changes: [],
		newText: [],
		casings: ['toupper', 'tolower', 'strcasecmp'],
		trims: [],
		parts: [],
		sorts: ['qsort'],
		reverses: [],
		copies: ['memcpy', 'strdup'],
		rounds: ['floor', 'round', 'ceil', 'lround'],
		digits: [],
		largest: ['fmax', 'fmin'],
		toNumber: ['atoi', 'atof', 'strtol', 'strtod'],
		toText: ['sprintf', 'snprintf'],
		reads: ['fgets', 'getchar', 'scanf'],
		contains: ['strchr', 'strstr'],
		repeats: [],
	},
	rules: [
		['compares-length', ({ pair: { gone, come } }) => /\bstrlen\(/.test(come) && /\bstrcmp\(/.test(gone) && /[<>]/.test(come)],
		...ownRules,
		['input-is-text', ({ pair: { gone, come }, program }) => /\bato[if]\((\w+)\)/.test(come) && !/\bato[if]\(/.test(gone) && program.some((line) => new RegExp(`\\b(?:fgets|scanf)\\(.*\\b${/\bato[if]\((\w+)\)/.exec(come)?.[1] ?? '-'}\\b`).test(line))],
		['order-of-items', ({ pair: { gone, come }, program }) => /^return\b/.test(come) && /[-<>]/.test(come) && gone !== come && [...gone].sort().join('') === [...come].sort().join('') && program.some((line) => /\bconst\s+void\b/.test(line))],
		['item-or-position', ({ pair: { gone, come } }) => /^\w+ [-+*/]?= \w+$/.test(gone) && /^\w+ [-+*/]?= \w+\[\w+\]$/.test(come) && come.includes(`[${/\w+$/.exec(gone)?.[0] ?? ''}]`)],
	],
	ofNew(line) {
		if (/'\\0'$/.test(line)) return 'text-end';
		if (/^memcpy\(/.test(line)) return 'same-list';
		if (/\bgetchar\(\)\s*!=\s*'\\n'/.test(line) || /^getchar\(\)$/.test(line)) return 'rest-of-line';
		return /^\w+\[[^\]]*\]\s*=(?!=)/.test(line) && !/\]\s*=\s*0$/.test(line) ? 'collects' : null;
	},
	together: ideaTogether,
};

/** What C does not have, or what its compiler refuses: no program of it runs, so that nobody is asked about one. */
const refused: ReadonlySet<string> = new Set([
	'keys-not-values', 'changed-walk', 'loop-name-only', 'known-as', 'name-in-text', 'spaces-around', 'order-of-joining', 'text-and-number', 'membership', 'call-runs', 'own-field', 'slice', 'shared-rows',
	'one-or-many', 'takes-out', 'gives-nothing', 'kept-text', 'kept-list', 'largest-smallest', 'key-there', 'first-time', 'by-key',
]);

/** Those of all languages with braces, and C's own; one of the same name as another is told in C's own words. */
export const ideas: readonly Idea[] = [
	...ideasNamed({ nothing: '', self: 'this', puts: '', sorts: 'qsort', repeats: '' }).filter(({ id }) => !refused.has(id)).map((idea) => ownIdeas.find(({ id }) => id === idea.id) ?? idea),
	...ownIdeas.filter(({ id }) => !ideasNamed({ nothing: '', self: '', puts: '', sorts: '', repeats: '' }).some((idea) => idea.id === id)),
];

/** What the lessons of this language, or of one that adds to it, ask of a change, a line and a run. */
export function ideasIn(words: OwnIdeas): ReturnType<typeof ideasWith> {
	const { ideasOfChange: ofLines, ...others } = ideasWith(words);
	return { ...others, ideasOfChange: (before, after) => (isOtherElse(before, after) ? ['which-else'] : ofLines(before, after)) };
}

export const { ideasOfChange, ideasOfLine, ideasOfRun } = ideasIn(ideaWords);
