import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { lessons } from '../../support/lessons';
import { conceptOf, concepts } from '../../../extension/learner/concepts';
import { answerTo, workedExamplesOf } from '../../../extension/tutor/offline/teaching/concepts';


/** Each language with the concepts that it has. */
const taught = languages.map((language) => [language.name, language, concepts.map(({ id }) => id).filter((id) => !language.lessons.lacks.includes(id))] as const);

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

	it.each(taught)('that %s has each have a worked example, one program once, of two to six lines of code', (_name, { lessons: { examples } }, own) => {
		expect([...new Set(examples.map((example) => example.concept))].sort()).toEqual([...own].sort());
		expect(new Set(examples.map((example) => example.code)).size).toBe(examples.length);
		for (const example of examples) {
			const lines = example.code.split('\n').filter((line) => !/^\s*\}?$/.test(line));
			expect(lines.length, example.code).toBeGreaterThanOrEqual(2);
			expect(lines.length, example.code).toBeLessThanOrEqual(6);
		}
	});

	it.each(taught)('that %s has each have two programs to be shown on again, each once', (_name, { lessons: { transfer } }, own) => {
		expect(new Set(transfer.map(({ id }) => id)).size).toBe(transfer.length);
		expect(new Set(transfer.map(({ code }) => code)).size).toBe(transfer.length);
		expect(own.filter((id) => transfer.filter(({ concept }) => concept === id).length < 2)).toEqual([]);
		expect(transfer.filter(({ concept, code, prints }) => !own.includes(concept) || code.split('\n').length > 10 || prints === '' || prints.split('\n').length > 4)).toEqual([]);
	});

	it.each(taught)('that %s has are all that its answers point to; what it lacks is in the catalogue', (_name, { lessons: { answers, errors, lacks } }, own) => {
		expect(answers.filter(({ concept }) => !own.includes(concept))).toEqual([]);
		expect(errors.filter(({ concept }) => concept !== null && !own.includes(concept))).toEqual([]);
		expect(lacks.filter((id) => conceptOf(id) === null)).toEqual([]);
		expect(new Set(lacks).size).toBe(lacks.length);
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

	it.each([
		['for loop', 'loop-walk', 'for (const c of'],
		['counting loop', 'loop-bounds', 'i < 3'],
		['get the last element of an array', 'indexing', 'xs.length - 1'],
		['%', 'modulo', 'n % 5'],
		['===', 'strict-equality', 'n === "5"'],
		['the difference between == and ===', 'strict-equality', 'n == "5"'],
		['=', 'assignment', 'p += 2'],
		['let and const', 'declaring-names', 'const m'],
		['push', 'list-mutation', 'xs.push(9)'],
		['sort numbers', 'sorting', 'a - b'],
		['arrow functions', 'lambda', '=>'],
		['console.log', 'print-vs-return', 'console.log'],
		['undefined', 'none-value', 'greet()'],
		['NaN', 'initial-value', 'n + 1'],
		['string to number', 'type-conversion', 'Number("12")'],
		['switch', 'switch-cases', 'case 2'],
		['await', 'awaiting', 'await later'],
		['this', 'classes', 'this.name'],
		['map', 'callbacks', 'xs.map'],
		['global variables', 'name-scope', 'let x = 5'],
		['template literals', 'formatting', '${n} cats'],
		['&&', 'boolean-logic', 't > 20 && t < 30'],
	])('in JavaScript and in TypeScript: %s', (topic, concept, code) => {
		for (const each of languages.filter(({ id }) => id === 'javascript' || id === 'typescript')) {
			const answer = answerTo(topic, each.lessons);
			expect(answer?.concept, each.id).toBe(concept);
			expect(answer?.words.some((segment) => segment.kind === 'block' && segment.text.replaceAll(/: (?:number|string|boolean|unknown)(?=[ ,)])/g, '').includes(code)), each.id).toBe(true);
		}
	});

	it.each([
		['for loop', 'loop-walk', 'xs[i]', 'for (int x : xs)'],
		['a while loop', 'while-condition', 'while (m > 2)', 'while (m > 2)'],
		['get the last element of an array', 'indexing', 'xs[2]', 'xs[2]'],
		['%', 'modulo', '17 % 5', '17 % 5'],
		['the difference between = and ==', 'assignment-vs-equality', 'x == 5', 'x == 5'],
		['&&', 'boolean-logic', 't > 20 && t < 30', 't > 20 && t < 30'],
		['compare two strings', 'strict-equality', 'strcmp(a, b) == 0', 'a == "tea"'],
		['the length of a string', 'length', 'strlen(w)', 'w.size()'],
		['a pointer', 'pointers', '*p', '*p'],
		['the & sign', 'pointers', '&n', '&n'],
		['string to int', 'type-conversion', 'atoi("12")', 'stoi("12")'],
		['switch', 'switch-cases', 'case 2', 'case 2'],
		['two decimals', 'formatting', '%.2f', 'setprecision(2)'],
		['printf', 'print-vs-return', 'printf("%d', 'cout <<'],
		['casting', 'type-conversion', '(int) 3.9', '(int) 3.9'],
		['null', 'pointers', 'NULL', null],
		['a 2d array', 'nested-lists', 'g[1][0]', 'g[1][0]'],
		['uninitialized variables', 'initial-value', 'n = 3', 'n = 3'],
		['sorting an array', 'sorting', 'qsort(xs', 'sort(xs.begin()'],
		['scanf', 'input-format', '&n', null],
		['malloc', 'memory-lifetime', 'malloc(', 'new int(5)'],
		['#include', 'syntax', '#include <stdio.h>', '#include <iostream>'],
		['->', 'pointers', 'p->x', null],
	] as const)('in C and in C++: %s', (topic, concept, inC, inCpp) => {
		for (const [id, code] of [['c', inC], ['cpp', inCpp]] as const) {
			if (code === null) continue;
			const own = languages.find((language) => language.id === id)?.lessons;
			const answer = own ? answerTo(topic, own) : null;
			expect(answer?.concept, id).toBe(concept);
			expect(answer?.words.some((segment) => segment.kind === 'block' && segment.text.includes(code)), id).toBe(true);
		}
	});

	it.each([
		['vector', 'list-making', 'push_back(9)'],
		['push_back', 'list-mutation', 'push_back(9)'],
		['cin', 'input-format', 'in >> n'],
		['getline', 'input-is-text', 'getline(in, line)'],
		['substr', 'slicing', 'w.substr(1, 3)'],
		['a map', 'dictionary-key', 'price["tea"]'],
		['references', 'parameters', 'int &n'],
		['try and catch', 'exceptions', 'catch ('],
		['a constructor', 'classes', 'd.name'],
		['nullptr', 'none-value', 'nullptr'],
		['using namespace std', 'syntax', 'std::string'],
		['lambda', 'lambda', '[](int n)'],
	])('in C++: %s', (topic, concept, code) => {
		const own = languages.find(({ id }) => id === 'cpp')?.lessons;
		const answer = own ? answerTo(topic, own) : null;
		expect(answer?.concept).toBe(concept);
		expect(answer?.words.some((segment) => segment.kind === 'block' && segment.text.includes(code))).toBe(true);
	});

	it('a language says nothing of what it does not have', () => {
		const of = (id: string) => languages.find((language) => language.id === id)?.lessons;
		const [one, other] = [of('python'), of('typescript')];
		expect(one && answerTo('interface', one)).toBeNull();
		const c = of('c');
		expect(c && answerTo('a dictionary', c)).toBeNull();
		expect(c && answerTo('lambda', c)).toBeNull();
		expect(other && answerTo('interface', other)?.concept).toBe('type-declarations');
		expect(one && answerTo('a pointer', one)).toBeNull();
		expect(other && answerTo('list comprehension', other)?.concept).not.toBe('comprehension');
	});

	it.each(['8', 'the weather', 'this', '', 'line 8', 'fibonacci', 'qwertz'])('nothing is known about %j', (topic) => {
		expect(answerTo(topic, lessons)).toBeNull();
	});
});
