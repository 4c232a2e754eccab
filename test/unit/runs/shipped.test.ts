/** The sandbox as it is shipped: its largest files are packed, and unpacked when it starts. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped } from '../../../extension/runs/contained/shipped.node';
import { createPythonRunner } from '../../../extension/runs/python/pythonRunner.node';
import { packedFiles } from '../../../scripts/build.mjs';
import { never, quiet, startPatience } from './sandbox';

const large = packedFiles.map((path) => basename(path));
const pack = (bytes: Uint8Array) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });

describe('a sandbox as it is shipped', { timeout: startPatience }, () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'socratic-shipped-'));
		cpSync('dist/sandbox', folder, { recursive: true, filter: (source) => !large.some((name) => source.includes(name)) });
		for (const name of large) writeFileSync(join(folder, 'pyodide', `${name}.zst`), pack(readFileSync(`dist/sandbox/pyodide/${name}`)));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('starts from its packed files, and leaves them as they are', async () => {
		const runner = createPythonRunner({ sandboxFolder: folder, log: quiet });
		try {
			const program = { version: 1, text: 'import statistics\ndef f(n):\n    return statistics.mean([n, n + 2])\n', fileName: 'f.py', entry: { kind: 'function', name: 'f' }, files: [] } as const;
			const { results } = await runner.run(program, [{ kind: 'call', id: 'a', origin: 'file', call: 'f(1)', expected: '2', compare: 'equal' }], never);
			expect(results.map(({ passed }) => passed)).toEqual([true]);
		} finally {
			runner.dispose();
		}
		expect(large.filter((name) => existsSync(join(folder, 'pyodide', name)))).toEqual([]);
	});

	it('reads a file as it was built before its packed one; of neither it says so; a broken one is none', async () => {
		const path = join(folder, 'file');
		expect(await readShipped(path)).toBeNull();
		writeFileSync(`${path}.zst`, pack(Buffer.from('packed')));
		expect(Buffer.from((await readShipped(path)) ?? []).toString()).toBe('packed');
		writeFileSync(path, 'built');
		expect(Buffer.from((await readShipped(path)) ?? []).toString()).toBe('built');
		rmSync(path);
		writeFileSync(`${path}.zst`, 'no archive');
		await expect(readShipped(path)).rejects.toThrow();
	});
});
