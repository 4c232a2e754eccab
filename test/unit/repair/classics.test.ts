import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { languages } from '../../../extension/code/languages';
import { createParser, type ProgramParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { functions, never, newRunner, script, startPatience } from '../runs/sandbox';
import { classics } from './classics';

const runner = newRunner();
let parser: ProgramParser;
beforeAll(async () => {
	const [language] = languages;
	if (!language) throw new Error('There is no language.');
	parser = await createParser(language, grammarFolder(resolve('dist/grammars')));
});
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

describe('beginners’ classic mistakes', { timeout: startPatience }, () => {
	it.each(classics)('$name', async ({ program: text, tests }) => {
		const program = tests[0]?.kind === 'input' ? script(text) : functions(text);
		const run = await runner.run(program, tests, never);
		expect(!run.syntax && run.results.every(({ passed }) => passed)).toBe(false);
		const { repairs } = await findRepairs(runner, parser, { program, tests, run, reference: null }, never);
		const [best] = repairs;
		expect(best?.rules).toBeDefined();
		// What it says is so: the repaired program passes.
		const repaired = { ...program, text: applyEdits(text, best?.edits ?? []) };
		expect((await runner.run(repaired, tests, never)).results.map(({ passed }) => passed)).toEqual(tests.map(() => true));
	});
});
