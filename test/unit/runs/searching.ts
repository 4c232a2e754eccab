import { afterAll } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { firstParser } from '../code/helpers';
import { newRunner } from './sandbox';

/** A parser of the first language for the tests of one file; it goes with them. */
export async function ownParser(): Promise<ProgramParser> {
	const parser = await firstParser();
	afterAll(() => parser.dispose());
	return parser;
}

/** The parser and a runner for the tests of one file, one of each for all of them; both go with them. */
export async function parserAndRunner() {
	const runner = newRunner();
	afterAll(() => runner.dispose());
	return { parser: await ownParser(), runner };
}
