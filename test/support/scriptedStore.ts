/**
 * A Learning Record Store on a real socket, as the specification of xAPI 1.0.3 has it: it takes a batch whole or not at all, knows a
 * statement by its id, and refuses one that it has in another form. A script says what it answers instead, request by request.
 */
import { isDeepStrictEqual } from 'node:util';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as z from 'zod';
import { xapiStatement } from './xapiSchema';

type Stored = z.infer<typeof xapiStatement>;

/** Null: as a store answers by itself. `silence`: it takes the request and never says anything; `cut`: it closes the connection. */
export type StoreReply = null | 'silence' | 'cut' | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface StoreScript {
	/** The access that it wants: name and secret with a colon. */
	readonly access?: string;
	/** The most bytes of a request. */
	readonly most?: number;
	/** What it answers to the nth request, from 1. */
	readonly reply?: (nth: number) => StoreReply;
}

export interface ScriptedStore {
	/** `http://127.0.0.1:PORT/xapi`. */
	readonly baseUrl: string;
	/** What is stored, by id. */
	readonly statements: ReadonlyMap<string, Stored>;
	/** How many statements each request had, oldest first. */
	readonly requests: readonly number[];
	readonly headers: readonly IncomingMessage['headers'][];
	/** How many connections were ever opened. */
	readonly connections: number;
	/** Resolves once so many requests have come. */
	received(count: number): Promise<void>;
	close(): Promise<void>;
}

export async function scriptedStore({ access = 'course:s3cret', most = Infinity, reply = () => null }: StoreScript = {}): Promise<ScriptedStore> {
	const statements = new Map<string, Stored>();
	const requests: number[] = [];
	const headers: IncomingMessage['headers'][] = [];
	const sockets = new Set<Socket>();
	const watchers: (() => void)[] = [];
	let connections = 0;

	const itself = (incoming: IncomingMessage, text: string): Exclude<StoreReply, null | string> => {
		if (incoming.method !== 'POST' || incoming.url !== '/xapi/statements') {
			return { status: 404, body: 'not here' };
		}
		if (incoming.headers.authorization !== `Basic ${Buffer.from(access).toString('base64')}`) {
			return { status: 401, body: 'who are you?' };
		}
		if (incoming.headers['x-experience-api-version'] !== '1.0.3' || incoming.headers['content-type'] !== 'application/json') {
			return { status: 400, body: 'X-Experience-API-Version is missing' };
		}
		if (Buffer.byteLength(text) > most) {
			return { status: 413, body: 'too large' };
		}
		const read = z.array(xapiStatement).safeParse(JSON.parse(text));
		if (!read.success) {
			return { status: 400, body: read.error.message };
		}
		const ids = read.data.map(({ id }) => id);
		if (new Set(ids).size !== ids.length) {
			return { status: 400, body: 'the same id twice' };
		}
		if (read.data.some((statement) => statements.has(statement.id) && !isDeepStrictEqual(statements.get(statement.id), statement))) {
			return { status: 409, body: 'another statement has this id' };
		}
		read.data.forEach((statement) => statements.set(statement.id, statement));
		return { status: 200, body: JSON.stringify(ids) };
	};

	const server = createServer((incoming, response) => {
		void (async () => {
			const pieces: Buffer[] = [];
			for await (const piece of incoming as AsyncIterable<Buffer>) {
				pieces.push(piece);
			}
			const text = Buffer.concat(pieces).toString('utf8');
			const sent: unknown = JSON.parse(text);
			requests.push(Array.isArray(sent) ? sent.length : 0);
			headers.push(incoming.headers);
			const scripted = reply(requests.length);
			watchers.splice(0).forEach((wake) => wake());
			if (scripted === 'silence') {
				return;
			}
			if (scripted === 'cut') {
				response.destroy();
				return;
			}
			const { status, headers: more = {}, body = '' } = scripted ?? itself(incoming, text);
			response.writeHead(status, { 'content-type': 'application/json', ...more }).end(body);
		})().catch(() => response.destroy());
	});
	server.on('connection', (socket) => {
		connections++;
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`, statements, requests, headers,
		get connections() {
			return connections;
		},
		async received(count) {
			while (requests.length < count) {
				await new Promise<void>((resolve) => watchers.push(resolve));
			}
		},
		async close() {
			sockets.forEach((socket) => socket.destroy());
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
