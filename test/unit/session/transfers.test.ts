/** After the end: the idea of a session on another program, at once and some days later, and what it says of the student. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { inputTest } from '../../../extension/code/testIds';
import { evidenceParameters } from '../../../extension/learner/evidence';
import { observationsOf } from '../../../extension/session/knowledge/observed';
import { firstTriesOf } from '../../../extension/session/knowledge/firstTries';
import { Session } from '../../../extension/session/session';
import { openTransfer, type Transfer } from '../../../extension/session/state';
import type { SessionStore } from '../../../extension/session/store/store';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { summaryOf } from '../../../extension/session/knowledge/summary';
import { isOfKind, laterOf } from '../../../extension/session/knowledge/transferRule';
import { spoken } from '../../../extension/tutor/offline/say';
import { readTransfer, transferItem } from '../../../extension/tutor/offline/closing/transfer';
import type { TransferItem } from '../../../grammars/lessons';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { edit, press, said, startedOn, startsSessions } from './plainStudent';

const stairs = ['def stairs(n):', '    """', '    >>> stairs(3)', '    6', '    >>> stairs(1)', '    1', '    >>> stairs(0)', '    0', '    """', '    total = 0', '    for k in range(n):', '        total = total + k', '    return total', ''].join('\n');
const never = new AbortController().signal;
const laterMs = 2 * 24 * 60 * 60 * 1000;
const mended = stairs.replace('range(n)', 'range(n + 1)');

describe('a mended program', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function finished(store: SessionStore): Promise<Session> {
		const session = await startedOn(plain, stairs, 'stairs', [], store);
		await edit(session, mended);
		for (let turns = 0; !session.current.outcome && turns < 8; turns += 1) await press(session, 'skip');
		expect(session.current.outcome).toBe('solved');
		return session;
	}

	const asked = (session: Session): { readonly turn: string; readonly item: TransferItem } => {
		const open = openTransfer(session.current);
		const item = open && transferItem('python', open.item);
		if (!item) throw new Error('no program is asked about');
		return { turn: open.turn, item };
	};

	it('finds programs in the catalogue that print what it says', async () => {
		const told = new Map<string, string>();
		for (const { id, code } of plain.parser.language.lessons.transfer) {
			const program = { version: 1, text: code, fileName: 'program.py', entry: { kind: 'script' }, files: [] } as const;
			const run = await plain.parts.runner.run(program, [{ kind: 'input', id: 'x', origin: 'file', typed: [], expected: '' }], never);
			told.set(id, run.results[0]?.output.replace(/\n$/, '') ?? 'nothing');
		}
		expect(Object.fromEntries(told)).toEqual(Object.fromEntries(plain.parser.language.lessons.transfer.map(({ id, prints }) => [id, prints])));
	});

	it('is followed by another program of its idea, which says more of the student than the repair did', async () => {
		const store = createMemoryStore();
		const session = await finished(store);
		const { turn, item } = asked(session);
		expect(said(session)).toContain(item.code);
		expect(session.view.open).toMatchObject({ turn, quick: ['skip'] });
		expect(session.view.finished).toBe(true);
		expect(item.concept).toBe(session.current.tasks.find(({ kind }) => kind === 'conceptual')?.concept);
		session.saveDraft(turn, 'half');
		expect(session.view.draft.text).toBe('half');
		// A turn of the session itself is over.
		expect(session.answer('other', { kind: 'typed', text: '1' })).toBe('finished');
		expect(session.answer(turn, { kind: 'typed', text: '999' })).toBeNull();
		await session.go();
		expect(said(session)).toMatch(/^It prints .*\S/s);
		expect(session.view).toMatchObject({ open: null, draft: { text: '' } });
		const events = (await store.read('s')) ?? [];
		expect(observationsOf(events).filter(({ kind }) => kind === 'transfer')).toMatchObject([{ concept: item.concept, correct: false }]);
		expect(firstTriesOf(events).at(-1)).toMatchObject({ concept: item.concept, right: false });

		const answeredAt = events.at(-1)?.at ?? 0;
		expect(summaryOf('s', events)?.again).toEqual({ from: answeredAt + laterMs, concept: item.concept });
		await session.close();

		// Two days later it is opened again.
		const file = await store.open('s');
		const later = file && Session.resume({ ...plain.parts, now: () => answeredAt + laterMs }, file);
		if (!later) throw new Error('the session is gone');
		await later.go();
		const again = asked(later);
		expect(again.item.concept).toBe(item.concept);
		expect(again.item.id).not.toBe(item.id);
		later.answer(again.turn, { kind: 'typed', text: again.item.prints });
		await later.go();
		expect(said(later)).toBe('Yes, that is what it prints.');
		const all = (await store.read('s')) ?? [];
		expect(observationsOf(all).filter(({ kind }) => kind === 'transfer').map(({ correct }) => correct)).toEqual([false, true]);
		expect(summaryOf('s', all)?.again).toBeUndefined();
		await later.close();
	});

	it('waits with the later program when the one of the end is left days later', async () => {
		const store = createMemoryStore();
		const session = await finished(store);
		const { item } = asked(session);
		const { finishedAt = 0 } = session.current;
		expect(summaryOf('s', (await store.read('s')) ?? [])?.again).toEqual({ from: finishedAt + laterMs, concept: item.concept });
		await session.close();
		let now = finishedAt + 3 * laterMs;
		const reopened = async (): Promise<Session> => {
			const file = await store.open('s');
			const resumed = file && Session.resume({ ...plain.parts, now: () => now }, file);
			if (!resumed) throw new Error('the session is gone');
			await resumed.go();
			return resumed;
		};
		const later = await reopened();
		const open = asked(later);
		expect(open.item.id).toBe(item.id);
		expect(later.quick(open.turn, 'skip')).toBeNull();
		await later.go();
		expect(openTransfer(later.current)).toBeNull();
		expect(summaryOf('s', (await store.read('s')) ?? [])?.again).toEqual({ from: now + laterMs, concept: item.concept });
		await later.close();
		now += laterMs;
		const last = await reopened();
		expect(asked(last).item.id).not.toBe(item.id);
		await last.close();
	});

	it('asks again where the answer cannot be read; that is neither right nor wrong', async () => {
		const store = createMemoryStore();
		const session = await finished(store);
		const { turn, item } = asked(session);
		session.answer(turn, { kind: 'typed', text: 'the sum of it all' });
		await session.go();
		expect(said(session)).toMatch(/could not read that.*such as/);
		expect(session.view.open).toMatchObject({ turn });
		session.answer(turn, { kind: 'typed', text: item.prints });
		await session.go();
		expect(said(session)).toBe('Yes, that is what it prints.');
		const events = (await store.read('s')) ?? [];
		expect(observationsOf(events).filter(({ kind }) => kind === 'transfer').map(({ correct }) => correct)).toEqual([true]);
		expect(firstTriesOf(events).at(-1)).toMatchObject({ concept: item.concept, right: true });
		await session.close();
	});

	it('counts for less after a question back that was answered with the idea, and is no first try that went right', async () => {
		const store = createMemoryStore();
		const session = await finished(store);
		const { turn, item } = asked(session);
		session.answer(turn, { kind: 'typed', text: 'what is a loop?' });
		await session.go();
		expect(session.view.open).toMatchObject({ turn });
		session.answer(turn, { kind: 'typed', text: item.prints });
		await session.go();
		const events = (await store.read('s')) ?? [];
		expect(observationsOf(events).filter(({ kind }) => kind === 'transfer')).toMatchObject([{ correct: true, weight: evidenceParameters.kinds.transfer.weight * evidenceParameters.helped.fact }]);
		expect(firstTriesOf(events).at(-1)).toMatchObject({ concept: item.concept, right: false });
		await session.close();
	});

	it('is not followed by a second one where the first is left; that says nothing of the student', async () => {
		const store = createMemoryStore();
		const session = await finished(store);
		expect(session.quick(asked(session).turn, 'skip')).toBeNull();
		await session.go();
		expect(openTransfer(session.current)).toBeNull();
		expect(observationsOf((await store.read('s')) ?? []).filter(({ kind }) => kind === 'transfer')).toEqual([]);
		await session.close();
	});
});

describe('the same idea', { timeout: 60_000 }, () => {
	const started = startsSessions();
	const ticket = 'age = int(input())\nif age < 12:\n    price = 1\nelse:\n    price = 3\nprint("Ticket: " + price + " euro")\n';
	const countdown = 'number = int(input())\nwhile number > 0:\n    print(number)\n    number - 1\nprint("Go!")\n';
	const swap = 'def swap_ends(items):\n    """\n    >>> swap_ends([1, 2, 3])\n    [3, 2, 1]\n    >>> swap_ends([7, 8])\n    [8, 7]\n    """\n    items[0] = items[-1]\n    items[-1] = items[0]\n    return items\n';
	const score = 'points = 0\n\ndef add(n):\n    """\n    >>> add(3)\n    3\n    >>> add(5)\n    5\n    """\n    points = points + n\n    return points\n';
	const colon = 'def half(n):\n    """\n    >>> half(4)\n    2.0\n    >>> half(3)\n    1.5\n    """\n    if n == 0\n        return 0\n    return n / 2\n';
	const typed = (...rows: readonly (readonly [string, string])[]) => rows.map(([input, output]) => inputTest([input], output, 'student'));

	async function shownAfter(text: string, name: string | null, now: string, own: ReturnType<typeof typed> = []): Promise<readonly string[] | null> {
		const session = await started(text, name, own);
		await edit(session, now);
		for (let turns = 0; !session.current.outcome && turns < 8; turns += 1) await press(session, 'skip');
		expect(session.current.outcome).toBe('solved');
		const open = openTransfer(session.current);
		return open ? (transferItem('python', open.item)?.shows ?? []) : null;
	}

	it.each([
		['of text and number', ticket, null, ticket.replace('"Ticket: " + price + " euro"', 'f"Ticket: {price} euro"'), typed(['8', 'Ticket: 1 euro'], ['40', 'Ticket: 3 euro']), 'text-and-number'],
		['of a value that nobody keeps', countdown, null, countdown.replace('number - 1', 'number = number - 1'), typed(['2', '2\n1\nGo!'], ['1', '1\nGo!']), 'kept-sum'],
		['of a value that is written over', swap, 'swap_ends', swap.replace('    items[0]', '    first = items[0]\n    items[0]').replace('items[-1] = items[0]', 'items[-1] = first'), [], 'lost-value'],
		['of a name of the whole program', score, 'add', score.replace('    points =', '    global points\n    points ='), [], 'scope'],
	] as const)('is asked about on a program that shows it: %s', async (_, text, name, now, own, idea) => {
		expect(await shownAfter(text, name, now, [...own])).toContain(idea);
	});

	it('is said of none where no program shows the mistake', async () => {
		expect(await shownAfter(colon, 'half', colon.replace('== 0\n', '== 0:\n'))).toBeNull();
		// What a start was changed to says nothing of a stop at text and number.
		expect(isOfKind('type-conversion', 'accumulator')).toBe(false);
		expect(isOfKind('while-condition', 'assignment')).toBe(true);
	});
});

it('an answer may be worded as a person does', () => {
	const item = { id: 'x', concept: 'loop-walk', code: 'for n in [4, 6]:\n    print(n)', prints: '4\n6' };
	const read = (text: string) => readTransfer(item, 'python', text);
	expect(['4\n6', ' 4\n6\n', '4, 6'].map((text) => read(text).correct)).toEqual([true, true, true]);
	expect(['4', '4\n7'].map((text) => read(text).correct)).toEqual([false, false]);
	const loud = { id: 'y', concept: 'function-call', code: 'shout("go")\nshout("on")', prints: 'go!\non!' };
	expect(['go!, on!', 'go! on!', 'go! then on!'].map((text) => readTransfer(loud, 'python', text).correct)).toEqual([true, true, true]);
	// Who does not know is told; a question back is answered, and what cannot be read is asked for again: none of it is wrong.
	expect(read('I do not know')).toMatchObject({ correct: null, stays: false });
	expect(spoken(read('I do not know').words)).toMatch(/^It prints this:/);
	expect(read('what is a loop?')).toMatchObject({ correct: null, stays: true });
	expect(spoken(read('   ').words)).toMatch(/could not read that.*only what is printed, such as/);
});

it.each(languages.map(({ name, id, lessons }) => [name, id, lessons.transfer] as const))('what each program of %s prints is right in lines, in a row and in a sentence', (_name, language, items) => {
	const waysToSay = ({ prints }: TransferItem) => [prints, prints.replaceAll('\n', ', '), `It prints ${prints.replaceAll('\n', ' then ')}`];
	expect(items.flatMap((item) => waysToSay(item).filter((text) => readTransfer(item, language, text).correct !== true).map((text) => `${item.id}: ${text}`))).toEqual([]);
});

describe('when an idea is asked about again', () => {
	const at = (settledAt: number | null, when: 'end' | 'later', outcome: Transfer['outcome'], concept = 'a'): Transfer => ({ turn: `${concept}${when}`, item: `${concept}/1`, concept, when, outcome, ...(settledAt === null ? {} : { settledAt }) });
	it.each<[string, readonly Transfer[], ReturnType<typeof laterOf>]>([
		['never, where nothing was asked at the end', [], null],
		['two nights after the end, where it still waits', [at(null, 'end', 'open')], { from: 10 + laterMs, concept: 'a' }],
		['two nights after it was answered or left', [at(50, 'end', 'left')], { from: 50 + laterMs, concept: 'a' }],
		['one after the other', [at(50, 'end', 'right'), at(60, 'end', 'wrong', 'b'), at(70, 'later', 'right')], { from: 60 + laterMs, concept: 'b' }],
		['the one that is asked about now', [at(50, 'end', 'right'), at(null, 'later', 'open')], { from: 50 + laterMs, concept: 'a' }],
		['no more, once one was left', [at(50, 'end', 'right'), at(60, 'end', 'wrong', 'b'), at(70, 'later', 'left')], null],
		['no more, once all were answered', [at(50, 'end', 'right'), at(70, 'later', 'wrong')], null],
	])('%s', (_, transfers, later) => {
		expect(laterOf(10, transfers)).toEqual(later);
	});
});
