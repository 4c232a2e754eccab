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
import type { Code, Problem } from '../../../extension/words';
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

	it('the form says what to install, keeps the examples, and begins once it is there', async () => {
		const { setup, begun } = setupOn(wrong);
		await setup.start();
		expect(setup.view).toMatchObject({ trouble: { message: 'There is no compiler on this computer.', remedy: 'Install one, then check again.' }, canStart: true });
		expect(setup.view.taken).toHaveLength(3);
		expect(begun).toEqual([]);
		isThere = true;
		await setup.begin();
		expect(setup.view.trouble).toBeNull();
		expect(begun).toHaveLength(1);
	});

	it('a program that cannot be read is asked about all the same; once it can, the session says what to install, and goes on when it is there', async () => {
		const session = await sessionOn(unreadable);
		expect(openTurn(session.current)).toMatchObject({ stage: 'repair', template: 'repair.syntax' });
		expect(said(session)).toContain('line 1');
		expect(session.view.trouble).toBeNull();

		session.edited(wrong, 'save');
		await session.go();
		expect(session.view.trouble).toEqual({ message: 'There is no compiler on this computer.', remedy: 'Install one, then check again.' });
		expect(session.view.finished).toBe(false);

		isThere = true;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble).toBeNull();
		expect(session.current.tasks.length).toBeGreaterThan(0);
		expect(openTurn(session.current)?.template).not.toBe('repair.syntax');
		await session.close();
	});

	it('a session that was under way keeps its question, and says what to install', async () => {
		isThere = true;
		const session = await sessionOn(wrong);
		const question = openTurn(session.current)?.id;
		isThere = false;
		session.edited(wrong, 'check');
		await session.go();
		expect(session.view.trouble?.remedy).toBe('Install one, then check again.');
		expect(openTurn(session.current)?.id).toBe(question);
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
