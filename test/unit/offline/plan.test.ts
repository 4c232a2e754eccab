/** Sessions on functions that are not there yet, or far off: planned, not hunted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Given, Problem, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const typed = (text: string): Given => ({ kind: 'typed', text });
const problem = (name: string, examples: readonly (readonly [string, string])[]): Problem => ({
	title: name, statement: '', entry: { kind: 'function', name },
	tests: examples.map(([args, expected]): Test => ({ kind: 'call', id: args, origin: 'file', call: `${name}(${args})`, expected, compare: 'equal' })),
});

describe('a plan in place of a hunt', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(of: Problem, text: string): Promise<Session> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem: of, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
		});
		await session.go();
		return session;
	}

	const question = (session: Session): Question => {
		const found = session.secrets.questions[openTurn(session.current)?.id ?? ''];
		if (!found) throw new Error('no question is open');
		return found;
	};
	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';
	async function answer(session: Session, given: Given): Promise<void> {
		session.answer(openTurn(session.current)?.id ?? '', given);
		await session.go();
	}
	async function check(session: Session, text: string): Promise<void> {
		session.edited(text, 'check');
		await session.go();
	}

	it('does an example by hand, names the steps, tries them on another, and writes them one by one until it can be hunted', async () => {
		const session = await started(problem('spread', [['[4, 9, 2]', '7'], ['[5, 1, 1]', '4'], ['[3, 8]', '5']]), 'def spread(xs):\n    pass\n');
		expect(session.current.standing).toBe('unfinished');
		const [first, second] = ['spread([4, 9, 2])', 'spread([3, 8])'];
		expect(said(session)).toBe(`None of your 3 examples passes yet. Take ${first}. What should it return?`);
		await answer(session, typed('7'));
		expect(said(session)).toBe(`Right, 7 is what it should return. Do ${first} by hand. What did you do first?`);
		await answer(session, typed('I look for the biggest number.'));
		expect(said(session)).toBe('Write that down as step 1. What did you do after that, until you had the result?');
		await answer(session, typed('the smallest, and then minus'));
		// There is no line yet that could be asked about.
		expect(said(session)).toBe(`Do exactly your steps, and nothing else, for ${second}. What do they give?`);
		await answer(session, typed('6'));
		expect(session.current.turns.at(-2)?.assessment?.correct).toBe(false);
		expect(said(session)).toMatch(/^spread\(\[3, 8\]\) should give 5: a step is missing, or one is not quite as you do it by hand\. Do exactly your steps, and nothing else, for spread\(\[5, 1, 1\]\)/);
		await answer(session, typed('4'));
		expect(said(session)).toBe('Yes, 4: your steps hold there too. Your first step was: I look for the biggest number. Write the line of the program that does your first step. Then check it.');
		await check(session, 'def spread(xs):\n    biggest = max(xs)\n');
		// A step that was made is no mistake, and the run shows what it made.
		expect(session.current.turns.at(-2)?.assessment?.correct).toBeNull();
		expect(said(session)).toBe(`${first} still returns None, not 7. At the end of that run biggest is 9. Write the line that does your second step, or mend the last one. Then check it.`);
		await check(session, 'def spread(xs):\n    biggest = max(xs)\n');
		expect(session.current.turns.at(-2)?.assessment?.correct).toBe(false);
		await check(session, 'def spread(xs):\n    biggest = max(xs)\n    smallest = xs[0]\n    return biggest - smallest\n');
		expect(session.view.passed).toBe(1);
		expect(session.current.standing).toBe('broken');
		expect(question(session).stage).not.toBe('explain');
		await check(session, 'def spread(xs):\n    return max(xs) - min(xs)\n');
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		await session.close();
	});

	it('asks once for a step where only the result was said', async () => {
		const session = await started(problem('without_twice', [['[2, 5, 2]', '[2, 5]'], ['[1]', '[1]'], ['[4, 4]', '[4]']]), 'def without_twice(xs):\n    pass\n');
		await answer(session, typed('[2, 5]'));
		expect(said(session)).toContain('Do without_twice([2, 5, 2]) by hand. What did you do first?');
		await answer(session, typed('[2,5].'));
		expect(said(session)).toBe('That is the result. What was the first thing you did to get there?');
		await answer(session, typed('[2, 5]'));
		expect(said(session)).toMatch(/^Write that down as step 1\./);
		await answer(session, typed('look at each number'));
		expect(session.current.talk.filter((talk) => 'words' in talk && spoken(talk.words).startsWith('That is the result.'))).toHaveLength(1);
		await session.close();
	});

	it('goes on with the step that was said after the result', async () => {
		const session = await started(problem('without_twice', [['[2, 5, 2]', '[2, 5]']]), 'def without_twice(xs):\n    pass\n');
		await answer(session, typed('[2, 5]'));
		await answer(session, typed('[2, 5]'));
		await answer(session, typed('take the first number'));
		expect(said(session)).toMatch(/^Write that down as step 1\./);
		await answer(session, typed('skip what is there'));
		expect(said(session)).toMatch(/^Your first step was: take the first number\./);
		await session.close();
	});

	it('asks which line does the first step where there are lines', async () => {
		const far = 'def longest(words):\n    n = 0\n    return "x"\n';
		const session = await started(problem('longest', [['["a", "bcd"]', '"bcd"'], ['["ab", "c"]', '"ab"'], ['["abc"]', '"abc"']]), far);
		expect(session.current.standing).toBe('far-off');
		const { truth } = question(session);
		await answer(session, typed(truth.kind === 'value' ? truth.value.shown : ''));
		await answer(session, typed('take the first word'));
		await answer(session, typed('compare with each'));
		expect(said(session)).toBe('Which line of your program does the first of these steps?');
		expect(session.view.open?.form).toMatchObject({ kind: 'choice', options: [{ id: 'line-1' }, { id: 'line-2' }, { id: 'none' }] });
		await answer(session, { kind: 'chosen', option: 'none' });
		expect(session.current.turns.at(-2)?.assessment).toMatchObject({ correct: null, understood: [] });
		expect(question(session)).toMatchObject({ template: 'plan.try', truth: { kind: 'value' } });
		await session.close();
	});

	it('takes the named steps for enough where no other example could check them', async () => {
		const session = await started(problem('initials', [['"Ada L"', '"AL"']]), 'def initials(name):\n    return\n');
		await answer(session, typed('"AL"'));
		await answer(session, typed('split the name'));
		await answer(session, typed('first letters, joined'));
		expect(question(session)).toMatchObject({ stage: 'repair', answer: { kind: 'edit' } });
		expect(said(session)).toMatch(/^Your first step was: split the name\. Write the line/);
		await session.close();
	});

	it('goes through a program that is written line by line without ever calling a step wrong', async () => {
		const lines = ['    parts = []', '    for word in text.split():', '        parts.append(word[::-1])', '    joined = " ".join(parts)', '    return joined'];
		const session = await started(problem('mirror', [['"ab cd"', '"ba dc"'], ['"xyz"', '"zyx"']]), 'def mirror(text):\n    pass\n');
		for (let turns = 0; question(session).answer.kind !== 'edit' && turns < 8; turns += 1) {
			const { truth } = question(session);
			await answer(session, typed(truth.kind === 'value' ? truth.value.shown : 'something by hand'));
		}
		for (const n of [1, 3, 4]) {
			await check(session, `def mirror(text):\n${lines.slice(0, n).join('\n')}\n`);
			expect(session.current.turns.at(-2)?.assessment?.correct).toBeNull();
			expect(session.current.node?.kind).toBe('child');
		}
		expect(said(session)).toContain('joined is');
		await check(session, `def mirror(text):\n${lines.join('\n')}\n`);
		expect(session.view).toMatchObject({ passed: 2, total: 2 });
		await session.close();
	});
});
