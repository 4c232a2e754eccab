/** Pictures of signs by their numbers, what a condition passes over, and a line that comes with a reason. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions, until } from './plainStudent';

const started = startsSessions();
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));
const pyramid = 'height = int(input("height: "))\nfor row in range(1, height + 1):\n    spaces = ""\n    for i in range(height - row):\n        spaces = spaces + " "\n    stars = ""\n    for i in range(row):\n        stars = stars + "*"\n    print(spaces + stars)\n';
const steps = 'n = int(input("n: "))\nfor row in range(1, n + 1):\n    print(" " * row + "#" * row)\n';
const mask = 'def mask(text):\n    """\n    >>> mask("room 12")\n    \'room ##\'\n    >>> mask("77")\n    \'##\'\n    """\n    result = ""\n    for sign in text:\n        if sign.isdigit():\n            result = result + "#"\n    return result\n';
const vowels = 'def vowels(sentence):\n    """\n    >>> vowels("an old red apple")\n    [\'an\', \'old\', \'apple\']\n    >>> vowels("the big dog")\n    []\n    """\n    found = []\n    for word in sentence.split():\n        first = word[0].lower()\n        if first == ("a" or "e" or "i" or "o" or "u"):\n            found.append(word)\n    return found\n';
const capitals = 'def capitals(text):\n    """\n    >>> capitals("Ada Lovelace")\n    2\n    >>> capitals("USA")\n    3\n    >>> capitals("nothing")\n    0\n    """\n    count = 0\n    for letter in text:\n        if letter.isupper:\n            count = count + 1\n    return count\n';

describe('a picture of signs', { timeout: 60_000 }, () => {
	it('is asked about by the rounds of the loop that makes them, then by what each line should have', async () => {
		const session = await started(pyramid, null, [inputTest(['3'], '  *\n ***\n*****', 'student')]);
		await answer(session, ' **, one star too few');
		expect(said(session)).toMatch(/^Yes, it prints/);
		await answer(session, 'line 7, the second row should get 3 stars but it loops 2 times');
		expect(said(session)).toBe('Let us look there. How many rounds does the loop on line 7 make for the second line of the picture?');
		await answer(session, '2');
		expect(questionOf(session)).toMatchObject({ template: 'explain.picture-table', answer: { columns: ['row', '"*" now', '"*" wanted'], rows: [{ cells: ['1', '1', null] }, { cells: ['2', '2', null] }, { cells: ['3', '3', null] }] } });
		await answer(session, '1\n3\n5');
		expect(said(session)).toContain('Right. How do these numbers come from row? You type 3. Change the program');
		await press(session, 'not-sure');
		expect(said(session)).toBe('The second line of the picture has 2 * and should have 3. How does that number come from row?');
	});

	it('may be made by a line that multiplies a sign, and of blanks', async () => {
		const session = await started(steps, null, [inputTest(['3'], '  #\n ##\n###', 'student')]);
		for (const given of ['wanted', 'got', lineOf(steps, 'print')]) await answer(session, given);
		expect(said(session)).toContain('How many blanks at the beginning does line 3 put into the first line of the picture?');
		await answer(session, '1');
		expect(questionOf(session)).toMatchObject({ template: 'explain.picture-table', truth: { values: [{ shown: '2' }, { shown: '1' }, { shown: '0' }] } });
	});
});

describe('what is missing in a result', { timeout: 60_000 }, () => {
	it('is looked for in the round that no line does anything in', async () => {
		const session = await started(mask, 'mask');
		for (const given of ["'room ##'", "'##'", 'line 11, the letters are not kept']) await answer(session, given);
		expect(said(session)).toContain("In the first round sign is 'r', and sign.isdigit() is false. What is result after that round?");
		await answer(session, "''");
		expect(said(session)).toContain("no line does anything for 'r'. By the task, what should result be after that round?");
		await answer(session, "'r'");
		expect(questionOf(session).stage).toBe('repair');
	});
});

describe('a line with a reason beside it, while nobody is sure', { timeout: 60_000 }, () => {
	it('is looked at', async () => {
		const session = await started(vowels, 'vowels');
		for (const given of ["['an', 'old', 'apple']", "['an', 'apple']", 'line 11, old begins with o and is not taken']) await answer(session, given);
		expect(said(session)).toMatch(/^Let us look there\./);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { line: 10 } });
	});

	it('is no better than any other without one', async () => {
		const session = await started(vowels, 'vowels');
		for (const given of ["['an', 'old', 'apple']", "['an', 'apple']", lineOf(vowels, 'found = ')]) await answer(session, given);
		expect(said(session)).toContain('Keep looking.');
	});
});

describe('a method that nobody has run, in a condition', { timeout: 60_000 }, () => {
	it('is what the condition looks at', async () => {
		const session = await started(capitals, 'capitals');
		for (const given of ['0', '7', lineOf(capitals, 'isupper')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.uncalled', truth: { id: 'function' } });
		await answer(session, 'value');
		expect(said(session)).toContain('It looks at isupper itself, which has not run, and that counts as true.');
	});
});

describe('a second name for a list, where a copy is meant', { timeout: 60_000 }, () => {
	it('is what the help at the repair is about', async () => {
		const long = 'def only_long(words, size):\n    """\n    >>> only_long(["tree", "a", "in", "house"], 3)\n    [\'tree\', \'house\']\n    >>> only_long(["x", "y"], 2)\n    []\n    >>> only_long(["long"], 2)\n    [\'long\']\n    """\n    for word in words:\n        if len(word) < size:\n            words.remove(word)\n    return words\n';
		const session = await started(long, 'only_long');
		await until(session, 'repair');
		await check(session, long.replace('    for word in words', '    copy = words\n    for word in copy'));
		expect(said(session)).toContain('You changed line 10. Are there two lists from then on, copy and words, or one with two names? Print both after one of them was changed. Then make your change, and check it.');
		await press(session, 'not-sure');
		expect(said(session)).toBe('There is still only one: copy and words both mean it.');
	});
});
