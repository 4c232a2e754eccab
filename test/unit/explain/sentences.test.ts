import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { firstParser } from '../code/helpers';
import { rendered } from './render';

const folder = 'test/fixtures/explain';
const programs = readdirSync(folder).filter((name) => name.endsWith('.py')).map((name) => name.replace(/\.py$/, ''));

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

/** What the fixture says; rewritten from `actual` with `UPDATE_FIXTURES=1`, for its diff to be reviewed. */
function expected(name: string, actual: string): string {
	const file = join(folder, name);
	if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, actual);
	return existsSync(file) ? readFileSync(file, 'utf8') : '(no such file; write it with UPDATE_FIXTURES=1)';
}

describe('what is said of a program', () => {
	it.each(programs)('%s, to a beginner', (name) => {
		const program = parser.parse(readFileSync(join(folder, `${name}.py`), 'utf8'));
		const actual = rendered(program, parser.language.explain, { level: 'beginner', seen: null });
		program.dispose();
		expect(actual).toBe(expected(`${name}.txt`, actual));
	});
});
