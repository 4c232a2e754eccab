import { createServer, type Server } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { help, readStartFlags } from '../../../scripts/lib/startFlags.mjs';

describe('a port in use is stepped over', () => {
	let servers: Server[] = [];
	afterEach(async () => {
		await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
		servers = [];
	});

	const listening = (port: number, host: string) =>
		new Promise<number>((resolve, reject) => {
			const server = createServer().once('error', reject).listen(port, host, () => {
				const address = server.address();
				resolve(typeof address === 'object' && address ? address.port : 0);
			});
			servers.push(server);
		});

	test.each(['127.0.0.1', '0.0.0.0'])('by one that listens on %s', async (host) => {
		const taken = await listening(0, host);
		const free = await freePort(taken);
		expect(free).toBeGreaterThan(taken);
		expect(await listening(free, '127.0.0.1')).toBe(free);
	});

	test('a free one is taken as it is, and 0 is any', async () => {
		const free = await freePort(0);
		expect(await freePort(free)).toBe(free);
	});
});

describe('the flags of npm start', () => {
	test('are the sample, served, on the first port where nothing is said; on Windows the desktop', () => {
		expect(readStartFlags([], false)).toEqual({ port: 7420, desktop: false, served: false, restricted: false, help: false });
		expect(readStartFlags([], true)).toMatchObject({ desktop: true });
	});

	test('are read', () => {
		expect(readStartFlags(['--port', '8000', '--folder', 'a b', '--restricted', '--desktop'], false)).toMatchObject({ port: 8000, folder: 'a b', restricted: true, desktop: true });
		expect(readStartFlags(['-h'], false)).toMatchObject({ help: true });
	});

	test.each([
		[['--prot', '1'], 'Unknown option \'--prot\'; npm start -- --help lists the flags'],
		[['--port', 'abc'], '--port takes a number up to 65535, not abc'],
		[['--port', '70000'], '--port takes a number up to 65535, not 70000'],
	])('%j is refused in one sentence', (args, sentence) => {
		expect(() => readStartFlags(args, false)).toThrow(sentence);
	});

	test('are all told by --help', () => {
		const known = Object.keys(readStartFlags(['--folder', '.'], false));
		expect(known.filter((name) => !help.includes(`--${name} `))).toEqual([]);
		expect(readFileSync('scripts/start.mjs', 'utf8')).toContain('readStartFlags(process.argv.slice(2))');
	});
});
