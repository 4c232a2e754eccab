import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { lessons } from '../../support/lessons';
import { conceptOf, concepts } from '../../../extension/learner/concepts';
import { answerTo, workedExamplesOf } from '../../../extension/tutor/offline/teaching/concepts';


describe('the concepts', () => {
	it('are at least 25, each with an id of its own, a title, a short meaning and keywords', () => {
		expect(concepts.length).toBeGreaterThanOrEqual(25);
		expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
		for (const concept of concepts) {
			expect(concept.title().length).toBeGreaterThan(3);
			expect(concept.meaning().split(/\s+/).length).toBeLessThanOrEqual(25);
			expect(concept.keywords.length).toBeGreaterThan(0);
			expect(conceptOf(concept.id)).toBe(concept);
		}
	});

	it('each have a worked example in every language, one program once, of two to six lines of code', () => {
		for (const language of languages) {
			expect([...new Set(language.lessons.examples.map((example) => example.concept))].sort()).toEqual(concepts.map((concept) => concept.id).sort());
			expect(new Set(language.lessons.examples.map((example) => example.code)).size).toBe(language.lessons.examples.length);
			for (const example of language.lessons.examples) {
				const lines = example.code.split('\n').filter((line) => line.trim() !== '');
				expect(lines.length, example.concept).toBeGreaterThanOrEqual(2);
				expect(lines.length, example.concept).toBeLessThanOrEqual(6);
			}
		}
	});

	it('each have two programs in every language to be shown on again, each once', () => {
		for (const { lessons: { transfer } } of languages) {
			expect(new Set(transfer.map(({ id }) => id)).size).toBe(transfer.length);
			expect(new Set(transfer.map(({ code }) => code)).size).toBe(transfer.length);
			expect(concepts.filter(({ id }) => transfer.filter(({ concept }) => concept === id).length < 2)).toEqual([]);
			expect(transfer.filter(({ concept, code, prints }) => conceptOf(concept) === null || code.split('\n').length > 10 || prints === '' || prints.split('\n').length > 4)).toEqual([]);
		}
	});

	it('are all that answers and errors point to', () => {
		for (const { concept } of [...lessons.answers, ...lessons.errors]) {
			expect(concept === null || conceptOf(concept) !== null, String(concept)).toBe(true);
		}
	});

	it('show a worked example as a block and a sentence', () => {
		const [words] = workedExamplesOf('return-ends', lessons);
		expect(words?.[0]).toMatchObject({ kind: 'block' });
		expect(words).toContainEqual({ kind: 'code', text: 'return' });
		expect(workedExamplesOf('no-such-concept', lessons)).toEqual([]);
	});
});

describe('answers to questions back', () => {
	it.each([
		['range', 'loop-bounds', 'range(3)'],
		['range include the last number', 'loop-bounds', 'range(3)'],
		['get the last element', 'indexing', 'xs[-1]'],
		['the last item of a list', 'indexing', 'xs[-1]'],
		['get the first letter', 'indexing', 'xs[0]'],
		['%', 'modulo', '17 % 5'],
		['the % sign', 'modulo', '17 % 5'],
		['//', 'integer-division', '9 // 2'],
		['==', 'assignment-vs-equality', 'x == 5'],
		['difference between = and ==', 'assignment-vs-equality', 'x == 5'],
		['<=', 'comparison-operator', '4 <= 4'],
		['!=', 'comparison-operator', '4 != 4'],
		['a while loop', 'while-condition', 'while m > 2'],
		['loops', 'loop-walk', 'for c in'],
		['slicing', 'slicing', 'w[1:4]'],
		['reverse a string', 'slicing', 'w[::-1]'],
		['append to a list', 'list-mutation', 'append(9)'],
		['add something to a list', 'list-mutation', 'append(9)'],
		['return', 'return-value', 'return 2 * x'],
		['difference between print and return', 'print-vs-return', 'print(x + 1)'],
		['recursion', 'recursion-base-case', 'count(n - 1)'],
		['a dictionary', 'dictionary-key', 'price'],
		['elif', 'conditional-chain', 'elif'],
		['None', 'none-value', 'None'],
		['convert a string to a number', 'type-conversion', 'int("12")'],
		['in', 'membership', '3 in [1, 3, 5]'],
		['indentation', 'indentation', 'print("end")'],
		['a string', 'string-immutability', '"sunday"'],
		['swapping two variables', 'assignment', 'p, q = q, p'],
		['global variables', 'name-scope', 'def f'],
	])('%s', (topic, concept, code) => {
		const answer = answerTo(topic, lessons);
		expect(answer?.concept).toBe(concept);
		expect(answer?.words.some((segment) => segment.kind === 'block' && segment.text.includes(code))).toBe(true);
	});

	it.each(['8', 'the weather', 'this', '', 'line 8', 'fibonacci', 'qwertz'])('nothing is known about %j', (topic) => {
		expect(answerTo(topic, lessons)).toBeNull();
	});
});
