/** The end of a session: which input is asked about, how the answer is read, and what is looked back on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import type { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { isProbe } from '../../../extension/tutor/offline/closing/closing';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, press, questionOf, said, startedOn } from './plainStudent';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const own = (call: string, expected: string) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'student');

const steps = lines('def step(points):', '    """', '    >>> step(75)', "    'high'", '    >>> step(55)', "    'middle'", '    >>> step(20)', "    'low'", '    """', '    if points > 70', "        return 'high'", '    elif points > 50:', "        return 'middle'", '    else:', "        return 'low'");
const letters = lines('def dots(name):', '    """', '    >>> dots("b.")', '    1', '    >>> dots("house")', '    0', '    >>> dots(".x")', '    1', '    """', '    n = 0', '    for k in range(len(name) - 1):', '        if name[k] == ".":', '            n += 1', '    return n');
const count = lines('def count(text, letter):', '    """', '    >>> count("button", "t")', '    2', '    >>> count("cap", "x")', '    0', '    """', '    n = 0', '    for each in text:', '        if each = letter:', '            n += 1', '    return n');
const shortest = lines('def shortest(text):', '    """', '    >>> shortest("we all go")', "    'we'", '    >>> shortest("a long day")', "    'a'", '    >>> shortest("my house is it")', "    'my'", '    """', '    words = text.split()', '    for word in words:', '        best = words[0]', '        best = word', '        if len(word) < len(best):', '            best = word', '    return best');
const mendedShortest = shortest.replace('    for word in words:\n        best = words[0]\n        best = word\n', '    best = words[0]\n    for word in words:\n');
const holiday = lines('def free(day):', '    """', '    >>> free("Sunday")', '    True', '    >>> free("Monday")', '    False', '    >>> free("Tuesday")', '    False', '    """', '    if day == "Sunday" or "Saturday":', '        return True', '    return False');
const tally = lines('def tally(text):', '    """', '    >>> tally("x y x")', "    {'x': 2, 'y': 1}", '    >>> tally("z")', "    {'z': 1}", '    """', '    found = {}', '    for word in text.split():', '        found[word] += 1', '    return found');
const warm = lines('def warm(days):', '    """', '    >>> warm([3, -2, 5])', '    2', '    >>> warm([-1])', '    0', '    >>> warm([4, 0])', '    1', '    """', '    n = 0', '    for day in days:', '        if day >= 0:', '            n += 1', '    return n');
const clock = lines('def clock(m):', '    """', '    >>> clock(75)', "    '1 h 15 min'", '    >>> clock(60)', "    '1 h 0 min'", '    """', '    hours = m / 60', '    rest = m % 60', '    return str(hours) + " h " + str(rest) + " min"');
const double = lines('def double(n):', '    return n * 2');

describe('the end of a session', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	/** Mended at once; what is open then is the probe, or the question behind it where there is none. */
	async function mended(text: string, name: string, now: string): Promise<Session> {
		const session = await startedOn(plain, text, name);
		await edit(session, now);
		if (openTurn(session.current)?.purpose === 'confirm') await press(session, 'skip');
		return session;
	}

	it('asks about the number that the mended condition compares with', async () => {
		const session = await mended(steps, 'step', steps.replace('> 70', '> 70:'));
		expect(said(session)).toMatch(/what should step\(70\) return\?$/);
		await session.close();
		const other = await mended(warm, 'warm', warm.replace('day >= 0', 'day > 0'));
		expect(said(other)).toMatch(/what should warm\(\[0\]\) return\?$/);
		await other.close();
	});

	it('looks back once the program passes again, where a slip of the keys took the last question away', async () => {
		const now = letters.replace(' - 1', '');
		const session = await mended(letters, 'dots', now);
		while (openTurn(session.current)?.purpose !== 'reflect') await press(session, 'skip');
		const asked = said(session);
		await edit(session, now.replace('range(', 'range(('));
		expect(openTurn(session.current)?.purpose).toBe('task');
		await edit(session, now);
		for (let times = 0; times < 3 && openTurn(session.current)?.purpose !== 'reflect'; times++) await press(session, 'skip');
		expect(said(session)).toContain(asked.replace(/^.*(In one sentence)/, '$1'));
		expect(session.current.outcome).toBeNull();
		await session.close();
	});

	it('asks about one letter where the letters are walked through, and cuts no word', async () => {
		const session = await mended(letters, 'dots', letters.replace(' - 1', ''));
		expect(said(session)).toMatch(/what should dots\("\."\) return\?$/);
		await session.close();
		// A text that is as short as the letter would be no case of the examples' kind.
		const other = await mended(count, 'count', count.replace('each = letter', 'each == letter'));
		expect(said(other)).toMatch(/what should count\("tt", "t"\) return\?$/);
		await other.close();
	});

	it('asks about whole words of a sentence', async () => {
		const session = await mended(shortest, 'shortest', mendedShortest);
		expect(questionOf(session).slots.call).toMatch(/^shortest\("(?:(?:we|all|go|a|long|day|my|house|is|it) ?)+"\)$/);
		await session.close();
	});

	it('asks about no part of a name that is only compared', async () => {
		const session = await mended(holiday, 'free', holiday.replace('or "Saturday"', 'or day == "Saturday"'));
		expect(session.current.turns.some(({ template }) => isProbe(template))).toBe(false);
		await session.close();
	});

	it('takes words for the value that they say, and a piece of one for no answer', async () => {
		const mendedTally = tally.replace('found[word] += 1', 'found[word] = found.get(word, 0) + 1');
		for (const [typed, correct] of [['x 2', true], ['1 x and 1 x, so 2', null]] as const) {
			const session = await mended(tally, 'tally', mendedTally);
			expect(said(session)).toMatch(/what should tally\("x x"\) return\?$/);
			const turn = openTurn(session.current)?.id;
			await answer(session, typed);
			const judged = session.current.turns.find(({ id }) => id === turn);
			expect(judged?.assessment?.correct ?? null).toBe(correct);
			expect(judged?.assessment?.kind ?? 'unreadable').toBe(correct ? 'answer' : 'unreadable');
			await session.close();
		}
	});

	it('asks about an input on which a change that only gets past the examples parts from a known repair', async () => {
		const session = await mended(clock, 'clock', clock.replace('m / 60', 'round(m / 60)'));
		const call = questionOf(session).slots.call ?? '';
		const [, minutes = ''] = /^clock\((\d+)\)$/.exec(call) ?? [];
		expect(Math.round(Number(minutes) / 60)).not.toBe(Math.floor(Number(minutes) / 60));
		expect(said(session)).toContain('One more: what should');
		await session.close();
	});

	it('looks back on the example where nothing else was wrong', async () => {
		const session = await startedOn(plain, double, 'double', [own('double(2)', '4'), own('double(0)', '0'), own('double(3)', '9')]);
		expect(questionOf(session).template).toBe('move.doubted');
		await answer(session, 'wrong');
		await answer(session, 'aside');
		while (openTurn(session.current)?.purpose !== 'reflect') await press(session, 'skip');
		expect(said(session)).toMatch(/how will you check an example against the task, before you go by it\?$/);
		await session.close();
	});
});
