import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { gatedFetch } from '../../../../extension/models/networkGate';
import { Keys } from '../../../../extension/models/keys';
import { progSnapDataset, files } from '../../../../extension/records/progSnap/dataset';
import type { ResearchPart } from '../../../../extension/records/research';
import { statementFile } from '../../../../extension/records/xapi/file';
import { readCredentials, readStoreAddress, RecordStore, type StoreFailure, type StoreOptions } from '../../../../extension/records/xapi/recordStore';
import { send, type SentMark, type SentMarks } from '../../../../extension/records/xapi/sending';
import { SentMarkFile } from '../../../../extension/records/xapi/sentMarks.node';
import { extensionIri, statementSchema, verbs, type Statement } from '../../../../extension/records/xapi/statement';
import { statementsOf } from '../../../../extension/records/xapi/statements';
import type { SessionEvent } from '../../../../extension/session/events/events';
import { FakeClock } from '../../../support/fakeClock';
import { readTable } from '../../../support/progSnapSchema';
import { scriptedStore, type ScriptedStore, type StoreReply, type StoreScript } from '../../../support/scriptedStore';
import { xapiStatement } from '../../../support/xapiSchema';
import { all, alone, given, inCourse, journal, parts, session, who } from './sessions';

const never = new AbortController().signal;
const open: ScriptedStore[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((store) => store.close()));
});

async function serving(script?: StoreScript): Promise<ScriptedStore> {
	const store = await scriptedStore(script);
	open.push(store);
	return store;
}

class Memory implements SentMarks {
	readonly marks = new Map<string, SentMark>();
	of(key: string): SentMark | null {
		return this.marks.get(key) ?? null;
	}
	async note(key: string, mark: SentMark): Promise<void> {
		this.marks.set(key, mark);
	}
}

function sender(server: Pick<ScriptedStore, 'baseUrl'>, more: Partial<StoreOptions> = {}) {
	const clock = new FakeClock();
	return { clock, store: new RecordStore({ baseUrl: server.baseUrl, credentials: 'course:s3cret', fetch, clock, random: () => 0, ...more }) };
}

const every = parts.flatMap(statementsOf);
/** Many sessions, so that there are several batches. */
const many = (count: number): readonly ResearchPart[] => Array.from({ length: count }, (_, at) => session(`s${at}`, inCourse));

describe('a statement', () => {
	test('is what the specification says, and nothing but what we write', () => {
		expect(every.length).toBeGreaterThan(20);
		for (const statement of every) {
			expect(xapiStatement.parse(statement)).toEqual(statement);
			expect(statementSchema.parse(statement)).toEqual(statement);
		}
		expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
		const used = new Set(every.map(({ verb }) => verb.id.split('/').at(-1)));
		expect([...used].every((verb) => (verbs as readonly (string | undefined)[]).includes(verb))).toBe(true);
	});

	test('tells a session: what was answered and how it was judged, with which help, in which arm, and the item on another program', () => {
		const said = statementsOf(session('in-course', inCourse)).map(({ verb, object, result }) => [verb.display['en-US'], object.definition.type.split('/').at(-1), result?.success, result?.response]);
		expect(said).toEqual([
			['initialized', 'assessment', undefined, undefined], ['attempted', 'assessment', false, undefined], ['experienced', 'assessment', undefined, undefined],
			['answered', 'question', undefined, 'no\nidea, "none"'], ['experienced', 'interaction', undefined, undefined], ['answered', 'question', true, 'line 2: return 1'],
			['progressed', 'assessment', undefined, undefined], ['attempted', 'assessment', false, undefined], ['attempted', 'assessment', false, undefined],
			['completed', 'assessment', true, undefined], ['answered', 'question', false, '4'],
		]);
		const statements = statementsOf(session('in-course', inCourse));
		const context = (at: number, name: string) => statements.at(at)?.context.extensions[extensionIri(name)];
		expect(statements.every(({ context: { extensions } }) => extensions[extensionIri('arm')] === 'questions' && extensions[extensionIri('study')] === 'ask-or-tell')).toBe(true);
		expect([context(3, 'rung'), context(4, 'rung'), context(5, 'rung'), context(5, 'concept'), context(5, 'stage')]).toEqual(['question', 'smaller-question', 'smaller-question', 'loop-bounds', 'expect']);
		expect([context(-1, 'transfer-item'), context(-1, 'transfer-when')]).toEqual(['loop-bounds/1', 'end']);
		expect(context(2, 'mistakes')).toEqual(['one-round-too-many']);
		expect(statements.at(-2)?.result).toEqual({ success: true, completion: true, duration: 'PT22.50S' });
		expect(statements[8]?.result?.score).toEqual({ scaled: 0.5, raw: 1, min: 0, max: 2 });
	});

	test('is made of a hand-in with half a sign in its names, which no address can hold', () => {
		const odd = inCourse.map((event): SessionEvent => (
			event.type === 'started' && event.course ? { ...event, course: { ...event.course, id: 'c\udc00' } } : 'turn' in event && event.turn !== undefined ? { ...event, turn: `${event.turn}\ud800` } : event
		));
		const course = who.course && { ...who.course, id: 'c\udc00' };
		const statements = statementsOf(session('s', odd, { ...who, course }));
		expect(JSON.stringify(statements)).toMatch(/questions\/[^"]+%EF%BF%BD"/);
		statements.forEach((one) => expect(statementSchema.safeParse(one).success).toBe(true));
	});

	test('is about a pseudonym in a course, and about nobody by name', () => {
		const actors = new Set(every.map(({ actor }) => JSON.stringify(actor)));
		expect([...actors].map((actor) => JSON.parse(actor) as unknown)).toEqual([
			{ objectType: 'Agent', account: { homePage: 'https://socratic-debugger.invalid/xapi/courses/cs101', name: who.pseudonym } },
			{ objectType: 'Agent', account: { homePage: 'https://socratic-debugger.invalid/xapi/learners', name: alone.pseudonym } },
		]);
		expect(JSON.stringify(every)).not.toMatch(/jane|prof|\/home|file:|mailto|SECRET/i);
		const [named] = statementsOf(session('s', inCourse, { ...who, pseudonym: 'jane@example.edu' }));
		expect(statementSchema.safeParse(named).success).toBe(false);
		expect(statementSchema.safeParse({ ...every[0], actor: { ...every[0]?.actor, name: 'Jane Doe' } }).success).toBe(false);
	});

	test('has the same id as the event in ProgSnap2, and stays as it is when the session goes on', async () => {
		const main = (await all(progSnapDataset(given(parts)))).filter(({ file }) => file === files.main).map(({ text }) => text).join('');
		const events = new Set(readTable(main).map(({ EventID, SessionID }) => `${EventID} ${SessionID}`));
		for (const { id, context, verb } of every.filter((statement) => !statement.verb.id.endsWith('/attempted'))) {
			expect(events.has(`${id} ${context.registration ?? ''}`), verb.id).toBe(true);
		}
		for (let length = 1; length < inCourse.length; length++) {
			const [short, long] = [statementsOf(session('s', inCourse.slice(0, length))), statementsOf(session('s', inCourse))];
			expect(long.slice(0, short.length)).toEqual(short);
		}
	});

	test('stands in a file, a JSON array with a statement a line', async () => {
		const text = (await all(statementFile(given(parts)))).join('');
		expect(JSON.parse(text)).toEqual(every);
		expect(text.trim().split('\n').slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, '').replace(/^,/, '')) as unknown)).toEqual(every);
		expect(JSON.parse((await all(statementFile(given([])))).join(''))).toEqual([]);
	});
});

describe('sending to a store', () => {
	test('stores every statement once, also when it is sent again', async () => {
		const server = await serving();
		const { store } = sender(server);
		const first = await send(given(parts), { store, marks: new Memory(), signal: never });
		expect(first).toEqual({ sent: every.length, before: 0, known: 0, failure: null });
		expect([...server.statements.values()].sort(byId)).toEqual([...every].sort(byId));
		expect(await send(given(parts), { store, marks: new Memory(), signal: never })).toMatchObject({ sent: every.length, known: 0, failure: null });
		expect(server.statements.size).toBe(every.length);
	});

	test('has fifty statements a request at most, and says nothing of the machine', async () => {
		const server = await serving();
		const long = session('long', [...inCourse.slice(0, 6), ...Array.from({ length: 120 }, (_, at) => ({ ...inCourse[7], id: `h${at}` }) as (typeof inCourse)[number])]);
		await send(given([long]), { store: sender(server).store, marks: new Memory(), signal: never });
		expect(server.requests).toEqual([50, 50, 23]);
		expect(Object.keys(server.headers[0] ?? {}).filter((name) => !['host', 'connection', 'content-length', 'accept-encoding', 'accept-language', 'sec-fetch-mode'].includes(name)).sort()).toEqual(['accept', 'authorization', 'content-type', 'user-agent', 'x-experience-api-version']);
		expect(server.headers[0]?.['user-agent']).toBe('socratic-debugger');
	});

	test('goes on where it was broken off, and sends only what a longer hand-in adds', async () => {
		const marks = new Memory();
		const server = await serving({ reply: (nth) => (nth === 3 ? { status: 401 } : null) });
		const { store } = sender(server);
		const sessions = many(5);
		const broken = await send(given(sessions), { store, marks, signal: never });
		expect(broken).toMatchObject({ failure: { kind: 'wrong-credentials' }, before: 0 });
		expect(server.statements.size).toBe(broken.sent);

		const rest = await send(given(sessions), { store, marks, signal: never });
		const total = sessions.flatMap(statementsOf).length;
		expect(rest).toEqual({ sent: total - broken.sent, before: broken.sent, known: 0, failure: null });
		expect(server.requests).toHaveLength(3 + 3);
		expect(server.statements.size).toBe(total);

		const short = session('more', inCourse.slice(0, 9));
		await send(given([short]), { store, marks, signal: never });
		const added = await send(given([session('more', inCourse)]), { store, marks, signal: never });
		expect(added).toMatchObject({ before: statementsOf(short).length, sent: statementsOf(session('more', inCourse)).length - statementsOf(short).length });
	});

	test('sends all of a session that went on differently on another computer', async () => {
		const marks = new Memory();
		const server = await serving();
		const { store } = sender(server);
		await send(given([session('s', inCourse)]), { store, marks, signal: never });
		const other = session('s', inCourse.map((event, at) => (at > 8 ? { ...event, id: `other${at}` } : event)));
		expect(await send(given([other]), { store, marks, signal: never })).toMatchObject({ before: 0, failure: null });
		expect(statementsOf(other).every(({ id }) => server.statements.has(id))).toBe(true);
	});

	test('halves what is too large, and keeps what the store has in another form', async () => {
		const small = await serving({ most: 4000 });
		expect(await sender(small).store.store(every, never)).toEqual({ kind: 'ok', known: 0 });
		expect(small.statements.size).toBe(every.length);
		expect(small.requests.length).toBeGreaterThan(4);
		const none = await serving({ most: 10 });
		expect(await sender(none).store.store(every, never)).toEqual({ kind: 'too-large' });

		const server = await serving();
		const [first, ...others] = every as [Statement, ...Statement[]];
		await sender(server).store.store([{ ...first, timestamp: '2020-01-01T00:00:00.000Z' }], never);
		expect(await sender(server).store.store(every, never)).toEqual({ kind: 'ok', known: 1 });
		expect(server.statements.size).toBe(others.length + 1);
		expect(server.statements.get(first.id)?.timestamp).toBe('2020-01-01T00:00:00.000Z');
	});

	const inTwoMinutes = new Date(1_700_000_120_000).toUTCString();
	test.each<[string, StoreReply, StoreFailure]>([
		['401', { status: 401 }, { kind: 'wrong-credentials' }], ['403', { status: 403 }, { kind: 'not-allowed' }], ['404', { status: 404 }, { kind: 'no-such-address' }],
		['400', { status: 400, body: '<p>Invalid  statement: actor</p>' }, { kind: 'refused', detail: 'Invalid statement: actor' }], ['418', { status: 418, body: 'teapot' }, { kind: 'refused', detail: '418 teapot' }],
		['429 that asks for too long', { status: 429, headers: { 'retry-after': inTwoMinutes } }, { kind: 'busy', retryAfterMs: 120_000 }],
		['200 of another server', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome' }, { kind: 'not-a-store' }], ['200 without what was sent', { status: 200, body: '[]' }, { kind: 'not-a-store' }],
		['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/xapi/statements' } }, { kind: 'redirected', to: 'https://elsewhere.example' }],
	])('%s is a reason, and not asked again', async (_name, reply, failure) => {
		const server = await serving({ reply: () => reply });
		expect(await sender(server).store.store(every.slice(0, 2), never)).toEqual(failure);
		expect(server.requests).toHaveLength(1);
	});

	test('asks again after a fault, a broken connection and a short wait; the pauses grow, and the store\'s own count', async () => {
		const replies: readonly StoreReply[] = [{ status: 500 }, 'cut', { status: 429, headers: { 'retry-after': '7' } }, { status: 503, headers: { 'retry-after': '3' } }];
		const server = await serving({ reply: (nth) => replies[nth - 1] ?? null });
		const { store, clock } = sender(server);
		const outcome = store.store(every.slice(0, 2), never);
		for (const pause of [1000, 2000, 7000, 3000]) {
			await clock.waitsFor(pause);
			clock.advance(pause);
		}
		expect(await outcome).toEqual({ kind: 'ok', known: 0 });
		expect(server.requests).toHaveLength(5);
	});

	test('gives up after four more tries, and at once where nobody listens', async () => {
		const server = await serving({ reply: () => ({ status: 502 }) });
		const { store, clock } = sender(server);
		const outcome = store.store(every.slice(0, 2), never);
		for (const pause of [1000, 2000, 4000, 8000]) {
			await clock.waitsFor(pause);
			clock.advance(pause);
		}
		expect(await outcome).toEqual({ kind: 'server-error', status: 502 });
		expect(server.requests).toHaveLength(5);
		const gone = await scriptedStore();
		await gone.close();
		expect(await sender(gone).store.store(every, never)).toEqual({ kind: 'unreachable', detail: 'ECONNREFUSED' });
	});

	test('can be cancelled while it waits for an answer and while it pauses; what was sent before counts', async () => {
		const silent = await serving({ reply: (nth) => (nth === 2 ? 'silence' : null) });
		const stop = new AbortController();
		const marks = new Memory();
		const sending = send(given(many(3)), { store: sender(silent).store, marks, signal: stop.signal });
		await silent.received(2);
		stop.abort();
		const broken = await sending;
		expect(broken).toMatchObject({ failure: { kind: 'cancelled' } });
		expect(broken.sent).toBe(silent.statements.size);
		expect([...marks.marks.values()].map(({ done }) => done)).toEqual([broken.sent]);

		const faulty = await serving({ reply: () => ({ status: 500 }) });
		const other = new AbortController();
		const { store, clock } = sender(faulty);
		const outcome = store.store(every, other.signal);
		await clock.waitsFor(1000);
		other.abort();
		expect(await outcome).toEqual({ kind: 'cancelled' });
	});

	test('a store that is silent for long is asked again', async () => {
		const server = await serving({ reply: (nth) => (nth === 1 ? 'silence' : null) });
		const { store, clock } = sender(server);
		const outcome = store.store(every.slice(0, 2), never);
		await server.received(1);
		clock.advance(60_000);
		await clock.waitsFor(1000);
		clock.advance(1000);
		expect(await outcome).toEqual({ kind: 'ok', known: 0 });
	});

	test('with the network off nothing is opened', async () => {
		const server = await serving();
		const { store } = sender(server, { fetch: gatedFetch(() => false, fetch) });
		expect(await send(given(parts), { store, marks: new Memory(), signal: never })).toMatchObject({ sent: 0, failure: { kind: 'network-off' } });
		expect(server.connections).toBe(0);
	});
});

describe('the marks of what was sent', () => {
	const folder = () => join(mkdtempSync(join(tmpdir(), 'sent-')), 'marks');

	test('stay, for each store its own, also after a line that was cut short', async () => {
		const at = folder();
		const marks = new SentMarkFile(at, 'https://lrs.example.edu/xapi');
		await marks.note('a', { done: 3, last: 'x' });
		await marks.note('a', { done: 7, last: 'y' });
		await marks.note('b', { done: 1, last: 'z' });
		const [file] = readdirSync(at);
		writeFileSync(join(at, file ?? ''), '{"key":"c","do', { flag: 'a' });
		const again = new SentMarkFile(at, 'https://lrs.example.edu/xapi');
		expect([again.of('a'), again.of('b'), again.of('c')]).toEqual([{ done: 7, last: 'y' }, { done: 1, last: 'z' }, null]);
		await again.note('c', { done: 2, last: 'w' });
		expect(new SentMarkFile(at, 'https://lrs.example.edu/xapi').of('c')).toEqual({ done: 2, last: 'w' });
		expect(new SentMarkFile(at, 'https://lrs.example.edu/other').of('a')).toBeNull();
	});
});

describe('what an instructor types', () => {
	test.each([
		['https://lrs.example.edu/xapi', 'https://lrs.example.edu/xapi'], ['lrs.example.edu/data/xAPI/', 'https://lrs.example.edu/data/xAPI'], ['https://lrs.example.edu/xapi/statements', 'https://lrs.example.edu/xapi'],
		['http://localhost:8080/xapi', 'http://localhost:8080/xapi'], ['http://127.0.0.1:8080/xapi', 'http://127.0.0.1:8080/xapi'],
	])('%s is an address', (typed, baseUrl) => {
		expect(readStoreAddress(typed)).toEqual({ kind: 'ok', baseUrl });
	});

	test.each([['http://lrs.example.edu/xapi', 'readable-on-the-way'], ['ftp://lrs.example.edu', 'other-protocol'], ['https://name:secret@lrs.example.edu/xapi', 'key-inside'], ['two words', 'not-an-address'], ['', 'not-an-address']])('%s is none', (typed, why) => {
		expect(readStoreAddress(typed)).toEqual({ kind: 'refused', why });
	});

	test('an access is a name without a colon and a secret, kept for its origin and apart from the keys of models', async () => {
		expect(readCredentials(' course ', ' s3c:ret ')).toBe('course:s3c:ret');
		for (const [name, secret] of [['a:b', 's'], ['', 's'], ['a', ''], ['a b', 's'], ['ä', 's']] as const) {
			expect(readCredentials(name, secret)).toBeNull();
		}
		const kept = new Map<string, string>();
		const secrets = { get: async (id: string) => kept.get(id), store: async (id: string, value: string) => void kept.set(id, value), delete: async (id: string) => void kept.delete(id) };
		const [models, stores] = [new Keys(secrets), new Keys(secrets, 'record-store')];
		await stores.keep({ baseUrl: 'https://example.edu/xapi' }, 'course:s3cret');
		expect(await models.of({ baseUrl: 'https://example.edu/v1' })).toBeNull();
		expect(await stores.of({ baseUrl: 'https://example.edu/other' })).toBe('course:s3cret');
		expect(await stores.of({ baseUrl: 'https://example.org/xapi' })).toBeNull();
	});
});

test('the validator refuses what the specification does not allow', () => {
	const [statement] = every;
	for (const wrong of [{ id: 'x' }, { actor: { name: 'Jane' } }, { actor: { ...statement?.actor, mbox: 'mailto:jane@example.edu' } }, { verb: { id: 'answered' } }, { result: { success: null } }, { result: { duration: '22 s' } }, { result: { score: { raw: 3, min: 0, max: 2 } } }, { timestamp: 'now' }]) {
		expect(xapiStatement.safeParse({ ...statement, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
	}
	expect(z.array(xapiStatement).safeParse(statementsOf(session('solved', journal('solved')))).success).toBe(true);
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
	return a.id < b.id ? -1 : 1;
}
