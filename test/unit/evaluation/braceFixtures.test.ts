/** The programs that a diagnosis is measured on are wrong, and their right versions right, by the plain runtime and no code of ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { createParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import { refusing } from '../../../extension/runs/refusing';
import { SandboxRefused } from '../../../extension/runs/runner';
import { findExecutable } from '../../../extension/runs/toolchain/executables.node';
import { readCases, type Case } from '../../evaluation/cases';
import { problemOf } from '../../evaluation/problems';
import { inFolderOfItsOwn, runtimes, type Ran, type Ready } from './plainRuntime';

const missing = new Map(await Promise.all(Object.entries(runtimes).map(async ([language, { tools }]) => {
	const found = await Promise.all(tools.map((tool) => findExecutable([tool])));
	return [language, tools.filter((_, at) => found[at] === null)] as const;
})));

describe.each(Object.entries(runtimes))('ten programs of beginners in %s', { timeout: 120_000 }, (language, runtime) => {
	const cases = readCases(`test/fixtures/diagnosis/${language}.jsonl`);
	const withoutTools = (missing.get(language) ?? []).length > 0;
	if (withoutTools) console.warn(`skipped: the ten programs in ${language} need ${missing.get(language)?.join(' and ')}`);
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'socratic-fixtures-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const ready = (text: string, { tests }: Case): Promise<Ready> => inFolderOfItsOwn(runtime, folder, text, tests.kind === 'asserts' ? tests.text : null);

	/** How the tests of each wrong program end, by its id; nothing where lines are typed. An endless one is waited out once. */
	const ends = new Map<string, Promise<Ran>>();
	function endOf(one: Case): Promise<Ran> {
		const end = ends.get(one.id) ?? ready(one.code, one).then((run) => run());
		ends.set(one.id, end);
		return end;
	}

	/** Whether a text passes each test, or all of them where they stand in one text. */
	async function passes(text: string, one: Case): Promise<readonly boolean[]> {
		if (one.tests.kind !== 'typed') {
			return [(await (text === one.code ? endOf(one) : (await ready(text, one))())).prints !== null];
		}
		const run = await ready(text, one);
		const all: boolean[] = [];
		for (const { input, output } of one.tests.runs) {
			all.push((await run(input)).prints?.trimEnd() === output.trimEnd());
		}
		return all;
	}

	it('are of ten kinds, as long as beginners write, and say where they are wrong', () => {
		expect(cases).toHaveLength(10);
		expect(new Set(cases.map(({ id }) => id)).size).toBe(10);
		for (const { id, code, trueLines, language: own } of cases) {
			const lines = code.trimEnd().split('\n');
			expect(own, id).toBe(language);
			expect(lines.length, id).toBeGreaterThanOrEqual(8);
			expect(lines.length, id).toBeLessThanOrEqual(30);
			expect(trueLines.length, id).toBeGreaterThan(0);
			expect(trueLines.filter((line) => (lines[line] ?? '').trim() === ''), id).toEqual([]);
		}
	});

	it.skipIf(withoutTools).each(cases.map((one) => [one.id, one] as const))('%s: the wrong one fails a test, the right one passes all', async (_, one) => {
		const wrong = await passes(one.code, one);
		expect(wrong.length).toBeGreaterThan(0);
		expect(wrong).toContain(false);
		expect(await passes(one.fixed ?? '', one)).toEqual(wrong.map(() => true));
	});

	it('have tests that are read as examples, each of them', async () => {
		const own = languages.find(({ id }) => id === language);
		if (!own) throw new Error(`there is no language ${language}`);
		const parser = await createParser(own, grammarFolder('dist/grammars'));
		const none = refusing(() => new SandboxRefused('Nothing is run here.', ''));
		const missed = await Promise.all(cases.map(async (one) => {
			const problem = await problemOf(one, parser, none, new AbortController().signal);
			const written = one.tests.kind === 'asserts' ? one.tests.text.split('\n').filter((line) => /^assert\b/.test(line)).length : one.tests.kind === 'typed' ? one.tests.runs.length : 0;
			return problem?.tests.length === written && written > 0 ? [] : [`${one.id}: ${problem?.tests.length ?? 0} of ${written}`];
		}));
		parser.dispose();
		expect(missed.flat()).toEqual([]);
	});

	it.skipIf(withoutTools)('some read what is typed, one cannot be read, one does not end, one has three mistakes', async () => {
		expect(cases.filter(({ tests }) => tests.kind === 'typed' && tests.runs.some(({ input }) => input.length > 0)).length).toBeGreaterThanOrEqual(2);
		const whys = await Promise.all(cases.filter(({ tests }) => tests.kind === 'asserts').map(async (one) => (await endOf(one)).why));
		expect(whys.filter((why) => why === 'unreadable').length).toBe(1);
		expect(whys.filter((why) => why === 'endless').length).toBe(1);
		expect(cases.filter(({ id, trueLines }) => id.includes('three') && trueLines.length === 3)).toHaveLength(1);
	});
});
