/** Sessions on programs in braces, with what their own runs show: nothing is asked that does not hold, and nothing refused by the tutor's own guard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { gatherEvidence } from '../../../extension/runs/evidence';
import { check } from '../../../extension/tutor/guard';
import { guardContext } from '../../../extension/tutor/guardSession';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import { readingContext } from '../../../extension/tutor/offline/readingContext';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Situation } from '../../../extension/tutor/roles';
import type { Given, Question, Test } from '../../../extension/words';
import { parserOf } from '../code/helpers';
import { newRunner, startPatience } from '../runs/javascript/sandbox';
import { play } from './play';
import { situationOf } from './programs';
import { readable } from './readable';

const language = 'javascript';
const never = new AbortController().signal;

/** Name, the program, its examples: calls with their values, or typed lines (with a bar between them) and what is printed. */
const programs: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
	['one round too many', 'function f(n) {\n  let sum = 0;\n  for (let i = 0; i <= n; i++) {\n    sum += i;\n  }\n  return sum;\n}\n', [['f(3)', '3'], ['f(0)', '0'], ['f(5)', '10']]],
	['a start that is not far enough', 'const f = (xs) => {\n  let top = 0;\n  for (const x of xs) {\n    if (x > top) {\n      top = x;\n    }\n  }\n  return top;\n};\n', [['f([-4, -2])', '-2'], ['f([3, 9])', '9'], ['f([1])', '1']]],
	['positions for items', 'function f(xs) {\n  let sum = 0;\n  for (const x in xs) {\n    sum += x;\n  }\n  return sum;\n}\n', [['f([4, 5])', '9'], ['f([])', '0'], ['f([7])', '7']]],
	['a position behind the last', "function f(words) {\n  let text = '';\n  for (let i = 0; i <= words.length; i++) {\n    text += words[i].toUpperCase();\n  }\n  return text;\n}\n", [["f(['a', 'b'])", "'AB'"], ["f(['x'])", "'X'"], ['f([])', "''"]]],
	['no end', 'function f(n) {\n  let steps = 0;\n  while (n !== 0) {\n    n = n - 2;\n    steps++;\n  }\n  return steps;\n}\n', [['f(4)', '2'], ['f(5)', '3'], ['f(0)', '0']]],
	['a loop that counts away from its end', 'function f(n) {\n  const out = [];\n  for (let i = n; i > 0; i++) {\n    out.push(i);\n  }\n  return out;\n}\n', [['f(2)', '[2, 1]'], ['f(0)', '[]'], ['f(3)', '[3, 2, 1]']]],
	['a branch that is never taken', "function f(points) {\n  if (points > 50) {\n    return 'good';\n  } else if (points > 80) {\n    return 'very good';\n  } else {\n    return 'try again';\n  }\n}\n", [['f(90)', "'very good'"], ['f(60)', "'good'"], ['f(10)', "'try again'"]]],
	['printed and not given back', 'function f(a, b) {\n  const sum = a + b;\n  console.log(sum);\n}\n', [['f(1, 2)', '3'], ['f(0, 0)', '0'], ['f(5, 5)', '10']]],
	['a misspelt name', 'function f(n) {\n  let total = 0;\n  for (let i = 1; i <= n; i++) {\n    total += i;\n  }\n  return totl;\n}\n', [['f(2)', '3'], ['f(3)', '6'], ['f(1)', '1']]],
	['one list with two names', 'function f(xs) {\n  const copy = xs;\n  copy.push(0);\n  return [xs, copy];\n}\n', [['f([1])', '[[1], [1, 0]]'], ['f([])', '[[], [0]]'], ['f([2, 3])', '[[2, 3], [2, 3, 0]]']]],
	['numbers in the order of texts', 'function f(xs) {\n  const sorted = xs.slice();\n  sorted.sort();\n  return sorted;\n}\n', [['f([10, 9])', '[9, 10]'], ['f([1, 2])', '[1, 2]'], ['f([30, 4, 5])', '[4, 5, 30]']]],
	['a round that asks too late', 'function f(n) {\n  let rounds = 0;\n  do {\n    rounds = rounds + 1;\n    n = n - 1;\n  } while (n > 0);\n  return rounds;\n}\n', [['f(0)', '0'], ['f(2)', '2'], ['f(3)', '3']]],
	['typed digits that are joined', "const a = prompt('a? ');\nconst b = prompt('b? ');\nconst sum = a + b;\nconsole.log(sum);\n", [['1|2', '3\n'], ['4|4', '8\n'], ['10|5', '15\n']]],
	['a class that forgets what it keeps', 'class Account {\n  constructor() {\n    this.balance = 0;\n  }\n  add(n) {\n    const balance = this.balance + n;\n    return balance;\n  }\n}\nfunction f(a, b) {\n  const account = new Account();\n  account.add(a);\n  return account.add(b);\n}\n', [['f(1, 2)', '3'], ['f(5, 5)', '10'], ['f(0, 4)', '4']]],
];

const runner = newRunner();
let parser: ProgramParser;
const situations = new Map<string, Situation>();

beforeAll(async () => {
	parser = await parserOf(language);
	for (const [name, text, examples] of programs) {
		const isCalled = examples.every(([given]) => given.includes('('));
		const tests = examples.map(([given, expected], at): Test => (isCalled
			? { kind: 'call', id: `t${at}`, origin: 'file', call: given, expected, compare: 'equal' }
			: { kind: 'input', id: `t${at}`, origin: 'student', typed: given.split('|'), expected }));
		const parsed = parser.parse(text);
		const outline = parsed.outline();
		parsed.dispose();
		const entry = isCalled ? { kind: 'function' as const, name: 'f' } : { kind: 'script' as const };
		const evidence = await gatherEvidence(runner, { version: 1, text, fileName: 'program.js', entry, files: [] }, outline, tests, tests.map(({ id }) => id), never);
		situations.set(name, await situationOf({ problem: { title: 'f', statement: '', entry, tests }, code: { language, version: 1, text }, outline, evidence }));
	}
}, startPatience * 4);
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

const situation = (name: string): Situation => {
	const found = situations.get(name);
	if (!found) throw new Error(name);
	return found;
};

const candidates = (name: string) => situation(name).diagnosis.bugs.flatMap((bug) => candidatesFor(situation(name), bug, situation(name).tasks));

/** What somebody gives who knows; null where there is nothing to know. */
function right({ truth }: Question): Given | null {
	switch (truth.kind) {
		case 'value': return { kind: 'typed', text: truth.value.shown };
		case 'values': return { kind: 'typed', text: truth.values.map(({ shown }) => shown).join(', ') };
		case 'count': return { kind: 'typed', text: String(truth.count) };
		case 'choice': return { kind: 'chosen', option: truth.id };
		case 'output': return { kind: 'typed', text: truth.text === '' ? 'nothing' : truth.text };
		case 'cells': return { kind: 'typed', text: truth.values.map(({ shown }) => shown).join('\n') };
		case 'places': return truth.places[0]?.kind === 'lines' ? { kind: 'line', line: truth.places[0].from, version: 1, text: '' } : null;
		default: return null;
	}
}

describe.each(programs.map(([name]) => name))('%s', (name) => {
	it('is found, and has questions whose truths answer them and whose foils do not', () => {
		const context = readingContext(situation(name));
		const all = candidates(name);
		expect(all.length).toBeGreaterThan(2);
		for (const { question } of all) {
			const given = right(question);
			if (given) expect([question.id, judge(readAnswer(given, question, context), question, context).correct]).toEqual([question.id, question.truth.kind === 'places' && !question.truth.checked ? null : true]);
			for (const { answer } of question.foils) {
				const foil: Given = question.truth.kind === 'choice' ? { kind: 'chosen', option: answer } : question.truth.kind === 'places' ? { kind: 'line', line: Number(answer), version: 1, text: '' } : { kind: 'typed', text: answer };
				const { kind, correct } = judge(readAnswer(foil, question, context), question, context);
				expect([question.id, answer, kind === 'answer' ? correct : false]).toEqual([question.id, answer, question.truth.kind === 'open' && kind === 'answer' ? null : false]);
			}
		}
	});

	it('is spoken of in its own words, each question once, and of lines that do something', () => {
		const all = candidates(name).map(({ question }) => question);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		const words = all.flatMap((question) => [question.words, question.fact, question.held, ...question.reworded, ...question.help.map((help) => help.words)]).map(spoken);
		expect(words.filter((each) => /\b(?:None(?! of)|elif|def|range|len)\b|`(?:True|False)`|(?<![.\w])print\(|dictionar/.test(each))).toEqual([]);
		const lines = situation(name).code.text.split('\n');
		expect(all.filter(({ slots }) => slots.line !== undefined && /^[\s}]*$/.test(lines[slots.line] ?? ''))).toEqual([]);
	});

	it('passes the tutor\'s own guard', () => {
		for (const bug of situation(name).diagnosis.bugs) {
			const context = guardContext(situation(name), bug.id);
			const refused = candidatesFor(situation(name), bug, situation(name).tasks).flatMap(({ question }) =>
				[{ words: question.words, kind: 'question' as const, rung: 'question' as const }, ...question.help.map(({ rung, words }) => ({ words, kind: 'help' as const, rung }))].flatMap(({ words, kind, rung }) => {
					const verdict = check(words, { ...context, trusted: true, kind, rung, stage: question.stage });
					return verdict.ok ? [] : [`${verdict.reason}: ${readable(words)}`];
				}));
			expect(refused).toEqual([]);
		}
	});

	it.each([['who knows', 1], ['who is wrong every other time', 2]])('goes on with a student %s', async (_, every) => {
		const { transcript, questions, refusals } = await play(situation(name), (question, turn) => {
			const foil = question.foils[0]?.answer;
			if (turn % every !== 0 && foil !== undefined) return question.truth.kind === 'places' ? Number(foil) : foil;
			const given = right(question);
			return given?.kind === 'line' ? given.line : given?.kind === 'chosen' ? given.option : given?.kind === 'typed' ? given.text : 'first I look at every value';
		});
		expect(refusals).toEqual([]);
		expect(questions.length).toBeGreaterThan(0);
		// Only what was just taught is asked once more.
		const asked = questions.map(({ id }) => id).filter((id, at, all) => id !== all[at - 1]);
		expect(asked).toEqual([...new Set(asked)]);
		expect(transcript.join('\n')).not.toMatch(/`(?:None|True|False)`|\bNone(?! of)\b|\b(?:True|False)\b(?! there)/);
	});
});
