/** A hand-in: what is written is read back, and whatever is wrong with a file is told. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Use } from '../../../extension/explain/use';
import { handedIn, handInLines, readHandIn, type HandInHead, type HandInPart, type HandInSession } from '../../../extension/records/handIn';
import { HandInBroken, type HandInReason } from '../../../extension/records/handInBroken';
import { linesOf } from '../../../extension/records/handInText';
import type { SessionEvent } from '../../../extension/session/events/events';
import { readJournal } from '../../../extension/session/store/journal';

const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
const [solved, stuck] = [journal('solved'), journal('stuck')];
const head: Omit<HandInHead, 'sessions'> = { course: { id: 'intro', name: 'Introduction', release: 3 }, pseudonym: 'brave-otter-17', study: null, arm: null, exportedAt: Date.UTC(2026, 9, 5), release: '0.1.0' };
const use: readonly Use[] = [
	{ type: 'viewed', view: 'v1', subject: 's1', at: 5, kind: 'summary', lines: 4, complexity: 2, model: false },
	{ type: 'looked', view: 'v1', openMs: 900 },
	{ type: 'rated', view: 'v1', subject: 's1', at: 9, helpful: true, why: 'it said\u2028why' },
];
const textOf = (lines: Iterable<string>): string => [...lines].map((line) => `${line}\n`).join('');
const whole = textOf(handInLines(head, [{ id: 'solved', events: solved }, { id: 'stuck', events: stuck }], use));

/** In pieces of so many bytes. */
async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) {
		yield bytes.subarray(at, at + size);
	}
}

async function read(text: string | Uint8Array, size = 1000): Promise<readonly HandInPart[]> {
	const parts: HandInPart[] = [];
	for await (const part of readHandIn(linesOf(pieces(typeof text === 'string' ? new TextEncoder().encode(text) : text, size)))) {
		parts.push(part);
	}
	return parts;
}

async function reasonOf(text: string | Uint8Array): Promise<HandInReason> {
	try {
		await read(text);
	} catch (error) {
		if (error instanceof HandInBroken) {
			return error.reason;
		}
		throw error;
	}
	throw new Error('it was read');
}

const changedLine = (at: number, change: (line: string) => string): string => whole.split('\n').map((line, number) => (number === at ? change(line) : line)).join('\n');

describe('a hand-in', () => {
	const sessions = fc.uniqueArray(
		fc.record({ id: fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/), events: fc.tuple(fc.constantFrom(solved, stuck), fc.integer({ min: 1, max: 31 }), fc.string({ unit: 'binary' })).map(([events, length, statement]) => events.slice(0, length).map((event) => (event.type === 'started' ? { ...event, problem: { ...event.problem, statement } } : event))) }),
		{ selector: ({ id }) => id, maxLength: 4 },
	);

	test('what is written is read back, whatever pieces it comes in', () => fc.assert(fc.asyncProperty(sessions, fc.subarray([...use]), fc.integer({ min: 1, max: 5000 }), async (given: readonly HandInSession[], explained, size) => {
		const parts = await read(textOf(handInLines(head, given, explained)), size);
		expect(parts).toEqual([
			{ kind: 'head', head: { ...head, sessions: given.length } },
			...given.flatMap(({ id, events }) => [{ kind: 'session', id }, ...events.map((event) => ({ kind: 'event', event: handedIn(event) }))]),
			...explained.map((one) => ({ kind: 'explained', use: one })),
			{ kind: 'end' },
		]);
	}), { numRuns: 60 }));

	it('holds no reference and no helpers of a course, and a name for each path', () => {
		const [started] = solved;
		if (started?.type !== 'started') throw new Error('a start');
		const problem = { ...started.problem, reference: 'THE REFERENCE', prelude: 'THE PRELUDE' };
		const events: readonly SessionEvent[] = [
			{ ...started, problem, document: { uri: 'file:///home/jane.doe/course/fibonacci.py', name: 'fibonacci.py' } },
			{ id: 'm1', at: 1, v: 1, type: 'problem-changed', problem },
			{ id: 'm2', at: 2, v: 1, type: 'document-moved', document: { uri: 'file:///home/jane.doe/elsewhere/fib.py', name: 'fib.py' } },
		];
		const text = textOf(handInLines(head, [{ id: 's', events }], []));
		for (const secret of ['THE REFERENCE', 'THE PRELUDE', 'jane.doe', 'file:']) {
			expect(text).not.toContain(secret);
		}
		expect(text).toContain('"name":"fib.py"');
	});

	test('a file that was cut anywhere is refused, and after its head said to be cut', () => fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: new TextEncoder().encode(whole).length - 2 }), async (length) => {
		const bytes = new TextEncoder().encode(whole).subarray(0, length);
		const reason = await reasonOf(bytes);
		expect(reason.kind).toBe(length < whole.indexOf('\n') ? 'other' : isWholeText(bytes) ? 'cut' : 'text');
	})));

	test('a line that was garbled is named', () => fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: whole.split('\n').length - 3 }), fc.constantFrom('{"id":', 'null', '{}', '[]', '{"type":"finished","id":"x","at":1,"v":1}', '{"id":"e3","at":1e300,"v":1,"type":"nothing-foreseen","version":1}', '{"session":"../up"}', '{"session":7}'), async (at, garbage) => {
		expect(await reasonOf(changedLine(at, () => garbage))).toEqual({ kind: 'line', line: at + 1 });
	})));

	it('of lines that are missing, or stand where they make no sense, is refused', async () => {
		const lines = whole.trimEnd().split('\n');
		const without = (at: number): string => textOf(lines.filter((_, number) => number !== at));
		expect(await reasonOf(without(5))).toEqual({ kind: 'cut' });
		expect(await reasonOf(without(2))).toEqual({ kind: 'line', line: 3 });
		expect(await reasonOf(without(1))).toEqual({ kind: 'line', line: 2 });
		expect(await reasonOf(`${whole}{"session":"more"}\n`)).toEqual({ kind: 'line', line: lines.length + 1 });
		expect(await reasonOf(textOf([...lines.slice(0, -1), '{"session":"solved"}', ...lines.slice(-1)]))).toEqual({ kind: 'line', line: lines.length });
		expect(await reasonOf(changedLine(33, (line) => line.replace('stuck', 'solved')))).toEqual({ kind: 'line', line: 34 });
	});

	it('that is another file, or one of a newer version, says so', async () => {
		expect(await reasonOf('')).toEqual({ kind: 'other' });
		expect(await reasonOf('def f():\n    pass\n')).toEqual({ kind: 'other' });
		expect(await reasonOf('{"format":"socratic-progress","v":1}\n')).toEqual({ kind: 'other' });
		expect(await reasonOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toEqual({ kind: 'text' });
		expect(await reasonOf(changedLine(0, (line) => line.replace('"v":1', '"v":2')))).toEqual({ kind: 'newer' });
		expect(await reasonOf(changedLine(4, (line) => line.replace('"v":1', '"v":2')))).toEqual({ kind: 'newer' });
		expect(await reasonOf(changedLine(0, (line) => line.replace('brave-otter-17', '')))).toEqual({ kind: 'line', line: 1 });
	});

	it('is refused before it fills the memory', async () => {
		expect(await reasonOf(changedLine(1, (line) => `${line}${' '.repeat(4_100_000)}`))).toEqual({ kind: 'large' });
		const [started, , , , moved] = solved;
		if (!started || !moved) throw new Error('events');
		expect(await reasonOf(textOf(handInLines(head, [{ id: 's', events: [started, ...Array.from({ length: 50_000 }, () => moved)] }], [])))).toEqual({ kind: 'large' });
	});

	it('is read on when a mail program has put its own line ends in', async () => {
		expect(await read(whole.replaceAll('\n', '\r\n'))).toEqual(await read(whole));
	});

	it('stops when it is told to', async () => {
		const stop = new AbortController();
		const parts = readHandIn(linesOf(pieces(new TextEncoder().encode(whole), 100)), stop.signal);
		await expect((async () => {
			for await (const part of parts) {
				if (part.kind === 'session') {
					stop.abort();
				}
			}
		})()).rejects.toThrow(/abort/);
	});
});

function isWholeText(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
