/** An object that is not there: the message names the part that is empty, and the questions are about what should fill it. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Question, Trace, TraceStep, Value, Variables } from '../../../extension/words';
import { call, type HandMade, outline, raised, result, situation, traceOf, value } from './handMade';

const compiled = languages.find(({ running }) => running.declaresKinds);
if (!compiled) throw new Error('No language says what kind of value a name holds.');
const test = call('a', 'f(2)', '3');

interface Empty {
	readonly lines: readonly string[];
	/** One-based lines that run, with what is new before each. */
	readonly steps: readonly (readonly [number, Readonly<Record<string, string>>])[];
	/** The part that is empty, as the message names it. */
	readonly part: string;
	/** One-based lines that give a name a value. */
	readonly given?: readonly (readonly [number, string])[];
	/** The class that the function is in. */
	readonly owner?: string;
}

/** All that can be asked where the last of the lines that run stops. */
async function asked({ lines, steps, part, given = [], owner }: Empty): Promise<readonly Question[]> {
	const at = (steps.at(-1)?.[0] ?? 1) - 1;
	const exception = { ...raised(`NullPointerException: Cannot invoke "String.length()" because "${part}" is null`, at), about: part };
	const values = (all: Readonly<Record<string, string>>): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]): readonly [string, Value] => [name, value(shown)]));
	const begun = traceOf('a', 'f', 'n=2', `1\n${at + 1} raise NullPointerException: x`);
	const [first] = steps;
	const own = steps.map(([line, changed], index): TraceStep => ({ event: 'line', line: line - 1, activation: 1, changed: values(index === 0 && first ? { n: '2', ...changed } : changed) }));
	const trace: Trace = { ...begun, steps: [...own, { event: 'raise', line: at, activation: 1, changed: {} }], ending: { kind: 'raised', exception } };
	const made: HandMade = {
		language: compiled?.id ?? '', text: `${lines.join('\n')}\n`, name: 'f', tests: [test], trace, suspicious: [at + 1],
		results: [{ ...result(test, '0', steps.map(([line]) => line)), ending: trace.ending, passed: false }],
		outline: outline({
			functions: [{ name: 'f', owner: owner ?? null, parameters: ['n'], range: { from: 0, to: lines.length - 1 }, header: 0, docstring: null, empty: false }],
			...(owner === undefined ? {} : { classes: [{ name: owner, range: { from: 0, to: lines.length - 1 }, header: 0 }] }),
			assignments: given.map(([line, name]) => ({ range: { from: line - 1, to: line - 1 }, targets: [name], value: 'it', augmented: false, function: 'f' })),
			statementLines: lines.map((_, line) => line),
		}),
	};
	const seen = await situation(made);
	const [bug] = seen.diagnosis.bugs;
	if (!bug) throw new Error('There is no bug.');
	return candidatesFor(seen, bug, seen.tasks).map(({ question }) => question);
}

const of = (questions: readonly Question[], template: string) => questions.find((question) => question.template === template);
/** What is asked of how things stand when the line stops. */
const variables = (questions: readonly Question[]) => questions.filter(({ template }) => template === 'predict.at-stop').map(({ slots }) => slots.variable);

const row: Empty = {
	lines: ['int f(int n) {', '    String[] all = new String[n];', '    int i = 1;', '    return all[i].length();', '}'],
	steps: [[2, {}], [3, { all: '[null, null]' }], [4, { i: '1' }]],
	part: 'all[i]', given: [[2, 'all'], [3, 'i']],
};

describe('an item of a row that was never put in', () => {
	it('is asked about by what the places hold when the row is made', async () => {
		const question = of(await asked(row), 'explain.new-places');
		expect(spoken(question?.words ?? [])).toBe('The row all is made on line 2. What stands in its places right after that line?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'nothing' });
	});

	it('is asked about where the row was made so, and not where it holds something', async () => {
		expect(of(await asked({ ...row, steps: [[2, {}], [3, { all: "['', null]" }], [4, { i: '1' }]] }), 'explain.new-places')).toBeUndefined();
	});

	it('leaves aside of which kind the names are, since the program says that', async () => {
		const questions = await asked(row);
		expect(questions.filter(({ template }) => template === 'predict.type')).toEqual([]);
		expect(variables(questions)).toEqual(['all', 'i']);
	});
});

const field: Empty = {
	lines: ['int f(int n) {', '    int more = n;', '    return songs.length() + more;', '}'],
	steps: [[2, { 'this.songs': 'null' }], [3, { more: '2' }]],
	part: 'this.songs', given: [[2, 'more']],
};

describe('what an object keeps and never gets', () => {
	it('is asked about by the lines that could give it', async () => {
		const questions = await asked(field);
		const question = of(questions, 'explain.never-given');
		expect(spoken(question?.words ?? [])).toBe('Go through the lines that run before line 3. Is there one that gives this.songs an object?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'no' });
		expect(questions.some(({ template }) => template === 'explain.missing-field')).toBe(false);
	});

	it('is not said to get nothing where a line that ran gave it something', async () => {
		expect(of(await asked({ ...field, given: [[2, 'songs']] }), 'explain.never-given')).toBeUndefined();
	});

	it('is told from a name of the function that is called the same and got the value', async () => {
		const questions = await asked({ ...field, lines: field.lines.map((each) => each.replace('int more = n', 'String songs = "x"')), steps: [[2, { 'this.songs': 'null' }], [3, { songs: "'x'" }]], given: [[2, 'songs']], owner: 'Box' });
		expect(of(questions, 'explain.never-given')).toBeUndefined();
		expect(spoken(of(questions, 'explain.missing-field')?.held ?? [])).toContain('the object has no this.songs');
	});
});

describe('a name that got nothing from the line before', () => {
	it('is followed to that line', async () => {
		const questions = await asked({ lines: ['int f(int n) {', '    String found = search(n);', '    return found.length();', '}'], steps: [[2, {}], [3, { found: 'null' }]], part: 'found', given: [[2, 'found']] });
		expect(of(questions, 'explain.origin')?.truth).toMatchObject({ places: [{ from: 1, to: 1 }] });
		expect(variables(questions)).toEqual([]);
	});
});

describe('a number that a map has not for a key', () => {
	it('is an error about a key', () => {
		const message = 'Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.HashMap.get(Object)" is null';
		expect(compiled.running.familyOf({ type: 'NullPointerException', message })).toBe('key');
		expect(compiled.running.familyOf({ type: 'NullPointerException', message: message.replace('java.util.HashMap.get', 'Shop.find') })).toBe('attribute');
	});
});
