import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExamples, testFileNames } from '../../../extension/code/examples';
import type { ProgramParser } from '../../../extension/code/parser';
import { expectedFixture, firstParser, fixtureNames, hasFixture, readFixture } from './helpers';
import { renderExamples } from './renderExamples';

/** Every way of giving an example that is said to be found; each has a program of its name in test/fixtures/code/examples. */
const ways = ['asserts', 'besides', 'blocks', 'broken', 'doctests', 'hello', 'lines', 'none', 'printing', 'script', 'state', 'unicode', 'unittests', 'unrelated'];

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function examplesOf(name: string) {
	const program = parser.parse(readFixture('examples', `${name}.py`));
	const fileName = `${name}.py`;
	const testFiles = testFileNames(program, fileName)
		.filter((file) => hasFixture('examples', `${name}.${file}`))
		.map((file) => ({ name: file, text: readFixture('examples', `${name}.${file}`) }));
	const found = findExamples(program, { fileName, testFiles });
	return { program, found };
}

describe('examples', () => {
	it('has a program for every way, and a way for every program', () => {
		expect(fixtureNames('examples', '.py').filter((name) => !name.includes('.'))).toEqual(ways);
	});

	it.each(ways)('finds those of %s', (name) => {
		const { program, found } = examplesOf(name);
		const actual = renderExamples(found);
		program.dispose();
		expect(actual).toBe(expectedFixture('examples', `${name}.txt`, actual));
	});
});
