/** The programs of C and C++ in which nothing is wrong: their compilers find nothing to say about them. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTool } from '../runs/toolchains';

const folder = resolve('test/fixtures/rightPrograms');

describe.each([['gcc', '.c'], ['g++', '.cpp']] as const)('programs without a mistake, for %s', (command, ending) => {
	it('are taken without a warning', { timeout: 60_000 }, async ({ skip }) => {
		skip(!(await hasTool([command])));
		const names = readdirSync(folder).filter((name) => name.endsWith(ending));
		expect(names.length).toBeGreaterThan(3);
		const said = await new Promise<string>((done) => {
			execFile(command, ['-fsyntax-only', '-Wall', '-Wextra', ...names], { cwd: folder }, (error, _out, err) => done(err === '' && error ? error.message : err));
		});
		expect(said).toBe('');
	});
});
