/**
 * Browser tests on the real UI: `npm run test:browser [-- FILE ...] [-t NAME]`. test/browser/setup.ts packages the
 * extension and serves the VS Code; screenshots go to test-results/screenshots/.
 */
import { ensureCodeServer } from './cache.mjs';
import { ensureChromium } from './chromium.mjs';
import { inRoot } from './lib/paths.mjs';
import { forgetResult } from './lib/results.mjs';
import { runWithNode } from './withNode.mjs';

await forgetResult('browser');
// Here rather than in the setup: an install may take longer than a setup should.
await ensureCodeServer();
const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
process.exitCode = await runWithNode([inRoot('node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.browser.config.mjs', ...process.argv.slice(2)], { env });
