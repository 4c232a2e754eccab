import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program, Runner } from '../../../extension/runs/runner';
import { call, never, startPatience, told, typing } from './sandbox';

/** Which of the walls a program is a test of that not every system has. */
type Wall = 'files' | 'processes' | 'network';

export interface ToolchainAttack {
	readonly name: string;
	/** What must come of it; more than one where a slow machine decides. */
	readonly ending: RegExp;
	/** Run only where this wall stands: without it the program has the rights of its user, as in their own terminal. */
	readonly needs?: Wall;
}

interface Attacked {
	readonly runner: Runner;
	readonly isHere: boolean;
	readonly ending: string;
	readonly attacks: readonly ToolchainAttack[];
	/** Prints a line for each wall that stands: what it tries is refused. */
	readonly walls: string;
	readonly script: (text: string) => Program;
	readonly functions: (text: string, name?: string) => Program;
	/** A function that gives its argument plus one. */
	readonly good: string;
}

const folderOf = (ending: string) => new URL(`../../fixtures/hostile/${ending.slice(1)}/`, import.meta.url);

/** Processes that work below a folder. */
function processesIn(above: string): readonly string[] {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
		try {
			const folder = readlinkSync(`/proc/${pid}/cwd`);
			return folder.startsWith(above) ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`] : [];
		} catch {
			return [];
		}
	});
}

/** Each hostile program of a language: it is ended as it should be, reaches nothing, leaves nothing behind, and the next run works. */
export function testsOfAttacks({ runner, isHere, ending, attacks, walls, script, functions, good }: Attacked): void {
	it('every hostile program of the folder is tried', () => {
		expect(attacks.map(({ name }) => name).sort()).toEqual(readdirSync(folderOf(ending)).map((name) => name.replace(ending, '')).sort());
	});

	describe.runIf(isHere)('a hostile program', { timeout: startPatience }, () => {
		const home = mkdtempSync(join(tmpdir(), 'canary-'));
		// Other tests run at the same time: what is left behind is looked for in a place of its own.
		const place = mkdtempSync(join(home, 'place-'));
		const usual = process.env['TMPDIR'];
		const secret = `secret-${Math.random().toString(36).slice(2)}`;
		const file = join(home, 'file.txt');
		let standing: readonly string[] = [];
		let server: Server | undefined;
		let port = 0;
		let connections = 0;
		beforeAll(async () => {
			writeFileSync(file, secret);
			process.env['SOCRATIC_CANARY'] = secret;
			process.env['TMPDIR'] = place;
			port = await new Promise<number>((resolve) => {
				server = createServer((socket) => {
					connections += 1;
					socket.destroy();
				}).listen(0, '127.0.0.1', () => {
					const address = server?.address();
					resolve(typeof address === 'object' && address ? address.port : 0);
				});
			});
			standing = (await runner.run(script(walls), [typing([file], '')], never)).results[0]?.output.split('\n') ?? [];
		}, startPatience);
		afterAll(async () => {
			Reflect.deleteProperty(process.env, 'SOCRATIC_CANARY');
			if (usual === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
			else process.env['TMPDIR'] = usual;
			rmSync(home, { recursive: true, force: true });
			await new Promise((resolve) => server?.close(resolve));
			runner.dispose();
		});

		it.each(attacks)('$name', async ({ name, ending: expected, needs }) => {
			if (needs && !standing.includes(needs)) return;
			const text = readFileSync(new URL(`${name}${ending}`, folderOf(ending)), 'utf8');
			const typed = needs === 'network' ? String(port) : file;
			const run = await runner.run(script(text), [typing([typed], '')], never, { timeMs: 1500, memoryMb: 128 });
			const [result] = run.results;
			expect(run.syntax, 'it is a program').toBeNull();
			expect(result && told(result), result?.output).toMatch(expected);
			expect([JSON.stringify(run).includes(secret), readFileSync(file, 'utf8'), connections]).toEqual([false, secret, 0]);
			// The compiler may still be reading headers ahead.
			expect(processesIn(place).filter((command) => !/ -x \S+-header | --output-pch=/.test(command))).toEqual([]);
			const next = await runner.run(functions(good), [call('f(1)', '2'), call('f(2)', '4')], never);
			expect(next.results.map(({ passed }) => passed)).toEqual([true, false]);
			runner.release();
			// What the last program was made of is deleted; what is ready for the next one stays.
			await expect.poll(() => readdirSync(place).length, { timeout: 5000 }).toBe(1);
		});
	});
}
