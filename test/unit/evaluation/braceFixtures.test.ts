/** The programs that a diagnosis is measured on are wrong, and their right versions right, by the plain runtime and no code of ours. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { createParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import { refusing } from '../../../extension/runs/refusing';
import { SandboxRefused } from '../../../extension/runs/runner';
import { readCases, type Case } from '../../evaluation/cases';
import { problemOf } from '../../evaluation/problems';

/** Endings under which the runtime takes a file as a plain script, or as a module with types. */
const endings: Readonly<Record<string, string>> = { javascript: '.cjs', typescript: '.mts' };
/** Milliseconds after which a run counts as endless. */
const longest = 5000;

describe.each(Object.keys(endings))('ten programs of beginners in %s', { timeout: 60_000 }, (language) => {
	const cases = readCases(`test/fixtures/diagnosis/${language}.jsonl`);
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'socratic-fixtures-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** What a text prints when these lines are typed, where it comes to its end without an error; else why it does not. */
	function run(text: string, typed: readonly string[] = []): Promise<{ readonly prints: string | null; readonly why: string }> {
		const file = join(folder, `${crypto.randomUUID()}${endings[language] ?? ''}`);
		writeFileSync(file, `globalThis.prompt = ((lines) => () => lines.shift() ?? null)(${JSON.stringify(typed)}); ${text}`);
		return new Promise((resolve) => {
			execFile(process.execPath, ['--no-warnings', file], { timeout: longest }, (error, stdout, stderr) => resolve(error ? { prints: null, why: error.killed ? 'endless' : stderr } : { prints: stdout, why: '' }));
		});
	}

	/** Whether a text passes each test, or all of them where they stand in one text. */
	async function passes(text: string, { tests }: Case): Promise<readonly boolean[]> {
		if (tests.kind === 'typed') {
			return Promise.all(tests.runs.map(async ({ input, output }) => (await run(text, input)).prints?.trimEnd() === output.trimEnd()));
		}
		return tests.kind === 'asserts' ? [(await run(`${text}\n${tests.text}\n`)).prints !== null] : [];
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

	it.each(cases.map((one) => [one.id, one] as const))('%s: the wrong one fails a test, the right one passes all', async (_, one) => {
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
			const written = one.tests.kind === 'asserts' ? one.tests.text.split('\n').filter((line) => line.startsWith('assert.')).length : one.tests.kind === 'typed' ? one.tests.runs.length : 0;
			return problem?.tests.length === written && written > 0 ? [] : [`${one.id}: ${problem?.tests.length ?? 0} of ${written}`];
		}));
		parser.dispose();
		expect(missed.flat()).toEqual([]);
	});

	it('some read what is typed, one cannot be read, one does not end, one has three mistakes', async () => {
		expect(cases.filter(({ tests }) => tests.kind === 'typed' && tests.runs.some(({ input }) => input.length > 0)).length).toBeGreaterThanOrEqual(2);
		const ends = await Promise.all(cases.map(async ({ code, tests }) => (tests.kind === 'asserts' ? (await run(`${code}\n${tests.text}\n`)).why : '')));
		expect(ends.filter((why) => why.includes('SyntaxError')).length).toBe(1);
		expect(ends.filter((why) => why === 'endless').length).toBe(1);
		expect(cases.filter(({ id, trueLines }) => id.includes('three') && trueLines.length === 3)).toHaveLength(1);
	});
});
