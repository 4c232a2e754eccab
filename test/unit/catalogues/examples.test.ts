/** What the lessons of languages that run in the tests' own engine show: worked examples, short answers and programs to be shown on again, all of them run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { ideaExamples as ideaExamplesOfC } from '../../../grammars/c/ideas/programs';
import { ideaExamples as ideaExamplesOfCpp } from '../../../grammars/cpp/ideas/programs';
import { startPatience } from '../runs/sandbox';
import { hasTool } from '../runs/toolchains';
import { compiledC, compiledCpp } from './compiledPrograms';
import { compiledRemarks } from './compiledRemarks';
import { messagesOf } from './endings';
import { JavaRuns } from './javaRuns';
import { checkRemarks, runScript } from './scriptRuns';

describe.each(languages.filter(({ id }) => id === 'javascript' || id === 'typescript').map((language) => [language.name, language] as const))('the programs of the lessons of %s', (_name, language) => {
	const { examples, answers, transfer } = language.lessons;

	it('print what they say', { timeout: 60_000 }, async () => {
		const runs = await Promise.all(transfer.map(async ({ id, code }) => [id, await runScript(code)] as const));
		expect(Object.fromEntries(runs)).toEqual(Object.fromEntries(transfer.map(({ id, prints }) => [id, { output: prints, stopped: '' }])));
	});

	it('have remarks that hold when they run', { timeout: 60_000 }, async () => {
		const checks = await Promise.all([...examples, ...answers].map(({ code }) => checkRemarks(code)));
		expect(checks.flatMap(({ wrong }) => wrong)).toEqual([]);
		expect(checks.reduce((sum, { checked }) => sum + checked, 0)).toBeGreaterThan(250);
	});
});

describe('the programs of the lessons of TypeScript', () => {
	it('are taken by its compiler', { timeout: 60_000 }, () => {
		const lessons = languages.find(({ id }) => id === 'typescript')?.lessons;
		const codes = [...(lessons?.examples ?? []), ...(lessons?.answers ?? []), ...(lessons?.transfer ?? [])].map(({ code }) => code);
		expect(codes.length).toBeGreaterThan(300);
		const messages = messagesOf(codes);
		expect(codes.flatMap((code, at) => (messages[at] === null ? [] : [`${messages[at]}: ${code}`]))).toEqual([]);
	});
});

describe.runIf(await hasTool(['javac']))('the programs of the lessons of Java', () => {
	const runs = new JavaRuns();
	beforeAll(runs.begin, startPatience);
	afterAll(runs.end);
	const { examples = [], answers = [], transfer = [] } = languages.find(({ id }) => id === 'java')?.lessons ?? {};

	it('print what they say', { timeout: startPatience }, async () => {
		const wrong: string[] = [];
		for (const { id, code, prints } of transfer) {
			const { output, stopped } = await runs.run(code);
			if (stopped !== '' || output !== prints) wrong.push(`${id}: ${output} ${stopped}`);
		}
		expect(wrong).toEqual([]);
	});

	it('have remarks that hold when they run', { timeout: startPatience }, async () => {
		let checked = 0;
		const wrong: string[] = [];
		for (const { code } of [...examples, ...answers]) {
			const found = await runs.remarks(code);
			checked += found.checked;
			wrong.push(...found.wrong);
		}
		expect(wrong).toEqual([]);
		expect(checked).toBeGreaterThan(100);
	});
});

describe.each([['c', compiledC, ideaExamplesOfC, await hasTool(['gcc'])], ['cpp', compiledCpp, ideaExamplesOfCpp, await hasTool(['g++'])]] as const)('the programs of the lessons of %s', (id, compiled, ofIdeas, isHere) => {
	const { examples = [], answers = [] } = languages.find((language) => language.id === id)?.lessons ?? {};
	// Those of ideas are run with the programs of ideas.
	const codes = [...examples.filter((example) => !ofIdeas.includes(example)), ...answers].map(({ code }) => code);

	it.runIf(isHere)('have remarks that hold when they run', { timeout: startPatience }, async () => {
		const { checked, wrong } = await compiledRemarks(codes, compiled);
		expect(wrong).toEqual([]);
		expect(checked).toBeGreaterThan(150);
	});
});
