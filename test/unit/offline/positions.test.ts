/** Positions that a line asks for, before the first and behind the last, however the language takes what stands there. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { positionsIn } from '../../../extension/tutor/offline/facts/positions';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { runningOf } from '../../../extension/tutor/offline/running';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Bug, MendedRun, Question, Trace, Variables } from '../../../extension/words';
import { call, type HandMade, loop, outline, result, situation, traceOf, value } from './handMade';

const compiled = languages.find(({ running }) => running.takesPosition?.includes('charAt'));
if (!compiled) throw new Error('No language takes a letter by a method.');
const running = runningOf(compiled.id);
const state = (all: Readonly<Record<string, string>>): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));

describe('a position that a method takes', () => {
	it('is one as in brackets, also where it is worked out', () => {
		expect(positionsIn('text += word.charAt(i);', state({ word: '"abc"', i: '3' }), running)).toEqual([{ text: 'word.charAt(i)', of: 'word', size: 3, index: 'i', value: 3, isOutside: true }]);
		expect(positionsIn('if (xs.get(i + 1) > xs.get(i)) {', state({ xs: '[4, 5]', i: '1' }), running).map(({ index, isOutside }) => [index, isOutside])).toEqual([['i + 1', true], ['i', false]]);
		expect(positionsIn('xs.set(i, 7);', state({ xs: '[4, 5]', i: '0' }), running).map(({ index }) => index)).toEqual(['i']);
		expect(positionsIn('xs.add(i);', state({ xs: '[4, 5]', i: '0' }), running)).toEqual([]);
	});

	it('is none in a language that takes one by brackets alone', () => {
		expect(positionsIn('xs.get(i)', state({ xs: '[4, 5]', i: '1' }), runningOf('python'))).toEqual([]);
	});
});

/** All that can be asked where this line, the third, stops in its first round; the mended run comes to it with another value. */
async function asked(at: string, over: string, given: string, i: string, gave: string, mended: string): Promise<readonly Question[]> {
	const test = call('a', 'f(given)', '1');
	const text = `int f(given) {\n  for (${over}) {\n    ${at}\n  }\n  return 0;\n}\n`;
	const trace: Trace = traceOf('a', 'f', given, `2\n3 i=${i}\n3 raise ${gave}`);
	const raised = result(test, '0', [2, 3]);
	const made: HandMade = {
		language: compiled?.id ?? '', text, name: 'f', tests: [test], trace, suspicious: [3, 2],
		results: [{ ...raised, ending: trace.ending, passed: false }],
		outline: outline({
			functions: [{ name: 'f', owner: null, parameters: ['given'], range: { from: 0, to: 5 }, header: 0, docstring: null, empty: false }],
			loops: [{ ...loop(2, 4, [], '', 'f'), variables: ['i'], counts: over }], statementLines: [1, 2, 4],
		}),
	};
	const begun = await situation(made);
	const [seen] = begun.diagnosis.bugs;
	const run: MendedRun = { test: 'a', ends: 4, loops: [], stop: { before: { i: value(mended) }, after: {}, last: { i: value('0') } } };
	const place = { place: { kind: 'lines' as const, from: 1, to: 1 }, score: 1 };
	const bug = { ...seen, kind: 'known', description: '', places: [place], repairs: [[{ from: text.indexOf(over), to: text.indexOf(over) + 1, text: 'i' }]], mended: [run] } as unknown as Bug;
	const known = { ...begun, diagnosis: { ...begun.diagnosis, bugs: [bug] } };
	return candidatesFor(known, bug, known.tasks).map(({ question }) => question);
}

describe('a line that stops in its first round', () => {
	it('before the first position, is asked about that position and not about the last', async () => {
		const questions = await asked('if (xs[i - 1] > 0) {', 'int i = 0; i < 3; i++', 'xs=[1, 3, 2]', '0', 'ArrayIndexOutOfBoundsException: Index -1 out of bounds for length 3', '1');
		const byTemplate = (template: string) => questions.find((question) => question.template === template);
		expect(spoken(byTemplate('explain.position')?.words ?? [])).toContain('which position of xs does xs[i - 1] ask for?');
		expect(byTemplate('explain.position')?.truth).toMatchObject({ kind: 'value', value: { shown: '-1' } });
		expect(byTemplate('explain.last-position')).toBeUndefined();
	});

	it('is asked with which value it should begin, and not with which it should end', async () => {
		const questions = await asked('text += word.charAt(i);', 'int i = 3; i >= 0; i--', "word='abc'", '3', 'StringIndexOutOfBoundsException: String index out of range: 3', '2');
		expect(questions.find(({ template }) => template === 'predict.at-stop')?.slots.variable).toBe('i');
		const wishes = questions.filter(({ words }) => spoken(words).includes('By the task, which is the'));
		expect(wishes.map(({ words }) => spoken(words))).toEqual(['By the task, which is the first value that i should have on line 3?']);
	});
});
