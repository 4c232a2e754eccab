/** The input at the end is of the branch that was mended: a change that only writes a result out, or leaves a border open, shows there. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { probesOf } from '../../../extension/tutor/offline/closing/probes';
import { reworkedBy } from '../../../extension/tutor/offline/closing/reworked';
import type { Session } from '../../../extension/session/session';
import { emptyOutline } from '../../support/fakes';
import { call } from '../offline/handMade';
import { answer, check, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const typed = (...rows: readonly (readonly [string, string])[]) => rows.map(([input, output]) => inputTest(input.split(' '), output, 'student'));

const hotel = lines('nights = int(input("How many nights? "))', 'price = 80', 'if nights >= 5:', '    price = price - 10', '    total = nights * price', 'print("You pay", total)');
const guess = lines('secret = 7', 'tries = 0', 'guess = 0', 'while guess != secret or tries < 5:', '    guess = int(input("Guess: "))', '    if guess < secret:', '        print("too low")', '    elif guess > secret:', '        print("too high")', '    tries += 1', 'if tries == 5:', '    print("You lost")', 'else:', '    print("You got it in", tries, "tries")');
const warmest = lines('def warmest(week):', '    """', '    >>> warmest({"mon": 10, "tue": 20, "wed": 15})', "    ('tue', 20)", '    >>> warmest({"mon": -10, "tue": -5})', "    ('tue', -5)", '    """', '    best = 0', '    best_day = ""', '    for day in week:', '        if week[day] > best:', '            best = week[day]', '            best_day = day', '    return (best_day, best)');

async function probed(session: Session, now: string): Promise<string | undefined> {
	await check(session, now);
	for (let asked = 0; !questionOf(session).template.startsWith('close.') && asked < 5; asked++) await press(session, 'skip');
	return questionOf(session).slots.call;
}

describe('the input at the end', { timeout: 60_000 }, () => {
	it('is another one of the branch where the result of an example is written out', async () => {
		const session = await started(hotel, null, typed(['3', 'You pay 240'], ['6', 'You pay 420']));
		const nights = Number(await probed(session, hotel.replace('if nights', 'total = 240\nif nights')));
		expect(nights).toBeLessThan(5);
		expect(nights).not.toBe(3);
	});

	it('is no condition away from the mended branch, also where the number of nights is written out', async () => {
		const session = await started(hotel, null, typed(['3', 'You pay 240'], ['6', 'You pay 420']));
		expect(Number(await probed(session, hotel.replace('print(', 'if nights < 5:\n    total = 240\nprint(')))).toBeLessThan(5);
	});

	it('is where two ways out of the loop meet', async () => {
		const session = await started(guess, null, typed(['3 9 7', 'too low\ntoo high\nYou got it in 3 tries'], ['1 1 1 1 1', 'too low\ntoo low\ntoo low\ntoo low\ntoo low\nYou lost']));
		expect(await probed(session, guess.replace(' or ', ' and '))).toBe('1\n1\n1\n1\n7');
		expect(said(session)).toMatch(/you type 1, 1, 1, 1 and 7\. What should the last line be that your program prints\?$/);
		await answer(session, 'You got it in 5 tries');
		expect(said(session)).toContain('For it the last line that your program prints is You lost.');
		await answer(session, 'student');
		expect(session.current.problem.tests.at(-1)).toMatchObject({ typed: ['1', '1', '1', '1', '7'], expected: 'too low\ntoo low\ntoo low\ntoo low\nYou got it in 5 tries' });
		expect(session.view).toMatchObject({ passed: 2, total: 3 });
	});

	it('lies beyond a start that was only set lower', async () => {
		const session = await started(warmest, 'warmest');
		expect(await probed(session, warmest.replace('best = 0', 'best = -100'))).toBe('warmest({"mon": -110, "tue": -120, "wed": -115})');
	});
});

describe('a call at the end', () => {
	const probes = (text: string, prelude: string, ...calls: readonly string[]) => {
		const problem = { title: 'f', statement: '', entry: { kind: 'function', name: 'f' } as const, prelude, tests: calls.map((one, at) => call(`t${at}`, one, '0')) };
		return probesOf({ problem, outline: emptyOutline, code: { language: 'python', version: 1, text }, began: text }).map((each) => each.call);
	};

	it('has no name that only the tests know', () => {
		expect(probes('def f(day, all):', 'birthdays = (1, 2)', 'f(3, birthdays)')).toEqual([]);
		expect(probes('def f(day, all):', 'def build(n): return n', 'f(3, build(2))')).toEqual([]);
		expect(probes('birthdays = (1, 2)\ndef f(day, all):', '', 'f(3, birthdays)')).toContain('f(4, birthdays)');
		expect(probes('def f(n, is_on):', '', 'f(3, True)')).toContain('f(4, True)');
	});
});

describe('a result that stands written out', () => {
	const outline = { ...emptyOutline, assignments: [{ range: { from: 0, to: 0 }, targets: ['total'], value: '240', augmented: false, function: null }], returns: [{ range: { from: 1, to: 1 }, value: '"high"', function: 'f' }] };
	const copied = (expected: string, isTyped: boolean) => reworkedBy({
		problem: { title: 'p', statement: '', entry: { kind: 'script' }, tests: [isTyped ? inputTest(['3'], expected, 'student') : call('t', 'f(3)', expected)] }, outline, code: { language: 'python', version: 2, text: 'total = 240\nreturn "high"\n' }, began: 'x\n',
	}).copied.length === 1;

	it.each([
		['in a line that is printed', 'You pay 240', true, true],
		['as what is given back, whatever its quotes', "'high'", false, true],
		['not as a part of another number', 'You pay 1240', true, false],
		['not where no line says it', 'You pay 80', true, false],
	])('%s', (_, expected, isTyped, said) => {
		expect(copied(expected, isTyped)).toBe(said);
	});
});
