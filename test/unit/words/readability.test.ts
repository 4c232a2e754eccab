import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';

/** What a student reads is written there; `editor` and `models` speak to whoever sets the extension up. */
const folders = ['extension/tutor', 'extension/session', 'extension/code', 'extension/explain', 'grammars'];

/** The words of the course itself: long, but the student learns them in the first weeks. They count as two syllables. */
const courseWords = /^(dictionar(y|ies)|parenthes[ie]s|variables?|examples?|operators?|values?|parameters?|positions?|collections?|comparisons?|functions?|conversions?|characters?|exceptions?|condition(al|s)?|expressions?|iterat(or|ion)s?|another|other)$/i;

const highestGrade = 6;
/** A grade says nothing of a few words: one long word makes a short label a hard one. */
const fewestWords = 5;

/**
 * The grade (years of school) of a text by Kincaid et al. 1975. Code and what a template fills in count as one short word.
 */
function gradeOf(text: string): number {
	const plain = text.replace(/`[^`]*`/g, 'it').replace(/\{\w+\}/g, 'it');
	const sentences = plain.split(/[.!?:](?:\s|$)/).filter((part) => /[a-z]/i.test(part)).length;
	const words = wordsOf(plain);
	const syllables = words.reduce((sum, word) => sum + (courseWords.test(word) ? Math.min(2, syllable(word)) : syllable(word)), 0);
	return fleschKincaid({ sentence: Math.max(1, sentences), word: words.length, syllable: syllables });
}

function wordsOf(text: string): readonly string[] {
	return text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
}

async function templates(): Promise<readonly string[]> {
	const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => ({ extension: '.ts' as const, contents: readFileSync(join(folder, name), 'utf8') })));
	return Object.values(await getL10nJson(files)).map((entry) => (typeof entry === 'string' ? entry : entry.message));
}

describe('the words of the tutor', () => {
	it('can be read with six years of school, template by template', async () => {
		const all = await templates();
		expect(all.length).toBeGreaterThan(500);
		const hard = all.filter((text) => wordsOf(text).length >= fewestWords).map((text) => ({ grade: Math.round(gradeOf(text) * 10) / 10, text })).filter(({ grade }) => grade > highestGrade);
		expect(hard).toEqual([]);
		// Every file is parsed for its texts, which takes its time on a busy machine.
	}, 120_000);

	it('knows a hard text from an easy one', () => {
		expect(gradeOf('The subsequent iteration inadvertently accumulates superfluous intermediate representations.')).toBeGreaterThan(12);
		expect(gradeOf('The loop makes one round too many. What is `b` then?')).toBeLessThan(4);
	});
});
