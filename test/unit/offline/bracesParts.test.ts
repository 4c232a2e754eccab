/** What is asked of a line in braces that does not do what its letters look like: a part that is not there, a name in quotes, a plain answer, a function of two values. */
import { describe, expect, it } from 'vitest';
import type { PastTurn } from '../../../extension/tutor/roles';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import { asked, asksInBraces, begin, byTemplate, wordsOf } from './askedInBraces';

asksInBraces();

describe('a part that a value does not have', () => {
	const spelt = 'function count(words) {\n  let n = 0;\n  for (let i = 0; i < words.lenght; i++) {\n    n++;\n  }\n  return n;\n}\n';
	const examples = { "count(['a', 'b'])": '2', "count(['x'])": '1', 'count([])': '0' };

	it('is asked about by what it is', async () => {
		const [first] = (await asked(spelt, examples, { found: [3], repair: ['lenght', 'length'] })).filter(({ stage }) => stage === 'explain');
		expect(first?.template).toBe('explain.missing-part');
		expect(spoken(first?.words ?? [])).toContain('What is words.lenght then?');
		expect(first?.truth).toMatchObject({ kind: 'value', value: { shown: 'undefined' } });
	});

	it('is none where it is there, or where it is called', async () => {
		const right = spelt.replace('lenght', 'length').replace('i = 0', 'i = 1');
		expect(byTemplate(await asked(right, examples, { found: [3] }), 'explain.missing-part')).toEqual([]);
		const called = 'function f(user) {\n  const n = user.name.trim();\n  return n + n;\n}\n';
		expect(byTemplate(await asked(called, { "f({ name: 'A' })": "'A'" }, { found: [2] }), 'explain.missing-part')).toEqual([]);
	});

	it('is asked about where it ends the run, also when it was called', async () => {
		const nothing = 'function shown(user) {\n  if (user.nick.length > 0) {\n    return user.nick;\n  }\n  return user.name;\n}\n';
		const [first] = byTemplate(await asked(nothing, { "shown({ name: 'Bo' })": "'Bo'" }), 'predict.missing-part');
		expect(spoken(first?.words ?? [])).toContain("user is { name: 'Bo' }. What is user.nick then?");
		const method = 'function f(word) {\n  return word.toUppercase();\n}\n';
		const [called] = byTemplate(await asked(method, { "f('tea')": "'TEA'" }), 'predict.missing-part');
		expect(spoken(called?.words ?? [])).toContain('What is word.toUppercase then?');
	});
});

describe('a name between quotes', () => {
	const text = "function f(count) {\n  if (count === 0) {\n    return 'none left';\n  }\n  const line = '${count} left';\n  return line;\n}\n";
	const examples = { 'f(3)': "'3 left'", 'f(1)': "'1 left'", 'f(0)': "'none left'" };

	it('is asked about by what comes out in its place', async () => {
		const [question] = byTemplate(await asked(text, examples, { found: [5] }), 'explain.quoted');
		expect(spoken(question?.words ?? [])).toBe('Take f(3). On line 5 the word count stands between quotes. What comes out in its place?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'signs' });
		// The sign that a mended program has around the name is not said.
		expect(wordsOf(question ? [question] : []).join()).not.toContain('${');
	});

	it('is not asked about where it is filled in', async () => {
		const filled = text.replace("'${count} left'", '`${count} left!`');
		expect(byTemplate(await asked(filled, examples, { found: [5] }), 'explain.quoted')).toEqual([]);
	});
});

describe('a line that gives back a plain answer', () => {
	const text = 'function twice(xs) {\n  const seen = new Set();\n  for (const x of xs) {\n    if (seen.has(x)) {\n      return false;\n    }\n    seen.add(x);\n  }\n  return true;\n}\n';

	it('is asked about by the call that comes to it', async () => {
		const [question] = byTemplate(await asked(text, { 'twice([4])': 'false', 'twice([3, 3])': 'true' }, { found: [9] }), 'explain.comes-to');
		expect(spoken(question?.words ?? [])).toBe('On line 9 a call ends. Which of these calls comes to that line?');
		expect(question?.answer.kind === 'choice' && question.answer.options.map(({ id, words }) => [id, spoken(words)])).toEqual([['other', 'twice([3, 3])'], ['own', 'twice([4])']]);
		expect(question?.truth).toEqual({ kind: 'choice', id: 'own' });
		expect(spoken(question?.held ?? [])).toBe('Right, twice([4]) comes to it and gets true. By its example false is wanted.');
	});

	it('is not where all calls come to it', async () => {
		expect(byTemplate(await asked(text, { 'twice([4])': 'false', 'twice([1, 2])': 'false' }, { found: [9] }), 'explain.comes-to')).toEqual([]);
	});
});

describe('a small function of two values', () => {
	it('is asked about by what it makes of the first two', async () => {
		const text = 'function order(xs) {\n  const all = [...xs].sort((a, b) => a > b);\n  return all;\n}\n';
		const [question] = byTemplate(await asked(text, { 'order([9, 8])': '[8, 9]' }, { found: [2] }), 'explain.inline-pair');
		expect(spoken(question?.words ?? [])).toBe('Take order([9, 8]). The small function on line 2 gets two values at a time, a and b. What does it give when a is 8 and b is 9?');
		expect(question?.truth).toMatchObject({ kind: 'value', value: { shown: 'false' } });
	});
});

describe('small functions on several lines of one statement', () => {
	it('are told apart: it is asked about the one on the line that was found', async () => {
		const text = 'function old(people) {\n  return people\n    .filter((person) => person.age > 18)\n    .map((person) => person.name);\n}\n';
		const examples = { "old([{ name: 'Ann', age: 18 }, { name: 'Bo', age: 30 }])": "['Ann', 'Bo']", "old([{ name: 'Bo', age: 30 }])": "['Bo']" };
		const first = async (found: number) => spoken(byTemplate(await asked(text, examples, { found: [found] }), 'explain.inline')[0]?.words ?? []);
		expect(await first(3)).toContain("Each value in turn is person on line 3. What does the line make of it when person is { name: 'Ann', age: 18 }?");
		expect(await first(4)).toContain('Each value in turn is person on line 4.');
	});
});

describe('a line that a method changes a list on', () => {
	it('is asked about without a value before it where none is short enough', async () => {
		const text = "function tidy(people) {\n  const all = [...people];\n  all.reverse();\n  return all;\n}\n";
		const questions = await asked(text, { "tidy([{ name: 'Ann', age: 12 }, { name: 'Bo', age: 9 }])": "[{ name: 'Ann', age: 12 }, { name: 'Bo', age: 9 }]" }, { found: [3] });
		const words = wordsOf(byTemplate(questions, 'explain.assigned'));
		expect(words.length).toBeGreaterThan(0);
		expect(words.filter((each) => /, \.|for the first time/.test(each))).toEqual([]);
		expect(words.join(' ')).toContain('What is all after line 3?');
	});
});

describe('what to print to see a value', () => {
	const text = 'class Row {\n  constructor() {\n    this.all = [];\n  }\n  next() {\n    return this.all.pop();\n  }\n}\nfunction f(xs) {\n  const row = new Row();\n  for (const x of xs) {\n    row.all.push(x);\n  }\n  return row.next();\n}\n';

	it('does not stand below a line that leaves the function', async () => {
		const questions = await asked(text, { 'f([1, 2, 3])': '1', 'f([4])': '4', 'f([5, 6])': '5' }, { found: [6], repair: ['pop', 'shift'] });
		expect(wordsOf(questions.filter(({ stage }) => stage === 'explain')).filter((words) => words.includes('below line 6'))).toEqual([]);
	});

	it('is looked at the time that the question is about', async () => {
		const grown = 'function f(xs) {\n  let sum = 0;\n  for (const x of xs) {\n    sum = x;\n  }\n  return sum;\n}\n';
		const questions = await asked(grown, { 'f([1, 2])': '3', 'f([4])': '4', 'f([5, 6])': '11' }, { found: [4], repair: ['sum = x', 'sum += x'] });
		const second = questions.find(({ template, slots }) => template === 'explain.assigned' && slots.round === 2);
		expect(second?.help.map(({ words }) => spoken(words))).toContain('Add console.log(sum); below line 4 and run it. Which value comes out the second time?');
	});
});

describe('a place that the help has named among others', () => {
	it('is what the next questions are about, though the student has not clicked it', async () => {
		const text = 'function f(words) {\n  const groups = {};\n  for (const word of words) {\n    const letter = word[0];\n    groups[letter] = [];\n    groups[letter].push(word);\n  }\n  return groups;\n}\n';
		const examples = { "f(['ab', 'ac'])": "{ a: ['ab', 'ac'] }", "f(['x'])": "{ x: ['x'] }", "f(['do', 'dot', 'dig'])": "{ d: ['do', 'dot', 'dig'] }" };
		const { begun, bug } = await begin(text, examples, { repair: ['    groups[letter] = [];', '    if (!groups[letter]) groups[letter] = [];'] });
		const explained = (turns: readonly PastTurn[]) => candidatesFor({ ...begun, turns }, bug, begun.tasks).find(({ question }) => question.stage === 'explain')?.question;
		const [place] = candidatesFor(begun, bug, begun.tasks).filter(({ question }) => question.stage === 'locate');
		const turn = (rung: PastTurn['rung']): PastTurn => ({ id: 't', question: place?.question ?? expect.fail('no question for a place'), version: 1, given: null, assessment: null, rung, withdrawn: false });
		expect(explained([turn('fact')])?.slots.line).not.toBe(4);
		expect(explained([turn('place-named')])?.slots.line).toBe(4);
	});
});

describe('a condition that gives a name a value', () => {
	const text = "function sign(n) {\n  if (n = 0) {\n    return 'zero';\n  } else if (n > 0) {\n    return 'plus';\n  }\n  return 'minus';\n}\n";
	const examples = { 'sign(5)': "'plus'", 'sign(0)': "'zero'", 'sign(-2)': "'minus'" };

	it('is asked about by that value', async () => {
		const [first] = (await asked(text, examples, { found: [2], repair: ['n = 0', 'n === 0'] })).filter(({ stage }) => stage === 'explain');
		expect(spoken(first?.words ?? [])).toContain('Before line 2 n is 5. What is n after line 2?');
		expect(first?.truth).toMatchObject({ kind: 'value', value: { shown: '0' } });
	});

	it('is not to be printed, nor one that is tried behind it: that would give the value before its time', async () => {
		const all = wordsOf(await asked(text, examples, { found: [2] }));
		expect(all.filter((words) => /console\.log\(n (?:=|>) 0\)/.test(words))).toEqual([]);
		const compared = wordsOf(await asked(text.replace('n = 0', 'n === 1'), examples, { found: [2] }));
		expect(compared.filter((words) => words.includes('console.log(n > 0)')).length).toBeGreaterThan(0);
	});
});

describe('a method that the run calls on its way', () => {
	it('is called on its object, and is not to be called outside, where there is none', async () => {
		const text = 'class Pile {\n  constructor() {\n    this.all = [];\n  }\n  top() {\n    return this.all[this.all.length];\n  }\n}\nfunction last(xs) {\n  const pile = new Pile();\n  pile.all.push(...xs);\n  return pile.top() ?? 0;\n}\n';
		const questions = byTemplate(await asked(text, { 'last([1, 2])': '2', 'last([])': '0', 'last([4])': '4' }, { repair: ['.length]', '.length - 1]'] }), 'predict.inner');
		expect(spoken(questions[0]?.words ?? [])).toContain('On the way last calls top. What does pile.top() return?');
		expect(questions[0]?.help).toEqual([]);
	});
});
