/** A student who points at a line that is as it should be is not sent to change it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, press, questionOf, said, startedOn, until } from './plainStudent';

/** A search for repairs on a busy machine. */
const patience = 60_000;

const door = `open = 3
while True:
    word = input("pass, count or stop? ")
    if word == "stop":
        break
    if word == "pass":
        left = int(input("How many? "))
        if left < open:
            open = open - left
        else:
            print("Too many for the door")
    print("Open:", open)
`;
const doorTests = [inputTest(['pass', '3', 'stop'], 'Open: 0', 'student'), inputTest(['pass', '1', 'stop'], 'Open: 2', 'student')];

const label = `name = input()
weight = float(input())
double = weight * 2
print(name)
print(f"Two weigh {double:.0f} kg")
`;

describe('a line that the student points at', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('and that only shows the mistake leads to the line that should have seen to it', async () => {
		const session = await startedOn(plain, door, null, doorTests);
		await until(session, 'locate');
		await answer(session, 11);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { variable: 'open' } });
		await answer(session, '3');
		expect(said(session)).toContain('By the task, what should open be there?');
		await answer(session, '0');
		expect(said(session)).toBe('You want 0 there, and the run gives 3. Click the line that should have seen to that.');
		await answer(session, 8);
		// Why it does not run is asked of the line that decides that.
		expect(said(session)).toContain('Is left < open true at that moment?');
		await answer(session, 'false');
		// That it is false is seen; whether it should be is for the student to say.
		expect(said(session)).toContain('By the task, should the line under that condition run at that moment?');
		await answer(session, 'true');
		expect(said(session)).toContain('So there the run does not do what you want.');
		expect(questionOf(session).stage).toBe('repair');
		await session.close();
	}, patience);

	it('and that is as they want it leads further', async () => {
		const session = await startedOn(plain, door, null, doorTests);
		await until(session, 'locate');
		await answer(session, 11);
		await answer(session, '3');
		await answer(session, '3');
		expect(said(session)).toBe('That is what it is on this run. Then look further. Click the next line where something happens that you did not expect.');
		await answer(session, 10);
		// It runs since the condition of its `else` is false.
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { line: 7 } });
		await session.close();
	}, patience);

	it('and a repair that makes it worse end no session', async () => {
		const session = await startedOn(plain, door, null, doorTests);
		await until(session, 'locate');
		await answer(session, 10);
		await answer(session, 'false');
		await answer(session, 'true');
		expect(questionOf(session).stage).toBe('repair');
		await check(session, door.replace('left < open', 'left > open'));
		expect(session.current.outcome).toBeNull();
		expect(questionOf(session).stage).toBe('repair');
		expect(said(session)).toMatch(/^An example that passed before fails now\. It still prints Too many for the door, not Open: 0\. You changed line 8: it asks left > open\./);
		await session.close();
	}, patience);

	it('and that writes a value into a text is asked about that value', async () => {
		const session = await startedOn(plain, label, null, [inputTest(['ham', '0.75'], 'ham\nTwo weigh 1.50 kg', 'student'), inputTest(['tea', '0.4'], 'tea\nTwo weigh 0.80 kg', 'student'), inputTest(['jam', '2'], 'jam\nTwo weigh 4.00 kg', 'student')]);
		await until(session, 'locate');
		await answer(session, 4);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { variable: 'double', line: 4 } });
		await answer(session, '1.5');
		expect(questionOf(session).stage).toBe('repair');
		await check(session, label.replace('.0f', '.2f'));
		expect(said(session)).toMatch(/^Yes, that did it\. One more: you type/);
		await press(session, 'skip');
		expect(said(session)).toBe('In one sentence: how would you check next time how a value is printed?');
		await session.close();
	}, patience);
});
