/** `npm run bench`: the measurements of test/bench/. */
import { runBundled } from './lib/runBundled.mjs';

process.exitCode = await runBundled('test/bench/main.ts', 'out/bench/main.mjs', process.argv.slice(2));
