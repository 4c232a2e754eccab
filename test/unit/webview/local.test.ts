import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sessionViewSchema, viewSchema, type SessionView, type ViewEntry } from '../../../extension/protocol.ts';
import { afterSending, afterView, emptyLocal, isBusy, isWaiting, sameSubject, toggled, type Local } from '../../../webview/local.ts';

const view = (changes: Partial<SessionView> = {}): SessionView => ({ ...sessionViewSchema.parse(JSON.parse(readFileSync('test/fixtures/views/session-value.json', 'utf8'))), ...changes });
const student: ViewEntry = { kind: 'student', id: 'n1', text: '1', version: 3, line: null };
const fact: ViewEntry = { kind: 'fact', id: 'n2', words: [], version: 3 };

/** The page's state after the views, with a text typed after the first. */
const typing = (text: string): Local => ({ ...afterView(emptyLocal, null, view()), draft: text });
const sent = (text = '1'): Local => afterSending(typing(text), view(), text);

describe('the draft', () => {
	test('is the host\'s at first', () => expect(afterView(emptyLocal, null, view({ draft: { text: 'half', revision: 4 } })).draft).toBe('half'));
	test('stays the student\'s while the revision is the same', () => expect(afterView(typing('abc'), view(), view({ draft: { text: 'old', revision: 1 } })).draft).toBe('abc'));
	test('is the host\'s again with a new revision', () => expect(afterView(typing('abc'), view(), view({ draft: { text: 'new', revision: 2 } })).draft).toBe('new'));
	test('of another session is not kept', () => expect(afterView(typing('abc'), view(), view({ session: 's2', draft: { text: '', revision: 1 } })).draft).toBe(''));
	test('stays when a question is taken back and another is asked', () => expect(afterView(typing('abc'), view(), view({ open: { turn: 'q9', form: { kind: 'value' }, quick: [] } })).draft).toBe('abc'));
});

describe('what was sent', () => {
	test('leaves the field at once', () => expect(sent()).toMatchObject({ draft: '', sent: { turn: 'q3', echo: '1' } }));
	test('is settled by the student\'s entry, and does not come back', () => expect(afterView(sent(), view(), view({ open: null, entries: [...view().entries, student] }))).toMatchObject({ sent: null, draft: '' }));
	test('is settled by the next question', () => expect(afterView(sent(), view(), view({ open: { turn: 'q4', form: { kind: 'line' }, quick: [] } }))).toMatchObject({ sent: null, draft: '' }));
	test('is not settled by a run that ends meanwhile', () => expect(afterView(sent(), view(), view({ entries: [...view().entries, fact] })).sent).not.toBeNull());
	test('is not settled while the host is at work on it', () => expect(afterView(sent(), view(), view({ busy: { what: 'Reading', canCancel: true } })).sent).not.toBeNull());
	test('comes back when something went wrong', () => expect(afterView(sent(), view(), view({ trouble: { message: 'No.', remedy: 'Again.' } }))).toMatchObject({ sent: null, draft: '1' }));
	test('comes back when it was sent in vain', () => expect(afterView(sent(), view(), view())).toMatchObject({ sent: null, draft: '1' }));
	test('comes back as the host keeps it', () => expect(afterView(sent(), view(), view({ draft: { text: 'kept', revision: 2 } }))).toMatchObject({ sent: null, draft: 'kept' }));
	test('a quick answer leaves what is being typed', () => {
		const aside = afterSending(typing('half'), view(), "I'm not sure", true);
		expect(aside.draft).toBe('half');
		const waiting = view({ open: null, entries: [...view().entries, student] });
		const later = afterView(aside, view(), waiting);
		expect(later).toMatchObject({ sent: null, draft: 'half' });
		expect(afterView(later, waiting, view({ entries: waiting.entries })).draft).toBe('half');
	});
	test('nothing is sent where no question waits', () => expect(afterSending(typing('1'), view({ open: null }), '1').sent).toBeNull());
});

describe('waiting', () => {
	test('holds while something is sent or no question is open', () => {
		expect(isWaiting(view(), typing(''))).toBe(false);
		expect(isWaiting(view(), sent())).toBe(true);
		expect(isWaiting(view({ open: null }), typing(''))).toBe(true);
	});
	test('the last form stays while the next question is awaited', () => expect(afterView(typing(''), view(), view({ open: null })).lastOpen?.turn).toBe('q3'));
	test('a run beside an open question is busy, but nobody waits for it', () => {
		const running = view({ busy: { what: 'Running your examples', canCancel: true } });
		expect([isBusy(running, typing('')), isWaiting(running, typing(''))]).toEqual([true, false]);
	});
	test('a choice is forgotten with its question', () => {
		const chosen = { ...typing(''), choice: 'o1' };
		expect(afterView(chosen, view(), view()).choice).toBe('o1');
		expect(afterView(chosen, view(), view({ open: { turn: 'q9', form: { kind: 'value' }, quick: [] } })).choice).toBeNull();
	});
});

describe('an example', () => {
	const example = viewSchema.parse(JSON.parse(readFileSync('test/fixtures/views/example-call.json', 'utf8')));
	const asked = (changes: object) => viewSchema.parse({ ...example, ...changes });
	test('keeps what is typed until a new revision', () => {
		const typed: Local = { ...afterView(emptyLocal, null, example), example: { given: 'f(1)', expected: '', manner: 'returns' as const }, statement: 'The task' };
		expect(afterView(typed, example, example).example.given).toBe('f(1)');
		expect(afterView(typed, example, asked({ draft: { given: '', expected: '', revision: 2 } }))).toMatchObject({ example: { given: '' }, statement: 'The task' });
	});
	test('a session is another subject', () => expect(sameSubject(example, view())).toBe(false));
});

test('folds open and close', () => {
	expect([...toggled(new Set(['task']), 'examples')]).toEqual(['task', 'examples']);
	expect([...toggled(new Set(['task']), 'task')]).toEqual([]);
});
