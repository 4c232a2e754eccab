import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import bundle from '../../../l10n/bundle.l10n.json' with { type: 'json' };

/** The words of the course itself: long, but the student learns them in the first weeks. They count as two syllables. */
const courseWords = /^(dictionar(y|ies)|parenthes[ie]s|variables?|examples?|operators?|values?|parameters?|positions?|collections?|comparisons?|functions?|conversions?|characters?|exceptions?|condition(al|s)?|expressions?|iterat(or|ion)s?|another|other)$/i;

const highestGrade = 6;
/** A grade says nothing of a few words: one long word makes a short label a hard one. */
const fewestWords = 5;

/**
 * The grade (years of school) of a text by Kincaid et al. 1975. Code, names in quotes and what a template fills in count as one short word.
 */
function gradeOf(text: string): number {
	const plain = text.replace(/`[^`]*`|“[^”]*”/g, 'it').replace(/\{\w+\}/g, 'it');
	const sentences = plain.split(/[.!?:](?:\s|$)/).filter((part) => /[a-z]/i.test(part)).length;
	const words = wordsOf(plain);
	const syllables = words.reduce((sum, word) => sum + (courseWords.test(word) ? Math.min(2, syllable(word)) : syllable(word)), 0);
	return fleschKincaid({ sentence: Math.max(1, sentences), word: words.length, syllable: syllables });
}

function wordsOf(text: string): readonly string[] {
	return text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
}

/** Everything that is said to a person: `npm run l10n` gathers it, and the lint checks that it is gathered. */
const templates = Object.values(z.record(z.string(), z.union([z.string(), z.object({ message: z.string() })])).parse(bundle)).map((entry) => (typeof entry === 'string' ? entry : entry.message));

describe('the words of the tutor', () => {
	it('can be read with six years of school, template by template', () => {
		expect(templates.length).toBeGreaterThan(500);
		const hard = templates.filter((text) => wordsOf(text).length >= fewestWords).map((text) => ({ grade: Math.round(gradeOf(text) * 10) / 10, text })).filter(({ grade }) => grade > highestGrade);
		expect(hard).toEqual([]);
		// Every file is parsed for its texts, which takes its time on a busy machine.
	}, 120_000);

	it('knows a hard text from an easy one', () => {
		expect(gradeOf('The subsequent iteration inadvertently accumulates superfluous intermediate representations.')).toBeGreaterThan(12);
		expect(gradeOf('The loop makes one round too many. What is `b` then?')).toBeLessThan(4);
	});
});
