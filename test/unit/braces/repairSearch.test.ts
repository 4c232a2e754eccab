import { afterAll, describe, expect, it } from 'vitest';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { call, functions, never, newRunner, startPatience } from '../runs/javascript/sandbox';
import { examples, program, repairs, right } from './habits';
import { bracesParser, plain } from './repairing';

const parser = await bracesParser();
const runner = newRunner();
afterAll(() => runner.dispose());

describe('a search for what takes a mistake back', { timeout: startPatience }, () => {
	it.each(Object.keys(repairs))('finds it: %s', async (name) => {
		const text = program(name);
		const tests = examples(text).map(([made, wanted]) => call(made, wanted));
		const version = functions(text, /^(?:await )?(\w+)/.exec(tests[0]?.call ?? '')?.[1]);
		const run = await runner.run(version, tests, never);
		const found = await findRepairs(runner, parser, { program: version, tests, run, reference: null }, never, { work: 1_000_000 });
		expect(found.repairs.map((one) => plain(one.text))).toContain(plain(right(name)));
	});
});
