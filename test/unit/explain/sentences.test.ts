import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { parserOf } from '../code/helpers';
import { rendered } from './render';

const folder = 'test/fixtures/explain';
const programs = languages.flatMap(({ id, fileExtensions: [ending = ''] }) => readdirSync(folder).filter((name) => name.endsWith(ending)).map((file): [id: string, file: string] => [id, file]));

const parsers = new Map<string, ProgramParser>();
beforeAll(async () => {
	for (const { id } of languages) parsers.set(id, await parserOf(id));
});
afterAll(() => parsers.forEach((parser) => parser.dispose()));

/** What the fixture says; rewritten from `actual` with `UPDATE_FIXTURES=1`, for its diff to be reviewed. */
function expected(name: string, actual: string): string {
	const file = join(folder, name);
	if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, actual);
	return existsSync(file) ? readFileSync(file, 'utf8') : '(no such file; write it with UPDATE_FIXTURES=1)';
}

describe('what is said of a program', () => {
	it('there are programs of each language that can be explained', () => {
		expect([...new Set(programs.map(([id]) => id))]).toEqual(languages.map(({ id }) => id));
	});

	it.each(programs)('%s: %s, to a beginner', (id, file) => {
		const parser = parsers.get(id);
		if (!parser) throw new Error(id);
		const program = parser.parse(readFileSync(join(folder, file), 'utf8'));
		const actual = rendered(program, parser.language.explain, { level: 'beginner', seen: null });
		program.dispose();
		expect(actual).toBe(expected(`${file}.txt`, actual));
	});
});
