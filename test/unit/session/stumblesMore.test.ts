/** More places where a student stumbled over the tutor's words, as whole offline sessions. */
import { spoken } from '../../../extension/tutor/offline/say';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdit } from '../../../extension/code/edits';
import { insertionOf } from '../../../extension/code/looks';
import { inputTest } from '../../../extension/code/testIds';
import { ideasOf } from '../../../extension/session/knowledge/ideas';
import { openTurn } from '../../../extension/session/state';
import { spellingOf } from '../../../extension/tutor/offline/subject';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, edit, heard, press, questionOf, said, startedOn, until } from './plainStudent';
import { digits } from './programs';

const slip = `def total(items):
    """
    >>> total([1, 2])
    3
    >>> total([])
    0
    """
    result = 0
    for item in items:
        result = reslt + item
    return result
`;
const price = `price = float(input("Price: "))
if price > 100:
    price = price * 1.1
print("You pay", price)
`;

const twice = `def double(n):
    result = n * 2

assert double(2) == 4
assert double(5) == 10
assert double(0) == 0
`;
const biggest = `def biggest(items):
    best = items[0]
    for item in items:
        if item > best:
            best = item

assert biggest([1, 3, 2]) == 3
assert biggest([5]) == 5
assert biggest([2, 9, 4]) == 9
`;

describe('a student who stumbles again', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	describe('over a misspelt name', () => {
		const told = 'reslt has no value; result has one from line 8. To the program these are two names.';

		it.each(['check', 'not-sure', 'both'] as const)('is told it after one try, and then something else (%s)', async (how) => {
			const session = await startedOn(plain, slip, 'total');
			for (let turn = 0; turn < 2; turn++) await (how === 'check' || (how === 'both' && turn === 1) ? check(session) : press(session, 'not-sure'));
			const [first, second, third] = heard(session);
			expect(first).toContain('Look at the spelling of the names on that line.');
			expect(second).toContain(told);
			expect(third).toMatch(/^(?:You have not changed anything yet\. )?Compare reslt on line 10 with result on line 8, letter by letter\./);
			expect(heard(session)).toHaveLength(3);
			await session.close();
		});
	});

	describe('over the line that a script prints', () => {
		const started = () => startedOn(plain, price, null, [inputTest(['100'], 'You pay 110.0', 'instructor'), inputTest(['200'], 'You pay 220.0', 'instructor'), inputTest(['50'], 'You pay 50.0', 'instructor')]);

		it.each(['110', '110.0', 'I think 110'])('may say only its value: %s', async (given) => {
			const session = await started();
			await answer(session, given);
			expect(said(session)).toMatch(/^Right, You pay 110\.0 is what it should print\./);
			await session.close();
		});

		it('hears the whole line after a wrong value', async () => {
			const session = await started();
			await answer(session, '200');
			expect(said(session)).toMatch(/^The example says that it should print You pay 110\.0\./);
			await session.close();
		});

		it('is not asked for what they have just given as an example', async () => {
			const session = await startedOn(plain, price, null, [inputTest(['100'], 'You pay 110.0', 'student'), inputTest(['50'], 'You pay 50.0', 'student')]);
			expect(questionOf(session)).toMatchObject({ stage: 'predict' });
			await session.close();
		});
	});

	describe('over a missing return', () => {
		it('adds the print to look before the asserts, which would end the run', async () => {
			const session = await startedOn(plain, twice, 'double');
			await until(session, 'predict');
			await press(session, 'not-sure');
			expect(said(session)).toBe('Add print(double(2)) below line 2, at the very left, and run it. What do you see?');
			await session.close();
		});

		it('is not asked about a loop beside the bug after the repair, and hears the score once', async () => {
			const session = await startedOn(plain, biggest, 'biggest');
			await press(session, 'not-sure');
			const before = heard(session).length;
			await edit(session, biggest.replace('            best = item\n', '            best = item\n    return best\n'));
			for (let turns = 0; openTurn(session.current) && turns < 6; turns++) await press(session, 'skip');
			const after = heard(session).slice(before).join('\n');
			expect(after).not.toMatch(/item > best|round|the run comes to/);
			expect(after).toContain('Your program passes your 3 examples.');
			const shown = session.view.entries.flatMap((entry) => ('words' in entry ? [spoken(entry.words)] : [])).join('\n');
			expect(shown.match(/All 3 (?:of your )?examples pass/g)).toHaveLength(1);
			await session.close();
		});
	});

	it('is asked about an endless loop only by what its condition names', async () => {
		const session = await startedOn(plain, digits, 'digits');
		const asked: (string | undefined)[] = [];
		for (let turns = 0; openTurn(session.current) && questionOf(session).stage !== 'repair' && turns < 10; turns++) {
			if (questionOf(session).stage === 'predict') asked.push(questionOf(session).slots.variable);
			await answer(session, questionOf(session).answer.kind === 'choice' ? (questionOf(session).foils[0]?.answer ?? '') : '99');
		}
		expect(asked[0]).toBe('n');
		expect(asked).not.toContain('count');
		await session.close();
	});

	it('is not offered a print that stands in the program already', async () => {
		const session = await startedOn(plain, digits, 'digits');
		await press(session, 'not-sure');
		const offered = () => session.view.entries.some((entry) => entry.kind === 'tutor' && entry.look?.ways.includes('print') === true);
		expect(offered()).toBe(true);
		const spelling = spellingOf(plain.parser.language.id);
		const look = session.current.talk.flatMap((talk) => ('look' in talk && talk.look ? [talk.look] : []))[0];
		const added = spelling && look ? insertionOf(look, digits, spelling) : null;
		if (!added) throw new Error('nothing was offered');
		await edit(session, applyEdit(digits, added));
		expect(offered()).toBe(false);
		// A breakpoint is an offer of its own.
		expect(session.view.entries.some((entry) => entry.kind === 'tutor' && entry.look?.ways.includes('breakpoint'))).toBe(true);
		expect(session.view.looks).toBe(1);
		await edit(session, digits);
		expect(offered()).toBe(true);
		await session.close();
	});

	it('worked out one idea where two tasks of a bug have the same concept', () => {
		const task = { id: 't', bug: 'b', kind: 'conceptual', concept: 'loop-bounds', shownBy: [], status: 'resolved', left: 0 } as const;
		expect(ideasOf({ tasks: [task, { ...task, id: 'u' }] })).toBe(1);
		expect(ideasOf({ tasks: [task, { ...task, id: 'u', concept: 'indexing' }] })).toBe(2);
		expect(ideasOf({ tasks: [{ ...task, concept: null }, { ...task, id: 'u', concept: null }, { ...task, id: 'v', status: 'open' }] })).toBe(1);
	});
});
