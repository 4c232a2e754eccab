/** One example, or several that all want the same, of a program that chooses between two: what turns the choice over passes them. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions, until } from './plainStudent';

const started = startsSessions();
const mirror = 'word = input("Word: ")\nbackwards = ""\nfor i in range(len(word) - 1, 0, -1):\n    backwards = backwards + word[i]\nif backwards == word:\n    print(word, "is a palindrome")\nelse:\n    print(word, "is not a palindrome")\n';

describe('a choice that was turned over', { timeout: 60_000 }, () => {
	it('is not taken for the repair, and is tried with another word', async () => {
		const session = await started(mirror, null, [inputTest(['anna'], 'anna is a palindrome', 'student')]);
		expect(session.secrets.diagnosis?.bugs[0]).toMatchObject({ kind: 'known', concept: 'loop-bounds' });
		await until(session, 'locate');
		await check(session, mirror.replace('==', '!='));
		for (let asked = 0; !questionOf(session).template.startsWith('close.') && asked < 4; asked++) await press(session, 'skip');
		expect(questionOf(session)).toMatchObject({ template: 'close.probe-typed', slots: { call: 'nna' } });
		await answer(session, 'nna is not a palindrome');
		expect(questionOf(session).template).toBe('close.doubt-typed');
	});

	it('by another limit is tried beside it', async () => {
		const cinema = 'age = int(input())\nif age > 65:\n    price = 6\nelse:\n    price = 9\nprint("You pay", price)\n';
		const session = await started(cinema, null, [inputTest(['65'], 'You pay 6', 'student'), inputTest(['20'], 'You pay 9', 'student')]);
		await until(session, 'locate');
		await check(session, cinema.replace('> 65', '== 65'));
		for (let asked = 0; !questionOf(session).template.startsWith('close.') && asked < 4; asked++) await press(session, 'skip');
		expect(questionOf(session)).toMatchObject({ template: 'close.probe-typed', slots: { call: '66' } });
	});
});

describe('a sentence where a line is asked for', { timeout: 60_000 }, () => {
	it('is not called unreadable: it may well be right, and the line alone can be checked', async () => {
		const session = await started(mirror, null, [inputTest(['anna'], 'anna is a palindrome', 'student')]);
		await until(session, 'locate');
		await answer(session, 'it should be anna but it is ann because the first letter is left out');
		expect(said(session)).toMatch(/^That may well be the reason\. I can only check the line here: on which one does it happen\?/);
	});
});
