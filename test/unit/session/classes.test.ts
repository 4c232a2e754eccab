/** A session on a class: what an example stands on is said with it, what is looked at is not called, and a written class is hunted in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, press, questionOf, said, startedOn, until } from './plainStudent';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const tank = lines('class Tank:', '    """', '    >>> t = Tank(10)', '    >>> t.fill(5)', '    >>> t.level', '    15', '    >>> t.drain(3)', '    True', '    >>> t.level', '    12', '    >>> t.drain(99)', '    False', '    """', '    def __init__(self, level):', '        self.level = level', '', '    def fill(self, amount):', '        self.level + amount', '', '    def drain(self, amount):', '        if amount > self.level:', '            return False', '        self.level -= amount', '        return True');
const steps = 't = Tank(10) and t.fill(5)';

describe('a session on a class', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('asks what an attribute should be and is, after the steps before it, and comes to the line', async () => {
		const session = await startedOn(plain, tank, 'Tank');
		expect(session.current.standing).toBe('broken');
		expect(said(session)).toBe(`2 of your 4 examples pass. After ${steps}, take t.level. What should it be?`);
		await answer(session, '15');
		expect(said(session)).toContain(`Right, 15 is what it should be. After ${steps}, what is t.level in your program?`);
		await answer(session, '10');
		expect(said(session)).toMatch(/^Yes, it is 10\. It should be 15\. /);
		expect(questionOf(session).stage).toBe('locate');
		await answer(session, 17);
		await until(session, 'repair');
		expect(said(session)).toContain(`Change the program so that t.level is 15 after ${steps}.`);
		await edit(session, tank.replace('self.level + amount', 'self.level += amount'));
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		expect(heard(session).join('\n')).not.toMatch(/t\.level returns|return for t\.level|by hand/);
		await session.close();
	});

	it('names the steps of a method that gives something, too', async () => {
		const session = await startedOn(plain, tank, 'Tank');
		await answer(session, '7');
		expect(said(session)).toBe(`The example says that t.level should be 15 then. After ${steps.replace(' and', ',')} and t.drain(3), take t.drain(99). What should it return?`);
		await session.close();
	});

	it('plans where no method says anything yet', async () => {
		const session = await startedOn(plain, tank.replace('self.level = level', 'pass').replace(/self\.level \+ amount/, 'pass').replace(/ {8}if amount[\s\S]*$/, '        pass\n'), 'Tank');
		expect(session.current.standing).toBe('unfinished');
		await press(session, 'not-sure');
		await session.close();
	});
});
