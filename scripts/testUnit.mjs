/**
 * Unit tests in plain Node: `npm run test:unit [-- FILE ...]`. Builds the sandbox and the grammars first, since tests
 * run them; where that fails the other tests still run, and the exit status is not zero.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { inRoot } from './lib/paths.mjs';
import { forgetResult } from './lib/results.mjs';
import { runWithNode } from './withNode.mjs';

let isBuilt = true;
await build({ only: ['sandbox', 'grammars'] }).catch((error) => {
	isBuilt = false;
	console.error(error.message);
});
await forgetResult('unit');
// Workers are ended, and clean up nothing: what they leave goes with this folder.
const temporary = await mkdtemp(join(tmpdir(), 'socratic-unit-'));
try {
	const status = await runWithNode([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], { env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary } });
	process.exitCode = isBuilt ? status : 1;
} finally {
	await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
}
