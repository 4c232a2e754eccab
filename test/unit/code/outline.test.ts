import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { expectedFixture, firstParser, fixtureNames, readFixture } from './helpers';
import { renderOutline } from './renderOutline';

/** Every construct that the outline is said to hold for; each has a program of its name in test/fixtures/code/outline. */
const constructs = [
	'assignments', 'asynchronous', 'blocks', 'brokenHeader', 'classes', 'comprehensions', 'decorators', 'empty', 'fibonacci', 'guard', 'matching',
	'missingColon', 'missingParenthesis', 'nested', 'nothingYet', 'onlyTests', 'openText', 'parameters', 'recursion', 'script', 'unicode', 'walrus', 'wrongIndent', 'wrongWord',
];

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

describe('outline', () => {
	it('has a program for every construct, and a construct for every program', () => {
		expect(fixtureNames('outline', '.py')).toEqual(constructs);
	});

	it.each(constructs)('reads %s', (name) => {
		const program = parser.parse(readFixture('outline', `${name}.py`));
		const actual = renderOutline(program.outline());
		program.dispose();
		expect(actual).toBe(expectedFixture('outline', `${name}.txt`, actual));
	});
});
