/** A line of a class that stands in none of its methods: no call runs it, and no other line decides whether it does. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Bug } from '../../../extension/words';
import { call, condition, outline, result, situation, traceOf } from './handMade';

const compiled = languages.find(({ running }) => running.declaresKinds);
const test = call('a', 'f(2)', '3');

/** All that is said to who found this line (one-based) and then changes nothing. */
async function said(found: number): Promise<string> {
	const at = await situation({
		language: compiled?.id ?? '', name: 'f', tests: [test], results: [result(test, '4', [4, 7, 8])], suspicious: [2, 7],
		text: 'class Box {\n    static int made = 2;\n    static int f(int n) {\n        if (n > 5) {\n            made = 1;\n        }\n        int sum = n + made;\n        return sum;\n    }\n}\n',
		trace: traceOf('a', 'f', 'n=2 made=2', '4\n7\n8 sum=4\n8 return 4'),
		outline: outline({
			functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 2, to: 8 }, header: 2, docstring: null, empty: false }],
			classes: [{ name: 'Box', range: { from: 0, to: 9 }, header: 0 }],
			conditions: [condition(4, 6, 'n > 5', 'f')], statementLines: [1, 3, 4, 6, 7],
		}),
	});
	const [bug] = at.diagnosis.bugs;
	if (!bug) throw new Error('There is no bug.');
	return candidatesFor({ ...at, found: [found - 1] }, bug, at.tasks).flatMap(({ question: { stage, words, help, fact } }) => (stage === 'repair' ? [words, fact, ...help.map((each) => each.words)] : [])).map(spoken).join('\n');
}

describe('a line that no call runs', () => {
	it('is not one that another line keeps the run away from', async () => {
		const words = await said(2);
		expect(words).toContain('f(2)');
		expect(words).not.toContain('Which line before it decides that?');
	});

	it('is told from a line of a method that the run passes by', async () => {
		expect(await said(5)).toContain('The run does not come to line 5');
	});
});

/** All that is asked who found the field, where it is set twice before it is used; `place`: the line of the likeliest repair (one-based). */
async function askedOfField(place: number) {
	const text = 'class Box {\n    static int made;\n    static int f(int n) {\n        made = n;\n        made = n + 1;\n        int sum = made;\n        return sum;\n    }\n}\n';
	const given = (line: number, name: string, value: string) => ({ range: { from: line - 1, to: line - 1 }, targets: [name], value, augmented: false, function: 'f' });
	const at = await situation({
		language: compiled?.id ?? '', name: 'f', tests: [test], results: [result(test, '4', [4, 5, 6, 7])], suspicious: [2, 6], text,
		trace: traceOf('a', 'f', 'n=2 made=0', '4\n5 made=2\n6 made=3\n7 sum=3\n7 return 3'),
		outline: outline({
			functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 2, to: 7 }, header: 2, docstring: null, empty: false }],
			classes: [{ name: 'Box', range: { from: 0, to: 8 }, header: 0 }],
			assignments: [given(4, 'made', 'n'), given(5, 'made', 'n + 1'), given(6, 'sum', 'made')], statementLines: [1, 3, 4, 5, 6],
		}),
	});
	const [seen] = at.diagnosis.bugs;
	const from = text.indexOf('static int made');
	const bug = { ...seen, kind: 'known', description: '', places: [{ place: { kind: 'lines', from: place - 1, to: place - 1 }, score: 1 }], repairs: [[{ from, to: from + 'static '.length, text: '' }]] } as unknown as Bug;
	return candidatesFor({ ...at, diagnosis: { ...at.diagnosis, bugs: [bug] }, found: [1] }, bug, at.tasks).map(({ question }) => question).filter(({ template }) => template === 'explain.one-field');
}

describe('a value that a class keeps once', () => {
	it('is asked for where it is used first, when it was set again before that', async () => {
		const [question, ...more] = await askedOfField(2);
		expect(more).toEqual([]);
		expect(spoken(question?.words ?? [])).toContain('At first made becomes 2, on line 4. What is made when line 6 runs for the first time?');
		expect(question?.truth).toMatchObject({ kind: 'value', value: { shown: '3' } });
		expect(question?.foils).toEqual([{ answer: '2', misconception: 'each-object-keeps-its-own' }]);
	});

	it('is not asked about where the mistake is elsewhere', async () => {
		expect(await askedOfField(6)).toEqual([]);
	});
});
