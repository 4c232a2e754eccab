/**
 * Unit tests in plain Node: `npm run test:unit [-- FILE ...]`. Builds the sandbox and the grammars first, since tests
 * run them; where that fails the other tests still run, and the exit status is not zero.
 */
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
const status = await runWithNode([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]);
process.exitCode = isBuilt ? status : 1;
