/** Sessions on scripts into which something is typed, with examples that a student wrote down in a hurry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { openTurn } from '../../../extension/session/state';
import { doubtOptions } from '../../../extension/tutor/offline/closing/closing';
import { doubtedOptions, mendOptions } from '../../../extension/tutor/offline/moves/names';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, press, questionOf, said, startedOn, until } from './plainStudent';

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

const tickets = `# children under 12 pay 5, adults pay 9, from 65 on 6
# age 10 -> 5
age = int(input("Age? "))
if age < 12:
    price = 5
if age >= 65:
    price = 6
else:
    price = 9
print(price)
`;
const ages = () => [inputTest(['30'], '9', 'student'), inputTest(['10'], '5', 'student'), inputTest(['70'], '6', 'student')];

const largest = `total = 0
largest = 0
number = int(input("Number: "))
while number != 0:
    number = int(input("Number: "))
    total = total + number
    if number > largest:
        number = largest
print("Total:", total)
print("Largest:", largest)
`;
const readLast = largest.replace('    number = int(input("Number: "))\n', '').replace('        number = largest\n', '        number = largest\n    number = int(input("Number: "))\n');
const numbers = () => [inputTest(['4', '9', '2', '0'], 'Total: 15\nLargest: 9', 'student')];

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

	describe('at the end', () => {
		const skipped = async (session: Awaited<ReturnType<typeof startedOn>>) => {
			for (let turns = 0; openTurn(session.current)?.purpose === 'confirm' && turns < 3; turns++) await press(session, 'skip');
		};

		it('asks what should be printed where a condition turns, on the side that was wrong before', async () => {
			const session = await startedOn(plain, tickets, null, ages());
			await check(session, tickets.replace('if age >= 65', 'elif age >= 65'));
			await skipped(session);
			expect(said(session)).toContain('One more: you type 11. What should your program print?');
			await answer(session, '5');
			expect(said(session)).toContain('Yes, and that is what your program prints.');
			await session.close();
		});

		it('makes an example of what the student stands by', async () => {
			const session = await startedOn(plain, tickets, null, ages());
			await check(session, tickets.replace('if age >= 65', 'elif age >= 65'));
			await skipped(session);
			await answer(session, '9');
			expect(said(session)).toContain('which of the two should your program print?');
			await answer(session, doubtOptions.student);
			expect(session.current.problem.tests.at(-1)).toMatchObject({ kind: 'input', typed: ['11'], expected: '9', origin: 'student' });
			expect(session.view).toMatchObject({ passed: 3, total: 4 });
			await session.close();
		});
	});

	it('does not doubt an example that the task has too', async () => {
		const session = await startedOn(plain, tickets, null, ages());
		expect(questionOf(session)).toMatchObject({ stage: 'predict' });
		await session.close();
		const other = await startedOn(plain, tickets.replace('# age 10 -> 5\n', ''), null, ages());
		expect(said(other)).toContain('By the task, is that right?');
		await other.close();
	});

	describe('at a branch that is passed over', () => {
		it.each([[6, 8], [5, 8], [8, 4]])('asks from line %i on which line is behind the value that came out', async (clicked, right) => {
			const session = await startedOn(plain, tickets, null, ages());
			await until(session, 'locate');
			await answer(session, clicked);
			await answer(session, right);
			expect(said(session)).toMatch(/Right, (?:and )?on line 9 9 takes the place of/);
			await session.close();
		});

		it('asks which line runs instead, and then what decides that', async () => {
			const text = 'age = int(input("Age? "))\nif age > 12:\n    print(9)\nelse:\n    print(5)\n';
			const session = await startedOn(plain, text, null, [inputTest(['12'], '9', 'student'), inputTest(['30'], '9', 'student'), inputTest(['3'], '5', 'student')]);
			await answer(session, doubtedOptions.example);
			await answer(session, '5');
			await answer(session, 2);
			expect(said(session)).toContain('The run does not come to line 3 when you type 12. Click the line that runs instead of it.');
			await answer(session, 4);
			// The clue in hand is asked on from: what the condition comes to.
			expect(said(session)).toContain('Is age > 12 true at that moment?');
			await answer(session, 'false');
			expect(questionOf(session)).toMatchObject({ template: 'explain.should-run' });
			await answer(session, 'true');
			expect(questionOf(session).stage).toBe('repair');
			await session.close();
		});
	});

	describe('with two mistakes that make one example fail', () => {
		it('takes the place of either for found, and goes on from there', async () => {
			const session = await startedOn(plain, largest, null, numbers());
			await answer(session, 'Total: 9');
			await answer(session, 7);
			expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { line: 7 } });
			await answer(session, '0');
			expect(said(session)).toContain('Right, largest stays 0. By the task, what should largest be there?');
			await answer(session, '4');
			expect(said(session)).toContain('Make line 8 do what you want there.');
			await check(session, largest.replace('number = largest', 'largest = number'));
			expect(said(session)).toContain('The second line is right now.');
			await answer(session, 4);
			expect(said(session)).toContain('Which line works something out with 4 before it is gone?');
			await answer(session, 'none');
			await check(session, readLast.replace('number = largest', 'largest = number'));
			expect(session.view).toMatchObject({ passed: 1, total: 1 });
			await session.close();
		});

		it('says which line came right where another mistake is repaired than was asked for', async () => {
			const session = await startedOn(plain, largest, null, numbers());
			await until(session, 'locate');
			// A line that it should print is no line of the program.
			await answer(session, 'Largest: 9');
			expect(openTurn(session.current)).toMatchObject({ stage: 'locate', unread: 1 });
			await answer(session, 4);
			await until(session, 'repair');
			await check(session, largest.replace('number = largest', 'largest = number'));
			expect(said(session)).toContain('The second line is right now.');
			await session.close();
		});
	});

	it('speaks of one line of typed values where an error is about that line', async () => {
		const session = await startedOn(plain, 'a = int(input())\nb = int(input())\nprint(a + b)\n', null, [inputTest(['4 and 6'], '24', 'student')]);
		await until(session, 'repair');
		await press(session, 'not-sure');
		expect(said(session)).toContain('4 and 6 is all on one line, and one question of your program reads one whole line.');
		await session.close();
	});
});
