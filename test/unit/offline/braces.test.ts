/** The tutor on programs in braces: nothing that it asks, reads or says goes by how another language is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockBelow } from '../../../extension/code/blocks';
import { firstOfBranch } from '../../../extension/code/branchHead';
import { languages } from '../../../extension/code/languages';
import type { LoopOutline } from '../../../extension/code/outline';
import type { ProgramParser } from '../../../extension/code/parser';
import { comparedNumbers } from '../../../extension/tutor/offline/closing/boundaries';
import { reflectQuestion } from '../../../extension/tutor/offline/closing/closing';
import { comparedTyped } from '../../../extension/tutor/offline/closing/ends';
import { placesOf } from '../../../extension/tutor/offline/diagnosis/foundBugs';
import { piecesOf } from '../../../extension/tutor/offline/facts/arithmetic';
import { conditionsOver } from '../../../extension/tutor/offline/facts/conditionsOver';
import { chainOf, conditionOfLoop } from '../../../extension/tutor/offline/facts/deciding';
import { mendedRun } from '../../../extension/tutor/offline/facts/mendedRun';
import { oneListOf } from '../../../extension/tutor/offline/facts/oneList';
import { evaluate } from '../../../extension/tutor/offline/facts/operands';
import { positionsIn } from '../../../extension/tutor/offline/facts/positions';
import { Replay } from '../../../extension/tutor/offline/facts/replay';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { shouldRun } from '../../../extension/tutor/offline/questions/explainShould';
import { placedQuestions } from '../../../extension/tutor/offline/questions/explainPlaced';
import { namesIn, printName } from '../../../extension/tutor/offline/questions/phrases';
import { runningOf } from '../../../extension/tutor/offline/running';
import { spoken } from '../../../extension/tutor/offline/say';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import type { Bug, Edit, Variables } from '../../../extension/words';
import { parserOf } from '../code/helpers';
import { type HandMade, call, condition, loop, outline, result, situation, traceOf, value } from './handMade';

const language = 'javascript';
const running = runningOf(language);
const state = (all: Readonly<Record<string, string>>): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));
const inside = 'f';

const counts = (header: number, to: number, over: string, asked: string): LoopOutline => ({ ...loop(header, to, [], asked, inside), variables: ['i'], counts: over });
const head = (name: string, to: number) => ({ name, owner: null, parameters: ['n'], range: { from: 0, to: to - 1 }, header: 0, docstring: null, empty: false });

/** A sum that goes one number too far. */
const summed: HandMade = {
	language,
	text: 'function f(n) {\n  let sum = 0;\n  for (let i = 0; i <= n; i++) {\n    sum += i;\n  }\n  return sum;\n}\n',
	name: inside,
	tests: [call('a', 'f(3)', '3'), call('b', 'f(0)', '0')],
	results: [result(call('a', 'f(3)', '3'), '6', [2, 3, 4, 6]), result(call('b', 'f(0)', '0'), '0', [2, 3, 4, 6])],
	trace: traceOf('a', inside, 'n=3', '2\n3 sum=0\n4 i=0\n3\n4 i=1\n3 sum=1\n4 i=2\n3 sum=3\n4 i=3\n3 sum=6\n6\n6 return 6'),
	suspicious: [3, 4],
	outline: outline({
		functions: [head(inside, 7)],
		loops: [counts(3, 4, 'let i = 0; i <= n; i++', 'i <= n')],
		assignments: [
			{ range: { from: 1, to: 1 }, targets: ['sum'], value: '0', augmented: false, function: inside },
			{ range: { from: 3, to: 3 }, targets: ['sum'], value: 'i', augmented: true, function: inside },
		],
		returns: [{ range: { from: 5, to: 5 }, value: 'sum', function: inside }],
		statementLines: [0, 1, 2, 3, 5],
	}),
};

/** All that can be asked about the first bug. */
async function asked(made: HandMade) {
	const at = await situation(made);
	const [bug] = at.diagnosis.bugs;
	if (!bug) throw new Error('There is no bug.');
	return { at, bug, questions: candidatesFor(at, bug, at.tasks).map(({ question }) => question) };
}

describe('a loop that counts', () => {
	it('is asked about by the values that its name takes, its first and last one, and its rounds', async () => {
		const { questions } = await asked(summed);
		const byTemplate = (template: string) => questions.find((question) => question.template === template && question.slots.line === 2);
		expect(byTemplate('explain.values')?.truth).toEqual({ kind: 'values', values: ['0', '1', '2', '3'].map(value) });
		expect(byTemplate('explain.first')?.truth).toMatchObject({ value: { shown: '0' } });
		expect(byTemplate('explain.last')?.truth).toMatchObject({ value: { shown: '3' } });
		expect(byTemplate('explain.rounds')?.truth).toEqual({ kind: 'count', count: 4 });
	});

	it('points at what ends a loop where nobody knows more', async () => {
		expect((await asked(summed)).bug.concept).toBe('loop-bounds');
		const { bug } = await asked({ ...summed, outline: { ...summed.outline, loops: [counts(3, 4, 'let i = a; i <= n; i++', 'i <= n')] } });
		expect(bug.concept).toBe('loop-bounds');
	});

	it('that never ends is asked about by the name in its condition, in a round and not after it', async () => {
		const rounds = Array.from({ length: 6 }, (_, at) => `4 i=${-at}\n3`).join('\n');
		const trace = traceOf('a', inside, 'n=3', `2\n3 sum=0\n${rounds}\n3 return 0`);
		const endless: HandMade = {
			...summed,
			text: summed.text.replace('i++', 'i--'),
			results: summed.results.map((each) => ({ ...each, ending: { kind: 'endless', line: 2 }, passed: false })),
			trace: { ...trace, steps: trace.steps.slice(0, -1), cut: true, ending: { kind: 'endless', line: 2 } },
			outline: { ...summed.outline, loops: [counts(3, 4, 'let i = 0; i <= n; i--', 'i <= n')] },
		};
		const { questions } = await asked(endless);
		const inRound = questions.filter(({ template }) => template === 'predict.in-round').map(({ slots, truth }) => [slots.round, truth.kind === 'value' ? truth.value.shown : null]);
		expect(inRound).toEqual([[2, '-1'], [4, '-3']]);
		const goesOn = questions.find(({ template }) => template === 'explain.goes-on' || template === 'explain.changing');
		expect(spoken(goesOn?.words ?? [])).toContain('i <= n');
		expect(spoken(goesOn?.words ?? [])).not.toContain('let');
	});

	it('goes by an end that is compared with three signs, too', () => {
		expect(comparedNumbers('i === 10')).toEqual(['10']);
		expect(comparedNumbers('n !== 3 && i < 4')).toEqual(['3', '4']);
		expect(comparedTyped("word === 'stop'", outline({}))).toEqual(['stop']);
	});
});

describe('a whole program, as it is parsed', () => {
	const programs: readonly (readonly [string, string, Partial<HandMade>])[] = [
		['a sum', summed.text, {}],
		['the largest', 'function f(xs) {\n  let top = 0;\n  for (const x of xs) {\n    if (x > top) {\n      top = x;\n    } else if (x === top) {\n      top = x;\n    }\n  }\n  return top;\n}\n', {
			tests: [call('a', 'f([-2, -1])', '-1'), call('b', 'f([1])', '1')],
			results: [result(call('a', 'f([-2, -1])', '-1'), '0', [2, 3, 4, 6, 10]), result(call('b', 'f([1])', '1'), '1', [2, 3, 4, 5, 10])],
			trace: traceOf('a', inside, 'xs=[-2, -1]', '2\n3 top=0\n4 x=-2\n6\n3\n4 x=-1\n6\n3\n10\n10 return 0'),
			suspicious: [2, 4],
		}],
		['counting down', 'function f(n) {\n  let steps = 0;\n  while (n > 1) {\n    n = n - 2;\n    steps++;\n  }\n  return steps;\n}\n', {
			tests: [call('a', 'f(5)', '4'), call('b', 'f(1)', '0')],
			results: [result(call('a', 'f(5)', '4'), '2', [2, 3, 4, 5, 7]), result(call('b', 'f(1)', '0'), '0', [2, 3, 7])],
			trace: traceOf('a', inside, 'n=5', '2\n3 steps=0\n4\n5 n=3\n3 steps=1\n4\n5 n=1\n3 steps=2\n7\n7 return 2'),
			suspicious: [4, 3],
		}],
	];
	let parser: ProgramParser;
	beforeAll(async () => {
		parser = await parserOf(language);
	});
	afterAll(() => parser.dispose());

	const outlineOf = (text: string) => {
		const program = parser.parse(text);
		try {
			return program.outline();
		} finally {
			program.dispose();
		}
	};

	it.each(programs)('%s: every question speaks of it in its own words', async (_, text, more) => {
		const { questions } = await asked({ ...summed, ...more, text, outline: outlineOf(text) });
		const all = questions.flatMap((question) => [question.words, question.fact, question.held, ...question.reworded, ...question.help.map(({ words }) => words)]).map(spoken);
		expect(questions.length).toBeGreaterThan(8);
		expect(all.filter((words) => /\b(?:None|True|False|elif|def|range|len)\b|\bprint\(|dictionar/.test(words))).toEqual([]);
		// A line that only closes a block is none to ask about.
		const lines = text.split('\n');
		expect(questions.filter(({ slots }) => slots.line !== undefined && /^[\s}]*$/.test(lines[slots.line] ?? ''))).toEqual([]);
	});

	it('gives the rounds, the branches and the steps of its loops', async () => {
		const byTemplate = async (at: number) => (await asked({ ...summed, ...programs[at]?.[2], text: programs[at]?.[1] ?? '', outline: outlineOf(programs[at]?.[1] ?? '') })).questions;
		expect((await byTemplate(0)).find(({ template }) => template === 'explain.rounds')?.truth).toEqual({ kind: 'count', count: 4 });
		expect((await byTemplate(1)).some(({ template, slots }) => template.startsWith('explain.') && slots.line === 3)).toBe(true);
		expect((await byTemplate(2)).find(({ template }) => template === 'explain.end')?.truth).toMatchObject({ kind: 'value', value: { shown: '1' } });
	});

	it('has wrong answers that beliefs would give of its loops', async () => {
		const { questions } = await asked({ ...summed, outline: outlineOf(summed.text) });
		const values = questions.find(({ template }) => template === 'explain.values');
		expect(values?.foils.map(({ misconception }) => misconception)).toEqual(expect.arrayContaining(['ends-one-early', 'step-comes-first']));
	});
});

describe('a loop that asks behind each round', () => {
	const asksBehind: LoopOutline = { ...loop(2, 5, [], 'n > 0', 'f'), looksAfter: true };
	it.each([
		['where the run comes to its head', '2\n3\n4\n5 n=1\n3\n4\n5 n=0\n6\n6 return 0'],
		['where it begins with its first line', '3\n4\n5 n=1\n3\n4\n5 n=0\n6\n6 return 0'],
	])('makes its rounds, %s', (_, steps) => {
		const replay = new Replay(traceOf('t', 'f', 'n=2', steps), outline({ loops: [asksBehind] }), 'f');
		expect(replay.loopRuns(asksBehind).map(({ rounds, end, entered }) => [rounds.length, end, entered.state['n']?.shown])).toEqual([[2, 'done', '2']]);
		const asked = conditionOfLoop(asksBehind);
		expect(asked && replay.outcomes(asked).map(({ held }) => held)).toEqual([true, false]);
	});
});

describe('conditions of one chain', () => {
	// Badly set in: only the outline knows what belongs together.
	const conditions = [
		{ ...condition(1, 2, 'a', 'f'), whole: { from: 0, to: 6 } },
		{ ...condition(3, 4, 'b', 'f'), whole: { from: 2, to: 3 }, word: 'else if' },
	];
	const text = 'if (a) {\n  one();\n    } else if (b) {\n  two();\n} else {\n  three();\n}\n';

	it('are told by the outline, however they are set in', async () => {
		const at = await situation({ ...summed, text, outline: outline({ ...summed.outline, conditions }) });
		const [bug] = at.diagnosis.bugs;
		const subject = subjectOf(at, bug as Bug, at.tasks, []);
		expect(chainOf(subject, 2).map(({ line }) => line)).toEqual([0, 2]);
		expect(conditionsOver(subject, 5)).toEqual([2]);
	});
});

describe('values', () => {
	it.each([
		['xs.length', { xs: '[4, 5]' }, '2'],
		['word.length', { word: "'abc'" }, '3'],
		['xs[1]', { xs: '[4, 5]' }, '5'],
		['xs[-1]', { xs: '[4, 5]' }, undefined],
	])('%s', (source, variables, expected) => {
		const shape = evaluate(source, state(variables), running);
		expect(shape?.kind === 'number' ? shape.text : undefined).toBe(expected);
	});

	it('has nothing at a position below zero, where the language does not count from the end', () => {
		expect(positionsIn('xs[i]', state({ xs: '[4, 5]', i: '-1' }), running).map(({ isOutside }) => isOutside)).toEqual([true]);
		expect(positionsIn('xs[i]', state({ xs: '[4, 5]', i: '-1' }), runningOf('python')).map(({ isOutside }) => isOutside)).toEqual([false]);
	});

	it('are compared with three signs, and a slash drops nothing', () => {
		expect(piecesOf('n % 2 === 1', state({ n: '7' }), running)?.map(({ source, value: is }) => [source, is])).toEqual([['n % 2', 1], ['n % 2 === 1', true]]);
		expect(piecesOf('n / 2', state({ n: '7' }), running)).toBeNull();
		expect(piecesOf('n / 2', state({ n: '7' }), { countsFromEnd: false, wholeDivision: '/' })?.at(-1)?.value).toBe(3);
	});
});

describe('errors', () => {
	const broken = (gave: string, text = summed.text.replace('return sum', 'return summ')): HandMade => ({
		...summed, text, results: [result(summed.tests[0] ?? call('', '', ''), gave, [2, 3, 4, 6]), result(summed.tests[1] ?? call('', '', ''), '0', [])],
		trace: traceOf('a', inside, 'n=3', `2\n3 sum=0\n6\n6 raise ${gave.replace(/ at \d+$/, '')}`),
	});

	it('knows a misspelt name by the language\'s own error', async () => {
		expect((await asked(broken('ReferenceError: summ is not defined at 6'))).bug.id).toBe('slip-summ');
	});

	it('asks which position a line wants where nothing stands there', async () => {
		const text = 'function f(xs) {\n  let sum = 0;\n  let i = 2;\n\n\n  return xs[i + 0].size;\n}\n';
		const gave = "TypeError: Cannot read properties of undefined (reading 'size')";
		const made = { ...broken(`${gave} at 6`, text), trace: traceOf('a', inside, 'xs=[1, 2]', `2\n3 sum=0\n6 i=2\n6 raise ${gave}`) };
		const { questions } = await asked({ ...made, outline: outline({ ...summed.outline, loops: [], functions: [{ ...head(inside, 7), parameters: ['xs'] }] }) });
		expect(questions.find(({ template }) => template === 'explain.last-position')?.truth).toEqual({ kind: 'count', count: 1 });
	});

	it('names kinds of value as the language does', async () => {
		const { questions } = await asked(broken("TypeError: sum.push is not a function at 6", summed.text.replace('return sum', 'return sum.push(1)')));
		const type = questions.find(({ template, slots }) => template === 'predict.type' && slots.variable === 'sum');
		expect(type?.answer.kind === 'choice' ? type.answer.options.map(({ words }) => spoken(words)) : []).toContain('an array');
	});
});

describe('a line that only closes a block', () => {
	const text = 'for (const x of xs) {\n  if (x) {\n    f(x);\n    // there\n  }\n}\nelse {\n  g();\n}\n';
	it('stands for the last line in it', () => {
		expect([4, 5, 8].map((at) => firstOfBranch({ language, text }, at))).toEqual([2, 2, 7]);
		expect(firstOfBranch({ language: 'python', text: 'f(\n    1\n)\n' }, 2)).toBe(2);
	});

	it('is no place where something goes wrong: the lines beside it are', () => {
		const source = 'for (;;) {\n  f();\n}\ng();\n';
		const at = source.indexOf('}');
		expect(placesOf(source, [{ from: at, to: at + 2, text: '' }])).toEqual([{ kind: 'lines', from: 1, to: 3 }]);
	});
});

describe('blocks that nobody has parsed', () => {
	const known = languages.find(({ id }) => id === language);
	const python = languages.find(({ id }) => id === 'python');
	if (!known || !python) throw new Error('A language is missing.');
	it.each([
		['braces on the line of the head', 'for (let i = 0; i < n; i++) {\n  f("}");\n  // }\n  g();\n}\nh();', { from: 1, to: 3 }],
		['braces below', 'while (n > 0)\n{\n  n--;\n}\nh();', { from: 2, to: 2 }],
		['no braces', 'for (;;)\n  f();\nh();', { from: 1, to: 1 }],
		['one line', 'for (;;) { f(); }\nh();', null],
		['a block of no lines', 'for (;;) {\n}\nh();', null],
		['not set in at all', 'for (;;) {\nif (a) {\nf();\n}\n}\nh();', { from: 1, to: 3 }],
	])('%s', (_, text, expected) => {
		expect(blockBelow(text.split('\n'), 0, known)).toEqual(expected);
	});

	it('go by how far lines are set in where the language does', () => {
		expect(blockBelow('for i in x:\n    f()\n\n    g()\nh()'.split('\n'), 0, python)).toEqual({ from: 1, to: 3 });
	});

	it('ask with the names moved on: the last time with the value that ends it', async () => {
		const at = await situation(summed);
		const [loop] = at.outline.loops;
		const trace = at.evidence.trace;
		const condition = loop && conditionOfLoop(loop);
		if (!trace || !condition) throw new Error('There is no loop.');
		const asked = new Replay(trace, at.outline, inside).outcomes(condition).map(({ moment, held }) => [moment.state['i']?.shown, held]);
		expect(asked).toEqual([['0', true], ['1', true], ['2', true], ['3', true], ['4', false]]);
	});

	it('ask as the run says where it writes down the head with its names moved on', async () => {
		const at = await situation(summed);
		const [loop] = at.outline.loops;
		const condition = loop && conditionOfLoop(loop);
		if (!condition) throw new Error('There is no loop.');
		const trace = traceOf('a', inside, 'n=1', '2 sum=0\n3 i=0\n4\n3 i=1\n4 sum=1\n3 i=2\n6 return 1');
		const asked = new Replay(trace, at.outline, inside).outcomes(condition).map(({ moment, held }) => [moment.state['i']?.shown, held]);
		expect(asked).toEqual([['0', true], ['1', true], ['2', false]]);
	});

	it('ask nothing where nobody can say what the names are moved on to', async () => {
		const odd = { ...summed, outline: outline({ ...summed.outline, loops: [counts(3, 4, 'let i = 0; i <= n; i = next(i)', 'i <= n')] }) };
		const at = await situation(odd);
		const [loop] = at.outline.loops;
		const trace = at.evidence.trace;
		const condition = loop && conditionOfLoop(loop);
		if (!trace || !condition) throw new Error('There is no loop.');
		expect(new Replay(trace, at.outline, inside).outcomes(condition).map(({ held }) => held)).toEqual([true, true, true, true]);
	});

	it('tell the rounds of a mended run', async () => {
		const at = await situation(summed);
		const version = summed.text.replace('i <= n', 'i < n').replace('    sum', 'sum');
		const mended = traceOf('a', inside, 'n=3', '2\n3 sum=0\n4 i=0\n3\n4 i=1\n3 sum=1\n4 i=2\n3 sum=3\n6\n6 return 3');
		const own = at.evidence.trace;
		// The head itself was changed: nobody can say which loop it is. Of one that stayed the rounds are told.
		const stayed = own && mendedRun(at, own, mended, version.replace('i < n', 'i <= n'));
		expect(stayed?.loops).toEqual([{ line: 2, rounds: 3, taken: ['0', '1', '2'] }]);
	});
});

describe('a line that has come over a brace', () => {
	const text = 'function f(n) {\n  let sum = 0;\n  for (let i = 0; i < n; i++) {\n    sum += i;\n    console.log(sum);\n  }\n  return sum;\n}\n';
	it('is counted beside the rounds of the loop', async () => {
		const made: HandMade = {
			...summed, text,
			trace: traceOf('a', inside, 'n=2', '2\n3 sum=0\n4 i=0\n5\n3\n4 i=1\n5 sum=1\n3\n7\n7 return 1'),
			outline: outline({ ...summed.outline, loops: [counts(3, 5, 'let i = 0; i < n; i++', 'i < n')], returns: [{ range: { from: 6, to: 6 }, value: 'sum', function: inside }] }),
		};
		const at = await situation(made);
		const from = text.indexOf('    console');
		const edits: readonly Edit[] = [{ from, to: text.indexOf('  return'), text: '  }\n  console.log(sum);\n' }];
		const bug = { ...(at.diagnosis.bugs[0] as Bug), kind: 'known', repairs: [edits], insights: [], description: '' } as unknown as Bug;
		const [question] = placedQuestions(subjectOf(at, bug, at.tasks, [])).map((each) => each.question);
		expect(question?.slots.line).toBe(4);
		expect(question?.truth).toMatchObject({ values: [{ shown: '2' }, { shown: '2' }] });
		expect(spoken(question?.help[0]?.words ?? [])).not.toContain('to the right');
	});
});

describe('two names for one list', () => {
	it('are told where the second is made with a word before it', async () => {
		const text = 'function f(n) {\n  let copy = xs;\n  copy.push(3);\n  return copy;\n}\n';
		const trace = traceOf('a', inside, 'xs=[1]', '2\n3 copy=[1]\n4 copy=[1, 3] xs=[1, 3]\n4 return 4');
		const at = await situation({ ...summed, text, trace, outline: outline({ functions: [head(inside, 5)], statementLines: [0, 1, 2, 3] }) });
		const subject = subjectOf(at, at.diagnosis.bugs[0] as Bug, at.tasks, []);
		const replay = new Replay(trace, at.outline, inside);
		expect(oneListOf(subject, replay)).toMatchObject({ names: ['xs', 'copy'], at: 2, from: 1 });
	});
});

describe('what should happen at a condition', () => {
	it('is asked of the time at which a mended program goes the other way, and of no other', async () => {
		const at = await situation(summed);
		const [bug] = at.diagnosis.bugs as readonly [Bug];
		const known: Bug = { ...bug, kind: 'known', concept: 'loop-bounds', description: '', repairs: [[{ from: summed.text.indexOf('<='), to: summed.text.indexOf('<=') + 2, text: '<' }]], departed: [{ test: 'a', line: 2, time: 4, isRight: true }] };
		const mended = { ...at, diagnosis: { ...at.diagnosis, bugs: [known] }, found: [2] };
		const asked = candidatesFor(mended, known, at.tasks).find(({ question }) => question.template === 'explain.condition');
		const atTime = (round: number) => asked && shouldRun(subjectOf(mended, known, at.tasks, [2]), { ...asked, question: { ...asked.question, slots: { ...asked.question.slots, round } } }, condition(3, 4, 'i <= n', inside), true);
		expect(atTime(4)?.map(({ question }) => question.template)).toEqual(['explain.should-run']);
		expect(atTime(1)).toEqual([]);
	});
});

describe('a call that gets copies', () => {
	const text = 'void order(int a, int b) {\n    int t = a;\n    a = b;\n    b = t;\n}\nint ratio(int x, int y) {\n    order(x, y);\n    return y / x;\n}\n';
	const made: HandMade = {
		language: 'cpp', text, name: 'ratio', suspicious: [1], tests: [call('a', 'ratio(9, 3)', '3')], results: [result(call('a', 'ratio(9, 3)', '3'), '0', [7, 8])],
		trace: traceOf('a', 'ratio', 'x=9 y=3', '7\n8\n8 return 0'),
		outline: outline({
			functions: [{ ...head('ratio', 9), parameters: ['x', 'y'], range: { from: 5, to: 8 }, header: 5 }],
			calls: [{ callee: 'order', text: 'order(x, y)', line: 6, function: 'ratio' }],
			returns: [{ range: { from: 7, to: 7 }, value: 'y / x', function: 'ratio' }],
			statementLines: [5, 6, 7],
		}),
	};
	const edit = (at: number): Edit => ({ from: at, to: at, text: '&' });

	it('is asked what it leaves as it was; who takes the copy for the thing itself is asked for the rule', async () => {
		const at = await situation(made);
		const [bug] = at.diagnosis.bugs as readonly [Bug];
		const known: Bug = { ...bug, kind: 'known', concept: 'parameters', description: '', repairs: [[edit(text.indexOf(' a,')), edit(text.indexOf(' b)'))]], departed: [{ test: 'a', line: 6, time: 1, name: 'x', wanted: '3' }] };
		const all = candidatesFor({ ...at, diagnosis: { ...at.diagnosis, bugs: [known] }, found: [0] }, known, at.tasks);
		const stays = all.find(({ question }) => question.template === 'explain.assigned');
		expect(stays && spoken(stays.question.words)).toBe('Take ratio(9, 3). Before line 7 x is 9 and y is 3. What is x after line 7?');
		expect(stays?.question.truth).toMatchObject({ value: { shown: '9' } });
		expect(stays?.question.foils).toEqual([{ answer: '3', misconception: 'call-changes-what-it-got' }]);
		expect(all.map(({ question }) => question.template)).toContain('explain.rule.call-changes-what-it-got');
	});
});

describe('the look back', () => {
	it('is on an example only where the program stayed as it was, its closing lines too', async () => {
		const lookedBack = async (began: string, text: string) => spoken(reflectQuestion({ ...(await situation({ ...summed, text })), began }).words);
		expect(await lookedBack(summed.text, summed.text)).toContain('check an example against the task');
		const counter = { ...summed, language: 'cpp', text: 'struct Counter {\n    int n = 0;\n};\n', outline: outline({ idleLines: [1], statementLines: [0] }) };
		expect(spoken(reflectQuestion({ ...(await situation(counter)), began: counter.text.replace(' = 0', '') }).words)).not.toContain('check an example against the task');
		expect(await lookedBack(summed.text, summed.text.replace(/\}\n$/, '};\n'))).not.toContain('check an example against the task');
	});
});

describe('names on a line', () => {
	it.each([
		['`Total of name: ${total} for ${items.length}`', ['total', 'items', 'items.length']],
		['`no hole in it`', []],
		['say("a b", `c`, d)', ['say', 'd']],
	])('%s', (source, expected) => {
		expect(namesIn(source)).toEqual(expected);
	});
});

describe('prints to watch a run', () => {
	it('are asked for by the language\'s own name for it', async () => {
		const at = await situation(summed);
		expect(printName(subjectOf(at, at.diagnosis.bugs[0] as Bug, at.tasks, []))).toBe('console.log');
	});

	it('are not put beside a body without braces, where they would be the body or no part of it', async () => {
		const looks = async (text: string) => (await asked({ ...summed, text })).questions.flatMap(({ help }) => help).flatMap(({ look }) => (look && look.line === 3 ? [look] : []));
		expect((await looks(summed.text)).length).toBeGreaterThan(0);
		expect(await looks(summed.text.replace('{\n    sum', '\n    sum').replace('  }\n  return', '\n  return'))).toEqual([]);
	});
});
