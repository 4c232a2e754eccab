/** What a run has printed is not asked for once more: the value of a variable in it, nor a condition beside the mistake. */
import { describe, expect, it } from 'vitest';
import { ownInputTest } from '../../../extension/code/testIds';
import { answer, heard, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();

const bmi = `weight = float(input("Weight (kg): "))
height = float(input("Height (m): "))
bmi = weight / height * 2
if bmi < 25:
    print("BMI", bmi, "normal")
else:
    print("BMI", bmi, "over")
`;

const celsius = `value = float(input("Temperature: "))
unit = input("F or C? ")
if unit == "F":
    result = value - 32 * 5 / 9
    print(result, "C")
else:
    result = value * 9 / 5 + 32
    print(result, "F")
`;

const cash = `balance = 100
choice = input("w/q: ")
while choice != "q":
    if choice == "w":
        amount = int(input("Amount: "))
        if amount > balance:
            print("Not enough money")
        balance = balance - amount
    print("Balance:", balance)
    choice = input("w/q: ")
print("Goodbye")
`;

const sum = `a = input("First: ")
b = input("Second: ")
both = a + b
print("Sum:", both)
`;

describe('a value that was printed', { timeout: 60_000 }, () => {
	it('is not asked for as a smaller step: the place is', async () => {
		const session = await started(celsius, null, [ownInputTest(['212', 'F'], '100.0 C')]);
		await answer(session, '100.0 C');
		expect(said(session)).toContain('It printed 194.22222222222223 C.');
		expect(questionOf(session).stage).toBe('locate');
		// It is a question of its own, and no explanation that ends in one.
		expect(session.current.talk.at(-1)?.kind).toBe('asked');
		// Neither the condition that every repair leaves as it is.
		expect(heard(session).join('\n')).not.toMatch(/smaller step|unit == "F"/);
	});

	it('is not asked for at the line that made it, also where the student said himself what is printed', async () => {
		const session = await started(bmi, null, [ownInputTest(['80', '2'], 'BMI 20.0 normal')]);
		await answer(session, 'BMI 80.0 over');
		await answer(session, 2);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', template: 'explain.wanted' });
		expect(heard(session).join('\n')).not.toContain('What is bmi after');
	});

	it('is not asked for at the end of the round that printed it', async () => {
		const session = await started(cash, null, [ownInputTest(['w', '500', 'q'], 'Not enough money\nBalance: 100\nGoodbye')]);
		await answer(session, 'Balance: 100');
		expect(questionOf(session).stage).toBe('locate');
	});

	it('is asked for where it is a text of digits: that it is no number was not told', async () => {
		const session = await started(sum, null, [ownInputTest(['4', '5'], 'Sum: 9')]);
		await answer(session, 'Sum: 9');
		expect(questionOf(session)).toMatchObject({ template: 'predict.line', slots: { variable: 'both' } });
	});

	it('is no hint once the student has said which one they want instead', async () => {
		const session = await started(bmi, null, [ownInputTest(['80', '2'], 'BMI 20.0 normal')]);
		await answer(session, 'BMI 80.0 over');
		await answer(session, 2);
		await answer(session, '20.0');
		expect(questionOf(session).stage).toBe('repair');
		await press(session, 'not-sure');
		expect(said(session)).toBe('Work out line 3 by hand, part by part, until you have 80.0. Is one of the parts not what you want, or should the line not run at that moment?');
	});
});
