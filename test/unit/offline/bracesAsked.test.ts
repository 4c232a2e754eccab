/** What is asked about mistakes of beginners with braces, once the student has found the line: by what the program's own run shows. */
import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import { spoken } from '../../../extension/tutor/offline/say';
import type { PastTurn } from '../../../extension/tutor/roles';
import type { Question } from '../../../extension/words';
import { asked, asksInBraces, begin, byTemplate, plain, wordsOf, type Examples, type Found } from './askedInBraces';

asksInBraces();

describe('a value that comes later', () => {
	const text = 'async function priceOf(fruit) {\n  await Promise.resolve();\n  return 3;\n}\n\nasync function main() {\n  const price = priceOf(\'pear\');\n  if (price > 2) {\n    console.log(\'dear\');\n  }\n}\n\nmain();\n';

	it('is asked about where a line keeps what stands for it', async () => {
		const [question, ...more] = byTemplate(await asked(text, { '': 'dear' }, { found: [7] }), 'explain.later');
		expect(more).toEqual([]);
		expect(spoken(question?.words ?? [])).toContain("On line 7 the name price gets what priceOf('pear') gives. What is price right after that line?");
		const options = question?.answer.kind === 'choice' ? question.answer.options : [];
		expect(options.map(({ words }) => spoken(words)).sort()).toEqual(['Not the value, but a promise: it stands for a value that comes later', 'Nothing: undefined', 'The value that comes in the end, 3']);
		const right = options.find(({ id }) => question?.truth.kind === 'choice' && id === question.truth.id);
		expect(spoken(right?.words ?? [])).toContain('a promise');
	});

	it('is asked about only where the mistake is: a call at the end keeps nothing waiting', async () => {
		expect(byTemplate(await asked(text, { '': 'dear' }, { found: [13], repair: ["priceOf('pear');", "await priceOf('pear');"], concept: 'awaiting' }), 'explain.later').filter(({ slots }) => slots.line === 12)).toEqual([]);
	});

	it('is no result to follow into: a call gives something else at once', async () => {
		expect(byTemplate(await asked(text, { '': 'dear' }), 'predict.inner')).toEqual([]);
	});
});

describe('what a function gives back that is called on the way', () => {
	it('is not asked where a method only changes its object, though the mistake is in it', async () => {
		const text = 'class Account {\n  constructor(n) {\n    this.balance = n;\n  }\n  take(n) {\n    this.balance -= n - 1;\n  }\n}\nfunction play(start) {\n  const account = new Account(start);\n  account.take(2);\n  return account.balance;\n}\n';
		expect(byTemplate(await asked(text, { 'play(5)': '3', 'play(2)': '0' }), 'predict.inner')).toEqual([]);
	});

	it('is not asked where it is made of functions, which nobody can type', async () => {
		const text = 'function make(n) {\n  return [(x) => x + n];\n}\nfunction run(n) {\n  return make(n)[0](1);\n}\n';
		const questions = await asked(text, { 'run(1)': '3', 'run(2)': '4' });
		expect(byTemplate(questions, 'predict.inner')).toEqual([]);
		expect(wordsOf(questions).filter((words) => words.includes('[Function'))).toEqual([]);
	});
});

describe('functions that are made in a loop and run when it has ended', () => {
	it('are asked about by what the loop has left in its name', async () => {
		const text = 'function greet(names) {\n  const all = [];\n  for (var i = 0; i < names.length; i++) {\n    all.push(() => names[i]);\n  }\n  return all.map((each) => each());\n}\n';
		const [question] = byTemplate(await asked(text, { "greet(['Ann', 'Ben'])": "['Ann', 'Ben']", "greet(['Zoe'])": "['Zoe']" }, { found: [3] }), 'explain.captured');
		expect(spoken(question?.words ?? [])).toContain('The loop on line 3 has ended when line 4 runs for the first time.');
		expect(question?.truth).toMatchObject({ kind: 'value', value: { shown: '1' } });
		expect(question?.foils).toContainEqual({ answer: '0', misconception: 'function-keeps-old-value' });
	});

	it('are asked about by what its last round has set, and never called by a name that they have not', async () => {
		const text = "function greet(names) {\n  const all = [];\n  for (let i = 0; i < names.length; i++) {\n    var name = names[i];\n    all.push(function () {\n      return 'Hi ' + name;\n    });\n  }\n  const said = [];\n  for (let k = 0; k < all.length; k++) {\n    said.push(all[k]());\n  }\n  return said;\n}\n";
		const questions = await asked(text, { "greet(['Ann', 'Ben'])": "['Hi Ann', 'Hi Ben']", "greet(['Zoe'])": "['Hi Zoe']" }, { found: [4] });
		const [question] = byTemplate(questions, 'explain.captured');
		expect(spoken(question?.words ?? [])).toContain('The loop on line 3 has ended when line 6 runs for the first time. What is name at that moment?');
		expect(question?.foils).toContainEqual({ answer: "'Ann'", misconception: 'function-keeps-old-value' });
		expect(wordsOf(questions).filter((words) => words.includes('(anonymous)'))).toEqual([]);
	});
});

describe('a function that is written inside of a statement, over several lines', () => {
	const typed = "const readline = require('readline');\nconst rl = readline.createInterface({ input: process.stdin });\nconst secret = 7;\n\nrl.question('', (guess) => {\n  if (guess === secret) {\n    console.log('Right');\n  } else {\n    console.log('Wrong');\n  }\n  rl.close();\n});\n";

	it('has lines of its own: its condition is asked about, and nobody asks what the line makes of the value', async () => {
		const questions = await asked(typed, { 7: 'Right', 3: 'Wrong' }, { found: [6] });
		expect(byTemplate(questions, 'explain.inline')).toEqual([]);
		const [question] = byTemplate(questions, 'explain.condition');
		expect(spoken(question?.words ?? [])).toContain("At line 6 guess is '7'. Is guess === secret true at that moment?");
		expect(question?.truth).toEqual({ kind: 'choice', id: 'false' });
		expect(byTemplate(questions, 'explain.reached').map(({ truth }) => truth)).not.toContainEqual({ kind: 'count', count: 0 });
	});

	it('is asked where what it works out goes, when it gives nothing back', async () => {
		const text = 'function taxed(prices) {\n  const all = prices.map((price) => {\n    price * 2;\n  });\n  return all;\n}\n';
		const questions = await asked(text, { 'taxed([3])': '[6]', 'taxed([1, 2])': '[2, 4]', 'taxed([])': '[]' }, { found: [3] });
		expect(byTemplate(questions, 'explain.inline')).toEqual([]);
		const [question] = byTemplate(questions, 'explain.kept');
		expect(spoken(question?.words ?? [])).toBe('The code on line 3 works out price * 2. What does it do with that?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'nothing' });
	});
});

describe('a condition with which a call ends', () => {
	it('is asked about with the values that it compares', async () => {
		const text = 'class Account {\n  constructor(n) {\n    this.balance = n;\n  }\n  take(n) {\n    if (n < this.balance) {\n      this.balance -= n;\n    }\n  }\n}\nfunction play(start, n) {\n  const account = new Account(start);\n  account.take(n);\n  return account.balance;\n}\n';
		const [question] = byTemplate(await asked(text, { 'play(5, 5)': '0', 'play(5, 2)': '3' }, { found: [6] }), 'explain.condition');
		expect(spoken(question?.words ?? [])).toContain('At line 6 n is 5 and this.balance is 5. Is n < this.balance true at that moment?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'false' });
	});
});

describe('what is to be understood', () => {
	it('is also the place of a mistake about which all is asked once it is found', async () => {
		const text = 'function hottest(temps) {\n  let max = 0;\n  temps.forEach((temp) => {\n    if (temp > max) {\n      max = temp;\n    }\n  });\n  return max;\n}\n';
		const { begun, bug } = await begin(text, { 'hottest([3, 8])': '8', 'hottest([-2, -5])': '-2', 'hottest([-1])': '-1' }, { repair: ['max = 0', 'max = temps[0]'] });
		expect(tasksOf(begun, begun.diagnosis, bug).map(({ id }) => id)).toEqual(['value/run', 'value/place', 'value/repair']);
	});
});

describe('a plain name that is called like what the object keeps', () => {
	it('is to be compared with that, and with no book', async () => {
		const text = 'class Counter {\n  constructor() {\n    this.count = 0;\n  }\n  add() {\n    this.count++;\n  }\n  reset() {\n    count = 0;\n  }\n}\nfunction run(n) {\n  const counter = new Counter();\n  counter.reset();\n  for (let i = 0; i < n; i++) {\n    counter.add();\n  }\n  return counter.count;\n}\n';
		const words = wordsOf(await asked(text, { 'run(2)': '2', 'run(0)': '0' }));
		expect(words).toContain('The error names line 9. count stands on line 3 too. Compare how it is written there. What differs?');
		expect(words.filter((each) => /book|this\./.test(each))).toEqual([]);
	});
});

describe('a line that makes a name for its block alone', () => {
	it('is not asked for the value of the other name, which stands outside', async () => {
		const text = 'function shipping(order) {\n  let cost = 5;\n  if (order >= 50) {\n    let cost = 0;\n  }\n  return cost;\n}\n';
		const questions = await asked(text, { 'shipping(50)': '0', 'shipping(80)': '0', 'shipping(20)': '5' }, { found: [4] });
		expect(questions.filter(({ template, slots }) => slots.line === 3 && slots.variable === 'cost' && ['predict.line', 'explain.assigned'].includes(template))).toEqual([]);
		const kept = await asked(text.replace('let cost = 0', 'cost = order - 49'), { 'shipping(50)': '0', 'shipping(80)': '0', 'shipping(20)': '5' }, { found: [4] });
		expect(byTemplate(kept, 'explain.assigned').some(({ slots, truth }) => slots.line === 3 && truth.kind === 'value' && truth.value.shown === '1')).toBe(true);
	});
});

describe('a loop that takes positions for items', () => {
	const text = 'function sum(numbers) {\n  let total = 0;\n  for (const n in numbers) {\n    total += n;\n  }\n  return total;\n}\n';
	const about = { found: [3], repair: [' in ', ' of '] } as const;

	it('is asked what it takes, before anything else', async () => {
		const one = (await asked(text, { 'sum([10])': '10', 'sum([])': '0' }, about)).filter(({ stage }) => stage === 'explain' || stage === 'predict');
		const taken = one.find(({ template }) => template === 'explain.taken');
		expect(spoken(taken?.words ?? [])).toBe('Take sum([10]). What is n in the first round of the loop on line 3?');
		expect(taken?.truth).toMatchObject({ kind: 'value', value: { shown: "'0'" } });
		expect(taken?.foils).toContainEqual({ answer: '10', misconception: 'keys-are-items' });
		const many = (await asked(text, { 'sum([4, 5])': '9', 'sum([])': '0' }, about)).filter(({ stage }) => stage === 'explain').map(({ template }) => template);
		expect(many.indexOf('explain.walk-values')).toBeLessThan(many.indexOf('explain.walk-rounds'));
	});
});

describe('a program that nothing is typed into', () => {
	it('is run once in a sentence', async () => {
		const text = 'let sum = 0;\nfor (let i = 1; i < 3; i++) {\n  sum += i;\n}\nconsole.log(sum);\n';
		const words = wordsOf(await asked(text, { '': '6' }));
		expect(words.filter((each) => /Run the program\. You run the program|with these values/.test(each))).toEqual([]);
		expect(words).toContain('Run the program. What do you see?');
		expect(words).toContain('Work it out by hand, one small step at a time. What should be printed at the end?');
	});
});

describe('how much a value holds where the run stops', () => {
	it('is asked of what is taken by its position, and a text has characters', async () => {
		const longest = 'function longest(line) {\n  const words = line.split(" ");\n  let best = words[0];\n  for (let i = 1; i <= words.length; i++) {\n    if (words[i].length > best.length) {\n      best = words[i];\n    }\n  }\n  return best;\n}\n';
		const sizes = byTemplate(await asked(longest, { "longest('a bb')": "'bb'", "longest('one')": "'one'" }), 'predict.size');
		expect(sizes.map(({ slots }) => slots.variable)).toEqual(['words']);
		const spelt = "function spelt(word) {\n  const text = word + '!';\n  let all = '';\n  for (let i = 0; i <= text.length; i++) {\n    all += text[i].toUpperCase();\n  }\n  return all;\n}\n";
		const questions = await asked(spelt, { "spelt('ab')": "'AB!'", "spelt('c')": "'C!'" });
		expect(byTemplate(questions, 'predict.size').map(({ words }) => spoken(words))).toEqual(['How many characters does text have when line 5 stops?']);
	});
});

describe('which rule fits', () => {
	const text = 'function ordered(xs) {\n  const all = xs.slice().sort();\n  return all;\n}\n';
	const examples = { 'ordered([10, 9])': '[9, 10]', 'ordered([1, 20, 3])': '[1, 3, 20]' };
	const about = { found: [2], repair: ['sort()', 'sort((a, b) => a - b)'] } as const;
	const answered = (question: Question | undefined): PastTurn[] => (question ? [{ id: question.id, question, version: 1, given: null, assessment: { kind: 'answer', correct: true, understood: [], misunderstood: null, readAs: null }, rung: 'question', withdrawn: false }] : []);

	it('is asked where the value was seen before the line was found, so that nothing else is left to be asked there', async () => {
		const before = await asked(text, examples, about);
		const isRule = ({ template }: Question) => template === 'explain.rule.sort-goes-by-number';
		const seen = before.filter((question) => (question.stage === 'explain' && !isRule(question)) || question.template === 'locate.first').map((question) => (question.stage === 'explain' ? { ...question, stage: 'predict' as const } : question));
		const turns = seen.flatMap(answered);
		expect(await plain(text, examples, { ...about, turns })).toContain('explain.rule.sort-goes-by-number');
		expect(await plain(text, examples, about)).not.toContain('explain.rule.sort-goes-by-number');
	});
});

describe('a result of another kind', () => {
	it('leads to the line with the mistake, and not to the one that gives it back', async () => {
		const text = 'function sum(numbers) {\n  let total = 0;\n  for (const n in numbers) {\n    total += n;\n  }\n  return total;\n}\n';
		const questions = await asked(text, { 'sum([4, 5])': '9', 'sum([10])': '10', 'sum([])': '0' }, { repair: [' in ', ' of '] });
		expect(questions.filter(({ stage, template }) => stage === 'locate' && template === 'explain.gives-back')).toEqual([]);
		expect(questions.some(({ stage }) => stage === 'locate')).toBe(true);
	});
});

describe('one row that stands at several places', () => {
	const text = "function board(n) {\n  const rows = [];\n  const row = ['.'];\n  for (let r = 0; r < n; r++) {\n    rows.push(row);\n  }\n  return rows;\n}\n\nfunction place(n, r) {\n  const all = board(n);\n  all[r][0] = 'X';\n  return all;\n}\n";

	it('is told from several, though a function that was called has made them one', async () => {
		const questions = await asked(text, { 'place(2, 0)': "[['X'], ['.']]", 'place(3, 2)': "[['.'], ['.'], ['X']]" }, { found: [12] });
		const [many] = byTemplate(questions, 'explain.one-list');
		expect(spoken(many?.words ?? [])).toContain('On line 12 all[0] and all[1] change at the same time. Each of them is an array. How many are there really?');
		expect(many?.truth).toEqual({ kind: 'count', count: 1 });
		const [made] = byTemplate(questions, 'explain.made-one');
		expect(made?.truth).toMatchObject({ places: [{ from: 4, to: 4 }] });
		expect(wordsOf(questions).filter((words) => /\blists?\b/.test(words))).toEqual([]);
	});
});

describe('a part that is taken of an array or a text', () => {
	it('is written as the language writes it', async () => {
		const text = 'function middle(word) {\n  const part = word.slice(1, word.length);\n  return part;\n}\n';
		const questions = await asked(text, { "middle('tea')": "'e'", "middle('oak')": "'a'" }, { found: [2] });
		expect(wordsOf(byTemplate(questions, 'explain.slice-last'))[0]).toContain('It takes word.slice(1, 3).');
		expect(wordsOf(questions).filter((words) => /\[[^\]]*:[^\]]*\]/.test(words))).toEqual([]);
	});

	it('is not asked about by its ends where all is taken', async () => {
		const text = 'function ordered(xs) {\n  const all = xs.slice().sort();\n  return all;\n}\n';
		const questions = await asked(text, { 'ordered([10, 9])': '[9, 10]', 'ordered([1, 20, 3])': '[1, 3, 20]' }, { found: [2] });
		expect(questions.filter(({ template }) => template.startsWith('explain.slice-'))).toEqual([]);
	});
});

describe('the head of a loop that counts', () => {
	const text = 'function sum(xs) {\n  let total = 0;\n  for (let i = 1; i < xs.length; i++) {\n    total += xs[i];\n  }\n  return total;\n}\n';
	const examples = { 'sum([4, 5, 6])': '15', 'sum([1])': '1', 'sum([])': '0' };
	const first = async (repair: readonly [string, string]) => (await plain(text, examples, { found: [3], repair })).find((template) => template.startsWith('explain.'));

	it('is asked about by the values that it takes where it begins in a wrong place', async () => {
		expect(await first(['i = 1', 'i = 0'])).toBe('explain.values');
	});

	it('is asked about by the end of its condition where that is wrong', async () => {
		expect(await first(['xs.length', 'xs.length + 1'])).toBe('explain.condition');
	});
});

describe('a head that ends before its block', () => {
	const text = (head: string) => `function f(xs) {\n  let n = 0;\n  for (let i = 0; i < xs.length; i++) {\n    ${head}\n    {\n      n++;\n    }\n  }\n  return n;\n}\n`;

	it('is asked about by the line that runs next', async () => {
		const [question, ...more] = byTemplate(await asked(text('if (xs[i] > 3);'), { 'f([2, 5])': '1' }, { found: [4], repair: [' > 3);', ' > 3)'] }), 'explain.empty-body');
		expect(more).toEqual([]);
		expect(spoken(question?.words ?? [])).toContain('Which line runs right after line 4? Click it.');
		expect(question?.truth).toMatchObject({ kind: 'places', places: [{ from: 5, to: 5 }] });
		expect(spoken(question?.held ?? [])).toBe('Right, and it does so whether xs[i] > 3 is true or not.');
	});

	it('is no call, and no head with its block', async () => {
		for (const head of ['f([]);', 'if (xs[i] > 3)', 'if (xs[i] > 3) f([]);']) expect(byTemplate(await asked(text(head), { 'f([2, 5])': '9' }, { found: [4] }), 'explain.empty-body'), head).toEqual([]);
	});
});

describe('calls without an end, behind one that ends', () => {
	it('are asked about where they begin', async () => {
		const text = 'function ways(n) {\n  if (n === 0) {\n    return 1;\n  }\n  return ways(n - 1) + ways(n - 2);\n}\n';
		const [question] = byTemplate(await asked(text, { 'ways(1)': '1' }), 'explain.next-call');
		expect(spoken(question?.words ?? [])).toContain('In ways(1) the call ways(0) comes back. Then ways is called once more. Which value does n have in that call?');
		expect(question?.truth).toMatchObject({ kind: 'value', value: { shown: '-1' } });
		expect(spoken(question?.held ?? [])).toBe('Right, that is ways(-1). It calls itself again, and so on without an end.');
	});

	it('are not where the first call has none already', async () => {
		const text = 'function down(n) {\n  if (n === 9) {\n    return 1;\n  }\n  return down(n - 1) + down(n - 2);\n}\n';
		expect(byTemplate(await asked(text, { 'down(1)': '1' }), 'explain.next-call')).toEqual([]);
	});
});

describe('a line that gives back a value that it says itself', () => {
	const text = 'function isFree(n) {\n  if (n > 3) {\n    return true;\n  }\n  return false;\n}\n\nfunction room(n) {\n  return isFree(n) ? \'free\' : \'full\';\n}\n';
	const so: Found = { found: [5], repair: ['return false', 'return true'] };

	it('out of a call on the way, is asked about by what it should give there', async () => {
		const [question] = (await asked(text, { 'room(2)': '"free"', 'room(1)': '"free"', 'room(5)': '"free"' }, so)).filter(({ stage }) => stage === 'explain');
		expect(spoken(question?.words ?? [])).toBe('On line 5 the call isFree(2) gives false back. By the task, what should it give back there?');
		expect(question?.truth).toEqual({ kind: 'open' });
		expect(spoken(question?.held ?? [])).toBe('A program that comes out right has true there, too.');
	});

	it('is not where the example says it, nor before the line is found', async () => {
		const words = async (examples: Examples, found: Found) => (await asked(text, examples, found)).map((each) => spoken(each.words)).join('\n');
		expect(await words({ 'isFree(2)': 'true' }, so)).not.toContain('what should it give back there');
		expect(await words({ 'room(2)': '"free"' }, { ...so, found: [] })).not.toContain('what should it give back there');
	});
});

describe('a loop whose function is called more than once', () => {
	it('has not ended when the next call runs its lines', async () => {
		const text = 'function sum(row) {\n  let all = 0;\n  for (let i = 0; i < row.length; i++) {\n    all += row[i];\n  }\n  return all;\n}\n\nfunction both(a, b) {\n  return sum(a) - sum(b);\n}\n';
		for (const found of [[3], [4], []]) expect(byTemplate(await asked(text, { 'both([1, 2], [4])': '7' }, { found }), 'explain.captured')).toEqual([]);
	});
});
