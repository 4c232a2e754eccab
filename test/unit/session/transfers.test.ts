/** After the end: the idea of a session on another program, at once and some days later, and what it says of the student. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observationsOf } from '../../../extension/session/observed';
import { firstTriesOf } from '../../../extension/session/firstTries';
import { Session } from '../../../extension/session/session';
import { openTransfer } from '../../../extension/session/state';
import type { SessionStore } from '../../../extension/session/store';
import { createMemoryStore } from '../../../extension/session/storeMemory';
import { laterMs, summaryOf } from '../../../extension/session/summary';
import { judgedTransfer, transferItem } from '../../../extension/tutor/offline/transfer';
import type { TransferItem } from '../../../grammars/lessons';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { edit, press, said, startedOn } from './plainStudent';

const stairs = ['def stairs(n):', '    """', '    >>> stairs(3)', '    6', '    >>> stairs(1)', '    1', '    >>> stairs(0)', '    0', '    """', '    total = 0', '    for k in range(n):', '        total = total + k', '    return total', ''].join('\n');
const never = new AbortController().signal;
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

		const { finishedAt = 0 } = session.current;
		expect(summaryOf('s', events)?.again).toEqual({ from: finishedAt + laterMs, concept: item.concept });
		await session.close();

		// Two days later it is opened again.
		const file = await store.open('s');
		const later = file && Session.resume({ ...plain.parts, now: () => finishedAt + laterMs }, file);
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

it('an answer may be worded as a person does', () => {
	const item = { id: 'x', concept: 'loop-walk', code: 'for n in [4, 6]:\n    print(n)', prints: '4\n6' };
	expect(['4\n6', ' 4\n6\n', '4, 6'].map((text) => judgedTransfer(item, 'python', text))).toEqual([true, true, true]);
	expect(['4', '4\n7'].map((text) => judgedTransfer(item, 'python', text))).toEqual([false, false]);
});
