import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest, inputTest, ownInputTest } from '../../../extension/code/testIds';
import { typedReads } from '../../../extension/code/typedReads';
import { Setup } from '../../../extension/session/setup/setup';
import type { Found } from '../../../extension/session/setup/setupForm';
import type { WaitingSession } from '../../../extension/session/state';
import { statementExamples } from '../../../extension/code/statementExamples';
import { spoken } from '../../../extension/tutor/offline/say';
import type { EntryPoint, Problem } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const nothing: Found = { statement: '', tests: [] };

describe('before a session', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	function setupOn(text: string, entry: EntryPoint, found: Found = nothing, waiting: WaitingSession | null = null, calls: readonly string[] = []) {
		const started: Problem[] = [];
		const readsOf = (source: string) => {
			const program = plain.parser.parse(source);
			try {
				return typedReads(program);
			} finally {
				program.dispose();
			}
		};
		const setup = new Setup(
			{
				runner: plain.parts.runner, log: plain.log, privacy: plain.parts.privacy, placeholder: () => ({ given: 'f(1)', expected: '1' }),
				candidates: (about, statement) => {
					const program = plain.parser.parse(text);
					try {
						return statementExamples(statement, about, program);
					} finally {
						program.dispose();
					}
				},
				uses: () => ({ readsInput: text.includes('input('), calls, reads: readsOf(text) }),
				readExample: (_, given, expected, manner) => ({
					kind: 'test',
					test: entry.kind === 'script' ? inputTest(given === '' ? [] : given.split('\n'), expected, 'student') : callTest({ call: given, expected, compare: manner === 'prints' ? 'printed' : 'equal', raises: false, before: '' }, 'student'),
				}),
				program: async () => ({ program: { version: 1, text, fileName: 'p.py', entry, files: [] }, code: { language: 'python', version: 1, text } }),
			},
			{ uri: 'file:///p.py', name: 'p.py' }, entry, found, waiting,
		);
		setup.onReady((problem) => started.push(problem));
		return { setup, started };
	}

	const call = (text: string, expected: string) => callTest({ call: text, expected, compare: 'equal', raises: false, before: '' }, 'file');

	it('asks for an example where the file has none, then for a different one, then for the edge', async () => {
		const { setup } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
		await setup.start();
		expect(setup.view).toMatchObject({ asks: 'first', canStart: false });
		await setup.takeExample('f(1)', '2');
		expect(setup.view).toMatchObject({ asks: 'different', canStart: true });
		await setup.takeExample('f(2)', '3');
		expect(setup.view.asks).toBe('edge');
	});

	it('shows what the student gave before, and begins when they say so', async () => {
		const { setup, started } = setupOn('n = int(input())\nprint(n)\n', { kind: 'script' }, { statement: '', tests: [inputTest(['0'], '0', 'file')] });
		const earlier = (typed: string, expected: string) => ({ given: typed, expected, manner: 'prints' as const });
		setup.keep({ statement: 'Doubles a number.', examples: [earlier('1', '2'), earlier('2', '4'), earlier('0', '1')] });
		await setup.start();
		// What the file says now goes before what was said once.
		expect(setup.view).toMatchObject({ statement: 'Doubles a number.', asks: 'edge', canStart: true, taken: [{ given: '0' }, { given: '1' }, { given: '2' }] });
		expect(spoken(setup.view.prompt)).toMatch(/^Your file has one example\. 2 examples are from last time\. /);
		await setup.begin();
		expect(started).toHaveLength(1);
	});

	it('asks for nothing more from when the session begins, unless it cannot be made', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
		await setup.start();
		await setup.takeExample('f(1)', '2');
		const asked: string[] = [];
		setup.onChange(() => asked.push(setup.view.asks));
		await setup.begin();
		expect(started).toHaveLength(1);
		expect(asked.at(-1)).toBe('nothing');
		setup.takeBack();
		expect(asked.at(-1)).toBe('different');
	});

	it('starts at once on a program that cannot be read, whatever examples there are', async () => {
		const { setup, started } = setupOn('def f(n)\n    return n\n', { kind: 'function', name: 'f' }, { statement: '', tests: [call('f(1)', '2')] });
		const asked: string[] = [];
		setup.onChange(() => asked.push(setup.view.asks));
		await setup.start();
		expect(started).toHaveLength(1);
		expect(started[0]?.tests).toHaveLength(1);
		expect(asked[0]).toBe('reading');
	});

	it.each([
		['a script into which nothing is typed', 'xs = [1, 2]\nprint(xs[5])\n', { kind: 'script' } as const],
		['a script that stops before it asks', 'import maths\nn = input()\n', { kind: 'script' } as const],
		['a function that no call reaches', 'import maths\n\ndef f(n):\n    return n\n', { kind: 'function', name: 'f' } as const],
	])('starts at once with the message of %s, where the run stops', async (_, text, entry) => {
		const tests = entry.kind === 'function' ? [call('f(1)', '1'), call('f(2)', '2')] : [];
		const { setup, started } = setupOn(text, entry, { statement: '', tests });
		await setup.start();
		expect(started).toHaveLength(1);
		expect(started[0]?.tests).toHaveLength(tests.length);
	});

	it('asks for an example where the program only stops later, or waits for what is typed', async () => {
		for (const [text, entry] of [['n = int(input())\nprint(1 / 0)\n', { kind: 'script' }], ['def f(n):\n    return 1 / 0\n\nprint(f(1))\n', { kind: 'function', name: 'f' }]] as const) {
			const { setup, started } = setupOn(text, entry);
			await setup.start();
			expect(started).toEqual([]);
			expect(setup.view.asks).toBe('first');
		}
	});

	it('asks a program that reads nothing only for what it should print, once; a second word on it takes the place of the first', async () => {
		const { setup, started } = setupOn('print(1)\n', { kind: 'script' });
		await setup.start();
		expect(setup.view).toMatchObject({ form: 'output', asks: 'first' });
		expect(spoken(setup.view.prompt)).not.toContain('type');
		await setup.takeExample('', '1');
		expect(setup.view.asks).toBe('surprise');
		await setup.takeExample('', '2');
		expect(started.map(({ tests }) => tests.map(({ expected }) => expected))).toEqual([['2']]);
		expect(setupOn('n = input()\nprint(n)\n', { kind: 'script' }).setup.view.form).toBe('input');
	});

	it('puts a call of the program itself into the field, then the next one, and nothing where there is none', async () => {
		const { setup } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, nothing, null, ['f(4)', 'f( 5 )']);
		await setup.start();
		expect(setup.view.draft).toMatchObject({ given: 'f(4)', expected: '' });
		expect(spoken(setup.view.prompt)).toContain('calls f(4)');
		await setup.takeExample('f(4)', '5');
		expect(setup.view.draft.given).toBe('f( 5 )');
		setup.draft('f(9)', '', 'returns');
		expect(spoken(setup.view.prompt)).not.toContain('calls');
		await setup.takeExample('f(5)', '6');
		expect(setup.view.draft.given).toBe('');
		expect(spoken(setup.view.prompt)).not.toContain('calls');
	});

	it('begins when the look at the program is done, where enough examples came meanwhile', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
		const done = setup.start();
		for (const [given, expected] of [['f(1)', '2'], ['f(2)', '3'], ['f(0)', '1']] as const) await setup.takeExample(given, expected);
		expect(started).toEqual([]);
		await done;
		expect(started[0]?.tests).toHaveLength(3);
	});

	it('asks at once where the look at the program is cancelled', async () => {
		const { setup, started } = setupOn('def f(n)\n    return n\n', { kind: 'function', name: 'f' });
		const done = setup.start();
		setup.cancel();
		await done;
		expect(started).toEqual([]);
		expect(setup.view).toMatchObject({ asks: 'first', busy: null, trouble: null });
	});

	it('hands examples on that all pass where a session waits for them', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, nothing, 'mended');
		await setup.start();
		expect(spoken(setup.view.prompt)).toContain('runs now');
		await setup.takeExample('f(1)', '1');
		await setup.begin();
		expect(started).toHaveLength(1);
	});

	it('starts at once with three examples, one of which fails', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, { statement: 's', tests: [call('f(1)', '1'), call('f(2)', '2'), call('f(3)', '4')] });
		await setup.start();
		expect(started).toHaveLength(1);
		expect(started[0]).toMatchObject({ title: 'f', statement: 's' });
	});

	it('gives a correct program no bug: it asks for a call that surprises', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, { statement: '', tests: [call('f(1)', '1'), call('f(2)', '2'), call('f(3)', '3')] });
		await setup.start();
		expect(setup.view.asks).toBe('surprise');
		await setup.takeExample('f(4)', '5');
		expect(started).toHaveLength(1);
	});

	it('begins with a program that prints what looks like a value, so that it can be asked about', async () => {
		const shows = (text: string, value: string) => callTest({ call: text, expected: value, value, compare: 'shown', raises: false, before: '' }, 'file');
		const tests = [shows('f(1)', '1'), shows('f(2)', '2'), shows('f(3)', '3')];
		const prints = setupOn('def f(n):\n    print(n)\n', { kind: 'function', name: 'f' }, { statement: '', tests });
		await prints.setup.start();
		expect(prints.started).toHaveLength(1);
		const returns = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, { statement: '', tests });
		await returns.setup.start();
		expect(returns.setup.view.asks).toBe('surprise');
		expect(returns.started).toEqual([]);
	});

	it('begins with a program that writes a number otherwise than an example, so that it can be asked about', async () => {
		const text = 'n = int(input())\nprint(str(n // 60) + ":" + str(n % 60))\n';
		const tests = [ownInputTest(['65'], '1:05'), ownInputTest(['70'], '1:10'), ownInputTest(['130'], '2:10')];
		const otherwise = setupOn(text, { kind: 'script' }, { statement: '', tests });
		await otherwise.setup.start();
		expect(otherwise.started).toHaveLength(1);
		const same = setupOn(text, { kind: 'script' }, { statement: '', tests: tests.slice(1).concat(ownInputTest(['71'], '1:11')) });
		await same.setup.start();
		expect(same.setup.view.asks).toBe('surprise');
	});

	describe('with a task in words', () => {
		const task = 'Give back twice n. For ex\u00adample, if n is 3\nthe output is 6. If n is 0 the output is 0. f(2) returns 4. f(5) returns 10.';
		const offered = (setup: Setup) => (setup.view.candidates ?? []).map(({ given, expected }) => `${given} => ${expected}`);
		const act = async (setup: Setup, at: number, what: 'use' | 'change' | 'refuse') => setup.settleCandidate(setup.view.candidates?.[at]?.id ?? '', what);

		it('offers the examples of a pasted task, cleaned, and takes none by itself', async () => {
			const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
			await setup.start();
			setup.setStatement(task, true);
			expect(setup.view).toMatchObject({ statement: 'Give back twice n. For example, if n is 3 the output is 6. If n is 0 the output is 0. f(2) returns 4. f(5) returns 10.', statementRevision: 2, taken: [] });
			expect(offered(setup)).toEqual(['f(3) => 6', 'f(0) => 0', 'f(2) => 4', 'f(5) => 10']);
			await act(setup, 0, 'use');
			expect(setup.view.taken).toMatchObject([{ given: 'f(3)', expected: '6' }]);
			await act(setup, 0, 'refuse');
			expect(offered(setup)).toEqual(['f(2) => 4', 'f(5) => 10']);
			await act(setup, 0, 'change');
			expect(setup.view).toMatchObject({ draft: { given: 'f(2)', expected: '4' }, taken: [{ given: 'f(3)' }] });
			await setup.takeExample('f(2)', '5');
			expect(offered(setup)).toEqual(['f(5) => 10']);
			expect(started).toEqual([]);
			setup.setStatement(`${task} More.`);
			expect(offered(setup)).toEqual(['f(5) => 10']);
		});

		it('waits with the run while an example of the task has no word on it, and begins after the last', async () => {
			const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
			await setup.start();
			setup.setStatement(task, true);
			for (const left of [3, 2, 1]) {
				await act(setup, 0, 'use');
				expect(offered(setup)).toHaveLength(left);
			}
			expect(started).toEqual([]);
			await act(setup, 0, 'use');
			expect(started[0]?.tests.map(({ origin }) => origin)).toEqual(['student', 'student', 'student', 'student']);
			expect(started[0]?.statement).toContain('if n is 3 the output is 6');
		});

		it('leaves text that is typed as it is', () => {
			const { setup } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
			setup.setStatement('one\ntwo words here that go on \u2022 so');
			expect(setup.view).toMatchObject({ statement: 'one\ntwo words here that go on \u2022 so', statementRevision: 1, candidates: [] });
		});

		it('does not offer what was taken or left out before', async () => {
			const { setup } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' }, { statement: 'If n is 3 the output is 6. If n is 1 the output is 2.', tests: [call('f(3)', '6')] });
			expect(offered(setup)).toEqual(['f(1) => 2']);
			setup.leaveOut(setup.view.candidates?.map(({ id }) => id) ?? []);
			expect(offered(setup)).toEqual([]);
		});
	});

	it('refuses the same call twice, and keeps what was typed', async () => {
		const { setup } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
		await setup.takeExample('f(1)', '2');
		await setup.takeExample('f(1)', '3');
		expect(setup.view).toMatchObject({ refused: { field: 'expected' }, draft: { given: 'f(1)', expected: '3' } });
	});

	it('gives back an example that cannot be run, with the reason', async () => {
		const { setup, started } = setupOn('def f(n):\n    return n\n', { kind: 'function', name: 'f' });
		await setup.takeExample('f(1)', 'two');
		await setup.begin();
		expect(started).toEqual([]);
		expect(setup.view.refused?.message).toContain('cannot be run');
		expect(setup.view.draft.given).toBe('f(1)');
	});

	describe('on a script into which something is typed', () => {
		const script: EntryPoint = { kind: 'script' };
		const taken = (setup: Setup) => setup.view.taken.map(({ given, expected }) => `${given} -> ${expected}`);
		async function asked(text: string, ...examples: readonly (readonly [string, string])[]) {
			const { setup, started } = setupOn(text, script);
			for (const [given, expected] of examples) await setup.takeExample(given, expected);
			await setup.begin();
			return { setup, started };
		}

		it('asks once whether the whole printed line is meant, then takes the student at their word', async () => {
			const { setup, started } = await asked('a = int(input())\nprint("Total:", a)\n', ['4', '9']);
			expect(setup.view).toMatchObject({ refused: { field: 'expected' }, draft: { expected: 'Total: 9' } });
			expect(started).toEqual([]);
			await setup.takeExample('4', '9');
			await setup.begin();
			expect(started[0]?.tests.map(({ expected }) => expected)).toEqual(['9']);
		});

		it('says the words beside the value and not the value that the program gives', async () => {
			const { setup } = await asked('p = int(input("Price: "))\nn = input("How many: ")\nprint("Total:", n * p, "euros")\n', ['3\n4', '12']);
			expect(setup.view.refused?.message).toContain('Total: ... euros');
			expect(JSON.stringify(setup.view)).not.toContain('444');
			expect(setup.view.draft).toMatchObject({ given: '3\n4', expected: 'Total: 12 euros' });
		});

		it('keeps the example that it asks about, and begins with it where the student leaves it so', async () => {
			const { setup, started } = await asked('a = int(input("a? "))\nprint("Total:", a)\n', ['4', '9'], ['5', '11']);
			expect(taken(setup)).toEqual(['4 -> 9', '5 -> 11']);
			await setup.begin();
			expect(started[0]?.tests.map(({ expected }) => expected)).toEqual(['9', '11']);
		});

		it('puts what is meant in its place', async () => {
			const { setup } = await asked('a = int(input("a? "))\nprint("Total:", a)\n', ['4', '9']);
			await setup.takeExample(setup.view.draft.given, setup.view.draft.expected);
			expect(taken(setup)).toEqual(['4 -> Total: 9']);
		});

		it.each([
			['prompts', 'age = int(input("Age? "))\nprint(9 if age < 65 else 5)\n', [['30', '9'], ['10', '5']]],
			['numbers in what is printed beside', 'age = int(input("Age? "))\nprint(age, "plus 1 is", age)\n', [['30', '31'], ['10', '11']]],
			['words on lines of their own', 'age = int(input("Age? "))\nprint("Thank you")\nprint("Price:", 3)\nprint("Tax:", 4)\n', [['30', '31'], ['10', '11']]],
		] as const)('asks nothing of %s', async (_, text, examples) => {
			const { started } = await asked(text, ...examples);
			expect(started[0]?.tests).toHaveLength(2);
		});

		it('asks of the lines that are printed before anything is asked, and leaves them out of the others where they are left out of one', async () => {
			const game = 'print("Guess the number")\nguess = input("Your guess: ")\nwhile guess != 7:\n    guess = input("Again: ")\nprint("Done")\n';
			const { setup, started } = await asked(game, ['7', 'Done'], ['3\n7', 'Done']);
			expect(setup.view.refused?.message).toContain('Guess the number');
			expect(setup.view.draft).toMatchObject({ given: '7', expected: 'Guess the number\nDone' });
			await setup.begin();
			expect(started).toHaveLength(1);
			expect((await asked(game, ['7', 'Guess the number\nDone'])).started).toHaveLength(1);
		});

		it.each([
			['int(input())', '4 9 2 0', '4\n9\n2\n0', 'n = int(input())\nwhile n != 0:\n    n = int(input())\nprint(n)\n'],
			['a joining word', '4 and 6', '4\n6', 'a = int(input("a: "))\nb = int(input("b: "))\nprint(a + b)\n'],
			['commas', '4, 6', '4\n6', 'a = int(input("a: "))\nb = int(input("b: "))\nprint(a + b)\n'],
			['texts', 'Ann 12', 'Ann\n12', 'a = input()\nb = int(input())\nprint(a * b)\n'],
			['a loop that ends too soon', '4 9 2 0', '4\n9\n2\n0', 'n = int(input())\nwhile n > 4:\n    n = int(input())\nb = int(input())\nprint(n)\n'],
			['a program that stops later', '4 6', '4\n6', 'a = int(input())\nb = int(input())\nprint([][a])\n'],
		])('offers each value on a line of its own, with %s', async (_, given, lines, text) => {
			const { setup, started } = await asked(text, [given, '24']);
			expect(started).toEqual([]);
			expect(setup.view.refused).toMatchObject({ field: 'given' });
			expect(setup.view.refused?.message).toContain(given);
			expect(setup.view.draft).toMatchObject({ given: lines, expected: '24' });
			await setup.takeExample(lines, '24');
			expect(taken(setup)).toEqual([`${lines} -> 24`]);
			await setup.begin();
			expect(started[0]?.tests).toMatchObject([{ typed: lines.split('\n') }]);
		});

		const game = 'tries = 0\nguess = int(input())\nwhile guess != 7:\n    tries += 1\n    if guess < 7:\n        print("too low")\n    else:\n        print("too high")\n    guess = int(input())\nprint("right after", tries, "guesses")\n';

		it('offers lines of their own for what is typed and for what is printed at once, and the words of the task no more', async () => {
			const statement = 'Typed: 3, 9, 7\nPrints: too low, too high, right after 3 guesses';
			const example = inputTest(['3, 9, 7'], 'too low, too high, right after 3 guesses', 'file');
			const { setup, started } = setupOn(game, script, { statement, tests: [example] });
			await setup.begin();
			expect(started).toEqual([]);
			expect(setup.view.draft).toMatchObject({ given: '3\n9\n7', expected: 'too low\ntoo high\nright after 3 guesses' });
			await setup.takeExample('3\n9\n7', 'too low\ntoo high\nright after 3 guesses');
			expect(setup.view.candidates).toEqual([]);
			await setup.begin();
			expect(started[0]?.tests).toMatchObject([{ typed: ['3', '9', '7'], expected: 'too low\ntoo high\nright after 3 guesses' }]);
		});

		it.each([
			['by what it prints', game, '3\n9\n7', 'too low, too high, right after 3 guesses', 'too low\ntoo high\nright after 3 guesses'],
			['with slashes', game, '3\n7', 'too low / right after 2 guesses', 'too low\nright after 2 guesses'],
			['of numbers', 'n = int(input())\nfor i in range(n):\n    print(i)\n', '3', '1, 2 and 3', '1\n2\n3'],
			['by its calls that print', 'n = int(input())\nprint([][n])\nprint("one")\nprint("two")\n', '3', 'one, two', 'one\ntwo'],
		])('offers a line for each thing that is printed, %s', async (_, text, given, expected, lines) => {
			const { setup, started } = await asked(text, [given, expected]);
			expect(started).toEqual([]);
			expect(setup.view.refused).toMatchObject({ field: 'expected' });
			expect(setup.view.refused?.message).toContain(expected);
			expect(setup.view.draft).toMatchObject({ given, expected: lines });
			// Who begins with it as it is means it so.
			await setup.begin();
			expect(started[0]?.tests).toMatchObject([{ expected }]);
		});

		it.each([
			['commas of the program', 'n = int(input())\nprint("Ann, Bob")\nprint(n)\n', '3', 'Ann, Cy'],
			['a list', 'n = int(input())\nprint(["one", "two"])\nprint(n)\n', '3', "['one', 'three']"],
			['one line with a comma', 'name = input()\nprint("Hello", name)\n', 'Ann', 'Hello, Ann'],
			['parts that nothing prints', 'name = input()\nprint("Hello")\nprint(name)\n', 'Ann', 'Good day, dear Ann'],
		])('leaves what is printed on one line as it is, with %s', async (_, text, given, expected) => {
			const { started } = await asked(text, [given, expected]);
			expect(started).toHaveLength(1);
		});

		it('offers lines of their own in the place of an example of the file too', async () => {
			const { setup, started } = setupOn('a = int(input())\nb = int(input())\nprint(a + b)\n', script, { statement: '', tests: [inputTest(['4 6'], '10', 'file'), inputTest(['1', '6'], '7', 'file'), inputTest(['2', '6'], '8', 'file')] });
			await setup.start();
			expect(started).toEqual([]);
			expect(setup.view.draft).toMatchObject({ given: '4\n6', expected: '10' });
		});

		it.each([
			['splits the line itself', '4 6', 'a, b = map(int, input().split())\nprint(a + b)\n'],
			['stops over one line with several values', '4 6', 'a, b, c = map(int, input().split())\nprint(a + b + c)\n'],
			['asks for more than there is either way', '4 6', 'a = input()\nb = input()\nc = input()\nprint(a, b, c)\n'],
			['reads a text with a space', 'Ann Lee', 'name = input()\nprint(len(name))\n'],
		])('leaves the line of a program as it is that %s', async (_, given, text) => {
			const { started } = await asked(text, [given, '24']);
			expect(started).toHaveLength(1);
		});
	});

	describe('with an example that the program cannot take as it is typed', () => {
		const script: EntryPoint = { kind: 'script' };
		const stay = 'nights = int(input("How many nights? "))\nif nights >= 5:\n    total = nights * 70\nprint("You pay", total)\n';
		const ticket = 'age = input("Age? ")\nage = int(age)\nstudent = input("Student? ")\nprint("Ticket:", age)\n';
		async function begun(text: string, ...tests: Found['tests']) {
			const { setup, started } = setupOn(text, script, { statement: '', tests });
			await setup.begin();
			return { setup, started };
		}

		it.each([
			['a unit beside the number', stay, ['3 nights'], '3', 'makes a number of what is typed, on line 1, and stops at 3 nights'],
			['a word for a number that is made later', ticket, ['eight', 'no'], 'eight\nno', 'on line 2, and stops at eight'],
			['fewer lines than it asks for', ticket, ['8'], '8', 'After 8 your program asks once more.'],
			['nothing at all', stay, [], '', 'says nothing that is typed'],
		])('asks of %s before anything begins, and takes the student at their word', async (_, text, typed, given, message) => {
			for (const origin of message.includes('3 nights') ? (['file', 'student'] as const) : (['file'] as const)) {
				const { setup, started } = await begun(text, inputTest(typed, 'You pay 240', origin));
				expect(started).toEqual([]);
				expect(setup.view.refused?.message).toContain(message);
				expect(setup.view).toMatchObject({ refused: { field: 'given' }, draft: { given, expected: 'You pay 240' } });
				await setup.begin();
				expect(started[0]?.tests).toMatchObject([{ typed }]);
			}
		});

		it('asks of an offer that was taken as it is, and not of lines that the student typed by hand', async () => {
			const own = await begun(ticket, inputTest(['8'], 'Ticket: 1', 'student'));
			expect(own.started).toHaveLength(1);
			const { setup, started } = setupOn(ticket, script, { statement: '8 -> Ticket: 1', tests: [] });
			await setup.settleCandidate(setup.view.candidates?.[0]?.id ?? '', 'use');
			await setup.begin();
			expect(started).toEqual([]);
			expect(setup.view.refused?.message).toBe('After 8 your program asks once more.');
		});

		it('puts what is typed now in its place', async () => {
			const { setup, started } = await begun(ticket, inputTest(['8'], 'Ticket: 1', 'file'));
			await setup.takeExample('8\nno', 'Ticket: 1');
			expect(setup.view.taken).toMatchObject([{ given: '8\nno', expected: 'Ticket: 1' }]);
			await setup.begin();
			expect(started[0]?.tests).toHaveLength(1);
		});

		it.each([
			['a number of another kind', stay, ['2.5']],
			['a loop that asks for more', 'n = int(input())\nwhile n != 0 or n != 1:\n    n = int(input())\nprint(n)\n', ['1', '0']],
			['a text that stops elsewhere', 'name = input()\nprint([][int("a")])\n', ['Ann']],
		])('asks nothing of %s, where the program may be wrong', async (_, text, typed) => {
			expect((await begun(text, inputTest(typed, '7', 'file'))).started).toHaveLength(1);
		});

		it('puts what the file says is printed into the fields, and asks what is typed for it, one after the other', async () => {
			const { setup } = setupOn(stay, script, { statement: '', tests: [], unfilled: ['You pay 240', 'You pay 420'] });
			await setup.start();
			expect(setup.view).toMatchObject({ asks: 'first', canStart: false, taken: [], draft: { given: '', expected: 'You pay 240' } });
			expect(spoken(setup.view.prompt)).toBe('Your file says that your program prints You pay 240, and not what is typed before. What would you type for it, one line each?');
			await setup.takeExample('3', 'You pay 240');
			expect(setup.view).toMatchObject({ draft: { given: '', expected: 'You pay 420' } });
			expect(spoken(setup.view.prompt)).toContain('Your file says You pay 420 too.');
			await setup.takeExample('6', 'You pay 420 euros');
			expect(setup.view).toMatchObject({ draft: { given: '', expected: '' }, taken: [{ given: '3' }, { given: '6' }] });
		});
	});

	it('takes away an example of the file, which stays away, also where the words of the task say the same', async () => {
		const statement = 'Input: 3\nOutput: 6';
		const tests = [inputTest(['3'], '6', 'file'), inputTest(['4'], '8', 'file')];
		const text = 'n = int(input())\nprint(n)\n';
		const { setup } = setupOn(text, { kind: 'script' }, { statement, tests });
		await setup.start();
		setup.removeExample(tests[0]?.id ?? '');
		expect(setup.view).toMatchObject({ taken: [{ given: '4' }], candidates: [] });
		expect(spoken(setup.view.prompt)).toContain('Your file has one example.');
		const again = setupOn(text, { kind: 'script' }, { statement, tests }).setup;
		again.keep({ statement: '', examples: [], leftOut: setup.leftOut });
		expect(again.view).toMatchObject({ taken: [{ given: '4' }], candidates: [] });
		const edited = setupOn(text, { kind: 'script' }, { statement: '', tests: [inputTest(['3'], '7', 'file')] }).setup;
		edited.leaveOut(setup.leftOut);
		expect(edited.view.taken).toMatchObject([{ given: '3', expected: '7' }]);
	});

	describe('on a function that prints', () => {
		const greet = 'def f(name):\n    print("Hello", name)\n';
		const entry: EntryPoint = { kind: 'function', name: 'f' };

		it('takes an example of what should be printed', async () => {
			const { setup, started } = setupOn(greet, entry);
			await setup.start();
			expect(setup.view.manner).toBe('returns');
			await setup.takeExample('f("Ann")', 'Hello, Ann', 'prints');
			expect(setup.view).toMatchObject({ manner: 'prints', taken: [{ given: 'f("Ann")', expected: 'Hello, Ann', manner: 'prints' }] });
			await setup.begin();
			expect(started[0]?.tests).toMatchObject([{ compare: 'printed', expected: 'Hello, Ann' }]);
		});

		it('begins with printing where the task or the examples there say so', () => {
			expect(setupOn(greet, entry, { statement: 'Print a greeting.', tests: [] }).setup.view.manner).toBe('prints');
			expect(setupOn(greet, entry, { statement: 'Return a greeting.', tests: [] }).setup.view.manner).toBe('returns');
			const printing = callTest({ call: 'f("Bo")', expected: 'Hello, Bo', compare: 'printed', raises: false, before: '' }, 'file');
			expect(setupOn(greet, entry, { statement: '', tests: [printing] }).setup.view.manner).toBe('prints');
		});

		it('asks once whether quotes would be printed', async () => {
			const { setup, started } = setupOn(greet, entry);
			await setup.takeExample('f("Ann")', '"Hello, Ann"', 'prints');
			await setup.begin();
			expect(setup.view).toMatchObject({ refused: { field: 'expected' }, draft: { given: 'f("Ann")', expected: 'Hello, Ann' }, manner: 'prints' });
			await setup.takeExample('f("Ann")', '"Hello, Ann"', 'prints');
			await setup.begin();
			expect(started[0]?.tests).toMatchObject([{ expected: '"Hello, Ann"' }]);
		});

		it('knows what a call returns and what it prints as two examples', async () => {
			const { setup } = setupOn(greet, entry);
			await setup.takeExample('f("Ann")', 'None', 'returns');
			await setup.takeExample('f("Ann")', 'Hello, Ann', 'prints');
			expect(setup.view.taken).toHaveLength(2);
			await setup.takeExample('f("Ann")', 'Hi', 'prints');
			expect(setup.view.refused?.field).toBe('expected');
		});
	});
});
