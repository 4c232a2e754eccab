import { describe, expect, it } from 'vitest';
import { isPicture } from '../../../extension/tutor/guard/pictures';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { backticked } from '../../../extension/tutor/offline/backticked';

const source = 'def longest(words):\n    best = ""\n    for word in words:\n        best = word\n    return best\n';
const known = { source, said: ['a champion is the tallest of them'], previous: [], shown: [] };
const isTold = (text: string) => sentencesOf(backticked(text)).some((sentence) => isPicture(sentence, known));

describe('an everyday picture put as a question', () => {
	it.each([
		'If the umpire hands the trophy to everybody who walks past, does it mean much?',
		'Would you hang your coat on a hook that somebody has taken down?',
		'When a baker forgets the yeast, can the bread rise in the oven?',
	])('is one: %s', (text) => expect(isTold(text)).toBe(true));

	it.each([
		['of the program', 'If the umpire hands the trophy to each of your words, does the best keep it?'],
		['of programming', 'When a baker forgets the yeast, does the loop rise in the oven?'],
		['with a value', 'When a baker forgets the yeast 3 times, can the bread rise in the oven?'],
		['with code', 'When a baker forgets the `yeast`, can the bread rise in the oven?'],
		['told, not asked', 'When a baker forgets the yeast, the bread can not rise in the oven.'],
		['of what the student has said', 'If a champion is tallest of them, would you remember that?'],
		['with hardly a word', 'When it comes first, what do you think happens?'],
	])('is none: %s', (_, text) => expect(isTold(text)).toBe(false));
});
