import { describe, expect, it } from 'vitest';
import { fetchCourse, type FetchCourse } from '../../../extension/course/fetching';

const url = 'https://courses.example.edu/cs.socratic-course';
const signal = new AbortController().signal;
const answering = (...responses: (() => Response)[]): { readonly fetch: FetchCourse; readonly asked: string[] } => {
	const asked: string[] = [];
	return { asked, fetch: async (at) => (asked.push(at), (responses[asked.length - 1] ?? responses.at(-1) ?? (() => new Response(null, { status: 500 })))()) };
};
const leading = (location: string) => () => new Response(null, { status: 302, headers: { location } });

describe('a course from an address', () => {
	it('is fetched as text', async () => expect(await fetchCourse(url, answering(() => new Response('a pack')).fetch, signal)).toEqual({ kind: 'text', text: 'a pack' }));

	it('is followed on its own host', async () => {
		const { fetch, asked } = answering(leading('/moved/cs.socratic-course'), () => new Response('a pack'));
		expect(await fetchCourse(url, fetch, signal)).toEqual({ kind: 'text', text: 'a pack' });
		expect(asked[1]).toBe('https://courses.example.edu/moved/cs.socratic-course');
	});

	it.each([
		['https://elsewhere.example.org/x', 'elsewhere.example.org'], ['http://127.0.0.1:8080/', '127.0.0.1:8080'], ['//elsewhere.example.org/x', 'elsewhere.example.org'], ['https://courses.example.edu:8443/x', 'courses.example.edu:8443'],
	])('is not followed to %s', async (location, to) => {
		const { fetch, asked } = answering(leading(location));
		expect(await fetchCourse(url, fetch, signal)).toEqual({ kind: 'redirect', to });
		expect(asked).toHaveLength(1);
	});

	it('is not followed to plain http, or round and round', async () => {
		expect(await fetchCourse(url, answering(leading('http://courses.example.edu/x')).fetch, signal)).toEqual({ kind: 'address', why: 'not-https' });
		const { fetch, asked } = answering(leading('/again'));
		expect(await fetchCourse(url, fetch, signal)).toMatchObject({ kind: 'redirect' });
		expect(asked).toHaveLength(4);
	});

	it.each(['file:///etc/passwd', 'http://courses.example.edu/c', 'https://localhost/c', 'https://10.0.0.8/c'])('is not asked for at %s', async (at) => {
		const { fetch, asked } = answering(() => new Response('a secret'));
		expect(await fetchCourse(at, fetch, signal)).toMatchObject({ kind: 'address' });
		expect(asked).toEqual([]);
	});

	it('that never ends is not read to its end', async () => {
		let given = 0;
		const endless = (): Response => new Response(new ReadableStream<Uint8Array>({ pull: (controller) => (given += 1, controller.enqueue(new Uint8Array(100_000))) }));
		expect(await fetchCourse(url, answering(endless).fetch, signal)).toEqual({ kind: 'too-large' });
		expect(given).toBeLessThan(60);
	});

	it('says what the server answered, or that there was no answer', async () => {
		expect(await fetchCourse(url, answering(() => new Response('', { status: 404 })).fetch, signal)).toEqual({ kind: 'status', status: 404 });
		expect(await fetchCourse(url, async () => Promise.reject(new Error('getaddrinfo ENOTFOUND')), signal)).toEqual({ kind: 'failed', reason: 'getaddrinfo ENOTFOUND' });
	});

	it('sends nothing of the student', async () => {
		let sent: RequestInit = {};
		await fetchCourse(url, async (_, init) => (sent = init, new Response('')), signal);
		expect(sent).toMatchObject({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer', headers: { accept: 'application/json' } });
		expect(sent.body).toBeUndefined();
	});

	it('can be cancelled', async () => {
		const stop = new AbortController();
		const waiting = fetchCourse(url, async (_, init) => new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('stopped')))), stop.signal);
		stop.abort(new Error('enough'));
		await expect(waiting).rejects.toThrow('enough');
	});
});
