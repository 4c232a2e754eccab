import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Log } from '../../../extension/log';
import { createCRunner } from '../../../extension/runs/c/cRunner.node';
import { createCppRunner } from '../../../extension/runs/cpp/cppRunner.node';
import { never, quiet, startPatience, told, typing } from './sandbox';
import { hasTool, scriptIn, trusted } from './toolchains';

/** What the runners complain of: a program that is taken only with less of the harness is a gap in it. */
const complaints: string[] = [];
const log: Log = { ...quiet, warn: (text) => void complaints.push(text) };

const languages = [
	{ ending: '.c', isHere: await hasTool(['gcc', 'clang', 'cc']), runner: createCRunner({ ...trusted, log }) },
	{ ending: '.cpp', isHere: await hasTool(['g++', 'clang++', 'c++']), runner: createCppRunner({ ...trusted, log }) },
];

/** Right programs of all kinds of things that a first course has; the comment at the end is what each prints. */
for (const { ending, isHere, runner } of languages) {
	const folder = new URL(`../../fixtures/programs/${ending.slice(1)}/`, import.meta.url);
	const names = readdirSync(folder);
	afterAll(() => runner.dispose());

	describe.runIf(isHere)(`programs that are right (${ending})`, { timeout: startPatience }, () => {
		it('are there', () => expect(names.length).toBeGreaterThan(2));

		it.each(names)('%s', async (name) => {
			const text = readFileSync(new URL(name, folder), 'utf8');
			const expected = /\/\* ([^/]*) \*\/\s*$/.exec(text)?.[1] ?? '';
			const test = typing(name.startsWith('bank') ? ['2', '5.5 -1'] : [], expected);
			const run = await runner.run(scriptIn(name)(text), [test], never);
			expect([run.syntax, run.results.map(told), run.results[0]?.output.trimEnd()]).toEqual([null, ['ended'], expected]);
			expect([run.results[0]?.passed, complaints.splice(0)]).toEqual([true, []]);
			const trace = await runner.trace(scriptIn(name)(text), test, never);
			expect([told(trace), trace.output, trace.steps.length > 20, trace.cut]).toEqual(['ended', run.results[0]?.output, true, false]);
			const [tried] = await runner.attempt(scriptIn(name)(text), [text, `${text}\n`], { tests: [test], budgets: [100_000], decisive: 1 }, never);
			expect([tried?.broken, tried?.passed]).toEqual([null, [true]]);
		});
	});
}
