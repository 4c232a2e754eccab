/** What is asked where an error stops the program, or it waits or does not end: of what it is about, and not of what else stands there. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));
const typed = (given: readonly string[], printed: string) => [inputTest([...given], printed, 'student')];

const account = 'class Account:\n    """\n    >>> Account("Mia", 50).balance\n    50\n    """\n    def __init__(self, owner, balance):\n        self.owner = owner\n        balance = balance\n\n    def deposit(self, amount):\n        self.balance = self.balance + amount\n';
const report = 'marks = [["Ana", 4], ["Ben", 9], ["Dora", 8]]\n\ndef above(table, limit):\n    names = []\n    for row in table:\n        if row[1] > limit:\n            names.append(row)\n    return names\n\nprint("Above:", " ".join(above(marks, 5)))\n';
const guess = 'secret = 7\nguess = 0\ntries = 0\nwhile guess != secret or tries < 5:\n    guess = int(input("Guess: "))\n    if guess < secret:\n        print("too low")\n    elif guess > secret:\n        print("too high")\n    tries += 1\nprint("You got it in", tries, "tries")\n';
const countdown = 'number = int(input("Start: "))\nwhile number > 0:\n    print(number)\n    number - 1\nprint("Go!")\n';
const points = 'score1 = 0\nscore2 = 0\n\ndef add(player, count):\n    if player == 1:\n        score1 = score1 + count\n    else:\n        score2 = score2 + count\n\nadd(1, int(input()))\nprint(score1)\n';
const tally = 'def tally(words):\n    """\n    >>> tally(["a", "a"])\n    {\'a\': 2}\n    >>> tally([])\n    {}\n    """\n    seen = {}\n    for word in words:\n        seen[word] = seen.get(word) + 1\n    return seen\n';

describe('where an error stops the program', { timeout: 60_000 }, () => {
	it('and the object lacks what a method gave to a plain name, that line is asked about, and a change that reads it too soon as well', async () => {
		const session = await started(account, 'Account');
		await answer(session, 'right');
		expect(questionOf(session)).toMatchObject({ template: 'explain.missing-field', slots: { line: lineOf(account, '        balance = balance') }, truth: { id: 'name' } });
		await answer(session, 'name');
		expect(said(session)).toContain('the object has no self.balance');
		await check(session, account.replace('balance = balance', 'balance = self.balance'));
		expect(said(session)).not.toContain('That part is right now');
		expect(said(session)).toContain('Say in one sentence what line 8 reads, and in which name it stores that.');
	});

	it('and it could not use what a function gave back, that is seen first, and then what it should have been', async () => {
		const session = await started(report, null, typed([], 'Above: Ben Dora'));
		await answer(session, 'right');
		expect(questionOf(session)).toMatchObject({ template: 'predict.given-back', truth: { value: { shown: "[['Ben', 9], ['Dora', 8]]" } } });
		await answer(session, "[['Ben', 9], ['Dora', 8]]");
		expect(said(session)).toContain('By the task, what should above give back there?');
		await answer(session, '["Ben", "Dora"]');
		expect(said(session)).toContain("You want ['Ben', 'Dora'] there, and the run gives [['Ben', 9], ['Dora', 8]].");
	});

	it('and a function gives a name of the whole program a value, the name is no misspelling of another', async () => {
		const session = await started(points, null, typed(['3'], '3'));
		expect(questionOf(session).stage).toBe('read');
		await answer(session, 'right');
		expect(questionOf(session)).toMatchObject({ template: 'explain.name-own', truth: { id: 'own' } });
		await answer(session, 'outer');
		expect(said(session)).toContain('A function that gives a name a value has that name for itself.');
		await press(session, 'not-sure', 2);
		expect(said(session)).not.toContain('letter by letter');
	});

	it('and a method only looked something up, it is not said to have changed the dictionary', async () => {
		const session = await started(tally, 'tally');
		for (let turn = 0; turn < 6 && questionOf(session).stage !== 'repair'; turn++) {
			expect(questionOf(session).template).not.toBe('explain.gives-nothing');
			await press(session, 'not-sure');
		}
	});
});

describe('a loop that goes on', { timeout: 60_000 }, () => {
	it('and waits for more than is typed is asked which part of its condition was true then', async () => {
		const session = await started(guess, null, typed(['3', '9', '7'], 'too low\ntoo high\nYou got it in 3 tries'));
		await answer(session, '4');
		expect(questionOf(session)).toMatchObject({ template: 'explain.parts-true', truth: { id: 'other' } });
		await answer(session, 'other');
		await press(session, 'not-sure', 3);
		// It has not ended: that is what is wrong.
		expect(said(session)).not.toContain('has ended');
	});

	it('and works out its next value for nothing is asked what becomes of that', async () => {
		const session = await started(countdown, null, typed(['3'], '3\n2\n1\nGo!'));
		await answer(session, '3');
		expect(questionOf(session)).toMatchObject({ template: 'explain.kept', slots: { line: lineOf(countdown, 'number - 1') }, truth: { id: 'nothing' } });
		await answer(session, 'into');
		expect(said(session)).toContain('No name gets it, so it is gone after the line.');
	});
});
