import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema, type SessionEvent } from '../../../extension/session/events/events';
import { journalText, readJournal } from '../../../extension/session/store/journal';
import { draftFileSchema, secretsFileSchema } from '../../../extension/session/store/secretsSchema';
import { StoreFailed } from '../../../extension/session/store/store';
import { arbitraryOf } from './arbitraryOf';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const event = (id: string): SessionEvent => ({ id, at: 1, v: 1, type: 'budget-spent', what: 'turns' });
const failureOf = (text: string) => {
	try {
		readJournal(bytesOf(text), 'a.jsonl');
	} catch (error) {
		return error;
	}
	return null;
};

describe('a journal as text', () => {
	it('reads back what was written, whatever the events hold', () => {
		fc.assert(
			fc.property(fc.array(arbitraryOf(eventSchema), { maxLength: 5 }), (events) => {
				const text = journalText(events);
				expect(readJournal(bytesOf(text), 'a.jsonl')).toEqual({ events, end: bytesOf(text).length, lines: events.length });
			}),
			{ numRuns: 300 },
		);
	});

	it('reads the whole lines of any part, and says where they end', () => {
		const text = journalText([event('a'), event('ä'), event('c')]);
		const bytes = bytesOf(text);
		for (let cut = 0; cut <= bytes.length; cut++) {
			const { events, end } = readJournal(bytes.subarray(0, cut), 'a.jsonl');
			expect(end).toBeLessThanOrEqual(cut);
			expect(journalText(events)).toBe(new TextDecoder().decode(bytes.subarray(0, end)));
		}
	});

	it('takes line ends and blank lines of another editor', () => {
		const text = journalText([event('a'), event('b')]).replaceAll('\n', '\r\n');
		expect(readJournal(bytesOf(`\uFEFF${text}\n`), 'a.jsonl').events).toHaveLength(2);
	});

	it.each([
		['no JSON', 'nonsense'],
		['half an event', '{"id":"b","at":1,'],
		['an event of no known type', '{"id":"b","at":1,"v":1,"type":"danced"}'],
		['an event without its time', '{"id":"b","v":1,"type":"budget-spent","what":"turns"}'],
	])('names the line that holds %s, and what can be done', (_, line) => {
		const failure = failureOf(`${journalText([event('a')])}${line}\n${journalText([event('c')])}`);
		expect(failure).toBeInstanceOf(StoreFailed);
		expect(failure).toMatchObject({ reason: 'Line 2 of the session file a.jsonl cannot be read.', remedy: expect.stringContaining('Nothing was changed') as string });
	});

	it('names the line that is no UTF-8', () => {
		const bytes = Uint8Array.of(...bytesOf(journalText([event('a')])), 0xff, 0x0a);
		expect(() => readJournal(bytes, 'a.jsonl', 5)).toThrow('Line 6');
	});

	it('refuses a line of a newer version as such', () => {
		expect(failureOf('{"id":"b","at":1,"v":2,"type":"danced"}\n')).toMatchObject({ reason: expect.stringContaining('newer version') as string, remedy: expect.stringContaining('Update') as string });
	});

	it('does not write what it could not read again', () => {
		expect(() => journalText([{ ...event('a'), at: NaN }])).toThrow(StoreFailed);
	});
});

describe('what lies beside a journal', () => {
	it('reads back what was written', () => {
		for (const schema of [secretsFileSchema, draftFileSchema]) {
			fc.assert(
				fc.property(arbitraryOf<unknown>(schema), (kept) => {
					expect(schema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
				}),
				{ numRuns: 200 },
			);
		}
	});
});
