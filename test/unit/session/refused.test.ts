/** Programs that cannot be run here: what the student is told, what works all the same, and that it goes on once it can be had. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import { unreadAt } from '../../../extension/code/unread';
import { offlineParts } from '../../../extension/records/check/replay/offlineParts';
import { SandboxRefused } from '../../../extension/runs/runner';
import { Session } from '../../../extension/session/session';
import { Setup } from '../../../extension/session/setup/setup';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { unreadFirst } from '../../../extension/session/unreadFirst';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Code, Given, Problem } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const entry = { kind: 'function', name: 'top' } as const;
const wrong = 'def top(marks):\n    best = 0\n    for mark in marks:\n        if mark < best:\n            best = mark\n    return best\n';
const unreadable = wrong.replace('(marks):', '(marks:');
const tests = [['top([3, 9, 4])', '9'], ['top([1])', '1'], ['top([])', '0']].map(([call = '', expected = '']) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'file'));

describe('where no program of the language can be run', () => {
	let plain: PlainParts;
	let isThere = false;
	beforeAll(async () => {
		plain = await plainParts();
	});
	beforeEach(() => {
		isThere = false;
	});
	afterAll(() => plain.dispose());

	const refuse = async <T>(work: () => Promise<T>): Promise<T> => {
		if (!isThere) throw new SandboxRefused('There is no compiler on this computer.', 'Install one, then check again.');
		return work();
	};
	/** The runner and all that is built on it, until it is there. */
	function partsOf() {
		const { runner, ...rest } = plain.parts;
		const refusing = {
			warm: () => refuse(() => runner.warm()),
			run: (...given: Parameters<typeof runner.run>) => refuse(() => runner.run(...given)),
			trace: (...given: Parameters<typeof runner.trace>) => refuse(() => runner.trace(...given)),
			evaluate: (...given: Parameters<typeof runner.evaluate>) => refuse(() => runner.evaluate(...given)),
			attempt: (...given: Parameters<typeof plain.attempter.attempt>) => refuse(() => plain.attempter.attempt(...given)),
			release: () => undefined, dispose: () => undefined,
		};
		const reading = unreadFirst(refusing, (text) => {
			const program = plain.parser.parse(text);
			try {
				return unreadAt(program);
			} finally {
				program.dispose();
			}
		});
		const { parts } = offlineParts({ parser: plain.parser, runner: { ...reading, attempt: refusing.attempt }, fileName: () => 'top.py', files: [], limits: { soonMs: 60_000, lastMs: 60_000 }, taskExamples: () => [], now: Date.now, newId: rest.newId, log: plain.log });
		return parts;
	}

	function setupOn(text: string) {
		const parts = partsOf();
		const code: Code = { language: 'python', version: 1, text };
		const begun: { problem: Problem; code: Code }[] = [];
		const setup = new Setup(
			{
				runner: parts.runner, log: plain.log, privacy: parts.privacy, placeholder: () => ({ given: '', expected: '' }), candidates: () => [], uses: () => ({ readsInput: false, calls: [], reads: [] }),
				readExample: () => ({ kind: 'refused', message: '', remedy: '', field: 'given' }),
				program: async () => ({ program: { version: 1, text, fileName: 'top.py', entry, files: [] }, code }),
			},
			{ uri: 'file:///top.py', name: 'top.py' }, entry, { statement: 'The best mark.', tests },
		);
		setup.onReady((problem, started) => begun.push({ problem, code: started }));
		return { parts, setup, begun };
	}

	async function sessionOn(text: string): Promise<Session> {
		const { parts, setup, begun } = setupOn(text);
		await setup.start();
		const [begin] = begun;
		if (!begin) throw new Error('no session was begun');
		const session = Session.start(parts, await createMemoryStore().create('s'), { document: { uri: 'file:///top.py', name: 'top.py' }, ...begin, mastery: {} });
		await session.go();
		return session;
	}

	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';

	const trouble = { message: 'There is no compiler on this computer.', remedy: 'Install one, then check again.' };
	const answer = async (session: Session, given: Given) => {
		session.answer(openTurn(session.current)?.id ?? '', given);
		await session.go();
	};
	const template = (session: Session) => openTurn(session.current)?.template;

	it('a session goes through the program by hand, says all the while what to install, and hunts once it is there', async () => {
		const session = await sessionOn(wrong);
		expect(session.view.trouble).toEqual(trouble);
		expect(session.view.examples.map(({ status, note }) => [status, note])).toEqual(tests.map(() => ['not-run', 'Not run yet']));
		expect(template(session)).toBe('move.plan-first');
		expect(said(session)).toMatch(/Do top\(\[3, 9, 4\]\) by hand/);
		await answer(session, { kind: 'typed', text: 'I look at the first mark' });
		await answer(session, { kind: 'typed', text: 'then at the next, and keep the larger one' });
		for (let asked = 0; asked < 4 && template(session) !== 'move.plan-by-hand'; asked += 1) {
			const { form } = openTurn(session.current)!;
			await answer(session, form.kind === 'choice' ? { kind: 'chosen', option: form.options[0]!.id } : { kind: 'typed', text: 'the same for the rest' });
		}
		expect(template(session)).toBe('move.plan-by-hand');
		expect(said(session)).toContain('follow your program by hand');
		expect(session.view.trouble).toEqual(trouble);

		// A check that cannot be one is neither right nor wrong.
		session.edited(wrong.replace('best = 0', 'best = 1'), 'check');
		await session.go();
		expect(session.view.trouble).toEqual(trouble);
		expect(session.view.finished).toBe(false);
		expect(session.current.turns.filter(({ assessment }) => assessment?.correct === false)).toEqual([]);
		expect(JSON.stringify(session.current.talk)).not.toMatch(/of 3 examples/);

		isThere = true;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble).toBeNull();
		expect(session.current.standing).toBe('broken');
		expect(session.view.examples.map(({ status }) => status)).toContain('failed');
		expect(openTurn(session.current)?.stage).toBe('expect');

		session.edited(wrong.replace('mark < best', 'mark > best'), 'check');
		await session.go();
		expect(session.view.passed).toBe(3);
		await session.close();
	});

	it('a function without a body is written step by step all the same', async () => {
		const session = await sessionOn('def top(marks):\n    pass\n');
		expect(template(session)).toBe('move.plan-first');
		expect(session.current.standing).toBe('unfinished');
		await session.close();
	});

	it('it is opened again with its question and what to install', async () => {
		const { parts, setup, begun } = setupOn(wrong);
		await setup.start();
		const store = createMemoryStore();
		const session = Session.start(parts, await store.create('s'), { document: { uri: 'file:///top.py', name: 'top.py' }, ...begun[0]!, mastery: {} });
		await session.go();
		const question = said(session);
		await session.close();
		const again = Session.resume(partsOf(), (await store.open('s'))!)!;
		await again.go();
		expect(said(again)).toBe(question);
		again.edited(`${wrong}\n`, 'check');
		await again.go();
		expect(again.view.trouble).toEqual(trouble);
		await again.close();
	});

	it('a program that cannot be read is asked about as what it is; once it can, by hand', async () => {
		const session = await sessionOn(unreadable);
		expect(openTurn(session.current)).toMatchObject({ stage: 'repair', template: 'repair.syntax' });
		expect(said(session)).toContain('line 1');
		expect(session.view.trouble).toBeNull();

		session.edited(wrong, 'save');
		await session.go();
		expect(session.view.trouble).toEqual(trouble);
		expect(template(session)).toBe('move.plan-first');

		isThere = true;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble).toBeNull();
		expect(openTurn(session.current)?.stage).toBe('expect');
		await session.close();
	});

	it('a session that was under way keeps its bugs, and says what to install', async () => {
		isThere = true;
		const session = await sessionOn(wrong);
		const question = openTurn(session.current)?.id;
		const bugs = session.current.bugs.map(({ id }) => id);
		isThere = false;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble).toEqual(trouble);
		expect(openTurn(session.current)?.id).toBe(question);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(bugs);
		isThere = true;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble).toBeNull();
		expect(session.view.examples.map(({ status }) => status)).toContain('failed');
		await session.close();
	});
});

describe('what the syntax tree says of a program that cannot be read', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const at = (text: string) => {
		const program = plain.parser.parse(text);
		try {
			return unreadAt(program);
		} finally {
			program.dispose();
		}
	};

	it.each([
		['x = 1\n', null],
		['x = (1 + 2\ny = 3\n', 0],
		['x = 1\nif x = 2:\n    print(x)\n', 1],
		['def f(a:\n    return a\n', 0],
		['x = 1 +\n', 0],
		['xs = [1, 2\nfor x in xs:\n    print(x)\n', 0],
		['print((1 + 2])\n', 0],
	] as const)('%j', (text, line) => {
		const found = at(text);
		expect(found?.line ?? null).toBe(line);
		expect(found === null || found.message.length > 0).toBe(true);
	});
});
