/** Sessions on scripts into which something is typed, with examples that a student wrote down in a hurry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { doubtedOptions, mendOptions } from '../../../extension/tutor/offline/moves/names';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, said, startedOn, until } from './plainStudent';

const guessing = `print("Find the number")
secret = 7
tries = 1
guess = input("Your guess: ")
while guess != secret:
    guess = input("Again: ")
    tries = tries + 1
print("Found after", tries, "tries")
`;
const mended = guessing.replaceAll('= input(', '= int(input(').replaceAll(': ")', ': "))');

describe('sessions on scripts', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	describe('with an example that leaves a line out', () => {
		const own = () => inputTest(['7'], 'Found after 1 tries', 'student');

		it('asks after a right repair whether the line belongs there, and goes by what is said', async () => {
			const session = await startedOn(plain, guessing, null, [own()]);
			await check(session, mended);
			expect(session.current.outcome).toBeNull();
			expect(said(session)).toContain('Your program prints all that your example says. Only Find the number is not in your example. By the task, does that belong there?');
			await answer(session, doubtedOptions.program);
			await answer(session, mendOptions.change);
			expect(session.view).toMatchObject({ passed: 1, total: 1 });
			await session.close();
		});

		it('asks for the repair again where the line does not belong there', async () => {
			const session = await startedOn(plain, guessing, null, [own()]);
			await check(session, mended);
			await answer(session, doubtedOptions.example);
			expect(session.current.outcome).toBeNull();
			await check(session, mended.replace('print("Find the number")\n', ''));
			expect(session.view).toMatchObject({ passed: 1, total: 1 });
			await session.close();
		});

		it('does not ask of lines that hang on a condition', async () => {
			const text = 'age = int(input("Age? "))\nif age > 6:\n    print("child")\nif age < 18:\n    print("young")\nprint(1)\n';
			const session = await startedOn(plain, text, null, [inputTest(['10'], 'young\n1', 'student'), inputTest(['3'], 'young\n1', 'student')]);
			await check(session, text.replace('> 6', '> 7'));
			expect(said(session)).not.toContain('belong there');
			await session.close();
		});
	});

	it('asks for the kind of a text where a loop goes on because a number is compared with it', async () => {
		const session = await startedOn(plain, guessing, null, [inputTest(['7'], 'Find the number\nFound after 1 tries', 'student')]);
		await until(session, 'explain');
		expect(said(session)).toContain('What kind of value does guess hold when the run comes to line 5 for the first time?');
		await answer(session, 'text');
		expect(said(session)).toContain('Right, guess holds a text, and a text is never equal to a number.');
		expect(session.current.turns.filter(({ slots }) => slots.variable === 'tries')).toEqual([]);
		await session.close();
	});
});
