/** What an explanation of an error stands beside: another question, or another page, is another place. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeOf } from '../../../extension/explain/explainedPlace';
import { viewSchema, type SessionView, type View } from '../../../extension/protocol';

const view = (name: string): View => viewSchema.parse(JSON.parse(readFileSync(`test/fixtures/views/${name}.json`, 'utf8')));
const session = view('session-value') as SessionView;

it('is the question, and none between two questions', () => {
	const { open } = session;
	if (!open) throw new Error('the fixture asks nothing');
	expect(placeOf({ ...session, passed: 0, draft: { text: 'half', revision: 9 } })).toBe(placeOf(session));
	expect(placeOf({ ...session, open: { ...open, turn: 'next' } })).not.toBe(placeOf(session));
	expect(placeOf({ ...session, open: null, finished: false, readOnly: false })).toBeNull();
	expect(placeOf({ ...session, open: null, finished: true })).not.toBe(placeOf(session));
});

it('is another one for each page', () => {
	const all = ['welcome', 'example-call', 'session-value'].map((name) => placeOf(view(name)));
	expect(new Set(all).size).toBe(3);
});
