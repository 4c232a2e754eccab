import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import type { SearchOptions } from '../../../extension/runs/repair/asked';
import { findRepairs, type RepairFindings } from '../../../extension/runs/repair/diagnosis';
import { rowsOf } from '../../../extension/runs/repair/places';
import type { Test } from '../../../extension/words';
import { functions, never, script, startPatience } from '../runs/sandbox';
import { classics } from './classics';
import { novices } from './novices';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();

/** What a search may spend here: so much work, and no batch after the first one in which something passes. Both are counted, not timed, so that the same is found on every machine. */
const limits = (): SearchOptions => {
	let isFound = false;
	return { work: 300_000, onProgress: (_, passing) => void (isFound = passing > 0), isOver: () => isFound };
};

describe('beginners’ classic mistakes', { timeout: startPatience }, () => {
	it.each(classics)('$name', async ({ program, tests }) => {
		await isTakenBack(program, tests);
	});
});

describe('whole programs of beginners', { timeout: startPatience }, () => {
	it.each(novices)('$name', async ({ program, tests, lines }) => {
		const { places } = await isTakenBack(program, tests);
		const near = places.slice(0, 3).flatMap(({ place }) => rowsOf(place).map((row) => row + 1));
		expect(lines.some((line) => near.includes(line))).toBe(true);
	});
});

/** The program fails, and what the search says repairs it does. */
async function isTakenBack(text: string, tests: readonly Test[]): Promise<RepairFindings> {
	const program = tests[0]?.kind === 'input' ? script(text) : functions(text);
	const run = await runner.run(program, tests, never);
	expect(!run.syntax && run.results.every(({ passed }) => passed)).toBe(false);
	const found = await findRepairs(runner, parser, { program, tests, run, reference: null }, never, limits());
	const [best] = found.repairs;
	expect(best?.rules).toBeDefined();
	const repaired = { ...program, text: applyEdits(text, best?.edits ?? []) };
	expect((await runner.run(repaired, tests, never)).results.map(({ passed }) => passed)).toEqual(tests.map(() => true));
	return found;
}
