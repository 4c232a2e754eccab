import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languages } from '../../../extension/code/languages';
import { createParser, type ProgramParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';

/** A parser of the first language, from the built grammars. */
export async function firstParser(): Promise<ProgramParser> {
	return parserOf(languages[0]?.id ?? '');
}

/** A parser of the language of that id. */
export async function parserOf(id: string): Promise<ProgramParser> {
	const language = languages.find((each) => each.id === id);
	if (!language) throw new Error(`There is no language ${id}.`);
	return createParser(language, grammarFolder(resolve('dist/grammars')));
}

const fixtures = resolve('test/fixtures/code');

/** Names of the fixtures in a folder that end in `ending`, without it, sorted. */
export function fixtureNames(folder: string, ending: string): string[] {
	return readdirSync(join(fixtures, folder)).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort();
}

export function readFixture(folder: string, name: string): string {
	return readFileSync(join(fixtures, folder, name), 'utf8');
}

export function hasFixture(folder: string, name: string): boolean {
	return existsSync(join(fixtures, folder, name));
}

/** The file that says what is expected of a program: the name alone for those of the first language, else with the program's ending before. */
export function expectationOf(name: string, ending: string): string {
	return ending === languages[0]?.fileExtensions[0] ? `${name}.txt` : `${name}${ending}.txt`;
}

/**
 * What a fixture's expectation file says. With `UPDATE_FIXTURES=1` in the environment the file is rewritten from
 * `actual`, for its diff to be reviewed.
 */
export function expectedFixture(folder: string, name: string, actual: string): string {
	if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(join(fixtures, folder, name), actual);
	return hasFixture(folder, name) ? readFixture(folder, name) : '(no such file; write it with UPDATE_FIXTURES=1)';
}
