import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { firstParser } from '../code/helpers';
import { newRunner } from '../runs/sandbox';
import { fixtureNames, groundOf, readProgram, situationOf } from './programs';
import { renderQuestions } from './render';

const runner = newRunner();
let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
	await runner.warm();
});
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

/** The whole list of questions of each fixture; `UPDATE_FIXTURES=1` rewrites it, for its diff to be read. */
describe('the questions about a real run', () => {
	it.each(fixtureNames())('%s', async (name) => {
		const program = readProgram(name);
		const situation = await situationOf(await groundOf(program, runner, parser));
		const file = resolve('test/fixtures/offline', `${name}.questions.md`);
		const actual = `# ${name}\n\n${renderQuestions(situation)}`;
		if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, actual);
		expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
	});
});
