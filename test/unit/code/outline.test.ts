import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { expectationOf, expectedFixture, fixtureNames, parserOf, readFixture } from './helpers';
import { renderOutline } from './renderOutline';

/** Every construct that the outline is said to hold for; each has a program of its name, and of the language's ending, in test/fixtures/code/outline. */
const constructs: Readonly<Record<string, readonly string[]>> = {
	python: [
		'assignments', 'asynchronous', 'blocks', 'brokenHeader', 'classes', 'comprehensions', 'decorators', 'empty', 'fibonacci', 'guard', 'matching',
		'missingColon', 'missingParenthesis', 'nested', 'nothingYet', 'onlyTests', 'openText', 'parameters', 'recursion', 'script', 'unicode', 'walrus', 'wrongIndent', 'wrongWord',
	],
	javascript: [
		'assignments', 'asynchronous', 'brokenHeader', 'callbacks', 'classes', 'comments', 'conditions', 'counting', 'empty', 'extraBrace', 'functions', 'guard', 'input', 'inputBelow',
		'loops', 'main', 'missingBrace', 'missingParenthesis', 'missingQuote', 'nested', 'nothingYet', 'objects', 'onlyTests', 'parameters', 'returns', 'script', 'spans', 'switching',
		'unicode', 'unindented', 'unkept', 'wrongWord',
	],
	java: [
		'assignments', 'calls', 'classes', 'comments', 'conditions', 'empty', 'functions', 'input', 'loops', 'main', 'missingBrace', 'missingParenthesis', 'missingSemicolon', 'objects',
		'onlyTests', 'reader', 'recursion', 'spans', 'unicode', 'withoutClass', 'wrongWord',
	],
	c: ['assignments', 'comments', 'conditions', 'empty', 'functions', 'input', 'loops', 'main', 'missingBrace', 'missingParenthesis', 'missingQuote', 'missingSemicolon', 'nothingYet', 'oldStyle', 'onlyTests', 'recursion', 'spans', 'structs', 'unicode', 'unkept', 'wrongWord'],
	cpp: ['classes', 'exceptions', 'functions', 'input', 'loops', 'missingBrace', 'missingSemicolon'],
	typescript: ['brokenType', 'functions', 'loops', 'parameters', 'types'],
};

describe.each(languages.map((language) => ({ language, id: language.id })))('outline of $id', ({ language, id }) => {
	const ending = language.fileExtensions[0] ?? '';
	const named = constructs[id] ?? [];

	let parser: ProgramParser;
	beforeAll(async () => {
		parser = await parserOf(id);
	});
	afterAll(() => parser.dispose());

	it('has a program for every construct, and a construct for every program', () => {
		expect(named, `the list above names no program for ${id}`).not.toEqual([]);
		expect(fixtureNames('outline', ending)).toEqual(named);
	});

	it.each(named)('reads %s', (name) => {
		const program = parser.parse(readFixture('outline', `${name}${ending}`));
		const actual = renderOutline(program.outline());
		program.dispose();
		expect(actual).toBe(expectedFixture('outline', expectationOf(name, ending), actual));
	});
});
