import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExamples, testsFor } from '../../../extension/code/examples';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { EntryPoint, Question } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const countdown = `def countdown(n):
    """Count down to the start.

    >>> countdown(2)
    2
    1
    Go!
    >>> countdown(0)
    Go!
    >>> countdown(1)
    1
    Go!
    """
    while n > 1:
        print(n)
        n = n - 1
    print("Go!")
`;

/** Whole sessions on functions that print, from their docstrings to the end, without a model. */
describe('a session on a function that prints', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(text: string, name: string): Promise<Session> {
		const program = plain.parser.parse(text);
		const entry: EntryPoint = { kind: 'function', name };
		const found = findExamples(program, { fileName: `${name}.py`, testFiles: [] });
		const problem = { title: name, statement: found.statement(entry), entry, tests: testsFor(found, entry) };
		program.dispose();
		const file = await createMemoryStore().create('s');
		const session = Session.start(plain.parts, file, { document: { uri: `file:///${name}.py`, name: `${name}.py` }, problem, code: { language: 'python', version: 1, text }, mastery: {} });
		await session.go();
		return session;
	}

	const questionOf = (session: Session): Question => {
		const question = session.secrets.questions[openTurn(session.current)?.id ?? ''];
		if (!question) throw new Error('no question is open');
		return question;
	};

	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';

	async function answer(session: Session, text: string): Promise<void> {
		const { answer: form } = questionOf(session);
		session.answer(openTurn(session.current)?.id ?? '', form.kind === 'choice' ? { kind: 'chosen', option: text } : { kind: 'typed', text });
		await session.go();
	}

	/** What a student says who knows, where it can be typed; the line that is looked for otherwise. */
	async function answerRight(session: Session, line: number): Promise<void> {
		const { truth, answer: form } = questionOf(session);
		// What nobody knows the right answer to is left as the run does not have it.
		if (truth.kind === 'open' && form.kind === 'choice') return answer(session, 'true');
		switch (truth.kind) {
			case 'output': return answer(session, truth.text === '' ? 'nothing' : truth.text);
			case 'count': return answer(session, String(truth.count));
			case 'value': return answer(session, truth.value.shown);
			case 'values': return answer(session, truth.values.map(({ shown }) => shown).join(', '));
			case 'choice': return answer(session, truth.id);
			default: return answer(session, `line ${line}`);
		}
	}

	async function toRepair(session: Session, line: number): Promise<readonly string[]> {
		const stages: string[] = [];
		while (openTurn(session.current) && openTurn(session.current)?.stage !== 'repair' && stages.length < 12) {
			stages.push(openTurn(session.current)?.template ?? '');
			await answerRight(session, line);
		}
		return stages;
	}

	it('goes from the docstring to the end', async () => {
		const session = await started(countdown, 'countdown');
		expect(session.view).toMatchObject({ passed: 1, total: 3 });
		expect(said(session)).toMatch(/^1 of your 3 examples passes\. Take countdown\(2\)\. What should the second line of its output be\?$/);
		expect(await toRepair(session, 14)).toEqual(['expect.output-line', 'predict.output-line', 'locate.first', expect.stringMatching(/^(predict|explain)\./), 'explain.condition', 'explain.should-run']);
		expect(said(session)).toContain('Change the program so that countdown(2) prints 3 lines.');
		session.edited(countdown.replace('n > 1', 'n >= 1'), 'check');
		await session.go();
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		for (let turns = 0; session.current.outcome === null && turns < 6; turns++) {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(session.view.finished).toBe(true);
		await session.close();
	});

	it('shows what should be printed, and what was printed only after it was predicted', async () => {
		const session = await started(countdown, 'countdown');
		const example = () => session.view.examples.find((one) => one.given === 'countdown(2)');
		expect(example()).toMatchObject({ expected: null, prints: '2\n1\nGo!', got: null, printed: null, diff: null, status: 'failed' });
		await answerRight(session, 14);
		expect(openTurn(session.current)?.stage).toBe('predict');
		expect(example()).toMatchObject({ printed: null, diff: null });
		await answerRight(session, 14);
		expect(example()).toMatchObject({ printed: '2\nGo!\n', got: null, diff: [{ kind: 'same', text: '2' }, { kind: 'missing', text: '1' }, { kind: 'same', text: 'Go!' }] });
		await session.close();
	});

	it('tells returning from printing', async () => {
		const session = await started('def greet(name):\n    """Print a greeting.\n\n    >>> greet("Ann")\n    Hello, Ann!\n    >>> greet("Bo")\n    Hello, Bo!\n    """\n    return "Hello, " + name + "!"\n', 'greet');
		await answer(session, 'Hello, Ann!');
		await answer(session, 'Hello, Ann!');
		expect(said(session)).toContain("It printed nothing, and it returned 'Hello, Ann!'.");
		expect(session.view.examples[0]).toMatchObject({ prints: 'Hello, Ann!', printed: '', got: "'Hello, Ann!'" });
		await session.close();
	});

	it('tells printing from returning', async () => {
		const session = await started('def double(n):\n    """Return twice the number.\n\n    >>> double(4)\n    8\n    >>> double(3)\n    6\n    """\n    print(n * 2)\n', 'double');
		await answer(session, '8');
		await answer(session, '8');
		expect(said(session)).toContain('It printed 8, and it returned None.');
		expect(session.view.examples[0]).toMatchObject({ expected: '8', prints: null, got: 'None', printed: '8\n' });
		await session.close();
	});

	it('takes a number either way where nothing in the file decides', async () => {
		const text = 'def double(n):\n    """Twice the number.\n\n    >>> double(4)\n    8\n    >>> double(0)\n    1\n    """\n    print(n * 2)\n';
		expect((await started(text, 'double')).view).toMatchObject({ passed: 1, total: 2 });
		expect((await started(text.replace('print(n * 2)', 'return n * 2'), 'double')).view).toMatchObject({ passed: 1, total: 2 });
	});

	it('asks at the end what an edge call should print, and keeps what the student says', async () => {
		const session = await started('def size(n):\n    """\n    >>> size(10)\n    big\n    >>> size(4)\n    small\n    """\n    if n > 3:\n        print("big")\n    else:\n        print("small")\n', 'size');
		session.edited(session.current.code.text.replace('n > 3', 'n > 5'), 'save');
		await session.go();
		while (openTurn(session.current)?.purpose === 'confirm') {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(said(session)).toMatch(/what should size\(5\) print\?$/);
		await answer(session, 'big');
		expect(said(session)).toMatch(/which of the two should size\(5\) print\?$/);
		await answer(session, 'student');
		expect(session.view.examples.at(-1)).toMatchObject({ given: 'size(5)', prints: 'big', origin: 'student' });
		expect(session.view).toMatchObject({ passed: 2, total: 3 });
		await session.close();
	});
});
