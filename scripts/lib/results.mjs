/** What a suite of tests came to, as a small file in test-results/ that `npm test` adds up. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { inRoot } from './paths.mjs';

const file = (suite) => inRoot('test-results', `${suite}.json`);

/** A test that needs the team's shared data carries this in its title; without the data it is skipped. */
export const needsShared = '[needs shared data]';

/** Forgets what a suite came to, so that an old result never counts. */
export const forgetResult = (suite) => rm(file(suite), { force: true });

/** Writes a suite's `{passed, failed, skipped, withoutShared}`. */
export async function writeResult(suite, result) {
	await mkdir(inRoot('test-results'), { recursive: true });
	await writeFile(file(suite), JSON.stringify(result));
}

/** Returns a suite's result; a suite that left none, or ran no test, counts as one failure and says why. */
export async function readResult(suite) {
	const nothing = { passed: 0, failed: 1, skipped: 0, withoutShared: 0 };
	try {
		const result = JSON.parse(await readFile(file(suite), 'utf8'));
		return result.passed + result.failed > 0 ? result : { ...nothing, skipped: result.skipped, problem: 'ran no test' };
	} catch {
		return { ...nothing, problem: 'ended without a result' };
	}
}
