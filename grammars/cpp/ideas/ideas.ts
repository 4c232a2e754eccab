/** The ideas that a repair of a C++ program can be about: those of C that it shares, and its own. */
import type { OwnIdeas } from '../../braces/ideas/rules';
import { ideas as olderIdeas, ideasIn, ideaWords as older } from '../../c/ideas/ideas';
import type { Idea } from '../../lessons';
import { isOtherCopy, ownRules } from './differences';
import { ownIdeas } from './ownIdeas';

export const ideaWords: OwnIdeas = {
	...older,
	prints: /^(?:std::)?(?:cout|cerr)\b|^printf\(/,
	length: /\.(?:size|length)\(\)/,
	calls: {
		...older.calls,
		puts: ['push_back', 'push', 'insert', 'emplace_back', 'push_front'],
		takesOut: ['erase', 'pop_back', 'pop', 'pop_front'],
		changes: ['clear'],
		parts: ['substr'],
		sorts: ['sort', 'stable_sort'],
		largest: ['max_element', 'min_element'],
		digits: ['setprecision'],
		toNumber: ['stoi', 'stod', 'stol', ...older.calls.toNumber],
		toText: ['to_string', ...older.calls.toText],
		reads: ['getline', ...older.calls.reads],
		// `count` is a name that many give to a number: asked for below.
		contains: ['contains'],
	},
	rules: [
		...ownRules,
		['input-is-text', ({ pair: { gone, come }, program }) => {
			const name = /\bsto[id]\((\w+)\)/.exec(come)?.[1];
			return name !== undefined && !/\bsto[id]\(/.test(gone) && program.some((line) => new RegExp(`\\bgetline\\([^)]*\\b${name}\\b`).test(line));
		}],
		...older.rules,
	],
	ofNew(line, headers) {
		if (/\bcin\.ignore\(/.test(line)) return 'rest-of-line';
		// The item that moved up is looked at as well.
		if (/^\w+(?:--|\s*-=\s*1)$/.test(line) && headers.some((header) => /^for\b/.test(header))) return 'changed-walk';
		return older.ofNew(line, headers);
	},
	together: (before, after, pairs) => (pairs.length === 1 && pairs.every(isOtherCopy) ? 'loop-name-only' : older.together?.(before, after, pairs) ?? null),
};

/** What is done with `cin`, `cout`, `string` and `new` here. */
const otherwise: ReadonlySet<string> = new Set(['form-sign', 'read-into', 'typed-blanks', 'copies-letters', 'joins-letters', 'zero-means-equal', 'bytes-for-items']);

export const ideas: readonly Idea[] = [
	...olderIdeas.filter(({ id }) => !otherwise.has(id)).map((idea) => ownIdeas.find(({ id }) => id === idea.id) ?? idea),
	...ownIdeas.filter(({ id }) => !olderIdeas.some((idea) => idea.id === id)),
];

export const { ideasOfChange, ideasOfLine, ideasOfRun } = ideasIn(ideaWords);
