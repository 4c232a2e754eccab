/**
 * A server that speaks OpenAI's chat completions on a real socket and says what a script tells it to:
 *
 *     const server = await scriptedServer([says('first answer'), fails(429, 'slow down', { 'retry-after': '1' })]);
 *     const server = await scriptedServer((request) => says(request.body.messages.at(-1)?.content ?? ''));
 *     ... new OpenAiChatModel({ endpoint: { baseUrl: server.baseUrl, model: 'm' }, ... })
 *     await server.close();
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as z from 'zod';

const bodySchema = z.looseObject({
	model: z.string(),
	messages: z.array(z.object({ role: z.string(), content: z.string() })),
	response_format: z.looseObject({ type: z.string() }).optional(),
});

/** A request as it came. `headers` in lower case. */
export interface ReceivedRequest {
	readonly path: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: z.infer<typeof bodySchema>;
}

export type Reply =
	| {
			readonly kind: 'stream';
			/** The answer; pieces that come one by one are sent as they come. */
			readonly text: string | AsyncIterable<string>;
			/** How many bytes go out at once; the last size is repeated. Characters and events are cut wherever that falls. */
			readonly sizes: readonly number[];
			readonly finish: string | null;
			readonly usage: { readonly prompt: number; readonly answer: number } | null;
			/** How the stream ends: properly, by closing the connection, or never. */
			readonly end: 'done' | 'cut' | 'silent';
	  }
	| { readonly kind: 'fails'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
	/** Bytes as they are, in a stream of events. */
	| { readonly kind: 'raw'; readonly text: string }
	/** Takes the request and never says anything. */
	| { readonly kind: 'silence' };

type Stream = Extract<Reply, { kind: 'stream' }>;

/** An answer, whole unless told otherwise. */
export function says(text: Stream['text'], more: Partial<Omit<Stream, 'kind' | 'text'>> = {}): Reply {
	return { kind: 'stream', text, sizes: [Number.MAX_SAFE_INTEGER], finish: 'stop', usage: { prompt: 100, answer: 10 }, end: 'done', ...more };
}

/** An answer that is a JSON object. */
export function saysJson(value: unknown, more: Partial<Omit<Stream, 'kind' | 'text'>> = {}): Reply {
	return says(JSON.stringify(value), more);
}

/** An error as such servers send it: `error` is its message, or the whole of its object. */
export function fails(status: number, error: string | Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}): Reply {
	return { kind: 'fails', status, headers, body: { error: typeof error === 'string' ? { message: error } : error } };
}

export function redirects(to: string): Reply {
	return { kind: 'fails', status: 307, headers: { location: to }, body: {} };
}

export const silence: Reply = { kind: 'silence' };

export interface ScriptedServer {
	/** `http://127.0.0.1:PORT/v1`. */
	readonly baseUrl: string;
	readonly origin: string;
	readonly port: number;
	/** The requests for an answer, oldest first. */
	readonly requests: readonly ReceivedRequest[];
	/** How many connections were ever opened. */
	readonly connections: number;
	/** Resolves with the nth request (from 1) once it has come. */
	received(nth: number): Promise<ReceivedRequest>;
	/** Resolves once no connection is open. */
	idle(): Promise<void>;
	close(): Promise<void>;
}

export interface ServerOptions {
	/** The models that `GET /models` lists. */
	readonly models?: readonly string[];
	/** The key without which `GET /models` answers 401. */
	readonly key?: string;
	/** Chosen by the system where it is 0. */
	readonly port?: number;
}

/** Starts a server on this machine alone. A script that has run out answers with status 500 and says so. */
export async function scriptedServer(script: readonly Reply[] | ((request: ReceivedRequest, nth: number) => Reply | Promise<Reply>), { models = [], port = 0, key }: ServerOptions = {}): Promise<ScriptedServer> {
	const reply = typeof script === 'function' ? script : (_: ReceivedRequest, nth: number): Reply => script[nth - 1] ?? fails(500, 'the script has no reply left');
	const requests: ReceivedRequest[] = [];
	const sockets = new Set<Socket>();
	let connections = 0;
	const watchers: (() => void)[] = [];
	const wake = (): void => watchers.splice(0).forEach((tell) => tell());
	const change = () => new Promise<void>((resolve) => watchers.push(resolve));

	const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
		if (incoming.method === 'GET' && incoming.url?.endsWith('/models')) {
			if (key !== undefined && incoming.headers.authorization !== `Bearer ${key}`) {
				sendJson(response, 401, { error: { message: 'no key' } });
				return;
			}
			sendJson(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) });
			return;
		}
		if (incoming.method !== 'POST' || !incoming.url?.endsWith('/chat/completions')) {
			sendJson(response, 404, { error: { message: 'not found' } });
			return;
		}
		const request = { path: incoming.url, headers: incoming.headers, body: bodySchema.parse(JSON.parse(await read(incoming))) };
		requests.push(request);
		wake();
		await send(response, await reply(request, requests.length), request.body.model);
	};
	const server = createServer((incoming, response) => {
		answer(incoming, response).catch((error: unknown) => (response.headersSent ? response.destroy() : sendJson(response, 500, { error: { message: `the script failed: ${String(error)}` } })));
	});
	server.on('connection', (socket) => {
		connections += 1;
		sockets.add(socket);
		socket.on('close', () => {
			sockets.delete(socket);
			wake();
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${address.port}`;
	return {
		baseUrl: `${origin}/v1`,
		origin,
		port: address.port,
		requests,
		get connections() {
			return connections;
		},
		async received(nth) {
			for (;;) {
				const request = requests[nth - 1];
				if (request) {
					return request;
				}
				await change();
			}
		},
		async idle() {
			while (sockets.size > 0) {
				await change();
			}
		},
		async close() {
			sockets.forEach((socket) => socket.destroy());
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function read(incoming: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of incoming as AsyncIterable<Buffer>) {
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function send(response: ServerResponse, reply: Reply, model: string): Promise<void> {
	switch (reply.kind) {
		case 'silence':
			return;
		case 'fails':
			sendJson(response, reply.status, reply.body, reply.headers);
			return;
		case 'raw':
			response.writeHead(200, { 'content-type': 'text/event-stream' }).end(reply.text);
			return;
		case 'stream':
			await sendStream(response, reply, model);
	}
}

async function sendStream(response: ServerResponse, { text, sizes, finish, usage, end }: Stream, model: string): Promise<void> {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	const event = (choices: readonly unknown[], more: object = {}): string => `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model, choices, ...more })}\n\n`;
	const says = (content: string): string => event([{ index: 0, delta: { content }, finish_reason: null }]);
	const write = bytesWriter(response, sizes);
	if (typeof text === 'string') {
		// Several events, so that there is something to cut between.
		await write(event([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]) + (text.match(/[\s\S]{1,7}/gu) ?? []).map(says).join(''));
	} else {
		for await (const piece of text) {
			await write(says(piece));
		}
	}
	if (end === 'silent') {
		return;
	}
	if (end === 'cut') {
		response.destroy();
		return;
	}
	await write(
		(finish === null ? '' : event([{ index: 0, delta: {}, finish_reason: finish }])) +
			(usage === null ? '' : event([], { usage: { prompt_tokens: usage.prompt, completion_tokens: usage.answer, total_tokens: usage.prompt + usage.answer } })) +
			'data: [DONE]\n\n',
	);
	response.end();
}

/** Writes bytes in the sizes given, each in a packet of its own as far as the system lets it. */
function bytesWriter(response: ServerResponse, sizes: readonly number[]): (text: string) => Promise<void> {
	let written = 0;
	return async (text) => {
		const bytes = Buffer.from(text, 'utf8');
		for (let from = 0; from < bytes.length; ) {
			const size = Math.max(1, sizes[Math.min(written, sizes.length - 1)] ?? 1);
			written += 1;
			const piece = bytes.subarray(from, from + size);
			from += size;
			await new Promise<void>((resolve) => response.write(piece, () => resolve()));
		}
	};
}
