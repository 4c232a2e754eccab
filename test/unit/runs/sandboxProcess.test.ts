import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPythonRunner } from '../../../extension/runs/python/pythonRunner.node';
import { SandboxRefused } from '../../../extension/runs/runner';
import { call, functions, never, newRunner, quiet, startPatience } from './sandbox';

const home = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A runner whose contained process is this program: what a runtime or a sandbox might do wrong. */
function runnerOf(name: string, child: string) {
	const sandboxFolder = join(home, name);
	mkdirSync(sandboxFolder);
	writeFileSync(join(sandboxFolder, 'child.mjs'), `import { readSync, writeSync } from 'node:fs';
const send = (message) => {
	const bytes = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
	const head = Buffer.alloc(4);
	head.writeUInt32LE(bytes.length);
	writeSync(1, Buffer.concat([head, bytes]));
};
const wait = () => readSync(0, Buffer.alloc(65536));
const greet = (walls = [{ name: 'files', stands: true, detail: '' }]) => send({ id: 0, reply: { walls, runtime: 'test' } });
${child}`);
	return createPythonRunner({ sandboxFolder, log: quiet });
}

const program = functions('def f():\n    return 1\n');
const runOf = async (name: string, child: string) => {
	const runner = runnerOf(name, child);
	try {
		return await runner.run(program, [call('f()', '1')], never, { timeMs: 500 });
	} finally {
		runner.dispose();
	}
};

describe('a sandbox that is not safe runs nothing', () => {
	it.each([
		['a wall is missing', "greet([{ name: 'permission: files', stands: false, detail: '' }]); wait();", /permission: files/],
		['no wall was tried', 'greet([]); wait();', /self-test/],
		['it says something else', "send({ id: 0, reply: 'ready' }); wait();", /self-test/],
		['it does not start', "throw new Error('broken');", /did not start/],
		['it does not speak the language', "writeSync(1, 'hello, this is no frame at all'); wait();", /did not start/],
	])('%s', { timeout: startPatience }, async (name, child, reason) => {
		const refused = await runOf(name, child).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(SandboxRefused);
		expect((refused as SandboxRefused).reason).toMatch(reason);
		expect((refused as SandboxRefused).remedy).not.toBe('');
	});

	it('the runtime is too old, and is named', { timeout: startPatience }, async () => {
		const refused = await runOf('old', "process.stderr.write('Node.js v20.1.0'); process.exitCode = 1;").catch((error: unknown) => error);
		expect((refused as SandboxRefused).reason).toMatch(/Node 20\.1/);
	});
});

describe('a process that lies', () => {
	const reply = (text: string) => `greet(); for (let id = 1; id < 9; id += 1) { wait(); send(${text}); }`;
	const load = "id === 1 ? { id, reply: { syntax: null } } : ";
	it.each([
		['a reply that is none', reply(`${load} { id, reply: { passed: true } }`), /^crashed/],
		['no JSON', reply(`${load} '{"id":'`), /^crashed/],
		['a flood', reply(`${load} 'x'.repeat(20_000_000)`), /^crashed/],
		['silence', `greet(); wait(); send({ id: 1, reply: { syntax: null } }); for (;;) wait();`, /^slow/],
		['a sudden end', reply(`${load} process.exit(3)`), /^crashed/],
	])('%s', { timeout: startPatience }, async (name, child, ending) => {
		const { results } = await runOf(name, child);
		expect(results[0]?.ending.kind).toMatch(ending);
	});
});

describe('cancelling', () => {
	it('rejects with the reason, and leaves the next call unharmed', { timeout: startPatience }, async () => {
		const runner = newRunner();
		try {
			await runner.warm();
			const stop = new AbortController();
			const endless = runner.run(functions('def f():\n    return sum(range(10 ** 15))\n'), [call('f()', '1')], stop.signal, { timeMs: 60_000 });
			const waiting = runner.run(program, [call('f()', '1')], stop.signal);
			const reason = new Error('the text has changed');
			stop.abort(reason);
			await expect(endless).rejects.toBe(reason);
			await expect(waiting).rejects.toBe(reason);
			const { results } = await runner.run(program, [call('f()', '1')], never);
			expect(results[0]?.passed).toBe(true);
			await expect(runner.run(program, [call('f()', '1')], AbortSignal.abort(reason))).rejects.toBe(reason);
		} finally {
			runner.dispose();
		}
	});

	it('gives the interpreter back, and starts another when it is wanted', { timeout: startPatience }, async () => {
		const runner = newRunner();
		try {
			await runner.warm();
			runner.release();
			const { results } = await runner.run(program, [call('f()', '1')], never);
			expect(results[0]?.passed).toBe(true);
		} finally {
			runner.dispose();
		}
	});
});
