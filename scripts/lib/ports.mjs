/** Ports of this computer. */
import { createServer } from 'node:net';

/**
 * Returns `first` or the next port that nobody listens on, of 200; 0 gives any. Throws when there is none.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(first) {
	for (let port = first; port < Math.min(first + 200, 65_536); port += 1) {
		const bound = await new Promise((resolve) => {
			const probe = createServer();
			probe.once('error', () => resolve(undefined));
			probe.listen(port, '127.0.0.1', () => {
				const { port: taken } = probe.address();
				probe.close(() => resolve(taken));
			});
		});
		if (bound !== undefined) return bound;
	}
	throw new Error(`no free port from ${first} on`);
}
